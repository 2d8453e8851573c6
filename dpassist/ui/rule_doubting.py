"""Looks through the rules for what leads nowhere, off the GUI thread: a moment after the last key, and each state once."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from dpassist.domain.rules.doubt import RuleDoubt
from dpassist.domain.rules.rule import RuleBook
from dpassist.services.clock import today
from dpassist.services.desk import Desk
from dpassist.services.ports import CancelToken
from dpassist.ui.tasks import TaskRunner

_PAUSE: Final = 350
"""Milliseconds without a key before the doubts follow."""


class RuleDoubting(QObject):
    """Knows what is wrong with the rules as they are being edited, or that it is not known yet."""

    due = Signal()
    """Nothing has been typed for a moment."""
    found = Signal()
    """What is wrong is known of the rules as they are now."""
    failed = Signal(object)

    def __init__(
        self, desk: Desk, runner: TaskRunner, rules: Callable[[], RuleBook], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk: Final = desk
        self._runner: Final = runner
        self._rules: Final = rules
        self.doubts: tuple[RuleDoubt, ...] = ()
        self._looked_at: RuleBook | None = None
        self._looking: CancelToken | None = None
        self._looking_at: RuleBook | None = None
        self._timer: Final = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self.due)

    def is_done(self) -> bool:
        """Tell whether the doubts are those of the rules as they are now."""
        return self._looked_at == self._rules()

    def is_waiting(self) -> bool:
        """Tell whether something was typed just now."""
        return self._timer.isActive()

    def forget(self) -> None:
        """Look through the same rules again next time: the directory is another one."""
        self._looked_at = self._looking_at = None

    def look_soon(self) -> None:
        """Look when nothing has been typed for a moment."""
        self.stop()
        self._timer.start()

    def stop(self) -> None:
        """Stop a search that is not wanted any more: of thousands of rules it takes seconds, and slows typing."""
        if self._looking is not None and self._looking_at is not self._rules():
            self._looking.cancel()
            self._looking = self._looking_at = None

    @Slot()
    def look(self) -> None:
        """Look through the rules as they are now, unless that is done or under way."""
        book = self._rules()
        if self._looked_at == book or self._looking_at is book:
            return
        self.stop()
        self._looking_at = book

        def show(doubts: tuple[RuleDoubt, ...]) -> None:
            if book == self._rules():
                self.doubts, self._looked_at = doubts, book
                self.found.emit()

        def failed(error: Exception) -> None:
            if self._looking_at is book:
                self._looking_at = None  # it is looked again when somebody asks for it
            self.failed.emit(error)

        self._looking = self._runner.run(
            lambda token: self._desk.rulebook.doubts(book, today(), token),
            show,
            failed,
            lane="doubts",
        )
