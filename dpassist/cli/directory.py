"""``dpassist directory``: whom post can be passed on to, and what in the directory leads nowhere.

With ``--json``, ``list`` prints one object a line with ``id``, ``name``, ``kind``, ``mailbox``, ``phone``, ``handles``,
``reply_profile``, ``guidance_set``, ``deputy``, ``away_from``, ``away_until`` (ISO dates or null) and
``other_authority`` and ``secure``. ``check`` prints one with ``entry`` (null where it is true of the directory as a
whole), ``code`` and ``text``, and for what in the file could not be used one with ``entry`` null and what
`dpassist.cli.problems` tells.
"""

import argparse
from dataclasses import asdict
from datetime import date

from dpassist.cli import words
from dpassist.cli.console import Console
from dpassist.cli.exit_codes import ExitCode
from dpassist.cli.json_lines import one_line
from dpassist.cli.problems import problem_object
from dpassist.domain.directory import Entry
from dpassist.services.clock import today
from dpassist.services.desk import Desk
from dpassist.services.directory_keeping import doubt_text


def look_after_directory(
    desk: Desk, arguments: argparse.Namespace, out: Console, _err: Console
) -> int:
    """Do what ``directory`` is asked for."""
    if arguments.action == "list":
        return _list(desk, arguments, out)
    return _check(desk, arguments, out)


def _list(desk: Desk, arguments: argparse.Namespace, out: Console) -> int:
    for entry in desk.passing.directory().entries:
        if arguments.json:
            out.raw(one_line({name: _plain(value) for name, value in asdict(entry).items()}))
        else:
            out.line(_line(entry))
    return ExitCode.DONE


def _line(entry: Entry) -> str:
    return "  ".join(filter(None, (entry.id, entry.name, entry.mailbox, entry.handles)))


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value


def _check(desk: Desk, arguments: argparse.Namespace, out: Console) -> int:
    doubts = desk.directory.doubts(today())
    for doubt in doubts:
        text = doubt_text(desk.wording, doubt)
        if arguments.json:
            told = {"entry": doubt.entry or None, "code": doubt.fault.value, "text": text}
            out.raw(one_line(told))
        elif doubt.entry:
            out.line(desk.wording.say(words.ABOUT_FILE, file=doubt.entry, text=text))
        else:
            out.line(text)
    bad_rows = desk.directory.bad_rows()
    for problem in bad_rows if arguments.json else ():  # else told at the end, as of every file
        out.raw(one_line({"entry": None, **problem_object(desk.wording, problem)}))
    is_clean = not doubts and not bad_rows
    if is_clean and not arguments.json:
        count = len(desk.passing.directory().entries)
        out.line(desk.wording.say(words.DIRECTORY_CLEAN, count=count))
    return ExitCode.DONE if is_clean else ExitCode.PROFILE_DOUBTED
