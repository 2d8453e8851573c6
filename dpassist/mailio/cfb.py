"""Compound files, the storages and streams that a ``.msg`` is made of, read only as far as asked for.

Layout after the published specification MS-CFB. The numbers of a file are not trusted: each chain of sectors
is followed at most once around, each entry of the directory belongs to the first storage that claims it, and
what is missing is missing without harm to the rest. Nothing here has a position or a state that reading
changes, apart from what was found before, so that several threads may read one file.
"""

from codecs import utf_16_le_decode  # half the time of looking the codec up, for each name
from collections.abc import Iterator
from mmap import mmap
from struct import Struct
from typing import Final

from dpassist.domain.errors import UnreadableMessageError
from dpassist.mailio.cfb_chains import NOWHERE, Chains, Data, Table
from dpassist.mailio.limits import Limits

SIGNATURE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# Sector sizes, directory, table of the mini stream, list of further tables, first tables.
_HEADER: Final = Struct("<30xHH14xI8xI4xI4x109I")
_SECTOR_SHIFTS: Final = (9, 12)
_MINI_SECTOR_SHIFT: Final = 6
_MINI_CUTOFF: Final = 4096  # a header may state another one; no program minds it
_SMALL_SECTOR_SHIFT: Final = 9

# Name, its length, type, left and right neighbours, first child, first sector, size.
_ENTRY: Final = Struct("<64sHBxIII36xIQ")
_TYPE_AT: Final = 66
_STORAGE_ENTRY: Final = 1
_STREAM_ENTRY: Final = 2
_NO_ENTRY: Final = 0xFFFFFFFF
_NAME_BYTES: Final = 64
_NAME_END: Final = 2
_SIZE_BITS: Final = 0xFFFFFFFF


class Stream:
    """One stream; its content is read when asked for, from any thread.

    Attributes:
        name: Name in its storage.
        size: Size in bytes as the directory states it.
    """

    __slots__ = ("_file", "_start", "name", "size")

    def __init__(self, file: "_File", name: str, start: int, size: int) -> None:
        self.name: Final = name
        self.size: Final = size
        self._file = file
        self._start = start

    def read(self) -> bytes:
        """Return the content; fewer than `size` bytes of it when the file is damaged."""
        return self._file.holder(self.size).read(self._start, self.size) if self.size else b""

    def head(self, most: int) -> bytes:
        """Return at most so many of the first bytes; the rest is not read."""
        size = min(self.size, most)
        return self._file.holder(self.size).read(self._start, size) if size > 0 else b""

    def is_whole(self) -> bool:
        """Tell whether all of the content is there, without reading it."""
        return not self.size or self._file.holder(self.size).holds(self._start, self.size)


class Storage:
    """One storage: a folder of streams and storages; names are found in any letter case."""

    __slots__ = ("_child", "_children", "_file", "_is_whole", "_number", "name")

    def __init__(self, file: "_File", name: str, number: int, child: int) -> None:
        self.name: Final = name
        self._file = file
        self._number = number
        self._child = child
        self._children: dict[str, Stream | Storage] | None = None
        self._is_whole = True

    def stream(self, name: str) -> Stream | None:
        """Return the stream of that name."""
        children = self._children  # not by a call: this is asked for some fifty times in a message
        found = (self._found() if children is None else children).get(name.lower())
        return found if isinstance(found, Stream) else None

    def storage(self, name: str) -> "Storage | None":
        """Return the storage of that name."""
        found = self._found().get(name.lower())
        return found if isinstance(found, Storage) else None

    def streams(self) -> Iterator[Stream]:
        """Give the streams directly in here."""
        return (found for found in self._found().values() if isinstance(found, Stream))

    def storages(self) -> Iterator["Storage"]:
        """Give the storages directly in here."""
        return (found for found in self._found().values() if isinstance(found, Storage))

    def release(self) -> None:
        """Forget what is in here until somebody asks again: thousands of storages are read once each."""
        self._children = None

    def is_whole(self) -> bool:
        """Tell whether all that is directly in here was found; what is missing has no name any more."""
        self._found()
        return self._is_whole

    def _found(self) -> "dict[str, Stream | Storage]":
        children = self._children
        if children is None:
            children, self._is_whole = self._file.children(self._number, self._child)
            self._children = children  # last: another thread may look meanwhile
        return children


