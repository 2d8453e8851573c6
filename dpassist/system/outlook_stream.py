"""Answers of the process that speaks to Outlook, line by line, so that it can be stopped between two of them."""

import json
import os
import queue
import subprocess  # noqa: TID251 - Outlook keeps a caller waiting, so the caller is a process that can be ended
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO, Any, Final, cast

import dpassist
from dpassist.domain.errors import CancelledError, EnvironmentFaultError

BUSY: Final = "outlook-take-busy"
FAILED: Final = "outlook-take-failed"
_NEVER_SHOWN: Final = 0x08000000  # CREATE_NO_WINDOW
_LOOK_EVERY_S: Final = 0.1
"""How soon a stop is noticed."""
_LONGEST_LINE: Final = 64 * 1024
_END: Final = b""


def environment() -> dict[str, str]:
    """Return our environment, and in it where this package is, installed or not."""
    return {**os.environ, "PYTHONPATH": str(Path(dpassist.__file__).parents[1])}


def answers(
    command: Sequence[str],
    order: bytes,
    patience_seconds: float,
    is_cancelled: Callable[[], bool],
) -> Iterator[dict[str, Any]]:
    """Start the process with an order and give its answers as they come; it is ended with the last one.

    Args:
        command: What speaks to Outlook.
        order: One JSON object.
        patience_seconds: How long Outlook may take for one answer.
        is_cancelled: Asked while nothing comes.

    Raises:
        CancelledError: The user stopped it.
        EnvironmentFaultError: `BUSY`: nothing came for so long; `FAILED`: the process ended too early.
    """
    try:
        popen = subprocess.Popen(  # noqa: S603 - our own program, no words of anybody else
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment(),
            creationflags=_NEVER_SHOWN if sys.platform == "win32" else 0,
        )
    except OSError:
        raise EnvironmentFaultError(FAILED) from None
    with popen:
        lines: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        read = (cast("IO[bytes]", popen.stdout), lines)
        reader = threading.Thread(target=_read, args=read, daemon=True)
        reader.start()
        try:
            _send(cast("IO[bytes]", popen.stdin), order)
            yield from _parsed(lines, patience_seconds, is_cancelled)
        finally:
            popen.kill()
            popen.wait()
            reader.join()


def _send(stream: IO[bytes], order: bytes) -> None:
    with suppress(OSError):  # it ended already, which the missing answer tells
        stream.write(order)
        stream.close()


def _read(stream: IO[bytes], lines: "queue.SimpleQueue[bytes]") -> None:
    while line := stream.readline(_LONGEST_LINE):
        lines.put(line)
    lines.put(_END)


def _parsed(
    lines: "queue.SimpleQueue[bytes]", patience_seconds: float, is_cancelled: Callable[[], bool]
) -> Iterator[dict[str, Any]]:
    while True:
        line = _next(lines, patience_seconds, is_cancelled)
        try:
            answer: dict[str, Any] = json.loads(line)
        except ValueError:
            raise EnvironmentFaultError(FAILED) from None
        if answer.get("end"):
            return
        yield answer


def _next(
    lines: "queue.SimpleQueue[bytes]", patience_seconds: float, is_cancelled: Callable[[], bool]
) -> bytes:
    until = time.monotonic() + patience_seconds
    while True:
        if is_cancelled():
            raise CancelledError
        try:
            return lines.get(timeout=_LOOK_EVERY_S)
        except queue.Empty:
            if time.monotonic() > until:
                raise EnvironmentFaultError(BUSY) from None
