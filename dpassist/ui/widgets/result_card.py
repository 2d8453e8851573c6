"""What came of the last action: what was opened, what the user must still check, or what went wrong."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from dpassist.ui.announcing import announce
from dpassist.ui.widgets.labels import empty_layout, plain_label, title_label


class ResultCard(QFrame):
    """A quiet card instead of a dialog."""

    save_wanted = Signal()
    check_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._title = title_label("", self)
        self._lines = QVBoxLayout()
        self._said: tuple[str, ...] = ()
        self.save = QPushButton(self.tr("&Save the draft as a file…"), self)
        self.check = QPushButton(self.tr("Chec&k it before you send it…"), self)
        layout = QVBoxLayout(self)
        layout.addWidget(self._title)
        layout.addLayout(self._lines)
        layout.addWidget(self.save)
        layout.addWidget(self.check)
        self.save.clicked.connect(self.save_wanted)
        self.check.clicked.connect(self.check_wanted)
        self.hide()

    def show_result(
        self, title: str, lines: Sequence[str], *, can_save: bool, can_check: bool = False
    ) -> None:
        """Show what happened, and have a screen reader say it.

        Args:
            title: What happened.
            lines: What the user must know.
            can_save: Whether there is a draft to save as a file.
            can_check: Whether it is a reply, which can be checked once it is written.
        """
        self._title.setText(title)
        self._said = tuple(lines)
        empty_layout(self._lines)
        for line in lines:
            self._lines.addWidget(plain_label(f"• {line}", focusable=True))
        self.save.setVisible(can_save)
        self.check.setVisible(can_check)
        self.show()
        announce(self, "\n".join((title, *lines)))

    def text(self) -> str:
        """Return everything the card says."""
        return "\n".join((self._title.text(), *self._said))
