"""Post on disk: found in folders, read within limits; drafts written privately and cleaned up."""

import os
import stat
import sys
import time
from pathlib import Path

import pytest

from dpassist.domain.errors import CancelledError, EnvironmentFaultError, UnreadableMessageError
from dpassist.services.ports import CancelToken
from dpassist.store import post_files
from dpassist.store.open_files import open_files
from dpassist.store.post_files import PostFolder

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="POSIX links and pipes")


@pytest.fixture
def folder(tmp_path):
    return PostFolder(tmp_path / "drafts", max_bytes=1024 * 1024)


def make(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(name.encode())


def walked(folder: PostFolder, *paths: Path) -> list[Path]:
    return list(folder.walk(paths, CancelToken()))


def test_folders_are_walked_in_the_order_of_names_and_never_twice(folder, tmp_path):
    post = tmp_path / "post"
    make(post, "b.eml", "A.eml", "under/c.eml", "under/deeper/d.eml", "ældst.eml")
    names = ["A.eml", "b.eml", "under/c.eml", "under/deeper/d.eml", "ældst.eml"]
    assert walked(folder, post, post / "b.eml", post) == [post / name for name in names]


def test_files_come_in_the_order_they_were_named(folder, tmp_path):
    make(tmp_path, "b.eml", "a.eml")
    named = [tmp_path / "b.eml", tmp_path / "a.eml"]
    assert walked(folder, *named) == named


def test_what_is_not_there_is_given_so_that_reading_it_says_so(folder, tmp_path):
    gone = tmp_path / "gone.eml"
    assert walked(folder, gone, Path("zero\0byte.eml")) == [gone, Path("zero\0byte.eml")]


def test_hidden_files_are_left_out_of_folders_but_not_when_named(folder, tmp_path):
    make(tmp_path, ".hidden.eml", ".git/x.eml", "seen.eml")
    assert walked(folder, tmp_path) == [tmp_path / "seen.eml"]
    assert walked(folder, tmp_path / ".hidden.eml") == [tmp_path / ".hidden.eml"]


@posix_only
def test_files_that_windows_marks_hidden_are_left_out(folder, tmp_path, monkeypatch):
    make(tmp_path, "Thumbs.db")
    [entry] = os.scandir(tmp_path)

    class Marked:
        name, path = entry.name, entry.path

        def stat(self):
            hidden = {"st_mode": stat.S_IFREG, "st_file_attributes": stat.FILE_ATTRIBUTE_HIDDEN}
            return type("Stat", (), hidden)()

    class Listing(list):
        def __enter__(self):
            return self

        def __exit__(self, *_error):
            return None

    monkeypatch.setattr(os, "scandir", lambda _path: Listing([Marked()]))
    assert walked(folder, tmp_path) == []


@posix_only
def test_a_loop_of_links_ends(folder, tmp_path):
    make(tmp_path, "post/a.eml")
    (tmp_path / "post" / "again").symlink_to(tmp_path / "post")
    (tmp_path / "post" / "same.eml").symlink_to(tmp_path / "post" / "a.eml")
    (tmp_path / "post" / "dangling.eml").symlink_to(tmp_path / "nowhere")
    found = walked(folder, tmp_path / "post")
    assert [path.name for path in found] == ["a.eml", "dangling.eml"]


@posix_only
def test_every_link_to_what_is_not_there_is_given_so_that_it_can_be_told(folder, tmp_path):
    links = [tmp_path / "post" / f"{number}.eml" for number in range(50)]
    make(tmp_path, "post/a.eml")
    for link in links:
        link.symlink_to(tmp_path / "nowhere")
    assert len(walked(folder, tmp_path / "post")) == 51
    assert len(walked(folder, *links)) == 50
    with pytest.raises(EnvironmentFaultError) as caught:
        folder.read(links[0])
    assert caught.value.code == "file-missing"


@posix_only
def test_pipes_in_a_folder_are_left_out_and_a_named_one_does_not_block(folder, tmp_path):
    os.mkfifo(tmp_path / "pipe.eml")
    assert walked(folder, tmp_path) == []
    with pytest.raises(EnvironmentFaultError) as caught:
        folder.read(tmp_path / "pipe.eml")
    assert caught.value.code == "file-fault"


def test_a_folder_that_cannot_be_listed_is_given_itself(folder, tmp_path, monkeypatch):
    make(tmp_path, "post/a.eml")

    def denied(_path):
        raise PermissionError

    monkeypatch.setattr(os, "scandir", denied)
    assert walked(folder, tmp_path / "post") == [tmp_path / "post"]


def test_an_entry_that_cannot_be_looked_at_is_kept(folder, tmp_path, monkeypatch):
    class Gone:
        name, path = "a.eml", str(tmp_path / "a.eml")

        def stat(self):
            raise PermissionError

    class Listing(list):
        def __enter__(self):
            return self

        def __exit__(self, *_error):
            return None

    monkeypatch.setattr(os, "scandir", lambda _path: Listing([Gone()]))
    assert walked(folder, tmp_path) == [tmp_path / "a.eml"]


def test_the_walk_stops_when_asked_to(folder, tmp_path):
    make(tmp_path, "a.eml", "b.eml")
    cancel = CancelToken()
    walk = folder.walk([tmp_path], cancel)
    assert next(walk) == tmp_path / "a.eml"
    cancel.cancel()
    with pytest.raises(CancelledError):
        next(walk)


def test_a_file_is_read_as_it_is(folder, tmp_path):
    (tmp_path / "a.eml").write_bytes(b"From: x\r\n\r\n\x00\xff")
    assert folder.read(tmp_path / "a.eml") == b"From: x\r\n\r\n\x00\xff"


def test_a_file_of_the_largest_size_is_read_and_one_byte_more_is_not(tmp_path):
    folder = PostFolder(tmp_path, max_bytes=2 * 1024 * 1024)
    exact, over = tmp_path / "exact.eml", tmp_path / "over.eml"
    exact.write_bytes(b"x" * (2 * 1024 * 1024))
    over.write_bytes(b"x" * (2 * 1024 * 1024 + 1))
    assert len(folder.read(exact)) == 2 * 1024 * 1024
    with pytest.raises(UnreadableMessageError) as caught:
        folder.read(over)
    assert caught.value.code == "too-large"
    assert caught.value.details == {"limit": 2}


def test_a_file_too_large_is_never_opened(tmp_path, monkeypatch):
    (tmp_path / "big.eml").write_bytes(b"xx")
    monkeypatch.setattr(Path, "open", lambda *_: pytest.fail("was opened"))
    with pytest.raises(UnreadableMessageError):
        PostFolder(tmp_path, max_bytes=1).read(tmp_path / "big.eml")


@posix_only
@pytest.mark.parametrize("limit", [1024, 10])
def test_a_file_that_turns_out_longer_than_stated_is_read_up_to_the_limit(limit):
    stated_empty = Path("/proc/self/status")
    if not stated_empty.exists():
        pytest.skip("needs a file that states no size")
    folder = PostFolder(Path("unused"), max_bytes=limit * 1024 if limit > 10 else limit)
    if limit > 10:
        assert folder.read(stated_empty).startswith(b"Name:")
    else:
        with pytest.raises(UnreadableMessageError):
            folder.read(stated_empty)


@pytest.mark.parametrize("name", ["gone.eml", "file.eml/inside.eml", "zero\0byte.eml"])
def test_a_missing_file_is_called_missing(folder, tmp_path, name):
    make(tmp_path, "file.eml")
    with pytest.raises(EnvironmentFaultError) as caught:
        folder.read(tmp_path / name)
    assert caught.value.code == "file-missing"


def test_a_folder_cannot_be_read_as_a_file(folder, tmp_path):
    with pytest.raises(EnvironmentFaultError) as caught:
        folder.read(tmp_path)
    assert caught.value.code in {"file-fault", "file-denied"}


def test_a_file_closed_to_the_user_is_called_denied(folder, tmp_path, monkeypatch):
    make(tmp_path, "secret.eml")

    def denied(*_args, **_options):
        raise PermissionError

    monkeypatch.setattr(os, "open", denied)
    with pytest.raises(EnvironmentFaultError) as caught:
        folder.read(tmp_path / "secret.eml")
    assert caught.value.code == "file-denied"


def test_a_named_file_is_written(folder, tmp_path):
    folder.write(tmp_path / "draft.eml", b"x")
    assert (tmp_path / "draft.eml").read_bytes() == b"x"


def test_only_old_drafts_are_cleaned_away(folder, tmp_path):
    old = folder.write_private("old.eml", b"x")
    new = folder.write_private("new.eml", b"x")
    an_hour_ago = time.time() - 60 * 60
    os.utime(old, (an_hour_ago, an_hour_ago))
    (tmp_path / "drafts" / "folder").mkdir()
    os.utime(tmp_path / "drafts" / "folder", (an_hour_ago, an_hour_ago))
    assert folder.clean_drafts(30) == 1
    assert not old.exists()
    assert new.exists()
    assert (tmp_path / "drafts" / "folder").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="Linux tells what is open")
