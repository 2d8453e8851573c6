"""Encrypted mail for tests: made by the openssl command, and by hand what that command does not make.

The keys are new in each run and belong to nobody.
"""

import atexit
import functools
import shutil
import subprocess
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.x509.oid import NameOID

from dpassist.mailio.key_files import PrivateKey, open_key_file

OPENSSL = shutil.which("openssl")
needs_openssl = pytest.mark.skipif(OPENSSL is None, reason="the openssl command is not installed")

KINDS = {
    "rsa": functools.partial(rsa.generate_private_key, 65537, 2048),
    "rsa-2": functools.partial(rsa.generate_private_key, 65537, 2048),
    "p256": functools.partial(ec.generate_private_key, ec.SECP256R1()),
    "p256-2": functools.partial(ec.generate_private_key, ec.SECP256R1()),
    "p384": functools.partial(ec.generate_private_key, ec.SECP384R1()),
    "p521": functools.partial(ec.generate_private_key, ec.SECP521R1()),
    "brainpool": functools.partial(ec.generate_private_key, ec.BrainpoolP256R1()),
}


@functools.cache
def key_pair(kind):
    """Return a private key and a certificate that it signed itself, as `cryptography` has them."""
    private = KINDS[kind]()
    name = x509.Name([
        x509.NameAttribute(NameOID.COUNTRY_NAME, "DK"),
        x509.NameAttribute(NameOID.ORGANIZATION_NAME, "Testkommunen"),
        x509.NameAttribute(NameOID.COMMON_NAME, f"Prøvepostkasse {kind}"),
    ])  # fmt: skip
    return private, certificate_for(private, name)


def certificate_for(private, name, *, key_id=True):
    """Sign a certificate with the key it is for."""
    public = private.public_key()
    now = datetime.now(UTC)
    builder = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(public)
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=30))
    )
    if key_id:
        extension = x509.SubjectKeyIdentifier.from_public_key(public)
        builder = builder.add_extension(extension, critical=False)
    return builder.sign(private, hashes.SHA256())


def pem_of(private, *certificates, passphrase=b""):
    """Write a key and certificates as PEM."""
    lock = (
        serialization.BestAvailableEncryption(passphrase)
        if passphrase
        else serialization.NoEncryption()
    )
    key = private.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, lock)
    return key + b"".join(each.public_bytes(serialization.Encoding.PEM) for each in certificates)


@functools.cache
def our_key(kind) -> PrivateKey:
    """Return a key as the program holds it."""
    return open_key_file(pem_of(*key_pair(kind)), None)


@functools.cache
def folder():
    """Return a place for the files that the command wants, private and gone when the run ends."""
    place = Path(tempfile.mkdtemp(prefix="dpassist-test-"))
    atexit.register(shutil.rmtree, place)
    return place


@functools.cache
def pem_file(kind):
    path = folder() / f"{kind}.pem"
    path.write_bytes(pem_of(*key_pair(kind)))
    return path


def openssl(*arguments, given=b""):
    """Run the command, and return what it wrote."""
    run = subprocess.run(
        [OPENSSL, *map(str, arguments)], input=given, capture_output=True, check=False, timeout=60
    )
    assert run.returncode == 0, run.stderr.decode()
    return run.stdout


def encrypt(content, *recipients, cipher="-aes-256-cbc", form="DER", options=()):
    """Encrypt with the command.

    Args:
        content: What to encrypt, byte by byte.
        recipients: Kinds of keys, each perhaps followed by options of its own: ``("rsa", "-keyopt", "…")``.
        cipher: The command's option for the content.
        form: ``DER``, ``PEM`` or ``SMIME``.
        options: Further options, such as ``-keyid`` and ``-stream``.
    """
    named = []
    for each in recipients:
        kind, *own = (each,) if isinstance(each, str) else each
        named += ["-recip", pem_file(kind), *own]
    return openssl(
        "cms", "-encrypt", "-binary", "-outform", form, cipher, *options, *named, given=content
    )


def decrypt(data, kind, form="DER"):
    """Decrypt with the command."""
    pem = pem_file(kind)
    return openssl(
        "cms", "-decrypt", "-binary", "-inform", form, "-recip", pem, "-inkey", pem, given=data
    )
