"""The commands, all but ``window`` and ``demo``: the window's use cases without a window."""

import argparse
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import Final, TextIO

from dpassist.cli import words
from dpassist.cli.check import check_reply
from dpassist.cli.console import Console, prepare
from dpassist.cli.directory import look_after_directory
from dpassist.cli.exit_codes import DISK_FAULTS, ExitCode
from dpassist.cli.guard import guarded
from dpassist.cli.guidance import check_guidance, list_guidance
from dpassist.cli.json_lines import json_line
from dpassist.cli.measure import measure
from dpassist.cli.named import unknown, with_entry, with_message
from dpassist.cli.passing import pass_on
from dpassist.cli.placing import hand_over
from dpassist.cli.policy import look_after_policies
from dpassist.cli.profile import look_after_profiles
from dpassist.cli.report import block
from dpassist.cli.rules import look_after_rules
from dpassist.cli.sealing import seal_reply
from dpassist.cli.training import look_after_training
from dpassist.domain.directory import Entry
from dpassist.domain.errors import (
    ReplyRefusedError,
    UnknownChoiceError,
)
from dpassist.domain.profiles import ReplyKind, ReplyProfile
from dpassist.services.desk import Desk
from dpassist.services.intake import Examined, Opened
from dpassist.services.ports import CancelToken

Command = Callable[[Desk, argparse.Namespace, Console, Console], int]
"""Does one thing with the desk, prints results and failures, and returns the exit code."""
_SHEET_ENDINGS: Final = (".pdf", ".html", ".htm")
"""What the name of a guidance sheet may end in; the first is what colleagues get."""


def run(arguments: argparse.Namespace, desk: Desk, *, out: TextIO, err: TextIO) -> int:
    """Run one command and return its exit code (`ExitCode`).

    Args:
        arguments: What the parser made; ``command`` names the command.
        desk: The use cases.
        out: Results.
        err: Failures, one sentence each.
    """
    prepare(out, utf8=getattr(arguments, "json", False))
    prepare(err)
    results, failures = Console(out), Console(err)

    def work() -> int:
        command = _COMMANDS.get(arguments.command)
        if command:
            return command(desk, arguments, results, failures)
        code, count = _recognise(desk, arguments.paths, results, as_json=arguments.json)
        if not count:
            failures.complain(desk.wording.say(words.NO_FILES))
        return code

    return guarded(work, desk, results, failures)


def _recognise(
    desk: Desk, paths: Iterable[Path], out: Console, *, as_json: bool
) -> tuple[ExitCode, int]:
    """Print each file's result as it comes and forget it, so that memory stays flat; count the files."""
    code = ExitCode.DONE

    def found(examined: Examined) -> None:
        nonlocal code
        if not examined.from_message and DISK_FAULTS & set(examined.verdict.problems):
            code = ExitCode.FILE_NOT_READ
        if as_json:
            out.raw(json_line(examined, desk.wording))
            return
        for line in block(examined, desk.wording):
            out.line(line)

    count = desk.intake.examine_all(paths, found, lambda _done, _all: None, CancelToken())
    return code, count


def _reply(desk: Desk, arguments: argparse.Namespace, out: Console, err: Console) -> int:
    try:
        desk.replies.profile(arguments.profile)
    except UnknownChoiceError as error:
        return unknown(error, words.PROFILES, (p.id for p in desk.replies.profiles()), desk, err)

    def answer(opened: Opened) -> int:
        profile = desk.replies.profile_for(opened, arguments.profile)
        if profile.kind is ReplyKind.DOCUMENT:
            if arguments.output is None:
                err.complain(desk.wording.say(words.NEEDS_OUTPUT))
                return ExitCode.WRONG_USAGE
            return _write_document(desk, arguments, profile, opened, out)
        try:
            ready = desk.replies.draft(opened, profile, desk.language)
        except ReplyRefusedError:
            print_steps(desk, opened, profile, out)
            raise
        hand_over(desk, arguments, ready, words.REPLY_WRITTEN, out)
        return ExitCode.DONE

    return with_message(desk, arguments, err, answer)


def _write_document(
    desk: Desk,
    arguments: argparse.Namespace,
    profile: ReplyProfile,
    opened: Opened,
    out: Console,
) -> int:
    """Write the document that answers a letter, with the text of a file."""
    data = desk.files.read(arguments.text) if arguments.text else b""
    text = data.decode("utf-8-sig", errors="replace")
    desk.files.write(arguments.output, desk.replies.document(opened, profile, desk.language, text))
    out.line(desk.wording.say(words.DOCUMENT_WRITTEN, file=str(arguments.output)))
    for line in profile.must_check.get(desk.language, ()):
        out.line(f"  - {line}")
    return ExitCode.DONE


def _log(desk: Desk, arguments: argparse.Namespace, out: Console, _err: Console) -> int:
    desk.files.write(arguments.output, desk.passing.log_table())
    out.line(desk.wording.say(words.LOG_WRITTEN, file=str(arguments.output)))
    return ExitCode.DONE


def _check(desk: Desk, arguments: argparse.Namespace, out: Console, err: Console) -> int:
    try:
        profile = desk.replies.profile(arguments.profile)
    except UnknownChoiceError as error:
        return unknown(error, words.PROFILES, (p.id for p in desk.replies.profiles()), desk, err)
    return check_reply(desk, arguments, profile, out, err)


def print_steps(desk: Desk, opened: Opened, profile: ReplyProfile, out: Console) -> None:
    """Print the step card of a profile whose gateway writes the reply; nothing for one that drafts.

    Raises:
        ReplyRefusedError: The verdict forbids a reply, so there is nothing to do step by step.
    """
    steps = desk.replies.steps(opened, profile, desk.language)
    if steps:
        title = profile.title.get(desk.language, profile.id)
        out.line(desk.wording.say(words.STEPS, profile=title))
    for number, step in enumerate(steps, start=1):
        out.line(f"  {number}. {step}")


def _guidance(desk: Desk, arguments: argparse.Namespace, out: Console, err: Console) -> int:
    match arguments.action:
        case "list":
            return list_guidance(desk, arguments, out, err)
        case "check":
            return check_guidance(desk, arguments, out, err)
        case _:
            return with_entry(desk, arguments, err, partial(_render, desk, arguments, out, err))


def _render(
    desk: Desk, arguments: argparse.Namespace, out: Console, err: Console, entry: Entry
) -> int:
    """Write the sheet that a colleague would get with a message, as PDF or HTML: the file's ending says which."""
    ending = arguments.output.suffix.lower()
    if ending not in _SHEET_ENDINGS:
        err.complain(desk.wording.say(words.SHEET_ENDING))
        return ExitCode.WRONG_USAGE

    def write(opened: Opened) -> int:
        filled = desk.guiding.sheet(opened, entry, desk.language)
        is_pdf = ending == _SHEET_ENDINGS[0]
        data = desk.guiding.pdf(filled) if is_pdf else desk.guiding.html(filled).encode()
        desk.files.write(arguments.output, data)
        written = {"entry": entry.name, "file": str(arguments.output)}
        out.line(desk.wording.say(words.SHEET_WRITTEN, **written))
        return ExitCode.DONE

    return with_message(desk, arguments, err, write)


_COMMANDS: Final[Mapping[str, Command]] = {
    "reply": _reply,
    "pass-on": pass_on,
    "check": _check,
    "guidance": _guidance,
    "directory": look_after_directory,
    "rules": look_after_rules,
    "policy": look_after_policies,
    "training": look_after_training,
    "profile": look_after_profiles,
    "log": _log,
    "measure": measure,
    "seal": seal_reply,
}
