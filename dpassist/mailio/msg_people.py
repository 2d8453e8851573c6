"""Who an Outlook message is from, to, and answered to.

Addresses come as properties of three shapes: a name, a type (``SMTP``, ``EX``) with an address of that
type, and, from Exchange, an Internet address beside it (published specification MS-OXOMSG). What lacks an
Internet address is looked up in the Internet header the message arrived with.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from dpassist.domain.message import Address
from dpassist.mailio.cfb import Storage
from dpassist.mailio.code_pages import decode
from dpassist.mailio.msg_headers import Header
from dpassist.mailio.msg_properties import (
    ROW_HEADER,
    Properties,
    PropertySource,
    Reading,
    numbered,
)

_RECIPIENTS: Final = "__recip_version1.0_#"
_RECIPIENT_KIND: Final = 0x0C15
_KIND_MASK: Final = 0xF
_REPLY_ENTRIES: Final = 0x004F

# MS-OXCDATA 2.2.5.1: an address written out in full, instead of a reference into an address book.
_ONE_OFF: Final = bytes.fromhex("812b1fa4bea310199d6e00dd010f5402")
_ONE_OFF_TEXT: Final = 24
_UNICODE_FLAG: Final = 0x8000
_TEXTS: Final = 3


@dataclass(frozen=True, slots=True)
class _Numbers:
    """The properties that describe one party: name, address type, address, Internet address."""

    name: int
    kind: int
    email: int
    internet: int


@dataclass(frozen=True, slots=True)
class _Line:
    """Where recipients of one kind are named: in the rows, the Internet header, the line Outlook shows."""

    kind: int
    field: str
    shown: int


_TO: Final = _Line(1, "To", 0x0E04)
_CC: Final = _Line(2, "Cc", 0x0E03)
_BCC: Final = _Line(3, "Bcc", 0x0E02)
"""Hidden copies (MS-OXOMSG; PidTagDisplayBcc), which only a draft or the sender's own copy has."""
_SENDER: Final = _Numbers(0x0C1A, 0x0C1E, 0x0C1F, 0x5D01)
_REPRESENTED: Final = _Numbers(0x0042, 0x0064, 0x0065, 0x5D02)
_RECIPIENT: Final = _Numbers(0x3001, 0x3002, 0x3003, 0x39FE)


@dataclass(frozen=True, slots=True)
class People:
    """The parties of one message, as `Message` names them."""

    sender: Address | None
    original_sender: Address | None
    reply_to: tuple[Address, ...]
    to: tuple[Address, ...]
    cc: tuple[Address, ...]
    bcc: tuple[Address, ...]


def read_people(root: Storage, message: Properties, header: Header, reading: Reading) -> People:
    """Return everybody the message names."""
    sender, original_sender = _senders(message, header)
    rows = list(_recipient_rows(root, message, reading))
    return People(
        sender,
        original_sender,
        header.addresses("Reply-To") or tuple(_reply_entries(message, reading)),
        _recipients(rows, _TO, header, message),
        _recipients(rows, _CC, header, message),
        _recipients(rows, _BCC, header, message),
    )


def _senders(
    message: PropertySource, header: Header | None
) -> tuple[Address | None, Address | None]:
    """Return who the message is from, and who sent it on their behalf if that is somebody else."""
    sent_by = _party(message, _SENDER)
    on_behalf_of = _party(message, _REPRESENTED)
    sender = on_behalf_of or sent_by
    if sender is None or not sender.email:
        stated = header.addresses("From") if header else ()
        sender = next(iter(stated), sender)
    if sender is None or on_behalf_of is None or sent_by is None or _same(sent_by, on_behalf_of):
        return sender, None
    return sender, sent_by


def _same(one: Address, other: Address) -> bool:
    if one.email and other.email:
        return one.email.casefold() == other.email.casefold()
    return one.name.casefold() == other.name.casefold()


def read_senders(message: PropertySource) -> tuple[Address | None, Address | None]:
    """Return who a message without an Internet header is from, and who sent it on their behalf."""
    return _senders(message, None)


def _party(properties: PropertySource, numbers: _Numbers) -> Address | None:
    email = properties.line(numbers.internet)
    if "@" not in email:
        email = properties.line(numbers.email)
        if "@" not in email or properties.line(numbers.kind).upper() not in {"SMTP", ""}:
            email = ""
    return address(properties.line(numbers.name), email)


def address(name: str, email: str) -> Address | None:
    """Return an address without the quotes some programs add; None when nothing is left."""
    email = email.strip().strip("'<>").strip()
    name = name.strip()
    quoted = len(name) > 1 and name[0] == name[-1] and name[0] in "'\""
    name = name[1:-1].strip() if quoted else name
    if name.casefold() == email.casefold():
        name = ""
    return Address(name, email) if name or email else None


def _recipient_rows(
    root: Storage, message: Properties, reading: Reading
) -> Iterator[tuple[int, Address]]:
    storages = numbered(list(root.storages()), _RECIPIENTS)
    most = reading.budget.limits.recipients
    if len(storages) > most:
        reading.note("too-many-addresses", "recipients")
    for storage in storages[:most]:
        row = Properties(storage, ROW_HEADER, reading, "recipients", message.codecs)
        who = _party(row, _RECIPIENT)
        kind = (row.integer(_RECIPIENT_KIND) or _TO.kind) & _KIND_MASK
        storage.release()
        if who is not None:
            yield kind, who


def _recipients(
    rows: list[tuple[int, Address]], line: _Line, header: Header, message: Properties
) -> tuple[Address, ...]:
    """Return the recipients of one kind from the best source there is.

    The message's own rows come first; the Internet header wins only when it knows addresses that they
    lack. The line of names that Outlook shows is the last resort.
    """
    found = tuple(who for kind, who in rows if kind == line.kind)
    if found and all(who.email for who in found):
        return found
    stated = header.addresses(line.field)
    if stated or found:
        return found if len(stated) < len(found) else stated
    named = (address(name, "") for name in message.text(line.shown).split(";"))
    return tuple(who for who in named if who is not None)


def _reply_entries(message: Properties, reading: Reading) -> Iterator[Address]:
    """Give the Reply-To addresses (MS-OXCDATA 2.3.3: a counted list of padded entries)."""
    packed = message.binary(_REPLY_ENTRIES)
    at = 8
    for _ in range(reading.budget.limits.addresses):
        if at + 4 > len(packed):
            return
        (length,) = struct.unpack_from("<I", packed, at)
        who = _one_off(packed[at + 4 : at + 4 + length], message.codecs)
        if who is not None:
            yield who
        at += 4 + length + -length % 4


def _one_off(entry: bytes, codecs: tuple[str, ...]) -> Address | None:
    if entry[4:20] != _ONE_OFF or len(entry) < _ONE_OFF_TEXT:
        return None
    (flags,) = struct.unpack_from("<H", entry, 22)
    if flags & _UNICODE_FLAG:
        texts = entry[_ONE_OFF_TEXT:].decode("utf-16-le", "replace").split("\0")
    else:
        texts = decode(entry[_ONE_OFF_TEXT:], codecs).split("\0")
    name, kind, email = (*texts, "", "", "")[:_TEXTS]
    return address(name, email) if kind.upper() == "SMTP" and "@" in email else None
