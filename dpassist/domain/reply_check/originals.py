"""Which of several messages a reply answers: by its thread, which is sure, or by its subject, which is a guess."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Protocol

from dpassist.domain.display import harmless
from dpassist.domain.identity import mask_cpr
from dpassist.domain.message import Message
from dpassist.domain.reply_check.checked import CheckedReply, of_message
from dpassist.domain.reply_check.threading import core_of, identifiers_in

_LONGEST_SUBJECT: Final = 1_000
_SHORTEST_CORE: Final = 8
"""Letters of a subject that says enough to be known by; many letters are called “Svar” or “Hej”."""


class Tie(StrEnum):
    """How it is known what a reply answers."""

    THREAD = "thread"
    """The reply's header names the message."""
    SUBJECT = "subject"
    """No other has the same subject or the same identifiers in it; somebody has to look."""
    CHOSEN = "chosen"
    """The user said so."""


class Known(Protocol):
    """What a list knows of a message."""

    @property
    def message_id(self) -> str:
        """Its id; empty when it has none."""

    @property
    def subject(self) -> str:
        """Its subject, CPR numbers hidden."""


@dataclass(frozen=True, slots=True)
class Recognised:
    """The place of the message that is answered among those given, and how that is known."""

    place: int
    tie: Tie


def recognise_original(reply: CheckedReply, known: Sequence[Known]) -> Recognised | None:
    """Find the message that a reply answers; None when none fits, or several do equally well."""
    by_id = {one.message_id: n for n, one in reversed(list(enumerate(known))) if one.message_id}
    # What is answered first, then the thread from its end: who lost a step still has the one before.
    for named in (reply.in_reply_to, *reversed(reply.references)):
        if named in by_id:
            return Recognised(by_id[named], Tie.THREAD)
    subject = _plain(reply.subject)
    tokens = set(identifiers_in(subject))
    core = core_of(subject).casefold()
    ways: tuple[Callable[[str], bool], ...] = (
        lambda other: len(core) >= _SHORTEST_CORE and core_of(other).casefold() == core,
        lambda other: bool(named := set(identifiers_in(other))) and named <= tokens,
    )
    for fits in ways:
        found = _fitting(known, fits)
        if len(found) == 1:
            return Recognised(found[0], Tie.SUBJECT)
    return None


def reply_and_original(one: Message, other: Message) -> tuple[Message, Message]:
    """Tell which of two messages answers the other: by the thread, else the unsent one, else the later one."""
    for reply, original in ((one, other), (other, one)):
        if original.message_id and original.message_id in reply.references:
            return reply, original
    drafts = [of_message(message).sent is None for message in (one, other)]
    if drafts == [False, True]:
        return other, one
    if drafts == [False, False] and one.date and other.date and other.date > one.date:
        return other, one
    return one, other


def _fitting(known: Iterable[Known], fits: Callable[[str], bool]) -> list[int]:
    return [n for n, one in enumerate(known) if fits(_plain(one.subject))]


def _plain(subject: str) -> str:
    return mask_cpr(harmless(subject[:_LONGEST_SUBJECT]))
