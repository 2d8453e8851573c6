"""Say calmly that dpassist itself has failed: now, or with the run before."""

from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from dpassist.services.wording import Wording
from dpassist.ui.widgets.failure_dialog import FailureDialog


class Failing(QObject):
    """Makes its dialogs when they are first needed."""

    save_wanted = Signal(str)
    """A report to be saved."""

    def __init__(self, wording: Wording, window: QWidget) -> None:
        super().__init__(window)
        self._wording: Final = wording
        self._window: Final = window
        self.now: FailureDialog | None = None
        self.before: FailureDialog | None = None

    def show_report(self, report: str) -> None:
        """Show the report of an unexpected error."""
        if self.now is None:
            self.now = self._made(self._wording.unexpected())
        self.now.add(report)

    def show_fall(self, report: str) -> None:
        """Show what Python wrote when the process of the last run fell."""
        if self.before is None:
            self.before = self._made(
                self.tr(
                    "dpassist stopped by itself last time. Your list is back; files were not changed."
                )
            )
        self.before.add(report)

    def _made(self, said: str) -> FailureDialog:
        dialog = FailureDialog(said, self._window)
        dialog.save_wanted.connect(self.save_wanted)
        return dialog
