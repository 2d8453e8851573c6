"""A MeMo message, versions 1.1 and 1.2: header, documents and the files in them.

Source: the MeMo 1.1 schema (names and order of elements) and the published differences of 1.2.
"""

import codecs
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from dpassist.domain.memo_data import ContentData, Party

MEMO_NAMESPACE: Final = "https://DigitalPost.dk/MeMo-1"
KNOWN_MEMO_VERSIONS: Final = frozenset({"1.1", "1.2"})
_SMS: Final = "NEMSMS"
_PLAIN_TEXT: Final = "text/plain"
_STEP: Final = 64 * 1024
"""Bytes decoded at a time, so that of a long text no more is made than is asked for."""


@dataclass(frozen=True, slots=True)
class ReplyText:
    """A value that comes back in an answer (MeMo ``AdditionalReplyData``)."""

    label: str = ""
    value: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class ReplyData:
    """One MeMo ``ReplyData`` block; comes back untouched in an answer.

    Attributes:
        sender_id: May be a CPR number, like ``recipient_id``.
    """

    message_uuid: str
    reply_uuid: str = ""
    message_id: str = ""
    case_id: str = ""
    contact_point_id: str = ""
    generating_system_id: str = ""
    sender_id: str = field(default="", repr=False)
    recipient_id: str = field(default="", repr=False)
    comment: str = field(default="", repr=False)
    additional: tuple[ReplyText, ...] = ()


@dataclass(frozen=True, slots=True)
class ForwardData:
    """Whose message the sender forwards (MeMo ``ForwardData``).

    Attributes:
        message_uuid: The original's.
        original_sent: ``originalMessageDateTime``.
        original_sender: Who wrote it first, by name.
        original_content_responsible: Who answers for what it says, by name.
        original_representative: MeMo 1.2 only.
        comment: What the sender says about it.
    """

    message_uuid: str = ""
    original_sent: datetime | None = None
    original_sender: str = field(default="", repr=False)
    original_content_responsible: str = field(default="", repr=False)
    original_representative: str = field(default="", repr=False)
    contact_point_id: str = ""
    comment: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, repr=False)
class Reservation:
    """An appointment (MeMo ``Reservation``)."""

    description: str = ""
    reservation_uuid: str = ""
    abstract: str = ""
    location: str = ""
    start: datetime | None = None
    end: datetime | None = None
    organizer_mail: str = ""
    organizer_name: str = ""


@dataclass(frozen=True, slots=True)
class EntryPoint:
    """A link (MeMo ``EntryPoint``); shown, never followed by us."""

    url: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Action:
    """Something the receiver is asked to do (MeMo ``Action``).

    Attributes:
        code: ``actionCode``, free text in the schema; ``AFTALE``, ``BETALING``, ``UNDERSKRIV`` have been seen.
    """

    label: str = field(default="", repr=False)
    code: str = ""
    start: datetime | None = None
    end: datetime | None = None
    reservation: Reservation | None = None
    entry_point: EntryPoint | None = None


class DocumentRole(StrEnum):
    """What a document is in its message."""

    MAIN = "main"
    """The letter."""
    ADDITIONAL = "additional"
    """An enclosure."""
    TECHNICAL = "technical"
    """Data for machines: kept, and never shown as a letter."""


@dataclass(frozen=True, slots=True)
class DocumentFile:
    """One ``File`` of a MeMo document; several in one document are the same in several formats.

    Two files are equal when all but their contents are; comparing those would decode them.

    Attributes:
        filename: As written by the sender.
        media_type: ``encodingFormat`` in lower case, ``application/octet-stream`` when left out.
        language: Two letters.
        size: Size in bytes after decoding.
        load: Decodes the content; None when the content stayed in another process.
    """

    filename: str
    media_type: str
    language: str
    size: int
    load: Callable[[], bytes] | None = field(default=None, repr=False, compare=False)

    @property
    def content(self) -> bytes:
        """The decoded bytes, decoded anew each time.

        Raises:
            LookupError: They stayed in another process; there they are an attachment's.
        """
        if self.load is None:
            raise LookupError
        return self.load()

    @property
    def is_plain_text(self) -> bool:
        """Whether it is text without formatting, whatever parameters the type has."""
        return self.media_type.partition(";")[0].rstrip() == _PLAIN_TEXT

    def text(self, most: int | None = None) -> str:
        """Return the content as text, at most so many characters of it; without its byte order mark."""
        content = self.content
        left = len(content) if most is None else most
        decoder = codecs.getincrementaldecoder("utf-8-sig")("replace")
        pieces = []
        for at in range(0, len(content) if left else 0, _STEP):
            is_last = at + _STEP >= len(content)
            pieces.append(decoder.decode(content[at : at + _STEP], is_last)[:left])
            left -= len(pieces[-1])
            if left <= 0:
                break
        return "".join(pieces)


