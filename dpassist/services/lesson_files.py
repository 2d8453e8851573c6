"""Lessons as one file: saved for another organisation, opened, looked through, and taken among the organisation's own.

What is opened stays in memory until somebody takes it in; nothing of a file that has faults is ever kept.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePath
from typing import Final, Protocol

from dpassist.domain.errors import DpassistError, LessonFileError
from dpassist.domain.identity import mask_cpr_strictly
from dpassist.domain.screen import MAKERS
from dpassist.domain.settings import ConfigurationProblem
from dpassist.domain.training.lesson import Lesson
from dpassist.domain.training.scene import Scene
from dpassist.domain.training.synthetic import Trouble, troubles_in_words
from dpassist.domain.training.tasks import Task
from dpassist.domain.training.validating import SYNTHETIC, problems_of
from dpassist.mailio.lesson_file import LESSON, TEXTS, PackedLesson, pack_lesson, unpack_lesson
from dpassist.services.lesson_making import LessonMaking, told_of
from dpassist.services.trainer import Trainer
from dpassist.services.training_ports import FileReader, FileWriter, LessonStore
from dpassist.services.wording import Wording

ENDING: Final = ".dplesson"
_REAL: Final = frozenset(SYNTHETIC.values())


class Exchange(Protocol):
    """Reads lessons that are not in a folder yet, and puts them into one."""

    def lesson_of(
        self, lesson_id: str, files: Mapping[str, bytes]
    ) -> tuple[Lesson | None, tuple[ConfigurationProblem, ...]]:
        """Return the lesson that files make, and what is wrong in them; None for none."""

    def put(self, lesson_id: str, files: Mapping[str, bytes], *, may_replace: bool) -> str:
        """Write a lesson under its own name.

        Returns:
            The folder in which the one before was kept, from the organisation's folder on; empty where none was.

        Raises:
            LessonFileError: ``lesson-there``.
            ConfigurationError: ``organisation-read-only``.
            EnvironmentFaultError: ``write-failed``, ``share-gone`` or ``share-silent``.
        """


@dataclass(frozen=True, slots=True)
class Offered:
    """A lesson in a file, looked through.

    Attributes:
        packed: The files.
        lesson: What they make; None for none.
        problems: What ``training check`` says of it, each once.
        troubles: What looks real in it, or cannot be looked through, with the file it is in.
        there: The lesson of that id that is here already.
        may_take: Whether this user's role makes lessons.
    """

    packed: PackedLesson
    lesson: Lesson | None
    problems: tuple[ConfigurationProblem, ...] = ()
    troubles: tuple[tuple[str, Trouble], ...] = field(default=(), repr=False)
    there: Lesson | None = None
    may_take: bool = False

    @property
    def has_faults(self) -> bool:
        """Whether it is refused as it is."""
        return bool(self.problems) or any(not each.is_to_look_at for _file, each in self.troubles)

    @property
    def asks_twice(self) -> bool:
        """Whether taking it in replaces the organisation's own lesson, or relies on what nobody has looked through."""
        return bool(self.troubles) or (self.there is not None and self.there.is_own)

    def faults(self, say: Wording) -> tuple[str, ...]:
        """Return why it is refused, in words."""
        told = [f"{each.file}: {say.problem_alone(each)}" for each in self.problems]
        told += [_told(say, file, each) for file, each in self.troubles if not each.is_to_look_at]
        return tuple(dict.fromkeys(told))

    def unsure(self, say: Wording) -> tuple[str, ...]:
        """Return what somebody has to look through in the product's place, in words."""
        return tuple(_told(say, file, each) for file, each in self.troubles if each.is_to_look_at)


def _told(say: Wording, file: str, trouble: Trouble) -> str:
    return f"{mask_cpr_strictly(file)}: {told_of(say, trouble)}"


