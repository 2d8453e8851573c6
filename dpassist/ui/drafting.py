"""Making drafts off the GUI thread, one at a time, and telling what came of each."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal

from dpassist.domain.errors import DpassistError, EnvironmentFaultError
from dpassist.domain.handling import Handling
from dpassist.domain.parts import Part
from dpassist.domain.placing import Placed
from dpassist.services.desk import Desk
from dpassist.services.ports import CancelToken
from dpassist.services.replies import ReadyDraft
from dpassist.services.wording_placed import opened_title, placed_lines
from dpassist.ui.tasks import TaskRunner

_Made = tuple[ReadyDraft, Placed | EnvironmentFaultError, tuple[str, ...]]
"""A draft, where it lies or why it does not, and what followed."""


_HANDLINGS: Final = {"pass-on": Handling.PASSED_ON, "reply": Handling.ANSWERED}


def _nothing() -> Sequence[str]:
    """Write nothing down."""
    return ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a draft.

    Attributes:
        about: The key of the message it was made for.
        title: What happened, as a heading.
        lines: What the user must still check, or what went wrong.
        ready: The draft, to be saved as a file; None when there is none.
        handling: How far that brings the message; None where the draft is not where it is sent from.
    """

    about: tuple[Path, Part]
    title: str
    lines: tuple[str, ...] = ()
    ready: ReadyDraft | None = None
    handling: Handling | None = None


class Drafting(QObject):
    """Composes a draft and opens it in the mail program."""

    busy = Signal(bool)
    finished = Signal(object)
    """The `Outcome`, whatever message is shown by then."""

    def __init__(self, desk: Desk, runner: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._desk: Final = desk
        self._runner: Final = runner
        self._is_busy = False

    def is_busy(self) -> bool:
        """Return whether a draft is being made."""
        return self._is_busy

    def make(
        self,
        compose: Callable[[], ReadyDraft],
        about: tuple[Path, Part],
        what: str,
        entry: str = "",
        record: Callable[[], Sequence[str]] = _nothing,
    ) -> None:
        """Make a draft and open it; does nothing while another is being made.

        Args:
            compose: Makes the draft; called in a worker.
            about: The key of the message it is for.
            what: ``reply`` or ``pass-on``.
            entry: To whom it is passed on.
            record: Does what follows once the draft is where it is sent from; gives what to tell of that.
        """
        if self._is_busy:
            return

        def work(_token: CancelToken) -> _Made:
            ready = compose()
            return ready, *self._place(ready, what, record)

        def done(made: _Made) -> None:
            ready, result, told = made
            handling = None
            if isinstance(result, Placed):
                handling = _HANDLINGS[what]
                title = opened_title(self._desk.wording, what, result, entry)
                lines = (*told, *placed_lines(self._desk.wording, ready.draft, result))
            else:
                said, title = (
                    self._desk.wording,
                    self.tr("The draft is made, but could not be opened"),
                )
                lines = (said.error(result), *said.notes(ready.draft))
            self._finish(Outcome(about, title, (*lines, *ready.must_check), ready, handling))

        def failed(error: Exception) -> None:
            if not isinstance(error, DpassistError):
                self._set_busy(busy=False)
                raise error  # a bug: the one handler for those shows it
            lines = (self._desk.wording.error(error),)
            self._finish(Outcome(about, self.tr("That did not work"), lines))

        self._set_busy(busy=True)
        self._runner.run(work, done, failed, lane="draft")

    def _place(
        self, ready: ReadyDraft, what: str, record: Callable[[], Sequence[str]]
    ) -> tuple[Placed | EnvironmentFaultError, tuple[str, ...]]:
        try:
            placed = self._desk.handover.open(ready, f"{what}.eml")
            return placed, tuple(record())
        except EnvironmentFaultError as fault:
            return fault, ()

    def _finish(self, outcome: Outcome) -> None:
        self._set_busy(busy=False)
        self.finished.emit(outcome)

    def _set_busy(self, *, busy: bool) -> None:
        self._is_busy = busy
        self.busy.emit(busy)
