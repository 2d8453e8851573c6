"""Run long work off the GUI thread: plain function in, callbacks out.

One `QObject`, born and dying in the GUI thread, owns the one queued signal. Workers never touch Qt
objects; they hand values to it. A *lane* is a queue of its own with one thread, for work that must not
overtake itself.
"""

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, Final

from PySide6.QtCore import QObject, Qt, Signal, Slot

from dpassist.domain.errors import CancelledError
from dpassist.services.ports import CancelToken

Done = Callable[[Any], None]
Failed = Callable[[Exception], None]


class TaskRunner(QObject):
    """Runs functions in threads and calls back in the GUI thread."""

    _arrived = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes: Final[dict[str, ThreadPoolExecutor]] = {}
        self._tokens: Final[set[CancelToken]] = set()
        self._lock: Final = threading.Lock()
        self._is_closed = False
        self._arrived.connect(self._call, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[CancelToken], Any],
        done: Done,
        failed: Failed,
        *,
        lane: str = "free",
    ) -> CancelToken:
        """Run a function off the GUI thread.

        Args:
            work: Gets the token that tells it to stop.
            done: Called in the GUI thread with the result.
            failed: Called in the GUI thread with the exception; never for a cancelled task.
            lane: Work in one lane runs one after another.

        Returns:
            The token to cancel it with.
        """
        token = CancelToken()
        if self._is_closed:
            token.cancel()
            return token
        with self._lock:
            self._tokens.add(token)
        pool = self._lanes.get(lane)
        if pool is None:
            pool = self._lanes[lane] = ThreadPoolExecutor(1, thread_name_prefix=f"dpassist-{lane}")
        future: Future[Any] = pool.submit(work, token)
        future.add_done_callback(lambda finished: self._finish(finished, token, done, failed))
        return token

    def post(self, call: Callable[[], None]) -> None:
        """Have the GUI thread call this soon; the way for a worker to hand on what it has so far."""
        if not self._is_closed:
            self._arrived.emit(call)

    def close(self) -> None:
        """Stop everything and wait for it; nothing is called back afterwards."""
        self._is_closed = True
        with self._lock:
            tokens = list(self._tokens)
        for token in tokens:
            token.cancel()
        for pool in self._lanes.values():
            pool.shutdown(wait=True, cancel_futures=True)
        self._lanes.clear()

    def _finish(self, future: Future[Any], token: CancelToken, done: Done, failed: Failed) -> None:
        with self._lock:
            self._tokens.discard(token)
        if self._is_closed or future.cancelled():
            return
        error = future.exception()
        if error is None:
            result = future.result()
            self._arrived.emit(lambda: done(result))
        elif isinstance(error, CancelledError):
            return
        elif isinstance(error, Exception):
            caught = error
            self._arrived.emit(lambda: failed(caught))
        else:  # something ended the thread instead of failing: whoever waits must not wait for ever
            self._arrived.emit(lambda: failed(_ended(error)))

    @Slot(object)
    def _call(self, call: Callable[[], None]) -> None:
        if not self._is_closed:
            call()


def _ended(error: BaseException) -> Exception:
    failure = RuntimeError(type(error).__name__)
    failure.__cause__ = error
    return failure
