"""How far reading, or another long work, has come, with a way to stop it."""

from typing import Final

from PySide6.QtCore import QLocale, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

_WIDEST: Final = 220


class LoadingBar(QWidget):
    """Hidden while nothing is read."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None, said: str = "") -> None:
        """Make the bar.

        Args:
            parent: Owner.
            said: What is done, with ``{done}`` and ``{total}``; empty = reading.
        """
        super().__init__(parent)
        self._said: Final = said or self.tr("Reading {done} of {total}")
        self.count: Final = QLabel(self)
        self.progress: Final = QProgressBar(self)
        self.cancel: Final = QPushButton(self.tr("Cancel"), self)
        self.progress.setMaximumWidth(_WIDEST)
        self.progress.setAccessibleName(self.tr("Progress"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for widget in (self.count, self.progress, self.cancel):
            row.addWidget(widget)
        self.cancel.clicked.connect(self.cancelled)
        self.hide()

    @Slot()
    def begin(self) -> None:
        """Show that something is being looked for."""
        self.progress.hide()  # nothing that moves by itself; the words tell enough
        self.count.setText(self.tr("Looking for messages…"))
        self.show()

    @Slot(int, int)
    def show_progress(self, done: int, total: int) -> None:
        """Show how many of how many are read."""
        number = QLocale().toString
        if total:
            self.progress.setRange(0, total)
            self.progress.show()
            self.progress.setValue(done)
            self.count.setText(self._said.format(done=number(done), total=number(total)))
