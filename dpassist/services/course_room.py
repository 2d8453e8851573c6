"""All that is done with courses, made when it is first asked for."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from dpassist.services.course_making import CourseMaking
from dpassist.services.course_pages import CoursePages
from dpassist.services.course_ports import CourseStore, KeySafe
from dpassist.services.course_results import CourseResults
from dpassist.services.course_taking import CourseTaking
from dpassist.services.own_key import OwnKey
from dpassist.services.ports import PostFiles
from dpassist.services.trainer import Trainer
from dpassist.services.wording import Wording


@dataclass(frozen=True, slots=True)
class CourseRoom:
    """What the pages of courses work with.

    Attributes:
        taking: For participants.
        making: For trainers who make a course.
        results: For trainers who see what a room did.
        pages: What is printed.
    """

    taking: CourseTaking
    making: CourseMaking
    results: CourseResults
    pages: CoursePages


def course_room(
    store: CourseStore,
    trainer: Trainer,
    files: PostFiles,
    safe: KeySafe,
    words_of: Callable[[str], Wording],
    fonts: tuple[Path, Path],
) -> CourseRoom:
    """Join what is done with courses.

    Args:
        store: Keeps courses and how far somebody is.
        trainer: Knows the lessons.
        files: Reads and writes files that the user names.
        safe: Keeps the key.
        words_of: Gives the words of a language.
        fonts: Of printed pages: regular and bold.
    """
    key = OwnKey(safe, store)
    taking = CourseTaking(store, trainer, files, files, key)
    return CourseRoom(
        taking,
        CourseMaking(store, trainer, files, files, key),
        CourseResults(files),
        CoursePages(taking, words_of, fonts),
    )
