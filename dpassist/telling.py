"""Says what kept the program from starting: where it was started from, and to somebody who waits for a window in a dialog."""

import sys

from dpassist.cli.exit_codes import ExitCode, exit_code_of
from dpassist.cli.words import STOPPED
from dpassist.domain.errors import DpassistError, EnvironmentFaultError
from dpassist.domain.screen import Language
from dpassist.services.diagnostics import report
from dpassist.services.ports import Translate
from dpassist.services.wording import Wording
from dpassist.speaking import english, spoken, words_or_english
from dpassist.store.paths import AppPaths
from dpassist.system.locale import has_screen
from dpassist.system.native_message import show_native_message


def tell(error: Exception, *, waits_for_window: bool, language: str = "") -> int:
    """Say what happened and what to do.

    Args:
        error: What stopped the program.
        waits_for_window: Whether a window was to come: its program may have no place for lines.
        language: ``da``, ``en`` or ``system`` for the dialog; empty = the system's.

    Returns:
        The exit code.
    """
    print(_sentence(error, english), file=sys.stderr)  # noqa: T201 - the command line
    if not isinstance(error, DpassistError):
        print(report(error), file=sys.stderr)  # noqa: T201 - the command line
    if waits_for_window and has_screen():
        _show(error, spoken(language or Language.SYSTEM))
    return exit_code_of(error) if isinstance(error, DpassistError) else ExitCode.FAULT


def tell_stopped() -> int:
    """Say that Ctrl+C was pressed, and return the exit code."""
    print(Wording(english).say(STOPPED), file=sys.stderr)  # noqa: T201 - the command line
    return ExitCode.STOPPED


def _show(error: Exception, language: str) -> None:
    paths = _paths()
    said = _sentence(error, words_or_english(language, paths) if paths else english)
    try:
        from dpassist.ui.early_failure import show_early_failure  # noqa: PLC0415 - brings Qt with it
    except ImportError:  # what is missing may be Qt itself
        show_native_message(f"{said}\n\n{report(error)}")
    else:
        show_early_failure(said, report(error), language, paths.translations if paths else None)


def _paths() -> AppPaths | None:
    try:
        return AppPaths.standard()
    except EnvironmentFaultError:  # the catalogues are missing with the rest
        return None


def _sentence(error: Exception, words: Translate) -> str:
    wording = Wording(words)
    return wording.error(error) if isinstance(error, DpassistError) else wording.unexpected()
