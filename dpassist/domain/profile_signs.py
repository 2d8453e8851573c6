"""The signs of a recogniser profile, looked for in a message."""

import fnmatch
from collections.abc import Callable, Iterator, Mapping
from typing import Final

from dpassist.domain.identity import mask_cpr
from dpassist.domain.mail_domains import in_domain
from dpassist.domain.message import Address, Message
from dpassist.domain.recogniser_profile import (
    Match,
    RecogniserProfile,
    Sign,
    SignPlace,
)
from dpassist.domain.verdict import Evidence


def profile_signs(message: Message, profile: RecogniserProfile) -> Iterator[Evidence]:
    """Give the evidence of every sign that is there, in the profile's order."""
    for sign in profile.signs:
        found = _found(sign, message)
        if found is not None:
            yield Evidence(
                "profile-sign",
                sign.place,
                sign.about,
                sign.says,
                sign.strength,
                {"sign": sign.id, "text": mask_cpr(found)},
                verified=sign.verified,
            )


def _found(sign: Sign, message: Message) -> str | None:
    """Return which of a sign's texts is there; what stands in the message itself is never told."""
    seen = _seen(sign, message)
    if sign.match is Match.PRESENT:
        is_there = any(text.strip() for text in seen)
        return (sign.field_name or str(sign.place)) if is_there else None
    compare = _COMPARE[sign.match]
    there = [text.casefold() for text in seen]
    return next((t for t in sign.texts if any(compare(t.casefold(), s) for s in there)), None)


def _seen(sign: Sign, message: Message) -> list[str]:
    if sign.place is SignPlace.HEADER:
        name = sign.field_name.strip().casefold()
        return [value for key, value in message.headers if key.casefold() == name]
    return _PLACES[sign.place](message)


def _senders(message: Message) -> list[Address]:
    return [address for address in (message.sender, message.original_sender) if address]


def _is_wildcard(wanted: str, there: str) -> bool:
    # Brackets are letters like any other here, and no set of letters.
    return fnmatch.fnmatchcase(there.strip(), wanted.replace("[", "[[]"))


_PLACES: Final[Mapping[SignPlace, Callable[[Message], list[str]]]] = {
    SignPlace.SENDER: lambda message: [a.email for a in _senders(message)],
    SignPlace.SENDER_NAME: lambda message: [a.name for a in _senders(message)],
    SignPlace.ORIGINAL_SENDER: lambda message: [a.email for a in _senders(message)[1:]],
    SignPlace.REPLY_TO: lambda message: [a.email for a in message.reply_to],
    SignPlace.RECIPIENTS: lambda message: [a.email for a in (*message.to, *message.cc)],
    SignPlace.SUBJECT: lambda message: [message.subject],
    SignPlace.ATTACHMENT_NAME: lambda message: [a.name for a in message.attachments],
    SignPlace.XML_ROOT: lambda message: [str(root) for root in message.xml_roots],
    SignPlace.CERTIFICATE_SUBJECT: lambda message: [s.subject for s in message.signatures],
    SignPlace.MESSAGE_CLASS: lambda message: [message.message_class],
    SignPlace.BODY: lambda message: [message.body_text],
}

_COMPARE: Final[Mapping[Match, Callable[[str, str], bool]]] = {
    Match.CONTAINS: lambda wanted, there: wanted in there,
    Match.EQUALS: lambda wanted, there: wanted.strip() == there.strip(),
    Match.STARTS_WITH: lambda wanted, there: there.lstrip().startswith(wanted),
    Match.ENDS_WITH: lambda wanted, there: there.rstrip().endswith(wanted),
    Match.DOMAIN: lambda wanted, there: in_domain(there.rpartition("@")[2], wanted),
    Match.WILDCARD: _is_wildcard,
}
"""Both texts come in folded letter case."""
