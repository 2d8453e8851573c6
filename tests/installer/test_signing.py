"""Signing takes a certificate from a file or a token, and never shows what opens it."""

import argparse
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    pkcs12,
)
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from installer import certificate, signing
from installer.tools import BuildError

NOW = datetime(2026, 6, 1, tzinfo=UTC)
STAMP = ("--timestamp", "http://stamp.example")


@pytest.fixture(scope="module")
def key():
    """A key that only these tests have."""
    return ec.generate_private_key(ec.SECP256R1())


def certified(key, usage=ExtendedKeyUsageOID.CODE_SIGNING, ends=timedelta(days=30)):
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Test publisher")])
    builder = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(NOW - timedelta(days=60))
        .not_valid_after(NOW + ends)
    )
    if usage:
        builder = builder.add_extension(x509.ExtendedKeyUsage([usage]), critical=False)
    return builder.sign(key, hashes.SHA256())


@pytest.fixture
def files(tmp_path, key):
    """A certificate with its key in a file, and its password in another."""
    content = pkcs12.serialize_key_and_certificates(
        b"x", key, certified(key), None, BestAvailableEncryption("hemmelig æ".encode())
    )
    (tmp_path / "a.p12").write_bytes(content)
    (tmp_path / "pin").write_text("hemmelig æ\n", encoding="utf-8")
    return tmp_path


def said(*words: str):
    parser = argparse.ArgumentParser()
    signing.add_arguments(parser)
    return signing.from_arguments(parser.parse_args(words))


def test_nothing_is_signed_unless_asked_for():
    assert said() is None


def test_a_certificate_from_a_file(monkeypatch):
    monkeypatch.setattr(certificate, "require_usable", lambda *_: None)
    words = said(
        *("--sign-pkcs12", "a.p12", "--sign-password", "pin"),
        *("--timestamp", "http://stamp.example"),
    ).words()
    assert words == [
        *("sign", "-pkcs12", "a.p12", "-readpass", "pin", "-h", "sha256", "-n", "dpassist"),
        *("-ts", "http://stamp.example"),
    ]


def test_a_certificate_in_a_token(monkeypatch):
    monkeypatch.setattr(certificate, "require_usable", lambda *_: None)
    words = said(
        *("--sign-pkcs11-module", "m.so", "--sign-key", "pkcs11:object=x"),
        *("--sign-certificates", "c.pem"),
        *STAMP,
    ).words()
    assert words[1:7] == ["-pkcs11module", "m.so", "-key", "pkcs11:object=x", "-certs", "c.pem"]


@pytest.mark.parametrize(
    "words",
    [
        ("--sign-pkcs11-module", "m.so", *STAMP),
        ("--sign-key", "pkcs11:object=x", *STAMP),
        ("--sign-password", "pin"),
        STAMP,
    ],
)
def test_half_of_what_signing_needs_is_refused_and_nothing_is_left_unsigned(words):
    with pytest.raises(BuildError, match="signing needs --sign-pkcs12"):
        said(*words)


def test_a_signature_without_a_time_stamp_is_refused():
    with pytest.raises(BuildError, match="signing needs --timestamp"):
        said("--sign-pkcs12", "a.p12")


def test_a_certificate_that_is_good_today_is_taken(files, key):
    certificate.require_usable(files / "a.p12", files / "pin", NOW)
    (files / "c.pem").write_bytes(certified(key).public_bytes(Encoding.PEM))
    certificate.require_usable(files / "c.pem", files / "pin", NOW)


@pytest.mark.parametrize("day", [NOW - timedelta(days=61), NOW + timedelta(days=31)])
def test_one_that_ran_out_or_is_not_valid_yet_is_refused(files, day):
    with pytest.raises(BuildError, match=r"valid from 2026-04-02 to 2026-07-01 only"):
        certificate.require_usable(files / "a.p12", files / "pin", day)


@pytest.mark.parametrize("usage", [None, ExtendedKeyUsageOID.SERVER_AUTH])
def test_one_that_is_not_for_programs_is_refused(files, key, usage):
    (files / "c.pem").write_bytes(certified(key, usage).public_bytes(Encoding.PEM))
    with pytest.raises(BuildError, match="not for signing programs"):
        certificate.require_usable(files / "c.pem", None, NOW)


def test_a_wrong_password_is_told_and_never_shown(files):
    (files / "pin").write_text("forkert", encoding="utf-8")
    with pytest.raises(BuildError, match="do not open it") as told:
        certificate.require_usable(files / "a.p12", files / "pin", NOW)
    assert "forkert" not in str(told.value)
    with pytest.raises(BuildError, match="--sign-password opens it"):
        certificate.require_usable(files / "a.p12", None, NOW)


@pytest.mark.parametrize("content", [None, b"", b"-----BEGIN CERTIFICATE-----", b"0\x03"])
def test_no_certificate_is_told_too(tmp_path, content):
    file = tmp_path / "a.p12"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(BuildError, match="cannot be read"):
        certificate.require_usable(file, None, NOW)


def test_a_time_stamp_authority_of_ones_own_for_tests(monkeypatch):
    monkeypatch.setattr(certificate, "require_usable", lambda *_: None)
    words = said("--sign-pkcs12", "a.p12", "--own-timestamp", "t.pem", "t.key").words()
    assert words[-4:] == ["-TSA-certs", "t.pem", "-TSA-key", "t.key"]


def test_the_uninstaller_is_signed_by_a_script_that_only_we_can_read(tmp_path, monkeypatch):
    monkeypatch.setattr(signing, "find", lambda name: f"/somewhere/{name}")
    how = signing.Signing(pkcs12=Path("with blank.p12"), timestamp="http://stamp.example")
    script = how.script(tmp_path)
    text = script.read_text(encoding="utf-8")
    assert "/somewhere/osslsigncode sign -pkcs12 'with blank.p12'" in text
    assert '-in "$1"' in text
    assert script.stat().st_mode & 0o777 == 0o700
