"""The course in the making and its steps: each can be taken back, and typing in one field is one of them."""

from typing import Final

from PySide6.QtCore import QObject, Signal

from dpassist.domain.training.course_draft import CourseDraft

_MOST: Final = 200


class CourseSteps(QObject):
    """Holds the draft; the page shows it."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.draft = CourseDraft()
        self._before: list[CourseDraft] = []
        self._after: list[CourseDraft] = []
        self._field = ""

    def begin(self, draft: CourseDraft) -> None:
        """Begin with a draft; there is nothing to take back."""
        self.draft = draft
        self._before, self._after, self._field = [], [], ""
        self.changed.emit()

    def take(self, draft: CourseDraft, field: str = "") -> None:
        """Take a changed draft.

        Args:
            draft: As it is now.
            field: What is being typed into or turned; further changes of the same are one step.
        """
        if draft == self.draft:
            return
        if not field or field != self._field:
            self._before = [*self._before[-_MOST:], self.draft]
        self.draft, self._after, self._field = draft, [], field
        self.changed.emit()

    def saved(self, course_id: str) -> None:
        """Keep the id that the course got when it was saved, also when a step is taken back or again."""
        self.draft = self.draft.named(course_id)
        for steps in (self._before, self._after):
            for place in reversed(range(len(steps))):
                if steps[place].id or steps[place].is_empty:  # another course
                    break
                steps[place] = steps[place].named(course_id)
        self.changed.emit()

    def can_undo(self) -> bool:
        """Return whether there is a step to take back."""
        return bool(self._before)

    def can_redo(self) -> bool:
        """Return whether there is a step to take again."""
        return bool(self._after)

    def undo(self) -> None:
        """Take the last step back."""
        if self._before:
            self._after.append(self.draft)
            self._go_to(self._before.pop())

    def redo(self) -> None:
        """Take the step again that was taken back last."""
        if self._after:
            self._before.append(self.draft)
            self._go_to(self._after.pop())

    def _go_to(self, draft: CourseDraft) -> None:
        self.draft, self._field = draft, ""
        self.changed.emit()
