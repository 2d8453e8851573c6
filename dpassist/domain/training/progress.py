"""How far somebody is: kept on her machine, without names, messages or answers."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from types import MappingProxyType
from typing import Final

from dpassist.domain.training.lesson import Lesson
from dpassist.domain.training.marking import Result
from dpassist.domain.training.repeating import NEW, next_box

TaskKey = tuple[str, str]
"""Ids of a lesson and of a task in it."""
_MOST_SET: Final = 200


@dataclass(frozen=True, slots=True)
class Record:
    """What is remembered of one task.

    Attributes:
        version: Of the lesson, when it was last answered; a changed lesson is asked again.
        box: See `dpassist.domain.training.repeating`.
        last: The day of the last answer.
        result: Of the last answer.
        tried: How many times it was answered.
        right: How many of these were right.
    """

    version: int
    box: int
    last: date
    result: Result
    tried: int = 1
    right: int = 0


NO_RECORDS: Final[Mapping[TaskKey, Record]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Progress:
    """How far somebody is.

    Attributes:
        records: By task.
        lesson: Id of the lesson that was left in its midst; empty for none.
        task: Id of the task where it was left.
        practice: The tasks of a practice set that was left, those to come.
    """

    records: Mapping[TaskKey, Record] = field(default_factory=lambda: NO_RECORDS)
    lesson: str = ""
    task: str = ""
    practice: tuple[TaskKey, ...] = ()

    def answered(self, lesson: Lesson, task: str, result: Result, today: date) -> "Progress":
        """Return it with an answer more."""
        key = (lesson.id, task)
        before = self.records.get(key)
        record = Record(
            lesson.version,
            next_box(before.box if before else NEW, result),
            today,
            result,
            (before.tried if before else 0) + 1,
            (before.right if before else 0) + (result is Result.RIGHT),
        )
        return replace(self, records={**self.records, key: record})

    def left_at(self, lesson: str, task: str) -> "Progress":
        """Return it with another place to go on from; empty names for none."""
        return replace(self, lesson=lesson, task=task)

    def with_practice(self, tasks: tuple[TaskKey, ...]) -> "Progress":
        """Return it with another practice set."""
        return replace(self, practice=tasks[:_MOST_SET])

    def of(self, lesson: Lesson, task: str) -> Record | None:
        """Return what is remembered of a task; nothing of an older version of its lesson."""
        record = self.records.get((lesson.id, task))
        return record if record and record.version == lesson.version else None

    def done(self, lesson: Lesson) -> int:
        """Return how many of a lesson's tasks were last answered rightly."""
        records = (self.of(lesson, task.id) for task in lesson.tasks)
        return sum(record is not None and record.result is Result.RIGHT for record in records)

    def begun(self, lesson: Lesson) -> bool:
        """Tell whether any of a lesson's tasks was answered."""
        return any(self.of(lesson, task.id) for task in lesson.tasks)
