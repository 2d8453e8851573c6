"""The post: list on the left, message in the middle, what to do on the right."""

import threading
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from dpassist.domain.errors import DpassistError, EnvironmentFaultError
from dpassist.services.desk import Desk
from dpassist.services.intake import Examined, Opened
from dpassist.services.ports import CancelToken
from dpassist.services.replies import ReadyDraft
from dpassist.ui.tasks import TaskRunner
from dpassist.ui.widgets.empty_state import EmptyState
from dpassist.ui.widgets.message_list import MessageList, MessageModel
from dpassist.ui.widgets.message_view import MessageView
from dpassist.ui.widgets.panes import scrolling
from dpassist.ui.widgets.pass_on_box import PassOnBox
from dpassist.ui.widgets.reply_box import ReplyBox
from dpassist.ui.widgets.result_card import ResultCard

_FLUSH_EVERY_MS: Final = 40
_ROWS_A_FLUSH: Final = 50
_LONGEST_PAINT_S: Final = 0.2


@dataclass(frozen=True, slots=True)
class Outcome:
    """A draft that was made, and why the mail program did not open it, if it did not."""

    ready: ReadyDraft
    fault: EnvironmentFaultError | None = None


class PostPage(QWidget):
    """Everything about the messages that are open."""

    progress = Signal(int, int)
    loading_began = Signal()
    loading_ended = Signal()
    selected = Signal(bool)
    save_wanted = Signal(object)

    def __init__(self, desk: Desk, runner: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk: Final = desk
        self._runner: Final = runner
        self._opened: Opened | None = None
        self._ready: ReadyDraft | None = None
        self._loads: list[CancelToken] = []
        self._opening: CancelToken | None = None
        self._arrived: Final[deque[Examined]] = deque()
        self._counts = (0, 0)
        self._shown: Final = threading.Event()
        self._removed: list[tuple[int, Examined]] = []
        self.model: Final = MessageModel(desk.wording, self)
        self.list: Final = MessageList(self.model, self)
        self.view: Final = MessageView(desk.wording, self)
        self.empty: Final = EmptyState(self)
        self.pass_on: Final = PassOnBox(desk.passing.directory(), self)
        self.reply: Final = ReplyBox(desk.wording, desk.language, self)
        self.result: Final = ResultCard(self)
        self.splitter: Final = QSplitter(Qt.Orientation.Horizontal, self)
        self._middle = QStackedWidget(self)
        self._flush_timer = QTimer(self)
        self._build()
        self._show_row(-1)

    def _build(self) -> None:
        self._middle.addWidget(self.empty)
        self._middle.addWidget(self.view)
        panes = (self.list, self._middle, self._actions())
        for pane in panes:
            self.splitter.addWidget(pane)
        self.splitter.setChildrenCollapsible(False)
        for number, (width, stretch) in enumerate(((220, 2), (360, 5), (280, 0))):
            panes[number].setMinimumWidth(width)
            self.splitter.setStretchFactor(number, stretch)
        self.splitter.setSizes([320, 600, 360])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.addWidget(self.splitter)
        self._flush_timer.setInterval(_FLUSH_EVERY_MS)
        self._flush_timer.timeout.connect(self._flush)
        self.list.current_changed.connect(self._show_row)
        self.pass_on.chosen.connect(self._pass_on)
        self.reply.chosen.connect(self._reply)
        self.result.save_wanted.connect(self._want_save)
        self.reply.offer(self._desk.replies.profiles())

    def _actions(self) -> QScrollArea:
        inside = QWidget()
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(4, 0, 4, 0)
        rows.addWidget(self.result)
        rows.addWidget(self.pass_on, 1)
        rows.addWidget(self.reply)
        return scrolling(inside, self.tr("What to do"))

    # Loading

    def load(self, paths: Sequence[Path]) -> None:
        """Examine files and folders, and add them to the list as they are done."""
        if not paths:
            return
        known = self.model.paths()

        def work(token: CancelToken) -> int:
            return self._desk.intake.examine_all(paths, found, count, token)

        def found(examined: Examined) -> None:
            if examined.path not in known:
                self._arrived.append(examined)
            if len(self._arrived) >= _ROWS_A_FLUSH:
                self._give_way()

        def count(done: int, total: int) -> None:
            self._counts = (done, total)

        self._loads.append(self._runner.run(work, self._loaded, self._load_failed, lane="load"))
        self._flush_timer.start()
        self.loading_began.emit()

    def _give_way(self) -> None:
        """Called by the reading thread: let the window paint what has come, without a fight for the interpreter.

        Painting crosses between Qt and Python hundreds of times, and each crossing would wait for its
        turn; and what has been read but not shown stays small.
        """
        self._shown.clear()
        self._shown.wait(_LONGEST_PAINT_S)

    @Slot()
    def cancel_loading(self) -> None:
        """Stop loading; what was read so far stays."""
        for token in self._loads:
            token.cancel()
        self._loads.clear()
        self._flush(everything=True)
        self._end_loading()

    def _loaded(self, _count: int) -> None:
        self._loads = self._loads[1:]
        self._flush(everything=not self._loads)
        if not self._loads and not self._arrived:
            self._end_loading()

    def _load_failed(self, error: Exception) -> None:
        self._loaded(0)
        self._show_error(error)

    def _end_loading(self) -> None:
        self._flush_timer.stop()
        self.loading_ended.emit()

    @Slot()
    def _flush(self, *, everything: bool = False) -> None:
        room = len(self._arrived) if everything else min(len(self._arrived), _ROWS_A_FLUSH)
        is_first = not self.model.rowCount()
        self.model.append([self._arrived.popleft() for _ in range(room)])
        self.progress.emit(*self._counts)
        QTimer.singleShot(0, self._shown.set)  # after the painting, which is already posted
        if is_first and self.model.rowCount():
            self.list.select(0)

    # Selecting

    @Slot(int)
    def _show_row(self, row: int) -> None:
        if self._opening is not None:
            self._opening.cancel()
        self._opened = None
        self.result.hide()
        if not 0 <= row < self.model.rowCount():
            self._middle.setCurrentWidget(self.empty)
            self._allow_actions(None)
            return
        examined = self.model.at(row)
        self._middle.setCurrentWidget(self.view)
        self.view.show_examined(examined)
        self._allow_actions(examined)
        if examined.from_message:
            self._open(examined)

    def _open(self, examined: Examined) -> None:
        def done(opened: Opened) -> None:
            if token is self._opening:
                self._opened = opened
                self.view.show_opened(opened)

        def failed(error: Exception) -> None:
            if token is self._opening:
                self._show_error(error)

        token = self._runner.run(
            lambda _token: self._desk.intake.open(examined.path), done, failed, lane="open"
        )
        self._opening = token

    def _allow_actions(self, examined: Examined | None) -> None:
        self.selected.emit(examined is not None)
        if examined is None:
            hint = self.tr("Choose a message first.")
            self.pass_on.allow(hint)
            self.reply.allow(hint)
            return
        self.pass_on.allow(self._desk.wording.pass_on_refusal(examined.verdict))
        self.reply.allow(self._desk.wording.refusal(examined.verdict))

    def current(self) -> Examined | None:
        """Return the message that is shown."""
        row = self.list.currentIndex().row()
        return self.model.at(row) if row >= 0 else None

    # Acting

    @Slot(str)
    def _pass_on(self, entry_id: str) -> None:
        opened = self._opened
        if opened is None:
            return
        entry = self._desk.passing.directory().find(entry_id)
        title = self.tr("Forward draft to {entry} opened in your mail program").format(
            entry=entry.name
        )
        self._make(
            lambda: self._desk.passing.draft(opened, entry, self._desk.language),
            "pass-on.eml",
            title,
        )

    @Slot(str)
    def _reply(self, profile_id: str) -> None:
        opened = self._opened
        if opened is None:
            return
        profile = self._desk.replies.profile(profile_id)
        self._make(
            lambda: self._desk.replies.draft(opened, profile, self._desk.language),
            "reply.eml",
            self.tr("Reply draft opened in your mail program"),
        )

    def _make(self, compose: Callable[[], ReadyDraft], name: str, title: str) -> None:
        """Make a draft, open it, and say what the user must still check."""
        shown = self._opened
        self._ready = None
        self.result.show_result(self.tr("Making the draft…"), (), can_save=False)

        def work(_token: CancelToken) -> Outcome:
            ready = compose()
            try:
                self._desk.handover.open(ready, name)
            except EnvironmentFaultError as fault:
                return Outcome(ready, fault)
            return Outcome(ready)

        def done(outcome: Outcome) -> None:
            if shown is self._opened:
                self._show_outcome(outcome, title)

        def failed(error: Exception) -> None:
            if shown is self._opened:
                self._show_error(error)

        self._runner.run(work, done, failed, lane="draft")

    def _show_outcome(self, outcome: Outcome, title: str) -> None:
        self._ready = outcome.ready
        lines = (*self._desk.wording.notes(outcome.ready.draft), *outcome.ready.must_check)
        if outcome.fault is not None:
            title = self.tr("The draft is made, but could not be opened")
            lines = (self._desk.wording.error(outcome.fault), *lines)
        self.result.show_result(title, lines, can_save=True)

    def _show_error(self, error: Exception) -> None:
        if not isinstance(error, DpassistError):
            raise error  # a bug: the one handler for those shows it
        self._ready = None
        self.result.show_result(
            self.tr("That did not work"), (self._desk.wording.error(error),), can_save=False
        )

    @Slot()
    def _want_save(self) -> None:
        if self._ready is not None:
            self.save_wanted.emit(self._ready)

    # Editing the list

    @Slot()
    def remove_current(self) -> None:
        """Take the current message out of the list; its file is not touched."""
        row = self.list.currentIndex().row()
        if row >= 0:
            self._removed.append((row, self.model.remove(row)))

    @Slot()
    def undo_remove(self) -> None:
        """Put back what was removed last."""
        if self._removed:
            row, examined = self._removed.pop()
            self.model.insert(row, examined)
            self.list.select(min(row, self.model.rowCount() - 1))

    def can_undo(self) -> bool:
        """Return whether anything was removed."""
        return bool(self._removed)

    @Slot()
    def settings_changed(self) -> None:
        """Use what was just saved: the default profile may be another."""
        self.reply.offer(self._desk.replies.profiles())

    def is_settled(self) -> bool:
        """Return whether everything that was asked for is on screen."""
        current = self.current()
        is_waiting = current is not None and current.from_message and self._opened is None
        return not self._flush_timer.isActive() and not is_waiting
