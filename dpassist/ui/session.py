"""Keep the list safe from a crash: written down while somebody works, brought back at the next start."""

import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Final, NamedTuple

from PySide6.QtCore import QLockFile, QObject, Qt, QTimer, Slot

from dpassist.domain.errors import DpassistError
from dpassist.domain.handling import Handling, ListedAt
from dpassist.domain.parts import Part
from dpassist.services.ports import SessionStore
from dpassist.ui.pages.post import PostPage
from dpassist.ui.tasks import TaskRunner
from dpassist.ui.widgets.message_model import Key

_Row = tuple[Path, Part, Handling]
_PAUSE_MS: Final = 2000
"""After a change; several within it are written down at once."""


class _Held(NamedTuple):
    store: SessionStore
    lock: QLockFile


class SessionKeeping(QObject):
    """Watches the list of one window.

    Windows that are open at the same time keep a list each. What windows left that are gone, all comes back together.
    """

    def __init__(
        self, store: SessionStore, post: PostPage, runner: TaskRunner, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._store: Final = store
        self._post: Final = post
        self._runner: Final = runner
        self._held: Final[list[_Held]] = []
        """Where this window keeps its list, and behind that where windows that are gone had kept theirs."""
        self._writing: Final = threading.Lock()
        self._is_over = False
        self._wanted: dict[Key, Handling] = {}
        self._waiting: tuple[Path, ...] = ()
        self._timer: Final = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self._write)

    def begin(self) -> int:
        """Begin to keep the session, and bring the one back that did not end well.

        Returns:
            How many messages are brought back.
        """
        model = self._post.model
        left = self._left()
        if not self._held:
            return 0
        for changed in (model.rowsInserted, model.arranged_anew, model.dataChanged):
            changed.connect(self._soon)
        if left:
            self.bring_back(left)
        return len(left)

    def _left(self) -> list[ListedAt]:
        """Take a place that no other window has, and return what stands there and where windows are gone."""
        left: list[ListedAt] = []
        for store in self._store.every():
            if self._held and not store.read():
                continue
            lock = QLockFile(str(store.lock_file()))
            lock.setStaleLockTime(0)  # only a process that is gone makes it stale, not time
            if lock.tryLock(0):
                self._held.append(_Held(store, lock))
                left += store.read()
        return left

    def end(self) -> None:
        """End well: nothing is left of the session."""
        self._timer.stop()
        with self._writing:
            self._is_over = True
            for held in self._held:
                held.store.forget()
                held.lock.unlock()
            self._held.clear()

    def listed(self) -> tuple[ListedAt, ...]:
        """Return what is in the list, how far somebody is with it, and what is still to come into it."""
        return _written(*self._as_it_stands())

    def _as_it_stands(self) -> tuple[list[_Row], list[_Row]]:
        """Return what is in the list, and what is to come: quickly, as a list of 100,000 stands still meanwhile."""
        rows = [
            (each.path, each.part, self._handling(each.key)) for each in self._post.model.rows()
        ]
        waiting = dict.fromkeys(path.absolute() for path in self._post.waiting())
        return rows, [(path, (), self._handling((path, ()))) for path in waiting]

    def _handling(self, key: Key) -> Handling:
        """Return how far somebody is, also with what is being brought back."""
        handling = self._post.model.handling(key)
        return self._wanted.get(key, handling) if handling is Handling.NEW else handling

    def bring_back(self, left: Sequence[ListedAt]) -> None:
        """Fill the list as it was.

        A mail within a mail comes with the mail around it, when that is opened.
        """
        self._post.loading_ended.connect(self._mark_again, Qt.ConnectionType.SingleShotConnection)
        marked = (each for each in left if each.handling is not Handling.NEW)
        self._wanted = {(Path(each.path), each.part): each.handling for each in marked}
        self._post.load(list(dict.fromkeys(Path(each.path) for each in left if not each.part)))

    @Slot()
    def _mark_again(self) -> None:
        model = self._post.model
        for examined in model.rows():
            handling = self._wanted.pop(examined.key, Handling.NEW)
            if handling is not Handling.NEW:
                model.set_handling((examined.key,), handling)
        self._wanted.clear()
        self._soon()

    @Slot()
    def _soon(self) -> None:
        if self._held and not self._timer.isActive():
            self._timer.start()

    @Slot()
    def _write(self) -> None:
        waiting = self._post.waiting()
        if waiting and waiting == self._waiting:
            self._timer.start()  # what is still to come was written down when it began
            return
        self._waiting = waiting
        rows, waiting_rows = self._as_it_stands()

        def failed(error: Exception) -> None:
            if not isinstance(error, DpassistError):
                raise error  # a bug: the one handler for those shows it

        # Where it cannot be written, a crash loses the list and nothing else: not worth a word now.
        self._runner.run(
            lambda _token: self._keep(_written(rows, waiting_rows)),
            lambda _nothing: None,
            failed,
            lane="session",
        )

    def _keep(self, rows: Sequence[ListedAt]) -> None:
        """Write in a worker; never after the end, which a write that was begun before may outlast."""
        with self._writing:
            if not self._is_over:
                own, *others = self._held
                own.store.write(rows)
                for held in others:  # what stood there stands in ours by now
                    held.store.forget()


def _written(rows: Sequence[_Row], waiting: Sequence[_Row]) -> tuple[ListedAt, ...]:
    """Return rows as they are written down; what is waiting and in the list already stands there once."""
    listed = [ListedAt(str(path.absolute()), part, handling) for path, part, handling in rows]
    here = {each.path for each in listed}
    later = (ListedAt(str(path), part, handling) for path, part, handling in waiting)
    return (*listed, *(each for each in later if each.path not in here))
