"""How far a participant is with a course: ids, counts and names of mistakes, never a message or an answer.

What counts is the first answer to each task: answering again until it is right is how one learns, and shows nothing.
Whoever wants to do better begins the course anew, and it is told how many times that was.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Final

from dpassist.domain.training.course import Course, CourseLesson
from dpassist.domain.training.marking import Mark, Result
from dpassist.domain.training.progress import TaskKey

MOST_MISTAKES: Final = 20
"""Names of mistakes kept of one task; nobody makes more in one answer."""
MOST_TRIES: Final = 10_000
LONGEST_MISTAKE: Final = 120


@dataclass(frozen=True, slots=True)
class Given:
    """What is remembered of one task.

    Attributes:
        first: What the first answer came to; that is what counts.
        last: What the last answer came to.
        tried: How many times it was answered.
        mistakes: What was wrong with the first answer, in the names of `Mark.mistakes`.
    """

    first: Result
    last: Result
    tried: int = 1
    mistakes: tuple[str, ...] = ()


NOTHING_GIVEN: Final[Mapping[TaskKey, Given]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Standing:
    """How an attempt stands.

    Attributes:
        tasks: How many there are.
        answered: How many were answered.
        right: How many were right at the first try.
    """

    tasks: int
    answered: int
    right: int

    @property
    def percent(self) -> int:
        """How much of it all is right, in whole per cent, rounded down."""
        return 100 * self.right // self.tasks if self.tasks else 0

    @property
    def is_whole(self) -> bool:
        """Whether everything was answered."""
        return self.answered >= self.tasks

    def passes(self, pass_mark: int) -> bool:
        """Tell whether it is enough."""
        return bool(self.tasks) and 100 * self.right >= pass_mark * self.tasks


@dataclass(frozen=True, slots=True)
class Attempt:
    """How far a participant is with one course.

    Attributes:
        given: By task.
        number: Which time it is that she goes through it, from 1.
    """

    given: Mapping[TaskKey, Given] = field(default_factory=lambda: NOTHING_GIVEN)
    number: int = 1

    def answered(self, key: TaskKey, marked: Mark) -> "Attempt":
        """Return it with an answer more."""
        before = self.given.get(key)
        now = (
            replace(before, last=marked.result, tried=min(before.tried + 1, MOST_TRIES))
            if before
            else Given(marked.result, marked.result, 1, _named(marked.mistakes))
        )
        return replace(self, given={**self.given, key: now})

    def anew(self) -> "Attempt":
        """Return it begun again."""
        return Attempt(NOTHING_GIVEN, min(self.number + 1, MOST_TRIES))

    def for_lessons(self, unchanged: Iterable[CourseLesson]) -> "Attempt":
        """Return it with what was answered in these lessons alone: others are not what they were."""
        ids = {lesson.id for lesson in unchanged}
        kept = {key: given for key, given in self.given.items() if key[0] in ids}
        return replace(self, given=kept)

    def standing(self, lesson: CourseLesson) -> Standing:
        """Return how a lesson stands."""
        given = [each for key, each in self.given.items() if key[0] == lesson.id]
        right = sum(each.first is Result.RIGHT for each in given)
        return Standing(lesson.tasks, len(given), right)

    def whole(self, course: Course) -> Standing:
        """Return how the whole course stands."""
        each = [self.standing(lesson) for lesson in course.lessons]
        return Standing(
            course.tasks, sum(one.answered for one in each), sum(one.right for one in each)
        )


def unchanged_lessons(before: Course, after: Course) -> tuple[CourseLesson, ...]:
    """Return the lessons that two editions of a course share as they are."""
    known = {(lesson.id, lesson.fingerprint) for lesson in before.lessons}
    return tuple(each for each in after.lessons if (each.id, each.fingerprint) in known)


def _named(mistakes: tuple[str, ...]) -> tuple[str, ...]:
    """Return names that a result can hold."""
    return tuple(name for name in mistakes if is_mistake(name))[:MOST_MISTAKES]


def is_mistake(name: str) -> bool:
    """Tell whether a text can be the name of a mistake."""
    return bool(name) and len(name) <= LONGEST_MISTAKE and name.isprintable()
