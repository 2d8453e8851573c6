"""Draw bars: how much of each whole, solid and the rest hatched, with what it is of before it and the numbers behind it."""

from collections.abc import Callable
from typing import Final

from dpassist.mailio.guidance_pictures import Pen
from dpassist.mailio.markdown_bars import Bar, Bars

_ABOVE: Final = 2.5
_TITLE: Final = 6.5
_ROW: Final = 5.2
_BAR: Final = 3.2
_LABEL: Final = 0.42
_LONG: Final = 0.27
"""Of the width: what it is of, and the bar; the rest is for the numbers."""
_GAP: Final = 2.0
_POINTS: Final = 8.5
_THIN: Final = 0.2
_HATCH: Final = 1.3
"""Between two lines of the hatching."""
_INK: Final = (26, 26, 26)
_SOLID: Final = (31, 95, 168)
_FAINT: Final = (120, 120, 120)


class BarsDrawing:
    """Bars below each other."""

    def __init__(self, pen: Pen, bars: Bars, width: float) -> None:
        """Measure them.

        Args:
            pen: Draws.
            bars: What is drawn.
            width: Of the whole, in millimetres.
        """
        self._pen: Final = pen
        self._bars: Final = bars
        self._width: Final = width

    @property
    def height(self) -> float:
        """With the space above, in millimetres."""
        return _ABOVE + _TITLE + len(self._bars.bars) * _ROW

    def draw(self, left: float, top: float) -> None:
        """Draw them from a corner, in millimetres."""
        pdf, y = self._pen.pdf, top + _ABOVE
        pdf.set_text_color(*_INK)
        pdf.set_font(self._pen.family, "B", _POINTS)
        pdf.text(left, y + _TITLE * 0.6, f"{self._pen.shown(self._bars.title)} ")
        pdf.set_font(self._pen.family, "", _POINTS)
        for number, bar in enumerate(self._bars.bars):
            self._draw_bar(bar, left, y + _TITLE + number * _ROW)

    def _draw_bar(self, bar: Bar, left: float, top: float) -> None:
        pdf, baseline = self._pen.pdf, top + _ROW * 0.68
        label, long = self._width * _LABEL - _GAP, self._width * _LONG
        shown = cut(self._pen.shown(bar.label), label, pdf.get_string_width)
        pdf.text(left, baseline, f"{shown} ")
        start, y = left + self._width * _LABEL, top + (_ROW - _BAR) / 2
        solid = long * bar.part / bar.whole if bar.whole else 0.0
        pdf.set_fill_color(*_SOLID)
        if solid:
            pdf.rect(start, y, solid, _BAR, style="F")
        pdf.set_line_width(_THIN)
        pdf.set_draw_color(*_FAINT)
        self._hatch(start + solid, y, long - solid)
        pdf.set_draw_color(*_INK)
        pdf.rect(start, y, long, _BAR, style="D")
        pdf.text(start + long + _GAP, baseline, f"{self._pen.shown(bar.shown)} ")

    def _hatch(self, left: float, top: float, width: float) -> None:
        """Draw slanted lines over a part of a bar, so that it differs without colour too."""
        count = int(width / _HATCH)
        for number in range(count):
            x = left + number * _HATCH
            across = min(_BAR, left + width - x)
            self._pen.pdf.line(x, top + _BAR, x + across, top + _BAR - across)


def cut(text: str, width: float, measure: Callable[[str], float]) -> str:
    """Return a text that is no wider than there is room, cut at its end."""
    if measure(text) <= width:
        return text
    shown = text
    while shown and measure(f"{shown}…") > width:
        shown = shown[:-1]
    return f"{shown.rstrip()}…"
