"""``dpassist seal``: a signed and encrypted copy of a finished reply."""

import argparse
import sys

from dpassist.cli import words
from dpassist.cli.console import Console
from dpassist.cli.exit_codes import ExitCode
from dpassist.cli.placing import is_same_file
from dpassist.cli.problems import tell_of_file
from dpassist.cli.unlocking import unlock
from dpassist.domain.errors import EnvironmentFaultError, UnreadableMessageError
from dpassist.services.desk import Desk
from dpassist.services.wording_placed import sealed_lines


def seal_reply(desk: Desk, arguments: argparse.Namespace, out: Console, err: Console) -> int:
    """Seal a reply and write it to a file; a locked key is asked for where somebody can answer."""
    if is_same_file(arguments.file, arguments.output):
        err.complain(desk.wording.say(words.WOULD_OVERWRITE))
        return ExitCode.WRONG_USAGE
    try:
        eml = desk.files.read(arguments.file)
    except (EnvironmentFaultError, UnreadableMessageError) as error:
        return tell_of_file(desk.wording, err, arguments.file, error)
    if sys.stdin.isatty():
        for key_file in desk.keys.locked():
            unlock(desk, key_file, err)
    copy = desk.sealing.seal(eml, arguments.certificate)
    desk.files.write(arguments.output, copy.eml)
    form = words.SEALED if copy.is_encrypted else words.SIGNED
    out.line(desk.wording.say(form, signer=copy.signer, file=str(arguments.output)))
    for line in sealed_lines(desk.wording, copy):
        out.line(f"  - {line}")
    return ExitCode.DONE
