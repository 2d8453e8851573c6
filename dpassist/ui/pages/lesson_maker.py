"""Make a lesson: a form for a pseudonymised message and tasks about it, and beside it the lesson as a learner sees it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QFileDialog, QPushButton, QSplitter, QVBoxLayout, QWidget

from dpassist.domain.errors import DpassistError
from dpassist.domain.override import override
from dpassist.domain.settings import ConfigurationProblem
from dpassist.domain.training.making import LessonPlan
from dpassist.services.classroom import Classroom
from dpassist.services.lesson_looking import Taken
from dpassist.services.lesson_making import LessonMaking, told_of
from dpassist.ui.counted_work import CountedWork
from dpassist.ui.page import Page
from dpassist.ui.tasks import TaskRunner
from dpassist.ui.training.lesson_preview import LessonPreview
from dpassist.ui.training.lesson_saving import LessonSaving
from dpassist.ui.training.lesson_showing import LessonShowing, Outcome
from dpassist.ui.training.maker_form import MakerForm
from dpassist.ui.training.plan_steps import Form, PlanSteps
from dpassist.ui.widgets.labels import plain_label
from dpassist.ui.widgets.panes import WrappingRow, scrolling

_PAUSE: Final = 400
"""Milliseconds without a key before the preview follows and the work is kept."""
_LANE: Final = "lesson-maker"


class LessonMakerPage(Page):
    """Complete in itself: it needs a classroom and a runner. What is not finished waits for the next time."""

    takes_files = True

    def __init__(self, room: Classroom, runner: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room: Final = room
        self._making: Final[LessonMaking] = room.making()
        self.steps: Final = PlanSteps()
        self._jobs: Final = CountedWork(runner, _LANE, self._failed)
        self._is_strict = False
        self._is_kept = True
        self._is_read = False
        say = room.wording
        self.form: Final = MakerForm(say, self._profiles, self._sources, self)
        self.preview: Final = LessonPreview(say, room.language, self)
        self.showing: Final = LessonShowing(room, self._making, self.form, self.preview)
        self.saving: Final = LessonSaving(self._making, self._jobs, self)
        self.note: Final = plain_label("", self, focusable=True)
        self.save_button: Final = QPushButton(self.tr("&Save the lesson"), self)
        self.new_button: Final = QPushButton(self.tr("Start o&ver"), self)
        self._timer: Final = QTimer(self)
        self._build()
        self._connect()

    def _build(self) -> None:
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self.note.hide()
        panes = QSplitter(Qt.Orientation.Horizontal, self)
        panes.setChildrenCollapsible(False)
        panes.addWidget(scrolling(self.form, self.tr("The form")))
        panes.addWidget(scrolling(self.preview, self.tr("The preview")))
        panes.setSizes([500, 650])
        rows = QVBoxLayout(self)
        rows.setContentsMargins(8, 8, 8, 8)
        rows.addWidget(panes, 1)
        rows.addWidget(self.note)
        rows.addWidget(WrappingRow((self.save_button, self.new_button), self, most=2))

    def _connect(self) -> None:
        self.form.changed.connect(self._changed)
        self.form.task_chosen.connect(self._look)
        self.form.message.choose_wanted.connect(self._ask_for_message)
        self.preview.answered.connect(self.showing.mark)
        self.preview.language_changed.connect(self._look)
        self._timer.timeout.connect(self._look)
        self.save_button.clicked.connect(self.save)
        self.saving.saved.connect(self._saved)
        self.saving.refused.connect(self._refused)
        self.saving.failed.connect(self._failed)
        self.new_button.clicked.connect(self.start_over)

    # Showing

    @override
    def refresh(self) -> None:
        """Show what was not finished last time, the first time somebody comes."""
        if not self._is_read:
            self._is_read = True
            self._jobs.do(self._making.kept, self._show_kept)
            self.note.setText(self._room.read_only())  # before somebody has worked for nothing
            self.note.setVisible(bool(self.note.text()))

    def is_settled(self) -> bool:
        """Return whether everything that was typed is shown and kept."""
        return self._jobs.is_done and not self._timer.isActive()

    def _show_kept(self, found: tuple[LessonPlan, Taken | None] | None) -> None:
        plan, taken = found or (LessonPlan(), None)
        is_refused = taken is not None and bool(taken.refused)
        typed, empty = self.steps.now, Form(LessonPlan())
        self.steps.begin(Form(plan, None if is_refused else taken))
        if typed != empty:  # somebody was faster; undo gives what waited
            self.steps.step(typed, "")
        self._show_form()
        if is_refused and typed == empty:
            self._show_message(taken)

    def _show_form(self) -> None:
        """Show what the form holds now, after it was changed by other means than typing."""
        form = self.steps.now
        self.form.show_plan(form.plan)
        self._show_message(form.taken)
        self._look()
        self.undo_changed.emit()

    def _show_message(self, taken: Taken | None) -> None:
        if taken is None:
            self.form.message.show_state(self.tr("No message is chosen yet."), ())
            return
        say = self._room.wording
        state = self.tr("It is in the lesson: {verdict}").format(
            verdict=say.kind(taken.letter.verdict.kind)
        )
        if taken.refused:
            state = self.tr("It was not taken. Put this right in the file, and choose it again:")
        self.form.message.show_state(state, [told_of(say, each) for each in taken.troubles])

    @Slot(object, str)
    def _changed(self, plan: LessonPlan, field: str) -> None:
        if self.steps.step(replace(self.steps.now, plan=plan), field):
            self._is_kept = False
            self._timer.start()
            self.undo_changed.emit()

    @Slot()
    def _look(self) -> None:
        """Work out what the task comes to and keep the form, off the GUI thread."""
        form, find_out = self.steps.now, self.showing.work(self.steps.now)
        self.showing.show_faults(form.plan, is_strict=self._is_strict)

        def work() -> Outcome:
            if not self._is_kept:
                self._making.keep(form.plan, form.taken)
            return find_out()

        def show(outcome: Outcome) -> None:
            if form == self.steps.now:
                self._is_kept = True
                self.showing.show(form.plan, outcome)

        self._jobs.do(work, show, self._failed_meanwhile)

    # Acting

    @override
    def take(self, paths: Sequence[Path]) -> None:
        """Look through a message that was chosen, or brought while the page was shown."""
        path = paths[0]
        self._jobs.do(lambda: self._making.take(path), self._taken)

    def _taken(self, taken: Taken) -> None:
        plan = self.steps.now.plan
        if taken.refused:
            self.steps.step(Form(replace(plan, message="", unsure=()), None), "")
            self._is_kept = False
            self._show_form()
            self._show_message(taken)
            self.form.message.found.setFocus()
            return
        changed = replace(
            plan,
            message=taken.name,
            is_replaced=False,
            unsure=taken.unsure,
            looked_at=frozenset(),
        )
        self.steps.step(Form(changed, taken), "")
        self._is_kept = False
        self._show_form()

    @Slot()
    def _ask_for_message(self) -> None:
        title, kinds = self.tr("Choose the message"), self.tr("Messages (*.eml *.msg *.xml)")
        path, _kind = QFileDialog.getOpenFileName(self, title, "", kinds)
        if path:
            self.take((Path(path),))

    @Slot()
    def save(self) -> None:
        """Save the lesson if nothing is wrong with it; else say what is."""
        self._is_strict = True
        self._look()
        form = self.steps.now
        is_wrong = self.showing.show_faults(form.plan, is_strict=True)
        if is_wrong or form.taken is None:
            self._tell(
                self.tr("Something is still missing or wrong. It is told beside each field.")
            )
            return
        self.saving.save(form, form.taken)

    @Slot(object, str)
    def _saved(self, form: Form, name: str) -> None:
        """Begin another lesson, or go on with this one where it was written on while it was saved."""
        said = self.tr("The lesson is saved: {name}").format(name=name)
        if form == self.steps.now:
            self._begin_anew()
            self.lesson_wanted.emit(name)
        elif self.saving.is_known():
            more = self.tr(
                "What you have written since is not in it yet. Save again, and it replaces what was saved."
            )
            said = f"{said}. {more}"
            self._tell(said, takes_keyboard=False)
        self.said.emit(said)

    @Slot(object)
    def _refused(self, problems: Sequence[ConfigurationProblem]) -> None:
        told = (self._room.wording.problem_alone(problem) for problem in problems)
        self._tell("\n".join(dict.fromkeys(told)))

    @Slot()
    def start_over(self) -> None:
        """Empty the form; that can be taken back."""
        self._is_strict, self._is_kept = False, False
        self.saving.begin_other()
        self.note.hide()
        if self.steps.step(Form(LessonPlan()), ""):
            self._show_form()

    def _begin_anew(self) -> None:
        self._is_strict, self._is_kept = False, True
        self.saving.begin_other()
        self.note.hide()
        self.steps.begin(Form(LessonPlan()))
        self._show_form()

    def _tell(self, text: str, *, takes_keyboard: bool = True) -> None:
        """Say something below the form; what nobody waits for leaves the keyboard to whoever is typing."""
        self.note.setText(text)
        self.note.show()
        if takes_keyboard:
            self.note.setFocus()

    # Steps

    @override
    def can_undo(self) -> bool:
        return self.steps.can_undo

    @override
    def undo(self) -> None:
        self.steps.undo()
        self._is_kept = False
        self._show_form()

    @override
    def can_redo(self) -> bool:
        return self.steps.can_redo

    @override
    def redo(self) -> None:
        self.steps.redo()
        self._is_kept = False
        self._show_form()

    @override
    def may_close(self) -> bool:
        """Keep what was typed in the last moment; nothing is ever lost with the window."""
        if not self._is_kept:
            try:
                self._making.keep(self.steps.now.plan, self.steps.now.taken)
            except DpassistError as error:
                self._failed(error)
                self._is_kept = True  # told once; whoever closes again means it
                return False
        return True

    # What it is made with

    def _profiles(self) -> Mapping[str, str]:
        language = self._room.language
        return {p.id: p.title.get(language, p.id) for p in self._room.profiles()}

    def _sources(self) -> Mapping[str, str]:
        return self._making.sources(self._room.wording, self._room.language)

    def _failed_meanwhile(self, error: Exception) -> None:
        self._failed(error, takes_keyboard=False)

    def _failed(self, error: Exception, *, takes_keyboard: bool = True) -> None:
        if not isinstance(error, DpassistError):
            raise error  # a bug: the one handler for those shows it
        self._tell(self._room.wording.error(error), takes_keyboard=takes_keyboard)
