"""A lesson in the making as its learners will see it: story, task, and what becomes of an answer."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QVBoxLayout, QWidget

from dpassist.services.trainer import Playing
from dpassist.services.training_comments import Comment
from dpassist.services.wording import Wording
from dpassist.ui.training.story_label import show_story, story_label
from dpassist.ui.training.task_view import TaskView
from dpassist.ui.widgets.labels import plain_label, title_label
from dpassist.ui.widgets.panes import WrappingRow


class LessonPreview(QWidget):
    """Shows one task at a time; an answer is marked like anywhere in training, and not remembered."""

    answered = Signal(object)
    language_changed = Signal()

    def __init__(self, say: Wording, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.da: Final = QPushButton(self.tr("In &Danish"), self)
        self.en: Final = QPushButton(self.tr("In &English"), self)
        self.title: Final = title_label("", self)
        self.story: Final = story_label("", self)
        self.right: Final = plain_label("", self, focusable=True)
        self.right.setAccessibleDescription(self.tr("What dpassist works out as right"))
        self.note: Final = plain_label("", self)
        self.task: Final = TaskView(say, self)
        group = QButtonGroup(self)
        for button in (self.da, self.en):
            button.setCheckable(True)
            group.addButton(button)
        (self.da if language == "da" else self.en).setChecked(True)
        self.right_title: Final = title_label(
            self.tr("The right answer, as dpassist works it out"), self
        )
        self._rows: Final = QVBoxLayout(self)
        self._build()

    def _build(self) -> None:
        rows = self._rows
        rows.setContentsMargins(8, 0, 0, 0)
        rows.addWidget(title_label(self.tr("As a learner sees it"), self))
        rows.addWidget(WrappingRow((self.da, self.en), self, most=2))
        for widget in (self.title, self.story, self.note, self.right_title, self.right):
            rows.addWidget(widget)
        rows.addWidget(self.task, 1)
        rows.addStretch()
        self.task.close_button.hide()
        self.task.next_button.setEnabled(False)
        self.task.hide()
        self.task.answered.connect(self.answered)
        self.da.toggled.connect(self.language_changed)

    def language(self) -> str:
        """Return the language it is shown in."""
        return "da" if self.da.isChecked() else "en"

    def show_lesson(self, title: str, story: str, note: str) -> None:
        """Show what stands above the tasks.

        Args:
            title: Of the lesson.
            story: Its story.
            note: Why no task is shown; empty when one is.
        """
        self.title.setText(title)
        show_story(self.story, story)
        self.note.setText(note)
        self.note.setVisible(bool(note))
        for widget in (self.task, self.right, self.right_title):
            widget.setVisible(not note)
        self._rows.setStretch(
            self._rows.count() - 1, 1 if note else 0
        )  # else the words are pulled apart

    def show_task(self, playing: Playing, place: str, right: Sequence[str]) -> None:
        """Show a task, and apart from it what is right."""
        self.right.setText("\n".join(right))
        self.task.show_task(playing, place, is_last=True, takes_keyboard=False)

    def show_comment(self, comment: Comment) -> None:
        """Say what becomes of an answer."""
        self.task.show_comment(comment, can_try_again=True)
        self.task.again_button.hide()
