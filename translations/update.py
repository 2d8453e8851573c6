"""Collect the words of the screens for translation, and compile what is translated.

    python translations/update.py            collect into the .ts files, then compile
    python translations/update.py --release  compile only, as the build does

Both tools come with PySide6, so there is nothing else to install. Locations are left out of the
catalogues and messages are sorted: a moved line of code then changes no catalogue.
"""

import subprocess
import sys
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
ROOT = FOLDER.parent
DANISH = "dpassist_da.ts"
ENGLISH = "dpassist_en.ts"
"""English needs a catalogue for its plural forms only."""

_EXTRA_OPTIONS = {DANISH: (), ENGLISH: ("-pluralonly",)}


def collect(folder: Path = FOLDER) -> None:
    """Write the texts found in the source into the catalogues of a folder, keeping their translations."""
    sources = sorted(
        path.relative_to(ROOT).as_posix() for path in (ROOT / "dpassist").rglob("*.py")
    )
    for name, extra in _EXTRA_OPTIONS.items():
        options = ["-locations", "none", "-no-obsolete", "-sort-messages", *extra]
        languages = ["-source-language", "en", "-target-language", Path(name).stem[-2:]]
        catalogue = folder / name
        _run("lupdate", [*options, *languages, "-silent", *sources, "-ts", str(catalogue)])
        # lupdate ends lines as the system does; a catalogue looks the same wherever it was made.
        catalogue.write_bytes(catalogue.read_bytes().replace(b"\r\n", b"\n"))


def release(folder: Path = FOLDER) -> tuple[Path, ...]:
    """Compile each catalogue of a folder and return the files made."""
    return tuple(_compile(catalogue) for catalogue in sorted(folder.glob("*.ts")))


def _compile(catalogue: Path) -> Path:
    compiled = catalogue.with_suffix(".qm")
    _run("lrelease", ["-silent", str(catalogue), "-qm", str(compiled)])
    return compiled


def _run(tool: str, arguments: Sequence[str]) -> None:
    """Run one of Qt's tools in the root, so that paths in arguments are the same on every system."""
    subprocess.run([str(_find(tool)), *arguments], cwd=ROOT, check=True)


def _find(tool: str) -> Path:
    """Return the tool that lies in the PySide6 package; the commands around it need not be on the path."""
    for folder in _package_folders():
        for name in (tool, f"{tool}.exe"):
            if (folder / name).is_file():
                return folder / name
    raise SystemExit(f"{tool} was not found: install PySide6-Essentials first.")


def _package_folders() -> Iterator[Path]:
    """Give the folders of PySide6 without importing it, which needs the system's graphics libraries."""
    package = find_spec("PySide6")
    if package is not None:
        yield from map(Path, package.submodule_search_locations or ())


if __name__ == "__main__":
    if "--release" not in sys.argv[1:]:
        collect()
    release()
