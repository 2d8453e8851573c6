"""What can be typed after ``dpassist``; what must be known before is in `early`."""

import argparse
import sys
from pathlib import Path
from typing import Any, Final

from dpassist import __version__
from dpassist.cli.argument_words import WordedParser
from dpassist.cli.early import with_command
from dpassist.cli.exit_codes import EXIT_CODES
from dpassist.cli.parser_keeping import (
    add_directory,
    add_guidance,
    add_log,
    add_policy,
    add_profile_check,
    add_rules,
)
from dpassist.cli.parser_parts import (
    Commands,
    add_attachment,
    add_command,
    add_entry,
    add_json,
    add_message,
    add_output,
    add_override,
    add_paths,
    add_place,
    add_profile,
    path_type,
    wrapped,
)
from dpassist.cli.parser_training import add_training
from dpassist.domain.override import override
from dpassist.domain.settings import Language
from dpassist.services.measuring import LABELS_NAME
from dpassist.services.ports import Translate

DEMO_FOLDER: Final = Path("dpassist-demo")
"""Where ``demo`` writes its drafts: in the current folder."""


def build_parser(translate: Translate) -> argparse.ArgumentParser:
    """Make the parser; ``command`` in its result is always one of `COMMANDS`."""
    parser = _MainParser(
        translate,
        prog="dpassist",
        description=wrapped(
            translate(
                "CommandLine",
                "Recognises Digital Post, passes it on with guidance, and prepares correct replies. "
                "Without a command it opens the window with the files given.",
            )
        ),
        epilog=_exit_codes(translate),
    )
    _add_global_options(parser, translate)
    commands = parser.add_subparsers(
        dest="command",
        required=True,
        title=translate("CommandLine", "commands"),
        metavar=translate("CommandLine", "COMMAND"),
        parser_class=WordedParser,
    )
    for add in (
        _add_recognise,
        _add_reply,
        _add_pass_on,
        _add_check,
        _add_seal,
        add_directory,
        add_rules,
        add_guidance,
        add_training,
        add_profile_check,
        add_policy,
        add_log,
        _add_measure,
        _add_demo,
        _add_window,
    ):
        add(commands, translate)
    return parser


class _MainParser(WordedParser):
    """Puts in the command that was meant before anything is parsed."""

    @override
    def parse_known_args(self, args: Any = None, namespace: Any = None) -> tuple[Any, list[str]]:
        """Parse as argparse does; `parse_args` comes through here as well."""
        words = sys.argv[1:] if args is None else list(args)
        return super().parse_known_args(with_command(words), namespace)


def _add_global_options(parser: WordedParser, translate: Translate) -> None:
    parser.options.add_argument(
        "--data-dir",
        type=path_type(translate),
        metavar=translate("CommandLine", "FOLDER"),
        help=translate("CommandLine", "keep settings, profiles and everything else in this folder"),
    )
    parser.options.add_argument(
        "--language",
        choices=[language.value for language in Language],
        help=translate(
            "CommandLine", "language of this run: Danish, English, or the system's language"
        ),
    )
    parser.options.add_argument(
        "--self-test",
        type=path_type(translate),
        metavar=translate("CommandLine", "REPORT.json"),
        help=translate(
            "CommandLine",
            "try out whether this installation can do what it must, and write what came of it",
        ),
    )
    parser.options.add_argument(
        "--version",
        action="version",
        version=f"dpassist {__version__}",
        help=translate("CommandLine", "show the version"),
    )


def _add_recognise(commands: Commands, translate: Translate) -> None:
    about = translate("CommandLine", "say what files are, and why; folders are walked")
    parser = add_command(commands, translate, "recognise", about)
    add_paths(parser, translate)
    parser.options.add_argument(
        "--json",
        action="store_true",
        help=translate("CommandLine", "one JSON object per line, as each file is done"),
    )


def _add_reply(commands: Commands, translate: Translate) -> None:
    about = translate("CommandLine", "write a reply draft, as the reply profile says")
    parser = add_command(commands, translate, "reply", about)
    add_message(parser, translate)
    add_place(parser, translate)
    add_profile(parser, translate)
    parser.options.add_argument(
        "--text",
        type=path_type(translate),
        metavar=translate("CommandLine", "FILE.txt"),
        help=translate("CommandLine", "the answer in UTF-8, for a profile that makes a document"),
    )
    add_override(parser, translate)
    add_attachment(parser, translate)


