"""Leaves one hash of each package in the lock for Windows, that of the wheel which ships: ``python -m installer.windows_lock``.

uv writes down every file of a release, for whatever machine. With one hash a build can take nothing else, and the
bill of materials says which file a package came from (`sbom`).
"""

import re
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from installer import hashes
from installer.inputs import WINDOWS_LOCK
from installer.tools import BuildError, run

_PIN: Final = re.compile(r"^([\w.-]+)==\S+", re.MULTILINE)
_HASH: Final = re.compile(r"--hash=sha256:([0-9a-f]{64})")
_ABIS: Final = ("cp311", "abi3", "none")


def plain(name: str) -> str:
    """Return a package's name in the one spelling that all its spellings share (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def wheels_in(lock: str) -> dict[str, str]:
    """Return the hash of each package's wheel, by the name in its one spelling.

    Args:
        lock: Text of the lock.

    Raises:
        BuildError: A package has another number of hashes than one.
    """
    found: dict[str, str] = {}
    unclear = []
    for name, entry in _entries(lock):
        told = _HASH.findall(entry)
        if len(told) == 1:
            found[plain(name)] = told[0]
        else:
            unclear.append(name)
    if unclear:
        raise BuildError(
            f"the lock for Windows has not one hash of: {', '.join(unclear)}."
            " Run python -m installer.windows_lock"
        )
    return found


def narrowed(lock: str, wheels: Mapping[str, str]) -> str:
    """Return a lock with the hash of one wheel for each package.

    Args:
        lock: Text of the lock.
        wheels: The hashes, as of `wheels_in`.

    Raises:
        BuildError: A wheel is none that the lock allows.
    """
    lines = []
    for name, entry in _entries(lock):
        wanted = wheels.get(plain(name), "")
        if wanted not in _HASH.findall(entry):
            raise BuildError(f"the wheel of {name} is none that the lock names")
        head = entry.partition(" \\")[0].rstrip()
        lines.append(f"{head} \\\n    --hash=sha256:{wanted}\n")
    return "".join(lines)


def _entries(lock: str) -> Iterator[tuple[str, str]]:
    """Give each package with its lines."""
    pins = list(_PIN.finditer(lock))
    ends = [pin.start() for pin in pins[1:]] + [len(lock)]
    for pin, end in zip(pins, ends, strict=True):
        yield pin[1], lock[pin.start() : end]


def _fetched(folder: Path) -> dict[str, str]:
    """Fetch the wheel of each package for Windows, and return the hashes; pip takes none that the lock does not name."""
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps"]
    command += ["--platform", "win_amd64", "--python-version", "3.11", "--implementation", "cp"]
    command += [word for abi in _ABIS for word in ("--abi", abi)]
    command += ["--only-binary", ":all:", "--require-hashes"]
    run([*command, "-r", WINDOWS_LOCK, "-d", folder])
    wheels = folder.glob("*.whl")
    return {plain(path.name.partition("-")[0]): hashes.of_file(path) for path in wheels}


def main() -> int:
    """Rewrite the lock, and return the exit code."""
    try:
        with tempfile.TemporaryDirectory(prefix="dpassist-wheels-") as folder:
            wheels = _fetched(Path(folder))
        text = narrowed(WINDOWS_LOCK.read_text(encoding="utf-8"), wheels)
    except BuildError as error:
        print(f"the lock stays as it is: {error}", file=sys.stderr)
        return 1
    WINDOWS_LOCK.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
