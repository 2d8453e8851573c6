"""Every element of a MeMo header, once, in the schema's order: the reader and the writer both go by it.

Sources: the official 1.1 schema (names, order, what must be there); the published differences of 1.2
(``Representative``, ``originalRepresentative``). The values stand in `dpassist.domain.memo_data`.
"""

from typing import Any, Final

from dpassist.domain import memo, memo_data
from dpassist.domain.identity import parse_identity
from dpassist.mailio.memo_shapes import DMV, FORM, GLN, GRD, KLE, SOR, UDD, Kind, Part, Shape


def _pair(
    number: str, label: str = "", namespace: str = memo.MEMO_NAMESPACE, *, required: bool = True
) -> Shape:
    parts = (Part(number, "id", required=required), *((Part(label, "label"),) if label else ()))
    return Shape(memo_data.Labelled, parts, namespace)


def _party(*, identity: str = "", **fields: Any) -> memo_data.Party:
    return memo_data.Party(parse_identity(fields.get("id_type", ""), identity), **fields)


_ADDRESS: Final = Shape(
    memo_data.PostalAddress,
    (
        Part("id", "address_id"),
        Part("addressLabel", "label"),
        Part("houseNumber", "house_number"),
        Part("door", "door"),
        Part("floor", "floor"),
        Part("co", "care_of"),
        Part("zipCode", "zip_code"),
        Part("city", "city"),
        Part("country", "country"),
        Part(
            "AddressPoint",
            "point",
            Shape(
                memo_data.AddressPoint,
                (
                    Part("geographicEastingMeasure", "easting"),
                    Part("geographicNorthingMeasure", "northing"),
                    Part("geographicHeightMeasure", "height"),
                ),
                GRD,
            ),
        ),
    ),
    GRD,
)
_ADDRESSES: Final = (
    Part("Address", "address", _ADDRESS),
    Part(
        "UnstructuredAddress",
        "unstructured_address",
        Shape(memo_data.UnstructuredAddress, (Part("unstructured", "text", required=True),), GRD),
    ),
)
_PRODUCTION_UNIT: Final = Part(
    "ProductionUnit", "production_unit", _pair("productionUnitNumber", "productionUnitName", GRD)
)
_ATTENTION: Final = Shape(
    memo_data.AttentionData,
    (
        Part("AttentionPerson", "person", _pair("personID", "label", required=False)),
        _PRODUCTION_UNIT,
        Part(
            "GlobalLocationNumber",
            "global_location",
            _pair("globalLocationNumber", "location", GLN),
        ),
        Part("EMail", "email", _pair("emailAddress", "relatedAgent")),
        Part("SEnumber", "se_number", _pair("seNumber", "companyName", GRD)),
        Part("Telephone", "telephone", _pair("telephoneNumber", "relatedAgent")),
        Part("EID", "eid", _pair("eID", "label", GRD)),
        Part(
            "ContentResponsible",
            "content_responsible",
            _pair("contentResponsibleID", "label", required=False),
        ),
        Part("GeneratingSystem", "generating_system", _pair("generatingSystemID", "label")),
        Part("SORdata", "sor", _pair("sorIdentifier", "entryName", SOR)),
        *_ADDRESSES,
    ),
)
_CONTACT_POINT: Final = Shape(
    memo_data.ContactPoint,
    (
        Part("contactGroup", "contact_group"),
        Part("contactPointID", "contact_point_id", required=True),
        Part("label", "label"),
        Part(
            "ContactInfo",
            "contact_info",
            Shape(
                memo_data.ContactInfo,
                (Part("label", "label", required=True), Part("value", "value", required=True)),
            ),
            many=True,
        ),
    ),
)
_PARTY: Final = (
    Part("AttentionData", "attention", _ATTENTION),
    Part("ContactPoint", "contact_point", _CONTACT_POINT),
)
_REPRESENTATIVE: Final = Shape(
    memo_data.Representative,
    (
        Part("representativeID", "representative_id", required=True),
        Part("idType", "id_type", required=True),
        Part("label", "label", required=True),
    ),
)
_SENDER: Final = Shape(
    _party,
    (
        Part("senderID", "identity", Kind.NUMBER, required=True),
        Part("idType", "id_type", required=True),
        Part("idTypeLabel", "id_type_label"),
        Part("label", "label", required=True),
        *_PARTY,
        Part("Representative", "representative", _REPRESENTATIVE),
    ),
)
_RECIPIENT: Final = Shape(
    _party,
    (
        Part("recipientID", "identity", Kind.NUMBER, required=True),
        Part("idType", "id_type", required=True),
        Part("idTypeLabel", "id_type_label"),
        Part("label", "label"),
        *_PARTY,
    ),
)


