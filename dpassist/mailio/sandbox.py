"""Opens messages in a process of its own, which can be limited and killed (see `dpassist.mailio.worker`).

A message that takes too long, too much memory or the reader down with it costs that message and nothing else.
The process is kept for the next message, and a new one takes its place when it is gone. Attachments are
fetched one by one when somebody asks; when the process has forgotten the message by then, it reads it again.
"""

import itertools
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any, BinaryIO, Final, Protocol

from dpassist.domain.errors import CancelledError, EnvironmentFaultError, UnreadableMessageError
from dpassist.domain.message import Attachment, Message
from dpassist.mailio import wire
from dpassist.mailio.limits import DEFAULT_LIMITS, OPEN, Errand, Limits
from dpassist.mailio.worker import GREETING

_LOOK_EVERY: Final = 0.05
"""Seconds between two looks at the clock and at whether the user gave up."""
_START_SECONDS: Final = 30.0
"""A virus scanner may take its time with a program's first start."""


def _never() -> bool:
    return False


class WorkerProcess(Protocol):
    """A started reading process."""

    @property
    def requests(self) -> BinaryIO:
        """Where requests are written."""

    @property
    def answers(self) -> BinaryIO:
        """Where answers are read."""

    def limit_memory(self, most: int) -> None:
        """Let it use so many bytes of memory from now on, where the system can hold it to that."""

    def is_alive(self) -> bool:
        """Tell whether it still runs."""

    def kill(self) -> None:
        """End it at once; harmless when it has ended."""

    def close(self) -> None:
        """Let it end by itself, and see to it that it does."""


class Sandbox:
    """Opens messages elsewhere; safe to use from several threads, which take turns."""

    def __init__(self, start: Callable[[], WorkerProcess], limits: Limits = DEFAULT_LIMITS) -> None:
        """Start nothing yet.

        Args:
            start: Starts a reading process.
            limits: For time and memory; what is inside a message is limited in the process itself.
        """
        self._start: Final = start
        self._limits: Final = limits
        self._lock: Final = threading.Lock()
        self._numbers: Final = itertools.count(1)
        self._process: WorkerProcess | None = None
        self._is_closed = False

    def warm_up(self) -> None:
        """Have a process ready, so that the first message opens as quickly as the next."""
        with self._lock:
            if self._process is None and not self._is_closed:
                self._process = self._started()

    def open(
        self, data: bytes, errand: Errand = OPEN, is_cancelled: Callable[[], bool] = _never
    ) -> Message:
        """Open a message.

        Raises:
            UnreadableMessageError: It cannot be read, or only at the cost of too much time or memory.
            EnvironmentFaultError: ``reader-not-started``: this machine lets no such process run.
            CancelledError: The user gave up waiting.
        """
        number = next(self._numbers)
        opened = self._open(number, data, errand, is_cancelled)
        value, files = _checked(opened, "message", 2)
        attachments = tuple(
            Attachment(
                name, media_type, size, partial(self._load, number, place, data, errand), role, cid
            )
            for place, (name, media_type, size, role, cid) in enumerate(files)
        )
        if not isinstance(value, Message):
            raise UnreadableMessageError("damaged", part="answer")
        return replace(value, raw=data, attachments=attachments)

    def close(self) -> None:
        """End the process; nothing can be opened afterwards."""
        self._is_closed = True
        process = self._process  # not under the lock: a reading process may be holding it
        if process is not None:
            process.close()

    def _open(
        self, number: int, data: bytes, errand: Errand, is_cancelled: Callable[[], bool]
    ) -> Any:
        answer, _nothing = self._ask(("open", number, errand), data, len(data), is_cancelled)
        return answer

    def _load(self, number: int, place: int, data: bytes, errand: Errand) -> bytes:
        request = ("load", number, place)
        answer, content = self._ask(request, b"", len(data), _never)
        if answer == ("gone",):  # another message was opened meanwhile
            _checked(self._open(number, data, errand, _never), "message", 2)
            answer, content = self._ask(request, b"", len(data), _never)
        _checked(answer, "bytes", 0)
        return content

    def _ask(
        self, request: Any, content: bytes, size: int, is_cancelled: Callable[[], bool]
    ) -> tuple[Any, bytes]:
        """Send a request and wait for its answer; ``size`` is that of the message's file."""
        with self._lock:
            if is_cancelled() or self._is_closed:
                raise CancelledError
            if self._process is not None and not self._process.is_alive():
                self._drop(
                    self._process
                )  # it ended while nothing was asked of it; this message is not why
            process = self._process = self._process or self._started()
            process.limit_memory(self._limits.worker_bytes + self._limits.worker_factor * size)
            seconds = self._limits.seconds_for(size)
            watch = _Watch(process, seconds, is_cancelled)
            try:
                wire.send(process.requests, request, content)
                return wire.receive(process.answers)
            except (OSError, EOFError, ValueError):
                self._drop(process)
                raise watch.reason() from None
            except (UnreadableMessageError, KeyboardInterrupt):
                self._drop(process)
                raise
            finally:
                watch.stop()

    def _started(self) -> WorkerProcess:
        try:
            process = self._start()
        except OSError as error:
            raise EnvironmentFaultError("reader-not-started") from error
        watch = _Watch(process, _START_SECONDS, _never)
        try:
            greeting, _nothing = wire.receive(process.answers)
        except (OSError, EOFError, ValueError, UnreadableMessageError):
            greeting = ""
        except KeyboardInterrupt:  # nobody would end it, since nobody has it yet
            self._drop(process)
            raise
        finally:
            watch.stop()
        if greeting != GREETING:
            self._drop(process)
            raise EnvironmentFaultError("reader-not-started")
        return process

    def _drop(self, process: WorkerProcess) -> None:
        process.kill()
        process.close()
        self._process = None


class _Watch:
    """Kills a process that takes too long, or that nobody waits for any more."""

    def __init__(
        self, process: WorkerProcess, seconds: float, is_cancelled: Callable[[], bool]
    ) -> None:
        self._process: Final = process
        self._deadline: Final = time.monotonic() + seconds
        self._is_cancelled: Final = is_cancelled
        self._done: Final = threading.Event()
        self._is_late = False
        self._gave_up = False
        self._thread: Final = threading.Thread(target=self._run, name="dpassist-watch", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Watch no longer."""
        self._done.set()
        self._thread.join()

    def reason(self) -> UnreadableMessageError | CancelledError:
        """Say why the process is gone: killed for a reason, or else dead of memory or of a fault."""
        if self._gave_up:
            return CancelledError()
        return UnreadableMessageError(
            "takes-too-long" if self._is_late else "takes-too-much-memory"
        )

    def _run(self) -> None:
        while not self._done.wait(_LOOK_EVERY):
            self._gave_up = self._is_cancelled()
            self._is_late = time.monotonic() > self._deadline
            if self._gave_up or self._is_late:
                self._process.kill()
                return


def _checked(answer: Any, kind: str, count: int) -> tuple[Any, ...]:
    """Return what an answer holds behind its first word, which says what it is.

    Raises:
        UnreadableMessageError: The message cannot be read, or the answer is none.
    """
    match answer:
        case ("error", str(code), dict(details)):
            raise UnreadableMessageError(code, **details)
        case (word, *values) if word == kind and len(values) == count:
            return tuple(values)
        case _:
            raise UnreadableMessageError("damaged", part="answer")
