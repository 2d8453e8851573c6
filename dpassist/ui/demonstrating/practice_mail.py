"""Where drafts of a demonstration are opened instead of a mail program: a mail to look at, and no button that sends."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from dpassist.domain.message import Address
from dpassist.domain.reply_check.checked import CheckedReply
from dpassist.domain.training.demo import Control
from dpassist.domain.training.demo_mail import written
from dpassist.ui.training.mail_sheet import MailSheet
from dpassist.ui.widgets.labels import plain_label, title_label
from dpassist.ui.widgets.panes import scrolling


class PracticeMail(QWidget):
    """One mail at a time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sheet = MailSheet((), (), self)
        self._rows: Final = QVBoxLayout()
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        column.addWidget(title_label(self.tr("The mail program"), self))
        note = self.tr(
            "In real life your own mail program opens the draft. This one belongs to the demonstration and can send nothing."
        )
        column.addWidget(plain_label(note, self))
        column.addLayout(self._rows)
        column.addStretch(1)
        self._rows.addWidget(self.sheet)
        rows = QVBoxLayout(self)
        rows.addWidget(scrolling(inside, self.tr("The mail program")))

    def show_mail(self, mail: CheckedReply, mailboxes: Sequence[Address]) -> None:
        """Show a mail that can be sent from these mailboxes."""
        before, self.sheet = self.sheet, MailSheet(mailboxes, mail.files, self)
        self._rows.replaceWidget(before, self.sheet)
        before.hide()
        before.deleteLater()
        self.sheet.show_mail(mail)

    def write(self, text: str) -> None:
        """Write an answer where it belongs: below the greeting, and above what is quoted."""
        body = self.sheet.body
        body.setPlainText(written(body.toPlainText(), text))

    def change(self, control: Control, text: str) -> None:
        """Put something else into a field."""
        sheet = self.sheet
        if control is Control.MAIL_FROM:
            found = [
                row for row in range(sheet.mailbox.count()) if text in sheet.mailbox.itemText(row)
            ]
            sheet.mailbox.setCurrentIndex(found[0] if found else sheet.mailbox.currentIndex())
            return
        fields = {
            Control.MAIL_TO: sheet.to,
            Control.MAIL_CC: sheet.cc,
            Control.MAIL_SUBJECT: sheet.subject,
        }
        fields[control].setText(text)

    def control(self, control: Control) -> QWidget:
        """Return the part of the mail that a step is about."""
        sheet = self.sheet
        return {
            Control.MAIL_FROM: sheet.mailbox,
            Control.MAIL_TO: sheet.to,
            Control.MAIL_CC: sheet.cc,
            Control.MAIL_SUBJECT: sheet.subject,
            Control.MAIL_TEXT: sheet.body,
            Control.MAIL_FILES: next(iter(sheet.files.values()), sheet.body),
        }[control]
