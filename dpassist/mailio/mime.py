"""The parts of a MIME message as exact slices of its bytes, within limits (RFC 2045, 2046).

An own walker on purpose: the standard library's parser recurses per level and builds every part before
anybody can say stop. This one keeps a list of what is left to split, and never copies a part.
"""

import binascii
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from dpassist.domain.message import Defect
from dpassist.mailio.headers import (
    Field,
    content_fields,
    decode_value,
    from_base64,
    parse_parameters,
    split_fields,
)
from dpassist.mailio.limits import Budget
from dpassist.mailio.mime_lines import delimiters, header_end

_FARTHEST: Final = 16
"""How many times `Limits.header_bytes` the end of a header is looked for, so that what is not read of a long
one is not taken for the body."""
_ENCODING: Final = re.compile(r"[a-z0-9-]*")
_ENCODINGS: Final = frozenset({b"", b"7bit", b"8bit", b"base64", b"quoted-printable"})
_LETTER: Final = re.compile(
    rb"(?:content-transfer-encoding:[^\r\n]*+\r?\n)?"
    rb"content-type:[ \t]*+(text/(?:plain|html))"
    # |(?!): as in `headers`, for CPython before 3.11.5.
    rb"(?:;[ \t]*+(?:\r?\n[ \t]++)?(?:charset|format|delsp)=[^;\r\n]*+|(?!))*+;?[ \t]*+\r?\n"
    rb"(?:content-transfer-encoding:[^\r\n]*+\r?\n)?\r?\n",
    re.IGNORECASE,
)
"""The header of a part that is text to read and nothing else."""
_TEXT_TYPE: Final = re.compile(rb"(text/[a-z0-9.+-]++)[ \t]*+(?:;|\Z)", re.IGNORECASE)
_LINE_ENDS: Final = (b"\n", b"\r\n")
_LISTS: Final = frozenset({"from", "sender", "to", "cc", "bcc", "reply-to"})
"""Fields of addresses; where one stands several times, all of them count."""
_NO_FIELDS: Final[list[Field]] = []
_NO_PARAMETERS: Final[dict[str, str]] = {}
_BASE64: Final = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_BLANK: Final = b" \t\n\r\f\v"
_COUNTED_AT_ONCE: Final = 16 * 1024
_MOST_PADDING: Final = 2
_SIGNED_PARTS: Final = 2


@dataclass(slots=True)
class Part:
    """One part that is not a multipart.

    Attributes:
        fields: Its header fields; of a part within a message that is only recognised, none.
        media_type: Lower-case type; ``text/plain`` when missing or nonsense, as the RFC says.
        parameters: Of ``Content-Type``.
        disposition: ``inline``, ``attachment``, or empty.
        filename: Decoded name, from the disposition or the type; may be empty.
        encoding: Content-Transfer-Encoding in lower case.
        raw: The body as it stands, still encoded.
        content_id: As it stands, undecoded.
        place: Where the body begins and ends in the message.
        parents: Media types of the multiparts around it, outermost first.
        alternative: Number of the outermost ``multipart/alternative`` around it, from 1; 0 when there is none.
    """

    fields: Sequence[Field]
    media_type: str
    parameters: dict[str, str]
    disposition: str
    filename: str
    encoding: str
    raw: memoryview = field(repr=False)
    content_id: bytes = b""
    place: tuple[int, int] = (0, 0)
    parents: tuple[str, ...] = ()
    alternative: int = 0

    def content(self) -> bytes:
        """Return the decoded bytes; an encoding that is unknown or broken gives what can be had."""
        return self._decoded(self.raw)

    def start(self, most: int) -> bytes:
        """Return the first decoded bytes, at most so many and at least as many as one line has."""
        # Four letters make three bytes, and line breaks stand between; an escaped byte takes three.
        window = 4 * most
        while True:
            found = self._decoded(self.raw[:window])
            if len(found) >= most or window >= len(self.raw):
                return found[:most]
            window *= 4  # what is no letter of base64 stands in front

    def size(self) -> int:
        """Return how many bytes the content has, without decoding it where its form allows that."""
        if self.encoding != "base64":
            return len(self.content())
        letters = padding = 0
        for at in range(0, len(self.raw), _COUNTED_AT_ONCE):
            piece = bytes(self.raw[at : at + _COUNTED_AT_ONCE]).translate(None, delete=_BLANK)
            bare = piece.rstrip(b"=")
            if (padding and piece) or bare.translate(None, delete=_BASE64):
                return len(self.content())
            letters += len(bare)
            padding += len(piece) - len(bare)
        is_whole = padding <= _MOST_PADDING and (letters + padding) % 4 == 0
        return letters * 3 // 4 if is_whole else len(self.content())

    def _decoded(self, raw: memoryview) -> bytes:
        if self.encoding == "base64":
            return from_base64(raw)
        if self.encoding == "quoted-printable":
            return binascii.a2b_qp(raw)
        return bytes(raw)


