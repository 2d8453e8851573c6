"""Trying rules over a folder off the GUI thread: results come in as they are found, and it can be stopped."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from dpassist.domain.rules.rule import RuleBook
from dpassist.services.clock import today
from dpassist.services.desk import Desk
from dpassist.services.ports import CancelToken
from dpassist.services.rulebook import Trial, Tried
from dpassist.ui.tasks import TaskRunner
from dpassist.ui.widgets.rule_trial import RuleTrial

_BATCH: Final = 25


class RuleTrying(QObject):
    """Serves the trial of the rules that are being edited; ``books`` returns those and the ones in force."""

    failed = Signal(object)

    def __init__(
        self,
        desk: Desk,
        runner: TaskRunner,
        shown: RuleTrial,
        books: Callable[[], tuple[RuleBook, RuleBook]],
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._desk: Final = desk
        self._runner: Final = runner
        self._shown: Final = shown
        self._books: Final = books
        self._page: Final = page
        self._token: CancelToken | None = None
        self._mark = object()
        self._tried: tuple[RuleBook, RuleBook] | None = None
        shown.wanted.connect(self._ask_for_folder)
        shown.progress.cancelled.connect(self.cancel)

    def is_busy(self) -> bool:
        """Return whether rules are being tried."""
        return self._token is not None

    def try_on(self, folder: Path) -> None:
        """Try the rules over a folder."""
        book, _in_force = self._tried = self._books()
        batch: list[Tried] = []
        mark = self._mark = object()

        def hand_on() -> None:
            found = tuple(batch)
            batch.clear()
            self._post(mark, lambda: self._shown.add(found))

        def found(tried: Tried) -> None:
            batch.append(tried)
            if len(batch) >= _BATCH:
                hand_on()

        def progress(done: int, count: int) -> None:
            self._post(mark, lambda: self._shown.progress.show_progress(done, count))

        def work(token: CancelToken) -> Trial:
            try:
                return self._desk.rulebook.try_on([folder], book, today(), found, progress, token)
            finally:
                hand_on()

        self._shown.begin()
        self._token = self._runner.run(
            work,
            lambda trial: self._show(mark, lambda: self._end(trial)),
            lambda error: self._show(mark, lambda: self._fail(error)),
            lane="trial",
        )

    def look_at_age(self) -> None:
        """Have rows that were found with other rules than there are now marked as old, until they are the same again."""
        self._shown.show_age(is_old=self._tried is not None and self._tried != self._books())

    def _post(self, mark: object, show: Callable[[], None]) -> None:
        """Have something shown in the window's thread."""
        self._runner.post(lambda: self._show(mark, show))

    def _show(self, mark: object, show: Callable[[], None]) -> None:
        """Show it, unless another trial has begun meanwhile."""
        if mark is self._mark:
            show()

    @Slot()
    def cancel(self) -> None:
        """Stop; what was found so far stays."""
        if self._token is not None:
            self._token.cancel()
            self._end(None)

    def _end(self, trial: Trial | None) -> None:
        self._token = None
        self._shown.end(trial)

    def _fail(self, error: Exception) -> None:
        self._end(None)
        self.failed.emit(error)

    @Slot()
    def _ask_for_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(
            self._page, self.tr("A folder of messages to try the rules on")
        )
        if name:
            self.try_on(Path(name))
