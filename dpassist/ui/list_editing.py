"""Changes of the list that can be taken back: messages go out of it, or are marked as done."""

from typing import Final

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QUndoStack

from dpassist.domain.handling import Handling
from dpassist.ui.arranging import Chip
from dpassist.ui.list_steps import MarkStep, RemoveStep
from dpassist.ui.widgets.message_list import MessageList
from dpassist.ui.widgets.message_model import Key, MessageModel


class ListEditing(QObject):
    """Works on what is selected, and goes on with what comes after it."""

    emptied = Signal()
    """Nothing is selected any more."""

    def __init__(self, model: MessageModel, shown: MessageList, parent: QObject) -> None:
        super().__init__(parent)
        self._model: Final = model
        self._list: Final = shown
        self.steps: Final = QUndoStack(self)

    @Slot()
    def remove(self) -> None:
        """Take the selected messages out of the list; their files are not touched."""
        keys = self._list.selected_keys()
        if keys:
            following = self._following()
            self.steps.push(RemoveStep(self._model, keys, self.tr("remove")))
            self._go_on_with(following)

    @Slot()
    def mark_done(self) -> None:
        """Mark the selected messages as done and go on with the next one; once more takes the mark away."""
        keys = self._list.selected_keys()
        if not keys:
            return
        is_done = all(self._model.handling(key) is Handling.DONE for key in keys)
        handling = Handling.NEW if is_done else Handling.DONE
        following = None if is_done else self._following()
        self.steps.push(MarkStep(self._model, keys, handling, self.tr("mark")))
        self._let_through_anew()
        self._go_on_with(following)

    def undo_text(self) -> str:
        """Return what the undo command is called; empty where there is nothing to take back."""
        what = self.steps.undoText()
        return self.tr("&Undo: {what}").format(what=what) if what else ""

    def undo(self) -> None:
        """Take the last step back, and show what it was about."""
        if self.steps.canUndo():
            step = self.steps.command(self.steps.index() - 1)
            self.steps.undo()
            self._let_through_anew()
            if isinstance(step, RemoveStep | MarkStep):
                self._list.select_key(step.keys[0])

    def redo(self) -> None:
        """Take the step again that was taken back last."""
        following = self._following()
        self.steps.redo()
        self._let_through_anew()
        self._go_on_with(following)

    def _let_through_anew(self) -> None:
        """Show what is not done, where that is wanted: a mark was set or taken away."""
        if Chip.OPEN in self._model.wanted.chips:
            self._model.arrange()

    def _following(self) -> Key | None:
        """Return the message below the last one that is selected, or else the one above the first."""
        rows = self._list.selected_rows()
        if not rows:
            return None
        below = range(rows[-1] + 1, self._model.rowCount())
        above = range(rows[0] - 1, -1, -1)
        found = (row for row in (*below, *above) if self._model.is_message(row))
        row = next(found, None)
        return None if row is None else self._model.at(row).key

    def _go_on_with(self, key: Key | None) -> None:
        if key is not None:
            self._list.select_key(key)
        elif not self._model.is_message(self._list.currentIndex().row()):
            self.emptied.emit()
