"""A course as a file, ``.dpcourse``: TOML in UTF-8, sealed by the trainer (`dpassist.mailio.training_seal`).

::

    format = 1
    id = "0123456789abcdef0123456789abcdef"
    pass_mark = 80                    # per cent of the tasks
    names = "optional"                # or "none"
    key = "…"                         # the trainer's public key, 64 hexadecimal digits
    signature = "…"                   # over all the rest, 128 hexadecimal digits

    [title]
    da = "Nye medarbejdere"
    en = "New colleagues"

    [[lessons]]                       # in order
    id = "hvad-er-digital-post"
    version = 2
    fingerprint = "…"                 # of what the lesson asks and says, 64 hexadecimal digits
    tasks = 3

    [lessons.title]
    da = "Hvad er Digital Post?"
    en = "What is Digital Post?"

Every key is needed, and there is no other: what is not known is not sealed, so it is refused. A file that somebody
changed by hand is refused too; blanks and comments mean nothing and may change.
"""

import tomllib
from collections.abc import Mapping
from typing import Any, Final, TypeVar

from dpassist.domain.errors import CourseFileError
from dpassist.domain.training.course import Course, CourseLesson, NameRule, course_values
from dpassist.mailio.limits import COURSE_BYTES

Kind = TypeVar("Kind")
FORMAT: Final = 1
ENDING: Final = ".dpcourse"
_COURSE: Final = frozenset({"id", "title", "lessons", "pass_mark", "names", "key", "signature"})
_LESSON: Final = frozenset({"id", "version", "fingerprint", "tasks", "title"})


def read_course(data: bytes) -> Course:
    """Read a course, and make sure that it is as its trainer saved it.

    Raises:
        CourseFileError: ``course-too-large``, ``course-damaged``, ``course-newer`` or ``course-changed``.
    """
    if len(data) > COURSE_BYTES:
        raise CourseFileError("course-too-large")
    try:
        values = tomllib.loads(data.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise CourseFileError("course-damaged") from error
    version = values.pop("format", None)
    if type(version) is int and version > FORMAT:
        raise CourseFileError("course-newer")
    if type(version) is not int or version != FORMAT:
        raise CourseFileError("course-damaged")
    try:
        course = course_of(values)
    except ValueError as error:
        raise CourseFileError("course-damaged") from error
    if not is_sealed(course):
        raise CourseFileError("course-changed")
    return course


def write_course(course: Course) -> bytes:
    """Return a sealed course as a file."""
    import tomli_w  # noqa: PLC0415 - heavy: imported where used

    values = {"format": FORMAT, **course_values(course), "signature": course.signature}
    return tomli_w.dumps(values).encode("utf-8")


def is_sealed(course: Course) -> bool:
    """Tell whether a course is as its trainer saved it."""
    from dpassist.mailio.training_seal import COURSE, is_intact  # noqa: PLC0415 - heavy, as above

    return is_intact(COURSE, course_values(course), course.key, course.signature)


def course_of(values: Mapping[str, Any]) -> Course:
    """Make a course of plain values, as they stand in a course file and in a result.

    Raises:
        ValueError: They do not make a course.
    """
    only(values, _COURSE)
    return Course(
        id=of_type(values["id"], str),
        title=_titles(values["title"]),
        lessons=tuple(map(_lesson, of_type(values["lessons"], list))),
        pass_mark=of_type(values["pass_mark"], int),
        names=NameRule(of_type(values["names"], str)),
        key=of_type(values["key"], str),
        signature=of_type(values["signature"], str),
    )


def of_type(value: Any, kind: type[Kind]) -> Kind:
    """Return a value that is of a type, and of no other that stands in for it.

    Raises:
        ValueError: It is not.
    """
    if type(value) is not kind:  # true is a whole number to Python
        raise ValueError(kind.__name__)
    return value


def only(values: Any, keys: frozenset[str]) -> None:
    """Insist on a table of exactly these keys.

    Raises:
        ValueError: It is not.
    """
    if set(of_type(values, dict)) != keys:
        raise ValueError("keys")


def _lesson(values: Any) -> CourseLesson:
    only(values, _LESSON)
    return CourseLesson(
        id=of_type(values["id"], str),
        version=of_type(values["version"], int),
        fingerprint=of_type(values["fingerprint"], str),
        tasks=of_type(values["tasks"], int),
        title=_titles(values["title"]),
    )


def _titles(values: Any) -> dict[str, str]:
    return {of_type(key, str): of_type(text, str) for key, text in of_type(values, dict).items()}
