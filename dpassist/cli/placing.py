"""Where a draft made on the command line goes: a file, or where the user goes on with it."""

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path

from dpassist.cli import words
from dpassist.cli.console import Console
from dpassist.domain.errors import EnvironmentFaultError
from dpassist.domain.placing import DraftTarget, Placed
from dpassist.services.desk import Desk
from dpassist.services.replies import ReadyDraft
from dpassist.services.wording_placed import opened_title, placed_lines
from dpassist.services.wording_tables import Phrase


def is_same_file(source: Path, target: Path) -> bool:
    """Tell whether writing to one path would replace what is read from another, however they are spelled."""
    try:
        return source.samefile(target)
    except OSError:  # one of them is not there, or cannot be looked at: nothing to overwrite
        return False


def hand_over(
    desk: Desk,
    arguments: argparse.Namespace,
    ready: ReadyDraft,
    written: Phrase,
    out: Console,
    entry: str = "",
) -> None:
    """Write a draft to its file or put it where it is edited, and print what is left to do.

    Args:
        desk: The use cases.
        arguments: ``output`` or ``target``; ``command`` names the draft.
        ready: The draft.
        written: What to say of a file.
        out: Results.
        entry: To whom it is passed on.

    Raises:
        EnvironmentFaultError: It could not be put there.
    """
    if arguments.target is None:
        desk.handover.save(ready, arguments.output)
        out.line(desk.wording.say(written, entry=entry, file=str(arguments.output)))
        lines = desk.wording.notes(ready.draft)
    else:
        placed = _placed(desk, arguments, ready)
        out.line(opened_title(desk.wording, arguments.command, placed, entry))
        lines = placed_lines(desk.wording, ready.draft, placed)
    _print_attachments(desk, ready, out)
    print_reminders(desk, (*lines, *ready.must_check), out)


def print_reminders(desk: Desk, lines: Iterable[str], out: Console) -> None:
    """Print what dpassist did not set and a person must see to."""
    out.line("  " + desk.wording.say(words.BEFORE_SENDING))
    for text in lines:
        out.line(f"  - {text}")


def _placed(desk: Desk, arguments: argparse.Namespace, ready: ReadyDraft) -> Placed:
    """Put a draft where it is edited; a password that is not known is asked for where somebody can answer."""
    target = DraftTarget(arguments.target)
    try:
        return desk.handover.open(ready, f"{arguments.command}.eml", target)
    except EnvironmentFaultError as error:
        if error.code != "imap-no-password" or not sys.stdin.isatty():
            raise
    from getpass import getpass  # noqa: PLC0415 - only where somebody is asked

    account = desk.handover.account()
    asked = desk.wording.say(words.PASSWORD, user=account.user, host=account.host)
    desk.handover.use_password(getpass(asked), keep=False)
    return desk.handover.open(ready, f"{arguments.command}.eml", target)


def _print_attachments(desk: Desk, ready: ReadyDraft, out: Console) -> None:
    """Print the names and sizes of what a draft carries."""
    for file in ready.draft.files:
        size = len(file.content)
        out.line("  " + desk.wording.say(words.ATTACHED, name=file.name, size=size))
