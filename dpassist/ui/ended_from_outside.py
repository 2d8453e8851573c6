"""Ctrl+C in the terminal, a terminal that is closed, the end of a session: the window closes as if by its own button.

Qt's loop does not run Python while nothing happens, so a signal alone would wait for the next movement of the mouse: it is
written into a pipe that the loop watches. Windows gives a program with a window no such signals, and Qt cannot watch a pipe
there; Ctrl+C in a terminal is then noticed with the next thing that happens in the window.
"""

import os
import signal
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from types import FrameType
from typing import Any, Final

from PySide6.QtCore import QObject, QSocketNotifier, Qt, Signal, Slot

_NAMES: Final = ("SIGINT", "SIGTERM", "SIGHUP")
_SHELLS_COUNT_FROM: Final = 128
_PIECE: Final = 64


class EndedFromOutside(QObject):
    """Listens from `begin` to `end`; what comes before there is a window waits for it."""

    _asked = Signal()

    def __init__(self) -> None:
        """Listen to nothing yet."""
        super().__init__()
        self.code = 0
        """What the program ends with: 130 after Ctrl+C, as shells count."""
        self._close: Callable[[], bool] | None = None
        self._leave: Callable[[], None] | None = None
        self._is_asked = self._is_urgent = False
        self._before: Final[dict[int, Any]] = {}
        self._pipe: tuple[int, int] | None = None
        self._woken_before = -1
        self._notifier: QSocketNotifier | None = None
        self._asked.connect(self._end_window, Qt.ConnectionType.QueuedConnection)

    def begin(self) -> None:
        """Listen from now on; Python lets only the first thread do that."""
        if threading.current_thread() is not threading.main_thread():
            return
        for name in _NAMES:
            number = getattr(signal, name, None)
            if number is not None and signal.getsignal(number) is not signal.SIG_IGN:
                self._before[number] = signal.signal(number, self._take)

    def serve(self, close: Callable[[], bool], leave: Callable[[], None], window: QObject) -> None:
        """Close this window where it was or is asked for.

        Args:
            close: Closes it; returns whether it does, for something may not be saved.
            leave: Ends the loop whatever is not saved.
            window: Owner from now on.
        """
        self.setParent(window)
        self._close, self._leave = close, leave
        if self._before:
            self._watch()
        if self._is_asked:
            self._asked.emit()

    def end(self) -> None:
        """Leave signals to whoever had them before."""
        for number, before in self._before.items():
            signal.signal(number, before)
        self._before.clear()
        if self._pipe is not None and self._notifier is not None:
            signal.set_wakeup_fd(self._woken_before)
            self._notifier.setEnabled(False)
            for end in self._pipe:
                os.close(end)
            self._pipe = None

    def _watch(self) -> None:
        if sys.platform != "win32":
            self._pipe = reading, writing = os.pipe()
            for end in self._pipe:
                os.set_blocking(end, False)
            self._woken_before = signal.set_wakeup_fd(writing, warn_on_full_buffer=False)
            self._notifier = QSocketNotifier(reading, QSocketNotifier.Type.Read, self)
            self._notifier.activated.connect(self._wake)

    @Slot()
    def _wake(self) -> None:
        """Take out what woke the loop; Python has called `_take` by now, or does so on the way out of here."""
        if self._pipe is not None:
            with suppress(BlockingIOError):
                os.read(self._pipe[0], _PIECE)

    def _take(self, number: int, _frame: FrameType | None) -> None:
        """Do nothing here: this may stand in the midst of anything that runs in the first thread."""
        if number == signal.SIGINT:
            self.code = _SHELLS_COUNT_FROM + number
        else:  # nobody may be there to be told what is not saved
            self._is_urgent = True
        self._is_asked = True
        self._asked.emit()

    @Slot()
    def _end_window(self) -> None:
        close, leave = self._close, self._leave
        if close and leave and not close() and self._is_urgent:
            leave()
