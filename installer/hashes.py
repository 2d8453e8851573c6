"""Lists of SHA-256 hashes, one line a file, as ``sha256sum`` writes and checks them."""

import hashlib
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from installer.tools import BuildError

Hashes = dict[str, str]
"""Hexadecimal SHA-256 by path, with ``/`` between folders."""

_LINE: Final = re.compile(r"([0-9a-f]{64}) [ *](\S.*)")
_MOST_NAMED: Final = 20


def of_folder(folder: Path) -> Hashes:
    """Hash every file below a folder, in a fixed order."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): of_file(path) for path in files}


def of_file(path: Path) -> str:
    """Hash one file."""
    with path.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def as_text(hashes: Mapping[str, str]) -> str:
    """Return the list as it is kept in a file."""
    return "".join(f"{value}  {name}\n" for name, value in sorted(hashes.items()))


def from_text(text: str) -> Hashes:
    """Read a list.

    Raises:
        BuildError: A line is no hash and path, or a path comes twice.
    """
    hashes: Hashes = {}
    for number, line in enumerate(text.splitlines(), start=1):
        found = _LINE.fullmatch(line)
        if found is None or found[2] in hashes:
            raise BuildError(f"line {number} of the list of hashes is no hash and new path")
        hashes[found[2]] = found[1]
    return hashes


def digest(hashes: Mapping[str, str]) -> str:
    """Return one hash for a whole folder: that of its list."""
    return hashlib.sha256(as_text(hashes).encode()).hexdigest()


def differences(wanted: Mapping[str, str], found: Mapping[str, str]) -> list[str]:
    """Tell which files are missing, new or changed, in that order."""
    return [
        *(f"missing: {name}" for name in sorted(wanted.keys() - found.keys())),
        *(f"not in the list: {name}" for name in sorted(found.keys() - wanted.keys())),
        *(
            f"changed: {name}"
            for name in sorted(wanted)
            if found.get(name, wanted[name]) != wanted[name]
        ),
    ]


def require_same(wanted: Mapping[str, str], found: Mapping[str, str], what: str) -> None:
    """Stop the build on any difference.

    Raises:
        BuildError: There is one.
    """
    told = differences(wanted, found)
    if told:
        named = told[:_MOST_NAMED]
        more = [f"and {len(told) - len(named)} more"] if len(told) > len(named) else []
        raise BuildError("\n".join((f"{what} is not what the list of hashes says:", *named, *more)))
