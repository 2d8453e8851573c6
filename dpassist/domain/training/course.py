"""A course: lessons in an order that a trainer chose, and how much has to be right.

A lesson is named with its version and with a fingerprint of what it asks, so that a participant whose machine has
another one is told before she starts. The lessons themselves are not in the course: they come with dpassist, or lie in
the organisation's folder, where everybody who shares it has them.
"""

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from typing import Any, Final

from dpassist.domain.display import one_line
from dpassist.domain.identity import has_cpr_shape, mask_cpr
from dpassist.domain.training.lesson import LANGUAGES, Lesson, TaskText

MOST_LESSONS: Final = 200
MOST_TASKS: Final = 1_000
"""Of all lessons together; two working days."""
HIGHEST_VERSION: Final = 1_000_000_000
LONGEST_TITLE: Final = 120
"""Letters; what fits above a certificate."""
LONGEST_NAME: Final = 80
HIGHEST_MARK: Final = 100
USUAL_MARK: Final = 80
"""Own choice: four of five."""
_COURSE_ID: Final = re.compile(r"[0-9a-f]{32}")
_LESSON_ID: Final = re.compile(r"[a-z0-9][a-z0-9-]{0,60}")
_FINGERPRINT: Final = re.compile(r"[0-9a-f]{64}")


class NameRule(StrEnum):
    """Whether participants are asked for a name when they hand in."""

    NONE = "none"
    OPTIONAL = "optional"


@dataclass(frozen=True, slots=True)
class CourseLesson:
    """A lesson of a course, as the trainer had it.

    Attributes:
        id: Of the lesson.
        version: Of the lesson.
        fingerprint: Of what it asks and says; 64 hexadecimal digits.
        tasks: How many it has.
        title: Per language, for those who do not have the lesson.
    """

    id: str
    version: int
    fingerprint: str
    tasks: int
    title: Mapping[str, str]

    def __post_init__(self) -> None:
        """Refuse what no lesson has.

        Raises:
            ValueError: It is not in order.
        """
        _insist(is_lesson_id(self.id) and bool(_FINGERPRINT.fullmatch(self.fingerprint)))
        _insist(1 <= self.version <= HIGHEST_VERSION and 1 <= self.tasks <= MOST_TASKS)
        _insist(_are_titles(self.title))


@dataclass(frozen=True, slots=True)
class Course:
    """A course as it was saved.

    Attributes:
        id: 32 hexadecimal digits; stays the same when it is changed and saved again.
        title: Per language.
        lessons: In order.
        pass_mark: How many per cent of the tasks have to be right.
        names: Whether participants are asked for a name.
        key: The trainer's public key; 64 hexadecimal digits.
        signature: The trainer's, over all the rest; empty before it is saved.
    """

    id: str
    title: Mapping[str, str]
    lessons: tuple[CourseLesson, ...]
    pass_mark: int
    names: NameRule
    key: str
    signature: str = field(default="", compare=False, repr=False)

    def __post_init__(self) -> None:
        """Refuse what no course has.

        Raises:
            ValueError: It is not in order.
        """
        _insist(is_course_id(self.id) and _are_titles(self.title))
        _insist(1 <= self.pass_mark <= HIGHEST_MARK)
        _insist(1 <= len(self.lessons) <= MOST_LESSONS and self.tasks <= MOST_TASKS)
        _insist(len({lesson.id for lesson in self.lessons}) == len(self.lessons))
        _insist(bool(_FINGERPRINT.fullmatch(self.key)))

    @property
    def tasks(self) -> int:
        """How many tasks it has."""
        return sum(lesson.tasks for lesson in self.lessons)

    @property
    def edition(self) -> str:
        """What tells this course from every other, and from itself before it was changed; 64 hexadecimal digits."""
        return digest(course_values(self))

    def title_in(self, language: str) -> str:
        """Return its title in a language."""
        return self.title[language]


def course_values(course: Course) -> dict[str, Any]:
    """Return all that a course says, as plain values: what is signed."""
    return {
        "id": course.id,
        "title": dict(course.title),
        "pass_mark": course.pass_mark,
        "names": course.names.value,
        "key": course.key,
        "lessons": [
            {
                "id": lesson.id,
                "version": lesson.version,
                "fingerprint": lesson.fingerprint,
                "tasks": lesson.tasks,
                "title": dict(lesson.title),
            }
            for lesson in course.lessons
        ],
    }


def lesson_of(lesson: Lesson) -> CourseLesson:
    """Return how a course names a lesson."""
    title = {
        language: _as_title(lesson.text(language).title) or lesson.id for language in LANGUAGES
    }
    return CourseLesson(lesson.id, lesson.version, fingerprint_of(lesson), len(lesson.tasks), title)


def fingerprint_of(lesson: Lesson) -> str:
    """Return what changes when a lesson asks or says anything else; 64 hexadecimal digits."""
    texts = {
        language: [
            text.title,
            text.story,
            {name: _task_text(words) for name, words in text.tasks.items()},
        ]
        for language, text in lesson.texts.items()
    }
    tasks = [
        [task.id, task.kind.value, asdict(task.ask), [wrong.id for wrong in task.wrong]]
        for task in lesson.tasks
    ]
    messages = [[ref.id, ref.sample, ref.file] for ref in lesson.messages]
    return digest([lesson.id, lesson.version, lesson.today.isoformat(), messages, tasks, texts])


def canonical(values: Any) -> bytes:
    """Return plain values as the one text that means them: keys sorted, no blanks, ASCII alone."""
    return json.dumps(
        values, sort_keys=True, separators=(",", ":"), ensure_ascii=True, allow_nan=False
    ).encode("ascii")


def digest(values: Any) -> str:
    """Return the SHA-256 of plain values, as 64 hexadecimal digits."""
    return hashlib.sha256(canonical(values)).hexdigest()


def is_course_id(text: str) -> bool:
    """Tell whether a text is the id of a course, and so harmless as a part of a file's name."""
    return bool(_COURSE_ID.fullmatch(text))


def is_lesson_id(text: str) -> bool:
    """Tell whether a text can be the id of a lesson."""
    return bool(_LESSON_ID.fullmatch(text))


def is_title(text: str, longest: int = LONGEST_TITLE) -> bool:
    """Tell whether a text can stand in one line of any page: not blank, no marks that turn it about, no CPR number."""
    is_short = bool(text.strip()) and len(text) <= longest
    return is_short and text.isprintable() and not has_cpr_shape(text)


def _task_text(words: TaskText) -> list[Any]:
    return [words.question, words.why, words.answer, words.hint, dict(words.wrong)]


def _as_title(text: str) -> str:
    """Return a title of any lesson as one that a course can hold."""
    seen = "".join(letter for letter in one_line(text) if letter.isprintable())
    return mask_cpr(seen)[:LONGEST_TITLE].strip()


def _are_titles(titles: Mapping[str, str]) -> bool:
    return set(titles) == set(LANGUAGES) and all(map(is_title, titles.values()))


def _insist(is_so: bool) -> None:  # noqa: FBT001 - it is what is insisted on
    if not is_so:
        raise ValueError("not a course")
