"""The message in the middle: what it is, why, what it says of itself, who signed it, and the letter itself."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFormLayout,
    QGroupBox,
    QPlainTextEdit,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from dpassist.domain.message import Message, Protection
from dpassist.services.explanation import direction
from dpassist.services.intake import Examined, Opened
from dpassist.services.wording import Wording
from dpassist.services.wording_facts import fact_rows
from dpassist.services.wording_signatures import protection_line, signature_lines
from dpassist.ui.widgets.key_box import KeyBox
from dpassist.ui.widgets.labels import empty_layout, name_label, plain_label
from dpassist.ui.widgets.letter_view import LetterView
from dpassist.ui.widgets.panes import scrolling
from dpassist.ui.widgets.verdict_banner import VerdictBanner

_SHOWN_SIGNATURES: Final = 5


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
        self._protection_box = QGroupBox(self.tr("Signature and encryption"), self)
        self._protection = QVBoxLayout(self._protection_box)
        self.keys: Final = KeyBox(self)
        self.letter: Final = LetterView(wording, self)
        self._build()

    def _build(self) -> None:
        self._facts.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._facts.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        self._facts.setVerticalSpacing(4)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.banner)
        split = QSplitter(Qt.Orientation.Vertical, self)
        split.setChildrenCollapsible(False)
        split.addWidget(self._explanation())
        split.addWidget(self.letter)
        split.setStretchFactor(0, 1)
        split.setStretchFactor(1, 1)
        split.setSizes([330, 390])
        layout.addWidget(split, 1)

    def _explanation(self) -> QScrollArea:
        inside = QWidget()
        rows = QVBoxLayout(inside)
        rows.addLayout(self._needed)
        rows.addWidget(self.keys)
        rows.addWidget(self._evidence_box)
        rows.addWidget(self._facts_box)
        rows.addWidget(self._protection_box)
        rows.addStretch(1)
        return scrolling(inside, self.tr("Why, and what the message says of itself"))

    @property
    def body(self) -> QPlainTextEdit:
        """The plain text of the letter."""
        return self.letter.body

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
                says=say.direction(direction(verdict, sign)),
                where=say.where(sign),
                text=say.evidence(sign),
            )
            self._evidence.addWidget(plain_label(line, focusable=True))
        self._show_facts(examined)
        self._protection_box.hide()
        self.keys.hide()
        self.letter.clear(is_coming=examined.from_message)
        self.letter.setVisible(examined.from_message)

    def show_opened(self, opened: Opened) -> None:
        """Show the rest of a message whose verdict is already shown."""
        self._show_protection(opened.message)
        self.keys.setVisible(opened.message.protection is Protection.ENCRYPTED)
        self.letter.show_opened(opened)

    def show_not_opened(self) -> None:
        """Stop announcing a letter that does not come."""
        self.letter.clear(is_coming=False)

    def _show_facts(self, examined: Examined) -> None:
        while self._facts.rowCount():
            self._facts.removeRow(0)
        rows = fact_rows(self._wording, examined.verdict)
        for row in rows:
            self._facts.addRow(name_label(row.name), plain_label(row.text, focusable=True))
        self._facts_box.setVisible(bool(rows))

    def _show_protection(self, message: Message) -> None:
        """Say how it was opened, and for each signature who made it and the three facts about it."""
        empty_layout(self._protection)
        opened = protection_line(self._wording, message)
        if opened:
            self._protection.addWidget(plain_label(opened, focusable=True))
        for signature in message.signatures[:_SHOWN_SIGNATURES]:
            signer, *facts = signature_lines(self._wording, signature)
            for line in (signer, *(f"• {fact}" for fact in facts)):
                self._protection.addWidget(plain_label(line, focusable=True))
        left_out = len(message.signatures) - _SHOWN_SIGNATURES
        if left_out > 0:
            more = self.tr("%n more signature(s) are not shown.", "", left_out)
            self._protection.addWidget(plain_label(more))
        self._protection_box.setVisible(bool(opened or message.signatures))
