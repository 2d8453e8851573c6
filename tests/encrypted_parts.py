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
from asn1crypto import algos, core
from asn1crypto import cms as asn1
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.padding import PKCS7
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
        [OPENSSL, *map(str, arguments)], input=given, capture_output=True, check=False, timeout=600
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


# By hand: what the command does not make, and what nobody should make.

CBC_IV = bytes(range(16))


def key_for(kind, content_key, scheme=None, parameters=None, **changes):
    """Make one RSA recipient's part; `scheme` is how `cryptography` encrypts and `parameters` how that is told."""
    private, certificate = key_pair(kind)
    serial = {
        "issuer": asn1_x509.Name.load(certificate.issuer.public_bytes()),
        "serial_number": certificate.serial_number,
    }
    part = {
        "version": "v0",
        "rid": asn1.RecipientIdentifier("issuer_and_serial_number", serial),
        "key_encryption_algorithm": parameters or {"algorithm": "rsaes_pkcs1v15"},
        "encrypted_key": private.public_key().encrypt(content_key, scheme or padding.PKCS1v15()),
    }
    return asn1.RecipientInfo("ktri", part | changes)


def cipher_of(name, parameters):
    """Write an algorithm identifier, whatever asn1crypto takes its parameters to be."""
    return algos.EncryptionAlgorithm.load(
        in_sequence(algos.EncryptionAlgorithmId(name), parameters)
    )


def in_sequence(*values):
    """Write values one after the other, as they are."""
    return core.Sequence(contents=b"".join(each.dump() for each in values)).dump()


def nonce_and_tag(nonce, tag_bytes=None):
    """Write the parameters of GCM and CCM."""
    values = (
        (core.OctetString(nonce),)
        if tag_bytes is None
        else (core.OctetString(nonce), core.Integer(tag_bytes))
    )
    return core.Sequence.load(in_sequence(*values))


def enveloped(recipients, algorithm, octets):
    """Put an EnvelopedData together; `octets` None stands for content that travels elsewhere."""
    content = {
        "version": "v0",
        "recipient_infos": recipients,
        "encrypted_content_info": _content_info(algorithm, octets),
    }
    info = {"content_type": "enveloped_data", "content": asn1.EnvelopedData(content)}
    return asn1.ContentInfo(info).dump()


def for_recipients(data, *recipients):
    """Write an EnvelopedData again for these recipients, encoded already, and with all lengths left open."""
    tail = asn1.ContentInfo.load(data)["content"]["encrypted_content_info"].dump()
    kind = asn1.ContentType("enveloped_data").dump()
    return (
        b"\x30\x80" + kind + b"\xa0\x80\x30\x80\x02\x01\x00"
        + b"\x31\x80" + b"".join(recipients) + b"\0\0" + tail + b"\0\0" * 3
    )  # fmt: skip


def auth_enveloped(recipients, algorithm, octets, tag, attributes=None):
    """Put an AuthEnvelopedData together, perhaps with attributes that the tag protects."""
    content = {
        "version": "v0",
        "recipient_infos": recipients,
        "auth_encrypted_content_info": _content_info(algorithm, octets),
        "mac": tag,
    }
    if attributes is not None:
        content["auth_attrs"] = attributes
    info = {
        "content_type": "authenticated_enveloped_data",
        "content": asn1.AuthEnvelopedData(content),
    }
    return asn1.ContentInfo(info).dump()


def _content_info(algorithm, octets):
    info = {"content_type": "data", "content_encryption_algorithm": algorithm}
    return info if octets is None else info | {"encrypted_content": octets}


def in_cbc(plain, key, kind=algorithms.AES, iv=CBC_IV, *, pad=True):
    """Encrypt with a block cipher in CBC mode."""
    if pad:
        padder = PKCS7(8 * len(iv)).padder()
        plain = padder.update(plain) + padder.finalize()
    encryptor = Cipher(kind(key), modes.CBC(iv)).encryptor()
    return encryptor.update(plain) + encryptor.finalize()


def aes_cbc(key, plain, *recipients, iv=CBC_IV, pad=True):
    """Make AES mail for these recipients' parts; for the RSA key of the tests, when none is given."""
    algorithm = cipher_of(f"aes{8 * len(key)}_cbc", core.OctetString(iv))
    return enveloped(
        list(recipients) or [key_for("rsa", key)], algorithm, in_cbc(plain, key, pad=pad)
    )
