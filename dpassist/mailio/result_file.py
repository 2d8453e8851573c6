"""A participant's result as a file, ``.dpresult``: one line of JSON, sealed with her machine's key.

The keys of the object, always all, sorted, without blanks, in ASCII: so written, one result is one row of bytes, and
a file with any byte changed is refused.

``format``
    1.
``course``
    The whole course as its trainer sealed it, with the keys of a course file but ``format``.
``handed_in``
    When, ISO 8601 in UTC, to the second.
``name``
    As the participant wrote it; empty for none.
``attempt``
    Which time it is that she goes through the course, from 1.
``answers``
    A list sorted by ``lesson`` and ``task``: besides these the results of the ``first`` and the ``last`` answer
    (``right``, ``partly`` or ``wrong``), how many times it was ``tried``, and the names of the ``mistakes`` in the
    first answer.
``key``
    The participant's public key.
``signature``
    Over all the rest.

What it holds are ids, counts, and a name if one was given: no message, and nothing that was written in an answer.
"""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Final

from dpassist.domain.errors import CourseFileError
from dpassist.domain.training.attempt import (
    MOST_MISTAKES,
    MOST_TRIES,
    Attempt,
    Given,
    is_mistake,
)
from dpassist.domain.training.course import LONGEST_NAME, Course, canonical, is_title
from dpassist.domain.training.handed_in import HandedIn, result_values
from dpassist.domain.training.marking import Result
from dpassist.domain.training.progress import TaskKey
from dpassist.mailio.course_file import FORMAT, course_of, is_sealed, of_type, only
from dpassist.mailio.limits import RESULT_BYTES

ENDING: Final = ".dpresult"
_KEYS: Final = frozenset({
    "format", "course", "handed_in", "name", "attempt", "answers", "key", "signature",
})  # fmt: skip
_ANSWER: Final = frozenset({"lesson", "task", "first", "last", "tried", "mistakes"})
_LONGEST_TASK: Final = 120


def read_result(data: bytes) -> HandedIn:
    """Read a result, and make sure that it is as it was handed in.

    Raises:
        CourseFileError: ``result-too-large``, ``result-damaged``, ``result-newer`` or ``result-changed``.
    """
    from dpassist.mailio.training_seal import RESULT, is_intact  # noqa: PLC0415 - heavy: imported where used

    values = _values(data)
    try:
        result, sealed = _result(values), of_type(values["signature"], str)
        is_as_written = write_result(result, sealed) == data
    except ValueError as error:
        raise CourseFileError("result-damaged") from error
    is_whole = is_as_written and is_sealed(result.course)
    if not is_whole or not is_intact(RESULT, result_values(result), result.key, sealed):
        raise CourseFileError("result-changed")
    return result


def write_result(result: HandedIn, sealed: str) -> bytes:
    """Return a result as a file.

    Args:
        result: What was answered.
        sealed: The seal on its values.
    """
    values = {"format": FORMAT, **result_values(result), "signature": sealed}
    return canonical(values) + b"\n"


def _values(data: bytes) -> Mapping[str, Any]:
    if len(data) > RESULT_BYTES:
        raise CourseFileError("result-too-large")
    try:
        values = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise CourseFileError("result-damaged") from error
    version = values.get("format") if isinstance(values, dict) else None
    if type(version) is int and version > FORMAT:
        raise CourseFileError("result-newer")
    if type(version) is not int or version != FORMAT:
        raise CourseFileError("result-damaged")
    return dict(values)


def _result(values: Mapping[str, Any]) -> HandedIn:
    only(values, _KEYS)
    course = course_of(values["course"])
    name = of_type(values["name"], str)
    if name and not is_title(name, LONGEST_NAME):
        raise ValueError("name")
    given = _answers(of_type(values["answers"], list), course)
    number = _count(values["attempt"])
    when = _moment(of_type(values["handed_in"], str))
    return HandedIn(course, Attempt(given, number), when, name, of_type(values["key"], str))


def _answers(rows: list[Any], course: Course) -> dict[TaskKey, Given]:
    given: dict[TaskKey, Given] = {}
    left = {lesson.id: lesson.tasks for lesson in course.lessons}
    for row in rows:
        only(row, _ANSWER)
        lesson, task = of_type(row["lesson"], str), of_type(row["task"], str)
        if not left.get(lesson) or (lesson, task) in given or not _is_task(task):
            raise ValueError("answer")
        left[lesson] -= 1
        given[lesson, task] = Given(
            Result(of_type(row["first"], str)),
            Result(of_type(row["last"], str)),
            _count(row["tried"]),
            _mistakes(of_type(row["mistakes"], list)),
        )
    return given


def _mistakes(names: list[Any]) -> tuple[str, ...]:
    if len(names) > MOST_MISTAKES or not all(is_mistake(of_type(name, str)) for name in names):
        raise ValueError("mistakes")
    return tuple(names)


def _is_task(task: str) -> bool:
    return 0 < len(task) <= _LONGEST_TASK and task.isprintable()


def _count(value: Any) -> int:
    number = of_type(value, int)
    if not 1 <= number <= MOST_TRIES:
        raise ValueError("count")
    return number


def _moment(text: str) -> datetime:
    when = datetime.fromisoformat(text)
    if when.tzinfo != UTC or when.microsecond:
        raise ValueError("moment")
    return when
