"""What the task that is being written comes to: worked out by the product, and shown as a learner sees it."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject

from dpassist.domain.settings import ConfigurationProblem
from dpassist.domain.training.answers import Answer
from dpassist.domain.training.making import LessonPlan
from dpassist.domain.training.plan_faults import MISSING, UNREPLACED
from dpassist.domain.training.solving import UnsolvableError
from dpassist.services.classroom import Classroom
from dpassist.services.lesson_making import LessonMaking, Shown, told_of_fault
from dpassist.services.training_comments import comment_on
from dpassist.ui.training.lesson_preview import LessonPreview
from dpassist.ui.training.maker_form import MakerForm
from dpassist.ui.training.plan_steps import Form

_PATIENT: Final = frozenset({MISSING, UNREPLACED})
"""What is told only when somebody wants to save."""
Outcome = Shown | UnsolvableError | None
"""The task with what is right, why there is no answer to it, or None: no task is chosen."""


class LessonShowing(QObject):
    """Stands between the form, whose wrong answers are those there are, and the preview."""

    def __init__(
        self, room: Classroom, making: LessonMaking, form: MakerForm, preview: LessonPreview
    ) -> None:
        super().__init__(form)
        self._room: Final = room
        self._making: Final = making
        self._form: Final = form
        self._preview: Final = preview
        self.shown: Shown | None = None

    def work(self, form: Form) -> Callable[[], Outcome]:
        """Return what finds out, in any thread, what the task that is chosen now comes to."""
        say, task, language = self._room.wording, self._form.current(), self._preview.language()

        def find_out() -> Outcome:
            try:
                return self._making.show(say, form.plan, form.taken, task, language)
            except UnsolvableError as error:
                return error
            except KeyError:
                return None

        return find_out

    def show(self, plan: LessonPlan, outcome: Outcome) -> None:
        """Show it, or say why there is nothing to show."""
        language = self._preview.language()
        title, story = plan.title.text(language), plan.story.text(language)
        self._preview.show_lesson(title, story, self._note(plan, outcome))
        self.shown = outcome if isinstance(outcome, Shown) else None
        self._form.offer(self.shown.wrong if self.shown else ())
        if self.shown:
            heading = self.tr("The task you are writing")
            self._preview.show_task(self.shown.playing, heading, self.shown.right)

    def _note(self, plan: LessonPlan, outcome: Outcome) -> str:
        if outcome is None:
            return self.tr("Add a task, and it is shown here.")
        if not isinstance(outcome, UnsolvableError):
            return ""
        if not plan.message:
            return self.tr("Choose the message, and the task is shown here.")
        problem = ConfigurationProblem(outcome.code, "", what=outcome.what)
        return self._room.wording.problem_alone(problem)

    def show_faults(self, plan: LessonPlan, *, is_strict: bool) -> bool:
        """Say beside each field what is wrong with it.

        Args:
            plan: The plan.
            is_strict: Whether what is missing is told, too; nobody has filled everything in at once.

        Returns:
            Whether anything was told.
        """
        told: dict[str, list[str]] = {}
        for fault in self._making.faults(plan):
            if is_strict or fault.code not in _PATIENT:
                told.setdefault(fault.field, []).append(told_of_fault(self._room.wording, fault))
        self._form.show_faults({field: " ".join(each) for field, each in told.items()})
        return bool(told)

    def mark(self, answer: Answer) -> None:
        """Say what a learner is told who gives this answer."""
        if self.shown is not None:
            playing = self.shown.playing
            given = self._room.trainer.mark(playing, answer)
            self._preview.show_comment(comment_on(self._room.wording, playing, given))
