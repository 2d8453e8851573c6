"""Signs of our own: lines in the colour of the text, so that they are seen in every theme and need no font."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPalette, QPen, QPixmap, QPolygonF

from dpassist.ui.palettes import sign_on_selection

_GRID: Final = 32.0
_SIZES: Final = (24, 32, 48, 64)
_WIDTH: Final = 2.4
_Draw = Callable[[QPainter], None]


def section_icon(section: str, palette: QPalette, sizes: Sequence[int] = _SIZES) -> QIcon:
    """Draw the sign of a section.

    Args:
        section: ``post``, ``check``, ``training``, ``rules``, ``guidance``, ``operations`` or ``settings``; or ``lock``.
        palette: Of the window.
        sizes: In pixels; fewer are drawn sooner.
    """
    icon = QIcon()
    for mode, color in (
        (QIcon.Mode.Normal, palette.color(QPalette.ColorRole.WindowText)),
        (QIcon.Mode.Selected, sign_on_selection(palette)),
    ):
        for size in sizes:
            icon.addPixmap(_pixmap(_SIGNS[section], size, color), mode)
    return icon


def _pixmap(draw: _Draw, size: int, color: QColor) -> QPixmap:
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(size / _GRID, size / _GRID)
    cap, join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    painter.setPen(QPen(color, _WIDTH, Qt.PenStyle.SolidLine, cap, join))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    draw(painter)
    painter.end()
    return pixmap


def _line(painter: QPainter, *points: tuple[float, float]) -> None:
    painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in points]))


def _post(painter: QPainter) -> None:
    painter.drawRoundedRect(QRectF(4, 8, 24, 17), 2.5, 2.5)
    _line(painter, (5, 10), (16, 18.5), (27, 10))


def _check(painter: QPainter) -> None:
    _line(painter, (20, 4), (7, 4), (7, 28), (25, 28), (25, 19))
    _line(painter, (12, 14), (16.5, 18.5), (27, 7))


def _training(painter: QPainter) -> None:
    _line(painter, (3, 12), (16, 6), (29, 12), (16, 18), (3, 12))
    _line(painter, (9, 15), (9, 22), (16, 25.5), (23, 22), (23, 15))
    _line(painter, (29, 12), (29, 21))


def _rules(painter: QPainter) -> None:
    _line(painter, (5, 16), (13, 16), (18, 8), (27, 8))
    _line(painter, (13, 16), (18, 24), (27, 24))
    for y in (8.0, 24.0):
        _line(painter, (23.5, y - 3.5), (27, y), (23.5, y + 3.5))


def _guidance(painter: QPainter) -> None:
    _line(painter, (7, 4), (20, 4), (26, 10), (26, 28), (7, 28), (7, 4))
    for y in (14.0, 18.5, 23.0):
        _line(painter, (11.5, y), (21.5, y))


def _operations(painter: QPainter) -> None:
    _line(painter, (5, 5), (5, 27), (28, 27))
    _line(painter, (9, 21), (15, 14), (20, 17), (27, 8))


def _settings(painter: QPainter) -> None:
    for y, x in ((8.0, 20.0), (16.0, 11.0), (24.0, 22.0)):
        _line(painter, (4, y), (x - 3.2, y))
        _line(painter, (x + 3.2, y), (28, y))
        painter.drawEllipse(QPointF(x, y), 3.2, 3.2)


def _lock(painter: QPainter) -> None:
    painter.drawRoundedRect(QRectF(6, 14, 20, 14), 2.5, 2.5)
    _line(painter, (10, 14), (10, 9))
    _line(painter, (22, 14), (22, 9))
    painter.drawArc(QRectF(10, 3, 12, 12), 0, 180 * 16)
    _line(painter, (16, 19), (16, 23))


_SIGNS: Final[Mapping[str, _Draw]] = {
    "post": _post,
    "check": _check,
    "training": _training,
    "rules": _rules,
    "guidance": _guidance,
    "operations": _operations,
    "settings": _settings,
    "lock": _lock,
}
