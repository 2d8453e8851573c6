"""From evidence to a verdict: decisive signs decide, otherwise points do.

Scoring. The score of a kind is the sum of the points for it minus those against it. Decisive evidence
decides at once, in the order of `_DECISIVE_ORDER`. Otherwise the kind with the highest score wins if it
reaches the profile's ``likely_from``; equal scores go to the more careful kind. Below that, any points at
all give an unsure verdict, and none an ordinary mail. More evidence for a kind never lowers its score.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from dpassist.domain.message import Message
from dpassist.domain.post import (
    DkalMetadata,
    MemoMessage,
    PostDocument,
    PostFacts,
    PostReceipt,
    ReplyPermission,
    facts_of,
)
from dpassist.domain.profiles import RecogniserProfile
from dpassist.domain.recognisers import gather
from dpassist.domain.verdict import Certainty, Evidence, Kind, Says, Strength, Verdict

_DECISIVE_ORDER: Final = (Kind.DIGITAL_POST, Kind.RECEIPT, Kind.UNREADABLE, Kind.SECURE_MAIL)
_CAREFUL_ORDER: Final = (
    Kind.SUSPICIOUS,
    Kind.DIGITAL_POST,
    Kind.RECEIPT,
    Kind.NOTICE,
    Kind.SECURE_MAIL,
)
_REPLY_BY_KIND: Final = {
    Kind.RECEIPT: ReplyPermission.FORBIDDEN,
    Kind.NOTICE: ReplyPermission.FORBIDDEN,
    Kind.SUSPICIOUS: ReplyPermission.FORBIDDEN,
    Kind.SECURE_MAIL: ReplyPermission.ALLOWED,
    Kind.ORDINARY: ReplyPermission.ALLOWED,
}


def recognise(message: Message, profile: RecogniserProfile) -> Verdict:
    """Say what a message is, how sure, and why."""
    evidence = gather(message, profile)
    kind, certainty = decide(evidence, profile.likely_from)
    problems = tuple(defect.code for defect in message.defects)
    letters = [
        f.document for f in message.documents if isinstance(f.document, MemoMessage | DkalMetadata)
    ]
    if kind is Kind.DIGITAL_POST and _several(letters):
        several = Evidence("several-documents", "file", kind, Says.AGAINST, Strength.NOTED)
        return Verdict(kind, Certainty.UNSURE, evidence=(*evidence, several), problems=problems)
    if kind is Kind.ORDINARY and certainty is Certainty.LIKELY:
        evidence = (*evidence, Evidence("no-sign", "file", kind, strength=Strength.NOTED))
    verdict = Verdict(kind, certainty, evidence=evidence, problems=problems)
    return _with_facts(verdict, _about(kind, message, letters), profile)


def unreadable(code: str) -> Verdict:
    """Give the verdict on a file that could not be read at all."""
    evidence = Evidence("not-readable", "file", Kind.UNREADABLE, strength=Strength.DECISIVE)
    return Verdict(Kind.UNREADABLE, Certainty.SURE, evidence=(evidence,), problems=(code,))


def decide(evidence: tuple[Evidence, ...], likely_from: int) -> tuple[Kind, Certainty]:
    """Weigh the evidence: the kind it comes to, and how sure that is."""
    decisive = {e.about for e in evidence if e.strength is Strength.DECISIVE}
    scores = score(evidence)
    for kind in _DECISIVE_ORDER:
        if kind in decisive:
            doubtful = kind is Kind.DIGITAL_POST and scores[Kind.SUSPICIOUS] >= likely_from
            return kind, Certainty.LIKELY if doubtful else Certainty.SURE
    best = max(_CAREFUL_ORDER, key=lambda kind: (scores[kind], -_CAREFUL_ORDER.index(kind)))
    if scores[best] >= likely_from:
        return best, Certainty.LIKELY
    return Kind.ORDINARY, Certainty.UNSURE if scores[best] > 0 else Certainty.LIKELY


def score(evidence: Iterable[Evidence]) -> Counter[Kind]:
    """Add up the points for and against each kind."""
    points: Counter[Kind] = Counter()
    for item in evidence:
        points[item.about] += item.strength if item.says is Says.FOR else -item.strength
    return points


def _several(letters: list[MemoMessage | DkalMetadata]) -> bool:
    """Tell whether two documents of one kind stand in one mail; DKAL metadata beside a MeMo is one letter."""
    per_kind = Counter(type(letter) for letter in letters)
    return any(count > 1 for count in per_kind.values())


def _about(
    kind: Kind, message: Message, letters: list[MemoMessage | DkalMetadata]
) -> PostDocument | None:
    if kind is Kind.DIGITAL_POST and letters:
        return min(letters, key=lambda letter: isinstance(letter, DkalMetadata))
    if kind is Kind.RECEIPT:
        return next(
            (f.document for f in message.documents if isinstance(f.document, PostReceipt)), None
        )
    return None


def _with_facts(
    verdict: Verdict, document: PostDocument | None, profile: RecogniserProfile
) -> Verdict:
    facts = facts_of(document, profile.post_types) if document else PostFacts()
    reply = _REPLY_BY_KIND.get(verdict.kind, facts.reply)
    positive = document.positive if isinstance(document, PostReceipt) else None
    return replace(verdict, reply=reply, positive=positive, facts=replace(facts, reply=reply))
