"""``winmail.dat``: what Outlook wraps a message up in for Exchange, and sends to everybody (MS-OXTNEF).

A stream of attributes, each with its length and a checksum. What a message says in MAPI properties counts
before what it says in the oldest attributes, and damage costs what comes behind it, not what came before.
"""

import struct
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from typing import Final

from dpassist.domain.errors import UnreadableMessageError
from dpassist.domain.message import Address, Attachment, Defect
from dpassist.mailio.code_pages import codec_of, decode
from dpassist.mailio.limits import Budget
from dpassist.mailio.msg_bodies import read_bodies
from dpassist.mailio.msg_people import address, read_senders
from dpassist.mailio.msg_properties import INTERNET_CODE_PAGE, MESSAGE_CODE_PAGE, Reading, as_line
from dpassist.mailio.signatures import TNEF
from dpassist.mailio.tnef_properties import Cursor, DamagedError, TnefProperties, read_values

MEDIA_TYPE: Final = "application/ms-tnef"
_UNKNOWN: Final = "application/octet-stream"
_ATTRIBUTE: Final = struct.Struct("<BHHI")
_CHECKSUM: Final = struct.Struct("<H")
_TRIPLE: Final = struct.Struct("<HHHH")
_DATE: Final = struct.Struct("<6H")
_HEADER_BYTES: Final = 6
_SUMMED: Final = 256 * 1024
"""Bytes of an attribute whose checksum is held against it; summing up 100 MB would take seconds."""

# Attribute numbers of MS-OXTNEF 2.1.3.1.
_OEM_CODE_PAGE: Final = 0x9007
_CLASS: Final = 0x8008
_FROM: Final = 0x8000
_SUBJECT: Final = 0x8004
_SENT: Final = 0x8005
_BODY: Final = 0x800C
_PROPERTIES: Final = 0x9003
_ATTACHMENT_BEGINS: Final = 0x9002
_FILE: Final = 0x800F
_TITLE: Final = 0x8010
_TRANSPORT_NAME: Final = 0x9001
_FILE_PROPERTIES: Final = 0x9005

# Property numbers of MS-OXPROPS.
_P_CLASS: Final = 0x001A
_P_SUBJECT: Final = 0x0037
_P_SENT: Final = 0x0039
_P_DATA: Final = 0x3701
_P_NAMES: Final = (0x3707, 0x3704, 0x3001)
_P_MIME: Final = 0x370E
_P_CONTENT_ID: Final = 0x3712


@dataclass(frozen=True, slots=True)
class TnefContent:
    """What a ``winmail.dat`` holds, as far as it says; bodies only when they were asked for."""

    subject: str = field(default="", repr=False)
    sender: Address | None = None
    date: datetime | None = None
    message_class: str = ""
    body_text: str = field(default="", repr=False)
    body_html: str = field(default="", repr=False)
    attachments: tuple[Attachment, ...] = ()
    defects: tuple[Defect, ...] = ()


Attributes = dict[int, memoryview]


def read_tnef(data: bytes, budget: Budget) -> TnefContent:
    """Read a ``winmail.dat``.

    Raises:
        UnreadableMessageError: ``damaged``: nothing in it can be read; or a limit was reached.
    """
    if not data.startswith(TNEF) or len(data) <= _HEADER_BYTES:
        raise UnreadableMessageError("damaged", part="tnef")
    reading = Reading(budget, len(data))
    message, files = _split(memoryview(data)[_HEADER_BYTES:], reading)
    if not message and not files:
        raise UnreadableMessageError("damaged", part="tnef")
    code_page = int.from_bytes(message.get(_OEM_CODE_PAGE, b"")[:4], "little")
    values = read_values(message.get(_PROPERTIES, memoryview(bytes(4))), reading, "message")
    properties = TnefProperties(values, reading, "message", _codecs(code_page, values, reading))
    text, html = read_bodies(properties, reading) if budget.errand.bodies else ("", "")
    old = _Old(message, properties.codecs, reading)
    if budget.errand.bodies and not text:
        text = old.text(_BODY, budget.limits.text_bytes)
    sender, _other = read_senders(properties)
    attachments = _attachments(files, properties.codecs, reading)
    return TnefContent(
        subject=properties.line(_P_SUBJECT) or old.line(_SUBJECT),
        sender=sender or old.sender(),
        date=properties.time(_P_SENT) or old.date(_SENT),
        message_class=properties.text(_P_CLASS) or old.line(_CLASS),
        body_text=text,
        body_html=html,
        attachments=attachments,
        defects=tuple(reading.defects),
    )


