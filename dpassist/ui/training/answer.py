"""What every way to answer has in common."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dpassist.domain.training.answers import Answer


class AnswerWidget(QWidget):
    """Takes one answer. It is made for one task, and is thrown away with it."""

    changed = Signal()
    """Something was chosen, so that there may be an answer now."""

    began = Signal()
    """There is something to answer in now that was not there before."""
    head: QWidget | None = None
    """What stands above all else of the task, the message too, so that nobody has to look for it."""

    def answer(self) -> Answer | None:
        """Return what was answered, or None while something is missing."""
        raise NotImplementedError

    def take_keyboard(self) -> None:
        """Give the keyboard to the first thing that can be answered with."""
        for widget in self.findChildren(QWidget):
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisibleTo(self):
                widget.setFocus()
                return

    def give(self, answer: Answer) -> None:
        """Fill an answer in, as if it had been chosen by hand."""
        raise NotImplementedError


def filled(owner: QWidget, *widgets: QWidget) -> None:
    """Put widgets one below the other into an empty one."""
    rows = QVBoxLayout(owner)
    rows.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        rows.addWidget(widget)
    rows.addStretch(1)
