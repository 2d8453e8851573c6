"""``dpassist pass-on``: a forward draft to an entry of the directory, and what follows from it."""

import argparse
from pathlib import Path

from dpassist.cli import words
from dpassist.cli.console import Console
from dpassist.cli.exit_codes import ExitCode
from dpassist.cli.named import with_entry, with_message
from dpassist.cli.placing import hand_over, is_same_file
from dpassist.domain.directory import Entry
from dpassist.domain.errors import EnvironmentFaultError, ReplyRefusedError
from dpassist.services.attachments import numbered
from dpassist.services.clock import today
from dpassist.services.desk import Desk
from dpassist.services.intake import Opened


def pass_on(desk: Desk, arguments: argparse.Namespace, out: Console, err: Console) -> int:
    """Do what ``pass-on`` is asked for."""

    def to(entry: Entry) -> int:
        def forward(opened: Opened) -> int:
            day = today()
            there = desk.passing.recipient(entry, day)
            suggestion = desk.rulebook.suggest(opened, day)
            if there is not entry:
                told = {"entry": entry.name, "deputy": there.name}
                out.line(desk.wording.say(words.AWAY, **told))
            elif entry.is_away(day):
                out.line(desk.wording.say(words.AWAY_ALONE, entry=entry.name))
            second = _beside(arguments.output) if arguments.output else None
            if there.other_authority and second and is_same_file(arguments.file, second):
                err.complain(desk.wording.say(words.WOULD_OVERWRITE))
                return ExitCode.WRONG_USAGE
            alone = numbered(opened.message, arguments.attach)
            ready = desk.passing.draft(opened, there, desk.language, alone)
            hand_over(desk, arguments, ready, words.PASS_ON_WRITTEN, out, there.name)
            rule = suggestion.rule if suggestion.target == entry.id else ""
            is_logged = _log_pass_on(desk, opened, there, rule, err)
            if there.other_authority:
                _tell_sender(desk, arguments, opened, there, out)
            return ExitCode.DONE if is_logged else ExitCode.MACHINE

        return with_message(desk, arguments, err, forward)

    return with_entry(desk, arguments, err, to)


def _log_pass_on(desk: Desk, opened: Opened, entry: Entry, rule: str, err: Console) -> bool:
    """Write down that a draft was made; where that cannot be, say so, since the draft is there all the same."""
    try:
        desk.passing.record(opened, entry, rule)
    except EnvironmentFaultError:
        err.complain(desk.wording.say(words.NOT_LOGGED))
        return False
    return True


def _tell_sender(
    desk: Desk, arguments: argparse.Namespace, opened: Opened, entry: Entry, out: Console
) -> None:
    """Make the draft that tells a sender which authority it went to, beside the other one."""
    place = argparse.Namespace(**{**vars(arguments), "command": "reply"})
    if arguments.output:
        place.output = _beside(arguments.output)
    try:
        ready = desk.passing.tell_sender(opened, entry, desk.language)
    except ReplyRefusedError as error:
        out.line(desk.wording.say(words.TELL_SENDER, reason=desk.wording.error(error)))
    else:
        hand_over(desk, place, ready, words.SENDER_WRITTEN, out)


def _beside(output: Path) -> Path:
    """Return where the draft that tells the sender goes."""
    return output.with_stem(f"{output.stem}-sender")
