"""Tolerant reading of RFC 5322 header fields: encoded words, addresses, dates, parameters.

Everything here is linear in its input and never fails: what cannot be decoded is replaced. Repeats in the
patterns are possessive and bounded, because an unclosed quote would otherwise be searched for again and
again. Sources: RFC 5322 (fields, addresses), RFC 2047 (encoded words), RFC 2231 (parameters).
"""

import binascii
import codecs
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Final

from dpassist.domain.message import Address
from dpassist.mailio.code_pages import LAST_RESORT, is_text_codec, without_surrogates
from dpassist.mailio.limits import Limits

Field = tuple[str, bytes]
"""Name as written and unfolded raw value."""

_ENCODED_WORD: Final = re.compile(r"=\?([^?\s]{1,60})\?([bBqQ])\?([^?]*)\?=")
_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f\u2028\u2029]+")
_LINES: Final = re.compile(rb"([^\r\n]*+)(?:\r\r\n|\r\n|\n|\r|\Z)")
_FIELDS: Final = re.compile(rb"^([!-9;-~]++)[ \t]*+:[ \t]*+([^\n]*+)", re.MULTILINE)
_CONTENT_FIELDS: Final = re.compile(
    rb"^(content-(?:type|disposition|transfer-encoding|id))[ \t]*+:([^\n]*+(?:\n[ \t][^\n]*+)*+)",
    re.IGNORECASE | re.MULTILINE,
)
_NAME: Final = re.compile(rb"[!-9;-~]+")
_PLAIN_DATE: Final = re.compile(
    rb"(?:[A-Z][a-z]{2}, +)?([0-9]{1,2}) ([A-Z][a-z]{2}) ([0-9]{4}) "
    rb"([0-9]{2}:[0-9]{2}:[0-9]{2}) ([+-][0-9]{4})(?: \([A-Z]{1,5}\))?"
)
_EDGES: Final = frozenset({1, 9999})
_MONTHS: Final = {
    name: b"%02d" % number
    for number, name in enumerate(b"Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(), 1)
}
_MESSAGE_ID: Final = re.compile(r"<[^<>\s]{1,900}>")
PLAIN_MESSAGE_ID: Final = re.compile(rb"<[!-;=?-~]{1,900}+>")
"""A field that holds one identifier and nothing else."""
_ADDRESS_TOKEN: Final = re.compile(
    r'"(?:[^"\\]|\\.){0,500}+"|\((?:[^()\\]|\\.){0,500}+\)|<[^<>]*>|[,;:]'
    r'|(?:[^",;:()<>\\]|\\["()\\]?+)++|.',
    re.DOTALL,
)
"""Escaped quotes and brackets outside any quote are letters: each would be tried as the start of one otherwise."""
_PLAIN_MAILBOX: Final = re.compile(
    r"""(?:"([A-Za-z0-9_ ,.()@/'+?=*!&-]*+)"[ ]*+|([A-Za-z0-9_ ./'+?=*!&-]*+))<([!#-'*+/-9=?A-Z^-~.-]++@[a-zA-Z0-9.-]++)>"""
    r"""|([!#-'*+/-9=?A-Z^-~.-]++@[a-zA-Z0-9.-]++)"""
)
"""One address as most are: a name, perhaps with encoded words, without escapes and comments."""
_COMMENT: Final = re.compile(r"(\\[()\\])|\((?:[^()\\]|\\.){0,500}+\)", re.DOTALL)
_SPACES: Final = re.compile(r"\s+")
_ROUTE: Final = re.compile(r"^@[^:]*+:\s*+")
_QUOTED: Final = re.compile(r'(\\["\\])|"((?:[^"\\]|\\.){0,500}+)"', re.DOTALL)
"""A quoted text, or an escape outside any, which starts none."""
_QUOTED_LOCAL_PART: Final = re.compile(r'"(?:[^"\\]|\\.){1,64}+"@[^\s"@]+', re.DOTALL)
_AROUND_ADDRESS: Final = re.compile(r"[\s<>]+")
_PARAMETER: Final = re.compile(
    r';\s*([^\s=;*"]{1,60})(\*[0-9]{1,3})?(\*)?\s*=\s*("(?:[^"\\]|\\.)*+"|"?[^;"]*)', re.DOTALL
)
# |(?!): CPython before 3.11.5 forgets where a turn began that fails half-way (its issue 106052); trying a last way that
# never fits takes it back there.
_PLAIN_PARAMETERS: Final = re.compile(
    r"""\s*([^\s;()"]*+)(?:[ \t]*+;[ \t]*+[a-z0-9_-]{1,60}+=(?:"[ !#-\[\]-~]*+"|[!#-:<-\[\]-~]*+)|(?!))*+""",
    re.IGNORECASE,
)
_PLAIN_PARAMETER: Final = re.compile(r""";[ \t]*+([^=]++)="?([^";]*+)""")
_ESCAPED_QUOTE: Final = re.compile(r'\\(["\\])')
"""Other letters behind a backslash keep it: it stands in a path far more often than it escapes anything."""
_FIRST_WORD: Final = re.compile(r"\s*([^\s;()]*)")
_LONGEST_NAME: Final = 4_000
"""Letters of a display name as it is written; nobody has a longer one."""
_MOST_PARAMETERS: Final = 200
_MEANT: Final = {"iso8859-1": LAST_RESORT, "ascii": ""}
"""What senders mean who declare so: the Windows superset (as the WHATWG Encoding Standard has it), and
mostly UTF-8 where eight bits stand in ASCII."""


_ASCII_ANYWAY: Final = frozenset({"", "us-ascii", "ascii", "utf-8"})


def split_fields(block: bytes | memoryview, limits: Limits) -> tuple[list[Field], bool]:
    """Split a header block into unfolded fields, in order.

    A block that is too long to be a usual one may lie where it is: it is read line by line.

    Returns:
        The fields, and whether something was cut: one field at `Limits.header_field_bytes`, or fields
        left out because all together are over `Limits.header_bytes`.
    """
    if block[:3] == codecs.BOM_UTF8:
        block = block[3:]
    lines = b"\r"
    if len(block) <= min(limits.header_field_bytes, limits.header_bytes):
        lines = bytes(block).replace(b"\r\n", b"\n")
    # Nearly all headers are like this: nothing to cut, and every line belongs to a field.
    if b"\r" not in lines:
        whole = lines.replace(b"\n ", b" ").replace(b"\n\t", b"\t")
        found = _FIELDS.findall(whole)
        if whole.count(b"\n") + 1 == len(found):
            return [(name.decode("ascii"), value.strip()) for name, value in found], False
    return _split_any_fields(block, limits)


def content_fields(block: bytes) -> dict[str, bytes]:
    """Return what a part's header says of its content, each field by its lower-case name, the first one counting."""
    found = _CONTENT_FIELDS.findall(block)
    return {name.lower().decode("ascii"): _unfolded(value) for name, value in reversed(found)}


def _unfolded(value: bytes) -> bytes:
    return value.replace(b"\r\n", b"").replace(b"\n", b"").strip()


def _split_any_fields(block: bytes | memoryview, limits: Limits) -> tuple[list[Field], bool]:
    fields: list[tuple[str, bytearray]] = []
    room, is_cut = limits.header_bytes, False
    for found in _LINES.finditer(block):
        line = piece = bytes(found[1])
        if line[:1] not in (b" ", b"\t"):
            name, colon, piece = line.partition(b":")
            if not colon or not _NAME.fullmatch(name.rstrip()):
                continue
            piece = piece.lstrip()
            fields.append((name.rstrip().decode("ascii"), bytearray()))
            room -= len(name)
        elif not fields:
            continue
        kept = piece[: max(0, limits.header_field_bytes - len(fields[-1][1]))]
        is_cut = is_cut or len(kept) < len(piece)
        room -= len(kept)
        if room < 0:
            is_cut = True
            break
        fields[-1][1].extend(kept)
    made: list[Field] = []
    for label, whole in fields:
        made.append((label, bytes(whole).strip()))
        whole.clear()  # one copy of a long field is enough
    return made, is_cut


def decode_text(data: bytes, declared: str = "") -> str:
    """Decode text by the charset its sender declared, which may be missing, unknown or wrong."""
    if data.isascii() and declared.lower() in _ASCII_ANYWAY:
        return data.decode("ascii")
    known = codecs.lookup(declared).name if is_text_codec(declared) else ""
    known = _MEANT.get(known, known) or "utf-8"
    for name in (known, "utf-8"):
        try:
            return without_surrogates(data.decode(name))
        except UnicodeError:
            continue
    text = _damaged_utf8(data) if known == "utf-8" else data.decode(known, "replace")
    return without_surrogates(text)


def _damaged_utf8(data: bytes) -> str:
    """Decode UTF-8 that is wrong in places; where more is wrong than right it was something else."""
    text = data.decode("utf-8", "replace")
    beyond_ascii = len(text) - len(text.encode("ascii", "ignore"))
    is_utf8 = beyond_ascii > 2 * text.count("\ufffd")
    return text if is_utf8 else data.decode(LAST_RESORT, "replace")


def decode_value(raw: bytes) -> str:
    """Decode one field's value into text without control characters."""
    if raw.isascii() and b"=?" not in raw:
        text = raw.decode("ascii")
        if text.isprintable():
            return text.strip()
    return _CONTROL.sub(" ", _decode_words(decode_text(raw))).strip()


def _decode_words(text: str) -> str:
    """Decode encoded words; neighbours in one charset are joined first, as letters are cut in two."""
    only = _ENCODED_WORD.fullmatch(text)
    if only:
        return decode_text(_word_bytes(only[2], only[3]), only[1].partition("*")[0].lower())
    out: list[str] = []
    run, charset, end = bytearray(), "", 0
    for found in _ENCODED_WORD.finditer(text):
        between, name = text[end : found.start()], found[1].partition("*")[0].lower()
        if end == 0 or between.strip() or name != charset:
            out.append(decode_text(bytes(run), charset))
            run.clear()
            out.append(between if end == 0 or between.strip() else "")
        run += _word_bytes(found[2], found[3])
        charset, end = name, found.end()  # RFC 2231 adds a language behind an asterisk
    out.append(decode_text(bytes(run), charset))
    out.append(text[end:])
    return "".join(out) if end else text


def _word_bytes(encoding: str, text: str) -> bytes:
    data = text.encode("utf-8", "replace")
    return binascii.a2b_qp(data, header=True) if encoding in "qQ" else from_base64(data)


def from_base64(data: bytes | memoryview) -> bytes:
    """Decode base64 as mail has it: stray letters are skipped, missing padding is added, a rest is dropped.

    Padding ends the data (RFC 2045, 6.8), so that a footer behind it does no harm.
    """
    try:
        return binascii.a2b_base64(data)
    except binascii.Error:
        letters = re.sub(rb"[^A-Za-z0-9+/]+", b"", data)
    whole = len(letters) - (1 if len(letters) % 4 == 1 else 0)
    return binascii.a2b_base64(letters[:whole] + b"=" * (-whole % 4))


def parse_addresses(raw: bytes, limits: Limits) -> tuple[tuple[Address, ...], bool]:
    """Parse an address list of RFC 5322; groups are flattened and comments become names.

    Returns:
        The addresses, and whether more than `Limits.addresses` stood there.
    """
    text = raw.decode("ascii") if raw.isascii() else decode_text(raw)
    plain = _PLAIN_MAILBOX.fullmatch(text)
    if plain:
        quoted, name, angle, bare = plain.groups()
        shown = (quoted or name or "")[:_LONGEST_NAME].strip()
        if "=?" in shown:
            shown = decode_value(shown.encode("ascii"))
        return (Address("" if shown == angle else shown, angle or bare),), False
    found: list[Address] = []
    for words, angle in _mailboxes(text):
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
    for found in _ADDRESS_TOKEN.finditer(text):
        piece = found[0]
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
    plain = "".join(word for word in words if not word.startswith("("))[:_LONGEST_NAME].strip()
    if not angle and "@" in plain:
        plain, angle = _bare(plain)
        if angle and not plain:
            plain = " ".join(word[1:-1] for word in words if word.startswith("("))
    name = _display_name(plain)
    if not name and not angle:
        return None
    return Address("" if name == angle else name, _CONTROL.sub("", _without_extras(angle)))


def _without_extras(angle: str) -> str:
    """Take comments and an obsolete route (RFC 5322, 4.4) out of an address in angle brackets."""
    if "(" not in angle and not angle.startswith("@"):
        return angle
    bare = _ROUTE.sub("", _SPACES.sub("", _COMMENT.sub(r"\1", angle)))
    return bare if "@" in bare else angle


def _bare(plain: str) -> tuple[str, str]:
    """Take the address without brackets out of the words, as (the rest, address)."""
    if _QUOTED_LOCAL_PART.fullmatch(plain):
        return "", plain
    unquoted = _QUOTED.sub(r"\1", plain)
    address = next((word for word in _AROUND_ADDRESS.split(unquoted) if "@" in word), "")
    return (plain.replace(address, "").strip(" <>\t\r\n"), address) if address else (plain, "")


def _display_name(text: str) -> str:
    unquoted = _QUOTED.sub(_without_quotes, text) if '"' in text else text
    return decode_value(unquoted.encode("utf-8", "replace"))


def _without_quotes(found: re.Match[str]) -> str:
    return str(found[1]) if found[1] else _unescaped(found[2])


def _unescaped(text: str) -> str:
    return re.sub(r"\\(.)", r"\1", text) if "\\" in text else text


def parse_date(raw: bytes) -> datetime | None:
    """Parse a date of RFC 5322; one without a usable time zone counts as UTC, nonsense is None."""
    plain = _PLAIN_DATE.fullmatch(raw)
    try:
        if plain:
            return _plain_date(plain)
        from email.utils import parsedate_to_datetime  # noqa: PLC0415 - heavy: odd dates alone need it

        moment = parsedate_to_datetime(decode_value(raw[:200]))
        aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        aware.astimezone(UTC)  # a date at the edge of the calendar cannot be converted
    except (ValueError, TypeError, LookupError, OverflowError):
        return None
    return aware


def _plain_date(found: re.Match[bytes]) -> datetime:
    day, month, year, clock, zone = found.groups()
    written = b"%b-%b-%bT%b%b" % (year, _MONTHS[month], day.zfill(2), clock, zone)
    moment = datetime.fromisoformat(written.decode("ascii"))
    if moment.year in _EDGES:
        moment.astimezone(UTC)  # a date at the edge of the calendar cannot be converted
    return moment


def parse_message_ids(raw: bytes) -> tuple[str, ...]:
    """Return the message identifiers in a field, angle brackets included."""
    return tuple(_MESSAGE_ID.findall(_CONTROL.sub(" ", decode_text(raw))))


def parse_parameters(raw: bytes) -> tuple[str, dict[str, str]]:
    """Split ``Content-Type`` or ``Content-Disposition`` into its lower-case value and its parameters.

    RFC 2231 continuations are joined and percent codes decoded; RFC 2047 words in a parameter are
    decoded too, since mail programs write them although the RFC forbids it. Of the same parameter in
    several notations the most capable one counts, and of twins the first.
    """
    text = decode_text(raw)
    plain = _PLAIN_PARAMETERS.fullmatch(text)
    if plain and text.isascii() and "=?" not in text:
        # Nearly all are like this: one notation, nothing to decode.
        named = _PLAIN_PARAMETER.findall(text)[:_MOST_PARAMETERS]
        return plain[1].lower(), {name.lower(): value for name, value in reversed(named)}
    pieces: dict[str, dict[tuple[int, int], tuple[bool, str]]] = {}
    for number, found in enumerate(_PARAMETER.finditer(text)):
        if number == _MOST_PARAMETERS:
            break
        name, index, starred, value = found.groups()
        quoted = len(value) > 1 and value.startswith('"') and value.endswith('"')
        bare = _ESCAPED_QUOTE.sub(r"\1", value[1:-1]) if quoted else value.strip(' \t\r\n"')
        place = (1, int(index[1:])) if index else (0 if starred else 2, 0)
        pieces.setdefault(name.lower(), {}).setdefault(place, (bool(starred), bare))
    first = _FIRST_WORD.match(text)
    value = first[1].lower() if first else ""
    return value, {name: _joined(parts) for name, parts in pieces.items()}


def _joined(parts: dict[tuple[int, int], tuple[bool, str]]) -> str:
    """Join the pieces of one parameter: of RFC 2231 without or with continuations, else as it stands."""
    best = min(notation for notation, _index in parts)
    ordered = [piece for place, piece in sorted(parts.items()) if place[0] == best]
    if not any(starred for starred, _text in ordered):
        text = "".join(text for _starred, text in ordered)
        if text.isascii() and text.isprintable() and "=?" not in text:
            return text.strip()
        return decode_value(text.encode("utf-8", "replace"))
    charset = ""
    if ordered[0][0] and ordered[0][1].count("'") > 1:
        charset, _language, rest = ordered[0][1].split("'", 2)
        ordered[0] = (True, rest)
    from urllib.parse import unquote_to_bytes  # noqa: PLC0415 - heavy: few names need it

    data = b"".join(
        unquote_to_bytes(text) if starred else text.encode("utf-8", "replace")
        for starred, text in ordered
    )
    return _CONTROL.sub(" ", decode_text(data, charset)).strip()
