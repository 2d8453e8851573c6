"""Writes Outlook messages for tests and synthetic samples, after the published specification MS-OXMSG."""

import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from dpassist.mailio.cfb_writer import Tree, build_compound_file
from tests.packed_rtf import pack_rtf

INTEGER, BOOLEAN, OBJECT, STRING8, UNICODE, TIME, BINARY = 3, 0xB, 0xD, 0x1E, 0x1F, 0x40, 0x102
_READ_WRITE = 6
_TO, _CC, _BCC = 1, 2, 3
_BY_VALUE, _EMBEDDED = 1, 5
_FILETIME_EPOCH = datetime(1601, 1, 1, tzinfo=UTC)


class _Properties:
    """One property stream and the value streams beside it."""

    def __init__(self, header: bytes, *, code_page: int | None) -> None:
        self._packed = header
        self._code_page = code_page
        self.streams: dict[str, Any] = {}

    def text(self, number: int, value: str) -> None:
        """Add a string, in UTF-16 or in the code page; empty values are left out."""
        if not value:
            return
        if self._code_page is None:
            self._variable(number, UNICODE, value.encode("utf-16-le"), extra=2)
        else:
            encoded = value.encode(python_codec(self._code_page), "replace")
            self._variable(number, STRING8, encoded, extra=1)

    def binary(self, number: int, value: bytes) -> None:
        """Add a binary value."""
        self._variable(number, BINARY, value)

    def integer(self, number: int, value: int) -> None:
        """Add a 32-bit integer."""
        self._fixed(number, INTEGER, struct.pack("<iI", value, 0))

    def boolean(self, number: int, *, value: bool) -> None:
        """Add a truth value."""
        self._fixed(number, BOOLEAN, struct.pack("<Q", value))

    def time(self, number: int, value: datetime) -> None:
        """Add a time, in steps of 100 nanoseconds since 1601."""
        past = value - _FILETIME_EPOCH
        ticks = (past.days * 86_400 + past.seconds) * 10_000_000 + past.microseconds * 10
        self._fixed(number, TIME, struct.pack("<Q", ticks))

    def storage(self, number: int, content: Tree) -> None:
        """Add an object that is a storage of its own: an embedded message."""
        self._fixed(number, OBJECT, struct.pack("<II", 0xFFFFFFFF, 1))
        self.streams[stream_name(number, OBJECT)] = content

    def done(self) -> dict[str, Any]:
        """Return the storage's content."""
        return {"__properties_version1.0": self._packed, **self.streams}

    def _variable(self, number: int, kind: int, value: bytes, extra: int = 0) -> None:
        self._fixed(number, kind, struct.pack("<II", len(value) + extra, 0))
        self.streams[stream_name(number, kind)] = value

    def _fixed(self, number: int, kind: int, value: bytes) -> None:
        self._packed += struct.pack("<HHI", kind, number, _READ_WRITE) + value


def stream_name(number: int, kind: int) -> str:
    """Return the name of the stream that holds a property's value."""
    return f"__substg1.0_{number:04X}{kind:04X}"


def python_codec(code_page: int) -> str:
    """Return Python's name of a Windows code page."""
    named = {65001: "utf-8", 20127: "ascii", 28591: "latin-1", 932: "cp932", 936: "gbk"}
    return named.get(code_page, f"cp{code_page}")


@dataclass(frozen=True, kw_only=True)
class _Fields:
    """What a message is made of.

    Attributes:
        subject: Subject.
        sender_name: Who sent it; also who it stands for, unless ``represented`` says otherwise.
        sender_email: Their address.
        to: Main recipients as (name, address).
        cc: Copy recipients as (name, address).
        bcc: Hidden copy recipients as (name, address).
        body: Plain text.
        html: HTML body, stored in the code page of the message (UTF-8 in a Unicode message).
        rtf: Plain RTF, stored packed.
        date: When it was sent.
        message_id: Message-ID with angle brackets.
        references: Message-IDs of the thread.
        in_reply_to: The message this one answers.
        message_class: MAPI class.
        attachments: Files as (name, media type, content).
        embedded: Fields of messages that are attached as messages, after the files.
        transport_headers: Internet header block as received.
        unicode: Store strings in UTF-16; otherwise in ``code_page``.
        code_page: Windows code page of an ANSI message.
        represented: (name, address) of who it was sent on behalf of.
        top: False for a message inside another.
    """

    subject: str = ""
    sender_name: str = ""
    sender_email: str = ""
    to: Sequence[tuple[str, str]] = ()
    cc: Sequence[tuple[str, str]] = ()
    bcc: Sequence[tuple[str, str]] = ()
    body: str = ""
    html: str | None = None
    rtf: bytes | None = None
    date: datetime | None = None
    message_id: str = ""
    references: Sequence[str] = ()
    in_reply_to: str = ""
    message_class: str = "IPM.Note"
    attachments: Sequence[tuple[str, str, bytes]] = ()
    embedded: Sequence[Mapping[str, Any]] = ()
    transport_headers: str | None = None
    unicode: bool = True
    code_page: int = 1252
    represented: tuple[str, str] | None = None
    top: bool = True

    @property
    def strings_in(self) -> int | None:
        """The code page of strings, or None for UTF-16."""
        return None if self.unicode else self.code_page


