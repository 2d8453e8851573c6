"""A clerk practises: every lesson played through the real window, rightly and wrongly, and nothing leaves the page."""

import shutil
import time
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from dpassist import app
from dpassist.domain.training.marking import Result, completed
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


@pytest.fixture
def shell():
    return FakeShell()


@pytest.fixture
def room(qtbot, paths, shell, monkeypatch):
    """The real window over real lessons; every way to hand a draft over fails the test."""
    for name in ("open", "save"):
        monkeypatch.setattr(Handover, name, NoWayOut().__getattr__, raising=False)
    paths.settings_file.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(paths.demo_settings, paths.settings_file)
    run = app.prepare(paths, ConfigFiles(paths), "en", shell, DirectReader())
    window = MainWindow(run.desk, paths.samples, paths.state_file)
    qtbot.addWidget(window)
    with qtbot.waitActive(window, timeout=60_000):
        window.show()
        window.activateWindow()
    window.show_page("training")
    found = Room(window, run.desk.trainer, shell)
    found.page.work.seed = 11
    yield found
    window.close()
    run.desk.intake.close()


def test_every_lesson_is_played_rightly_and_with_each_common_wrong_answer(room):
    """One window for all of them; what the page says has to come from the lesson and from the product."""
    room.window.setUpdatesEnabled(
        False
    )  # what is said is looked at here; pictures are looked at elsewhere
    problems, played = [], 0
    for lesson in room.trainer.lessons():
        for task in lesson.tasks:
            playing = room.play(lesson.id, task.id)
            words = playing.words
            for wrong in task.wrong:
                said = room.answer(completed(wrong.answer, playing.solution))
                played += 1
                if room.last() is Result.RIGHT or words.wrong[wrong.id] not in said:
                    problems.append(f"{lesson.id}/{task.id}, wrong: {wrong.id}: {said}")
            said = room.answer(playing.solution.answer)
            played += 1
            if room.last() is not Result.RIGHT or words.why not in said:
                problems.append(f"{lesson.id}/{task.id}, right: {said}")
            if room.task.next_button.isHidden() or not room.task.again_button.isHidden():
                problems.append(f"{lesson.id}/{task.id}: no way on")
    assert not problems, "\n".join(problems)
    assert played > 200
    assert room.shell.opened == []
