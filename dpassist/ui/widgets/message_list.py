"""The list of messages: model and view, made for thousands of rows."""

import html
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QItemSelection,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QIcon, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)
from typing_extensions import override

from dpassist.domain.display import harmless
from dpassist.domain.identity import mask_cpr
from dpassist.domain.parts import Part
from dpassist.domain.verdict import Kind
from dpassist.services.intake import Examined
from dpassist.services.wording import Wording
from dpassist.ui.theme import verdict_icon

Index = QModelIndex | QPersistentModelIndex
_NOWHERE: Final = QModelIndex()
_ICON: Final = 28
_MARGIN: Final = 4
_LINES: Final = 3


class MessageModel(QAbstractListModel):
    """Rows of examined messages, in the order they came; holds no bodies."""

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording: Final = wording
        self._rows: list[Examined] = []
        self._keys: Final[set[tuple[Path, Part]]] = set()
        self._icons: Final[dict[Kind, QIcon]] = {}

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DecorationRole:
            return self.icon_at(index.row())
        return self._text(index.row(), role)

    def at(self, row: int) -> Examined:
        """Return the message in a row."""
        return self._rows[row]

    def rows(self) -> tuple[Examined, ...]:
        """Return all messages, in the order of the list."""
        return tuple(self._rows)

    def lines_at(self, row: int) -> tuple[str, str, str]:
        """Return what a row says: subject, sender and date, verdict."""
        message = self._rows[row]
        verdict = self._wording.in_a_list(message.verdict)
        return self._title(message), self._second(message), verdict

    def icon_at(self, row: int) -> QIcon:
        """Return the shape of a row's verdict."""
        return self._icon(self._rows[row].verdict.kind)

    def append(self, found: list[Examined]) -> None:
        """Add messages at the end; a file that is in the list already is not added again."""
        new = {e.key: e for e in reversed(found) if e.key not in self._keys}
        rows = [e for e in found if new.get(e.key) is e]
        if rows:
            first = len(self._rows)
            self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
            self._rows.extend(rows)
            self._keys.update(new)
            self.endInsertRows()

    def insert(self, row: int, message: Examined) -> int:
        """Put a message back where it was, and return its row; one that is there again stays there."""
        if message.key in self._keys:
            return next(n for n, other in enumerate(self._rows) if other.key == message.key)
        place = min(row, len(self._rows))
        self.beginInsertRows(QModelIndex(), place, place)
        self._rows.insert(place, message)
        self._keys.add(message.key)
        self.endInsertRows()
        return place

    def row_of(self, key: tuple[Path, Part]) -> int:
        """Return where a message is; behind the last one when it is not in the list."""
        return next((n for n, row in enumerate(self._rows) if row.key == key), len(self._rows))

    def replace(self, message: Examined) -> None:
        """Show what is known by now of a message in the list."""
        for number, other in enumerate(self._rows):
            if other.key == message.key:
                self._rows[number] = message
                self.dataChanged.emit(self.index(number), self.index(number))

    def remove(self, row: int) -> Examined:
        """Take a message out of the list; its file is not touched."""
        self.beginRemoveRows(QModelIndex(), row, row)
        message = self._rows.pop(row)
        self._keys.discard(message.key)
        self.endRemoveRows()
        return message

    def _text(self, row: int, role: int) -> str | None:
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return "\n".join(self.lines_at(row))
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._description(self._rows[row])
            case Qt.ItemDataRole.ToolTipRole:
                # Tool tips take text that looks like HTML for HTML, and HTML can fetch pictures from anywhere.
                return f"<p>{html.escape(self._description(self._rows[row]))}</p>"
            case _:
                return None

    def _description(self, row: Examined) -> str:
        parts = (self._headline(row), self._title(row), self._second(row))
        return ". ".join(filter(None, parts))

    def _title(self, row: Examined) -> str:
        if not row.subject and not row.sender:
            return _name(row)
        return self._wording.subject(row.subject)

    def _second(self, row: Examined) -> str:
        date = self._wording.moment(row.date) if row.date else ""
        place = self._wording.part_of(_name(row), row.part) if row.part else ""
        second = " · ".join(filter(None, (place, row.sender, date)))
        return second or (_name(row) if row.subject else "")

    def _headline(self, row: Examined) -> str:
        return self._wording.headline(row.verdict)

    def _icon(self, kind: Kind) -> QIcon:
        if kind not in self._icons:
            self._icons[kind] = verdict_icon(kind)
        return self._icons[kind]


def _name(row: Examined) -> str:
    """Return the name of the file, made fit to show: people name files after CPR numbers."""
    return mask_cpr(harmless(row.path.name))


class MessageDelegate(QStyledItemDelegate):
    """Paints a row: shape, subject, sender and date, verdict.

    In one go on purpose: the standard delegate asks a model in Python for each role by itself, and every
    question waits for the interpreter while a worker reads mail.
    """

    def __init__(self, model: MessageModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model: Final = model

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view = self.parent()
        style = view.style() if isinstance(view, QWidget) else QApplication.style()
        style.drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        lines, icon = self._model.lines_at(index.row()), self._model.icon_at(index.row())
        role = QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text
        area = option.rect.adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        mode = QIcon.Mode.Selected if selected else QIcon.Mode.Normal
        icon.paint(painter, area.x(), area.y(), _ICON, area.height(), mode=mode)
        painter.setPen(option.palette.color(role))
        text = area.adjusted(_ICON + 2 * _MARGIN, 0, 0, 0)
        metrics = option.fontMetrics
        for number, line in enumerate(lines):
            place = text.adjusted(0, number * metrics.height(), 0, 0)
            shown = metrics.elidedText(line, Qt.TextElideMode.ElideRight, text.width())
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, shown)


class MessageList(QTableView):
    """The list itself; tells which row is current.

    A table of one column: unlike a list view it knows every row's height and asks the model only for what
    it paints.
    """

    current_changed = Signal(int)
    selected_changed = Signal()

    def __init__(self, model: MessageModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(MessageDelegate(model, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._fit_rows()
        self.setAccessibleName(self.tr("Messages"))

    def _fit_rows(self) -> None:
        height = _LINES * self.fontMetrics().height() + 2 * _MARGIN
        self.verticalHeader().setDefaultSectionSize(max(height, _ICON + 2 * _MARGIN))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit_rows()

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.current_changed.emit(current.row() if current.isValid() else -1)

    @override
    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.selected_changed.emit()

    def selected_rows(self) -> list[int]:
        """Return the rows that are selected, from the top."""
        return sorted(index.row() for index in self.selectionModel().selectedRows())

    def step(self, by: int) -> None:
        """Move to the next or previous message."""
        rows = self.model().rowCount()
        if rows:
            self.select(max(0, min(rows - 1, self.currentIndex().row() + by)))

    def select(self, row: int) -> None:
        """Make a row current."""
        self.setCurrentIndex(self.model().index(row, 0))
