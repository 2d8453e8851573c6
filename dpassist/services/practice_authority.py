"""The authority that does not exist, at which lessons are played: it opens messages, and sets the scene of a task.

Shipped lessons see the shipped profiles and the practice gateways beside the lessons; the organisation's own
lessons also see the organisation's reply profiles, so that its people practise its own ways.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from dpassist.domain.decision import recognise, unreadable
from dpassist.domain.errors import UnreadableMessageError
from dpassist.domain.message import Message, SourceFormat
from dpassist.domain.training.lesson import Lesson
from dpassist.domain.training.scene import Letter, Scene, World
from dpassist.domain.training.tasks import Task
from dpassist.mailio.limits import OPEN
from dpassist.services.guidance_sentences import fixed_sentences
from dpassist.services.intake import recogniser_in_force
from dpassist.services.ports import Library
from dpassist.services.training_ports import FileReader, LessonStore, LetterReader, ProgressStore


@dataclass(frozen=True, slots=True)
class Schoolroom:
    """Where lessons are played.

    Attributes:
        lessons: The lessons.
        practice: Settings, profiles, directory and rules of the practice authority.
        own: The organisation's, whose reply profiles its own lessons see.
        files: Reads messages.
        reader: Opens them.
        progress: Where it is kept how far this user is.
    """

    lessons: LessonStore
    practice: Library
    own: Library
    files: FileReader
    reader: LetterReader
    progress: ProgressStore


class PracticeAuthority:
    """Opens each message of a lesson once a run; may be asked from any thread, one at a time."""

    def __init__(self, room: Schoolroom) -> None:
        self._room: Final = room
        self._letters: Final[dict[Path, Letter]] = {}

    # Scenes

    def scene(self, lesson: Lesson, task: Task, language: str, seed: int = 0) -> Scene:
        """Open what a task is played with; its arguments are those of `dpassist.services.trainer.Trainer.play`.

        Raises:
            EnvironmentFaultError: A message of the lesson is not there, or cannot be read from the disk.
        """
        refs = {ref.id: ref for ref in lesson.messages}
        paths = {
            name: self._room.lessons.message_path(lesson, refs[name])
            for name in task.messages
            if name in refs
        }
        letters = {name: self.letter(path) for name, path in paths.items()}
        return self.set_up(lesson, task, language, letters, seed)

    def set_up(
        self,
        lesson: Lesson,
        task: Task,
        language: str,
        letters: Mapping[str, Letter],
        seed: int = 0,
    ) -> Scene:
        """Return what a task is played with.

        Args:
            lesson: Its lesson.
            task: The task.
            language: ``da`` or ``en``.
            letters: By the ids the lesson has for them.
            seed: Decides what is shuffled and picked.
        """
        return Scene(
            world=self._world(lesson),
            letters=letters,
            today=lesson.today,
            language=language,
            said=lesson.text(language).of(task.id).answer,
            seed=seed,
        )

    def _world(self, lesson: Lesson) -> World:
        world = self.world()
        own = self._room.own.reply_profiles() if lesson.is_own else ()
        return replace(world, profiles={**world.profiles, **{each.id: each for each in own}})

    def world(self) -> World:
        """Return the authority that does not exist."""
        library = self._room.practice
        profiles = {profile.id: profile for profile in library.reply_profiles()}
        guidance = (
            sentence
            for sheet in library.guidance_sheets()
            for sentence in fixed_sentences(sheet.text)
        )
        return World(
            library.settings(), profiles, library.directory(), library.rules(), tuple(guidance)
        )

    # Messages

    def letter(self, path: Path) -> Letter:
        """Open a message of a lesson, once a run; one that cannot be read is a lesson too.

        Raises:
            EnvironmentFaultError: It is not there, or cannot be read from the disk.
        """
        if path not in self._letters:
            self._letters[path] = self.open_letter(path.name, self._room.files.read(path))
        return self._letters[path]

    def forget_letters(self) -> None:
        """Open messages anew from now on, since files of lessons were replaced."""
        self._letters.clear()

    def open_letter(self, name: str, data: bytes) -> Letter:
        """Open a message and say what it is.

        Args:
            name: What it is called.
            data: The file.
        """
        profile = recogniser_in_force(self._room.practice)
        errand = replace(OPEN, needs=profile.needs())
        try:
            message = self._room.reader.open(data, errand, lambda: False)
        except UnreadableMessageError as error:
            return Letter(name, unreadable(error.code), Message(SourceFormat.DOCUMENT, data))
        return Letter(name, recognise(message, profile), message)
