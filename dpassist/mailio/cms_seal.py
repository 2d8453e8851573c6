"""Sign and encrypt a finished reply where the mail program does not (RFC 8551): first signed, then encrypted.

Made by `cryptography`. It encrypts with AES-256 in CBC mode to RSA keys; a mailbox with a key on an elliptic
curve can be signed for and not encrypted to, and is refused with a reason. Nothing is checked but that each
certificate can be read, is within its dates and has a key of a kind that can do its part.
"""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any, Final

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.ciphers.algorithms import AES256
from cryptography.hazmat.primitives.serialization import pkcs7

from dpassist.domain.errors import KeyFileError
from dpassist.mailio.certificates import read_certificates
from dpassist.mailio.key_files import PrivateKey

_LEAST_RSA_BITS: Final = 2048


def signed(entity: bytes, signer: PrivateKey, between: Sequence[bytes], now: datetime) -> bytes:
    """Sign a MIME entity, beside it (``multipart/signed``), so that any mail program can show it.

    Args:
        entity: Content header, empty line and content, in lines that end with CR and LF.
        signer: Key and certificate of the sending mailbox.
        between: Certificates between the signer's and a root, in DER or PEM, sent along.
        now: The certificate must be within its dates then; with time zone.

    Returns:
        A MIME entity.

    Raises:
        KeyFileError: ``seal-certificate-damaged`` or ``seal-certificate-out-of-date``.
    """
    certificate = _certificate(signer.certificate, now)
    key: Any = serialization.load_der_private_key(signer.key, None)
    builder = pkcs7.PKCS7SignatureBuilder().set_data(entity)
    builder = builder.add_signer(certificate, key, hashes.SHA256())
    for each in read_certificates(between):
        if each != certificate:  # added after the signer, who would drop them
            builder = builder.add_certificate(each)
    options = [pkcs7.PKCS7Options.DetachedSignature, pkcs7.PKCS7Options.Binary]
    made = builder.sign(serialization.Encoding.SMIME, options)
    return _with_line_ends(made.partition(b"\n")[2] if made.startswith(b"MIME-Version") else made)


def encrypted(entity: bytes, recipients: Sequence[bytes], now: datetime) -> bytes:
    """Encrypt a MIME entity to certificates.

    Args:
        entity: What is wrapped, signed or not.
        recipients: Certificates in DER or PEM; the sender's own belongs among them, or she cannot read her copy.
        now: They must be within their dates then; with time zone.

    Returns:
        The CMS structure in DER.

    Raises:
        KeyFileError: ``seal-certificate-damaged``, ``seal-certificate-out-of-date``, ``seal-key-unsupported``,
            or ``seal-nobody``: no recipient was given.
    """
    certificates = dict.fromkeys(_certificate(data, now) for data in recipients)
    if not certificates:
        raise KeyFileError("seal-nobody")
    builder = pkcs7.PKCS7EnvelopeBuilder().set_data(entity)
    builder = builder.set_content_encryption_algorithm(AES256)
    for certificate in certificates:
        key = certificate.public_key()
        if not isinstance(key, rsa.RSAPublicKey) or key.key_size < _LEAST_RSA_BITS:
            raise KeyFileError("seal-key-unsupported")
        builder = builder.add_recipient(certificate)
    return builder.encrypt(serialization.Encoding.DER, [pkcs7.PKCS7Options.Binary])


def _certificate(data: bytes, now: datetime) -> x509.Certificate:
    found = read_certificates([data])
    if not found:
        raise KeyFileError("seal-certificate-damaged")
    moment = now.astimezone(UTC)
    if not found[0].not_valid_before_utc <= moment <= found[0].not_valid_after_utc:
        raise KeyFileError("seal-certificate-out-of-date")
    return found[0]


def _with_line_ends(entity: bytes) -> bytes:
    """Write what the library made in the lines of RFC 5322; what was signed has them already."""
    return entity.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
