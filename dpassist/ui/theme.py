"""How verdicts look: a shape and a tone for each kind, readable on light and dark backgrounds.

The tones lie in the middle, so that each has a contrast of at least 3:1 to white and to a dark window
(WCAG 2.2, 1.4.11); text always keeps the palette's own colours. Shapes differ, so that nothing is told by
colour alone.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap, QPixmapCache, QPolygonF

from dpassist.domain.handling import Handling
from dpassist.domain.kind import Kind

if TYPE_CHECKING:
    from dpassist.domain.reply_check.finding import Severity

TONES: Final = {
    Kind.DIGITAL_POST: "#2f7fd0",
    Kind.RECEIPT: "#2e8b57",
    Kind.NOTICE: "#8a63d2",
    Kind.SECURE_MAIL: "#138a8a",
    Kind.ORDINARY: "#7a7a7a",
    Kind.SUSPICIOUS: "#d9480f",
    Kind.UNREADABLE: "#8a6d3b",
}
_GRID: Final = 32.0
_SIZES: Final = (16, 24, 32, 48, 64)


def verdict_icon(kind: Kind, selected: str = "white") -> QIcon:
    """Draw the icon of a verdict, and of one that is selected in the colour of selected text."""
    icon = QIcon()
    for size in _SIZES:
        icon.addPixmap(verdict_pixmap(kind, size))
        icon.addPixmap(verdict_pixmap(kind, size, selected), QIcon.Mode.Selected)
    return icon


def verdict_pixmap(kind: Kind, size: int, tone: str = "") -> QPixmap:
    """Draw a verdict's shape, ``size`` pixels wide, in its own tone or another; once, since lists ask again and again."""
    name = f"verdict {kind} {size} {tone}"
    pixmap = QPixmap()
    if not QPixmapCache.find(name, pixmap):
        pixmap = _verdict_drawn(kind, size, tone or TONES[kind])
        QPixmapCache.insert(name, pixmap)
    return pixmap


def _verdict_drawn(kind: Kind, size: int, tone: str) -> QPixmap:
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(size / _GRID, size / _GRID)
    _SHAPES[kind](painter, QColor(tone))
    painter.end()
    return pixmap


def direction_icon(direction: str) -> QIcon:
    """Draw what a sign does: a plus is for, a minus against, a dot only noted.

    No tick and no green: a sign for a fraud is no good news.
    """
    return _drawn(_DIRECTIONS[direction])


def severity_icon(severity: "Severity") -> QIcon:
    """Draw how bad a finding is: a crossed circle stops, a triangle warns, a ring with a dot is good to know."""
    return _drawn(_SEVERITIES[severity])


def handling_icon(handling: Handling, tone: str) -> QIcon:
    """Draw how far somebody is with a message: an arrow on, an arrow back, a tick; in one tone, beside a word."""
    return _drawn(lambda painter: _HANDLINGS[handling](painter, QColor(tone)))


def app_icon() -> QIcon:
    """Draw the program's own icon: the letter of a Digital Post verdict."""
    icon = QIcon()
    for size in _SIZES:
        icon.addPixmap(verdict_pixmap(Kind.DIGITAL_POST, size))
    return icon


def _drawn(draw: Callable[[QPainter], None]) -> QIcon:
    icon = QIcon()
    for size in _SIZES:
        pixmap = QPixmap(size, size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(size / _GRID, size / _GRID)
        draw(painter)
        painter.end()
        icon.addPixmap(pixmap)
    return icon


def _pen(color: QColor, width: float = 2.6) -> QPen:
    return QPen(
        color, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    )


def _lines(painter: QPainter, color: QColor, *points: tuple[float, float]) -> None:
    painter.setPen(_pen(color))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in points]))


def _on(color: QColor) -> QColor:
    """Return what is drawn upon a filled shape: white, or dark on a white shape."""
    return QColor("white") if color != QColor("white") else QColor("#303030")


def _full_letter(painter: QPainter, color: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawRoundedRect(QRectF(2, 6, 28, 20), 3, 3)
    _lines(painter, _on(color), (4, 9), (16, 18), (28, 9))


def _empty_letter(painter: QPainter, color: QColor) -> None:
    painter.setPen(_pen(color))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(3, 7, 26, 18), 3, 3)
    _lines(painter, color, (4, 9), (16, 18), (28, 9))


