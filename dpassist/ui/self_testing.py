"""The self-test from the Help menu: it runs beside the window, and its report is shown to be read and copied."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot

from dpassist.domain.errors import DpassistError
from dpassist.services.desk import Desk
from dpassist.services.ports import CancelToken
from dpassist.ui.tasks import TaskRunner

if TYPE_CHECKING:
    from dpassist.services.self_test import SelfTestReport


class SelfTesting(QObject):
    """Runs one self-test at a time."""

    said = Signal(str)
    wanted = Signal(str, str, str)
    """Title, a line of explanation, and the text."""

    def __init__(self, desk: Desk, runner: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._desk: Final = desk
        self._runner: Final = runner
        self._is_running = False

    @Slot()
    def start(self) -> None:
        """Try everything out, unless that is being done already."""
        if self._is_running:
            self.said.emit(self.tr("The self-test is still running."))
            return
        self._is_running = True
        self.said.emit(self.tr("The self-test has begun. You can go on working."))
        self._runner.run(self._work, self._show, self._fail, lane="self-test")

    def _work(self, token: CancelToken) -> "SelfTestReport":
        return self._desk.self_test.run(self._progress, token)

    def _progress(self, done: int, total: int) -> None:
        def tell() -> None:
            if done < total:
                said = self.tr("Self-test: step {number} of {total}")
                self.said.emit(said.format(number=done + 1, total=total))

        self._runner.post(tell)

    def _show(self, report: "SelfTestReport") -> None:
        self._is_running = False
        hint = self.tr(
            "The report holds nothing of you or your post. Nothing is sent: copy it if somebody asks for it."
        )
        from dpassist.services.wording_self_test import report_text  # noqa: PLC0415 - when it is asked for

        self.wanted.emit(self.tr("Self-test"), hint, report_text(self._desk.wording, report))

    def _fail(self, error: Exception) -> None:
        self._is_running = False
        if not isinstance(error, DpassistError):
            raise error  # a bug: the one handler for those shows it
        self.said.emit(self._desk.wording.error(error))
