"""S/MIME structure (RFC 5652, RFC 8551): what a CMS part is, who can open it, what a signature wraps.

Nothing is verified or decrypted here, and nothing on screen may suggest it was. What a structure is and
what it wraps is found without asn1crypto, which recognising many files should not have to load.
"""

import re
from collections.abc import Iterable
from itertools import chain, islice
from typing import Any, Final, Literal

from dpassist.domain.errors import UnreadableMessageError
from dpassist.domain.message import EncryptedFor
from dpassist.mailio import ber
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
    octets = ber.octets(view[: ber.skip(view, content)], at)
    budget.spend(len(octets))
    return octets


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
        info = asn1.ContentInfo.load(as_der(data))
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


def as_der(data: bytes) -> bytes:
    """Take PEM armour or bare base64 off."""
    armour = _PEM.search(data)
    if armour:
        data = armour[1]
    elif data[:27].startswith(b"-----BEGIN"):  # cut off before its end: enough to look at
        data = data.partition(b"\n")[2]
    elif data.startswith(b"\x30") or not _BASE64_ONLY.fullmatch(data):
        return data
    return from_base64(data)
