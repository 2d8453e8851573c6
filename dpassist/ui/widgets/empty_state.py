"""What the middle says while no message is shown: how to begin."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from dpassist.ui.widgets.labels import centred_column, plain_label, title_label
from dpassist.ui.widgets.primary_button import PrimaryButton

_LEAST_WIDTH: Final = 280


class EmptyState(QWidget):
    """Four ways to begin; the button is the large one as long as there is nothing in the list."""

    open_wanted = Signal()
    folder_wanted = Signal()
    samples_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = title_label(self.tr("Open a message to see what it is"), self)
        hint = plain_label(
            self.tr(
                "Drag mails (.eml, .msg), Digital Post documents (.xml) or a folder onto this window."
            ),
            self,
        )
        self.open_button: Final = PrimaryButton(self.tr("&Open files…"), self, keys="Ctrl+O")
        self.folder_button: Final = QPushButton(self.tr("Open &folder…"), self)
        self.samples_button: Final = QPushButton(self.tr("Show the &sample messages"), self)
        self._said = plain_label("", self)
        self._said.hide()
        layout = QVBoxLayout(self)
        layout.addStrut(_LEAST_WIDTH)
        layout.addStretch(1)
        layout.addLayout(
            centred_column(
                (self._said, title, hint),
                (self.open_button, self.folder_button, self.samples_button),
            )
        )
        layout.addStretch(1)
        self.open_button.clicked.connect(self.open_wanted)
        self.folder_button.clicked.connect(self.folder_wanted)
        self.samples_button.clicked.connect(self.samples_wanted)

    def say(self, text: str) -> None:
        """Say why there is still nothing to show; an empty text says nothing."""
        self._said.setText(text)
        self._said.setVisible(bool(text))

    def be_first(self, *, is_first: bool) -> None:
        """Let opening be what comes next, or something that is elsewhere."""
        self.open_button.set_primary(is_primary=is_first)