def build_msg(**fields: Any) -> bytes:
    """Write an Outlook message; the fields are those of `_Fields`."""
    return build_compound_file(message_tree(**fields))


def message_tree(**fields: Any) -> dict[str, Any]:
    """Return the storages and streams of a message, to be changed or written."""
    message = _Fields(**fields)
    kinds = ((_TO, message.to), (_CC, message.cc), (_BCC, message.bcc))
    people = [(kind, *who) for kind, named in kinds for who in named]
    inner = [
        message_tree(**{"unicode": message.unicode, **held, "top": False})
        for held in message.embedded
    ]
    files = len(message.attachments)
    tree = _message_properties(message, len(people), files + len(inner))
    for number, (kind, name, email) in enumerate(people):
        row = (number, kind, name, email)
        tree[f"__recip_version1.0_#{number:08X}"] = _recipient(row, message.strings_in)
    for number, (name, mime, content) in enumerate(message.attachments):
        file = _attachment(number, name, mime, content, message.strings_in)
        tree[f"__attach_version1.0_#{number:08X}"] = file
    for number, (held_tree, held) in enumerate(zip(inner, message.embedded, strict=True), files):
        attached = _held_message(number, held_tree, held.get("subject", ""), message.strings_in)
        tree[f"__attach_version1.0_#{number:08X}"] = attached
    if message.top:  # GUIDs, entries and names of named properties: none are used
        names = {stream_name(number, BINARY): b"" for number in (2, 3, 4)}
        tree["__nameid_version1.0"] = names
    return tree


def _message_properties(message: _Fields, people: int, files: int) -> dict[str, Any]:
    header = struct.pack("<8xIIII", people, files, people, files)
    props = _Properties(header + bytes(8 * message.top), code_page=message.strings_in)
    props.integer(0x0E07, 1 | (0x10 if files else 0))
    props.boolean(0x0E1B, value=bool(files))
    props.integer(0x340D, 0x00040000 if message.unicode else 0)
    props.integer(0x3FDE, 65001 if message.unicode else message.code_page)
    props.integer(0x3FFD, message.code_page)
    if message.date is not None:
        props.time(0x0039, message.date)
        props.time(0x0E06, message.date)
    sender = (message.sender_name, message.sender_email)
    _add_sender(props, (0x0C1A, 0x0C1E, 0x0C1F, 0x5D01), sender)
    _add_sender(props, (0x0042, 0x0064, 0x0065, 0x5D02), message.represented or sender)
    _add_texts(props, message)
    if message.html is not None:
        codec = "utf-8" if message.unicode else python_codec(message.code_page)
        props.binary(0x1013, message.html.encode(codec, "xmlcharrefreplace"))
    if message.rtf is not None:
        props.binary(0x1009, pack_rtf(message.rtf))
    return props.done()


def _add_texts(props: _Properties, message: _Fields) -> None:
    props.text(0x001A, message.message_class)
    props.text(0x0037, message.subject)
    props.text(0x0E1D, message.subject)
    props.text(0x0E04, "; ".join(name or email for name, email in message.to))
    props.text(0x0E03, "; ".join(name or email for name, email in message.cc))
    props.text(0x0E02, "; ".join(name or email for name, email in message.bcc))
    props.text(0x1035, message.message_id)
    props.text(0x1039, " ".join(message.references))
    props.text(0x1042, message.in_reply_to)
    props.text(0x007D, message.transport_headers or "")
    props.text(0x1000, message.body)


def _add_sender(
    props: _Properties, numbers: tuple[int, int, int, int], who: tuple[str, str]
) -> None:
    name, email = who
    props.text(numbers[0], name)
    if email:
        props.text(numbers[1], "SMTP")
        props.text(numbers[2], email)
        props.text(numbers[3], email)


def _recipient(row: tuple[int, int, str, str], code_page: int | None) -> dict[str, Any]:
    number, kind, name, email = row
    props = _Properties(bytes(8), code_page=code_page)
    props.integer(0x3000, number)
    props.integer(0x0C15, kind)
    props.integer(0x0FFE, 6)
    props.text(0x3001, name or email)
    if email:
        props.text(0x3002, "SMTP")
        props.text(0x3003, email)
        props.text(0x39FE, email)
    return props.done()


def _attachment(
    number: int, name: str, mime: str, content: bytes, code_page: int | None
) -> dict[str, Any]:
    props = _Properties(bytes(8), code_page=code_page)
    props.integer(0x0E21, number)
    props.integer(0x0E20, len(content))
    props.integer(0x3705, _BY_VALUE)
    props.integer(0x370B, -1)
    props.text(0x3001, name)
    props.text(0x3707, name)
    stem, dot, ending = name.rpartition(".")
    props.text(0x3704, f"{stem[:8]}{dot}{ending[:3]}")
    props.text(0x3703, dot + ending if dot else "")
    props.text(0x370E, mime)
    props.binary(0x3701, content)
    return props.done()


def _held_message(
    number: int, message: Tree, subject: str, code_page: int | None
) -> dict[str, Any]:
    props = _Properties(bytes(8), code_page=code_page)
    props.integer(0x0E21, number)
    props.integer(0x3705, _EMBEDDED)
    props.integer(0x370B, -1)
    props.text(0x3001, subject)
    props.storage(0x3701, message)
    return props.done()
