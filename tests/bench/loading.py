"""How a big folder loads: does the window stay alive, and what does it cost beside reading alone?

The longest gap is the longest time the event loop did not come round while files were being read: a
heartbeat timer that should fire at once notes when it does. The baseline is the same files examined in
the same process without a window.
"""

import shutil
import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from dpassist import app
from dpassist.services.ports import CancelToken
from dpassist.store.config_files import ConfigFiles
from dpassist.store.paths import AppPaths
from dpassist.ui.application import application_for
from dpassist.ui.main_window import MainWindow


class Heartbeat:
    """Notes the longest time between two rounds of the event loop."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer()
        self._timer.timeout.connect(self._beat)
        self._timer.start(0)

    def _beat(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, now - self._last)
        self._last = now


def run(number: int) -> None:
    """Load that many files and print the figures."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        paths = AppPaths.under(folder / "data")
        run_of = app.prepare(paths, ConfigFiles(paths, settings_file=paths.demo_settings), "en")
        post = _copies(paths.sample_files, folder / "post", number)
        alone = _examine_alone(run_of.desk, post)
        application_for(run_of.desk, paths.translations, paths.resources)
        window = MainWindow(run_of.desk, paths.samples)
        window.show()
        QApplication.processEvents()
        shown, longest = _load(window, post)
        rows = window.post.model.rowCount()
        window.close()
    lines = (
        f"{rows} messages, Python {sys.version.split()[0]}",
        f"longest event-loop gap while loading: {longest * 1000:.0f} ms (limit 100 ms)",
        f"reading alone: {alone:.2f} s = 1.00; in the window: {shown:.2f} s = {shown / alone:.2f}",
    )
    sys.stdout.write("\n".join(lines) + "\n")


def _copies(samples: list[Path], target: Path, number: int) -> Path:
    target.mkdir()
    for index in range(number):
        source = samples[index % len(samples)]
        shutil.copy(source, target / f"{index:06}{source.suffix}")
    return target


def _examine_alone(desk, folder: Path) -> float:
    began = time.perf_counter()
    desk.intake.examine_all([folder], lambda _found: None, lambda _done, _all: None, CancelToken())
    return time.perf_counter() - began


def _load(window: MainWindow, folder: Path) -> tuple[float, float]:
    done: list[bool] = []
    window.post.loading_ended.connect(lambda: done.append(True))
    heartbeat = Heartbeat()
    began = time.perf_counter()
    window.load([folder])
    while not done:
        QApplication.processEvents()
    return time.perf_counter() - began, heartbeat.longest
