"""Bring messages in that were not opened as files: selected in Outlook, pasted, or dropped on the window."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication

from dpassist.domain.errors import DpassistError
from dpassist.services.bringing import Brought, look
from dpassist.services.desk import Desk
from dpassist.services.ports import CancelToken, Progress
from dpassist.services.taking import Arrived
from dpassist.services.wording_arrival import arrival
from dpassist.ui.bags import QtBag
from dpassist.ui.tasks import TaskRunner


class BringingIn(QObject):
    """Asks for messages and tells where they lie now; what other programs keep is never changed."""

    arrived = Signal(object)
    """A list of paths."""
    told = Signal(str)
    """Why something did not come, and what to do; empty: what was told before no longer counts."""
    began = Signal()
    progress = Signal(int, int)
    ended = Signal()

    def __init__(self, desk: Desk, runner: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._desk: Final = desk
        self._runner: Final = runner
        self._token: CancelToken | None = None

    @Slot()
    def take_selected(self) -> None:
        """Take what is selected in Outlook."""
        if self._token is None:
            self._run(self._desk.taking.selected)

    @Slot()
    def paste(self) -> None:
        """Take what was copied."""
        clipboard = QGuiApplication.clipboard().mimeData()
        self.take(look(QtBag(clipboard), pasted=True))

    @Slot()
    def cancel(self) -> None:
        """Stop taking; what has come so far stays."""
        if self._token is not None:
            self._token.cancel()
            self._end(self._token)

    def take(self, brought: Brought) -> None:
        """Take what was dropped or pasted."""
        if brought.files:
            left = Arrived(problem=brought.problem)
            self.told.emit(arrival(self._desk.wording, left))
            self.arrived.emit(list(brought.files))
        else:
            self._run(lambda progress, token: self._desk.taking.bring(brought, progress, token))

    def _run(self, take: Callable[[Progress, CancelToken], Arrived]) -> None:
        def progress(done: int, total: int) -> None:
            self._runner.post(lambda: self.progress.emit(done, total))

        def done(arrived: Arrived) -> None:
            self._end(token)
            self.told.emit(arrival(self._desk.wording, arrived))
            if arrived.files:
                self.arrived.emit(list(arrived.files))

        def failed(error: Exception) -> None:
            self._end(token)
            if not isinstance(error, DpassistError):
                raise error  # a bug: the one handler for those shows it
            self.told.emit(self._desk.wording.error(error))

        token = self._runner.run(lambda asked: take(progress, asked), done, failed, lane="bring")
        self._token = token
        self.began.emit()

    def _end(self, token: CancelToken) -> None:
        """End the waiting for what is being taken, unless something else is by now."""
        if token is self._token:
            self._token = None
            self.ended.emit()
