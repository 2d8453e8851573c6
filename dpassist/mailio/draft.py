"""A draft as the bytes of an unsent message that a mail program opens for editing.

``X-Unsent: 1`` is what makes Outlook and Thunderbird open the file in a compose window (it comes from
Outlook Express; Thunderbird handles it in its core).

The few header fields are written here instead of by ``email.message.EmailMessage``: its folding differs
between the Python versions we run on, and text that only looks like an encoded word (``=?…?=``) comes
back changed from it. The tests read every draft with the standard library.
"""

import base64
import binascii
import re
from collections.abc import Iterable
from datetime import datetime
from typing import Final
from urllib.parse import quote

from dpassist.domain.draft import Draft, DraftFile
from dpassist.domain.message import Address
from dpassist.domain.recipients import written_address

_LINE: Final = b"\r\n"
_CONTROLS: Final = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]+")
_PLAIN: Final = re.compile(r"[!-~](?:[ -~]*[!-~])?")
_MESSAGE_ID: Final = re.compile(r"<[!-;=?A-~]+@[!-;=?A-~]+>")
_FIELD_NAME: Final = re.compile(r"[!-9;-~]+")
_MEDIA_TYPE: Final = re.compile(r"[A-Za-z0-9!#$&^_.+-]+/[A-Za-z0-9!#$&^_.+-]+")
_UNKNOWN_TYPE: Final = "application/octet-stream"
_ENCODED_BYTES: Final = 45
"""Bytes in one encoded word: 60 letters of base64 and 12 around them, under RFC 2047's 75."""
_BASE64_LINE: Final = 76
_LONGEST_PLAIN: Final = 60
_LONGEST_ID: Final = 500
_MOST_REFERENCES: Final = 50
_BOUNDARY: Final = "=_dpassist_part"
"""Cannot occur in a part: base64 has no ``_``, and quoted-printable writes ``=`` as ``=3D``."""


def draft_to_bytes(draft: Draft, *, now: datetime) -> bytes:
    """Write a draft as ``.eml``: the same draft and time give the same bytes.

    Addresses and message ids that a mail header cannot hold are left out, where a broken one would be
    sent; `dpassist.domain.recipients` tells of them before it comes to that.

    Args:
        draft: What it holds.
        now: For the Date field; with a time zone.
    """
    return b"".join((*_field("X-Unsent", ["1"]), *_headers(draft, now), *_entity(draft)))


def draft_header(draft: Draft, *, now: datetime) -> bytes:
    """Write the header of a draft but for its content's own fields."""
    return b"".join((*_field("X-Unsent", ["1"]), *_headers(draft, now)))


def people_field(name: str, people: Iterable[Address]) -> bytes:
    """Write a field of mailboxes, such as Cc; nothing when none of them can be written."""
    written = [mailbox for mailbox in map(_mailbox, people) if mailbox]
    return b"".join(_field(name, [f"{one}," for one in written[:-1]] + written[-1:]))


def text_field(name: str, text: str) -> bytes:
    """Write a field of free text."""
    return b"".join(_field(name, _unstructured(text)))


def text_part(text: str, kind: str = "plain") -> bytes:
    """Write a text as a MIME entity, ``plain`` or ``html``."""
    return _text_part(text).replace(b"text/plain", f"text/{kind}".encode(), 1)


def file_part(file: DraftFile) -> bytes:
    """Write a file as a MIME entity."""
    return b"".join(_file_part(file))


def _entity(draft: Draft) -> Iterable[bytes]:
    text = text_part(draft.formatted, "html") if draft.html else _text_part(draft.body)
    if not draft.files:
        yield text
        return
    opening = f"--{_BOUNDARY}".encode() + _LINE
    yield f'Content-Type: multipart/mixed; boundary="{_BOUNDARY}"'.encode() + _LINE + _LINE
    yield from (opening, text)
    for file in draft.files:
        yield from (_LINE, opening, *_file_part(file))
    yield _LINE + f"--{_BOUNDARY}--".encode() + _LINE


