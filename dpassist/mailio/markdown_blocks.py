"""Markdown as a flat list of blocks: what a guidance sheet is made of, and nothing more.

Headings, paragraphs, lists, bold text, block quotes, and pictures of a right and a wrong reply. HTML,
images and links have no meaning here: they stay visible as the letters they are written with.

A picture is a fenced block with ``right`` or ``wrong`` and a title behind its first fence. Each of its lines
is a field of a mail (``Subject: …``), or begins with ``+`` or ``-`` and says what is right or wrong in it::

    ```wrong Not like this
    Subject: Answer
    - The number that ties it to the letter is gone
    ```

A chart is a fenced block with ``chart`` and a title. Each of its lines is a way from somebody through something to
somebody, with ``?`` before it when that is not verified::

    ```chart What comes in
    Citizens > borger.dk > Your authority
    ? Citizens > Mail > Your authority
    ```

Bars are one more such block; `markdown_bars` says how they are written.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING, Final

from dpassist.domain.identity import has_cpr_shape, mask_cpr
from dpassist.mailio.markdown_bars import Bars, bars_of

if TYPE_CHECKING:
    from markdown_it.token import Token

BULLET: Final = "•"
_OFF: Final = (
    "html_block",
    "html_inline",
    "link",
    "image",
    "autolink",
    "reference",
    "hr",
    "code",
)
_RIGHT: Final = "right"
_PICTURES: Final = frozenset({_RIGHT, "wrong"})
_CHART: Final = "chart"
_BARS: Final = "bars"
_WAY: Final = 3
"""Parts of a line of a chart."""
_ESCAPED: Final = re.compile(r"\\([!-/:-@\[-`{-~])")
_BREAKS: Final = {"softbreak": " ", "hardbreak": "\n"}


class Look(Enum):
    """How a block looks."""

    TITLE = auto()
    HEADING = auto()
    PARAGRAPH = auto()
    ITEM = auto()
    PICTURE = auto()
    CHART = auto()
    BARS = auto()


@dataclass(frozen=True, slots=True)
class Run:
    """Letters of one weight."""

    text: str
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """A mail as it should be, or should not be; free of CPR numbers.

    Attributes:
        is_right: Which of them.
        title: What stands above it.
        fields: Names and contents, from above.
        remarks: What is right or wrong in it.
    """

    is_right: bool
    title: str
    fields: tuple[tuple[str, str], ...]
    remarks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChartWay:
    """One line of a chart.

    Attributes:
        ends: From whom, through what, to whom.
        is_verified: Whether all of it is known.
    """

    ends: tuple[str, str, str]
    is_verified: bool


@dataclass(frozen=True, slots=True)
class Chart:
    """Who gets something from whom, and through what; free of CPR numbers.

    Attributes:
        title: What stands above it.
        ways: From above.
    """

    title: str
    ways: tuple[ChartWay, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph of the sheet.

    Attributes:
        look: How it looks.
        runs: Its text; free of CPR numbers.
        depth: How many lists it stands in.
        marker: Number or bullet; empty for a further paragraph of a list item.
        boxed: Whether it belongs to a block quote, which warns.
        picture: For `Look.PICTURE`.
        chart: For `Look.CHART`.
        bars: For `Look.BARS`.
    """

    look: Look
    runs: tuple[Run, ...]
    depth: int = 0
    marker: str = ""
    boxed: bool = False
    picture: Picture | None = None
    chart: Chart | None = None
    bars: Bars | None = None


def parse_blocks(markdown: str) -> tuple[Block, ...]:
    """Read Markdown; any text at all gives blocks."""
    from markdown_it import MarkdownIt  # noqa: PLC0415 - heavy: imported where used

    reader = MarkdownIt("commonmark", {"html": False}).disable(list(_OFF))
    return tuple(_Walk().blocks(reader.parse(markdown)))


