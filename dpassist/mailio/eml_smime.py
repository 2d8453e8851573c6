"""S/MIME in a mail: from the parts as they came to the parts to show."""

from dataclasses import dataclass, field
from typing import Final

from dpassist.domain.message import EncryptedFor, Protection
from dpassist.domain.signature import Signature
from dpassist.mailio.limits import Budget
from dpassist.mailio.mime import Part, Tree, walk

_TYPES: Final = frozenset({"application/pkcs7-mime", "application/x-pkcs7-mime"})
_SIGNATURES: Final = frozenset({"application/pkcs7-signature", "application/x-pkcs7-signature"})
_NEVER_SHOWN: Final = _SIGNATURES | {"application/octet-stream"}
_CMS_STARTS: Final = (b"\x30", b"=30", b"M", b"-----BEGIN", b"LS0tLS1")
"""Of DER and BER as they stand, in quoted-printable and in base64; of PEM as it stands and in base64."""
_FIRST: Final = 64
_LOOKED_AT: Final = 4096
_TWO: Final = 2
_NAMES: Final = (".p7m", ".p7z")
_OPENPGP: Final = "multipart/encrypted"
"""RFC 3156: ciphertext in all its parts."""
_UNCHECKABLE: Final = Signature(
    intact=False, valid=False, trusted=False, problems=("signature-damaged",)
)


@dataclass(slots=True)
class Unwrapped:
    """What is left when every wrapping that can be opened is off.

    Attributes:
        parts: The leaves to show; none of a message that stays encrypted.
        protection: What was around them.
        encrypted_for: The keys that open what stays encrypted.
        signatures: What is known of each signature, the outermost first.
    """

    parts: list[Part]
    protection: Protection = Protection.NONE
    encrypted_for: tuple[EncryptedFor, ...] = ()
    signatures: list[Signature] = field(default_factory=list)


def unwrap(tree: Tree, budget: Budget, senders: tuple[str, ...]) -> Unwrapped:
    """Take off what lies around the whole message; defects inside are told in the tree.

    Raises:
        UnreadableMessageError: A limit was reached.
    """
    if tree.media_type == _OPENPGP:
        tree.note("openpgp", "content")
        return Unwrapped([], Protection.ENCRYPTED)
    found = Unwrapped(tree.parts)
    is_text = tree.media_type.startswith("text/")
    if is_text and not (
        tree.parts and _begins_as_cms(tree.parts[0])
    ):  # nothing around it, as with most mail
        return found
    here = tree
    while True:
        _check_clear_signed(here, found, budget, senders)
        wrapping = _wrapping(here.parts)
        inner = _opened(wrapping, tree, found, budget, senders) if wrapping else None
        if inner is None:
            _note_inside(here, tree, found)
            return found
        here = walk(inner, budget)
        tree.defects.extend(here.defects)
        found.parts = here.parts


def is_smime(part: Part) -> bool:
    """Tell whether a part is a CMS structure by what it calls itself."""
    name = part.filename.lower()
    return part.media_type in _TYPES or (
        part.media_type == "application/octet-stream" and name.endswith(_NAMES)
    )


def _begins_as_cms(part: Part) -> bool:
    """Tell whether a part is a CMS structure by its first letters, whatever it calls itself."""
    return _kind_of(part) != "other"


def _kind_of(part: Part) -> str:
    # Nearly all that is no CMS shows it before anything is decoded.
    if not bytes(part.raw[:_FIRST]).lstrip().startswith(_CMS_STARTS):
        return "other"
    from dpassist.mailio import cms  # noqa: PLC0415 - heavy: imported where used

    return cms.content_kind(part.start(_LOOKED_AT))


def _note_inside(here: Tree, tree: Tree, found: Unwrapped) -> None:
    """Tell of S/MIME that is not around all that is shown: it is neither opened nor checked.

    What was decrypted must not be put beside text of others ("Efail", USENIX Security 2018), and what was signed
    does not speak for the parts around it.
    """
    if here.media_type == "multipart/signed":
        return
    files = [part for part in found.parts if part.media_type.startswith("application/")]
    if not files or len(found.parts) < _TWO:
        return
    if any(is_smime(part) and _kind_of(part) == "encrypted" for part in files):
        tree.note("smime-inside", "content")
    if any(part.media_type in _SIGNATURES for part in files):
        tree.note("signed-inside", "content")


def _check_clear_signed(
    tree: Tree, found: Unwrapped, budget: Budget, senders: tuple[str, ...]
) -> None:
    protocol = tree.parameters.get("protocol", "").lower()
    beside = tree.signed.signature.media_type if tree.signed is not None else ""
    if tree.media_type != "multipart/signed" or (protocol or beside) not in _SIGNATURES:
        return
    from dpassist.mailio import smime  # noqa: PLC0415 - heavy: imported where used

    found.protection = smime.combined(found.protection, Protection.SIGNED)
    # A signature that is text would be shown as a part of the letter, and nothing of it was signed.
    if tree.signed is not None and tree.signed.signature.media_type in _NEVER_SHOWN:
        signature = tree.signed.signature.content()
        budget.spend(len(signature) + len(tree.signed.content))
        found.signatures += smime.check_detached(signature, tree.signed.content, budget, senders)
    elif budget.errand.bodies:
        found.signatures.append(_UNCHECKABLE)


def _wrapping(parts: list[Part]) -> Part | None:
    """Return the S/MIME part everything else is in; a signature beside it is about it."""
    content = [part for part in parts if part.media_type not in _SIGNATURES]
    if len(content) != 1:
        return None
    return content[0] if is_smime(content[0]) or _begins_as_cms(content[0]) else None


def _opened(
    part: Part, tree: Tree, found: Unwrapped, budget: Budget, senders: tuple[str, ...]
) -> bytes | None:
    """Take one wrapping off and note what was learnt; None when there is nothing readable inside."""
    from dpassist.mailio import smime  # noqa: PLC0415 - heavy: imported where used

    budget.enter_layer()
    smime_type = part.parameters.get("smime-type", "").lower()
    if smime_type == "certs-only":
        return None
    content = part.content()
    budget.spend(len(content))
    layer = smime.take_off(content, budget, senders)
    if layer.protection is Protection.NONE and smime_type.startswith(("enveloped", "authenv")):
        layer = smime.Layer(Protection.ENCRYPTED)
    found.protection = smime.combined(found.protection, layer.protection)
    found.encrypted_for = layer.encrypted_for or found.encrypted_for
    found.signatures += layer.signatures
    if layer.protection is Protection.ENCRYPTED:
        found.parts = []
        if layer.problem in smime.TOLD:
            tree.note(layer.problem, "content")
    elif layer.problem:
        tree.note("signed-content-unreadable", "content")
    return layer.content
