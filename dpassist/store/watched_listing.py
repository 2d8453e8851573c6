"""Look into the watched folder: names, sizes and times, and whether a file is open to us; nothing is changed there."""

import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Final

from dpassist.domain.errors import EnvironmentFaultError
from dpassist.domain.watching import SeenFile

_BEING_WRITTEN: Final = (
    ".tmp",
    ".temp",
    ".part",
    ".partial",
    ".crdownload",
    ".download",
    ".filepart",
)
"""What programs call a file while they write it; they rename it then."""
_OWNER_FILE: Final = "~$"
"""Office marks a file that is open in it by one whose name begins so."""
_CHECK_EVERY: Final = 256


class FolderListing:
    """The files of one folder; folders within it are left alone, so that done ones can be put there."""

    def stamp(self, folder: Path) -> int:
        """Return when the folder itself was changed last, in nanoseconds since 1970.

        Raises:
            EnvironmentFaultError: ``watched-folder-missing``.
        """
        try:
            return folder.stat().st_mtime_ns
        except (OSError, ValueError) as error:
            raise EnvironmentFaultError("watched-folder-missing") from error

    def files(self, folder: Path, check: Callable[[], None]) -> tuple[SeenFile, ...]:
        """Return its files as its list has them, sorted by name.

        Raises:
            EnvironmentFaultError: ``watched-folder-missing``.
        """
        found = []
        try:
            with os.scandir(folder) as entries:
                for number, entry in enumerate(entries):
                    if number % _CHECK_EVERY == 0:
                        check()
                    if seen := _seen(entry):
                        found.append(seen)
        except OSError as error:
            raise EnvironmentFaultError("watched-folder-missing") from error
        return tuple(sorted(found, key=lambda each: (each.name.casefold(), each.name)))

    def file(self, folder: Path, name: str) -> SeenFile | None:
        """Return one file as it is itself: while it is written, Windows' list of the folder lags behind."""
        try:
            info = (folder / name).stat()
        except (OSError, ValueError):
            return None
        return SeenFile(name, info.st_size, info.st_mtime_ns)

    def is_readable(self, path: Path) -> bool:
        """Tell whether a file can be opened now: Windows lets a writer keep others out."""
        try:
            with path.open("rb") as stream:
                stream.read(1)
        except OSError:
            return False
        return True


def _seen(entry: os.DirEntry[str]) -> SeenFile | None:
    name = entry.name
    if name.startswith((".", _OWNER_FILE)) or name.casefold().endswith(_BEING_WRITTEN):
        return None
    try:
        if not entry.is_file():
            return None
        info = entry.stat()
    except OSError:  # gone again, or a link to nowhere
        return None
    if getattr(info, "st_file_attributes", 0) & stat.FILE_ATTRIBUTE_HIDDEN:
        return None
    return SeenFile(name, info.st_size, info.st_mtime_ns)
