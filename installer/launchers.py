"""Builds the two launchers with mingw: ``dpassist.exe`` with a window, ``dpassist-cli.exe`` with a terminal."""

import shutil
from pathlib import Path
from typing import Final

from installer import names, registry
from installer.icon import write_icon
from installer.tools import ROOT, run

_SOURCES: Final = ROOT / "installer" / "launcher"
_TOOLS: Final = "x86_64-w64-mingw32-"
_LAUNCHERS: Final = {
    names.WINDOW_EXE: ("dpassist", ("-mwindows",)),
    names.CONSOLE_EXE: ("dpassist (command line)", ("-mconsole", "-DCONSOLE")),
}
_HARDENED: Final = "-Wl,--dynamicbase,--nxcompat,--high-entropy-va,--no-insert-timestamp"
"""Without the time of the build in it, the same sources give the same file."""


def build_launchers(stage: Path, scratch: Path, version: str) -> None:
    """Build both into the payload; the icon stays in ``scratch`` for the installers.

    Raises:
        BuildError: A tool is missing or failed.
    """
    folder = scratch / "launcher"
    folder.mkdir(exist_ok=True)
    write_icon(folder / "dpassist.ico")
    for name in ("dpassist.c", "dpassist.manifest"):
        shutil.copyfile(_SOURCES / name, folder / name)
    for file, (description, flags) in _LAUNCHERS.items():
        (folder / "dpassist.rc").write_text(resource(file, description, version), encoding="utf-8")
        run([_TOOLS + "windres", "dpassist.rc", "-O", "coff", "dpassist.res"], folder=folder)
        compiler = [_TOOLS + "gcc", "-municode", "-Os", "-s", "-Wall", "-Wextra", "-Werror", *flags]
        run(
            [*compiler, _HARDENED, "-o", file, "dpassist.c", "dpassist.res", "-lshell32"],
            folder=folder,
        )
        shutil.copyfile(folder / file, stage / file)


def resource(file: str, description: str, version: str) -> str:
    """Return the resource script of a launcher."""
    text = (_SOURCES / "dpassist.rc.in").read_text(encoding="utf-8")
    types = registry.FILE_TYPES
    for name, value in {
        "NUMBERS": names.four_numbers(version, ","),
        "VERSION": names.four_numbers(version, "."),
        "PUBLISHER": names.PUBLISHER,
        "DESCRIPTION": description,
        "FILE": file,
        "ENGLISH": "\n".join(f'  {each.number} "{each.english}"' for each in types),
        "DANISH": "\n".join(f'  {each.number} "{each.danish}"' for each in types),
    }.items():
        text = text.replace(f"@{name}@", value)
    return text
