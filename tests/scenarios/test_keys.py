"""Encrypted mail is opened with a key the clerk adds and unlocks, and signed mail says what is known of it."""

import pytest
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, NoEncryption
from cryptography.hazmat.primitives.serialization.pkcs12 import serialize_key_and_certificates
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from dpassist.domain.message import Protection
from dpassist.domain.verdict import Kind
from tests.encrypted_parts import encrypt, key_pair, needs_openssl
from tests.mails import letter
from tests.scenarios.conftest import texts

pytestmark = needs_openssl
PASSPHRASE = "blåbærgrød"
SECRET = b"Content-Type: text/plain; charset=utf-8\r\n\r\nHemmeligt indhold\r\n"


@pytest.fixture(autouse=True)
def no_credential_store(monkeypatch):
    """Whatever store this machine has is left alone."""
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")


def encrypted_mail(content=SECRET, kind="rsa") -> bytes:
    body = encrypt(content, kind, form="SMIME")
    return b"From: asta@borger.example\r\nTo: byg@kommune.example\r\nSubject: Fortroligt\r\n" + body


def key_file(folder, *, passphrase=PASSPHRASE, kind="rsa"):
    private, certificate = key_pair(kind)
    lock = BestAvailableEncryption(passphrase.encode()) if passphrase else NoEncryption()
    path = folder / "postkasse.p12"
    path.write_bytes(serialize_key_and_certificates(b"post", private, certificate, None, lock))
    return path


@pytest.fixture
def add(workplace, monkeypatch):
    def choose(path, box):
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(path), ""))
        box.add_button.click()
        workplace.wait(lambda: bool(box.message.text()))

    return choose


def unlock(workplace, box, passphrase):
    box.passphrase.setText(passphrase)
    box.say("")
    QTest.keyClick(box.passphrase, Qt.Key.Key_Return)
    workplace.wait(lambda: bool(box.message.text()))


def protection(workplace):
    opened = workplace.post.opened()
    return opened.message.protection if opened else None


def test_an_encrypted_mail_asks_for_a_key_and_opens_with_it(workplace, add, tmp_path):
    workplace.open_mail("fortrolig.eml", encrypted_mail())
    box = workplace.post.view.keys
    assert box.isVisible()
    assert workplace.post.current().verdict.kind is Kind.UNREADABLE
    workplace.wait(lambda: "no key files yet" in texts(box))
    add(key_file(tmp_path), box)
    assert "Type its passphrase" in box.message.text()
    assert "postkasse" in box.files.currentText()
    assert "locked" in box.files.currentText()
    unlock(workplace, box, "forkert")
    assert "does not open the key file" in box.message.text()
    assert workplace.post.view.body.toPlainText() == ""
    box.passphrase.setText(PASSPHRASE)
    box.unlock_button.click()
    workplace.wait(lambda: protection(workplace) is Protection.DECRYPTED)
    assert not box.isVisible()
    assert "Hemmeligt indhold" in workplace.post.view.body.toPlainText()
    assert workplace.post.current().verdict.kind is Kind.SECURE_MAIL
    assert "came encrypted" in texts(workplace.post.view)


def test_a_letter_inside_encrypted_mail_is_digital_post(workplace, add, tmp_path):
    inner = letter().partition(b"MIME-Version: 1.0\r\n")[2]
    workplace.open_mail("brev.eml", encrypted_mail(inner, "p256"))
    add(key_file(tmp_path, passphrase="", kind="p256"), workplace.post.view.keys)
    workplace.wait(lambda: protection(workplace) is Protection.DECRYPTED)
    assert workplace.post.current().verdict.kind is Kind.DIGITAL_POST


def test_a_key_that_does_not_fit_leaves_it_closed_and_says_so(workplace, add, tmp_path):
    workplace.open_mail("fortrolig.eml", encrypted_mail())
    box = workplace.post.view.keys
    add(key_file(tmp_path, passphrase="", kind="p256"), box)
    assert "was added" in box.message.text()
    workplace.settle()
    assert protection(workplace) is Protection.ENCRYPTED
    assert "encrypted" in texts(workplace.post.view)


def test_keys_are_kept_and_removed_in_the_settings(workplace, add, tmp_path):
    workplace.window.show_page("settings")
    box = workplace.window.page("settings").keys
    workplace.wait(box.none.isVisible)
    add(key_file(tmp_path, passphrase=""), box)
    assert "certificate until" in box.files.currentText()
    box.say("")
    box.remove_button.click()
    workplace.wait(lambda: "was removed" in box.message.text())
    assert box.none.isVisible()
    assert not list(workplace.paths.keys.iterdir())


def test_what_is_no_key_file_is_not_added(workplace, add, tmp_path):
    workplace.window.show_page("settings")
    box = workplace.window.page("settings").keys
    wrong = tmp_path / "brev.p12"
    wrong.write_bytes(b"Dear all")
    add(wrong, box)
    assert "is no key file" in box.message.text()


def test_an_empty_passphrase_is_asked_for_again(workplace, add, tmp_path):
    workplace.window.show_page("settings")
    box = workplace.window.page("settings").keys
    add(key_file(tmp_path), box)
    box.unlock_button.click()
    assert "Type the passphrase first" in box.message.text()


def test_a_passphrase_that_cannot_be_kept_is_told(workplace, add, tmp_path):
    workplace.window.show_page("settings")
    box = workplace.window.page("settings").keys
    add(key_file(tmp_path), box)
    box.keep.setChecked(True)
    unlock(workplace, box, PASSPHRASE)
    assert "no place to keep passphrases" in box.message.text()
    assert "certificate until" in box.files.currentText()


def test_choosing_no_file_changes_nothing(workplace, monkeypatch):
    workplace.window.show_page("settings")
    box = workplace.window.page("settings").keys
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: ("", ""))
    box.add_button.click()
    assert box.message.text() == ""
