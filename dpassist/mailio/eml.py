"""RFC 5322 mail to `Message`: headers, the body to show, attachments as lazy handles, S/MIME around it."""

import re
from datetime import datetime
from typing import Final

from dpassist.domain.errors import UnreadableMessageError
from dpassist.domain.message import (
    Address,
    Attachment,
    EncryptedFor,
    Message,
    Protection,
    SourceFormat,
)
from dpassist.mailio.code_pages import decode, is_text_codec
from dpassist.mailio.headers import (
    decode_value,
    parse_addresses,
    parse_date,
    parse_message_ids,
)
from dpassist.mailio.html_text import text_from_html
from dpassist.mailio.limits import Budget
from dpassist.mailio.mime import Part, Tree, walk

_SMIME_TYPES: Final = frozenset({"application/pkcs7-mime", "application/x-pkcs7-mime"})
_SMIME_SIGNATURES: Final = frozenset(
    {
        "application/pkcs7-signature",
        "application/x-pkcs7-signature",
    }
)
_TRIED_LAST: Final = frozenset({"us-ascii", "ascii"})
"""Senders that say so and send eight bits mostly mean UTF-8."""
_NOT_SHOWN: Final = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")
_DEFAULT_NAMES: Final = {"message/rfc822": "message.eml", "text/calendar": "calendar.ics"}
_BODY_TYPES: Final = frozenset({"text/plain", "text/html"})


def read_eml(data: bytes, budget: Budget) -> Message:
    """Read a mail.

    Raises:
        UnreadableMessageError: It is over the budget.
    """
    start = _after_envelope_line(data)
    return _Reader(data[start:] if start else data, budget).message(data)


def _after_envelope_line(data: bytes) -> int:
    """Return where the header begins: after blank lines and an mbox ``From`` line."""
    start = (
        len(data) - len(data.lstrip(b"\r\n\t \x00"))
        if data[:1] in (b"\r", b"\n", b" ", b"\t")
        else 0
    )
    if data[start : start + 5] in (b"From ", b">From"):
        line_end = data.find(b"\n", start, start + 1000)
        start = line_end + 1 if line_end >= 0 else start
    return start


