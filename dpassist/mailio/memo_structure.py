"""What may stand where in a MeMo 1.1 document: the facts of the official schema in a notation of our own.

A line is an element: its name, a colon, and what it holds, in order. An entry that begins with a capital letter
behind its prefix is an element with a line of its own; any other is a value, of the type behind ``=`` and a text when
there is none. Behind that stands how often it may come: ``?`` not or once, ``*`` any number, ``+`` at least once,
``{n}`` up to n times, nothing exactly once. ``A|B`` is one or the other. A prefix stands for a namespace, and
holds for the values of the element as well; without one it is MeMo's own. ``@`` is an attribute, which must be there.

Source: the MeMo 1.1 schemas that the Agency for Digital Government published (core 1.1 and the eight beside it).
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from dpassist.domain.memo import MEMO_NAMESPACE
from dpassist.mailio.memo_shapes import DMV, FORM, GLN, GRD, KLE, SOR, UDD
from dpassist.mailio.memo_types import TYPES, SimpleType

ROOT: Final = (MEMO_NAMESPACE, "Message")

_NAMESPACES: Final = {
    "": MEMO_NAMESPACE,
    "grd": GRD,
    "kle": KLE,
    "form": FORM,
    "gln": GLN,
    "udd": UDD,
    "sor": SOR,
    "dmv": DMV,
}
_LINES: Final = """
Message: @memoVersion=decimal @memoSchVersion MessageHeader MessageBody?
MessageHeader: messageType=message-type messageUUID=uuid messageID? messageCode? label notification=notification? \
    additionalNotification? reply=flag? replyByDateTime=moment? doNotDeliverUntilDate=date? mandatory=flag \
    legalNotification=flag postType? Sender Recipient ContentData? ForwardData? ReplyData*
Sender: senderID idType idTypeLabel? label AttentionData? ContactPoint?
Recipient: recipientID idType idTypeLabel? label? AttentionData? ContactPoint?
ContactPoint: contactGroup? contactPointID label? ContactInfo{2}
ContactInfo: label value
AttentionData: AttentionPerson? grd:ProductionUnit? gln:GlobalLocationNumber? EMail? grd:SEnumber? Telephone? \
    grd:EID? ContentResponsible? GeneratingSystem? sor:SORdata? grd:Address? grd:UnstructuredAddress?
AttentionPerson: personID? label?
EMail: emailAddress relatedAgent?
Telephone: telephoneNumber relatedAgent?
ContentResponsible: contentResponsibleID? label?
GeneratingSystem: generatingSystemID label?
ContentData: grd:CPRdata? grd:CVRdata? dmv:MotorVehicle? grd:PropertyNumber? CaseID? kle:KLEdata? form:FORMdata? \
    grd:ProductionUnit? udd:Education? grd:Address? grd:UnstructuredAddress? AdditionalContentData{10}
CaseID: caseID caseSystem
AdditionalContentData: contentDataType? contentDataName contentDataValue
ForwardData: messageUUID=uuid originalMessageDateTime=moment originalSender originalContentResponsible? \
    contactPointID? comment=comment?
ReplyData: messageID? messageUUID=uuid replyUUID=uuid? senderID? recipientID? caseID? contactPointID? \
    generatingSystemID? comment=comment? AdditionalReplyData{4}
AdditionalReplyData: label value
MessageBody: createdDateTime=moment MainDocument AdditionalDocument* TechnicalDocument*
MainDocument: mainDocumentID? label? File+ Action*
AdditionalDocument: additionalDocumentID? label? File+ Action*
TechnicalDocument: technicalDocumentID? label? File+
File: encodingFormat filename language=language content=base64
Action: label actionCode startDateTime=moment? endDateTime=moment? Reservation|EntryPoint?
Reservation: description reservationUUID=uuid abstract location startDateTime=moment endDateTime=moment \
    organizerMail? organizerName?
EntryPoint: url=uri
grd:ProductionUnit: productionUnitNumber=p-number productionUnitName?
grd:SEnumber: seNumber companyName?
grd:EID: eID label?
grd:CPRdata: cprNumber name?
grd:CVRdata: cvrNumber companyName?
grd:PropertyNumber: propertyNumber
grd:UnstructuredAddress: unstructured
grd:Address: id? addressLabel? houseNumber? door? floor? co? zipCode? city? country? grd:AddressPoint?
grd:AddressPoint: geographicEastingMeasure? geographicNorthingMeasure? geographicHeightMeasure?
gln:GlobalLocationNumber: globalLocationNumber=gln location?
sor:SORdata: sorIdentifier entryName?
dmv:MotorVehicle: licenseNumber=license-number chassisNumber?
kle:KLEdata: subjectKey version activityFacet? label
form:FORMdata: taskKey version activityFacet? label
udd:Education: educationCode educationName?
"""
_ENTRY: Final = re.compile(
    r"(?P<is_attribute>@)?(?:(?P<prefix>\w+):)?(?P<names>[\w|]+)(?:=(?P<type>[\w-]+))?(?P<often>[?*+]|\{\d+\})?"
)
UNBOUNDED: Final = 1 << 31
"""More than any document may have elements."""
_OFTEN: Final = {"": (1, 1), "?": (0, 1), "*": (0, UNBOUNDED), "+": (1, UNBOUNDED)}

QName = tuple[str, str]
"""Namespace and local name."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place in an element's order.

    Attributes:
        names: The elements it may be taken by.
        least: How many there must be.
        most: How many there may be.
        value: What they hold; None for elements with a structure of their own.
    """

    names: tuple[QName, ...]
    least: int
    most: int
    value: SimpleType | None


@dataclass(frozen=True, slots=True)
class Structure:
    """An element that holds others.

    Attributes:
        attributes: Those it has, by name; they are in no namespace.
        places: What it holds, in order.
    """

    attributes: Mapping[str, SimpleType]
    places: tuple[Place, ...]


@cache
def structures() -> Mapping[QName, Structure]:
    """Return every element that holds others."""
    lines = (line.partition(": ") for line in _LINES.strip().splitlines())
    return dict(_structure(name, entries) for name, _colon, entries in lines)


@cache
def known_names() -> frozenset[str]:
    """Return the local names of all elements."""
    places = (place for structure in structures().values() for place in structure.places)
    return frozenset(name for place in places for _namespace, name in place.names)


def _structure(written: str, entries: str) -> tuple[QName, Structure]:
    prefix, _colon, name = written.rpartition(":")
    found = [found.groupdict(default="") for found in _ENTRY.finditer(entries)]
    return (_NAMESPACES[prefix], name), Structure(
        {one["names"]: TYPES[one["type"] or "text"] for one in found if one["is_attribute"]},
        tuple(_place(one, prefix) for one in found if not one["is_attribute"]),
    )


def _place(entry: Mapping[str, str], around: str) -> Place:
    names, often = entry["names"].split("|"), entry["often"]
    is_value = names[0][0].islower()
    least, most = _OFTEN.get(often) or (0, int(often.strip("{}")))
    namespace = _NAMESPACES[around if is_value else entry["prefix"]]
    value = TYPES[entry["type"] or "text"] if is_value else None
    return Place(tuple((namespace, name) for name in names), least, most, value)
