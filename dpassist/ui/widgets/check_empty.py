"""What the check of a reply says while there is no reply: how to begin, and what it will look for."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from dpassist.ui.widgets.labels import plain_label, title_label


class CheckEmpty(QWidget):
    """Two ways to begin."""

    open_wanted = Signal()

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
        self.button = QPushButton(self.tr("Open reply…"), self)
        layout = QVBoxLayout(self)
        layout.addStretch(1)
        for label in (title, how, what):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            layout.addWidget(label)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(2)
        self.button.clicked.connect(self.open_wanted)
