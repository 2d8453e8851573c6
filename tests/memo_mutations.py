"""Synthetic MeMo 1.1 messages with every element of the standard, and messages that are one step away from them.

The same seed makes the same messages. Numbers are impossible on purpose, as in `tests.samples_memo`.
"""

import random
from collections.abc import Callable, Iterator

from lxml import etree

from tests.mails import memo as short_memo
from tests.samples_memo import Letter, memo

MEMO = "https://DigitalPost.dk/MeMo-1"
XSI = "http://www.w3.org/2001/XMLSchema-instance"
XSD = "http://www.w3.org/2001/XMLSchema"
TYPES = "https://data.gov.dk/model/dataTypes/"
NAMESPACES = {
    "memo": MEMO,
    "grd": "https://data.gov.dk/model/core/",
    "kle": "http://kle-online.dk/",
    "form": "http://www.form-online.dk/",
    "gln": "https://www.gs1.dk/gs1-standarder/identifikation/gln-global-location-number/",
    "udd": "https://www.dst.dk/da/TilSalg/Forskningsservice/Dokumentation/hoejkvalitetsvariable/elevregister-2/udd#",
    "sor": "https://services.nsi.dk/en/Services/SOR",
    "dmv": "https://motorregister.skat.dk/",
}
_UUID = "1a0f5b52-3c1e-4a57-8d11-000000000001"
_MOMENT = "2026-11-02T09:00:00Z"
_ADDRESS = """
grd:Address
 grd:id 1
 grd:addressLabel Opdigtet Vej
 grd:houseNumber 0
 grd:door th
 grd:floor 1
 grd:co Ingen
 grd:zipCode 0000
 grd:city Ingenby
 grd:country DK
 grd:AddressPoint
  grd:geographicEastingMeasure 0.0
  grd:geographicNorthingMeasure 0.0
  grd:geographicHeightMeasure 0.0
grd:UnstructuredAddress
 grd:unstructured Opdigtet Vej 0, Ingenby"""
_UNIT = """
grd:ProductionUnit
 grd:productionUnitNumber 0000000000
 grd:productionUnitName Enhed"""
_PARTY = """
idType CVR
idTypeLabel Nummer
label Testkommunen
AttentionData
 AttentionPerson
  personID 0099991234
  label Alma Opdigtet
{unit}
 gln:GlobalLocationNumber
  gln:globalLocationNumber 0000000000000
  gln:location Sted
 EMail
  emailAddress alma@test.example
  relatedAgent Alma Opdigtet
 grd:SEnumber
  grd:seNumber 00000000
  grd:companyName Testfirma
 Telephone
  telephoneNumber 00000000
  relatedAgent Alma Opdigtet
 grd:EID
  grd:eID CVR:00000000-RID:0
  grd:label Testfirma
 ContentResponsible
  contentResponsibleID 0
  label Forvaltningen
 GeneratingSystem
  generatingSystemID 0
  label Testsystemet
 sor:SORdata
  sor:sorIdentifier 0
  sor:entryName Enhed
{address}
ContactPoint
 contactGroup 0
 contactPointID 1
 label Borgerservice
 ContactInfo
  label Felt
  value Svar
 ContactInfo
  label Felt
  value Svar"""
_REPLY_DATA = f"""
ReplyData
 messageID 1
 messageUUID {_UUID}
 replyUUID {_UUID}
 senderID 0099991234
 recipientID 00000000
 caseID 1
 contactPointID 1
 generatingSystemID 1
 comment Ingen
 AdditionalReplyData
  label Felt
  value Svar
 AdditionalReplyData
  label Felt
  value Svar"""
_DOCUMENT = """
label Brev
File
 encodingFormat text/plain
 filename brev.txt
 language da
 content SGVq
File
 encodingFormat text/plain
 filename brev.txt
 language da
 content SGU="""
_ACTIONS = f"""
Action
 label Aftale
 actionCode AFTALE
 startDateTime {_MOMENT}
 endDateTime {_MOMENT}
 Reservation
  description Syntetisk
  reservationUUID {_UUID}
  abstract Syntetisk
  location Ingenby
  startDateTime {_MOMENT}
  endDateTime {_MOMENT}
  organizerMail alma@test.example
  organizerName Alma Opdigtet
Action
 label Aftale
 actionCode INFORMATION
 EntryPoint
  url https://test.example/"""


