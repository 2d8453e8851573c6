"""What a message is, how sure that is, and the evidence for and against."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum
from types import MappingProxyType
from typing import Final

from dpassist.domain.post import PostFacts, ReplyPermission


class Kind(StrEnum):
    """The closed set of verdicts; the values are those of ``--json``."""

    DIGITAL_POST = "digital-post"
    RECEIPT = "receipt"
    NOTICE = "notice"
    SECURE_MAIL = "secure-mail"
    ORDINARY = "ordinary"
    SUSPICIOUS = "suspicious"
    UNREADABLE = "unreadable"


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
        evidence: Everything that was seen, the heaviest first.
        facts: What the message says of itself.
        problems: Codes of what went wrong while reading, worded in ``services.wording``.
    """

    kind: Kind
    certainty: Certainty
    reply: ReplyPermission = ReplyPermission.UNKNOWN
    positive: bool | None = None
    evidence: tuple[Evidence, ...] = ()
    facts: PostFacts = field(default_factory=PostFacts)
    problems: tuple[str, ...] = ()
