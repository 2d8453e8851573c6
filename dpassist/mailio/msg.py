"""Outlook's ``.msg`` files.

A part that cannot be read costs that part, not the message. What S/MIME protects is opened before any body
is looked at.
"""

from dataclasses import replace
from typing import Final

from dpassist.domain.errors import UnreadableMessageError
from dpassist.domain.message import Message, SourceFormat
from dpassist.mailio.cfb import Storage, open_compound_file
from dpassist.mailio.headers import parse_message_ids
from dpassist.mailio.limits import Budget
from dpassist.mailio.msg_attachments import read_attachments
from dpassist.mailio.msg_headers import Header
from dpassist.mailio.msg_people import read_people
from dpassist.mailio.msg_properties import (
    PROPERTY_STREAM,
    TOP_HEADER,
    Properties,
    Reading,
    message_properties,
)
from dpassist.mailio.msg_smime import is_protected, note_inside, open_protected

_CLASS: Final = 0x001A
_SUBJECT: Final = 0x0037
_FLAGS: Final = 0x0E07
_UNSENT: Final = 0x8
"""MS-OXCMSG, PidTagMessageFlags, mfUnsent: a draft, whatever times stand in it."""
_SENT: Final = 0x0039
_DELIVERED: Final = 0x0E06
_MESSAGE_ID: Final = 0x1035
_REFERENCES: Final = 0x1039
_IN_REPLY_TO: Final = 0x1042
_HEADER: Final = 0x007D
_VALUE_PREFIX: Final = "__substg1.0_"


def read_msg(data: bytes, budget: Budget) -> Message:
    """Read an Outlook message.

    Args:
        data: The file.
        budget: What may be unpacked; shared with the layers around and in this message.

    Raises:
        UnreadableMessageError: ``damaged``, ``not-a-message`` (another kind of compound file) or a limit.
    """
    root = open_compound_file(data, budget.limits)
    _check_message(root)
    reading = Reading(budget, len(data))
    properties = message_properties(root, TOP_HEADER, reading, "message")
    envelope = _envelope(data, root, properties, reading)
    opened = None
    if is_protected(envelope.message_class):
        opened = open_protected(envelope, reading)
    else:
        note_inside(envelope, reading)
    if opened is None:
        with_bodies = budget.errand.texts and not budget.is_nested
        opened = _with_bodies(envelope, properties, reading) if with_bodies else envelope
    return replace(opened, defects=tuple(reading.defects))


def _with_bodies(envelope: Message, properties: Properties, reading: Reading) -> Message:
    from dpassist.mailio.msg_bodies import read_bodies  # noqa: PLC0415 - recognising needs none

    text, html = read_bodies(properties, reading)
    return replace(envelope, body_text=text, body_html=html)


def _check_message(root: Storage) -> None:
    if root.stream(PROPERTY_STREAM) is not None:
        return
    names = [stream.name.lower() for stream in root.streams()]
    if any(name.startswith(_VALUE_PREFIX) for name in names):
        return
    # A directory without anything in it is what damage leaves, not another kind of file.
    raise UnreadableMessageError("not-a-message" if names else "damaged")


def _envelope(data: bytes, root: Storage, properties: Properties, reading: Reading) -> Message:
    """Return everything but the bodies; of a message within the message, what came with it alone."""
    if reading.budget.is_nested:
        return Message(
            SourceFormat.MSG,
            data,
            message_class=properties.text(_CLASS),
            attachments=read_attachments(root, properties, reading),
        )
    limits = reading.budget.limits
    header = Header(properties.text(_HEADER, limits.header_bytes), reading)
    people = read_people(root, properties, header, reading)
    sent = properties.time(_SENT) or properties.time(_DELIVERED) or header.date("Date")
    is_draft = bool((properties.integer(_FLAGS) or 0) & _UNSENT)
    return Message(
        SourceFormat.MSG,
        data,
        subject=properties.line(_SUBJECT),
        sender=people.sender,
        original_sender=people.original_sender,
        reply_to=people.reply_to,
        to=people.to,
        cc=people.cc,
        bcc=people.bcc,
        date=None if is_draft else sent,
        message_id=next(iter(_ids(properties, _MESSAGE_ID, header, "Message-ID")), ""),
        references=_references(properties, header),
        headers=header.fields,
        message_class=properties.text(_CLASS),
        attachments=read_attachments(root, properties, reading),
    )


def _ids(properties: Properties, number: int, header: Header, name: str) -> tuple[str, ...]:
    """Return the Message-IDs in a property, else in the header field that it mirrors."""
    stored = properties.text(number).encode("utf-8", "replace")
    return parse_message_ids(stored) or header.message_ids(name)


def _references(properties: Properties, header: Header) -> tuple[str, ...]:
    """Return the thread, oldest first, each message once; the one that is answered comes last."""
    thread = _ids(properties, _REFERENCES, header, "References")
    answered = _ids(properties, _IN_REPLY_TO, header, "In-Reply-To")[:1]
    return tuple(dict.fromkeys((*thread, *answered)))
