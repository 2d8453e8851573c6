"""A lesson before it is begun: its story, and what it asks; and the page that is shown when none is chosen."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from dpassist.services.trainer import LessonState
from dpassist.services.wording import Wording
from dpassist.services.wording_training import SUBJECTS, TASKS
from dpassist.ui.training.demo_menu import DemoMenu
from dpassist.ui.training.handout_menu import HandoutMenu
from dpassist.ui.training.progress_box import ProgressBox
from dpassist.ui.training.story_label import show_story, story_label
from dpassist.ui.widgets.labels import plain_label, quiet_label, title_label
from dpassist.ui.widgets.panes import scrolling


class LessonView(QWidget):
    """Says what a lesson is about, and lets it be begun or gone on with."""

    begin_wanted = Signal()
    go_on_wanted = Signal()
    present_wanted = Signal()
    save_wanted = Signal()
    practice_wanted = Signal()
    practice_go_on_wanted = Signal()

    def __init__(self, say: Wording, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say: Final = say
        self._language: Final = language
        self.subject: Final = quiet_label("", self)
        self.title: Final = title_label("", self)
        self.story: Final = story_label("", self, focusable=True)
        self.tasks: Final = plain_label("", self)
        self.begin_button: Final = QPushButton(self.tr("B&egin"), self)
        self.go_on_button: Final = QPushButton(self.tr("Go &on where you were"), self)
        self.present_button: Final = QPushButton(self.tr("Present this &lesson"), self)
        self.handouts: Final = HandoutMenu(self)
        self.handout_button: Final = QPushButton(self.tr("Save a &hand-out as PDF…"), self)
        self.save_button: Final = QPushButton(self.tr("Save the lesson as a &file…"), self)
        self.demos: Final = DemoMenu(self)
        self.demo_button: Final = QPushButton(self.tr("Show a &demonstration"), self)
        self.practice_note: Final = plain_label("", self)
        self.practice_button: Final = QPushButton(self.tr("&Practise a mixed set"), self)
        self.practice_go_on: Final = QPushButton(self.tr("Go on with the set you be&gan"), self)
        self.progress: Final = ProgressBox(self)
        self._of_lesson: Final = QWidget(self)
        self._build()

    def _build(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        for widget in (self.subject, self.title, self.story, self.tasks):
            column.addWidget(widget)
        column.addWidget(self._of_lesson)
        _in_a_row(self._of_lesson, self.begin_button, self.go_on_button, self.present_button)
        practice = (self.practice_button, self.practice_go_on)
        self._add(column, self.tr("Practise"), (self.practice_note,), *practice)
        told = self.tr(
            "A whole procedure in the page Post, on made-up letters, with a caption to each step."
        )
        self._add(column, self.tr("Before a room"), (plain_label(told, self),), self.demo_button)
        self._add(column, self.tr("To take home"), (), self.handout_button, self.save_button)
        column.addSpacing(24)
        column.addWidget(self.progress)
        column.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(scrolling(inside, self.tr("The lesson")))
        self.begin_button.clicked.connect(self.begin_wanted)
        self.go_on_button.clicked.connect(self.go_on_wanted)
        self.present_button.setToolTip(self.tr("To a room, on the projector (F5)"))
        self.present_button.clicked.connect(self.present_wanted)
        self.save_button.setToolTip(
            self.tr("For another organisation, which opens it with dpassist")
        )
        self.save_button.clicked.connect(self.save_wanted)
        self.demo_button.setMenu(self.demos)
        self.handout_button.setMenu(self.handouts)
        self.practice_button.clicked.connect(self.practice_wanted)
        self.practice_go_on.clicked.connect(self.practice_go_on_wanted)

    def _add(
        self, column: QVBoxLayout, title: str, words: Sequence[QLabel], *buttons: QPushButton
    ) -> None:
        """Add a group below: its heading, what it says, and its buttons in a row."""
        column.addSpacing(24)
        row = QWidget(self)
        for widget in (title_label(title, self), *words, row):
            column.addWidget(widget)
        _in_a_row(row, *buttons)

    def show_lesson(self, state: LessonState) -> None:
        """Show a lesson."""
        text = state.lesson.text(self._language)
        self.subject.setText(self._say.say(SUBJECTS[state.lesson.subject]))
        self.title.setText(text.title)
        show_story(self.story, text.story)
        numbered = enumerate(state.lesson.tasks, start=1)
        self.tasks.setText(
            "\n".join(f"{number}. {self._say.say(TASKS[task.kind])}" for number, task in numbered)
        )
        self.begin_button.setText(self.tr("B&egin again") if state.is_begun else self.tr("B&egin"))
        self.go_on_button.setVisible(state.is_left)
        self._of_lesson.show()

    def show_welcome(self) -> None:
        """Show what there is to do when no lesson is chosen."""
        self.subject.setText("")
        self.title.setText(self.tr("Training"))
        show_story(
            self.story,
            self.tr(
                "Choose a lesson on the left, or practise a mixed set. All letters and people are made up, nothing you "
                "write leaves this page, and nobody sees how you answer."
            ),
        )
        self.tasks.setText("")
        self._of_lesson.hide()

    def show_practice(self, due: int, waiting: int) -> None:
        """Say what there is to practise.

        Args:
            due: How many tasks are due to be asked again.
            waiting: How many are left of a set that was begun.
        """
        note = self.tr("%Ln task(s) from before are ready to be asked again.", "", due)
        if not due:
            note = self.tr("Nothing waits. A set brings what you have not tried yet.")
        self.practice_note.setText(note)
        self.practice_go_on.setVisible(waiting > 0)


def _in_a_row(owner: QWidget, *buttons: QPushButton) -> None:
    row = QHBoxLayout(owner)
    row.setContentsMargins(0, 0, 0, 0)
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
