"""A window with the training page in front, in which every way to hand a draft over fails the test."""

import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from dpassist import app
from dpassist.services.handover import Handover
from dpassist.store.config_files import ConfigFiles
from dpassist.ui.main_window import MainWindow
from tests.fakes import DirectReader, FakeShell


class NoWayOut:
    """Stands in the place of what hands drafts over: whoever calls it has found a way out."""

    def __getattr__(self, name):
        raise AssertionError(f"training reached {name}")


@dataclass
class Room:
    """A window with the training page in front."""

    window: MainWindow
    trainer: object
    shell: FakeShell
    drafts: Path

    @property
    def page(self):
        return self.window.page("training")

    @property
    def task(self):
        return self.page.task

    def settle(self):
        """Wait without sleeping: what is waited for takes a millisecond or two."""
        last = time.monotonic() + 60
        while not self.page.is_settled():
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
            assert time.monotonic() < last

    def play(self, lesson, task):
        self.page.play(lesson, task)
        self.settle()
        return self.page.work.playing

    def answer(self, answer):
        """Fill an answer in, have it checked, and return what is said."""
        self.task.answer.give(answer)
        assert self.task.check_button.isEnabled()
        self.task.check_button.click()
        self.settle()
        return self.task.comment.text()

    def last(self):
        return self.page.work.results[-1]


@contextmanager
def open_room(qtbot, paths, shell, monkeypatch) -> Iterator[Room]:
    """Open the real window over real lessons."""
    for name in ("open", "save"):
        monkeypatch.setattr(Handover, name, NoWayOut().__getattr__, raising=False)
    paths.settings_file.parent.mkdir(parents=True, exist_ok=True)
    if not paths.settings_file.exists():
        shutil.copy(paths.demo_settings, paths.settings_file)
    run = app.prepare(paths, ConfigFiles(paths), "en", shell, DirectReader())
    window = MainWindow(run.desk, paths.samples, paths.state_file)
    qtbot.addWidget(window)
    with qtbot.waitActive(window, timeout=60_000):
        window.show()
        window.activateWindow()
    window.show_page("training")
    found = Room(window, run.desk.trainer, shell, paths.drafts)
    found.page.work.seed = 11
    yield found
    window.close()
    run.desk.intake.close()
