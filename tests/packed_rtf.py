"""Packs RTF for tests, after the published specification MS-OXRTFCP."""

import struct
import zlib

_PREBUFFER = (
    b"{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern "
    b"\\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0"
    b"\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx"
)
_RING = 4096
_LONGEST_MATCH = 17


def pack_rtf(rtf: bytes, *, compress: bool = True) -> bytes:
    """Pack RTF the way Outlook stores it, compressed or only wrapped."""
    if not compress:
        return struct.pack("<IIII", len(rtf) + 12, len(rtf), 0x414C454D, 0) + rtf
    packed = _lzfu(rtf)
    checksum = zlib.crc32(packed, 0xFFFFFFFF) ^ 0xFFFFFFFF
    return struct.pack("<IIII", len(packed) + 12, len(rtf), 0x75465A4C, checksum) + packed


def _lzfu(rtf: bytes) -> bytes:
    """Compress greedily: runs of eight items, each a byte or a (place, length) in the last 4096 bytes."""
    seen = _PREBUFFER + rtf
    at, items = len(_PREBUFFER), []
    while at < len(seen):
        length = 0
        found = -1
        while length < min(_LONGEST_MATCH, len(seen) - at):
            back = seen.find(seen[at : at + length + 1], max(0, at - _RING + 18), at)
            if back < 0:
                break
            found, length = back, length + 1
        if length > 1:
            items.append(struct.pack(">H", (found % _RING) << 4 | (length - 2)))
            at += length
        else:
            items.append(seen[at : at + 1])
            at += 1
    items.append(struct.pack(">H", (len(seen) % _RING) << 4))
    packed = b""
    for begin in range(0, len(items), 8):
        run = items[begin : begin + 8]
        packed += bytes([sum(1 << n for n, item in enumerate(run) if len(item) > 1)])
        packed += b"".join(run)
    return packed
