"""The parts of a MIME message as exact slices of its bytes, within limits (RFC 2045, 2046).

An own walker on purpose: the standard library's parser recurses per level and builds every part before
anybody can say stop. This one keeps a list of what is left to split, and never copies a part.
"""

import binascii
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from dpassist.domain.message import Defect
from dpassist.mailio.headers import (
    Field,
    decode_value,
    from_base64,
    parse_parameters,
    split_fields,
)
from dpassist.mailio.limits import Budget, Limits

_HEADER_END: Final = re.compile(rb"\r\n\r\n|\n\n|(?:\r\r\n){2}|\r\r(?!\n)|\n\r\n")
_FARTHEST: Final = 16
"""How many times `Limits.header_bytes` the end of a header is looked for, so that what is not read of a long
one is not taken for the body."""
_ENCODING: Final = re.compile(r"[a-z0-9-]*")
_ENCODINGS: Final = frozenset({b"", b"7bit", b"8bit", b"base64", b"quoted-printable"})
_NO_PARAMETERS: Final[dict[str, str]] = {}
_LONGEST_BOUNDARY: Final = 200
_NOT_BASE64: Final = re.compile(rb"[^A-Za-z0-9+/]")
_AS_THEY_ARE: Final = bytes(range(256))
_MOST_PADDING: Final = 2
_SIGNED_PARTS: Final = 2


