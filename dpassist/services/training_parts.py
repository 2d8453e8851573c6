"""A message and a reply as rows to look at and point at: what each part is called, and what stands in it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from dpassist.domain.display import harmless
from dpassist.domain.errors import UnreadableMessageError
from dpassist.domain.identity import mask_cpr
from dpassist.domain.message import Address, Attachment, Message, Protection
from dpassist.domain.profiles import ReplyProfile
from dpassist.domain.reply_check.checked import CheckedFile, CheckedReply
from dpassist.domain.training.places import places_in
from dpassist.domain.training.scene import Letter
from dpassist.domain.training.situation import Situation
from dpassist.services.training_comments import place_name
from dpassist.services.wording import Wording
from dpassist.services.wording_facts import fact_rows
from dpassist.services.wording_training_parts import (
    BEGINS,
    FILE_AND_SIZE,
    FILE_NAME,
    FILES_TAKEN,
    NO_THREAD,
    NOT_SET,
    PROFILE,
    PROTECTIONS,
    REPLY_PARTS,
    SEALS,
    SIZE_TAKEN,
    THREAD,
    TODAY,
    TYPES_TAKEN,
)

_LONGEST_TEXT: Final = 1_200
_LONGEST_LINE: Final = 300
_MOST_FIELDS: Final = 6
_HEAD: Final = 160
_LONGER_HEAD: Final = 330
"""Of JSON, whose telling keys may come late."""
_MEGABYTE: Final = 1_000_000
_KILOBYTE: Final = 1_000
_TEXTUAL: Final = ("xml", "json", "text")
_PREAMBLE: Final = re.compile(r"<\?xml.{0,200}?\?>|<!--.{0,400}?-->", re.DOTALL)
"""What stands before the first element of XML and says nothing of it."""
_DECIDING: Final = frozenset({
    "sender_kind", "mailbox", "topic", "case_number", "deadline", "reply",
})  # fmt: skip
_KNOWN_FIELDS: Final = frozenset({
    "from", "to", "cc", "bcc", "reply-to", "subject", "mime-version", "x-dpassist-sample",
})  # fmt: skip
"""Header fields that are shown in their own rows, or say nothing."""


@dataclass(frozen=True, slots=True)
class PartRow:
    """One part.

    Attributes:
        place: What answers call it; of a reply, empty.
        name: What it is called on the screen.
        text: What stands in it.
    """

    place: str
    name: str
    text: str = field(repr=False)

    @property
    def line(self) -> str:
        """Name and text."""
        return f"{self.name}: {self.text}" if self.name else self.text


def message_parts(say: Wording, letter: Letter) -> tuple[PartRow, ...]:
    """Return the parts of a message, those of `places_in`, in their order, CPR numbers hidden as everywhere."""
    return tuple(
        PartRow(place, place_name(say, place), mask_cpr(_text_of(say, place, letter)))
        for place in places_in(letter.message)
    )


def letter_facts(say: Wording, letter: Letter) -> tuple[PartRow, ...]:
    """Return what a letter says of itself, as far as it decides who gets it and whether it may be answered."""
    rows = fact_rows(say, letter.verdict)
    return tuple(PartRow("", row.name, row.text) for row in rows if row.id in _DECIDING)


def reply_parts(say: Wording, situation: Situation) -> tuple[PartRow, ...]:
    """Return the parts of a reply, as a mail program shows them, and what it hides.

    Numbers stay: they are nobody's (`dpassist.domain.training.practice`), and to be seen is what they are there for.
    """
    rows = _reply_rows(say, situation.reply)
    return tuple(PartRow("", say.say(REPLY_PARTS[name]), text) for name, text in rows if text)


def terms(say: Wording, profile: ReplyProfile, today: date, language: str) -> tuple[str, ...]:
    """Return what a learner has to know: which day it is, how the gateway wants it, and what it takes."""
    limits = profile.limits
    title = profile.title.get(language, profile.id)
    return tuple(
        filter(
            None,
            (
                say.say(TODAY, day=say.day(today)),
                say.say(PROFILE, profile=title),
                *profile.must_check.get(language, ()),
                say.say(FILES_TAKEN, count=limits.files) if limits.files else "",
                say.say(SIZE_TAKEN, size=limits.total_bytes // _MEGABYTE)
                if limits.total_bytes
                else "",
                say.say(TYPES_TAKEN, types=", ".join(limits.file_types))
                if limits.file_types
                else "",
            ),
        )
    )


def _text_of(say: Wording, place: str, letter: Letter) -> str:
    message = letter.message
    name, _space, number = place.partition(" ")
    if name == "attachment":
        return _attachment(say, message.attachments[int(number) - 1])
    return {
        "file": lambda: file_name(say, letter),
        "from": lambda: _listed((message.sender,) if message.sender else ()),
        "reply-to": lambda: _listed(message.reply_to),
        "recipients": lambda: _listed((*message.to, *message.cc)),
        "subject": lambda: _line(message.subject),
        "header": lambda: _fields(message),
        "content": lambda: say.say(PROTECTIONS[message.protection]),
        "body": lambda: _text(message.body_text),
    }[name]()


def file_name(say: Wording, letter: Letter) -> str:
    """Return what a message's file is called to a learner: its real name would give the answer away."""
    _stem, dot, ending = letter.name.rpartition(".")
    return say.say(FILE_NAME, ending=f"{dot}{ending}")


