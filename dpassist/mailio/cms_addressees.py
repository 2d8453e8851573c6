"""Who an encrypted CMS structure is for, as far as it says (RFC 5652, section 6.2; RFC 5083).

Read without the ASN.1 library, since a list of many files names the keys of each encrypted one.
"""

from collections.abc import Iterator
from itertools import islice
from typing import Final

from dpassist.domain.errors import UnreadableMessageError
from dpassist.domain.message import EncryptedFor
from dpassist.mailio import ber

_MOST: Final = 50
_MOST_LOOKED_AT: Final = 1_000
"""Recipients; some name nobody, and a structure may hold millions of those."""
_MOST_PARTS: Final = 8
_SERIAL_DIGITS: Final = 60
_ISSUER_LETTERS: Final = 80
_SET: Final = 0x31
_INTEGER: Final = 0x02
_KEY_ID: Final = 0x80  # [0] subjectKeyIdentifier
_AGREEMENT: Final = 0xA1  # [1] KeyAgreeRecipientInfo
_SHARED_KEY: Final = 0xA2  # [2] KEKRecipientInfo
_ORIGINATOR: Final = 0xA0
# commonName, organizationalUnitName, organizationName (X.520), in the order people know an issuer by.
_NAMES: Final = (b"\x06\x03\x55\x04\x03", b"\x06\x03\x55\x04\x0b", b"\x06\x03\x55\x04\x0a")
_CODECS: Final = {0x0C: "utf-8", 0x1E: "utf-16-be", 0x1C: "utf-32-be"}


def addressees(data: memoryview) -> tuple[EncryptedFor, ...]:
    """Return the keys that open a structure, the first fifty at most; what is damaged ends the list."""
    found: list[EncryptedFor] = []
    try:
        found.extend(islice(_keys(data), _MOST))
    except (UnreadableMessageError, ValueError, IndexError):  # names are a courtesy
        return tuple(found)
    return tuple(found)


def _keys(data: memoryview) -> Iterator[EncryptedFor]:
    _type, content = islice(ber.children(data, 0), 2)
    enveloped = ber.enter(data, content, ber.CONTENT)
    for recipients in islice(ber.children(data, enveloped), 1, 3):  # originators may come first
        if data[recipients] == _SET:
            for recipient in islice(ber.children(data, recipients), _MOST_LOOKED_AT):
                yield from _of_recipient(data, recipient)


def _of_recipient(data: memoryview, at: int) -> Iterator[EncryptedFor]:
    """Give what names the key of one recipient; key agreement may name several, a password none."""
    match data[at]:
        case ber.SEQUENCE:
            yield from _key(data, *islice(ber.children(data, at), 1, 2))
        case kind if kind == _AGREEMENT:
            *_before, keys = islice(ber.children(data, at), _MOST_PARTS)
            for key in islice(ber.children(data, keys), _MOST_LOOKED_AT):
                yield from _key(data, *islice(ber.children(data, key), 1))
        case kind if kind == _SHARED_KEY:
            for named in islice(ber.children(data, at), 1, 2):
                yield from _key(data, named)


def _key(data: memoryview, *places: int) -> Iterator[EncryptedFor]:
    """Give one key by its identifier: issuer and serial number, or a key id however it is wrapped."""
    for at in places:
        if data[at] == _KEY_ID:
            yield EncryptedFor("", bytes(ber.content(data, at)).hex()[:_SERIAL_DIGITS])
            continue
        inside = list(islice(ber.children(data, at), 2))
        if len(inside) > 1 and data[inside[1]] == _INTEGER:
            serial = f"{int.from_bytes(ber.content(data, inside[1]), 'big'):x}"
            yield EncryptedFor(_issuer(data, inside[0]), serial[:_SERIAL_DIGITS])
        elif inside:
            yield EncryptedFor("", bytes(ber.content(data, inside[0])).hex()[:_SERIAL_DIGITS])


def _issuer(data: memoryview, at: int) -> str:
    """Return the part of an issuer's name that people know it by."""
    found: dict[bytes, list[str]] = {}
    for relative in ber.children(data, at):
        for pair in ber.children(data, relative):
            kind, value = islice(ber.children(data, pair), 2)
            codec = _CODECS.get(data[value], "latin-1")
            text = bytes(ber.content(data, value)).decode(codec, "replace")
            found.setdefault(bytes(data[kind : ber.skip(data, kind)]), []).append(text)
    named = next((found[name] for name in _NAMES if name in found), [])
    shown = "".join(letter for letter in ", ".join(named) if letter.isprintable())
    return shown[:_ISSUER_LETTERS]
