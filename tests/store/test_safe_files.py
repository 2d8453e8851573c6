"""File names from hostile mail become plain ones, and files are written whole or not at all."""

import errno
import os
import stat
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dpassist.domain.errors import EnvironmentFaultError
from dpassist.domain.identity import has_cpr_shape
from dpassist.store.safe_files import (
    safe_name,
    unique_name,
    write_atomically,
    write_new_private,
)

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions")


@pytest.mark.parametrize(
    ("given_name", "expected"),
    [
        ("svar.eml", "svar.eml"),
        ("Årsopgørelse.pdf", "Årsopgørelse.pdf"),
        ("A\u030arsopgørelse.pdf", "Årsopgørelse.pdf"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Windows\\system32\\cmd.exe", "cmd.exe"),
        ('a<b>c:d|e?f*g"h.txt', "a_b_c_d_e_f_g_h.txt"),
        ("invoice\u202efdp.exe", "invoicefdp.exe"),
        ("to\tlinjer\r\n.pdf", "to linjer.pdf"),
        (".hidden", "hidden"),
        ("ends in dots. . .", "ends in dots"),
        ("CON", "_CON"),
        ("con.txt", "_con.txt"),
        ("Lpt1.eml", "_Lpt1.eml"),
        ("com¹", "_com¹"),
        ("console.txt", "console.txt"),
        ("sag 0099991234.pdf", "sag ••••••-••••.pdf"),
        ("", "file"),
        ("...", "file"),
        ("/", "file"),
        ("no-real-suffix.this is only a sentence", "no-real-suffix.this is only a sentence"),
    ],
)
def test_a_name_from_anywhere_becomes_a_plain_file_name(given_name, expected):
    assert safe_name(given_name) == expected


def test_the_fallback_names_what_has_no_name():
    assert safe_name("??\u202e", "draft") == "__"
    assert safe_name("\u202e", "draft") == "draft"


def test_a_long_name_keeps_its_suffix_and_fits_every_file_system():
    name = safe_name("æ" * 500 + ".eml")
    assert name.endswith("æ.eml")
    assert len(name.encode()) <= 200


def test_cutting_a_long_number_does_not_leave_a_cpr_number():
    assert not has_cpr_shape(safe_name("x" * 110 + "00999912345678"))


@given(st.text(max_size=400))
def test_any_text_gives_one_usable_component(text):
    name = safe_name(text)
    assert name
    assert name not in {".", ".."}
    assert not set(name) & set('/\\<>:"|?*\0\n\u202e\u2066')
    assert not name.startswith(".")
    assert not name.endswith((".", " "))
    assert len(name.encode()) <= 255
    assert not has_cpr_shape(name)


def test_a_unique_name_keeps_stem_and_suffix_and_is_never_the_same():
    names = {unique_name("svar.eml") for _ in range(50)}
    assert len(names) == 50
    assert all(name.startswith("svar-") and name.endswith(".eml") for name in names)


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
