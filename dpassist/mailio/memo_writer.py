"""A `MemoMessage` to the bytes of a MeMo document, elements in the schema's order.

Written without an XML library: what is written is plain elements and text, and base64 of a hundred megabytes
need not stand in a tree first. Sources: as `memo_header` and `memo_body`; the attributes of the root as in the
published messages of either version.
"""

import binascii
import re
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from typing import Any, Final

from dpassist.domain.identity import Identity
from dpassist.domain.memo import DocumentRole, MemoMessage
from dpassist.mailio.memo_body import BODY, Body
from dpassist.mailio.memo_header import HEADER
from dpassist.mailio.memo_shapes import PREFIXES, Kind, Part, Shape

_DECLARATION: Final = '<?xml version="1.0" encoding="UTF-8"?>\n'
_SCHEMA_OF_1_1: Final = "1.1.0"
"""``memoSchVersion``, which 1.1 cannot do without and 1.2 dropped."""
_NOT_IN_XML: Final = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_MARKUP: Final = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;"}
)
"""A carriage return is written as a reference, since a parser makes a line feed of a bare one (XML 1.0, 2.11)."""
_STEP: Final = 3 * 16 * 1024
"""Bytes encoded at a time; divisible by three, so that no padding comes in between."""


def write_memo(message: MemoMessage) -> bytes:
    """Write a message; reading it back gives an equal one.

    What the schema wants and the message lacks is written empty when it is text, and left out when it is a
    moment: the result is as valid as the message is. Control characters, which XML cannot hold, are left out,
    and a reader takes no notice of white space around a text.

    Raises:
        LookupError: The content of a file is in another process.
        ValueError: A moment has no time zone.
    """
    return b"".join(_pieces(message))


def _pieces(message: MemoMessage) -> Iterator[bytes]:
    schema = message.schema_version or (_SCHEMA_OF_1_1 if message.version == "1.1" else "")
    spaces = "".join(f' xmlns:{prefix}="{name}"' for name, prefix in PREFIXES.items())
    versions = f' memoVersion="{_attribute(message.version)}"'
    versions += f' memoSchVersion="{_attribute(schema)}"' if schema else ""
    yield f"{_DECLARATION}<memo:Message{spaces}{versions}>".encode()
    yield from _element(Part("MessageHeader", "", HEADER), message, HEADER)
    if message.created or message.documents:
        yield from _element(Part("MessageBody", "", BODY), _body(message), BODY)
    yield b"</memo:Message>\n"


def _body(message: MemoMessage) -> Body:
    def of(role: DocumentRole) -> tuple[Any, ...]:
        return tuple(document for document in message.documents if document.role is role)

    return Body(
        message.created,
        of(DocumentRole.MAIN),
        of(DocumentRole.ADDITIONAL),
        of(DocumentRole.TECHNICAL),
    )


def _element(part: Part, value: Any, shape: Shape) -> Iterator[bytes]:
    name = f"{PREFIXES[shape.namespace]}:{part.name}".encode()
    yield b"<%b>" % name
    for inner in shape.parts:
        yield from _part(inner, getattr(value, inner.field), shape.namespace)
    yield b"</%b>" % name


def _part(part: Part, value: Any, namespace: str) -> Iterator[bytes]:
    if isinstance(part.kind, Shape):
        values = value if part.many else () if value is None else (value,)
        for each in values:
            yield from _element(part, each, part.kind)
        return
    name = f"{PREFIXES[namespace]}:{part.name}".encode()
    if part.kind is Kind.BASE64:
        yield b"<%b>" % name
        yield from _base64(value)
        yield b"</%b>" % name
        return
    text = _WRITE[part.kind](value)
    if text or part.required:
        yield b"<%b>%b</%b>" % (name, text.encode(), name)


def _base64(content: bytes) -> Iterator[bytes]:
    view = memoryview(content)
    for at in range(0, len(view), _STEP):
        yield binascii.b2a_base64(view[at : at + _STEP], newline=False)


def _text(text: str) -> str:
    return _NOT_IN_XML.sub("", text).translate(_MARKUP)


def _attribute(text: str) -> str:
    """Escape a value in quotes, where a parser makes spaces of tabs and line feeds (XML 1.0, 3.3.3)."""
    return _text(text).replace("\t", "&#9;").replace("\n", "&#10;")


def _moment(moment: datetime | None) -> str:
    """Write a moment in UTC with a ``Z``, the only way the schema takes one.

    Raises:
        ValueError: It has no time zone, so it names no moment.
    """
    if moment is None:
        return ""
    if moment.tzinfo is None:
        raise ValueError("a moment without a time zone")
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat() + "Z"


def _number(identity: Identity) -> str:
    return _text(identity.reveal())


_WRITE: Final[Mapping[Kind, Callable[[Any], str]]] = {
    Kind.TEXT: _text,
    Kind.MEDIA_TYPE: _text,
    Kind.NUMBER: _number,
    Kind.FLAG: lambda flag: "true" if flag else "false",
    Kind.MOMENT: _moment,
    Kind.DAY: lambda day: day.isoformat() if day else "",
}
