"""What was passed on: told apart from what came directly, and known again when a colleague sends it back."""

import re
from collections.abc import Mapping
from typing import Final

from dpassist.domain.display import harmless
from dpassist.domain.identity import mask_cpr
from dpassist.domain.message import FoundDocument, Message

ORIGINAL_NAME: Final = "original"
"""What the passed-on message is called in a forward draft of ours, without its ending."""

GUIDANCE_NAMES: Final[Mapping[str, str]] = {"da": "svarvejledning.pdf", "en": "reply-guidance.pdf"}
"""What the guidance sheet is called in a forward draft of ours, per language."""

ATTACHMENT_NAMES: Final[Mapping[str, str]] = {"da": "bilag", "en": "attachment"}
"""What an attachment without a name is called there, before its number."""


def was_passed_on(message: Message, found: FoundDocument) -> bool:
    """Tell whether a letter came to us in the mail it was sent in, or in somebody's who passed it on.

    A gateway attaches the letter itself. Within an attached mail it was passed on, and so was a letter
    that lies beside our own guidance sheet under the name we give it.
    """
    if found.nested:
        return True
    names = [attachment.name.casefold() for attachment in message.attachments]
    own = names[found.attachment - 1 : found.attachment] if found.attachment else []
    return own == [f"{ORIGINAL_NAME}.xml"] and not set(GUIDANCE_NAMES.values()).isdisjoint(names)


_REFERENCE: Final = re.compile(r"\[dp-([0-9a-f]{8})\]", re.IGNORECASE)
# |(?!): CPython before 3.11.5 forgets where a turn began that fails half-way (its issue 106052); trying a last way that
# never fits takes it back there.
_ANY_PREFIX: Final = re.compile(r"\s*+(?:(?:sv|vs|re|fwd?)\s*+:\s*+|(?!))++", re.IGNORECASE)
"""At the beginning of a subject; in its midst such letters are words of its own."""


def without_prefix(subject: str) -> str:
    """Take what answering and forwarding put in front off a subject; words of its own that look alike stay."""
    found = _ANY_PREFIX.match(subject)
    return subject[found.end() :] if found else subject


def bare_subject(subject: str) -> str:
    """Return a subject without what answering, forwarding and passing on made of it."""
    return without_prefix(_REFERENCE.sub("", subject)).strip()


def reference_of(digest: str) -> str:
    """Return what stands in the subject of a forward draft, so that it is known again when it comes back.

    Args:
        digest: The keyed hash of the message and of whom it goes to, in hexadecimal digits.
    """
    return f"[dp-{digest[:8]}]"


def find_references(subject: str) -> tuple[str, ...]:
    """Return every reference in a subject as `reference_of` writes it, in order."""
    return tuple(found[0].lower() for found in _REFERENCE.finditer(subject))


def is_original(name: str) -> bool:
    """Tell whether an attachment is called like the message in a forward draft of ours."""
    return name.casefold().partition(".")[0] == ORIGINAL_NAME


_QUOTE_STARTS: Final = re.compile(
    r"^\s*(?:>|-{3,}|_{5,}|(?:fra|from|afsender|sender)\s*:|(?:den|on)\b(?=.*[0-9]).*(?:\b(?:skrev|wrote)\b|:\s*$))",
    re.IGNORECASE,
)
_LONGEST_TEXT: Final = 20_000
"""Letters of a mail that are looked through for its reason, which stands on top."""
_LONGEST_REASON: Final = 300


def reason_given(body: str) -> str:
    """Return what a colleague wrote above the mail that is sent back: its first lines, free of CPR numbers."""
    lines: list[str] = []
    for line in body[:_LONGEST_TEXT].splitlines():
        if _QUOTE_STARTS.match(line):
            break
        lines.append(line.strip())
    text = mask_cpr(harmless(" ".join(filter(None, lines))))
    return text if len(text) <= _LONGEST_REASON else text[: _LONGEST_REASON - 1] + "…"
