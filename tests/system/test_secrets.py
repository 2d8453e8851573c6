"""A passphrase is kept by the system's credential store, or it is said that it is not."""

import builtins
import logging
import os
import subprocess
import sys
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail, null
from keyring.errors import InitError, KeyringLocked, PasswordDeleteError, PasswordSetError

from dpassist.domain.errors import EnvironmentFaultError
from dpassist.system.secrets import KeyringSecrets
from tests.secrets_in_memory import MemorySecrets

KEY_FILE = Path("nøgler") / "Testkommunens postkasse.p12"
OTHER_FILE = Path("nøgler") / "anden.p12"


class MemoryKeyring(KeyringBackend):
    """A credential store that ends with the test; the library asks nothing more of one."""

    priority = -1  # never picked by itself

    def __init__(self):
        super().__init__()
        self.kept = {}

    def get_password(self, service, username):
        return self.kept.get((service, username))

    def set_password(self, service, username, password):
        self.kept[service, username] = password

    def delete_password(self, service, username):
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError("No such password!")


class FaultyKeyring(MemoryKeyring):
    """A store that has something, and gives one error for everything."""

    priority = -1

    def __init__(self, error):
        super().__init__()
        self.error = error

    def get_password(self, service, username):
        raise self.error

    def set_password(self, service, username, password):
        raise self.error

    def delete_password(self, service, username):
        raise self.error


class StubbornKeyring(MemoryKeyring):
    """A store that lets nothing go."""

    priority = -1

    def delete_password(self, service, username):
        raise PasswordDeleteError("Not allowed")


@pytest.fixture(params=["keyring", "memory"])
def secrets(request):
    return KeyringSecrets(MemoryKeyring()) if request.param == "keyring" else MemorySecrets()


def code_of(action, *arguments):
    with pytest.raises(EnvironmentFaultError) as caught:
        action(*arguments)
    return caught.value.code


# What the rest of the program may expect, of the real door and of its fake alike.


def test_nothing_is_known_of_a_file_that_was_never_kept(secrets):
    assert secrets.get(KEY_FILE) is None


@pytest.mark.parametrize("passphrase", ["hemmelig", "æøå ÆØÅ", "med mellemrum ", "x" * 200])
def test_a_passphrase_comes_back_as_it_was_kept(secrets, passphrase):
    secrets.set(KEY_FILE, passphrase)
    assert secrets.get(KEY_FILE) == passphrase


def test_each_file_has_its_own(secrets):
    secrets.set(KEY_FILE, "den ene")
    secrets.set(OTHER_FILE, "den anden")
    assert (secrets.get(KEY_FILE), secrets.get(OTHER_FILE)) == ("den ene", "den anden")


def test_a_newer_passphrase_takes_the_place_of_the_older(secrets):
    secrets.set(KEY_FILE, "gammel")
    secrets.set(KEY_FILE, "ny")
    assert secrets.get(KEY_FILE) == "ny"


def test_what_is_deleted_is_gone_and_nothing_else(secrets):
    secrets.set(KEY_FILE, "væk")
    secrets.set(OTHER_FILE, "bliver")
    secrets.delete(KEY_FILE)
    assert (secrets.get(KEY_FILE), secrets.get(OTHER_FILE)) == (None, "bliver")


def test_deleting_what_is_not_there_is_no_fault(secrets):
    secrets.delete(KEY_FILE)
    assert secrets.get(KEY_FILE) is None


def test_a_file_is_the_same_however_it_is_reached(secrets):
    secrets.set(KEY_FILE, "hemmelig")
    assert secrets.get(Path.cwd() / "andet" / ".." / KEY_FILE) == "hemmelig"


# What only the real door meets.


@pytest.mark.parametrize("backend", [null.Keyring(), fail.Keyring()], ids=["off", "none"])
def test_without_a_store_nothing_is_known_and_keeping_says_so(backend):
    secrets = KeyringSecrets(backend)
    assert secrets.get(KEY_FILE) is None
    assert code_of(secrets.set, KEY_FILE, "hemmelig") == "no-credential-store"


def test_deleting_without_a_store_says_so():
    assert code_of(KeyringSecrets(fail.Keyring()).delete, KEY_FILE) == "no-credential-store"


@pytest.mark.parametrize(
    "error",
    [
        KeyringLocked("locked"),
        PasswordSetError("refused"),
        InitError("no bus"),
        OSError(1, "what a Windows call may raise"),
        RuntimeError("what D-Bus may raise"),
    ],
    ids=lambda error: type(error).__name__,
)
def test_a_store_that_fails_gives_nothing_and_says_so_without_its_own_words(error, caplog):
    caplog.set_level(logging.DEBUG)
    secrets = KeyringSecrets(FaultyKeyring(error))
    assert secrets.get(KEY_FILE) is None
    assert code_of(secrets.delete, KEY_FILE) == "credential-store-failed"
    with pytest.raises(EnvironmentFaultError) as caught:
        secrets.set(KEY_FILE, "hemmelig")
    assert caught.value.code == "credential-store-failed"
    assert caught.value.__suppress_context__
    assert "hemmelig" not in repr(caught.value) + str(caught.value.details) + caplog.text


def test_a_passphrase_that_cannot_be_deleted_is_not_said_to_be_gone():
    secrets = KeyringSecrets(StubbornKeyring())
    secrets.set(KEY_FILE, "hemmelig")
    assert code_of(secrets.delete, KEY_FILE) == "credential-store-failed"


def test_the_store_shows_what_the_entry_is_for():
    store = MemoryKeyring()
    KeyringSecrets(store).set(KEY_FILE, "hemmelig")
    [(service, username)] = store.kept
    assert service == "dpassist key file"
    assert Path(username) == Path(os.path.normcase(Path.cwd() / KEY_FILE))


def test_the_systems_own_store_is_used_when_none_is_given(monkeypatch):
    store = MemoryKeyring()
    monkeypatch.setattr(keyring, "get_keyring", lambda: store)
    secrets = KeyringSecrets()
    secrets.set(KEY_FILE, "hemmelig")
    assert list(store.kept.values()) == ["hemmelig"]
    secrets.delete(KEY_FILE)
    assert not store.kept


def test_a_program_packed_without_the_library_runs_on_without_a_store(monkeypatch):
    real = builtins.__import__

    def without(name, *rest):
        if name == "keyring":
            raise ModuleNotFoundError(name)
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without)
    secrets = KeyringSecrets()
    assert secrets.get(KEY_FILE) is None
    assert code_of(secrets.set, KEY_FILE, "hemmelig") == "no-credential-store"


def test_the_library_is_not_loaded_before_it_is_needed():
    command = (
        "import sys; from dpassist.system.secrets import KeyringSecrets; KeyringSecrets(); "
        "sys.exit('keyring' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", command], check=False).returncode == 0


def test_a_mailbox_is_named_by_itself_and_not_as_a_file():
    store = MemoryKeyring()
    secrets = KeyringSecrets(store)
    secrets.set("byg@mail.example", "æblegrød")
    assert secrets.get("byg@mail.example") == "æblegrød"
    assert list(store.kept) == [("dpassist mailbox", "byg@mail.example")]
    assert secrets.get(Path("byg@mail.example")) is None
