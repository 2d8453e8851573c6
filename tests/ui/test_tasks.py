"""The one way to run long work: off the GUI thread, back in it."""

import threading
import weakref

import pytest
from PySide6.QtCore import QObject, QThread
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
    assert began.wait(300)
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


def ends(_token):
    return 1


def fails(_token):
    raise ValueError("no")


def stops(_token):
    raise CancelledError


@pytest.mark.parametrize("work", [ends, fails, stops])
def test_what_a_task_holds_of_qt_goes_in_the_gui_thread(runner, qtbot, work):
    went = []

    def ask():
        dialog = QObject()  # Python's own, as a dialog without a parent is
        went_with = weakref.ref(dialog, lambda _gone: went.append(threading.current_thread()))
        runner.run(
            lambda token: work(token) if dialog else None,
            lambda _result: dialog.objectName(),
            lambda _error: dialog.objectName(),
            lane="held",
        )
        return went_with

    asked = [ask() for _ in range(100)]
    qtbot.waitUntil(lambda: len(went) == len(asked), timeout=300_000)
    assert set(went) == {threading.main_thread()}


def test_what_never_ran_goes_in_the_gui_thread_as_well(qapp, qtbot):
    runner, went, began = TaskRunner(), [], threading.Event()

    def ask():
        dialog = QObject()
        went_with = weakref.ref(dialog, lambda _gone: went.append(threading.current_thread()))

        def work(token):
            began.set()
            while not token.cancelled:
                pass
            dialog.objectName()

        runner.run(work, lambda _result: dialog.objectName(), pytest.fail)
        return went_with

    asked = [ask() for _ in range(3)]
    assert began.wait(300)
    runner.close()
    assert went == [threading.main_thread()] * len(asked)