class _Reader:
    """One mail on its way from parts to a message."""

    def __init__(self, data: bytes, budget: Budget) -> None:
        self._budget: Final = budget
        self._tree: Final[Tree] = walk(data, budget)
        self._protection = Protection.NONE
        self._encrypted_for: tuple[EncryptedFor, ...] = ()
        self._leaves: Final = self._unwrapped()

    def message(self, raw: bytes) -> Message:
        text, html = ("", "") if self._is_encrypted() else self._bodies()
        sender = next(iter(self._addresses("from")), None)
        other = next(iter(self._addresses("sender")), None)
        return Message(
            format=SourceFormat.EML,
            raw=raw,
            subject=decode_value(self._field("subject")),
            sender=sender or other,
            original_sender=other if other and sender and other.email != sender.email else None,
            reply_to=self._addresses("reply-to"),
            to=self._addresses("to"),
            cc=self._addresses("cc"),
            date=self._date(),
            message_id=next(iter(parse_message_ids(self._field("message-id"))), ""),
            references=self._references(),
            headers=tuple((name, decode_value(value)) for name, value in self._tree.fields),
            body_text=text or text_from_html(html, self._budget.limits.text_bytes),
            body_html=html,
            attachments=() if self._is_encrypted() else self._attachments(),
            protection=self._protection,
            encrypted_for=self._encrypted_for,
            defects=tuple(self._tree.defects),
        )

    def _is_encrypted(self) -> bool:
        return self._protection is Protection.ENCRYPTED

    def _field(self, name: str) -> bytes:
        return next((value for key, value in self._tree.fields if key.lower() == name), b"")

    def _addresses(self, name: str) -> tuple[Address, ...]:
        found, is_cut = parse_addresses(self._field(name), self._budget.limits)
        if is_cut:
            self._tree.note("too-many-addresses", f"header {name}")
        return found

    def _date(self) -> datetime | None:
        raw = self._field("date")
        date = parse_date(raw)
        if raw and date is None:
            self._tree.note("bad-date", "header date")
        return date

    def _references(self) -> tuple[str, ...]:
        known = parse_message_ids(self._field("references"))
        answered = parse_message_ids(self._field("in-reply-to"))
        return tuple(dict.fromkeys((*known, *answered)))

    def _unwrapped(self) -> list[Part]:
        """Return the leaves to show: inside an opaque signature, none of an encrypted message."""
        tree = self._tree
        if (
            tree.media_type == "multipart/signed"
            and tree.parameters.get("protocol") in _SMIME_SIGNATURES
        ):
            self._protection = Protection.SIGNED
        parts = tree.parts
        while len(parts) == 1 and _is_smime(parts[0]):
            self._budget.enter_layer()
            inner = self._open_smime(parts[0])
            if inner is None:
                return parts
            parts = inner.parts
        return parts

    def _open_smime(self, part: Part) -> Tree | None:
        """Look into a CMS part; None when there is nothing readable inside."""
        from dpassist.mailio import cms  # noqa: PLC0415 - heavy: imported where used

        content = part.content()
        self._budget.spend(len(content))
        kind = cms.content_kind(content)
        if kind == "encrypted" or part.parameters.get("smime-type", "").startswith(
            ("enveloped", "authenveloped")
        ):
            self._protection = Protection.ENCRYPTED
            self._encrypted_for = cms.recipients(content)
            return None
        if kind != "signed" or part.parameters.get("smime-type") == "certs-only":
            return None
        try:
            inner = walk(cms.unwrap_signed(content, self._budget), self._budget)
        except UnreadableMessageError as error:
            if error.code not in {"damaged", "signed-without-content"}:
                raise
            self._tree.note("signed-content-unreadable", "content")
            return None
        self._protection = Protection.SIGNED
        self._tree.defects.extend(inner.defects)
        return inner

    def _bodies(self) -> tuple[str, str]:
        """Return plain text and HTML; several plain parts in a row belong to one letter."""
        texts: list[str] = []
        html = ""
        for part in self._leaves:
            if not _is_body(part):
                continue
            if part.media_type == "text/html":
                html = html or self._text(part)
            elif not texts or part.parents[-1:] != ("multipart/alternative",):
                texts.append(self._text(part))
        return "\n".join(texts).strip(), html

    def _text(self, part: Part) -> str:
        data = part.content()
        self._budget.spend(len(data))
        most = self._budget.limits.text_bytes
        if len(data) > most:
            self._tree.note("text-cut", "body")
            data = data[:most]
        charset = part.parameters.get("charset", "").strip().lower()
        known = charset if is_text_codec(charset) and charset not in _TRIED_LAST else ""
        text = decode(data, (known, "utf-8"))
        return _NOT_SHOWN.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))

    def _attachments(self) -> tuple[Attachment, ...]:
        files = [part for part in self._leaves if not _is_body(part) and not _is_empty(part)]
        most = self._budget.limits.attachments
        if len(files) > most:
            self._tree.note("too-many-attachments", "parts")
        return tuple(self._attachment(part) for part in files[:most])

    def _attachment(self, part: Part) -> Attachment:
        size = len(part.content())
        self._budget.spend(size)
        name = part.filename or _DEFAULT_NAMES.get(part.media_type, "")
        return Attachment(name, part.media_type, size, part.content)


def _is_smime(part: Part) -> bool:
    name = part.filename.lower()
    return part.media_type in _SMIME_TYPES or (
        part.media_type == "application/octet-stream" and name.endswith((".p7m", ".p7z"))
    )


def _is_body(part: Part) -> bool:
    return part.media_type in _BODY_TYPES and part.disposition != "attachment" and not part.filename


def _is_empty(part: Part) -> bool:
    """Tell whether a part is nothing but the shell of a multipart that had no boundary."""
    return part.media_type.startswith("multipart/") and not bytes(part.raw[:4096]).strip()
