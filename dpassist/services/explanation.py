"""A verdict with its reasons as plain text, for a colleague or for support, and what it was made with.

Nothing in it names a person or a subject: only signs, where they were seen, and versions.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from dpassist import __version__
from dpassist.domain.identity import mask_cpr
from dpassist.domain.verdict import Certainty, Evidence, Kind, Says, Strength, Verdict
from dpassist.services.ports import Library
from dpassist.services.wording import Wording
from dpassist.services.wording_explanation import EXPLANATION, WHY_SO_SURE

_LOCAL_PART: Final = re.compile(r"(?<![^\s<>\"“”(),;:])[^\s<>\"“”(),;:]+@(?=[^\s@]+)")
_FLAGGED: Final = frozenset({"sender-not-listed", "sender-not-named"})
"""Signs without weight that contradict the verdict all the same: its structure decides, but look again."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What a verdict rests on besides the message: the program and the profile in force.

    Attributes:
        program: Version of dpassist.
        profile: Id of the recogniser profile.
        version: Version of the profile.
        verified: Whether its lists and thresholds are the organisation's own and checked.
    """

    program: str
    profile: str
    version: int
    verified: bool


def ground_in_force(library: Library) -> Ground:
    """Return the program's version and the recogniser profile of the settings.

    Raises:
        UnknownChoiceError: The settings name a profile there is none of.
    """
    profile = library.recogniser_profile(library.settings().recogniser_profile)
    return Ground(__version__, profile.id, profile.version, profile.verified)


def contradictions(verdict: Verdict) -> tuple[Evidence, ...]:
    """Return the signs that speak against a verdict; where nothing can be told there is none to speak against."""
    if verdict.certainty is Certainty.UNSURE:
        return ()
    against = (sign for sign in verdict.evidence if sign.says is Says.AGAINST)
    return tuple(s for s in against if s.strength is not Strength.NOTED or s.id in _FLAGGED)


def direction(verdict: Verdict, sign: Evidence) -> str:
    """Return the id of what a sign does: ``for``, ``against`` or ``noted``; a contradiction is never only noted."""
    if sign in contradictions(verdict):
        return Says.AGAINST.value
    return "noted" if sign.strength is Strength.NOTED else sign.says.value


def how_sure(wording: Wording, verdict: Verdict) -> str:
    """Return how sure a verdict is as a sentence: why it is no surer."""
    return wording.say(WHY_SO_SURE[_why(verdict)])


def _why(verdict: Verdict) -> str:
    if any(sign.id == "several-documents" for sign in verdict.evidence):
        return "several"
    if verdict.certainty is not Certainty.LIKELY:
        return verdict.certainty.value
    weighs = any(direction(verdict, sign) == "for" for sign in verdict.evidence)
    return "likely" if weighs else "no-sign"


def explanation(wording: Wording, verdict: Verdict, ground: Ground, today: date) -> str:
    """Return verdict, certainty, every sign and what it was made with, as lines to paste somewhere."""
    text = "\n".join(_lines(wording, verdict, ground, today))
    return mask_cpr(_LOCAL_PART.sub("…@", text))


def _lines(wording: Wording, verdict: Verdict, ground: Ground, today: date) -> Iterator[str]:
    say = wording.say
    yield wording.sentence(verdict)
    yield f"{wording.headline(verdict)}. {how_sure(wording, verdict)}"
    against = contradictions(verdict)
    if against:
        yield say(EXPLANATION["against"], count=len(against))
    needed = wording.needed(verdict)
    if needed:
        yield ""
        yield say(EXPLANATION["not-read"])
        yield from (f"- {text}" for text in needed)
    yield ""
    yield say(EXPLANATION["signs" if verdict.evidence else "no-signs"])
    for sign in verdict.evidence:
        values = {
            "says": wording.direction(direction(verdict, sign)),
            "where": wording.where(sign),
            "text": wording.evidence(sign),
        }
        yield say(EXPLANATION["sign"], **values)
    yield ""
    profile = "profile" if ground.verified else "profile-unverified"
    yield say(EXPLANATION[profile], profile=ground.profile, version=ground.version)
    yield say(EXPLANATION["program"], version=ground.program, day=wording.day(today))


def suspicions(wording: Wording, verdict: Verdict) -> tuple[str, ...]:
    """Return what looks suspicious, as sentences, the heaviest first."""
    return tuple(
        wording.evidence(sign)
        for sign in verdict.evidence
        if sign.about is Kind.SUSPICIOUS and sign.says is Says.FOR
    )
