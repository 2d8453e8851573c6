"""Tolerant reading of RFC 5322 header fields: encoded words, addresses, dates, parameters.

Everything here is linear in its input and never fails: what cannot be decoded is replaced. Sources:
RFC 5322 (fields, addresses), RFC 2047 (encoded words), RFC 2231 (parameters).
"""

import base64
import binascii
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Final
from urllib.parse import unquote_to_bytes

from dpassist.domain.message import Address
from dpassist.mailio.code_pages import decode, is_text_codec
from dpassist.mailio.limits import Limits

Field = tuple[str, bytes]
"""Name as written and unfolded raw value."""

_ENCODED_WORD: Final = re.compile(r"=\?([^?\s]{1,60})\?([bBqQ])\?([^?\s]*)\?=")
_BETWEEN_WORDS: Final = re.compile(r"(\?=)[ \t\r\n]+(?==\?[^?\s]{1,60}\?[bBqQ]\?)")
_CONTROL: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\r\n\u2028\u2029]+")
_NAME: Final = re.compile(rb"[!-9;-~]+")
_MESSAGE_ID: Final = re.compile(r"<[^<>\s]{1,900}>")
_ADDRESS_TOKEN: Final = re.compile(
    r'"(?:[^"\\]|\\.)*"|\((?:[^()\\]|\\.)*\)|<[^<>]*>|[,;:]|[^",;:()<>]+|.', re.DOTALL
)
_PARAMETER: Final = re.compile(
    r';\s*([^\s=;*"]{1,60})(\*[0-9]{1,3})?(\*)?\s*=\s*("(?:[^"\\]|\\.)*"|[^;"]*)', re.DOTALL
)
_MOST_PARAMETERS: Final = 200


def split_fields(block: bytes, limits: Limits) -> tuple[list[Field], bool]:
    """Split a header block into unfolded fields, in order.

    Returns:
        The fields, and whether one was cut at `Limits.header_field_bytes`.
    """
    fields: list[tuple[str, list[bytes]]] = []
    for line in re.split(rb"\r\n|\n|\r", block):
        if line[:1] in (b" ", b"\t"):
            if fields:
                fields[-1][1].append(line)
            continue
        name, colon, value = line.partition(b":")
        if colon and _NAME.fullmatch(name.rstrip()):
            fields.append((name.rstrip().decode("ascii"), [value]))
    most = limits.header_field_bytes
    joined = [(name, b"".join(lines).strip()) for name, lines in fields]
    return [(name, value[:most]) for name, value in joined], any(len(v) > most for _n, v in joined)


def decode_value(raw: bytes) -> str:
    """Decode one field's value into text without control characters."""
    text = _BETWEEN_WORDS.sub(r"\1", decode(raw, ("utf-8",)))
    return _CONTROL.sub(" ", _ENCODED_WORD.sub(_decode_word, text)).strip()


def _decode_word(found: re.Match[str]) -> str:
    charset, encoding, text = found.groups()
    name = charset.partition("*")[0]  # RFC 2231 adds a language behind an asterisk
    data = _from_q(text) if encoding in "qQ" else from_base64(text.encode("ascii", "replace"))
    return decode(data, (name,) if is_text_codec(name) else ("utf-8",))


def _from_q(text: str) -> bytes:
    return binascii.a2b_qp(text.encode("latin-1", "replace"), header=True)


def from_base64(data: bytes) -> bytes:
    """Decode base64 as mail has it: stray letters are skipped, missing padding is added, a rest is dropped."""
    kept = re.sub(rb"[^A-Za-z0-9+/]", b"", data)
    whole = len(kept) - (1 if len(kept) % 4 == 1 else 0)
    return base64.b64decode(kept[:whole] + b"=" * (-whole % 4))


