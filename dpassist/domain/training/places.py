"""The parts of a message that a learner can point at, and where a sign stands among them."""

from collections.abc import Iterator
from typing import Final

from dpassist.domain.message import Message, Protection, SourceFormat
from dpassist.domain.verdict import Evidence, Says, Strength, Verdict

_DOCUMENTS: Final = (SourceFormat.MEMO, SourceFormat.CONTAINER, SourceFormat.DOCUMENT)
_SAME_PLACE: Final = {
    "sender": "from",
    "sender-name": "from",
    "original-sender": "from",
    "certificate-subject": "content",
    "message-class": "file",
}
"""Places that a profile tells apart and a reader does not."""
_ANY_ATTACHMENT: Final = frozenset({"attachment-name", "xml-root"})


def places_in(message: Message) -> tuple[str, ...]:
    """Return what can be pointed at, from above: ``file``, ``from``, ``subject``, ``attachment 2`` and so on."""
    return tuple(_places(message))


def _places(message: Message) -> Iterator[str]:
    yield "file"
    is_mail = message.format not in _DOCUMENTS
    for place, is_there in (
        ("from", message.sender is not None and is_mail),
        ("reply-to", bool(message.reply_to)),
        ("recipients", bool(message.to or message.cc)),
        ("subject", bool(message.subject)),
        ("header", is_mail and bool(message.headers)),
        ("content", message.protection is not Protection.NONE),
        ("body", bool(message.body_text)),
    ):
        if is_there:
            yield place
    yield from (f"attachment {number}" for number, _file in enumerate(message.attachments, start=1))


def place_of(sign: Evidence, message: Message) -> frozenset[str]:
    """Return where a sign stands; a name among the attachments may be that of any of them."""
    if sign.where in _ANY_ATTACHMENT:
        return frozenset(place for place in places_in(message) if place.startswith("attachment "))
    return frozenset({_SAME_PLACE.get(sign.where, sign.where)})


def telling(verdict: Verdict) -> tuple[Evidence, ...]:
    """Return the signs that speak for a verdict with any weight, the heaviest first."""
    return tuple(
        sign
        for sign in verdict.evidence
        if sign.says is Says.FOR and sign.strength > Strength.NOTED and sign.about is verdict.kind
    )


def telling_places(verdict: Verdict, message: Message) -> frozenset[str]:
    """Return where such signs stand; empty when the verdict is what is left when there are none."""
    return frozenset().union(*(place_of(sign, message) for sign in telling(verdict)))
