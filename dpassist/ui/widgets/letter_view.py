"""The letter: its headers, its text, plain or as the sender laid it out, and its attachments.

Plain text is what is shown first, always. It is what the sender's words are without their looks, nothing in it
can be made to deceive the eye, it is there at once, and it is what an answer quotes. A clerk who needs a table
or a picture ticks one box, and it stays ticked from message to message, but for suspicious ones.
"""

from typing import Final

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from dpassist.domain.display import harmless
from dpassist.domain.identity import mask_cpr
from dpassist.domain.message import Address, Message
from dpassist.domain.override import override
from dpassist.domain.verdict import Kind
from dpassist.services.formatted import Formatted
from dpassist.services.intake import Opened
from dpassist.services.wording import Wording
from dpassist.services.wording_facts import letter_source
from dpassist.ui.widgets.attachment_list import AttachmentList
from dpassist.ui.widgets.find_bar import FindBar
from dpassist.ui.widgets.html_view import HtmlView
from dpassist.ui.widgets.labels import described, name_label, plain_label
from dpassist.ui.widgets.named_rows import NamedRows

_SHOWN_ADDRESSES: Final = 10
_LEAST_LINES: Final = 8
_MOST_ZOOM: Final = 20
"""Steps of a point each."""


class LetterView(QWidget):
    """Shows one message's content; starts no work, but asks for its formatted text when that is wanted."""

    formatted_wanted = Signal()

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording: Final = wording
        self._headers_box = QWidget(self)
        self._headers = NamedRows(self._headers_box)
        self.format: Final = QCheckBox(self.tr("Show f&ormatting and pictures"), self)
        self._format_note = plain_label("", self)
        self.texts: Final = _Texts(self)
        self.body: Final = QPlainTextEdit(self)
        self.html: Final = HtmlView(self)
        self.find_bar: Final = FindBar(self)
        self.zoomed = 0
        self._link_box = QWidget(self)
        self.link: Final = plain_label("", self._link_box, focusable=True)
        self.copy_link: Final = QPushButton(self.tr("Copy the &address"), self._link_box)
        self.attachments: Final = AttachmentList(wording, self)
        self._address = ""
        self._is_suspicious = False
        self._has_formatted = False
        self._prefers_formatted = False
        self._build()

    def _build(self) -> None:
        self.body.setReadOnly(True)
        self.body.setAcceptDrops(False)  # files dropped here are for the window
        self.body.setAccessibleName(self.tr("Text of the message"))
        self.html.setAccessibleName(self.tr("Formatted text of the message"))
        self.texts.addWidget(self.body)
        self.texts.addWidget(self.html)
        link = QHBoxLayout(self._link_box)
        link.setContentsMargins(0, 0, 0, 0)
        link.addWidget(self.link, 1)
        link.addWidget(self.copy_link)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 4, 0, 0)
        for widget in (self._headers_box, self.format, self._format_note):
            rows.addWidget(widget)
        rows.addWidget(self.texts, 1)
        rows.addWidget(self.find_bar)
        rows.addWidget(self._link_box)
        rows.addWidget(self.attachments)
        self.format.toggled.connect(self._show_text)
        self.format.clicked.connect(self._remember)
        self.html.link_chosen.connect(self._tell_link)
        self.copy_link.clicked.connect(self._copy_link)

    def find_words(self) -> None:
        """Let the user find words in the text that is shown."""
        self.find_bar.begin(self._shown_view())

    def _shown_view(self) -> HtmlView | QPlainTextEdit:
        return self.html if self.texts.currentWidget() is self.html else self.body

    def zoom(self, steps: int) -> None:
        """Make the text larger or smaller, from message to message; 0 steps give its own size back."""
        wanted = max(-_MOST_ZOOM, min(_MOST_ZOOM, self.zoomed + steps)) if steps else 0
        for view in (self.body, self.html):
            view.zoomIn(wanted - self.zoomed)
        self.zoomed = wanted

    def clear(self, *, is_coming: bool) -> None:
        """Show no letter: none yet, or none at all."""
        self._has_formatted = False
        self.format.setChecked(False)
        self.html.forget()
        self.body.clear()
        self.body.setPlaceholderText(self.tr("Reading…") if is_coming else "")
        for widget in (
            self._headers_box,
            self.format,
            self._format_note,
            self._link_box,
            self.attachments,
        ):
            widget.hide()

    def show_opened(self, opened: Opened) -> None:
        """Show a letter."""
        message = opened.message
        self._is_suspicious = opened.examined.verdict.kind is Kind.SUSPICIOUS
        self._show_headers(message)
        self.body.setPlaceholderText(self.tr("This message has no text to show."))
        self.body.setPlainText(_shown(self._text(message)))
        self.attachments.show_attachments(message)
        # The text of a letter that came attached stands in the plain text only.
        is_formatted = bool(message.body_html) and not message.attached_letters()
        self.format.setVisible(is_formatted)
        self.format.setChecked(is_formatted and self._prefers_formatted and not self._is_suspicious)

    def show_formatted(self, formatted: Formatted) -> None:
        """Show the text as it was laid out, if that is still wanted."""
        self._has_formatted = True
        self.html.show_formatted(formatted)
        self._show_text()

    @Slot()
    def _show_text(self) -> None:
        wanted = self.format.isChecked()
        if wanted and not self._has_formatted:
            self.formatted_wanted.emit()
        shown = wanted and self._has_formatted
        self.texts.setCurrentWidget(self.html if shown else self.body)
        self.find_bar.look_in(self._shown_view())
        self._link_box.hide()
        note = self.tr("Pictures from the internet are not fetched, and links are not opened.")
        if self._is_suspicious:
            note = self.tr(
                "This message is suspicious, and looks can deceive. Nothing is fetched or opened, but trust no link."
            )
        self._format_note.setText(note)
        self._format_note.setVisible(shown)

    @Slot(bool)
    def _remember(self, checked: bool) -> None:  # noqa: FBT001 - the form of a Qt slot
        if not self._is_suspicious:
            self._prefers_formatted = checked

    @Slot(str)
    def _tell_link(self, address: str) -> None:
        self._address = address
        self.link.setText(
            self.tr("The link leads to {address}. It is not opened from here.").format(
                address=mask_cpr(address)
            )
        )
        self._link_box.show()

    @Slot()
    def _copy_link(self) -> None:
        QGuiApplication.clipboard().setText(self._address)

    def _show_headers(self, message: Message) -> None:
        self._headers.clear()
        date = self._wording.moment(message.date) if message.date else ""
        rows = (
            (self.tr("From"), "From", _shown(str(message.sender or ""))),
            (self.tr("To"), "To", _joined(message.to)),
            (self.tr("Copy"), "Cc", _joined(message.cc)),
            (self.tr("Date"), "Date", date),
            (self.tr("Subject"), "Subject", _shown(message.subject)),
        )
        for name, field, value in rows:
            if value:
                source = letter_source(self._wording, message, field)
                label = plain_label(value, focusable=True)
                if source:
                    where = self.tr("Field: {source}").format(source=source)
                    described(label, f"{name}: {value}", where)
                self._headers.add(name_label(name), label)
        self._headers_box.show()

    def _text(self, message: Message) -> str:
        """Return the mail's text, and below it the text of the letters that came attached."""
        texts = [message.body_text]
        for letter in message.attached_letters():
            heading = self.tr("The letter: {label}").format(label=letter.label)
            texts += [f"{heading}\n{'—' * 20}", letter.main_text()]
        return "\n\n".join(text for text in texts if text)


class _Texts(QStackedWidget):
    """At least some lines high: where the pane is lower, it scrolls."""

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), _LEAST_LINES * self.fontMetrics().height())


def _shown(text: str) -> str:
    """Make a stranger's text fit to show: no unseen characters, no CPR numbers."""
    return mask_cpr(harmless(text))


def _joined(addresses: tuple[Address, ...]) -> str:
    shown = ", ".join(str(address) for address in addresses[:_SHOWN_ADDRESSES])
    return _shown(shown + (" …" if len(addresses) > _SHOWN_ADDRESSES else ""))
