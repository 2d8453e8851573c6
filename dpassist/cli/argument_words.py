"""argparse that speaks the user's language.

argparse asks gettext for its words, which has no Danish for them and reads no Qt catalogue. Titles and
usage are set through its public ways; its error messages, which are English and few, are recognised and
said anew. One that is not recognised is shown as it is.
"""

import argparse
import re
import sys
from collections.abc import Iterable
from functools import partial
from typing import Any, Final, NoReturn

from dpassist.cli.console import harmless, prepare
from dpassist.cli.exit_codes import ExitCode
from dpassist.domain.override import override
from dpassist.services.ports import Translate
from dpassist.services.wording_tables import QT_TRANSLATE_NOOP, Phrase

# The messages of CPython 3.11 to 3.13, in the order they are tried.
_ERRORS: Final[tuple[tuple[str, Phrase], ...]] = (
    (
        r"the following arguments are required: (?P<names>.*)",
        QT_TRANSLATE_NOOP("CommandLine", "{names} is missing"),
    ),
    (
        r"one of the arguments (?P<names>.*) is required",
        QT_TRANSLATE_NOOP("CommandLine", "one of {names} is missing"),
    ),
    (
        r"argument (?P<name>.*?): not allowed with argument (?P<other>.*)",
        QT_TRANSLATE_NOOP("CommandLine", "{name} and {other} cannot be used together"),
    ),
    (
        r"unrecognized arguments: (?P<names>.*)",
        QT_TRANSLATE_NOOP("CommandLine", "{names} is not understood here"),
    ),
    (
        r"argument (?P<name>.*?): expected one argument",
        QT_TRANSLATE_NOOP("CommandLine", "{name} needs a value after it"),
    ),
    (
        r"argument (?P<name>.*?): ignored explicit argument .*",
        QT_TRANSLATE_NOOP("CommandLine", "{name} takes no value"),
    ),
    (
        r"argument (?P<name>.*?): invalid choice: (?P<value>.*) \(choose from (?P<choices>.*)\)",
        QT_TRANSLATE_NOOP("CommandLine", "{name} can be {choices}, but not {value}"),
    ),
    (
        r"argument (?P<name>.*?): (?P<text>.*)",
        QT_TRANSLATE_NOOP("CommandLine", "{name}: {text}"),
    ),
)


class HelpLayout(argparse.RawDescriptionHelpFormatter):
    """Help with the word for "usage" in the user's language; line breaks in texts are kept."""

    def __init__(self, prog: str, *, translate: Translate) -> None:
        super().__init__(prog)
        self._usage_word: Final = translate("CommandLine", "usage:")

    @override
    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        """Add the usage line; argparse passes its own prefix only where there is to be none."""
        word = f"{self._usage_word} " if prefix is None else prefix
        super().add_usage(usage, actions, groups, word)


class WordedParser(argparse.ArgumentParser):
    """A parser whose titles, help option and errors are in the user's language.

    Attributes:
        files: The group for what is named without an option.
        options: The group for options.
    """

    def __init__(self, translate: Translate, **settings: Any) -> None:
        super().__init__(
            add_help=False,
            allow_abbrev=False,
            formatter_class=partial(HelpLayout, translate=translate),
            **settings,
        )
        self._translate: Final = translate
        self.files: Final = self.add_argument_group(translate("CommandLine", "files"))
        self.options: Final = self.add_argument_group(translate("CommandLine", "options"))
        self.options.add_argument(
            "-h", "--help", action="help", help=translate("CommandLine", "show this help")
        )

    @override
    def print_help(self, file: Any = None) -> None:
        """Print the help; a console that lacks a letter shows it as an escape."""
        prepare(sys.stdout)
        super().print_help(file)

    @override
    def error(self, message: str) -> NoReturn:
        """Print the usage and what is wrong, and end with `ExitCode.WRONG_USAGE`."""
        prepare(sys.stderr)
        self.print_usage(sys.stderr)
        text = harmless(reworded(message, self._translate))
        self.exit(ExitCode.WRONG_USAGE, f"{self.prog}: {text}\n")


def reworded(message: str, translate: Translate) -> str:
    """Return one of argparse's error messages in the user's language."""
    for pattern, phrase in _ERRORS:
        found = re.fullmatch(pattern, message, re.DOTALL)
        if found:
            # Python 3.11 quotes each choice, 3.12 and later none; the words read better without.
            values = {name: text.replace("'", "") for name, text in found.groupdict().items()}
            return translate(*phrase).format(**values)
    return message
