"""Packs the files of the MSI into a cabinet with LZX, the better of the two methods that Windows Installer unpacks.

wixl only knows MSZIP, which cannot look back further than 32 kB; LZX looks back two megabytes. The packer is a C
program of our own beside this file, compiled when it is needed. What it made is unpacked again by another program
(cabextract), and every file compared, before it goes anywhere.
"""

import tempfile
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from installer import hashes
from installer.tools import ROOT, BuildError, run

_SOURCES: Final = ROOT / "installer" / "cabinet"
_COMPILER: Final = ("gcc", "-std=c11", "-O2", "-Wall", "-Wextra", "-Werror")
_PATIENCE: Final = 1800.0
"""Seconds; it takes one and a half minutes of processor time."""
_FIRST_YEAR: Final = 1980
"""Of FAT, whose days and times cabinets use."""
_MACHINE_CODE: Final = (".dll", ".exe", ".pyd")
_COMPILED: Final = (".pyc", ".zip")


def in_order(paths: list[Path]) -> list[Path]:
    """Return files in the order that packs best: what is alike, such as copies of one library, lies near each other."""
    return sorted(paths, key=_key)


def _key(path: Path) -> tuple[int, str, str]:
    suffix = path.suffix.lower()
    if suffix in _COMPILED:
        return _COMPILED.index(suffix), "", path.as_posix()
    if suffix in _MACHINE_CODE:
        return len(_COMPILED), path.name, path.as_posix()
    return len(_COMPILED) + 1, suffix, path.as_posix()


def packer(scratch: Path) -> Path:
    """Compile the packer, and return where it is.

    Raises:
        BuildError: There is no compiler.
    """
    target = scratch / "lzxcab"
    run([*_COMPILER, "-o", target, *sorted(_SOURCES.glob("*.c"))])
    return target


def pack(program: Path, files: Mapping[str, Path], target: Path, when: int) -> None:
    """Pack files in the order given, and check that each comes out as it went in.

    Args:
        program: The packer.
        files: By the name in the cabinet.
        target: The cabinet.
        when: Time of every file in it, in seconds since 1970; as the day of the build would differ each time.

    Raises:
        BuildError: A tool is missing or failed, or a file does not come out as it went in.
    """
    with tempfile.TemporaryDirectory(prefix="dpassist-cabinet-") as name:
        scratch = Path(name)
        listed = scratch / "list"
        listed.write_text("".join(f"{n}\t{path}\n" for n, path in files.items()), encoding="utf-8")
        target.unlink(missing_ok=True)
        run([program, target, listed, *map(str, as_fat(when))], seconds=_PATIENCE)
        require_same(files, target, scratch / "again")


def require_same(files: Mapping[str, Path], cabinet: Path, scratch: Path) -> None:
    """Unpack a cabinet with a program of others, and compare every file.

    Args:
        files: What should be in it, by name.
        cabinet: The cabinet.
        scratch: Where it is unpacked to.

    Raises:
        BuildError: Something is missing, new or changed.
    """
    run(["cabextract", "-q", "-d", scratch, cabinet], seconds=_PATIENCE)
    wanted = {name: hashes.of_file(path) for name, path in files.items()}
    told = hashes.differences(wanted, hashes.of_folder(scratch))
    if told:
        raise BuildError(f"the cabinet does not hold what went in: {', '.join(told[:5])}")


def as_fat(when: int) -> tuple[int, int]:
    """Return a time as FAT and cabinets have it: a day and a time, as numbers.

    Args:
        when: Seconds since 1970; before 1980 the first day of that year is taken.
    """
    day = max(datetime.fromtimestamp(when, UTC), datetime(_FIRST_YEAR, 1, 1, tzinfo=UTC))
    return (
        (day.year - _FIRST_YEAR) << 9 | day.month << 5 | day.day,
        day.hour << 11 | day.minute << 5 | day.second // 2,
    )
