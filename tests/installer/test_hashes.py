"""Lists of hashes: they read back as written, and every difference is named."""

import hashlib
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from installer import hashes, inputs
from installer.tools import BuildError

VALUES = st.integers(0, 9).map(lambda number: f"{number:064x}")
PATHS = st.lists(st.text("ab0_", min_size=1, max_size=4), min_size=1, max_size=3).map("/".join)
LISTS = st.dictionaries(PATHS, VALUES, max_size=8)


@given(LISTS)
def test_a_list_reads_back_as_written(listed):
    assert hashes.from_text(hashes.as_text(listed)) == listed


@given(LISTS, LISTS)
def test_there_are_differences_exactly_where_lists_differ(one, other):
    told = hashes.differences(one, other)
    assert (told == []) == (one == other)
    assert len(told) == len({k for k in one.keys() | other.keys() if one.get(k) != other.get(k)})


def test_each_kind_of_difference_is_named():
    told = hashes.differences({"a": "1", "b": "2"}, {"b": "3", "c": "4"})
    assert told == ["missing: a", "not in the list: c", "changed: b"]


def test_a_folder_is_listed_with_everything_below_it(tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_bytes(b"hej")
    assert hashes.of_folder(tmp_path) == {"in/a.txt": hashlib.sha256(b"hej").hexdigest()}


def test_a_difference_stops_the_build_and_names_twenty_files_at_most():
    with pytest.raises(BuildError, match=r"(?s)the thing is not.*missing: 00.*and 5 more$"):
        hashes.require_same({f"{n:02}": "" for n in range(25)}, {}, "the thing")


@pytest.mark.parametrize("text", ["no hash", f"{'a' * 64}  x\n{'b' * 64}  x", f"{'A' * 64}  x"])
def test_a_broken_list_is_not_used(text):
    with pytest.raises(BuildError, match="of the list of hashes"):
        hashes.from_text(text)


def test_the_runtime_is_listed_whole():
    listed = hashes.from_text(inputs.RUNTIME_HASHES.read_text(encoding="utf-8"))
    assert {"python311.dll", "python311.zip", "vcruntime140.dll", "LICENSE.txt"} <= listed.keys()
    assert [name for name in listed if re.search(r"[\\/]", name)] == []
