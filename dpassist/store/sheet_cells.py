"""What stands in the cells of a spreadsheet: how people write days and numbers, and what a program makes of them."""

import re
from datetime import date, datetime, time
from typing import Final, Self

_TRUE: Final = frozenset({"ja", "yes", "true", "sand", "x", "1"})
_FALSE: Final = frozenset({"nej", "no", "false", "falsk", "-", "0"})
_DANISH_DAY: Final = re.compile(r"([0-9]{1,2})[./-]([0-9]{1,2})[./-]([0-9]{4})")
ERRORS: Final = frozenset({
    "#null!", "#div/0!", "#value!", "#ref!", "#name?", "#num!", "#n/a", "#getting_data", "#spill!", "#calc!",
    "#nul!", "#division/0!", "#værdi!", "#reference!", "#navn?", "#i/t", "#spild!", "#beregn!",
})  # fmt: skip
"""What a formula gives that went wrong (ECMA-376, 18.17.2.7), and the words of a Danish Excel for it; folded."""
_RISKY: Final = re.compile(r"'*[=+\-@](?![0-9]+\Z)")
"""What makes a spreadsheet take a text for a formula (OWASP, "CSV Injection"): a whole number is none."""
_MARKED: Final = re.compile(r"'+[=+\-@#]")
"""A text with a mark before it, which keeps it from being taken for a formula or for the fault of one; one more for
each it had before."""
_KEPT_EXACTLY: Final = 10**15
"""Of a longer number a spreadsheet keeps the first 15 digits, and makes noughts of the others."""


def written_day(text: str) -> date | None:
    """Read a day as people write it in a cell: 2026-03-10, 10.3.2026, 10-03-2026."""
    found = _DANISH_DAY.fullmatch(text)
    try:
        return (
            date(int(found[3]), int(found[2]), int(found[1])) if found else date.fromisoformat(text)
        )
    except ValueError:
        return None


def written_flag(text: str) -> bool | None:
    """Read yes or no as people write it in a cell; None is neither."""
    word = text.casefold()
    return True if word in _TRUE else False if word in _FALSE else None


def written_number(text: str) -> int | None:
    """Read a whole number, also one below zero."""
    try:
        return int(text)
    except ValueError:
        return None


class Doubtful(str):
    """A cell that may not say what was meant: a text that a spreadsheet took for something else.

    Attributes:
        doubt: Why: ``cell-is-day``, ``cell-is-number``, ``cell-is-long-number``, ``cell-is-truth``, ``cell-is-fault``
            or ``cell-without-result``.
    """

    __slots__ = ("doubt",)

    def __new__(cls, text: str, doubt: str) -> Self:
        """Make the cell with its doubt."""
        made = super().__new__(cls, text)
        made.doubt = doubt
        return made

    doubt: str


def unmarked(cell: str) -> str:
    """Return a cell without the mark that keeps a spreadsheet from reading a formula."""
    if isinstance(cell, Doubtful):
        return cell
    text = cell.strip()
    if text.casefold() in ERRORS:
        return Doubtful(text, "cell-is-fault")
    return text[1:] if _MARKED.match(text) else text


def plain(cell: str) -> str:
    """Return a cell in one line."""
    return " ".join(cell.split())


def is_risky(cell: str) -> bool:
    """Tell whether a spreadsheet would take a text for a formula, or it would be read as something else again."""
    return bool(_RISKY.match(cell)) or wants_mark(cell)


def wants_mark(cell: str) -> bool:
    """Tell whether a text would be read as something else again, whatever a spreadsheet makes of it."""
    return bool(_MARKED.match(cell)) or cell.casefold() in ERRORS


def text_of(cell: object) -> str:
    """Return the value of a cell as people would have written it, with a doubt where the program may have changed it."""
    if cell is None:
        return ""
    if isinstance(cell, bool):  # a Danish Excel takes the word "sand" for it
        return Doubtful("x" if cell else "", "cell-is-truth")
    if isinstance(cell, datetime | time):
        day = cell.date() if isinstance(cell, datetime) else cell
        return Doubtful(day.isoformat(), "cell-is-day")
    return _of_number(cell) if isinstance(cell, int | float) else str(cell)


def _of_number(cell: float) -> str:
    if cell % 1:
        return Doubtful(str(cell), "cell-is-number")
    text = str(int(cell))
    return Doubtful(text, "cell-is-long-number") if abs(cell) >= _KEPT_EXACTLY else text