def _reply_rows(say: Wording, reply: CheckedReply) -> Iterator[tuple[str, str]]:
    nothing = say.say(NOT_SET)
    yield "from", _listed((reply.sender,) if reply.sender else ()) or nothing
    yield "to", _listed(reply.to) or nothing
    yield "cc", _listed(reply.cc)
    yield "bcc", _listed(reply.bcc)
    yield "reply-to", _listed(reply.reply_to)
    yield "subject", _line(reply.subject) or nothing
    tied = say.say(THREAD, message=_line(reply.in_reply_to))
    yield "thread", tied if reply.in_reply_to else say.say(NO_THREAD)
    yield "headers", _line(" · ".join(f"{name}: {value}" for name, value in reply.headers))
    is_encrypted = reply.protection in {Protection.ENCRYPTED, Protection.DECRYPTED}
    yield "seal", say.say(SEALS[reply.is_signed, is_encrypted])
    closed = say.say(PROTECTIONS[Protection.ENCRYPTED])
    yield "body", closed if reply.is_closed else _text(reply.body) or nothing
    for file in reply.files:
        yield "file", _file(say, file)
    for link in reply.action_links:
        yield "action", _line(link)


def _file(say: Wording, file: CheckedFile) -> str:
    return say.say(FILE_AND_SIZE, name=_line(file.name), size=_size(file.size))


def _attachment(say: Wording, file: Attachment) -> str:
    told = say.say(FILE_AND_SIZE, name=_line(file.name), size=_size(file.size))
    head = _head(file) if any(word in file.media_type for word in _TEXTUAL) else ""
    return say.say(BEGINS, file=told, head=head) if head else told


def _head(file: Attachment) -> str:
    try:
        start = file.head(_LONGER_HEAD * 4)
    except UnreadableMessageError:
        return ""
    most = _LONGER_HEAD if "json" in file.media_type else _HEAD
    return " ".join(_PREAMBLE.sub("", start.decode("utf-8", "replace")).split())[:most]


def _size(size: int) -> str:
    if size >= _MEGABYTE:
        return f"{size / _MEGABYTE:.1f} MB"
    return f"{max(1, round(size / _KILOBYTE))} kB"


def _fields(message: Message) -> str:
    told = (
        f"{name}: {value}"
        for name, value in message.headers
        if name.casefold() not in _KNOWN_FIELDS and not name.casefold().startswith("content-")
    )
    return _line(" · ".join(list(told)[:_MOST_FIELDS]))


def _listed(addresses: tuple[Address, ...]) -> str:
    return _line(", ".join(map(str, addresses)))


def _line(text: str) -> str:
    line = harmless(" ".join(text.split()))
    return line if len(line) <= _LONGEST_LINE else f"{line[: _LONGEST_LINE - 1]}…"


def _text(text: str) -> str:
    shown = "\n".join(harmless(line) for line in text.strip().splitlines())
    return shown if len(shown) <= _LONGEST_TEXT else f"{shown[: _LONGEST_TEXT - 1]}…"
