"""What was taken is remembered across runs, and the memory tells nobody what it was."""

import pytest

from dpassist.store import taken_memory
from dpassist.store.taken_memory import TakenMemory

DAY = 24 * 60 * 60


@pytest.fixture
def path(tmp_path):
    return tmp_path / "state" / "watched.txt"


NOW = 20_000 * DAY


def remembering(path, *names, seconds=NOW):
    memory = TakenMemory(path, lambda: seconds)
    memory.remember(memory.digest(name) for name in names)
    return memory


def opened(path):
    return TakenMemory(path, lambda: NOW)


def knows(memory, name):
    return memory.knows(memory.digest(name))


def test_what_was_taken_is_known_in_the_next_run(path):
    remembering(path, "a", "b")
    remembering(path, "c")
    later = opened(path)
    assert [knows(later, name) for name in "abcd"] == [True, True, True, False]


def test_the_file_holds_no_name_and_another_key_than_any_other_file(path, tmp_path):
    remembering(path, "0099991234.eml")
    assert b"0099991234" not in path.read_bytes()
    other = TakenMemory(tmp_path / "other.txt")
    assert other.digest("a") != opened(path).digest("a")


def test_remembering_the_same_again_writes_nothing(path):
    memory = remembering(path, "a")
    before = path.read_bytes()
    memory.remember([memory.digest("a")])
    assert path.read_bytes() == before


def test_a_file_that_went_away_is_made_anew(path):
    memory = remembering(path, "a")
    path.unlink()
    memory.remember([memory.digest("b")])
    assert all(knows(opened(path), name) for name in "ab")


def test_what_is_older_than_a_year_is_left_out_and_the_file_gets_shorter(path):
    remembering(path, "a", "b", "c")
    memory = remembering(path, "d", seconds=20_400 * DAY)
    assert [knows(memory, name) for name in "abcd"] == [False, False, False, True]
    assert len(path.read_text().splitlines()) == 2


def test_the_oldest_go_when_there_are_too_many(path, monkeypatch):
    monkeypatch.setattr(taken_memory, "MOST", 2)
    remembering(path, "a", "b", "c")
    memory = opened(path)
    assert [knows(memory, name) for name in "abc"] == [False, True, True]


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"no key\n", b"abcd\n", b"\n\n"])
def test_a_spoiled_file_forgets_and_goes_on(path, content):
    path.parent.mkdir()
    path.write_bytes(content)
    memory = remembering(path, "a")
    assert knows(memory, "a")
    assert knows(opened(path), "a")


def test_spoiled_lines_are_left_out(path):
    remembering(path, "a")
    with path.open("a") as stream:
        stream.write("short 20000\n" + "0" * 32 + " " + "9" * 5000 + "\nno line at all\n")
    assert knows(opened(path), "a")


def test_where_nothing_can_be_written_it_lasts_until_the_end(path):
    path.parent.write_bytes(b"a file in the place of the folder")
    memory = remembering(path, "a")
    assert knows(memory, "a")


def test_a_name_that_is_no_text_has_a_digest_too(path):
    assert len(opened(path).digest("a\udcff")) == 32
