"""The attributes a ``winmail.dat`` is a stream of (MS-OXTNEF 2.1.3), the oldest of them told as properties.

Before there were MAPI properties an attribute each held the subject, the text or a file. Told as the
properties that took their place, they need no reader of their own, and properties simply go before them.
"""

import struct
import zlib
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from typing import Final, NamedTuple

from dpassist.mailio.msg_properties import MESSAGE_CODE_PAGE, Reading
from dpassist.mailio.signatures import TNEF
from dpassist.mailio.tnef_properties import (
    BINARY,
    EPOCH,
    INTEGER,
    STRING8,
    TICKS_PER_MICROSECOND,
    TIME,
    Cursor,
    Values,
    read_values,
)

HEADER_BYTES: Final = len(TNEF) + 2

ATTACHMENT_BEGINS: Final = 0x9002
CODE_PAGE: Final = 0x9007
_PROPERTIES: Final = 0x9003
_FILE_PROPERTIES: Final = 0x9005
_FROM: Final = 0x8000
_LEVELS: Final = frozenset({1, 2})
_ATTRIBUTE: Final = struct.Struct("<BHHI")
_CHECKSUM_BYTES: Final = 2
_SUMMED_AT_ONCE: Final = 256
_COST: Final = 256
"""What an attribute counts for beside its content: a file of nothing but attributes takes time, too."""

_SAME: Final[Mapping[int, tuple[int, int]]] = {
    CODE_PAGE: (MESSAGE_CODE_PAGE, INTEGER),
    0x8004: (0x0037, STRING8),  # subject
    0x8008: (0x001A, STRING8),  # message class
    0x800C: (0x1000, STRING8),  # text
    0x800F: (0x3701, BINARY),  # a file
    0x8010: (0x3704, STRING8),  # its title
    0x9001: (0x370C, STRING8),  # what the transport called it
}
"""Attributes that say the same as a property, in the same bytes: its number and type."""
_DATES: Final = {0x8005: 0x0039, 0x8006: 0x0E06}  # sent, received
_DATE: Final = struct.Struct("<6H")
_TRIPLE: Final = struct.Struct("<4H")
_SENDER: Final = (0x0C1A, 0x0C1E, 0x0C1F)  # name, type of the address, address
_WANTED: Final = frozenset(
    {*_SAME, *_DATES, _FROM, _PROPERTIES, _FILE_PROPERTIES, ATTACHMENT_BEGINS}
)

Attributes = dict[int, memoryview]


class Attribute(NamedTuple):
    """One attribute that is read here.

    Attributes:
        is_message: Whether it is about the message; else it is about the attachment begun last.
        number: What it is.
        content: Its bytes, as far as there are any.
    """

    is_message: bool
    number: int
    content: memoryview


def read_attributes(stream: memoryview, reading: Reading) -> Iterator[Attribute]:
    """Give the attributes of a whole stream, up to where it ends or makes no sense any more.

    Raises:
        UnreadableMessageError: There are more than the budget allows.
    """
    cursor = Cursor(stream)
    cursor.up_to(HEADER_BYTES)
    while cursor.left() >= _ATTRIBUTE.size:
        reading.budget.spend(_COST)
        level, number, _kind, length = _ATTRIBUTE.unpack(cursor.take(_ATTRIBUTE.size))
        if level not in _LEVELS:
            reading.note("damaged-part", "content")
            return
        content, stated = cursor.up_to(length), cursor.up_to(_CHECKSUM_BYTES)
        if len(stated) < _CHECKSUM_BYTES:
            reading.note("damaged-part", "content")
        elif _sum(content) != int.from_bytes(stated, "little"):
            reading.note("tnef-checksum", "content")
        if number in _WANTED:
            yield Attribute(level == 1, number, content)
    if bytes(cursor.up_to(_ATTRIBUTE.size)).strip(b"\r\n\0"):  # some programs end it like a text
        reading.note("damaged-part", "content")


def _sum(content: memoryview) -> int:
    """Return the sum of all bytes, modulo 2^16.

    Adler-32 holds the sum of the bytes, too, modulo a number that 256 bytes do not reach: ten times as fast
    as adding them up.
    """
    total = 0
    for at in range(0, len(content), _SUMMED_AT_ONCE):
        total += zlib.adler32(content[at : at + _SUMMED_AT_ONCE], 0) & 0xFFFF
    return total & 0xFFFF


def values_of(attributes: Attributes, reading: Reading, where: str) -> Values:
    """Return what the attributes of a message or of an attachment say, as properties."""
    values = _oldest(attributes, reading, where)
    for number in (_PROPERTIES, _FILE_PROPERTIES):
        if number in attributes:
            values |= read_values(attributes[number], reading, where)
    return values


def _oldest(attributes: Attributes, reading: Reading, where: str) -> Values:
    values: Values = {}
    for number, content in attributes.items():
        if number in _SAME:
            known_as, kind = _SAME[number]
            values[known_as] = (kind, content)
        elif number in _DATES:
            values[_DATES[number]] = (TIME, memoryview(_ticks(content, reading, where)))
        elif number == _FROM:
            values |= _sender(content)
    return values


def _ticks(content: memoryview, reading: Reading, where: str) -> bytes:
    """Return a date as properties have it; it names no time zone, and today's programs mean UTC."""
    if len(content) < _DATE.size or not any(content):
        return b""
    year, month, day, hour, minute, second = _DATE.unpack_from(content)
    try:
        date = datetime(year, month, day, hour, minute, second, tzinfo=UTC)
    except ValueError:
        reading.note("bad-date", where)
        return b""
    ticks = (date - EPOCH) // timedelta(microseconds=1) * TICKS_PER_MICROSECOND
    return max(ticks, 0).to_bytes(8, "little")


def _sender(content: memoryview) -> Values:
    """Return who it is from: name and address, with its type before a colon, behind their lengths."""
    if len(content) < _TRIPLE.size:
        return {}
    _id, _all, name_bytes, email_bytes = _TRIPLE.unpack_from(content)
    name = content[_TRIPLE.size :][:name_bytes]
    kind, _colon, email = bytes(content[_TRIPLE.size + name_bytes :][:email_bytes]).partition(b":")
    texts = (name, memoryview(kind), memoryview(email))
    return {number: (STRING8, text) for number, text in zip(_SENDER, texts, strict=True)}