def _tick(painter: QPainter, color: QColor) -> None:
    painter.setPen(_pen(color))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QRectF(3, 3, 26, 26))
    _lines(painter, color, (10, 17), (14.5, 21.5), (22.5, 11.5))


def _bell(painter: QPainter, color: QColor) -> None:
    _lines(
        painter, color, (5, 24), (8, 20), (9, 12), (16, 6), (23, 12), (24, 20), (27, 24), (5, 24)
    )
    _lines(painter, color, (14, 28), (18, 28))


def _lock(painter: QPainter, color: QColor) -> None:
    _lines(painter, color, (10, 15), (10, 9), (13, 5), (19, 5), (22, 9), (22, 15))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawRoundedRect(QRectF(6, 14, 20, 14), 3, 3)


def _warning(painter: QPainter, color: QColor) -> None:
    painter.setPen(_pen(color))
    painter.setBrush(color)
    painter.drawPolygon(QPolygonF([QPointF(16, 4), QPointF(30, 27), QPointF(2, 27)]))
    _lines(painter, _on(color), (16, 12), (16, 18.5))
    _lines(painter, _on(color), (16, 23), (16, 23.2))


def _crossed(painter: QPainter, color: QColor) -> None:
    painter.setPen(_pen(color))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(QRectF(4, 4, 24, 24))
    _lines(painter, color, (10, 10), (22, 22))
    _lines(painter, color, (22, 10), (10, 22))


def _plus(painter: QPainter) -> None:
    color = QColor(TONES[Kind.DIGITAL_POST])
    _ring(painter, color)
    _lines(painter, color, (10, 16), (22, 16))
    _lines(painter, color, (16, 10), (16, 22))


def _minus(painter: QPainter) -> None:
    color = QColor(TONES[Kind.SUSPICIOUS])
    _ring(painter, color)
    _lines(painter, color, (10, 16), (22, 16))


def _ring(painter: QPainter, color: QColor) -> None:
    painter.setPen(_pen(color))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QRectF(3, 3, 26, 26))


def _dot(painter: QPainter) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(TONES[Kind.ORDINARY]))
    painter.drawEllipse(QRectF(11, 11, 10, 10))


def _stop(painter: QPainter) -> None:
    color = QColor(TONES[Kind.SUSPICIOUS])
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawEllipse(QRectF(2, 2, 28, 28))
    _lines(painter, _on(color), (11, 11), (21, 21))
    _lines(painter, _on(color), (21, 11), (11, 21))


def _look(painter: QPainter) -> None:
    _warning(painter, QColor(TONES[Kind.UNREADABLE]))


def _know(painter: QPainter) -> None:
    color = QColor(TONES[Kind.DIGITAL_POST])
    _ring(painter, color)
    _lines(painter, color, (16, 15), (16, 22))
    _lines(painter, color, (16, 10), (16, 10.2))


def _arrow_on(painter: QPainter, color: QColor) -> None:
    _lines(painter, color, (4, 24), (4, 16), (26, 16))
    _lines(painter, color, (18, 8), (27, 16), (18, 24))


def _arrow_back(painter: QPainter, color: QColor) -> None:
    _lines(painter, color, (28, 24), (28, 16), (6, 16))
    _lines(painter, color, (14, 8), (5, 16), (14, 24))


def _done(painter: QPainter, color: QColor) -> None:
    _lines(painter, color, (5, 17), (13, 25), (28, 7))


_HANDLINGS: Final[dict[Handling, Callable[[QPainter, QColor], None]]] = {
    Handling.PASSED_ON: _arrow_on,
    Handling.ANSWERED: _arrow_back,
    Handling.DONE: _done,
}
_SEVERITIES: Final[dict[str, Callable[[QPainter], None]]] = {
    "stops": _stop,
    "warns": _look,
    "hint": _know,
}
_DIRECTIONS: Final[dict[str, Callable[[QPainter], None]]] = {
    "for": _plus,
    "against": _minus,
    "noted": _dot,
}
_SHAPES: Final[dict[Kind, Callable[[QPainter, QColor], None]]] = {
    Kind.DIGITAL_POST: _full_letter,
    Kind.RECEIPT: _tick,
    Kind.NOTICE: _bell,
    Kind.SECURE_MAIL: _lock,
    Kind.ORDINARY: _empty_letter,
    Kind.SUSPICIOUS: _warning,
    Kind.UNREADABLE: _crossed,
}
