"""The self-test beside the window: one at a time, its steps told, and what stops it told too."""

import threading
from contextlib import nullcontext
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject

from dpassist.domain.errors import EnvironmentFaultError
from dpassist.services.self_test import SelfTest, Step
from dpassist.services.wording import Wording
from dpassist.ui.self_testing import SelfTesting
from dpassist.ui.tasks import TaskRunner


@pytest.fixture
def testing(qtbot):
    """Make one over these steps; give it with what it said and showed."""
    parent = QObject()
    runner = TaskRunner(parent)

    def make(steps):
        desk = SimpleNamespace(
            self_test=SelfTest(steps), wording=Wording(lambda _context, text: text)
        )
        made, said, shown = SelfTesting(desk, runner, parent), [], []
        made.said.connect(said.append)
        made.wanted.connect(lambda *each: shown.append(each))
        return made, said, shown

    yield make
    runner.close()


def test_only_one_runs_at_a_time_and_each_step_is_told(testing, qtbot):
    go_on = threading.Event()
    steps = (Step("window", lambda: {"went_on": go_on.wait(120)}), Step("draft", dict))
    made, said, shown = testing(lambda: nullcontext(steps))
    made.start()
    made.start()
    go_on.set()
    qtbot.waitUntil(lambda: bool(shown), timeout=300_000)
    assert said[:2] == [
        "The self-test has begun. You can go on working.",
        "The self-test is still running.",
    ]
    assert said[2:] == ["Self-test: step 1 of 2", "Self-test: step 2 of 2"]
    title, hint, text = shown[0]
    assert (title, text.splitlines()[0]) == ("Self-test", "Everything that was tried works.")
    assert "Nothing is sent" in hint
    made.start()
    qtbot.waitUntil(lambda: len(shown) == 2, timeout=300_000)


def test_what_keeps_it_from_beginning_is_told(testing, qtbot):
    def refuse():
        raise EnvironmentFaultError("write-failed")

    made, said, shown = testing(refuse)
    made.start()
    qtbot.waitUntil(lambda: any("could not be written" in each for each in said), timeout=300_000)
    assert not shown


def test_a_bug_reaches_the_one_handler_for_those(testing):
    made, _said, _shown = testing(lambda: nullcontext(()))
    with pytest.raises(ValueError):
        made._fail(ValueError("bug"))
