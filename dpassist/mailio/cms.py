"""S/MIME structure (RFC 5652, RFC 8551): what a CMS part is, who can open it, what a signature wraps.

The one door to asn1crypto, which reads BER as well as DER. Nothing is verified or decrypted here, and
nothing on screen may suggest it was.
"""

import binascii
import re
from typing import Any, Final, Literal

from dpassist.domain.errors import UnreadableMessageError
from dpassist.domain.message import EncryptedFor
from dpassist.mailio.headers import from_base64
from dpassist.mailio.limits import Budget

ContentKind = Literal["signed", "encrypted", "other"]

_PEM: Final = re.compile(
    rb"-----BEGIN (?:PKCS7|CMS|PKCS #7 SIGNED DATA)-----\s*([A-Za-z0-9+/=\s]+)-----END"
)
_BASE64_ONLY: Final = re.compile(rb"[A-Za-z0-9+/=\s]+")
_HEAD: Final = 64
_OID_PREFIX: Final = bytes.fromhex("06092a864886f70d0107")
_SIGNED: Final = _OID_PREFIX + b"\x02"
_ENVELOPED: Final = _OID_PREFIX + b"\x03"
_AUTH_ENVELOPED: Final = bytes.fromhex("060b2a864886f70d0109100117")
_MOST_RECIPIENTS: Final = 50
_SERIAL_DIGITS: Final = 60
_ISSUER_LETTERS: Final = 80


def content_kind(data: bytes) -> ContentKind:
    """Tell from the first bytes what a CMS structure holds; DER, BER, PEM or bare base64."""
    head = _as_der(data[:4096])[:_HEAD]
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
    content = _content_of(data, "signed_data")
    try:
        inner = content["encap_content_info"]["content"].native
    except Exception as error:
        raise UnreadableMessageError("damaged", part=type(error).__name__) from error
    if not isinstance(inner, bytes):
        raise UnreadableMessageError("signed-without-content")
    budget.spend(len(inner))
    return inner


def recipients(data: bytes) -> tuple[EncryptedFor, ...]:
    """Return the keys that open an encrypted structure, as far as it says; empty when it does not."""
    try:
        infos = _content_of(data, "enveloped_data", "authenticated_enveloped_data")[
            "recipient_infos"
        ]
        return tuple(key for info in list(infos)[:_MOST_RECIPIENTS] for key in _keys(info.chosen))
    except Exception:  # noqa: BLE001 - asn1crypto raises many kinds on broken structures; names are a courtesy
        return ()


def _content_of(data: bytes, *wanted: str) -> Any:
    from asn1crypto import cms as asn1  # type: ignore[import-untyped]  # noqa: PLC0415 - no stubs exist; heavy: imported where used

    try:
        info = asn1.ContentInfo.load(_as_der(data))
        if info["content_type"].native in wanted:
            return info["content"]
    except Exception as error:
        raise UnreadableMessageError("damaged", part=type(error).__name__) from error
    raise UnreadableMessageError("damaged", part="content-type")


def _keys(info: Any) -> list[EncryptedFor]:
    """Name the key of one recipient; key agreement may name several."""
    identifiers = (
        [key["rid"] for key in info["recipient_encrypted_keys"]]
        if "recipient_encrypted_keys" in info.native
        else [info["rid"]]
    )
    return [_key(identifier.chosen) for identifier in identifiers]


def _key(identifier: Any) -> EncryptedFor:
    native = identifier.native
    if isinstance(native, bytes):
        return EncryptedFor("", binascii.hexlify(native).decode()[:_SERIAL_DIGITS])
    if "serial_number" in native:
        return EncryptedFor(
            _issuer(native["issuer"]), f"{native['serial_number']:x}"[:_SERIAL_DIGITS]
        )
    return EncryptedFor(
        "", binascii.hexlify(native["subject_key_identifier"]).decode()[:_SERIAL_DIGITS]
    )


def _issuer(names: Any) -> str:
    """Return the part of an issuer's name that people know it by."""
    for part in ("common_name", "organizational_unit_name", "organization_name"):
        if names.get(part):
            value = names[part]
            text = value if isinstance(value, str) else ", ".join(map(str, value))
            return "".join(letter for letter in text if letter.isprintable())[:_ISSUER_LETTERS]
    return ""


def _as_der(data: bytes) -> bytes:
    """Take PEM armour or bare base64 off."""
    armour = _PEM.search(data)
    if armour:
        data = armour[1]
    elif data[:27].startswith(b"-----BEGIN"):  # cut off before its end: enough to look at
        data = data.partition(b"\n")[2]
    elif data.startswith(b"\x30") or not _BASE64_ONLY.fullmatch(data):
        return data
    return from_base64(data)
