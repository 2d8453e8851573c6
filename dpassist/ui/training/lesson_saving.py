"""Saves a lesson that is being made; what is written on while it is saved is neither lost nor another lesson."""

from typing import Final, NamedTuple

from PySide6.QtCore import QObject, Signal

from dpassist.domain.settings import ConfigurationProblem
from dpassist.services.clock import today
from dpassist.services.lesson_looking import Taken
from dpassist.services.lesson_making import LessonMaking
from dpassist.ui.counted_work import CountedWork
from dpassist.ui.training.plan_steps import Form


class _Lesson:
    """One lesson, however often it is saved.

    Attributes:
        name: Of its folder; empty while there is none.
    """

    def __init__(self) -> None:
        self.name = ""


class _Asked(NamedTuple):
    """What somebody wants to save."""

    lesson: _Lesson
    form: Form
    taken: Taken


class LessonSaving(QObject):
    """Saves one at a time; whoever asks meanwhile is served next, if there is anything new by then."""

    saved = Signal(object, str)
    """The form as it was saved, and the name of the lesson's folder."""
    refused = Signal(object)
    """What the product says is wrong with it."""
    failed = Signal(Exception)

    def __init__(self, making: LessonMaking, jobs: CountedWork, parent: QObject) -> None:
        """Save nothing yet.

        Args:
            making: Saves.
            jobs: Does so off the GUI thread.
            parent: Owner.
        """
        super().__init__(parent)
        self._making: Final = making
        self._jobs: Final = jobs
        self._lesson = _Lesson()
        self._is_running = False
        self._next: _Asked | None = None

    def is_known(self) -> bool:
        """Return whether the lesson in the form was saved before, and is replaced by the next save."""
        return bool(self._lesson.name)

    def begin_other(self) -> None:
        """Take what is saved from now on as another lesson."""
        self._lesson = _Lesson()

    def save(self, form: Form, taken: Taken) -> None:
        """Save a lesson, with its message."""
        asked = _Asked(self._lesson, form, taken)
        if self._is_running:
            self._next = asked
        else:
            self._run(asked)

    def _run(self, asked: _Asked) -> None:
        self._is_running = True
        lesson, plan, taken, day = asked.lesson, asked.form.plan, asked.taken, today()

        def work() -> str | tuple[ConfigurationProblem, ...]:
            problems = self._making.problems(plan, taken)
            return problems or self._making.save(plan, taken, day, "", lesson.name)

        def ended(result: str | tuple[ConfigurationProblem, ...]) -> None:
            if isinstance(result, str):
                lesson.name = result
            self._go_on(asked.form)
            if isinstance(result, str):
                self.saved.emit(asked.form, result)
            else:
                self.refused.emit(result)

        def failed(error: Exception) -> None:
            self._go_on(asked.form)
            self.failed.emit(error)

        self._jobs.do(work, ended, failed)

    def _go_on(self, done: Form) -> None:
        following, self._next, self._is_running = self._next, None, False
        if following is not None and following.form != done:
            self._run(following)
