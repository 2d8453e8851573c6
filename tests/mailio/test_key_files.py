"""A key file gives the key and its certificate, or says what is missing: the passphrase, the key, or a whole file."""

import pickle
import random
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from asn1crypto import cms as asn1
from cryptography import x509
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ed25519
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import NameOID

from dpassist.domain.errors import KeyFileError
from dpassist.mailio import key_files
from dpassist.mailio.key_files import open_key_file
from tests.effort import times
from tests.encrypted_parts import (
    certificate_for,
    key_pair,
    needs_openssl,
    openssl,
    pem_file,
    pem_of,
)
from tests.processor_time import within

PASSPHRASE = "hemmelig æøå €"
CORPUS = Path(__file__).resolve().parents[2].parent / "shared" / "corpus" / "smime-keys"


def locked(passphrase):
    return (
        serialization.BestAvailableEncryption(passphrase.encode())
        if passphrase
        else serialization.NoEncryption()
    )


def p12(kind="p256", passphrase=PASSPHRASE, *, chain=()):
    private, certificate = key_pair(kind)
    return pkcs12.serialize_key_and_certificates(
        b"navn", private, certificate, list(chain), locked(passphrase)
    )


def problem(data, passphrase=None):
    with pytest.raises(KeyFileError) as caught:
        open_key_file(data, passphrase)
    return caught.value.code


def named(*attributes, private=None, key_id=True):
    """Make a PEM file with a certificate for somebody."""
    private = private or key_pair("p256")[0]
    name = x509.Name([x509.NameAttribute(*each) for each in attributes])
    return pem_of(private, certificate_for(private, name, key_id=key_id))


@pytest.mark.parametrize("kind", ["rsa", "p256", "p384", "p521", "brainpool"])
def test_the_key_comes_with_what_mail_is_addressed_by(kind):
    private, certificate = key_pair(kind)
    key = open_key_file(p12(kind), PASSPHRASE)
    extension = certificate.extensions.get_extension_for_class(x509.SubjectKeyIdentifier)
    assert key.certificate == certificate.public_bytes(serialization.Encoding.DER)
    assert key.issuer == certificate.issuer.public_bytes()
    assert key.serial == certificate.serial_number
    assert key.key_id == extension.value.digest
    opened = serialization.load_der_private_key(key.key, None)
    assert opened.private_numbers() == private.private_numbers()


def test_it_tells_whose_key_it_is_and_how_long_it_counts():
    key = open_key_file(p12(), PASSPHRASE)
    now = datetime.now(UTC)
    assert key.label == "Prøvepostkasse p256"
    assert key.not_before < now < key.not_after < now + timedelta(days=31)


@pytest.mark.parametrize(
    ("attributes", "label"),
    [
        ([(NameOID.EMAIL_ADDRESS, "post@testkommunen.example")], "post@testkommunen.example"),
        ([(NameOID.ORGANIZATION_NAME, "Testkommunen")], "Testkommunen"),
        ([(NameOID.COMMON_NAME, "Anna"), (NameOID.COMMON_NAME, "Bo")], "Anna, Bo"),
        ([(NameOID.COMMON_NAME, "Post\u202etxt.exe")], "Posttxt.exe"),
        ([(NameOID.COMMON_NAME, "x" * 64), (NameOID.COMMON_NAME, "y" * 64)], "x" * 64 + ", " + "y" * 14),
        ([], ""),
    ],
)  # fmt: skip
def test_the_label_is_short_and_harmless(attributes, label):
    assert open_key_file(named(*attributes), None).label == label


def test_a_certificate_without_key_identifier_gets_the_usual_one():
    private, _certificate = key_pair("p256")
    key = open_key_file(named((NameOID.COMMON_NAME, "Prøve"), key_id=False), None)
    assert key.key_id == x509.SubjectKeyIdentifier.from_public_key(private.public_key()).digest


def test_nothing_secret_is_shown_and_the_value_travels_to_another_process():
    key = open_key_file(p12(), PASSPHRASE)
    shown = repr(key) + str(key)
    assert key.label in shown
    for secret in (key.key, key.certificate, key.issuer):
        assert repr(secret) not in shown
        assert secret.hex() not in shown
    assert pickle.loads(pickle.dumps(key)) == key


