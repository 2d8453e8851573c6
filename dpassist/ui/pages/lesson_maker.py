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
from dpassist.domain.training.answers import Answer
from dpassist.domain.training.making import LessonPlan
from dpassist.domain.training.plan_faults import MISSING, UNREPLACED
from dpassist.domain.training.solving import UnsolvableError
from dpassist.services.classroom import Classroom
from dpassist.services.clock import today
from dpassist.services.lesson_looking import Taken
from dpassist.services.lesson_making import LessonMaking, Shown, told_of, told_of_fault
from dpassist.services.training_comments import comment_on
from dpassist.ui.counted_work import CountedWork
from dpassist.ui.page import Page
from dpassist.ui.tasks import TaskRunner
from dpassist.ui.training.lesson_preview import LessonPreview
from dpassist.ui.training.maker_form import MakerForm
from dpassist.ui.training.plan_steps import Form, PlanSteps
from dpassist.ui.widgets.labels import plain_label
from dpassist.ui.widgets.panes import WrappingRow, scrolling

_PAUSE: Final = 400
"""Milliseconds without a key before the preview follows and the work is kept."""
_LANE: Final = "lesson-maker"
_PATIENT: Final = frozenset({MISSING, UNREPLACED})
"""What is told only when somebody wants to save; nobody has filled everything in at once."""


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
        self._shown: Shown | None = None
        say = room.wording
        self.form: Final = MakerForm(say, self._profiles, self._sources, self)
        self.preview: Final = LessonPreview(say, room.language, self)
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
        self.preview.answered.connect(self._mark)
        self.preview.language_changed.connect(self._look)
        self._timer.timeout.connect(self._look)
        self.save_button.clicked.connect(self.save)
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
        if found is not None:
            self.steps.begin(Form(plan, None if is_refused else taken))
        self._show_form()
        if is_refused:
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
        form, task, language = self.steps.now, self.form.current(), self.preview.language()
        self._show_faults()

        def work() -> Shown | UnsolvableError | None:
            if not self._is_kept:
                self._making.keep(form.plan, form.taken)
            try:
                say = self._room.wording
                return self._making.show(say, form.plan, form.taken, task, language)
            except UnsolvableError as error:
                return error
            except KeyError:  # no task is chosen
                return None

        def show(shown: Shown | UnsolvableError | None) -> None:
            if form == self.steps.now:
                self._is_kept = True
                self._show_preview(form.plan, language, shown)

        self._jobs.do(work, show)

    def _show_preview(
        self, plan: LessonPlan, language: str, shown: Shown | UnsolvableError | None
    ) -> None:
        note = ""
        if shown is None:
            note = self.tr("Add a task, and it is shown here.")
        elif isinstance(shown, UnsolvableError):
            problem = ConfigurationProblem(shown.code, "", what=shown.what)
            note = self._room.wording.problem_alone(problem)
            if not plan.message:
                note = self.tr("Choose the message, and the task is shown here.")
        self.preview.show_lesson(plan.title.text(language), plan.story.text(language), note)
        self._shown = None
        if isinstance(shown, Shown):
            self._shown = shown
            self.form.offer(shown.wrong)
            self.preview.show_task(shown.playing, self.tr("The task you are writing"), shown.right)
        else:
            self.form.offer(())

    def _show_faults(self) -> bool:
        """Say beside each field what is wrong with it; return whether anything is."""
        told: dict[str, list[str]] = {}
        for fault in self._making.faults(self.steps.now.plan):
            if self._is_strict or fault.code not in _PATIENT:
                told.setdefault(fault.field, []).append(told_of_fault(self._room.wording, fault))
        self.form.show_faults({field: " ".join(each) for field, each in told.items()})
        return bool(told)

    @Slot(object)
    def _mark(self, answer: Answer) -> None:
        if self._shown is not None:
            playing = self._shown.playing
            given = self._room.trainer.mark(playing, answer)
            self.preview.show_comment(comment_on(self._room.wording, playing, given))

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
        if self._show_faults() or form.taken is None:
            self._tell(
                self.tr("Something is still missing or wrong. It is told beside each field.")
            )
            return
        taken, day = form.taken, today()

        def work() -> str | tuple[ConfigurationProblem, ...]:
            problems = self._making.problems(form.plan, taken)
            return problems or self._making.save(form.plan, taken, day, "")

        self._jobs.do(work, self._saved)

    def _saved(self, result: str | tuple[ConfigurationProblem, ...]) -> None:
        if not isinstance(result, str):
            told = (self._room.wording.problem_alone(problem) for problem in result)
            self._tell("\n".join(dict.fromkeys(told)))
            return
        self._begin_anew()
        self.said.emit(self.tr("The lesson is saved: {name}").format(name=result))
        self.lesson_wanted.emit(result)

    @Slot()
    def start_over(self) -> None:
        """Empty the form; that can be taken back."""
        self._is_strict, self._is_kept = False, False
        self.note.hide()
        if self.steps.step(Form(LessonPlan()), ""):
            self._show_form()

    def _begin_anew(self) -> None:
        self._is_strict, self._is_kept = False, True
        self.note.hide()
        self.steps.begin(Form(LessonPlan()))
        self._show_form()

    def _tell(self, text: str) -> None:
        self.note.setText(text)
        self.note.show()
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

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, DpassistError):
            raise error  # a bug: the one handler for those shows it
        self._tell(self._room.wording.error(error))
