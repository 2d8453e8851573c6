"""What a Digital Post document says of itself: MeMo messages, DKAL metadata, technical receipts.

Sources: for MeMo see `dpassist.domain.memo`; the ``urn:oio:dkal:1.0.0`` vocabulary of service contract
SF1600; SF1601's ``PKO_PostStatus`` and the receipt keys of the Digital Post API.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Final

from dpassist.domain.identity import Identity, IdentityKind
from dpassist.domain.memo import DocumentRole, MemoMessage
from dpassist.domain.memo_data import ContactInfo, ContentData

DKAL_NAMESPACE: Final = "urn:oio:dkal:1.0.0"
RECEIPT_NAMESPACE: Final = "http://serviceplatformen.dk/xml/print/PKO_PostStatus/1/types"


class SenderKind(StrEnum):
    """Who wrote, as far as the message itself tells."""

    CITIZEN = "citizen"
    COMPANY = "company"
    AUTHORITY = "authority"
    ORGANISATION = "organisation"
    """A CVR number and no more: a company or an authority."""
    UNKNOWN = "unknown"


class ReplyPermission(StrEnum):
    """Whether the sender lets the receiver answer."""

    ALLOWED = "allowed"
    FORBIDDEN = "forbidden"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class DkalMetadata:
    """Metadata of a DKAL-era message (2010-2022), read element by element, tolerant of their order.

    Attributes:
        reply_type: ``MeddelelseSvarTypeNavn``: ``angivet``, ``ikkeMuligt``, ``standard``; else empty.
        thread: ``MeddelelseTraadIdentifikator``, an opaque URI.
        sender: ``AfsendelseModtager``-style identity when one stands in the file.
    """

    title: str = field(default="", repr=False)
    message_id: str = ""
    thread: str = ""
    reply_type: str = ""
    reply_mailbox: str = ""
    reply_topic: str = ""
    material: str = ""
    sender_name: str = field(default="", repr=False)
    sender: Identity | None = None
    deadline: datetime | None = None
    case_uuid: str = ""


@dataclass(frozen=True, slots=True)
class PostReceipt:
    """A technical receipt: about a message, never a message.

    Attributes:
        positive: True for delivered or received, False for failed or refused, None when unknown.
        status: The status as written.
        message_uuid: The message it is about.
        error_code: As written; empty for a positive one.
    """

    positive: bool | None
    status: str
    message_uuid: str = ""
    error_code: str = ""


PostDocument = MemoMessage | DkalMetadata | PostReceipt


@dataclass(frozen=True, slots=True)
class PostFacts:
    """What a message says of itself, ready to show; an empty value means it does not say.

    Attributes:
        sender_kind: Citizen, company or authority.
        sender_kind_verified: Whether the kind rests on published rules alone; False when a profile's
            unverified value was needed.
        sender_name: Label of the sender; personal data, shown but never logged.
        sender_identity: CPR or CVR number, masked in every text form.
        mailbox: Label of the receiving contact point.
        mailbox_id: Its id.
        topic: What it is about: KLE label or code, or the DKAL topic number.
        contact_info: The writer's free-text fields.
        thread: Identifier of the thread.
        message_uuid: Identifier of this message.
        deadline: When the sender wants an answer.
        reply: Reply permission.
        forwarded: Whether a citizen or company forwarded someone else's message.
        legal_notification: Whether it is service of process.
        document_count: How many letters and enclosures it holds.
    """

    sender_kind: SenderKind = SenderKind.UNKNOWN
    sender_kind_verified: bool = True
    sender_name: str = field(default="", repr=False)
    sender_identity: Identity | None = None
    mailbox: str = ""
    mailbox_id: str = ""
    topic: str = ""
    contact_info: tuple[ContactInfo, ...] = ()
    case_number: str = ""
    thread: str = ""
    message_uuid: str = ""
    deadline: datetime | None = None
    reply: ReplyPermission = ReplyPermission.UNKNOWN
    forwarded: bool = False
    legal_notification: bool = False
    document_count: int = 0


PostTypes = Mapping[str, SenderKind]
"""What a profile says of MeMo's free-text ``postType``: upper-case value to kind; never verified."""


