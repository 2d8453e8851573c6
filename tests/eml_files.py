"""Pieces to make mail of, byte by byte."""

from base64 import b64encode, encodebytes

from dpassist.mailio.eml import read_eml
from dpassist.mailio.limits import DEFAULT_LIMITS, Budget

HEAD = b"From: Asta <asta@borger.example>\r\nTo: byg@kommune.example\r\nSubject: Sag\r\n"
TEXT = b"Content-Type: text/plain; charset=utf-8\r\n\r\n"
HTML = b"Content-Type: text/html; charset=utf-8\r\n\r\n"
PDF = (
    b"Content-Type: application/pdf\r\nContent-Disposition: attachment; filename=a.pdf\r\n"
    b"Content-Transfer-Encoding: base64\r\n\r\n" + b64encode(b"%PDF-1.7")
)


def read(data, limits=DEFAULT_LIMITS):
    return read_eml(data, Budget(limits, len(data)))


def body(part, head=HEAD):
    """A mail with this header's end and body."""
    return read(head + part)


def multipart(kind, *parts, boundary=b"b", more=b""):
    inside = b"".join(b"--" + boundary + b"\r\n" + part + b"\r\n" for part in parts)
    head = b"Content-Type: multipart/" + kind + b'; boundary="' + boundary + b'"' + more
    return head + b"\r\n\r\n" + inside + b"--" + boundary + b"--\r\n"


def names(message):
    return [attachment.name for attachment in message.attachments]


def codes(message):
    return [defect.code for defect in message.defects]


def p7m(content, smime_type=b"", media_type=b"application/pkcs7-mime"):
    """An S/MIME part."""
    head = b"Content-Type: " + media_type + b"; name=smime.p7m" + smime_type
    return head + b"\r\nContent-Transfer-Encoding: base64\r\n\r\n" + encodebytes(content)
