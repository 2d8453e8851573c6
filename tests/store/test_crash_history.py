"""The last failures are kept for support: what and where, and nothing else."""

from datetime import UTC, datetime

import pytest

from dpassist.domain.failures import Failure
from dpassist.store.crash_history import CrashHistory

NOON = datetime(2026, 3, 2, 12, 0, 30, tzinfo=UTC)


@pytest.fixture
def history(tmp_path):
    return CrashHistory(tmp_path / "state" / "failures.jsonl", lambda: NOON)


def test_what_failed_is_kept_with_its_time_version_and_place(history):
    assert history.failures() == ()
    history.add("KeyError", "dpassist/ui/x.py:7", "1.2")
    history.add("Aborted", "", "1.3")
    assert history.failures() == (
        Failure("2026-03-02T12:00+00:00", "1.2", "KeyError", "dpassist/ui/x.py:7"),
        Failure("2026-03-02T12:00+00:00", "1.3", "Aborted", ""),
    )


def test_only_the_last_twenty_are_kept(history):
    for number in range(25):
        history.add(f"E{number}", "", "1")
    assert [failure.kind for failure in history.failures()] == [f"E{n}" for n in range(5, 25)]


def test_spoiled_lines_are_left_out(history, tmp_path):
    history.add("KeyError", "", "1")
    file = tmp_path / "state" / "failures.jsonl"
    file.write_bytes(file.read_bytes() + b"\xff no json\n[1]\n" + b"[" * 60000)
    assert [failure.kind for failure in history.failures()] == ["KeyError"]


def test_where_nothing_can_be_written_nothing_happens(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    history = CrashHistory(tmp_path / "file" / "failures.jsonl")
    history.add("KeyError", "", "1")
    assert history.failures() == ()
