"""What comes of reading many files when somebody stops it."""

from pathlib import Path
from types import SimpleNamespace

import pytest

from dpassist.services.intake import Examined
from dpassist.ui.loading import Loading
from tests.builders import a_verdict


class Readers:
    """Stand for the intake and for the worker threads: what a reading thread tells is told when a test says so."""

    def __init__(self):
        self.tells = []
        self.ends = []

    def examine_all(self, _paths, found, count, _token):
        self.tells.append((found, count))
        return 1

    def run(self, work, done, _failed, lane):
        token = SimpleNamespace(cancel=lambda: None, lane=lane)
        self.ends.append(lambda: done(work(token)))
        work(token)
        return token


@pytest.fixture
def readers():
    return Readers()


@pytest.fixture
def shown(qapp):
    return []


@pytest.fixture
def loading(readers, shown, qapp):
    made = Loading(readers, readers, qapp)
    made.found.connect(lambda some: shown.extend(each.path.name for each in some))
    return made


def test_what_a_stopped_reader_still_ends_is_not_shown_with_what_is_opened_next(
    loading, readers, shown
):
    told = []
    loading.progress.connect(lambda done, total: told.append((done, total)))
    loading.load([Path("a")])
    found, count = readers.tells[0]
    found(Examined(Path("a"), a_verdict()))
    count(1, 900)
    loading.cancel()
    assert shown == ["a"]
    found(Examined(Path("late"), a_verdict()))
    count(2, 900)
    loading.load([Path("b")])
    readers.tells[-1][0](Examined(Path("b"), a_verdict()))
    readers.ends[-1]()
    assert shown == ["a", "b"]
    assert told[-1] == (0, 0)
