"""The facts of a MeMo message, each with the path of its element.

The paths are written out: as literals they are made once, not for each of a hundred thousand letters.

Sources of the names: the MeMo 1.1 schema; for ``Representative`` the published differences of 1.2.
"""

from collections.abc import Iterator
from typing import Final

from dpassist.domain.facts import Fact, Repeated, StatedFile, numbered, text_or_number
from dpassist.domain.identity import parse_identity
from dpassist.domain.memo import (
    DocumentFile,
    DocumentRole,
    ForwardData,
    MemoDocument,
    MemoMessage,
    ReplyData,
)
from dpassist.domain.memo_data import (
    AttentionData,
    ContactPoint,
    ContentData,
    Labelled,
    Party,
    TopicCode,
)

_REPLY_DATA: Final = "MessageHeader/ReplyData"
_ELEMENTS: Final = {
    DocumentRole.MAIN: "MessageBody/MainDocument/File/filename",
    DocumentRole.ADDITIONAL: "MessageBody/AdditionalDocument/File/filename",
    DocumentRole.TECHNICAL: "MessageBody/TechnicalDocument/File/filename",
}
_NOBODY: Final = Labelled()


def memo_facts(memo: MemoMessage) -> Iterator[Fact]:
    """Give what a message states of itself but for the kind of its sender, which is a conclusion."""
    yield from _sender(memo.sender)
    yield from _recipient(memo.recipient)
    yield from _content(memo)
    yield from _rules(memo)
    if memo.forward:
        yield from _forward(memo.forward)
    yield from _identifiers(memo)
    yield from _documents(memo)


def _sender(sender: Party) -> Iterator[Fact]:
    yield Fact("sender", sender.label, "MessageHeader/Sender/label")
    yield Fact("sender_identity", sender.identity, "MessageHeader/Sender/senderID")
    acting = sender.representative
    if acting:
        number = parse_identity(acting.id_type, acting.representative_id)
        yield Fact("representative", acting.label, "MessageHeader/Sender/Representative/label")
        yield Fact(
            "representative_identity",
            number,
            "MessageHeader/Sender/Representative/representativeID",
        )
    point = sender.contact_point
    if point:
        yield Fact("sender_mailbox", point.label, "MessageHeader/Sender/ContactPoint/label")
        yield Fact(
            "sender_mailbox_id",
            point.contact_point_id,
            "MessageHeader/Sender/ContactPoint/contactPointID",
        )
    if sender.attention:
        yield from _attention("sender", sender.attention, "MessageHeader/Sender/AttentionData")


def _recipient(recipient: Party) -> Iterator[Fact]:
    if recipient.contact_point:
        yield from _mailbox(recipient.contact_point, "MessageHeader/Recipient/ContactPoint")
    yield Fact("recipient", recipient.label, "MessageHeader/Recipient/label")
    yield Fact("recipient_identity", recipient.identity, "MessageHeader/Recipient/recipientID")
    if recipient.attention:
        yield from _attention(
            "recipient", recipient.attention, "MessageHeader/Recipient/AttentionData"
        )


def _mailbox(point: ContactPoint, path: str) -> Iterator[Fact]:
    if point.label:
        yield Fact("mailbox", point.label, f"{path}/label")
        yield Fact("mailbox_id", point.contact_point_id, f"{path}/contactPointID")
    else:
        yield Fact("mailbox", point.contact_point_id, f"{path}/contactPointID")
    yield Fact("contact_group", point.contact_group, f"{path}/contactGroup")
    fields = (
        (
            Fact(
                f"{Repeated.CONTACT_INFO}_{number}",
                text_or_number(info.value),
                f"{path}/ContactInfo[{number}]/value",
                info.label,
            ),
        )
        for number, info in enumerate(point.contact_info, start=1)
    )
    yield from numbered(Repeated.CONTACT_INFO, fields, f"{path}/ContactInfo")