def _topic(key: str, namespace: str) -> Shape:
    parts = (
        Part(key, "key", required=True),
        Part("version", "version", required=True),
        Part("activityFacet", "activity_facet"),
        Part("label", "label", required=True),
    )
    return Shape(memo_data.TopicCode, parts, namespace)


_CONTENT: Final = Shape(
    memo_data.ContentData,
    (
        Part("CPRdata", "person", _pair("cprNumber", "name", GRD)),
        Part("CVRdata", "company", _pair("cvrNumber", "companyName", GRD)),
        Part("MotorVehicle", "vehicle", _pair("licenseNumber", "chassisNumber", DMV)),
        Part("PropertyNumber", "property_number", _pair("propertyNumber", "", GRD)),
        Part(
            "CaseID",
            "case",
            Shape(
                memo_data.CaseReference,
                (
                    Part("caseID", "case_id", required=True),
                    Part("caseSystem", "case_system", required=True),
                ),
            ),
        ),
        Part("KLEdata", "kle", _topic("subjectKey", KLE)),
        Part("FORMdata", "form", _topic("taskKey", FORM)),
        _PRODUCTION_UNIT,
        Part("Education", "education", _pair("educationCode", "educationName", UDD)),
        *_ADDRESSES,
        Part(
            "AdditionalContentData",
            "additional",
            Shape(
                memo_data.AdditionalContent,
                (
                    Part("contentDataType", "data_type"),
                    Part("contentDataName", "name", required=True),
                    Part("contentDataValue", "value", required=True),
                ),
            ),
            many=True,
        ),
    ),
)
_FORWARD: Final = Shape(
    memo.ForwardData,
    (
        Part("messageUUID", "message_uuid", required=True),
        Part("originalMessageDateTime", "original_sent", Kind.MOMENT),
        Part("originalSender", "original_sender", required=True),
        Part("originalContentResponsible", "original_content_responsible"),
        Part("originalRepresentative", "original_representative"),
        Part("contactPointID", "contact_point_id"),
        Part("comment", "comment"),
    ),
)
_REPLY_DATA: Final = Shape(
    memo.ReplyData,
    (
        Part("messageID", "message_id"),
        Part("messageUUID", "message_uuid", required=True),
        Part("replyUUID", "reply_uuid"),
        Part("senderID", "sender_id"),
        Part("recipientID", "recipient_id"),
        Part("caseID", "case_id"),
        Part("contactPointID", "contact_point_id"),
        Part("generatingSystemID", "generating_system_id"),
        Part("comment", "comment"),
        Part(
            "AdditionalReplyData",
            "additional",
            Shape(
                memo.ReplyText,
                (Part("label", "label", required=True), Part("value", "value", required=True)),
            ),
            many=True,
        ),
    ),
)
HEADER: Final = Shape(
    dict,
    (
        Part("messageType", "message_type", required=True),
        Part("messageUUID", "message_uuid", required=True),
        Part("messageID", "message_id"),
        Part("messageCode", "message_code"),
        Part("label", "label", required=True),
        Part("notification", "notification"),
        Part("additionalNotification", "additional_notification"),
        Part("reply", "reply", Kind.FLAG),
        Part("replyByDateTime", "reply_by", Kind.MOMENT),
        Part("doNotDeliverUntilDate", "not_before", Kind.DAY),
        Part("mandatory", "mandatory", Kind.FLAG),
        Part("legalNotification", "legal_notification", Kind.FLAG),
        Part("postType", "post_type"),
        Part("Sender", "sender", _SENDER, required=True),
        Part("Recipient", "recipient", _RECIPIENT, required=True),
        Part("ContentData", "content", _CONTENT),
        Part("ForwardData", "forward", _FORWARD),
        Part("ReplyData", "reply_data", _REPLY_DATA, many=True),
    ),
)
