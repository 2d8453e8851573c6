"""HTML of a stranger, retold with every tag closed where it was opened, and never deep, wide or endless.

Why retell it before it is sanitised: an HTML 5 parser repairs crossed and unclosed tags by rules whose cost
grows with the square of their number (measured with nh3 0.3.8: 20,000 nested ``div`` take 0.95 s, 20,000
``font`` of different colours 12.5 s, and with paragraphs between them over a minute), and a text layout walks
nested tables by calling itself. What leaves here has a fixed depth, so both take time in line with its size.

This is about shape only: which addresses and styles are let through is decided in `html_clean`.
"""

import html
import re
from bisect import bisect_left, bisect_right
from collections import Counter
from typing import Final

from dpassist.domain.display import harmless
from dpassist.domain.identity import MASK, cpr_spans
from dpassist.mailio.html_grid import WIDEST_ROW, Grid, span
from dpassist.mailio.html_tokens import INLINE, TABLE, VOID, Attributes, has_own_picture, tokens

MOST_TOKENS: Final = 20_000
"""Tags, and lines of text between them; the largest of 113 real mails has 2,222."""
DEEPEST: Final = 40
DEEPEST_LIST: Final = 10
DEEPEST_TABLE: Final = 4
"""Of tables in tables: each level doubles the time, and a reader wants the words, not the frames."""
MOST_CELLS: Final = 4_000
"""Of all tables: rows times columns, since a viewer fills up rows that are short."""
_MOST: Final = {"img": 200, "li": 2_000, "table": 500}
_LONGEST_WORD: Final = 1_000
"""Characters without a place to break the line; laying them out costs the square of their number."""

_CELLS: Final = frozenset({"td", "th"})
_ROW_GROUPS: Final = frozenset({"tbody", "tfoot", "thead"})
_LISTS: Final = frozenset({"blockquote", "dl", "ol", "ul"})
_NOT_FOR_TEXT: Final = _ROW_GROUPS | {"table", "tr"}
_ENDS_BEFORE_CELL: Final = ("td", "th", "caption")
_ENDS_BEFORE_ROW: Final = (*_ENDS_BEFORE_CELL, "tr")
_ENDS_BEFORE: Final = {
    "dd": frozenset({"dd", "dt"}),
    "dt": frozenset({"dd", "dt"}),
    "li": frozenset({"li"}),
}
"""What an opening tag ends although nothing says so, besides paragraphs, rows and cells."""
_WORDS: Final = re.compile(r"([ \t\r\n\f]+)")
_TOO_LONG: Final = re.compile(rf"[^ ]{{1,{_LONGEST_WORD}}}")
_SPACES: Final = re.compile(r"[ \t\r\n\f]+")
_HIDDEN: Final = MASK * 6 + "-" + MASK * 4


def retell(source: str, limit: int) -> str:
    """Return HTML of the same words and looks, well nested and within the limits above, CPR numbers hidden.

    Text is decoded once and escaped again, attributes are quoted, and tags that are not known are left out
    while what is between them stays. Beyond `MOST_TOKENS`, or so many characters of text, it ends with a mark.
    """
    tree = _Tree()
    left, letters = MOST_TOKENS, limit
    for kind, name, attributes in tokens(source):
        left -= 1
        kept = name
        if kind == "open":
            tree.open(name, attributes)
        elif kind == "close":
            tree.close(name)
        else:
            kept = _beginning(name, left, letters)
            tree.text(kept)
            left, letters = left - kept.count("\n"), letters - len(kept)
        if left <= 0 or len(kept) < len(name):
            tree.text(" […]")
            break
    return tree.finish()


def _beginning(text: str, lines: int, letters: int) -> str:
    """Return the beginning of a text with at most so many line breaks and letters."""
    return "\n".join(text[:letters].split("\n", lines + 1)[: lines + 1])


