"""``dpassist seal``: a sealed copy of a finished reply, in a file."""

from pathlib import Path

import pytest
from cryptography.hazmat.primitives import serialization

from dpassist.mailio.limits import Errand
from dpassist.mailio.opener import open_message
from tests.desks import a_desk, a_library
from tests.encrypted_parts import key_pair, our_key, pem_of
from tests.fakes import FakeShell, MemoryKeyFiles

EML = b"From: byg@kommune.example\r\nTo: asta@borger.example\r\nSubject: Sag\r\n\r\nHej Asta\r\n"


@pytest.fixture
def here(post):
    (post / "svar.eml").write_bytes(EML)
    _private, certificate = key_pair("rsa")
    (post / "gateway.pem").write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    return post


@pytest.fixture
def seal(here, typed, folder_files):
    def run(*words, passphrase=b""):
        files = MemoryKeyFiles({Path("k.pem"): pem_of(*key_pair("rsa"), passphrase=passphrase)})
        desk = a_desk(a_library(), folder_files, FakeShell(), key_files=files)
        return typed("seal", "svar.eml", "-o", "lukket.eml", *words, desk=desk)

    return run


def test_it_is_signed_and_encrypted(here, seal):
    ended = seal("--certificate", "gateway.pem")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith("Signed by Prøvepostkasse rsa and encrypted: lukket.eml\n  - ")
    sealed = (here / "lukket.eml").read_bytes()
    assert open_message(sealed, errand=Errand(keys=(our_key("rsa"),))).body_text == "Hej Asta"


def test_without_a_certificate_it_is_signed_and_says_so(seal):
    assert seal().out.startswith("Signed by Prøvepostkasse rsa, NOT encrypted: lukket.eml\n")


def test_a_locked_key_is_asked_for_where_somebody_sits(seal, monkeypatch):
    monkeypatch.setattr("sys.stdin", type("Terminal", (), {"isatty": lambda _self: True})())
    monkeypatch.setattr("getpass.getpass", lambda _text: "hemmelig")
    assert seal(passphrase=b"hemmelig").code == 0


def test_without_an_open_key_it_is_told(seal):
    ended = seal(passphrase=b"hemmelig")
    assert ended.code != 0
    assert ended.err.startswith("There is no open key to sign with.")


def test_a_reply_that_is_not_there_is_named(typed):
    ended = typed("seal", "væk.eml", "-o", "lukket.eml")
    assert (ended.code, ended.err) == (1, "væk.eml: The file is no longer there.\n")


@pytest.mark.parametrize("is_whole", [False, True])
def test_the_reply_is_not_written_over_however_its_name_is_spelled(here, typed, is_whole):
    target = str(here / "svar.eml") if is_whole else "svar.eml"
    ended = typed("seal", "svar.eml", "-o", target)
    assert (ended.code, ended.out) == (2, "")
    assert (here / "svar.eml").read_bytes() == EML
