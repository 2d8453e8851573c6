"""RFC 5322 mail to `Message`: headers, the body to show, attachments as lazy handles, S/MIME around it."""

import codecs
import re
from datetime import datetime
from typing import Final

from dpassist.domain.header_fields import HeaderFields
from dpassist.domain.message import (
    Address,
    Attachment,
    Message,
    SourceFormat,
)
from dpassist.mailio.eml_smime import unwrap
from dpassist.mailio.headers import (
    PLAIN_MESSAGE_ID,
    decode_text,
    decode_value,
    parse_addresses,
    parse_date,
    parse_message_ids,
)
from dpassist.mailio.limits import Budget
from dpassist.mailio.mime import Part, Tree, walk

_BLANK: Final = b" \t\r\n\x00"
_FIELD_NAME: Final = re.compile(rb"[!-9;-~]{1,100}[ \t]*+:")
_LONGEST_ENVELOPE: Final = 1_000
_NOT_SHOWN: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufeff]")
_DEFAULT_NAMES: Final = {"message/rfc822": "message.eml", "text/calendar": "calendar.ics"}
_ENCODED: Final = frozenset({"base64", "quoted-printable"})
_BODY_TYPES: Final = frozenset({"text/plain", "text/html"})


def read_eml(data: bytes, budget: Budget, senders: tuple[str, ...] = ()) -> Message:
    """Read a mail.

    Args:
        data: The mail.
        budget: What may be unpacked, and what for.
        senders: Addresses it came from, where the mail was taken out of something that knows better than its
            own header; a signer should be one of them.

    Raises:
        UnreadableMessageError: It is over the budget.
    """
    start = _after_envelope_line(data)
    return _Reader(data[start:] if start else data, budget, senders).message(data)


def _after_envelope_line(data: bytes) -> int:
    """Return where the header begins: after blank space, a byte order mark and an mbox ``From`` line.

    Blank space without a header behind it is content: that part of a message needs no header.
    """
    start = len(data) - len(data.removeprefix(codecs.BOM_UTF8).lstrip(_BLANK))
    if data.startswith((b"From ", b">From "), start):
        line_end = data.find(b"\n", start, start + _LONGEST_ENVELOPE)
        start = line_end + 1 if line_end >= 0 else start
    return start if _FIELD_NAME.match(data, start) else 0


class _Reader:
    """One mail on its way from parts to a message."""

    def __init__(self, data: bytes, budget: Budget, senders: tuple[str, ...]) -> None:
        self._budget: Final = budget
        self._tree: Final[Tree] = walk(data, budget)
        self._fields: Final = self._tree.by_name
        self._is_bare: Final = budget.is_nested
        self._from: Final = self._addresses("from")
        self._sender: Final = next(iter(self._addresses("sender")), None)
        # Only whom the screen names: a stranger in Sender could sign with a certificate of his own.
        shown = self._from[:1] or tuple(filter(None, (self._sender,)))
        emails = senders or tuple(address.email for address in shown)
        self._unwrapped: Final = unwrap(self._tree, budget, emails)
        self._text_left = 2 * budget.limits.text_bytes  # plain text and HTML

    def message(self, raw: bytes) -> Message:
        if self._is_bare:
            return self._bare_message(raw)
        text, html = self._bodies() if self._budget.errand.texts else ("", "")
        sender, other = next(iter(self._from), None), self._sender
        return Message(
            format=SourceFormat.EML,
            raw=raw,
            subject=decode_value(self._field("subject")),
            sender=sender or other,
            original_sender=other if other and sender and _differ(other, sender) else None,
            reply_to=self._addresses("reply-to"),
            to=self._addresses("to"),
            cc=self._addresses("cc"),
            bcc=self._addresses("bcc"),
            date=self._date(),
            message_id=self._message_id(),
            references=self._references(),
            headers=HeaderFields(self._tree.fields, decode_value),
            body_text=text,
            body_html=html,
            attachments=self._attachments(),
            protection=self._unwrapped.protection,
            encrypted_for=self._unwrapped.encrypted_for,
            signatures=tuple(self._unwrapped.signatures),
            defects=tuple(self._tree.defects),
        )

    def _bare_message(self, raw: bytes) -> Message:
        """Return what is asked of a message within the message: what came with it."""
        return Message(
            SourceFormat.EML,
            raw,
            attachments=self._attachments(),
            protection=self._unwrapped.protection,
            defects=tuple(self._tree.defects),
        )

    def _field(self, name: str) -> bytes:
        return self._fields.get(name, b"")

    def _addresses(self, name: str) -> tuple[Address, ...]:
        lines = self._fields.get(name)
        if not lines or self._is_bare:
            return ()
        found, is_cut = parse_addresses(lines, self._budget.limits)
        if is_cut:
            self._tree.note("too-many-addresses", f"header {name}")
        return found

    def _date(self) -> datetime | None:
        raw = self._field("date")
        date = parse_date(raw)
        if raw and date is None:
            self._tree.note("bad-date", "header date")
        return date

    def _message_id(self) -> str:
        raw = self._field("message-id")
        plain = PLAIN_MESSAGE_ID.fullmatch(raw)
        return raw.decode("ascii") if plain else next(iter(parse_message_ids(raw)), "")

    def _references(self) -> tuple[str, ...]:
        if "references" not in self._fields and "in-reply-to" not in self._fields:
            return ()
        known = parse_message_ids(self._field("references"))
        answered = parse_message_ids(self._field("in-reply-to"))
        return tuple(dict.fromkeys((*known, *answered)))

    def _bodies(self) -> tuple[str, str]:
        """Return plain text and HTML."""
        from dpassist.mailio.eml_bodies import Body, joined_html, letter_of, plain_text  # noqa: PLC0415 - recognising needs none

        most = self._budget.limits.text_bytes
        parts = filter(_is_body, self._unwrapped.parts)
        letter = letter_of([Body(part, self._text(part)) for part in parts])
        html = joined_html(letter, most)
        if len(html) > most:
            self._tree.note("text-cut", "body")
        return plain_text(letter, most), html[:most]

    def _text(self, part: Part) -> str:
        data = part.content()
        self._budget.spend(len(data))
        most = min(self._text_left, self._budget.limits.text_bytes)
        if len(data) > most:
            self._tree.note("text-cut", "body")
            data = data[:most]
        self._text_left -= len(data)
        text = decode_text(data, part.parameters.get("charset", "").strip())
        return _NOT_SHOWN.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))

    def _attachments(self) -> tuple[Attachment, ...]:
        files = [part for part in self._unwrapped.parts if not _is_body(part)]
        most = self._budget.limits.attachments
        if len(files) > most:
            self._tree.note("too-many-attachments", "parts")
        return tuple(self._attachment(part) for part in files[:most])

    def _attachment(self, part: Part) -> Attachment:
        size = part.size()
        # What stands there unencoded is a view of bytes that are counted already, however deep it lies.
        self._budget.spend(size if part.encoding in _ENCODED else 0)
        name = part.filename or _DEFAULT_NAMES.get(part.media_type, "")
        return Attachment(
            name,
            part.media_type,
            size,
            part.content,
            content_id=_content_id(part),
            start=part.start,
        )


def _differ(one: Address, other: Address) -> bool:
    return one.email.casefold() != other.email.casefold()


def _content_id(part: Part) -> str:
    return decode_value(part.content_id).strip("<>") if part.content_id else ""


def _is_body(part: Part) -> bool:
    """Tell whether a part is text to read; a name makes it a file, unless the mail is nothing but that text."""
    is_text = part.media_type in _BODY_TYPES and part.disposition != "attachment"
    return is_text and not (part.filename and part.parents)
