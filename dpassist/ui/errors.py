"""When dpassist itself fails, in whatever thread: a calm report without content, and a line for support."""

import sys
import threading
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final
from weakref import WeakMethod

from PySide6 import __version__ as qt_version
from PySide6.QtCore import QCoreApplication, QObject, Qt, QThread, Signal

from dpassist import __version__

if TYPE_CHECKING:
    from dpassist.services.ports import FailureHistory

Show = Callable[[str], None]


class UnexpectedErrors(QObject):
    """Shows what nobody has foreseen instead of ending the program, from `install` to `uninstall`."""

    _elsewhere = Signal(str)

    def __init__(
        self,
        show: Show,
        history: "FailureHistory | None" = None,
        parent: QObject | None = None,
    ) -> None:
        """Watch nothing yet.

        Args:
            show: Shows a report; called in the GUI thread.
            history: Keeps classes and places.
            parent: Destroys it.
        """
        super().__init__(parent)
        self._show: Final = show
        self._history = history
        self._early: list[tuple[str, str]] = []
        self._is_showing = False
        self._elsewhere.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def keep_in(self, history: "FailureHistory") -> None:
        """Keep classes and places there, also those from before."""
        self._history = history
        early, self._early = self._early, []
        for kind, place in early:
            self._note(kind, place)

    def install(self) -> None:
        """Catch errors of the GUI thread, of other threads, and of what Python cannot raise anywhere."""
        sys.excepthook = _held_loosely(self._catch, sys.__excepthook__)
        threading.excepthook = _held_loosely(self._catch_in_thread, threading.__excepthook__)
        sys.unraisablehook = _held_loosely(self._note_unraisable, sys.__unraisablehook__)

    def uninstall(self) -> None:
        """Leave errors to Python again."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        sys.unraisablehook = sys.__unraisablehook__

    def note_fall(self, text: str) -> None:
        """Keep what Python wrote when the process of the last run fell."""
        if text:
            from dpassist.services.diagnostics import failure_of_fall  # noqa: PLC0415 - when something has failed

            self._note(*failure_of_fall(text))

    def _catch(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        self._take(error.with_traceback(trace), "")

    def _catch_in_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None and not isinstance(args.exc_value, SystemExit):
            name = args.thread.name if args.thread else ""
            self._take(args.exc_value, f"in a thread: {name}")

    def _note_unraisable(self, args: "sys.UnraisableHookArgs") -> None:
        from dpassist.services.diagnostics import failure_of  # noqa: PLC0415 - when something has failed

        # Nobody waits for what failed there, so nobody is disturbed; support should know.
        if args.exc_value is not None:
            self._note(*failure_of(args.exc_value))

    def _take(self, error: BaseException, when: str) -> None:
        from dpassist.services.diagnostics import failure_of, report  # noqa: PLC0415 - when something has failed

        self._note(*failure_of(error))
        text = report(error, [f"Qt for Python {qt_version}"], when=when)
        application = QCoreApplication.instance()
        if application is not None and QThread.currentThread() is application.thread():
            self._tell(text)
        else:
            self._elsewhere.emit(text)

    def _tell(self, text: str) -> None:
        if self._is_showing:  # showing it has failed: never round and round
            sys.stderr.write(f"{text}\n")
            return
        self._is_showing = True
        try:
            self._show(text)
        finally:
            self._is_showing = False

    def _note(self, kind: str, place: str) -> None:
        if self._history is None:
            self._early.append((kind, place))
        else:
            self._history.add(kind, place, __version__)


def _held_loosely(hook: Callable[..., None], without: Callable[..., object]) -> Callable[..., None]:
    """Return a hook that does not keep what it belongs to, and what is called instead when that is gone.

    Each thread of Python keeps the hooks it was started under as long as it runs, and one that waits for a share may outlast
    the window. The last reference to a window and all that it has would go in it, even while the program ends: in the wrong
    thread for objects of Qt, and then the process falls.
    """
    held = WeakMethod(hook)

    def call(*args: Any) -> None:
        (held() or without)(*args)

    return call
