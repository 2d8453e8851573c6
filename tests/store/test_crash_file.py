"""What is left of a process that fell: where it was, and nothing of what it worked on."""

import importlib
import os
import subprocess
import sys
import types
from pathlib import Path
from unittest.mock import Mock

import pytest

from dpassist.store.crash_file import CrashFile

ROOT = Path(__file__).resolve().parents[2]
FALL = """
import faulthandler, sys
from pathlib import Path
from dpassist.store.crash_file import CrashFile
CrashFile(Path(sys.argv[1])).begin()
secret = "010203-1234"
faulthandler._sigabrt()
"""


def test_a_run_that_ends_well_leaves_nothing(tmp_path):
    path = tmp_path / "new" / "crash.txt"
    watch = CrashFile(path)
    assert watch.begin() == ""
    watch.end()
    watch.end()
    assert list(path.parent.iterdir()) == []


def test_a_run_that_falls_tells_the_next_one_where_it_was_and_nothing_else(tmp_path):
    path = tmp_path / "crash.txt"
    script = tmp_path / "some" / "long" / "way" / "down" / "fall.py"
    script.parent.mkdir(parents=True)
    script.write_text(FALL, encoding="utf-8")
    command = [sys.executable, str(script), str(path)]
    fell = subprocess.run(
        command, check=False, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}, timeout=600
    )
    assert fell.returncode != 0
    watch = CrashFile(path)
    told = watch.begin()
    watch.end()
    assert "Aborted" in told or "abort" in told.lower()
    assert 'File "fall.py", line' in told.replace("\\", "/")
    assert str(tmp_path) not in told
    assert "1234" not in told


@pytest.mark.skipif(sys.platform == "win32", reason="as another process holds a file on Unix")
def test_what_another_window_is_writing_is_no_fall_and_stays(tmp_path):
    other, fell = tmp_path / "crash-1.txt", tmp_path / "crash-2.txt"
    fell.write_text("Aborted", encoding="utf-8")
    with other.open("wb") as held:
        held.write(b"half of it")
        held.flush()
        fcntl = importlib.import_module("fcntl")
        fcntl.flock(held, fcntl.LOCK_EX)
        watch = CrashFile(tmp_path / "crash.txt")
        assert watch.begin() == "Aborted"
        watch.end()
    assert [path.name for path in tmp_path.iterdir()] == ["crash-1.txt"]


@pytest.mark.parametrize("platform", ["win32", "linux"])
def test_a_file_that_cannot_be_locked_or_deleted_is_left(tmp_path, monkeypatch, platform):
    (tmp_path / "crash-1.txt").write_text("Aborted", encoding="utf-8")
    locks = types.SimpleNamespace(LOCK_EX=1, LOCK_NB=2, flock=Mock(side_effect=OSError))
    monkeypatch.setitem(sys.modules, "fcntl", locks)
    watch = CrashFile(tmp_path / "crash.txt", platform)
    with monkeypatch.context() as denied:
        denied.setattr(Path, "unlink", Mock(side_effect=PermissionError))
        assert watch.begin() == ""  # somebody may still write into it
        watch.end()
    (tmp_path / f"crash-{os.getpid()}.txt").unlink()
    assert watch.begin() == "Aborted"
    watch.end()


def test_where_nothing_can_be_written_the_program_works_all_the_same(tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    watch = CrashFile(tmp_path / "file" / "crash.txt")
    assert watch.begin() == ""
    watch.end()
