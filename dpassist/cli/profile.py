"""``dpassist profile check|save``: what is wrong in a profile file, in words or as JSON.

In words, each fault is a line as `dpassist.cli.problems` tells.

With ``--json`` one object is printed, in UTF-8 on one line, with these keys, always all of them:

``path``
    The file as it was named.
``sort``
    ``recogniser`` or ``reply``, told by what stands in the file.
``usable``
    Whether dpassist would use it.
``id``, ``version``, ``signs``, ``unverified``, ``needs``
    What it holds. In a file that is not usable, ``id`` and ``version`` are what it tells, if anything, and the
    others are empty or 0. ``needs`` lists what recognising reads because of it:
    ``body``, ``certificates``, ``xml-roots``.
``problems``
    List of objects as `dpassist.cli.problems` tells; ``what`` is the key, as ``signs.2.texts.1``, numbers counted
    from 1.
"""

import argparse
from collections.abc import Iterator
from typing import Any

from dpassist.cli import words
from dpassist.cli.console import Console
from dpassist.cli.exit_codes import ExitCode
from dpassist.cli.json_lines import one_line
from dpassist.cli.problems import problem_line, problem_object, tell_of_file
from dpassist.domain.errors import EnvironmentFaultError
from dpassist.domain.profile_report import ProfileReport, ProfileSort
from dpassist.services.desk import Desk

_INDENT = "    "


def look_after_profiles(
    desk: Desk, arguments: argparse.Namespace, out: Console, err: Console
) -> int:
    """Do what was asked for and return the exit code."""
    if arguments.action == "save":
        written = desk.profile_files.save(arguments.profile, arguments.output)
        out.line(desk.wording.say(words.PROFILE_WRITTEN, file=str(written)))
        return ExitCode.DONE
    return check_profile(desk, arguments, out, err)


def check_profile(desk: Desk, arguments: argparse.Namespace, out: Console, err: Console) -> int:
    """Check one profile file, print what is wrong, and return the exit code."""
    try:
        report = desk.library.check_profile(arguments.file)
    except EnvironmentFaultError as error:
        return tell_of_file(desk.wording, err, arguments.file, error)
    if arguments.json:
        out.raw(one_line(_as_object(desk, arguments, report)))
    else:
        out.line(str(arguments.file))
        for line in _summary(desk, report):
            out.line(_INDENT + line)
        for problem in report.problems:
            out.line(problem_line(desk.wording, problem, str(arguments.file)))
    if not report.usable:
        return ExitCode.CONFIGURATION
    return ExitCode.PROFILE_DOUBTED if report.problems else ExitCode.DONE


def _summary(desk: Desk, report: ProfileReport) -> Iterator[str]:
    say = desk.wording.say
    if not report.usable:
        yield say(words.PROFILE_UNUSABLE)
        return
    phrase = words.PROFILE_SORTS[report.sort]
    yield say(phrase, id=report.id, version=report.version, signs=report.signs)
    yield say(words.PROFILE_UNVERIFIED, count=report.unverified)
    if report.needs:
        yield say(words.PROFILE_NEEDS, needs=", ".join(say(words.NEEDS[n]) for n in report.needs))
    if not report.problems:
        yield say(words.PROFILE_GOOD)


def _as_object(desk: Desk, arguments: argparse.Namespace, report: ProfileReport) -> dict[str, Any]:
    return {
        "path": str(arguments.file),
        "sort": report.sort.value,
        "usable": report.usable,
        "id": report.id,
        "version": report.version,
        "signs": report.signs if report.sort is ProfileSort.RECOGNISER else 0,
        "unverified": report.unverified,
        "needs": list(report.needs),
        "problems": [problem_object(desk.wording, problem) for problem in report.problems],
    }
