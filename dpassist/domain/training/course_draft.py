"""A course in the making: what its trainer has put together so far, whether or not it can be saved."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from dpassist.domain.identity import has_cpr_shape
from dpassist.domain.training.course import (
    LONGEST_TITLE,
    MOST_LESSONS,
    MOST_TASKS,
    USUAL_MARK,
    Course,
    NameRule,
    lesson_of,
)
from dpassist.domain.training.lesson import LANGUAGES, Lesson


class Lacking(StrEnum):
    """Why a draft cannot be saved yet."""

    TITLE = "title"
    """There is none, in one of the languages."""
    TITLE_LONG = "title-long"
    TITLE_NUMBER = "title-number"
    """Something in it has the shape of a CPR number."""
    LESSONS = "lessons"
    """There are none."""
    TOO_MANY = "too-many"
    GONE = "gone"
    """A lesson is not on this machine any more."""


@dataclass(frozen=True, slots=True)
class CourseDraft:
    """A course in the making.

    Attributes:
        id: Of the course it becomes; empty for a new one.
        title: Per language.
        lessons: Ids, in order.
        pass_mark: Per cent of the tasks.
        names: Whether participants are asked for a name.
    """

    id: str = ""
    title: Mapping[str, str] = field(default_factory=lambda: dict.fromkeys(LANGUAGES, ""))
    lessons: tuple[str, ...] = ()
    pass_mark: int = USUAL_MARK
    names: NameRule = NameRule.OPTIONAL

    @property
    def is_empty(self) -> bool:
        """Whether nothing was put together yet."""
        return not self.lessons and not any(self.title.values())

    def named(self, course_id: str) -> "CourseDraft":
        """Return it as the draft of a course that was saved."""
        return replace(self, id=course_id)

    def titled(self, language: str, title: str) -> "CourseDraft":
        """Return it with a title in one language."""
        return replace(self, title={**self.title, language: title})

    def marked(self, pass_mark: int) -> "CourseDraft":
        """Return it with another pass mark."""
        return replace(self, pass_mark=pass_mark)

    def asking(self, *, asked: bool) -> "CourseDraft":
        """Return it so that participants are asked for a name, or are not."""
        return replace(self, names=NameRule.OPTIONAL if asked else NameRule.NONE)

    def with_lessons(self, lessons: Iterable[str]) -> "CourseDraft":
        """Return it with more lessons at its end; one it has stays where it is."""
        new = dict.fromkeys((*self.lessons, *lessons))
        return replace(self, lessons=tuple(new))

    def without(self, lessons: Iterable[str]) -> "CourseDraft":
        """Return it with fewer lessons."""
        gone = set(lessons)
        return replace(self, lessons=tuple(each for each in self.lessons if each not in gone))

    def moved(self, place: int, steps: int) -> "CourseDraft":
        """Return it with one lesson moved; as it is where that is not possible."""
        to = place + steps
        if not (0 <= place < len(self.lessons) and 0 <= to < len(self.lessons)):
            return self
        order = list(self.lessons)
        order.insert(to, order.pop(place))
        return replace(self, lessons=tuple(order))

    def lacks(self, known: Mapping[str, Lesson]) -> tuple[Lacking, ...]:
        """Return why it cannot be saved yet; nothing when it can.

        Args:
            known: The lessons there are, by id.
        """
        titles = [self.title.get(language, "").strip() for language in LANGUAGES]
        tasks = sum(len(known[lesson].tasks) for lesson in self.lessons if lesson in known)
        reasons = (
            (Lacking.TITLE, not all(titles)),
            (Lacking.TITLE_NUMBER, any(map(has_cpr_shape, titles))),
            (Lacking.TITLE_LONG, any(len(title) > LONGEST_TITLE for title in titles)),
            (Lacking.LESSONS, not self.lessons),
            (Lacking.TOO_MANY, len(self.lessons) > MOST_LESSONS or tasks > MOST_TASKS),
            (Lacking.GONE, any(lesson not in known for lesson in self.lessons)),
        )
        return tuple(reason for reason, is_so in reasons if is_so)

    def course(self, course_id: str, key: str, known: Mapping[str, Lesson]) -> Course:
        """Return the course it makes, not sealed yet.

        Args:
            course_id: For one that has no id yet.
            key: The trainer's public key.
            known: The lessons there are, by id.

        Raises:
            ValueError: It `lacks` something.
        """
        title = {language: _seen(self.title[language]) for language in LANGUAGES}
        lessons = tuple(lesson_of(known[lesson]) for lesson in self.lessons if lesson in known)
        return Course(self.id or course_id, title, lessons, self.pass_mark, self.names, key)


def draft_of(course: Course) -> CourseDraft:
    """Return a course to be changed."""
    lessons = tuple(lesson.id for lesson in course.lessons)
    return CourseDraft(course.id, dict(course.title), lessons, course.pass_mark, course.names)


def _seen(text: str) -> str:
    """Return what is seen of a text that somebody typed or pasted, in one line."""
    return "".join(letter if letter.isprintable() else " " for letter in text).strip()
