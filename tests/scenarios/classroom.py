"""A window with the training page in front, in which every way to hand a draft over fails the test."""

import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEventLoop, QProcess
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from dpassist import app
from dpassist.services.handover import Handover
from dpassist.services.practice_door import PracticeDoor
from dpassist.store.config_files import ConfigFiles
from dpassist.system.imap import ImapServer
from dpassist.system.outlook import ClassicOutlook
from dpassist.system.shell import DesktopShell
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
        last = time.monotonic() + 300
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


def close_handover(monkeypatch) -> None:
    """Let nothing be handed over but to the door of a demonstration, which leads back into it."""
    really = Handover.open

    def open_within(handover, *arguments):
        assert isinstance(handover._shell, PracticeDoor), "training reached the mail program"
        return really(handover, *arguments)

    monkeypatch.setattr(Handover, "open", open_within)
    monkeypatch.setattr(Handover, "save", NoWayOut().__getattr__)


def close_the_outside(monkeypatch) -> None:
    """Let every door of the machine fail the test: programs, Outlook, a mail server, links, other processes."""

    def reached(*_arguments, **_named):
        raise AssertionError("training reached the outside")

    for owner, names in (
        (DesktopShell, ("open_file",)),
        (ClassicOutlook, ("show", "take_selected", "take_items")),
        (ImapServer, ("append_draft",)),
        (subprocess, ("Popen", "run")),
        (QDesktopServices, ("openUrl",)),
        (QProcess, ("start", "startDetached")),
        (socket.socket, ("connect",)),
    ):
        for name in names:
            monkeypatch.setattr(owner, name, reached)


@contextmanager
def open_room(qtbot, paths, shell, monkeypatch) -> Iterator[Room]:
    """Open the real window over real lessons."""
    close_handover(monkeypatch)
    close_the_outside(monkeypatch)
    paths.settings_file.parent.mkdir(parents=True, exist_ok=True)
    if not paths.settings_file.exists():
        shutil.copy(paths.demo_settings, paths.settings_file)
    run = app.prepare(paths, ConfigFiles(paths), "en", shell, DirectReader())
    window = MainWindow(run.desk, paths.samples, paths.state_file)
    qtbot.addWidget(window)
    with qtbot.waitActive(window, timeout=300_000):
        window.show()
        window.activateWindow()
    window.show_page("training")
    found = Room(window, run.desk.trainer, shell, paths.drafts)
    found.page.work.seed = 11
    yield found
    window.close()
    run.desk.intake.close()
