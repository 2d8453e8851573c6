"""Favourites and the last ones: ids alone, and never a reason to stop."""

import pytest

from dpassist.domain.errors import EnvironmentFaultError
from dpassist.store.habits_file import HabitsFile


@pytest.fixture
def path(tmp_path):
    return tmp_path / "state" / "habits.json"


def test_favourites_stay_in_the_order_they_were_chosen(path):
    habits = HabitsFile(path)
    for entry in ("byg", "løn", "byg"):
        habits.set_favourite(entry, is_favourite=True)
    assert HabitsFile(path).favourites() == ("løn", "byg")
    habits.set_favourite("løn", is_favourite=False)
    assert habits.favourites() == ("byg",)
    assert habits.recent() == ()


def test_the_last_ones_come_first_and_old_ones_are_forgotten(path):
    habits = HabitsFile(path)
    habits.set_favourite("byg", is_favourite=True)
    for number in range(10):
        habits.note_used(f"e{number}")
    habits.note_used("e5")
    assert habits.recent() == ("e5", "e9", "e8", "e7", "e6", "e4", "e3", "e2")
    assert habits.favourites() == ("byg",)


@pytest.mark.parametrize(
    "content", ["", "[]", "{", '{"recent": 3}', '{"recent": [3, null]}', "[" * 9999]
)
def test_a_file_that_says_nothing_counts_as_empty(path, content):
    path.parent.mkdir()
    path.write_text(content, encoding="utf-8")
    assert HabitsFile(path).recent() == ()
    HabitsFile(path).note_used("byg")
    assert HabitsFile(path).recent() == ("byg",)


def test_a_folder_that_cannot_be_made_is_a_fault(tmp_path):
    (tmp_path / "state").write_text("", encoding="utf-8")
    with pytest.raises(EnvironmentFaultError, match="write-failed"):
        HabitsFile(tmp_path / "state" / "habits.json").note_used("byg")
