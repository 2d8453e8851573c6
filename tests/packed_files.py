"""Packed files and documents as far as a look at their bytes needs them."""

import struct


def zip_with(*names: str, flags: int = 0, comment: bytes = b"") -> bytes:
    """A ZIP of empty files."""
    local, directory = b"", b""
    for name in names:
        start, raw = len(local), name.encode()
        local += struct.pack("<4s5H3L2H", b"PK\3\4", 20, flags, 0, 0, 0, 0, 0, 0, len(raw), 0) + raw
        sizes = (0, 0, 0, len(raw), 0, 0, 0, 0, 0, start)
        directory += struct.pack("<4s6H3L5H2L", b"PK\1\2", 20, 20, flags, 0, 0, 0, *sizes) + raw
    counts = (0, 0, len(names), len(names), len(directory), len(local), len(comment))
    return local + directory + struct.pack("<4s4H2LH", b"PK\5\6", *counts) + comment


def compound_with(*streams: str, sectors: bytes = b"") -> bytes:
    """The start of a compound file, sectors, and its directory's names."""
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".ljust(512, b"\0") + sectors.ljust(512, b"\0")
    return head + b"".join(name.encode("utf-16-le").ljust(128, b"\0") for name in streams)


def old_word(*, locked: bool) -> bytes:
    """A Word document of before 2007, by the start of its text."""
    fib = b"\xec\xa5\xc1\x00" + b"\0" * 6 + bytes((0, 1 if locked else 0))
    return compound_with("WordDocument", sectors=fib)


def old_sheet(*, locked: bool, reserved: bool = False) -> bytes:
    """An Excel sheet of before 2007, by the start of its records."""
    begin = struct.pack("<4H", 0x0809, 16, 0x0600, 5) + b"\0" * 12
    middle = struct.pack("<2H", 0x86, 0) if reserved else b""
    record = 0x2F if locked else 0xE1
    return compound_with("Workbook", sectors=begin + middle + struct.pack("<2H", record, 2))


def pdf_with(trailer: bytes) -> bytes:
    """A PDF by its first and last lines."""
    return b"%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<</Size 1" + trailer + b">>\n%%EOF\n"
