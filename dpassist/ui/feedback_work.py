"""What a user says of a verdict, saved and taken back off the GUI thread."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication

from dpassist.domain.errors import DpassistError
from dpassist.domain.verdict import Certainty, Kind
from dpassist.services.desk import Desk
from dpassist.services.intake import Examined
from dpassist.ui.tasks import TaskRunner
from dpassist.ui.widgets.message_view import MessageView


class FeedbackWork(QObject):
    """Does what the panel of a message view asks for."""

    saved = Signal(object)
    """The path of a report."""
    undone = Signal()
    said = Signal(str)
    """What went wrong."""

    def __init__(self, desk: Desk, runner: TaskRunner, view: MessageView) -> None:
        super().__init__(view)
        self._desk: Final = desk
        self._runner: Final = runner
        self._view: Final = view
        self._path: Path | None = None
        panel = view.wrong
        panel.report_wanted.connect(self.report)
        panel.undo_wanted.connect(self.undo)
        panel.folder_wanted.connect(self.open_folder)
        self.saved.connect(panel.show_saved)
        self.undone.connect(panel.show_undone)
        self.said.connect(panel.say)

    @Slot(str, str)
    def report(self, kind: str, certainty: str) -> None:
        """Save what the user says of the message that is shown."""
        examined, message = self._view.examined, self._view.message
        if examined is None:
            return
        verdict = examined.verdict
        sure = Certainty(certainty) if certainty else None

        def done(path: Path) -> None:
            self._path = path
            if self._view.examined is examined:
                self.saved.emit(path)

        self._run(lambda: self._desk.feedback.report(verdict, message, Kind(kind), sure), done)

    @Slot()
    def undo(self) -> None:
        """Delete the last report."""
        path = self._path
        if path is not None:
            self._run(lambda: self._desk.feedback.undo(path), lambda _nothing: self.undone.emit())

    @Slot()
    def open_folder(self) -> None:
        """Show where the reports lie."""
        self._run(self._desk.feedback.open_folder, lambda _nothing: None)

    def copy_explanation(self, examined: Examined) -> str:
        """Copy verdict and evidence, without names or subject, and say what came of it."""
        try:
            text = self._desk.feedback.explain(examined.verdict)
        except DpassistError as error:  # another profile was named in the settings meanwhile
            return self._desk.wording.error(error)
        QGuiApplication.clipboard().setText(text)
        return self.tr("The explanation is copied. No names, numbers or subjects are in it.")

    def _run(self, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        self._runner.run(lambda _token: work(), done, self._failed, lane="feedback")

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, DpassistError):
            raise error  # a bug: the one handler for those shows it
        self.said.emit(self._desk.wording.error(error))
