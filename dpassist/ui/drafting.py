"""Making drafts off the GUI thread, one at a time, and telling what came of each."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final, NoReturn

from PySide6.QtCore import QObject, Signal

from dpassist.domain.errors import DpassistError, EnvironmentFaultError
from dpassist.domain.handling import Handling
from dpassist.domain.parts import Part
from dpassist.services.desk import Desk
from dpassist.services.replies import ReadyDraft
from dpassist.services.wording_placed import opened_title, placed_lines
from dpassist.ui.tasks import TaskRunner

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
        follow: Does what follows once the user has saved the draft instead; None where it is done.
    """

    about: tuple[Path, Part]
    title: str
    lines: tuple[str, ...] = ()
    ready: ReadyDraft | None = None
    handling: Handling | None = None
    follow: Callable[[], "Outcome"] | None = None


@dataclass(frozen=True, slots=True)
class _Errand:
    """What `Drafting.make` is asked for."""

    about: tuple[Path, Part]
    what: str
    entry: str
    record: Callable[[], Sequence[str]]


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
        self._about: tuple[Path, Part] | None = None

    def is_busy(self) -> bool:
        """Return whether a draft is being made."""
        return self._is_busy

    def is_busy_with(self, about: tuple[Path, Part]) -> bool:
        """Return whether the draft that is being made is for this message."""
        return self._is_busy and self._about == about

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
        errand = _Errand(about, what, entry, record)

        def failed(error: Exception) -> None:
            if not isinstance(error, DpassistError):
                self._fail(error)
            lines = (self._desk.wording.error(error),)
            self._finish(Outcome(about, self.tr("That did not work"), lines))

        self._about = about
        self._set_busy(busy=True)
        self._runner.run(
            lambda _token: self._place(errand, compose()), self._finish, failed, lane="draft"
        )

    def _place(self, errand: _Errand, ready: ReadyDraft) -> Outcome:
        """Put a draft where it is edited, and do what follows; in a worker."""
        said, about = self._desk.wording, errand.about
        try:
            placed = self._desk.handover.open(ready, f"{errand.what}.eml")
        except EnvironmentFaultError as fault:
            title = self.tr("The draft is made, but could not be opened")
            lines = (said.error(fault), *said.notes(ready.draft), *ready.must_check)
            return Outcome(about, title, lines, ready, follow=partial(self._saved, errand, ready))
        title = opened_title(said, errand.what, placed, errand.entry)
        lines = (*errand.record(), *placed_lines(said, ready.draft, placed), *ready.must_check)
        return Outcome(about, title, lines, ready, _HANDLINGS[errand.what])

    def _saved(self, errand: _Errand, ready: ReadyDraft) -> Outcome:
        lines = (*errand.record(), *self._desk.wording.notes(ready.draft), *ready.must_check)
        title = self.tr("The draft is saved")
        return Outcome(errand.about, title, lines, ready, _HANDLINGS[errand.what])

    def go_on_saved(self, outcome: Outcome) -> None:
        """Do what follows when the user has saved a draft that could not be opened."""
        if outcome.follow is not None and not self._is_busy:
            follow = outcome.follow
            self._about = outcome.about
            self._set_busy(busy=True)
            self._runner.run(lambda _token: follow(), self._finish, self._fail, lane="draft")

    def _fail(self, error: Exception) -> NoReturn:
        self._set_busy(busy=False)
        raise error  # a bug: the one handler for those shows it

    def _finish(self, outcome: Outcome) -> None:
        self._set_busy(busy=False)
        self.finished.emit(outcome)

    def _set_busy(self, *, busy: bool) -> None:
        self._is_busy = busy
        self.busy.emit(busy)
