"""Two lists beside each other: the lessons there are, and those of the course in their order; by mouse or by keyboard."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from dpassist.domain.training.course_draft import CourseDraft
from dpassist.domain.training.lesson import Lesson
from dpassist.services.wording import Wording
from dpassist.services.wording_training import SUBJECTS
from dpassist.ui.training.beside import Beside
from dpassist.ui.training.movable_list import MovableList
from dpassist.ui.widgets.labels import title_label
from dpassist.ui.widgets.panes import WrappingRow
from dpassist.ui.widgets.whole_list import PaddedRows

_ID: Final = Qt.ItemDataRole.UserRole
_LEAST_HEIGHT: Final = 320


class CourseLists(QWidget):
    """Says what the draft should be; changes nothing itself."""

    edited = Signal(object)
    """The changed `CourseDraft`."""

    def __init__(self, say: Wording, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say: Final = say
        self._language: Final = language
        self._draft = CourseDraft()
        self._lessons: Mapping[str, Lesson] = {}
        self.there: Final = _list(self.tr("Lessons there are"), self)
        self.chosen: Final = _list(self.tr("Lessons of the course"), self)
        self.add: Final = QPushButton(self.tr("A&dd to the course"), self)
        self.remove: Final = QPushButton(self.tr("&Take out"), self)
        self.up: Final = QPushButton(self.tr("Move &up"), self)
        self.down: Final = QPushButton(self.tr("Move d&own"), self)
        self._build()
        self._connect()

    def _build(self) -> None:
        left, right = QWidget(self), QWidget(self)
        for side, title, shown, buttons in (
            (left, self.there.accessibleName(), self.there, (self.add,)),
            (right, self.chosen.accessibleName(), self.chosen, (self.remove, self.up, self.down)),
        ):
            column = QVBoxLayout(side)
            column.setContentsMargins(0, 0, 0, 0)
            column.addWidget(title_label(title, side))
            column.addWidget(shown, 1)
            column.addWidget(WrappingRow(buttons, side, most=len(buttons)))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(Beside([((left,), 1), ((right,), 1)], self))

    def _connect(self) -> None:
        self.add.clicked.connect(self._add)
        self.there.itemActivated.connect(self._add)
        self.remove.clicked.connect(self._remove)
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))
        self.chosen.move_wanted.connect(self._move)
        self.chosen.delete_wanted.connect(self.remove.click)
        for keys, button in (("Del", self.remove), ("Alt+Up", self.up), ("Alt+Down", self.down)):
            button.setToolTip(QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText))
        for shown in (self.there, self.chosen):
            shown.itemSelectionChanged.connect(self._allow)

    def show_draft(self, draft: CourseDraft, lessons: Mapping[str, Lesson]) -> None:
        """Show what a draft holds, and what it could hold."""
        self._draft, self._lessons = draft, lessons
        self._fill(self.there, [each for each in lessons if each not in draft.lessons])
        self._fill(self.chosen, list(draft.lessons))
        self._allow()

    def _fill(self, shown: QListWidget, ids: list[str]) -> None:
        """Show these rows; the place of the keyboard stays, at another row if its own is gone."""
        row, current = shown.currentRow(), _current(shown)
        with QSignalBlocker(shown):
            shown.clear()
            for lesson in ids:
                item = QListWidgetItem(self._told(lesson), shown)
                item.setData(_ID, lesson)
            found = ids.index(current) if current in ids else min(row, len(ids) - 1)
            shown.setCurrentRow(max(found, 0))

    def _told(self, lesson_id: str) -> str:
        lesson = self._lessons.get(lesson_id)
        if lesson is None:
            return self.tr("{lesson} · not on this machine").format(lesson=lesson_id)
        tasks = self.tr("%Ln task(s)", "", len(lesson.tasks))
        subject = self._say.say(SUBJECTS[lesson.subject])
        return f"{lesson.text(self._language).title}\n{subject} · {tasks}"

    @Slot()
    def _add(self) -> None:
        self.edited.emit(self._draft.with_lessons(_selected(self.there)))

    @Slot()
    def _remove(self) -> None:
        self.edited.emit(self._draft.without(_selected(self.chosen)))

    @Slot(int)
    def _move(self, steps: int) -> None:
        """Move one lesson; it keeps the keyboard."""
        self.edited.emit(self._draft.moved(self.chosen.currentRow(), steps))

    @Slot()
    def _allow(self) -> None:
        row, count = self.chosen.currentRow(), self.chosen.count()
        self.add.setEnabled(bool(_selected(self.there)))
        self.remove.setEnabled(bool(_selected(self.chosen)))
        self.up.setEnabled(row > 0)
        self.down.setEnabled(0 <= row < count - 1)


def _list(name: str, parent: QWidget) -> MovableList:
    shown = MovableList(parent)
    shown.setAccessibleName(name)
    shown.setWordWrap(True)
    shown.setItemDelegate(PaddedRows(shown))
    shown.setMinimumHeight(_LEAST_HEIGHT)
    shown.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    shown.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return shown


def _current(shown: QListWidget) -> str:
    row = shown.currentRow()
    return str(shown.item(row).data(_ID)) if row >= 0 else ""


def _selected(shown: QListWidget) -> list[str]:
    rows = sorted(shown.row(item) for item in shown.selectedItems())
    return [str(shown.item(row).data(_ID)) for row in rows]
