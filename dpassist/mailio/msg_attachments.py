"""The files in an Outlook message, and the messages in it, each as a file of its own.

Nothing outside the file is ever touched: a linked file is listed by its name, and loading it says why not.
"""

import re
from collections.abc import Callable
from functools import partial
from typing import Final, NamedTuple, NoReturn

from dpassist.domain.errors import UnreadableMessageError
from dpassist.domain.message import Attachment
from dpassist.mailio.cfb import Storage, Stream
from dpassist.mailio.cfb_writer import build_compound_file, compound_file_size
from dpassist.mailio.msg_properties import (
    EMBEDDED_HEADER,
    PROPERTY_STREAM,
    ROW_HEADER,
    TOP_HEADER,
    Properties,
    Reading,
    message_properties,
    numbered,
)

OUTLOOK_MESSAGE: Final = "application/vnd.ms-outlook"
UNKNOWN: Final = "application/octet-stream"

_PREFIX: Final = "__attach_version1.0_#"
_DATA: Final = "__substg1.0_37010102"
_OBJECT: Final = "__substg1.0_3701000D"
_NAMED_PROPERTIES: Final = "__nameid_version1.0"
_SUBJECT: Final = 0x0037
_DISPLAY_NAME: Final = 0x3001
_LONG_NAME: Final = 0x3707
_SHORT_NAME: Final = 0x3704
_LONG_PATH: Final = 0x370D
_SHORT_PATH: Final = 0x3708
_MIME: Final = 0x370E
_METHOD: Final = 0x3705
_CONTENT_ID: Final = 0x3712
_BY_REFERENCE: Final = frozenset({2, 3, 4, 7})  # MS-OXCMSG 2.2.2.9: three kinds of path, a web link
_MEDIA_TYPE: Final = re.compile(r"[a-z0-9!#$&^_.+-]{1,80}/[a-z0-9!#$&^_.+-]{1,120}")
_SPARE: Final = 64 * 1024


class _Piece(NamedTuple):
    """A stream of a file to be written: its size is known before its content is read."""

    size: int
    load: Callable[[], bytes]


_Plan = dict[str, "_Piece | _Plan"]
_Content = dict[str, "bytes | _Content"]


def read_attachments(
    root: Storage, message: Properties, reading: Reading
) -> tuple[Attachment, ...]:
    """Return the attachments in the order of their numbers.

    Raises:
        UnreadableMessageError: Together they are over the budget.
    """
    storages = numbered(list(root.storages()), _PREFIX)
    most = reading.budget.limits.attachments
    if len(storages) > most:
        reading.note("too-many-attachments", "attachments")
    found: list[Attachment] = []
    for number, storage in enumerate(storages[:most], start=1):
        where = f"attachment {number}"
        row = Properties(storage, ROW_HEADER, reading, where, message.codecs)
        attachment = _read(storage, row, root, reading, where)
        if attachment is not None:
            # Attachments may share their bytes; what loading all of them would take counts now.
            reading.budget.spend(attachment.size)
            found.append(attachment)
    return tuple(found)


def _read(
    storage: Storage, row: Properties, root: Storage, reading: Reading, where: str
) -> Attachment | None:
    """Return what the storage holds; what lies elsewhere, by its name, and what is nowhere is only noted."""
    data, held = storage.stream(_DATA), storage.storage(_OBJECT)
    if data is not None:
        return _file(data, row, reading, where)
    if held is not None and held.stream(PROPERTY_STREAM) is not None:
        return _message(held, row, root, reading, where)
    if held is not None:
        reading.note("attachment-is-object", where)
        return _object(held, row, reading, where)
    if row.integer(_METHOD) in _BY_REFERENCE:
        reading.note("attachment-by-reference", where)
        return _without_bytes("attachment-by-reference", row)
    reading.note("attachment-missing", where)
    return None


def _file(data: Stream, row: Properties, reading: Reading, where: str) -> Attachment:
    size: int = data.size
    load: Callable[[], bytes] = data.read
    start: Callable[[int], bytes] | None = data.head
    if not data.is_whole():
        reading.note("damaged-part", where)
        left = data.read()
        size, load, start = len(left), partial(bytes, left), None
    content_id = row.line(_CONTENT_ID).strip("<>")
    return Attachment(_name(row), _media_type(row), size, load, content_id=content_id, start=start)


