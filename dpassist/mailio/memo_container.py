"""The container systems hand MeMo documents over in: a tar archive compressed with LZMA.

Sources: the Digital Post API (many messages: "a tar compressed with lzma"); receiving systems in use name it
``{guid}.tar.lzma`` and the files in it ``{messageUUID}.xml``, but nothing rests on names here. LZMA-alone is
what the ending stands for; xz, its successor, is taken as well.

The archive is walked block by block and nothing in it is obeyed: links, devices, folders and extended headers
are passed over, and no name becomes a path. (The standard library's own walk follows chains of extended headers
by recursion and reads each whole into memory, so only its reading of a single header is used.)
"""

import lzma
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from dpassist.domain.errors import UnreadableMessageError
from dpassist.mailio.limits import MEBIBYTE, Budget

if TYPE_CHECKING:  # heavy: imported where used
    from tarfile import TarInfo

_XZ: Final = b"\xfd7zXZ\x00"
_ALONE_HEADER: Final = 13
_PROPERTIES: Final = 9 * 5 * 5
"""LZMA's first byte is smaller than that: it packs three numbers up to 8, 4 and 4."""
_LEAST_DICTIONARY: Final = 4096
_UNKNOWN_SIZE: Final = b"\xff" * 8
_PLAUSIBLE_SIZE: Final = 1 << 38
"""What the reference implementation takes for a size when it tells LZMA from other bytes."""
_MEMORY: Final = 128 * MEBIBYTE
"""Twice what the highest usual preset of the compressors needs (a dictionary of 64 MiB)."""
_STEP: Final = 64 * 1024
_BLOCK: Final = 512
_FILES: Final = frozenset({b"0", b"\0", b"7"})
"""Types of ordinary files in a tar header; POSIX.1 (ustar) keeps 7 for files that lie in one piece."""
_WITHOUT_CONTENT: Final = frozenset({b"1", b"2", b"3", b"4", b"5", b"6"})
"""Links, devices, folders and pipes: whatever size is written there, nothing follows."""


def is_container(head: bytes) -> bool:
    """Tell by the first bytes whether something is compressed with xz or as LZMA-alone.

    LZMA-alone has no mark of its own, so all that its header fixes is asked for: the properties, a dictionary
    size as encoders write it (a power of two, or three halves of one), a size or none, and the zero that
    every stream begins with.
    """
    if head.startswith(_XZ):
        return True
    if len(head) <= _ALONE_HEADER or head[0] >= _PROPERTIES or head[_ALONE_HEADER]:
        return False
    dictionary = int.from_bytes(head[1:5], "little")
    lowest = dictionary & -dictionary
    size = head[5:_ALONE_HEADER]
    is_usual = dictionary >= _LEAST_DICTIONARY and dictionary in {lowest, 3 * lowest, 0xFFFF_FFFF}
    return is_usual and (size == _UNKNOWN_SIZE or int.from_bytes(size, "little") < _PLAUSIBLE_SIZE)


def members(data: bytes, budget: Budget) -> Iterator[tuple[str, bytes]]:
    """Give the ordinary files in a container, in order, with their names as written.

    Raises:
        UnreadableMessageError: ``container-damaged``; ``unpacks-too-large``, also when unpacking would take
            too much memory; ``too-many-parts``.
    """
    stream = _Stream(data, budget)
    for number, header in enumerate(_headers(stream)):
        member = _member(header)
        if number == budget.limits.attachments:
            raise UnreadableMessageError("too-many-parts")
        if member.type in _FILES:
            content = stream.read(member.size)
            if len(content) < member.size:
                raise UnreadableMessageError("container-damaged")
            yield member.name, content
            stream.skip(-member.size % _BLOCK)
        elif member.type not in _WITHOUT_CONTENT:
            stream.skip(member.size + -member.size % _BLOCK)


def _headers(stream: "_Stream") -> Iterator[bytes]:
    """Give header after header, each read when what the one before promised has been taken.

    The end is a block of zeros; some writers leave it out.
    """
    header = stream.read(_BLOCK)
    if not header:
        raise UnreadableMessageError("container-damaged")
    while header.strip(b"\0"):
        yield header
        header = stream.read(_BLOCK)


def _member(header: bytes) -> "TarInfo":
    import tarfile  # noqa: PLC0415 - heavy: imported where used

    try:
        member = tarfile.TarInfo.frombuf(header, "utf-8", "replace")
    except (tarfile.TarError, ValueError) as error:
        raise UnreadableMessageError("container-damaged") from error
    if member.size < 0:
        raise UnreadableMessageError("container-damaged")
    return member


class _Stream:
    """What a container unpacks to, a step at a time, each charged to the budget."""

    def __init__(self, data: bytes, budget: Budget) -> None:
        is_xz = data.startswith(_XZ)
        self._unpacker: Final = lzma.LZMADecompressor(
            lzma.FORMAT_XZ if is_xz else lzma.FORMAT_ALONE, memlimit=_MEMORY
        )
        self._steps: Final = (data[at : at + _STEP] for at in range(0, len(data), _STEP))
        self._budget: Final = budget
        self._ready = b""

    def read(self, length: int) -> bytes:
        """Return so many bytes, or fewer at the end."""
        return b"".join(self._pieces(length))

    def skip(self, length: int) -> None:
        """Pass over so many bytes."""
        for _piece in self._pieces(length):
            pass

    def _pieces(self, length: int) -> Iterator[bytes]:
        while length > 0 and (self._ready or self._unpack()):
            piece, self._ready = self._ready[:length], self._ready[length:]
            length -= len(piece)
            yield piece

    def _unpack(self) -> bool:
        """Have the next bytes ready, and tell whether there are any."""
        while not self._ready and not self._unpacker.eof:
            step = next(self._steps, b"") if self._unpacker.needs_input else b""
            if not step and self._unpacker.needs_input:
                return False  # it breaks off; what was in it is told by whoever misses something
            try:
                self._ready = self._unpacker.decompress(step, _STEP)
            except lzma.LZMAError as error:
                too_much = "limit" in str(error)  # it says so in words only
                raise UnreadableMessageError(
                    "unpacks-too-large" if too_much else "container-damaged"
                ) from error
        self._budget.spend(len(self._ready))
        return bool(self._ready)
