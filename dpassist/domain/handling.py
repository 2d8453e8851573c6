"""How far somebody is with a message."""

from enum import StrEnum


class Handling(StrEnum):
    """What has been done with a message, as far as dpassist was asked to do it or was told."""

    NEW = "new"
    PASSED_ON = "passed-on"
    """A forward draft was made; whether it was sent only its sender knows."""
    ANSWERED = "answered"
    """A reply draft was made."""
    DONE = "done"
    """Somebody said so."""
