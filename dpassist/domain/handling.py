"""How far somebody is with a message."""

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:  # for the one name; it would bring the whole message with it
    from dpassist.domain.parts import Part


class Handling(StrEnum):
    """What has been done with a message, as far as dpassist was asked to do it or was told."""

    NEW = "new"
    PASSED_ON = "passed-on"
    """A forward draft was made; whether it was sent only its sender knows."""
    ANSWERED = "answered"
    """A reply draft was made."""
    DONE = "done"
    """Somebody said so."""


class ListedAt(NamedTuple):
    """A message of the list, without anything it says.

    Attributes:
        path: The file, as the system writes it.
        part: Which message within the file it is; empty for the file itself.
        handling: How far somebody is with it.
    """

    path: str
    part: "Part"
    handling: Handling
