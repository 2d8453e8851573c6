"""How the texts of rules are written: in one line, without what nobody sees, and several values beside each other."""

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

_SEPARATOR: Final = re.compile(r"(?<!\\)\|")
_NO_TEXT: Final = frozenset({"Cc", "Cs"})
_NO_CHARACTERS: Final = frozenset("\ufffe\uffff")
"""These two, control characters and halves of a pair cannot stand in an XLSX file, which is XML."""


def tidy(text: str) -> str:
    """Return a text in one line with single blanks, as it is compared."""
    return " ".join(text.split())


def tidy_note(text: str) -> str:
    """Return a text of several lines without blanks at their ends."""
    return "\n".join(line.replace("\t", " ").rstrip() for line in text.splitlines()).strip()


def is_tidy(text: str) -> bool:
    """Tell whether a text is in one line and has nothing in it that no file can hold."""
    return text == tidy(text) and not _has_hidden(text)


def is_tidy_note(text: str) -> bool:
    """Tell the same of a text of several lines."""
    return text == tidy_note(text) and not _has_hidden(text.replace("\n", ""))


def values_text(values: Iterable[str]) -> str:
    """Return values as they are written beside each other, with ``|`` between them."""
    return " | ".join(value.replace("|", "\\|") for value in values)


def values_of(text: str) -> tuple[str, ...]:
    """Return the values that stand beside each other; a ``|`` behind a backslash belongs to its value."""
    parts = (tidy(part.replace("\\|", "|")) for part in _SEPARATOR.split(text))
    return tuple(part for part in parts if part)


def _has_hidden(text: str) -> bool:
    if text.isprintable():
        return False
    return any(unicodedata.category(c) in _NO_TEXT or c in _NO_CHARACTERS for c in text)
