"""S/MIME around a message: taken off as far as it can be, with what is known of it (RFC 8551).

One wrapping at a time; the readers of mail and of Outlook messages share this and put the layers together.
Ciphertext never becomes content: what cannot be decrypted has none.
"""

from dataclasses import dataclass, replace
from typing import Final

from dpassist.domain.errors import UnreadableMessageError
from dpassist.domain.message import Address, EncryptedFor, Protection
from dpassist.domain.recogniser_profile import Need
from dpassist.domain.signature import Signature
from dpassist.mailio import cms
from dpassist.mailio.limits import Budget

_WEIGHT: Final = (
    Protection.NONE,
    Protection.SIGNED,
    Protection.DECRYPTED,
    Protection.ENCRYPTED,
)
_NOT_OPENED: Final = frozenset(
    {"no-key", "cannot-decrypt", "cipher-unknown", "damaged", "too-many-parts"}
)
TOLD: Final = frozenset({"cannot-decrypt", "cipher-unknown"})
"""Why ciphertext stays closed, where that is more than a missing key."""

_NO_CONTENT: Final = frozenset({"damaged", "signed-without-content"})


@dataclass(frozen=True, slots=True)
class Layer:
    """One wrapping.

    Attributes:
        protection: What it is; `Protection.NONE` when it is no S/MIME, or holds only certificates.
        content: The MIME entity inside; None when there is nothing readable in it.
        encrypted_for: The keys that open it when it stays encrypted, or the one of ours that opened it.
        signatures: What is known of the signatures on the content.
        problem: Code of what stood in the way; empty when nothing did.
    """

    protection: Protection = Protection.NONE
    content: bytes | None = None
    encrypted_for: tuple[EncryptedFor, ...] = ()
    signatures: tuple[Signature, ...] = ()
    problem: str = ""


def combined(outer: Protection, inner: Protection) -> Protection:
    """Return what to call a message of two layers: what cannot be read comes before what was opened."""
    return max(outer, inner, key=_WEIGHT.index)


def take_off(content: bytes, budget: Budget, senders: tuple[str, ...]) -> Layer:
    """Take one CMS wrapping off.

    Args:
        content: The CMS structure: DER, BER, PEM or base64.
        budget: What may be unpacked, and what with.
        senders: Addresses the message says it is from.

    Raises:
        UnreadableMessageError: A limit was reached.
    """
    match cms.content_kind(content):
        case "encrypted":
            return _encrypted(content, budget)
        case "signed":
            return _signed(content, budget, senders)
        case _:
            return Layer()


def compared(signatures: tuple[Signature, ...], sender: Address | None) -> tuple[Signature, ...]:
    """Hold signatures against the sender whom only the signed content names."""
    checked = [signature for signature in signatures if signature.subject]
    if sender is None or not checked:
        return signatures
    from dpassist.mailio.certificates import sender_notes  # noqa: PLC0415 - heavy: imported where used

    return tuple(
        replace(each, problems=(*each.problems, *sender_notes(each.emails, (sender.email,))))
        if each in checked
        else each
        for each in signatures
    )


def check_detached(
    signature: bytes, content: bytes | memoryview, budget: Budget, senders: tuple[str, ...]
) -> tuple[Signature, ...]:
    """Check a signature that stands beside what it signs; when only recognising, name the signers at most."""
    if not budget.errand.bodies or budget.is_nested:
        return _named(signature, budget)
    from dpassist.mailio.cms_verify import verify  # noqa: PLC0415 - heavy: imported where used

    budget.enter_layer()
    return verify(signature, content, budget.errand.roots, senders)


def _encrypted(content: bytes, budget: Budget) -> Layer:
    if not budget.errand.bodies:
        return Layer(Protection.ENCRYPTED, encrypted_for=cms.recipients(content))
    from dpassist.mailio.cms_decrypt import decrypt  # noqa: PLC0415 - heavy: imported where used

    try:
        inner = decrypt(content, budget.errand.keys, budget)
    except UnreadableMessageError as error:
        if error.code not in _NOT_OPENED:
            raise
        return Layer(
            Protection.ENCRYPTED, encrypted_for=cms.recipients(content), problem=error.code
        )
    used = {f"{key.serial:x}" for key in budget.errand.keys} | {
        key.key_id.hex() for key in budget.errand.keys
    }
    ours = tuple(key for key in cms.recipients(content) if key.serial in used)
    return Layer(Protection.DECRYPTED, inner, ours[:1])


def _signed(content: bytes, budget: Budget, senders: tuple[str, ...]) -> Layer:
    try:
        inner = cms.unwrap_signed(content, budget)
    except UnreadableMessageError as error:
        if error.code not in _NO_CONTENT:
            raise
        return Layer(problem=error.code)
    if not budget.errand.bodies or budget.is_nested:
        return Layer(Protection.SIGNED, inner, signatures=_named(content, budget))
    from dpassist.mailio.cms_verify import verify  # noqa: PLC0415 - heavy: imported where used

    return Layer(
        Protection.SIGNED, inner, signatures=verify(content, None, budget.errand.roots, senders)
    )


def _named(content: bytes, budget: Budget) -> tuple[Signature, ...]:
    """Return the signers by name, unchecked, when a profile asks who signed."""
    if Need.CERTIFICATES not in budget.errand.needs or budget.is_nested:
        return ()
    from dpassist.mailio.cms_signers import signers  # noqa: PLC0415 - heavy: imported where used

    return signers(content)