@pytest.mark.parametrize("passphrase", ["a", "med mellemrum ", PASSPHRASE])
def test_the_right_passphrase_opens(passphrase):
    assert open_key_file(p12(passphrase=passphrase), passphrase).serial


@pytest.mark.parametrize("passphrase", [None, ""])
def test_a_locked_file_asks_for_its_passphrase(passphrase):
    assert problem(p12(), passphrase) == "key-passphrase-needed"


@pytest.mark.parametrize(
    "passphrase", ["forkert", "Hemmelig æøå €", "æ" * 500, PASSPHRASE + "\0", "😀", "\ud800"]
)
def test_a_wrong_passphrase_is_told(passphrase):
    assert problem(p12(), passphrase) == "key-passphrase-wrong"


def test_a_file_without_passphrase_opens():
    assert open_key_file(p12(passphrase=""), None).serial


@needs_openssl
@pytest.mark.parametrize("options", [(), ("-keypbe", "PBE-SHA1-3DES", "-certpbe", "PBE-SHA1-3DES")])
@pytest.mark.parametrize("passphrase", ["", "hemmelig"])
def test_what_the_command_exports_opens(passphrase, options):
    made = openssl(
        "pkcs12", "-export", "-in", pem_file("rsa"), *options, "-passout", f"pass:{passphrase}"
    )
    assert open_key_file(made, passphrase or None).label == "Prøvepostkasse rsa"


@needs_openssl
def test_a_file_without_the_seal_that_checks_its_passphrase_opens():
    made = openssl("pkcs12", "-export", "-in", pem_file("rsa"), "-nomac", "-passout", "pass:a")
    assert open_key_file(made, "a").label == "Prøvepostkasse rsa"
    assert problem(made, "b") == "key-passphrase-wrong"


def test_the_certificate_made_for_the_key_is_found_in_the_chain():
    chain = [key_pair("rsa")[1], key_pair("p384")[1]]
    key = open_key_file(p12("p384", chain=chain[:1]), PASSPHRASE)
    assert key.label == "Prøvepostkasse p384"
    private, _certificate = key_pair("p384")
    loose = pkcs12.serialize_key_and_certificates(b"x", private, None, chain, locked(PASSPHRASE))
    assert open_key_file(loose, PASSPHRASE).label == "Prøvepostkasse p384"


@pytest.mark.parametrize("chain", [[], ["rsa"]])
def test_a_key_without_its_certificate_opens_no_mail(chain):
    private, _certificate = key_pair("p256")
    others = [key_pair(kind)[1] for kind in chain]
    data = pkcs12.serialize_key_and_certificates(b"x", private, None, others, locked(PASSPHRASE))
    assert problem(data, PASSPHRASE) == "key-file-without-key"
    assert problem(pem_of(private, *others)) == "key-file-without-key"


def test_certificates_alone_are_no_key():
    certificate = key_pair("rsa")[1]
    data = pkcs12.serialize_key_and_certificates(b"x", None, certificate, None, locked("a"))
    assert problem(data, "a") == "key-file-without-key"
    assert problem(certificate.public_bytes(serialization.Encoding.PEM)) == "key-file-without-key"


def test_a_key_that_only_signs_opens_no_mail():
    private = ed25519.Ed25519PrivateKey.generate()
    pem = private.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    assert problem(pem) == "key-file-without-key"


def test_a_safe_with_nothing_in_it_holds_no_key():
    empty = bytes.fromhex("3016020103301106092a864886f70d010701a00404023000")
    assert problem(empty) == "key-file-without-key"


@pytest.mark.parametrize("passphrase", [None, "forkert"])
def test_a_text_file_with_an_open_key_needs_no_passphrase(passphrase):
    assert open_key_file(pem_of(*key_pair("p256")), passphrase).label == "Prøvepostkasse p256"


