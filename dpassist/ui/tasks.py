"""Run long work off the GUI thread: plain function in, callbacks out.

One `QObject`, born and dying in the GUI thread, owns the signals. Workers never touch Qt objects, and never let go of one
either: a callback may hold the last reference to a dialog, which must not die in a thread that is none of its own. So what
was asked for stays with the runner until the worker has told that it is through, and goes in the GUI thread. A *lane* is a
queue of its own with one thread, for work that must not overtake itself.
"""

import itertools
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Final

from PySide6.QtCore import QObject, Qt, Signal, Slot

from dpassist.domain.errors import CancelledError
from dpassist.services.ports import CancelToken

Work = Callable[[CancelToken], Any]
Done = Callable[[Any], None]
Failed = Callable[[Exception], None]


class _Task:
    """What was asked for, and what came of it; made and let go in the GUI thread."""

    def __init__(self, work: Work, done: Done, failed: Failed) -> None:
        self.token: Final = CancelToken()
        self.work: Final = work
        self.done: Final = done
        self.failed: Final = failed
        self.result: Any = None
        self.error: BaseException | None = None


class TaskRunner(QObject):
    """Runs functions in threads and calls back in the GUI thread; used from that thread, but for `post`."""

    _posted = Signal(object)
    _ended = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes: Final[dict[str, ThreadPoolExecutor]] = {}
        self._tasks: Final[dict[int, _Task]] = {}
        self._numbers: Final = itertools.count()
        self._is_closed = False
        self._posted.connect(self._call, Qt.ConnectionType.QueuedConnection)
        self._ended.connect(self._hand_over, Qt.ConnectionType.QueuedConnection)

    def run(self, work: Work, done: Done, failed: Failed, *, lane: str = "free") -> CancelToken:
        """Run a function off the GUI thread.

        Args:
            work: Gets the token that tells it to stop.
            done: Called in the GUI thread with the result.
            failed: Called in the GUI thread with the exception; never for a cancelled task.
            lane: Work in one lane runs one after another.

        Returns:
            The token to cancel it with.
        """
        task = _Task(work, done, failed)
        if self._is_closed:
            task.token.cancel()
            return task.token
        number = next(self._numbers)
        self._tasks[number] = task
        pool = self._lanes.get(lane)
        if pool is None:
            pool = self._lanes[lane] = ThreadPoolExecutor(1, thread_name_prefix=f"dpassist-{lane}")
        pool.submit(self._work, number)
        return task.token

    def post(self, call: Callable[[], None]) -> None:
        """Have the GUI thread call this soon; the way for a worker to hand on what it has so far.

        What the call holds of Qt must be held by the work as well, which outlasts it.
        """
        if not self._is_closed:
            self._posted.emit(call)

    def close(self) -> None:
        """Stop everything and wait for it; nothing is called back afterwards."""
        self._is_closed = True
        for task in self._tasks.values():
            task.token.cancel()
        for pool in self._lanes.values():
            pool.shutdown(wait=True, cancel_futures=True)
        self._lanes.clear()
        self._tasks.clear()

    def _work(self, number: int) -> None:
        """Work in a thread; holds nothing of the task any more when it tells that it is through."""
        _carry_out(self._tasks[number])
        self._ended.emit(number)

    @Slot(object)
    def _call(self, call: Callable[[], None]) -> None:
        if not self._is_closed:
            call()

    @Slot(int)
    def _hand_over(self, number: int) -> None:
        if self._is_closed:
            return
        task = self._tasks.pop(number)
        error = task.error
        if error is None:
            task.done(task.result)
        elif isinstance(error, CancelledError):
            return
        elif isinstance(error, Exception):
            task.failed(error)
        else:  # something ended the thread instead of failing: whoever waits must not wait for ever
            task.failed(_ended(error))


def _carry_out(task: _Task) -> None:
    try:
        task.result = task.work(task.token)
    except BaseException as error:  # noqa: BLE001 - told in the GUI thread
        task.error = error
    finally:
        del task  # else the error would hold it by this frame, and it the error, until waste is looked for in any thread


def _ended(error: BaseException) -> Exception:
    failure = RuntimeError(type(error).__name__)
    failure.__cause__ = error
    return failure
