"""What an option can hold: a form, a file and a policy treat it alike because it is said here once.

A value is what a TOML file gives for it, with a tuple in the place of a list.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final, TypeAlias

_LINE_BREAKS: Final = frozenset("\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029")
_UNWRITABLE: Final = re.compile("[\0\ud800-\udfff]")
"""What no text file can hold, and the registry can."""
_FROM_THE_TOP: Final = re.compile(r"(?:[A-Za-z]:[\\/]|\\\\[^\\/]+\\[^\\/]+|/)")
"""How a path begins that means the same wherever the program was started: ``C:\\``, ``\\\\server\\share``, ``/``."""


@dataclass(frozen=True, slots=True)
class Text:
    """Text of one line, which may be empty."""

    def accepts(self, value: Any) -> bool:
        """Tell whether this may be the option's value."""
        return _is_text(value) and _LINE_BREAKS.isdisjoint(value)


@dataclass(frozen=True, slots=True)
class Lines:
    """Text of any number of lines."""

    def accepts(self, value: Any) -> bool:
        """Tell whether this may be the option's value."""
        return _is_text(value)


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a few words.

    Attributes:
        values: The words, in the order they are offered in.
    """

    values: tuple[str, ...]

    @classmethod
    def of(cls, words: Iterable[StrEnum]) -> "Choice":
        """Return the choice between all members of an enumeration."""
        return cls(tuple(word.value for word in words))

    def accepts(self, value: Any) -> bool:
        """Tell whether this may be the option's value."""
        return isinstance(value, str) and value in self.values


@dataclass(frozen=True, slots=True)
class Number:
    """A whole number.

    Attributes:
        least: The lowest that may be set.
        most: The highest that may be set; below 2**32, which is what a policy can hold.
    """

    least: int
    most: int

    def accepts(self, value: Any) -> bool:
        """Tell whether this may be the option's value."""
        return type(value) is int and self.least <= value <= self.most


@dataclass(frozen=True, slots=True)
class Flag:
    """Yes or no."""

    def accepts(self, value: Any) -> bool:
        """Tell whether this may be the option's value."""
        return isinstance(value, bool)


@dataclass(frozen=True, slots=True)
class Domains:
    """Mail domains, such as ``kommune.example``."""

    def accepts(self, value: Any) -> bool:
        """Tell whether this may be the option's value."""
        return isinstance(value, tuple) and all(_is_domain(item) for item in value)


@dataclass(frozen=True, slots=True)
class MailAddress:
    """A mail address, or nothing."""

    def accepts(self, value: Any) -> bool:
        """Tell whether this may be the option's value."""
        if not Text().accepts(value):
            return False
        local, at, domain = value.rpartition("@")
        return not value or bool(local and at and domain and " " not in value)


@dataclass(frozen=True, slots=True)
class Host:
    """The name of a server, or nothing."""

    def accepts(self, value: Any) -> bool:
        """Tell whether this may be the option's value."""
        return Text().accepts(value) and not set(value) & set(" @/\\:")


@dataclass(frozen=True, slots=True)
class Folder:
    """The whole path of a folder, or nothing. Whether it is there is not asked."""

    def accepts(self, value: Any) -> bool:
        """Tell whether this may be the option's value."""
        return Text().accepts(value) and (not value or bool(_FROM_THE_TOP.match(value)))


class ProfileFolder(StrEnum):
    """Which profiles; as their folder is called."""

    REPLY = "reply"
    RECOGNISER = "recogniser"


@dataclass(frozen=True, slots=True)
class ProfileId:
    """The id of a profile. Whether there is one is not asked.

    Attributes:
        folder: Which profiles.
    """

    folder: ProfileFolder

    def accepts(self, value: Any) -> bool:
        """Tell whether this may be the option's value."""
        return Text().accepts(value)


OptionKind: TypeAlias = (
    Text | Lines | Choice | Number | Flag | Domains | MailAddress | Host | Folder | ProfileId
)


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and not _UNWRITABLE.search(value)


def _is_domain(value: Any) -> bool:
    return Text().accepts(value) and "." in value and not set(value) & set(" @/\\")
