"""Reading many files without keeping the window from painting."""

import threading
from collections import deque
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from dpassist.services.intake import Examined, Intake
from dpassist.services.ports import CancelToken
from dpassist.ui.tasks import TaskRunner

_FLUSH_EVERY_MS: Final = 40
_ROWS_A_FLUSH: Final = 50
_LONGEST_PAINT_S: Final = 0.2


class _Come:
    """What reading threads hand over, until they are stopped: what one of them still ends then comes to nobody."""

    def __init__(self) -> None:
        self.arrived: Final[deque[Examined]] = deque()
        self.counts = (0, 0)


class Loading(QObject):
    """Examines files in a worker and hands them on in portions, while the window lives."""

    found = Signal(object)
    """A list of `Examined`, in the order they came."""
    progress = Signal(int, int)
    began = Signal()
    stopped = Signal(int, int, bool)
    """It was stopped: how many files are read, how many of those found are not, and whether more was waiting."""
    ended = Signal(int)
    """How many files there were in what was opened last."""
    failed = Signal(object)

    def __init__(self, intake: Intake, runner: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._intake: Final = intake
        self._runner: Final = runner
        self._tokens: list[CancelToken] = []
        self._waiting: list[Sequence[Path]] = []
        self._come = _Come()
        self._files = 0
        self._stops = 0
        self._shown: Final = threading.Event()
        self._timer: Final = QTimer(self)
        self._timer.setInterval(_FLUSH_EVERY_MS)
        self._timer.timeout.connect(self._flush)

    def load(self, paths: Sequence[Path]) -> None:
        """Examine files and folders, and tell of them as they are done."""
        come = self._come

        def work(token: CancelToken) -> int:
            return self._intake.examine_all(paths, found, count, token)

        def found(examined: Examined) -> None:
            come.arrived.append(examined)
            if len(come.arrived) >= _ROWS_A_FLUSH:
                self._give_way()

        def count(done: int, total: int) -> None:
            come.counts = (done, total)

        if not self._tokens:
            come.counts = (0, 0)
        done, failed = self._unless_stopped(self._loaded), self._unless_stopped(self._failed)
        self._tokens.append(self._runner.run(work, done, failed, lane="load"))
        self._waiting.append(paths)
        self._timer.start()
        self.began.emit()

    def is_active(self) -> bool:
        """Return whether anything is still to come."""
        return self._timer.isActive()

    def waiting(self) -> tuple[Path, ...]:
        """Return the files and folders that were asked for and are not read to their end."""
        return tuple(path for paths in self._waiting for path in paths)

    @Slot()
    def cancel(self) -> None:
        """Stop loading; what was read so far is handed on, and how much is left is told."""
        done, total = self._come.counts
        more = len(self._tokens) > 1
        self._stops += 1
        for token in self._tokens:
            token.cancel()
        self._tokens.clear()
        self._waiting.clear()
        self._files += len(self._come.arrived)
        self._flush(everything=True)
        self._come = _Come()
        self.stopped.emit(done, total - done, more)
        self._end()

    def _give_way(self) -> None:
        """Called by the reading thread: let the window paint what has come, without a fight for the interpreter.

        Painting crosses between Qt and Python hundreds of times, and each crossing would wait for its
        turn; and what has been read but not shown stays small.
        """
        self._shown.clear()
        self._shown.wait(_LONGEST_PAINT_S)

    def _unless_stopped(self, call: Callable[[Any], None]) -> Callable[[Any], None]:
        """Let a call pass unless loading was stopped meanwhile: the end of a load may be on its way by then."""
        stops = self._stops

        def pass_on(told: Any) -> None:
            if stops == self._stops:
                call(told)

        return pass_on

    def _loaded(self, count: int) -> None:
        self._files += count
        self._tokens = self._tokens[1:]
        self._waiting = self._waiting[1:]
        self._flush(everything=not self._tokens)
        if not self._tokens:
            self._end()

    def _failed(self, error: Exception) -> None:
        self._loaded(0)
        self.failed.emit(error)

    def _end(self) -> None:
        self._timer.stop()
        files, self._files = self._files, 0
        self.ended.emit(files)

    @Slot()
    def _flush(self, *, everything: bool = False) -> None:
        arrived = self._come.arrived
        room = len(arrived) if everything else min(len(arrived), _ROWS_A_FLUSH)
        self.found.emit([arrived.popleft() for _ in range(room)])
        self.progress.emit(*self._come.counts)
        QTimer.singleShot(0, self._shown.set)  # after the painting, which is already posted
