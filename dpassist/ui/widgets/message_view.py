"""The message in the middle: what it is, why, what it says of itself, and its text."""

from typing import Final

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import (
    QFormLayout,
    QGroupBox,
    QPlainTextEdit,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from dpassist.domain.display import harmless
from dpassist.domain.identity import mask_cpr
from dpassist.domain.message import Address, Attachment, Message
from dpassist.services.intake import Examined, Opened
from dpassist.services.wording import Wording
from dpassist.ui.widgets.labels import empty_layout, name_label, plain_label
from dpassist.ui.widgets.panes import scrolling
from dpassist.ui.widgets.verdict_banner import VerdictBanner

_SHOWN_ADDRESSES: Final = 10


class MessageView(QWidget):
    """Shows one message; knows no files and starts no work."""

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording: Final = wording
        self.banner: Final = VerdictBanner(wording, self)
        self._needed = QVBoxLayout()
        self._evidence_box = QGroupBox(self.tr("Why"), self)
        self._evidence = QVBoxLayout(self._evidence_box)
        self._facts_box = QGroupBox(self.tr("What the message says of itself"), self)
        self._facts = QFormLayout(self._facts_box)
        self._headers_box = QWidget(self)
        self._headers = QFormLayout(self._headers_box)
        self._attachments_box = QGroupBox(self.tr("Attachments"), self)
        self._attachments = QVBoxLayout(self._attachments_box)
        self.body: Final = QPlainTextEdit(self)
        self._build()

    def _build(self) -> None:
        for form in (self._facts, self._headers):
            form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
            form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
            form.setVerticalSpacing(4)
        self._headers.setContentsMargins(0, 0, 0, 0)
        self.body.setReadOnly(True)
        self.body.setAcceptDrops(False)  # files dropped here are for the window
        self.body.setAccessibleName(self.tr("Text of the message"))
        self.body.setPlaceholderText(self.tr("This message has no text to show."))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.banner)
        split = QSplitter(Qt.Orientation.Vertical, self)
        split.setChildrenCollapsible(False)
        split.addWidget(self._explanation())
        split.addWidget(self._letter())
        split.setStretchFactor(0, 1)
        split.setStretchFactor(1, 1)
        split.setSizes([380, 320])
        layout.addWidget(split, 1)

    def _explanation(self) -> QScrollArea:
        inside = QWidget()
        rows = QVBoxLayout(inside)
        rows.addLayout(self._needed)
        rows.addWidget(self._evidence_box)
        rows.addWidget(self._facts_box)
        rows.addStretch(1)
        return scrolling(inside, self.tr("Why, and what the message says of itself"))

    def _letter(self) -> QWidget:
        letter = QWidget()
        rows = QVBoxLayout(letter)
        rows.setContentsMargins(0, 4, 0, 0)
        rows.addWidget(self._headers_box)
        rows.addWidget(self.body, 1)
        rows.addWidget(self._attachments_box)
        return letter

    def show_examined(self, examined: Examined) -> None:
        """Show the verdict at once, before the message itself has been read."""
        verdict, say = examined.verdict, self._wording
        self.banner.show_verdict(verdict)
        empty_layout(self._needed)
        for text in say.needed(verdict):
            self._needed.addWidget(plain_label(text, focusable=True))
        empty_layout(self._evidence)
        for sign in verdict.evidence:
            line = self.tr("{says} ({where}): {text}").format(
                says=say.says(sign), where=say.where(sign), text=say.evidence(sign)
            )
            self._evidence.addWidget(plain_label(line, focusable=True))
        self._show_facts(examined)
        self._headers_box.hide()
        self._attachments_box.hide()
        self.body.clear()

    def show_opened(self, opened: Opened) -> None:
        """Show the rest of a message whose verdict is already shown."""
        message = opened.message
        self._show_headers(message)
        self.body.setPlainText(_shown(self._text(message)))
        empty_layout(self._attachments)
        for attachment in message.attachments:
            self._attachments.addWidget(plain_label(self._attachment(attachment), focusable=True))
        self._attachments_box.setVisible(bool(message.attachments))

    def explanation(self, examined: Examined) -> str:
        """Return verdict and evidence as text for a colleague, without names or subject."""
        say, verdict = self._wording, examined.verdict
        lines = [say.headline(verdict), say.sentence(verdict), *say.needed(verdict)]
        signs = (f"- {say.says(e)} ({say.where(e)}): {say.evidence(e)}" for e in verdict.evidence)
        return "\n".join((*lines, *signs))

    def _show_facts(self, examined: Examined) -> None:
        _empty_form(self._facts)
        rows = self._wording.facts(examined.verdict)
        for _fact, name, value in rows:
            self._facts.addRow(name_label(name), plain_label(value, focusable=True))
        self._facts_box.setVisible(bool(rows))

    def _show_headers(self, message: Message) -> None:
        _empty_form(self._headers)
        date = self._wording.moment(message.date) if message.date else ""
        rows = (
            (self.tr("From"), _shown(str(message.sender or ""))),
            (self.tr("To"), _joined(message.to)),
            (self.tr("Copy"), _joined(message.cc)),
            (self.tr("Date"), date),
            (self.tr("Subject"), _shown(message.subject)),
        )
        for name, value in rows:
            if value:
                self._headers.addRow(name_label(name), plain_label(value, focusable=True))
        self._headers_box.show()

    def _text(self, message: Message) -> str:
        """Return the mail's text, and below it the text of the letters that came attached."""
        texts = [message.body_text]
        for letter in message.attached_letters():
            heading = self.tr("The letter: {label}").format(label=letter.label)
            texts += [f"{heading}\n{'—' * 20}", letter.main_text()]
        return "\n\n".join(text for text in texts if text)

    def _attachment(self, attachment: Attachment) -> str:
        name = _shown(attachment.name) or self.tr("(no name)")
        size = QLocale().formattedDataSize(attachment.size)
        return self.tr("{name} ({type}, {size})").format(
            name=name, type=attachment.media_type, size=size
        )


def _shown(text: str) -> str:
    """Make a stranger's text fit to show: no unseen characters, no CPR numbers."""
    return mask_cpr(harmless(text))


def _joined(addresses: tuple[Address, ...]) -> str:
    shown = ", ".join(str(address) for address in addresses[:_SHOWN_ADDRESSES])
    return _shown(shown + (" …" if len(addresses) > _SHOWN_ADDRESSES else ""))


def _empty_form(form: QFormLayout) -> None:
    while form.rowCount():
        form.removeRow(0)