def _under(outline: str, depth: int = 1) -> str:
    return "\n".join(" " * depth + line for line in outline.strip("\n").splitlines() if line)


_FILLED_PARTY = _PARTY.format(unit=_under(_UNIT), address=_under(_ADDRESS))
_OUTLINE = f"""
Message
 MessageHeader
  messageType DIGITALPOST
  messageUUID {_UUID}
  messageID EKSEMPEL
  messageCode KODE
  label Byggesag
  notification Der er post
  additionalNotification Der er mere post
  reply true
  replyByDateTime {_MOMENT}
  doNotDeliverUntilDate 2026-11-02
  mandatory false
  legalNotification false
  postType MYNDIGHEDSPOST
  Sender
   senderID 00000000
{_under(_FILLED_PARTY, 3)}
  Recipient
   recipientID 00000000
{_under(_FILLED_PARTY, 3)}
  ContentData
   grd:CPRdata
    grd:cprNumber 0099991234
    grd:name Alma Opdigtet
   grd:CVRdata
    grd:cvrNumber 00000000
    grd:companyName Testfirma
   dmv:MotorVehicle
    dmv:licenseNumber AA00000
    dmv:chassisNumber 0
   grd:PropertyNumber
    grd:propertyNumber 0
   CaseID
    caseID 1
    caseSystem Testsystemet
   kle:KLEdata
    kle:subjectKey 00.00.00
    kle:version 1
    kle:activityFacet A
    kle:label Emne
   form:FORMdata
    form:taskKey 00.00.00.00
    form:version 1
    form:activityFacet A
    form:label Opgave
{_under(_UNIT, 3)}
   udd:Education
    udd:educationCode 0
    udd:educationName Skole
{_under(_ADDRESS, 3)}
   AdditionalContentData
    contentDataType Liste
    contentDataName Navn
    contentDataValue Svar
   AdditionalContentData
    contentDataName Navn
    contentDataValue Svar
  ForwardData
   messageUUID {_UUID}
   originalMessageDateTime {_MOMENT}
   originalSender Alma Opdigtet
   originalContentResponsible Forvaltningen
   contactPointID 1
   comment Ingen
{_under(_REPLY_DATA, 2)}
{_under(_REPLY_DATA, 2)}
 MessageBody
  createdDateTime {_MOMENT}
  MainDocument
   mainDocumentID 1
{_under(_DOCUMENT, 3)}
{_under(_ACTIONS, 3)}
  AdditionalDocument
   additionalDocumentID 1
{_under(_DOCUMENT, 3)}
{_under(_ACTIONS, 3)}
  AdditionalDocument
{_under(_DOCUMENT, 3)}
  TechnicalDocument
   technicalDocumentID 1
{_under(_DOCUMENT, 3)}
"""


def full_message() -> etree._Element:
    """A message with every element of the standard, as often as it takes."""
    above: list[etree._Element] = []
    for line in _OUTLINE.strip().splitlines():
        depth = len(line) - len(line.lstrip())
        name, _space, text = line.strip().partition(" ")
        prefix, _colon, local = name.rpartition(":")
        tag = f"{{{NAMESPACES[prefix or 'memo']}}}{local}"
        element = (
            etree.SubElement(above[depth - 1], tag)
            if depth
            else etree.Element(tag, nsmap={**NAMESPACES, "xsi": XSI, "xs": XSD, "dt": TYPES})
        )
        element.text = text or None
        del above[depth:]
        above.append(element)
    above[0].set("memoVersion", "1.1")
    above[0].set("memoSchVersion", "1.1.0")
    return above[0]


def messages() -> list[etree._Element]:
    """Valid messages: the full one, and those of other tests."""
    letters = (
        Letter(1, "Byggesag", "Hej", kle=("00.00.00", "Emne"), case_id="1", answers=2),
        Letter(2, "Videresendt", "Hej", forwarded_from="Bo Opdigtet", fields=(("Felt", "Svar"),)),
    )
    return [full_message(), *map(etree.fromstring, (*map(memo, letters), short_memo()))]


# --- mutations

