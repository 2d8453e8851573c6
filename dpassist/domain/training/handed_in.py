"""What a participant hands in, and what a trainer sees of the whole room."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from dpassist.domain.collation import sort_key
from dpassist.domain.training.attempt import Attempt, Standing
from dpassist.domain.training.course import Course, course_values, digest
from dpassist.domain.training.progress import TaskKey
from dpassist.domain.training.telling import telling_mistakes


@dataclass(frozen=True, slots=True)
class HandedIn:
    """One participant's result, as it was handed in.

    Attributes:
        course: The course she went through.
        attempt: What she answered.
        when: With zone.
        name: As she wrote it; empty for none.
        key: Her public key; 64 hexadecimal digits. It tells participants apart and says nothing of who they are.
    """

    course: Course
    attempt: Attempt = field(repr=False)
    when: datetime
    name: str = field(repr=False)
    key: str

    @property
    def standing(self) -> Standing:
        """How she did."""
        return self.attempt.whole(self.course)

    @property
    def is_passed(self) -> bool:
        """Whether it is enough."""
        return self.standing.passes(self.course.pass_mark)


def result_values(result: HandedIn) -> dict[str, Any]:
    """Return all that a result says, as plain values: what is signed."""
    return {
        "course": {**course_values(result.course), "signature": result.course.signature},
        "handed_in": result.when.isoformat(timespec="seconds"),
        "name": result.name,
        "attempt": result.attempt.number,
        "key": result.key,
        "answers": [
            {
                "lesson": lesson,
                "task": task,
                "first": given.first.value,
                "last": given.last.value,
                "tried": given.tried,
                "mistakes": list(given.mistakes),
            }
            for (lesson, task), given in sorted(result.attempt.given.items())
        ],
    }


def check_number(course: Course, key: str, standing: Standing) -> str:
    """Return what stands on a certificate and beside the result it belongs to: twelve signs in three groups."""
    values = [course.edition, key, standing.right, standing.tasks]
    sign = digest(values)[:12].upper()
    return "-".join(sign[at : at + 4] for at in range(0, len(sign), 4))


@dataclass(frozen=True, slots=True)
class LessonTally:
    """What the room did with one lesson.

    Attributes:
        lesson: Its id.
        title: Per language, as the course has it.
        participants: How many answered anything of it.
        tasks: How many tasks of it were answered, by all of them.
        right: How many of these were right at the first try.
        passed: How many participants reached the course's pass mark in this lesson alone.
    """

    lesson: str
    title: Mapping[str, str]
    participants: int
    tasks: int
    right: int
    passed: int

    @property
    def percent(self) -> int:
        """How much of what was answered was right at the first try, in whole per cent, rounded down."""
        return 100 * self.right // self.tasks if self.tasks else 0


@dataclass(frozen=True, slots=True)
class MistakeTally:
    """How many made one mistake.

    Attributes:
        key: Ids of the lesson and of the task.
        mistake: As `Mark.mistakes` names it.
        participants: How many made it at the first try.
    """

    key: TaskKey
    mistake: str
    participants: int


@dataclass(frozen=True, slots=True)
class RoomTally:
    """What the whole room did.

    Attributes:
        course: Which they went through.
        results: One of each participant, in no order that ranks them.
        lessons: In the order of the course.
        mistakes: The most frequent first.
    """

    course: Course
    results: tuple[HandedIn, ...]
    lessons: tuple[LessonTally, ...]
    mistakes: tuple[MistakeTally, ...]

    @property
    def passed(self) -> int:
        """How many passed."""
        return sum(result.is_passed for result in self.results)


def newest_of_each(
    results: Iterable[HandedIn],
) -> tuple[tuple[HandedIn, ...], tuple[HandedIn, ...]]:
    """Return the newest result of each participant, and those that are older than it."""
    newest: dict[str, HandedIn] = {}
    older = []
    for result in sorted(results, key=lambda each: (each.when, each.attempt.number)):
        if result.key in newest:
            older.append(newest[result.key])
        newest[result.key] = result
    return tuple(newest.values()), tuple(older)


def tally(course: Course, results: Sequence[HandedIn]) -> RoomTally:
    """Count what the room did: those with a name by their name, the others by their keys, which say nothing."""
    in_order = sorted(results, key=lambda each: (not each.name, sort_key(each.name), each.key))
    return RoomTally(course, tuple(in_order), _lessons(course, results), _mistakes(course, results))


def _lessons(course: Course, results: Sequence[HandedIn]) -> tuple[LessonTally, ...]:
    counted = []
    for lesson in course.lessons:
        each = [result.attempt.standing(lesson) for result in results]
        counted.append(
            LessonTally(
                lesson.id,
                lesson.title,
                sum(one.answered > 0 for one in each),
                sum(one.answered for one in each),
                sum(one.right for one in each),
                sum(one.passes(course.pass_mark) for one in each),
            )
        )
    return tuple(counted)


def _mistakes(course: Course, results: Sequence[HandedIn]) -> tuple[MistakeTally, ...]:
    counts: Counter[tuple[TaskKey, str]] = Counter()
    for result in results:
        for key, given in result.attempt.given.items():
            counts.update((key, each) for each in set(telling_mistakes(given.mistakes)))
    place = {lesson.id: number for number, lesson in enumerate(course.lessons)}
    rows = [MistakeTally(key, mistake, count) for (key, mistake), count in counts.items()]
    rows.sort(key=lambda row: (-row.participants, place[row.key[0]], row.key[1], row.mistake))
    return tuple(rows)
