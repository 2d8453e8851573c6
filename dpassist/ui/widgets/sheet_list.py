"""The guidance sheets there are, each with what an administrator should know of it."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from dpassist.domain.guidance import COVERING_NOTE, OTHER_AUTHORITY, GuidanceId
from dpassist.domain.override import override
from dpassist.services.guidance_keeping import SheetState
from dpassist.services.wording import Wording
from dpassist.services.wording_tables import SENDER_KINDS
from dpassist.ui.widgets.whole_list import PaddedRows

_FILE: Final = Qt.ItemDataRole.UserRole
_SPACING: Final = 3
_LEAST_WIDTH: Final = 11
"""In heights of the font: room for a long word."""


class SheetList(QListWidget):
    """One row a sheet; says with words what is wrong, due, own, or not saved."""

    chosen = Signal(str)
    """Which sheet, by its file and layer (`sheet_key`)."""

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording: Final = wording
        self.setAccessibleName(self.tr("Guidance sheets"))
        self.setWordWrap(True)
        self.setItemDelegate(PaddedRows(self))
        self.currentItemChanged.connect(self._choose)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST_WIDTH * self.fontMetrics().height(), super().minimumSizeHint().height())

    def show_states(self, states: Sequence[SheetState], unsaved: frozenset[str]) -> None:
        """Show the sheets, and stay on the one that was chosen.

        Args:
            states: In the order they are shown.
            unsaved: Keys of those that were changed and not saved.
        """
        before = self.key()
        blocker = QSignalBlocker(self)
        self.clear()
        for state in states:
            item = QListWidgetItem(self._text(state, is_unsaved=sheet_key(state) in unsaved))
            item.setData(_FILE, sheet_key(state))
            self.addItem(item)
        keys = [sheet_key(state) for state in states]
        row = keys.index(before) if before in keys else 0
        self.setCurrentRow(row if keys else -1)
        blocker.unblock()

    def key(self) -> str:
        """Return the key of the chosen sheet; empty when there is none."""
        return str(self.currentItem().data(_FILE)) if self.currentRow() >= 0 else ""

    def choose(self, key: str) -> None:
        """Choose a sheet."""
        for row in range(self.count()):
            if self.item(row).data(_FILE) == key:
                self.setCurrentRow(row)

    def _text(self, state: SheetState, *, is_unsaved: bool) -> str:
        sheet = state.sheet
        languages = {"da": self.tr("Danish"), "en": self.tr("English")}
        told = [languages[sheet.language]]
        if sheet.sheet == GuidanceId.ANSWER_BY_DRAFT:  # has the title of the one for a reply button
            told.append(self.tr("by a draft of dpassist"))
        shipped = {OTHER_AUTHORITY: self.tr("to another authority")}
        told += filter(None, [shipped.get(sheet.collection, sheet.collection), sheet.profile])
        if sheet.sender:
            told.append(self._wording.say(SENDER_KINDS[sheet.sender]))
        told.append(self.tr("your own") if sheet.is_own else self.tr("shipped"))
        if is_unsaved:
            told.append(self.tr("NOT SAVED"))
        if state.is_overdue:
            told.append(self.tr("DUE FOR REVIEW"))
        elif state.problems:
            told.append(self.tr("%Ln fault(s)", "", len(state.problems)))
        return f"{self._title(sheet.sheet)}\n{' · '.join(told)}"

    def _title(self, sheet: str) -> str:
        if sheet == COVERING_NOTE:
            return self.tr("Covering note in the mail itself")
        return self._wording.guidance_title(GuidanceId(sheet))

    @Slot()
    def _choose(self) -> None:
        self.chosen.emit(self.key())


def sheet_key(state: SheetState) -> str:
    """Return what tells a sheet apart: the organisation may have one of the same file name as a shipped one."""
    return f"{'own' if state.sheet.is_own else 'shipped'}/{state.sheet.file}"
