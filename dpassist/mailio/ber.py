"""Just enough of BER (X.690) to find the content in a CMS structure, without reading the rest of it.

Lengths are checked against the bytes there are before anything is taken; nothing here recurses, and work is
linear in the input. Used where speed counts and where asn1crypto's time grows with the square: joining the
pieces of a streamed octet string of 40 MB took it two minutes.
"""

from collections.abc import Iterator
from typing import Final

from dpassist.domain.errors import UnreadableMessageError

SEQUENCE: Final = 0x30
CONTENT: Final = 0xA0
"""A context-specific tag 0 around something, ``[0] EXPLICIT``."""
_OCTETS: Final = 0x04
_OCTET_PIECES: Final = 0x24
OCTET_STRINGS: Final = (b"\x04", b"\x24")
_END_MARK: Final = 0x00
_LONG_TAG: Final = 0x1F
_LONG_FORM: Final = 0x80
_LONGEST_LENGTH: Final = 8
_MOST_HEADERS: Final = 1_000_000


def enter(data: memoryview, at: int, tag: int) -> int:
    """Return where the content of the element here begins.

    Raises:
        UnreadableMessageError: ``damaged``: another element stands here, or it claims more than there is.
    """
    found, start, _length = _header(data, at)
    if found != tag:
        raise _damaged()
    return start


def skip(data: memoryview, at: int) -> int:
    """Return where the element after the one here begins.

    Raises:
        UnreadableMessageError: ``damaged``, or ``too-many-parts``.
    """
    open_ends = 0
    for _ in range(_MOST_HEADERS):
        tag, at, length = _header(data, at)
        if length is None:
            open_ends += 1
        elif tag == _END_MARK and not length:
            open_ends -= 1
        else:
            at += length
        if open_ends <= 0:
            return at
    raise UnreadableMessageError("too-many-parts")


def children(data: memoryview, at: int) -> Iterator[int]:
    """Give where each element within the element here begins.

    Raises:
        UnreadableMessageError: ``damaged``, or ``too-many-parts``.
    """
    _tag, start, length = _header(data, at)
    end = len(data) if length is None else start + length
    at = start
    while at < end:
        if length is None and data[at] == _END_MARK:
            return
        yield at
        at = skip(data, at)


def content(data: memoryview, at: int) -> memoryview:
    """Return the content of the primitive element here.

    Raises:
        UnreadableMessageError: ``damaged``.
    """
    _tag, start, length = _header(data, at)
    if length is None:
        raise _damaged()
    return data[start : start + length]


def octets(data: memoryview, at: int) -> bytes:
    """Return the octet string here, joined if it came in pieces, as senders make it who stream (8.7.3).

    Raises:
        UnreadableMessageError: ``damaged``, or ``too-many-parts``.
    """
    joined = bytearray()
    ends: list[int | None] = []  # of the pieces that hold pieces; None where an end mark will come
    for _ in range(_MOST_HEADERS):
        while ends and ends[-1] == at:
            ends.pop()
            if not ends:
                return bytes(joined)
        tag, start, length = _header(data, at)
        at = start + (length or 0)
        if tag == _OCTETS and length is not None:
            joined += data[start:at]
        elif tag == _OCTET_PIECES:
            ends.append(None if length is None else at)
            at = start
        elif tag == _END_MARK and ends and ends[-1] is None:
            ends.pop()
        else:
            raise _damaged()
        if not ends:
            return bytes(joined)
    raise UnreadableMessageError("too-many-parts")


def _header(data: memoryview, at: int) -> tuple[int, int, int | None]:
    """Read one header: its tag's first byte, where the content begins, and its length; None when open."""
    try:
        tag = data[at]
        at += 1
        if tag & _LONG_TAG == _LONG_TAG:
            while data[at] & _LONG_FORM:
                at += 1
            at += 1
        first = data[at]
    except IndexError:
        raise _damaged() from None
    start = at + 1
    if first < _LONG_FORM:
        length = first
    elif first == _LONG_FORM:
        return tag, start, None
    else:
        start += first & ~_LONG_FORM
        if start - at - 1 > _LONGEST_LENGTH:
            raise _damaged()
        length = int.from_bytes(data[at + 1 : start], "big")
    if start + length > len(data):
        raise _damaged()
    return tag, start, length


def _damaged() -> UnreadableMessageError:
    return UnreadableMessageError("damaged", part="ber")