def open_compound_file(data: bytes | bytearray | memoryview | mmap, limits: Limits) -> Storage:
    """Return the root storage of a compound file.

    Args:
        data: The file; it must stay open and unchanged as long as anything in it is used.
        limits: How many entries its directory may have.

    Raises:
        UnreadableMessageError: ``damaged``: no directory can be read; ``too-many-parts``.
    """
    # A memory map gives bytes when it is cut, and may be closed while parts of it are known.
    raw: Data = memoryview(data).cast("B") if isinstance(data, bytearray | memoryview) else data
    file = _File(raw)
    entries = len(file.directory) // _ENTRY.size
    most = limits.directory_entries
    if entries > most and entries - file.directory[_TYPE_AT :: _ENTRY.size].count(0) > most:
        raise UnreadableMessageError("too-many-parts")
    return file.root()


class _File:
    """An open compound file.

    Attributes:
        fat: The sectors.
        directory: The entries, one behind the other.
    """

    __slots__ = (
        "_mini",
        "_mini_table",
        "_owners",
        "_size_bits",
        "directory",
        "fat",
    )

    def __init__(self, data: Data) -> None:
        if len(data) < _HEADER.size or data[: len(SIGNATURE)] != SIGNATURE:
            raise UnreadableMessageError("damaged")
        shift, mini_shift, directory, mini_table, more, *tables = _HEADER.unpack_from(data)
        if shift not in _SECTOR_SHIFTS or mini_shift != _MINI_SECTOR_SHIFT:
            raise UnreadableMessageError("damaged")
        self.fat: Final = Chains(data, 1 << shift, shift, Table(data, shift, tables, more))
        # Without a table the first four entries could be read, and would pass for all there were.
        known = self.fat.follower(directory) != NOWHERE
        self.directory: Final = self.fat.read(directory) if known else b""
        if len(self.directory) < _ENTRY.size:
            raise UnreadableMessageError("damaged")
        # Version 3 leaves the upper half of a size undefined.
        self._size_bits = _SIZE_BITS if shift == _SMALL_SECTOR_SHIFT else ~0
        self._mini: Chains | None = None
        self._mini_table = mini_table
        self._owners = {0: NOWHERE}

    def root(self) -> Storage:
        name, length, _, _, _, child, _, _ = _ENTRY.unpack_from(self.directory)
        return Storage(self, _text(name, length), 0, child)

    def holder(self, size: int) -> Chains:
        """Return where a stream of that size lies.

        Small ones lie in one chain of sectors, the root's, and have a table of their own.
        """
        if size >= _MINI_CUTOFF:
            return self.fat
        mini = self._mini
        if mini is None:
            content = self.fat.read(_ENTRY.unpack_from(self.directory)[-2])
            table = self.fat.table_in(self._mini_table)
            mini = self._mini = Chains(content, 0, _MINI_SECTOR_SHIFT, table)
        return mini

    def children(self, owner: int, child: int) -> tuple[dict[str, Stream | Storage], bool]:
        """Return what is in a storage by its name in small letters, and whether that is all.

        The entries form a search tree; a damaged one may run in circles, share its branches with another
        storage or hold a name twice, of which the last one counts.

        Args:
            owner: The storage's number.
            child: The topmost of its entries.
        """
        found: dict[str, Stream | Storage] = {}
        claim, directory, unpack = self._owners.setdefault, self.directory, _ENTRY.unpack_from
        entries = len(directory) // _ENTRY.size  # the last one may be cut off
        seen: set[int] = set()
        waiting: list[tuple[int, tuple[bytes, int, int, int, int, int, int, int]]] = []
        number = child
        is_whole = True
        while True:
            is_whole = is_whole and (number < entries or number == _NO_ENTRY)
            if number < entries and number not in seen and claim(number, owner) == owner:
                seen.add(number)
                entry = unpack(directory, number * _ENTRY.size)
                waiting.append((number, entry))
                number = entry[3]
            elif waiting:
                number, (raw, length, kind, _, right, below, start, size) = waiting.pop()
                name = _text(raw, length)
                if kind == _STREAM_ENTRY:
                    found[name.lower()] = Stream(self, name, start, size & self._size_bits)
                elif kind == _STORAGE_ENTRY:
                    found[name.lower()] = Storage(self, name, number, below)
                number = right
            else:
                return found, is_whole


def _text(raw: bytes, length: int) -> str:
    """Return a name; what is no text in it is replaced, and a length that cannot be is not used."""
    if _NAME_END <= length <= _NAME_BYTES:
        return utf_16_le_decode(raw[: length - _NAME_END], "replace", True)[0]  # noqa: FBT003 - positional only
    return utf_16_le_decode(raw, "replace", True)[0].partition("\0")[0]  # noqa: FBT003 - positional only
