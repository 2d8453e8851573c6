"""What Outlook and other programs on Windows say of a drag, made from scratch: fictional ids and names."""

import struct

STORE = bytes.fromhex("0000000038a1bb1005e5101aa1bb08002b2a56c2") + b"fictional store"
ENTRY = bytes.fromhex("00000000") + b"fictional provider" + bytes(44)


def an_entry(number: int) -> bytes:
    return ENTRY + struct.pack("<I", number)


def dragged_items(
    *entries: bytes,
    store: bytes = STORE,
    subject: str = "Prøve",
    message_class: bytes = b"IPM.Note",
) -> bytes:
    """Return ``RenPrivateMessages`` for these entries."""
    folder = b"folder id of 24 bytes..."
    packed = [struct.pack("<I", len(folder)), folder, struct.pack("<I", len(store)), store]
    packed += [bytes(12), struct.pack("<I", len(entries))]
    for entry in entries:
        packed += [bytes(4), bytes([len(message_class)]), message_class]
        packed += [bytes([len(subject)]), subject.encode("utf-16-le")]
        packed += [struct.pack("<I", len(entry)), entry, struct.pack("<I", 16), bytes(16)]
        packed += [bytes.fromhex("e080e95a"), bytes(24)]
    return b"".join(packed)


def offered_files(*files: tuple[str, int | None]) -> bytes:
    """Return ``FileGroupDescriptorW`` for files of these names and sizes."""
    packed = [struct.pack("<I", len(files))]
    for name, size in files:
        flags = 0 if size is None else 0x40
        head = struct.pack("<I60xII", flags, (size or 0) >> 32, (size or 0) & 0xFFFFFFFF)
        packed.append(head + name.encode("utf-16-le").ljust(520, b"\0"))
    return b"".join(packed)
