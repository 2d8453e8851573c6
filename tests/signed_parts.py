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
from asn1crypto import algos, core
from asn1crypto import cms as asn1
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import dsa, ec, ed448, ed25519, padding, rsa
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
    "ed448": ed448.Ed448PrivateKey.generate,
    "short rsa": functools.partial(rsa.generate_private_key, 65537, 1024),
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


def authority(  # noqa: PLR0913 - keywords, one per thing a certificate can have
    name="Prøve Rod CA", above=None, *, number=1, path_length=None, ca=True, days=(-9, 900),
    issues=True, extra=(), kind="rsa",
):  # fmt: skip
    """A certification authority, by itself or below another."""
    private = key(kind, number)
    extensions = [
        (x509.BasicConstraints(ca=ca, path_length=path_length if ca else None), True),
        (_usage(key_cert_sign=issues, crl_sign=True), True),
        *extra,
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


@functools.cache
def chain():
    """A root, an authority below it, and Asta's certificate from that."""
    root = authority()
    middle = authority("Prøve Udsteder CA", root, number=2)
    return root, middle, signer(middle)


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
    is_of_one_digest = isinstance(issuer, ed25519.Ed25519PrivateKey | ed448.Ed448PrivateKey)
    return Certified(private, builder.sign(issuer, None if is_of_one_digest else hashes.SHA256()))


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
        [OPENSSL, *map(str, arguments)], input=given, capture_output=True, check=False, timeout=600
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


def accepts(data, content=None, *, roots=None):
    """Ask the command whether content and signature belong together; for a chain only if roots are given."""
    arguments = ["-in", _file(data, ".p7s"), "-out", folder() / "out"]
    if content is not None:
        arguments += ["-content", _file(bytes(content), ".bin")]
    if roots is None:
        arguments.append("-noverify")
    else:
        bundle = _file(b"".join(root.pem for root in roots), ".pem")
        arguments += ["-CAfile", bundle, "-no-CApath", "-no-CAstore", "-partial_chain"]
    run = openssl("cms", "-verify", "-binary", "-inform", "DER", *arguments)
    return run.returncode == 0


WAYS = {
    "RSA": ("rsa", ()),
    "RSA and SHA-512": ("rsa", ("-md", "sha512")),
    "RSA-PSS": ("rsa", ("-keyopt", "rsa_padding_mode:pss")),
    "RSA-PSS, short salt": (
        "rsa",
        ("-keyopt", "rsa_padding_mode:pss", "-keyopt", "rsa_pss_saltlen:20", "-md", "sha384"),
    ),
    "RSA-PSS, no attributes": ("rsa", ("-keyopt", "rsa_padding_mode:pss", "-noattr")),
    "ECDSA": ("ec", ()),
    "ECDSA and SHA-384": ("ec", ("-md", "sha384")),
    "DSA": ("dsa", ("-md", "sha256")),
    "named by key id": ("rsa", ("-keyid",)),
    "no attributes": ("rsa", ("-noattr",)),
    "streamed": ("rsa", ("-stream",)),
    "streamed, no attributes": ("ec", ("-stream", "-noattr")),
}
"""What the command can sign: the kind of key, and options."""


def altered(data, change):
    """Change the first signer."""
    info = asn1.ContentInfo.load(data)
    change(info["content"]["signer_infos"][0])
    return info.dump(force=True)


def attributes_of(one):
    """The signed attributes as they are signed."""
    return one["signed_attrs"].untag().dump(force=True)


def resigned(who, data, change):
    """Change attributes of an RSA signature and sign them again, so that only the change is wrong."""

    def both(one):
        change(one)
        signed = attributes_of(one)
        one["signature"] = who.private.sign(signed, padding.PKCS1v15(), hashes.SHA256())

    return altered(data, both)


def with_attributes(*, drop=(), add=()):
    """A change of the signed attributes; what is added comes as name and values."""

    def change(one):
        kept = [a for a in one["signed_attrs"] if a["type"].native not in drop]
        added = [asn1.CMSAttribute({"type": name, "values": values}) for name, values in add]
        one["signed_attrs"] = asn1.CMSAttributes(kept + added)

    return change


def with_unsigned(name, values):
    """A change that puts an attribute among those nobody signed."""

    def change(one):
        one["unsigned_attrs"] = [asn1.CMSAttribute({"type": name, "values": values})]

    return change


def assembled(who, algorithm, digest, *, attributes=True):
    """Sign with a key that signs texts, not digests, which the command cannot use in mail (RFC 8419)."""
    certificate = asn1_x509.Certificate.load(who.der)
    digested = hashes.Hash(digest)
    digested.update(CONTENT)
    name = {"algorithm": "shake256" if algorithm == "ed448" else digest.name}
    one = asn1.SignerInfo({
        "version": "v1",
        "sid": asn1.SignerIdentifier({"issuer_and_serial_number": asn1.IssuerAndSerialNumber(
            {"issuer": certificate.issuer, "serial_number": certificate.serial_number}
        )}),
        "digest_algorithm": name,
        "signature_algorithm": {"algorithm": algorithm},
        "signature": who.private.sign(CONTENT),
    })  # fmt: skip
    if attributes:
        one["signed_attrs"] = asn1.CMSAttributes([
            asn1.CMSAttribute({"type": "content_type", "values": ["data"]}),
            asn1.CMSAttribute({"type": "message_digest", "values": [digested.finalize()]}),
        ])  # fmt: skip
        one["signature"] = who.private.sign(attributes_of(one))
    content = {"content_type": "data", "content": CONTENT}
    signed = {
        "version": "v1",
        "digest_algorithms": [name],
        "encap_content_info": content,
        "certificates": [asn1.CertificateChoices({"certificate": certificate})],
        "signer_infos": [one],
    }
    return asn1.ContentInfo({"content_type": "signed_data", "content": signed}).dump()


# --- signatures that must not count, each wrong in one point


def _with_another_value(who, data):
    def change(one):
        value = one["signature"].native
        one["signature"] = value[:-1] + bytes([value[-1] ^ 1])

    return altered(data, change)


def _by_another(who, data):
    def change(one):
        made = key("rsa", 99).sign(attributes_of(one), padding.PKCS1v15(), hashes.SHA256())
        one["signature"] = made

    return altered(data, change)


def _signed_with(name, digest):
    """The content's digest is SHA-256, that of the attributes is not."""

    def forge(who, data):
        def change(one):
            named = {"algorithm": name, "parameters": core.Null()}
            one["signature_algorithm"] = algos.SignedDigestAlgorithm(named)
            one["signature"] = who.private.sign(attributes_of(one), padding.PKCS1v15(), digest)

        return altered(data, change)

    return forge


def _signed_with_default_pss(who, data):
    """PSS without a word on how means SHA-1 (RFC 8017, appendix A.2.3)."""

    def change(one):
        in_der = bytes.fromhex("300d06092a864886f70d01010a3000")
        one["signature_algorithm"] = algos.SignedDigestAlgorithm.load(in_der)
        scheme = padding.PSS(padding.MGF1(hashes.SHA1()), 20)
        one["signature"] = who.private.sign(attributes_of(one), scheme, hashes.SHA1())

    return altered(data, change)


def _with_pss_unexplained(who, data):
    def change(one):
        in_der = bytes.fromhex("300b06092a864886f70d01010a")
        one["signature_algorithm"] = algos.SignedDigestAlgorithm.load(in_der)

    return altered(data, change)


def _with_another_kind_of_key(who, data):
    def change(one):
        one["signature_algorithm"] = algos.SignedDigestAlgorithm({"algorithm": "sha256_ecdsa"})

    return altered(data, change)


def _with_no_attributes_at_all(who, data):
    def change(one):
        one["signed_attrs"] = asn1.CMSAttributes([])
        one["signature"] = who.private.sign(CONTENT, padding.PKCS1v15(), hashes.SHA256())

    return altered(data, change)


def _of_its_own_attributes(who, data):
    """The attributes become the content, and the signature that was theirs its own."""
    info = asn1.ContentInfo.load(data)
    one = info["content"]["signer_infos"][0]
    info["content"]["encap_content_info"]["content"] = attributes_of(one)
    kept = ("version", "sid", "digest_algorithm", "signature_algorithm", "signature")
    info["content"]["signer_infos"] = [asn1.SignerInfo({name: one[name] for name in kept})]
    return info.dump(force=True)


def _without_its_digest_announced(who, data):
    info = asn1.ContentInfo.load(data)
    info["content"]["digest_algorithms"] = asn1.DigestAlgorithms([])
    return info.dump(force=True)


def _of_another_kind_of_content(who, data):
    info = asn1.ContentInfo.load(data)
    info["content"]["encap_content_info"]["content_type"] = "1.3.6.1.4.1.311.2.1.4"
    return info.dump(force=True)


def _resigned(change):
    return lambda who, data: resigned(who, data, change)


def _altered(change):
    return lambda _who, data: altered(data, change)


_DIGEST = ("message_digest", [bytes(32)])
_KIND = ("content_type", ["data"])
_TIME = ("signing_time", [asn1.Time({"utc_time": NOW.replace(microsecond=0)})])
FORGERIES = {
    "another value": _with_another_value,
    "another signer": _by_another,
    "SHA-1 on the attributes": _signed_with("sha1_rsa", hashes.SHA1()),
    "SHA-512 on the attributes": _signed_with("sha512_rsa", hashes.SHA512()),
    "PSS with SHA-1": _signed_with_default_pss,
    "PSS without parameters": _with_pss_unexplained,
    "ECDSA with an RSA key": _with_another_kind_of_key,
    "no attributes at all": _with_no_attributes_at_all,
    "attributes as content": _of_its_own_attributes,
    "digest not announced": _without_its_digest_announced,
    "another kind of content": _of_another_kind_of_content,
    "an attribute less": _altered(with_attributes(drop=["signing_time"])),
    "no digest": _resigned(with_attributes(drop=["message_digest"])),
    "two digests": _resigned(with_attributes(add=[_DIGEST])),
    "another digest": _resigned(with_attributes(drop=["message_digest"], add=[_DIGEST])),
    "no kind": _resigned(with_attributes(drop=["content_type"])),
    "two kinds": _resigned(with_attributes(add=[_KIND])),
    "another kind": _resigned(
        with_attributes(drop=["content_type"], add=[("content_type", ["signed_data"])])
    ),
    "two times": _resigned(with_attributes(add=[_TIME])),
    "a digest nobody signed": _altered(with_unsigned(*_DIGEST)),
    "a kind nobody signed": _altered(with_unsigned(*_KIND)),
    "a time nobody signed": _altered(with_unsigned(*_TIME)),
}
"""From a person and an RSA signature of hers to what must not be intact and valid."""
