"""Where lessons that are made go: the organisation's folder, and one file for what is not finished."""

from typing import Final

from dpassist.domain.training.lesson import Lesson
from dpassist.domain.training.making import LessonPlan
from dpassist.store.config_files import ConfigFiles
from dpassist.store.lesson_draft import LessonDraftFile
from dpassist.store.lesson_writer import lesson_files


class LessonKeeping:
    """Writes lessons of the organisation."""

    def __init__(self, library: ConfigFiles, draft: LessonDraftFile) -> None:
        self._library: Final = library
        self._draft: Final = draft

    def save(self, name: str, lesson: Lesson, message: bytes) -> str:
        """Write a new lesson and return the name of its folder.

        Raises:
            ConfigurationError: ``organisation-read-only``.
            EnvironmentFaultError: ``write-failed``, ``share-gone`` or ``share-silent``.
        """
        return self._library.save_lesson(name, _files(lesson, message))

    def replace(self, name: str, lesson: Lesson, message: bytes) -> None:
        """Write a lesson in the place of one, which is kept aside.

        Raises:
            ConfigurationError: ``organisation-read-only``.
            EnvironmentFaultError: ``write-failed``, ``share-gone`` or ``share-silent``.
        """
        self._library.put_lesson(name, _files(lesson, message), may_replace=True)

    def kept(self) -> tuple[LessonPlan, bytes] | None:
        """Return the plan that waits, and its message; None where there is none."""
        return self._draft.read()

    def keep(self, plan: LessonPlan, message: bytes) -> None:
        """Have a plan wait.

        Raises:
            EnvironmentFaultError: ``write-failed``.
        """
        self._draft.write(plan, message)

    def forget(self) -> None:
        """Have none wait."""
        self._draft.forget()


def _files(lesson: Lesson, message: bytes) -> dict[str, bytes]:
    return lesson_files(lesson) | {ref.file: message for ref in lesson.messages}
