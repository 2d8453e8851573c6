"""Put the steps in order: a list whose rows move up and down, by the mouse, by buttons and by Alt and arrow keys."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListView,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from dpassist.domain.override import override
from dpassist.domain.training.answers import Answer, OrderAnswer
from dpassist.services.trainer import Playing
from dpassist.services.wording import Wording
from dpassist.ui.native_keys import native_keys
from dpassist.ui.training.answer import AnswerWidget
from dpassist.ui.training.movable_list import MovableList
from dpassist.ui.widgets.whole_list import PaddedRows

_NUMBER: Final = Qt.ItemDataRole.UserRole


class OrderWidget(AnswerWidget):
    """The steps, shuffled."""

    def __init__(self, say: Wording, playing: Playing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say: Final = say
        self._texts: Final = playing.solution.steps
        self.steps: Final = MovableList(self)
        self.up: Final = QPushButton(self.tr("Move &up"), self)
        self.down: Final = QPushButton(self.tr("Move d&own"), self)
        self._build()
        self._show(playing.solution.shuffled)

    def _build(self) -> None:
        self.steps.setAccessibleName(self.tr("The steps"))
        self.steps.setWordWrap(True)
        self.steps.setResizeMode(QListView.ResizeMode.Adjust)
        self.steps.setItemDelegate(PaddedRows(self.steps))
        self.steps.setTabKeyNavigation(False)
        self.steps.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.steps.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.steps.model().rowsMoved.connect(self.changed)
        buttons = QVBoxLayout()
        self.steps.move_wanted.connect(self._move)
        for button, steps, keys in ((self.up, -1, "Alt+Up"), (self.down, 1, "Alt+Down")):
            button.setToolTip(native_keys(keys))
            button.clicked.connect(partial(self._move, steps))
            buttons.addWidget(button)
        buttons.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.steps, 1)
        row.addLayout(buttons)

    def _show(self, order: tuple[int, ...]) -> None:
        self.steps.clear()
        for number in order:
            item = QListWidgetItem(self._texts[number], self.steps)
            item.setData(_NUMBER, number)
        self.steps.setCurrentRow(0)

    @Slot(int)
    def _move(self, steps: int) -> None:
        row = self.steps.currentRow()
        to = row + steps
        if row >= 0 and 0 <= to < self.steps.count():
            self.steps.insertItem(to, self.steps.takeItem(row))
            self.steps.setCurrentRow(to)
            self.changed.emit()

    @override
    def answer(self) -> Answer | None:
        numbers = (self.steps.item(row).data(_NUMBER) for row in range(self.steps.count()))
        return OrderAnswer(tuple(map(int, numbers)))

    @override
    def give(self, answer: Answer) -> None:
        if isinstance(answer, OrderAnswer) and answer.order is not None:
            self._show(answer.order)
            self.changed.emit()
