"""A copy of a share is whole or the one before, whatever happens to the share, the disk or another run meanwhile."""

import json
import os
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from dpassist.domain.errors import ConfigurationError, EnvironmentFaultError
from dpassist.store.offline_copy import OfflineCopy
from dpassist.store.shared_folder import SharedFolder


@pytest.fixture
def root(tmp_path):
    folder = tmp_path / "share"
    (folder / "guidance" / "da").mkdir(parents=True)
    (folder / "rules.toml").write_text("threshold = 1\n")
    (folder / "guidance" / "da" / "answer-in-thread.md").write_text("# Æ\n")
    return folder


@pytest.fixture
def copies(tmp_path):
    return tmp_path / "copies"


class Share(SharedFolder):
    """The real one, counted, and changed just before it is read or listed again."""

    def __init__(self, before_read=lambda: None, after_read=lambda: None):
        self.reads = 0
        self._before, self._after = before_read, after_read

    def read(self, root, name):
        self.reads += 1
        self._before()
        data = super().read(root, name)
        self._after()
        return data


def text(copy, source):
    return (copy.place(copy.current(str(source))) / "rules.toml").read_text()


def folders(copies):
    return [path.name for path in copies.glob("copy-*")]


def test_without_a_copy_there_is_none(copies, root):
    assert OfflineCopy(copies).current(str(root)) is None
    assert not copies.exists()


def test_everything_is_copied_and_found_again_by_the_next_run(copies, root):
    before = datetime.now(UTC)
    made = OfflineCopy(copies)
    made.refresh(str(root), Share())
    again = OfflineCopy(copies)
    found = again.current(str(root))
    assert before <= found.as_of <= datetime.now(UTC)
    assert text(again, root) == "threshold = 1\n"
    sheet = again.place(found) / "guidance" / "da" / "answer-in-thread.md"
    assert sheet.read_text() == "# Æ\n"
    assert again.current(str(root.parent / "another")) is None


def test_what_is_the_same_is_not_copied_again_and_counts_as_fresh(copies, root):
    copy, share = OfflineCopy(copies), Share()
    copy.refresh(str(root), share)
    first = copy.current(str(root))
    copy.refresh(str(root), share)
    second = copy.current(str(root))
    assert share.reads == 2
    assert second.folder == first.folder
    assert second.as_of > first.as_of


def test_a_change_makes_a_new_copy_and_the_old_one_stays_for_those_who_read_it(copies, root):
    copy = OfflineCopy(copies)
    copy.refresh(str(root), Share())
    old = copy.place(copy.current(str(root)))
    (root / "rules.toml").write_text("threshold = 22\n")
    (root / "guidance" / "da" / "answer-in-thread.md").unlink()
    copy.refresh(str(root), Share())
    assert text(copy, root) == "threshold = 22\n"
    assert not (copy.place(copy.current(str(root))) / "guidance").exists()
    assert (old / "rules.toml").read_text() == "threshold = 1\n"
    an_hour_ago = time.time() - 3700
    os.utime(old, (an_hour_ago, an_hour_ago))
    copy.refresh(str(root), Share())
    assert not old.exists()


@pytest.mark.parametrize("harm", [Path.unlink, lambda path: path.write_bytes(b"")])
def test_a_copy_that_lost_something_is_made_anew_though_nothing_changed_on_the_share(
    copies, root, harm
):
    copy = OfflineCopy(copies)
    copy.refresh(str(root), Share())
    harm(copy.place(copy.current(str(root))) / "rules.toml")
    again = OfflineCopy(copies)
    assert again.current(str(root)).lacks == "rules.toml"
    again.refresh(str(root), Share())
    assert again.current(str(root)).lacks == ""
    assert text(again, root) == "threshold = 1\n"


def test_a_copy_that_was_in_use_for_days_is_left_to_its_readers_when_it_is_replaced(copies, root):
    copy = OfflineCopy(copies)
    copy.refresh(str(root), Share())
    old = copy.place(copy.current(str(root)))
    os.utime(old, (0, 0))
    (root / "rules.toml").write_text("threshold = 22\n")
    copy.refresh(str(root), Share())
    assert (old / "rules.toml").read_text() == "threshold = 1\n"


def test_a_copy_that_another_run_made_is_seen(copies, root):
    first, second = OfflineCopy(copies), OfflineCopy(copies)
    first.refresh(str(root), Share())
    assert second.current(str(root)) == first.current(str(root))
    (root / "rules.toml").write_text("threshold = 333\n")
    second.refresh(str(root), Share())
    assert text(first, root) == "threshold = 333\n"


