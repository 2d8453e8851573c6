"""On the command line, too, encrypted mail is opened with a key whose passphrase is asked for once."""

import io
import sys
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption
from cryptography.hazmat.primitives.serialization.pkcs12 import serialize_key_and_certificates

from dpassist.services.intake import Intake
from dpassist.services.keys import Keys
from tests.encrypted_parts import encrypt, key_pair, needs_openssl
from tests.fakes import DirectReader, MemoryKeyFiles
from tests.secrets_in_memory import MemorySecrets

pytestmark = needs_openssl
PASSPHRASE = "blåbærgrød"
SECRET = b"Content-Type: text/plain; charset=utf-8\r\n\r\nHemmeligt\r\n"


@pytest.fixture
def desk(desk_with, folder_files):
    """A desk with one locked key file."""
    private, certificate = key_pair("rsa")
    lock = BestAvailableEncryption(PASSPHRASE.encode())
    data = serialize_key_and_certificates(b"post", private, certificate, None, lock)
    keys = Keys(MemoryKeyFiles({Path("keys/postkasse.p12"): data}), MemorySecrets())
    plain = desk_with()
    intake = Intake(plain.library, folder_files, DirectReader(), keys)
    return plain.but(intake=intake, keys=keys)


@pytest.fixture
def asked(monkeypatch):
    """Somebody at the keyboard who types this; gives what was asked."""
    prompts = []

    def sit(passphrase):
        class Keyboard(io.StringIO):
            def isatty(self):
                return True

        def type_it(prompt):
            prompts.append(prompt)
            return passphrase

        monkeypatch.setattr(sys, "stdin", Keyboard())
        monkeypatch.setattr("getpass.getpass", type_it)
        return prompts

    return sit


def write_mail(post, kind="rsa"):
    head = b"From: asta@borger.example\r\nTo: byg@kommune.example\r\nSubject: Fortroligt\r\n"
    (post / "brev.eml").write_bytes(head + encrypt(SECRET, kind, form="SMIME"))


def test_a_passphrase_opens_the_message(post, typed, desk, asked):
    write_mail(post)
    prompts = asked(PASSPHRASE)
    ended = typed("reply", "brev.eml", "-o", "svar.eml", desk=desk)
    assert (ended.code, ended.err) == (0, "")
    assert prompts == ["Passphrase of postkasse.p12 (Enter to skip): "]
    assert (post / "svar.eml").exists()
    assert PASSPHRASE not in ended.out


@pytest.mark.parametrize(
    ("passphrase", "said"), [("forkert", "does not open the key file"), ("", "cannot be read here")]
)
def test_without_the_right_one_it_stays_closed(post, typed, desk, asked, passphrase, said):
    write_mail(post)
    asked(passphrase)
    ended = typed("reply", "brev.eml", "-o", "svar.eml", desk=desk)
    assert ended.code == 3
    assert said in ended.err
    assert not (post / "svar.eml").exists()


def test_nobody_is_asked_where_nobody_sits(post, typed, desk, asked, monkeypatch):
    write_mail(post)
    prompts = asked(PASSPHRASE)
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    assert typed("reply", "brev.eml", "-o", "svar.eml", desk=desk).code == 3
    assert prompts == []
