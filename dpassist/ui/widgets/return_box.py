"""A message from a colleague about what was passed on to her: what she writes, and what to do if it was not hers."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGroupBox, QPushButton, QVBoxLayout, QWidget

from dpassist.ui.widgets.labels import plain_label


class ReturnBox(QGroupBox):
    """Shown for what came back."""

    noted = Signal()
    letter_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Back from a colleague"))
        self._what = plain_label("", self, focusable=True)
        self.button = QPushButton(self.tr("Was &not theirs: put that on record"), self)
        self.button.setToolTip(
            self.tr(
                "Puts it on record without content, so that what suggested the place can be mended."
            )
        )
        self.letter_button = QPushButton(self.tr("&Go to the letter itself"), self)
        self.letter_button.setToolTip(
            self.tr(
                "A reply does not carry the letter along: pass the letter on, and not this message."
            )
        )
        layout = QVBoxLayout(self)
        for widget in (self._what, self.button, self.letter_button):
            layout.addWidget(widget)
        self.button.clicked.connect(self.noted)
        self.letter_button.clicked.connect(self.letter_wanted)
        self.hide()

    def show_return(self, entry: str, reason: str, chosen_by: str) -> None:
        """Say who sent it back, and why.

        Args:
            entry: The directory entry it had been passed on to.
            reason: The colleague's words; may be empty.
            chosen_by: The rule that had suggested the entry; empty = the user.
        """
        passed = self.tr("You passed this on to {entry}.").format(entry=entry)
        rule = self.tr("It was suggested by {rule}.").format(rule=chosen_by)
        why = self.tr("They write: “{reason}”").format(reason=reason) if reason else ""
        after = self.tr("Not theirs? Put that on record, and pass the letter itself on anew.")
        chosen = rule if chosen_by else self.tr("You had chosen them yourself.")
        self._what.setText("\n".join(filter(None, (passed, chosen, why, after))))
        self.button.setEnabled(True)
        self.show()

    def show_noted(self) -> None:
        """Say that it is on record."""
        self.button.setEnabled(False)
        self._what.setText(self._what.text() + "\n" + self.tr("It is on record."))
