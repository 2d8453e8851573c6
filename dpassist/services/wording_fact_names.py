"""What facts are called and which belong together, as translatable literals; used by `services.wording_facts`."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from dpassist.services.wording_tables import QT_TRANSLATE_NOOP, Phrase


class FactGroup(StrEnum):
    """What is shown together; the first group is what a distributor reads, the others are folded away."""

    MAIN = "main"
    PARTIES = "parties"
    MATTER = "matter"
    FORWARDED = "forwarded"
    DOCUMENTS = "documents"
    IDENTIFIERS = "identifiers"


FACT_GROUPS: Final[Mapping[str, Phrase]] = {
    "main": QT_TRANSLATE_NOOP("Facts", "The most important"),
    "parties": QT_TRANSLATE_NOOP("Facts", "Sender and receiver"),
    "matter": QT_TRANSLATE_NOOP("Facts", "The matter"),
    "forwarded": QT_TRANSLATE_NOOP("Facts", "The forwarded letter"),
    "documents": QT_TRANSLATE_NOOP("Facts", "Documents"),
    "identifiers": QT_TRANSLATE_NOOP("Facts", "Identifiers"),
}

GROUP_MEMBERS: Final[Mapping[FactGroup, tuple[str, ...]]] = {
    FactGroup.MAIN: (
        "sender", "sender_kind", "sender_identity", "representative", "status",
        "error_code", "about_message",
        "mailbox", "contact_info", "contact_info_more", "topic", "case_number", "deadline", "reply",
        "legal_notification", "forwarded", "original_sender", "forward_comment",
    ),
    FactGroup.PARTIES: (
        "representative_identity", "sender_attention", "sender_content_responsible",
        "sender_email", "sender_telephone", "sender_unit", "sender_mailbox", "sender_mailbox_id",
        "recipient", "recipient_identity", "recipient_attention",
        "recipient_content_responsible", "recipient_email", "recipient_telephone",
        "recipient_unit", "contact_group", "mailbox_id",
    ),
    FactGroup.MATTER: (
        "title", "created", "not_before", "mandatory", "post_type", "message_type", "material",
        "case_system", "kle_code", "kle_facet", "kle_version",
        "form_code", "form_label", "form_facet", "form_version", "person", "person_identity",
        "company", "company_identity", "vehicle", "property_number", "content", "content_more",
    ),
    FactGroup.FORWARDED: (
        "original_sent", "original_content_responsible", "original_representative",
        "original_mailbox_id", "original_uuid",
    ),
    FactGroup.DOCUMENTS: ("document_count", "document", "document_more"),
    FactGroup.IDENTIFIERS: (
        "message_uuid", "message_id", "message_code", "thread", "generating_system",
        "reply_data", "reply_data_reply", "reply_data_id", "reply_data_system",
        "reply_data_comment", "reply_data_more", "memo_version",
    ),
}  # fmt: skip
"""Each fact once, in the order of the screen, without the number of one that comes several times."""

FACT_NAMES: Final[Mapping[str, Phrase]] = {
    "sender": QT_TRANSLATE_NOOP("Facts", "Sender"),
    "sender_identity": QT_TRANSLATE_NOOP("Facts", "Sender's number"),
    "sender_kind": QT_TRANSLATE_NOOP("Facts", "Kind of sender"),
    "representative": QT_TRANSLATE_NOOP("Facts", "Acts for the sender"),
    "representative_identity": QT_TRANSLATE_NOOP("Facts", "Number of who acts for the sender"),
    "sender_attention": QT_TRANSLATE_NOOP("Facts", "Contact at the sender"),
    "sender_content_responsible": QT_TRANSLATE_NOOP("Facts", "Responsible at the sender"),
    "sender_email": QT_TRANSLATE_NOOP("Facts", "Sender's e-mail"),
    "sender_telephone": QT_TRANSLATE_NOOP("Facts", "Sender's telephone"),
    "sender_unit": QT_TRANSLATE_NOOP("Facts", "Sender's production unit"),
    "sender_mailbox": QT_TRANSLATE_NOOP("Facts", "Sender's mailbox"),
    "sender_mailbox_id": QT_TRANSLATE_NOOP("Facts", "Sender's mailbox id"),
    "recipient": QT_TRANSLATE_NOOP("Facts", "Receiver"),
    "recipient_identity": QT_TRANSLATE_NOOP("Facts", "Receiver's number"),
    "recipient_attention": QT_TRANSLATE_NOOP("Facts", "For the attention of"),
    "recipient_content_responsible": QT_TRANSLATE_NOOP("Facts", "Responsible at the receiver"),
    "recipient_email": QT_TRANSLATE_NOOP("Facts", "Receiver's e-mail"),
    "recipient_telephone": QT_TRANSLATE_NOOP("Facts", "Receiver's telephone"),
    "recipient_unit": QT_TRANSLATE_NOOP("Facts", "Receiver's production unit"),
    "mailbox": QT_TRANSLATE_NOOP("Facts", "Mailbox"),
    "mailbox_id": QT_TRANSLATE_NOOP("Facts", "Mailbox id"),
    "contact_group": QT_TRANSLATE_NOOP("Facts", "Group of mailboxes"),
    "contact_info_more": QT_TRANSLATE_NOOP("Facts", "More fields, not shown"),
    "topic": QT_TRANSLATE_NOOP("Facts", "Topic"),
    "case_number": QT_TRANSLATE_NOOP("Facts", "Case number"),
    "case_system": QT_TRANSLATE_NOOP("Facts", "Case system"),
    "kle_code": QT_TRANSLATE_NOOP("Facts", "KLE code"),
    "kle_facet": QT_TRANSLATE_NOOP("Facts", "KLE facet"),
    "kle_version": QT_TRANSLATE_NOOP("Facts", "KLE version"),
    "form_code": QT_TRANSLATE_NOOP("Facts", "FORM code"),
    "form_label": QT_TRANSLATE_NOOP("Facts", "FORM topic"),
    "form_facet": QT_TRANSLATE_NOOP("Facts", "FORM facet"),
    "form_version": QT_TRANSLATE_NOOP("Facts", "FORM version"),
    "person": QT_TRANSLATE_NOOP("Facts", "Person it is about"),
    "person_identity": QT_TRANSLATE_NOOP("Facts", "Number of the person it is about"),
    "company": QT_TRANSLATE_NOOP("Facts", "Company it is about"),
    "company_identity": QT_TRANSLATE_NOOP("Facts", "CVR number it is about"),
    "vehicle": QT_TRANSLATE_NOOP("Facts", "Vehicle it is about"),
    "property_number": QT_TRANSLATE_NOOP("Facts", "Property number"),
    "content_more": QT_TRANSLATE_NOOP("Facts", "More values, not shown"),
    "deadline": QT_TRANSLATE_NOOP("Facts", "Answer wanted before"),
    "reply": QT_TRANSLATE_NOOP("Facts", "Reply"),
    "legal_notification": QT_TRANSLATE_NOOP("Facts", "Service of process"),
    "mandatory": QT_TRANSLATE_NOOP("Facts", "Mandatory"),
    "not_before": QT_TRANSLATE_NOOP("Facts", "Not to be delivered before"),
    "title": QT_TRANSLATE_NOOP("Facts", "Title"),
    "created": QT_TRANSLATE_NOOP("Facts", "Written"),
    "post_type": QT_TRANSLATE_NOOP("Facts", "Type of post"),
    "message_type": QT_TRANSLATE_NOOP("Facts", "Type of message"),
    "material": QT_TRANSLATE_NOOP("Facts", "Material"),
    "status": QT_TRANSLATE_NOOP("Facts", "Status"),
    "error_code": QT_TRANSLATE_NOOP("Facts", "Error code"),
    "forwarded": QT_TRANSLATE_NOOP("Facts", "Forwarded"),
    "original_sender": QT_TRANSLATE_NOOP("Facts", "Written first by"),
    "original_sent": QT_TRANSLATE_NOOP("Facts", "Sent first"),
    "forward_comment": QT_TRANSLATE_NOOP("Facts", "The sender's comment"),
    "original_content_responsible": QT_TRANSLATE_NOOP("Facts", "Responsible for it first"),
    "original_representative": QT_TRANSLATE_NOOP("Facts", "Acted for the first writer"),
    "original_mailbox_id": QT_TRANSLATE_NOOP("Facts", "Mailbox id it came from"),
    "original_uuid": QT_TRANSLATE_NOOP("Facts", "Id of the first letter"),
    "document_count": QT_TRANSLATE_NOOP("Facts", "Letters and enclosures"),
    "document_more": QT_TRANSLATE_NOOP("Facts", "More files, not shown"),
    "about_message": QT_TRANSLATE_NOOP("Facts", "Message it is about"),
    "message_uuid": QT_TRANSLATE_NOOP("Facts", "Message id"),
    "message_id": QT_TRANSLATE_NOOP("Facts", "The sender's own id"),
    "message_code": QT_TRANSLATE_NOOP("Facts", "Message code"),
    "thread": QT_TRANSLATE_NOOP("Facts", "Thread"),
    "generating_system": QT_TRANSLATE_NOOP("Facts", "Made by the system"),
    "reply_data": QT_TRANSLATE_NOOP("Facts", "Reply data {number}, message"),
    "reply_data_reply": QT_TRANSLATE_NOOP("Facts", "Reply data {number}, answered by"),
    "reply_data_id": QT_TRANSLATE_NOOP("Facts", "Reply data {number}, own id"),
    "reply_data_system": QT_TRANSLATE_NOOP("Facts", "Reply data {number}, system"),
    "reply_data_comment": QT_TRANSLATE_NOOP("Facts", "Reply data {number}, comment"),
    "reply_data_more": QT_TRANSLATE_NOOP("Facts", "More reply data, not shown"),
    "memo_version": QT_TRANSLATE_NOOP("Facts", "MeMo version"),
}

FILE_ROLES: Final[Mapping[str, Phrase]] = {
    "main": QT_TRANSLATE_NOOP("Facts", "The letter"),
    "additional": QT_TRANSLATE_NOOP("Facts", "Enclosure"),
    "technical": QT_TRANSLATE_NOOP("Facts", "For machines"),
}

FACT_FORMATS: Final[Mapping[str, Phrase]] = {
    "forwarded": QT_TRANSLATE_NOOP("Facts", "yes, somebody else wrote it first"),
    "quote": QT_TRANSLATE_NOOP("Facts", "“{text}”"),
    "file": QT_TRANSLATE_NOOP("Facts", "{name} ({type}, {size})"),
    "labelled-file": QT_TRANSLATE_NOOP("Facts", "{label}: {name} ({type}, {size})"),
    "mail-header": QT_TRANSLATE_NOOP("Facts", "mail header {name}"),
    "outlook": QT_TRANSLATE_NOOP("Facts", "the Outlook message: {name}"),
}