def test_a_locked_text_file_opens_with_its_passphrase_only():
    data = pem_of(*key_pair("p256"), passphrase=b"hemmelig")
    assert open_key_file(data, "hemmelig").label == "Prøvepostkasse p256"
    assert problem(data) == "key-passphrase-needed"
    assert problem(data, "forkert") == "key-passphrase-wrong"


@needs_openssl
def test_text_files_with_remarks_and_the_older_locking_open():
    older = openssl(
        "rsa", "-in", pem_file("rsa"), "-aes256", "-traditional", "-passout", "pass:hemmelig"
    )
    certificate = key_pair("rsa")[1].public_bytes(serialization.Encoding.PEM)
    data = b"Bag Attributes\n    friendlyName: x\n" + older + b"subject=CN = x\n" + certificate
    assert b"Proc-Type: 4,ENCRYPTED" in data
    assert open_key_file(data, "hemmelig").label == "Prøvepostkasse rsa"
    assert problem(data) == "key-passphrase-needed"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"Hej",
        b"\x30\x80",
        bytes(1000),
        p12()[:-1],
        p12() + b"\0",
        p12() + bytes(1024 * 1024),
        b"-----BEGIN PRIVATE KEY-----\nSGVq\n-----END PRIVATE KEY-----\n",
        pem_of(key_pair("p256")[0])
        + b"-----BEGIN CERTIFICATE-----\nSGVq\n-----END CERTIFICATE-----\n",
    ],
    ids=["nothing", "text", "a beginning", "zeros", "cut", "too long", "too large", "key", "certificate"],
)  # fmt: skip
def test_what_is_no_whole_key_file_is_damaged(data):
    assert problem(data, PASSPHRASE) == "key-file-damaged"


def test_many_beginnings_do_not_take_long():
    with within(10):
        assert problem(b"-----BEGIN PRIVATE KEY-----\n" * 30_000) == "key-file-without-key"


@pytest.mark.unmeasured
@pytest.mark.skipif(not CORPUS.is_dir(), reason="the shared corpus is not on this machine")
def test_every_published_key_file_opens_or_says_why():
    """Ten certificates for one mail program's tests, in BER as that program writes it; one of them for signing only."""
    results = {}
    for path in sorted(CORPUS.rglob("*.pfx")):
        data = path.read_bytes()
        assert problem(data) == "key-passphrase-needed"
        assert problem(data, "forkert") == "key-passphrase-wrong"
        try:
            results[path.parent.name, path.name] = bool(open_key_file(data, "no.secret").label)
        except KeyFileError as error:
            results[path.parent.name, path.name] = error.code
    signing_only = results.pop(("dsa", "smime.pfx"))
    assert signing_only == "key-file-without-key"
    assert set(results.values()) == {True}
    assert len(results) == 11


@pytest.mark.effort
def test_whatever_is_changed_only_the_one_exception_leaves():
    source = random.Random(20251123)
    files = [(p12(passphrase=""), None), (p12(), PASSPHRASE), (pem_of(*key_pair("p256")), None)]
    codes = set()
    for _ in range(times(300)):
        data, passphrase = source.choice(files)
        changed = bytearray(data)
        for _change in range(source.randint(1, 3)):
            changed[source.randrange(len(changed))] = source.randrange(256)
        try:
            open_key_file(bytes(changed), passphrase)
        except KeyFileError as error:
            codes.add(error.code)
    assert {"key-file-damaged", "key-passphrase-wrong"} <= codes


@pytest.mark.parametrize(
    "data", [p12(), p12("rsa"), pem_of(*key_pair("rsa"), passphrase=PASSPHRASE.encode())]
)
def test_a_passphrase_that_would_take_minutes_is_not_tried(monkeypatch, data):
    """The library counts as often as the file asks for, and lets nothing else run meanwhile."""
    monkeypatch.setattr(key_files, "_MOST_ROUNDS", 100)
    assert problem(data, PASSPHRASE) == "key-file-damaged"


def test_a_part_of_another_kind_says_nothing_of_rounds():
    part = asn1.ContentInfo({"content_type": "digested_data"})
    assert list(key_files._rounds(part)) == []
