"""The folder of courses: what is kept comes back, what cannot be read counts as not there."""

import os

import pytest

from dpassist.domain.errors import EnvironmentFaultError
from dpassist.domain.training.attempt import Attempt, Given
from dpassist.domain.training.course import NameRule
from dpassist.domain.training.course_draft import CourseDraft
from dpassist.domain.training.marking import Result
from dpassist.store.course_folder import CourseFolder

ONE, TWO = "ab" * 16, "cd" * 16


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "courses"


@pytest.fixture
def store(folder):
    return CourseFolder(folder)


def test_courses_come_back_the_last_one_first(store, folder):
    assert store.courses() == ()
    assert store.course(ONE) == b""
    store.keep(ONE, b"one")
    store.keep(TWO, b"two")
    (folder / "not-an-id.dpcourse").write_bytes(b"x")
    (folder / f"{'ef' * 16}.dpcourse").write_bytes(b"")
    os.utime(folder / f"{ONE}.dpcourse", ns=(1, 1))
    assert store.courses() == ((TWO, b"two"), (ONE, b"one"))
    assert store.course(ONE) == b"one"
    store.keep_attempt(ONE, Attempt(number=2))
    store.forget(ONE)
    assert store.course(ONE) == b""
    assert store.attempt(ONE).number == 1
    store.forget(ONE)


def test_an_attempt_comes_back_and_damage_counts_as_nothing(store, folder):
    attempt = Attempt({("en", "a"): Given(Result.WRONG, Result.RIGHT, 3, ("common:x",))}, 2)
    assert store.attempt(ONE) == Attempt()
    store.keep_attempt(ONE, attempt)
    assert store.attempt(ONE) == attempt
    path = folder / f"{ONE}.json"
    for spoilt in (b"[", b"[]", b'{"attempt": 0, "answers": {}}', b'{"answers": [1, ["a"]]}'):
        path.write_bytes(spoilt)
        assert store.attempt(ONE) == Attempt()


def test_a_draft_comes_back_and_damage_counts_as_nothing(store, folder):
    draft = CourseDraft(ONE, {"da": "Ny", "en": "New"}, ("en",), 60, NameRule.NONE)
    assert store.draft() == CourseDraft()
    store.keep_draft(draft)
    assert store.draft() == draft
    store.keep_draft(CourseDraft())
    assert store.draft() == CourseDraft()
    for spoilt in (b"[", b"{}", b'{"id": 1, "title": 2}'):
        (folder / "draft.json").write_bytes(spoilt)
        assert store.draft() == CourseDraft()


def test_a_key_is_kept_in_a_folder_of_ones_own(store, folder):
    assert store.key() == ""
    store.keep_key("11" * 32)
    assert store.key() == "11" * 32
    assert store.key_place.parent == folder
    if os.name == "posix":
        assert folder.stat().st_mode & 0o077 == 0


def test_where_nothing_can_be_kept_it_is_told(store, folder):
    folder.write_bytes(b"no folder")
    for keep in (
        lambda: store.keep(ONE, b""),
        lambda: store.keep_key("x"),
        lambda: store.forget(ONE),
    ):
        with pytest.raises(EnvironmentFaultError, match="write-failed"):
            keep()
    assert store.courses() == ()
