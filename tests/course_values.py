"""Courses, attempts and results for tests; people and keys are fictional."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from dpassist.domain.training.attempt import Attempt, Given
from dpassist.domain.training.course import Course, CourseLesson, NameRule, course_values
from dpassist.domain.training.handed_in import HandedIn, result_values
from dpassist.domain.training.marking import Result
from dpassist.mailio.result_file import write_result
from dpassist.mailio.training_seal import COURSE, RESULT, public_key, seal

TRAINER = "11" * 32
PARTICIPANT = "22" * 32
NOW = datetime(2026, 11, 30, 10, 0, tzinfo=UTC)


def a_course_lesson(lesson: str = "lektion", **changes: Any) -> CourseLesson:
    plain = CourseLesson(lesson, 1, "ab" * 32, 2, {"da": "Lektion", "en": "Lesson"})
    return replace(plain, **changes)


def a_course(key: str = TRAINER, **changes: Any) -> Course:
    """A sealed course of two lessons with two tasks each."""
    plain: dict[str, Any] = {
        "id": "0123456789abcdef" * 2,
        "title": {"da": "Nye kolleger", "en": "New colleagues"},
        "lessons": (a_course_lesson("en"), a_course_lesson("to")),
        "pass_mark": 75,
        "names": NameRule.OPTIONAL,
        "key": public_key(key),
    }
    course = Course(**{**plain, **changes})
    return replace(course, signature=seal(COURSE, course_values(course), key))


def an_attempt(*firsts: Result, mistakes: tuple[str, ...] = ("common:notice",)) -> Attempt:
    """An attempt at the tasks of `a_course` in order, with these results at the first try."""
    keys = [(lesson, task) for lesson in ("en", "to") for task in ("a", "b")]
    return Attempt({
        key: Given(first, Result.RIGHT, 1, () if first is Result.RIGHT else mistakes)
        for key, first in zip(keys, firsts, strict=False)
    })  # fmt: skip


def a_result(course: Course | None = None, key: str = PARTICIPANT, **changes: Any) -> HandedIn:
    right = (Result.RIGHT, Result.RIGHT, Result.RIGHT, Result.WRONG)
    plain = HandedIn(course or a_course(), an_attempt(*right), NOW, "", public_key(key))
    return replace(plain, **changes)


def a_result_file(result: HandedIn | None = None, key: str = PARTICIPANT) -> bytes:
    result = result or a_result()
    return write_result(result, seal(RESULT, result_values(result), key))
