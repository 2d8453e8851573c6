"""Whether a message is made up and says so: no number or address in it may be a real person's."""

import binascii
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from html import unescape
from typing import Final

from dpassist.domain.errors import UnreadableMessageError
from dpassist.domain.identity import could_be_cpr, cpr_spans, mask_cpr, spaced_cpr_spans
from dpassist.domain.message import Message

_ADDRESS: Final = re.compile(
    r"(?:\w[\w.+-]{0,63}|\"[^\"\r\n]{1,64}\")@[\w-]{1,63}(?:\.[\w-]{1,63}){0,7}"
    r"\.(?:xn--[\w-]{1,59}|[^\W\d_]{2,63})"
)
"""The last part has two letters or more, as all have: less stands by chance in every tenth picture."""
_TAGS: Final = re.compile(r"<[^<>]{0,2000}>")
_UNSEEN: Final = re.compile(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
"""Letters that nobody sees, and that may stand between two digits."""
_AT: Final = re.compile(r"%40|[\uff20\ufe6b]")
"""Other ways to write what stands in the middle of an address: in a link, and as wide letters have it."""
_ENCODED: Final = re.compile(r"=\?[\w-]{1,40}\?([bq])\?([^?\s]{1,1000})\?=", re.IGNORECASE)
"""How a header field writes other letters than those of English (RFC 2047)."""
_NOBODYS: Final = re.compile(
    r"[^@]+@(?:[\w-]+\.)*example|0{4}[0-9]{4}@0{4}[0-9]{4}\.mitdk\.digital-post\.dk", re.IGNORECASE
)
"""Under .example (RFC 2606), which nobody can own, or the form that a gateway's release notes document."""
_MARKS: Final = ("x-dpassist-sample: synthetic", "syntetisk", "synthetic")
_LARGEST: Final = 2_000_000
"""Bytes of a file that are looked through."""
_MOST_TOLD: Final = 20
_A_NUMBER: Final = mask_cpr("000000-0000")


class RealLooking(StrEnum):
    """What must not stand in a message of a lesson."""

    CPR_NUMBER = "cpr-number"
    ADDRESS = "address"
    NOT_MARKED = "not-marked"
    """It does not say that it is synthetic."""
    NOT_LOOKED_THROUGH = "not-looked-through"
    """Nobody can look through it for the others."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """One thing that was found.

    Attributes:
        what: Which kind.
        where: ``subject``, ``body``, ``header``, ``file``, ``attachment 1``, or empty.
        shown: It, free of numbers that could be a person's.
    """

    what: RealLooking
    where: str = ""
    shown: str = ""


def troubles_in(message: Message) -> tuple[Trouble, ...]:
    """Return what looks real in a message, each once; what is wrapped in encryption cannot be looked at."""
    texts = tuple(_texts(message))
    found = [trouble for where, text in texts for trouble in _in_text(where, text)]
    if not any(mark in text.casefold() for _where, text in texts for mark in _MARKS):
        found.append(Trouble(RealLooking.NOT_MARKED))
    return tuple(dict.fromkeys(found))[:_MOST_TOLD]


def real_looking(text: str) -> tuple[Trouble, ...]:
    """Return the numbers and addresses in a text that could be a real person's, each once."""
    return tuple(dict.fromkeys(_in_text("", text)))[:_MOST_TOLD]


def troubles_in_raw(raw: bytes) -> tuple[Trouble, ...]:
    """Return what looks real in the bytes of a message, wherever in them it stands.

    This finds what no part of the message shows: notes between the parts, and properties of ``.msg`` files, whose
    letters have a zero behind each.
    """
    text = raw[:_LARGEST].replace(b"\0", b"").decode("ascii", "replace")
    texts = (text, *map(_said, _ENCODED.finditer(text)))
    found = (trouble for each in texts for trouble in _in_text("file", each))
    return tuple(dict.fromkeys(found))[:_MOST_TOLD]


def troubles_in_words(where: str, words: Iterable[str]) -> tuple[Trouble, ...]:
    """Return what looks real in the words of a file, each once; ``where`` says which file."""
    found = (trouble for text in words for trouble in _in_text(where, text))
    return tuple(dict.fromkeys(found))[:_MOST_TOLD]


def readings(text: str) -> Iterator[str]:
    """Give a text as it is written and as it is read: tags may split a number, and codes may stand for its digits."""
    yield text
    if "<" in text or "&" in text:
        yield unescape(text)
        yield unescape(_TAGS.sub("", text))


def _in_text(where: str, written: str) -> Iterator[Trouble]:
    text = _AT.sub("@", _UNSEEN.sub("", written))
    for start, stop in cpr_spans(text):
        digits = "".join(c for c in text[start:stop] if c.isdecimal())
        if could_be_cpr(digits[:4] + digits[-6:]):
            yield Trouble(RealLooking.CPR_NUMBER, where, mask_cpr(text[start:stop]))
    if any(spaced_cpr_spans(text)):
        yield Trouble(RealLooking.CPR_NUMBER, where, _A_NUMBER)
    for address in _ADDRESS.findall(text):
        if not _NOBODYS.fullmatch(address):
            yield Trouble(RealLooking.ADDRESS, where, mask_cpr(address))


def _texts(message: Message) -> Iterator[tuple[str, str]]:
    people = (
        message.sender, message.original_sender, *message.reply_to, *message.to, *message.cc, *message.bcc,
    )  # fmt: skip
    yield "header", "\n".join(str(person) for person in people if person)
    yield "header", "\n".join(f"{name}: {value}" for name, value in message.headers)
    yield "subject", message.subject
    yield "body", message.body_text
    yield from (("body", text) for text in readings(message.body_html))
    yield "file", _decoded(message.raw) if not message.headers else ""
    for number, file in enumerate(message.attachments, start=1):
        where = f"attachment {number}"
        yield where, file.name
        if file.size <= _LARGEST:
            try:
                yield where, _decoded(file.load())
            except UnreadableMessageError:
                continue


def _decoded(content: bytes) -> str:
    """Return bytes as text; what lies packed in them is not looked into."""
    return content[:_LARGEST].decode("utf-8", "replace")


def _said(encoded: re.Match[str]) -> str:
    """Return what such a piece of a header field says, as far as digits and addresses go."""
    way, letters = encoded[1].casefold(), encoded[2]
    try:
        content = (
            binascii.a2b_base64(letters)
            if way == "b"
            else binascii.a2b_qp(letters.encode("ascii", "replace"), header=True)
        )
    except binascii.Error:
        return ""
    return _decoded(content)
