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
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.text: Final = plain_label("", self, focusable=True)
        self.close_button: Final = QPushButton(self.tr("Close"), self)
        self.close_button.setAccessibleName(self.tr("Close the notice"))
        row = QHBoxLayout(self)
        row.addWidget(self.text, 1)
        row.addWidget(self.close_button)
        self.close_button.clicked.connect(self.hide)
        self.hide()

    @Slot(str)
    def say(self, text: str) -> None:
        """Say something until it is closed; nothing takes away what was said before."""
        self.text.setText(text)
        self.setVisible(bool(text))
        announce(self.text, text)
