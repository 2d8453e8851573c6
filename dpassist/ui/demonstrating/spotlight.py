"""A frame around the control that a step is about; it lies over everything, so that nobody presses anything there."""

from typing import Final

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QScrollArea, QWidget

from dpassist.domain.override import override
from dpassist.ui.presenting.pointer_ring import PointerRing

_INNER: Final = "#ffd400"
_OUTER: Final = "#000000"
_LINE: Final = 3
_AROUND: Final = 3
"""Pixels between a control and the middle of its frame."""
REACH: Final = _AROUND + _LINE
"""Pixels beyond a control that its frame covers; no more than what lies between controls, so that no letter is under it."""


class Spotlight(PointerRing):
    """Takes the mouse for itself, as `PointerRing` does, and draws one frame more."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._frame = QRect()

    def show_around(self, control: QWidget | None) -> None:
        """Draw the frame around a control that is seen; no frame for None."""
        self._frame = QRect()
        if control is not None and control.isVisible():
            _bring_into_sight(control)
            corner = self.mapFromGlobal(control.mapToGlobal(QPoint(0, 0)))
            # What a pane cuts off is not seen, and there something else is.
            seen = control.visibleRegion().boundingRect().translated(corner)
            around = seen.adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)
            self._frame = around & self.rect().adjusted(_LINE, _LINE, -_LINE, -_LINE)
        self.raise_()
        self.update()

    def frame(self) -> QRect:
        """Return where the frame is; an empty rectangle for none."""
        return self._frame

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._frame.isEmpty():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for color, width in ((_OUTER, 2 * _LINE), (_INNER, _LINE)):
                pen = QPen(QColor(color), width)
                pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
                painter.setPen(pen)
                painter.drawRoundedRect(QRectF(self._frame), 6, 6)
            painter.end()
        super().paintEvent(event)


def _bring_into_sight(control: QWidget) -> None:
    """Scroll every pane around a control to it; of one that is higher than the pane, to its beginning."""
    around = control.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(control)
            inside = around.widget()
            if inside is not None and control.height() > around.viewport().height():
                top = control.mapTo(inside, QPoint(0, 0)).y()
                around.verticalScrollBar().setValue(top - REACH)
        around = around.parentWidget()
