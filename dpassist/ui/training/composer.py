"""Write the reply: it looks like a mail program, and is none. What is written here can go nowhere.

The composer hands its reply to whoever asks for the answer; it knows no file, no draft and no other program.
"""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import Slot
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from dpassist.domain.message import Address, Protection
from dpassist.domain.reply_check.checked import CheckedFile, CheckedReply
from dpassist.domain.training.answers import Answer, WriteAnswer
from dpassist.domain.training.composing import Begin, begun, mailboxes, shelf_of
from dpassist.domain.training.situation import Situation
from dpassist.domain.training.tasks import Write
from dpassist.services.trainer import Playing
from dpassist.services.wording import Wording
from dpassist.services.wording_training import BEGINNINGS
from dpassist.ui.training.answer import AnswerWidget
from dpassist.ui.widgets.labels import plain_label
from dpassist.ui.widgets.panes import WrappingRow

_LINES: Final = 12


class ComposerWidget(AnswerWidget):
    """How it is begun, then fields, text, files and security, as a mail program has them."""

    def __init__(self, say: Wording, playing: Playing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._message: Final = playing.letter(playing.task.messages[0]).message
        self._right: Final = _situation(playing)
        self._base: CheckedReply | None = None
        self.beginnings: Final = {
            how: QPushButton(say.say(words)) for how, words in BEGINNINGS.items()
        }
        buttons = tuple(self.beginnings.values())
        self.head = WrappingRow(buttons, most=len(buttons))
        self.sheet: Final = QWidget(self)
        self.mailbox: Final = QComboBox(self.sheet)
        self.to, self.cc, self.bcc, self.subject = (QLineEdit(self.sheet) for _field in range(4))
        self.body: Final = QPlainTextEdit(self.sheet)
        self.sign: Final = QCheckBox(self.tr("S&ign"), self.sheet)
        self.encrypt: Final = QCheckBox(self.tr("&Encrypt"), self.sheet)
        ask = playing.task.ask
        shelf = shelf_of(self._right, ask.shelf if isinstance(ask, Write) else ())
        self.files: Final = {file.name: QCheckBox(_plain(file.name), self.sheet) for file in shelf}
        self._shelf: Final = {file.name: file for file in shelf}
        self._note: Final = plain_label(
            self.tr(
                "This is practice: there is no button that sends, and nothing leaves this page."
            ),
            self,
        )
        self._build()

    def _build(self) -> None:
        form = QFormLayout(self.sheet)
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
            form.addRow(self.tr("Attach"), WrappingRow(boxes, self.sheet, most=3))
        form.addRow(self.tr("Security"), WrappingRow((self.sign, self.encrypt), self.sheet, most=2))
        for mailbox in mailboxes(self._right):
            self.mailbox.addItem(str(mailbox), mailbox)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._note)
        rows.addWidget(self.sheet)
        self.sheet.hide()
        for how, button in self.beginnings.items():
            button.setProperty("how", how.value)
            button.clicked.connect(self._begin)

    @Slot()
    def _begin(self) -> None:
        self.begin(Begin(self.sender().property("how")))

    def begin(self, how: Begin) -> None:
        """Show what the mail program shows after that click."""
        self._show(begun(how, self._message, self._right))
        self.body.setFocus()
        self.began.emit()

    def _show(self, reply: CheckedReply) -> None:
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
        self.sheet.show()
        self.changed.emit()

    def _offer(self, file: CheckedFile) -> None:
        """Put a further file on the shelf, which a reply that is filled in has."""
        self._shelf[file.name] = file
        box = QCheckBox(_plain(file.name), self.sheet)
        self.files[file.name] = box
        form = self.sheet.layout()
        if isinstance(form, QFormLayout):
            form.addRow("", box)

    def _row_of(self, sender: Address | None) -> int:
        for row in range(self.mailbox.count()):
            mailbox = self.mailbox.itemData(row)
            if sender is not None and mailbox == sender:
                return row
        if sender is not None:
            self.mailbox.addItem(str(sender), sender)
            return self.mailbox.count() - 1
        return -1

    @override
    def take_keyboard(self) -> None:
        next(iter(self.beginnings.values())).setFocus()

    @override
    def answer(self) -> Answer | None:
        if self._base is None:
            return None
        is_encrypted = self.encrypt.isChecked()
        reply = replace(
            self._base,
            sender=self.mailbox.currentData(),
            to=parsed(self.to.text()),
            cc=parsed(self.cc.text()),
            bcc=parsed(self.bcc.text()),
            subject=self.subject.text(),
            body=self.body.toPlainText(),
            files=tuple(self._shelf[name] for name, box in self.files.items() if box.isChecked()),
            is_signed=self.sign.isChecked(),
            # As if it were opened again with the key, so that what it says can be checked.
            protection=Protection.DECRYPTED if is_encrypted else Protection.NONE,
            sent=self._right.about.today,
        )
        return WriteAnswer(reply)

    @override
    def give(self, answer: Answer) -> None:
        if isinstance(answer, WriteAnswer) and answer.reply is not None:
            self._show(answer.reply)


def parsed(text: str) -> tuple[Address, ...]:
    """Return the mailboxes that were typed, divided by semicolons or commas: ``Name <address>`` or an address."""
    found = []
    for part in text.replace(",", ";").split(";"):
        name, is_named, rest = part.strip().partition("<")
        email = rest.partition(">")[0] if is_named else name
        if email.strip():
            found.append(Address(name.strip() if is_named else "", email.strip()))
    return tuple(found)


def _plain(name: str) -> str:
    return name.replace("&", "&&")


def _situation(playing: Playing) -> Situation:
    situation = playing.solution.situation
    if situation is None:
        raise TypeError("a reply is written to a letter")
    return situation
