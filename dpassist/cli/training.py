"""``dpassist training list|check|handout``: the lessons there are, what is wrong in them, and pages to print.

With ``--json``, ``list`` and ``check`` print one object a lesson, in UTF-8 on one line, with these keys, always all:

``id``, ``title``, ``subject``, ``version``, ``own``
    Its folder, its title in the language of the run, and who keeps it.
``tasks``
    List of objects: ``id`` and ``kind``.
``problems``
    List of objects as `dpassist.cli.problems` tells; empty for ``list``, which checks nothing.
``doubts``
    Likewise, of what somebody should look at and what is no fault by itself: what may be a telephone number.

``check`` ends with one more object, with two keys: ``unreadable``, the problems of files that are no lesson: of the
channel map and, where no single lesson was asked for, of the demonstrations too; and ``doubts``, those of demonstrations.
"""

import argparse
from collections.abc import Iterable, Iterator
from typing import Any

from dpassist.cli import words_training as words
from dpassist.cli.console import Console
from dpassist.cli.exit_codes import ExitCode
from dpassist.cli.json_lines import one_line
from dpassist.cli.problems import problem_line, problem_object, tell_of_file
from dpassist.cli.training_courses import show_course, show_results
from dpassist.domain.errors import EnvironmentFaultError
from dpassist.domain.settings import ConfigurationProblem
from dpassist.domain.training.channels import Era
from dpassist.domain.training.lesson import Lesson
from dpassist.domain.training.solving import UnsolvableError
from dpassist.services.demo_book import DemoBook
from dpassist.services.desk import Desk
from dpassist.services.wording_training import SUBJECTS


def look_after_training(
    desk: Desk, arguments: argparse.Namespace, out: Console, err: Console
) -> int:
    """Do what was asked for and return the exit code."""
    match arguments.action:
        case "list":
            return _list(desk, out, as_json=arguments.json)
        case "check":
            return _check(desk, arguments, out, err)
        case "course":
            return show_course(desk, arguments, out, err)
        case "results":
            return show_results(desk, arguments, out, err)
        case _:
            return _handout(desk, arguments, out, err)


def _list(desk: Desk, out: Console, *, as_json: bool) -> int:
    for lesson in desk.trainer.lessons():
        if as_json:
            out.raw(one_line(_as_object(desk, lesson)))
            continue
        say = desk.wording.say
        parts = (
            lesson.id,
            lesson.text(desk.language).title,
            say(SUBJECTS[lesson.subject]),
            say(words.TASKS, count=len(lesson.tasks)),
            say(words.OWN) if lesson.is_own else "",
        )
        out.line(" · ".join(filter(None, parts)))
    return ExitCode.DONE


def _check(desk: Desk, arguments: argparse.Namespace, out: Console, err: Console) -> int:
    lessons = desk.trainer.lessons()
    if arguments.lesson:
        lessons = tuple(lesson for lesson in lessons if lesson.id == arguments.lesson)
        if not lessons:
            return _unknown(desk, arguments.lesson, err)
    faults = 0
    for lesson in lessons:
        found, doubts = desk.trainer.problems(lesson), desk.trainer.doubts(lesson)
        faults += len(found)
        if arguments.json:
            out.raw(one_line(_as_object(desk, lesson, found, doubts)))
        else:
            _print(desk, (*found, *doubts), out)
    faults += _check_the_rest(desk, arguments, out)
    if not arguments.json:
        out.line(desk.wording.say(words.CHECKED, lessons=len(lessons), faults=faults))
    return ExitCode.PROFILE_DOUBTED if faults else ExitCode.DONE


def _check_the_rest(desk: Desk, arguments: argparse.Namespace, out: Console) -> int:
    """Tell what is wrong outside lessons, and return how many faults there are."""
    unreadable = (*desk.trainer.unreadable(), *desk.channels().problems())
    doubts: tuple[ConfigurationProblem, ...] = ()
    if not arguments.lesson:
        book = desk.demos()
        unreadable = (*unreadable, *_of_demos(book))
        doubts = tuple(doubt for demo in book.demos() for doubt in book.doubts(demo))
    if arguments.json:
        told = {"unreadable": _problems(desk, unreadable), "doubts": _problems(desk, doubts)}
        out.raw(one_line(told))
    else:
        _print(desk, (*unreadable, *doubts), out)
    return len(unreadable)


def _of_demos(book: DemoBook) -> Iterator[ConfigurationProblem]:
    """Give what would keep demonstrations from being played."""
    for demo in book.demos():
        yield from book.problems(demo)
    yield from book.unreadable()


def _handout(desk: Desk, arguments: argparse.Namespace, out: Console, err: Console) -> int:
    """Write one page; exactly one thing has to be asked for."""
    asked = tuple(
        map(bool, (arguments.lesson, arguments.profile, arguments.recognise, arguments.channels))
    )
    if sum(asked) != 1:
        err.complain(desk.wording.say(words.ONE_THING))
        return ExitCode.WRONG_USAGE
    language = arguments.page_language or desk.language
    if arguments.recognise:
        pdf = desk.handouts.recognise(language)
    elif arguments.channels:
        pdf = desk.channels().page(Era(arguments.channels), language)
    elif arguments.profile:
        pdf = desk.handouts.profile(arguments.profile, language)
    else:
        lesson = desk.trainer.lesson(arguments.lesson)
        if lesson is None:
            return _unknown(desk, arguments.lesson, err)
        try:
            pdf = desk.handouts.lesson(lesson, language)
        except UnsolvableError:
            err.complain(desk.wording.say(words.NOT_IN_ORDER, lesson=lesson.id))
            return ExitCode.CONFIGURATION
    try:
        desk.files.write(arguments.output, pdf)
    except EnvironmentFaultError as error:
        return tell_of_file(desk.wording, err, arguments.output, error)
    out.line(desk.wording.say(words.WRITTEN, file=str(arguments.output)))
    return ExitCode.DONE


def _unknown(desk: Desk, lesson: str, err: Console) -> int:
    choices = ", ".join(each.id for each in desk.trainer.lessons())
    err.complain(desk.wording.say(words.UNKNOWN, lesson=lesson, choices=choices))
    return ExitCode.REFUSED


def _print(desk: Desk, problems: Iterable[ConfigurationProblem], out: Console) -> None:
    for problem in problems:
        out.line(problem_line(desk.wording, problem))


def _as_object(
    desk: Desk,
    lesson: Lesson,
    problems: Iterable[ConfigurationProblem] = (),
    doubts: Iterable[ConfigurationProblem] = (),
) -> dict[str, Any]:
    return {
        "id": lesson.id,
        "title": lesson.text(desk.language).title,
        "subject": lesson.subject.value,
        "version": lesson.version,
        "own": lesson.is_own,
        "tasks": [{"id": task.id, "kind": task.kind.value} for task in lesson.tasks],
        "problems": _problems(desk, problems),
        "doubts": _problems(desk, doubts),
    }


def _problems(desk: Desk, problems: Iterable[ConfigurationProblem]) -> list[dict[str, Any]]:
    return [problem_object(desk.wording, problem) for problem in problems]
