"""Signs of training: how an answer came out, and how far a lesson is; shapes that differ without their colours."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPalette, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QApplication, QLabel

from dpassist.domain.training.marking import Result
from dpassist.domain.verdict import Kind
from dpassist.services.training_comments import Sign
from dpassist.ui.theme import TONES

_ICON: Final = 20
_GRID: Final = 32.0
_SIZES: Final = (16, 20, 24, 32, 48)
_WIDTH: Final = 2.8
_GOOD: Final = TONES[Kind.RECEIPT]
_BAD: Final = TONES[Kind.SUSPICIOUS]
_HALF: Final = TONES[Kind.UNREADABLE]
_TOLD: Final = TONES[Kind.ORDINARY]


def result_icon(result: Result) -> QLabel:
    """Return the sign of a result: a tick, a half circle, an open circle with an arrow back."""
    draw, tone = _RESULTS[result]
    return _label(draw, tone)


def line_icon(sign: Sign, size: int = _ICON) -> QLabel:
    """Return the sign of one line of a comment, so many pixels high."""
    draw, tone = _LINES[sign]
    return _label(draw, tone, size)


def state_icon(state: str, palette: QPalette) -> QIcon:
    """Draw how far a lesson is: ``new``, ``begun``, ``left`` or ``done``, in the colour of the text."""
    icon = QIcon()
    for mode, role in (
        (QIcon.Mode.Normal, QPalette.ColorRole.Text),
        (QIcon.Mode.Selected, QPalette.ColorRole.HighlightedText),
    ):
        for size in _SIZES:
            icon.addPixmap(_pixmap(_STATES[state], size, palette.color(role)), mode)
    return icon


def _label(draw: Callable[[QPainter], None], tone: str, size: int = _ICON) -> QLabel:
    label = QLabel()
    ratio = QApplication.primaryScreen().devicePixelRatio()
    pixmap = _pixmap(draw, round(size * ratio), QColor(tone))
    pixmap.setDevicePixelRatio(ratio)
    label.setPixmap(pixmap)
    label.setFixedSize(QSize(size, size))
    label.setAlignment(Qt.AlignmentFlag.AlignTop)
    return label


def _pixmap(draw: Callable[[QPainter], None], size: int, color: QColor) -> QPixmap:
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(size / _GRID, size / _GRID)
    cap, join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    painter.setPen(QPen(color, _WIDTH, Qt.PenStyle.SolidLine, cap, join))
    draw(painter)
    painter.end()
    return pixmap


def _line(painter: QPainter, *points: tuple[float, float]) -> None:
    painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in points]))


def _tick(painter: QPainter) -> None:
    _line(painter, (6, 17), (13, 24), (26, 8))


def _cross(painter: QPainter) -> None:
    _line(painter, (8, 8), (24, 24))
    _line(painter, (24, 8), (8, 24))


def _arrow(painter: QPainter) -> None:
    _line(painter, (5, 16), (26, 16))
    _line(painter, (18, 8), (27, 16), (18, 24))


def _dot(painter: QPainter) -> None:
    painter.setBrush(painter.pen().color())
    painter.drawEllipse(QRectF(13, 13, 6, 6))


def _ringed_tick(painter: QPainter) -> None:
    painter.drawEllipse(QRectF(3, 3, 26, 26))
    _line(painter, (10, 17), (14.5, 21.5), (22.5, 11.5))


def _half(painter: QPainter) -> None:
    painter.drawEllipse(QRectF(4, 4, 24, 24))
    painter.setBrush(painter.pen().color())
    painter.drawPie(QRectF(4, 4, 24, 24), 90 * 16, 180 * 16)


def _back(painter: QPainter) -> None:
    painter.drawArc(QRectF(5, 5, 22, 22), -150 * 16, 300 * 16)
    _line(painter, (3, 12), (6, 21), (14, 17))


def _ring(painter: QPainter) -> None:
    painter.drawEllipse(QRectF(6, 6, 20, 20))


def _place(painter: QPainter) -> None:
    painter.setBrush(painter.pen().color())
    painter.drawPolygon(QPolygonF([QPointF(10, 6), QPointF(25, 16), QPointF(10, 26)]))


_RESULTS: Final = {
    Result.RIGHT: (_ringed_tick, _GOOD),
    Result.PARTLY: (_half, _HALF),
    Result.WRONG: (_back, _TOLD),
}
_LINES: Final = {
    Sign.RIGHT: (_tick, _GOOD),
    Sign.HOW_IT_IS: (_arrow, _HALF),
    Sign.NOT_SO: (_cross, _BAD),
    Sign.TOLD: (_dot, _TOLD),
}
_STATES: Final = {"new": _ring, "begun": _half, "left": _place, "done": _ringed_tick}
