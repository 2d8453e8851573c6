"""Make a course: put lessons together, keep what is not finished, save it sealed, and open it again to change it."""

import secrets
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from dpassist.domain.training.course import Course, course_values
from dpassist.domain.training.course_draft import CourseDraft, draft_of
from dpassist.domain.training.lesson import Lesson
from dpassist.mailio.course_file import read_course, write_course
from dpassist.services.course_ports import CourseStore
from dpassist.services.own_key import OwnKey
from dpassist.services.trainer import Trainer
from dpassist.services.training_ports import FileReader, FileWriter


@dataclass(frozen=True, slots=True)
class Reopened:
    """A course that was opened to be changed.

    Attributes:
        draft: What it says.
        is_ours: Whether it was sealed with this user's key; saving it makes it hers.
    """

    draft: CourseDraft
    is_ours: bool


class CourseMaking:
    """Makes courses; may be asked from any thread, one at a time."""

    def __init__(
        self,
        store: CourseStore,
        trainer: Trainer,
        reader: FileReader,
        writer: FileWriter,
        key: OwnKey,
    ) -> None:
        self._store: Final = store
        self._trainer: Final = trainer
        self._reader: Final = reader
        self._writer: Final = writer
        self._key: Final = key

    def lessons(self) -> tuple[Lesson, ...]:
        """Return what a course can be made of."""
        return self._trainer.lessons()

    def draft(self) -> CourseDraft:
        """Return what was being put together last."""
        return self._store.draft()

    def keep(self, draft: CourseDraft) -> None:
        """Keep what is being put together, so that it is there next time.

        Raises:
            EnvironmentFaultError: ``write-failed``.
        """
        self._store.keep_draft(draft)

    def save(self, draft: CourseDraft, path: Path) -> CourseDraft:
        """Save a course as a sealed file, and return the draft with the id that the course has.

        Args:
            draft: One that lacks nothing.
            path: Where it goes.

        Raises:
            EnvironmentFaultError: It cannot be written, or there is no place for a key.
            ValueError: It lacks something.
        """
        from dpassist.mailio.training_seal import COURSE, public_key, seal  # noqa: PLC0415 - heavy: when it is saved

        private = self._key.private()
        course = draft.course(secrets.token_hex(16), public_key(private), self._known())
        sealed = replace(course, signature=seal(COURSE, course_values(course), private))
        self._writer.write(path, write_course(sealed))
        saved = replace(draft, id=course.id)
        self._store.keep_draft(saved)
        return saved

    def reopen(self, path: Path) -> Reopened:
        """Open a course to change it.

        Raises:
            CourseFileError: It is no course, or was changed since its trainer saved it.
            EnvironmentFaultError: It cannot be read, or there is no place for a key.
            UnreadableMessageError: ``too-large``.
        """
        course = self.course(path)
        return Reopened(draft_of(course), course.key == self._key.public())

    def course(self, path: Path) -> Course:
        """Read a course.

        Raises:
            CourseFileError: It is no course, or was changed since its trainer saved it.
            EnvironmentFaultError: It cannot be read.
            UnreadableMessageError: ``too-large``.
        """
        return read_course(self._reader.read(path))

    def _known(self) -> dict[str, Lesson]:
        return {lesson.id: lesson for lesson in self._trainer.lessons()}
