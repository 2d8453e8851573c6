"""Draw a chart of ways: from whom, through what, to whom; straight arrows, so that no line crosses another."""

from collections.abc import Sequence
from itertools import groupby
from typing import Final

from dpassist.mailio.guidance_pictures import Pen, spaced
from dpassist.mailio.markdown_blocks import Chart, ChartWay, Run

_TITLE: Final = 7.0
_ROW: Final = 9.0
_BETWEEN: Final = 2.0
_ABOVE: Final = 2.5
_SIDE: Final = 0.27
_MIDDLE: Final = 0.24
"""Of the width: a box at either end, and what lies between them."""
_POINTS: Final = 9.0
_LINE: Final = 4.1
_INSET: Final = 1.5
_THIN: Final = 0.3
_HEAD: Final = 1.6
_DASH: Final = 1.2
_INK: Final = (26, 26, 26)
_LINES: Final = (70, 70, 70)
_ENDS: Final = (238, 241, 246)
_THROUGH: Final = (255, 255, 255)
_FROM, _VIA, _TO = range(3)


class ChartDrawing:
    """One chart."""

    def __init__(self, pen: Pen, chart: Chart, width: float) -> None:
        """Measure it.

        Args:
            pen: Draws.
            chart: What is drawn.
            width: Of the whole, in millimetres.
        """
        self._pen: Final = pen
        self._chart: Final = chart
        self._width: Final = width

    @property
    def height(self) -> float:
        """With the space above, in millimetres."""
        return _ABOVE + _TITLE + len(self._chart.ways) * (_ROW + _BETWEEN)

    def draw(self, left: float, top: float) -> None:
        """Draw it from a corner, in millimetres."""
        pdf, y = self._pen.pdf, top + _ABOVE
        pdf.set_font(self._pen.family, "B", _POINTS)
        pdf.set_text_color(*_INK)
        pdf.text(left, y + _LINE, f"{self._pen.shown(self._chart.title)} ")
        pdf.set_line_width(_THIN)
        pdf.set_draw_color(*_LINES)
        y += _TITLE
        for number, way in enumerate(self._chart.ways):
            self._arrows(way, left, y + number * (_ROW + _BETWEEN) + _ROW / 2)
        self._ends(_FROM, left, y)
        for number, way in enumerate(self._chart.ways):
            x = left + (self._width - self._middle) / 2
            row = y + number * (_ROW + _BETWEEN)
            self._box(way.ends[_VIA], (x, row, self._middle, _ROW), _THROUGH)
        self._ends(_TO, left + self._width - self._side, y)

    @property
    def _side(self) -> float:
        return self._width * _SIDE

    @property
    def _middle(self) -> float:
        return self._width * _MIDDLE

    def _arrows(self, way: ChartWay, left: float, y: float) -> None:
        """Draw the line of one way; dashes for what is not verified."""
        pdf = self._pen.pdf
        pdf.set_dash_pattern(
            dash=0 if way.is_verified else _DASH, gap=0 if way.is_verified else _DASH
        )
        start, end = left + self._side, left + self._width - self._side
        pdf.line(start, y, end, y)
        pdf.set_dash_pattern()
        for across in (-_HEAD / 2, _HEAD / 2):
            pdf.line(end, y, end - _HEAD, y + across)

    def _ends(self, which: int, left: float, top: float) -> None:
        """Draw the boxes at one end, each as high as its ways."""
        row = 0
        for name, group in groupby(self._chart.ways, key=lambda way: way.ends[which]):
            count = sum(1 for _way in group)
            y = top + row * (_ROW + _BETWEEN)
            self._box(name, (left, y, self._side, count * (_ROW + _BETWEEN) - _BETWEEN), _ENDS)
            row += count

    def _box(
        self, name: str, place: tuple[float, float, float, float], ground: Sequence[int]
    ) -> None:
        pdf, (x, y, width, height) = self._pen.pdf, place
        pdf.set_fill_color(*ground)
        pdf.rect(x, y, width, height, style="DF")
        pdf.set_font(self._pen.family, "B", _POINTS)
        lines = self._pen.wrap([Run(self._pen.shown(name), bold=True)], width - 2 * _INSET)
        baseline = y + (height - len(lines) * _LINE) / 2 + _LINE * 0.75
        for line in lines:
            for run in spaced(line):
                pdf.set_text_color(*_INK)
                pdf.text(x + _INSET, baseline, run.text)
            baseline += _LINE
