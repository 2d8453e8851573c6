"""What the check of a reply says while there is no reply: how to begin, and what it will look for."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from dpassist.ui.widgets.labels import centred_column, plain_label, title_label
from dpassist.ui.widgets.primary_button import PrimaryButton


class CheckEmpty(QWidget):
    """Three ways to begin."""

    open_wanted = Signal()
    sample_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = title_label(self.tr("Drop a reply here to have it checked"), self)
        how = plain_label(
            self.tr(
                "In Outlook or Thunderbird: save the draft as a file (.msg or .eml), or drag it to a folder, "
                "and drop the file here. A reply that was sent can be checked too. Drop it together with the "
                "letter it answers, and both are used."
            ),
            self,
        )
        what = plain_label(
            self.tr(
                "dpassist looks for what is known to go wrong: recipient, sender, copies, numbers lost from the "
                "subject, CPR numbers, too much or forbidden attachments, text left over. Nothing is sent, and "
                "your file is not changed."
            ),
            self,
        )
        self.button: Final = PrimaryButton(self.tr("&Open reply…"), self)
        self.sample_button: Final = QPushButton(self.tr("&Try it with a sample reply"), self)
        layout = QVBoxLayout(self)
        layout.addStretch(1)
        layout.addLayout(centred_column((title, how, what), (self.button, self.sample_button)))
        layout.addStretch(2)
        self.button.clicked.connect(self.open_wanted)
        self.sample_button.clicked.connect(self.sample_wanted)
