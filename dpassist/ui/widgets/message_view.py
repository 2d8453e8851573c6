"""The message in the middle: what it is, why, what it says of itself, who signed it, and the letter itself."""

from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QGroupBox,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from dpassist.domain.message import Message, Protection
from dpassist.domain.override import override
from dpassist.domain.verdict import Kind, Verdict
from dpassist.services.intake import Examined, Opened
from dpassist.services.wording import Wording
from dpassist.services.wording_facts import fact_rows
from dpassist.services.wording_signatures import protection_line, signature_lines
from dpassist.ui.widgets.evidence_list import EvidenceList
from dpassist.ui.widgets.fact_list import FactList
from dpassist.ui.widgets.key_box import KeyBox
from dpassist.ui.widgets.labels import empty_layout, plain_label
from dpassist.ui.widgets.letter_view import LetterView
from dpassist.ui.widgets.panes import WrappingRow, scrolling
from dpassist.ui.widgets.verdict_banner import VerdictBanner
from dpassist.ui.widgets.wrong_verdict import WrongVerdict

_SHOWN_SIGNATURES: Final = 5
_ROOMY_LINES: Final = 36
"""Lines of text that the view must be high for the banner to say all; in a low window it must leave room."""
_NO_SIGNS: Final = frozenset({"no-sign"})


class MessageView(QWidget):
    """Shows one message; knows no files and starts no work."""

    copy_wanted = Signal()
    """The user wants to hand the explanation on."""

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording: Final = wording
        self.examined: Examined | None = None
        self.message: Message | None = None
        self.banner: Final = VerdictBanner(wording, self)
        self.wrong: Final = WrongVerdict(wording, self)
        self._needed = QVBoxLayout()
        self._evidence_box = QGroupBox(self.tr("Why"), self)
        self.evidence: Final = EvidenceList(wording, self)
        self._no_signs = plain_label("", self, focusable=True)
        self.copy_button: Final = QPushButton(self.tr("&Copy the explanation"), self)
        self.wrong_button: Final = QPushButton(self.tr("This is &wrong…"), self)
        self.facts: Final = FactList(wording, self)
        self._protection_box = QGroupBox(self.tr("Signature and encryption"), self)
        self._protection = QVBoxLayout(self._protection_box)
        self.keys: Final = KeyBox(self)
        self.letter: Final = LetterView(wording, self)
        self._build()

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.banner)
        self._pane = self._explanation()
        split = QSplitter(Qt.Orientation.Vertical, self)
        split.setChildrenCollapsible(False)
        split.addWidget(self._pane)
        split.addWidget(scrolling(self.letter, self.tr("The letter")))
        split.setStretchFactor(0, 1)
        split.setStretchFactor(1, 1)
        split.setSizes([330, 390])
        layout.addWidget(split, 1)
        self.copy_button.clicked.connect(self.copy_wanted)
        self.wrong_button.clicked.connect(self.ask_what_it_is)
        self.wrong.closed.connect(self.wrong_button.setFocus)
        self.wrong.changed.connect(self._show_wrong)

    def _explanation(self) -> QScrollArea:
        self._build_evidence()
        inside = QWidget()
        rows = QVBoxLayout(inside)
        rows.addLayout(self._needed)
        rows.addWidget(self.keys)
        rows.addWidget(self.wrong)
        rows.addWidget(self._evidence_box)
        rows.addWidget(self.facts)
        rows.addWidget(self._protection_box)
        rows.addStretch(1)
        return scrolling(inside, self.tr("Why, and what the message says of itself"))

    def _build_evidence(self) -> None:
        rows = QVBoxLayout(self._evidence_box)
        rows.addWidget(self._no_signs)
        rows.addWidget(self.evidence)
        rows.addWidget(
            WrappingRow((self.copy_button, self.wrong_button), self._evidence_box, most=2)
        )

    @property
    def body(self) -> QPlainTextEdit:
        """The plain text of the letter."""
        return self.letter.body

    def show_examined(self, examined: Examined) -> None:
        """Show the verdict at once, before the message itself has been read."""
        verdict = examined.verdict
        if self.examined is None or self.examined.key != examined.key:
            self.wrong.hide()
            self.banner.begin()
        self.examined, self.message = examined, None
        self.banner.show_verdict(verdict)
        empty_layout(self._needed)
        for text in self._wording.needed(verdict):
            self._needed.addWidget(plain_label(text, focusable=True))
        self._show_evidence(verdict)
        self.facts.show_rows(fact_rows(self._wording, verdict))
        self._protection_box.hide()
        self.keys.hide()
        self.letter.clear(is_coming=examined.from_message)
        self.letter.setVisible(examined.from_message)

    @Slot()
    def ask_what_it_is(self) -> None:
        """Ask what the message really is."""
        if self.examined is not None:
            self.wrong.ask()

    @Slot()
    def _show_wrong(self) -> None:
        """Scroll to the question, once it has its place."""
        bar = self._pane.verticalScrollBar()
        QTimer.singleShot(0, self, lambda: bar.setValue(self.wrong.y()))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.banner.set_compact(self.height() < _ROOMY_LINES * self.fontMetrics().height())

    def _show_evidence(self, verdict: Verdict) -> None:
        """Show the signs, or a line that says what it means that there are none."""
        is_bare = {sign.id for sign in verdict.evidence} <= _NO_SIGNS
        self.evidence.show_verdict(verdict)
        self.evidence.setVisible(not is_bare)
        self._no_signs.setVisible(is_bare)
        if verdict.kind is Kind.ORDINARY:
            self._no_signs.setText(
                self.tr(
                    "None of the signs that dpassist knows of Digital Post, secure mail or false senders was found. "
                    "Treat it as you treat other mail."
                )
            )
        else:
            self._no_signs.setText(self.tr("No signs were found."))

    def show_opened(self, opened: Opened) -> None:
        """Show the rest of a message whose verdict is already shown."""
        self.message = opened.message
        self._show_protection(opened.message)
        self.keys.setVisible(opened.message.protection is Protection.ENCRYPTED)
        self.letter.show_opened(opened)

    def show_not_opened(self) -> None:
        """Stop announcing a letter that does not come."""
        self.letter.clear(is_coming=False)

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
            more = self.tr("%Ln more signature(s) are not shown.", "", left_out)
            self._protection.addWidget(plain_label(more))
        self._protection_box.setVisible(bool(opened or message.signatures))
