"""What can be done with rules: with the chosen one, and with all of them."""

from typing import Final

from PySide6.QtWidgets import QPushButton, QWidget

from dpassist.ui.rule_edits import RuleEdits
from dpassist.ui.widgets.panes import WrappingRow


class RuleButtons(QWidget):
    """The buttons of the page; those of the chosen rule stand in a row of their own, below the list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.new: Final = QPushButton(self.tr("&New rule"), self)
        self.copy: Final = QPushButton(self.tr("&Duplicate"), self)
        self.delete: Final = QPushButton(self.tr("D&elete"), self)
        self.up: Final = QPushButton(self.tr("Move up"), self)
        self.down: Final = QPushButton(self.tr("Move down"), self)
        self.undo: Final = QPushButton(self.tr("&Undo"), self)
        self.redo: Final = QPushButton(self.tr("&Redo"), self)
        self.save: Final = QPushButton(self.tr("&Save and put in force"), self)
        self.drop: Final = QPushButton(self.tr("Dr&op your changes"), self)
        self.load: Final = QPushButton(self.tr("&Import…"), self)
        self.export: Final = QPushButton(self.tr("E&xport…"), self)
        self.close_page: Final = QPushButton(self.tr("&Back to the post"), self)
        hint = self.tr("Only the order in this list changes, not what is suggested")
        for button in (self.up, self.down):
            button.setToolTip(hint)

    def row_of_list(self) -> WrappingRow:
        """Return a row of what is done in the list."""
        shown = (self.new, self.copy, self.delete, self.up, self.down)
        return WrappingRow(shown, self.parentWidget(), most=len(shown))

    def row_of_page(self) -> WrappingRow:
        """Return a row of what is done with all rules."""
        shown = (
            self.undo, self.redo, self.save, self.drop, self.load, self.export, self.close_page,
        )  # fmt: skip
        return WrappingRow(shown, self.parentWidget(), most=len(shown))

    def refresh(self, edits: RuleEdits, *, has_rule: bool) -> None:
        """Offer what can be done now."""
        for button in (self.copy, self.delete, self.up, self.down):
            button.setEnabled(has_rule)
        self.undo.setEnabled(edits.can_undo())
        self.redo.setEnabled(edits.can_redo())
        for button in (self.save, self.drop):
            button.setEnabled(edits.is_changed)