def _headers(draft: Draft, now: datetime) -> Iterable[bytes]:
    from email.utils import format_datetime  # noqa: PLC0415 - when a draft is made

    recipients = [written for written in map(_mailbox, draft.to) if written]
    sender = _mailbox(draft.sender) if draft.sender else ""
    reply_to = _mailbox(draft.reply_to) if draft.reply_to else ""
    answered = [i for i in (draft.in_reply_to,) if _is_message_id(i)]
    thread = [i for i in draft.references if _is_message_id(i)]
    yield from _field("Date", [format_datetime(now)])
    yield from _field("From", [sender] if sender else [])
    yield from _field("To", [f"{one}," for one in recipients[:-1]] + recipients[-1:])
    yield from _field("Subject", _unstructured(draft.subject))
    yield from _field("Reply-To", [reply_to] if reply_to else [])
    yield from _field("In-Reply-To", answered)
    # RFC 5322 lets a thread be shortened; its first message is what mail programs tie it to.
    yield from _field("References", thread[:1] + thread[1:][-(_MOST_REFERENCES - 1) :])
    for name, content in draft.headers:
        yield from _field(name, _unstructured(content) if _FIELD_NAME.fullmatch(name) else [])
    yield from _field("MIME-Version", ["1.0"])


def _field(name: str, pieces: list[str]) -> Iterable[bytes]:
    """Write one header field with each piece on a line of its own; none without pieces.

    Everything is ASCII but an address with other letters before its ``@``, which has no other form (RFC 6532).
    """
    if pieces:
        yield f"{name}: ".encode() + (_LINE + b" ").join(piece.encode() for piece in pieces) + _LINE


def _unstructured(text: str) -> list[str]:
    line = _one_line(text)
    if _PLAIN.fullmatch(line) and "=?" not in line and len(line) <= _LONGEST_PLAIN:
        return [line]
    return _encoded_words(line)


def _mailbox(address: Address) -> str:
    """Write a mailbox, or nothing when its address cannot stand in a header."""
    email = written_address(address.email)
    name = _one_line(address.name).strip()
    if not email or not name:
        return email
    if _PLAIN.fullmatch(name) and "=?" not in name and len(name) <= _LONGEST_PLAIN:
        escaped = re.sub(r'(["\\])', r"\\\1", name)
        return f'"{escaped}" <{email}>'
    return "\r\n ".join((*_encoded_words(name), f"<{email}>"))


def _encoded_words(text: str) -> list[str]:
    """Encode text as RFC 2047 has it, never splitting a letter between two words."""
    words, chunk = [], b""
    for letter in text:
        more = letter.encode()
        if len(chunk) + len(more) > _ENCODED_BYTES:
            words.append(chunk)
            chunk = b""
        chunk += more
    words.append(chunk)
    return [f"=?utf-8?b?{base64.b64encode(word).decode()}?=" for word in words if word]


def _is_message_id(text: str) -> bool:
    return len(text) <= _LONGEST_ID and _MESSAGE_ID.fullmatch(text) is not None


def _one_line(text: str) -> str:
    """Turn every run of line breaks, control characters and broken letters into one space."""
    return _CONTROLS.sub(" ", text)


def _text_part(body: str) -> bytes:
    lines = body.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return (
        b"Content-Type: text/plain; charset=utf-8\r\n"
        b"Content-Transfer-Encoding: quoted-printable\r\n\r\n" + _LINE.join(map(_quoted, lines))
    )


def _quoted(line: str) -> bytes:
    """Encode one line as quoted-printable; the line breaks that come back are the soft ones."""
    return binascii.b2a_qp(line.encode(errors="replace"), istext=True).replace(b"\n", _LINE)


def _file_part(file: DraftFile) -> Iterable[bytes]:
    yield f"Content-Type: {_media_type(file.media_type)}\r\n".encode()
    yield b"Content-Transfer-Encoding: base64\r\n"
    yield b"Content-Disposition: attachment;\r\n " + _file_name(file.name).encode() + _LINE + _LINE
    yield from _base64(file.content)


def _base64(content: bytes) -> Iterable[bytes]:
    # Takes half the time of base64.encodebytes: 1.2 s for 100 MB.
    encoded = base64.b64encode(content)
    starts = range(0, len(encoded), _BASE64_LINE)
    yield _LINE.join([encoded[start : start + _BASE64_LINE] for start in starts])


def _media_type(media_type: str) -> str:
    """Return a type that may be base64; messages and multiparts may not (RFC 2046, 5.1 and 5.2.1)."""
    is_container = media_type.casefold().startswith(("message/", "multipart/"))
    if is_container or not _MEDIA_TYPE.fullmatch(media_type):
        return _UNKNOWN_TYPE
    return media_type


def _file_name(name: str) -> str:
    """Write the name as a parameter, by RFC 2231 when it is not plain."""
    line = _one_line(name).strip() or "file"
    if _PLAIN.fullmatch(line) and not set(line) & set('"\\%') and "=?" not in line:
        return f'filename="{line}"'
    return f"filename*=utf-8''{quote(line, safe='')}"
