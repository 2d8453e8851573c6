"""S/MIME structure (RFC 5652, RFC 8551): what a CMS part is, who can open it, what a signature wraps.

The one door to asn1crypto, which reads BER as well as DER. Nothing is verified or decrypted here, and
nothing on screen may suggest it was.
"""

import re
from collections.abc import Iterable
from itertools import chain, islice
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
_OCTETS: Final = 0x04
_PASSED_OVER: Final = frozenset({0x24, 0x00})  # an octet string in pieces, an end mark
_LONG_FORM: Final = 0x80
_MOST_PIECES: Final = 1_000_000
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
        octets = content["encap_content_info"]["content"]
        tag, is_constructed, raw = octets.tag, octets.method, octets.contents
    except Exception as error:
        raise UnreadableMessageError("damaged", part=type(error).__name__) from error
    if tag != _OCTETS or raw is None:
        raise UnreadableMessageError("signed-without-content")
    budget.spend(len(raw))
    return _joined_octets(raw) if is_constructed else bytes(raw)


def _joined_octets(raw: bytes) -> bytes:
    """Join an octet string that came in pieces, as senders make it who stream (X.690, 8.7.3).

    Not left to asn1crypto, whose time grows with the square: 40 MB in the usual pieces took two minutes.
    Pieces within pieces simply follow each other, so headers and end marks are passed over.
    """
    joined = bytearray()
    view, at, headers = memoryview(raw), 0, 0
    while at < len(view):
        headers += 1
        if headers > _MOST_PIECES:
            raise UnreadableMessageError("too-many-parts")
        tag, start, length = _header_at(view, at)
        at = start
        if tag == _OCTETS:
            joined += view[start : start + length]
            at += length
        elif tag not in _PASSED_OVER:
            raise UnreadableMessageError("damaged", part="octets")
    if at > len(view):
        raise UnreadableMessageError("damaged", part="octets")
    return bytes(joined)


def _header_at(view: memoryview, at: int) -> tuple[int, int, int]:
    """Read a one-byte tag and a length; return the tag, where its content starts, and the length."""
    first = view[at + 1] if at + 1 < len(view) else 0
    if first < _LONG_FORM:
        return view[at], at + 2, first
    start = at + 2 + (first & ~_LONG_FORM)
    return view[at], start, int.from_bytes(view[at + 2 : start], "big")


def recipients(data: bytes) -> tuple[EncryptedFor, ...]:
    """Return the keys that open an encrypted structure, as far as it says; the first fifty at most."""
    found: list[EncryptedFor] = []
    try:
        content = _content_of(data, "enveloped_data", "authenticated_enveloped_data")
        identifiers = chain.from_iterable(map(_identifiers, content["recipient_infos"]))
        for identifier in islice(identifiers, _MOST_RECIPIENTS):
            found.append(_key(identifier))  # noqa: PERF401 - what was found before the damage is kept
    except Exception:  # noqa: BLE001, S110 - asn1crypto raises many kinds on broken structures; names are a courtesy
        pass
    return tuple(found)


def _content_of(data: bytes, *wanted: str) -> Any:
    from asn1crypto import cms as asn1  # type: ignore[import-untyped]  # noqa: PLC0415 - no stubs exist; heavy: imported where used

    try:
        info = asn1.ContentInfo.load(_as_der(data))
        if info["content_type"].native in wanted:
            return info["content"]
    except Exception as error:
        raise UnreadableMessageError("damaged", part=type(error).__name__) from error
    raise UnreadableMessageError("damaged", part="content-type")


def _identifiers(info: Any) -> Iterable[Any]:
    """Return what names the key of one recipient; key agreement may name several, a password none."""
    if info.name == "kari":
        return (key["rid"].chosen for key in info.chosen["recipient_encrypted_keys"])
    if info.name == "ktri":
        return (info.chosen["rid"].chosen,)
    return (info.chosen["kekid"]["key_identifier"],) if info.name == "kekri" else ()


def _key(identifier: Any) -> EncryptedFor:
    native = identifier.native
    if isinstance(native, bytes):
        return EncryptedFor("", native.hex()[:_SERIAL_DIGITS])
    if "serial_number" in native:
        serial = f"{native['serial_number']:x}"
        return EncryptedFor(_issuer(native["issuer"]), serial[:_SERIAL_DIGITS])
    return EncryptedFor("", native["subject_key_identifier"].hex()[:_SERIAL_DIGITS])


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
