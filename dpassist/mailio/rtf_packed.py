"""RTF as Outlook packs it: a small header, then LZFu data or plain bytes.

Written from the published specification MS-OXRTFCP. The decoder keeps no ring buffer: a position in
the ring of 4096 bytes is a distance back from the end of what was unpacked so far.
"""

import struct
import zlib
from dataclasses import dataclass
from typing import Final

_HEADER: Final = struct.Struct("<IIII")  # bytes behind this field, unpacked size, kind, checksum
_SIZE_FIELD: Final = 4
_COMPRESSED: Final = 0x75465A4C
_STORED: Final = 0x414C454D
_RING: Final = 4096
_SHORTEST_MATCH: Final = 2
_START: Final = (
    b"{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern "
    b"\\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0"
    b"\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx"
)
_RUN_ITEMS: Final = 8


@dataclass(frozen=True, slots=True)
class UnpackedRtf:
    """What came out.

    Attributes:
        rtf: The document, as far as it could be unpacked.
        whole: Whether nothing was damaged or cut.
    """

    rtf: bytes
    whole: bool


def unpack_rtf(packed: bytes, limit: int) -> UnpackedRtf:
    """Unpack a PR_RTF_COMPRESSED value, up to so many bytes."""
    if len(packed) < _HEADER.size:
        return UnpackedRtf(b"", whole=False)
    following, size, kind, checksum = _HEADER.unpack_from(packed)
    content = packed[_HEADER.size :]
    if kind == _STORED:
        return UnpackedRtf(content[: min(size, limit)], whole=size <= min(len(content), limit))
    if kind != _COMPRESSED:
        return UnpackedRtf(b"", whole=False)
    rtf, ended = _inflate(content, limit)
    # The same polynomial as zlib's, without its inversion at both ends.
    checked = packed[_HEADER.size : following + _SIZE_FIELD]
    intact = zlib.crc32(checked, 0xFFFFFFFF) ^ 0xFFFFFFFF == checksum
    return UnpackedRtf(rtf[:limit], whole=ended and intact and len(rtf) <= limit)


def _inflate(packed: bytes, limit: int) -> tuple[bytes, bool]:
    """Return what was unpacked, and whether its end mark was reached."""
    out = bytearray(_START)
    longest = len(_START) + limit
    at = 0
    while at < len(packed) and len(out) <= longest:
        flags = packed[at]
        if flags:
            at, more, ended = _run(packed, at + 1, flags, out)
            if not more:
                return bytes(out[len(_START) :]), ended
        else:
            out += packed[at + 1 : at + 1 + _RUN_ITEMS]
            at += 1 + _RUN_ITEMS
    return bytes(out[len(_START) :]), False


def _run(packed: bytes, at: int, flags: int, out: bytearray) -> tuple[int, bool, bool]:
    """Unpack a run of eight items; return where it ended, whether to go on, whether all is done."""
    for _ in range(_RUN_ITEMS):
        if not flags & 1:
            out += packed[at : at + 1]
            at += 1
        else:
            item = packed[at : at + 2]
            if len(item) < _SHORTEST_MATCH:
                return at, False, False
            at += 2
            place, length = item[0] << 4 | item[1] >> 4, (item[1] & 0xF) + _SHORTEST_MATCH
            back = (len(out) - place) % _RING
            if back == 0:
                return at, False, True
            if back > len(out):
                return at, False, False
            _copy(out, back, length)
        flags >>= 1
    return at, True, False


def _copy(out: bytearray, back: int, length: int) -> None:
    """Append bytes from so far back; they may reach into what is being appended."""
    start = len(out) - back
    if back >= length:
        out += out[start : start + length]
    else:
        out += (out[start:] * (length // back + 1))[:length]
