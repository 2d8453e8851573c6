"""Writes compound files for tests; layout after the published specification MS-CFB.

Only what a reader needs is written; there is no reading here, so that the product's readers are never
checked against themselves.
"""

import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

SECTOR = 512
MINI_SECTOR = 64
MINI_CUTOFF = 4096
FREE, END, FAT_SECTOR, DIFAT_SECTOR = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD, 0xFFFFFFFC
_HEADER_FATS = 109
_FATS_PER_DIFAT = SECTOR // 4 - 1
_STORAGE, _STREAM, _ROOT = 1, 2, 5
_RED, _BLACK = 0, 1

Tree = Mapping[str, "bytes | Tree"]


@dataclass
class _Entry:
    name: str
    kind: int
    content: bytes = b""
    color: int = _BLACK
    left: int = FREE
    right: int = FREE
    child: int = FREE
    start: int = 0
    size: int = 0

    def packed(self) -> bytes:
        name = self.name.encode("utf-16-le")
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
            return END
        start = len(self.data)
        count = -(-len(content) // SECTOR)
        padded = content.ljust(count * SECTOR, b"\0")
        self.data += [padded[n * SECTOR : (n + 1) * SECTOR] for n in range(count)]
        self.chain += [start + n + 1 for n in range(count - 1)] + [END]
        return start


def build_compound_file(tree: Tree) -> bytes:
    """Write a version 3 compound file; nested mappings become storages."""
    entries = _directory(tree)
    sectors = _Sectors()
    mini, mini_chain = _place_streams(entries, sectors)
    entries[0].start, entries[0].size = sectors.add(mini), len(mini)
    mini_fat = struct.pack(f"<{len(mini_chain)}I", *mini_chain)
    mini_fat += b"\xff" * (-len(mini_fat) % SECTOR)
    mini_fat_start = sectors.add(mini_fat)
    packed = b"".join(entry.packed() for entry in entries)
    unused = -len(entries) % (SECTOR // 128)
    directory_start = sectors.add(packed + _Entry("", 0).packed() * unused)
    fat_sectors, difat_sectors = _add_tables(sectors)
    header = struct.pack(
        "<8s16xHHHHH6xIIIIIIIII",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        *(0x3E, 3, 0xFFFE, 9, 6),
        *(0, len(fat_sectors), directory_start, 0, MINI_CUTOFF),
        *(mini_fat_start, len(mini_fat) // SECTOR),
        *(difat_sectors[0] if difat_sectors else END, len(difat_sectors)),
    )
    first = (fat_sectors + [FREE] * _HEADER_FATS)[:_HEADER_FATS]
    return header + struct.pack(f"<{_HEADER_FATS}I", *first) + b"".join(sectors.data)


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
            return FREE
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
            entry.start = END if entry.kind == _STREAM else 0
        elif entry.size >= MINI_CUTOFF:
            entry.start = sectors.add(entry.content)
        else:
            entry.start = len(mini_chain)
            count = -(-entry.size // MINI_SECTOR)
            mini += entry.content.ljust(count * MINI_SECTOR, b"\0")
            mini_chain += [entry.start + n + 1 for n in range(count - 1)] + [END]
    return bytes(mini), mini_chain


def _add_tables(sectors: _Sectors) -> tuple[list[int], list[int]]:
    """Append the chain table and, for large files, the table of its sectors; they describe themselves."""
    fats = difats = 0
    while True:
        total = len(sectors.data) + fats + difats
        wanted = -(-total // (SECTOR // 4))
        wanted_difats = max(0, -(-(wanted - _HEADER_FATS) // _FATS_PER_DIFAT))
        if (wanted, wanted_difats) == (fats, difats):
            break
        fats, difats = wanted, wanted_difats
    fat_numbers = list(range(len(sectors.data), len(sectors.data) + fats))
    difat_numbers = list(range(len(sectors.data) + fats, len(sectors.data) + fats + difats))
    chain = sectors.chain + [FAT_SECTOR] * fats + [DIFAT_SECTOR] * difats
    chain += [FREE] * (fats * (SECTOR // 4) - len(chain))
    packed = struct.pack(f"<{len(chain)}I", *chain)
    sectors.data += [packed[n * SECTOR : (n + 1) * SECTOR] for n in range(fats)]
    for n in range(difats):
        begin = _HEADER_FATS + n * _FATS_PER_DIFAT
        part = fat_numbers[begin : begin + _FATS_PER_DIFAT]
        part += [FREE] * (_FATS_PER_DIFAT - len(part))
        following = difat_numbers[n + 1] if n + 1 < difats else END
        sectors.data.append(struct.pack(f"<{SECTOR // 4}I", *part, following))
    return fat_numbers, difat_numbers