def _name(row: Properties) -> str:
    """Return the name a file has, or at least the one it has elsewhere."""
    numbers = (_LONG_NAME, _SHORT_NAME, _DISPLAY_NAME, _LONG_PATH, _SHORT_PATH)
    return next(filter(None, map(row.line, numbers)), "")


def _media_type(row: Properties) -> str:
    stated = row.line(_MIME).lower()
    return stated if _MEDIA_TYPE.fullmatch(stated) else UNKNOWN


def _object(held: Storage, row: Properties, reading: Reading, where: str) -> Attachment:
    """Return an embedded object as the file it is stored as: what its program would open."""
    plan = _plan(held, reading, where)
    size = _size(plan)
    if size > _most(reading):
        return _without_bytes("attachment-is-object", row)
    return Attachment(_name(row), _media_type(row), size, partial(_build, plan))


def _without_bytes(code: str, row: Properties) -> Attachment:
    """Return an attachment that only has a name; it looks empty, and whoever asks for its bytes is told why."""
    return Attachment(
        _name(row), _media_type(row), 0, partial(_refuse, code), start=lambda _most: b""
    )


def _refuse(code: str) -> NoReturn:
    raise UnreadableMessageError(code)


def _message(
    held: Storage, row: Properties, root: Storage, reading: Reading, where: str
) -> Attachment | None:
    """Return an embedded message as the file that Outlook would save it as."""
    plan = _plan(held, reading, where)
    names = root.storage(_NAMED_PROPERTIES)
    if names is not None:  # named properties are numbered once, for the whole file
        plan[_NAMED_PROPERTIES] = _plan(names, reading, where)
    properties = plan.pop(PROPERTY_STREAM, None)
    if isinstance(properties, _Piece):
        longer = properties.size + TOP_HEADER - EMBEDDED_HEADER
        plan[PROPERTY_STREAM] = _Piece(longer, partial(_as_top, properties))
    size = _size(plan)
    if PROPERTY_STREAM not in plan or size > _most(reading):
        reading.note("embedded-message-not-extracted", where)
        return None
    inner = message_properties(held, EMBEDDED_HEADER, reading, where)
    name = inner.line(_SUBJECT) or row.line(_DISPLAY_NAME) or "message"
    return Attachment(f"{name}.msg", OUTLOOK_MESSAGE, size, partial(_build, plan))


def _most(reading: Reading) -> int:
    """Return how large a file within the file can be; storages that share sectors would make more of it."""
    return 2 * reading.file_bytes + _SPARE


def _as_top(properties: _Piece) -> bytes:
    """Give an embedded message's property stream the longer header it has in a file of its own."""
    content = properties.load()
    padding = bytes(TOP_HEADER - EMBEDDED_HEADER)
    return content[:EMBEDDED_HEADER] + padding + content[EMBEDDED_HEADER:]


def _plan(storage: Storage, reading: Reading, where: str) -> _Plan:
    """List what a storage holds, at any depth; streams that are not whole are left out."""
    top: _Plan = {}
    waiting = [(storage, top)]
    while waiting:
        at, plan = waiting.pop()
        for stream in at.streams():
            if stream.is_whole():
                plan[stream.name] = _Piece(stream.size, stream.read)
            else:
                reading.note("damaged-part", where)
        for inner in at.storages():
            below: _Plan = {}
            plan[inner.name] = below
            waiting.append((inner, below))
    return top


def _size(plan: _Plan) -> int:
    parts = [plan]
    sizes: list[int] = []
    for part in parts:  # grows while it is walked
        sizes += [item.size for item in part.values() if isinstance(item, _Piece)]
        parts += [item for item in part.values() if not isinstance(item, _Piece)]
    return compound_file_size(sizes, len(parts) - 1)


def _build(plan: _Plan) -> bytes:
    top: _Content = {}
    waiting = [(plan, top)]
    while waiting:
        part, content = waiting.pop()
        for name, item in part.items():
            if isinstance(item, _Piece):
                content[name] = item.load()
            else:
                below: _Content = {}
                content[name] = below
                waiting.append((item, below))
    return build_compound_file(top)
