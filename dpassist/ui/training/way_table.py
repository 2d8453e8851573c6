"""The channel map as a plain table, for those who read rather than look; its selection is the picture's."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from dpassist.domain.override import override
from dpassist.domain.training.channels import Way
from dpassist.services.channel_map import how_well, spoken
from dpassist.services.wording import Wording
from dpassist.services.wording_channels import CHANNELS, PARTIES
from dpassist.ui.training.plain_table import let_read_by_rows

_ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class WayTable(QTableWidget):
    """A row a way: from whom, through what, to whom, and how well that is known."""

    chosen = Signal(str)
    entered = Signal()

    def __init__(self, say: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say: Final = say
        self._ids: list[str] = []
        headings = (self.tr("From"), self.tr("Through"), self.tr("To"), self.tr("How well known"))
        self.setColumnCount(len(headings))
        self.setHorizontalHeaderLabels(headings)
        self.setAccessibleName(self.tr("The map as a table"))
        let_read_by_rows(self)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.itemSelectionChanged.connect(self._choose)

    def show_ways(self, ways: Sequence[Way]) -> None:
        """Show these, the first of them chosen."""
        say = self._say
        with QSignalBlocker(self):
            self._ids = [way.id for way in ways]
            self.setRowCount(len(ways))
            for row, way in enumerate(ways):
                texts = (
                    say.say(PARTIES[way.sender]),
                    say.say(CHANNELS[way.channel]),
                    say.say(PARTIES[way.recipient]),
                    how_well(say, way),
                )
                for column, text in enumerate(texts):
                    item = QTableWidgetItem(text)
                    if column == 0:  # what is read aloud when one comes to the row
                        item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken(say, way))
                    self.setItem(row, column, item)
            if ways:
                self.setCurrentCell(0, 0)
        self._fit()

    def select(self, way: str) -> None:
        """Choose a way, without telling anybody; one that is not there is passed over."""
        if way in self._ids and way != self.current():
            with QSignalBlocker(self):
                self.setCurrentCell(self._ids.index(way), 0)

    def current(self) -> str:
        """Return the id of the way that is chosen; empty for none."""
        row = self.currentRow()
        return self._ids[row] if row >= 0 else ""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self.entered.emit()
            return
        super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        """Be as high as the rows are: the pane around it scrolls."""
        self.resizeRowsToContents()
        height = self.horizontalHeader().sizeHint().height() + 2 * self.frameWidth() + 2
        height += sum(self.rowHeight(row) for row in range(self.rowCount()))
        if height != self.height():
            self.setFixedHeight(height)

    @Slot()
    def _choose(self) -> None:
        if self.current():
            self.chosen.emit(self.current())
