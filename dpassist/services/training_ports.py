"""What training sees of the outside: lessons to read, and a place to keep how far somebody is. Nothing that sends."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Protocol

from dpassist.domain.message import Message
from dpassist.domain.settings import ConfigurationProblem
from dpassist.domain.training.lesson import Lesson, MessageRef, Source
from dpassist.domain.training.progress import Progress
from dpassist.mailio.limits import Errand


class LessonStore(Protocol):
    """Lessons, the shipped ones and the organisation's."""

    def lessons(self) -> tuple[Lesson, ...]:
        """Return every lesson, in the order they are shown."""

    def sources(self) -> Mapping[str, Source]:
        """Return the sources of explanations by id."""

    def problems(self) -> tuple[ConfigurationProblem, ...]:
        """Return what was wrong in the files read so far."""

    def folder_of(self, lesson: Lesson) -> Path:
        """Return the folder that a lesson was read from."""

    def goes_along(self, message: MessageRef) -> bool:
        """Return whether a message is the lesson's own, or ships with dpassist: no other organisation lacks it."""

    def message_path(self, lesson: Lesson, message: MessageRef) -> Path:
        """Return where a message of a lesson lies; it may be missing."""

    def page(self, name: str, language: str) -> str:
        """Return the Markdown of a hand-out that is text alone.

        Raises:
            EnvironmentFaultError: ``file-missing``.
        """


class ProgressStore(Protocol):
    """How far this user is."""

    def read(self) -> Progress:
        """Return how far; nothing at all where nothing can be read."""

    def write(self, progress: Progress) -> None:
        """Keep how far.

        Raises:
            EnvironmentFaultError: ``write-failed``.
        """


class FileReader(Protocol):
    """Reads files; the part of `dpassist.services.ports.PostFiles` that training may use."""

    def read(self, path: Path) -> bytes:
        """Return a file's bytes.

        Raises:
            EnvironmentFaultError: ``file-missing``, ``file-denied`` or ``file-fault``.
            UnreadableMessageError: ``too-large``.
        """


class FileWriter(Protocol):
    """Writes a file the user named; the part of `dpassist.services.ports.PostFiles` that training may use."""

    def write(self, path: Path, data: bytes) -> None:
        """Write it, atomically.

        Raises:
            EnvironmentFaultError: It could not be written.
        """


class LetterReader(Protocol):
    """Opens messages; the part of `dpassist.services.ports.MessageReader` that training may use."""

    def open(self, data: bytes, errand: Errand, is_cancelled: Callable[[], bool]) -> Message:
        """Open a message with everything in it.

        Raises:
            UnreadableMessageError: It does not make a message.
            EnvironmentFaultError: ``reader-not-started``.
            CancelledError: The user gave up waiting.
        """
