"""From evidence to a verdict: decisive signs decide, otherwise points do.

Scoring. The score of a kind is the sum of the points for it minus those against it; points for ordinary mail
count against all other kinds but suspicious, since whoever pretends can show those too. Decisive evidence decides at
once, in the order of `_DECISIVE_ORDER`; only strong suspicion of the sender makes such a verdict less than sure, and
leaves nothing of one that rests on a signature or encryption alone, which anybody can put around anything. Without
decisive evidence suspicion that reaches the profile's ``likely_from`` comes first, however much speaks for another
kind: all such signs can be forged. Otherwise the kind with the highest score wins if it reaches ``likely_from``;
equal scores go to the more careful kind. From the profile's ``unsure_from`` on nothing can be told, and
below that a mail is ordinary. No number of points makes a verdict sure.

More evidence for a kind never makes that kind less of a verdict: points only add up, and more decisive
evidence can only move a verdict towards the kind it is about (`tests/domain/test_decision.py` has it as a
property).
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from dpassist.domain.identity import mask_cpr
from dpassist.domain.memo import MemoMessage
from dpassist.domain.message import FoundDocument, Message, SourceFormat
from dpassist.domain.passed_on import was_passed_on
from dpassist.domain.post import DkalMetadata, PostFacts, PostReceipt, ReplyPermission, facts_of
from dpassist.domain.recogniser_profile import RecogniserProfile
from dpassist.domain.recognisers import gather
from dpassist.domain.verdict import (
    Certainty,
    Evidence,
    Kind,
    Says,
    Strength,
    Verdict,
    machine_sent,
    seen_from,
)

_DECISIVE_ORDER: Final = (Kind.DIGITAL_POST, Kind.RECEIPT, Kind.UNREADABLE, Kind.SECURE_MAIL)
_CAREFUL_ORDER: Final = (
    Kind.SUSPICIOUS,
    Kind.DIGITAL_POST,
    Kind.RECEIPT,
    Kind.NOTICE,
    Kind.SECURE_MAIL,
)
_MAILS: Final = (SourceFormat.EML, SourceFormat.MSG)
_REPLY_BY_KIND: Final = {
    Kind.RECEIPT: ReplyPermission.FORBIDDEN,
    Kind.NOTICE: ReplyPermission.FORBIDDEN,
    Kind.SUSPICIOUS: ReplyPermission.FORBIDDEN,
    Kind.SECURE_MAIL: ReplyPermission.ALLOWED,
    Kind.ORDINARY: ReplyPermission.ALLOWED,
}


def recognise(message: Message, profile: RecogniserProfile) -> Verdict:
    """Say what a message is, how sure, and why."""
    found = gather(message, profile)
    kind, certainty = decide(found, profile.likely_from, profile.unsure_from)
    letters = [f for f in message.documents if isinstance(f.document, MemoMessage | DkalMetadata)]
    several = kind is Kind.DIGITAL_POST and _several(letters)
    about = None if several else _about(kind, message, letters)
    evidence = (*found, *_remarks(message, kind, certainty, about, profile, several=several))
    seen = sorted((seen_from(kind, e) for e in evidence), key=lambda e: -e.strength)
    verdict = Verdict(
        kind,
        Certainty.UNSURE if several else certainty,
        evidence=tuple(seen),
        problems=tuple(defect.code for defect in message.defects),
        doubted=kind is not Kind.SUSPICIOUS
        and score(found)[Kind.SUSPICIOUS] >= profile.likely_from,
    )
    return _with_facts(verdict, about, profile)


def unreadable(code: str) -> Verdict:
    """Give the verdict on a file that could not be read at all."""
    evidence = Evidence("not-readable", "file", Kind.UNREADABLE, strength=Strength.DECISIVE)
    return Verdict(Kind.UNREADABLE, Certainty.SURE, evidence=(evidence,), problems=(code,))


def decide(
    evidence: tuple[Evidence, ...], likely_from: int, unsure_from: int = 1
) -> tuple[Kind, Certainty]:
    """Weigh the evidence: the kind it comes to, and how sure that is.

    Args:
        evidence: All that was seen.
        likely_from: Points from which a kind is likely.
        unsure_from: Points from which nothing can be told.
    """
    decisive = {e.about for e in evidence if e.strength is Strength.DECISIVE}
    scores = score(evidence)
    is_doubtful = scores[Kind.SUSPICIOUS] >= likely_from
    for kind in _DECISIVE_ORDER:
        if kind in decisive and not (kind is Kind.SECURE_MAIL and is_doubtful):
            is_less = kind is Kind.DIGITAL_POST and is_doubtful
            return kind, Certainty.LIKELY if is_less else Certainty.SURE
    if is_doubtful:
        return Kind.SUSPICIOUS, Certainty.LIKELY
    best = max(_CAREFUL_ORDER, key=lambda kind: (scores[kind], -_CAREFUL_ORDER.index(kind)))
    if scores[best] >= likely_from:
        return best, Certainty.LIKELY
    return Kind.ORDINARY, Certainty.UNSURE if scores[best] >= unsure_from else Certainty.LIKELY


def score(evidence: Iterable[Evidence]) -> Counter[Kind]:
    """Add up the points for and against each kind."""
    points: Counter[Kind] = Counter()
    for item in evidence:
        points[item.about] += item.strength if item.says is Says.FOR else -item.strength
    harmless = max(points[Kind.ORDINARY], 0)
    for kind in _CAREFUL_ORDER:
        points[kind] -= harmless if kind is not Kind.SUSPICIOUS else 0
    return points


def _several(letters: list[FoundDocument]) -> bool:
    """Tell whether there is more than one letter; DKAL metadata beside a MeMo in the same mail are one."""
    per_mail = {letter.attachment if letter.nested else 0 for letter in letters}
    per_kind = Counter(type(letter.document) for letter in letters)
    return len(per_mail) > 1 or any(count > 1 for count in per_kind.values())


def _about(kind: Kind, message: Message, letters: list[FoundDocument]) -> FoundDocument | None:
    if kind is Kind.DIGITAL_POST and letters:
        return min(letters, key=lambda letter: isinstance(letter.document, DkalMetadata))
    if kind is Kind.RECEIPT:
        return next((f for f in message.documents if isinstance(f.document, PostReceipt)), None)
    return None


def _remarks(
    message: Message,
    kind: Kind,
    certainty: Certainty,
    about: FoundDocument | None,
    profile: RecogniserProfile,
    *,
    several: bool,
) -> Iterator[Evidence]:
    """Give what there is to note once the kind is known; none of it has any weight."""
    if several:
        yield Evidence("several-documents", "file", kind, Says.AGAINST, Strength.NOTED)
    if about and kind is Kind.DIGITAL_POST and was_passed_on(message, about):
        where = f"attachment {about.attachment}"
        yield Evidence("letter-passed-on", where, kind, strength=Strength.NOTED)
    elif kind is Kind.DIGITAL_POST:
        yield from _sender_not_listed(message, profile)
    if kind is Kind.ORDINARY and certainty is Certainty.LIKELY:
        yield Evidence("no-sign", "file", kind, strength=Strength.NOTED)


def _sender_not_listed(message: Message, profile: RecogniserProfile) -> Iterator[Evidence]:
    """Note a letter in a mail from somebody this authority's Digital Post does not come from.

    Its structure still decides: anybody can put a genuine letter into a mail of his own.
    """
    if message.format not in _MAILS or not profile.known_senders:
        return
    senders = [address for address in (message.sender, message.original_sender) if address]
    if any(profile.knows(address.email) for address in senders):
        return
    values = {"domain": mask_cpr(senders[0].domain)} if senders else {}
    yield Evidence(
        "sender-not-listed" if senders else "sender-not-named",
        "from",
        Kind.DIGITAL_POST,
        Says.AGAINST,
        Strength.NOTED,
        values,
        verified=profile.verified,
    )


def _with_facts(
    verdict: Verdict, found: FoundDocument | None, profile: RecogniserProfile
) -> Verdict:
    document = found.document if found else None
    facts = facts_of(document, profile.post_types) if document else PostFacts()
    reply = _REPLY_BY_KIND.get(verdict.kind, facts.reply)
    # Mail around a letter is always sent by a machine; without a letter, its answer may be read by none.
    unread = verdict.kind is not Kind.DIGITAL_POST and machine_sent(verdict)
    if reply is ReplyPermission.ALLOWED and (verdict.doubted or unread):
        reply = ReplyPermission.UNKNOWN
    positive = document.positive if isinstance(document, PostReceipt) else None
    return replace(verdict, reply=reply, positive=positive, facts=replace(facts, reply=reply))