def _add_pass_on(commands: Commands, translate: Translate) -> None:
    about = translate("CommandLine", "write a forward draft with guidance to a directory entry")
    parser = add_command(commands, translate, "pass-on", about)
    add_message(parser, translate)
    add_entry(parser, translate)
    add_place(parser, translate)
    parser.options.add_argument(
        "--attach",
        action="append",
        type=int,
        default=[],
        metavar=translate("CommandLine", "NUMBER"),
        help=translate(
            "CommandLine",
            "attach this attachment by itself as well, as recognise counts them; may be said several times",
        ),
    )
    add_override(parser, translate)
    add_attachment(parser, translate)


def _add_check(commands: Commands, translate: Translate) -> None:
    about = translate(
        "CommandLine",
        "say what is wrong with a reply, a draft or a sent one, and how it is put right; "
        "the exit code tells the worst of it",
    )
    parser = add_command(commands, translate, "check", about)
    parser.files.add_argument(
        "file",
        type=path_type(translate),
        metavar=translate("CommandLine", "DRAFT"),
        help=translate("CommandLine", "the reply: .eml or .msg"),
    )
    parser.options.add_argument(
        "--original",
        type=path_type(translate),
        metavar=translate("CommandLine", "FILE"),
        help=translate("CommandLine", "the message it answers; without it, less can be checked"),
    )
    add_profile(parser, translate)
    add_json(parser, translate("CommandLine", "one JSON object"))


def _add_seal(commands: Commands, translate: Translate) -> None:
    about = translate(
        "CommandLine", "sign a finished reply with the key of the mailbox, and encrypt it"
    )
    parser = add_command(commands, translate, "seal", about)
    parser.files.add_argument(
        "file",
        type=path_type(translate),
        metavar=translate("CommandLine", "DRAFT.eml"),
        help=translate("CommandLine", "the finished reply"),
    )
    about = translate("CommandLine", "file to write the sealed copy to; an older one is replaced")
    add_output(parser, translate, translate("CommandLine", "SEALED.eml"), about)
    parser.options.add_argument(
        "--certificate",
        type=path_type(translate),
        action="append",
        default=[],
        metavar=translate("CommandLine", "FILE"),
        help=translate(
            "CommandLine",
            "certificate of a receiver (PEM or DER), once for each; without any, it is signed only",
        ),
    )


def _add_measure(commands: Commands, translate: Translate) -> None:
    about = translate(
        "CommandLine",
        "say how often the verdicts on messages that a person has labelled are right",
    )
    parser = add_command(commands, translate, "measure", about)
    parser.files.add_argument(
        "folder",
        type=path_type(translate),
        metavar=translate("CommandLine", "FOLDER"),
        help=translate("CommandLine", "the labelled messages; folders in it are walked"),
    )
    parser.options.add_argument(
        "--labels",
        type=path_type(translate),
        metavar=translate("CommandLine", "FILE"),
        help=translate("CommandLine", "TOML file that says what each file is")
        + f" (FOLDER/{LABELS_NAME})",
    )
    add_json(parser, translate("CommandLine", "one JSON object"))


def _add_demo(commands: Commands, translate: Translate) -> None:
    about = translate(
        "CommandLine",
        "do the main job on the built-in sample messages: in the window, or in the terminal "
        "where there is no screen",
    )
    parser = add_command(commands, translate, "demo", about)
    parser.options.add_argument(
        "--out",
        default=DEMO_FOLDER,
        type=path_type(translate),
        metavar=translate("CommandLine", "FOLDER"),
        help=translate("CommandLine", "where drafts and the picture of the window go")
        + f" ({DEMO_FOLDER})",
    )


def _add_window(commands: Commands, translate: Translate) -> None:
    about = translate("CommandLine", "open the window, with these files in the list")
    parser = add_command(commands, translate, "window", about)
    parser.files.add_argument(
        "files",
        nargs="*",
        type=path_type(translate),
        metavar=translate("CommandLine", "FILE"),
        help=translate("CommandLine", ".eml, .msg or MeMo .xml, or a folder of them"),
    )


def _exit_codes(translate: Translate) -> str:
    lines = (f"  {code.value:>3}  {translate(*phrase)}" for code, phrase in EXIT_CODES.items())
    return "\n".join((translate("CommandLine", "exit codes:"), *lines))
