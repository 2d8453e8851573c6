"""The mathematics of signatures: digests and public keys, by the names asn1crypto gives them."""

import warnings
from functools import lru_cache
from typing import Any, Final

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import dsa, ec, ed448, ed25519, padding, rsa

_DIGESTS: Final[dict[str, type[hashes.HashAlgorithm]]] = {
    "md5": hashes.MD5,
    "sha1": hashes.SHA1,
    "sha224": hashes.SHA224,
    "sha256": hashes.SHA256,
    "sha384": hashes.SHA384,
    "sha512": hashes.SHA512,
    "sha3_256": hashes.SHA3_256,
    "sha3_384": hashes.SHA3_384,
    "sha3_512": hashes.SHA3_512,
}


class UnknownAlgorithmError(Exception):
    """A signature was made in a way that is not known here."""


def digest_of(name: str, content: bytes | memoryview) -> bytes:
    """Return a digest.

    Raises:
        UnknownAlgorithmError: The digest is not known here.
    """
    digest = hashes.Hash(_digest(name))
    digest.update(content)
    return digest.finalize()


def holds(
    public_key: bytes, algorithm: Any, digest: str, signature: bytes, message: bytes | memoryview
) -> bool:
    """Tell whether a signature is that of a key on a message.

    Args:
        public_key: ``SubjectPublicKeyInfo`` in DER.
        algorithm: asn1crypto's ``SignedDigestAlgorithm``.
        digest: Name of the digest the signer states; one that the algorithm itself names comes first.
        signature: The signature's value.
        message: What was signed.

    Raises:
        UnknownAlgorithmError: Key, digest or padding are not known here.
    """
    message = bytes(message)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # on small or odd keys: the answer is the same
            key = serialization.load_der_public_key(public_key)
            _verify(key, algorithm, digest, signature, message)
    except InvalidSignature:
        return False
    except (UnsupportedAlgorithm, ValueError, TypeError) as error:
        raise UnknownAlgorithmError from error
    return True


def _verify(key: Any, algorithm: Any, digest: str, signature: bytes, message: bytes) -> None:
    match key:
        case rsa.RSAPublicKey():
            _verify_rsa(key, algorithm, digest, signature, message)
        case ec.EllipticCurvePublicKey():
            key.verify(signature, message, ec.ECDSA(_digest(_named(algorithm, digest))))
        case dsa.DSAPublicKey():
            key.verify(signature, message, _digest(_named(algorithm, digest)))
        case ed25519.Ed25519PublicKey() | ed448.Ed448PublicKey():
            key.verify(signature, message)
        case _:
            raise UnknownAlgorithmError


def _verify_rsa(
    key: rsa.RSAPublicKey,
    algorithm: Any,
    digest: str,
    signature: bytes,
    message: bytes,
) -> None:
    if algorithm.signature_algo != "rsassa_pss":
        known = _digest(_named(algorithm, digest))
        key.verify(signature, message, padding.PKCS1v15(), known)
        return
    parameters = algorithm["parameters"]
    mask = parameters["mask_gen_algorithm"]
    inner = _digest(mask["parameters"]["algorithm"].native)
    scheme = padding.PSS(padding.MGF1(inner), parameters["salt_length"].native)
    key.verify(
        signature, message, scheme, _digest(parameters["hash_algorithm"]["algorithm"].native)
    )


def _named(algorithm: Any, digest: str) -> str:
    """Return the digest that the signature's algorithm names, else the one the signer states."""
    try:
        return str(algorithm.hash_algo)
    except ValueError:  # an algorithm such as plain RSA names none
        return digest


@lru_cache
def _digest(name: str) -> hashes.HashAlgorithm:
    kind = _DIGESTS.get(name)
    if kind is None:
        raise UnknownAlgorithmError
    return kind()