# fmt: off
_BLANKS = ("", " ", "\n\t ", "\xa0", "\u2003")
_NUMBERS = (
    "0", "-0", "+1", "-1", "1.0", "1.", ".5", "1e1", "+", "-", ".", "INF", "NaN", "0x1", "１",
    "1 0", " 1 ", "9999999999", "10000000000", "9999999999999", "10000000000000",
    "9223372036854775807", "-9223372036854775808", "-9223372036854775809", "0" * 30 + "1",
    "1" * 40, "1.1", "1.2", "2",
)
_DATES = (
    "2026-11-02", "2026-02-29", "2024-02-29", "1900-02-29", "2000-02-29", "2026-13-01",
    "2026-00-01", "2026-04-31", "2026-12-32", "2026-1-1", "26-01-01", "0000-01-01",
    "-0001-01-01", "-0004-02-29", "-0001-02-29", "12026-01-01", "02026-01-01", "2026-11-02Z",
    "2026-11-02+01:00", "2026-11-02-14:00", "2026-11-02+14:01", "2026-11-02+15:00",
    "2026-11-02+1:00", " 2026-11-02\n", "2026/11/02", "02-11-2026", "20261102", "+2026-11-02",
    "2026-11-02T", "2026-W45-1", "２026-11-02",
)
_TIMES = (
    "09:00:00Z", "24:00:00Z", "24:00:00.0Z", "24:00:01Z", "23:59:59Z", "23:59:60Z", "25:00:00Z",
    "09:60:00Z", "09:00:00", "09:00:00+01:00", "09:00:00+00:00", "09:00:00-00:00", "09:00:00z",
    "09:00Z", "9:00:00Z", "09:00:00.123456789Z", "09:00:00.Z", "09:00:00,5Z", "09:00:00 Z",
    "09:00:00Z ", "090000Z", "09:00:00ZZ",
)
_MOMENTS = (
    *(f"2026-11-02T{time}" for time in _TIMES),
    *(f"{date}T09:00:00Z" for date in _DATES),
    *("2026-11-02 09:00:00Z", "2026-11-02t09:00:00Z", "T09:00:00Z", "Z", "2026-11-02Z"),
)
_FLAGS = (
    "true", "false", "1", "0", "TRUE", "True", "yes", "ja", "2", " true ", "\ttrue\n", "tr ue",
    "01",
)
_UUIDS = (
    _UUID, _UUID.upper(), f" {_UUID}", f"{_UUID}\n", f"{{{_UUID}}}", f"urn:uuid:{_UUID}",
    _UUID.replace("-", ""), _UUID.replace("4a57", "1a57"), _UUID.replace("8d11", "7d11"),
    _UUID.replace("8d11", "Bd11"), _UUID + "0", _UUID[:-1], _UUID.replace("a", "g"),
    _UUID.replace("1", "１"),
)
_KINDS = (
    "DIGITALPOST", "NEMSMS", "digitalpost", "DIGITALPOST ", " NEMSMS", "EBOKS",
    "DIGITALPOST NEMSMS",
)
_LANGUAGES = (
    "da", "d", "en", "DA", "dan", "da-DK", "d1", "1", "d-", "-", "d a", " da ", "æ", "x-", "xx\n",
)
_BASE64 = (
    "SGVq", "SGU=", "SA==", "SGV=", "SB==", "SGU", "SG", "S", "SA=", "SA===", "=", "==", "====",
    "SGVq====", "SA==SA==", " SGVq\n", "SG Vq", "S G U =", "S A = =", "\n".join(["SGVq"] * 20),
    "SGU==", "SGVq=", "SGVqS", "SGVq" * 100, "a-_b", "*", "SGV\xa0", "SGV*q",
    "Hej", "Hej!",
)
_URIS = (
    "https://test.example/?a[]=b", "?[a]#[b]",
    "https://test.example/", "http://test.example:80/a?b=c&d#e", "test", "//test.example", "/a",
    "?a", "#a", "a b", "http://", "http:", ":", ":a", "1:a", "a:b", "a%20b", "a%2", "%zz",
    "a#b#c", "http://[::1]/", "http://[::1", "a]", "http://x:y/", "http://a@b@c/",
    "https://test.example/æøå", "a|b", "{a}", "<a>", "a\\b", "^`", '"', "\u20ac:",
    "mailto:alma@test.example", "urn:a:b", "https://test.example/" + "a" * 235,
    "https://test.example/" + "a" * 236, "  " + "a" * 256 + "  ",
    "a" * 128 + "     " + "a" * 127, "a" * 128 + "     " + "a" * 128,
)
_TEXTS = tuple(
    letter * length
    for letter in ("a", "ø", "\U0001d538", " ", "\n")
    for length in (7, 8, 150, 151, 256, 257, 512, 513)
)
_POOLS = (
    _BLANKS, _NUMBERS, _DATES, _MOMENTS, _FLAGS, _UUIDS, _KINDS, _LANGUAGES, _BASE64, _URIS,
    _TEXTS,
)
_POOL_OF = {
    **dict.fromkeys(("mandatory", "legalNotification", "reply"), _FLAGS),
    **dict.fromkeys(("messageUUID", "replyUUID", "reservationUUID"), _UUIDS),
    **dict.fromkeys(("globalLocationNumber", "productionUnitNumber"), _NUMBERS),
    **dict.fromkeys(("replyByDateTime", "createdDateTime", "originalMessageDateTime"), _MOMENTS),
    **dict.fromkeys(("startDateTime", "endDateTime"), _MOMENTS),
    "doNotDeliverUntilDate": _DATES, "messageType": _KINDS, "language": _LANGUAGES,
    "content": _BASE64, "url": _URIS,
}
_SIMPLE_TYPES = (

    *(f"dt:memo{name}Type" for name in ("Text", "Comment", "Uuid", "DateTime", "Uri", "Language", "GLN", "PNumber")),
    *(f"dt:memo{name}Type" for name in ("Message", "Notification", "LicenseNumber")),
    "xs:string", "xs:boolean", "xs:date", "xs:dateTime", "xs:long", "xs:base64Binary",
    "xs:anyType", "xs:token", "boolean", "date", "memoTextType", "no:boolean", "dt:boolean",
    "xs:", ":boolean", "", " xs:boolean ", "xs:date",
)
# fmt: on

