"""The one way to run long work: off the GUI thread, back in it."""

import threading

import pytest
from PySide6.QtCore import QThread
from PySide6.QtWidgets import QApplication

from dpassist.domain.errors import CancelledError
from dpassist.ui.tasks import TaskRunner


@pytest.fixture
def runner(qapp):
    made = TaskRunner()
    yield made
    made.close()


def test_work_runs_elsewhere_and_the_result_arrives_in_the_gui_thread(runner, qtbot):
    seen = []
    runner.run(
        lambda _token: threading.current_thread().name,
        lambda name: seen.append(
            (name, QThread.currentThread() is QApplication.instance().thread())
        ),
        pytest.fail,
    )
    qtbot.waitUntil(lambda: bool(seen), timeout=120_000)
    assert seen == [("dpassist-free_0", True)]


def test_an_error_arrives_as_an_error(runner, qtbot):
    seen = []

    def work(_token):
        raise ValueError("no")

    runner.run(work, pytest.fail, seen.append)
    qtbot.waitUntil(lambda: bool(seen), timeout=120_000)
    assert isinstance(seen[0], ValueError)


def test_a_cancelled_task_calls_nobody(runner, qtbot):
    seen, began = [], threading.Event()

    def work(token):
        began.set()
        while True:
            token.check()

    token = runner.run(work, seen.append, seen.append)
    assert began.wait(60)
    token.cancel()
    runner.run(lambda _token: "after", seen.append, pytest.fail)
    qtbot.waitUntil(lambda: bool(seen), timeout=120_000)
    assert seen == ["after"]


def test_work_in_one_lane_keeps_its_order(runner, qtbot):
    seen = []
    for number in range(50):
        runner.run(lambda _token, number=number: number, seen.append, pytest.fail, lane="open")
    qtbot.waitUntil(lambda: len(seen) == 50, timeout=120_000)
    assert seen == list(range(50))


def test_closing_stops_what_runs_and_nothing_is_called_afterwards(qapp, qtbot):
    runner = TaskRunner()
    seen = []

    def work(token):
        while not token.cancelled:
            pass
        raise CancelledError

    runner.run(work, seen.append, seen.append)
    runner.run(lambda _token: 1, seen.append, seen.append)
    runner.close()
    assert runner.run(lambda _token: 2, seen.append, seen.append).cancelled
    qtbot.wait(20)
    assert seen == []


def test_five_hundred_results_arrive_without_loss(runner, qtbot):
    seen = []
    for number in range(500):
        runner.run(lambda _token, n=number: n, seen.append, pytest.fail, lane=str(number % 4))
    qtbot.waitUntil(lambda: len(seen) == 500, timeout=120_000)
    assert sorted(seen) == list(range(500))
