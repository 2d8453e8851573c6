"""What several commands of ``dpassist`` share in what can be typed."""

import argparse
import textwrap
from collections.abc import Callable
from pathlib import Path
from typing import Final, TypeAlias

from dpassist.cli.argument_words import WordedParser
from dpassist.domain.placing import DraftTarget
from dpassist.services.ports import Translate

Commands: TypeAlias = "argparse._SubParsersAction[WordedParser]"  # noqa: SLF001 - no public name
"""What ``add_subparsers`` returns."""

_HELP_WIDTH: Final = 78


def add_command(commands: Commands, translate: Translate, name: str, about: str) -> WordedParser:
    """Add a command and return its parser, to be given arguments."""
    return commands.add_parser(name, help=about, description=wrapped(about), translate=translate)


def add_message(parser: WordedParser, translate: Translate) -> None:
    """Ask for the message."""
    parser.files.add_argument(
        "file",
        type=path_type(translate),
        metavar=translate("CommandLine", "FILE"),
        help=translate("CommandLine", "the message: .eml, .msg or MeMo .xml"),
    )


def add_paths(parser: WordedParser, translate: Translate) -> None:
    """Ask for files and folders."""
    parser.files.add_argument(
        "paths",
        nargs="+",
        type=path_type(translate),
        metavar=translate("CommandLine", "PATH"),
        help=translate("CommandLine", ".eml, .msg or MeMo .xml, or a folder of them"),
    )


def add_attachment(parser: WordedParser, translate: Translate) -> None:
    """Offer to take a letter within the message."""
    parser.options.add_argument(
        "--attachment",
        type=part_type(translate),
        default=(),
        metavar=translate("CommandLine", "NUMBER"),
        help=translate(
            "CommandLine",
            "the letter or mail in this attachment, as recognise counts them; 2.1 is the first in the second",
        ),
    )


def add_output(parser: WordedParser, translate: Translate, name: str, about: str) -> None:
    """Ask for the file that something is written to."""
    parser.options.add_argument(
        "-o",
        "--output",
        required=True,
        type=path_type(translate),
        metavar=name,
        help=about,
    )


def add_place(parser: WordedParser, translate: Translate) -> None:
    """Ask where the draft goes: a file, or where the user goes on with it."""
    either = parser.options.add_mutually_exclusive_group(required=True)
    either.add_argument(
        "-o",
        "--output",
        type=path_type(translate),
        metavar=translate("CommandLine", "DRAFT.eml"),
        help=translate("CommandLine", "file to write the draft to; an older one is replaced"),
    )
    either.add_argument(
        "--target",
        choices=[target.value for target in DraftTarget],
        help=translate(
            "CommandLine",
            "put it where it is edited: the program for mails, classic Outlook, or the Drafts folder of the mailbox",
        ),
    )


def add_entry(parser: WordedParser, translate: Translate) -> None:
    """Ask for the colleague."""
    parser.options.add_argument(
        "--to",
        required=True,
        metavar=translate("CommandLine", "ENTRY"),
        help=translate("CommandLine", "id of the directory entry"),
    )


def add_override(parser: WordedParser, translate: Translate) -> None:
    """Offer to act on a suspicious mail."""
    parser.options.add_argument(
        "--despite-suspicion",
        action="store_true",
        help=translate(
            "CommandLine",
            "do it although the mail is suspicious; the decision is logged, and the draft warns",
        ),
    )


def add_profile(parser: WordedParser, translate: Translate) -> None:
    """Offer another reply profile."""
    parser.options.add_argument(
        "--profile",
        default="",
        metavar=translate("CommandLine", "NAME"),
        help=translate("CommandLine", "reply profile; the one in the settings if left out"),
    )


def part_type(translate: Translate) -> Callable[[str], tuple[int, ...]]:
    """Return what reads the number of a letter within a message."""

    def part(text: str) -> tuple[int, ...]:
        numbers = text.split(".")
        if not all(number.isascii() and number.isdecimal() for number in numbers):
            raise argparse.ArgumentTypeError(translate("CommandLine", "not a number like 2 or 2.1"))
        return tuple(map(int, numbers))

    return part


def path_type(translate: Translate) -> Callable[[str], Path]:
    """Return what reads a path; an empty one is a mistake."""

    def path(text: str) -> Path:
        if not text:  # an unset variable in a script; as a path it would mean the current folder
            raise argparse.ArgumentTypeError(translate("CommandLine", "a file name is empty"))
        return Path(text)

    return path


def wrapped(text: str) -> str:
    """Return text in lines for a console."""
    return textwrap.fill(text, _HELP_WIDTH)


def add_json(parser: WordedParser, about: str) -> None:
    """Offer JSON."""
    parser.options.add_argument("--json", action="store_true", help=about)


def add_actions(parser: WordedParser, translate: Translate) -> Commands:
    """Return what takes the commands within a command, such as ``profile check``; ``action`` names the one."""
    return parser.add_subparsers(
        dest="action",
        required=True,
        title=translate("CommandLine", "commands"),
        metavar=translate("CommandLine", "COMMAND"),
        parser_class=WordedParser,
    )