def test_a_share_that_is_written_to_meanwhile_is_copied_once_more(copies, root):
    changes = iter(["threshold = 22\n"])

    def change():
        for content in changes:
            (root / "rules.toml").write_text(content)

    copy = OfflineCopy(copies)
    copy.refresh(str(root), Share(after_read=change))
    assert text(copy, root) == "threshold = 22\n"


def test_a_file_that_is_half_written_is_copied_once_more(copies, root):
    lengths = iter([b"thr", b"threshold = 4444\n"])

    def write():
        for content in lengths:
            (root / "rules.toml").write_bytes(content)
            return

    copy = OfflineCopy(copies)
    copy.refresh(str(root), Share(before_read=write))
    assert text(copy, root) == "threshold = 4444\n"


def test_a_share_that_never_stands_still_leaves_the_copy_as_it_is(copies, root):
    copy = OfflineCopy(copies)
    copy.refresh(str(root), Share())
    numbers = iter(range(10, 10_000))

    def change():
        (root / "rules.toml").write_text(f"threshold = {'1' * next(numbers)}\n")

    change()
    with pytest.raises(ConfigurationError) as caught:
        copy.refresh(str(root), Share(after_read=change))
    assert caught.value.code == "share-changing"
    assert text(copy, root) == "threshold = 1\n"
    assert folders(copies) == [copy.current(str(root)).folder]


def test_a_share_that_goes_away_meanwhile_leaves_the_copy_as_it_is(copies, root):
    copy = OfflineCopy(copies)
    copy.refresh(str(root), Share())
    (root / "rules.toml").write_text("threshold = 22\n")

    def go_away():
        raise OSError("network name is no longer available")

    with pytest.raises(OSError):
        copy.refresh(str(root), Share(before_read=go_away))
    assert text(copy, root) == "threshold = 1\n"
    assert folders(copies) == [copy.current(str(root)).folder]


def test_a_file_that_may_not_be_read_does_not_fill_the_disk_with_halves(copies, root):
    """It is tried again every five minutes."""

    class Closed(Share):
        def read(self, root, name):
            if name == "rules.toml":
                raise PermissionError("access is denied")
            return super().read(root, name)

    copy = OfflineCopy(copies)
    for _ in range(3):
        with pytest.raises(PermissionError):
            copy.refresh(str(root), Closed())
    assert folders(copies) == []


def test_no_room_for_the_copy_leaves_the_one_before(copies, root, monkeypatch):
    copy = OfflineCopy(copies)
    copy.refresh(str(root), Share())
    (root / "rules.toml").write_text("threshold = 22\n")

    def full(_path, _data):
        raise OSError("no space left")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(EnvironmentFaultError) as caught:
        copy.refresh(str(root), Share())
    assert caught.value.code == "write-failed"
    assert text(copy, root) == "threshold = 1\n"
    assert folders(copies) == [copy.current(str(root)).folder]


def test_where_no_folder_can_be_made_it_says_so(tmp_path, root):
    (tmp_path / "file").write_text("")
    with pytest.raises(EnvironmentFaultError):
        OfflineCopy(tmp_path / "file").refresh(str(root), Share())


@pytest.mark.parametrize(
    "change",
    [
        lambda _told: "broken",
        lambda told: {**told, "folder": "../share"},
        lambda told: {**told, "folder": "copy-/../../share"},
        lambda told: {**told, "folder": "copy-gone"},
        lambda told: {**told, "as_of": "2026-11-30T10:00:00"},
        lambda told: {**told, "as_of": 1},
        lambda told: {**told, "files": [{"name": "x"}]},
        lambda told: {key: told[key] for key in told if key != "source"},
        lambda _told: [],
    ],
    ids=[
        "no-json",
        "elsewhere",
        "further-up",
        "gone",
        "no-zone",
        "no-time",
        "no-file",
        "no-source",
        "no-object",
    ],
)
def test_a_pointer_that_was_damaged_is_no_copy_and_the_next_look_makes_one(copies, root, change):
    OfflineCopy(copies).refresh(str(root), Share())
    pointer = copies / "copy.json"
    told = change(json.loads(pointer.read_text()))
    pointer.write_text(told if isinstance(told, str) else json.dumps(told))
    copy = OfflineCopy(copies)
    assert copy.current(str(root)) is None
    copy.refresh(str(root), Share())
    assert text(copy, root) == "threshold = 1\n"


def test_a_young_copy_of_another_run_is_left_alone(copies, root):
    copy = OfflineCopy(copies)
    copy.refresh(str(root), Share())
    being_made = copies / "copy-123456"
    being_made.mkdir()
    copy.refresh(str(root), Share())
    assert being_made.exists()
    assert timedelta(0) <= datetime.now(UTC) - copy.current(str(root)).as_of
