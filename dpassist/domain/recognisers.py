"""Pure functions from a message and a profile to evidence, in one ordered tuple.

Levels follow what can be known (facts on Digital Post, section 10.1): the structure of a document is
decisive; documented gateway traces are strong; words and names alone are never enough.
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final

from dpassist.domain.errors import UnreadableMessageError
from dpassist.domain.identity import is_uuid4
from dpassist.domain.machine_mail import is_automatic, is_unread
from dpassist.domain.mail_domains import in_domain
from dpassist.domain.memo import KNOWN_MEMO_VERSIONS, MemoMessage
from dpassist.domain.message import Address, Attachment, Message, Protection, SourceFormat
from dpassist.domain.post import DkalMetadata, PostReceipt
from dpassist.domain.profile_signs import profile_signs
from dpassist.domain.recogniser_profile import RecogniserProfile
from dpassist.domain.suspicion import signs_of_suspicion
from dpassist.domain.verdict import Evidence, Kind, Says, Strength

Recogniser = Callable[[Message, RecogniserProfile], Iterator[Evidence]]

_VERSION: Final = re.compile(r"[0-9]{1,3}(?:\.[0-9]{1,3}){0,3}")
_STATUS: Final = re.compile(r"[A-ZÆØÅ]+(?:_[A-ZÆØÅ]+)*|[0-9]{1,4}")
_JSON_SIZE_LIMIT: Final = 1024 * 1024
_MEMO_JSON_NAMES: Final = frozenset({
    "messageheader", "messagebody", "messageuuid", "memoversion", "maindocument", "contactpoint",
    "replydata", "legalnotification",
})  # fmt: skip
"""Without ``senderID`` and ``recipientID``, which whoever sends anything to anybody writes too."""
_SPECIAL_JSON_NAMES: Final = frozenset({
    "messageuuid", "memoversion", "replydata", "legalnotification"
})  # fmt: skip
"""The others stand in messages and descriptions of other systems as well."""
_ENOUGH_JSON_NAMES: Final = 2
_ENOUGH_COMMON_NAMES: Final = 3
# Sending addresses a gateway documents in its release notes (sikker-post.dk, 6.1.49 and 6.13.22).
_GATEWAY_DOMAINS: Final = ("ngdp.digital-post.dk", "mitdk.digital-post.dk")
_DKAL_METADATA_NAME: Final = "dkalmetadata.xml"  # KMD's web service documentation; guide v4.0
_ATTENTION_NAME: Final = "attention.xml"  # digst.dk "Meddelelsesformater": named exactly so
_LETTERS_ALONE: Final = (SourceFormat.MEMO, SourceFormat.CONTAINER)
_DAMAGE: Final = frozenset({"damaged-xml", "xml-forbidden"})
_NOT_LOOKED_INTO: Final = frozenset({"unpacks-too-large", "too-many-messages", "too-deep"})
_WORDS: Final = re.compile(r"digital\s*+(?:-\s*+)?post|e-?boks", re.IGNORECASE)
"""Blanks are not given back: a letter of nothing but blanks behind the first word would take hours otherwise."""


def _documents(message: Message, _profile: RecogniserProfile) -> Iterator[Evidence]:
    for found in message.documents:
        where = f"attachment {found.attachment}" if found.attachment else "file"
        match found.document:
            case MemoMessage(version=version):
                # Anything can stand there, and what is told of a sign goes to colleagues.
                values = {"version": version if _VERSION.fullmatch(version) else "?"}
                yield Evidence(
                    "memo-document",
                    where,
                    Kind.DIGITAL_POST,
                    strength=Strength.DECISIVE,
                    values=values,
                )
                if version not in KNOWN_MEMO_VERSIONS:
                    yield Evidence(
                        "memo-version-unknown",
                        where,
                        Kind.DIGITAL_POST,
                        Says.AGAINST,
                        Strength.NOTED,
                        values,
                    )
            case DkalMetadata():
                yield Evidence(
                    "dkal-metadata", where, Kind.DIGITAL_POST, strength=Strength.DECISIVE
                )
            case PostReceipt(status=status):
                yield Evidence(
                    "post-receipt",
                    where,
                    Kind.RECEIPT,
                    strength=Strength.DECISIVE,
                    values={"status": status if _STATUS.fullmatch(status) else "?"},
                )


def _damaged_documents(message: Message, _profile: RecogniserProfile) -> Iterator[Evidence]:
    """Look for what begins as a Digital Post document and cannot be read, and for what was not looked into."""
    for defect in message.defects:
        is_inside = defect.where.startswith("attachment")
        if defect.code == "smime-inside":
            yield Evidence("smime-inside", defect.where, Kind.DIGITAL_POST, strength=Strength.WEAK)
        elif defect.code in _DAMAGE and is_inside:
            yield Evidence("damaged-document", defect.where, Kind.DIGITAL_POST)
        elif defect.code in _NOT_LOOKED_INTO and is_inside:
            yield Evidence(
                "not-looked-into", defect.where, Kind.DIGITAL_POST, strength=Strength.WEAK
            )


def _protection(message: Message, _profile: RecogniserProfile) -> Iterator[Evidence]:
    if message.protection is Protection.ENCRYPTED:
        keys = ", ".join(f"{key.issuer} {key.serial}".strip() for key in message.encrypted_for)
        yield Evidence(
            "encrypted",
            "content",
            Kind.UNREADABLE,
            strength=Strength.DECISIVE,
            values={"keys": keys},
        )
    elif message.protection is Protection.SIGNED:
        yield Evidence("signed", "content", Kind.SECURE_MAIL, strength=Strength.DECISIVE)
    elif message.protection is Protection.DECRYPTED:
        yield Evidence("decrypted", "content", Kind.SECURE_MAIL, strength=Strength.DECISIVE)


def _gateway_addresses(message: Message, profile: RecogniserProfile) -> Iterator[Evidence]:
    """Look for a gateway's address, once: among senders, or else among recipients, where it says less.

    It is documented as one that is sent to, so a colleague who sends Digital Post with a copy to us shows it too.
    """
    senders = [a for a in (message.sender, message.original_sender) if a]
    found = _gateway_among(senders)
    if found:
        yield Evidence("gateway-address", "from", Kind.DIGITAL_POST, values={"domain": found})
        return
    found = _gateway_among([*message.to, *message.cc])
    if found and not any(profile.is_own(address.domain) for address in senders):
        yield Evidence(
            "gateway-address",
            "recipients",
            Kind.DIGITAL_POST,
            strength=Strength.WEAK,
            values={"domain": found},
        )


def _gateway_among(addresses: Iterable[Address]) -> str:
    domains = [address.domain for address in addresses]
    return next((g for g in _GATEWAY_DOMAINS if any(in_domain(d, g) for d in domains)), "")


def _attachment_names(message: Message, _profile: RecogniserProfile) -> Iterator[Evidence]:
    decisive = {found.attachment for found in message.documents}
    for number, attachment in enumerate(message.attachments, start=1):
        if number in decisive or message.format in _LETTERS_ALONE:
            continue
        where = f"attachment {number}"
        name = attachment.name.casefold()
        if name == _DKAL_METADATA_NAME:
            yield Evidence("dkal-metadata-name", where, Kind.DIGITAL_POST)
        elif name == _ATTENTION_NAME:
            yield Evidence("attention-name", where, Kind.DIGITAL_POST, strength=Strength.WEAK)
        elif name.endswith(".xml") and is_uuid4(name.removesuffix(".xml")):
            # Invoices are named so as well; a document of ours in it would have been found.
            yield Evidence("uuid-xml-name", where, Kind.DIGITAL_POST, strength=Strength.WEAK)
        elif name.endswith(".json"):
            yield from _memo_names(attachment, where)


def _memo_names(attachment: Attachment, where: str) -> Iterator[Evidence]:
    if attachment.size > _JSON_SIZE_LIMIT:
        return
    try:
        content = json.loads(attachment.load())
    except (ValueError, RecursionError, UnreadableMessageError):  # some have no more than a name
        return
    names = _names_in(content) & _MEMO_JSON_NAMES
    is_special = bool(names & _SPECIAL_JSON_NAMES)
    if len(names) >= (_ENOUGH_JSON_NAMES if is_special else _ENOUGH_COMMON_NAMES):
        strength = Strength.STRONG if is_special else Strength.WEAK
        yield Evidence("json-with-memo-names", where, Kind.DIGITAL_POST, strength=strength)


def _names_in(content: Any) -> set[str]:
    """Collect the object keys of a JSON value, without recursion."""
    names: set[str] = set()
    waiting = [content]
    while waiting:
        item = waiting.pop()
        if isinstance(item, dict):
            names.update(str(key).casefold() for key in item)
            waiting.extend(item.values())
        elif isinstance(item, list):
            waiting.extend(item)
    return names


def _machines(message: Message, _profile: RecogniserProfile) -> Iterator[Evidence]:
    """Look for mail that no person sent, or whose answers no person reads."""
    if is_automatic(message):
        yield Evidence("auto-submitted", "header", Kind.ORDINARY, strength=Strength.NOTED)
    senders = (message.sender,) if message.sender else ()
    for address in (message.reply_to or senders)[:1]:
        if is_unread(address):
            where = "reply-to" if message.reply_to else "from"
            yield Evidence(
                "no-reply-address", where, Kind.ORDINARY, strength=Strength.NOTED, verified=False
            )


def _words(message: Message, _profile: RecogniserProfile) -> Iterator[Evidence]:
    for where, text in (("subject", message.subject), ("body", message.body_text)):
        if _WORDS.search(text):
            yield Evidence("words-only", where, Kind.DIGITAL_POST, strength=Strength.NOTED)


RECOGNISERS: Final[tuple[Recogniser, ...]] = (
    _documents,
    _damaged_documents,
    _protection,
    _gateway_addresses,
    _attachment_names,
    signs_of_suspicion,
    _machines,
    profile_signs,
    _words,
)
"""In the order their evidence is gathered; `gather` sorts it by weight, this order breaking ties."""


def gather(message: Message, profile: RecogniserProfile) -> tuple[Evidence, ...]:
    """Collect all evidence, the heaviest first."""
    seen = [evidence for recognise in RECOGNISERS for evidence in recognise(message, profile)]
    return tuple(sorted(seen, key=lambda evidence: -evidence.strength))
