"""Fields, text, files and security of a mail, as a mail program has them; it belongs to none and can go nowhere."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLineEdit, QPlainTextEdit, QWidget

from dpassist.domain.message import Address, Protection
from dpassist.domain.reply_check.checked import CheckedFile, CheckedReply
from dpassist.domain.training.demo_mail import typed_addresses
from dpassist.ui.widgets.panes import WrappingRow

_LINES: Final = 12


class MailSheet(QWidget):
    """Shows a mail and lets it be changed; it knows no file, no draft and no other program."""

    def __init__(
        self,
        mailboxes: Sequence[Address],
        shelf: Sequence[CheckedFile],
        parent: QWidget | None = None,
    ) -> None:
        """Show an empty mail.

        Args:
            mailboxes: Those that can be chosen as the sender.
            shelf: Files that can be attached.
            parent: Owner.
        """
        super().__init__(parent)
        self._base = CheckedReply()
        self.mailbox: Final = QComboBox(self)
        self.to, self.cc, self.bcc, self.subject = (QLineEdit(self) for _field in range(4))
        self.body: Final = QPlainTextEdit(self)
        self.sign: Final = QCheckBox(self.tr("S&ign"), self)
        self.encrypt: Final = QCheckBox(self.tr("&Encrypt"), self)
        self.files: Final = {file.name: QCheckBox(_plain(file.name), self) for file in shelf}
        self._shelf: Final = {file.name: file for file in shelf}
        self._form: Final = QFormLayout(self)
        self._build(mailboxes)

    def _build(self, mailboxes: Sequence[Address]) -> None:
        form = self._form
        form.setContentsMargins(0, 0, 0, 0)
        for label, field in (
            (self.tr("From"), self.mailbox),
            (self.tr("To"), self.to),
            (self.tr("Copy (cc)"), self.cc),
            (self.tr("Hidden copy (bcc)"), self.bcc),
            (self.tr("Subject"), self.subject),
        ):
            field.setAccessibleName(label)
            form.addRow(label, field)
        self.body.setAccessibleName(self.tr("Text of the reply"))
        self.body.setTabChangesFocus(True)
        self.body.setMinimumHeight(_LINES * QFontMetrics(self.body.font()).lineSpacing())
        form.addRow(self.body)
        if self.files:
            boxes = tuple(self.files.values())
            form.addRow(self.tr("Attach"), WrappingRow(boxes, self, most=3))
        form.addRow(self.tr("Security"), WrappingRow((self.sign, self.encrypt), self, most=2))
        for mailbox in mailboxes:
            self.mailbox.addItem(str(mailbox), mailbox)

    def show_mail(self, reply: CheckedReply) -> None:
        """Show a mail."""
        self._base = reply
        self.mailbox.setCurrentIndex(self._row_of(reply.sender))
        for field, addresses in ((self.to, reply.to), (self.cc, reply.cc), (self.bcc, reply.bcc)):
            field.setText("; ".join(map(str, addresses)))
        self.subject.setText(reply.subject)
        self.body.setPlainText(reply.body)
        names = {file.name for file in reply.files}
        for file in reply.files:
            if file.name not in self.files:
                self._offer(file)
        for name, box in self.files.items():
            box.setChecked(name in names)
        self.sign.setChecked(reply.is_signed)
        self.encrypt.setChecked(reply.protection is Protection.DECRYPTED)

    def mail(self, today: date | None) -> CheckedReply:
        """Return the mail as it stands.

        Args:
            today: When it is sent; None for a draft.
        """
        is_encrypted = self.encrypt.isChecked()
        return replace(
            self._base,
            sender=self.mailbox.currentData(),
            to=typed_addresses(self.to.text()),
            cc=typed_addresses(self.cc.text()),
            bcc=typed_addresses(self.bcc.text()),
            subject=self.subject.text(),
            body=self.body.toPlainText(),
            files=tuple(self._shelf[name] for name, box in self.files.items() if box.isChecked()),
            is_signed=self.sign.isChecked(),
            # As if it were opened again with the key, so that what it says can be checked.
            protection=Protection.DECRYPTED if is_encrypted else Protection.NONE,
            sent=today,
        )

    def _offer(self, file: CheckedFile) -> None:
        """Put a further file on the shelf, which a reply that is filled in has."""
        self._shelf[file.name] = file
        box = QCheckBox(_plain(file.name), self)
        self.files[file.name] = box
        self._form.addRow("", box)

    def _row_of(self, sender: Address | None) -> int:
        for row in range(self.mailbox.count()):
            mailbox = self.mailbox.itemData(row)
            if sender is not None and mailbox == sender:
                return row
        if sender is not None:
            self.mailbox.addItem(str(sender), sender)
            return self.mailbox.count() - 1
        return -1


def _plain(name: str) -> str:
    return name.replace("&", "&&")
