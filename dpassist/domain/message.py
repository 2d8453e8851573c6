"""One item of post as it was received: headers, bodies, attachments, its raw bytes untouched."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from dpassist.domain.header_fields import HeaderFields
from dpassist.domain.memo import MemoMessage
from dpassist.domain.override import override
from dpassist.domain.post import PostDocument
from dpassist.domain.signature import Signature


class SourceFormat(StrEnum):
    """What the file was, decided by its content and never by its name."""

    EML = "eml"
    MSG = "msg"
    MEMO = "memo"
    CONTAINER = "container"
    """One or more documents in a compressed archive (``.tar.lzma``), as systems hand them to each other."""
    TNEF = "tnef"
    """A ``winmail.dat`` standing alone."""
    DOCUMENT = "document"
    """A technical receipt or metadata file standing alone."""


class Protection(StrEnum):
    """S/MIME around the message; what it says about reading it."""

    NONE = "none"
    SIGNED = "signed"
    ENCRYPTED = "encrypted"
    """It cannot be read here; nothing of what it says is known."""
    DECRYPTED = "decrypted"
    """It came encrypted and was opened with a key of ours."""


@dataclass(frozen=True, slots=True)
class Address:
    """A mailbox of RFC 5322: display name (may be empty) and address (may be empty)."""

    name: str
    email: str

    @property
    def domain(self) -> str:
        """The part behind the last ``@`` in lower case; empty when there is none."""
        return self.email.rpartition("@")[2].casefold() if "@" in self.email else ""

    @override
    def __str__(self) -> str:
        """Return the address as people write it."""
        if self.name and self.email:
            return f"{self.name} <{self.email}>"
        return self.name or self.email


@dataclass(frozen=True, slots=True)
class Defect:
    """Something wrong in the message that did not stop the reading.

    Attributes:
        code: Stable identifier, worded in ``services.wording``.
        where: Which part, in the format's own terms (``header Date``, ``attachment 3``); no content.
    """

    code: str
    where: str = ""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that came with the message.

    Attributes:
        name: File name as sent, decoded; made safe only when it meets a file system.
        media_type: Lower-case MIME type, ``application/octet-stream`` when unknown.
        size: Size in bytes after decoding; an estimate is never stored here.
        load: Gives the bytes; lazy, because most attachments are never looked at.
        role: What it is in a MeMo document: ``main``, ``additional``, ``technical``; else empty.
        start: Gives at most so many of the first bytes without making the rest; None when that is no cheaper.
        content_id: What the HTML body calls it by (``cid:``, RFC 2392), without angle brackets; else empty.
    """

    name: str
    media_type: str
    size: int
    load: Callable[[], bytes] = field(repr=False, compare=False)
    role: str = ""
    content_id: str = ""
    start: Callable[[int], bytes] | None = field(default=None, repr=False, compare=False)

    def head(self, most: int) -> bytes:
        """Return at most so many of the first bytes, as cheaply as can be."""
        return self.start(most) if self.start else self.load()[:most]


@dataclass(frozen=True, slots=True)
class FoundDocument:
    """A Digital Post document found in the message.

    Attributes:
        document: What it says.
        attachment: Number of the attachment it was found in, counted from 1; 0 = the file itself.
        nested: Whether that attachment is a mail of its own, which the document came in; the mail around
            it is then somebody's who passed the letter on, and not where an answer goes.
    """

    document: PostDocument
    attachment: int = 0
    nested: bool = False


@dataclass(frozen=True, slots=True)
class XmlRoot:
    """The outermost element of an attached XML file that is no document we know.

    Attributes:
        namespace: Empty when it has none.
        name: Its local name.
        attachment: Number of the attachment, counted from 1; 0 = the file itself.
    """

    namespace: str
    name: str
    attachment: int = 0

    @override
    def __str__(self) -> str:
        """Return the name as profiles write it."""
        return f"{{{self.namespace}}}{self.name}"


@dataclass(frozen=True, slots=True)
class EncryptedFor:
    """One recipient key that opens an encrypted message: the certificate's issuer and serial number."""

    issuer: str
    serial: str


@dataclass(frozen=True, slots=True)
class Message:
    """One received item; a value that cannot change, with its raw bytes always at hand.

    Attributes:
        format: What the file was.
        raw: The file's bytes, untouched; what is attached on pass-on.
        subject: Decoded subject; empty when missing.
        sender: The From mailbox, or None when missing or unreadable.
        original_sender: The Sender or represented mailbox when it differs from From.
        reply_to: Reply-To mailboxes.
        to: Main recipients.
        cc: Copy recipients.
        bcc: Hidden copy recipients, which a draft or the sender's own copy tells of.
        date: When it was sent, with time zone; None when missing or wrong.
        message_id: RFC 5322 Message-ID with its angle brackets; empty when missing.
        references: Message-IDs of the thread, oldest first.
        headers: All header fields as (name, decoded value), in order; empty for MeMo documents.
        message_class: MAPI message class of an Outlook item; empty elsewhere.
        body_text: Plain text; empty when there is none.
        body_html: HTML as sent, unsafe; empty when there is none.
        attachments: Files, in order.
        documents: Digital Post documents found in or as this message.
        xml_roots: What other XML files came with it; read only where somebody asks for it.
        protection: S/MIME around it.
        encrypted_for: Keys that can open an encrypted message, as far as it tells.
        signatures: What is known of each signature on what is shown, the outermost first.
        defects: What was wrong on the way.
    """

    format: SourceFormat
    raw: bytes = field(repr=False)
    subject: str = field(default="", repr=False)
    sender: Address | None = None
    original_sender: Address | None = None
    reply_to: tuple[Address, ...] = ()
    to: tuple[Address, ...] = ()
    cc: tuple[Address, ...] = ()
    bcc: tuple[Address, ...] = ()
    date: datetime | None = None
    message_id: str = ""
    references: tuple[str, ...] = ()
    headers: Sequence[tuple[str, str]] = field(default=(), repr=False)
    message_class: str = ""
    body_text: str = field(default="", repr=False)
    body_html: str = field(default="", repr=False)
    attachments: tuple[Attachment, ...] = field(default=(), repr=False)
    documents: tuple[FoundDocument, ...] = field(default=(), repr=False)
    xml_roots: tuple[XmlRoot, ...] = ()
    protection: Protection = Protection.NONE
    encrypted_for: tuple[EncryptedFor, ...] = ()
    signatures: tuple[Signature, ...] = ()
    defects: tuple[Defect, ...] = ()

    def attached_letters(self) -> tuple[MemoMessage, ...]:
        """Return the MeMo messages that came as attachments; one that is the file itself is not among them."""
        return tuple(
            found.document
            for found in self.documents
            if found.attachment and isinstance(found.document, MemoMessage)
        )

    def header(self, name: str) -> str:
        """Return the first header field of that name (any letter case), or an empty string."""
        if isinstance(self.headers, HeaderFields):
            return self.headers.first(name)
        wanted = name.casefold()
        return next((value for key, value in self.headers if key.casefold() == wanted), "")