def _split(data: memoryview, reading: Reading) -> tuple[Attributes, list[Attributes]]:
    """Split the stream into the message's attributes and those of each attachment; the first of each counts."""
    message: Attributes = {}
    files: list[Attributes] = []
    most = reading.budget.limits.attachments
    cursor = Cursor(data)
    try:
        while cursor.left() >= _ATTRIBUTE.size:
            level, number, _kind, length = _ATTRIBUTE.unpack(cursor.take(_ATTRIBUTE.size))
            content = cursor.take(length)
            (stated,) = _CHECKSUM.unpack(cursor.take(_CHECKSUM.size))
            if length <= _SUMMED and sum(content) & 0xFFFF != stated:
                reading.note("tnef-checksum", "content")
            if level == 1:
                message.setdefault(number, content)
            elif number == _ATTACHMENT_BEGINS and len(files) >= most:
                reading.note("too-many-attachments", "attachments")
                break
            elif number == _ATTACHMENT_BEGINS or not files:
                files.append({number: content})
            else:
                files[-1].setdefault(number, content)
    except DamagedError:
        reading.note("damaged-part", "content")
    return message, files


def _codecs(
    code_page: int, values: dict[tuple[int, int], memoryview], reading: Reading
) -> tuple[str, ...]:
    stated = TnefProperties(values, reading, "message", ())
    pages = (stated.integer(MESSAGE_CODE_PAGE), code_page, stated.integer(INTERNET_CODE_PAGE))
    names = (codec_of(page or 0) for page in pages)
    return tuple(name for name in names if name and not name.startswith("utf-16"))


class _Old:
    """The oldest attributes, from before there were properties."""

    def __init__(self, attributes: Attributes, codecs: Sequence[str], reading: Reading) -> None:
        self._attributes = attributes
        self._codecs = codecs
        self._reading = reading

    def text(self, number: int, most: int) -> str:
        content = bytes(self._attributes.get(number, b"")[:most])
        self._reading.budget.spend(len(content))
        text = decode(content, self._codecs).rstrip("\0")
        return text.replace("\r\n", "\n").replace("\r", "\n").strip()

    def line(self, number: int) -> str:
        return as_line(self.text(number, self._reading.budget.limits.header_field_bytes))

    def date(self, number: int) -> datetime | None:
        content = self._attributes.get(number, b"")
        if len(content) < _DATE.size:
            return None
        try:
            year, month, day, hour, minute, second = _DATE.unpack_from(content)
            return datetime(year, month, day, hour, minute, second, tzinfo=UTC)
        except ValueError:
            self._reading.note("bad-date", "message")
            return None

    def sender(self) -> Address | None:
        """Return who it is from: name and address behind their lengths (MS-OXTNEF 2.1.3.3.10)."""
        content = self._attributes.get(_FROM, memoryview(b""))
        if len(content) < _TRIPLE.size:
            return None
        _id, _all, name_bytes, email_bytes = _TRIPLE.unpack_from(content)
        rest = content[_TRIPLE.size : _TRIPLE.size + name_bytes + email_bytes]
        name = decode(bytes(rest[:name_bytes]), self._codecs).rstrip("\0")
        _kind, _colon, email = (
            decode(bytes(rest[name_bytes:]), self._codecs).rstrip("\0").partition(":")
        )
        return address(as_line(name), as_line(email) if "@" in email else "")


def _attachments(
    files: list[Attributes], codecs: Sequence[str], reading: Reading
) -> tuple[Attachment, ...]:
    found = (
        _attachment(attributes, codecs, reading, f"attachment {number}")
        for number, attributes in enumerate(files, start=1)
    )
    return tuple(attachment for attachment in found if attachment is not None)


def _attachment(
    attributes: Attributes, codecs: Sequence[str], reading: Reading, where: str
) -> Attachment | None:
    values = read_values(attributes.get(_FILE_PROPERTIES, memoryview(bytes(4))), reading, where)
    properties = TnefProperties(values, reading, where, codecs)
    names = (*(properties.line(number) for number in _P_NAMES),)
    old = _Old(attributes, codecs, reading)
    name = next(filter(None, (*names, old.line(_TRANSPORT_NAME), old.line(_TITLE))), "")
    held = properties.held(_P_DATA)
    if held is not None and held[: len(TNEF)] == TNEF:
        content, media_type, name = held, MEDIA_TYPE, f"{name or 'message'}.dat"
    else:
        plain = properties.view(_P_DATA)
        content = plain if plain is not None else attributes.get(_FILE, memoryview(b""))
        media_type = properties.line(_P_MIME).lower() or _UNKNOWN
        if held is not None and not content:
            reading.note("attachment-is-object", where)
            return None
        if not content and not name:
            return None
    reading.budget.spend(len(content))
    load: Callable[[], bytes] = partial(bytes, content)
    return Attachment(
        name,
        media_type if media_type.count("/") == 1 else _UNKNOWN,
        len(content),
        load,
        content_id=properties.line(_P_CONTENT_ID).strip("<>"),
        start=lambda most: bytes(content[:most]),
    )
