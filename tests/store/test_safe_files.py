"""Files are written whole or not at all, under plain names of our own."""

import errno
import os
import re
import stat
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dpassist.domain.errors import EnvironmentFaultError
from dpassist.store.safe_files import (
    unique_name,
    write_atomically,
    write_new_file,
    write_new_private,
)

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions")


def test_a_unique_name_keeps_stem_and_suffix_and_is_never_the_same():
    names = {unique_name("svar.eml") for _ in range(50)}
    assert len(names) == 50
    assert all(name.startswith("svar-") and name.endswith(".eml") for name in names)


@pytest.mark.parametrize(
    ("given_name", "begins", "ends"),
    [
        ("svar.eml", "svar-", ".eml"),
        ("nøgle til post.p12", "nøgle_til_post-", ".p12"),
        ("../../etc/passwd", "passwd-", ""),
        ("C:\\keys\\key.pfx", "key-", ".pfx"),
        ("con.txt", "con-", ".txt"),
        ("a:b\u202ecod.exe", "a_b_cod-", ".exe"),
        ("no-real-ending.this_is_only_a_sentence", "no-real-endingthis_is_only_a_sentence-", ""),
        (".hidden", "hidden-", ""),
        ("???", "file-", ""),
        ("", "file-", ""),
    ],
)
def test_a_unique_name_is_plain_wherever_the_name_came_from(given_name, begins, ends):
    name = unique_name(given_name)
    assert re.fullmatch(re.escape(begins) + "[0-9a-f]{12}" + re.escape(ends), name)


def test_a_unique_name_holds_no_cpr_number():
    assert "1234" not in unique_name("0099991234.p12").rpartition("-")[0]


@given(st.text(max_size=400))
def test_any_text_gives_one_usable_name(text):
    name = unique_name(text)
    assert name.isprintable()
    assert not set(name) & set('/\\<>:"|?* ')
    assert not name.startswith(".")
    assert not name.endswith(".")
    assert len(name.encode()) <= 255


def test_a_file_is_written_and_replaced(tmp_path):
    path = tmp_path / "settings.toml"
    write_atomically(path, b"one")
    write_atomically(path, b"two")
    assert path.read_bytes() == b"two"
    assert [p.name for p in tmp_path.iterdir()] == ["settings.toml"]


def test_a_write_that_fails_keeps_the_old_file_and_leaves_no_rest(tmp_path, monkeypatch):
    path = tmp_path / "settings.toml"
    path.write_bytes(b"old")

    def full(_descriptor):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(EnvironmentFaultError) as caught:
        write_atomically(path, b"new")
    assert caught.value.code == "write-failed"
    assert path.read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir()] == ["settings.toml"]


def test_a_folder_is_not_replaced_by_a_file(tmp_path):
    (tmp_path / "folder").mkdir()
    with pytest.raises(EnvironmentFaultError):
        write_atomically(tmp_path / "folder", b"x")
    assert [p.name for p in tmp_path.iterdir()] == ["folder"]


def test_writing_into_a_folder_that_is_not_there_fails_as_expected(tmp_path):
    with pytest.raises(EnvironmentFaultError):
        write_atomically(tmp_path / "missing" / "draft.eml", b"x")


def test_a_name_with_a_zero_byte_fails_as_expected(tmp_path):
    with pytest.raises(EnvironmentFaultError):
        write_atomically(tmp_path / "draft\0.eml", b"x")


@posix_only
def test_a_link_is_followed_and_stays_a_link(tmp_path):
    target = tmp_path / "real.toml"
    target.write_bytes(b"old")
    link = tmp_path / "link.toml"
    link.symlink_to(target)
    write_atomically(link, b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"


@posix_only
def test_the_permissions_of_a_file_that_exists_are_kept(tmp_path):
    path = tmp_path / "settings.toml"
    path.write_bytes(b"old")
    path.chmod(0o600)
    write_atomically(path, b"new")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@posix_only
def test_a_pipe_is_written_to_and_not_replaced(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    write_atomically(pipe, b"draft")
    assert os.read(reader, 100) == b"draft"
    os.close(reader)
    assert stat.S_ISFIFO(pipe.stat().st_mode)


@posix_only
def test_a_private_file_is_for_this_user_alone_even_in_a_folder_that_was_open(tmp_path):
    folder = tmp_path / "drafts"
    folder.mkdir(mode=0o755)
    path = write_new_private(folder, "svar.eml", b"x")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_a_private_file_gets_a_safe_name_inside_its_folder(tmp_path):
    path = write_new_private(tmp_path / "a" / "drafts", "../../svar.eml", b"x")
    assert path.parent == tmp_path / "a" / "drafts"
    assert path.name.startswith("svar-")


def test_a_private_file_that_cannot_be_written_fails_as_expected(tmp_path):
    (tmp_path / "drafts").write_bytes(b"a file where the folder should be")
    with pytest.raises(EnvironmentFaultError) as caught:
        write_new_private(tmp_path / "drafts", "svar.eml", b"x")
    assert caught.value.code == "write-failed"


def test_a_new_file_is_whole_as_soon_as_its_name_is_there(tmp_path, monkeypatch):
    given, link = [], os.link
    monkeypatch.setattr(
        os, "link", lambda a, b: (given.append((a.read_bytes(), b.exists())), link(a, b))
    )
    write_new_file(tmp_path / "key", b"whole")
    assert given == [(b"whole", False)]
    with pytest.raises(FileExistsError):
        write_new_file(tmp_path / "key", b"another")
    assert [(p.name, p.read_bytes()) for p in tmp_path.iterdir()] == [("key", b"whole")]


def test_a_new_file_is_written_where_the_disk_has_no_links_too(tmp_path, monkeypatch):
    def refuse(*_places):
        raise PermissionError(errno.EPERM, "no links")

    monkeypatch.setattr(os, "link", refuse)
    write_new_file(tmp_path / "key", b"whole")
    with pytest.raises(FileExistsError):
        write_new_file(tmp_path / "key", b"another")
    assert [(p.name, p.read_bytes()) for p in tmp_path.iterdir()] == [("key", b"whole")]
