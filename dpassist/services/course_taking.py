"""Take part in a course: open its file, go through its lessons, see how far one is, hand in, get a certificate.

Everything stays on this machine until the participant hands in, and then it goes into a file that she gives to whom
she likes. Nothing here can send.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from dpassist.domain.errors import CourseFileError
from dpassist.domain.training.attempt import Attempt, Standing, unchanged_lessons
from dpassist.domain.training.course import (
    LONGEST_NAME,
    Course,
    CourseLesson,
    fingerprint_of,
    is_title,
)
from dpassist.domain.training.handed_in import HandedIn, check_number, result_values
from dpassist.domain.training.marking import Mark
from dpassist.domain.training.progress import TaskKey
from dpassist.mailio.course_file import read_course
from dpassist.services.course_ports import CourseStore
from dpassist.services.own_key import OwnKey
from dpassist.services.trainer import Trainer
from dpassist.services.training_ports import FileReader, FileWriter


@dataclass(frozen=True, slots=True)
class Joined:
    """A course that somebody takes part in, and how it looks on this machine.

    Attributes:
        course: As its trainer saved it.
        attempt: How far she is.
        tasks: What can be gone through here, in order.
        missing: Lessons that are not on this machine.
        changed: Lessons that are here in another version than the trainer had.
    """

    course: Course
    attempt: Attempt = field(repr=False)
    tasks: tuple[TaskKey, ...]
    missing: tuple[CourseLesson, ...] = ()
    changed: tuple[CourseLesson, ...] = ()

    @property
    def standing(self) -> Standing:
        """How it stands."""
        return self.attempt.whole(self.course)

    @property
    def is_passed(self) -> bool:
        """Whether everything was answered, and enough of it rightly."""
        standing = self.standing
        return standing.is_whole and standing.passes(self.course.pass_mark)

    @property
    def next_at(self) -> int | None:
        """Which of the tasks comes next, counted from 0; None when all of them were answered."""
        given = self.attempt.given
        return next((at for at, key in enumerate(self.tasks) if key not in given), None)


class CourseTaking:
    """Takes part; may be asked from any thread, one at a time."""

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

    def join(self, path: Path) -> Joined:
        """Take part in the course of a file; in one that was joined before, go on.

        Of a course that was changed since, what was answered counts in the lessons that stayed as they were.

        Raises:
            CourseFileError: It is no course, or was changed since its trainer saved it.
            EnvironmentFaultError: It cannot be read, or nothing can be kept.
            UnreadableMessageError: ``too-large``.
        """
        data = self._reader.read(path)
        course = read_course(data)
        before = self._course(self._store.course(course.id))
        if before and before.edition != course.edition:
            attempt = self._store.attempt(course.id)
            kept = attempt.for_lessons(unchanged_lessons(before, course))
            self._store.keep_attempt(course.id, kept)
        self._store.keep(course.id, data)
        return self._joined(course)

    def look(self, path: Path) -> Joined:
        """Read a course and how it looks on this machine, without taking part.

        Raises:
            CourseFileError: It is no course, or was changed since its trainer saved it.
            EnvironmentFaultError: It cannot be read.
            UnreadableMessageError: ``too-large``.
        """
        return self._joined(read_course(self._reader.read(path)))

    def joined(self) -> tuple[Joined, ...]:
        """Return the courses, the one that was joined last first."""
        read = (self._course(data) for _name, data in self._store.courses())
        return tuple(self._joined(course) for course in read if course)

    def one(self, course_id: str) -> Joined | None:
        """Return one course as it stands now; None where there is none."""
        course = self._course(self._store.course(course_id))
        return self._joined(course) if course else None

    def remember(self, course_id: str, key: TaskKey, given: Mark) -> None:
        """Keep that a task of a course was answered.

        Raises:
            EnvironmentFaultError: ``write-failed``.
        """
        self._store.keep_attempt(course_id, self._store.attempt(course_id).answered(key, given))

    def begin_anew(self, course_id: str) -> None:
        """Begin a course again.

        Raises:
            EnvironmentFaultError: ``write-failed``.
        """
        self._store.keep_attempt(course_id, self._store.attempt(course_id).anew())

    def leave(self, course_id: str) -> None:
        """Leave a course, and forget how far it was.

        Raises:
            EnvironmentFaultError: ``write-failed``.
        """
        self._store.forget(course_id)

    def hand_in(
        self, course_id: str, name: str, path: Path, now: Callable[[], datetime]
    ) -> HandedIn:
        """Write the sealed result where the participant wants it.

        Args:
            course_id: Which course.
            name: Hers if she wants to give one; else empty.
            path: Where it goes.
            now: Tells the time, with zone.

        Raises:
            CourseFileError: ``course-not-joined``, or ``course-name``: no such name can be handed in.
            EnvironmentFaultError: It cannot be written, or there is no place for a key.
        """
        from dpassist.mailio.result_file import write_result  # noqa: PLC0415 - only when it is asked for
        from dpassist.mailio.training_seal import RESULT, public_key, seal  # noqa: PLC0415 - heavy, as above

        joined = self._there(course_id)
        if name.strip() and not is_name(name.strip()):
            raise CourseFileError("course-name")
        private = self._key.private()
        when = now().astimezone(UTC).replace(microsecond=0)
        result = HandedIn(joined.course, joined.attempt, when, name.strip(), public_key(private))
        self._writer.write(path, write_result(result, seal(RESULT, result_values(result), private)))
        return result

    def check_number(self, course_id: str) -> str:
        """Return what stands on the certificate, and beside the result in the trainer's overview.

        Raises:
            CourseFileError: ``course-not-joined``.
            EnvironmentFaultError: There is no place for a key.
        """
        joined = self._there(course_id)
        return check_number(joined.course, self._key.public(), joined.standing)

    def _there(self, course_id: str) -> Joined:
        joined = self.one(course_id)
        if joined is None:
            raise CourseFileError("course-not-joined")
        return joined

    def _course(self, data: bytes) -> Course | None:
        try:
            return read_course(data) if data else None
        except CourseFileError:  # a later version's, or spoilt on the disk: as if it were not there
            return None

    def _joined(self, course: Course) -> Joined:
        here = {lesson.id: lesson for lesson in self._trainer.lessons()}
        missing = tuple(each for each in course.lessons if each.id not in here)
        there = [(each, here[each.id]) for each in course.lessons if each.id in here]
        changed = tuple(each for each, own in there if fingerprint_of(own) != each.fingerprint)
        tasks = tuple((own.id, task.id) for each, own in there for task in own.tasks[: each.tasks])
        return Joined(course, self._store.attempt(course.id), tasks, missing, changed)


def is_name(text: str) -> bool:
    """Tell whether a result can carry this name: one line, no CPR number, not too long."""
    return is_title(text, LONGEST_NAME)
