"""The list of messages: model and view, made for thousands of rows."""

from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget
from typing_extensions import override

from dpassist.domain.verdict import Kind
from dpassist.services.intake import Examined
from dpassist.services.wording import Wording
from dpassist.ui.theme import verdict_icon

Index = QModelIndex | QPersistentModelIndex
_NOWHERE: Final = QModelIndex()
_ICON: Final = 28


class MessageModel(QAbstractListModel):
    """Rows of examined messages, in the order they came; holds no bodies."""

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording: Final = wording
        self._rows: list[Examined] = []
        self._icons: Final[dict[Kind, QIcon]] = {}

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return "\n".join(
                    (self._title(row), self._second(row), self._wording.in_a_list(row.verdict))
                )
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return ". ".join((self._headline(row), self._title(row), self._second(row)))
            case Qt.ItemDataRole.DecorationRole:
                return self._icon(row.verdict.kind)
            case _:
                return None

    def at(self, row: int) -> Examined:
        """Return the message in a row."""
        return self._rows[row]

    def append(self, found: list[Examined]) -> None:
        """Add messages at the end."""
        if found:
            first = len(self._rows)
            self.beginInsertRows(QModelIndex(), first, first + len(found) - 1)
            self._rows.extend(found)
            self.endInsertRows()

    def insert(self, row: int, message: Examined) -> None:
        """Put a message back where it was."""
        place = min(row, len(self._rows))
        self.beginInsertRows(QModelIndex(), place, place)
        self._rows.insert(place, message)
        self.endInsertRows()

    def remove(self, row: int) -> Examined:
        """Take a message out of the list; its file is not touched."""
        self.beginRemoveRows(QModelIndex(), row, row)
        message = self._rows.pop(row)
        self.endRemoveRows()
        return message

    def paths(self) -> set[Path]:
        """Return the files that are in the list."""
        return {row.path for row in self._rows}

    def _title(self, row: Examined) -> str:
        if not row.subject and not row.sender:
            return row.path.name
        return self._wording.subject(row.subject)

    def _second(self, row: Examined) -> str:
        date = self._wording.moment(row.date) if row.date else ""
        return " · ".join(filter(None, (row.sender, date))) or row.path.name

    def _headline(self, row: Examined) -> str:
        return self._wording.headline(row.verdict)

    def _icon(self, kind: Kind) -> QIcon:
        if kind not in self._icons:
            self._icons[kind] = verdict_icon(kind)
        return self._icons[kind]


class MessageList(QListView):
    """The list itself; tells which row is current."""

    current_changed = Signal(int)

    def __init__(self, model: MessageModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setUniformItemSizes(True)
        self.setIconSize(QSize(_ICON, _ICON))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAlternatingRowColors(True)
        self.setSpacing(1)
        self.setAccessibleName(self.tr("Messages"))

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.current_changed.emit(current.row() if current.isValid() else -1)

    def step(self, by: int) -> None:
        """Move to the next or previous message."""
        rows = self.model().rowCount()
        if rows:
            self.select(max(0, min(rows - 1, self.currentIndex().row() + by)))

    def select(self, row: int) -> None:
        """Make a row current."""
        self.setCurrentIndex(self.model().index(row, 0))
