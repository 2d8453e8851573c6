"""The watched folder is looked into as it is: real files, half-written ones, and a folder that goes away."""

import os

import pytest

from dpassist.domain.errors import CancelledError, EnvironmentFaultError
from dpassist.services.ports import CancelToken
from dpassist.store.watched_listing import FolderListing

LISTING = FolderListing()


class Scan(list):
    """Stands in for what ``os.scandir`` gives."""

    def __enter__(self):
        return self

    def __exit__(self, *_):
        pass


def names(folder):
    return [seen.name for seen in LISTING.files(folder, lambda: None)]


def test_files_are_seen_in_the_order_of_names_without_their_folders(tmp_path):
    for name in ("b.eml", "A.msg", "æ.xml"):
        (tmp_path / name).write_bytes(b"12345")
    (tmp_path / "done").mkdir()
    (tmp_path / "done" / "old.eml").write_bytes(b"x")
    seen = LISTING.files(tmp_path, lambda: None)
    assert [each.name for each in seen] == ["A.msg", "b.eml", "æ.xml"]
    assert {each.size for each in seen} == {5}
    assert seen[1].changed_ns == (tmp_path / "b.eml").stat().st_mtime_ns
    assert "b.eml" not in repr(seen)


@pytest.mark.parametrize(
    "name", [".hidden.eml", "~$brev.msg", "brev.eml.part", "x.TMP", "y.crdownload"]
)
def test_what_is_hidden_or_being_written_is_not_seen(tmp_path, name):
    (tmp_path / name).write_bytes(b"x")
    assert names(tmp_path) == []


def test_a_hidden_file_of_windows_is_not_seen(tmp_path, monkeypatch):
    (tmp_path / "Thumbs.db").write_bytes(b"x")

    class Hidden:
        name = "Thumbs.db"

        def is_file(self):
            return True

        def stat(self):
            return type("Info", (), {"st_size": 1, "st_mtime_ns": 1, "st_file_attributes": 2})()

    monkeypatch.setattr(os, "scandir", lambda _folder: Scan([Hidden()]))
    assert names(tmp_path) == []


def test_links_to_nowhere_are_not_seen_and_links_to_files_are(tmp_path):
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "a.eml").write_bytes(b"1")
    watched = tmp_path / "watched"
    watched.mkdir()
    (watched / "link.eml").symlink_to(tmp_path / "real" / "a.eml")
    (watched / "nowhere.eml").symlink_to(tmp_path / "gone")
    assert names(watched) == ["link.eml"]


def test_a_file_that_goes_while_one_looks_is_not_seen(tmp_path, monkeypatch):
    class Gone:
        name = "gone.eml"

        def is_file(self):
            raise FileNotFoundError

    monkeypatch.setattr(os, "scandir", lambda _folder: Scan([Gone()]))
    assert names(tmp_path) == []


def test_a_folder_that_is_not_there_is_told(tmp_path):
    for call in (LISTING.stamp, lambda folder: LISTING.files(folder, lambda: None)):
        with pytest.raises(EnvironmentFaultError, match="watched-folder-missing"):
            call(tmp_path / "gone")
    with pytest.raises(EnvironmentFaultError, match="watched-folder-missing"):
        LISTING.stamp(tmp_path / "with\0zero")


def test_a_new_file_changes_the_folder(tmp_path):
    before = LISTING.stamp(tmp_path)
    os.utime(tmp_path, ns=(before - 10**9, before - 10**9))
    before = LISTING.stamp(tmp_path)
    (tmp_path / "a.eml").write_bytes(b"1")
    assert LISTING.stamp(tmp_path) > before


def test_one_file_is_seen_as_it_is_itself(tmp_path):
    (tmp_path / "a.eml").write_bytes(b"123")
    assert LISTING.file(tmp_path, "a.eml").size == 3
    assert LISTING.file(tmp_path, "b.eml") is None


def test_looking_can_be_stopped(tmp_path):
    (tmp_path / "a.eml").write_bytes(b"1")
    token = CancelToken()
    token.cancel()
    with pytest.raises(CancelledError):
        LISTING.files(tmp_path, token.check)


def test_a_file_is_readable_or_is_not(tmp_path):
    (tmp_path / "a.eml").write_bytes(b"1")
    assert LISTING.is_readable(tmp_path / "a.eml")
    assert not LISTING.is_readable(tmp_path / "gone.eml")
