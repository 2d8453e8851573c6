"""A line above the page for what should be read and is not to go by itself: calm, wrapped, closed by the user."""

from typing import Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from dpassist.ui.announcing import announce
from dpassist.ui.widgets.labels import plain_label


class Notice(QFrame):
    """Hidden while there is nothing to say; takes the keyboard from nobody."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept = ""
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.text: Final = plain_label("", self, focusable=True)
        self.close_button: Final = QPushButton(self.tr("Close"), self)
        self.close_button.setAccessibleName(self.tr("Close the notice"))
        row = QHBoxLayout(self)
        row.addWidget(self.text, 1)
        row.addWidget(self.close_button)
        self.close_button.clicked.connect(self._close)
        self.hide()

    @Slot(str)
    def say(self, text: str) -> None:
        """Say something until it is closed, or until something else is said; empty: it no longer counts."""
        self.text.setText("\n".join(filter(None, (self._kept, text))))
        self.setVisible(bool(self.text.text()))
        announce(self.text, text)

    def keep(self, text: str) -> None:
        """Say something above all else, until the user closes it."""
        self._kept = text
        self.say("")
        announce(self.text, text)

    @Slot()
    def _close(self) -> None:
        self._kept = ""
        self.say("")
