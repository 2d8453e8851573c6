"""The message a lesson is made of: chosen, looked through, and vouched for."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QPushButton, QVBoxLayout, QWidget

from dpassist.ui.training.both_field import show_fault
from dpassist.ui.widgets.labels import plain_label, title_label


class MadeMessage(QWidget):
    """Says what was found in the message, each with its place and kind and never with its number."""

    choose_wanted = Signal()
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choose_button: Final = QPushButton(self.tr("C&hoose the message…"), self)
        self.state: Final = plain_label("", self)
        self.found: Final = plain_label("", self, focusable=True)
        self.replaced: Final = QCheckBox(self.tr("All about real people is replaced"), self)
        self.looked: Final = QCheckBox(self.tr("I have looked at what dpassist cannot judge"), self)
        self.fault: Final = plain_label("", self)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 8)
        rows.addWidget(title_label(self.tr("The message"), self))
        help_text = self.tr(
            "A pseudonymised copy of a real message, as a file (.eml, .msg). dpassist looks for CPR numbers, mail and web "
            "addresses and telephone numbers; it cannot know whether a name is real."
        )
        rows.addWidget(plain_label(help_text, self))
        for widget in (
            self.choose_button,
            self.state,
            self.found,
            self.replaced,
            self.looked,
            self.fault,
        ):
            rows.addWidget(widget)
        self.choose_button.clicked.connect(self.choose_wanted)
        for box in (self.replaced, self.looked):
            box.toggled.connect(self.changed)
        self.found.hide()
        self.looked.hide()
        self.fault.hide()

    def show_state(self, state: str, found: Sequence[str]) -> None:
        """Say which message it is, and what was found in it."""
        self.state.setText(state)
        self.found.setText("\n".join(f"• {line}" for line in found))
        self.found.setVisible(bool(found))

    def show_vouched(self, *, is_replaced: bool, is_looked: bool, asks_to_look: bool) -> None:
        """Show what somebody has vouched for, without telling anybody."""
        for box, is_ticked in ((self.replaced, is_replaced), (self.looked, is_looked)):
            with QSignalBlocker(box):
                box.setChecked(is_ticked)
        self.looked.setVisible(asks_to_look)

    def show_fault(self, text: str) -> None:
        """Say what is missing; nothing for an empty text."""
        show_fault(self.fault, text)
