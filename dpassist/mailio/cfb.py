"""Compound files, the storages and streams that a ``.msg`` is made of; the one door to olefile.

olefile trusts some numbers of a file: the count of chain tables and the size of a stream bound its loops,
and a file may repeat a chain. They are checked against the file's length first. Its own test for streams
that share sectors takes quadratic time and is left out; reading is accounted for by the caller's budget.
"""

import struct
import threading
from collections.abc import Callable, Iterator
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

from typing_extensions import override

from dpassist.domain.errors import UnreadableMessageError
from dpassist.mailio.limits import Limits

if TYPE_CHECKING:  # imported at run time where used: it takes as long as the rest of the reader
    from olefile import OleFileIO

SIGNATURE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HEADER: Final = struct.Struct("<30xHH10xI16xI4xI")
_HEADER_LENGTH: Final = 512
_SECTOR_SHIFTS: Final = (9, 12)
_MINI_SECTOR_SHIFT: Final = 6
_ENTRIES_PER_SECTOR: Final = 128
_SPARE_TABLES: Final = 128
_STORAGE_ENTRY: Final = 1
_STREAM_ENTRY: Final = 2


class Stream:
    """One stream; its content is read when asked for, from any thread.

    Attributes:
        name: Name in its storage.
        size: Size in bytes as the directory states it.
    """

    __slots__ = ("_entry", "_file", "name", "size")

    def __init__(self, file: "_File", entry: Any) -> None:
        self.name: Final[str] = entry.name
        self.size: Final[int] = entry.size
        self._file = file
        self._entry = entry

    def read(self) -> bytes:
        """Return the content; fewer than `size` bytes of it when the file is damaged."""
        return self._file.read(self._entry)

    def is_whole(self) -> bool:
        """Tell whether all of the content is there, without reading it."""
        return self._file.is_whole(self._entry)


class Storage:
    """One storage: a folder of streams and storages; names are found in any letter case."""

    __slots__ = ("_entry", "_file", "name")

    def __init__(self, file: "_File", entry: Any) -> None:
        self.name: Final[str] = entry.name
        self._file = file
        self._entry = entry

    def stream(self, name: str) -> Stream | None:
        """Return the stream of that name."""
        entry = self._entry.kids_dict.get(name.lower())
        return Stream(self._file, entry) if entry and entry.entry_type == _STREAM_ENTRY else None

    def storage(self, name: str) -> "Storage | None":
        """Return the storage of that name."""
        entry = self._entry.kids_dict.get(name.lower())
        return Storage(self._file, entry) if entry and entry.entry_type == _STORAGE_ENTRY else None

    def streams(self) -> Iterator[Stream]:
        """Give the streams directly in here."""
        for entry in self._entry.kids_dict.values():
            if entry.entry_type == _STREAM_ENTRY:
                yield Stream(self._file, entry)

    def storages(self) -> Iterator["Storage"]:
        """Give the storages directly in here."""
        for entry in self._entry.kids_dict.values():
            if entry.entry_type == _STORAGE_ENTRY:
                yield Storage(self._file, entry)


def open_compound_file(data: bytes, limits: Limits) -> Storage:
    """Return the root storage of a compound file.

    Raises:
        UnreadableMessageError: ``damaged``: no directory can be read; ``too-many-parts``.
    """
    _check_header(data)
    ole: Any = _reader()(limits.directory_entries)
    try:
        ole.open(BytesIO(data))
        # The mini stream's size bounds a loop as well.
        ole.root.size = min(ole.root.size, len(data))
    except UnreadableMessageError:
        raise
    except Exception as error:  # hostile bytes: whatever the library raises means damage
        raise UnreadableMessageError("damaged") from error
    return Storage(_File(ole, len(data)), ole.root)


def _check_header(data: bytes) -> None:
    if len(data) < _HEADER_LENGTH or not data.startswith(SIGNATURE):
        raise UnreadableMessageError("damaged")
    shift, mini_shift, tables, mini_tables, more_tables = _HEADER.unpack_from(data)
    if shift not in _SECTOR_SHIFTS or mini_shift != _MINI_SECTOR_SHIFT:
        raise UnreadableMessageError("damaged")
    sectors = len(data) >> shift
    # Half a kilobyte of chain table describes 128 sectors; some writers leave spare tables.
    most_tables = sectors // _ENTRIES_PER_SECTOR + _SPARE_TABLES
    if mini_tables > sectors or (more_tables and tables > most_tables):
        raise UnreadableMessageError("damaged")


@cache
def _reader() -> "Callable[[int], OleFileIO[Any]]":
    from olefile import OleFileIO  # noqa: PLC0415 - heavy: imported where used

    class BoundedReader(OleFileIO):  # type: ignore[type-arg]  # generic in its stubs only
        """olefile with a bounded directory and no quadratic test."""

        def __init__(self, most_entries: int) -> None:
            super().__init__()
            self._entries_left = most_entries

        @override
        def _check_duplicate_stream(self, first_sect: int, minifat: bool = False) -> None:
            pass

        @override
        def _load_direntry(self, sid: int) -> Any:
            self._entries_left -= 1
            if self._entries_left < 0:
                raise UnreadableMessageError("too-many-parts")
            return super()._load_direntry(sid)

    return BoundedReader


class _File:
    """An open compound file; the reader has one file position, so one thread reads at a time."""

    __slots__ = ("_length", "_lock", "_ole")

    def __init__(self, ole: Any, length: int) -> None:
        self._ole = ole
        self._length = length
        self._lock = threading.Lock()

    def read(self, entry: Any) -> bytes:
        if entry.size > self._length:
            return b""
        try:
            with self._lock:
                content: bytes = self._ole._open(entry.isectStart, entry.size).getvalue()  # noqa: SLF001 - openstream would search the whole path again, in quadratic time
        except Exception:  # noqa: BLE001 - hostile bytes: whatever the library raises means damage
            return b""
        return content

    def is_whole(self, entry: Any) -> bool:
        size: int = entry.size
        if size < self._ole.minisectorcutoff:
            return len(self.read(entry)) == size
        return self._reach(entry.isectStart, size) >= size

    def _reach(self, sector: int, size: int) -> int:
        """Follow a chain and return how many bytes it holds; a repeated sector ends it."""
        sector_size, chain = self._ole.sectorsize, self._ole.fat
        seen: set[int] = set()
        held = 0
        while held < size and sector < len(chain) and sector not in seen:
            seen.add(sector)
            begin = (sector + 1) * sector_size
            held += max(0, min(sector_size, self._length - begin))
            sector = chain[sector]
        return held
