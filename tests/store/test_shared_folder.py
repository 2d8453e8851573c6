"""What is looked at of a share: what dpassist uses, within limits, and nothing that a link leads to elsewhere."""

import errno
import os
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from dpassist.domain.errors import ConfigurationError
from dpassist.store import shared_folder
from dpassist.store.shared_folder import SharedFolder

needs_links = pytest.mark.skipif(sys.platform == "win32", reason="making links takes a right there")


@pytest.fixture
def root(tmp_path):
    folder = tmp_path / "share"
    folder.mkdir()
    return folder


@pytest.fixture
def put(root):
    def write(name, content=b"x"):
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        return path

    return write


def names(root):
    return [file.name for file in SharedFolder().listing(root).files]


def test_what_dpassist_uses_is_listed_and_nothing_else(root, put):
    for name in (
        "directory.xlsx", "rules.toml", "settings.toml", "profiles/reply/own.toml", "trust/root.pem",
        "guidance/da/answer-in-thread.md", "training/first/lesson.toml",
        "holiday.jpg", "old/rules.toml", "guidance/.DS_Store", "guidance/~$sheet.md", ".git/config",
    ):  # fmt: skip
        put(name)
    assert names(root) == [
        "directory.xlsx",
        "guidance/da/answer-in-thread.md",
        "profiles/reply/own.toml",
        "rules.toml",
        "settings.toml",
        "training/first/lesson.toml",
        "trust/root.pem",
    ]


def test_a_file_tells_its_size_and_when_it_was_changed_and_is_read(root, put):
    path = put("rules.toml", b"threshold = 3\n")
    (file,) = SharedFolder().listing(root).files
    assert (file.size, file.changed) == (14, path.stat().st_mtime_ns)
    assert SharedFolder().read(root, "rules.toml") == b"threshold = 3\n"


def test_a_share_that_is_not_there_says_so(root):
    with pytest.raises(FileNotFoundError):
        SharedFolder().listing(root / "gone")
    with pytest.raises(FileNotFoundError):
        SharedFolder().read(root, "gone.toml")


def test_a_file_in_the_place_of_a_folder_and_the_other_way_round_are_passed_over(root, put):
    put("guidance")
    (root / "rules.toml").mkdir()
    assert names(root) == []


@needs_links
def test_links_that_lead_elsewhere_are_passed_over_and_told(root, put, tmp_path):
    (tmp_path / "secret").mkdir()
    (tmp_path / "secret" / "a.md").write_text("secret")
    put("guidance/da/answer-in-thread.md")
    (root / "guidance" / "out").symlink_to(tmp_path / "secret")
    (root / "profiles").symlink_to(tmp_path / "secret")
    (root / "rules.toml").symlink_to(tmp_path / "secret" / "a.md")
    (root / "directory.toml").symlink_to(root / "guidance" / "da" / "answer-in-thread.md")
    (root / "guidance" / "broken.md").symlink_to(root / "nothing")
    found = SharedFolder().listing(root)
    assert [f.name for f in found.files] == ["directory.toml", "guidance/da/answer-in-thread.md"]
    assert sorted(found.links) == ["guidance/out", "profiles", "rules.toml"]


@needs_links
def test_a_loop_of_links_ends(root, put):
    put("guidance/da/answer-in-thread.md")
    (root / "guidance" / "da" / "loop").symlink_to(root / "guidance")
    with pytest.raises(ConfigurationError) as caught:
        SharedFolder().listing(root)
    assert caught.value.code == "share-too-large"


@needs_links
def test_links_that_lead_to_themselves_are_passed_over(root, put):
    put("guidance/da/answer-in-thread.md")
    for name in ("guidance/loop", "profiles", "rules.toml"):
        (root / name).symlink_to((root / name).name)
    assert names(root) == ["guidance/da/answer-in-thread.md"]


@pytest.mark.parametrize("silent", ["share", "guidance", "rules.toml"])
def test_no_answer_is_not_taken_for_nothing_there(root, put, monkeypatch, silent):
    """A copy of half a share would take the place of a whole one."""
    put("guidance/da/answer-in-thread.md")
    put("rules.toml")
    stat = Path.stat

    def broken(path, **words):
        if path.name == silent:
            raise OSError(errno.EIO, "the disk of the server is damaged")
        return stat(path, **words)

    monkeypatch.setattr(Path, "stat", broken)
    with pytest.raises(OSError, match="damaged"):
        SharedFolder().listing(root)


def test_an_entry_that_gives_no_answer_is_not_taken_for_nothing_either(root, put, monkeypatch):
    put("guidance/da/answer-in-thread.md")
    entry = SimpleNamespace(name="da", path=str(root / "guidance" / "da"))
    entry.is_symlink = lambda: False

    def damaged():
        raise OSError(errno.EIO, "the disk of the server is damaged")

    entry.is_dir = damaged
    monkeypatch.setattr(shared_folder, "_entries", lambda _folder: [entry])
    with pytest.raises(OSError, match="damaged"):
        SharedFolder().listing(root)


def test_a_share_that_is_closed_to_this_user_is_not_taken_for_one_that_is_away(root, monkeypatch):
    def closed(path, **_words):
        raise PermissionError(errno.EACCES, "access is denied", str(path))

    monkeypatch.setattr(Path, "stat", closed)
    with pytest.raises(PermissionError):
        SharedFolder().listing(root)


def test_a_place_that_no_system_can_have_is_not_there(root):
    with pytest.raises(FileNotFoundError):
        SharedFolder().listing(root / "a\0b")


@needs_links
def test_a_pipe_that_would_keep_a_reader_waiting_is_passed_over(root):
    os.mkfifo(root / "rules.toml")
    assert names(root) == []


@pytest.mark.parametrize(
    ("limit", "most"),
    [("MOST_FILES", 2), ("MOST_BYTES", 20), ("LARGEST_FILE", 9), ("DEEPEST", 1)],
)
def test_more_than_is_safe_is_refused_with_a_name(root, put, monkeypatch, limit, most):
    for name in ("guidance/da/a.md", "guidance/da/b.md", "trust/c.pem"):
        put(name, b"0123456789")
    assert len(names(root)) == 3
    monkeypatch.setattr(shared_folder, limit, most)
    with pytest.raises(ConfigurationError) as caught:
        SharedFolder().listing(root)
    assert caught.value.code == "share-too-large"
    assert caught.value.details["what"]


def test_folders_in_folders_without_a_file_are_counted_too(root, monkeypatch):
    monkeypatch.setattr(shared_folder, "MOST_ENTRIES", 5)
    for one in "ab":
        for two in "abc":
            (root / "training" / one / two).mkdir(parents=True)
    with pytest.raises(ConfigurationError) as caught:
        SharedFolder().listing(root)
    assert caught.value.code == "share-too-large"


def test_a_folder_with_endless_things_of_no_use_is_refused_too(root, put, monkeypatch):
    monkeypatch.setattr(shared_folder, "MOST_FILES", 3)
    for number in range(6):
        put(f"guidance/.{number}")
    with pytest.raises(ConfigurationError):
        SharedFolder().listing(root)
