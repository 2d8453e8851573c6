"""Printing that survives any text, any encoding and a reader that goes away."""

import errno
import os
import re
from contextlib import suppress
from io import TextIOWrapper
from typing import Final, TextIO

from dpassist.domain.errors import EnvironmentFaultError

# Control characters and those that turn the reading direction: a file name or a subject could
# otherwise repaint the terminal, or show "gpj.exe" as "exe.jpg". And lone surrogates, which no encoding can write.
STEERING: Final = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
# Windows reports a closed pipe as an invalid argument (CPython issue 35754).
_READER_GONE: Final = frozenset({errno.EPIPE, errno.EINVAL})


def prepare(stream: TextIO, *, utf8: bool = False) -> None:
    """Let a stream print every character: what its encoding lacks is printed as an escape.

    Args:
        stream: The program's own output; anything else is left as it is.
        utf8: Switch to UTF-8 with plain line ends, for output that a program reads.
    """
    if not isinstance(stream, TextIOWrapper):
        return
    if utf8:
        stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    else:
        stream.reconfigure(errors="backslashreplace")


def harmless(text: str) -> str:
    r"""Return a text from outside as it may be printed: steering characters become ``\xNN`` or ``\uNNNN``."""
    return STEERING.sub(_escaped, text)


class Console:
    """Lines to a stream, each visible at once."""

    def __init__(self, stream: TextIO) -> None:
        self._stream: Final = stream

    def line(self, text: str = "") -> None:
        """Print one line; whatever steers a terminal is shown instead of obeyed.

        Raises:
            BrokenPipeError: Nobody reads any more.
            EnvironmentFaultError: ``write-failed``: the disk behind the output is full.
        """
        self.raw(harmless(text))

    def raw(self, text: str) -> None:
        """Print one line that is known to be harmless; raises as `line` does."""
        try:
            self._stream.write(text + "\n")
            self._stream.flush()
        except OSError as fault:
            if fault.errno in _READER_GONE:
                raise BrokenPipeError from fault
            raise EnvironmentFaultError("write-failed") from fault

    def complain(self, text: str) -> None:
        """Print one line about a failure; a stream that fails too is nothing to complain about."""
        with suppress(BrokenPipeError, EnvironmentFaultError):
            self.line(text)

    def abandon(self) -> None:
        """Send what may still be buffered nowhere, so that the interpreter's own flush is quiet."""
        with suppress(OSError, ValueError):
            nowhere = os.open(os.devnull, os.O_WRONLY)
            try:
                os.dup2(nowhere, self._stream.fileno())
            finally:
                os.close(nowhere)


def _escaped(found: re.Match[str]) -> str:
    number = ord(found[0])
    return f"\\x{number:02x}" if number <= 0xFF else f"\\u{number:04x}"  # noqa: PLR2004 - a byte
