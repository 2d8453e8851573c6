"""Opening the message that is shown: read whole in a worker, with what is suggested for it, and dropped when left."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot

from dpassist.domain.errors import DpassistError, UnknownChoiceError
from dpassist.domain.message import Protection
from dpassist.services.clock import today
from dpassist.services.desk import Desk
from dpassist.services.intake import Examined, Opened
from dpassist.services.ports import CancelToken
from dpassist.ui.acting import Prepared
from dpassist.ui.tasks import TaskRunner

if TYPE_CHECKING:
    from dpassist.services.formatted import Formatted


class Reading(QObject):
    """Holds the message that is open; what comes late, for one that was left, is told to nobody."""

    opened_whole = Signal(object, object, object)
    """The message as the list has it (`Examined`), the `Opened` one, and what was `Prepared` for it."""
    not_opened = Signal(str, object)
    """Why, in a sentence for the user or empty, and the error."""
    formatted = Signal(object)
    """The formatted text that was asked for."""
    not_formatted = Signal(object)

    def __init__(self, desk: Desk, runner: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._desk: Final = desk
        self._runner: Final = runner
        self._opened: Opened | None = None
        self._failure = ""
        self._token: CancelToken | None = None
        self._is_formatting = False

    def leave(self) -> None:
        """Forget the message that was open or being opened."""
        if self._token is not None:
            self._token.cancel()
        self._token = self._opened = None
        self._is_formatting = False
        self._failure = ""

    def opened(self) -> Opened | None:
        """Return the message that is open."""
        return self._opened

    def is_settled(self) -> bool:
        """Return whether nothing is being formatted, and what was to be opened is, or was refused."""
        is_read = self._token is None or self._opened is not None or bool(self._failure)
        return is_read and not self._is_formatting

    def open(self, examined: Examined) -> None:
        """Open a message of the list."""

        def work(asked: CancelToken) -> tuple[Opened, Prepared]:
            opened = self._desk.intake.open(examined.path, asked, examined.part)
            return opened, self._prepared(opened)

        def done(made: tuple[Opened, Prepared]) -> None:
            if token is self._token:
                self._opened, prepared = made
                self.opened_whole.emit(examined, self._opened, prepared)

        def failed(error: Exception) -> None:
            if token is self._token:
                self._fail(error)

        token = self._runner.run(work, done, failed, lane="open")
        self._token = token

    @Slot()
    def open_again(self) -> None:
        """Open what stayed closed, now that there is another key."""
        opened = self._opened
        if opened is not None and opened.message.protection is Protection.ENCRYPTED:
            self.open(opened.examined)

    def take_override(self, before: Opened, decided: Opened) -> bool:
        """Hold a message as the user decided about it; returns whether it is still the one that is open."""
        is_shown = before is self._opened
        if is_shown:
            self._opened = decided
        return is_shown

    @Slot()
    def format(self) -> None:
        """Have the formatted text made ready, and tell of it if it is still wanted."""
        opened = self._opened
        if opened is None or self._is_formatting:
            return
        self._is_formatting = True

        def done(made: "Formatted") -> None:
            if opened is self._opened:
                self._is_formatting = False
                self.formatted.emit(made)

        def failed(error: Exception) -> None:
            if opened is self._opened:
                self._is_formatting = False
                self.not_formatted.emit(error)

        from dpassist.services.formatted import formatted  # noqa: PLC0415 - few letters are shown so

        self._runner.run(lambda _token: formatted(opened.message), done, failed, lane="open")

    def _prepared(self, opened: Opened) -> Prepared:
        desk = self._desk
        suggestion = desk.rulebook.suggest(opened, today())
        proposed, came_back = self._proposed_for(opened), desk.returning.returned(opened)
        return Prepared(proposed, came_back, suggestion, desk.passing.search())

    def _proposed_for(self, opened: Opened) -> str:
        try:
            return self._desk.replies.proposed(opened).id
        except (
            UnknownChoiceError
        ):  # the directory or the settings name one that is gone: she chooses
            return ""

    def _fail(self, error: Exception) -> None:
        if isinstance(error, DpassistError):
            self._failure = self._desk.wording.error(error)
        self.not_opened.emit(self._failure, error)
