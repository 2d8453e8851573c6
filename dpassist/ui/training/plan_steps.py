"""Steps back and forward in a lesson that is being made; typing in one field is one step."""

from dataclasses import dataclass
from typing import Final

from dpassist.domain.training.making import LessonPlan
from dpassist.services.lesson_looking import Taken

_MOST: Final = 200


@dataclass(frozen=True, slots=True)
class Form:
    """What the form holds at one moment: the plan, and the message it is about."""

    plan: LessonPlan
    taken: Taken | None = None


class PlanSteps:
    """Remembers what the form held before."""

    def __init__(self) -> None:
        self.now = Form(LessonPlan())
        self._past: list[Form] = []
        self._future: list[Form] = []
        self._field = ""

    def begin(self, form: Form) -> None:
        """Start anew from here, with nothing to take back."""
        self.now, self._past, self._future, self._field = form, [], [], ""

    def step(self, form: Form, field: str) -> bool:
        """Take a step, and tell whether anything changed.

        Args:
            form: What it holds now.
            field: What was changed; the same one as in the last step makes no step of its own. Empty: always a step.
        """
        if form == self.now:
            return False
        if not field or field != self._field:
            self._past = [*self._past, self.now][-_MOST:]
        self.now, self._field = form, field
        self._future.clear()
        return True

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._past)

    @property
    def can_redo(self) -> bool:
        """Whether there is a step to take again."""
        return bool(self._future)

    def undo(self) -> None:
        """Take a step back."""
        if self._past:
            self._future.append(self.now)
            self.now, self._field = self._past.pop(), ""

    def redo(self) -> None:
        """Take a step again."""
        if self._future:
            self._past.append(self.now)
            self.now, self._field = self._future.pop(), ""
