"""The mathematics of signatures: digests and public keys, by the names asn1crypto gives them."""

import warnings
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import dsa, ec, ed448, ed25519, padding, rsa, utils

_DIGESTS: Final[dict[str, Callable[[], hashes.HashAlgorithm]]] = {
    "md5": hashes.MD5,
    "sha1": hashes.SHA1,
    "sha224": hashes.SHA224,
    "sha256": hashes.SHA256,
    "sha384": hashes.SHA384,
    "sha512": hashes.SHA512,
    "sha3_256": hashes.SHA3_256,
    "sha3_384": hashes.SHA3_384,
    "sha3_512": hashes.SHA3_512,
    "shake256": partial(hashes.SHAKE256, 64),  # RFC 8419, section 2.3: 512 bits of it
}
_SHORTEST_RSA: Final = 2048
_SHORTEST_CURVE: Final = 224
"""Bits; NIST SP 800-57, part 1: what is shorter has less than 112 bits of strength."""


class UnknownAlgorithmError(Exception):
    """A signature was made in a way that is not known here."""


@dataclass(frozen=True, slots=True)
class Digested:
    """A text and its digest, made once however many have signed it.

    Attributes:
        name: What made the digest.
        digest: The digest.
        text: The text.
    """

    name: str
    digest: bytes
    text: bytes | memoryview


def digested(name: str, text: bytes | memoryview) -> Digested:
    """Digest a text.

    Raises:
        UnknownAlgorithmError: The digest is not known here.
    """
    digest = hashes.Hash(_digest(name))
    digest.update(text)
    return Digested(name, digest.finalize(), text)


def digest_named_by(algorithm: Any) -> str:
    """Return the digest that a signature's algorithm names; empty when it names none, as plain RSA.

    Args:
        algorithm: asn1crypto's ``SignedDigestAlgorithm``.
    """
    try:
        return str(algorithm.hash_algo)
    except (ValueError, TypeError):
        return ""


def public_key(info: bytes) -> Any:
    """Return a public key.

    Args:
        info: ``SubjectPublicKeyInfo`` in DER.

    Raises:
        UnknownAlgorithmError: It is none that is known here.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # on small or odd keys: `is_weak` tells of them
            return serialization.load_der_public_key(info)
    except (UnsupportedAlgorithm, ValueError, TypeError) as error:
        raise UnknownAlgorithmError from error


def is_weak(key: Any) -> bool:
    """Tell whether a key is of a size or kind that is not enough any more (FIPS 186-5 gave DSA up)."""
    match key:
        case rsa.RSAPublicKey():
            return key.key_size < _SHORTEST_RSA
        case ec.EllipticCurvePublicKey():
            return key.key_size < _SHORTEST_CURVE
        case _:
            return isinstance(key, dsa.DSAPublicKey)


def holds(key: Any, algorithm: Any, signature: bytes, signed: Digested) -> bool:
    """Tell whether a signature is that of a key on a text.

    Args:
        key: What `public_key` returned.
        algorithm: asn1crypto's ``SignedDigestAlgorithm``.
        signature: The signature's value.
        signed: What was signed, with the digest the signer used.

    Raises:
        UnknownAlgorithmError: Key, digest or padding are not known here, or do not go together.
    """
    try:
        _verify(key, algorithm, signature, signed)
    except InvalidSignature:
        return False
    except (UnsupportedAlgorithm, ValueError, TypeError) as error:
        raise UnknownAlgorithmError from error
    return True


def _verify(key: Any, algorithm: Any, signature: bytes, signed: Digested) -> None:
    made = utils.Prehashed(_digest(signed.name))
    match key:
        case rsa.RSAPublicKey():
            key.verify(signature, signed.digest, _padding(algorithm), made)
        case ec.EllipticCurvePublicKey():
            key.verify(signature, signed.digest, ec.ECDSA(made))
        case dsa.DSAPublicKey():
            key.verify(signature, signed.digest, made)
        case ed25519.Ed25519PublicKey() | ed448.Ed448PublicKey():
            key.verify(signature, bytes(signed.text))
        case _:
            raise UnknownAlgorithmError


def _padding(algorithm: Any) -> padding.AsymmetricPadding:
    match algorithm.signature_algo:
        case "rsassa_pkcs1v15":
            return padding.PKCS1v15()
        case "rsassa_pss":
            parameters = algorithm["parameters"]
            mask = _digest(parameters["mask_gen_algorithm"]["parameters"]["algorithm"].native)
            return padding.PSS(padding.MGF1(mask), parameters["salt_length"].native)
        case _:
            raise UnknownAlgorithmError


def _digest(name: str) -> hashes.HashAlgorithm:
    kind = _DIGESTS.get(name)
    if kind is None:
        raise UnknownAlgorithmError
    return kind()