@dataclass(frozen=True, slots=True)
class MemoDocument:
    """A ``MainDocument``, ``AdditionalDocument`` or ``TechnicalDocument``.

    Attributes:
        document_id: ``mainDocumentID`` and so on.
        files: The same document in one or more formats.
        actions: What the receiver is asked to do.
    """

    role: DocumentRole
    files: tuple[DocumentFile, ...] = ()
    label: str = field(default="", repr=False)
    document_id: str = ""
    actions: tuple[Action, ...] = ()


@dataclass(frozen=True, slots=True)
class MemoMessage:
    """A MeMo message (root ``Message``), versions 1.1 and 1.2.

    Attributes:
        version: ``memoVersion`` as written; one outside `KNOWN_MEMO_VERSIONS` is read with a warning.
        message_type: ``DIGITALPOST`` or ``NEMSMS``.
        notification: Short text of its own; all the text there is in a ``NEMSMS``.
        reply: ``reply``; the schema's default is false, so a missing element means no.
        reply_by: ``replyByDateTime``.
        not_before: ``doNotDeliverUntilDate``.
        post_type: Free text in the schema; ``MYNDIGHEDSPOST`` and ``VIRKSOMHEDSPOST`` have been seen.
        content: What it is about.
        forward: Filled when the sender forwards someone else's message.
        created: ``createdDateTime`` of the body.
        documents: The main document, then the additional and the technical ones.
        schema_version: ``memoSchVersion`` as written; 1.2 has none.
        unknown: Names of elements that were met and not understood, each once.
        text: The letter's own text where the contents of its files are not at hand; see `bare`.
    """

    version: str
    message_type: str
    message_uuid: str
    label: str = field(repr=False)
    sender: Party
    recipient: Party
    message_id: str = ""
    message_code: str = ""
    notification: str = field(default="", repr=False)
    additional_notification: str = field(default="", repr=False)
    reply: bool = False
    reply_by: datetime | None = None
    not_before: date | None = None
    mandatory: bool = False
    legal_notification: bool = False
    post_type: str = ""
    content: ContentData | None = field(default=None, repr=False)
    forward: ForwardData | None = None
    reply_data: tuple[ReplyData, ...] = ()
    created: datetime | None = None
    documents: tuple[MemoDocument, ...] = ()
    schema_version: str = ""
    unknown: tuple[str, ...] = field(default=(), repr=False)
    text: str = field(default="", repr=False, compare=False)

    def shown_files(self) -> Iterator[tuple[MemoDocument, DocumentFile]]:
        """Give each file that is for people, with the document it belongs to."""
        for document in self.documents:
            if document.role is not DocumentRole.TECHNICAL:
                for file in document.files:
                    yield document, file

    def main_text(self, most: int | None = None) -> str:
        """Return the letter's own text when it came as plain text, at most so many characters of it.

        A ``NEMSMS`` has no documents: its notification is all its text. Else an empty string.
        """
        if self.text:
            return self.text[:most]
        for document, file in self.shown_files():
            if document.role is DocumentRole.MAIN and file.is_plain_text:
                return file.text(most) if file.load else ""
        return self.notification[:most] if self.message_type == _SMS else ""

    def bare(self, most: int | None = None) -> "MemoMessage":
        """Return the message without its files' contents, for another process; its own text goes along."""
        documents = tuple(
            replace(document, files=tuple(replace(file, load=None) for file in document.files))
            for document in self.documents
        )
        return replace(self, documents=documents, text=self.main_text(most))
