"""A table of words to be read: as high as its rows, with rows that are read aloud whole, and never a trap for Tab."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from dpassist.domain.override import override

_MOST_HEIGHT: Final = 420


def let_read_by_rows(table: QTableWidget) -> None:
    """Let a table be read row by row and changed nowhere; Tab leaves it."""
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setTabKeyNavigation(False)
    table.setWordWrap(True)
    table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    table.verticalHeader().hide()
    table.horizontalHeader().setHighlightSections(False)


class PlainTable(QTableWidget):
    """Shows texts; nothing in it can be changed."""

    def __init__(self, name: str, wide: int, parent: QWidget | None = None) -> None:
        """Make an empty table.

        Args:
            name: What a screen reader calls it.
            wide: Which column takes the width that is left.
            parent: Owner.
        """
        super().__init__(parent)
        self._wide: Final = wide
        self.setAccessibleName(name)
        let_read_by_rows(self)

    def show_rows(self, headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Show these rows."""
        self.setColumnCount(len(headings))
        self.setHorizontalHeaderLabels(list(headings))
        self.setRowCount(len(rows))
        for number, row in enumerate(rows):
            for column, text in enumerate(row):
                item = QTableWidgetItem(text)
                if column == 0:  # what is read aloud when one comes to the row
                    told = (f"{name}: {cell}" for name, cell in zip(headings, row, strict=True))
                    item.setData(Qt.ItemDataRole.AccessibleTextRole, "; ".join(told))
                self.setItem(number, column, item)
        mode, header = QHeaderView.ResizeMode, self.horizontalHeader()
        for column in range(len(headings)):
            is_wide = column == self._wide
            header.setSectionResizeMode(column, mode.Stretch if is_wide else mode.ResizeToContents)
        self._fit()

    def rows(self) -> list[list[str]]:
        """Return what it shows."""
        model, columns = self.model(), range(self.columnCount())
        return [
            [str(model.index(row, column).data()) for column in columns]
            for row in range(self.rowCount())
        ]

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Be as high as the rows are with their words broken."""
        self.resizeRowsToContents()
        rows = sum(self.rowHeight(row) for row in range(self.rowCount()))
        whole = rows + self.horizontalHeader().height() + 2 * self.frameWidth() + 2
        self.setFixedHeight(min(whole, _MOST_HEIGHT))
