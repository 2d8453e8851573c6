"""MeMo 1.1 and 1.2: one document to `MemoMessage`, read tolerantly.

Sources: the official 1.1 schema (names and order of elements), the published differences of 1.2.
Tolerant means: any prefix, unknown elements passed over, missing ones empty, ids in any letter case,
a version we do not know read all the same. Elements are found by local name, since parts of the header
come from other namespaces.
"""

from datetime import UTC, datetime
from typing import Final

from dpassist.domain.identity import parse_identity
from dpassist.domain.post import (
    MEMO_NAMESPACE,
    ContactInfo,
    ContactPoint,
    DocumentFile,
    MemoMessage,
    Party,
    ReplyData,
)
from dpassist.mailio.headers import from_base64
from dpassist.mailio.limits import Budget
from dpassist.mailio.post_xml import Element

_ROOT: Final = "Message"
_TRUE: Final = frozenset({"true", "1"})
_ROLES: Final = (
    ("MainDocument", "main"),
    ("AdditionalDocument", "additional"),
    ("TechnicalDocument", "technical"),
)


def find_memo(root: Element) -> Element | None:
    """Return the ``Message`` element: the root, or a child of a ``kombi_request`` around it."""
    candidates = (root, *root.children) if root.name == "kombi_request" else (root,)
    return next((e for e in candidates if e.name == _ROOT and e.namespace == MEMO_NAMESPACE), None)


def read_memo(message: Element, budget: Budget) -> MemoMessage:
    """Read a MeMo message.

    Raises:
        UnreadableMessageError: Its documents are over the budget.
    """
    nothing = Element("", {})
    header = message.child("MessageHeader") or nothing
    body = message.child("MessageBody") or nothing
    return MemoMessage(
        version=message.attributes.get("memoVersion", ""),
        message_type=header.text_of("messageType"),
        message_uuid=header.text_of("messageUUID"),
        label=header.text_of("label"),
        sender=_party(header.child("Sender") or nothing, "senderID"),
        recipient=_party(header.child("Recipient") or nothing, "recipientID"),
        message_id=header.text_of("messageID"),
        reply=_is_true(header.text_of("reply")),
        reply_by=read_moment(header.text_of("replyByDateTime")),
        legal_notification=_is_true(header.text_of("legalNotification")),
        post_type=header.text_of("postType"),
        case_id=header.text_of("ContentData", "CaseID", "caseID"),
        case_system=header.text_of("ContentData", "CaseID", "caseSystem"),
        kle_subject=header.text_of("ContentData", "KLEdata", "subjectKey"),
        kle_label=header.text_of("ContentData", "KLEdata", "label"),
        form_task=header.text_of("ContentData", "FORMdata", "taskKey"),
        form_label=header.text_of("ContentData", "FORMdata", "label"),
        forwarded_by_sender=header.child("ForwardData") is not None,
        original_sender=header.text_of("ForwardData", "originalSender"),
        forward_comment=header.text_of("ForwardData", "comment"),
        notification=header.text_of("notification"),
        reply_data=tuple(_reply_data(block) for block in header.all("ReplyData")),
        created=read_moment(body.text_of("createdDateTime")),
        files=_files(body, budget),
    )


def read_moment(text: str) -> datetime | None:
    """Read an XML date or date-time; one without a time zone counts as UTC, nonsense is None."""
    try:
        moment = datetime.fromisoformat(text)
        aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        aware.astimezone(UTC)  # a date at the edge of the calendar cannot be converted
    except (ValueError, OverflowError):
        return None
    return aware


def _is_true(text: str) -> bool:
    return text.lower() in _TRUE


def _party(party: Element, id_name: str) -> Party:
    return Party(
        identity=parse_identity(party.text_of("idType"), party.text_of(id_name)),
        label=party.text_of("label"),
        contact_point=_contact_point(party.child("ContactPoint")),
    )


def _contact_point(point: Element | None) -> ContactPoint | None:
    if point is None:
        return None
    return ContactPoint(
        contact_point_id=point.text_of("contactPointID"),
        label=point.text_of("label"),
        contact_group=point.text_of("contactGroup"),
        contact_info=tuple(
            ContactInfo(info.text_of("label"), info.text_of("value"))
            for info in point.all("ContactInfo")
        ),
    )


def _reply_data(block: Element) -> ReplyData:
    return ReplyData(
        message_uuid=block.text_of("messageUUID"),
        reply_uuid=block.text_of("replyUUID"),
        message_id=block.text_of("messageID"),
        case_id=block.text_of("caseID"),
        contact_point_id=block.text_of("contactPointID"),
        generating_system_id=block.text_of("generatingSystemID"),
    )


def _files(body: Element, budget: Budget) -> tuple[DocumentFile, ...]:
    return tuple(
        _file(role, document.text_of("label"), file, budget)
        for name, role in _ROLES
        for document in body.all(name)
        for file in document.all("File")
    )


def _file(role: str, label: str, file: Element, budget: Budget) -> DocumentFile:
    content = from_base64(file.text_of("content").encode("ascii", "replace"))
    budget.spend(len(content))
    return DocumentFile(
        role=role,
        label=label,
        filename=file.text_of("filename"),
        media_type=file.text_of("encodingFormat").lower() or "application/octet-stream",
        language=file.text_of("language"),
        content=content,
    )
