"""Key files, added and unlocked off the GUI thread: deriving a key from a passphrase takes its time."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot

from dpassist.domain.errors import DpassistError, EnvironmentFaultError
from dpassist.services.desk import Desk
from dpassist.services.keys import KeyFileState
from dpassist.ui.tasks import TaskRunner
from dpassist.ui.widgets.key_box import KeyBox
from dpassist.ui.widgets.mail_password_box import MailPasswordBox

_NOT_KEPT: Final = frozenset({"no-credential-store", "credential-store-failed"})


class KeyWork(QObject):
    """Does what is asked with key files, one thing after another."""

    states = Signal(object)
    """All key files as they are now, as a tuple of `KeyFileState`."""
    opened = Signal()
    """There is a key that was not there before: what stayed closed may open."""
    password_used = Signal(str)
    said = Signal(str)
    """What happened, or went wrong."""

    def __init__(self, desk: Desk, runner: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._desk: Final = desk
        self._runner: Final = runner

    def serve(self, box: KeyBox) -> None:
        """Do what a box asks for, and tell it what came of it."""
        box.add_wanted.connect(self.add)
        box.unlock_wanted.connect(self.unlock)
        box.remove_wanted.connect(self.remove)
        self.states.connect(box.show_states)
        self.said.connect(box.say)

    def serve_mailbox(self, box: MailPasswordBox) -> None:
        """Use the passwords that a box is given, and tell it what came of them."""
        box.password_given.connect(self.use_password)
        self.password_used.connect(box.say)

    @Slot(str, bool)
    def use_password(self, password: str, keep: bool) -> None:  # noqa: FBT001 - as the signal has it
        """Use the password of the mailbox of the settings."""

        def failed(error: Exception) -> None:
            if not isinstance(error, DpassistError):
                raise error  # a bug: the one handler for those shows it
            self.password_used.emit(self._desk.wording.error(error))

        said = self.tr("The password is used from now on. It is tried when the next draft is made.")
        self._runner.run(
            lambda _token: self._desk.handover.use_password(password, keep=keep),
            lambda _nothing: self.password_used.emit(said),
            failed,
            lane="keys",
        )

    def refresh(self) -> None:
        """Look which key files there are."""
        self._run(lambda: None)

    @Slot(object)
    def add(self, path: Path) -> None:
        """Take a copy of a key file into use."""
        self._run(lambda: self._added(self._desk.keys.add(path)))

    @Slot(object, str, bool)
    def unlock(self, path: Path, passphrase: str, keep: bool) -> None:  # noqa: FBT001 - as the signal has it
        """Open a key file."""
        self._run(lambda: self._unlocked(path, passphrase, keep=keep))

    @Slot(object)
    def remove(self, path: Path) -> None:
        """Forget a key file."""

        def work() -> str:
            self._desk.keys.remove(path)
            return self.tr("The key file was removed here. The one you added it from is untouched.")

        self._run(work)

    def _added(self, state: KeyFileState) -> str:
        if state.is_locked:
            return self.tr("The key file was added. Type its passphrase to unlock it.")
        return self.tr("The key of {name} was added.").format(name=state.label or state.path.name)

    def _unlocked(self, path: Path, passphrase: str, *, keep: bool) -> str:
        try:
            state = self._desk.keys.unlock(path, passphrase, keep=keep)
        except EnvironmentFaultError as error:
            if error.code not in _NOT_KEPT:
                raise
            return self._desk.wording.error(error)
        return self.tr("The key of {name} is open.").format(name=state.label or path.name)

    def _run(self, work: Callable[[], str | None]) -> None:
        def both() -> tuple[str | None, tuple[KeyFileState, ...]]:
            told = work()
            return told, self._desk.keys.states()

        def done(result: tuple[str | None, tuple[KeyFileState, ...]]) -> None:
            told, states = result
            self.states.emit(states)
            if told is not None:
                self.said.emit(told)
                self.opened.emit()

        self._runner.run(lambda _token: both(), done, self._failed, lane="keys")

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, DpassistError):
            raise error  # a bug: the one handler for those shows it
        self.said.emit(self._desk.wording.error(error))
