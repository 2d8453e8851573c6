"""A message that a colleague sent back: from where, why, and a button to put that on record."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGroupBox, QPushButton, QVBoxLayout, QWidget

from dpassist.ui.widgets.labels import plain_label


class ReturnBox(QGroupBox):
    """Shown for what came back."""

    noted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Sent back as not theirs"))
        self._what = plain_label("", self, focusable=True)
        self.button = QPushButton(self.tr("&Note that it went to the wrong place"), self)
        self.button.setToolTip(
            self.tr(
                "Puts it on record without content, so that what suggested the place can be mended."
            )
        )
        layout = QVBoxLayout(self)
        layout.addWidget(self._what)
        layout.addWidget(self.button)
        self.button.clicked.connect(self.noted)
        self.hide()

    def show_return(self, entry: str, reason: str) -> None:
        """Say who sent it back, and why.

        Args:
            entry: The directory entry it had been passed on to.
            reason: The colleague's words; may be empty.
        """
        came = self.tr("You passed this on to {entry}, and it came back.").format(entry=entry)
        why = self.tr("They write: “{reason}”").format(reason=reason) if reason else ""
        after = self.tr("Pick somebody else below.")
        self._what.setText("\n".join(filter(None, (came, why, after))))
        self.button.setEnabled(True)
        self.show()

    def show_noted(self) -> None:
        """Say that it is on record."""
        self.button.setEnabled(False)
        self._what.setText(self._what.text() + "\n" + self.tr("It is noted."))