def facts_of(document: PostDocument, post_types: PostTypes) -> PostFacts:
    """Draw the facts out of one document."""
    match document:
        case MemoMessage():
            return _memo_facts(document, post_types)
        case DkalMetadata():
            return _dkal_facts(document)
        case PostReceipt():
            return PostFacts(message_uuid=document.message_uuid, reply=ReplyPermission.FORBIDDEN)


def _memo_facts(memo: MemoMessage, post_types: PostTypes) -> PostFacts:
    point = memo.recipient.contact_point
    kind, verified = _memo_sender_kind(memo, post_types)
    return PostFacts(
        sender_kind=kind,
        sender_kind_verified=verified,
        sender_name=memo.sender.label,
        sender_identity=memo.sender.identity,
        mailbox=point.label if point else "",
        mailbox_id=point.contact_point_id if point else "",
        topic=_memo_topic(memo.content),
        contact_info=point.contact_info if point else (),
        case_number=_memo_case(memo),
        thread=_memo_thread(memo),
        message_uuid=memo.message_uuid,
        deadline=memo.reply_by,
        reply=ReplyPermission.ALLOWED if memo.reply else ReplyPermission.FORBIDDEN,
        forwarded=memo.forward is not None,
        legal_notification=memo.legal_notification,
        document_count=sum(d.role is not DocumentRole.TECHNICAL for d in memo.documents),
    )


def _memo_topic(content: ContentData | None) -> str:
    topic = content.kle if content else None
    return topic.label or topic.key if topic else ""


def _memo_case(memo: MemoMessage) -> str:
    """Return the letter's own case, or else the first that comes back in its reply data."""
    own = memo.content.case if memo.content else None
    if own and own.case_id:
        return own.case_id
    return next((r.case_id for r in memo.reply_data if r.case_id), "")


def _memo_sender_kind(memo: MemoMessage, post_types: PostTypes) -> tuple[SenderKind, bool]:
    """Tell who wrote, and whether that rests on published rules alone.

    A CPR number is a citizen's. A sender's contact point is an authority's: the contact structure is
    the authorities' address book (digst.dk), and an authority that sends can name the contact point
    it wants answers at (Digital Post API). A CVR number alone does not separate the two.
    """
    match memo.sender.identity.kind:
        case IdentityKind.CPR:
            return SenderKind.CITIZEN, True
        case IdentityKind.CVR if memo.sender.contact_point is not None:
            return SenderKind.AUTHORITY, True
        case IdentityKind.CVR if memo.post_type.upper() in post_types:
            return post_types[memo.post_type.upper()], False
        case IdentityKind.CVR:
            return SenderKind.ORGANISATION, True
        case IdentityKind.OTHER:
            return SenderKind.UNKNOWN, True


def _memo_thread(memo: MemoMessage) -> str:
    """Return the earliest message the reply data name, which is what ties a thread together."""
    earlier = (
        r.message_uuid
        for r in memo.reply_data
        if r.message_uuid.lower() != memo.message_uuid.lower()
    )
    return next(earlier, "")


def _dkal_facts(dkal: DkalMetadata) -> PostFacts:
    return PostFacts(
        sender_kind=_KIND_OF_IDENTITY.get(dkal.sender.kind, SenderKind.UNKNOWN)
        if dkal.sender
        else SenderKind.UNKNOWN,
        sender_name=dkal.sender_name,
        sender_identity=dkal.sender,
        mailbox=dkal.reply_mailbox,
        topic=dkal.reply_topic,
        case_number=dkal.case_uuid,
        thread=dkal.thread,
        message_uuid=dkal.message_id,
        deadline=dkal.deadline,
        reply=_DKAL_REPLY.get(dkal.reply_type, ReplyPermission.UNKNOWN),
    )


_KIND_OF_IDENTITY: Final = {
    IdentityKind.CPR: SenderKind.CITIZEN,
    IdentityKind.CVR: SenderKind.ORGANISATION,
}
_DKAL_REPLY: Final = {
    "angivet": ReplyPermission.ALLOWED,
    "standard": ReplyPermission.ALLOWED,
    "ikkeMuligt": ReplyPermission.FORBIDDEN,
}
