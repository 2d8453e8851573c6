"""Signs that a mail pretends to come from somebody else."""

from collections.abc import Iterator

from dpassist.domain.identity import mask_cpr
from dpassist.domain.lookalike import claims_name, imitates_domain
from dpassist.domain.message import Message
from dpassist.domain.recogniser_profile import RecogniserProfile, in_domain
from dpassist.domain.verdict import Evidence, Kind, Strength


def signs_of_suspicion(message: Message, profile: RecogniserProfile) -> Iterator[Evidence]:
    """Look for a sender that claims a known name without that name's domain, or imitates the domain."""
    sender = message.sender
    if sender is None or not sender.email:
        return
    genuine = any(in_domain(sender.domain, domain) for domain in profile.genuine_domains)
    shown = mask_cpr(sender.domain)
    imitated = imitates_domain(sender.domain, profile.genuine_domains)
    if imitated:
        values = {"domain": shown, "genuine": imitated}
        yield Evidence(
            "look-alike-domain", "from", Kind.SUSPICIOUS, values=values, verified=profile.verified
        )
    name = claims_name(sender.name, profile.claimed_names)
    if name and not genuine:
        values = {"name": name, "domain": shown}
        yield Evidence(
            "claimed-name", "from", Kind.SUSPICIOUS, values=values, verified=profile.verified
        )
        if any(address.domain != sender.domain for address in message.reply_to):
            yield Evidence(
                "reply-to-elsewhere", "reply-to", Kind.SUSPICIOUS, strength=Strength.WEAK
            )
