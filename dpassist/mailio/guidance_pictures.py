"""Draw mails as they should and should not be, side by side: small windows with a tick or a cross.

Only lines and rectangles, no letters of a symbol font; the words beside the tick say the same.
"""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from dpassist.mailio.markdown_blocks import Picture, Run

if TYPE_CHECKING:
    from fpdf import FPDF

_GAP: Final = 6.0
_PAD: Final = 2.4
_TITLE_BAR: Final = 7.0
_SYMBOL: Final = 3.2
_ABOVE: Final = 2.5
_POINTS: Final = 9.0
_LINE: Final = 4.1
_BETWEEN: Final = 1.6
_THIN: Final = 0.25
_THICK: Final = 0.7
_INK: Final = (26, 26, 26)
_FAINT: Final = (95, 95, 95)
_RULE: Final = (190, 190, 190)
_PAPER: Final = (255, 255, 255)
_RIGHT: Final = ((20, 105, 50), (231, 244, 234))
_WRONG: Final = ((165, 25, 30), (251, 233, 233))

Wrap = Callable[[Sequence[Run], float], list[tuple[Run, ...]]]
"""Runs and a width in millimetres to lines that fit."""
Shown = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Pen:
    """What drawing needs of the sheet.

    Attributes:
        pdf: Draws; millimetres.
        family: The embedded font.
        wrap: Breaks runs of this size into lines.
        shown: Puts a mark for letters the font does not have.
        tagged: Says for screen readers that what is drawn meanwhile is a picture.
    """

    pdf: "FPDF"
    family: str
    wrap: Wrap
    shown: Shown
    tagged: Callable[[Picture], AbstractContextManager[None]]


@dataclass(frozen=True, slots=True)
class _Laid:
    """A picture with its lines broken: fields, and below them the remarks."""

    picture: Picture
    fields: tuple[tuple[tuple[Run, ...], ...], ...]
    remarks: tuple[tuple[tuple[Run, ...], ...], ...]

    @property
    def height(self) -> float:
        parts = (*self.fields, *self.remarks)
        lines = sum(map(len, parts))
        return _TITLE_BAR + 2 * _PAD + lines * _LINE + max(0, len(parts) - 1) * _BETWEEN


class Gallery:
    """One or two pictures beside each other."""

    def __init__(self, pen: Pen, pictures: Sequence[Picture], width: float) -> None:
        """Break the lines.

        Args:
            pen: Draws.
            pictures: From the left.
            width: Of all together, in millimetres.
        """
        self._pen: Final = pen
        self._width: Final = (width - _GAP * (len(pictures) - 1)) / len(pictures)
        pen.pdf.set_font(pen.family, "", _POINTS)
        self._laid: Final = [self._lay(picture) for picture in pictures]

    @property
    def height(self) -> float:
        """Of all together with the space above, in millimetres."""
        return _ABOVE + max(laid.height for laid in self._laid)

    def draw(self, left: float, top: float) -> None:
        """Draw them from a corner, in millimetres."""
        height = self.height - _ABOVE
        for number, laid in enumerate(self._laid):
            x = left + number * (self._width + _GAP)
            with self._pen.tagged(laid.picture):
                self._frame(laid.picture, x, top + _ABOVE, height)
                self._words(laid, x + _PAD, top + _ABOVE + _TITLE_BAR + _PAD)

    def _lay(self, picture: Picture) -> _Laid:
        room = self._width - 2 * _PAD
        fields = (
            [
                Run(self._pen.shown(f"{name}: " if content else name), bold=False),
                Run(self._pen.shown(content), bold=True),
            ]
            for name, content in picture.fields
        )
        remarks = ([Run(self._pen.shown(remark))] for remark in picture.remarks)
        return _Laid(
            picture,
            tuple(tuple(self._pen.wrap(_filled(runs), room)) for runs in fields),
            tuple(tuple(self._pen.wrap(runs, room - _SYMBOL - _PAD)) for runs in remarks),
        )

    def _frame(self, picture: Picture, x: float, y: float, height: float) -> None:
        pdf, (colour, ground) = self._pen.pdf, _RIGHT if picture.is_right else _WRONG
        pdf.set_line_width(_THIN)
        pdf.set_draw_color(*colour)
        pdf.set_fill_color(*_PAPER)
        pdf.rect(x, y, self._width, height, style="DF")
        pdf.set_fill_color(*ground)
        pdf.rect(x, y, self._width, _TITLE_BAR, style="DF")
        self._symbol(x + _PAD, y + (_TITLE_BAR - _SYMBOL) / 2, is_right=picture.is_right)
        pdf.set_font(self._pen.family, "B", _POINTS)
        pdf.set_text_color(*colour)
        baseline = y + _TITLE_BAR / 2 + 1.1
        pdf.text(x + 2 * _PAD + _SYMBOL, baseline, self._pen.shown(picture.title))

    def _words(self, laid: _Laid, x: float, y: float) -> None:
        pdf = self._pen.pdf
        for lines in laid.fields:
            y = self._lines(lines, x, y) + _BETWEEN
            pdf.set_line_width(_THIN)
            pdf.set_draw_color(*_RULE)
            pdf.line(x, y - _BETWEEN / 2, x + self._width - 2 * _PAD, y - _BETWEEN / 2)
        for lines in laid.remarks:
            self._symbol(x, y + (_LINE - _SYMBOL) / 2, is_right=laid.picture.is_right)
            y = self._lines(lines, x + _SYMBOL + _PAD, y) + _BETWEEN

    def _lines(self, lines: Sequence[tuple[Run, ...]], left: float, y: float) -> float:
        pdf = self._pen.pdf
        for line in lines:
            x = left
            for run in spaced(line):
                pdf.set_font(self._pen.family, "B" if run.bold else "", _POINTS)
                pdf.set_text_color(*(_INK if run.bold else _FAINT))
                pdf.text(x, y + _LINE * 0.75, run.text)
                x += pdf.get_string_width(run.text)
            y += _LINE
        return y

    def _symbol(self, x: float, y: float, *, is_right: bool) -> None:
        pdf, s = self._pen.pdf, _SYMBOL
        pdf.set_line_width(_THICK)
        pdf.set_draw_color(*(_RIGHT if is_right else _WRONG)[0])
        if is_right:
            pdf.line(x, y + s * 0.55, x + s * 0.38, y + s * 0.9)
            pdf.line(x + s * 0.38, y + s * 0.9, x + s, y + s * 0.1)
        else:
            pdf.line(x + s * 0.1, y + s * 0.1, x + s * 0.9, y + s * 0.9)
            pdf.line(x + s * 0.1, y + s * 0.9, x + s * 0.9, y + s * 0.1)
        pdf.set_line_width(_THIN)


def spaced(line: Sequence[Run]) -> list[Run]:
    """Return a line with the space behind it that keeps its last word from running into the next line, read aloud."""
    return [*line[:-1], *(Run(f"{run.text} ", run.bold) for run in line[-1:])]


def _filled(runs: list[Run]) -> list[Run]:
    return [run for run in runs if run.text]
