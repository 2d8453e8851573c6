"""The seal on a course and on a result: Ed25519 (RFC 8032) over the one text that means its values.

What it proves: nothing was changed since it was sealed, and whatever carries the same key was sealed with the same
key. What it does not prove: who that is. Each machine makes its own key; nobody vouches for it, and whoever has the
machine can seal as its user. It keeps honest people's files whole, and makes two files of one person one.

Why not the course's key: a key that every participant has would seal nothing. The course is sealed with the trainer's
key and lies whole in each result, so a result is tied to the course that it is about.
"""

from typing import Any, Final

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from dpassist.domain.training.course import canonical

COURSE: Final = b"dpassist course 1\n"
RESULT: Final = b"dpassist result 1\n"
"""What is sealed begins with what it is, so that no seal of one thing fits another."""


def new_key() -> str:
    """Return a new private key: 64 hexadecimal digits."""
    return Ed25519PrivateKey.generate().private_bytes_raw().hex()


def is_private_key(text: str) -> bool:
    """Tell whether a text is a private key."""
    try:
        _private(text)
    except ValueError:
        return False
    return True


def public_key(private: str) -> str:
    """Return what belongs to a private key and may be known to everybody: 64 hexadecimal digits."""
    return _private(private).public_key().public_bytes_raw().hex()


def seal(what: bytes, values: Any, private: str) -> str:
    """Return the seal on plain values: 128 hexadecimal digits.

    Args:
        what: `COURSE` or `RESULT`.
        values: Texts, whole numbers, lists and dictionaries.
        private: A key of `new_key`.
    """
    return _private(private).sign(what + canonical(values)).hex()


def is_intact(what: bytes, values: Any, public: str, sealed: str) -> bool:
    """Tell whether a seal was made on these values with the key that belongs to this public one."""
    try:
        signature = bytes.fromhex(sealed)
        if sealed != signature.hex():  # else there were two ways to write one seal
            return False
        key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(public))
        key.verify(signature, what + canonical(values))
    except (InvalidSignature, ValueError):
        return False
    return True


def _private(text: str) -> Ed25519PrivateKey:
    return Ed25519PrivateKey.from_private_bytes(bytes.fromhex(text))
