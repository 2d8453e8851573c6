"""Takes the chance and the clock out of a finished MSI: equal content then gives equal bytes.

wixl draws the package code, and writes down when it ran. Both stand in the stream *SummaryInformation*, a property
set ([MS-OLEPS]). The code is made here from the hash of all the rest: packages that differ have different ones, as
Windows Installer asks for, and equal ones the same.
"""

import hashlib
import struct
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from installer.tools import BuildError

_NAMESPACE: Final = uuid.UUID("3f0d5b8e-91c4-4c8e-a7be-5b7a0c2f6e41")
_FORMAT: Final = bytes.fromhex("e0859ff2f94f6810ab9108002b27b3d9")
"""FMTID_SummaryInformation, as it lies in the file; the place of the set follows in 32 bits."""
_BEFORE_FORMAT: Final = 28
"""Bytes of the stream before it."""
_CODE, _CREATED, _SAVED = 9, 12, 13
_FILETIME: Final = 64
_TEXT: Final = 30
_SECONDS_TO_1970: Final = 11_644_473_600
"""From 1601, where Windows begins to count."""
_TICKS: Final = 10_000_000
_LENGTH: Final = 38
"""Of a package code with its braces."""


def seal(package: Path, when: int) -> str:
    """Write times and package code anew, and return the code.

    Args:
        package: The MSI; not signed yet.
        when: Time it is said to be made, in seconds since 1970.

    Raises:
        BuildError: The places are not found.
    """
    content = bytearray(package.read_bytes())
    for place in _values(content, (_CREATED, _SAVED), _FILETIME):
        struct.pack_into("<Q", content, place, (when + _SECONDS_TO_1970) * _TICKS)
    (place,) = _values(content, (_CODE,), _TEXT)
    place += 4  # the length
    content[place : place + _LENGTH] = bytes(_LENGTH)
    code = f"{{{uuid.uuid5(_NAMESPACE, hashlib.sha256(content).hexdigest())}}}".upper()
    content[place : place + _LENGTH] = code.encode("ascii")
    package.write_bytes(content)
    return code


def _values(content: bytearray, wanted: tuple[int, ...], kind: int) -> Iterator[int]:
    """Give where the values of some properties begin."""
    found = content.find(_FORMAT)
    if found < _BEFORE_FORMAT:
        raise BuildError("the MSI has no summary where it was looked for")
    start = found - _BEFORE_FORMAT + struct.unpack_from("<I", content, found + len(_FORMAT))[0]
    _, count = struct.unpack_from("<II", content, start)
    places = dict(struct.iter_unpack("<II", content[start + 8 : start + 8 + 8 * count]))
    for number in wanted:
        place = start + places.get(number, 0)
        if number not in places or struct.unpack_from("<I", content, place)[0] != kind:
            raise BuildError(f"the summary of the MSI has no property {number} of kind {kind}")
        yield place + 4
