"""Draw the blocks of a guidance sheet on A4 pages.

Imported only when a PDF is made, because fpdf2 is heavy. Lines are broken here and not by fpdf2, so
that bold letters can stand in the middle of a word's line and the height of a warning is known before
its box is drawn.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from pathlib import Path
from typing import Final

from fpdf import FPDF, ViewerPreferences
from fpdf.fonts import TTFFont

from dpassist.domain.override import override
from dpassist.mailio.guidance_bars import BarsDrawing
from dpassist.mailio.guidance_chart import ChartDrawing
from dpassist.mailio.guidance_pictures import Gallery, Pen, spaced
from dpassist.mailio.markdown_bars import Bars
from dpassist.mailio.markdown_blocks import Block, Chart, Look, Picture, Run

Measure = Callable[[Run], float]

_FAMILY: Final = "sheet"
_MARGIN: Final = 20.0
_INDENT: Final = 7.0
_TOP: Final = 16.0
_LINE_HEIGHT: Final = 1.28
_POINTS: Final = {Look.TITLE: 19.0, Look.HEADING: 12.5, Look.PARAGRAPH: 10.5, Look.ITEM: 10.5}
_SPACE_ABOVE: Final = {Look.TITLE: 0.0, Look.HEADING: 4.0, Look.PARAGRAPH: 2.0, Look.ITEM: 0.8}
_SMALL: Final = 8.5
_INK: Final = (26, 26, 26)
_FAINT: Final = (95, 95, 95)
_WARNING_BAR: Final = (170, 80, 0)
_WARNING_GROUND: Final = (253, 243, 230)
_BAR: Final = 1.2
_BESIDE: Final = 2
"""Pictures in one row."""
_PADDING: Final = 3.0
_FOOT: Final = 10.0
_UNKNOWN_LETTER: Final = "\ufffd"
_TAGS: Final = {Look.TITLE: "H1", Look.HEADING: "H2"}
"""Structure types of ISO 32000-1, 14.8.4; all else is a paragraph, which its marker stands in."""
_PARAGRAPH: Final = "P"
_DRAWN: Final = frozenset({Look.PICTURE, Look.CHART, Look.BARS})
_WORDS: Final = re.compile(r"[ \n]+|[^ \n]+")


@dataclass(frozen=True, slots=True)
class Measured:
    """A block broken into lines; millimetres."""

    block: Block
    lines: tuple[tuple[Run, ...], ...]
    left: float
    line_height: float
    space_above: float

    @property
    def height(self) -> float:
        """What it takes with the space above."""
        return self.space_above + self.line_height * len(self.lines)


class Sheet(FPDF):
    """A guidance sheet in the making."""

    def __init__(
        self, regular: Path, bold: Path, title: str, language: str, scale: float = 1.0
    ) -> None:
        """Begin a document.

        Args:
            regular: TrueType file.
            bold: TrueType file of the same family.
            title: For the title field and the foot of each page.
            language: For screen readers.
            scale: Of letters and the space between them, so that a long sheet may fit on its page.
        """
        super().__init__(format="A4")
        self._scale: Final = scale
        self.add_font(_FAMILY, "", regular)
        self.add_font(_FAMILY, "B", bold)
        fonts = [font for font in self.fonts.values() if isinstance(font, TTFFont)]
        self._letters: Final = frozenset.intersection(*(frozenset(font.cmap) for font in fonts))
        self._title: Final = self._shown(title)
        self.set_title(title)
        self.set_lang(language)
        self.set_producer("dpassist")
        self.viewer_preferences = ViewerPreferences(display_doc_title=True)
        self._widths: Final[dict[tuple[str, str, float], float]] = {}
        self.str_alias_nb_pages = ""  # else fpdf2 replaces "{nb}", which a message may hold
        self.set_margins(_MARGIN, _TOP)
        self.set_auto_page_break(auto=False)

    @override
    def footer(self) -> None:
        """Write title and page number; fpdf2 calls this for every page."""
        self._set_look(bold=False, points=_SMALL, colour=_FAINT)
        number = str(self.page_no())
        with self._as_artifact():
            self.text(_MARGIN, self.h - _FOOT, self._title)
            self.text(self.w - _MARGIN - self.get_string_width(number), self.h - _FOOT, number)

    def draw(self, blocks: Iterable[Block], created: datetime) -> None:
        """Draw all blocks; `output` makes the document of them."""
        self.set_creation_date(created)
        self.add_page()
        for (boxed, drawn), group in groupby(
            blocks, key=lambda block: (block.boxed, block.look if block.look in _DRAWN else None)
        ):
            if drawn is Look.PICTURE:
                self._draw_pictures([block.picture for block in group if block.picture])
                continue
            if drawn is Look.CHART:
                self._draw_charts([block.chart for block in group if block.chart])
                continue
            if drawn is Look.BARS:
                self._draw_bars([block.bars for block in group if block.bars])
                continue
            inset = _PADDING + _BAR if boxed else 0.0
            measured = [self._measure(block, inset) for block in group]
            if boxed:
                self._draw_box(measured)
            else:
                self._draw(measured)

    def drop(self) -> None:
        """Close the fonts of a sheet that no document is made of; `output` closes them itself."""
        embedded = (font for font in self.fonts.values() if isinstance(font, TTFFont))
        for font in embedded:
            font.ttfont.close()

    def _draw(self, measured: Sequence[Measured]) -> None:
        for number, item in enumerate(measured):
            follower = measured[number + 1 : number + 2]
            self._make_room(item.height + (sum(m.height for m in follower) if _leads(item) else 0))
            self._draw_block(item)

    def _draw_box(self, measured: Sequence[Measured]) -> None:
        """Draw a warning on coloured ground; one that fits on no page is drawn without the ground."""
        height = sum(item.height for item in measured) + 2 * _PADDING
        self.y += _PADDING / 2
        self._make_room(height)
        if self.y + height <= self._bottom:
            with self._as_artifact():
                self.set_fill_color(*_WARNING_GROUND)
                self.rect(_MARGIN, self.y, self.epw, height, style="F")
                self.set_fill_color(*_WARNING_BAR)
                self.rect(_MARGIN, self.y, _BAR, height, style="F")
        self.y += _PADDING - measured[0].space_above / 2
        self._draw(measured)
        self.y += _PADDING + measured[0].space_above / 2

    def _draw_pictures(self, pictures: Sequence[Picture]) -> None:
        """Draw mails as they should and should not be, two beside each other."""
        pen = Pen(self, _FAMILY, self._wrap, self._shown, self._as_figure)
        for number in range(0, len(pictures), _BESIDE):
            gallery = Gallery(pen, pictures[number : number + _BESIDE], self.epw)
            self._make_room(gallery.height)
            gallery.draw(_MARGIN, self.y)
            self.y += gallery.height

    def _draw_charts(self, charts: Sequence[Chart]) -> None:
        """Draw ways from somebody to somebody, one chart below the other."""
        pen = Pen(self, _FAMILY, self._wrap, self._shown, self._as_figure)
        for chart in charts:
            drawing = ChartDrawing(pen, chart, self.epw)
            self._make_room(drawing.height)
            ways = (" · ".join(way.ends) for way in chart.ways)
            with self._tagged("Figure", self._shown(". ".join((chart.title, *ways)))):
                drawing.draw(_MARGIN, self.y)
            self.y += drawing.height

    def _draw_bars(self, several: Sequence[Bars]) -> None:
        """Draw parts of wholes, as pictures that are read as their words."""
        pen = Pen(self, _FAMILY, self._wrap, self._shown, self._as_figure)
        for bars in several:
            drawing = BarsDrawing(pen, bars, self.epw)
            self._make_room(drawing.height)
            with self._tagged("Figure", self._shown(". ".join(bars.in_words()))):
                drawing.draw(_MARGIN, self.y)
            self.y += drawing.height

    def _wrap(self, runs: Sequence[Run], width: float) -> list[tuple[Run, ...]]:
        def measure(run: Run) -> float:
            self.set_font(style="B" if run.bold else "")
            return self._width_of(run.text)

        return list(break_lines(runs, width, measure))

    def _draw_block(self, item: Measured) -> None:
        if self.y > _TOP:
            self.y += item.space_above
        lines = list(item.lines)
        while lines:  # a block that goes on over the page is one paragraph on each
            self._make_room(item.line_height)
            room = max(1, int((self._bottom - self.y) / item.line_height))
            with self._tagged(_TAGS.get(item.block.look, _PARAGRAPH)):
                self._draw_lines(item, lines[:room], is_first=len(lines) == len(item.lines))
            lines = lines[room:]

    def _draw_lines(
        self, item: Measured, lines: Sequence[tuple[Run, ...]], *, is_first: bool
    ) -> None:
        points = _POINTS[item.block.look] * self._scale
        for number, line in enumerate(lines):
            baseline = self.y + item.line_height * 0.75
            if item.block.marker and is_first and number == 0:
                self._set_look(bold=False, points=points, colour=_INK)
                self.text(item.left - _INDENT + 1, baseline, f"{item.block.marker} ")
            x = self._left_of(item, line, points)
            for run in spaced(line):
                self._set_look(bold=run.bold, points=points, colour=_INK)
                self.text(x, baseline, run.text)
                x += self.get_string_width(run.text)
            self.y += item.line_height

    def _left_of(self, item: Measured, _line: tuple[Run, ...], _points: float) -> float:
        """Return where a line begins."""
        return item.left

    # For those who have it read aloud

    @contextmanager
    def _tagged(self, kind: str, alternative: str | None = None) -> Iterator[None]:
        """Say what is drawn meanwhile, on one page.

        fpdf2 has this for pictures alone (its `_marked_sequence`); what that is made of takes any kind.

        Args:
            kind: A structure type, such as ``H1``.
            alternative: What is read in its place.
        """
        number = self.struct_builder.next_mcid_for_page(self.page)
        self._add_marked_content(struct_type=f"/{kind}", mcid=number, alt_text=alternative)
        self._out(f"/{kind} <</MCID {number}>> BDC")
        yield
        self._out("EMC")

    @contextmanager
    def _as_artifact(self) -> Iterator[None]:
        """Say that what is drawn meanwhile is no content."""
        self._out("/Artifact BMC")
        yield
        self._out("EMC")

    def _as_figure(self, picture: Picture) -> AbstractContextManager[None]:
        """Say that what is drawn meanwhile is a picture, and have its words read."""
        fields = (f"{name}: {content}" if content else name for name, content in picture.fields)
        words = ". ".join((picture.title, *fields, *picture.remarks))
        return self._tagged("Figure", self._shown(words))

    def _measure(self, block: Block, inset: float) -> Measured:
        is_bold = block.look in {Look.TITLE, Look.HEADING}
        runs = [Run(self._shown(run.text), bold=run.bold or is_bold) for run in block.runs]
        left = _MARGIN + inset + block.depth * _INDENT
        points = _POINTS[block.look] * self._scale

        def measure(run: Run) -> float:
            self.set_font(_FAMILY, "B" if run.bold else "", points)
            return self._width_of(run.text)

        lines = tuple(break_lines(runs, self.w - _MARGIN - inset - left, measure))
        above = _SPACE_ABOVE[block.look] * self._scale
        return Measured(block, lines, left, points / self.k * _LINE_HEIGHT, above)

    def _width_of(self, text: str) -> float:
        """Return how wide a text is in the font that is set; words come again and again."""
        key = (text, self.font_style, self.font_size_pt)
        width = self._widths.get(key)
        if width is None:
            width = self._widths[key] = self.get_string_width(text)
        return width

    @property
    def _bottom(self) -> float:
        return self.h - _TOP

    def _make_room(self, height: float) -> None:
        """Go to a new page when so much does not fit on this one, unless it fits on none."""
        fits_on_a_page = height <= self._bottom - _TOP
        if fits_on_a_page and self.y + height > self._bottom:
            self.add_page()

    def _set_look(self, *, bold: bool, points: float, colour: tuple[int, int, int]) -> None:
        self.set_font(_FAMILY, "B" if bold else "", points)
        self.set_text_color(*colour)

    def _shown(self, text: str) -> str:
        """Put a mark for letters the font does not have, which fpdf2 would log and leave out."""
        return "".join(c if ord(c) in self._letters or c == "\n" else _UNKNOWN_LETTER for c in text)


def _leads(item: Measured) -> bool:
    """Tell whether a block says what the next one is about: a heading, or a paragraph all in bold."""
    block = item.block
    is_bold = block.look is Look.PARAGRAPH and all(run.bold for run in block.runs)
    return is_bold or block.look is Look.HEADING


def break_lines(runs: Iterable[Run], width: float, measure: Measure) -> Iterator[tuple[Run, ...]]:
    """Break text into lines that fit, between words, and inside a word only when it is too long alone."""
    line: list[Run] = []
    used = 0.0
    gap: Run | None = None
    for part in _parts(runs):
        if part[0].text[0] in " \n":
            if any("\n" in run.text for run in part):
                yield _joined(line)
                line, used, gap = [], 0.0, None
            else:
                gap = Run(" ", bold=part[0].bold)
            continue
        for piece in _pieces(part, width, measure):
            space = [gap] if gap and line else []
            needed = sum(map(measure, (*space, *piece)))
            if line and used + needed > width:
                yield _joined(line)
                line, used, space = [], 0.0, []
                needed = sum(map(measure, piece))
            line += [*space, *piece]
            used += needed
            gap = None
    yield _joined(line)


def _parts(runs: Iterable[Run]) -> Iterator[list[Run]]:
    """Give words and the spaces between them; a word may be of several weights."""
    cut = (Run(part, run.bold) for run in runs for part in _WORDS.findall(run.text))
    for _, group in groupby(cut, key=lambda run: run.text[0] in " \n"):
        yield list(group)


def _pieces(word: list[Run], width: float, measure: Measure) -> Iterator[list[Run]]:
    """Give the word whole when it fits on a line, else in pieces that do."""
    if sum(map(measure, word)) <= width:
        yield word
        return
    for run in word:
        start = 0
        for end in range(1, len(run.text) + 1):
            if end - start > 1 and measure(Run(run.text[start:end], run.bold)) > width:
                yield [Run(run.text[start : end - 1], run.bold)]
                start = end - 1
        yield [Run(run.text[start:], run.bold)]


def _joined(line: Iterable[Run]) -> tuple[Run, ...]:
    """Join neighbours of one weight, so that text can be copied out of the PDF in whole words."""
    return tuple(
        Run("".join(run.text for run in group), bold)
        for bold, group in groupby(line, key=lambda run: run.bold)
    )
