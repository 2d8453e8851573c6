"""How many cells an HTML table has: rows times columns, for a viewer fills up rows that are short."""

import re
from typing import Final

from dpassist.mailio.html_tokens import Attributes

WIDEST_ROW: Final = 40
"""Columns of one row."""
_SMALL_NUMBER: Final = re.compile(r"[1-9][0-9]?")


def span(attributes: Attributes, name: str) -> int:
    """Return how many columns or rows a cell takes; a number beyond the limit is taken out."""
    stated = attributes.pop(name, "").strip()
    if not _SMALL_NUMBER.fullmatch(stated) or int(stated) > WIDEST_ROW:
        return 1
    attributes[name] = stated
    return int(stated)


class Grid:
    """Rows and columns of one table, as far as it is told."""

    def __init__(self) -> None:
        self.row_width = 0
        self._rows = 0
        self._columns = 0
        self._from_above: Final[list[int]] = []

    @property
    def size(self) -> int:
        """Cells, empty ones included."""
        return self._rows * self._columns

    def size_with_row(self) -> int:
        """Return the size with one row more."""
        return (self._rows + 1) * self._columns

    def size_with_cell(self, columns: int) -> int:
        """Return the size with such a cell at the end of the last row."""
        return self._rows * max(self._columns, self.row_width + columns)

    def add_row(self) -> None:
        """Begin a row; cells from above may reach into it."""
        self._rows += 1
        self.row_width = self._from_above.pop(0) if self._from_above else 0
        self._columns = max(self._columns, self.row_width)

    def add_cell(self, columns: int, rows: int) -> None:
        """Add a cell to the last row."""
        self.row_width += columns
        self._columns = max(self._columns, self.row_width)
        self._from_above.extend([0] * (rows - 1 - len(self._from_above)))
        for row in range(rows - 1):
            self._from_above[row] += columns
