"""Every exception dpassist raises on purpose.

DpassistError                     has a stable ``code`` for words, logs and exit codes
├── UnreadableMessageError        the bytes do not make a message we can show
├── RefusedError                  the user asked for something the post's own rules forbid
│   ├── ReplyRefusedError
│   ├── PassOnRefusedError
│   └── UnknownChoiceError        no such directory entry, profile, guidance or attachment
├── CourseFileError               a file with a course or a result is damaged, was changed, or is too new
├── LessonFileError               a file with a lesson is damaged, too large, or holds what no lesson holds
├── KeyFileError                  a file with a private key cannot be used: passphrase, damage, no key in it
├── ConfigurationError            a file that an administrator edits is wrong (file, line, what)
├── EnvironmentFaultError         the machine said no: disk, permission, no mail program
└── CancelledError                the user stopped it; shown silently

ContradictionError                values of a profile that do not go together; whoever reads the file turns it
                                  into a ConfigurationError with its line

Words for people live in ``services.wording``, keyed by ``code``. ``details`` never holds a CPR number,
body text or attachment content, so that an exception may be logged.
"""

from collections.abc import Mapping
from typing import Final


class DpassistError(Exception):
    """An expected failure with a stable code.

    Attributes:
        code: Stable identifier, such as ``too-large``; the key to words and logs.
        details: Content-free values to fill into the words, such as a limit or a file name.
    """

    def __init__(self, code: str, /, **details: str | int) -> None:
        super().__init__(code)
        self.code: Final = code
        self.details: Final[Mapping[str, str | int]] = details


class UnreadableMessageError(DpassistError):
    """The only exception that leaves the reader: these bytes do not make a message."""


class RefusedError(DpassistError):
    """The action is forbidden by the message, its verdict or the authority's settings."""


class ReplyRefusedError(RefusedError):
    """No reply draft may be made for this message."""


class PassOnRefusedError(RefusedError):
    """The message may not be passed on to this entry."""


class UnknownChoiceError(RefusedError):
    """A directory entry, profile, guidance or attachment was named that does not exist."""


class CourseFileError(DpassistError):
    """A file that should hold a course, or a participant's result, cannot be used."""


class LessonFileError(DpassistError):
    """A file that should hold a lesson cannot be used; the only exception that leaves its reader."""


class KeyFileError(DpassistError):
    """A file that should hold the private key of a mailbox cannot be opened, or holds none."""


class ConfigurationError(DpassistError):
    """A settings, profile, directory or guidance file is wrong; ``details`` tell where."""


class EnvironmentFaultError(DpassistError):
    """The machine refused: disk full, no permission, no program for the file."""


class CancelledError(DpassistError):
    """The user stopped the work; nothing is wrong."""

    def __init__(self) -> None:
        super().__init__("cancelled")


class ContradictionError(ValueError):
    """Values that do not go together.

    Attributes:
        code: Which way, worded in ``services.wording``.
    """

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code: Final = code
