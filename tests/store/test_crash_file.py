"""What is left of a process that fell: where it was, and nothing of what it worked on."""

import os
import subprocess
import sys
from pathlib import Path

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
    assert not path.exists()


def test_a_run_that_falls_tells_the_next_one_where_it_was_and_nothing_else(tmp_path):
    path = tmp_path / "crash.txt"
    script = tmp_path / "some" / "long" / "way" / "down" / "fall.py"
    script.parent.mkdir(parents=True)
    script.write_text(FALL, encoding="utf-8")
    command = [sys.executable, str(script), str(path)]
    fell = subprocess.run(
        command, check=False, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}, timeout=60
    )
    assert fell.returncode != 0
    watch = CrashFile(path)
    told = watch.begin()
    watch.end()
    assert "Aborted" in told or "abort" in told.lower()
    assert 'File "fall.py", line' in told.replace("\\", "/")
    assert str(tmp_path) not in told
    assert "1234" not in told


def test_where_nothing_can_be_written_the_program_works_all_the_same(tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    watch = CrashFile(tmp_path / "file" / "crash.txt")
    assert watch.begin() == ""
    watch.end()
