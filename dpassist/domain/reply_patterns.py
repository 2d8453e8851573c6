"""Patterns of a reply profile: names in braces that the answered letter gives values to.

A gateway that is addressed by identifiers wants them exactly; what the letter does not state is never guessed, and
the reply is not made.
"""

import re
from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Final

from dpassist.domain.identity import Identity, IdentityKind
from dpassist.domain.message import Message
from dpassist.domain.verdict import Verdict

_NAME: Final = re.compile(r"\{([^{}]*)\}")
_CPR_DATE: Final = 6


class IdForm(StrEnum):
    """How a number is written in an address; gateways that are known want digits alone."""

    DIGITS = "digits"
    HYPHEN = "hyphen"
    """A CPR number with a hyphen before its last four digits."""


class MissingValueError(ValueError):
    """The letter does not state what a pattern asks for.

    Attributes:
        name: What it asks for.
    """

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name: Final = name


_Value = Callable[[Message, Verdict], str]
_VALUES: Final[Mapping[str, _Value]] = {
    "contact_point": lambda _message, verdict: verdict.facts.mailbox_id,
    "thread": lambda _message, verdict: verdict.facts.thread,
    "case_number": lambda _message, verdict: verdict.facts.case_number,
    "message_uuid": lambda _message, verdict: verdict.facts.message_uuid,
    "message_id": lambda message, _verdict: message.message_id.strip("<>"),
}
ID: Final = "id"
"""The sender's CPR or CVR number; in addresses alone, because subjects and header fields are never encrypted."""
SUBJECT: Final = "subject"
"""The subject that is answered, without what answering put before it."""
ADDRESS_NAMES: Final = frozenset({ID, *_VALUES} - {"message_id"})
SUBJECT_NAMES: Final = frozenset({SUBJECT, *_VALUES})
HEADER_NAMES: Final = frozenset(_VALUES)


def names_in(pattern: str) -> frozenset[str]:
    """Return what a pattern asks for."""
    return frozenset(_NAME.findall(pattern))


def filled(pattern: str, message: Message, verdict: Verdict, more: Mapping[str, str]) -> str:
    """Fill a pattern.

    Args:
        pattern: Text with names in braces.
        message: What is answered.
        verdict: What it is, with what it states.
        more: Values beside those the letter states; one that is empty is filled in as such.

    Raises:
        MissingValueError: The letter does not state a value, or the name is not known.
    """

    def value(found: re.Match[str]) -> str:
        name = found[1]
        if name in more:
            return more[name]
        text = _VALUES.get(name, _nothing)(message, verdict)
        if not text:
            raise MissingValueError(name)
        return text

    return _NAME.sub(value, pattern)


def written_id(identity: Identity | None, allowed: frozenset[IdentityKind], form: IdForm) -> str:
    """Return the number as a gateway wants it; empty where it is not one that may stand there."""
    if identity is None or identity.kind not in allowed:
        return ""
    digits = identity.reveal()
    if form is IdForm.HYPHEN and identity.kind is IdentityKind.CPR:
        return f"{digits[:_CPR_DATE]}-{digits[_CPR_DATE:]}"
    return digits


def _nothing(_message: Message, _verdict: Verdict) -> str:
    return ""
