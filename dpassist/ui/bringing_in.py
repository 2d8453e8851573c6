"""Bring messages in that were not opened as files: selected in Outlook, pasted, or dropped on the window."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication

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
        self._take(look(QtBag(clipboard), pasted=True))

    def enter(self, event: QDragEnterEvent) -> None:
        """Accept a drag that may bring something, or of which the drop says why it does not."""
        if QtBag(event.mimeData()).is_worth_a_look():
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def drop(self, event: QDropEvent) -> None:
        """Take what is dropped, as a copy: the program it comes from keeps it."""
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self._take(look(QtBag(event.mimeData())))

    @Slot()
    def cancel(self) -> None:
        """Stop taking; what has come so far stays."""
        if self._token is not None:
            self._token.cancel()
            self._end(self._token)

    def _take(self, brought: Brought) -> None:
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
