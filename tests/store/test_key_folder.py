"""Key files and trusted roots on disk, and the fake that stands in for them."""

import os
import stat
import sys
from pathlib import Path

import pytest

from dpassist.domain.errors import EnvironmentFaultError
from dpassist.store.key_folder import KeyFolder
from tests.fakes import MemoryKeyFiles


@pytest.fixture(params=["disk", "memory"])
def place(request, tmp_path):
    """A key folder, and a way to put a file somewhere else."""
    if request.param == "memory":
        files = MemoryKeyFiles()

        def put(name, data):
            path = Path("/elsewhere") / name
            files.elsewhere[path] = data
            return path

        return files, put

    def put_on_disk(name, data):
        path = tmp_path / "elsewhere" / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data)
        return path

    return KeyFolder(tmp_path / "keys", lambda: tmp_path / "trust"), put_on_disk


def code_of(call):
    with pytest.raises(EnvironmentFaultError) as caught:
        call()
    return caught.value.code


def test_there_is_nothing_before_something_was_added(place):
    files, _put = place
    assert (files.key_files(), files.roots()) == ((), ())


def test_an_added_key_file_is_a_copy(place):
    files, put = place
    original = put("postkasse.p12", b"key")
    kept = files.add(original)
    assert kept != original
    assert files.key_files() == (kept,)
    assert files.read(kept) == b"key"


def test_the_same_key_file_is_kept_once(place):
    files, put = place
    first = files.add(put("a.p12", b"key"))
    assert files.add(put("b.p12", b"key")) == first
    other = files.add(put("a2.p12", b"another"))
    assert set(files.key_files()) == {first, other}


def test_a_removed_key_file_is_gone_and_stays_gone(place):
    files, put = place
    kept = files.add(put("a.p12", b"key"))
    files.remove(kept)
    files.remove(kept)
    assert files.key_files() == ()
    assert code_of(lambda: files.read(kept)) == "file-missing"


def test_what_is_not_there_cannot_be_added(place):
    files, _put = place
    assert code_of(lambda: files.add(Path("/elsewhere/none.p12"))) == "file-missing"


# --- on disk only


@pytest.fixture
def folder(tmp_path):
    return KeyFolder(tmp_path / "keys", lambda: tmp_path / "trust")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other permissions")
def test_a_key_file_is_for_its_user_alone(folder, tmp_path):
    (tmp_path / "a.p12").write_bytes(b"key")
    kept = folder.add(tmp_path / "a.p12")
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert stat.S_IMODE(kept.parent.stat().st_mode) == 0o700


def test_roots_are_the_certificates_of_the_trust_folder(folder, tmp_path):
    trust = tmp_path / "trust"
    trust.mkdir()
    for name, content in (("b.crt", b"2"), ("a.pem", b"1"), ("readme.txt", b"no")):
        (trust / name).write_bytes(content)
    (trust / "c.cer").mkdir()
    (trust / "d.der").write_bytes(b"x" * (1024 * 1024 + 1))
    assert folder.roots() == (b"1", b"2")


def test_what_is_no_file_of_a_key_is_not_read(folder, tmp_path):
    assert code_of(lambda: folder.read(tmp_path)) == "file-fault"


@pytest.mark.skipif(
    sys.platform == "win32" or not hasattr(os, "geteuid"), reason="POSIX permissions"
)
def test_a_file_that_is_closed_to_us_is_told_apart(folder, monkeypatch):
    def refuse(_self):
        raise PermissionError

    monkeypatch.setattr(Path, "stat", refuse)
    assert code_of(lambda: folder.read(Path("x.p12"))) == "file-denied"


def test_a_key_file_that_cannot_be_deleted_is_told(folder, tmp_path):
    (tmp_path / "keys" / "a.p12").mkdir(parents=True)
    assert code_of(lambda: folder.remove(tmp_path / "keys" / "a.p12")) == "write-failed"
