"""Get the content key of encrypted mail out of what was made for one recipient (RFC 5652, section 6.2).

RSA as PKCS #1 v1.5 (RFC 3370) and OAEP (RFC 3560) here; elliptic curves in `cms_agreement`. Passwords and keys
agreed on beforehand are passed over: no mail program asks for them.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.keywrap import InvalidUnwrap
from cryptography.hazmat.primitives.serialization import load_der_private_key

from dpassist.domain.errors import UnreadableMessageError
from dpassist.mailio import cms_agreement
from dpassist.mailio.cms_ciphers import cannot_decrypt, cipher_unknown
from dpassist.mailio.key_files import PrivateKey

_HASHES: Final[dict[str, hashes.HashAlgorithm]] = {
    "sha1": hashes.SHA1(),  # noqa: S303 - OAEP's default; how mail was encrypted is not ours to choose
    "sha224": hashes.SHA224(),
    "sha256": hashes.SHA256(),
    "sha384": hashes.SHA384(),
    "sha512": hashes.SHA512(),
}


@dataclass(frozen=True, slots=True)
class OurPart:
    """What a message holds for one key of ours.

    Attributes:
        key: The key it was made for.
        recipient: The `asn1crypto.cms.RecipientInfo` it stands in, ``ktri`` or ``kari``.
        encrypted_key: The content key, encrypted to that key.
    """

    key: PrivateKey
    recipient: Any
    encrypted_key: bytes


def ours(recipient: Any, keys: Sequence[PrivateKey]) -> Iterator[OurPart]:
    """Find what one `asn1crypto.cms.RecipientInfo` holds for keys of ours; one agreement may serve several."""
    parts: Iterable[Any] = ()
    if recipient.name == "ktri":
        parts = (recipient.chosen,)
    elif recipient.name == "kari":
        parts = recipient.chosen["recipient_encrypted_keys"]
    for part in parts:
        for key in keys:
            if _names(part["rid"], key):
                yield OurPart(key, recipient, part["encrypted_key"].native)


def content_key(part: OurPart) -> bytes:
    """Return the key that the content is encrypted with.

    A broken part may give a random key instead of an error (implicit rejection of PKCS #1 v1.5 in OpenSSL); it
    then fails on the content, with the same error.

    Raises:
        UnreadableMessageError: ``cannot-decrypt``, ``cipher-unknown``, or ``damaged``.
    """
    # Its numbers were checked when the key file was opened; again for each part would take 40 ms each.
    private = load_der_private_key(part.key.key, None, unsafe_skip_rsa_key_validation=True)
    try:
        if part.recipient.name == "ktri" and isinstance(private, rsa.RSAPrivateKey):
            scheme = _scheme(part.recipient.chosen["key_encryption_algorithm"])
            return private.decrypt(part.encrypted_key, scheme)
        if part.recipient.name == "kari" and isinstance(private, ec.EllipticCurvePrivateKey):
            return cms_agreement.unwrap(private, part.recipient.chosen, part.encrypted_key)
    except (ValueError, InvalidUnwrap, UnsupportedAlgorithm):
        raise cannot_decrypt() from None
    raise cannot_decrypt()


def _names(identifier: Any, key: PrivateKey) -> bool:
    chosen = identifier.chosen
    if identifier.name == "issuer_and_serial_number":
        return chosen["serial_number"].native == key.serial and _is_issuer(chosen["issuer"], key)
    if identifier.name == "r_key_id":
        chosen = chosen["subject_key_identifier"]
    return bool(chosen.native == key.key_id)


def _is_issuer(name: Any, key: PrivateKey) -> bool:
    """Compare as RFC 5280, section 7.1, says: another letter case or string type is still the same name."""
    return bool(name.dump() == key.issuer or name == type(name).load(key.issuer))


def _scheme(algorithm: Any) -> padding.AsymmetricPadding:
    name = algorithm["algorithm"].native
    if name == "rsaes_pkcs1v15":
        return padding.PKCS1v15()
    if name == "rsaes_oaep":
        return _oaep(algorithm["parameters"])
    raise cipher_unknown(algorithm["algorithm"])


def _oaep(parameters: Any) -> padding.OAEP:
    mask, source = parameters["mask_gen_algorithm"], parameters["p_source_algorithm"]
    for algorithm, only in ((mask, "mgf1"), (source, "p_specified")):
        if algorithm["algorithm"].native != only:
            raise cipher_unknown(algorithm["algorithm"])
    label = source["parameters"].native
    if not isinstance(label, bytes):
        raise UnreadableMessageError("damaged", part="oaep")
    mask_hash = _hash(mask["parameters"]["algorithm"])
    return padding.OAEP(
        padding.MGF1(mask_hash), _hash(parameters["hash_algorithm"]["algorithm"]), label
    )


def _hash(identifier: Any) -> hashes.HashAlgorithm:
    if identifier.native not in _HASHES:
        raise cipher_unknown(identifier)
    return _HASHES[identifier.native]
