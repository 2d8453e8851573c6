"""What the words after ``dpassist`` ask for, as far as it must be known before anything else is loaded.

A command line without a command opens the window: ``dpassist letter.eml`` is ``dpassist window
letter.eml``, which is what "Open with" needs. The rule, in `with_command`: the first word that is no
option is the command if it names one; otherwise the window is meant if there is no such word, or it
looks like a file (it exists, or has a folder or an ending). Anything else is a mistyped command, and the
parser says so. A file that is called like a command is opened with ``dpassist window NAME``.
"""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Final, NamedTuple

from dpassist.domain.screen import Language

COMMANDS: Final = (
    "recognise",
    "reply",
    "pass-on",
    "check",
    "seal",
    "directory",
    "rules",
    "guidance",
    "training",
    "profile",
    "policy",
    "log",
    "measure",
    "demo",
    "window",
)

_WITH_VALUE: Final = ("--data-dir", "--language", "--self-test")
_AT_ONCE: Final = frozenset({"-h", "--help", "--version"})


class EarlyOptions(NamedTuple):
    """What must be known before there can be a parser that speaks the user's language.

    Attributes:
        data_dir: Where everything is kept instead of the usual folders; None = the usual ones.
        language: ``da``, ``en``, ``system``, or empty when not given or not one of these.
        command: One of `COMMANDS`, or what was typed instead.
        self_test: Where the report of the self-test goes; None = no self-test was asked for.
    """

    data_dir: Path | None
    language: str
    command: str
    self_test: Path | None = None


def early_options(words: Sequence[str]) -> EarlyOptions:
    """Look for what decides folders, language and face; mistakes are left to the parser."""
    meant = with_command(words)
    place = _command_index(meant)
    values: dict[str, str] = {}
    waiting = iter(meant[:place])
    for word in waiting:
        name, is_joined, value = word.partition("=")
        if name in _WITH_VALUE:
            values[name] = value if is_joined else next(waiting, "")
    data_dir, language = values.get("--data-dir"), values.get("--language", "")
    self_test = values.get("--self-test")
    return EarlyOptions(
        data_dir=Path(data_dir) if data_dir else None,
        language=language if language in {known.value for known in Language} else "",
        command=next(iter(meant[place:]), ""),
        self_test=Path(self_test) if self_test else None,
    )


def with_command(words: Sequence[str]) -> list[str]:
    """Return the words with the command that was meant, if none was typed."""
    place = _command_index(words)
    options, rest = words[:place], words[place:]
    is_answered_at_once = not _AT_ONCE.isdisjoint(options)
    lacks_value = place > len(words)
    if is_answered_at_once or lacks_value or (rest and not _is_file(rest[0])):
        return list(words)
    return [*options, "window", *rest]


def is_plain_window(words: Sequence[str]) -> bool:
    """Tell whether a window is asked for and nothing else, so that no parser has to look at the words."""
    meant = with_command(words)
    place = _command_index(meant)
    if meant[place : place + 1] != ["window"] or not all(meant):
        return False
    early = early_options(words)
    asked = sum(each is not None and each != "" for each in (early.data_dir, early.language))
    are_known = early.self_test is None and place == 2 * asked
    return are_known and not any(word.startswith("-") for word in meant[place + 1 :])


def _command_index(words: Sequence[str]) -> int:
    """Return where the global options end, past the end when the last one lacks its value."""
    place = 0
    while place < len(words) and words[place].startswith("-") and words[place] not in {"-", "--"}:
        place += 2 if words[place] in _WITH_VALUE else 1
    return place


def _is_file(word: str) -> bool:
    if word in COMMANDS:
        return False
    has_folder = os.sep in word or "/" in word
    return word == "--" or has_folder or "." in word or Path(word).exists()