def test_a_draft_that_a_program_holds_open_is_left(folder):
    held = folder.write_private("held.eml", b"x")
    os.utime(held, (0, 0))
    with held.open("rb"):
        assert folder.clean_drafts(30) == 0
    assert folder.clean_drafts(30) == 1


def test_where_nothing_tells_what_is_open_age_decides(tmp_path):
    (tmp_path / "7" / "fd").mkdir(parents=True)
    (tmp_path / "7" / "fd" / "1").write_bytes(b"no link")
    (tmp_path / "8").mkdir()
    (tmp_path / "net").mkdir()
    assert open_files(tmp_path) == frozenset()
    assert open_files(tmp_path / "none") == frozenset()


def test_a_draft_that_is_still_open_does_not_stop_the_cleaning(folder, monkeypatch):
    held, free = (folder.write_private(name, b"x") for name in ("a-held.eml", "b-free.eml"))
    for path in (held, free):
        os.utime(path, (0, 0))
    unlink = Path.unlink

    def refuse_held(path):
        if path == held:
            raise PermissionError
        unlink(path)

    monkeypatch.setattr(Path, "unlink", refuse_held)
    assert folder.clean_drafts(30) == 1
    assert held.exists()
    assert not free.exists()


def test_there_is_nothing_to_clean_before_the_first_draft(folder):
    assert folder.clean_drafts(30) == 0


