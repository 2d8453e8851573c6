"""Key agreement on elliptic curves: a key pair made for one message meets the recipient's (RFC 5753, section 3.1).

The shared secret goes through the X9.63 key derivation; what comes out unwraps the content key.
"""

import hashlib
import hmac
from typing import Any, Final

from asn1crypto import cms, core  # type: ignore[import-untyped]  # no stubs exist
from cryptography.hazmat.decrepit.ciphers.algorithms import TripleDES
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers import Cipher, modes
from cryptography.hazmat.primitives.kdf.x963kdf import X963KDF
from cryptography.hazmat.primitives.keywrap import aes_key_unwrap

from dpassist.mailio.cms_ciphers import cannot_decrypt, cipher_unknown

_HASHES: Final[dict[str, hashes.HashAlgorithm]] = {
    # dhSinglePass-stdDH-sha1kdf-scheme and so on
    "1.3.133.16.840.63.0.2": hashes.SHA1(),  # noqa: S303 - how mail was encrypted is not ours to choose
    "1.3.132.1.11.0": hashes.SHA224(),
    "1.3.132.1.11.1": hashes.SHA256(),
    "1.3.132.1.11.2": hashes.SHA384(),
    "1.3.132.1.11.3": hashes.SHA512(),
    # dhSinglePass-cofactorDH-sha1kdf-scheme and so on: the same, as curves over prime fields have the cofactor 1
    "1.3.133.16.840.63.0.3": hashes.SHA1(),  # noqa: S303 - as above
    "1.3.132.1.14.0": hashes.SHA224(),
    "1.3.132.1.14.1": hashes.SHA256(),
    "1.3.132.1.14.2": hashes.SHA384(),
    "1.3.132.1.14.3": hashes.SHA512(),
}
_TRIPLE_DES: Final = "1.2.840.113549.1.9.16.3.6"
_WRAP_KEY_BYTES: Final = {
    "aes128_wrap": 16,
    "aes192_wrap": 24,
    "aes256_wrap": 32,
    _TRIPLE_DES: 24,
}
_EC_PUBLIC_KEY: Final = "ec"
_TRIPLE_DES_IV: Final = bytes.fromhex("4adda22c79e82105")
"""Fixed by the same RFC."""
_CHECK_BYTES: Final = 8
_BITS: Final = 8


def unwrap(private: ec.EllipticCurvePrivateKey, agreement: Any, encrypted_key: bytes) -> bytes:
    """Return the content key out of an `asn1crypto.cms.KeyAgreeRecipientInfo`.

    Raises:
        UnreadableMessageError: ``cannot-decrypt`` or ``cipher-unknown``.
        ValueError: The sender's key is no point on our curve; to be told as ``cannot-decrypt``.
        InvalidUnwrap: The same.
    """
    scheme = agreement["key_encryption_algorithm"]
    if scheme["algorithm"].dotted not in _HASHES:
        raise cipher_unknown(scheme["algorithm"])
    wrap = cms.KeyEncryptionAlgorithm.load(scheme["parameters"].dump())
    if wrap["algorithm"].native not in _WRAP_KEY_BYTES:
        raise cipher_unknown(wrap["algorithm"])
    length = _WRAP_KEY_BYTES[wrap["algorithm"].native]
    shared = private.exchange(ec.ECDH(), _senders_key(agreement["originator"], private.curve))
    info = _shared_info(wrap, agreement["ukm"].native, length)
    wrap_key = X963KDF(_HASHES[scheme["algorithm"].dotted], length, info).derive(shared)
    if wrap["algorithm"].native == _TRIPLE_DES:
        return _triple_des_unwrap(wrap_key, encrypted_key)
    return aes_key_unwrap(wrap_key, encrypted_key)


def _senders_key(originator: Any, curve: ec.EllipticCurve) -> ec.EllipticCurvePublicKey:
    """Read the key made for this message; it lies on our curve, whether it says so or not."""
    if originator.name != "originator_key":  # a certificate that we would have to have
        raise cannot_decrypt()
    info = originator.chosen
    if info["algorithm"]["algorithm"].native != _EC_PUBLIC_KEY:
        raise cipher_unknown(info["algorithm"]["algorithm"])
    return ec.EllipticCurvePublicKey.from_encoded_point(curve, info["public_key"].native)


def _shared_info(wrap: Any, ukm: bytes | None, length: int) -> bytes:
    """Build ECC-CMS-SharedInfo (RFC 5753, section 7.2), so that both sides derive the same key."""
    parts = wrap.dump(force=True)
    if ukm is not None:
        parts += core.OctetString(ukm, explicit=0).dump()
    parts += core.OctetString((_BITS * length).to_bytes(4, "big"), explicit=2).dump()
    return bytes(core.Sequence(contents=parts).dump())


def _triple_des_unwrap(key: bytes, wrapped: bytes) -> bytes:
    """Unwrap a key (RFC 3217, section 3.2); made for 3DES keys, but OpenSSL wraps AES keys so, too."""
    inner = _triple_des(key, _TRIPLE_DES_IV, wrapped)[::-1]
    plain = _triple_des(key, inner[:_CHECK_BYTES], inner[_CHECK_BYTES:])
    content_key, check = plain[:-_CHECK_BYTES], plain[-_CHECK_BYTES:]
    digest = hashlib.sha1(content_key, usedforsecurity=False).digest()
    if not hmac.compare_digest(digest[:_CHECK_BYTES], check):
        raise cannot_decrypt()
    return content_key


def _triple_des(key: bytes, iv: bytes, data: bytes) -> bytes:
    decryptor = Cipher(TripleDES(key), modes.CBC(iv)).decryptor()
    return decryptor.update(data) + decryptor.finalize()
