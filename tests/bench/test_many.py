"""A folder of many files: results come one by one, nothing piles up, and a stop is heard at once."""

import gc
import tracemalloc
from pathlib import Path

import pytest

from dpassist.domain.errors import CancelledError
from dpassist.services.ports import CancelToken
from dpassist.store.post_files import PostFolder
from tests.bench.many import make_files
from tests.desks import a_desk, a_library
from tests.fakes import FakeShell

SAMPLES = Path(__file__).resolve().parents[2] / "resources" / "samples"
KINDS = sorted(p for p in SAMPLES.iterdir() if p.suffix in {".eml", ".msg", ".xml"})
FILES = 300


class CountingFolder(PostFolder):
    """Counts the files that were read."""

    def __init__(self, drafts):
        super().__init__(drafts, max_bytes=1 << 20)
        self.reads = 0

    def read(self, path):
        self.reads += 1
        return super().read(path)


@pytest.fixture
def files(tmp_path):
    return CountingFolder(tmp_path / "drafts")


@pytest.fixture
def intake(files):
    return a_desk(a_library(), files, FakeShell()).intake


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return make_files(tmp_path_factory.mktemp("many") / "post", KINDS, FILES)


def test_each_result_is_handed_on_before_the_next_file_is_read(intake, files, folder):
    at_result = []
    count = intake.examine_all(
        [folder], lambda _found: at_result.append(files.reads), lambda *_: None, CancelToken()
    )
    assert count == FILES
    assert at_result == list(range(1, FILES + 1))


def test_memory_does_not_grow_with_the_number_of_results(intake, folder):
    # The kinds of files take turns: the same kind is compared with itself, and what only waits to be collected is not held.
    early, late = 2 * len(KINDS), FILES // len(KINDS) * len(KINDS) - len(KINDS)
    held, count = {}, 0

    def note(_found):
        nonlocal count
        if count in {early, late}:
            gc.collect()
            held[count] = tracemalloc.get_traced_memory()[0]
        count += 1

    tracemalloc.start()
    try:
        intake.examine_all([folder], note, lambda *_: None, CancelToken())
    finally:
        tracemalloc.stop()
    assert held[late] - held[early] < 20_000


def test_a_stop_between_two_files_reads_no_further(intake, files, folder):
    cancel = CancelToken()
    with pytest.raises(CancelledError):
        intake.examine_all([folder], lambda _found: cancel.cancel(), lambda *_: None, cancel)
    assert files.reads == 1
