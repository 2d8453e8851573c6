"""A start: what is seen at once loads little, what somebody does too early waits, and a start that fails says so."""

import ast
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from dpassist import app, joining, telling
from dpassist.cli.exit_codes import ExitCode
from dpassist.domain.errors import EnvironmentFaultError
from dpassist.showing import _Shown
from dpassist.store.paths import AppPaths
from dpassist.ui.main_window import MainWindow
from dpassist.ui.widgets.failure_dialog import FailureDialog

ROOT = Path(__file__).resolve().parents[2]
MOST_OF_OURS = 70
"""Modules of ours when the window is seen; there were 55 when this was written, of some 450."""
HEAVY = {
    "asn1crypto", "cryptography", "ctypes", "csv", "defusedxml", "email", "fpdf", "html", "imapclient", "jinja2",
    "json", "keyring", "lxml", "markdown_it", "multiprocessing", "nh3", "olefile", "openpyxl", "platformdirs",
    "socket", "sqlite3", "ssl", "subprocess", "tomli_w", "tomllib", "typing_extensions", "win32com", "xml",
    "PySide6.QtNetwork", "PySide6.QtPdf", "PySide6.QtPrintSupport", "PySide6.QtSvg", "PySide6.QtTest",
}  # fmt: skip
LATER = (
    "dpassist.cli.parser", "dpassist.domain.message", "dpassist.domain.profiles", "dpassist.domain.rules",
    "dpassist.domain.settings", "dpassist.domain.training", "dpassist.joining", "dpassist.mailio", "dpassist.schooling",
    "dpassist.services", "dpassist.store.config_files", "dpassist.system.outlook", "dpassist.ui.acting",
    "dpassist.ui.furniture", "dpassist.ui.tasks", "dpassist.ui.training", "dpassist.ui.widgets.message_view",
)  # fmt: skip
LIGHT = {"dpassist.services", "dpassist.services.clock"}
"""The list asks the clock; it loads nothing that is not there already."""
NEVER = (
    "_hashlib",  # OpenSSL: 3 MiB
    "cryptography",
    "fpdf",
    "jinja2",
    "openpyxl",
    "typing_extensions",
    "dpassist.cli.parser",
    "dpassist.domain.rules.doubts",
    "dpassist.domain.training",
    "dpassist.schooling",
)
"""What a window loads only for who uses it."""
FIRST_PAINT = """
import os, sys
from PySide6.QtCore import QTimer
from dpassist import app
from dpassist.ui import application
from dpassist.ui.arrival import Arrival

def loaded():
    return sorted(sys.modules)

def begin(arrival):  # the turn in which everything else would begin to be loaded
    window = arrival._window
    first = loaded()
    window.do("support")
    window.navigation.setCurrentRow(1)
    said = window.statusBar().currentMessage()
    real(arrival)
    look = QTimer(window)
    look.timeout.connect(lambda: ready(window, first, said, look))
    look.start(20)

def ready(window, first, said, look):
    if window.is_furnished:
        look.stop()
        print(repr({"first": first, "said": said, "room": window.pages.current_id(), "last": loaded()}))
        window.close()

real, Arrival._begin = Arrival._begin, begin
sys.exit(app.main(["--data-dir", sys.argv[1], "--language", "da", *sys.argv[2:]]))
"""
"""The platform has no screen; painting is real all the same."""


OURS_ALONE = {key: word for key, word in os.environ.items() if not key.startswith("COVERAGE_")}
"""What measures coverage loads modules of its own: they are not to be taken for what the program loads."""


