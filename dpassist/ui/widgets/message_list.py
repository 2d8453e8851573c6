"""The list of messages as a view: one painted row a message, lower ones for the headings between them."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QRect, Qt, Signal, Slot
from PySide6.QtGui import QFont, QIcon, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QTableView,
    QWidget,
)

from dpassist.domain.composing import folded
from dpassist.domain.handling import Handling
from dpassist.domain.override import override
from dpassist.ui.arranging import Heading, Listed
from dpassist.ui.palettes import edge_color
from dpassist.ui.theme import handling_icon
from dpassist.ui.widgets.focus_ring import RING_WIDTH
from dpassist.ui.widgets.message_model import Index, Key, MessageModel

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex
    from PySide6.QtWidgets import QStyleOptionViewItem

_ICON: Final = 28
_SMALL_ICON: Final = 16
_MARGIN: Final = 4
_LINES: Final = 3
_ONLY_THIS: Final = (
    QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
)
_TYPING_S: Final = 1.2
"""How long after a letter the next one goes on with the same word."""


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
        line = self._model.line(index.row())
        if isinstance(line, Heading):
            self._paint_heading(painter, option, line)
        else:
            self._paint_message(painter, option, line)

    def _paint_heading(
        self, painter: QPainter, option: QStyleOptionViewItem, heading: Heading
    ) -> None:
        painter.save()
        # A row that cannot be chosen is drawn in pale colours else, and this one is to be read.
        lively = QPalette.ColorGroup.Active
        painter.fillRect(option.rect, option.palette.color(lively, QPalette.ColorRole.Button))
        font = QFont(option.font)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(option.palette.color(lively, QPalette.ColorRole.ButtonText))
        area = option.rect.adjusted(2 * _MARGIN, 0, -_MARGIN, 0)
        text = self._model.words.heading(heading)
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()

    def _paint_message(self, painter: QPainter, option: QStyleOptionViewItem, line: Listed) -> None:
        from PySide6.QtWidgets import QStyle  # noqa: PLC0415 - some hundred names, and an empty list has no row

        view = self.parent()
        style = view.style() if isinstance(view, QWidget) else QApplication.style()
        style.drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        role = QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text
        area = option.rect.adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        mode = QIcon.Mode.Selected if selected else QIcon.Mode.Normal
        icon = self._model.icon(line.examined.verdict.kind)
        icon.paint(painter, area.x(), area.y(), _ICON, area.height(), mode=mode)
        color = option.palette.color(_group_of(option), role)
        painter.setPen(color)
        text = area.adjusted(_ICON + 2 * _MARGIN, 0, 0, 0)
        if line.handling is not Handling.NEW:
            corner = QRect(area.right() - _SMALL_ICON, area.y(), _SMALL_ICON, _SMALL_ICON)
            handling_icon(line.handling, color.name()).paint(painter, corner)
            text.setRight(corner.left() - _MARGIN)
        metrics = option.fontMetrics
        for number, said in enumerate(self._model.words.lines_of(line)):
            place = text.adjusted(0, number * metrics.height(), 0, 0)
            shown = metrics.elidedText(said, Qt.TextElideMode.ElideRight, text.width())
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, shown)


def _group_of(option: QStyleOptionViewItem) -> QPalette.ColorGroup:
    """Return the colours that the style fills the row with: Windows has paler ones in a window behind others."""
    from PySide6.QtWidgets import QStyle  # noqa: PLC0415 - some hundred names, and an empty list has no row

    is_in_front = bool(option.state & QStyle.StateFlag.State_Active)
    return QPalette.ColorGroup.Active if is_in_front else QPalette.ColorGroup.Inactive


class MessageList(QTableView):
    """The list itself; tells which row is current.

    A table of one column: unlike a list view it knows every row's height and asks the model only for what
    it paints.
    """

    current_changed = Signal(int)
    selected_changed = Signal()

    def __init__(self, model: MessageModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model: Final = model
        self._typed = ""
        self._typed_at = 0.0
        self.setModel(model)
        self.setItemDelegate(MessageDelegate(model, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        # As wide as the ring around what has the keyboard: the rows below a ring are all painted at each step.
        self.setFrameStyle(QFrame.Shape.Box | QFrame.Shadow.Plain)
        self.setLineWidth(RING_WIDTH)
        self._color_edge()
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        model.arranged_anew.connect(self._fit_rows)
        self._fit_rows()
        self.setAccessibleName(self.tr("Messages"))

    @Slot()
    def _fit_rows(self) -> None:
        line = self.fontMetrics().height()
        height = max(_LINES * line + 2 * _MARGIN, _ICON + 2 * _MARGIN)
        self.verticalHeader().setDefaultSectionSize(height)
        for row in self._model.headings():
            self.verticalHeader().resizeSection(row, line + 2 * _MARGIN)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit_rows()
        if event.type() == QEvent.Type.PaletteChange:
            self._model.forget_icons()
            self._color_edge()

    def _color_edge(self) -> None:
        """Draw the edge in a colour between those of ground and text, which stands out from the ground."""
        edge = edge_color(self.palette())
        if self.palette().color(QPalette.ColorRole.WindowText) != edge:
            palette = QPalette()
            palette.setColor(QPalette.ColorRole.WindowText, edge)
            self.setPalette(palette)

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.current_changed.emit(current.row() if current.isValid() else -1)

    @override
    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.selected_changed.emit()

    @override
    def keyboardSearch(self, search: str) -> None:
        """Go to the next message whose subject begins with what is typed, without asking row by row through Qt."""
        now = time.monotonic()
        goes_on = now - self._typed_at < _TYPING_S
        self._typed = self._typed + search if goes_on else search
        self._typed_at = now
        # The same word going on may fit the message it is at; a new one begins at the next.
        at = self.currentIndex().row() - (1 if goes_on else 0)
        row = self._model.begins_with(folded(self._typed), max(-1, at))
        if row >= 0:
            self.select(row)

    @override
    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Go to the ends of the list with Home and End; a table would go along the row."""
        ends = {
            QAbstractItemView.CursorAction.MoveHome: range(self._model.rowCount()),
            QAbstractItemView.CursorAction.MoveEnd: range(self._model.rowCount() - 1, -1, -1),
        }
        rows = (row for row in ends.get(action, ()) if self._model.is_message(row))
        row = next(rows, -1)
        return self._model.index(row, 0) if row >= 0 else super().moveCursor(action, modifiers)

    def selected_rows(self) -> list[int]:
        """Return the rows of messages that are selected, from the top."""
        rows = (index.row() for index in self.selectionModel().selectedRows())
        return sorted(row for row in rows if self._model.is_message(row))

    def selected_keys(self) -> list[Key]:
        """Return the messages that are selected, from the top."""
        return [self._model.at(row).key for row in self.selected_rows()]

    def step(self, by: int) -> None:
        """Move to the next or previous message, over headings."""
        row = self.currentIndex().row() + by
        while 0 <= row < self._model.rowCount() and not self._model.is_message(row):
            row += by
        if self._model.is_message(row):
            self.select(row)
        elif self.currentIndex().row() < 0:
            self.select_first()

    def select(self, row: int) -> None:
        """Make a row the only one that is selected.

        Not `setCurrentIndex`, which looks at the keys that are held down: those of the shortcut that led here.
        """
        index = self._model.index(row, 0)
        self.selectionModel().setCurrentIndex(index, _ONLY_THIS)
        self.scrollTo(index)

    def select_first(self) -> None:
        """Make the first message current."""
        rows = (row for row in range(self._model.rowCount()) if self._model.is_message(row))
        row = next(rows, -1)
        if row >= 0:
            self.select(row)

    def select_key(self, key: Key) -> None:
        """Make a message current, if it is shown."""
        row = self._model.row_of(key)
        if self._model.is_message(row):
            self.select(row)
