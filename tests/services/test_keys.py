"""Key files: opened once, locked until somebody knows the passphrase, forgotten when asked."""

from pathlib import Path

import pytest
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, NoEncryption
from cryptography.hazmat.primitives.serialization.pkcs12 import serialize_key_and_certificates

from dpassist.domain.errors import EnvironmentFaultError, KeyFileError
from dpassist.services.keys import Keys
from tests.encrypted_parts import key_pair
from tests.fakes import MemoryKeyFiles
from tests.secrets_in_memory import MemorySecrets

LOCKED = Path("keys/locked.p12")
OPEN = Path("keys/open.p12")
PASSPHRASE = "blåbærgrød"


def p12(passphrase=""):
    private, certificate = key_pair("rsa")
    lock = BestAvailableEncryption(passphrase.encode()) if passphrase else NoEncryption()
    return serialize_key_and_certificates(b"post", private, certificate, None, lock)


@pytest.fixture(scope="module")
def contents():
    return {LOCKED: p12(PASSPHRASE), OPEN: p12()}


class Refusing(MemorySecrets):
    """A credential store that keeps nothing."""

    def set(self, key_file, passphrase):
        raise EnvironmentFaultError("no-credential-store")


def keys_of(contents, *paths, secrets=None):
    files = MemoryKeyFiles({path: contents[path] for path in paths}, roots=(b"root",))
    files.elsewhere = {Path("/usb") / path.name: data for path, data in contents.items()}
    return Keys(files, secrets or MemorySecrets())


def code_of(call):
    with pytest.raises((KeyFileError, EnvironmentFaultError)) as caught:
        call()
    return caught.value.code


def test_a_key_without_a_lock_is_ready_and_so_are_the_roots(contents):
    errand = keys_of(contents, OPEN).errand()
    assert [key.label for key in errand.keys] == ["Prøvepostkasse rsa"]
    assert errand.roots == (b"root",)
    assert errand.bodies


def test_a_locked_key_waits_for_its_passphrase(contents):
    keys = keys_of(contents, LOCKED, OPEN)
    assert keys.locked() == (LOCKED,)
    assert [state.problem for state in keys.states()] == ["key-passphrase-needed", ""]
    assert len(keys.errand().keys) == 1


def test_an_unlocked_key_says_whose_it_is_and_stays_open(contents):
    keys = keys_of(contents, LOCKED)
    state = keys.unlock(LOCKED, PASSPHRASE, keep=False)
    assert (state.label, state.problem, state.is_locked) == ("Prøvepostkasse rsa", "", False)
    assert state.not_after is not None
    assert len(keys.errand().keys) == 1
    assert keys.locked() == ()


def test_a_wrong_passphrase_is_told_and_can_be_typed_again(contents):
    keys = keys_of(contents, LOCKED)
    assert code_of(lambda: keys.unlock(LOCKED, "forkert", keep=True)) == "key-passphrase-wrong"
    assert keys.locked() == (LOCKED,)
    assert keys.unlock(LOCKED, PASSPHRASE, keep=False).problem == ""


def test_a_kept_passphrase_opens_the_key_the_next_time(contents):
    secrets = MemorySecrets()
    keys_of(contents, LOCKED, secrets=secrets).unlock(LOCKED, PASSPHRASE, keep=True)
    assert len(keys_of(contents, LOCKED, secrets=secrets).errand().keys) == 1


def test_a_passphrase_is_kept_only_when_asked_for(contents):
    secrets = MemorySecrets()
    keys_of(contents, LOCKED, secrets=secrets).unlock(LOCKED, PASSPHRASE, keep=False)
    assert secrets.get(LOCKED) is None


def test_where_nothing_can_be_kept_the_key_is_open_all_the_same(contents):
    keys = keys_of(contents, LOCKED, secrets=Refusing())
    assert code_of(lambda: keys.unlock(LOCKED, PASSPHRASE, keep=True)) == "no-credential-store"
    assert len(keys.errand().keys) == 1


def test_added_keys_are_kept_and_known_by_their_state(contents):
    keys = keys_of(contents)
    assert keys.add(Path("/usb/open.p12")).label == "Prøvepostkasse rsa"
    assert keys.add(Path("/usb/locked.p12")).is_locked
    assert len(keys.states()) == 2


def test_what_is_no_key_file_is_not_added(contents):
    keys = keys_of({**contents, Path("letter.p12"): b"Dear all"})
    assert code_of(lambda: keys.add(Path("/usb/letter.p12"))) == "key-file-damaged"
    assert code_of(lambda: keys.add(Path("/usb/none.p12"))) == "file-missing"
    assert keys.states() == ()


def test_a_removed_key_is_forgotten_with_its_passphrase(contents):
    secrets = MemorySecrets()
    keys = keys_of(contents, LOCKED, OPEN, secrets=secrets)
    keys.unlock(LOCKED, PASSPHRASE, keep=True)
    keys.remove(LOCKED)
    keys.remove(OPEN)
    assert (keys.errand().keys, keys.states(), secrets.get(LOCKED)) == ((), (), None)


def test_a_file_that_somebody_deletes_is_no_longer_used(contents):
    files = MemoryKeyFiles({OPEN: contents[OPEN], LOCKED: contents[LOCKED]})
    keys = Keys(files, MemorySecrets())
    assert len(keys.errand().keys) == 1
    files.remove(OPEN)
    files.remove(LOCKED)
    assert (keys.errand().keys, keys.states()) == ((), ())
