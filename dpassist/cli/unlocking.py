"""Encrypted messages on the command line: the passphrase of a locked key file is asked for once."""

import sys
from pathlib import Path

from dpassist.cli import words
from dpassist.cli.console import Console
from dpassist.domain.errors import KeyFileError
from dpassist.domain.message import Protection
from dpassist.domain.parts import Part
from dpassist.services.desk import Desk
from dpassist.services.intake import Opened


def open_with_keys(desk: Desk, path: Path, err: Console, part: Part = ()) -> Opened:
    """Open a message; one that stays encrypted is opened again when the user unlocks a key for it.

    Nothing is asked where nobody sits at the keyboard.

    Raises:
        UnreadableMessageError: It does not make a message.
        EnvironmentFaultError: The file, or a key file, could not be read.
    """
    opened = desk.intake.open(path, part=part)
    if opened.message.protection is not Protection.ENCRYPTED or not sys.stdin.isatty():
        return opened
    unlocked = [unlock(desk, key_file, err) for key_file in desk.keys.locked()]
    return desk.intake.open(path, part=part) if any(unlocked) else opened


def unlock(desk: Desk, key_file: Path, err: Console) -> bool:
    """Ask for a passphrase, which is not shown while it is typed; say so when it is not the one."""
    from getpass import getpass  # noqa: PLC0415 - only where somebody is asked

    passphrase = getpass(desk.wording.say(words.PASSPHRASE, file=key_file.name))
    if not passphrase:
        return False
    try:
        desk.keys.unlock(key_file, passphrase, keep=False)
    except KeyFileError as error:
        err.complain(desk.wording.error(error))
        return False
    return True
