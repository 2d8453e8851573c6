"""A reply that was put right, as the bytes of an unsent message that keeps what was not wrong.

A draft of ours (`dpassist.mailio.draft`) is plain text to whom it may concern. What somebody wrote in a mail
program has more: formatted text with pictures, copies where they are allowed, fields that a gateway reads. A
reply that comes back without them would be mended and spoiled.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from dpassist.domain.draft import Draft, DraftFile
from dpassist.domain.message import Address
from dpassist.mailio.draft import (
    draft_header,
    file_part,
    people_field,
    text_field,
    text_part,
)

_LINE: Final = b"\r\n"
_FIELD_NAME: Final = re.compile(r"[!-9;-~]{1,76}")
# None can occur in a part (see `dpassist.mailio.draft`), and none begins with another (RFC 2046, 5.1.1).
_OUTER: Final = "=_dpassist_all"
_PICTURES: Final = "=_dpassist_pictures"
_WAYS: Final = "=_dpassist_ways"
_CONTENT_ID: Final = re.compile(r"[!-;=?-~]{1,200}")


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture in the text, and what the text calls it by."""

    content_id: str
    file: DraftFile


@dataclass(frozen=True, slots=True)
class Kept:
    """What a reply has besides a draft of ours.

    Attributes:
        cc: Open copies.
        bcc: Hidden copies.
        reply_to: Where answers to the reply are to go.
        headers: Further fields as (name, value).
        html: Formatted text; empty for none.
        pictures: Those it shows.
    """

    cc: tuple[Address, ...] = ()
    bcc: tuple[Address, ...] = ()
    reply_to: tuple[Address, ...] = ()
    headers: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    html: str = field(default="", repr=False)
    pictures: tuple[Picture, ...] = ()


def mended_to_bytes(draft: Draft, kept: Kept, *, now: datetime) -> bytes:
    """Write a reply as ``.eml``: the same values and time give the same bytes.

    Args:
        draft: Who, whom, subject, thread, plain text and the files that are no pictures.
        kept: What else it has.
        now: For the Date field; with a time zone.
    """
    fields = (
        text_field(name, value) for name, value in kept.headers if _FIELD_NAME.fullmatch(name)
    )
    return b"".join((
        draft_header(draft, now=now),
        people_field("Cc", kept.cc),
        people_field("Bcc", kept.bcc),
        people_field("Reply-To", kept.reply_to),
        *fields,
        _with_files(_body(draft.body, kept), draft.files),
    ))  # fmt: skip


def _body(text: str, kept: Kept) -> bytes:
    if not kept.html:
        return text_part(text)
    pictures = map(_picture_part, kept.pictures)
    formatted = _joined("related", _PICTURES, [text_part(kept.html, "html"), *pictures])
    return _joined("alternative", _WAYS, [text_part(text), formatted])


def _with_files(body: bytes, files: Iterable[DraftFile]) -> bytes:
    return _joined("mixed", _OUTER, [body, *map(file_part, files)])


def _joined(kind: str, boundary: str, parts: list[bytes]) -> bytes:
    """Put parts together; one alone needs nothing around it."""
    if len(parts) == 1:
        return parts[0]
    opening = f"--{boundary}".encode() + _LINE
    pieces = [f'Content-Type: multipart/{kind}; boundary="{boundary}"'.encode(), _LINE, _LINE]
    for part in parts:
        pieces += [opening, part, _LINE]
    return b"".join((*pieces, f"--{boundary}--".encode(), _LINE))


def _picture_part(picture: Picture) -> bytes:
    named = _CONTENT_ID.fullmatch(picture.content_id)
    identity = f"Content-ID: <{picture.content_id}>\r\n".encode() if named else b""
    shown = file_part(picture.file).replace(b"Disposition: attachment", b"Disposition: inline", 1)
    return identity + shown
