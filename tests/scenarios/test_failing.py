"""When dpassist itself fails one can go on working, is told calmly, and has a report without content to copy.

The last test is a real program that is ended from outside, falls by itself, and is started again.
"""

import json
import signal
import subprocess
import sys
import threading
import weakref

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from dpassist.store.crash_history import CrashHistory
from dpassist.ui.errors import UnexpectedErrors
from tests.scenarios.conftest import SAMPLES

SECRET = "0099991234 Kære Åse"


@pytest.fixture
def history(workplace):
    return CrashHistory(workplace.paths.failures)


@pytest.fixture
def errors(workplace, history, monkeypatch):
    """Errors nobody has foreseen are caught as in earnest; the tests' own hooks come back afterwards."""
    for owner, name in ((sys, "excepthook"), (threading, "excepthook"), (sys, "unraisablehook")):
        monkeypatch.setattr(owner, name, getattr(owner, name))
    made = UnexpectedErrors(workplace.window.failing.show_report, history)
    made.install()
    return made


def fail():
    raise KeyError(SECRET)


def raised_here():
    try:
        fail()
    except KeyError as error:
        sys.excepthook(type(error), error, error.__traceback__)


def test_an_error_is_told_calmly_and_its_report_can_be_copied_and_saved(
    workplace, errors, qtbot, monkeypatch, tmp_path
):
    window = workplace.window
    workplace.open("28-almindelig-mail.eml")
    window.post.bar.search.setFocus()
    raised_here()
    dialog = window.failing.now
    assert dialog.isVisible()
    assert not dialog.isModal()
    text = dialog.text.toPlainText()
    assert "KeyError" in text
    assert "test_failing.py" in text
    assert "Kære" not in text
    assert "0099991234" not in text
    qtbot.keyClicks(window.post.bar.search, "carport")  # whoever was typing goes on
    assert window.post.bar.search.text() == "carport"
    qtbot.mouseClick(dialog.copy_button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == text
    saved = tmp_path / "report.txt"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(saved), ""))
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    workplace.wait(saved.exists)
    workplace.wait(lambda: "saved" in window.statusBar().currentMessage())
    assert saved.read_text(encoding="utf-8") == text
    qtbot.mouseClick(dialog.close_button, Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()


def test_the_same_again_is_counted_and_something_else_is_added(workplace, errors):
    for _ in range(3):
        raised_here()
    dialog = workplace.window.failing.now
    assert dialog.text.toPlainText().count("KeyError") == 1
    assert "3 time" in dialog.times.text()
    for number in range(30):
        dialog.add(f"another report {number}")
    assert dialog.text.toPlainText().count("another report") == 19


def test_errors_in_threads_and_in_long_work_are_told_in_the_window(workplace, errors, history):
    thread = threading.Thread(target=fail, name="worker")
    thread.start()
    thread.join()
    workplace.wait(lambda: workplace.window.failing.now is not None)
    assert "in a thread: worker" in workplace.window.failing.now.text.toPlainText()

    def work(_token):
        raise SystemExit(SECRET)

    failed = []
    workplace.window.runner.run(work, pytest.fail, failed.append)
    workplace.wait(lambda: bool(failed))  # whoever waits is told, instead of waiting for ever
    assert isinstance(failed[0].__cause__, SystemExit)
    sys.unraisablehook(type("Args", (), {"exc_value": ValueError(SECRET)})())
    kinds = [failure.kind for failure in history.failures()]
    assert kinds == ["KeyError", "ValueError"]
    assert SECRET not in workplace.paths.failures.read_text()


def test_ctrl_c_and_the_end_of_a_thread_are_no_errors(workplace, errors, monkeypatch):
    seen = []
    monkeypatch.setattr(sys, "__excepthook__", lambda *args: seen.append(args))
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    threading.excepthook(type("Args", (), {"exc_value": SystemExit(), "thread": None})())
    assert len(seen) == 1
    assert workplace.window.failing.now is None


def test_a_thread_that_outlasts_the_window_holds_nothing_of_it(workplace, errors, history):
    """The hooks of its start stay with a thread."""
    made = UnexpectedErrors(workplace.window.failing.show_report, history)
    made.install()
    let_go, gone = threading.Event(), []
    thread = threading.Thread(target=let_go.wait)
    thread.start()
    noted = weakref.ref(made, lambda _gone: gone.append(threading.current_thread()))
    made.uninstall()
    del made
    assert noted() is None
    let_go.set()
    thread.join()
    assert gone == [threading.main_thread()]


def test_showing_an_error_that_fails_itself_does_not_go_round_and_round(qapp, capsys):
    def show(_report):
        raised_in = UnexpectedErrors._catch
        raised_in(errors, ValueError, ValueError(SECRET), None)

    errors = UnexpectedErrors(show)
    errors._catch(KeyError, KeyError(SECRET), None)
    told = capsys.readouterr().err
    assert "ValueError" in told
    assert "Kære" not in told


DRIVER = """
import faulthandler, json, os, signal, sys, threading
from PySide6.QtCore import QCoreApplication, QObject, QTimer
from shiboken6 import Shiboken
from dpassist import app
from dpassist.ui import application, greeting, session

session._PAUSE_MS = 50
what, data_dir, *files = sys.argv[1:]
greet = greeting.Greeting.greet

def say(**values):
    print(json.dumps(values), flush=True)

def greeted(greeting, brought_back, fallen, closed):
    greet(greeting, brought_back, fallen, closed)
    window = greeting.parent()
    timer = QTimer(window)
    timer.timeout.connect(lambda: settled(window, brought_back, timer))
    timer.start(50)

def settled(window, brought_back, timer):
    post = window.post
    kept = os.path.join(data_dir, "session.json")
    written = os.path.exists(kept) and len(json.load(open(kept))["messages"]) == 2
    if post.model.count() != 2 or post.is_loading() or not written:
        return
    timer.stop()
    before = window.failing.before
    say(back=brought_back, rows=[each.path.name for each in post.model.rows()],
        fell=before.text.toPlainText() if before else "")
    if what == "fall":
        secret = "0099991234"
        faulthandler._sigabrt()
    if what == "end":  # while a thread waits for a share, and will not be waited for
        threading.Thread(target=threading.Event().wait, daemon=True).start()
        os.kill(os.getpid(), signal.SIGTERM)

greeting.Greeting.greet = greeted
code = app.main(["--data-dir", data_dir, "--language", "en", *files])
objects = [each for each in Shiboken.getAllValidWrappers() if isinstance(each, QObject)]
say(kept=[type(each).__name__ for each in objects
    if Shiboken.ownedByPython(each) and not isinstance(each, QCoreApplication)])
sys.exit(code)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="ends a process as Unix does")
def test_the_list_survives_a_kill_and_a_fall_and_the_fall_is_told(tmp_path):
    data_dir = tmp_path / "data"
    rows = ["01-borger-ma-besvares.xml", "28-almindelig-mail.eml"]
    files = [str(SAMPLES / name) for name in rows]

    def start(what, *opened):
        command = [sys.executable, "-c", DRIVER, what, str(data_dir), *opened]
        run = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        )
        return run, json.loads(run.stdout.readline())

    run, first = start("stay", *files)
    assert (first["back"], first["rows"]) == (0, rows)
    run.kill()
    run.communicate()
    run, second = start("fall")
    run.communicate(timeout=600)
    assert run.returncode == -signal.SIGABRT
    assert (second["back"], second["rows"], second["fell"]) == (2, rows, "")
    run, third = start("end")
    left_by_python = json.loads(run.communicate(timeout=600)[0])["kept"]
    assert run.returncode == 0  # asked to end from outside, it ended well
    assert (
        left_by_python == []
    )  # nothing of Qt's that a thread could destroy while the program ends
    assert (third["back"], third["rows"]) == (2, rows)
    assert "Aborted" in third["fell"]
    assert "0099991234" not in third["fell"]
    assert str(tmp_path) not in third["fell"]
    left = {path.name for path in data_dir.iterdir()}
    assert not left & {"session.json"}
    assert not any(name.startswith("crash") for name in left)
    assert "Aborted" in (data_dir / "failures.jsonl").read_text()