@pytest.mark.parametrize("name", ["tegning.pdf", "t"])
def test_a_strangers_file_is_marked_on_windows(tmp_path, name):
    """A name of one letter and a colon is a disk to Windows, unless the folder stands before it."""
    files = PostFolder(tmp_path / "drafts", max_bytes=10, platform="win32")
    files.write_received(tmp_path / name, b"%PDF")
    assert (tmp_path / name).read_bytes() == b"%PDF"
    mark = (tmp_path / f"{name}:Zone.Identifier").read_bytes()
    assert mark == b"[ZoneTransfer]\r\nZoneId=3\r\n"


def test_elsewhere_there_is_no_mark(tmp_path):
    files = PostFolder(tmp_path / "drafts", max_bytes=10, platform="linux")
    files.write_received(tmp_path / "tegning.pdf", b"%PDF")
    assert [path.name for path in tmp_path.iterdir()] == ["tegning.pdf"]


def test_a_disk_without_marks_still_gets_the_file(tmp_path):
    (tmp_path / "tegning.pdf:Zone.Identifier").mkdir()
    files = PostFolder(tmp_path / "drafts", max_bytes=10, platform="win32")
    files.write_received(tmp_path / "tegning.pdf", b"%PDF")
    assert (tmp_path / "tegning.pdf").read_bytes() == b"%PDF"


def test_a_file_that_is_gone_is_not_old(tmp_path):
    assert not post_files._is_older(tmp_path / "gone.eml", 0.0)
