"""``dpassist guidance list|check|render``: the sheets there are, what is wrong in them, and one filled in.

With ``--json``, ``list`` and ``check`` print one object, in UTF-8 on one line, with the key ``sheets``: a list of
objects with these keys, always all of them:

``file``, ``sheet``, ``language``, ``profile``, ``sender``, ``set``
    Its file, and what it is for; empty texts mean any.
``own``, ``version``, ``owner``, ``reviewed``, ``review_by``, ``overdue``
    Who keeps it, and when it was and should be read through; days as ``2026-11-23``, empty when not told.
``problems``
    List of objects as `dpassist.cli.problems` tells.

``check`` adds the key ``unreadable``: the problems of files that are no sheet.
"""

import argparse
from collections.abc import Iterable
from datetime import date
from typing import Any

from dpassist.cli import words
from dpassist.cli.console import Console
from dpassist.cli.exit_codes import ExitCode
from dpassist.cli.json_lines import one_line
from dpassist.cli.problems import problem_line, problem_object
from dpassist.domain.settings import ConfigurationProblem
from dpassist.services.clock import today
from dpassist.services.desk import Desk
from dpassist.services.guidance_keeping import SheetState


def list_guidance(desk: Desk, arguments: argparse.Namespace, out: Console, _err: Console) -> int:
    """Print a line a sheet: its file, and what an administrator should know of it."""
    states = desk.guidance.states(today())
    if arguments.json:
        out.raw(one_line(_as_object(desk, states)))
        return ExitCode.DONE
    for state in states:
        out.line(_line(desk, state))
    return ExitCode.DONE


def check_guidance(desk: Desk, arguments: argparse.Namespace, out: Console, _err: Console) -> int:
    """Print what is wrong in every sheet, as ``file:line: sentence``, and return the exit code."""
    states = desk.guidance.states(today())
    unreadable = desk.guidance.unreadable()
    problems = [*unreadable, *(problem for state in states for problem in state.problems)]
    if arguments.json:
        out.raw(one_line({**_as_object(desk, states), "unreadable": _problems(desk, unreadable)}))
    else:
        for problem in problems:
            out.line(problem_line(desk.wording, problem))
        out.line(desk.wording.say(words.SHEETS_CHECKED, sheets=len(states), faults=len(problems)))
    return ExitCode.PROFILE_DOUBTED if problems else ExitCode.DONE


def _line(desk: Desk, state: SheetState) -> str:
    sheet, say = state.sheet, desk.wording.say
    parts = [sheet.file, say(words.SHEET_LAYERS["own" if sheet.is_own else "shipped"])]
    if sheet.version:
        parts.append(say(words.SHEET_VERSION, version=sheet.version))
    parts += filter(None, [sheet.owner])
    if sheet.review_by:
        phrase = words.SHEET_OVERDUE if state.is_overdue else words.SHEET_REVIEW
        parts.append(say(phrase, day=desk.wording.day(sheet.review_by)))
    return " · ".join(parts)


def _as_object(desk: Desk, states: Iterable[SheetState]) -> dict[str, Any]:
    return {
        "sheets": [
            {
                "file": state.sheet.file,
                "sheet": state.sheet.sheet,
                "language": state.sheet.language,
                "profile": state.sheet.profile,
                "sender": state.sheet.sender,
                "set": state.sheet.collection,
                "own": state.sheet.is_own,
                "version": state.sheet.version,
                "owner": state.sheet.owner,
                "reviewed": _day(state.sheet.reviewed),
                "review_by": _day(state.sheet.review_by),
                "overdue": state.is_overdue,
                "problems": _problems(desk, state.problems),
            }
            for state in states
        ]
    }


def _problems(desk: Desk, problems: Iterable[ConfigurationProblem]) -> list[dict[str, Any]]:
    return [problem_object(desk.wording, problem) for problem in problems]


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""
