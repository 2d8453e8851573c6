"""The facts of a MeMo message, each with the path of its element.

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

HEADER: Final = "MessageHeader"
_BODY: Final = "MessageBody"
_SENDER: Final = f"{HEADER}/Sender"
_RECIPIENT: Final = f"{HEADER}/Recipient"
_CONTENT: Final = f"{HEADER}/ContentData"
_FORWARD: Final = f"{HEADER}/ForwardData"
_REPLY_DATA: Final = f"{HEADER}/ReplyData"
_ELEMENTS: Final = {
    DocumentRole.MAIN: "MainDocument",
    DocumentRole.ADDITIONAL: "AdditionalDocument",
    DocumentRole.TECHNICAL: "TechnicalDocument",
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
    yield Fact("sender", sender.label, f"{_SENDER}/label")
    yield Fact("sender_identity", sender.identity, f"{_SENDER}/senderID")
    acting = sender.representative
    if acting:
        number = parse_identity(acting.id_type, acting.representative_id)
        yield Fact("representative", acting.label, f"{_SENDER}/Representative/label")
        yield Fact("representative_identity", number, f"{_SENDER}/Representative/representativeID")
    point = sender.contact_point
    if point:
        yield Fact("sender_mailbox", point.label, f"{_SENDER}/ContactPoint/label")
        yield Fact(
            "sender_mailbox_id", point.contact_point_id, f"{_SENDER}/ContactPoint/contactPointID"
        )
    if sender.attention:
        yield from _attention("sender", sender.attention, f"{_SENDER}/AttentionData")


def _recipient(recipient: Party) -> Iterator[Fact]:
    if recipient.contact_point:
        yield from _mailbox(recipient.contact_point, f"{_RECIPIENT}/ContactPoint")
    yield Fact("recipient", recipient.label, f"{_RECIPIENT}/label")
    yield Fact("recipient_identity", recipient.identity, f"{_RECIPIENT}/recipientID")
    if recipient.attention:
        yield from _attention("recipient", recipient.attention, f"{_RECIPIENT}/AttentionData")


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
        yield from _code("form", content.form, f"{_CONTENT}/FORMdata", "taskKey")
        yield Fact("form_label", content.form.label, f"{_CONTENT}/FORMdata/label")
    person, company = content.person or _NOBODY, content.company or _NOBODY
    yield Fact("person", person.label, f"{_CONTENT}/CPRdata/name")
    yield Fact("person_identity", parse_identity("CPR", person.id), f"{_CONTENT}/CPRdata/cprNumber")
    yield Fact("company", company.label, f"{_CONTENT}/CVRdata/companyName")
    yield Fact("company_identity", company.id, f"{_CONTENT}/CVRdata/cvrNumber")
    vehicle, land = content.vehicle or _NOBODY, content.property_number or _NOBODY
    yield Fact("vehicle", vehicle.id, f"{_CONTENT}/MotorVehicle/licenseNumber")
    yield Fact("property_number", land.id, f"{_CONTENT}/PropertyNumber/propertyNumber")
    path = f"{_CONTENT}/AdditionalContentData"
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
    path = f"{_CONTENT}/KLEdata"
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
        yield Fact("case_number", content.case.case_id, f"{_CONTENT}/CaseID/caseID")
        yield Fact("case_system", content.case.case_system, f"{_CONTENT}/CaseID/caseSystem")
        return
    for number, data in enumerate(memo.reply_data, start=1):
        if data.case_id:
            yield Fact("case_number", data.case_id, f"{_REPLY_DATA}[{number}]/caseID")
            return


def _rules(memo: MemoMessage) -> Iterator[Fact]:
    yield Fact("deadline", memo.reply_by or "", f"{HEADER}/replyByDateTime")
    yield Fact("legal_notification", memo.legal_notification, f"{HEADER}/legalNotification")
    yield Fact("mandatory", memo.mandatory, f"{HEADER}/mandatory")
    yield Fact("not_before", memo.not_before or "", f"{HEADER}/doNotDeliverUntilDate")
    yield Fact("title", memo.label, f"{HEADER}/label")
    yield Fact("post_type", memo.post_type, f"{HEADER}/postType")
    yield Fact("message_type", memo.message_type, f"{HEADER}/messageType")
    yield Fact("created", memo.created or "", f"{_BODY}/createdDateTime")


def _forward(forward: ForwardData) -> Iterator[Fact]:
    yield Fact("forwarded", value=True, source=_FORWARD)
    yield Fact("original_sender", forward.original_sender, f"{_FORWARD}/originalSender")
    yield Fact("original_sent", forward.original_sent or "", f"{_FORWARD}/originalMessageDateTime")
    yield Fact("forward_comment", forward.comment, f"{_FORWARD}/comment")
    yield Fact(
        "original_content_responsible",
        forward.original_content_responsible,
        f"{_FORWARD}/originalContentResponsible",
    )
    yield Fact(
        "original_representative",
        forward.original_representative,
        f"{_FORWARD}/originalRepresentative",
    )
    yield Fact("original_uuid", forward.message_uuid, f"{_FORWARD}/messageUUID")
    yield Fact("original_mailbox_id", forward.contact_point_id, f"{_FORWARD}/contactPointID")


def _identifiers(memo: MemoMessage) -> Iterator[Fact]:
    yield Fact("message_uuid", memo.message_uuid, f"{HEADER}/messageUUID")
    yield Fact("message_id", memo.message_id, f"{HEADER}/messageID")
    yield Fact("message_code", memo.message_code, f"{HEADER}/messageCode")
    yield from _thread(memo)
    system = memo.sender.attention.generating_system if memo.sender.attention else None
    path = f"{_SENDER}/AttentionData/GeneratingSystem/generatingSystemID"
    yield Fact("generating_system", system.id if system else "", path)
    groups = (_reply_data(number, data) for number, data in enumerate(memo.reply_data, start=1))
    yield from numbered(Repeated.REPLY_DATA, groups, _REPLY_DATA)
    yield Fact("memo_version", memo.version, "Message/@memoVersion")


def _thread(memo: MemoMessage) -> Iterator[Fact]:
    """Give the earliest other message the reply data name, which is what ties a thread together."""
    for number, data in enumerate(memo.reply_data, start=1):
        if data.message_uuid.lower() != memo.message_uuid.lower():
            yield Fact("thread", data.message_uuid, f"{_REPLY_DATA}[{number}]/messageUUID")
            return


def _reply_data(number: int, data: ReplyData) -> Iterator[Fact]:
    fact, path = f"{Repeated.REPLY_DATA}_{number}", f"{_REPLY_DATA}[{number}]"
    yield Fact(fact, data.message_uuid, f"{path}/messageUUID")
    yield Fact(f"{fact}_reply", data.reply_uuid, f"{path}/replyUUID")
    yield Fact(f"{fact}_id", data.message_id, f"{path}/messageID")
    yield Fact(f"{fact}_system", data.generating_system_id, f"{path}/generatingSystemID")
    yield Fact(f"{fact}_comment", data.comment, f"{path}/comment")


def _documents(memo: MemoMessage) -> Iterator[Fact]:
    count = sum(document.role is not DocumentRole.TECHNICAL for document in memo.documents)
    yield Fact("document_count", count, _BODY)
    files = ((document, file) for document in memo.documents for file in document.files)
    facts = ((_file(number, *pair),) for number, pair in enumerate(files, start=1))
    yield from numbered(Repeated.DOCUMENT, facts, _BODY)


def _file(number: int, document: MemoDocument, file: DocumentFile) -> Fact:
    stated = StatedFile(document.role, document.label, file.filename, file.media_type, file.size)
    return Fact(
        f"{Repeated.DOCUMENT}_{number}", stated, f"{_BODY}/{_ELEMENTS[document.role]}/File/filename"
    )
