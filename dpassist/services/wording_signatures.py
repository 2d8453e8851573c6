"""Words for S/MIME: what is known of a signature, in three facts that stay three, and how a message was opened."""

from collections.abc import Mapping
from typing import Final

from dpassist.domain.display import harmless
from dpassist.domain.identity import mask_cpr
from dpassist.domain.message import Message, Protection
from dpassist.domain.signature import Signature
from dpassist.services.wording import Wording
from dpassist.services.wording_tables import QT_TRANSLATE_NOOP, Phrase

FACTS: Final[Mapping[str, Phrase]] = {
    "intact/yes": QT_TRANSLATE_NOOP("Signature", "Unchanged: what you read is what was signed."),
    "intact/no": QT_TRANSLATE_NOOP(
        "Signature", "NOT unchanged: what you read is not what was signed."
    ),
    "intact/unknown": QT_TRANSLATE_NOOP(
        "Signature", "Whether it was changed since it was signed could not be checked."
    ),
    "valid/yes": QT_TRANSLATE_NOOP(
        "Signature", "Genuine: the signature was made with the key of this certificate."
    ),
    "valid/no": QT_TRANSLATE_NOOP(
        "Signature", "NOT genuine: the signature was not made with the key of this certificate."
    ),
    "valid/unknown": QT_TRANSLATE_NOOP(
        "Signature", "Whether the signature is genuine could not be checked."
    ),
    "trusted/yes": QT_TRANSLATE_NOOP(
        "Signature", "Trusted: the certificate comes from somebody your authority trusts."
    ),
    "trusted/no": QT_TRANSLATE_NOOP(
        "Signature", "Not trusted: nothing here vouches for who the signer is."
    ),
    "revocation": QT_TRANSLATE_NOOP(
        "Signature", "Revocation is not checked: the certificate may have been withdrawn."
    ),
}

SIGNERS: Final[Mapping[str, Phrase]] = {
    "signer": QT_TRANSLATE_NOOP("Signature", "Signed by {signer}"),
    "signer-unknown": QT_TRANSLATE_NOOP(
        "Signature", "Signed, but the message does not say by whom"
    ),
    "issuer": QT_TRANSLATE_NOOP("Signature", "certificate from {issuer}"),
    "signed-at": QT_TRANSLATE_NOOP("Signature", "{moment} by the signer's clock"),
}

PROBLEMS: Final[Mapping[str, Phrase]] = {
    "signature-damaged": QT_TRANSLATE_NOOP(
        "Signature", "The signature is damaged and could not be read."
    ),
    "signature-not-checked": QT_TRANSLATE_NOOP("Signature", "The signature was not checked."),
    "embeds-other-content": QT_TRANSLATE_NOOP(
        "Signature",
        "The signature carries a text of its own, which is not the one shown. Do not rely on it.",
    ),
    "content-type-mismatch": QT_TRANSLATE_NOOP(
        "Signature", "The signature says that it is about another kind of content than it lies on."
    ),
    "weak-digest": QT_TRANSLATE_NOOP(
        "Signature", "It was made with an outdated method (MD5 or SHA-1), which can be forged."
    ),
    "bad-signing-time": QT_TRANSLATE_NOOP(
        "Signature", "The time of signing that the signer states cannot be right."
    ),
    "no-trust-folder": QT_TRANSLATE_NOOP(
        "Signature",
        "No trusted roots are set up on this computer, so no signer can be trusted. Ask your administrator.",
    ),
    "chain-incomplete": QT_TRANSLATE_NOOP(
        "Signature", "A certificate between the signer's and a trusted root is missing."
    ),
    "expired": QT_TRANSLATE_NOOP(
        "Signature", "A certificate had run out, or had not begun, when it was needed."
    ),
    "expired-since": QT_TRANSLATE_NOOP(
        "Signature",
        "The certificate has run out since. That it was signed before that is what the signer says.",
    ),
    "wrong-purpose": QT_TRANSLATE_NOOP(
        "Signature", "The certificate is not meant for signing mail."
    ),
    "untrusted-root": QT_TRANSLATE_NOOP(
        "Signature", "The certificate leads to a root that is not among the trusted ones."
    ),
    "no-certificate": QT_TRANSLATE_NOOP(
        "Signature",
        "The signer's certificate is not in the message, so nothing can be checked with it.",
    ),
    "not-the-sender": QT_TRANSLATE_NOOP(
        "Signature",
        "CAREFUL: the certificate was issued to another address than the one the message says it comes from.",
    ),
    "chain-broken": QT_TRANSLATE_NOOP(
        "Signature",
        "The certificates name a trusted root, but do not hold together: one may be forged or outdated.",
    ),
    "weak-key": QT_TRANSLATE_NOOP(
        "Signature",
        "The signer's key is so short or old that others may be able to sign with it.",
    ),
    "no-address": QT_TRANSLATE_NOOP(
        "Signature",
        "The certificate names no mail address, so it cannot be held against the one the message comes from.",
    ),
    "too-many-signers": QT_TRANSLATE_NOOP(
        "Signature", "There are more signers than are checked. The others count for nothing."
    ),
    "unsupported-algorithm": QT_TRANSLATE_NOOP(
        "Signature", "The signature uses a method that dpassist does not know."
    ),
    "other": QT_TRANSLATE_NOOP("Signature", "Something is wrong with the signature ({code})."),
}

