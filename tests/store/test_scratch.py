"""A folder for a while leaves nothing behind, and neither does finding out whether one can be written to."""

import os
import stat
import sys
import time

import pytest

from dpassist.domain.errors import EnvironmentFaultError
from dpassist.store import scratch
from dpassist.store.scratch import can_be_written, scratch_folder


def test_the_folder_is_private_empty_and_gone_afterwards_with_the_folders_made_for_it(tmp_path):
    with scratch_folder(tmp_path / "cache" / "drafts") as folder:
        assert list(folder.iterdir()) == []
        if sys.platform != "win32":
            assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        (folder / "below").mkdir()
        (folder / "below" / "file").write_text("x")
    assert list(tmp_path.iterdir()) == []


def test_what_was_there_before_stays(tmp_path):
    (tmp_path / "cache").mkdir()
    with scratch_folder(tmp_path / "cache" / "drafts"):
        pass
    assert (tmp_path / "cache").is_dir()
    assert can_be_written(tmp_path / "cache")
    assert (tmp_path / "cache").is_dir()


def test_what_a_run_left_behind_that_was_ended_by_force_is_gone_a_day_later(tmp_path):
    old, young = tmp_path / "self-test-1", tmp_path / "self-test-2"
    for folder in (old, young):
        folder.mkdir()
    two_days_ago = time.time() - 2 * 24 * 60 * 60
    os.utime(old, (two_days_ago, two_days_ago))
    with scratch_folder(tmp_path / "drafts"):
        assert not old.exists()
    assert young.exists()


def test_where_no_folder_can_be_made_it_says_so(tmp_path):
    (tmp_path / "file").write_text("")
    with (
        pytest.raises(EnvironmentFaultError) as caught,
        scratch_folder(tmp_path / "file" / "drafts"),
    ):
        pass
    assert caught.value.code == "write-failed"
    assert not can_be_written(tmp_path / "file" / "drafts")


def test_a_folder_is_tried_and_left_as_it_was(tmp_path):
    assert can_be_written(tmp_path / "a" / "b")
    assert list(tmp_path.iterdir()) == []


def test_a_disk_that_gives_back_something_else_cannot_be_written_to(tmp_path, monkeypatch):
    monkeypatch.setattr(scratch.Path, "read_bytes", lambda _path: b"")
    assert not can_be_written(tmp_path)