@dataclass(frozen=True, slots=True)
class Part:
    """One part that is not a multipart.

    Attributes:
        fields: Its header fields.
        media_type: Lower-case type; ``text/plain`` when missing or nonsense, as the RFC says.
        parameters: Of ``Content-Type``.
        disposition: ``inline``, ``attachment``, or empty.
        filename: Decoded name, from the disposition or the type; may be empty.
        encoding: Content-Transfer-Encoding in lower case.
        raw: The body as it stands, still encoded.
        parents: Media types of the multiparts around it, outermost first.
        alternative: Number of the outermost ``multipart/alternative`` around it, from 1; 0 when there is none.
    """

    fields: tuple[Field, ...]
    media_type: str
    parameters: dict[str, str]
    disposition: str
    filename: str
    encoding: str
    raw: memoryview = field(repr=False)
    parents: tuple[str, ...] = ()
    alternative: int = 0

    def content(self) -> bytes:
        """Return the decoded bytes; an encoding that is unknown or broken gives what can be had."""
        return self._decoded(self.raw)

    def start(self, most: int) -> bytes:
        """Return the first decoded bytes, at most so many and at least as many as one line has."""
        # Four letters make three bytes, and line breaks stand between; an escaped byte takes three.
        return self._decoded(self.raw[: 4 * most])[:most]

    def size(self) -> int:
        """Return how many bytes the content has, without decoding it where its form allows that."""
        if self.encoding != "base64":
            return len(self.content())
        letters = bytes(self.raw).translate(_AS_THEY_ARE, b" \t\r\n\v\f")
        bare = letters.rstrip(b"=")
        if len(letters) % 4 or len(letters) - len(bare) > _MOST_PADDING or _NOT_BASE64.search(bare):
            return len(self.content())
        return len(bare) * 3 // 4

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
        media_type: Of the message itself.
        parameters: Of its ``Content-Type``.
        parts: Leaves, in order.
        defects: What was wrong on the way.
        signed: What was signed and its signature, when the message itself is ``multipart/signed``.
    """

    fields: tuple[Field, ...] = ()
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
    limits = budget.limits
    alternatives = 0
    waiting: list[tuple[memoryview, tuple[str, ...], int]] = [(memoryview(data), (), 0)]
    while waiting:
        raw, parents, alternative = waiting.pop()
        part = _part(raw, parents, tree, limits, alternative)
        if not tree.media_type:
            tree.fields, tree.media_type = part.fields, part.media_type
            tree.parameters = part.parameters
        if not part.media_type.startswith("multipart/"):
            tree.parts.append(part)
            continue
        if len(parents) >= limits.mime_depth:
            tree.note("too-deep", "parts")
            continue
        room = budget.parts_left - len(tree.parts) - len(waiting)
        pieces = _split(part, room, tree)
        if pieces is None:  # nothing to split at: what stands there is shown as it is
            tree.parts.append(replace(part, media_type="text/plain"))
            continue
        if part.media_type == "multipart/signed" and not parents and len(pieces) == _SIGNED_PARTS:
            signature = _part(pieces[1], ("multipart/signed",), tree, limits)
            tree.signed = SignedEntity(pieces[0], signature)
        if part.media_type == "multipart/alternative" and not alternative:
            alternative = alternatives = alternatives + 1
        inside = (*parents, part.media_type)
        waiting.extend((piece, inside, alternative) for piece in reversed(pieces))
    budget.parts_left = max(1, budget.parts_left - len(tree.parts))
    return tree


def header_block(raw: memoryview, limits: Limits) -> tuple[bytes, int]:
    """Return the header block, and where the body starts; both within a multiple of `Limits.header_bytes`."""
    most = limits.header_bytes
    head = bytes(raw[:most])
    if head[:1] == b"\n" or head[:2] == b"\r\n":  # a part without fields
        return b"", 1 if head[:1] == b"\n" else 2
    end = _header_end(head)
    if end is None and len(raw) > most:
        head = bytes(raw[: _FARTHEST * most])
        end = _header_end(head)
    return (head[: end[0]], end[1]) if end else (head, len(head))


def _header_end(head: bytes) -> tuple[int, int] | None:
    """Return where the empty line behind a header begins and ends."""
    if b"\r\r" not in head:  # nearly always, and much quicker
        places = [(head.find(end), end) for end in (b"\r\n\r\n", b"\n\n", b"\n\r\n")]
        found = [(at, at + len(end)) for at, end in places if at >= 0]
        return min(found, default=None)
    match = _HEADER_END.search(head)
    return match.span() if match else None


def _part(
    raw: memoryview, parents: tuple[str, ...], tree: Tree, limits: Limits, alternative: int = 0
) -> Part:
    block, body = header_block(raw, limits)
    fields, is_cut = split_fields(block, limits)
    if is_cut:
        is_long = len(block) > limits.header_bytes
        tree.note("header-too-large" if is_long else "header-field-cut", "header")
    if parents and block and not fields:  # no header at all: the text begins at once
        body = 0
    first = {name.lower(): value for name, value in reversed(fields)}
    media_type, parameters = parse_parameters(first.get("content-type", b""))
    disposition, also = "", _NO_PARAMETERS
    if "content-disposition" in first:
        disposition, also = parse_parameters(first["content-disposition"])
    inside_digest = bool(parents) and parents[-1] == "multipart/digest"
    return Part(
        fields=tuple(fields),
        media_type=media_type if media_type.count("/") == 1 else _default_type(inside_digest),
        parameters=parameters,
        disposition=disposition,
        filename=also.get("filename") or parameters.get("name", ""),
        encoding=_encoding(first.get("content-transfer-encoding", b"")),
        raw=raw[body:],
        parents=parents,
        alternative=alternative,
    )


def _encoding(value: bytes) -> str:
    """Return the name of a transfer encoding, without the comment or semicolon some put behind it."""
    if value in _ENCODINGS:
        return value.decode("ascii")
    found = _ENCODING.match(decode_value(value).lower())
    return found[0] if found else ""


def _default_type(inside_digest: bool) -> str:  # noqa: FBT001 - a private question with one caller
    return "message/rfc822" if inside_digest else "text/plain"


def _split(part: Part, room: int, tree: Tree) -> list[memoryview] | None:
    """Cut a multipart at its delimiters, into at most ``room`` pieces; None when there are no delimiters."""
    body = part.raw
    boundary = part.parameters.get("boundary", "").rstrip().encode("utf-8", "replace")
    pieces: list[memoryview] = []
    start = -1
    for before, after, is_last in _delimiters(body, boundary):
        if start >= 0:
            pieces.append(body[start : max(start, before)])
        if is_last:
            return pieces
        if len(pieces) >= room:
            tree.note("too-many-parts", "parts")
            return pieces
        start = after
    tree.note("missing-final-boundary", "parts")
    return [*pieces, body[start:]] if start >= 0 else None


def _delimiters(body: memoryview, boundary: bytes) -> Iterator[tuple[int, int, bool]]:
    """Give each delimiter line: where the line break before it begins, where it ends, whether it is the last."""
    if not 0 < len(boundary) <= _LONGEST_BOUNDARY:
        return
    # Starts with a literal, so that the search runs fast; the line break before it is checked by hand.
    line = re.compile(rb"--" + re.escape(boundary) + rb"(--)?[ \t]*+(?:\r\r?\n|\n|\r|\Z)")
    for found in line.finditer(body):
        before = _line_start(body, found.start())
        if before >= 0:
            yield before, found.end(), bool(found[1])


def _line_start(body: memoryview, place: int) -> int:
    """Return where the line break before this place begins (it belongs to the delimiter), or -1."""
    if place == 0:
        return 0
    if bytes(body[max(0, place - 2) : place]) == b"\r\n":
        return place - 2
    return place - 1 if body[place - 1] in b"\r\n" else -1
