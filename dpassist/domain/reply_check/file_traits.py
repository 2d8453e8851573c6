"""Files that the one who gets them may be unable, or unwise, to open: locked ones, and ones with macros.

Told by a look at the bytes, never by opening the file, and in time that grows with its size alone. Known are
ZIP and what is made of it (APPNOTE 4.3 and 4.4.4: bit 0 says encrypted), PDF (ISO 32000-1, 7.6: an ``Encrypt``
entry in the trailer), Office documents with a password (MS-OFFCRYPTO: the stream ``EncryptedPackage``), the old
Word and Excel ones (MS-DOC ``fEncrypted``, MS-XLS ``FilePass``), and macros in all of these (``vbaProject.bin``,
``_VBA_PROJECT``). Locked files in other packings (7z, RAR) and old presentations are not recognised.
"""

import re
import struct
from enum import StrEnum
from typing import Final

MACRO_ENDINGS: Final = frozenset({
    "docm", "dotm", "potm", "ppam", "ppsm", "pptm", "sldm", "xla", "xlam", "xlsb", "xlsm", "xltm",
})  # fmt: skip
"""Office documents made to hold macros (Microsoft, "File format reference for Word, Excel, and PowerPoint")."""

_ZIP: Final = b"PK\x03\x04"
_ZIP_END: Final = b"PK\x05\x06"
_ZIP_TAIL: Final = 66_000
"""The end record and the longest comment behind it."""
_END: Final = struct.Struct("<4s4H2LH")
_ENTRY: Final = struct.Struct("<4s6H3L5H2L")
_ENTRY_MARK: Final = b"PK\x01\x02"
_MOST_ENTRIES: Final = 20_000
_ENCRYPTED: Final = 0x1
_MACRO_FILE: Final = b"vbaproject.bin"

_COMPOUND: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED_STREAM: Final = "EncryptedPackage".encode("utf-16-le")
_MACRO_STREAM: Final = "_VBA_PROJECT".encode("utf-16-le")
_SECTOR: Final = 512
# At the start of a sector: Word's FIB (wIdent, nFib, three words, the flags) and Excel's first record (BOF).
_WORD: Final = re.compile(rb"\xec\xa5[\xc0-\xc2]\x00.{6}(..)", re.DOTALL)
_WORD_ENCRYPTED: Final = 0x01
"""Bit 8 of the flags, so in their second byte."""
# BOF of BIFF8, then at most a few small records (interface, write protection) before FilePass.
_EXCEL: Final = re.compile(
    rb"\x09\x08\x10\x00\x00\x06.{14}(?:\x86\x00\x00\x00)?\x2f\x00", re.DOTALL
)

_PDF: Final = b"%PDF-"
_PDF_WITHIN: Final = 1024
_PDF_LOCK: Final = re.compile(rb"/Encrypt\s{0,8}(?:<<|[0-9]{1,10}\s{1,8}[0-9]{1,5}\s{1,8}R)")


class FileTrait(StrEnum):
    """What is special about a file."""

    LOCKED = "locked"
    MACROS = "macros"


def traits_of(name: str, content: bytes) -> frozenset[FileTrait]:
    """Tell what is special about a file, by its content and its ending."""
    found = set()
    if content.startswith(_ZIP):
        found = _of_zip(content)
    elif content.startswith(_COMPOUND):
        found = _of_compound(content)
    elif _PDF in content[:_PDF_WITHIN] and _PDF_LOCK.search(content):
        found = {FileTrait.LOCKED}
    if ending(name) in MACRO_ENDINGS:
        found.add(FileTrait.MACROS)
    return frozenset(found)


def ending(name: str) -> str:
    """Return a file name's ending without its dot, in lower case; empty when it has none."""
    stem, dot, last = name.strip(" .").rpartition(".")
    return last.casefold() if dot and stem else ""


def _of_zip(content: bytes) -> set[FileTrait]:
    found = set()
    for flags, name in _entries(content):
        if flags & _ENCRYPTED:
            found.add(FileTrait.LOCKED)
        if name.endswith(_MACRO_FILE):
            found.add(FileTrait.MACROS)
    return found


def _entries(content: bytes) -> list[tuple[int, bytes]]:
    """Return flags and lower-case name of each file in a ZIP, from the directory at its end."""
    place = content.rfind(_ZIP_END, max(0, len(content) - _ZIP_TAIL))
    if place < 0 or place + _END.size > len(content):
        return []
    count, start = _END.unpack_from(content, place)[4], _END.unpack_from(content, place)[6]
    entries: list[tuple[int, bytes]] = []
    while len(entries) < min(count, _MOST_ENTRIES) and start + _ENTRY.size <= len(content):
        fields = _ENTRY.unpack_from(content, start)
        if fields[0] != _ENTRY_MARK:
            break
        flags, name_length, others = fields[3], fields[10], fields[11] + fields[12]
        name_start = start + _ENTRY.size
        entries.append((flags, content[name_start : name_start + name_length].lower()))
        start = name_start + name_length + others
    return entries


def _of_compound(content: bytes) -> set[FileTrait]:
    found = set()
    if _LOCKED_STREAM in content or _is_locked_old_document(content):
        found.add(FileTrait.LOCKED)
    if _MACRO_STREAM in content:
        found.add(FileTrait.MACROS)
    return found


def _is_locked_old_document(content: bytes) -> bool:
    for start in _sectors_with(content, b"\xec\xa5"):
        word = _WORD.match(content, start)
        if word and word[1][1] & _WORD_ENCRYPTED:
            return True
    return any(
        _EXCEL.match(content, start) for start in _sectors_with(content, b"\x09\x08\x10\x00")
    )


def _sectors_with(content: bytes, mark: bytes) -> list[int]:
    """Return where a sector begins with a mark."""
    starts, place = [], content.find(mark)
    while place >= 0:
        if place % _SECTOR == 0:
            starts.append(place)
        place = content.find(mark, place + 1)
    return starts