Change = Callable[[etree._Element, random.Random], None]
"""Takes a message and changes it in one place."""


def _any(root: etree._Element, chance: random.Random) -> etree._Element:
    return chance.choice([*root.iter("*")])


def _within(root: etree._Element, chance: random.Random) -> etree._Element:
    return chance.choice([*root.iter("*")][1:])


def _value(root: etree._Element, chance: random.Random) -> etree._Element:
    return chance.choice([e for e in root.iter("*") if not len(e)])


def _holder(root: etree._Element, chance: random.Random) -> etree._Element:
    return chance.choice([e for e in root.iter("*") if len(e)])


def _copy(element: etree._Element) -> etree._Element:
    return etree.fromstring(etree.tostring(element, with_tail=False))


def _drop(root, chance):
    element = _within(root, chance)
    element.getparent().remove(element)


def _empty(root, chance):
    element = _within(root, chance)
    del element[:]
    element.text = None


def _double(root, chance):
    element = _within(root, chance)
    for _ in range(chance.choice((1, 1, 1, 2, 3, 8, 9))):
        element.addnext(_copy(element))


def _swap(root, chance):
    children = list(_holder(root, chance))
    one, other = chance.choice(children), chance.choice(children)
    parent, at = one.getparent(), one.getparent().index(other)
    parent.insert(at, one)


def _move(root, chance):
    element, into = _copy(_within(root, chance)), _any(root, chance)
    into.insert(chance.randint(0, len(into)), element)


def _rename(root, chance):
    element, other = _within(root, chance), _any(root, chance)
    namespace, name = etree.QName(element).namespace, etree.QName(element).localname
    names = (
        etree.QName(other).localname,
        name.lower(),
        name.title(),
        f"{name}s",
        "Representative",
        name,
    )
    element.tag = f"{{{namespace}}}{chance.choice(names)}"


def _rename_namespace(root, chance):
    element = _within(root, chance)
    spaces = (*NAMESPACES.values(), "", "urn:x", MEMO.lower(), MEMO + "/", XSI)
    namespace = chance.choice(spaces)
    name = etree.QName(element).localname
    element.tag = f"{{{namespace}}}{name}" if namespace else name


