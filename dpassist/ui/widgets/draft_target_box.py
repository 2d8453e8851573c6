"""Where drafts go on: the program for mails, classic Outlook, or the Drafts folder of a mailbox on its server."""

from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QGroupBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from dpassist.domain.placing import DraftTarget
from dpassist.domain.settings import Settings
from dpassist.ui.widgets.labels import plain_label

_HIGHEST_PORT: Final = 65535


class DraftTargetBox(QGroupBox):
    """A choice, and for a server who signs in where."""

    password_given = Signal(str, bool)
    """The password, and whether it is to be kept."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Where drafts are opened"))
        self.target: Final = QComboBox(self)
        self.hint: Final = plain_label("", self, focusable=True)
        self.host: Final = QLineEdit(self)
        self.port: Final = QSpinBox(self)
        self.user: Final = QLineEdit(self)
        self.drafts: Final = QLineEdit(self)
        self.password: Final = QLineEdit(self)
        self.keep: Final = QCheckBox(
            self.tr("Keep the password in this computer's credential store"), self
        )
        self.use: Final = QPushButton(self.tr("Use the &password"), self)
        self.message: Final = plain_label("", self, focusable=True)
        self._server: Final = QWidget(self)
        self._build()

    def _build(self) -> None:
        for target, name in (
            (DraftTarget.PROGRAM, self.tr("In the program for mails (a draft file)")),
            (DraftTarget.OUTLOOK, self.tr("In classic Outlook")),
            (DraftTarget.IMAP, self.tr("In the Drafts folder of a mailbox (IMAP)")),
        ):
            self.target.addItem(name, target.value)
        self.target.setAccessibleName(self.title())
        self.port.setRange(1, _HIGHEST_PORT)
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.drafts.setPlaceholderText(self.tr("The one the server names"))
        self.message.hide()
        form = QFormLayout(self._server)
        form.setContentsMargins(0, 0, 0, 0)
        for text, field in (
            (self.tr("Mail server"), self.host),
            (self.tr("Port (IMAP over TLS)"), self.port),
            (self.tr("User"), self.user),
            (self.tr("Drafts folder"), self.drafts),
            (self.tr("Password"), self.password),
        ):
            label = QLabel(text, self)
            label.setBuddy(field)
            field.setAccessibleName(text)
            field.setAcceptDrops(False)  # a mail dropped here is for the window
            form.addRow(label, field)
        form.addRow(self.keep)
        form.addRow(self.use)
        rows = QVBoxLayout(self)
        for row in (self.target, self.hint, self._server, self.message):
            rows.addWidget(row)
        self.target.currentIndexChanged.connect(self._show_target)
        self.password.returnPressed.connect(self._give)
        self.use.clicked.connect(self._give)

    def show_settings(self, settings: Settings) -> None:
        """Fill in what is in force."""
        self.target.setCurrentIndex(max(0, self.target.findData(settings.draft_target)))
        self.host.setText(settings.imap_host)
        self.port.setValue(settings.imap_port)
        self.user.setText(settings.imap_user)
        self.drafts.setText(settings.imap_drafts)
        self.password.clear()
        self.say("")
        self._show_target()

    def typed(self) -> dict[str, object]:
        """Return what stands here, as a settings file has it; never the password."""
        return {
            "draft_target": self.target.currentData(),
            "imap_host": self.host.text().strip(),
            "imap_port": self.port.value(),
            "imap_user": self.user.text().strip(),
            "imap_drafts": self.drafts.text().strip(),
        }

    @Slot(str)
    def say(self, text: str) -> None:
        """Say what came of the password."""
        self.message.setText(text)
        self.message.setVisible(bool(text))

    @Slot()
    def _show_target(self) -> None:
        hints = {
            DraftTarget.PROGRAM: self.tr(
                "Outlook takes no sender from such a file: look at From before you send."
            ),
            DraftTarget.OUTLOOK: self.tr(
                "Windows only, and not the new Outlook. Not tried with a real Outlook yet."
            ),
            DraftTarget.IMAP: self.tr(
                "The draft is put on the server, where every program that shows the mailbox finds it."
            ),
        }
        target = DraftTarget(self.target.currentData())
        self.hint.setText(hints[target])
        self._server.setVisible(target is DraftTarget.IMAP)

    @Slot()
    def _give(self) -> None:
        if not self.password.text():
            self.say(self.tr("Type the password first."))
            self.password.setFocus()
            return
        self.password_given.emit(self.password.text(), self.keep.isChecked())
        self.password.clear()