class _Walk:
    """Goes through the tokens and remembers which list, quote or heading they stand in."""

    def __init__(self) -> None:
        self._lists: Final[list[int | None]] = []
        self._marker = ""
        self._quotes = 0
        self._look: Look | None = None

    def blocks(self, tokens: Sequence["Token"]) -> Iterator[Block]:
        """Give a block for every piece of text."""
        for token in tokens:
            if token.type == "inline":
                yield self._block(token)
            elif token.type == "fence":
                yield _fenced(token)
            else:
                self._follow(token)

    def _follow(self, token: "Token") -> None:
        match token.type:
            case "heading_open":
                self._look = Look.TITLE if token.tag == "h1" else Look.HEADING
            case "heading_close":
                self._look = None
            case "bullet_list_open":
                self._lists.append(None)
            case "ordered_list_open":
                start = token.attrGet("start")
                self._lists.append(1 if start is None else int(start))
            case "bullet_list_close" | "ordered_list_close":
                self._lists.pop()
            case "list_item_open":
                self._marker = self._next_marker()
            case "blockquote_open" | "blockquote_close":
                self._quotes += token.nesting
            case _:
                pass

    def _next_marker(self) -> str:
        number = self._lists[-1]
        if number is None:
            return BULLET
        self._lists[-1] = number + 1
        return f"{number}."

    def _block(self, token: "Token") -> Block:
        depth, marker, self._marker = len(self._lists), self._marker, ""
        look = self._look or (Look.ITEM if depth else Look.PARAGRAPH)
        return Block(look, _runs(token.children or ()), depth, marker, boxed=self._quotes > 0)


def _fenced(token: "Token") -> Block:
    """Return a picture, a chart or bars; any other fenced block stays visible as it is written."""
    kind, _space, title = _unescaped(token.info).partition(" ")
    stripped = (line.strip() for line in _unescaped(token.content).splitlines())
    # Whole, since a number may stand in the name of a field, or on both sides of its colon.
    lines = [mask_cpr(line) for line in stripped if line]
    chart = _charted(mask_cpr(title.strip()), lines) if kind == _CHART else None
    if chart:
        ways = (" · ".join(way.ends) for way in chart.ways)
        words = Run("\n".join((chart.title, *ways)))  # where it cannot be drawn
        return Block(Look.CHART, (words,), chart=chart)
    bars = bars_of(mask_cpr(title.strip()), lines) if kind == _BARS else None
    if bars:
        return Block(Look.BARS, (Run("\n".join(bars.in_words())),), bars=bars)
    if kind not in _PICTURES:
        whole = "\n".join((token.markup + token.info, *lines, token.markup))
        return Block(Look.PARAGRAPH, (Run(mask_cpr(whole)),))
    remarks = tuple(line[1:].strip() for line in lines if line[0] in "+-")
    fields = (line.partition(":") for line in lines if line[0] not in "+-")
    picture = Picture(
        kind == _RIGHT,
        mask_cpr(title.strip()),
        tuple((name.strip(), content.strip()) for name, _colon, content in fields),
        remarks,
    )
    return Block(Look.PICTURE, (), picture=picture)


def _charted(title: str, lines: Sequence[str]) -> Chart | None:
    """Return a chart; None where a line is no way, so that it is seen as it was written."""
    ways = []
    for line in lines:
        ends = tuple(part.strip() for part in line.removeprefix("?").split(">"))
        if len(ends) != _WAY or not all(ends):
            return None
        ways.append(ChartWay((ends[0], ends[1], ends[2]), not line.startswith("?")))
    return Chart(title, tuple(ways)) if ways else None


def _unescaped(text: str) -> str:
    """Return text as it was before a value lost its power over Markdown, which has none in a fenced block."""
    return _ESCAPED.sub(r"\1", text)


def _runs(tokens: Sequence["Token"]) -> tuple[Run, ...]:
    """Return a block's text without CPR numbers.

    A number may run across the border between plain and bold; the block then loses its bold letters.
    """
    runs: list[Run] = []
    bold = 0
    for token in tokens:
        if token.type in {"strong_open", "strong_close"}:
            bold += token.nesting
        text = mask_cpr(_BREAKS.get(token.type, token.content))
        if text:
            runs.append(Run(text, bold > 0))
    whole = "".join(run.text for run in runs)
    return (Run(mask_cpr(whole)),) if has_cpr_shape(whole) else tuple(runs)
