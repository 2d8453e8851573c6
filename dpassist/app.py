"""Composition root: the only module that knows everything.

Decides from the words what runs: the window, a command, or a process of the program's own. Imports stay light: each
face, and with it Qt, is imported when it is the one that runs, and a window is seen before what it works with is joined.
"""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from dpassist.cli.early import EarlyOptions, early_options, is_plain_window, with_command
from dpassist.domain.screen import Language
from dpassist.store.paths import AppPaths
from dpassist.system.locale import has_screen
from dpassist.system.own_flags import OUTLOOK_FLAG, WINDOW_FLAG, WORKER_FLAG

if TYPE_CHECKING:
    import argparse

    from dpassist.joining import Run
    from dpassist.services.ports import Translate

_SHOWN_SAMPLE: Final = 12
"""Row of the sample in the picture: a mail with a letter, a case number and a deadline."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run dpassist with these arguments, or the program's own, and return the exit code."""
    words = list(sys.argv[1:] if argv is None else argv)
    try:
        own = _own_process(words)
        return _run(words) if own is None else own()
    except KeyboardInterrupt:
        return _tell_stopped()
    except Exception as error:  # noqa: BLE001 - the last door: no traceback with values in it
        return _tell(error, words)


def _tell(error: Exception, words: list[str]) -> int:
    """Say what happened before there was a face to say it."""
    from dpassist.telling import tell  # noqa: PLC0415 - when something has failed

    early = early_options(words)
    waits_for_window = early.command in {"window", "demo"} and early.self_test is None
    return tell(error, waits_for_window=waits_for_window, language=early.language)


def _tell_stopped() -> int:
    """Say that Ctrl+C was pressed before there was a face to take it, or after."""
    from dpassist.telling import tell_stopped  # noqa: PLC0415 - when it was

    return tell_stopped()


def _own_process(words: list[str]) -> Callable[[], int] | None:
    """Return what is to be done if this is the program started by itself, as the frozen one is."""
    match words:
        case [flag] if flag == WORKER_FLAG:
            from dpassist.mailio.worker import main as read_for_another  # noqa: PLC0415 - in its own process

            return read_for_another
        case [flag] if flag == OUTLOOK_FLAG:
            from dpassist.system.outlook_worker import main as speak_to_outlook  # noqa: PLC0415 - in its own process

            return speak_to_outlook
        case [flag, folder] if flag == WINDOW_FLAG:
            from dpassist.joining import draw_window  # noqa: PLC0415 - in its own process

            return lambda: draw_window(Path(folder))
        case _:
            return None


def _run(words: list[str]) -> int:
    early = early_options(words)
    if is_plain_window(words):
        files = with_command(words)
        return _window(early, [Path(word) for word in files[files.index("window") + 1 :]])
    if early.self_test:
        return _self_test(early, early.self_test)
    return _command(early, words)


def _window(early: EarlyOptions, files: Sequence[Path]) -> int:
    from dpassist.showing import show_window  # noqa: PLC0415 - the face that runs

    return show_window(_paths(early), files, early.language)


def _command(early: EarlyOptions, words: list[str]) -> int:
    """Do what only the parser understands."""
    from dpassist.cli.parser import build_parser  # noqa: PLC0415 - the face that runs
    from dpassist.joining import library_of, prepare  # noqa: PLC0415 - a plain window is seen before

    paths = _paths(early)
    library = library_of(paths, early.command)
    run = prepare(paths, library, early.language)
    arguments = build_parser(run.translate).parse_args(words)
    if arguments.command == "window":
        return _window(early, arguments.files)
    try:
        # Not before, so that a mistyped command does not wait for a share.
        library.organisation.catch_up()
        return _do(run, arguments, early.language)
    finally:
        run.end()


def _paths(early: EarlyOptions) -> AppPaths:
    return AppPaths.under(early.data_dir) if early.data_dir else AppPaths.standard()


def _self_test(early: EarlyOptions, report_file: Path) -> int:
    """Try the installation out; nothing that may be missing is taken for granted."""
    from dpassist.joining import tested  # noqa: PLC0415 - only when it is asked for
    from dpassist.self_testing import run_command  # noqa: PLC0415 - only when it is asked for
    from dpassist.speaking import spoken, words_or_english  # noqa: PLC0415 - only when it is asked for

    def words() -> "Translate":
        return words_or_english(spoken(early.language or Language.SYSTEM), _paths(early))

    return run_command(tested(lambda: _paths(early)), report_file, words)


def _do(run: "Run", arguments: "argparse.Namespace", language: str) -> int:
    if arguments.command == "demo":
        return _demo(run, arguments.out, language)
    from dpassist.cli.commands import run as run_command  # noqa: PLC0415 - the face that runs

    return run_command(arguments, run.desk, out=sys.stdout, err=sys.stderr)


def _demo(run: "Run", out: Path, language: str) -> int:
    """Do the main job on the sample messages: in the window, or in the terminal without a screen."""
    if has_screen():
        from dpassist.showing import show_window  # noqa: PLC0415 - the face that runs

        return show_window(run.paths, run.paths.sample_files, language, is_demo=True)
    from dpassist.cli.demo import run_demo  # noqa: PLC0415 - the face that runs

    def render(picture: Path) -> None:
        try:
            from dpassist.ui.application import render_window  # noqa: PLC0415 - brings Qt with it
        except ImportError as error:
            from dpassist.speaking import needs_qt  # noqa: PLC0415 - when something has failed

            raise needs_qt(error) from error
        render_window(
            run.desk,
            files=run.paths.sample_files,
            select=_SHOWN_SAMPLE,
            picture=picture,
            translations=run.paths.translations,
            resources=run.paths.resources,
        )

    return run_demo(run.desk, run.paths.samples, out, render=render, out=sys.stdout, err=sys.stderr)


def __getattr__(name: str) -> Any:
    """Give what joins the program to whoever needs it without a face: tests and benchmarks."""
    if name == "prepare":
        from dpassist.joining import prepare  # noqa: PLC0415 - a plain window is seen before

        return prepare
    raise AttributeError(name)
