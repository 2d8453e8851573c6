"""The list is kept for the next start, without what it says, and whatever is in the file is survived."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dpassist.domain.errors import EnvironmentFaultError
from dpassist.domain.handling import Handling, ListedAt
from dpassist.store.session_file import SessionFile
from tests.builders import CPR

ROWS = (ListedAt("/post/a.eml", (), Handling.NEW), ListedAt("/post/å.msg", (2, 1), Handling.DONE))


@pytest.fixture
def file(tmp_path):
    return SessionFile(tmp_path / "new" / "session.json")


def test_what_is_written_is_read_again(file):
    file.write(ROWS)
    assert file.read() == ROWS


def test_a_session_that_ended_well_leaves_nothing(file):
    file.write(ROWS)
    file.forget()
    file.forget()
    assert file.read() == ()


def test_a_name_that_may_be_a_cpr_number_is_not_written_down(file, tmp_path):
    file.write((ListedAt(f"/post/{CPR}.eml", (), Handling.NEW), *ROWS))
    assert file.read() == ROWS
    assert CPR not in (tmp_path / "new" / "session.json").read_text(encoding="utf-8")


def test_no_more_is_kept_than_anybody_works_through(file):
    file.write([ListedAt(f"{n}x", (), Handling.NEW) for n in range(20_010)])
    assert len(file.read()) == 20_000


def test_the_lock_lies_beside_it_in_a_folder_that_is_there(file, tmp_path):
    assert file.lock_file() == tmp_path / "new" / "session.lock"
    assert (tmp_path / "new").is_dir()


def test_windows_at_the_same_time_have_a_file_and_a_lock_each(file):
    places = file.every()
    assert places[0] is file
    assert len({each.lock_file() for each in places}) == len(places) > 2
    places[1].write(ROWS)
    assert [bool(each.read()) for each in places[:3]] == [False, True, False]


def test_where_nothing_can_be_written_is_a_fault_and_no_crash(tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    file = SessionFile(tmp_path / "file" / "session.json")
    assert file.lock_file().name == "session.lock"
    with pytest.raises(EnvironmentFaultError, match="write-failed"):
        file.write(ROWS)


@pytest.mark.parametrize(
    "content",
    ["", "[", "[]", "{}", '{"messages": 3}', '{"messages": [3, {}, {"path": "a", "part": 3}]}', "[" * 9999],
)  # fmt: skip
def test_what_cannot_be_read_is_no_session(tmp_path, content):
    (tmp_path / "s.json").write_text(content, encoding="utf-8")
    assert SessionFile(tmp_path / "s.json").read() == ()


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: (
        st.lists(inner) | st.dictionaries(st.sampled_from(["path", "part", "handling", "x"]), inner)
    ),
    max_leaves=12,
)


@given(st.lists(JSON))
def test_any_rows_are_survived(tmp_path_factory, rows):
    path: Path = tmp_path_factory.getbasetemp() / "any.json"
    path.write_text(json.dumps({"messages": rows}), encoding="utf-8")
    for each in SessionFile(path).read():
        assert isinstance(each.path, str)
        assert isinstance(each.handling, Handling)
