"""S/MIME structure (RFC 5652, RFC 8551): what a CMS part is, who can open it, what a signature wraps.

Nothing is verified or decrypted here, and nothing on screen may suggest it was. What a structure is and
what it wraps is found without asn1crypto, which recognising many files should not have to load.
"""

import re
from typing import Final, Literal

from dpassist.domain.errors import UnreadableMessageError
from dpassist.domain.message import EncryptedFor
from dpassist.mailio import ber
from dpassist.mailio.cms_addressees import addressees
from dpassist.mailio.headers import from_base64
from dpassist.mailio.limits import Budget

ContentKind = Literal["signed", "encrypted", "other"]

_PEM: Final = re.compile(
    rb"\s*+-----BEGIN (?:PKCS7|CMS|PKCS #7 SIGNED DATA)-----([A-Za-z0-9+/=\s]++)-----END"
)
"""Armour is looked for where a structure begins; in its midst it is a letter that quotes one."""
_BASE64_ONLY: Final = re.compile(rb"[A-Za-z0-9+/=\s]++")
_HEAD: Final = 64
_OID_PREFIX: Final = bytes.fromhex("06092a864886f70d0107")
_SIGNED: Final = _OID_PREFIX + b"\x02"
_ENVELOPED: Final = _OID_PREFIX + b"\x03"
_AUTH_ENVELOPED: Final = bytes.fromhex("060b2a864886f70d0109100117")


def content_kind(data: bytes) -> ContentKind:
    """Tell from the first bytes what a CMS structure holds; DER, BER, PEM or bare base64."""
    head = as_der(data[:4096])[:_HEAD]
    if not head.startswith(b"\x30"):
        return "other"
    if _SIGNED in head:
        return "signed"
    return "encrypted" if _ENVELOPED in head or _AUTH_ENVELOPED in head else "other"


def unwrap_signed(data: bytes, budget: Budget) -> bytes:
    """Return the content an opaque signature wraps; the signature itself is not checked.

    Raises:
        UnreadableMessageError: ``damaged`` structure, or ``signed-without-content``; or over the budget.
    """
    content = embedded_content(data)
    budget.spend(len(content))
    return content


def embedded_content(data: bytes) -> bytes:
    """Return the content that a signed structure holds.

    Raises:
        UnreadableMessageError: ``damaged`` structure, or ``signed-without-content``.
    """
    view = memoryview(as_der(data))
    ber.skip(view, 0)  # the structure closes, so no piece of content claims what follows it
    info = ber.enter(view, 0, ber.SEQUENCE)
    inner = ber.skip(view, info)  # the content's type
    if _SIGNED not in bytes(view[info:inner]):
        raise UnreadableMessageError("damaged", part="content-type")
    signed = ber.enter(view, ber.enter(view, inner, ber.CONTENT), ber.SEQUENCE)
    encapsulated = ber.skip(view, ber.skip(view, signed))  # behind version and digest algorithms
    content = ber.skip(view, ber.enter(view, encapsulated, ber.SEQUENCE))
    if content >= ber.skip(view, encapsulated) or view[content] != ber.CONTENT:
        raise UnreadableMessageError("signed-without-content")
    at = ber.enter(view, content, ber.CONTENT)
    if view[at : at + 1].tobytes() not in ber.OCTET_STRINGS:
        raise UnreadableMessageError("signed-without-content")
    return ber.octets(view[: ber.skip(view, content)], at)


def recipients(data: bytes) -> tuple[EncryptedFor, ...]:
    """Return the keys that open an encrypted structure, as far as it says; the first fifty at most."""
    if content_kind(data) != "encrypted":
        return ()
    return addressees(memoryview(as_der(data)))


def as_der(data: bytes) -> bytes:
    """Take PEM armour or bare base64 off."""
    armour = _PEM.match(data)
    if armour:
        data = armour[1]
    elif data[:27].startswith(b"-----BEGIN"):  # cut off before its end: enough to look at
        data = data.partition(b"\n")[2]
    elif data.startswith(b"\x30") or not _BASE64_ONLY.fullmatch(data):
        return data
    return from_base64(data)
