"""Widgets beside each other where there is room, one below the other where there is not."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from dpassist.domain.override import override

_LETTERS: Final = 48
"""Widths of a digit that each column needs: a line of bearable length."""


class Beside(QWidget):
    """Columns that become rows in a narrow pane, or with large letters."""

    def __init__(
        self, columns: Sequence[tuple[Sequence[QWidget], int]], parent: QWidget | None = None
    ) -> None:
        """Place the widgets.

        Args:
            columns: The widgets of each column from above, and how much of the width it takes.
            parent: Owner.
        """
        super().__init__(parent)
        self._count: Final = len(columns)
        self._box: Final = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        for widgets, stretch in columns:
            column = QVBoxLayout()
            for widget in widgets:
                column.addWidget(widget)
            column.addStretch(1)
            self._box.addLayout(column, stretch)
        self._arrange(0)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(event.size().width())

    def _arrange(self, width: int) -> None:
        needed = self._count * _LETTERS * self.fontMetrics().horizontalAdvance("0")
        is_wide = width >= needed
        direction = QBoxLayout.Direction
        self._box.setDirection(direction.LeftToRight if is_wide else direction.TopToBottom)
