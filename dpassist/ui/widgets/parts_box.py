"""Letters and mails within a message: each can be opened as a message of its own."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGroupBox, QPushButton, QVBoxLayout, QWidget

from dpassist.ui.widgets.labels import plain_label


class PartsBox(QGroupBox):
    """Shown where there are any."""

    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.is_choice = False
        self._what = plain_label("", self, focusable=True)
        self.button = QPushButton(self.tr("Open &each by itself"), self)
        self.button.setToolTip(
            self.tr(
                "Put each one into the list, right below this message, with a verdict of its own"
            )
        )
        layout = QVBoxLayout(self)
        layout.addWidget(self._what)
        layout.addWidget(self.button)
        self.button.clicked.connect(self.wanted)
        self.hide()

    def show_parts(self, count: int, *, is_choice: bool) -> None:
        """Offer to open them.

        Args:
            count: How many there are; 0 hides the box.
            is_choice: Whether nothing can be done before one of several is chosen.
        """
        self.setVisible(bool(count))
        self.is_choice = is_choice
        text = self.tr("%Ln message(s) are attached to this one.", "", count)
        hint = self.tr("dpassist does not choose between letters. Open them, and go on from there.")
        self.setTitle(self.tr("Which letter?") if is_choice else self.tr("Mails inside this one"))
        self._what.setText(f"{text} {hint}" if is_choice else text)
