"""Ciphers that mail content is encrypted with (RFC 3370, RFC 3565, RFC 5084), on top of `cryptography`.

Every failure to open is one error, whatever its cause: an error that told bad padding from a bad key would
help whoever sends us changed copies of an intercepted mail to learn what it says (Bleichenbacher, Vaudenay).

Heavy, like the other modules of decryption: only `cms_decrypt` is imported from elsewhere, and where it is used.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import Any, Final

from asn1crypto import core  # type: ignore[import-untyped]  # no stubs exist
from cryptography.exceptions import InvalidTag, UnsupportedAlgorithm
from cryptography.hazmat.decrepit.ciphers import algorithms as old
from cryptography.hazmat.primitives.ciphers import Cipher, CipherAlgorithm, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import AESCCM
from cryptography.hazmat.primitives.padding import PKCS7

from dpassist.domain.errors import UnreadableMessageError

_STEP: Final = 1024 * 1024
_AES: Final = {
    f"aes{bits}_{mode}": (mode, bits // 8)
    for bits in (128, 192, 256)
    for mode in ("cbc", "gcm", "ccm")
}
_OLD: Final = {"tripledes_3key": ("3des", 24), "rc2": ("rc2", 16)}
_KINDS: Final[Mapping[str, Callable[[bytes], CipherAlgorithm]]] = {
    "cbc": algorithms.AES,
    "3des": old.TripleDES,
    "rc2": old.RC2,
}
_RC2_128_BITS: Final = 58
"""How RFC 2268, section 6, writes 128 effective key bits; `cryptography` offers no other number of them."""
_IV_BYTES: Final = {"cbc": 16, "3des": 8, "rc2": 8}
_WITH_TAG: Final = frozenset({"gcm", "ccm"})
_USUAL_TAG: Final = 12
_SHORTEST_TAG: Final = 12
"""RFC 5084 allows less for CCM only, and nobody sends it; a short tag is easily forged."""
_UNKNOWN_NAME_LETTERS: Final = 60


@dataclass(frozen=True, slots=True)
class ContentCipher:
    """A cipher with what it needs besides the key.

    Attributes:
        mode: ``cbc``, ``gcm`` and ``ccm`` are AES; ``3des`` and ``rc2`` run in CBC mode.
        key_bytes: Length of its key.
        nonce: Initialization vector or nonce.
        tag_bytes: Length of the tag that shows changes; 0 for ciphers that notice none.
    """

    mode: str
    key_bytes: int
    nonce: bytes
    tag_bytes: int = 0

    @property
    def notices_changes(self) -> bool:
        """Whether a tag shows that the content was changed on the way."""
        return self.mode in _WITH_TAG


@dataclass(frozen=True, slots=True)
class Ciphertext:
    """What is to be opened.

    Attributes:
        octets: The encrypted content.
        tag: What shows changes; empty for ciphers without.
        also_protected: Open data that the tag protects, too.
    """

    octets: memoryview
    tag: bytes = b""
    also_protected: bytes = b""


def cannot_decrypt() -> UnreadableMessageError:
    """Return the one error for everything that goes wrong with a key of ours."""
    return UnreadableMessageError("cannot-decrypt")


def cipher_unknown(algorithm: Any) -> UnreadableMessageError:
    """Return the error for an algorithm that is not opened here, with its official number."""
    return UnreadableMessageError("cipher-unknown", cipher=algorithm.dotted[:_UNKNOWN_NAME_LETTERS])


def content_cipher(algorithm: Any) -> ContentCipher:
    """Read an algorithm identifier.

    Args:
        algorithm: An `asn1crypto.algos.EncryptionAlgorithm`.

    Raises:
        UnreadableMessageError: ``cipher-unknown``, or ``damaged`` parameters.
    """
    name = algorithm["algorithm"].native
    if name not in _AES and name not in _OLD:
        raise cipher_unknown(algorithm["algorithm"])
    mode, key_bytes = _AES.get(name) or _OLD[name]
    if mode in _WITH_TAG:
        # Read as it stands: asn1crypto knows no default for the tag's length, and not GCM at all.
        parameters = core.Sequence.load(algorithm["parameters"].dump())
        tag_bytes = parameters[1].native if len(parameters) > 1 else _USUAL_TAG
        return ContentCipher(mode, key_bytes, _octets(parameters[0].native), tag_bytes)
    nonce = algorithm["parameters"].native
    if mode == "rc2":
        if nonce["rc2_parameter_version"] != _RC2_128_BITS:
            raise cipher_unknown(algorithm["algorithm"])
        nonce = nonce["iv"]
    return ContentCipher(mode, key_bytes, _octets(nonce))


def _octets(value: Any) -> bytes:
    return memoryview(value).tobytes()  # where bytes() would take a number, too


def check(cipher: ContentCipher, tag: bytes) -> None:
    """Refuse what no key could open, before any is tried.

    Raises:
        UnreadableMessageError: ``damaged``: an initialization vector or tag of the wrong length.
    """
    if cipher.notices_changes:
        is_right = len(tag) == cipher.tag_bytes >= _SHORTEST_TAG
    else:
        # A cipher that notices no changes in a structure that should: the tag was taken off on the way.
        is_right = not tag and len(cipher.nonce) == _IV_BYTES[cipher.mode]
    if not is_right:
        raise UnreadableMessageError("damaged", part="cipher-parameters")


def decrypt(cipher: ContentCipher, key: bytes, ciphertext: Ciphertext) -> bytes:
    """Return the plaintext.

    Raises:
        UnreadableMessageError: ``cannot-decrypt``, without saying why.
    """
    if len(key) != cipher.key_bytes:
        raise cannot_decrypt()
    try:
        if cipher.mode == "gcm":
            return _gcm(cipher, key, ciphertext)
        if cipher.mode == "ccm":
            return _ccm(cipher, key, ciphertext)
        return _cbc(cipher, key, ciphertext.octets)
    except (ValueError, OverflowError, InvalidTag, UnsupportedAlgorithm):
        raise cannot_decrypt() from None


def _cbc(cipher: ContentCipher, key: bytes, octets: memoryview) -> bytes:

    decryptor = Cipher(_KINDS[cipher.mode](key), modes.CBC(cipher.nonce)).decryptor()
    unpadder = PKCS7(8 * len(cipher.nonce)).unpadder()
    plain = BytesIO()
    for piece in _steps(octets):
        plain.write(unpadder.update(decryptor.update(piece)))
    plain.write(unpadder.update(decryptor.finalize()) + unpadder.finalize())
    return plain.getvalue()


def _gcm(cipher: ContentCipher, key: bytes, ciphertext: Ciphertext) -> bytes:

    mode = modes.GCM(cipher.nonce, ciphertext.tag, _SHORTEST_TAG)
    decryptor = Cipher(algorithms.AES(key), mode).decryptor()
    decryptor.authenticate_additional_data(ciphertext.also_protected)
    plain = BytesIO()
    for piece in _steps(ciphertext.octets):
        plain.write(decryptor.update(piece))
    plain.write(decryptor.finalize())  # nothing leaves before the tag was found right
    return plain.getvalue()


def _ccm(cipher: ContentCipher, key: bytes, ciphertext: Ciphertext) -> bytes:

    whole = b"".join((ciphertext.octets, ciphertext.tag))
    return AESCCM(key, cipher.tag_bytes).decrypt(cipher.nonce, whole, ciphertext.also_protected)


def _steps(octets: memoryview) -> Iterator[memoryview]:
    """Cut into pieces, so that no further copy of everything is made on the way."""
    return (octets[at : at + _STEP] for at in range(0, len(octets), _STEP))
