"""What the number a command ends with means; the same words stand in ``dpassist --help``."""

from collections.abc import Mapping
from enum import IntEnum
from typing import Final

from dpassist.domain.errors import (
    CancelledError,
    ConfigurationError,
    CourseFileError,
    DpassistError,
    EnvironmentFaultError,
    LessonFileError,
    RefusedError,
    UnreadableMessageError,
)
from dpassist.services.wording_tables import QT_TRANSLATE_NOOP, Phrase


class ExitCode(IntEnum):
    """How a command ended.

    A damaged or encrypted file is a verdict, so `recognise` ends with `DONE` after it.
    """

    DONE = 0
    FILE_NOT_READ = 1
    """Done, but at least one file could not be read from the disk: missing, or access denied."""
    WRONG_USAGE = 2
    REFUSED = 3
    """The message, its verdict, the directory or the settings forbid it."""
    CONFIGURATION = 4
    """A file that an administrator edits stopped the command. What is wrong in one that it could do without
    is told as well, and changes no exit code."""
    MACHINE = 5
    REPLY_DOUBTED = 6
    """A reply was checked, and the worst finding is one to look at; hints alone end with `DONE`."""
    REPLY_STOPPED = 7
    """A reply was checked, and something must be put right before it is sent."""
    FALSE_POST = 8
    """The recogniser was measured, and took a file for Digital Post that is labelled as something else."""
    PROFILE_DOUBTED = 9
    """A profile, rules or the guidance were checked or imported: they are used, but something in them is wrong or
    not used."""
    SELF_TEST_FAILED = 10
    """The installation cannot do something that it must."""
    FAULT = 70
    """dpassist itself failed; 70 is what ``sysexits.h`` calls an internal software error."""
    STOPPED = 130
    """Ctrl+C: 128 plus the signal's number, as shells count."""


EXIT_CODES: Final[Mapping[ExitCode, Phrase]] = {
    ExitCode.DONE: QT_TRANSLATE_NOOP("CommandLine", "done"),
    ExitCode.FILE_NOT_READ: QT_TRANSLATE_NOOP(
        "CommandLine", "a file could not be read from the disk; the others were done"
    ),
    ExitCode.WRONG_USAGE: QT_TRANSLATE_NOOP("CommandLine", "the command was typed wrongly"),
    ExitCode.REFUSED: QT_TRANSLATE_NOOP(
        "CommandLine", "refused: no reply allowed, outside own domains, unknown entry or profile"
    ),
    ExitCode.CONFIGURATION: QT_TRANSLATE_NOOP(
        "CommandLine", "a configuration file is so wrong that the command could not be done"
    ),
    ExitCode.MACHINE: QT_TRANSLATE_NOOP(
        "CommandLine", "the computer refused: cannot write, disk full"
    ),
    ExitCode.REPLY_DOUBTED: QT_TRANSLATE_NOOP(
        "CommandLine", "check: something in the reply should be looked at"
    ),
    ExitCode.REPLY_STOPPED: QT_TRANSLATE_NOOP(
        "CommandLine", "check: the reply must not be sent as it is"
    ),
    ExitCode.FALSE_POST: QT_TRANSLATE_NOOP(
        "CommandLine", "measure: a file that is something else was taken for Digital Post"
    ),
    ExitCode.PROFILE_DOUBTED: QT_TRANSLATE_NOOP(
        "CommandLine",
        "profile check and the other checks, rules import: it works, but something in it is wrong or not used",
    ),
    ExitCode.SELF_TEST_FAILED: QT_TRANSLATE_NOOP(
        "CommandLine", "--self-test: the installation cannot do something that it must"
    ),
    ExitCode.FAULT: QT_TRANSLATE_NOOP("CommandLine", "dpassist itself failed; please report it"),
    ExitCode.STOPPED: QT_TRANSLATE_NOOP("CommandLine", "stopped with Ctrl+C"),
}

DISK_FAULTS: Final = frozenset({"file-missing", "file-denied", "file-fault"})
"""Codes that say the disk gave no bytes, as opposed to bytes that make no message."""


def exit_code_of(error: DpassistError) -> ExitCode:
    """Return the code for a command that this error ended."""
    match error:
        case CancelledError():
            return ExitCode.STOPPED
        case ConfigurationError():
            return ExitCode.CONFIGURATION
        case RefusedError() | UnreadableMessageError() | CourseFileError() | LessonFileError():
            return ExitCode.REFUSED
        case EnvironmentFaultError(code=code) if code in DISK_FAULTS:
            return ExitCode.FILE_NOT_READ
        case _:
            return ExitCode.MACHINE
