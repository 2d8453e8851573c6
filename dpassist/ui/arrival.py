"""What comes after the window is seen: the use cases in a thread of their own, then the furniture, part by part."""

import gc
import importlib
import threading
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot

from dpassist.domain.override import override

if TYPE_CHECKING:
    from dpassist.services.desk import Desk
    from dpassist.services.ports import FailureHistory, SessionStore
    from dpassist.ui.main_window import MainWindow
    from dpassist.ui.window_state import Look

_UNSEEN_MS: Final = 1000
"""A window that begins as a button in the task bar is never painted."""
_AFTER_MS: Final = 50
"""So that what was painted is seen, and the first key taken, before anything else asks for the processor."""
_FURNITURE: Final = (
    "dpassist.ui.acting",
    "dpassist.ui.command_calls",
    "dpassist.ui.following",
    "dpassist.ui.furniture",
    "dpassist.ui.key_work",
    "dpassist.ui.list_editing",
    "dpassist.ui.loading",
    "dpassist.ui.session",
    "dpassist.ui.widgets.message_view",
)
"""Loaded in the thread, so that the window answers meanwhile."""


class Joined(NamedTuple):
    """What a window works with, once it is there.

    Attributes:
        desk: The use cases.
        session: The list, should the run not end well.
        failures: The last failures, for support.
        look: Tells what the settings say of the window by now.
        closed: What to say of folders that cannot be written into; empty for nothing.
    """

    desk: "Desk"
    session: "SessionStore"
    failures: "FailureHistory"
    look: "Callable[[], Look]"
    closed: str = ""


class Arrival(QObject):
    """Waits for the window to be painted, then brings everything else."""

    ready = Signal(object)
    """`Joined`; the window is furnished with it."""
    failed = Signal()
    """See `error`."""
    _fetched = Signal()

    def __init__(self, window: "MainWindow", join: Callable[[], Joined]) -> None:
        """Begin with the first paint.

        Args:
            window: Not furnished yet.
            join: Joins what the window works with; called in a thread, so it makes nothing of Qt.
        """
        super().__init__(window)
        self.error: Exception | None = None
        self._window: Final = window
        self._join: Final = join
        self._joined: Joined | None = None
        self._steps: Iterator[None] = iter(())
        self._thread: Final = threading.Thread(target=self._fetch, name="dpassist-start")
        self._later: Final = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._begin)
        self._later.start(_UNSEEN_MS)
        self._fetched.connect(self._furnish, Qt.ConnectionType.QueuedConnection)
        window.navigation.viewport().installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin in the turn after the paint."""
        if event.type() == QEvent.Type.Paint and isinstance(watched, QObject):
            watched.removeEventFilter(self)
            self._later.start(_AFTER_MS)
        return super().eventFilter(watched, event)

    def end(self) -> None:
        """Wait for what was begun; nothing more comes of it."""
        self._later.stop()
        if self._thread.ident is not None:
            self._thread.join()

    @Slot()
    def _begin(self) -> None:
        if self._thread.ident is None:
            self._thread.start()

    def _fetch(self) -> None:
        try:
            self._joined = self._join()
            for name in _FURNITURE:
                importlib.import_module(name)
        except Exception as error:  # noqa: BLE001 - told by whoever shows the window
            self.error = error
        self._fetched.emit()

    @Slot()
    def _furnish(self) -> None:
        if self.error is not None or self._joined is None:
            self.failed.emit()
            return
        self._steps = self._window.furnishing(self._joined.desk)
        self._step()

    @Slot()
    def _step(self) -> None:
        try:
            next(self._steps)
        except StopIteration:
            self.ready.emit(self._joined)
            self._window.catch_up()
            gc.freeze()  # what a start leaves stays to the end
            gc.enable()
        except Exception as error:  # noqa: BLE001 - told by whoever shows the window
            self.error = error
            self.failed.emit()
        else:
            QTimer.singleShot(0, self._step)
