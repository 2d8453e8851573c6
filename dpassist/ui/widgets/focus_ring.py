"""A ring around the control that has the keyboard, the same in every theme and style (WCAG 2.2, 2.4.7).

The styles of the systems show it on some controls and hardly or not at all on others: not on lists and texts, which
look alike with and without the keyboard. The mouse needs no ring: its pointer shows where one is.
"""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Slot
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QPen, QRegion, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from dpassist.domain.override import override
from dpassist.ui.palettes import ring_color

RING_WIDTH: Final = 2
"""Pixels."""


class FocusRing(QObject):
    """Puts the ring on what has the keyboard in a window and in its dialogs."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window: Final = window
        self._ring: _Ring | None = None
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._move)

    @Slot(QWidget, QWidget)
    def _move(self, _before: QWidget | None, now: QWidget | None) -> None:
        self._take_away()
        by_mouse = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
        if now is None or by_mouse or self._window not in {now.window(), now.window().parent()}:
            return
        if now.focusPolicy() & Qt.FocusPolicy.TabFocus:
            self._ring = _Ring(now)
            self._ring.destroyed.connect(self._forget)

    def _take_away(self) -> None:
        ring, self._ring = self._ring, None
        if ring is not None:
            ring.destroyed.disconnect(self._forget)
            ring.hide()
            ring.deleteLater()

    @Slot()
    def _forget(self) -> None:
        """The control is gone, and took its ring along."""
        self._ring = None


class _Ring(QWidget):
    """Lies over a control as its child, so that it scrolls and hides with it."""

    def __init__(self, around: QWidget) -> None:
        super().__init__(around)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.resize(around.size())
        around.installEventFilter(self)
        self.show()
        self.raise_()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.resize(watched.size())
            self.raise_()
        return False

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cover the edge alone: under a widget that covers all of a list, Qt paints all of it at each step."""
        super().resizeEvent(event)
        edge = RING_WIDTH
        inside = self.rect().adjusted(edge, edge, -edge, -edge)
        self.setMask(QRegion(self.rect()).subtracted(QRegion(inside)))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(ring_color(self.palette()), RING_WIDTH)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        half = RING_WIDTH / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), 2, 2)
        painter.end()
