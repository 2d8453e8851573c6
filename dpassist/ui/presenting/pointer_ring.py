"""A large ring around the mouse pointer, for rooms where the pointer itself is lost."""

from typing import Final

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QWidget

from dpassist.domain.override import override

_OF_HEIGHT: Final = 0.11
"""Its width, as a part of the height of the screen."""
_LINE: Final = 0.008
_INNER: Final = "#ffd400"
_OUTER: Final = "#000000"
"""Yellow between two black lines is seen on every ground."""
_REST_MS: Final = 3000
"""The pointer lies still, so nothing is pointed at any more."""


class PointerRing(QWidget):
    """Lies over what is shown and takes the mouse: a click goes on, the wheel scrolls.

    The ring is where the pointer is, at once, and goes at once: nothing about it is animated, so there is nothing to be
    spared for those who want less motion.
    """

    clicked = Signal()
    scrolled = Signal(bool)
    """Whether downwards."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._at: QPoint | None = None
        self._is_on = True
        self._rest: Final = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._hide_ring)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def is_on(self) -> bool:
        """Return whether the ring is wanted."""
        return self._is_on

    def turn(self, *, on: bool) -> None:
        """Show the ring, or no ring."""
        self._is_on = on
        self.update()

    def ring(self) -> QRect:
        """Return where the ring is; an empty rectangle for none."""
        if self._at is None or not self._is_on:
            return QRect()
        width = round(self.height() * _OF_HEIGHT)
        return QRect(self._at.x() - width // 2, self._at.y() - width // 2, width, width)

    def _hide_ring(self) -> None:
        """Take the ring away, and the pointer too: it would lie on the words."""
        self._at = None
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.update()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._at = event.position().toPoint()
        self.unsetCursor()
        self._rest.start()
        self.update()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.clicked.emit()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.angleDelta().y():
            self.scrolled.emit(event.angleDelta().y() < 0)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        ring = self.ring()
        if ring.isEmpty():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = max(3.0, self.height() * _LINE)
        for color, width in ((_OUTER, 2 * line), (_INNER, line)):
            painter.setPen(QPen(QColor(color), width))
            painter.drawEllipse(QRectF(ring))
        painter.end()
