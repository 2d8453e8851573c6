"""The private folder of messages that were no files: taken out of Outlook, pasted, or handed over in a drag.

They are needed as long as they are in the list, so they go when the program ends well. After a crash the list comes
back and needs them again: the next start deletes only what is no longer listed and older than a day.
"""

import time
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path
from typing import Final

from dpassist.domain.errors import EnvironmentFaultError
from dpassist.store.safe_files import make_private_folder, write_new_private

_OLD_SECONDS: Final = 24 * 60 * 60


class TakenFolder:
    """Remembers what this run has put there."""

    def __init__(self, path: Path) -> None:
        """Use a folder, which is made when the first message comes."""
        self._path: Final = path
        self._own: Final[set[Path]] = set()

    def folder(self) -> Path:
        """Return the folder, which is there and this user's alone.

        Raises:
            EnvironmentFaultError: ``write-failed``.
        """
        try:
            make_private_folder(self._path)
        except OSError as error:
            raise EnvironmentFaultError("write-failed") from error
        return self._path

    def write(self, name: str, data: bytes) -> Path:
        """Write a file under a name made unique, and return its path.

        Raises:
            EnvironmentFaultError: ``write-failed``; nothing is left behind.
        """
        path = write_new_private(self._path, name, data)
        self._own.add(path)
        return path

    def own(self, path: Path) -> None:
        """Take charge of a file that Outlook has written into the folder."""
        self._own.add(path)

    def is_there(self, path: Path) -> bool:
        """Tell whether a file is still there."""
        return path.is_file()

    def discard(self, path: Path) -> None:
        """Delete one of the files in the folder; harmless when it is gone, or open in a program."""
        self._own.discard(path)
        if path.parent == self._path:
            with suppress(OSError):
                path.unlink()

    def clean(self, kept: Collection[Path]) -> None:
        """Delete what earlier runs have left: files older than a day that are not listed."""
        oldest = time.time() - _OLD_SECONDS
        with suppress(OSError):
            for path in self._path.iterdir():
                with suppress(OSError):
                    if path not in kept and path.lstat().st_mtime < oldest:
                        path.unlink()

    def end(self) -> None:
        """Delete what this run has put there."""
        for path in tuple(self._own):
            self.discard(path)
