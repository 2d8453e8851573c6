"""Whom a reply goes to: the mailboxes a message asks for, as far as a mail can be addressed to them."""

import re
from dataclasses import dataclass
from typing import Final

from dpassist.domain.composing import composed
from dpassist.domain.message import Address, Message, SourceFormat
from dpassist.domain.profiles import RecipientRule, ReplyProfile
from dpassist.domain.reply_patterns import ID, MissingValueError, filled, written_id
from dpassist.domain.verdict import Verdict

MOST_RECIPIENTS: Final = 5
"""A letter has one sender, or a few who write together; a longer list is no answer but a mass mailing."""

_WORD: Final = r"[\w!#$%&'*+/=?^`{|}~-]+"
_LOCAL_PART: Final = re.compile(rf"{_WORD}(?:\.{_WORD})*")
_DOMAIN: Final = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?")
_LETTERS_ALONE: Final = (SourceFormat.MEMO, SourceFormat.CONTAINER, SourceFormat.DOCUMENT)


@dataclass(frozen=True, slots=True)
class Recipients:
    """Whom a reply goes to, and what is to be said about it.

    Attributes:
        addresses: Those that can be written to, each once.
        left_out: Whether any was asked for that cannot be written to.
        elsewhere: Whether answers are asked for in another domain than the sender's.
        refusal: Code of why nobody can be addressed, or an empty string.
    """

    addresses: tuple[Address, ...]
    left_out: bool = False
    elsewhere: bool = False
    refusal: str = ""


def written_address(email: str) -> str:
    """Return an address as a mail header holds it, or nothing when none can hold it.

    Letters outside ASCII may stand before the ``@`` (RFC 6531 and 6532: UTF-8 in composed form); domains
    are written as mail has always needed them (IDNA).
    """
    local, _, domain = composed(email).rpartition("@")
    try:
        ascii_domain = domain.encode("idna").decode("ascii")
    except UnicodeError:
        return ""
    is_good = _LOCAL_PART.fullmatch(local) and _DOMAIN.fullmatch(ascii_domain)
    return f"{local}@{ascii_domain}" if is_good else ""


def comparable_address(email: str) -> str:
    """Return an address in the form in which it is compared with others: its domain may be written in two ways."""
    return (written_address(email) or email).casefold()


def recipients_of(message: Message, verdict: Verdict, profile: ReplyProfile) -> Recipients:
    """Find out whom a reply goes to."""
    if profile.recipient is not RecipientRule.ANSWER_MESSAGE:
        return _told_by_profile(message, verdict, profile)
    wanted = _wanted(message)
    good: dict[str, Address] = {}
    for address in wanted:
        good.setdefault(written_address(address.email).casefold(), address)
    left_out = good.pop("", None) is not None
    domain = message.sender.domain if message.sender else ""
    return Recipients(
        tuple(good.values()),
        left_out=left_out,
        elsewhere=any(address.domain != domain for address in wanted),
        refusal=_refusal(message, wanted, len(good)),
    )


def _told_by_profile(message: Message, verdict: Verdict, profile: ReplyProfile) -> Recipients:
    """Address the gateway; the letter's own sender is no mailbox then."""
    if profile.recipient is RecipientRule.FIXED:
        email = profile.recipient_address
    else:
        number = written_id(verdict.facts.sender_identity, frozenset(profile.ids), profile.id_form)
        try:
            known = {ID: number} if number else {}
            email = filled(profile.recipient_pattern, message, verdict, known)
        except MissingValueError:
            return Recipients((), refusal="reply-lacks-identifier")
    if not written_address(email):
        return Recipients((), refusal="address-unusable")
    return Recipients((Address("", email),))


def _wanted(message: Message) -> list[Address]:
    senders = (message.sender,) if message.sender else ()
    asked = [address for address in message.reply_to if address.email]
    return asked or [address for address in senders if address.email]


def _refusal(message: Message, wanted: list[Address], good: int) -> str:
    if not wanted:
        return "nobody-to-answer" if message.format in _LETTERS_ALONE else "no-sender-address"
    if not good:
        return "address-unusable"
    return "too-many-to-answer" if good > MOST_RECIPIENTS else ""