def _attention(party: str, attention: AttentionData, path: str) -> Iterator[Fact]:
    """Give whom at a party it concerns: names first, or else the number that stands for one."""
    person, responsible = attention.person or _NOBODY, attention.content_responsible or _NOBODY
    email, telephone = attention.email or _NOBODY, attention.telephone or _NOBODY
    unit = attention.production_unit or _NOBODY
    yield from _named(f"{party}_attention", person, f"{path}/AttentionPerson", "personID")
    yield from _named(
        f"{party}_content_responsible",
        responsible,
        f"{path}/ContentResponsible",
        "contentResponsibleID",
    )
    yield Fact(f"{party}_email", email.id, f"{path}/EMail/emailAddress")
    yield Fact(f"{party}_telephone", telephone.id, f"{path}/Telephone/telephoneNumber")
    yield Fact(f"{party}_unit", unit.id, f"{path}/ProductionUnit/productionUnitNumber")


def _named(fact: str, pair: Labelled, path: str, number: str) -> Iterator[Fact]:
    if pair.label:
        yield Fact(fact, pair.label, f"{path}/label")
    else:
        yield Fact(fact, text_or_number(pair.id), f"{path}/{number}")


def _content(memo: MemoMessage) -> Iterator[Fact]:
    content = memo.content or ContentData()
    yield from _topic(content.kle)
    yield from _case(memo, content)
    if content.form:
        yield from _code("form", content.form, "MessageHeader/ContentData/FORMdata", "taskKey")
        yield Fact("form_label", content.form.label, "MessageHeader/ContentData/FORMdata/label")
    person, company = content.person or _NOBODY, content.company or _NOBODY
    yield Fact("person", person.label, "MessageHeader/ContentData/CPRdata/name")
    yield Fact(
        "person_identity",
        parse_identity("CPR", person.id),
        "MessageHeader/ContentData/CPRdata/cprNumber",
    )
    yield Fact("company", company.label, "MessageHeader/ContentData/CVRdata/companyName")
    yield Fact("company_identity", company.id, "MessageHeader/ContentData/CVRdata/cvrNumber")
    vehicle, land = content.vehicle or _NOBODY, content.property_number or _NOBODY
    yield Fact("vehicle", vehicle.id, "MessageHeader/ContentData/MotorVehicle/licenseNumber")
    yield Fact(
        "property_number", land.id, "MessageHeader/ContentData/PropertyNumber/propertyNumber"
    )
    path = "MessageHeader/ContentData/AdditionalContentData"
    more = (
        (
            Fact(
                f"{Repeated.CONTENT}_{number}",
                text_or_number(each.value),
                f"{path}[{number}]/contentDataValue",
                f"{each.name} ({each.data_type})" if each.data_type else each.name,
            ),
        )
        for number, each in enumerate(content.additional, start=1)
    )
    yield from numbered(Repeated.CONTENT, more, path)


def _topic(kle: TopicCode | None) -> Iterator[Fact]:
    if kle is None:
        return
    path = "MessageHeader/ContentData/KLEdata"
    if kle.label:
        yield Fact("topic", kle.label, f"{path}/label")
        yield from _code("kle", kle, path, "subjectKey")
    else:
        yield Fact("topic", kle.key, f"{path}/subjectKey")
        yield from list(_code("kle", kle, path, "subjectKey"))[1:]


def _code(name: str, topic: TopicCode, path: str, key: str) -> Iterator[Fact]:
    yield Fact(f"{name}_code", topic.key, f"{path}/{key}")
    yield Fact(f"{name}_facet", topic.activity_facet, f"{path}/activityFacet")
    yield Fact(f"{name}_version", topic.version, f"{path}/version")


def _case(memo: MemoMessage, content: ContentData) -> Iterator[Fact]:
    """Give the letter's own case, or else the first that comes back in its reply data."""
    if content.case and content.case.case_id:
        yield Fact("case_number", content.case.case_id, "MessageHeader/ContentData/CaseID/caseID")
        yield Fact(
            "case_system", content.case.case_system, "MessageHeader/ContentData/CaseID/caseSystem"
        )
        return
    for number, data in enumerate(memo.reply_data, start=1):
        if data.case_id:
            yield Fact("case_number", data.case_id, f"MessageHeader/ReplyData[{number}]/caseID")
            return


