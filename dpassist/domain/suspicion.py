"""Signs that a mail pretends to come from somebody else.

Strong signs make a mail suspicious by themselves; weak ones, which honest mail may show, only together. What
rests on the lists of a profile is as verified as the profile; the results of a trusted mail server are facts.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from dpassist.domain.authentication import Authentication, Method, authentication_of
from dpassist.domain.identity import mask_cpr
from dpassist.domain.lookalike import Likeness, claims_name, likeness_of
from dpassist.domain.machine_mail import is_automatic, is_unread
from dpassist.domain.mail_domains import in_domain
from dpassist.domain.message import Address, Message
from dpassist.domain.profile_signs import profile_signs
from dpassist.domain.recogniser_profile import RecogniserProfile, SignPlace
from dpassist.domain.verdict import Evidence, Kind, Says, Strength

_ADDRESS_IN_NAME: Final = re.compile(r"[\w.+-]{1,64}@((?:[\w-]{1,63}\.){1,8}[\w-]{2,63})")
_SENT_FOR: Final = re.compile(
    r"\b(?:via|on behalf of|p\.?\s?v\.?\s?a\.?|på vegne af)\b", re.IGNORECASE
)
_ANSWER: Final = re.compile(r"\s*+(?:sv|vs|re|fwd?)\s*+:", re.IGNORECASE)
_NO_DOMAIN: Final = "?"
_TURNED: Final = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""Letters that turn the order of what follows (UAX 9); no name or subject needs an explicit one."""
_UNSEEN: Final = re.compile("(?<=\\w)[\u00ad\u200b\u2060\ufeff](?=\\w)")
"""Letters without width within a word."""
_WHO_SENT: Final = frozenset({
    SignPlace.SENDER, SignPlace.ORIGINAL_SENDER, SignPlace.CERTIFICATE_SUBJECT, SignPlace.HEADER,
})  # fmt: skip
"""Places where a profile's sign for a notice tells who sends them."""


@dataclass(frozen=True, slots=True)
class _Seen:
    """What the signs are looked for in.

    Attributes:
        sender: Who the screen says wrote.
        is_genuine: Whether its domain may use the known names.
        claimed: The known name it shows; empty when none.
        servers: What a trusted mail server says.
    """

    message: Message
    profile: RecogniserProfile
    sender: Address
    is_genuine: bool
    claimed: str
    servers: Authentication


def signs_of_suspicion(message: Message, profile: RecogniserProfile) -> Iterator[Evidence]:
    """Look for what a mail shows of itself that the real one would not."""
    yield from _notice_from_elsewhere(message, profile)
    sender = message.sender
    if sender is None:
        return
    seen = _Seen(
        message,
        profile,
        sender,
        is_genuine=_is_genuine(sender.domain, profile),
        claimed=claims_name(sender.name, profile.claimed_names),
        servers=authentication_of(message, profile.trusted_authservers),
    )
    for look in (_look_alikes, _names, _hidden_letters, _answers, _servers):
        yield from look(seen)


def _look_alikes(seen: _Seen) -> Iterator[Evidence]:
    message = seen.message
    places = [("from", seen.sender)]
    places += [("sender", message.original_sender)] if message.original_sender else []
    places += [("reply-to", address) for address in message.reply_to]
    told: set[str] = set()
    for where, address in places:
        real, likeness = likeness_of(address.domain, seen.profile.genuine_domains)
        if likeness is None or address.domain in told:
            continue
        told.add(address.domain)
        is_same = likeness is Likeness.SAME_LOOK
        yield Evidence(
            "look-alike-domain" if is_same else "near-domain",
            where,
            Kind.SUSPICIOUS,
            strength=Strength.STRONG if is_same else Strength.WEAK,
            values={"domain": mask_cpr(address.domain), "genuine": real},
            verified=seen.profile.verified,
        )


