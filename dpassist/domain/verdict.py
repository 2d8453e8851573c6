"""What a message is, how sure that is, and the evidence for and against."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import IntEnum, StrEnum
from types import MappingProxyType
from typing import Final

from dpassist.domain.kind import Kind
from dpassist.domain.post import PostFacts, ReplyPermission

__all__ = ["NO_VALUES", "Certainty", "Evidence", "Kind", "Says", "Strength", "Verdict"]


class Certainty(StrEnum):
    """How sure a verdict is."""

    SURE = "sure"
    LIKELY = "likely"
    UNSURE = "unsure"


class Says(StrEnum):
    """Which way a piece of evidence points, seen from the kind it speaks about."""

    FOR = "for"
    AGAINST = "against"


class Strength(IntEnum):
    """Points of one piece of evidence; decisive evidence decides alone, noted evidence adds nothing."""

    NOTED = 0
    WEAK = 20
    STRONG = 60
    DECISIVE = 1000


NO_VALUES: Final[Mapping[str, str]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Evidence:
    """One observed sign.

    Attributes:
        id: Stable identifier, worded in ``services.wording``.
        where: The part it was seen in, an identifier such as ``from``, ``subject``, ``attachment``.
        about: The kind it speaks for or against.
        says: For or against.
        strength: How much it weighs.
        values: What to fill into the words: CPR-shaped numbers are masked before they get here.
        verified: Whether the sign's literal is quoted from a source; False comes from a profile.
    """

    id: str
    where: str
    about: Kind
    says: Says = Says.FOR
    strength: Strength = Strength.STRONG
    values: Mapping[str, str] = field(default_factory=lambda: NO_VALUES)
    verified: bool = True


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a message is.

    Attributes:
        kind: One of the closed set.
        certainty: How sure.
        reply: Whether it may be answered.
        positive: For a receipt: True positive, False negative, None when it does not say.
        evidence: Everything that was seen, the heaviest first, each as it speaks of this kind (`seen_from`).
        facts: What the message says of itself.
        problems: Codes of what went wrong while reading, worded in ``services.wording``.
        doubted: Whether suspicion of the sender would have decided, had nothing else done so.
        overridden: Whether the user chose to act on a suspicious message all the same.
    """

    kind: Kind
    certainty: Certainty
    reply: ReplyPermission = ReplyPermission.UNKNOWN
    positive: bool | None = None
    evidence: tuple[Evidence, ...] = ()
    facts: PostFacts = field(default_factory=PostFacts)
    problems: tuple[str, ...] = ()
    doubted: bool = False
    overridden: bool = False


def seen_from(kind: Kind, evidence: Evidence) -> Evidence:
    """Return a sign as it speaks of one kind, whichever kind it was found to be about.

    Suspicion speaks against whatever a message says it is, and every sign of something special against
    an ordinary mail. Other kinds live together, such as a signature around Digital Post: a sign of one
    tells nothing of the other, and is only noted.
    """
    if evidence.about is kind:
        return evidence
    if Kind.SUSPICIOUS in (kind, evidence.about) or Kind.ORDINARY in (kind, evidence.about):
        says = Says.AGAINST if evidence.says is Says.FOR else Says.FOR
        return replace(evidence, about=kind, says=says)
    return replace(evidence, strength=Strength.NOTED)


def overridden(verdict: Verdict) -> Verdict:
    """Return the verdict on a suspicious message that the user has decided to act on all the same.

    It stays what it is; only what it forbade is allowed, and whoever gets a draft is warned.

    Raises:
        ValueError: Nothing about the message is suspicious, so there is nothing to override.
    """
    if verdict.kind is not Kind.SUSPICIOUS:
        raise ValueError(verdict.kind)
    facts = replace(verdict.facts, reply=ReplyPermission.UNKNOWN)
    return replace(verdict, reply=ReplyPermission.UNKNOWN, facts=facts, overridden=True)


def is_several(verdict: Verdict) -> bool:
    """Tell whether there are several letters, between which nobody but the user chooses."""
    return any(evidence.id == "several-documents" for evidence in verdict.evidence)


def machine_sent(verdict: Verdict) -> bool:
    """Tell whether signs say that no person sent the mail, or that none reads what is answered to it."""
    return any(e.id in {"auto-submitted", "no-reply-address"} for e in verdict.evidence)