def _rules(memo: MemoMessage) -> Iterator[Fact]:
    yield Fact("deadline", memo.reply_by or "", "MessageHeader/replyByDateTime")
    yield Fact("legal_notification", memo.legal_notification, "MessageHeader/legalNotification")
    yield Fact("mandatory", memo.mandatory, "MessageHeader/mandatory")
    yield Fact("not_before", memo.not_before or "", "MessageHeader/doNotDeliverUntilDate")
    yield Fact("title", memo.label, "MessageHeader/label")
    yield Fact("post_type", memo.post_type, "MessageHeader/postType")
    yield Fact("message_type", memo.message_type, "MessageHeader/messageType")
    yield Fact("created", memo.created or "", "MessageBody/createdDateTime")


def _forward(forward: ForwardData) -> Iterator[Fact]:
    yield Fact("forwarded", value=True, source="MessageHeader/ForwardData")
    yield Fact(
        "original_sender", forward.original_sender, "MessageHeader/ForwardData/originalSender"
    )
    yield Fact(
        "original_sent",
        forward.original_sent or "",
        "MessageHeader/ForwardData/originalMessageDateTime",
    )
    yield Fact("forward_comment", forward.comment, "MessageHeader/ForwardData/comment")
    yield Fact(
        "original_content_responsible",
        forward.original_content_responsible,
        "MessageHeader/ForwardData/originalContentResponsible",
    )
    yield Fact(
        "original_representative",
        forward.original_representative,
        "MessageHeader/ForwardData/originalRepresentative",
    )
    yield Fact("original_uuid", forward.message_uuid, "MessageHeader/ForwardData/messageUUID")
    yield Fact(
        "original_mailbox_id", forward.contact_point_id, "MessageHeader/ForwardData/contactPointID"
    )


def _identifiers(memo: MemoMessage) -> Iterator[Fact]:
    yield Fact("message_uuid", memo.message_uuid, "MessageHeader/messageUUID")
    yield Fact("message_id", memo.message_id, "MessageHeader/messageID")
    yield Fact("message_code", memo.message_code, "MessageHeader/messageCode")
    yield from _thread(memo)
    system = memo.sender.attention.generating_system if memo.sender.attention else None
    path = "MessageHeader/Sender/AttentionData/GeneratingSystem/generatingSystemID"
    yield Fact("generating_system", system.id if system else "", path)
    groups = (_reply_data(number, data) for number, data in enumerate(memo.reply_data, start=1))
    yield from numbered(Repeated.REPLY_DATA, groups, _REPLY_DATA)
    yield Fact("memo_version", memo.version, "Message/@memoVersion")


def _thread(memo: MemoMessage) -> Iterator[Fact]:
    """Give the earliest other message the reply data name, which is what ties a thread together."""
    for number, data in enumerate(memo.reply_data, start=1):
        if data.message_uuid.lower() != memo.message_uuid.lower():
            yield Fact(
                "thread", data.message_uuid, f"MessageHeader/ReplyData[{number}]/messageUUID"
            )
            return


def _reply_data(number: int, data: ReplyData) -> Iterator[Fact]:
    fact, path = f"{Repeated.REPLY_DATA}_{number}", f"MessageHeader/ReplyData[{number}]"
    yield Fact(fact, data.message_uuid, f"{path}/messageUUID")
    yield Fact(f"{fact}_reply", data.reply_uuid, f"{path}/replyUUID")
    yield Fact(f"{fact}_id", data.message_id, f"{path}/messageID")
    yield Fact(f"{fact}_system", data.generating_system_id, f"{path}/generatingSystemID")
    yield Fact(f"{fact}_comment", data.comment, f"{path}/comment")


def _documents(memo: MemoMessage) -> Iterator[Fact]:
    count = sum(document.role is not DocumentRole.TECHNICAL for document in memo.documents)
    yield Fact("document_count", count, "MessageBody")
    files = ((document, file) for document in memo.documents for file in document.files)
    facts = ((_file(number, *pair),) for number, pair in enumerate(files, start=1))
    yield from numbered(Repeated.DOCUMENT, facts, "MessageBody")


def _file(number: int, document: MemoDocument, file: DocumentFile) -> Fact:
    stated = StatedFile(document.role, document.label, file.filename, file.media_type, file.size)
    return Fact(f"{Repeated.DOCUMENT}_{number}", stated, _ELEMENTS[document.role])
