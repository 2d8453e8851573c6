"""The post: list on the left, message in the middle, what to do on the right.

The page is seen before it can do anything: `PostPage` begins with an empty list and the ways to begin, and `furnish` brings
what serves messages. That is what the start waits for least.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QUndoStack

from dpassist.domain.handling import Handling
from dpassist.domain.override import override
from dpassist.ui.announcing import announce
from dpassist.ui.arranging import Order, Wanted
from dpassist.ui.post_front import PostFront

if TYPE_CHECKING:
    from dpassist.services.desk import Desk
    from dpassist.services.intake import Examined, Opened
    from dpassist.ui.acting import ActionPane, Prepared
    from dpassist.ui.key_work import KeyWork
    from dpassist.ui.list_editing import ListEditing
    from dpassist.ui.loading import Loading
    from dpassist.ui.reading import Reading
    from dpassist.ui.tasks import TaskRunner
    from dpassist.ui.widgets.message_model import Key
    from dpassist.ui.widgets.message_view import MessageView
    from dpassist.ui.widgets.pass_on_box import PassOnBox
    from dpassist.ui.widgets.reply_box import ReplyBox


class PostPage(PostFront):
    """Everything about the messages that are open."""

    progress = Signal(int, int)
    loading_began = Signal()
    loading_ended = Signal()
    selected = Signal(bool)
    save_wanted = Signal(object)
    document_wanted = Signal(object, str, str)
    attachment_wanted = Signal(object)
    check_wanted = Signal()

    # What `furnish` brings.
    acting: ActionPane
    pass_on: PassOnBox
    reply: ReplyBox
    steps: QUndoStack
    view: MessageView
    _desk: Desk
    _editing: ListEditing
    _keys: KeyWork
    _loading: Loading
    _reading: Reading
    _last: Key | None = None
    _stopped = ""
    _runner: TaskRunner

    def furnish(self, desk: Desk, runner: TaskRunner) -> None:
        """Bring what serves messages, in one go."""
        for _part in self.furnishing(desk, runner):
            pass

    def furnishing(self, desk: Desk, runner: TaskRunner) -> Iterator[None]:
        """Bring what serves messages, part by part, so that the event loop has its turn between them."""
        from dpassist.ui.acting import ActionPane  # noqa: PLC0415 - after the window is seen
        from dpassist.ui.key_work import KeyWork  # noqa: PLC0415 - after the window is seen
        from dpassist.ui.list_editing import ListEditing  # noqa: PLC0415 - after the window is seen
        from dpassist.ui.loading import Loading  # noqa: PLC0415 - after the window is seen
        from dpassist.ui.reading import Reading  # noqa: PLC0415 - after the window is seen
        from dpassist.ui.widgets.message_view import MessageView  # noqa: PLC0415 - after the window is seen
        from dpassist.ui.widgets.panes import scrolling  # noqa: PLC0415 - after the window is seen

        self._desk, self._runner = desk, runner
        self.model.speak(desk.wording)
        self._loading = Loading(desk.intake, runner, self)
        self._keys = KeyWork(desk, runner, self)
        self._reading = Reading(desk, runner, self)
        self._editing = ListEditing(self.model, self.list, self)
        self.steps = self._editing.steps
        yield
        self.view = MessageView(desk.wording, self)
        self._middle.addWidget(self.view)
        yield
        self.acting = ActionPane(desk, runner, self)
        self.pass_on, self.reply = self.acting.pass_on, self.acting.reply
        waiting, self._right = self._right, scrolling(self.acting, self.tr("What to do"))
        self._right.hide()
        self.splitter.replaceWidget(self.splitter.indexOf(waiting), self._right)
        waiting.deleteLater()
        yield
        self._connect()
        self.steps.indexChanged.connect(self.undo_changed)
        self._show_row(-1)
        self._want(self.bar.wanted())

    def _connect(self) -> None:
        self._loading.found.connect(self._list_found)
        self._loading.progress.connect(self.progress)
        self._loading.began.connect(self.loading_began)
        self._loading.stopped.connect(self._note_stop)
        self._loading.ended.connect(self._end_loading)
        self._loading.failed.connect(self.acting.show_error)
        self._keys.serve(self.view.keys)
        self._keys.opened.connect(self._reading.open_again)
        self._reading.opened_whole.connect(self._show_opened)
        self._reading.not_opened.connect(self._show_failure)
        self._reading.formatted.connect(self.view.letter.show_formatted)
        self._reading.not_formatted.connect(self.acting.show_error)
        self.bar.wanted_changed.connect(self._want)
        self.bar.search.returnPressed.connect(self._go_to_found)
        self.bar.search_left.connect(self._leave_search)
        self.empty.all_wanted.connect(self._show_all)
        self.model.arranged_anew.connect(self._count)
        self.model.rowsInserted.connect(self._count)
        self._editing.emptied.connect(lambda: self._show_row(-1))
        self.list.current_changed.connect(self._show_row)
        self.list.selected_changed.connect(self._several_changed)
        self.view.letter.formatted_wanted.connect(self._reading.format)
        self.view.letter.attachments.save_wanted.connect(self.attachment_wanted)
        self.model.dataChanged.connect(self._show_handling)
        self._connect_acting()

    def _connect_acting(self) -> None:
        self.acting.overridden.connect(self._take_override)
        self.acting.handled.connect(self.note_handled)
        self.acting.parts_found.connect(self._list_parts)
        self.acting.letter_wanted.connect(lambda: self.acting.find_letter(self.model.rows()))
        self.acting.letter_found.connect(self._show_letter)
        self.acting.save_wanted.connect(self.save_wanted)
        self.acting.document_wanted.connect(self.document_wanted)
        self.acting.check_wanted.connect(self.check_wanted)
        self.acting.done_wanted.connect(self.mark_done)
        self.acting.said.connect(self.said)

    # Loading

    def load(self, paths: Sequence[Path]) -> None:
        """Examine files and folders, and add them to the list as they are done."""
        if paths:
            self.empty.say("")
            self.empty.wait_for(self._named(paths))
            self._loading.load(paths)

    @Slot()
    def cancel_loading(self) -> None:
        """Stop loading; what was read so far stays."""
        self._loading.cancel()

    @Slot(object)
    def _list_found(self, found: list[Examined]) -> None:
        is_first = not self.model.rowCount()
        self.model.append(found)
        if is_first:
            self.list.select_first()

    @Slot(int, int, bool)
    def _note_stop(self, read: int, left: int, more: bool) -> None:  # noqa: FBT001 - the form of a Qt slot
        """Note what to say of a load that was stopped: nobody is to believe that all of it is in the list."""
        parts = [self.tr("Stopped: %Ln file(s) were read.", "", read)]
        if left:
            parts.append(self.tr("%Ln file(s) that were found are NOT read.", "", left))
        if more or not read + left:
            parts.append(self.tr("More may not have been looked for."))
        self._stopped = " ".join(parts)

    @Slot(int)
    def _end_loading(self, files: int) -> None:
        if self.model.wanted.order is not Order.AS_OPENED:
            self.model.arrange()
        self.empty.end_waiting()
        self._show_counts()
        self.loading_ended.emit()
        said, self._stopped = self._stopped, ""
        if not files:
            said = said or self.tr("There are no files in what you opened.")
            self.empty.say(said)
        self.said.emit(said or self.tr("%Ln message(s) in the list", "", self.model.count()))

    # Selecting

    @Slot(int)
    def _show_row(self, row: int) -> None:
        self._reading.leave()
        examined = self.model.at(row) if self.model.is_message(row) else None
        self.selected.emit(examined is not None)
        self._middle.setCurrentWidget(self.view if examined else self.empty)
        self._right.setVisible(examined is not None or bool(self.model.count()))
        self._show_counts()
        self.acting.show_message(examined)
        self._show_handling()
        if examined is not None:
            self._last = examined.key
            self.view.show_examined(examined)
            if examined.from_message:
                self._reading.open(examined)

    def _show_counts(self) -> None:
        only_open = self.model.wanted.is_open_alone
        self.empty.show_counts(self.model.shown(), self.model.count(), only_open=only_open)

    @Slot(object, object, object)
    def _show_opened(self, examined: Examined, opened: Opened, prepared: Prepared) -> None:
        from dpassist.domain.message import Protection  # noqa: PLC0415 - after the window is seen

        if opened.examined != examined:  # a key opened it, or it tells more from inside
            self.model.replace(opened.examined)
            self.view.show_examined(opened.examined)
        self.view.show_opened(opened)
        if opened.message.protection is Protection.ENCRYPTED:
            self._keys.refresh()
        self.acting.show_opened(opened, prepared)
        self._several_changed()

    @Slot(str, object)
    def _show_failure(self, sentence: str, error: Exception) -> None:
        self.view.show_not_opened()
        self.acting.show_failure(sentence)
        self.acting.show_error(error)

    @Slot(object, object)
    def _take_override(self, before: Opened, decided: Opened) -> None:
        if self._reading.take_override(before, decided):
            self.acting.show_opened(decided)

    @Slot(object, object)
    def _list_parts(self, opened: Opened, found: Sequence[Examined]) -> None:
        """Put every letter and mail within a message into the list, right below it, and show the first."""
        is_shown = opened is self.opened()
        self.model.insert_after(opened.examined.key, found)
        if found and is_shown:
            self.list.select_key(found[0].key)

    @Slot(object, object)
    def _show_letter(self, around: Opened, letter: Examined) -> None:
        """Go to the letter that a colleague sent back, wherever it is, unless another message is shown by now."""
        is_shown = around is self.opened()
        self.model.insert_after(around.examined.key, [letter])
        if not is_shown:
            return
        if not self.model.is_message(self.model.row_of(letter.key)):
            self.bar.clear()
        self.list.select_key(letter.key)

    @Slot()
    def _several_changed(self) -> None:
        """Serve all messages that are selected when they are more than one."""
        rows = self.list.selected_rows()
        if len(rows) > 1:
            self.acting.show_several([self.model.at(row) for row in rows])
        elif self.acting.serves_several():
            self._show_row(self.list.currentIndex().row())

    @Slot()
    def _show_handling(self) -> None:
        """Say what comes next for the message that is shown."""
        current = self.current()
        self.acting.show_handling(self.model.handling(current.key) if current else None)

    def current(self) -> Examined | None:
        """Return the message that is shown."""
        row = self.list.currentIndex().row()
        return self.model.at(row) if self.model.is_message(row) else None

    def opened(self) -> Opened | None:
        """Return the message that is shown, once it has been opened."""
        return self._reading.opened()

    # Finding and editing

    @Slot(object)
    def _want(self, wanted: Wanted) -> None:
        """Show what is wanted, and go on with the message that is shown as long as it is among it."""
        self.model.want(wanted)
        announce(self.bar, self.bar.count.text())
        if not self.model.is_message(self.list.currentIndex().row()):
            self._show_row(-1)

    @Slot()
    def _go_to_found(self) -> None:
        if self.current() is None:
            self.list.select_first()
        self.list.setFocus()

    @Slot()
    def _leave_search(self) -> None:
        """Search no more, and be where one was before."""
        self.bar.search.clear()
        if self.current() is None and self._last is not None:
            self.list.select_key(self._last)
        self._go_to_found()

    @Slot()
    def _show_all(self) -> None:
        self.bar.clear()
        self._leave_search()

    @Slot()
    def _count(self) -> None:
        self.bar.show_count(self.model.shown(), self.model.count())

    @Slot()
    def remove_current(self) -> None:
        """Take the selected messages out of the list; their files are not touched."""
        self._editing.remove()

    @Slot()
    def mark_done(self) -> None:
        """Mark the selected messages as done and go on with the next one; once more takes the mark away."""
        self._editing.mark_done()

    @Slot(object, object)
    def note_handled(self, keys: Sequence[Key], handling: Handling) -> None:
        """Show that drafts were made; what somebody has called done stays so."""
        open_ones = [key for key in keys if self.model.handling(key) is not Handling.DONE]
        self.model.set_handling(open_ones, handling)

    @override
    def undo_text(self) -> str:
        return self._editing.undo_text()

    @override
    @Slot()
    def undo(self) -> None:
        self._editing.undo()

    @override
    def can_redo(self) -> bool:
        return self.steps.canRedo()

    @override
    def redo(self) -> None:
        self._editing.redo()

    @override
    def can_undo(self) -> bool:
        return self.steps.canUndo()

    @Slot()
    def settings_changed(self) -> None:
        """Use what was just saved."""
        self.acting.settings_changed()

    def is_loading(self) -> bool:
        """Return whether files are still being read."""
        return self._loading.is_active()

    def waiting(self) -> tuple[Path, ...]:
        """Return the files and folders that are still being read."""
        return self._loading.waiting()

    def is_settled(self) -> bool:
        """Return whether everything that was asked for is on screen."""
        return not self._loading.is_active() and self._reading.is_settled()