def parse_addresses(raw: bytes, limits: Limits) -> tuple[tuple[Address, ...], bool]:
    """Parse an address list of RFC 5322; groups are flattened and comments become names.

    Returns:
        The addresses, and whether more than `Limits.addresses` stood there.
    """
    found: list[Address] = []
    for words, angle in _mailboxes(decode(raw, ("utf-8",))):
        address = _address(words, angle)
        if address is None:
            continue
        if len(found) == limits.addresses:
            return tuple(found), True
        found.append(address)
    return tuple(found), False


def _mailboxes(text: str) -> Iterator[tuple[list[str], str]]:
    """Give the words and the angle address of each mailbox."""
    words: list[str] = []
    angle = ""
    for piece in _ADDRESS_TOKEN.findall(text):
        if piece in {",", ";"}:
            yield words, angle
            words, angle = [], ""
        elif piece == ":":  # a group's name ends here; its members follow
            words = []
        elif piece.startswith("<") and piece.endswith(">"):
            angle = piece[1:-1].strip()
        else:
            words.append(piece)
    yield words, angle


def _address(words: list[str], angle: str) -> Address | None:
    plain = "".join(word for word in words if not word.startswith("(")).strip()
    if not angle and "@" in plain and not plain.startswith('"'):
        comments = " ".join(word[1:-1] for word in words if word.startswith("("))
        return Address(_display_name(comments), _CONTROL.sub("", plain))
    name = _display_name(plain)
    if not name and not angle:
        return None
    return Address("" if name == angle else name, _CONTROL.sub("", angle))


def _display_name(text: str) -> str:
    unquoted = re.sub(r'"((?:[^"\\]|\\.)*)"', lambda found: re.sub(r"\\(.)", r"\1", found[1]), text)
    return decode_value(unquoted.encode("utf-8", "replace"))


def parse_date(raw: bytes) -> datetime | None:
    """Parse a date of RFC 5322; one without a usable time zone counts as UTC, nonsense is None."""
    try:
        moment = parsedate_to_datetime(decode_value(raw[:200]))
        aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        aware.astimezone(UTC)  # a date at the edge of the calendar cannot be converted
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return aware


def parse_message_ids(raw: bytes) -> tuple[str, ...]:
    """Return the message identifiers in a field, angle brackets included."""
    return tuple(_MESSAGE_ID.findall(decode(raw, ("utf-8",))))


def parse_parameters(raw: bytes) -> tuple[str, dict[str, str]]:
    """Split ``Content-Type`` or ``Content-Disposition`` into its lower-case value and its parameters.

    RFC 2231 continuations are joined and percent codes decoded; RFC 2047 words in a parameter are
    decoded too, since mail programs write them although the RFC forbids it.
    """
    text = decode(raw, ("utf-8",))
    pieces: dict[str, list[tuple[int, bool, str]]] = {}
    for number, found in enumerate(_PARAMETER.finditer(text)):
        if number == _MOST_PARAMETERS:
            break
        name, index, starred, value = found.groups()
        bare = re.sub(r"\\(.)", r"\1", value[1:-1]) if value.startswith('"') else value.strip()
        pieces.setdefault(name.lower(), []).append((int((index or "*0")[1:]), bool(starred), bare))
    value = text.partition(";")[0].strip().lower()
    return value, {name: _joined(parts) for name, parts in pieces.items()}


def _joined(parts: list[tuple[int, bool, str]]) -> str:
    ordered = sorted(parts, key=lambda part: part[0])
    if not any(starred for _index, starred, _text in ordered):
        return decode_value("".join(text for _i, _s, text in ordered).encode("utf-8", "replace"))
    first = ordered[0][2]
    charset, language_quote, rest = first.partition("'")
    if language_quote:
        ordered[0] = (0, True, rest.partition("'")[2])
    data = b"".join(
        unquote_to_bytes(text) if starred else text.encode("utf-8", "replace")
        for _index, starred, text in ordered
    )
    known = language_quote and is_text_codec(charset)
    return _CONTROL.sub(" ", decode(data, (charset,) if known else ("utf-8",)))
