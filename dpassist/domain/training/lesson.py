"""A lesson: a story, synthetic messages, tasks about them, and every text in both languages."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from dpassist.domain.device_names import is_device
from dpassist.domain.training.tasks import Task

LANGUAGES: Final = ("da", "en")
NO_TEXTS: Final[Mapping[str, str]] = MappingProxyType({})


class Subject(StrEnum):
    """What a lesson is about."""

    SENDING = "sending"
    RECEIVING = "receiving"
    ANSWERING = "answering"
    TESTING = "testing"


class Confidence(StrEnum):
    """How well what a source says is known; the labels of the project's facts."""

    QUOTED = "quoted"
    """The words were read there."""
    HEADING = "heading"
    """Only the heading was read."""
    SCHEMA = "schema"
    """It stands in a published schema or interface description."""
    INFERRED = "inferred"
    """Concluded from what was read."""
    FROM_MEMORY = "from-memory"
    """Nobody could look it up."""
    UNKNOWN = "unknown"
    """Looked for and not found."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where something that a lesson says is known from.

    Attributes:
        id: What tasks name it by.
        where: The law, guide or page, per language.
        confidence: How well it is known.
    """

    id: str
    where: Mapping[str, str]
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class MessageRef:
    """A message of a lesson: one that lessons share, or a file of its own.

    Attributes:
        id: What tasks name it by.
        sample: File name among the messages that lessons share, the samples that ship among them; empty for its own.
        file: File name in the lesson's folder; empty for a shared one.
    """

    id: str
    sample: str = ""
    file: str = ""

    def __post_init__(self) -> None:
        """Refuse a reference to nothing, to two files, or out of the folder."""
        name = self.sample or self.file
        if bool(self.sample) == bool(self.file) or not is_plain_name(name):
            raise ValueError("a message is one sample or one file of the lesson")


@dataclass(frozen=True, slots=True)
class TaskText:
    """What one language says of a task.

    Attributes:
        question: Beyond what its kind asks; may be empty.
        why: The explanation, shown with the mark.
        answer: A reply's own words, for tasks with a reply.
        hint: What helps on the way; may be empty.
        notes: For the trainer alone; may be empty.
        wrong: Why each common wrong answer is wrong, by its id.
    """

    question: str = ""
    why: str = ""
    answer: str = ""
    hint: str = ""
    notes: str = ""
    wrong: Mapping[str, str] = field(default_factory=lambda: NO_TEXTS)


@dataclass(frozen=True, slots=True)
class LessonText:
    """What one language says of a lesson.

    Attributes:
        title: Short.
        story: Markdown.
        tasks: Per task id.
    """

    title: str
    story: str
    tasks: Mapping[str, TaskText]

    def of(self, task: str) -> TaskText:
        """Return what it says of a task; nothing for one it does not know."""
        return self.tasks.get(task, TaskText())


@dataclass(frozen=True, slots=True)
class Lesson:
    """One lesson.

    Attributes:
        id: Name of its folder; unique.
        version: The owner's count of changes, from 1.
        subject: What it is about.
        messages: Its synthetic messages.
        tasks: In order.
        texts: Per language.
        today: The day it plays on, so that deadlines come out alike whenever it is played.
        order: Place in the list; lessons of the same place stand by their ids.
        owner: Who keeps it.
        changed: When that last happened.
        is_own: Whether the organisation wrote it.
    """

    id: str
    version: int
    subject: Subject
    messages: tuple[MessageRef, ...]
    tasks: tuple[Task, ...]
    texts: Mapping[str, LessonText]
    today: date
    order: int = 1000
    owner: str = ""
    changed: date | None = None
    is_own: bool = False

    def text(self, language: str) -> LessonText:
        """Return what a language says, or the other one when it says nothing."""
        return self.texts.get(language) or next(iter(self.texts.values()))

    def task(self, task_id: str) -> Task:
        """Return a task by its id.

        Raises:
            KeyError: There is none of that id.
        """
        for task in self.tasks:
            if task.id == task_id:
                return task
        raise KeyError(task_id)


def is_plain_name(name: str) -> bool:
    """Tell whether a name is that of a file in one folder, and nothing else."""
    is_one = bool(name.strip()) and name not in {".", ".."} and not set(name) & set("/\\:\0")
    return is_one and not is_device(name)
