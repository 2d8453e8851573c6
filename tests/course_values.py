"""Courses, attempts and results for tests; people and keys are fictional."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from dpassist.domain.training.attempt import Attempt, Given
from dpassist.domain.training.course import Course, CourseLesson, NameRule, course_values, lesson_of
from dpassist.domain.training.handed_in import HandedIn, result_values
from dpassist.domain.training.lesson import Lesson
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


def a_room_of_results(lessons: Sequence[Lesson], count: int) -> dict[str, bytes]:
    """Result files of so many participants, each with some common wrong answers of these lessons."""
    course = a_course(lessons=tuple(map(lesson_of, lessons)), pass_mark=80)
    files = {}
    for number in range(count):
        given = {}
        for place, (lesson, task) in enumerate(
            (each, task) for each in lessons for task in each.tasks
        ):
            is_right = not task.wrong or (number * 7 + place * 5) % 4 != 0
            wrong = task.wrong[number % len(task.wrong)].id if task.wrong else ""
            first = Result.RIGHT if is_right else Result.WRONG
            mistakes = () if is_right else (f"common:{wrong}",)
            given[lesson.id, task.id] = Given(first, Result.RIGHT, 1, mistakes)
        key = f"{number + 1:064x}"
        name = "Asta Prøve" if number == 0 else ""
        result = a_result(course, key, attempt=Attempt(given), name=name)
        files[f"{number}.dpresult"] = a_result_file(result, key)
    return files
