"""Signed mail for tests: certificates made here, signatures made by the openssl command.

The keys are new in each run and belong to nobody.
"""

import atexit
import functools
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import dsa, ec, ed25519, rsa
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

OPENSSL = shutil.which("openssl")
needs_openssl = pytest.mark.skipif(OPENSSL is None, reason="the openssl command is not installed")

CONTENT = b"Content-Type: text/plain; charset=utf-8\r\n\r\nHej fra en person, der ikke findes\r\n"
ASTA = "asta@borger.example"
NOW = datetime.now(UTC)
KEYS = {
    "rsa": functools.partial(rsa.generate_private_key, 65537, 2048),
    "ec": functools.partial(ec.generate_private_key, ec.SECP256R1()),
    "dsa": functools.partial(dsa.generate_private_key, 2048),
    "ed25519": ed25519.Ed25519PrivateKey.generate,
}


@functools.cache
def key(kind="rsa", number=0):
    """One key of a kind for each number."""
    return KEYS[kind]()


@dataclass(frozen=True)
class Certified:
    """A certificate and its key."""

    private: object
    certificate: x509.Certificate

    @property
    def der(self):
        return self.certificate.public_bytes(serialization.Encoding.DER)

    @property
    def pem(self):
        return self.certificate.public_bytes(serialization.Encoding.PEM)


def named(common_name, email=""):
    parts = [x509.NameAttribute(NameOID.COMMON_NAME, common_name)]
    if email:
        parts.append(x509.NameAttribute(NameOID.EMAIL_ADDRESS, email))
    return x509.Name(parts)


def authority(name="Prøve Rod CA", above=None, *, number=1, path_length=None, ca=True, days=(-9, 900), issues=True):  # fmt: skip # noqa: PLR0913 - keywords
    """A certification authority, by itself or below another."""
    private = key("rsa", number)
    extensions = [
        (x509.BasicConstraints(ca=ca, path_length=path_length if ca else None), True),
        (_usage(key_cert_sign=issues, crl_sign=True), True),
    ]
    return _certified(private, named(name), above, extensions, days)


def signer(  # noqa: PLR0913 - keywords, one per thing a certificate can have
    above, kind="rsa", *, emails=(ASTA,), purposes=(ExtendedKeyUsageOID.EMAIL_PROTECTION,),
    extra=(), days=(-1, 30), subject=None, usage=True, number=0,
):  # fmt: skip
    """A person's certificate."""
    extensions = list(extra)
    if usage:
        extensions.append((_usage(digital_signature=True), True))
    if purposes:
        extensions.append((x509.ExtendedKeyUsage(purposes), False))
    if emails:
        names = [x509.RFC822Name(email) for email in emails]
        extensions.append((x509.SubjectAlternativeName(names), False))
    subject = subject or named("Asta Prøve")
    return _certified(key(kind, number), subject, above, extensions, days)


def _usage(**given):
    every = (
        "digital_signature", "content_commitment", "key_encipherment", "data_encipherment",
        "key_agreement", "key_cert_sign", "crl_sign", "encipher_only", "decipher_only",
    )  # fmt: skip
    return x509.KeyUsage(**{name: given.get(name, False) for name in every})


def usage(**given):
    """A key usage extension with only these."""
    return _usage(**given)


def _certified(private, subject, above, extensions, days):
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(above.certificate.subject if above else subject)
        .public_key(private.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(NOW + timedelta(days=days[0]))
        .not_valid_after(NOW + timedelta(days=days[1]))
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(private.public_key()), False)
    )
    for extension, critical in extensions:
        builder = builder.add_extension(extension, critical)
    issuer = above.private if above else private
    digest = None if isinstance(issuer, ed25519.Ed25519PrivateKey) else hashes.SHA256()
    return Certified(private, builder.sign(issuer, digest))


@functools.cache
def folder():
    place = Path(tempfile.mkdtemp(prefix="dpassist-test-"))
    atexit.register(shutil.rmtree, place)
    return place


@functools.cache
def _file(data, suffix):
    path = folder() / f"{abs(hash(data)):x}{suffix}"
    path.write_bytes(data)
    return path


def openssl(*arguments, given=b""):
    return subprocess.run(
        [OPENSSL, *map(str, arguments)], input=given, capture_output=True, check=False, timeout=60
    )


def sign(who, content=CONTENT, *options, detached=False, others=()):
    """Sign with the command; ``others`` are certificates to put in beside the signer's."""
    private = who.private.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    arguments = ["-signer", _file(who.pem, ".crt"), "-inkey", _file(private, ".key")]
    if others:
        arguments += ["-certfile", _file(b"".join(other.pem for other in others), ".pem")]
    if not detached:
        arguments.append("-nodetach")
    run = openssl("cms", "-sign", "-binary", "-outform", "DER", *arguments, *options, given=content)
    assert run.returncode == 0, run.stderr.decode()
    return run.stdout


def accepts(data, content=None):
    """Ask the command whether content and signature belong together; it asks for no chain."""
    arguments = ["-in", _file(data, ".p7s")]
    if content is not None:
        arguments += ["-content", _file(bytes(content), ".bin")]
    run = openssl(
        "cms",
        "-verify",
        "-noverify",
        "-binary",
        "-inform",
        "DER",
        "-out",
        folder() / "out",
        *arguments,
    )
    return run.returncode == 0
