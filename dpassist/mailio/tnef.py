"""``winmail.dat``: what Outlook wraps a message up in for Exchange, and sends to everybody (MS-OXTNEF).

A stream of attributes, each with its length and a checksum. What a message says in MAPI properties counts
before what it says in the oldest attributes, and damage costs what comes behind it, not what came before.
"""

import re
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from typing import Final

from dpassist.domain.errors import UnreadableMessageError
from dpassist.domain.message import Address, Attachment, Defect
from dpassist.mailio.code_pages import codec_of
from dpassist.mailio.limits import Budget
from dpassist.mailio.msg_bodies import read_bodies
from dpassist.mailio.msg_people import read_senders
from dpassist.mailio.msg_properties import INTERNET_CODE_PAGE, MESSAGE_CODE_PAGE, Reading
from dpassist.mailio.signatures import TNEF
from dpassist.mailio.tnef_attributes import (
    ATTACHMENT_BEGINS,
    CODE_PAGE,
    Attributes,
    read_attributes,
    values_of,
)
from dpassist.mailio.tnef_properties import TnefProperties

MEDIA_TYPE: Final = "application/ms-tnef"
_UNKNOWN: Final = "application/octet-stream"
_MEDIA_TYPE: Final = re.compile(r"[a-z0-9!#$&^_.+-]{1,80}/[a-z0-9!#$&^_.+-]{1,120}")

# Property numbers of MS-OXPROPS.
_CLASS: Final = 0x001A
_SUBJECTS: Final = (0x0037, 0x0E1D, 0x0070)  # with "RE:", without, the thread's: at times only that
_SENT: Final = 0x0039
_DELIVERED: Final = 0x0E06
_DATA: Final = 0x3701
_DISPLAY_NAME: Final = 0x3001
_NAMES: Final = (0x3707, 0x3704, 0x370C, _DISPLAY_NAME)  # long, short, the transport's, shown
_MIME: Final = 0x370E
_CONTENT_ID: Final = 0x3712
_METHOD: Final = 0x3705
_BY_REFERENCE: Final = frozenset({2, 3, 4, 7})  # MS-OXCMSG 2.2.2.9: three kinds of path, a web link


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


def read_tnef(data: bytes, budget: Budget) -> TnefContent:
    """Read a ``winmail.dat``.

    Raises:
        UnreadableMessageError: ``damaged``: nothing in it can be read; or a limit was reached.
    """
    if not data.startswith(TNEF):
        raise UnreadableMessageError("damaged")
    reading = Reading(budget, len(data))
    message, files = _split(memoryview(data), reading)
    if not message and not files:
        raise UnreadableMessageError("damaged")
    properties = _message_properties(message, reading)
    text, html = read_bodies(properties, reading) if budget.errand.texts else ("", "")
    sender, _other = read_senders(properties)
    return TnefContent(
        subject=_first_line(properties, _SUBJECTS),
        sender=sender,
        date=properties.time(_SENT) or properties.time(_DELIVERED),
        message_class=properties.line(_CLASS),
        body_text=text,
        body_html=html,
        attachments=_attachments(files, properties.codecs, reading),
        defects=tuple(reading.defects),
    )


def _split(stream: memoryview, reading: Reading) -> tuple[Attributes, list[Attributes]]:
    """Split the stream into the message's attributes and those of each attachment; the first of each counts."""
    message: Attributes = {}
    files: list[Attributes] = []
    most = reading.budget.limits.attachments
    for is_message, number, content in read_attributes(stream, reading):
        if is_message:
            message.setdefault(number, content)
        elif number == ATTACHMENT_BEGINS and len(files) >= most:
            reading.note("too-many-attachments", "attachments")
            break
        elif number == ATTACHMENT_BEGINS or not files:
            files.append({number: content})
        else:
            files[-1].setdefault(number, content)
    return message, files


def _message_properties(message: Attributes, reading: Reading) -> TnefProperties:
    """Return what the message says, with the encodings it states for its strings."""
    properties = TnefProperties(values_of(message, reading, "message"), reading, "message")
    pages = (
        properties.integer(MESSAGE_CODE_PAGE) or 0,
        int.from_bytes(message.get(CODE_PAGE, b"")[:4], "little"),
        properties.integer(INTERNET_CODE_PAGE) or 0,
    )
    # Sixteen-bit encodings cannot be what eight-bit strings are in, whatever the message states.
    names = (codec_of(page) for page in pages)
    properties.codecs = tuple(name for name in names if name and not name.startswith("utf-16"))
    return properties


def _attachments(
    files: list[Attributes], codecs: tuple[str, ...], reading: Reading
) -> tuple[Attachment, ...]:
    found: list[Attachment] = []
    for number, attributes in enumerate(files, start=1):
        where = f"attachment {number}"
        values = values_of(attributes, reading, where)
        attachment = _attachment(TnefProperties(values, reading, where, codecs), reading, where)
        if attachment is not None:
            reading.budget.spend(attachment.size)
            found.append(attachment)
    return tuple(found)


def _attachment(properties: TnefProperties, reading: Reading, where: str) -> Attachment | None:
    """Return what was attached; what has no bytes in this file is only noted."""
    held, content = properties.held(_DATA), properties.view(_DATA)
    if held is not None and held[: len(TNEF)] == TNEF:
        name = _subject_within(held, reading) or properties.line(_DISPLAY_NAME) or "message"
        return _file(f"{name}.dat", MEDIA_TYPE, held, properties)
    if held is not None:
        reading.note("attachment-is-object", where)
    elif not content and properties.integer(_METHOD) in _BY_REFERENCE:
        reading.note("attachment-by-reference", where)
    elif content is None:
        reading.note("attachment-missing", where)
    else:
        media_type = properties.line(_MIME).lower()
        if not _MEDIA_TYPE.fullmatch(media_type):
            media_type = _UNKNOWN
        return _file(_first_line(properties, _NAMES), media_type, content, properties)
    return None


def _file(
    name: str, media_type: str, content: memoryview, properties: TnefProperties
) -> Attachment:
    return Attachment(
        name,
        media_type,
        len(content),
        partial(bytes, content),
        content_id=properties.line(_CONTENT_ID).strip("<>"),
        start=lambda most: bytes(content[:most]),
    )


def _subject_within(stream: memoryview, reading: Reading) -> str:
    """Return the subject of a message in the message; what is wrong with it is told when it is read itself."""
    message: Attributes = {}
    aside = Reading(reading.budget, len(stream))
    for is_message, number, content in read_attributes(stream, aside):
        if not is_message:
            break
        message.setdefault(number, content)
    return _first_line(_message_properties(message, aside), _SUBJECTS)


def _first_line(properties: TnefProperties, numbers: tuple[int, ...]) -> str:
    """Return the first of some properties that says anything."""
    return next(filter(None, map(properties.line, numbers)), "")