def _names(seen: _Seen) -> Iterator[Evidence]:
    shown = mask_cpr(seen.sender.domain) or _NO_DOMAIN
    if seen.is_genuine or seen.profile.knows(seen.sender.email):
        return
    if seen.claimed:
        yield Evidence(
            "claimed-name",
            "from",
            Kind.SUSPICIOUS,
            values={"name": seen.claimed, "domain": shown},
            verified=seen.profile.verified,
        )
    elif not seen.sender.name.strip():
        # Where there is no name the address is what people read; honest addresses hold such words too.
        claimed = claims_name(seen.sender.email.rpartition("@")[0], seen.profile.claimed_names)
        if claimed:
            yield Evidence(
                "claimed-name",
                "from",
                Kind.SUSPICIOUS,
                strength=Strength.WEAK,
                values={"name": claimed, "domain": shown},
                verified=seen.profile.verified,
            )
    other = _other_address(seen.sender)
    if other:
        is_known = _is_genuine(other, seen.profile)
        yield Evidence(
            "name-shows-other-address",
            "sender-name",
            Kind.SUSPICIOUS,
            strength=Strength.STRONG if is_known else Strength.WEAK,
            values={"shown": mask_cpr(other), "domain": shown},
            verified=seen.profile.verified or not is_known,
        )


def _other_address(sender: Address) -> str:
    """Return the domain of an address in the display name that is not the sender's; empty when there is none."""
    found = _ADDRESS_IN_NAME.search(sender.name)
    if found is None or _SENT_FOR.search(sender.name):
        return ""
    domain = found[1].casefold()
    is_kin = in_domain(domain, sender.domain) or in_domain(sender.domain, domain)
    return "" if is_kin else domain


def _hidden_letters(seen: _Seen) -> Iterator[Evidence]:
    for where, text in (("sender-name", seen.sender.name), ("subject", seen.message.subject)):
        if _TURNED.search(text) or _UNSEEN.search(text):
            yield Evidence("hidden-letters", where, Kind.SUSPICIOUS, strength=Strength.WEAK)


def _answers(seen: _Seen) -> Iterator[Evidence]:
    """Look for answers led away from somebody who is known, or claims to be."""
    if not seen.claimed and not seen.is_genuine:
        return
    away = [
        address.domain
        for address in seen.message.reply_to
        if address.domain != seen.sender.domain and not _is_genuine(address.domain, seen.profile)
    ]
    if away:
        values = {"domain": mask_cpr(away[0])}
        yield Evidence(
            "reply-to-elsewhere",
            "reply-to",
            Kind.SUSPICIOUS,
            strength=Strength.WEAK,
            values=values,
        )


def _servers(seen: _Seen) -> Iterator[Evidence]:
    """Tell what the organisation's own mail server found; nobody else's word is taken."""
    servers, matters = seen.servers, seen.is_genuine or bool(seen.claimed)
    strong = Strength.STRONG if matters else Strength.WEAK
    if servers.passed(Method.DMARC):
        if seen.is_genuine:
            yield Evidence("dmarc-passed", "header", Kind.SUSPICIOUS, Says.AGAINST, Strength.NOTED)
        return
    if servers.failed(Method.DMARC):
        yield Evidence("dmarc-failed", "header", Kind.SUSPICIOUS, strength=strong)
        return
    if servers.failed(Method.SPF):
        weight = Strength.WEAK if servers.passed(Method.DKIM) else strong
        yield Evidence("spf-failed", "header", Kind.SUSPICIOUS, strength=weight)
    if servers.failed(Method.DKIM):
        yield Evidence("dkim-failed", "header", Kind.SUSPICIOUS, strength=Strength.WEAK)


def _notice_from_elsewhere(message: Message, profile: RecogniserProfile) -> Iterator[Evidence]:
    """Doubt a notice from somebody who is not known to send them: imitating one is the usual bait."""
    places = {
        sign.where
        for sign in profile_signs(message, profile)
        if sign.about is Kind.NOTICE and sign.says is Says.FOR
    }
    if not places or places & _WHO_SENT:
        return
    # Whoever answers or forwards a notice sends none.
    is_notice = not message.references and not _ANSWER.match(message.subject)
    is_known = message.sender is not None and _sends_notices(message, message.sender, profile)
    if not (is_known and is_notice):
        yield Evidence(
            "notice-from-elsewhere",
            "from",
            Kind.NOTICE,
            Says.AGAINST,
            Strength.WEAK,
            verified=profile.verified,
        )


def _sends_notices(message: Message, sender: Address, profile: RecogniserProfile) -> bool:
    """Tell whether notices are known to come from a sender: of our own only from machines, colleagues write of them."""
    if profile.is_own(sender.domain):
        return is_unread(sender) or is_automatic(message)
    return _is_genuine(sender.domain, profile) or profile.knows(sender.email)


def _is_genuine(domain: str, profile: RecogniserProfile) -> bool:
    return any(in_domain(domain, genuine) for genuine in profile.genuine_domains)
