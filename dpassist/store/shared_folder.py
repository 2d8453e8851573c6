"""The folder on a share that an organisation keeps for all its machines, read only as far as dpassist uses it.

Whoever may write there may be careless or worse, so what is there is counted before it is read, and links that lead
elsewhere are passed over. A share may also be gone, or keep a caller waiting: see `patience`.
"""

import errno
import os
import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol

from dpassist.domain.errors import ConfigurationError

FOLDERS: Final = ("guidance", "profiles", "training", "trust")
FILES: Final = ("directory.toml", "directory.xlsx", "directory.csv", "rules.toml", "settings.toml")
"""What is looked for in it; everything else there is none of our business."""

MOST_FILES: Final = 5_000
MOST_ENTRIES: Final = 4 * MOST_FILES
MOST_BYTES: Final = 200 * 1024 * 1024
LARGEST_FILE: Final = 20 * 1024 * 1024
DEEPEST: Final = 6
"""Limits; a large organisation has some hundred files of some thousand bytes."""


@dataclass(frozen=True, slots=True)
class SharedFile:
    """A file as it stands on the share.

    Attributes:
        name: Its path below the folder, with slashes.
        size: Bytes.
        changed: When it was last written, in nanoseconds as the system counts them.
    """

    name: str
    size: int
    changed: int


@dataclass(frozen=True, slots=True)
class Listing:
    """What there is.

    Attributes:
        files: Sorted by name.
        links: Names of links that lead out of the folder, and are passed over.
    """

    files: tuple[SharedFile, ...]
    links: tuple[str, ...] = ()


class Share(Protocol):
    """A folder that many read; every call may take for ever."""

    def listing(self, root: Path) -> Listing:
        """Return what there is.

        Raises:
            OSError: It is not there, or may not be read.
            ConfigurationError: ``share-too-large``.
        """

    def read(self, root: Path, name: str) -> bytes:
        """Return a file's bytes, at most one more than `LARGEST_FILE`.

        Raises:
            OSError: It is gone, or may not be read.
        """


class SharedFolder:
    """A share as the system shows it: a path."""

    def listing(self, root: Path) -> Listing:
        """Return what there is."""
        if not _leads_to(root, stat.S_ISDIR):
            raise FileNotFoundError
        walk = _Walk(os.path.realpath(root))
        for name in FILES:
            if _leads_to(root / name, stat.S_ISREG):
                walk.take(root / name, name)
        for name in FOLDERS:
            if _leads_to(root / name, stat.S_ISDIR):
                walk.enter(root / name, name)
        return Listing(tuple(sorted(walk.files, key=lambda file: file.name)), tuple(walk.links))

    def read(self, root: Path, name: str) -> bytes:
        """Return a file's bytes."""
        with root.joinpath(*name.split("/")).open("rb") as file:
            return file.read(LARGEST_FILE + 1)


def _leads_to(path: Path, is_kind: Callable[[int], bool]) -> bool:
    """Tell whether there is a folder, or a file, as `is_kind` says; a loop of links leads nowhere.

    Raises:
        OSError: There is no answer, which is not to be taken for nothing there: the copy would lose it too.
    """
    try:
        return is_kind(path.stat().st_mode)
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return False
    except OSError as error:
        if error.errno == errno.ELOOP:
            return False
        raise


def _is_folder(entry: "os.DirEntry[str]") -> bool:
    """Tell whether an entry is a folder or a link to one; a loop of links is none."""
    try:
        return entry.is_dir()
    except OSError:
        if entry.is_symlink():
            return False
        raise


class _Walk:
    """Collects files below a folder, within the limits."""

    def __init__(self, root: str) -> None:
        self.files: Final[list[SharedFile]] = []
        self.links: Final[list[str]] = []
        self._root: Final = os.path.join(root, "")  # noqa: PTH118 - compared as text
        self._bytes = 0
        self._entries = 0

    def enter(self, folder: Path, name: str, depth: int = 1) -> None:
        """Take every file of a folder, and of the folders in it."""
        if not self._is_inside(folder, name):
            return
        if depth > DEEPEST:
            raise ConfigurationError("share-too-large", what=name)
        for entry in _entries(folder):
            self._entries += 1
            if self._entries > MOST_ENTRIES:
                raise ConfigurationError("share-too-large", what=name)
            path, below = Path(entry.path), f"{name}/{entry.name}"
            if _is_folder(entry):
                self.enter(path, below, depth + 1)
            else:
                self.take(path, below)

    def take(self, path: Path, name: str) -> None:
        """Take a file, if it is one."""
        if not os.path.isfile(path) or not self._is_inside(path, name):  # noqa: PTH113 - the method raises at odd names
            return
        info = path.stat()
        self._bytes += info.st_size
        is_too_much = len(self.files) >= MOST_FILES or self._bytes > MOST_BYTES
        if is_too_much or info.st_size > LARGEST_FILE:
            raise ConfigurationError("share-too-large", what=name)
        self.files.append(SharedFile(name, info.st_size, info.st_mtime_ns))

    def _is_inside(self, path: Path, name: str) -> bool:
        if os.path.realpath(path).startswith(self._root):
            return True
        self.links.append(name)
        return False


def _entries(folder: Path) -> Iterator["os.DirEntry[str]"]:
    """Give what is in a folder but what programs keep there for themselves, such as a spreadsheet's lock."""
    with os.scandir(folder) as found:
        for number, entry in enumerate(found):
            if number > MOST_FILES:
                raise ConfigurationError("share-too-large", what=folder.name)
            if not entry.name.startswith((".", "~$")):
                yield entry
