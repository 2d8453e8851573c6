"""What the middle says while no message is shown: how to begin."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from dpassist.ui.widgets.labels import plain_label, title_label

_LEAST_WIDTH: Final = 280


class EmptyState(QWidget):
    """Three ways to begin."""

    open_wanted = Signal()
    samples_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = title_label(self.tr("Open a message to see what it is"), self)
        hint = QLabel(
            self.tr(
                "Drag mails (.eml, .msg), Digital Post documents (.xml) or a folder onto this window."
            ),
            self,
        )
        hint.setWordWrap(True)
        open_files = QPushButton(self.tr("&Open files…"), self)
        samples = QPushButton(self.tr("Show the &sample messages"), self)
        self._said = plain_label("", self)
        self._said.hide()
        layout = QVBoxLayout(self)
        layout.addStrut(_LEAST_WIDTH)
        layout.addStretch(1)
        for label in (self._said, title, hint):  # over the whole width, so that they can wrap
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            layout.addWidget(label)
        for button in (open_files, samples):
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)
        open_files.clicked.connect(self.open_wanted)
        samples.clicked.connect(self.samples_wanted)

    def say(self, text: str) -> None:
        """Say why there is still nothing to show; an empty text says nothing."""
        self._said.setText(text)
        self._said.setVisible(bool(text))
