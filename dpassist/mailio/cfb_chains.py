"""Where the pieces of a compound file lie: chains of sectors, followed only as far as they are asked for.

A table tells for each sector which one follows it (published specification MS-CFB 2.3, 2.4, 2.5). Files lie:
a chain may run in a circle, leave the file or be shorter than the stream it holds. So a chain ends at the
first sector that is not there or that was already passed, and no chain has more sectors than its file.
"""

from collections.abc import Sequence
from mmap import mmap
from struct import unpack
from typing import Final

Data = bytes | memoryview | mmap
"""What can be cut into pieces without being copied first."""

Run = tuple[int, int]
"""Sectors that lie one behind the other, as the first one and the one past the last."""

NOWHERE: Final = 1 << 32
"""No sector that any file names; those it names from 0xFFFFFFFA on mean an end, and no file is that long."""

_NUMBER: Final = 4
_NUMBER_SHIFT: Final = 2
_LOOKS: Final = 4
_LOOKS_SPARE: Final = 4096


class Table(dict[int, tuple[int, ...]]):
    """The table of what follows each sector, by the number of the sector of it that says so.

    What was read stays here; the rest is read when it is asked for, nothing when it is not in the file.

    Attributes:
        shift: Logarithm of how many sectors one sector of the table describes.
    """

    __slots__ = ("_data", "_list", "_places", "_sector_shift", "shift")

    def __init__(
        self, data: Data, sector_shift: int, places: Sequence[int], more: int = NOWHERE
    ) -> None:
        """Describe where the table is.

        Args:
            data: The file.
            sector_shift: Logarithm of a sector's size.
            places: The sectors that hold the table, as far as they are known.
            more: The first sector of a list of further such sectors.
        """
        super().__init__()
        self.shift: Final = sector_shift - _NUMBER_SHIFT
        self._data = data
        self._sector_shift = sector_shift
        self._places = places
        self._list = more

    def __missing__(self, number: int) -> tuple[int, ...]:
        """Read one sector of the table."""
        if number >= len(self._places) and self._list != NOWHERE:
            self._places, self._list = self._all_places(), NOWHERE
        known = number < len(self._places)
        part = self[number] = self._numbers_in(self._places[number]) if known else ()
        return part

    def _all_places(self) -> Sequence[int]:
        """Read the list of table sectors: each sector of it ends with where the list goes on."""
        places, following = list(self._places), self._list
        most = (len(self._data) >> self._sector_shift >> self.shift) + 1
        passed: set[int] = set()
        while following not in passed and len(places) < most:
            passed.add(following)
            numbers = self._numbers_in(following)
            if len(numbers) < 1 << self.shift:
                break
            places += numbers[:-1]
            following = numbers[-1]
        return places

    def _numbers_in(self, sector: int) -> tuple[int, ...]:
        begin = (sector + 1) << self._sector_shift
        piece = self._data[begin : begin + (1 << self._sector_shift)]
        count = len(piece) // _NUMBER
        return unpack(f"<{count}I", piece[: count * _NUMBER])


class Chains:
    """Content that lies in chains of equally large pieces.

    Attributes:
        table: What follows each piece.
        count: How many pieces there are.
    """

    __slots__ = ("_base", "_data", "_looked_at", "_looks_left", "_shift", "count", "table")

    def __init__(self, data: Data, base: int, shift: int, table: Table) -> None:
        """Describe where the pieces are.

        Args:
            data: What the pieces are cut from.
            base: Where the first piece begins.
            shift: Logarithm of a piece's size.
            table: What follows each piece.
        """
        self.count: Final = max(0, len(data) - base + (1 << shift) - 1) >> shift
        self.table: Final = table
        self._data = data
        self._base = base
        self._shift = shift
        self._looked_at: dict[tuple[int, int], bool] = {}
        self._looks_left = _LOOKS * self.count + _LOOKS_SPARE

    def table_in(self, start: int) -> Table:
        """Return the table that lies in the chain that begins there."""
        places = [sector for run in self.runs(start) for sector in range(*run)]
        return Table(self._data, self._shift, places)

    def read(self, start: int, size: int | None = None) -> bytes:
        """Return the content of the chain that begins there, without a size all of it."""
        base, shift, data = self._base, self._shift, self._data
        if size is not None:
            past = start + ((size + (1 << shift) - 1) >> shift)
            one_piece = past - start == 1
            if past <= self.count and (one_piece or self._run(start, past)[0] == past):
                begin = base + (start << shift)
                return bytes(data[begin : begin + size])
        content = b"".join(
            [
                data[base + (first << shift) : base + (past << shift)]
                for first, past in self.runs(start, size)
            ]
        )
        return content if size is None else content[:size]

    def holds(self, start: int, size: int) -> bool:
        """Tell whether the chain that begins there has so many bytes, without reading them.

        Chains that do not cross have no more pieces than there are; when they seem to have several times
        as many, they cross, and the rest of them is not looked at.
        """
        holds = self._looked_at.get((start, size))
        if holds is None:
            runs = self.runs(start, size) if self._looks_left > 0 else []
            self._looks_left -= sum(past - first for first, past in runs)
            holds = self._bytes_in(runs) >= size
            self._looked_at[start, size] = holds
        return holds

    def _bytes_in(self, runs: Sequence[Run]) -> int:
        """Return how many bytes lie in these runs; the last piece of all may be cut off."""
        pieces = sum(past - first for first, past in runs)
        missing = (self.count << self._shift) - (len(self._data) - self._base)
        cut_off = any(past == self.count for _, past in runs)
        return (pieces << self._shift) - (missing if cut_off else 0)

    def runs(self, start: int, size: int | None = None) -> list[Run]:
        """Return where the chain that begins there lies, as far as the size asks for."""
        left = self.count
        if size is not None:
            left = min(left, (size + (1 << self._shift) - 1) >> self._shift)
        runs: list[Run] = []
        begun: set[int] = set()
        count, sector = self.count, start
        while left > 0 and sector < count and sector not in begun:
            begun.add(sector)
            past, following = self._run(sector, min(sector + left, count))
            runs.append((sector, past))
            left -= past - sector
            sector = following
        return _once(runs) if len(runs) > 1 else runs

    def follower(self, sector: int) -> int:
        """Return the sector that follows this one, `NOWHERE` when the table does not know."""
        return self._run(sector, sector + 1)[1]

    def _run(self, sector: int, most: int) -> tuple[int, int]:
        """Return where the sectors stop to follow each other in order, at `most`, and what comes then."""
        parts, shift = self.table, self.table.shift
        mask = (1 << shift) - 1
        while True:
            part, at = parts[sector >> shift], sector & mask
            following = part[at] if at < len(part) else NOWHERE
            sector += 1
            if following != sector or sector >= most:
                return sector, following
            # Most files are in order: all the steps at once when the last one is where it would be.
            steps = min(len(part) - at, most - sector) - 1
            ordered = part[at + steps] == sector + steps
            if ordered and part[at : at + steps] == tuple(range(sector, sector + steps)):
                sector += steps


def _once(runs: list[Run]) -> list[Run]:
    """Cut off what the last run repeats: a circle is noticed when a run begins where one began before."""
    first, past = runs[-1]
    for begin, end in runs[:-1]:
        if begin <= first < end:
            return runs[:-1]
        if first < begin < past:
            past = begin
    return [*runs[:-1], (first, past)]
