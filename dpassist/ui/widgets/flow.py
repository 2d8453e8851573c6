"""A row of small widgets that goes on in the next line where it is full, like words in a text."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from dpassist.domain.override import override

_SPACE: Final = 4


class FlowRow(QWidget):
    """Places its widgets one after another, each as wide as it wants to be."""

    def __init__(self, widgets: Sequence[QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._widgets: Final = tuple(widgets)
        for widget in self._widgets:
            widget.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @override
    def minimumSizeHint(self) -> QSize:
        widest = max(widget.sizeHint().width() for widget in self._widgets)
        return QSize(widest, self.heightForWidth(self.width()))

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    @override
    def heightForWidth(self, width: int) -> int:
        return max(place.bottom() + 1 for place in self._places(width))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for widget, place in zip(self._widgets, self._places(event.size().width()), strict=True):
            widget.setGeometry(place)
        self.updateGeometry()

    def _places(self, width: int) -> list[QRect]:
        places: list[QRect] = []
        left = top = 0
        for widget in self._widgets:
            wanted = widget.sizeHint()
            if left and left + wanted.width() > width:
                left, top = 0, top + wanted.height() + _SPACE
            places.append(QRect(left, top, min(wanted.width(), width), wanted.height()))
            left += wanted.width() + _SPACE
        return places
