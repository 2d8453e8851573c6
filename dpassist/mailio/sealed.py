"""A finished mail made into a signed and encrypted one (RFC 8551, 3.1): what says who and whom stays outside.

The whole content of the mail, with the header fields that describe it, goes into the seal byte for byte. The fields that
name people, subject and thread stay where every mail server reads them, so the subject is seen by anyone.
"""

import base64
import re
from collections.abc import Sequence
from datetime import datetime
from typing import Final

from dpassist.domain.errors import ReplyRefusedError
from dpassist.mailio.key_files import PrivateKey

_LINE: Final = b"\r\n"
_FIELD: Final = re.compile(rb"([!-9;-~]+):[^\n]*\n(?:[ \t][^\n]*\n)*")
_INSIDE: Final = b"content-"
_LEFT_OUT: Final = frozenset({b"x-unsent", b"mime-version", b"bcc"})
"""The mark of a draft, which a receiver's program would go by; what is written anew; and hidden recipients, for whom
nothing is encrypted."""
_BASE64_LINE: Final = 76


def seal(mail: bytes, signer: PrivateKey, recipients: Sequence[bytes], now: datetime) -> bytes:
    """Sign a mail, and encrypt it when anybody is given to encrypt to.

    Args:
        mail: A draft.
        signer: Key and certificate of the sending mailbox; the sender can read what is sealed, too.
        recipients: Their certificates in DER or PEM; none means that it is signed only.
        now: The certificates must be within their dates then; with time zone.

    Raises:
        KeyFileError: As `dpassist.mailio.cms_seal` says.
        ReplyRefusedError: ``seal-no-mail``: there is no header in it.
    """
    from dpassist.mailio.cms_seal import encrypted, signed  # noqa: PLC0415 - heavy: imported where used

    outside, entity = _parted(mail)
    made = signed(entity, signer, (), now)
    if recipients:
        made = _enveloped(encrypted(made, [*recipients, signer.certificate], now))
    return b"".join((*outside, b"MIME-Version: 1.0", _LINE, made))


def _parted(mail: bytes) -> tuple[list[bytes], bytes]:
    """Return the fields that stay outside, and the content with those that describe it."""
    outside: list[bytes] = []
    inside: list[bytes] = []
    at = 0
    mail = mail.replace(b"\r\n", b"\n").replace(
        b"\n", _LINE
    )  # what is signed has the lines of RFC 5322
    while found := _FIELD.match(mail, at):
        at = found.end()
        name = found[1].lower()
        if name.startswith(_INSIDE):
            inside.append(found[0])
        elif name not in _LEFT_OUT:
            outside.append(found[0])
    if not outside or not mail.startswith(_LINE, at):
        raise ReplyRefusedError("seal-no-mail")
    return outside, b"".join((*inside, mail[at:]))


def _enveloped(structure: bytes) -> bytes:
    encoded = base64.b64encode(structure)
    starts = range(0, len(encoded), _BASE64_LINE)
    return b"".join((
        b'Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name="smime.p7m"', _LINE,
        b"Content-Transfer-Encoding: base64", _LINE,
        b'Content-Disposition: attachment; filename="smime.p7m"', _LINE, _LINE,
        _LINE.join(encoded[start : start + _BASE64_LINE] for start in starts), _LINE,
    ))  # fmt: skip