@dataclass(frozen=True, slots=True)
class SignedEntity:
    """What a ``multipart/signed`` around the whole message holds (RFC 1847).

    Attributes:
        content: The raw bytes that were signed, header fields included.
        signature: The part beside it.
    """

    content: memoryview = field(repr=False)
    signature: Part


@dataclass(slots=True)
class Tree:
    """What a walk found.

    Attributes:
        fields: Header fields of the message itself.
        by_name: The same fields' values by their lower-case names, the first of each; of addresses, all.
        media_type: Of the message itself.
        parameters: Of its ``Content-Type``.
        parts: Leaves, in order.
        defects: What was wrong on the way.
        signed: What was signed and its signature, when the message itself is ``multipart/signed``.
    """

    fields: Sequence[Field] = ()
    by_name: dict[str, bytes] = field(default_factory=dict)
    media_type: str = ""
    parameters: dict[str, str] = field(default_factory=dict)
    parts: list[Part] = field(default_factory=list)
    defects: list[Defect] = field(default_factory=list)
    signed: SignedEntity | None = None

    def note(self, code: str, where: str) -> None:
        """Remember a defect, each kind once, so that a hostile message cannot pile them up."""
        defect = Defect(code, where)
        if defect not in self.defects:
            self.defects.append(defect)


def walk(data: bytes, budget: Budget) -> Tree:
    """Split a message into its leaves, in order and without recursion."""
    tree = Tree()
    cutter = _Cutter(data, tree, budget)
    alternatives = 0
    waiting: list[_Place] = [(0, len(data), (), 0)]
    while waiting:
        budget.watch()  # the header of each may take seconds
        place = waiting.pop()
        part = cutter.part(*place)
        _start, _end, parents, alternative = place
        if not tree.media_type:
            tree.fields, tree.media_type = part.fields, part.media_type
            tree.parameters = part.parameters
        if not part.media_type.startswith("multipart/"):
            tree.parts.append(part)
            continue
        if len(parents) >= budget.limits.mime_depth:
            tree.note("too-deep", "parts")
            continue
        pieces = cutter.pieces(part, budget.parts_left - len(tree.parts) - len(waiting))
        if pieces is None:  # nothing to split at: what stands there is shown as it is
            tree.parts.append(replace(part, media_type="text/plain"))
            continue
        if part.media_type == "multipart/signed" and not parents:
            tree.signed = cutter.signed(pieces)
        if part.media_type == "multipart/alternative" and not alternative:
            alternative = alternatives = alternatives + 1
        inside = (*parents, part.media_type)
        waiting.extend((*piece, inside, alternative) for piece in reversed(pieces))
    budget.parts_left = max(1, budget.parts_left - len(tree.parts))
    return tree


_Place = tuple[int, int, tuple[str, ...], int]
"""Where a part begins and ends, the multiparts around it, and the alternative it is in."""


