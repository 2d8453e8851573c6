"""What a command line names: a message, an entry of the directory; and what is said where there is no such thing."""

import argparse
from collections.abc import Callable, Iterable
from pathlib import Path

from dpassist.cli import words
from dpassist.cli.console import Console
from dpassist.cli.exit_codes import ExitCode
from dpassist.cli.placing import is_same_file
from dpassist.cli.problems import tell_of_file
from dpassist.cli.unlocking import open_with_keys
from dpassist.domain.directory import Entry
from dpassist.domain.errors import EnvironmentFaultError, UnknownChoiceError, UnreadableMessageError
from dpassist.services.desk import Desk
from dpassist.services.intake import Opened
from dpassist.services.wording_tables import Phrase


def with_message(
    desk: Desk, arguments: argparse.Namespace, err: Console, then: Callable[[Opened], int]
) -> int:
    """Open the command's file and go on with it; a file that does not open is named."""
    output = arguments.output
    mistake = _mistake(desk, arguments.file, output) if output else ""
    if mistake:
        err.complain(mistake)
        return ExitCode.WRONG_USAGE
    if output and _is_folder(output.parent) is False:
        err.complain(desk.wording.say(words.NO_FOLDER, folder=str(output.parent)))
        return ExitCode.MACHINE
    try:
        opened = open_with_keys(desk, arguments.file, err, arguments.attachment)
    except (UnreadableMessageError, EnvironmentFaultError) as error:
        return tell_of_file(desk.wording, err, arguments.file, error)
    if arguments.despite_suspicion:
        opened = desk.overriding.override(opened, arguments.command)
    return then(opened)


def _mistake(desk: Desk, source: Path, target: Path) -> str:
    """Return what is wrong with the two files as they were typed, or an empty string."""
    for path in (source, target):
        if _is_folder(path):
            return desk.wording.say(words.IS_FOLDER, file=str(path))
    return desk.wording.say(words.WOULD_OVERWRITE) if is_same_file(source, target) else ""


def _is_folder(path: Path) -> bool | None:
    """Tell whether there is a folder of that name; None when the machine lets nobody look."""
    try:
        return path.is_dir()
    except OSError:
        return None


def with_entry(
    desk: Desk, arguments: argparse.Namespace, err: Console, then: Callable[[Entry], int]
) -> int:
    """Find the directory entry that was named, and go on with it."""
    directory = desk.passing.directory()
    try:
        entry = directory.find(arguments.to)
    except UnknownChoiceError as error:
        return unknown(error, words.ENTRIES, (e.id for e in directory.entries), desk, err)
    return then(entry)


def unknown(
    error: UnknownChoiceError, there_are: Phrase, ids: Iterable[str], desk: Desk, err: Console
) -> int:
    """Say that a name does not exist, and which ones do."""
    err.complain(desk.wording.error(error))
    err.complain(desk.wording.say(there_are, choices=", ".join(ids)))
    return ExitCode.REFUSED
