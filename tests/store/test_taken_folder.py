"""Messages that were no files lie in a private folder as long as they are needed."""

import os
import sys
import time

import pytest

from dpassist.domain.errors import EnvironmentFaultError
from dpassist.store.taken_folder import TakenFolder

LONG_AGO = time.time() - 2 * 24 * 60 * 60


@pytest.fixture
def place(tmp_path):
    return tmp_path / "taken"


def old(path):
    path.write_bytes(b"x")
    os.utime(path, (LONG_AGO, LONG_AGO))
    return path


@pytest.mark.skipif(
    sys.platform == "win32", reason="Windows has no modes; the user's profile is private"
)
def test_folder_and_files_are_this_users_alone(place):
    path = TakenFolder(place).write("message.eml", b"x")
    assert [p.stat().st_mode & 0o777 for p in (place, path)] == [0o700, 0o600]


def test_the_end_takes_away_what_this_run_has_put_there_and_nothing_else(place):
    one, another = TakenFolder(place), TakenFolder(place)
    mine, theirs = one.write("a.eml", b"1"), another.write("a.eml", b"2")
    saved = one.folder() / "outlook-1.msg"
    saved.write_bytes(b"3")
    one.own(saved)
    one.end()
    assert list(place.iterdir()) == [theirs]
    assert not one.is_there(mine)


def test_a_start_takes_away_what_is_old_and_not_in_the_list_that_comes_back(place):
    folder = TakenFolder(place)
    new = folder.write("new.eml", b"x")
    listed, left = old(place / "listed.msg"), old(place / "left.msg")
    folder.clean({listed})
    assert sorted(place.iterdir()) == sorted([new, listed])
    assert not left.exists()


def test_a_folder_that_is_not_there_is_clean(place):
    TakenFolder(place).clean(set())
    assert not place.exists()


def test_what_lies_elsewhere_is_never_deleted(place, tmp_path):
    original = old(tmp_path / "original.eml")
    folder = TakenFolder(place)
    folder.own(original)
    folder.end()
    assert original.exists()


def test_a_folder_that_cannot_be_made_is_told(place):
    place.write_bytes(b"a file in its place")
    folder = TakenFolder(place)
    for call in (folder.folder, lambda: folder.write("a.eml", b"x")):
        with pytest.raises(EnvironmentFaultError, match="write-failed"):
            call()