class _Cutter:
    """Cuts one message, by places in its bytes."""

    def __init__(self, data: bytes, tree: Tree, budget: Budget) -> None:
        self._data: Final = data
        self._view: Final = memoryview(data)
        self._tree: Final = tree
        self._limits: Final = budget.limits
        self._is_lean: Final = not budget.errand.texts

    def part(self, start: int, end: int, parents: tuple[str, ...], alternative: int) -> Part:
        """Read a part's header; its body stays where it is."""
        letter = _LETTER.match(self._data, start, end) if self._is_lean and parents else None
        if letter:  # nobody asks any more of a text that is not to be shown
            media_type = letter[1].decode("ascii").lower()
            raw = self._view[letter.end() : end]
            return Part(_NO_FIELDS, media_type, _NO_PARAMETERS, "", "", "", raw)
        block, body = self._header(start, end)
        if self._is_lean and parents and len(block) <= self._limits.header_field_bytes:
            own = bytes(block)
            if own.count(b"\r") > own.count(b"\r\n"):
                own = own.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
            first, fields = content_fields(own), _NO_FIELDS
            has_fields = bool(first) or b":" in own
        else:
            fields = self._fields(block)
            first = _by_name(fields)
            self._tree.by_name = self._tree.by_name or first
            has_fields = bool(fields)
        if parents and block and not has_fields:  # no header at all: the text begins at once
            body = start
        media_type, parameters = self._content_type(first.get("content-type", b""))
        disposition, also = "", _NO_PARAMETERS
        if "content-disposition" in first:
            disposition, also = parse_parameters(first["content-disposition"])
        in_digest = bool(parents) and parents[-1] == "multipart/digest"
        return Part(
            fields=fields,
            media_type=media_type if media_type.count("/") == 1 else _default_type(in_digest),
            parameters=parameters,
            disposition=disposition,
            filename=also.get("filename") or parameters.get("name", ""),
            encoding=_encoding(first.get("content-transfer-encoding", b"")),
            raw=self._view[body:end],
            content_id=first.get("content-id", b""),
            place=(body, end),
            parents=parents,
            alternative=alternative,
        )

    def _content_type(self, value: bytes) -> tuple[str, dict[str, str]]:
        text = _TEXT_TYPE.match(value) if self._is_lean else None
        if text and b"name" not in value.lower():  # how a text is written matters to who reads it
            return text[1].lower().decode("ascii"), _NO_PARAMETERS
        return parse_parameters(value)

    def _fields(self, block: bytes | memoryview) -> list[Field]:
        fields, is_cut = split_fields(block, self._limits)
        if is_cut:
            is_long = len(block) > self._limits.header_bytes
            self._tree.note("header-too-large" if is_long else "header-field-cut", "header")
        return fields

    def pieces(self, part: Part, room: int) -> list[tuple[int, int]] | None:
        """Cut a multipart at its delimiters, into at most ``room`` pieces; None when there are no delimiters."""
        body, end = part.place
        boundary = part.parameters.get("boundary", "").rstrip().encode("utf-8", "replace")
        pieces: list[tuple[int, int]] = []
        start, is_ended = -1, False
        for before, after, is_last in delimiters(self._data, body, end, boundary):
            if start >= 0:
                pieces.append((start, max(start, before)))
            if is_last:
                start, is_ended = -1, True
                continue
            if is_ended:  # a multipart inside has the same boundary; what follows must not be lost
                self._tree.note("parts-after-the-end", "parts")
            if len(pieces) >= room:
                self._tree.note("too-many-parts", "parts")
                return pieces
            start = after
        if not is_ended or start >= 0:
            self._tree.note("missing-final-boundary", "parts")
        if start >= 0:
            pieces.append((start, end))
        return pieces if pieces or is_ended else None

    def signed(self, pieces: list[tuple[int, int]]) -> SignedEntity | None:
        """Return what was signed and its signature, when a ``multipart/signed`` holds these and no more."""
        if len(pieces) != _SIGNED_PARTS:
            return None
        (start, end), signature = pieces
        inside = ("multipart/signed",)
        return SignedEntity(self._view[start:end], self.part(*signature, inside, 0))

    def _header(self, start: int, end: int) -> tuple[bytes | memoryview, int]:
        """Return the header block, and where the body starts; both within a multiple of `Limits.header_bytes`.

        A long block stays where it is, instead of being copied.
        """
        data, most = self._data, self._limits.header_bytes
        if data.startswith(_LINE_ENDS, start, end):  # a part without fields
            return b"", start + (1 if data.startswith(b"\n", start) else 2)
        found = header_end(data, start, min(end, start + _FARTHEST * most))
        if found is None:
            read = min(end, start + (_FARTHEST * most if end - start > most else most))
            found = (read, read)
        is_usual = found[0] - start <= self._limits.header_field_bytes
        return (data if is_usual else self._view)[start : found[0]], found[1]


def _by_name(fields: Sequence[Field]) -> dict[str, bytes]:
    """Return the first value of each field; of addresses, which some write in several fields, all together."""
    first = {name.lower(): value for name, value in reversed(fields)}
    repeated = len(fields) - len(first)
    if repeated:
        names = [name.lower() for name, _value in fields]
        if (
            names.count("received") <= repeated
        ):  # else nothing but that field, which every server adds
            for key in _LISTS & first.keys():
                first[key] = b",".join(
                    v for name, (_n, v) in zip(names, fields, strict=True) if name == key
                )
    return first


def _encoding(value: bytes) -> str:
    """Return the name of a transfer encoding, without the comment or semicolon some put behind it."""
    if value in _ENCODINGS:
        return value.decode("ascii")
    found = _ENCODING.match(decode_value(value).lower())
    return found[0] if found else ""


def _default_type(inside_digest: bool) -> str:  # noqa: FBT001 - a private question with one caller
    return "message/rfc822" if inside_digest else "text/plain"
