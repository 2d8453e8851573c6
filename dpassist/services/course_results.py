"""The trainer's overview: result files read, each participant counted once, and what the room got wrong.

Whatever does not count is told with its reason, file by file. Nobody is ranked: participants stand by their names,
and those without one by a number that says nothing.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from dpassist.domain.errors import CourseFileError, DpassistError
from dpassist.domain.training.course import Course
from dpassist.domain.training.handed_in import HandedIn, RoomTally, newest_of_each, tally
from dpassist.mailio.course_file import ENDING as COURSE_ENDING
from dpassist.mailio.course_file import read_course
from dpassist.mailio.limits import RESULT_FILES
from dpassist.mailio.result_file import ENDING as RESULT_ENDING
from dpassist.mailio.result_file import read_result
from dpassist.services.ports import CancelToken, PostFiles, Progress

OLDER: Final = "result-older"
OTHER_COURSE: Final = "result-other-course"
OTHER_EDITION: Final = "result-other-edition"
TOO_MANY: Final = "result-too-many"


@dataclass(frozen=True, slots=True)
class Uncounted:
    """A file that does not count, and why.

    Attributes:
        file: Its name.
        error: What is wrong with it.
    """

    file: str
    error: DpassistError


@dataclass(frozen=True, slots=True)
class Overview:
    """What was read.

    Attributes:
        room: What the room did; None when no result was read.
        uncounted: What does not count.
    """

    room: RoomTally | None
    uncounted: tuple[Uncounted, ...] = ()


@dataclass(slots=True)
class _Found:
    """What files hold, while they are read."""

    results: list[tuple[str, HandedIn]] = field(default_factory=list)
    courses: list[Course] = field(default_factory=list)
    uncounted: list[Uncounted] = field(default_factory=list)


class CourseResults:
    """Reads results; may be asked from any thread."""

    def __init__(self, files: PostFiles) -> None:
        self._files: Final = files

    def overview(self, paths: Sequence[Path], progress: Progress, cancel: CancelToken) -> Overview:
        """Read result files, and all in these folders.

        The course is the one whose file is among them; else the one of the most results.

        Args:
            paths: Files and folders.
            progress: Told how many of how many are read.
            cancel: Stops it.

        Raises:
            CancelledError: The user stopped it.
        """
        found, files = _Found(), list(self._wanted(paths, cancel))
        for number, path in enumerate(files[:RESULT_FILES], start=1):
            cancel.check()
            self._read(path, found)
            progress(number, len(files))
        found.uncounted += [_uncounted(path.name, TOO_MANY) for path in files[RESULT_FILES:]]
        course = _course_of(found)
        if course is None:
            return Overview(None, tuple(found.uncounted))
        return Overview(_counted(course, found), tuple(found.uncounted))

    def _wanted(self, paths: Sequence[Path], cancel: CancelToken) -> Iterator[Path]:
        """Give the files that may count: those that were named, and in folders those of our own kinds."""
        named = set(paths)
        for path in self._files.walk(paths, cancel):
            if path in named or path.suffix.lower() in {COURSE_ENDING, RESULT_ENDING}:
                yield path

    def _read(self, path: Path, found: _Found) -> None:
        try:
            data = self._files.read(path)
            if path.suffix.lower() == COURSE_ENDING:
                found.courses.append(read_course(data))
            else:
                found.results.append((path.name, read_result(data)))
        except DpassistError as error:
            found.uncounted.append(Uncounted(path.name, error))


def _course_of(found: _Found) -> Course | None:
    if found.courses:
        return found.courses[-1]
    editions = {result.course.edition: result.course for _file, result in found.results}
    counts = Counter(result.course.edition for _file, result in found.results)
    best = max(counts, key=lambda edition: (counts[edition], edition), default="")
    return editions.get(best)


def _counted(course: Course, found: _Found) -> RoomTally:
    """Count the results of one course, each participant's newest, and note the others."""
    names = {id(result): file for file, result in found.results}
    edition, of_it = course.edition, []
    for file, result in found.results:
        if result.course.edition == edition:
            of_it.append(result)
        else:
            code = OTHER_EDITION if result.course.id == course.id else OTHER_COURSE
            found.uncounted.append(_uncounted(file, code))
    newest, older = newest_of_each(of_it)
    found.uncounted += [_uncounted(names[id(result)], OLDER) for result in older]
    return tally(course, newest)


def _uncounted(file: str, code: str) -> Uncounted:
    return Uncounted(file, CourseFileError(code))
