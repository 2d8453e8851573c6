"""Post on disk: find it, read it within limits, and write drafts."""

import contextlib
import os
import stat
import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final, Protocol

from dpassist.domain.collation import sort_key
from dpassist.domain.errors import EnvironmentFaultError, UnreadableMessageError
from dpassist.store.open_files import open_files
from dpassist.store.safe_files import write_atomically, write_new_private

_MEBIBYTE: Final = 1024 * 1024
_PIECE: Final = 1024 * 1024
_AS_IT_IS: Final = getattr(os, "O_BINARY", 0)
"""On Windows, line ends would be changed without it."""
_FROM_THE_INTERNET: Final = b"[ZoneTransfer]\r\nZoneId=3\r\n"
"""MS-FSCC, 5.6.1 (``Zone.Identifier``); 3 is the Internet."""
_SECONDS_A_MINUTE: Final = 60


class Stoppable(Protocol):
    """What the user can stop; ``services.ports.CancelToken`` is one."""

    def check(self) -> None:
        """Raise `CancelledError` when a stop was asked for."""


class PostFolder:
    """Files and folders of post, and the private folder of drafts."""

    def __init__(self, drafts: Path, *, max_bytes: int, platform: str = sys.platform) -> None:
        """Use a folder for drafts, and refuse to read files over a size.

        Args:
            drafts: Made when the first draft is written.
            max_bytes: ``mailio.limits.Limits.file_bytes``.
            platform: As in ``sys.platform``.
        """
        self._platform: Final = platform
        self._drafts: Final = drafts
        self._max_bytes: Final = max_bytes

    def walk(self, paths: Iterable[Path], cancel: Stoppable) -> Iterator[Path]:
        """Give every file named, and every file in every folder named, each once, sorted per folder.

        Hidden files, and what is neither file nor folder, are left out unless named. A path that does
        not exist and a folder that cannot be listed are given as they are; reading them says why.

        Raises:
            CancelledError: The user stopped it.
        """
        seen: set[str] = set()
        waiting = list(paths)[::-1]
        while waiting:
            cancel.check()
            path = waiting.pop()
            real = _real(path)
            if real in seen:
                continue
            seen.add(real)
            inside = _listing(path) if os.path.isdir(path) else None  # noqa: PTH112 - the method raises on a folder that is closed to us
            if inside is None:
                yield path
            else:
                waiting.extend(reversed(inside))

    def read(self, path: Path) -> bytes:
        """Return a file's bytes.

        Raises:
            EnvironmentFaultError: ``file-missing``, ``file-denied`` or ``file-fault``.
            UnreadableMessageError: ``too-large``, before anything is read.
        """
        try:
            return self._read(path)
        except (FileNotFoundError, NotADirectoryError, ValueError) as error:
            raise EnvironmentFaultError("file-missing") from error
        except PermissionError as error:
            raise EnvironmentFaultError("file-denied") from error
        except OSError as error:
            raise EnvironmentFaultError("file-fault") from error

    def write(self, path: Path, data: bytes) -> None:
        """Write a file the user named, atomically.

        Raises:
            EnvironmentFaultError: ``write-failed``; what was there before still is.
        """
        write_atomically(path, data)

    def write_received(self, path: Path, data: bytes) -> None:
        """Write a stranger's file where the user wants it; on Windows, marked as coming from the Internet.

        With the mark, Office opens it in Protected View and Windows asks before it runs it. Where the disk
        knows no marks (FAT, some shares) the file is written without.

        Raises:
            EnvironmentFaultError: ``write-failed``; what was there before still is.
        """
        write_atomically(path, data)
        if self._platform == "win32":
            with contextlib.suppress(OSError):
                Path(f"{path}:Zone.Identifier").write_bytes(_FROM_THE_INTERNET)

    def write_private(self, name: str, data: bytes) -> Path:
        """Write a draft that only this user can read, under a name made unique, and return its path.

        Raises:
            EnvironmentFaultError: ``write-failed``.
        """
        return write_new_private(self._drafts, name, data)

    def clean_drafts(self, max_age_minutes: float) -> int:
        """Delete drafts that have not been changed for so many minutes, and return how many.

        One that a mail program still holds open is left (`open_files`).
        """
        oldest = time.time() - max_age_minutes * _SECONDS_A_MINUTE
        old = [p for p in _listing(self._drafts, hidden=True) or () if _is_older(p, oldest)]
        held = open_files() if old else frozenset()  # looking through all processes takes its time
        deleted = 0
        for path in old:
            with contextlib.suppress(OSError):
                if _real(path) not in held:
                    path.unlink()
                    deleted += 1
        return deleted

    def _read(self, path: Path) -> bytes:
        info = path.stat()
        if not stat.S_ISREG(info.st_mode) and not stat.S_ISDIR(info.st_mode):
            raise OSError("a pipe or device could keep us waiting for ever")
        size = info.st_size if stat.S_ISREG(info.st_mode) else 0
        self._check_size(size)
        # By the system's own calls, as all is read at once: of a small mail, opening the file takes the longest.
        handle = os.open(path, os.O_RDONLY | _AS_IT_IS)
        try:
            data = os.read(handle, size + 1)
            if len(data) != size:  # it grew, states no size, or comes in pieces
                data = b"".join((data, *self._rest(handle, len(data))))
        finally:
            os.close(handle)
        return data

    def _rest(self, handle: int, size: int) -> Iterator[bytes]:
        while piece := os.read(handle, _PIECE):
            size += len(piece)
            self._check_size(size)
            yield piece

    def _check_size(self, size: int) -> None:
        if size > self._max_bytes:
            raise UnreadableMessageError("too-large", limit=self._max_bytes // _MEBIBYTE)


def _is_older(path: Path, moment: float) -> bool:
    """Tell whether a file, or a link, was last changed before a moment; False for folders and what is gone."""
    try:
        info = path.lstat()
    except OSError:
        return False
    return info.st_mtime < moment and not stat.S_ISDIR(info.st_mode)


def _real(path: Path) -> str:
    """Return what two names of one file have in common; loops of links end here.

    Links to what is not there are told one by one, wherever they lead.
    """
    try:
        return os.path.normcase(os.path.realpath(path, strict=True))
    except (OSError, ValueError):  # not there; or a zero byte, which no file name holds
        return str(path)


def _listing(folder: Path, *, hidden: bool = False) -> list[Path] | None:
    """Return a folder's files and folders in the order of their names, or None when it cannot be listed."""
    try:
        with os.scandir(folder) as entries:
            shown = [entry for entry in entries if hidden or _is_shown(entry)]
    except OSError:
        return None
    return [Path(e.path) for e in sorted(shown, key=lambda e: sort_key(e.name))]


def _is_shown(entry: os.DirEntry[str]) -> bool:
    """Tell whether an entry is a file or folder that its owner has not hidden."""
    if entry.name.startswith("."):
        return False
    try:
        info = entry.stat()
    except OSError:  # gone, closed to us, or a link to what is not there: reading it will say so
        return True
    is_kept = stat.S_ISREG(info.st_mode) or stat.S_ISDIR(info.st_mode)
    attributes: int = getattr(info, "st_file_attributes", 0)
    return is_kept and not attributes & stat.FILE_ATTRIBUTE_HIDDEN