PROTECTION: Final[Mapping[str, Phrase]] = {
    "decrypted/one": QT_TRANSLATE_NOOP(
        "Signature", "It came encrypted, and was opened here with the key {keys}."
    ),
    "decrypted/several": QT_TRANSLATE_NOOP(
        "Signature",
        "It came encrypted, and was opened here. It was encrypted for these keys: {keys}.",
    ),
    "decrypted/unnamed": QT_TRANSLATE_NOOP(
        "Signature", "It came encrypted, and was opened here with one of your keys."
    ),
}

_ABOUT: Final[Mapping[str, str]] = {
    **dict.fromkeys(("embeds-other-content", "content-type-mismatch"), "intact"),
    **dict.fromkeys(
        ("signature-damaged", "no-certificate", "unsupported-algorithm", "weak-digest"), "valid"
    ),
    **dict.fromkeys(
        (
            *("no-trust-folder", "chain-incomplete", "chain-broken", "expired", "expired-since"),
            *("untrusted-root", "weak-key", "wrong-purpose"),
        ),
        "trusted",
    ),
}
"""Which fact a problem explains; one that is not here gets a line of its own."""
_UNCHECKED: Final[Mapping[str, frozenset[str]]] = {
    "intact": frozenset({"signature-damaged", "unsupported-algorithm", "no-certificate"}),
    "valid": frozenset({"signature-damaged", "unsupported-algorithm", "no-certificate"}),
}
"""Problems that leave a fact unknown: "no" would say more than anybody knows."""
_SHOWN_KEYS: Final = 5


def signature_lines(say: Wording, signature: Signature) -> tuple[str, ...]:
    """Return who signed, then the three facts with their reasons, then whatever else there is to know."""
    facts = (
        ("intact", signature.intact),
        ("valid", signature.valid),
        ("trusted", signature.trusted),
    )
    lines = [_signer(say, signature)]
    for fact, holds in facts:
        reasons = [_problem(say, c) for c in signature.problems if _ABOUT.get(c) == fact]
        revocation = [say.say(FACTS["revocation"])] if fact == "trusted" else []
        lines.append(" ".join((_fact(say, signature, fact, holds=holds), *reasons, *revocation)))
    rest = (_problem(say, code) for code in signature.problems if code not in _ABOUT)
    return (*lines, *rest)


def protection_line(say: Wording, message: Message) -> str:
    """Return how an encrypted message was opened; empty for any other."""
    if message.protection is not Protection.DECRYPTED:
        return ""
    names = [_shown(f"{key.issuer} {key.serial}".strip()) for key in message.encrypted_for]
    form = {0: "unnamed", 1: "one"}.get(len(names), "several")
    more = " …" if len(names) > _SHOWN_KEYS else ""
    return say.say(PROTECTION[f"decrypted/{form}"], keys=", ".join(names[:_SHOWN_KEYS]) + more)


def _signer(say: Wording, signature: Signature) -> str:
    emails = ", ".join(f"<{email}>" for email in signature.emails[:_SHOWN_KEYS])
    who = _shown(f"{signature.signer} {emails}".strip())
    parts = [say.say(SIGNERS["signer"], signer=who) if who else say.say(SIGNERS["signer-unknown"])]
    if signature.issuer:
        parts.append(say.say(SIGNERS["issuer"], issuer=_shown(signature.issuer)))
    if signature.signed_at is not None:
        parts.append(say.say(SIGNERS["signed-at"], moment=say.moment(signature.signed_at)))
    return ", ".join(parts)


def _fact(say: Wording, signature: Signature, fact: str, *, holds: bool) -> str:
    answer = "yes" if holds else "no"
    if not holds and _UNCHECKED.get(fact, frozenset()).intersection(signature.problems):
        answer = "unknown"
    return say.say(FACTS[f"{fact}/{answer}"])


def _problem(say: Wording, code: str) -> str:
    if code in PROBLEMS:
        return say.say(PROBLEMS[code])
    return say.say(PROBLEMS["other"], code=code)


def _shown(text: str) -> str:
    return mask_cpr(harmless(text))
