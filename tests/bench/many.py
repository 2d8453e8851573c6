"""A hundred thousand files in nested folders: are results streamed, is memory flat, does a stop come soon?

The files are hard links to copies of the sample messages, so that the disk is not what is measured.
"""

import os
import shutil
import sys
import tempfile
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path

from dpassist import app
from dpassist.domain.errors import CancelledError
from dpassist.services.intake import Examined, Intake
from dpassist.services.ports import CancelToken
from dpassist.store.config_files import ConfigFiles
from dpassist.store.paths import AppPaths

PER_FOLDER = 500
STEP = 10_000
STOP_LIMIT_S = 1.0
_STATUS = Path("/proc/self/status")


@dataclass
class Watch:
    """Notes when results come; holds none of them.

    Attributes:
        began: When the examination began.
        first_s: How long the first result took.
        count: How many came.
        steps: Every so many results: their number, the time since the last step, and the memory in MiB.
    """

    began: float = field(default_factory=time.perf_counter)
    first_s: float = 0.0
    count: int = 0
    steps: list[tuple[int, float, float]] = field(default_factory=list)
    _last: float = field(default_factory=time.perf_counter)

    def found(self, _result: Examined) -> None:
        """Take a result."""
        now = time.perf_counter()
        self.count += 1
        self.first_s = self.first_s or now - self.began
        if self.count % STEP == 0:
            self.steps.append((self.count, now - self._last, resident_mebibytes()))
            self._last = now


@dataclass(frozen=True)
class Stopped:
    """What came of a stop.

    Attributes:
        seconds: Between asking and the end.
        results: How many had come.
    """

    seconds: float
    results: int


def run(number: int) -> None:
    """Make the files, examine them all, then once more with a stop, and print the figures."""
    with tempfile.TemporaryDirectory() as name:
        paths = AppPaths.under(Path(name) / "data")
        library = ConfigFiles(paths, settings_file=paths.demo_settings)
        intake = app.prepare(paths, library, "en").desk.intake
        folder = make_files(Path(name) / "post", paths.sample_files, number)
        before = resident_mebibytes()
        watch = Watch()
        count = intake.examine_all([folder], watch.found, _no_progress, CancelToken())
        took = time.perf_counter() - watch.began
        _print(watch, count, took, before)
        for after_s in (watch.first_s / 2, (watch.first_s + took) / 2):
            stopped = stop_after(intake, folder, after_s)
            _say(
                f"stop asked after {after_s:.2f} s: ended {stopped.seconds * 1000:.0f} ms later with "
                f"{stopped.results} results ({'met' if stopped.seconds < STOP_LIMIT_S else 'NOT MET'})"
            )


def make_files(top: Path, samples: list[Path], number: int) -> Path:
    """Fill nested folders with so many links to the samples, in turn."""
    store = top.parent / "originals"
    store.mkdir(parents=True)
    originals = [Path(shutil.copy(sample, store)) for sample in samples]
    for index in range(number):
        block = index // PER_FOLDER
        folder = top / f"{block // 20:03}" / f"{block % 20:02}"
        if index % PER_FOLDER == 0:
            folder.mkdir(parents=True)
        original = originals[index % len(originals)]
        _link(original, folder / f"{index:06}{original.suffix}", index)
    return top


def _link(original: Path, path: Path, index: int) -> None:
    """Link, or copy where links are not to be had or a file has too many."""
    try:
        os.link(original, path)
    except OSError:
        shutil.copy(original, path.with_stem(f"{index:06}"))


def stop_after(intake: Intake, folder: Path, seconds: float) -> Stopped:
    """Examine a folder, ask for a stop after a time, and tell how soon it came."""
    cancel = CancelToken()
    watch = Watch()
    asked: list[float] = []

    def stop() -> None:
        asked.append(time.perf_counter())
        cancel.cancel()

    timer = threading.Timer(seconds, stop)
    timer.start()
    try:
        intake.examine_all([folder], watch.found, _no_progress, cancel)
    except CancelledError:
        return Stopped(time.perf_counter() - asked[0], watch.count)
    finally:
        timer.cancel()
    return Stopped(0.0, watch.count)


def resident_mebibytes() -> float:
    """Return the memory this process has now; 0 where the system does not tell."""
    if not _STATUS.exists():
        return 0.0
    lines = _STATUS.read_text(encoding="ascii", errors="replace").splitlines()
    return int(next(line.split()[1] for line in lines if line.startswith("VmRSS"))) / 1024


def _no_progress(_done: int, _all: int) -> None:
    pass


def _print(watch: Watch, count: int, took: float, before: float) -> None:
    _say(
        f"{count} files in {took:.1f} s: {took / count * 1_000_000:.0f} ms per 1,000; "
        f"first result after {watch.first_s * 1000:.0f} ms; {watch.count} results",
        f"memory before the first: {before:.0f} MiB",
    )
    for number, seconds, mebibytes in watch.steps:
        per_thousand = seconds / STEP * 1_000_000
        _say(f"{number:8} files: {per_thousand:6.0f} ms per 1,000, {mebibytes:6.1f} MiB")
    if len(watch.steps) > 1:
        growth = watch.steps[-1][2] - watch.steps[0][2]
        _say(f"growth from {watch.steps[0][0]} to {watch.steps[-1][0]} files: {growth:.1f} MiB")


def _say(*lines: str) -> None:
    sys.stdout.write("\n".join(lines) + "\n")
    sys.stdout.flush()
