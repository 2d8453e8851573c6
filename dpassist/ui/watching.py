"""The watched folder in the window: new files come into the list quietly, and nobody's keyboard or page is taken away.

What the system tells of the folder only makes us look sooner. While all is quiet nothing happens but one look at the
folder's own time now and then, in a worker.
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, QTimer, Signal, Slot

from dpassist.domain.errors import CancelledError, DpassistError, EnvironmentFaultError
from dpassist.services.desk import Desk
from dpassist.services.intake import Examined
from dpassist.services.watching import Looked
from dpassist.ui.arranging import Order
from dpassist.ui.loading import Loading
from dpassist.ui.pages.post import PostPage
from dpassist.ui.tasks import TaskRunner

_POLL_MS: Final = 20_000
"""Shares on a network often tell nothing of what is put into them."""
_DEBOUNCE_MS: Final = 400
"""A file that is written tells of itself many times."""
_SAFE_MS: Final = 5_000
"""By then the list is written down (`dpassist.ui.session`), so that a crash loses nothing of what is remembered."""
_LANE: Final = "watch"


class WatchWork(QObject):
    """Watches the folder of the settings, from `begin` on."""

    said = Signal(str)
    """What came, in a few words."""
    told = Signal(str)
    """What the user should see to."""
    all_wanted = Signal(object)
    """A list of paths to open, whatever was taken before."""

    def __init__(self, desk: Desk, runner: TaskRunner, post: PostPage, parent: QObject) -> None:
        super().__init__(parent)
        self._desk: Final = desk
        self._runner: Final = runner
        self._post: Final = post
        self._loading: Final = Loading(desk.intake, runner, self)
        self._system: Final = QFileSystemWatcher(self)
        self._poll: Final = self._timer(_POLL_MS, self._look_by_itself)
        self._soon: Final = self._timer(_DEBOUNCE_MS, self._look)
        self._again: Final = self._timer(0, self._look)
        self._safe: Final = self._timer(_SAFE_MS, self._remember)
        self._is_looking = self._is_asked = False
        self._is_missing = False
        self._came = 0
        self._poll.setSingleShot(False)
        self._poll.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._system.directoryChanged.connect(self._change_told)
        self._loading.found.connect(self._list_found)
        self._loading.ended.connect(self._loaded)
        self._loading.failed.connect(self._failed)

    @Slot()
    def begin(self) -> None:
        """Watch what the settings say; called again when they change."""
        self._look()

    @Slot()
    def open_all(self) -> None:
        """Open everything that lies in the folder, also what was taken before."""
        folder = self._desk.watching.folder
        if folder is None:
            self.told.emit(
                self.tr("No folder is watched. Choose one in the settings, under New messages.")
            )
        else:
            self.all_wanted.emit([folder])

    def end(self) -> None:
        """Make it last what stands in the list; called when the window closes."""
        for timer in (self._poll, self._soon, self._again, self._safe):
            timer.stop()
        self._desk.watching.remember()

    def is_idle(self) -> bool:
        """Return whether nothing is being looked for or read."""
        return not (self._is_looking or self._again.isActive() or self._loading.is_active())

    # Looking

    def _timer(self, milliseconds: int, call: Callable[[], object]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(call)
        return timer

    @Slot()
    def _change_told(self) -> None:
        if not self._soon.isActive():  # else a writer that never rests would put it off for ever
            self._soon.start()

    @Slot()
    def _look_by_itself(self) -> None:
        if not self._is_looking:
            self._run(is_told=False)

    @Slot()
    def _look(self) -> None:
        if self._is_looking:
            self._is_asked = True
        else:
            self._run(is_told=True)

    def _run(self, *, is_told: bool) -> None:
        def failed(error: Exception) -> None:
            self._is_looking = False
            raise error  # a bug: the one handler for those shows it

        self._is_looking = True
        self._runner.run(
            lambda token: self._desk.watching.look(token, is_told=is_told),
            self._looked,
            failed,
            lane=_LANE,
        )

    def _looked(self, looked: Looked) -> None:
        self._is_looking = False
        self._follow(looked)
        if looked.arrived:
            self._loading.load(looked.arrived)
        if looked.taken_before:
            self.said.emit(
                self.tr(
                    "%Ln message(s) in the watched folder came before. The File menu opens them all.",
                    "",
                    looked.taken_before,
                )
            )
        if self._is_asked:
            self._is_asked = False
            self._look()
        elif looked.again_in is not None:
            self._again.start(int(looked.again_in * 1000))

    def _follow(self, looked: Looked) -> None:
        """Let the system tell of the folder as long as it is there, and look by ourselves while one is watched."""
        wanted = [str(looked.folder)] if looked.folder and looked.is_there else []
        known = self._system.directories()
        if known != wanted:
            if known:
                self._system.removePaths(known)
            if wanted:
                self._system.addPaths(wanted)
        if looked.folder is None:
            self._poll.stop()
        elif not self._poll.isActive():
            self._poll.start()
        is_missing, self._is_missing = self._is_missing, not looked.is_there
        if self._is_missing and not is_missing:
            missing = EnvironmentFaultError("watched-folder-missing")
            self.told.emit(self._desk.wording.error(missing))
        elif is_missing and not self._is_missing:
            self.told.emit("")
            self.said.emit(self.tr("The watched folder is there again."))

    # Listing

    @Slot(object)
    def _list_found(self, found: list[Examined]) -> None:
        listed = self._desk.watching.take(found)
        if not listed:
            return
        post = self._post
        is_first = not post.model.rowCount()
        shown = post.current()
        known = {each.key for each in post.model.rows()} if post.model.count() else set()
        post.model.append(listed)
        for each in listed:
            if each.key in known:  # written anew since it came
                post.model.replace(each)
                if shown is not None and shown.key == each.key:
                    post.list.current_changed.emit(post.list.currentIndex().row())
        self._came += len(listed)
        if is_first:
            post.list.select_first()

    @Slot()
    def _loaded(self) -> None:
        model = self._post.model
        if self._came and model.wanted.order is not Order.AS_OPENED:
            model.arrange()
        if self._came:
            self.said.emit(self.tr("%Ln new message(s) from the watched folder", "", self._came))
        self._came = 0
        self._safe.start()

    @Slot(object)
    def _failed(self, error: Exception) -> None:
        if not isinstance(error, CancelledError | DpassistError):
            raise error  # a bug: the one handler for those shows it

    @Slot()
    def _remember(self) -> None:
        def failed(error: Exception) -> None:
            raise error  # a bug: the one handler for those shows it

        self._runner.run(
            lambda _token: self._desk.watching.remember(), lambda _nothing: None, failed, lane=_LANE
        )
