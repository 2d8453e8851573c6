"""Writes compound files: a message that lay inside another gets a file of its own.

Version 3 (sectors of 512 bytes) after the published specification MS-CFB. The size is known before
anything is written, so that an attachment can state it without being made.
"""

import struct
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

_SIGNATURE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SECTOR: Final = 512
_SECTOR_SHIFT: Final = 9
_MINI_SECTOR: Final = 64
_MINI_SECTOR_SHIFT: Final = 6
_MINI_CUTOFF: Final = 4096
_ENTRY: Final = 128
_NAME_BYTES: Final = 62
_NUMBER: Final = 4
_NUMBERS: Final = _SECTOR // _NUMBER
_FREE: Final = 0xFFFFFFFF
_END: Final = 0xFFFFFFFE
_FAT: Final = 0xFFFFFFFD
_DIFAT: Final = 0xFFFFFFFC
_FATS_IN_HEADER: Final = 109
_FATS_PER_DIFAT: Final = _NUMBERS - 1
_STORAGE, _STREAM, _ROOT = 1, 2, 5
_RED, _BLACK = 0, 1

Tree = Mapping[str, "bytes | Tree"]


def build_compound_file(tree: Tree) -> bytes:
    """Write a compound file; nested mappings become storages."""
    entries = _directory(tree)
    sectors = _Sectors()
    mini, mini_chain = _place_streams(entries, sectors)
    entries[0].start, entries[0].size = sectors.add(mini), len(mini)
    mini_fat = struct.pack(f"<{len(mini_chain)}I", *mini_chain)
    mini_fat += b"\xff" * (-len(mini_fat) % _SECTOR)
    mini_fat_start = sectors.add(mini_fat)
    unused = -len(entries) % (_SECTOR // _ENTRY)
    directory = b"".join(entry.packed() for entry in [*entries, *[_Entry("", 0)] * unused])
    directory_start = sectors.add(directory)
    fats, difats = _add_tables(sectors)
    header = struct.pack(
        "<8s16xHHHHH6xIIIIIIIII",
        _SIGNATURE,
        *(0x3E, 3, 0xFFFE, _SECTOR_SHIFT, _MINI_SECTOR_SHIFT),
        *(0, len(fats), directory_start, 0, _MINI_CUTOFF),
        *(mini_fat_start, len(mini_fat) // _SECTOR),
        *(difats[0] if difats else _END, len(difats)),
    )
    first = (fats + [_FREE] * _FATS_IN_HEADER)[:_FATS_IN_HEADER]
    return header + struct.pack(f"<{_FATS_IN_HEADER}I", *first) + b"".join(sectors.data)


def compound_file_size(stream_sizes: Iterable[int], storages: int) -> int:
    """Return how long a file `build_compound_file` writes for these streams and so many storages."""
    sizes = list(stream_sizes)
    mini = sum(_pieces(size, _MINI_SECTOR) for size in sizes if size < _MINI_CUTOFF)
    sectors = sum(_pieces(size, _SECTOR) for size in sizes if size >= _MINI_CUTOFF)
    sectors += _pieces(mini * _MINI_SECTOR, _SECTOR) + _pieces(mini, _NUMBERS)
    sectors += _pieces((1 + storages + len(sizes)) * _ENTRY, _SECTOR)
    return _SECTOR * (1 + sectors + sum(_table_sectors(sectors)))


def _pieces(size: int, piece: int) -> int:
    return -(-size // piece)


def _table_sectors(sectors: int) -> tuple[int, int]:
    """Return how many sectors the chain table takes and how many the list of those; they count too."""
    fats = difats = 0
    while True:
        wanted = _pieces(sectors + fats + difats, _NUMBERS)
        listed = _pieces(max(0, wanted - _FATS_IN_HEADER), _FATS_PER_DIFAT)
        if (wanted, listed) == (fats, difats):
            return fats, difats
        fats, difats = wanted, listed


@dataclass
class _Entry:
    name: str
    kind: int
    content: bytes = b""
    color: int = _BLACK
    left: int = _FREE
    right: int = _FREE
    child: int = _FREE
    start: int = 0
    size: int = 0

    def packed(self) -> bytes:
        name = self.name.encode("utf-16-le")[:_NAME_BYTES]
        length = len(name) + 2 if name else 0
        return (
            name.ljust(64, b"\0")
            + struct.pack(
                "<HBBIII", length, self.kind, self.color, self.left, self.right, self.child
            )
            + bytes(36)
            + struct.pack("<IQ", self.start, self.size)
        )


@dataclass
class _Sectors:
    """Sectors behind the header, and the chain table over them."""

    data: list[bytes] = field(default_factory=list)
    chain: list[int] = field(default_factory=list)

    def add(self, content: bytes) -> int:
        """Append content as one chain; an empty content has no first sector."""
        if not content:
            return _END
        start = len(self.data)
        count = _pieces(len(content), _SECTOR)
        padded = content.ljust(count * _SECTOR, b"\0")
        self.data += [padded[n * _SECTOR : (n + 1) * _SECTOR] for n in range(count)]
        self.chain += [start + n + 1 for n in range(count - 1)] + [_END]
        return start


def _directory(tree: Tree) -> list[_Entry]:
    entries = [_Entry("Root Entry", _ROOT)]
    waiting: list[tuple[int, Tree]] = [(0, tree)]
    while waiting:
        parent, children = waiting.pop()
        first = len(entries)
        for name, content in children.items():
            if isinstance(content, bytes):
                entries.append(_Entry(name, _STREAM, content, size=len(content)))
            else:
                waiting.append((len(entries), content))
                entries.append(_Entry(name, _STORAGE))
        numbers = range(first, len(entries))
        ordered = sorted(numbers, key=lambda n: (len(entries[n].name), entries[n].name.upper()))
        entries[parent].child = _link(entries, ordered)
    return entries


def _link(entries: list[_Entry], ordered: Sequence[int]) -> int:
    """Make a balanced search tree; its last level, when not full, is red (MS-CFB 2.6.4)."""
    height = len(ordered).bit_length()
    full = len(ordered) == 2**height - 1

    def subtree(low: int, high: int, depth: int) -> int:
        if low >= high:
            return _FREE
        middle = (low + high) // 2
        entry = entries[ordered[middle]]
        entry.color = _RED if depth == height and not full else _BLACK
        entry.left = subtree(low, middle, depth + 1)
        entry.right = subtree(middle + 1, high, depth + 1)
        return ordered[middle]

    return subtree(0, len(ordered), 1)


def _place_streams(entries: list[_Entry], sectors: _Sectors) -> tuple[bytes, list[int]]:
    """Put long streams into sectors and short ones into the mini stream."""
    mini = bytearray()
    mini_chain: list[int] = []
    for entry in entries:
        if entry.kind != _STREAM or not entry.content:
            entry.start = _END if entry.kind == _STREAM else 0
        elif entry.size >= _MINI_CUTOFF:
            entry.start = sectors.add(entry.content)
        else:
            entry.start = len(mini_chain)
            count = _pieces(entry.size, _MINI_SECTOR)
            mini += entry.content.ljust(count * _MINI_SECTOR, b"\0")
            mini_chain += [entry.start + n + 1 for n in range(count - 1)] + [_END]
    return bytes(mini), mini_chain


def _add_tables(sectors: _Sectors) -> tuple[list[int], list[int]]:
    """Append the chain table and, for large files, the list of its sectors; return where they are."""
    used = len(sectors.data)
    fat_count, difat_count = _table_sectors(used)
    fats = list(range(used, used + fat_count))
    difats = list(range(used + fat_count, used + fat_count + difat_count))
    chain = sectors.chain + [_FAT] * fat_count + [_DIFAT] * difat_count
    chain += [_FREE] * (fat_count * _NUMBERS - len(chain))
    sectors.add(struct.pack(f"<{len(chain)}I", *chain))
    for number, following in enumerate([*difats[1:], _END][:difat_count]):
        begin = _FATS_IN_HEADER + number * _FATS_PER_DIFAT
        part = fats[begin : begin + _FATS_PER_DIFAT]
        part += [_FREE] * (_FATS_PER_DIFAT - len(part))
        sectors.add(struct.pack(f"<{_NUMBERS}I", *part, following))
    return fats, difats
