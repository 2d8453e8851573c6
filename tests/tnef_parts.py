"""``winmail.dat`` files for tests, written as MS-OXTNEF has them; fictional people only."""

import struct

from dpassist.mailio.limits import DEFAULT_LIMITS, Budget
from dpassist.mailio.tnef import read_tnef

SIGNATURE = bytes.fromhex("789f3e22") + b"\x01\x00"
OEM_CODE_PAGE, CLASS, FROM, SUBJECT, SENT, BODY = 0x9007, 0x8008, 0x8000, 0x8004, 0x8005, 0x800C
PROPERTIES, RECEIVED = 0x9003, 0x8006
BEGINS, FILE, TITLE, TRANSPORT_NAME, FILE_PROPERTIES = 0x9002, 0x800F, 0x8010, 0x9001, 0x9005


def attribute(number, content, *, level=1, checksum=None):
    total = sum(content) & 0xFFFF if checksum is None else checksum
    head = struct.pack("<BHHI", level, number, 6, len(content))
    return head + content + struct.pack("<H", total)


def tnef(*attributes):
    return SIGNATURE + b"".join(attributes)


def padded(value):
    return struct.pack("<I", len(value)) + value + bytes(-len(value) % 4)


def fixed(number, kind, value):
    return struct.pack("<HH", kind, number) + value


def integer(number, value):
    return fixed(number, 0x0003, struct.pack("<I", value))


def counted(number, kind, *values):
    head = struct.pack("<HHI", kind, number, len(values))
    return head + b"".join(padded(value) for value in values)


def wide(number, text):
    return counted(number, 0x001F, (text + "\0").encode("utf-16-le"))


def narrow(number, content):
    return counted(number, 0x001E, content + b"\0")


def binary(number, content):
    return counted(number, 0x0102, content)


def embedded(number, content):
    return counted(number, 0x000D, bytes(16) + content)


def named(kind, value, *, name=None):
    head = struct.pack("<HH", kind, 0x8001) + bytes(16)
    if name is None:
        return head + struct.pack("<II", 0, 7) + value
    return head + struct.pack("<I", 1) + padded(name.encode("utf-16-le")) + value


def properties(*each, number=PROPERTIES, level=1):
    return attribute(number, struct.pack("<I", len(each)) + b"".join(each), level=level)


def a_file(*attributes, title=b""):
    """Attributes of one attachment."""
    begin = attribute(BEGINS, bytes(14), level=2)
    name = attribute(TITLE, title + b"\0", level=2) if title else b""
    return begin + name + b"".join(attributes)


def plain_file(title, content):
    return a_file(attribute(FILE, content, level=2), title=title)


def file_properties(*each):
    return properties(*each, number=FILE_PROPERTIES, level=2)


def a_sender(name, email):
    name, email = name + b"\0", email + b"\0"
    return attribute(FROM, struct.pack("<HHHH", 4, 0, len(name), len(email)) + name + email)


def in_a_mail(content, body="", name="winmail.dat"):
    """A mail that carries this ``winmail.dat``."""
    from base64 import encodebytes

    text = f"--b\r\nContent-Type: text/plain\r\n\r\n{body}\r\n" if body else ""
    return (
        (
            "From: asta@borger.example\r\nTo: byg@kommune.example\r\nSubject: Ydre emne\r\n"
            'MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n'
            f"{text}--b\r\nContent-Type: application/ms-tnef; name={name}\r\n"
            "Content-Transfer-Encoding: base64\r\n\r\n"
        ).encode()
        + encodebytes(content)
        + b"\r\n--b--\r\n"
    )


DANISH = attribute(OEM_CODE_PAGE, struct.pack("<II", 1252, 0))


def read(*attributes, limits=DEFAULT_LIMITS):
    """What a file of these attributes holds."""
    data = tnef(*attributes)
    return read_tnef(data, Budget(limits, len(data)))


def codes(content):
    return [defect.code for defect in content.defects]