def start(script: str, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", script, *words],
        cwd=ROOT,
        env={**OURS_ALONE, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        check=False,
        text=True,
        timeout=600,
    )


def test_the_window_is_seen_before_anything_heavy_is_loaded_and_what_is_done_too_early_waits(
    tmp_path,
):
    (tmp_path / "window.ini").write_text("[look]\nlanguage=da\ntheme=system\nrole=clerk\n")
    (tmp_path / "settings.toml").write_text("welcome = false\n", encoding="utf-8")
    done = start(FIRST_PAINT, str(tmp_path))
    assert done.returncode == 0, done.stderr
    told = ast.literal_eval(done.stdout)
    first = set(told["first"])
    assert sorted(first & HEAVY) == []
    assert [name for name in told["first"] if name.startswith(LATER) and name not in LIGHT] == []
    assert len({name for name in first if name.startswith("dpassist")}) <= MOST_OF_OURS
    assert told["said"] == "Gør klar…"
    assert (
        told["room"] == "check"
    )  # the second thing that was done; the first one was the support report
    assert [name for name in told["last"] if name.startswith(NEVER)] == []


SECRET = "Kære kommune, mit nummer er 0099991234"


def broken(*_args: object, **_more: object) -> None:
    raise RuntimeError(SECRET)


def incomplete(*_args: object) -> None:
    raise EnvironmentFaultError("resources-missing")


@pytest.fixture
def told(qapp, monkeypatch):
    """Close the dialog that comes, after its report was copied; gives what it said."""
    said = []
    monkeypatch.setattr(telling, "has_screen", lambda: True)
    timer = QTimer()

    def look():
        for dialog in QApplication.topLevelWidgets():
            if isinstance(dialog, FailureDialog) and dialog.isVisible():
                dialog.copy_button.click()
                copied = QApplication.clipboard().text()
                said.append((dialog.windowTitle(), dialog.said.text(), dialog.hint.text(), copied))
                dialog.close_button.click()

    timer.timeout.connect(look)
    timer.start(20)
    yield said
    timer.stop()


def test_a_start_that_fails_before_the_window_says_what_to_do_in_a_dialog(
    told, tmp_path, monkeypatch, capsys
):
    for place in ("under", "standard"):
        monkeypatch.setattr(AppPaths, place, incomplete)
    assert app.main(["--data-dir", str(tmp_path)]) == ExitCode.MACHINE
    ((title, said, hint, copied),) = told
    assert title == "dpassist could not start"
    assert "Install it again" in said
    assert "No message was changed" in hint
    assert "EnvironmentFaultError" in copied
    assert "Install it again" in capsys.readouterr().err


def test_a_failure_behind_the_window_closes_it_and_says_so_without_content(
    told, tmp_path, monkeypatch, capsys
):
    monkeypatch.setattr(joining, "prepare_in", broken)
    assert app.main(["--data-dir", str(tmp_path), "--language", "en"]) == ExitCode.FAULT
    ((_title, said, _hint, copied),) = told
    assert "Something went wrong inside dpassist" in said
    assert "RuntimeError" in copied
    assert SECRET not in copied + capsys.readouterr().err
    assert not [w for w in QApplication.topLevelWidgets() if w.isVisible()]


def test_a_command_that_fails_opens_no_dialog(told, tmp_path, monkeypatch):
    monkeypatch.setattr(AppPaths, "under", incomplete)
    assert app.main(["--data-dir", str(tmp_path), "directory", "list"]) == ExitCode.MACHINE
    assert not told


def test_where_qt_itself_is_missing_windows_says_it(monkeypatch, capsys):
    shown = []
    monkeypatch.setattr(telling, "has_screen", lambda: True)
    monkeypatch.setitem(sys.modules, "dpassist.ui.early_failure", None)
    monkeypatch.setattr(telling, "show_native_message", shown.append)
    fault = EnvironmentFaultError("qt-missing", library="Qt6Widgets.dll")
    assert telling.tell(fault, waits_for_window=True, language="en") == ExitCode.MACHINE
    assert "Qt6Widgets.dll" in shown[0]
    assert "EnvironmentFaultError" in shown[0]


def test_settings_that_cannot_be_read_are_told_until_it_is_read_and_the_start_goes_on(workplace):
    workplace.paths.settings_file.write_bytes(b"welcome = \xff")
    workplace.window.greeting.greet(1, "")
    lost, fell = workplace.window.notice.text.text().splitlines()
    assert "the standard ones are used" in lost
    assert "1 message" in fell
    workplace.window.do("problems")
    assert "settings.broken-1.toml" in workplace.window.page("text").text.toPlainText()


def test_a_window_that_is_closed_while_it_is_furnished_leaves_no_work_behind(workplace):
    window = MainWindow(None, workplace.paths.samples)
    steps = window.furnishing(workplace.window._desk)
    while "loading" not in vars(window):  # the first work may have begun by then
        next(steps)
    assert not window.is_furnished
    window.close()
    assert window.runner.run(pytest.fail, pytest.fail, pytest.fail).cancelled


def test_folders_that_cannot_be_written_into_are_told_at_the_start_with_what_is_lost(
    workplace, tmp_path
):
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "logs").write_text("no folder")
    paths = AppPaths.under(tmp_path / "home")
    paths = replace(paths, drafts=paths.logs / "drafts")
    shown = _Shown(paths, "en", is_demo=False)
    closed = shown.join("en", lambda _context, text: text).closed
    shown.end()
    workplace.window.greeting.greet(0, "", closed)
    head, record, drafts, advice = workplace.window.notice.text.text().splitlines()
    assert "Messages can be read all the same" in head
    assert record == f"• What is passed on is not put on record. ({paths.logs})"
    assert "No draft can be opened" in drafts
    assert "Is the disk full?" in advice