def _change_value(root, chance):
    element = _value(root, chance)
    element.text = chance.choice(chance.choice(_POOLS))


def _change_to_like(root, chance):
    """Change a value that is more than text to one of the edges of its type."""
    elements = [e for e in root.iter("*") if etree.QName(e).localname in _POOL_OF]
    element = chance.choice(elements)
    element.text = chance.choice(_POOL_OF[etree.QName(element).localname])


def _lengthen(root, chance):
    element = _value(root, chance)
    element.text = chance.choice(_TEXTS)


def _change_version(root, chance):
    name = chance.choice(("memoVersion", "memoVersion", "memoSchVersion"))
    root.set(name, chance.choice(chance.choice((_NUMBERS, _BLANKS, _TEXTS))))


def _drop_attribute(root, chance):
    root.attrib.pop(chance.choice(("memoVersion", "memoSchVersion")), "")


def _add_attribute(root, chance):
    element = _any(root, chance)
    names = (
        *("memoVersion", "memoSchVersion", "id", f"{{{MEMO}}}memoVersion", f"{{{XSI}}}other"),
        *("{http://www.w3.org/XML/1998/namespace}lang", f"{{{XSI}}}schemaLocation"),
        *(f"{{{XSI}}}noNamespaceSchemaLocation", f"{{{XSI}}}schemaLocation"),
    )
    element.set(chance.choice(names), chance.choice(("1.1", "", "urn:x x.xsd", "da")))


def _add_nil(root, chance):
    element = _any(root, chance)
    element.set(f"{{{XSI}}}nil", chance.choice(("true", "false", "1", "", "nonsense")))
    if chance.random() < 0.5:
        element.text = None


def _add_type(root, chance):
    element = _value(root, chance) if chance.random() < 0.9 else _any(root, chance)
    if chance.random() < 0.3:
        flags = ("mandatory", "reply", "doNotDeliverUntilDate", "content")
        element = chance.choice([*root.iter(*(f"{{{MEMO}}}{name}" for name in flags))])
    element.set(f"{{{XSI}}}type", chance.choice(_SIMPLE_TYPES))


def _add_text(root, chance):
    element = _any(root, chance)
    text = chance.choice(("x", " ", "\n", "\xa0", "\u200b", ".", "\r"))
    if chance.random() < 0.5 and element.getparent() is not None:
        element.tail = (element.tail or "") + text
    else:
        element.text = (element.text or "") + text


def _mark(chance: random.Random) -> etree._Element:
    comment = etree.Comment(" her ")
    return comment if chance.random() < 0.5 else etree.ProcessingInstruction("her", "er")


def _add_mark_around(root, chance):
    element = _any(root, chance)
    element.insert(chance.randint(0, len(element)), _mark(chance))


def _add_mark_within_text(root, chance):
    element, mark = _value(root, chance), _mark(chance)
    text = element.text or ""
    at = chance.randint(0, len(text))
    element.text, mark.tail = text[:at], text[at:]
    element.insert(0, mark)


def _put_into_cdata(root, chance):
    element = _any(root, chance)
    if element.text:
        element.text = etree.CDATA(element.text)


def _put_into_value(root, chance):
    element = _value(root, chance)
    element.append(_copy(_value(root, chance)))


CHANGES: tuple[Change, ...] = (
    _drop,
    _empty,
    _double,
    _swap,
    _move,
    _rename,
    _rename_namespace,
    _change_value,
    *[_change_to_like] * 5,
    _lengthen,
    _change_version,
    _drop_attribute,
    _add_attribute,
    _add_nil,
    _add_type,
    _add_text,
    _add_mark_around,
    _add_mark_within_text,
    _put_into_cdata,
    _put_into_value,
)


def mutations(seed: int, count: int) -> Iterator[bytes]:
    """Give so many messages, each changed in one to three places."""
    chance = random.Random(seed)
    whole = [etree.tostring(message) for message in messages()]
    for number in range(count):
        root = etree.fromstring(whole[0] if number % 4 else chance.choice(whole))
        for _ in range(chance.choice((1, 1, 1, 1, 2, 3))):
            CHANGES[chance.randrange(len(CHANGES))](root, chance)
        yield etree.tostring(root, encoding="utf-8", xml_declaration=True)
