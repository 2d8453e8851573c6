"""Find the parts of an EnvelopedData or AuthEnvelopedData (RFC 5652, section 6.1; RFC 5083, section 2.1).

Walked in BER without copying the content, so that time stays linear and memory bounded; asn1crypto reads the
small parts only.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

from asn1crypto import algos, cms  # type: ignore[import-untyped]  # no stubs exist

from dpassist.domain.errors import UnreadableMessageError
from dpassist.mailio import ber, cms_ciphers
from dpassist.mailio.cms_ciphers import Ciphertext, ContentCipher

_ENVELOPED: Final = bytes.fromhex("06092a864886f70d010703")
_AUTH_ENVELOPED: Final = bytes.fromhex("060b2a864886f70d0109100117")
_SET: Final = 0x31
_TAG_0: Final = 0x80
_TAG_0_IN_PIECES: Final = 0xA0
_TAG_1: Final = 0xA1
_OPEN_LENGTH: Final = 0x80
_END_MARK: Final = 2
_MOST_RECIPIENTS: Final = 5_000
"""More than mail servers let through."""
_MOST_RECIPIENT_BYTES: Final = 4 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Envelope:
    """An encrypted structure, not yet opened.

    Attributes:
        cipher: What the content is encrypted with.
        recipients: What was made for each recipient, one `RecipientInfo` each.
        octets: The encrypted content as it stands, perhaps in pieces; see `ciphertext`.
        tag: What shows changes; empty for ciphers without.
        also_protected: Open data that the tag protects, too.
    """

    cipher: ContentCipher
    recipients: memoryview
    octets: memoryview
    tag: bytes
    also_protected: bytes

    def each_recipient(self) -> Iterator[bytes]:
        """Cut out one `RecipientInfo` after the other.

        Raises:
            UnreadableMessageError: ``too-many-parts``: there are more than one would look at.
        """
        at = 0
        for _ in range(_MOST_RECIPIENTS):
            if at >= len(self.recipients):
                return
            after = ber.skip(self.recipients, at)
            yield self.recipients[at:after].tobytes()
            at = after
        raise UnreadableMessageError("too-many-parts")

    def ciphertext(self) -> Ciphertext:
        """Return the encrypted content, joined if it came in pieces."""
        return Ciphertext(_tagged_octets(self.octets), self.tag, self.also_protected)


@contextmanager
def structure(part: str) -> Iterator[None]:
    """Tell whatever asn1crypto says of a broken structure as ``damaged``."""
    try:
        yield
    except UnreadableMessageError:
        raise
    except Exception as error:  # it raises many kinds
        raise UnreadableMessageError("damaged", part=part) from error


def read(der: bytes) -> Envelope:
    """Find the parts of an encrypted structure.

    Args:
        der: The structure in DER or BER, without armour.

    Raises:
        UnreadableMessageError: ``damaged``, ``cipher-unknown`` or ``too-many-parts``.
    """
    view = memoryview(der)
    ber.skip(view, 0)  # the structure closes, so no part of it claims what follows
    info = ber.enter(view, 0, ber.SEQUENCE)
    inner = ber.skip(view, info)
    kind = view[info:inner].tobytes()
    if kind not in {_ENVELOPED, _AUTH_ENVELOPED}:
        raise UnreadableMessageError("damaged", part="content-type")
    at = ber.skip(view, ber.enter(view, ber.enter(view, inner, ber.CONTENT), ber.SEQUENCE))
    if _tag(view, at) == _TAG_0_IN_PIECES:  # who sent it; nothing in there is needed
        at = ber.skip(view, at)
    recipients = _inside(view, at, _SET)
    if len(recipients) > _MOST_RECIPIENT_BYTES:
        raise UnreadableMessageError("too-many-parts")
    at = ber.skip(view, at)
    algorithm, octets = _encrypted_content(view, at)
    tag, also_protected = b"", b""
    if kind == _AUTH_ENVELOPED:
        tag, also_protected = _protection(view, ber.skip(view, at))
    with structure("cipher"):
        cipher = cms_ciphers.content_cipher(algos.EncryptionAlgorithm.load(algorithm))
        cms_ciphers.check(cipher, tag)
    return Envelope(cipher, recipients, octets, tag, also_protected)


def _encrypted_content(view: memoryview, at: int) -> tuple[bytes, memoryview]:
    """Return the algorithm and the content, still with its tag."""
    inside = _inside(view, at, ber.SEQUENCE)
    algorithm = ber.skip(inside, 0)
    content = ber.skip(inside, algorithm)
    if content >= len(inside):  # it travels elsewhere, and mail has no elsewhere
        raise UnreadableMessageError("damaged", part="no-content")
    return inside[algorithm:content].tobytes(), inside[content : ber.skip(inside, content)]


def _protection(view: memoryview, at: int) -> tuple[bytes, bytes]:
    """Return the tag, and the attributes it protects as they were when it was made: a SET OF in DER."""
    attributes = b""
    if _tag(view, at) == _TAG_1:
        after = ber.skip(view, at)
        with structure("attributes"):
            loaded = cms.CMSAttributes.load(view[at:after].tobytes(), implicit=1)
            attributes = loaded.untag().dump(force=True)
        at = after
    return ber.octets(view, at), attributes


def _tagged_octets(element: memoryview) -> memoryview:
    """Return an octet string whose own tag stands in the place of the usual one."""
    if element[0] == _TAG_0:
        return _inside(element, 0, _TAG_0)
    pieces = _inside(element, 0, _TAG_0_IN_PIECES)
    joined, at = bytearray(), 0
    while at < len(pieces):
        joined += ber.octets(pieces, at)
        at = ber.skip(pieces, at)
    return memoryview(joined)


def _inside(view: memoryview, at: int, tag: int) -> memoryview:
    start, after = ber.enter(view, at, tag), ber.skip(view, at)
    return view[start : after - _END_MARK if view[at + 1] == _OPEN_LENGTH else after]


def _tag(view: memoryview, at: int) -> int | None:
    return view[at] if at < len(view) else None
