"""Signing takes a certificate from a file or a token, and never shows what opens it."""

import argparse
from pathlib import Path

import pytest

from installer import signing
from installer.tools import BuildError


def said(*words: str):
    parser = argparse.ArgumentParser()
    signing.add_arguments(parser)
    return signing.from_arguments(parser.parse_args(words))


def test_nothing_is_signed_unless_asked_for():
    assert said() is None


def test_a_certificate_from_a_file():
    words = said(
        *("--sign-pkcs12", "a.p12", "--sign-password", "pin"),
        *("--timestamp", "http://stamp.example"),
    ).words()
    assert words == [
        *("sign", "-pkcs12", "a.p12", "-readpass", "pin", "-h", "sha256", "-n", "dpassist"),
        *("-ts", "http://stamp.example"),
    ]


def test_a_certificate_in_a_token():
    words = said(
        *("--sign-pkcs11-module", "m.so", "--sign-key", "pkcs11:object=x"),
        *("--sign-certificates", "c.pem"),
    ).words()
    assert words[1:7] == ["-pkcs11module", "m.so", "-key", "pkcs11:object=x", "-certs", "c.pem"]


def test_a_token_without_its_key_is_refused():
    with pytest.raises(BuildError, match="signing needs"):
        said("--sign-pkcs11-module", "m.so").words()


def test_a_time_stamp_authority_of_ones_own_for_tests():
    words = said("--sign-pkcs12", "a.p12", "--own-timestamp", "t.pem", "t.key").words()
    assert words[-4:] == ["-TSA-certs", "t.pem", "-TSA-key", "t.key"]


def test_the_uninstaller_is_signed_by_a_script_that_only_we_can_read(tmp_path, monkeypatch):
    monkeypatch.setattr(signing, "find", lambda name: f"/somewhere/{name}")
    script = signing.Signing(pkcs12=Path("with blank.p12")).script(tmp_path)
    text = script.read_text(encoding="utf-8")
    assert "/somewhere/osslsigncode sign -pkcs12 'with blank.p12'" in text
    assert '-in "$1"' in text
    assert script.stat().st_mode & 0o777 == 0o700
