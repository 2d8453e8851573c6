"""Decrypt S/MIME mail with private keys of ours (RFC 5652, RFC 5083, RFC 8551).

asn1crypto reads the structure, `cryptography` does the mathematics. The latter's own PKCS #7 functions opened
none of forty real layers: those were BER, or used OAEP, elliptic curves, GCM or key identifiers.

Mail in CBC mode can be changed on the way without anybody noticing (EFAIL): what comes out of here is as
untrusted as any other mail. Heavy to import, so imported where it is used.
"""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from asn1crypto import cms  # type: ignore[import-untyped]  # no stubs exist

from dpassist.domain.errors import UnreadableMessageError
from dpassist.mailio import cms_ciphers, cms_envelope, cms_recipients
from dpassist.mailio.cms import as_der as without_armour
from dpassist.mailio.cms_envelope import Envelope
from dpassist.mailio.cms_recipients import OurPart
from dpassist.mailio.key_files import PrivateKey
from dpassist.mailio.limits import Budget

_MOST_ATTEMPTS: Final = 50
_RANK: Final = ("no-key", "damaged", "cipher-unknown", "cannot-decrypt")
"""Which failure is told when no recipient's part opens: the one that got furthest."""


def decrypt(data: bytes, keys: Sequence[PrivateKey], budget: Budget) -> bytes:
    """Return the content of an encrypted structure: DER, BER, PEM or bare base64.

    Raises:
        UnreadableMessageError: ``no-key``: made for others only; ``cannot-decrypt``: made for us, and yet it does
            not open, for whatever reason; ``cipher-unknown``; ``damaged``; or over a limit.
    """
    envelope = cms_envelope.read(without_armour(data))
    failures = [UnreadableMessageError("no-key")]
    for part in islice(_ours(envelope, keys, failures), _MOST_ATTEMPTS):
        try:
            return _opened(envelope, part, budget)
        except UnreadableMessageError as problem:
            if problem.code not in _RANK:
                raise
            failures.append(problem)
    raise max(failures, key=lambda problem: _RANK.index(problem.code))


def _ours(
    envelope: Envelope, keys: Sequence[PrivateKey], failures: list[UnreadableMessageError]
) -> Iterator[OurPart]:
    for info in envelope.each_recipient():
        try:
            with cms_envelope.structure("recipient"):
                parts = list(cms_recipients.ours(cms.RecipientInfo.load(info), keys))
        except (
            UnreadableMessageError
        ) as problem:  # somebody else's part may be of a kind made later
            failures.append(problem)
        else:
            yield from parts


def _opened(envelope: Envelope, part: OurPart, budget: Budget) -> bytes:
    with cms_envelope.structure("recipient"):
        key = cms_recipients.content_key(part)
    budget.spend(len(envelope.octets))
    return cms_ciphers.decrypt(envelope.cipher, key, envelope.ciphertext())
