"""What can be typed for training: lessons and hand-outs."""

from dpassist.cli.argument_words import WordedParser
from dpassist.cli.parser_parts import Commands, add_actions, add_command, add_json, add_output
from dpassist.services.ports import Translate


def add_training(commands: Commands, translate: Translate) -> None:
    """Add ``training list``, ``check`` and ``handout``."""
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
