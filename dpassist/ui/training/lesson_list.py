"""The lessons by subject, each with how far one is with it."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from dpassist.domain.training.lesson import Subject
from dpassist.services.trainer import LessonState
from dpassist.services.wording import Wording
from dpassist.services.wording_training import SUBJECTS
from dpassist.ui.training.marks import state_icon

_LESSON: Final = Qt.ItemDataRole.UserRole


class LessonList(QListWidget):
    """Headings cannot be chosen; typing letters goes to a lesson by its title."""

    chosen = Signal(str)

    def __init__(self, say: Wording, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say: Final = say
        self._language: Final = language
        self.setAccessibleName(self.tr("Lessons"))
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentItemChanged.connect(self._choose)

    def show_states(self, states: Sequence[LessonState]) -> None:
        """Show the lessons; the one that was chosen stays so."""
        current = self.current()
        with QSignalBlocker(self):
            self.clear()
            for subject, words in SUBJECTS.items():
                self._add_subject(self._say.say(words), subject, states)
        if not self.select(current):
            self.setCurrentRow(-1)

    def current(self) -> str:
        """Return the id of the lesson that is chosen; empty for none."""
        row = self.currentRow()
        return str(self.item(row).data(_LESSON) or "") if row >= 0 else ""

    def select(self, lesson: str) -> bool:
        """Choose a lesson, without telling anybody; False when there is none of that id."""
        rows = [row for row in range(self.count()) if self.item(row).data(_LESSON) == lesson]
        with QSignalBlocker(self):
            if lesson and rows:
                self.setCurrentRow(rows[0])
        return bool(lesson and rows)

    def titles(self) -> list[str]:
        """Return what the rows say, headings among them."""
        return [self.item(row).text() for row in range(self.count())]

    def _add_subject(self, name: str, subject: Subject, states: Sequence[LessonState]) -> None:
        of_it = [state for state in states if state.lesson.subject is subject]
        if not of_it:
            return
        heading = QListWidgetItem(name, self)
        heading.setFlags(Qt.ItemFlag.ItemIsEnabled)
        font = heading.font()
        font.setBold(True)
        heading.setFont(font)
        for state in of_it:
            item = QListWidgetItem(self)
            item.setData(_LESSON, state.lesson.id)
            title = state.lesson.text(self._language).title
            item.setText(title)
            item.setIcon(state_icon(_state(state), self.palette()))
            told = self._told(state)
            item.setToolTip(told)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{title}: {told}")

    def _told(self, state: LessonState) -> str:
        """Return how far one is, for a screen reader and as a tool tip."""
        if state.is_done:
            return self.tr("done")
        if state.is_left:
            return self.tr("you are here")
        if state.is_begun:
            return self.tr("{done} of {all}").format(done=state.done, all=len(state.lesson.tasks))
        return self.tr("not begun")

    @Slot()
    def _choose(self) -> None:
        if self.current():
            self.chosen.emit(self.current())


def _state(state: LessonState) -> str:
    if state.is_done:
        return "done"
    if state.is_left:
        return "left"
    return "begun" if state.is_begun else "new"
