"""What to do when somebody else has saved other rules meanwhile: nobody's work is lost."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from dpassist.ui.announcing import announce
from dpassist.ui.widgets.labels import plain_label
from dpassist.ui.widgets.panes import WrappingRow

_LEAST_HEIGHT: Final = 40
_HEIGHT: Final = 160


class RuleConflictBox(QFrame):
    """Hidden while there is no conflict."""

    keep_wanted = Signal()
    take_wanted = Signal()
    compare_wanted = Signal()
    merge_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.text: Final = plain_label("", self, focusable=True)
        self.compare: Final = QPushButton(self.tr("Co&mpare"), self)
        self.merge: Final = QPushButton(self.tr("Put my changes into t&heirs"), self)
        self.take: Final = QPushButton(self.tr("T&ake theirs"), self)
        self.keep: Final = QPushButton(self.tr("&Keep mine as a file…"), self)
        self.list: Final = QPlainTextEdit(self)
        self.list.setReadOnly(True)
        self.list.setAccessibleName(self.tr("What differs"))
        self.list.setMinimumHeight(_LEAST_HEIGHT)
        self.list.setMaximumHeight(_HEIGHT)
        buttons = (self.compare, self.merge, self.take, self.keep)
        signals = (self.compare_wanted, self.merge_wanted, self.take_wanted, self.keep_wanted)
        for button, signal in zip(buttons, signals, strict=True):
            button.clicked.connect(signal)
        layout = QVBoxLayout(self)
        layout.addWidget(self.text)
        layout.addWidget(WrappingRow(buttons, self, most=len(buttons)))
        layout.addWidget(self.list)
        self.hide()

    def ask(self) -> None:
        """Tell that somebody else has saved, and ask what to do."""
        self.text.setText(
            self.tr(
                "Somebody else has saved other rules since you began. Yours are still here, and not saved. "
                "What should become of them?"
            )
        )
        self.list.hide()
        self.show()
        announce(self.text, self.text.text())

    def show_differences(self, text: str) -> None:
        """Show what differs; where one reads stays in sight while that is still the same."""
        if text != self.list.toPlainText():
            self.list.setPlainText(text)
        self.list.show()

    def shows_differences(self) -> bool:
        """Tell whether it is asked what to do, and what differs is shown with it."""
        return not (self.isHidden() or self.list.isHidden())
