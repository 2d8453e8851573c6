"""What can be typed, what it means, and how mistakes are answered in the user's language."""

import io
import sys
from pathlib import Path

import pytest

from dpassist import __version__
from dpassist.cli.argument_words import reworded
from dpassist.cli.early import COMMANDS, early_options
from dpassist.cli.exit_codes import ExitCode
from dpassist.cli.parser import build_parser


def in_english(_context, text):
    return text


def marked(_context, text):
    """Show which words went through the translation."""
    return f"«{text}»"


def parse(*words):
    return build_parser(in_english).parse_args(words)


def failure(capsys, *words, translate=in_english):
    """Return what a wrong command line prints last."""
    with pytest.raises(SystemExit) as ended:
        build_parser(translate).parse_args(words)
    assert ended.value.code == ExitCode.WRONG_USAGE
    printed = capsys.readouterr()
    assert printed.out == ""
    return printed.err.splitlines()[-1]


def help_of(capsys, *words, translate=in_english):
    with pytest.raises(SystemExit) as ended:
        build_parser(translate).parse_args([*words, "--help"])
    assert ended.value.code == 0
    return capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "files"),
    [
        ([], []),
        (["brev.eml"], ["brev.eml"]),
        (["mappe/brev", "andet"], ["mappe/brev", "andet"]),
        (["--language", "da", "brev.eml"], ["brev.eml"]),
        (["--language=da", "brev.eml"], ["brev.eml"]),
        (["--", "-brev.eml"], ["-brev.eml"]),
        (["window"], []),
        (["window", "demo"], ["demo"]),
    ],
)
def test_files_without_a_command_open_the_window(words, files):
    arguments = parse(*words)
    assert arguments.command == early_options(words).command == "window"
    assert arguments.files == [Path(file) for file in files]


def test_a_file_without_an_ending_opens_the_window_when_it_exists(tmp_path, monkeypatch):
    (tmp_path / "brev").touch()
    monkeypatch.chdir(tmp_path)
    assert parse("brev").files == [Path("brev")]


def test_a_file_called_like_a_command_is_the_command(tmp_path, monkeypatch):
    (tmp_path / "demo").touch()
    monkeypatch.chdir(tmp_path)
    assert parse("demo").command == "demo"


def test_a_mistyped_command_is_not_taken_for_a_file(capsys):
    assert failure(capsys, "recogn") == (
        f"dpassist: COMMAND can be {', '.join(COMMANDS)}, but not recogn"
    )


def test_recognise_takes_paths_and_an_output_form():
    arguments = parse("recognise", "a.eml", "b")
    assert (arguments.command, arguments.paths) == ("recognise", [Path("a.eml"), Path("b")])
    assert arguments.json is False
    assert parse("recognise", "--json", "a.eml").json is True


def test_reply_takes_a_file_a_draft_and_perhaps_a_profile():
    arguments = parse("reply", "a.eml", "-o", "svar.eml")
    assert (arguments.file, arguments.output) == (Path("a.eml"), Path("svar.eml"))
    assert arguments.profile == ""
    assert parse("reply", "a.eml", "-o", "x", "--profile", "gateway").profile == "gateway"


def test_pass_on_takes_a_file_an_entry_and_a_draft():
    arguments = parse("pass-on", "a.eml", "--to", "byg", "--output", "videre.eml")
    assert (arguments.file, arguments.to, arguments.output) == (
        Path("a.eml"),
        "byg",
        Path("videre.eml"),
    )


def test_demo_writes_into_a_folder_of_its_own_unless_told_otherwise():
    assert parse("demo").out == Path("dpassist-demo")
    assert parse("demo", "--out", "her").out == Path("her")


def test_the_version_can_be_asked_for(capsys):
    with pytest.raises(SystemExit) as ended:
        parse("--version")
    assert ended.value.code == 0
    assert capsys.readouterr().out == f"dpassist {__version__}\n"


def test_the_parser_reads_the_programs_own_arguments(monkeypatch):
    monkeypatch.setattr("sys.argv", ["dpassist", "brev.eml"])
    assert build_parser(in_english).parse_args().files == [Path("brev.eml")]


