"""``dpassist training course|results``: what a course file holds, and what a room got wrong, for a trainer's scripts.

``course`` says of a course file whether it is as its trainer saved it, and which of its lessons are not here in the
same version. ``results`` counts result files and those in folders, says of each other one why it does not count, and
writes everything as one table.
"""

import argparse

from dpassist.cli import words_training as words
from dpassist.cli.console import Console
from dpassist.cli.exit_codes import ExitCode
from dpassist.cli.problems import tell_of_file
from dpassist.domain.errors import CourseFileError, EnvironmentFaultError, UnreadableMessageError
from dpassist.services.course_overview import OverviewWords, uncounted_text
from dpassist.services.desk import Desk
from dpassist.services.ports import CancelToken


def show_course(desk: Desk, arguments: argparse.Namespace, out: Console, err: Console) -> int:
    """Say what a course holds, without taking part in it."""
    try:
        seen = desk.courses().taking.look(arguments.file)
    except (CourseFileError, EnvironmentFaultError, UnreadableMessageError) as error:
        return tell_of_file(desk.wording, err, arguments.file, error)
    say, language = desk.wording.say, desk.language
    course = seen.course
    out.line(
        say(
            words.COURSE,
            title=course.title_in(language),
            lessons=len(course.lessons),
            tasks=course.tasks,
            mark=course.pass_mark,
        )
    )
    notes = {each.id: say(words.NOT_HERE) for each in seen.missing}
    notes |= {each.id: say(words.OTHER_VERSION) for each in seen.changed}
    for lesson in course.lessons:
        parts = (lesson.id, lesson.title[language], notes.get(lesson.id, ""))
        out.line(" · ".join(filter(None, parts)))
    return ExitCode.PROFILE_DOUBTED if notes else ExitCode.DONE


def show_results(desk: Desk, arguments: argparse.Namespace, out: Console, err: Console) -> int:
    """Count what was handed in, and write the table where one is asked for."""
    results = desk.courses().results
    overview = results.overview(arguments.paths, lambda _done, _all: None, CancelToken())
    for each in overview.uncounted:
        err.complain(uncounted_text(desk.wording, each))
    if overview.room is None:
        if not overview.uncounted:
            err.complain(desk.wording.say(words.NO_RESULTS))
        return ExitCode.REFUSED
    lessons = {lesson.id: lesson for lesson in desk.trainer.lessons()}
    told = OverviewWords(overview.room, desk.wording, desk.language, lessons)
    out.line(f"{told.title}: {told.summary()}")
    if arguments.output:
        try:
            desk.files.write(arguments.output, told.csv())
        except EnvironmentFaultError as error:
            return tell_of_file(desk.wording, err, arguments.output, error)
        out.line(desk.wording.say(words.TABLE_WRITTEN, file=str(arguments.output)))
    return ExitCode.DONE