class _Tree:
    """What is open now, and what has been written."""

    def __init__(self) -> None:
        self._out: Final[list[str]] = []
        self._stack: Final[list[str]] = []
        self._left_out: Final[Counter[str]] = Counter()
        self._run: Final[list[tuple[int, str]]] = []
        self._grids: Final[list[Grid]] = []
        self._cells_left = MOST_CELLS
        self._made: Final[Counter[str]] = Counter()

    def text(self, text: str) -> None:
        """Write words; between the cells of a table they get a cell of their own."""
        if "pre" not in self._stack:
            text = _SPACES.sub(" ", text)
            if not self._run or self._run[-1][1].endswith(" "):
                text = text.removeprefix(" ")
        if not text:
            return
        if not text.isspace():
            self._make_room()
        self._run.append((len(self._out), text))
        self._out.append("")  # written when the line ends, and it is known what it says

    def open(self, name: str, attributes: Attributes) -> None:
        """Write an opening tag, after closing what it ends."""
        if name in VOID:
            self._void(name, attributes)
        elif name in TABLE and name != "table":
            self._open_in_table(name, attributes)
        else:
            self._make_room()
            if name not in INLINE:
                self._close_above("p")
                for ended in _ENDS_BEFORE.get(name, ()):
                    self._close_above(ended)
            elif name == "a":
                self._close_above("a")
            self._push(name, attributes)

    def close(self, name: str) -> None:
        """Write a closing tag, and those of what was opened inside; one that closes nothing is dropped."""
        if self._left_out[name]:
            self._left_out[name] -= 1
        elif name in TABLE and self._left_out["table"]:
            self._set_apart(name)
        elif name in TABLE:
            self._close_in_table(name)
        else:
            self._close_above(name)

    def finish(self) -> str:
        """Close everything and return what was written."""
        self._end_run()
        self._pop_to(0)
        return "".join(self._out)

    def _void(self, name: str, attributes: Attributes) -> None:
        self._make_room()
        if name != "img":
            self._end_run()
            self._write(name, {})
        elif has_own_picture(attributes) and self._made["img"] < _MOST["img"]:
            self._made["img"] += 1
            self._write(name, attributes)
        elif attributes.get("alt", "").strip():
            self.text(f"[{harmless(attributes['alt']).strip()}]")

    def _open_in_table(self, name: str, attributes: Attributes) -> None:
        if "table" not in self._stack or self._left_out["table"]:
            self._set_apart(name)
            return
        is_cell = name in _CELLS
        for ended in _ENDS_BEFORE_CELL if is_cell else _ENDS_BEFORE_ROW:
            self._close_in_table(ended)
        if is_cell:
            self._open_cell(name, attributes)
            return
        if name == "tr":
            self._open_row()
            return
        for group in _ROW_GROUPS:
            self._close_in_table(group)
        self._push(name, attributes)

    def _set_apart(self, name: str) -> None:
        """Leave a line or a space where a table that is left out has a row or a cell."""
        if name == "tr" and self._run:
            self._void("br", {})
        elif name in _CELLS:
            self.text(" ")

    def _open_row(self) -> bool:
        """Open a row, or give the table up and return False."""
        if self._grids[-1].size_with_row() > self._cells_left:
            return self._give_up_table()
        self._grids[-1].add_row()
        self._push("tr", {})
        return True

    def _open_cell(self, name: str, attributes: Attributes) -> None:
        columns, rows = span(attributes, "colspan"), span(attributes, "rowspan")
        grid = self._grids[-1]
        if self._stack[-1] == "tr" and grid.row_width + columns > WIDEST_ROW:
            self._close_in_table("tr")
        has_row = self._stack[-1] == "tr" or self._open_row()
        if has_row and grid.size_with_cell(columns) > self._cells_left:
            has_row = self._give_up_table()
        if not has_row:
            self._set_apart(name)
            return
        grid.add_cell(columns, rows)
        self._push(name, attributes)

    def _give_up_table(self) -> bool:
        """End the innermost table here; what is left of it comes as lines. There is no row then."""
        self._pop_to(_last(self._stack, "table"))
        self._left_out["table"] += 1
        return False

    def _close_in_table(self, name: str) -> None:
        """Close a part of the innermost table, if it is open."""
        bottom = _last(self._stack, "table")
        place = _last(self._stack, name)
        if bottom >= 0 and place >= bottom:
            self._pop_to(place)

    def _close_above(self, name: str) -> None:
        """Close an element that was opened since the innermost cell or table, or list for its items."""
        place = _last(self._stack, name)
        walls = TABLE | _LISTS if name in _ENDS_BEFORE else TABLE
        if place >= 0 and walls.isdisjoint(self._stack[place:]):
            self._pop_to(place)

    def _make_room(self) -> None:
        """Open the cell that words and pictures in a table need; an HTML parser would move them elsewhere."""
        if self._stack and self._stack[-1] in _NOT_FOR_TEXT:
            self._open_cell("td", {})

    def _push(self, name: str, attributes: Attributes) -> None:
        if not self._has_room(name) or self._made[name] >= _MOST.get(name, MOST_TOKENS):
            self._left_out[name] += 1
            return
        self._made[name] += 1
        if name not in INLINE:
            self._separate(name)
        self._stack.append(name)
        if name == "table":
            self._grids.append(Grid())
        self._write(name, attributes)

    def _has_room(self, name: str) -> bool:
        if name == "table":
            is_deep = self._stack.count(name) >= DEEPEST_TABLE or len(self._stack) >= DEEPEST
            return self._cells_left > 0 and not is_deep
        if name in _LISTS and sum(tag in _LISTS for tag in self._stack) >= DEEPEST_LIST:
            return False
        # What belongs into a table found its room when the table was opened.
        return name in TABLE or len(self._stack) < DEEPEST

    def _pop_to(self, place: int) -> None:
        while len(self._stack) > place:
            name = self._stack.pop()
            if name not in INLINE:
                self._separate(name)
            if name == "table":
                self._cells_left -= self._grids.pop().size
            self._out.append(f"</{name}>")

    def _write(self, name: str, attributes: Attributes) -> None:
        stated = (f' {key}="{html.escape(value)}"' for key, value in attributes.items())
        self._out.append(f"<{name}{''.join(stated)}>")

    def _separate(self, name: str) -> None:
        """End a line of words, or only set two cells of a row apart: a number may go on in the next one."""
        if name not in _CELLS:
            self._end_run()
        elif self._run and not self._run[-1][1].endswith(" "):
            self._run.append((-1, " "))

    def _end_run(self) -> None:
        """Hide CPR numbers in a line of words, also those with tags in the middle, and break endless words."""
        line = "".join(text for _place, text in self._run)
        hidden = list(cpr_spans(line))
        ends = [end for _begin, end in hidden]
        start = unbroken = 0
        for place, text in self._run:
            stop = start + len(text)
            here = hidden[bisect_right(ends, start) : bisect_left(ends, stop) + 1]
            shown, unbroken = _broken(_without(text, start, here) if here else text, unbroken)
            if place >= 0:
                self._out[place] = html.escape(shown, quote=False)
            start = stop
        self._run.clear()


def _broken(text: str, unbroken: int) -> tuple[str, int]:
    """Break words that are too long, given how long the word has been so far; and tell how long it is now."""
    pieces = _WORDS.split(text)
    for number, piece in enumerate(pieces):
        if number % 2:
            unbroken = 0
        elif unbroken + len(piece) > _LONGEST_WORD:
            pieces[number] = _TOO_LONG.sub(r" \g<0>", piece)
            unbroken = len(piece) % _LONGEST_WORD
        else:
            unbroken += len(piece)
    return "".join(pieces), unbroken


def _last(stack: list[str], name: str) -> int:
    """Return the place of the innermost element of a name, or -1."""
    return next((n for n in range(len(stack) - 1, -1, -1) if stack[n] == name), -1)


def _without(text: str, start: int, hidden: list[tuple[int, int]]) -> str:
    """Return a piece of a line without what is hidden in the line; the mask stands where a number begins."""
    kept: list[str] = []
    place = 0
    for first, last in hidden:
        begin, end = max(first - start, 0), min(last - start, len(text))
        if begin >= end:
            continue
        kept.append(text[place:begin])
        if first >= start:
            kept.append(_HIDDEN)
        place = end
    return "".join((*kept, text[place:]))