class LessonFiles:
    """Serves the page of training; may be asked from any thread, one at a time."""

    def __init__(
        self,
        trainer: Trainer,
        making: LessonMaking,
        lessons: LessonStore,
        exchange: Exchange,
        files: tuple[FileReader, FileWriter],
        role: Callable[[], str],
    ) -> None:
        """Look at nothing yet.

        Args:
            trainer: Knows the lessons, and solves tasks.
            making: Looks messages through.
            lessons: Where they lie.
            exchange: Takes a lesson in.
            files: Read and write what the user names.
            role: This user's, as the settings have it.
        """
        self._trainer: Final = trainer
        self._making: Final = making
        self._lessons: Final = lessons
        self._exchange: Final = exchange
        self._reader, self._writer = files
        self._role: Final = role

    def may_make(self) -> bool:
        """Return whether this user's role makes lessons."""
        return self._role() in MAKERS

    # Saving

    def save(self, lesson_id: str, path: Path) -> str:
        """Save a lesson as one file, and return the file's name, which gets its ending where it has none.

        Raises:
            KeyError: There is no such lesson.
            LessonFileError: ``lesson-file-shares``: it needs a message that only this organisation has; or it holds what
                could not be read again.
            EnvironmentFaultError: Something cannot be read or written.
            UnreadableMessageError: ``too-large``.
        """
        lesson = self._trainer.lesson(lesson_id)
        if lesson is None:
            raise KeyError(lesson_id)
        if not all(self._lessons.goes_along(each) for each in lesson.messages):
            raise LessonFileError("lesson-file-shares")
        folder = self._lessons.folder_of(lesson)
        texts = (f"{language}.md" for language in lesson.texts)
        own = (each.file for each in lesson.messages if each.file)
        files = {name: self._reader.read(folder / name) for name in (LESSON, *texts, *own)}
        whole = path if path.suffix.lower() == ENDING else path.with_name(f"{path.name}{ENDING}")
        self._writer.write(whole, pack_lesson(PackedLesson(lesson.id, files)))
        return whole.name

    # Opening

    def open(self, path: Path) -> Offered:
        """Read a lesson file and look it through; nothing is kept.

        Raises:
            LessonFileError: It is no lesson file.
            EnvironmentFaultError: It cannot be read.
            UnreadableMessageError: ``too-large``.
        """
        packed = unpack_lesson(self._reader.read(path))
        lesson, problems = self._exchange.lesson_of(packed.id, packed.files)
        found = (*problems, *self._faults(lesson, packed)) if lesson else problems
        told = {each.file.rpartition("/")[2] for each in found if each.code in _REAL} & TEXTS
        troubles = tuple(t for t in dict.fromkeys(self._troubles(packed)) if t[0] not in told)
        there = self._trainer.lesson(packed.id)
        return Offered(packed, lesson, tuple(found), troubles, there, self.may_make())

    def _faults(self, lesson: Lesson, packed: PackedLesson) -> Iterator[ConfigurationProblem]:
        named = {each.file for each in lesson.messages if each.file}
        there = packed.files.keys() - {LESSON, *TEXTS}
        for name in sorted(there - named):
            yield ConfigurationProblem("lesson-file-stray", mask_cpr_strictly(name))
        missing = sorted(named - there)
        for name in missing:
            yield ConfigurationProblem("training-message", LESSON, what=mask_cpr_strictly(name))
        if missing:
            return

        def scene(task: Task, language: str) -> Scene:
            letters = {
                each.id: self._trainer.authority.open_letter(each.file, packed.files[each.file])
                if each.file
                else self._trainer.authority.letter(self._lessons.message_path(lesson, each))
                for each in lesson.messages
                if each.id in task.messages
            }
            return self._trainer.authority.set_up(lesson, task, language, letters)

        try:
            yield from problems_of(lesson, scene, self._lessons.sources().keys())
        except DpassistError as error:
            yield ConfigurationProblem("training-message", LESSON, what=error.code)

    def _troubles(self, packed: PackedLesson) -> Iterator[tuple[str, Trouble]]:
        for name, data in packed.files.items():
            yield from ((name, each) for each in troubles_in_words("file-name", (name,)))
            if name == LESSON or name in TEXTS:
                text = data.decode("utf-8", "replace")
                yield from ((name, each) for each in troubles_in_words("body", (text,)))
            else:
                looked = self._making.look(data, PurePath(name).suffix)
                yield from ((name, each) for each in looked.troubles)

    def take_in(self, offered: Offered, *, may_replace: bool) -> str:
        """Take a lesson among the organisation's.

        Args:
            offered: What `open` gave.
            may_replace: Whether the organisation's lesson of that id may be replaced.

        Returns:
            The folder in which the one before was kept, from the organisation's folder on; empty where none was.

        Raises:
            LessonFileError: ``lesson-file-faults``, ``lesson-file-role`` or ``lesson-there``.
            ConfigurationError: ``organisation-read-only``.
            EnvironmentFaultError: ``write-failed``, ``share-gone`` or ``share-silent``.
        """
        if not self.may_make():
            raise LessonFileError("lesson-file-role")
        if offered.has_faults or offered.lesson is None:
            raise LessonFileError("lesson-file-faults")
        packed = offered.packed
        kept = self._exchange.put(packed.id, packed.files, may_replace=may_replace)
        self._trainer.authority.forget_letters()
        return kept
