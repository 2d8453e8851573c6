"""What is printed of a course, on one page in either language: a certificate, and the trainer's overview.

A certificate says what was gone through and how much was right. It proves nothing by itself: the trainer finds its
check number beside the result it belongs to.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import chain
from pathlib import Path
from typing import Final

from dpassist.domain.errors import CourseFileError
from dpassist.domain.training.handed_in import RoomTally
from dpassist.domain.training.lesson import Lesson
from dpassist.mailio.guidance_pdf import certificate_to_pdf, markdown_to_pdf, pages_in
from dpassist.services import wording_course_pages as words
from dpassist.services.course_overview import OverviewWords
from dpassist.services.course_taking import CourseTaking, Joined, is_name
from dpassist.services.plain_markdown import plain
from dpassist.services.wording import Wording

_COUNTS: Final = (40, 25, 15, 10, 5, 2)
"""Rows of a list that are tried, until all fits on one page; the fewest do, since no row is longer than some lines."""
_LINE: Final = "_" * 40


@dataclass(frozen=True, slots=True)
class Certificate:
    """What stands on one.

    Attributes:
        joined: The course that was passed.
        name: The participant's; empty for a line to write on.
        day: The date on it.
        number: Its check number.
        language: ``da`` or ``en``.
    """

    joined: Joined
    name: str
    day: date
    number: str
    language: str

    def markdown(self, say: Wording, named: int) -> str:
        """Return the page.

        Args:
            say: Words of its language.
            named: How many lessons are named; the others are counted.
        """
        course = self.joined.course
        who = f"## {plain(self.name)}" if self.name else plain(_LINE)
        blocks = (
            f"# {say.say(words.CERTIFICATE)}",
            who,
            say.say(words.HAS_PASSED),
            f"## {plain(course.title_in(self.language))}",
            "\\\n".join((say.say(words.COVERS), *self._lessons(say, named))),
            *self._facts(say),
            f"{plain(_LINE)}\\\n{say.say(words.TRAINER)}",
            say.say(words.CHECK_NUMBER, number=self.number),
        )
        return "\n\n".join(blocks) + "\n"

    def _lessons(self, say: Wording, named: int) -> Iterator[str]:
        lessons = self.joined.course.lessons
        yield from (plain(lesson.title[self.language]) for lesson in lessons[:named])
        if len(lessons) > named:
            yield say.say(words.MORE_LESSONS, count=len(lessons) - named)

    def _facts(self, say: Wording) -> tuple[str, ...]:
        standing = self.joined.standing
        right = say.say(
            words.RIGHT_AT_FIRST,
            right=standing.right,
            all=standing.tasks,
            percent=standing.percent,
            mark=self.joined.course.pass_mark,
        )
        dated = say.say(words.DATED, date=say.day(self.day))
        return right, dated


class CoursePages:
    """Makes the pages; takes a moment."""

    def __init__(
        self, taking: CourseTaking, words_of: Callable[[str], Wording], fonts: tuple[Path, Path]
    ) -> None:
        """Make none yet.

        Args:
            taking: Knows how far the participant is.
            words_of: Gives the words of a language.
            fonts: Two TrueType files of one family: regular and bold.
        """
        self._taking: Final = taking
        self._words: Final = words_of
        self._fonts: Final = fonts

    def certificate(self, course_id: str, name: str, language: str, today: date) -> bytes:
        """Return the certificate of a course that was passed, as PDF.

        Args:
            course_id: Which course.
            name: The participant's; empty for a line to write on.
            language: ``da`` or ``en``.
            today: The date that stands on it.

        Raises:
            CourseFileError: ``course-not-joined``, ``course-not-passed`` or ``course-name``.
            EnvironmentFaultError: There is no place for a key.
        """
        joined = self._taking.one(course_id)
        if joined is None:
            raise CourseFileError("course-not-joined")
        if not joined.is_passed:
            raise CourseFileError("course-not-passed")
        if name and not is_name(name):
            raise CourseFileError("course-name")
        number = self._taking.check_number(course_id)
        page = Certificate(joined, name, today, number, language)
        say = self._words(language)
        title = say.say(words.CERTIFICATE)
        made = (self._framed(page.markdown(say, named), title, language) for named in _COUNTS)
        return next(pdf for pdf in made if pages_in(pdf) == 1)

    def overview(
        self,
        room: RoomTally,
        lessons: Mapping[str, Lesson],
        language: str,
        today: date,
    ) -> bytes:
        """Return what a room got wrong on one page, as PDF.

        Args:
            room: What it did.
            lessons: Those of this machine, by id.
            language: ``da`` or ``en``.
            today: The date on it.
        """
        say = self._words(language)
        told = OverviewWords(room, say, language, lessons)
        day = say.day(today)
        pages = chain(
            (told.markdown(most, day) for most in _COUNTS),
            # The shortest list fits always, whatever the bars need.
            (told.markdown(most, day, is_drawn=False) for most in _COUNTS[-1:]),
        )
        made = (self._pdf(page, told.title, language) for page in pages)
        return next(pdf for pdf in made if pages_in(pdf) == 1)

    def _pdf(self, markdown: str, title: str, language: str) -> bytes:
        return markdown_to_pdf(
            markdown,
            title=title,
            language=language,
            regular_font=self._fonts[0],
            bold_font=self._fonts[1],
        )

    def _framed(self, markdown: str, title: str, language: str) -> bytes:
        return certificate_to_pdf(
            markdown,
            title=title,
            language=language,
            regular_font=self._fonts[0],
            bold_font=self._fonts[1],
        )
