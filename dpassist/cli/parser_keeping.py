"""What can be typed to look after the files that an administrator keeps."""

from dpassist.cli.argument_words import WordedParser
from dpassist.cli.parser_parts import (
    Commands,
    add_actions,
    add_attachment,
    add_command,
    add_entry,
    add_json,
    add_message,
    add_output,
    add_override,
    add_paths,
    path_type,
)
from dpassist.services.ports import Translate


def add_directory(commands: Commands, translate: Translate) -> None:
    """Add ``directory list`` and ``check``."""
    about = translate("CommandLine", "look after the directory of colleagues")
    actions = add_actions(add_command(commands, translate, "directory", about), translate)
    about = translate("CommandLine", "list the entries: a line each, the id first")
    parser = add_command(actions, translate, "list", about)
    add_json(parser, translate("CommandLine", "one JSON object a line"))
    about = translate("CommandLine", "say what in the directory leads nowhere")
    parser = add_command(actions, translate, "check", about)
    add_json(parser, translate("CommandLine", "one JSON object a line"))


def add_rules(commands: Commands, translate: Translate) -> None:
    """Add ``rules list``, ``check``, ``try``, ``export`` and ``import``."""
    about = translate("CommandLine", "look after the rules that suggest where post goes")
    actions = add_actions(add_command(commands, translate, "rules", about), translate)
    each_line = translate("CommandLine", "one JSON object a line")
    about = translate("CommandLine", "list the rules: a line each, the id first")
    add_json(add_command(actions, translate, "list", about), each_line)
    about = translate("CommandLine", "say which rules never decide, exclude others or lead nowhere")
    parser = add_command(actions, translate, "check", about)
    _add_rules_file(parser, translate)
    add_json(parser, each_line)
    about = translate("CommandLine", "say what the rules suggest for every message in a folder")
    parser = add_command(actions, translate, "try", about)
    add_paths(parser, translate)
    _add_rules_file(parser, translate)
    parser.options.add_argument(
        "--changed",
        action="store_true",
        help=translate("CommandLine", "only messages for which the suggestion changes"),
    )
    add_json(parser, each_line)
    about = translate("CommandLine", "write the rules in force as a spreadsheet")
    parser = add_command(actions, translate, "export", about)
    about = translate("CommandLine", ".xlsx or .csv file to write; an older one is replaced")
    add_output(parser, translate, translate("CommandLine", "RULES.xlsx"), about)
    about = translate("CommandLine", "put the rules of a file in force, in place of all others")
    parser = add_command(actions, translate, "import", about)
    parser.files.add_argument(
        "file",
        type=path_type(translate),
        metavar=translate("CommandLine", "FILE"),
        help=translate("CommandLine", "rules: .xlsx, .csv or .toml"),
    )
    parser.options.add_argument(
        "--strict",
        action="store_true",
        help=translate("CommandLine", "change nothing unless everything in the file can be used"),
    )


def _add_rules_file(parser: WordedParser, translate: Translate) -> None:
    parser.options.add_argument(
        "--rules",
        type=path_type(translate),
        metavar=translate("CommandLine", "FILE"),
        help=translate("CommandLine", "other rules than those in force: .xlsx, .csv or .toml"),
    )


def add_log(commands: Commands, translate: Translate) -> None:
    """Add ``log``."""
    about = translate("CommandLine", "write what was passed on to whom as a table, without content")
    parser = add_command(commands, translate, "log", about)
    about = translate("CommandLine", "CSV file to write; an older one is replaced")
    add_output(parser, translate, translate("CommandLine", "LOG.csv"), about)


def add_guidance(commands: Commands, translate: Translate) -> None:
    """Add ``guidance list``, ``check`` and ``render``."""
    about = translate("CommandLine", "look after the guidance sheets that colleagues get")
    actions = add_actions(add_command(commands, translate, "guidance", about), translate)
    about = translate("CommandLine", "list the sheets: a line each")
    parser = add_command(actions, translate, "list", about)
    add_json(parser, translate("CommandLine", "one JSON object"))
    about = translate(
        "CommandLine", "say what is wrong in the sheets, and which are due for review"
    )
    parser = add_command(actions, translate, "check", about)
    add_json(parser, translate("CommandLine", "one JSON object"))
    about = translate("CommandLine", "write the sheet that a colleague gets with a message")
    parser = add_command(actions, translate, "render", about)
    add_message(parser, translate)
    add_entry(parser, translate)
    about = translate("CommandLine", "PDF or .html file to write; an older one is replaced")
    add_output(parser, translate, translate("CommandLine", "SHEET.pdf"), about)
    add_override(parser, translate)
    add_attachment(parser, translate)


def add_profile_check(commands: Commands, translate: Translate) -> None:
    """Add ``profile check`` and ``save``."""
    about = translate("CommandLine", "look after the profiles that an administrator edits")
    profile = add_command(commands, translate, "profile", about)
    checks = add_actions(profile, translate)
    about = translate(
        "CommandLine",
        "say what is wrong in a recogniser or reply profile, line by line, without using it",
    )
    parser = add_command(checks, translate, "check", about)
    parser.files.add_argument(
        "file",
        type=path_type(translate),
        metavar=translate("CommandLine", "FILE"),
        help=translate("CommandLine", "the profile, a TOML file"),
    )
    add_json(parser, translate("CommandLine", "one JSON object"))
    about = translate("CommandLine", "save a reply profile in force as a file for somebody else")
    parser = add_command(checks, translate, "save", about)
    parser.files.add_argument(
        "profile",
        metavar=translate("CommandLine", "PROFILE"),
        help=translate("CommandLine", "id of the reply profile"),
    )
    about = translate("CommandLine", "file to write; an older one is replaced")
    add_output(parser, translate, translate("CommandLine", "FILE.dpprofile"), about)


def add_policy(commands: Commands, translate: Translate) -> None:
    """Add ``policy show`` and ``templates``."""
    about = translate("CommandLine", "say which settings are in force, and set them centrally")
    actions = add_actions(add_command(commands, translate, "policy", about), translate)
    about = translate("CommandLine", "list the settings: a line each, with who set it and where")
    parser = add_command(actions, translate, "show", about)
    add_json(parser, translate("CommandLine", "one JSON object a line"))
    about = translate("CommandLine", "write templates for group policy and Intune (ADMX, ADML)")
    parser = add_command(actions, translate, "templates", about)
    parser.files.add_argument(
        "folder",
        type=path_type(translate),
        metavar=translate("CommandLine", "FOLDER"),
        help=translate("CommandLine", "where they go, such as PolicyDefinitions"),
    )
