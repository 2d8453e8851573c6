"""The password of a mailbox on its server: it is no setting, and stands in no file."""

from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QGroupBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from dpassist.ui.widgets.labels import plain_label


class MailPasswordBox(QGroupBox):
    """Asks for it, and tells what came of it; others use it."""

    password_given = Signal(str, bool)
    """The password, and whether it is to be kept."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Password on the mail server"))
        self.password: Final = QLineEdit(self)
        self.keep: Final = QCheckBox(
            self.tr("Keep the password in this computer's credential store"), self
        )
        self.use: Final = QPushButton(self.tr("Use the &password"), self)
        self.message: Final = plain_label("", self, focusable=True)
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.setAcceptDrops(False)  # a mail dropped here is for the window
        self.password.setAccessibleName(self.tr("Password"))
        self.message.hide()
        label = QLabel(self.tr("Password"), self)
        label.setBuddy(self.password)
        form = QFormLayout(self)
        form.addRow(label, self.password)
        for widget in (self.keep, self.use, self.message):
            form.addRow(widget)
        self.password.returnPressed.connect(self._give)
        self.use.clicked.connect(self._give)

    @Slot(str)
    def say(self, text: str) -> None:
        """Say what came of the password."""
        self.message.setText(text)
        self.message.setVisible(bool(text))

    @Slot()
    def _give(self) -> None:
        if not self.password.text():
            self.say(self.tr("Type the password first."))
            self.password.setFocus()
            return
        self.password_given.emit(self.password.text(), self.keep.isChecked())
        self.password.clear()
