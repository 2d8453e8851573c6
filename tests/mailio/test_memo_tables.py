"""The tables that reader and writer go by hold every element there is, in the schema's order."""

import pytest

from dpassist.domain.memo import MEMO_NAMESPACE
from dpassist.mailio.memo_body import BODY
from dpassist.mailio.memo_header import HEADER
from dpassist.mailio.memo_shapes import PREFIXES, Kind, Part, Shape
from tests.memo_schema import elements_of_the_schema, needs_schema

WHOLE = Shape(dict, (Part("MessageHeader", "", HEADER), Part("MessageBody", "", BODY)))
NEW_IN_1_2 = {"Representative", "originalRepresentative"}
"""Not in the schema of 1.1; their places come from published messages of 1.2."""
MADE_WITHOUT = {
    "originalMessageDateTime": "a moment cannot be written empty",
    "createdDateTime": "a moment cannot be written empty",
    "startDateTime": "a moment cannot be written empty",
    "endDateTime": "a moment cannot be written empty",
    "mandatory": "a flag is always written",
    "legalNotification": "a flag is always written",
    "File": "a document without one has nothing to write",
    "MainDocument": "a message of text alone has none",
    "MessageHeader": "written for every message",
}
"""What the schema requires and the tables do not say so of, and why."""
READ_MORE_THAN_ONCE = {"MainDocument": "a second letter is not to be lost"}
NAMES = frozenset(
    # every element of MeMo 1.1, grouped as the schema files are
    ["AdditionalContentData", "AdditionalDocument", "AdditionalReplyData", "Action", "AttentionData", "AttentionPerson", "CaseID", "ContactInfo", "ContactPoint", "ContentData", "ContentResponsible", "EMail", "EntryPoint", "File", "ForwardData", "GeneratingSystem", "MainDocument", "MessageBody", "MessageHeader", "Recipient", "ReplyData", "Reservation", "Sender", "TechnicalDocument", "Telephone", "abstract", "actionCode", "additionalDocumentID", "additionalNotification", "caseID", "caseSystem", "comment", "contactGroup", "contactPointID", "content", "contentDataName", "contentDataType", "contentDataValue", "contentResponsibleID", "createdDateTime", "description", "doNotDeliverUntilDate", "emailAddress", "encodingFormat", "endDateTime", "filename", "generatingSystemID", "idType", "idTypeLabel", "label", "language", "legalNotification", "location", "mainDocumentID", "mandatory", "messageCode", "messageID", "messageType", "messageUUID", "notification", "organizerMail", "organizerName", "originalContentResponsible", "originalMessageDateTime", "originalSender", "personID", "postType", "recipientID", "relatedAgent", "reply", "replyByDateTime", "replyUUID", "reservationUUID", "senderID", "startDateTime", "technicalDocumentID", "telephoneNumber", "url", "value", "Address", "AddressPoint", "CPRdata", "CVRdata", "EID", "ProductionUnit", "PropertyNumber", "SEnumber", "UnstructuredAddress", "addressLabel", "city", "co", "companyName", "country", "cprNumber", "cvrNumber", "door", "eID", "floor", "geographicEastingMeasure", "geographicHeightMeasure", "geographicNorthingMeasure", "houseNumber", "id", "name", "productionUnitName", "productionUnitNumber", "propertyNumber", "seNumber", "unstructured", "zipCode", "KLEdata", "subjectKey", "version", "activityFacet", "FORMdata", "taskKey", "GlobalLocationNumber", "globalLocationNumber", "Education", "educationCode", "educationName", "SORdata", "sorIdentifier", "entryName", "MotorVehicle", "licenseNumber", "chassisNumber", "representativeID"]
) | NEW_IN_1_2  # fmt: skip


def shapes(shape=WHOLE, name="Message"):
    """Every element that holds others, with its name."""
    yield name, shape
    for part in shape.parts:
        if isinstance(part.kind, Shape):
            yield from shapes(part.kind, part.name)


PARTS = [(name, part) for name, shape in shapes() for part in shape.parts]


def namespace_of(shape, part):
    return part.kind.namespace if isinstance(part.kind, Shape) else shape.namespace


def test_every_element_that_is_known_is_read():
    assert {part.name for _name, part in PARTS} == NAMES


@needs_schema
def test_the_schema_knows_no_other():
    schema = elements_of_the_schema()
    named = {name for parts in schema.values() for _space, name, _required, _many in parts}
    assert named == NAMES - NEW_IN_1_2 - {"representativeID"}
    assert {name for _space, name in schema} - {"Message"} <= NAMES


@needs_schema
@pytest.mark.parametrize("name", sorted({name for name, _shape in shapes()} - NEW_IN_1_2))
def test_the_elements_stand_in_the_schemas_order_and_namespaces(name):
    (shape,) = {id(shape): shape for each, shape in shapes() if each == name}.values()
    schema = elements_of_the_schema()[shape.namespace, name]
    parts = [part for part in shape.parts if part.name not in NEW_IN_1_2]
    assert [(namespace_of(shape, part), part.name) for part in parts] == [
        (namespace, name) for namespace, name, _required, _many in schema
    ]
    for part, (_namespace, _name, required, many) in zip(parts, schema, strict=True):
        assert part.many == (many or part.name in READ_MORE_THAN_ONCE)
        assert part.required == required or part.name in MADE_WITHOUT, part.name


def test_every_namespace_has_a_prefix_of_its_own():
    assert {shape.namespace for _name, shape in shapes()} == set(PREFIXES)
    assert len(set(PREFIXES.values())) == len(PREFIXES)
    assert PREFIXES[MEMO_NAMESPACE] == "memo"


def test_every_kind_of_text_is_in_use():
    assert {part.kind for _name, part in PARTS if isinstance(part.kind, Kind)} == set(Kind)