@pytest.mark.parametrize(
    ("words", "data_dir", "language", "command"),
    [
        ([], None, "", "window"),
        (["--data-dir", "d", "demo"], Path("d"), "", "demo"),
        (["--data-dir=d", "--language=en", "recognise", "x"], Path("d"), "en", "recognise"),
        (["--language", "system"], None, "system", "window"),
        (["--language", "fr", "x.eml"], None, "", "window"),
        (["--language"], None, "", ""),
        (["--data-dir", "", "x.eml"], None, "", "window"),
        (["--help"], None, "", ""),
        (["reply", "--data-dir", "d"], None, "", "reply"),
        (["--wrong", "demo"], None, "", "demo"),
    ],
)
def test_folders_language_and_command_are_known_before_the_parser_is(
    words, data_dir, language, command
):
    early = early_options(words)
    assert (early.data_dir, early.language, early.command) == (data_dir, language, command)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["recognise"], "dpassist recognise: PATH is missing"),
        (["reply", "a.eml"], "dpassist reply: one of -o/--output --target is missing"),
        (
            ["reply", "a.eml", "-o", "x", "--target", "imap"],
            "dpassist reply: --target and -o/--output cannot be used together",
        ),
        (["pass-on", "-o", "x", "--to", "y"], "dpassist pass-on: FILE is missing"),
        (["pass-on", "a.eml", "-o", "x", "--to"], "dpassist pass-on: --to needs a value after it"),
        (["--language"], "dpassist: --language needs a value after it"),
        (["--language", "fr"], "dpassist: --language can be system, da, en, but not fr"),
        (["recognise", "x", "--json=1"], "dpassist recognise: --json takes no value"),
        (["x.eml", "--wrong"], "dpassist: --wrong is not understood here"),
        (["recognise", "--js", "x"], "dpassist: --js is not understood here"),
        (["recognise", ""], "dpassist recognise: PATH: a file name is empty"),
        (["--data-dir=", "demo"], "dpassist: --data-dir: a file name is empty"),
    ],
)
def test_wrong_usage_is_one_sentence_and_exit_code_2(capsys, words, said):
    assert failure(capsys, *words) == said


def test_what_was_typed_cannot_steer_the_terminal(capsys):
    assert failure(capsys, "x.eml", "--\x1b[2J") == r"dpassist: --\x1b[2J is not understood here"


def test_a_message_of_argparse_that_is_not_known_is_shown_as_it_is():
    assert reworded("something new", marked) == "something new"


@pytest.mark.parametrize("choices", ["'da', 'en'", "da, en"])
def test_choices_read_the_same_on_every_python(choices):
    message = f"argument --language: invalid choice: 'fr' (choose from {choices})"
    assert reworded(message, in_english) == "--language can be da, en, but not fr"


@pytest.mark.parametrize("command", [[], *([name] for name in COMMANDS)])
def test_every_line_of_help_is_in_the_users_language(capsys, command):
    shown = help_of(capsys, *command, translate=marked)
    for word in ("usage:", "options", "show this help"):
        assert f"«{word}»" in shown
    plain = [
        line
        for line in shown.splitlines()
        if line[:1].isalpha() and "«" not in line and line[-1] != "»"
    ]
    assert plain == []


def test_help_lists_commands_and_exit_codes(capsys):
    shown = help_of(capsys)
    assert [name for name in COMMANDS if f"\n    {name} " not in shown] == []
    assert [code for code in ExitCode if f"\n  {code.value:>3}  " not in shown] == []


def test_wrong_usage_is_answered_in_the_users_language(capsys):
    last = failure(capsys, "recognise", translate=marked)
    assert last == "dpassist recognise: ««PATH» is missing»"


@pytest.mark.parametrize(("stream", "words"), [("stdout", ["--help"]), ("stderr", ["ukendt"])])
def test_a_console_without_danish_letters_still_shows_help_and_errors(monkeypatch, stream, words):
    inner = io.BytesIO()
    monkeypatch.setattr(f"sys.{stream}", io.TextIOWrapper(inner, encoding="ascii"))
    with pytest.raises(SystemExit):
        build_parser(lambda _context, text: f"ø{text}").parse_args(words)
    getattr(sys, stream).flush()
    assert inner.getvalue().startswith(b"\\xf8usage:")
