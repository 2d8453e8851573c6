"""Reads the version that a Windows program or library tells of itself: `VS_FIXEDFILEINFO` of its version resource.

Windows Installer compares it with that of the file on the disk, and takes one without any for the older one.
"""

import struct
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_MACHINE_CODE: Final = (".dll", ".exe", ".pyd")
_SIGNATURE: Final = struct.pack("<II", 0xFEEF04BD, 0x00010000)
"""Signature and version of the structure."""
_NUMBERS: Final = struct.Struct("<II")
_TRANSLATION: Final = "Translation\0".encode("utf-16-le")
_PADDING: Final = 2
"""Bytes after that word, which ends between two limits of 32 bits."""
_LANGUAGE: Final = struct.Struct("<H")


@dataclass(frozen=True, slots=True)
class FileVersion:
    """What a file tells.

    Attributes:
        version: Four numbers with points between them.
        language: Number of its language as Windows counts them, 1033 for American English; 0 is none.
    """

    version: str
    language: int


def of_file(path: Path) -> FileVersion | None:
    """Return what a file tells; None where it is no program, or tells nothing."""
    return of_bytes(path.read_bytes()) if path.suffix.lower() in _MACHINE_CODE else None


def of_bytes(content: bytes) -> FileVersion | None:
    """Return what the content of a program tells; None where there is no version in it."""
    place = content.find(_SIGNATURE)
    if place < 0 or len(content) < place + len(_SIGNATURE) + _NUMBERS.size:
        return None
    high, low = _NUMBERS.unpack_from(content, place + len(_SIGNATURE))
    numbers = (high >> 16, high & 0xFFFF, low >> 16, low & 0xFFFF)
    return FileVersion(".".join(map(str, numbers)), _language(content, place))


def _language(content: bytes, after: int) -> int:
    place = content.find(_TRANSLATION, after)
    start = place + len(_TRANSLATION) + _PADDING
    if place < 0 or len(content) < start + _LANGUAGE.size:
        return 0
    (language,) = _LANGUAGE.unpack_from(content, start)
    return int(language)
