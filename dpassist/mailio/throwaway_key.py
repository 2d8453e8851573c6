"""A key that is made, used once and forgotten: with it the self-test shows that sealing and opening work here.

It belongs to nobody: the mailbox lies under ``.example`` (RFC 2606), where no mail goes. Its issuer is made with it, and
trusted by nothing but the test that made it. The rules it keeps are those of `dpassist.mailio.certificates`.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Final

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

MAILBOX: Final = "selvtest@dpassist.example"

_RSA_BITS: Final = 2048
_HOUR: Final = timedelta(hours=1)
_USES: Final = (
    "digital_signature", "content_commitment", "key_encipherment", "data_encipherment",
    "key_agreement", "key_cert_sign", "crl_sign", "encipher_only", "decipher_only",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class ThrowawayKey:
    """A key with its certificate and the root above it.

    Attributes:
        key_file: Key and certificate as a PKCS #12 file.
        certificate: The certificate in DER.
        root: The certificate of its issuer in DER.
    """

    key_file: bytes = field(repr=False)
    certificate: bytes = field(repr=False)
    root: bytes = field(repr=False)


def make_throwaway_key(passphrase: str, now: datetime) -> ThrowawayKey:
    """Make a key that can sign and be encrypted to, good for an hour before and after.

    Args:
        passphrase: What the key file is locked with.
        now: With time zone.
    """
    root_key = ec.generate_private_key(ec.SECP256R1())
    key = rsa.generate_private_key(65537, _RSA_BITS)
    authority = _certificate(
        "dpassist selvtest CA",
        root_key.public_key(),
        None,
        root_key,
        now,
        ((x509.BasicConstraints(ca=True, path_length=0), True), (_usage("key_cert_sign"), True)),
    )
    person = _certificate(
        "dpassist selvtest",
        key.public_key(),
        authority,
        root_key,
        now,
        (
            (_usage("digital_signature", "key_encipherment"), True),
            (x509.ExtendedKeyUsage([ExtendedKeyUsageOID.EMAIL_PROTECTION]), False),
            (x509.SubjectAlternativeName([x509.RFC822Name(MAILBOX)]), False),
        ),
    )
    locked = serialization.BestAvailableEncryption(passphrase.encode())
    file = pkcs12.serialize_key_and_certificates(b"selvtest", key, person, None, locked)
    return ThrowawayKey(file, _der(person), _der(authority))


def _certificate(
    name: str,
    public: Any,
    above: x509.Certificate | None,
    signer: ec.EllipticCurvePrivateKey,
    now: datetime,
    extensions: Sequence[tuple[x509.ExtensionType, bool]],
) -> x509.Certificate:
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(above.subject if above else subject)
        .public_key(public)
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - _HOUR)
        .not_valid_after(now + _HOUR)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(public), critical=False)
    )
    for extension, critical in extensions:
        builder = builder.add_extension(extension, critical=critical)
    return builder.sign(signer, hashes.SHA256())


def _usage(*wanted: str) -> x509.KeyUsage:
    return x509.KeyUsage(**{use: use in wanted for use in _USES})


def _der(certificate: x509.Certificate) -> bytes:
    return certificate.public_bytes(serialization.Encoding.DER)
