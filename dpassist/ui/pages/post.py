"""The post: list on the left, message in the middle, what to do on the right."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from dpassist.domain.errors import DpassistError
from dpassist.domain.message import Protection
from dpassist.domain.verdict import Verdict
from dpassist.services.desk import Desk
from dpassist.services.formatted import Formatted, formatted
from dpassist.services.intake import Examined, Opened
from dpassist.services.ports import CancelToken
from dpassist.ui.drafting import Drafting, Outcome
from dpassist.ui.going_on import GoingOn
from dpassist.ui.key_work import KeyWork
from dpassist.ui.loading import Loading
from dpassist.ui.tasks import TaskRunner
from dpassist.ui.widgets.empty_state import EmptyState
from dpassist.ui.widgets.message_list import MessageList, MessageModel
from dpassist.ui.widgets.message_view import MessageView
from dpassist.ui.widgets.override_box import OverrideBox
from dpassist.ui.widgets.panes import scrolling
from dpassist.ui.widgets.parts_box import PartsBox
from dpassist.ui.widgets.pass_on_box import PassOnBox
from dpassist.ui.widgets.reply_box import ReplyBox
from dpassist.ui.widgets.result_card import ResultCard


class PostPage(QWidget):
    """Everything about the messages that are open."""

    progress = Signal(int, int)
    loading_began = Signal()
    loading_ended = Signal()
    selected = Signal(bool)
    save_wanted = Signal(object)
    attachment_wanted = Signal(object)
    check_wanted = Signal()
    said = Signal(str)
    """What the user should know about something that is not on the screen now."""

    def __init__(self, desk: Desk, runner: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk: Final = desk
        self._runner: Final = runner
        self._opened: Opened | None = None
        self._failure = ""
        self._outcome: Outcome | None = None
        self._opening: CancelToken | None = None
        self._is_formatting = False
        self._removed: list[tuple[int, Examined]] = []
        self._loading: Final = Loading(desk.intake, runner, self)
        self._drafting: Final = Drafting(desk, runner, self)
        self._keys: Final = KeyWork(desk, runner, self)
        self.model: Final = MessageModel(desk.wording, self)
        self.list: Final = MessageList(self.model, self)
        self.view: Final = MessageView(desk.wording, self)
        self.empty: Final = EmptyState(self)
        self.pass_on: Final = PassOnBox(desk.passing.directory(), self)
        self.reply: Final = ReplyBox(desk.wording, desk.language, self)
        self.override: Final = OverrideBox(self)
        self.parts: Final = PartsBox(self)
        self._going_on: Final = GoingOn(desk, runner, self.override, self.parts, self)
        self.result: Final = ResultCard(self)
        self.splitter: Final = QSplitter(Qt.Orientation.Horizontal, self)
        self._middle = QStackedWidget(self)
        self._build()
        self._connect()
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

    def _connect(self) -> None:
        self._loading.found.connect(self._list_found)
        self._loading.progress.connect(self.progress)
        self._loading.began.connect(self.loading_began)
        self._loading.ended.connect(self._end_loading)
        self._loading.failed.connect(self._show_error)
        self._drafting.busy.connect(self._allow_actions)
        self._drafting.finished.connect(self._take_outcome)
        self._keys.serve(self.view.keys)
        self._keys.opened.connect(self._open_again)
        self.list.current_changed.connect(self._show_row)
        self.view.letter.formatted_wanted.connect(self._format)
        self.view.letter.attachments.save_wanted.connect(self.attachment_wanted)
        self.pass_on.chosen.connect(self._pass_on)
        self.reply.chosen.connect(self._reply)
        self._going_on.overridden.connect(self._take_override)
        self._going_on.parts_found.connect(self._list_parts)
        self._going_on.failed.connect(self._show_error)
        self.result.save_wanted.connect(self._want_save)
        self.result.check_wanted.connect(self.check_wanted)
        self.reply.offer(self._desk.replies.profiles())

    def _actions(self) -> QScrollArea:
        inside = QWidget()
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(4, 0, 4, 0)
        rows.addWidget(self.result)
        rows.addWidget(self.override)
        rows.addWidget(self.parts)
        rows.addWidget(self.pass_on, 1)
        rows.addWidget(self.reply)
        return scrolling(inside, self.tr("What to do"))

    # Loading

    def load(self, paths: Sequence[Path]) -> None:
        """Examine files and folders, and add them to the list as they are done."""
        if paths:
            self.empty.say("")
            self._loading.load(paths)

    @Slot()
    def cancel_loading(self) -> None:
        """Stop loading; what was read so far stays."""
        self._loading.cancel()

    @Slot(object)
    def _list_found(self, found: list[Examined]) -> None:
        is_first = not self.model.rowCount()
        self.model.append(found)
        if is_first and self.model.rowCount():
            self.list.select(0)

    @Slot(int)
    def _end_loading(self, files: int) -> None:
        self.loading_ended.emit()
        if not files:
            nothing = self.tr("There are no files in what you opened.")
            self.empty.say(nothing)
            self.said.emit(nothing)

    # Selecting

    @Slot(int)
    def _show_row(self, row: int) -> None:
        if self._opening is not None:
            self._opening.cancel()
        self._opening = self._opened = None
        self._is_formatting = False
        self._failure = ""
        self.result.hide()
        examined = self.model.at(row) if 0 <= row < self.model.rowCount() else None
        self.selected.emit(examined is not None)
        self._middle.setCurrentWidget(self.view if examined else self.empty)
        if examined is not None:
            self.view.show_examined(examined)
            if examined.from_message:
                self._open(examined)
            if self._outcome is not None and self._outcome.about == examined.key:
                self._show_outcome(self._outcome)
        self._allow_actions()

    def _open(self, examined: Examined) -> None:
        def done(opened: Opened) -> None:
            if token is self._opening:
                self._show_opened(examined, opened)

        def failed(error: Exception) -> None:
            if token is self._opening:
                self._show_failure(error)

        token = self._runner.run(
            lambda asked: self._desk.intake.open(examined.path, asked, examined.part),
            done,
            failed,
            lane="open",
        )
        self._opening = token

    def _show_opened(self, examined: Examined, opened: Opened) -> None:
        self._opened = opened
        if opened.examined != examined:  # a key opened it, or it tells more from inside
            self.model.replace(opened.examined)
            self.view.show_examined(opened.examined)
        self.view.show_opened(opened)
        if opened.message.protection is Protection.ENCRYPTED:
            self._keys.refresh()
        self._allow_actions()

    @Slot()
    def _open_again(self) -> None:
        """Open what stayed closed, now that there is another key."""
        opened = self._opened
        if opened is not None and opened.message.protection is Protection.ENCRYPTED:
            self._open(opened.examined)

    def _show_failure(self, error: Exception) -> None:
        if isinstance(error, DpassistError):
            self._failure = self._desk.wording.error(error)
        self.view.show_not_opened()
        self._allow_actions()
        self._show_error(error)

    @Slot()
    def _format(self) -> None:
        """Have the formatted text made ready, and show it if it is still wanted."""
        opened = self._opened
        if opened is None or self._is_formatting:
            return
        self._is_formatting = True

        def done(made: Formatted) -> None:
            if opened is self._opened:
                self._is_formatting = False
                self.view.letter.show_formatted(made)

        def failed(error: Exception) -> None:
            if opened is self._opened:
                self._is_formatting = False
                self._show_error(error)

        self._runner.run(lambda _token: formatted(opened.message), done, failed, lane="open")

    @Slot()
    def _allow_actions(self) -> None:
        """Let the user act on a message that has been opened, or say why not."""
        current = self.current()
        if current is None:
            self._forbid(self.tr("Choose a message first."))
        elif self._failure:
            self._forbid(self._failure)
        else:
            wait, verdict = self._waiting_for(current), self._verdict(current)
            self.pass_on.allow(self._desk.wording.pass_on_refusal(verdict), wait)
            self.reply.allow(self._desk.wording.refusal(verdict), wait)
        self._going_on.serve(self._opened)

    def _verdict(self, current: Examined) -> Verdict:
        """Return what is to be gone by: the opened message's verdict, which the user may have overridden."""
        return self._opened.examined.verdict if self._opened else current.verdict

    @Slot(object, object)
    def _take_override(self, before: Opened, decided: Opened) -> None:
        if before is self._opened:
            self._opened = decided
            self._allow_actions()

    @Slot(object, object)
    def _list_parts(self, opened: Opened, found: Sequence[Examined]) -> None:
        """Put every letter and mail within a message into the list, right below it, and show the first."""
        row = self.model.row_of(opened.examined.key)
        rows = [self.model.insert(row + n, each) for n, each in enumerate(found, start=1)]
        if rows and opened is self._opened:
            self.list.select(rows[0])

    def _forbid(self, reason: str) -> None:
        self.pass_on.allow(reason)
        self.reply.allow(reason)

    def _waiting_for(self, current: Examined) -> str:
        if self._drafting.is_busy():
            return self.tr("Making the draft…")
        return self.tr("Reading…") if current.from_message and self._opened is None else ""

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
        self._outcome = None
        self.result.show_result(self.tr("Making the draft…"), (), can_save=False)
        self._drafting.make(
            lambda: self._desk.passing.draft(opened, entry, self._desk.language),
            opened.examined.key,
            "pass-on.eml",
            title,
        )

    @Slot(str)
    def _reply(self, profile_id: str) -> None:
        opened = self._opened
        if opened is None:
            return
        profile = self._desk.replies.profile(profile_id)
        self._outcome = None
        self.result.show_result(self.tr("Making the draft…"), (), can_save=False)
        self._drafting.make(
            lambda: self._desk.replies.draft(opened, profile, self._desk.language),
            opened.examined.key,
            "reply.eml",
            self.tr("Reply draft opened in your mail program"),
        )

    @Slot(object)
    def _take_outcome(self, outcome: Outcome) -> None:
        """Show what came of a draft; when another message is shown by then, say so and keep it for later."""
        self._outcome = outcome
        current = self.current()
        if current is not None and current.key == outcome.about:
            self._show_outcome(outcome)
        else:
            self.said.emit(". ".join((outcome.title, *outcome.lines[:1])))

    def _show_outcome(self, outcome: Outcome) -> None:
        ready = outcome.ready
        is_reply = ready is not None and bool(ready.draft.in_reply_to)
        self.result.show_result(
            outcome.title, outcome.lines, can_save=ready is not None, can_check=is_reply
        )

    @Slot(object)
    def _show_error(self, error: Exception) -> None:
        if not isinstance(error, DpassistError):
            raise error  # a bug: the one handler for those shows it
        self.result.show_result(
            self.tr("That did not work"), (self._desk.wording.error(error),), can_save=False
        )

    @Slot()
    def _want_save(self) -> None:
        if self._outcome is not None and self._outcome.ready is not None:
            self.save_wanted.emit(self._outcome.ready)

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
            self.list.select(self.model.insert(row, examined))

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
        is_reading = current is not None and current.from_message and self._opened is None
        is_waiting = self._is_formatting or (is_reading and not self._failure)
        return not self._loading.is_active() and not is_waiting
