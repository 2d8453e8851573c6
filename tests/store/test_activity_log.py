"""What users decided is written down without anything of a message, and never changed."""

import hmac
import json
import stat
import sys
from datetime import UTC, datetime
from multiprocessing import get_context

import pytest

from dpassist.domain.errors import EnvironmentFaultError
from dpassist.store import activity_log
from dpassist.store.activity_log import ActivityLog

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


def lines(folder, name="activity.jsonl"):
    return [json.loads(line) for line in (folder / name).read_text("utf-8").splitlines()]


def test_a_line_is_one_object_with_time_event_and_a_keyed_hash(tmp_path):
    log = ActivityLog(tmp_path / "logs", lambda: NOW, lambda: "anna")
    log.write("tried", {"signs": ["a", "b"], "profile_version": 2}, b"message")
    log.write("tried", {}, b"message")
    log.write("tried", {}, b"another")
    first, second, third = lines(tmp_path / "logs")
    assert list(first) == ["time", "user", "event", "message", "signs", "profile_version"]
    assert (first["time"], first["event"]) == ("2026-11-23T12:00:00+00:00", "tried")
    assert first["user"] == "anna"
    assert first["message"] == second["message"] != third["message"]
    assert len(first["message"]) == 64


def test_the_hash_of_one_message_differs_from_computer_to_computer(tmp_path):
    for name in ("one", "other"):
        ActivityLog(tmp_path / name).write("tried", {}, b"message")
    assert lines(tmp_path / "one")[0]["message"] != lines(tmp_path / "other")[0]["message"]


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of POSIX")
def test_nobody_else_can_read_it(tmp_path):
    ActivityLog(tmp_path / "logs").write("tried", {}, b"message")
    modes = [stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "logs").iterdir()]
    assert modes == [0o600, 0o600]
    assert stat.S_IMODE((tmp_path / "logs").stat().st_mode) == 0o700


def test_a_long_log_is_put_aside_once(tmp_path, monkeypatch):
    monkeypatch.setattr(activity_log, "_LARGEST", 300)
    log = ActivityLog(tmp_path)
    for number in range(5):
        log.write("tried", {"number": number}, b"message")
    kept = lines(tmp_path, "activity.1.jsonl") + lines(tmp_path)
    assert [line["number"] for line in kept][-2:] == [3, 4]
    assert len(lines(tmp_path)) < 5


def test_what_cannot_be_written_down_fails(tmp_path):
    (tmp_path / "logs").write_bytes(b"no folder")
    with pytest.raises(EnvironmentFaultError) as caught:
        ActivityLog(tmp_path / "logs").write("tried", {}, b"message")
    assert caught.value.code == "log-failed"


def test_a_full_disk_fails(tmp_path, monkeypatch):
    log = ActivityLog(tmp_path)
    log.write("tried", {}, b"message")
    monkeypatch.setattr(activity_log.os, "write", lambda _handle, data: len(data) - 1)
    with pytest.raises(EnvironmentFaultError):
        log.write("tried", {}, b"message")


def test_a_key_that_another_program_made_first_counts(tmp_path, monkeypatch):
    def quicker(path, _data):
        path.write_bytes(b"k" * 32)
        raise FileExistsError

    monkeypatch.setattr(activity_log, "write_new_file", quicker)
    ActivityLog(tmp_path).write("tried", {}, b"message")
    assert (tmp_path / "activity.key").read_bytes() == b"k" * 32


@pytest.mark.parametrize("damaged", [b"", b"k" * 31])
def test_a_damaged_key_is_kept_aside_and_replaced(tmp_path, damaged):
    (tmp_path / "activity.key").write_bytes(damaged)
    log = ActivityLog(tmp_path)
    digest = log.digest(b"message")
    assert digest != hmac.new(damaged, b"message", "sha256").hexdigest()
    assert digest == log.digest(b"message")
    assert (tmp_path / "activity.key-damaged").read_bytes() == damaged
    assert len((tmp_path / "activity.key").read_bytes()) == 32


def test_a_key_that_another_program_is_writing_is_waited_for(tmp_path, monkeypatch):
    path = tmp_path / "activity.key"
    path.write_bytes(b"")
    monkeypatch.setattr(activity_log.time, "sleep", lambda _s: path.write_bytes(b"k" * 32))
    assert ActivityLog(tmp_path).digest(b"m") == hmac.new(b"k" * 32, b"m", "sha256").hexdigest()


def _write_many(folder):
    log = ActivityLog(folder)
    for _ in range(50):
        log.write("tried", {"text": "x" * 500}, b"message")


def test_lines_of_several_programs_do_not_mix(tmp_path):
    context = get_context("spawn")
    programs = [context.Process(target=_write_many, args=(tmp_path,)) for _ in range(3)]
    for program in programs:
        program.start()
    for program in programs:
        program.join()
    written = lines(tmp_path)
    assert len(written) == 150
    assert len({line["message"] for line in written}) == 1


def test_every_line_is_given_back_the_oldest_first(tmp_path, monkeypatch):
    monkeypatch.setattr(activity_log, "_LARGEST", 600)
    log = ActivityLog(tmp_path)
    assert list(log.records()) == []
    for number in range(4):
        log.write("tried", {"number": number}, b"message")
    assert [record["number"] for record in log.records()][-3:] == [1, 2, 3]


def test_a_name_may_hold_what_ends_a_line_elsewhere(tmp_path):
    log = ActivityLog(tmp_path)
    log.write("tried", {"entry": "a\u2028b\x85c"}, b"message")
    assert [record["entry"] for record in log.records()] == ["a\u2028b\x85c"]


def test_a_line_that_was_damaged_is_left_out(tmp_path):
    log = ActivityLog(tmp_path)
    log.write("tried", {"number": 1}, b"message")
    with (tmp_path / "activity.jsonl").open("ab") as stream:
        stream.write(b"{\xff\n[1]\n" + b"[" * 100_000 + b"\n")
    log.write("tried", {"number": 2}, b"message")
    assert [record["number"] for record in log.records()] == [1, 2]


def test_a_log_that_is_there_and_cannot_be_read_fails(tmp_path):
    (tmp_path / "activity.jsonl").mkdir()
    with pytest.raises(EnvironmentFaultError):
        list(ActivityLog(tmp_path).records())


@pytest.mark.parametrize("error", [OSError, KeyError, ImportError])
def test_where_the_system_does_not_tell_who_works_here_nobody_is_named(monkeypatch, error):
    def nobody():
        raise error

    monkeypatch.setattr(activity_log.getpass, "getuser", nobody)
    assert activity_log.user_name() == ""
