"""One task on the screen: what is asked, what it is about, a way to answer, and what became of the answer."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QApplication,
    QGroupBox,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from dpassist.domain.training.answers import Answer
from dpassist.domain.training.tasks import Find, TaskKind
from dpassist.services.trainer import Playing
from dpassist.services.training_comments import Comment
from dpassist.services.training_parts import letter_facts, message_parts, terms
from dpassist.services.wording import Wording
from dpassist.services.wording_training import TASKS, WHAT_TO_DO
from dpassist.ui.training.answer import AnswerWidget
from dpassist.ui.training.beside import Beside
from dpassist.ui.training.choosing import (
    AnswerableWidget,
    FakeWidget,
    PassOnWidget,
    RecogniseWidget,
)
from dpassist.ui.training.comment_card import CommentCard
from dpassist.ui.training.composer import ComposerWidget
from dpassist.ui.training.finding import FindWidget
from dpassist.ui.training.ordering import OrderWidget
from dpassist.ui.training.part_list import PartList
from dpassist.ui.training.story_label import show_story, story_label
from dpassist.ui.widgets.labels import empty_layout, plain_label, quiet_label, title_label
from dpassist.ui.widgets.panes import scrolling

_ANSWERS: Final[dict[TaskKind, Callable[[Wording, Playing], AnswerWidget]]] = {
    TaskKind.RECOGNISE: RecogniseWidget,
    TaskKind.ANSWERABLE: AnswerableWidget,
    TaskKind.ONWARD: PassOnWidget,
    TaskKind.WRITE: ComposerWidget,
    TaskKind.FIND: FindWidget,
    TaskKind.ORDER: OrderWidget,
    TaskKind.FAKE: FakeWidget,
}
_WITH_LETTER: Final = frozenset({
    TaskKind.ANSWERABLE, TaskKind.ONWARD, TaskKind.WRITE, TaskKind.FIND,
})  # fmt: skip
"""Kinds whose message stands beside the answer; in the others it is part of it."""


class TaskView(QWidget):
    """Shows a task and takes one answer after another; marks nothing itself."""

    answered = Signal(object)
    """The answer, when the learner wants it marked."""
    again_wanted = Signal()
    next_wanted = Signal()
    closed = Signal()

    def __init__(self, say: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say: Final = say
        self.answer: AnswerWidget | None = None
        self._can_try_again = False
        self.place: Final = quiet_label("", self)
        self.title: Final = title_label("", self)
        self.story: Final = story_label("", self)
        self.question: Final = plain_label("", self)
        self.hint: Final = plain_label("", self)
        self.comment: Final = CommentCard(self)
        self.check_button: Final = QPushButton(self.tr("&Check my answer"), self)
        self.hint_button: Final = QPushButton(self.tr("A &hint"), self)
        self.again_button: Final = QPushButton(self.tr("&Try again"), self)
        self.next_button: Final = QPushButton(self.tr("Go &on"), self)
        self.close_button: Final = QPushButton(self.tr("&Back to the lessons"), self)
        self._body: Final = QVBoxLayout()
        self._inside: Final = QWidget()
        self._build()

    def _build(self) -> None:
        self.check_button.setDefault(True)
        column = QVBoxLayout(self._inside)
        for label in (self.story, self.question, self.hint):
            column.addWidget(label)
        column.addLayout(self._body)
        column.addWidget(self.comment)
        column.addStretch(1)
        self._area = scrolling(self._inside, self.tr("The task"))
        actions = QHBoxLayout()
        for button in (
            self.check_button,
            self.hint_button,
            self.again_button,
            self.next_button,
            self.close_button,
        ):
            actions.addWidget(button)
        actions.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(8, 8, 8, 8)
        rows.addWidget(self.place)
        rows.addWidget(self.title)
        rows.addWidget(self._area, 1)
        rows.addLayout(actions)
        self.check_button.clicked.connect(self._check)
        self.hint_button.clicked.connect(self._show_hint)
        self.again_button.clicked.connect(self.again_wanted)
        self.next_button.clicked.connect(self.next_wanted)
        self.close_button.clicked.connect(self.closed)

    def show_task(
        self,
        playing: Playing,
        place: str,
        *,
        is_last: bool,
        takes_keyboard: bool = True,
        with_story: bool = False,
    ) -> None:
        """Show a task that nobody has answered yet.

        Args:
            playing: The task.
            place: Which lesson, and which of its tasks.
            is_last: Whether nothing comes after it.
            takes_keyboard: Whether it is to be answered now.
            with_story: Whether the lesson's story was not read on the way here: in a course and a mixed set.
        """
        empty_layout(self._body)
        self.comment.clear()
        self._can_try_again = False
        kind, words = playing.task.kind, playing.words
        self.place.setText(place)
        self.title.setText(self._say.say(TASKS[kind]))
        show_story(self.story, playing.text.story if with_story else "")
        asked = (words.question, self._say.say(WHAT_TO_DO[kind]))
        self.question.setText("\n".join(filter(None, asked)))
        self.hint.setText(words.hint)
        self.hint.hide()
        self.answer = _ANSWERS[kind](self._say, playing)
        beside = self._beside(playing)
        columns = [((self.answer,), 3)] if not beside else [(beside, 2), ((self.answer,), 3)]
        if self.answer.head is not None:
            self._body.addWidget(self.answer.head)
        self._body.addWidget(Beside(columns))
        self.answer.began.connect(self._show_answer)
        self.answer.changed.connect(self._answer_changed)
        self.next_button.setText(self.tr("F&inish") if is_last else self.tr("Go &on"))
        self.hint_button.setVisible(bool(words.hint))
        for button in (self.again_button, self.next_button):
            button.hide()
        self.check_button.show()
        self._allow()
        self._area.verticalScrollBar().setValue(0)
        if takes_keyboard:
            self.answer.take_keyboard()

    def show_comment(self, comment: Comment, *, can_try_again: bool) -> None:
        """Say what became of the answer, and offer what comes next."""
        self.comment.show_comment(comment)
        self.check_button.hide()
        self.hint_button.hide()
        self.again_button.setVisible(can_try_again)
        self.next_button.show()
        self.next_button.setFocus()
        self._can_try_again = can_try_again
        QTimer.singleShot(0, self, self._show_end)  # it has its place by then

    @Slot()
    def _show_end(self) -> None:
        self._area.ensureWidgetVisible(self.comment)

    @Slot()
    def _show_answer(self) -> None:
        """Bring what has the keyboard in the answer into sight: with large letters it stands below the message."""
        if self.answer is not None:
            QTimer.singleShot(0, self, self._show_what_has_the_keyboard)  # it has its place by then

    @Slot()
    def _show_what_has_the_keyboard(self) -> None:
        written = QApplication.focusWidget()
        if written is not None and self._inside.isAncestorOf(written):
            self._area.ensureWidgetVisible(written)

    def _beside(self, playing: Playing) -> tuple[QWidget, ...]:
        """Return the message and the terms it is answered on, where those stand beside the answer."""
        kind, ask = playing.task.kind, playing.task.ask
        profile = getattr(ask, "profile", "")
        shown: tuple[QWidget, ...] = ()
        if kind in _WITH_LETTER and not (isinstance(ask, Find) and ask.alone):
            letter = playing.letter(playing.task.messages[0])
            rows = (*message_parts(self._say, letter), *letter_facts(self._say, letter))
            name = self.tr("The message")
            shown = (title_label(name), PartList(rows, name, can_pick=False))
        if profile and kind is not TaskKind.ORDER:
            scene = playing.scene
            told = terms(self._say, scene.world.profile(profile), scene.today, scene.language)
            shown = (*shown, self._terms(told))
        return shown

    def _terms(self, told: tuple[str, ...]) -> QGroupBox:
        box = QGroupBox(self.tr("Good to know"))
        rows = QVBoxLayout(box)
        for line in told:
            rows.addWidget(plain_label(line))
        return box

    @Slot()
    def _answer_changed(self) -> None:
        """Let an answer that was not right be changed and checked again."""
        if self._can_try_again:
            self._can_try_again = False
            self.comment.clear()
            self.check_button.show()
            for button in (self.again_button, self.next_button):
                button.hide()
        self._allow()

    def _allow(self) -> None:
        self.check_button.setEnabled(self.answer is not None and self.answer.answer() is not None)

    @Slot()
    def _show_hint(self) -> None:
        self.hint.show()
        self.hint_button.hide()

    @Slot()
    def _check(self) -> None:
        answer: Answer | None = self.answer.answer() if self.answer else None
        if answer is not None:
            self.answered.emit(answer)
