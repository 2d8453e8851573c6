"""Panes that scroll downwards when there is more in them than fits, and rows that wrap when they are too long."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QScrollArea,
    QSizePolicy,
    QWidget,
)

from dpassist.domain.override import override


def scrolling(inside: QWidget, name: str) -> QScrollArea:
    """Put a widget into a pane that scrolls up and down, never sideways.

    Args:
        inside: What the pane shows.
        name: What a screen reader calls it.
    """
    area = _Pane()
    sideways = area.horizontalScrollBar()
    # Without this what takes the keyboard may push the beginning of every line out of sight, and no bar brings it back.
    sideways.rangeChanged.connect(lambda: sideways.setMaximum(0))
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setAccessibleName(name)
    area.setFocusPolicy(
        Qt.FocusPolicy.NoFocus
    )  # its controls have the keyboard; keys they do not take scroll it
    # Otherwise it is as high as its wrapping labels would be at their narrowest, and scrolls into nothing.
    inside.setMinimumHeight(1)
    area.setWidget(inside)
    return area


class _Pane(QScrollArea):
    """As wide as what is in it needs, since it does not scroll sideways."""

    @override
    def minimumSizeHint(self) -> QSize:
        hint, inside = super().minimumSizeHint(), self.widget()
        needed = max(inside.minimumSizeHint().width(), inside.minimumWidth()) if inside else 0
        return QSize(needed + self.verticalScrollBar().sizeHint().width(), hint.height())

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask for another width when what is inside needs one; Qt asks its own view only."""
        if event.type() == QEvent.Type.LayoutRequest and watched is self.widget():
            self.updateGeometry()
        return super().eventFilter(watched, event)


class WrappingRow(QWidget):
    """Widgets beside each other in as many columns as fit, for narrow panes and large letters."""

    def __init__(
        self, widgets: Sequence[QWidget], parent: QWidget | None = None, *, most: int
    ) -> None:
        """Place the widgets.

        Args:
            widgets: In the order of reading: line by line.
            parent: Owner.
            most: Columns there are at most.
        """
        super().__init__(parent)
        self._widgets: Final = tuple(widgets)
        self._most: Final = most
        self._in_row = most
        self._grid: Final = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._place(most)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._widest(), self._height(self._in_row))

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    @override
    def heightForWidth(self, width: int) -> int:
        return self._height(self._columns(width))

    def _height(self, columns: int) -> int:
        if all(widget.isHidden() for widget in self._widgets):
            return 0
        rows = -(-len(self._widgets) // columns)
        height = max(widget.sizeHint().height() for widget in self._widgets)
        return rows * height + (rows - 1) * max(0, self._grid.verticalSpacing())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        columns = self._columns(event.size().width())
        if columns != self._in_row:
            self._in_row = columns
            self._place(columns)
            self.updateGeometry()  # the grid's own word does not reach a page that is not shown yet

    def _widest(self) -> int:
        return max(widget.sizeHint().width() for widget in self._widgets)

    def _columns(self, width: int) -> int:
        space = max(0, self._grid.horizontalSpacing())
        fit = (width + space) // (self._widest() + space)
        return max(1, min(self._most, len(self._widgets), fit))

    def _place(self, columns: int) -> None:
        for number, widget in enumerate(self._widgets):
            self._grid.addWidget(widget, number // columns, number % columns)
        for column in range(self._most + 1):
            self._grid.setColumnStretch(column, int(column == columns))
