"""What a Digital Post document says of itself: MeMo messages, DKAL metadata, technical receipts.

Sources: for MeMo see `dpassist.domain.memo`; the ``urn:oio:dkal:1.0.0`` vocabulary of service contract
SF1600; SF1601's ``PKO_PostStatus`` and the receipt keys of the Digital Post API.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Final

from dpassist.domain.facts import Fact
from dpassist.domain.identity import Identity, IdentityKind
from dpassist.domain.memo import DocumentRole, MemoMessage
from dpassist.domain.memo_data import ContactInfo
from dpassist.domain.memo_facts import memo_facts

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
        stated: Everything it states, each with the field it stands in; the attributes above are the part of it
            that decisions are made with.
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
    stated: tuple[Fact, ...] = field(default=(), repr=False)


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
            return _receipt_facts(document)


def _memo_facts(memo: MemoMessage, post_types: PostTypes) -> PostFacts:
    point = memo.recipient.contact_point
    kind, source, verified = _memo_sender_kind(memo, post_types)
    reply = ReplyPermission.ALLOWED if memo.reply else ReplyPermission.FORBIDDEN
    concluded = (
        *_sender_kind_fact(kind, source, verified=verified),
        Fact("reply", reply, "MessageHeader/reply"),
    )
    stated = _stated((*concluded, *memo_facts(memo)))
    texts = {fact.id: fact.value for fact in stated if isinstance(fact.value, str)}
    return PostFacts(
        sender_kind=kind,
        sender_kind_verified=verified,
        sender_name=memo.sender.label,
        sender_identity=memo.sender.identity,
        mailbox=point.label if point else "",
        mailbox_id=point.contact_point_id if point else "",
        topic=texts.get("topic", ""),
        contact_info=point.contact_info if point else (),
        case_number=texts.get("case_number", ""),
        thread=texts.get("thread", ""),
        message_uuid=memo.message_uuid,
        deadline=memo.reply_by,
        reply=reply,
        forwarded=memo.forward is not None,
        legal_notification=memo.legal_notification,
        document_count=sum(d.role is not DocumentRole.TECHNICAL for d in memo.documents),
        stated=stated,
    )


def _stated(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    return tuple(fact for fact in facts if fact.is_stated)


def _sender_kind_fact(kind: SenderKind, source: str, *, verified: bool = True) -> Iterator[Fact]:
    if kind is not SenderKind.UNKNOWN:
        yield Fact("sender_kind", kind, source, verified=verified)


def _memo_sender_kind(memo: MemoMessage, post_types: PostTypes) -> tuple[SenderKind, str, bool]:
    """Tell who wrote, which element says so, and whether that rests on published rules alone.

    A CPR number is a citizen's. A sender's contact point is an authority's: the contact structure is
    the authorities' address book (digst.dk), and an authority that sends can name the contact point
    it wants answers at (Digital Post API). A CVR number alone does not separate the two.
    """
    match memo.sender.identity.kind:
        case IdentityKind.CPR:
            return SenderKind.CITIZEN, "MessageHeader/Sender/idType", True
        case IdentityKind.CVR if memo.sender.contact_point is not None:
            return SenderKind.AUTHORITY, "MessageHeader/Sender/ContactPoint", True
        case IdentityKind.CVR if memo.post_type.upper() in post_types:
            return post_types[memo.post_type.upper()], "MessageHeader/postType", False
        case IdentityKind.CVR:
            return SenderKind.ORGANISATION, "MessageHeader/Sender/idType", True
        case IdentityKind.OTHER:
            return SenderKind.UNKNOWN, "MessageHeader/Sender/idType", True


def _dkal_facts(dkal: DkalMetadata) -> PostFacts:
    number = dkal.sender
    kind = _KIND_OF_IDENTITY.get(number.kind, SenderKind.UNKNOWN) if number else SenderKind.UNKNOWN
    reply = _DKAL_REPLY.get(dkal.reply_type, ReplyPermission.UNKNOWN)
    return PostFacts(
        sender_kind=kind,
        sender_name=dkal.sender_name,
        sender_identity=dkal.sender,
        mailbox=dkal.reply_mailbox,
        topic=dkal.reply_topic,
        case_number=dkal.case_uuid,
        thread=dkal.thread,
        message_uuid=dkal.message_id,
        deadline=dkal.deadline,
        reply=reply,
        stated=_stated(_dkal_stated(dkal, reply)),
    )


def _dkal_stated(dkal: DkalMetadata, reply: ReplyPermission) -> Iterator[Fact]:
    """Give what stands in the metadata; what no element is known for (number, case) is never read either."""
    if reply is not ReplyPermission.UNKNOWN:
        yield Fact("reply", reply, f"{_DKAL}MeddelelseSvarTypeNavn")
    for fact, value, element in (
        ("sender", dkal.sender_name, "MeddelelseAfsenderNavn"),
        ("mailbox", dkal.reply_mailbox, "MeddelelseSvarPostkasseIdentifikator"),
        ("topic", dkal.reply_topic, "MeddelelseSvarEmneIdentifikator"),
        ("deadline", dkal.deadline or "", "MeddelelseTidsfristDato"),
        ("title", dkal.title, "MeddelelseTitelTekst"),
        ("material", dkal.material, "MeddelelseIndholdstypeIdentifikator"),
        ("thread", dkal.thread, "MeddelelseTraadIdentifikator"),
        ("message_uuid", dkal.message_id, "MeddelelseIdentifikator"),
    ):
        yield Fact(fact, value, f"{_DKAL}{element}")


def _receipt_facts(receipt: PostReceipt) -> PostFacts:
    """Give what a receipt states; its two forms name the same things differently."""
    stated = (
        Fact("status", receipt.status, "TransaktionsStatusKode, receiptStatus"),
        Fact("error_code", receipt.error_code, "FejlKode, errorCode"),
        Fact("message_uuid", receipt.message_uuid, "MessageUUID, messageUUID"),
    )
    return PostFacts(
        message_uuid=receipt.message_uuid,
        reply=ReplyPermission.FORBIDDEN,
        stated=_stated(stated),
    )


_DKAL: Final = "dkalmetadata.xml: "
"""What the file of these elements is called wherever it was described (KMD, guide v4.0)."""
_KIND_OF_IDENTITY: Final = {
    IdentityKind.CPR: SenderKind.CITIZEN,
    IdentityKind.CVR: SenderKind.ORGANISATION,
}
_DKAL_REPLY: Final = {
    "angivet": ReplyPermission.ALLOWED,
    "standard": ReplyPermission.ALLOWED,
    "ikkeMuligt": ReplyPermission.FORBIDDEN,
}
