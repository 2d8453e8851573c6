"""What can be typed for training: lessons, hand-outs and courses."""

from dpassist.cli.argument_words import WordedParser
from dpassist.cli.parser_parts import (
    Commands,
    add_actions,
    add_command,
    add_json,
    add_output,
    path_type,
)
from dpassist.services.ports import Translate


def add_training(commands: Commands, translate: Translate) -> None:
    """Add ``training list``, ``check``, ``handout``, ``course`` and ``results``."""
    about = translate("CommandLine", "look after the lessons, and print hand-outs")
    actions = add_actions(add_command(commands, translate, "training", about), translate)
    about = translate("CommandLine", "list the lessons: a line each, the id first")
    parser = add_command(actions, translate, "list", about)
    add_json(parser, translate("CommandLine", "one JSON object a line"))
    about = translate(
        "CommandLine",
        "say what is wrong in the lessons, and where a stated answer is not what dpassist comes to",
    )
    parser = add_command(actions, translate, "check", about)
    _add_lesson(parser, translate, translate("CommandLine", "lesson; all of them if left out"))
    add_json(parser, translate("CommandLine", "one JSON object a line"))
    about = translate(
        "CommandLine", "write a page to print: a lesson, a reply profile, signs, or the channel map"
    )
    _add_handout(add_command(actions, translate, "handout", about), translate)
    about = translate("CommandLine", "say what a course file holds, and what of it is not here")
    parser = add_command(actions, translate, "course", about)
    parser.files.add_argument(
        "file",
        type=path_type(translate),
        metavar=translate("CommandLine", "FILE.dpcourse"),
        help=translate("CommandLine", "the course, as its trainer saved it"),
    )
    about = translate("CommandLine", "say what a room got wrong in a course")
    _add_results(add_command(actions, translate, "results", about), translate)


def _add_results(parser: WordedParser, translate: Translate) -> None:
    parser.files.add_argument(
        "paths",
        nargs="+",
        type=path_type(translate),
        metavar=translate("CommandLine", "PATH"),
        help=translate(
            "CommandLine",
            ".dpresult files and folders of them; a .dpcourse says which course counts",
        ),
    )
    parser.options.add_argument(
        "-o",
        "--output",
        type=path_type(translate),
        metavar=translate("CommandLine", "TABLE.csv"),
        help=translate("CommandLine", "table to write; an older one is replaced"),
    )


def _add_handout(parser: WordedParser, translate: Translate) -> None:
    _add_lesson(parser, translate, translate("CommandLine", "lesson, as list calls it"))
    either = parser.options.add_mutually_exclusive_group()
    either.add_argument(
        "--profile",
        default="",
        metavar=translate("CommandLine", "NAME"),
        help=translate("CommandLine", "how a reply is made by this reply profile"),
    )
    either.add_argument(
        "--recognise",
        action="store_true",
        help=translate("CommandLine", "how to recognise Digital Post"),
    )
    either.add_argument(
        "--channels",
        choices=["now", "then"],
        default="",
        help=translate("CommandLine", "who can write to whom, now or from 2010 to 2022"),
    )
    parser.options.add_argument(
        "--in",
        dest="page_language",
        choices=["da", "en"],
        default="",
        help=translate("CommandLine", "language of the page; the one of the run if left out"),
    )
    about = translate("CommandLine", "PDF file to write; an older one is replaced")
    add_output(parser, translate, translate("CommandLine", "PAGE.pdf"), about)


def _add_lesson(parser: WordedParser, translate: Translate, about: str) -> None:
    parser.files.add_argument(
        "lesson",
        nargs="?",
        default="",
        metavar=translate("CommandLine", "LESSON"),
        help=about,
    )
