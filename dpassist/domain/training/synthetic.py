"""Whether a message is made up and says so: no number or address in it may be a real person's.

CPR numbers, mail addresses and web addresses that somebody can own are refused: made-up ones are easily told from them.
A telephone number is not: no number is known to be nobody's, and eight digits are much else. Somebody has to look.
"""

import binascii
import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from html import unescape
from typing import Final

from dpassist.domain.errors import UnreadableMessageError
from dpassist.domain.identity import MASK, could_be_cpr, cpr_spans, mask_cpr, spaced_cpr_spans
from dpassist.domain.message import Message
from dpassist.domain.training.contacts import shown_telephone, telephone_spans, web_spans

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
_GONE: Final = MASK * 4
_WRITTEN_BY_MACHINES: Final = frozenset({"header", "file"})


class RealLooking(StrEnum):
    """What must not stand in a message of a lesson."""

    CPR_NUMBER = "cpr-number"
    ADDRESS = "address"
    WEB_ADDRESS = "web-address"
    TELEPHONE = "telephone"
    """Perhaps a telephone number; somebody has to look."""
    NOT_MARKED = "not-marked"
    """It does not say that it is synthetic."""
    NOT_LOOKED_THROUGH = "not-looked-through"
    """Nobody can look through it for the others."""


TO_LOOK_AT: Final = frozenset({RealLooking.TELEPHONE, RealLooking.NOT_LOOKED_THROUGH})
"""What is no reason to refuse a message: somebody looks in the product's place, and says so."""


_DOTS: Final = {RealLooking.ADDRESS: _GONE, RealLooking.WEB_ADDRESS: _GONE}


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

    @property
    def is_to_look_at(self) -> bool:
        """Whether it is for somebody to look at, and not refused."""
        return self.what in TO_LOOK_AT


def troubles_in(message: Message) -> tuple[Trouble, ...]:
    """Return what looks real in a message, each once; what is wrapped in encryption cannot be looked at."""
    texts = tuple(_texts(message))
    found = [trouble for where, text in texts for trouble in _in_text(where, text)]
    if not any(mark in text.casefold() for _where, text in texts for mark in _MARKS):
        found.append(Trouble(RealLooking.NOT_MARKED))
    return _each_once(found)


def has_real_number(message: Message) -> bool:
    """Return whether a CPR number that could be somebody's stands in a message: that is shown to nobody in training."""
    return any(trouble.what is RealLooking.CPR_NUMBER for trouble in troubles_in(message))


def real_looking(text: str) -> tuple[Trouble, ...]:
    """Return the numbers and the addresses in a text that could be a real person's, each once."""
    return _each_once(_in_text("", text))


def without_real(text: str, looked_at: Collection[str] = ()) -> str:
    """Return a text with dots in the place of everything in it that looks real.

    Args:
        text: What somebody wrote.
        looked_at: Telephone numbers, as `Trouble.shown` has them, that somebody has vouched for; they stay.
    """
    plain = _plain(text)
    shown, end = [], 0
    for start, stop, trouble in sorted(_found("", plain), key=lambda each: each[:2]):
        if start < end or (trouble.is_to_look_at and trouble.shown in looked_at):
            continue
        shown += [plain[end:start], _DOTS.get(trouble.what, trouble.shown)]
        end = stop
    if not shown:
        return text
    left = "".join((*shown, plain[end:]))
    # What was cut may have stood in the way of something else.
    found = (trouble for trouble in real_looking(left) if trouble.shown not in looked_at)
    return _GONE if any(found) else left


def troubles_in_raw(raw: bytes) -> tuple[Trouble, ...]:
    """Return what looks real in the bytes of a message, wherever in them it stands.

    This finds what no part of the message shows: notes between the parts, and properties of ``.msg`` files, whose
    letters have a zero behind each.
    """
    text = raw[:_LARGEST].replace(b"\0", b"").decode("ascii", "replace")
    texts = (text, *map(_said, _ENCODED.finditer(text)))
    found = (trouble for each in texts for trouble in _in_text("file", each))
    return _each_once(found)


def troubles_in_words(where: str, words: Iterable[str]) -> tuple[Trouble, ...]:
    """Return what looks real in the words of a file, each once; ``where`` says which file."""
    found = (trouble for text in words for trouble in _in_text(where, text))
    return _each_once(found)


def readings(text: str) -> Iterator[str]:
    """Give a text as it is written and as it is read: tags may split a number, and codes may stand for its digits."""
    yield text
    if "<" in text or "&" in text:
        yield unescape(text)
        yield unescape(_TAGS.sub("", text))


def _in_text(where: str, written: str) -> Iterator[Trouble]:
    yield from (trouble for _start, _stop, trouble in _found(where, _plain(written)))


def _plain(text: str) -> str:
    return _AT.sub("@", _UNSEEN.sub("", text))


def _found(where: str, text: str) -> Iterator[tuple[int, int, Trouble]]:
    """Give what looks real in a plain text, each with where it begins and ends; no number is told twice."""
    told = list(_refused(where, text))
    yield from told
    for start, stop in telephone_spans(text, is_prose=where not in _WRITTEN_BY_MACHINES):
        if all(stop <= first or last <= start for first, last, _trouble in told):
            shown = shown_telephone(text[start:stop])
            yield start, stop, Trouble(RealLooking.TELEPHONE, where, shown)


def _refused(where: str, text: str) -> Iterator[tuple[int, int, Trouble]]:
    for start, stop in cpr_spans(text):
        digits = "".join(c for c in text[start:stop] if c.isdecimal())
        if could_be_cpr(digits[:4] + digits[-6:]):
            shown = mask_cpr(text[start:stop])
            yield start, stop, Trouble(RealLooking.CPR_NUMBER, where, shown)
    for start, stop in spaced_cpr_spans(text):
        yield start, stop, Trouble(RealLooking.CPR_NUMBER, where, _A_NUMBER)
    for address in _ADDRESS.finditer(text):
        if not _NOBODYS.fullmatch(address[0]):
            yield *address.span(), Trouble(RealLooking.ADDRESS, where, mask_cpr(address[0]))
    for start, stop, host in web_spans(text, is_prose=where not in _WRITTEN_BY_MACHINES):
        yield start, stop, Trouble(RealLooking.WEB_ADDRESS, where, mask_cpr(host))


def _each_once(found: Iterable[Trouble]) -> tuple[Trouble, ...]:
    """Return the first of them, what is refused before what is only to be looked at: that must not crowd it out."""
    return tuple(sorted(dict.fromkeys(found), key=lambda each: each.is_to_look_at))[:_MOST_TOLD]


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
