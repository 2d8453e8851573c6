"""Ctrl+C and an end from outside close the window in the midst of nothing, and end it where it would not close."""

import signal
import sys
import threading

import pytest

from dpassist.ui.ended_from_outside import EndedFromOutside

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="a window has no such signals there"
)


class Window:
    """Closes when it may."""

    def __init__(self, *, may_close: bool) -> None:
        self.may_close = may_close
        self.calls: list[str] = []

    def close(self) -> bool:
        self.calls.append("close")
        return self.may_close

    def leave(self) -> None:
        self.calls.append("leave")


@pytest.fixture
def heeded():
    """Let no signal be ignored that the program would heed: of what a script runs beside itself a shell ignores Ctrl+C."""
    usual = {
        signal.SIGINT: signal.default_int_handler,
        signal.SIGTERM: signal.SIG_DFL,
        signal.SIGHUP: signal.SIG_DFL,
    }
    before = {number: signal.signal(number, handler) for number, handler in usual.items()}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


@pytest.fixture
def listen(qapp, heeded):
    """Make what listens for a window; whoever had the signals before has them afterwards."""
    made = []
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}

    def begin(window):
        made.append(EndedFromOutside())
        made[-1].begin()
        if window is not None:
            made[-1].serve(window.close, window.leave, qapp)
        return made[-1]

    yield begin
    for each in made:
        each.end()
        each.end()  # harmless
        each.deleteLater()
    assert {number: signal.getsignal(number) for number in before} == before
    assert signal.set_wakeup_fd(-1) == -1


def from_outside(number):
    """Send a signal to this process from a thread, while the loop waits and runs no Python."""
    sent = threading.Timer(0, signal.pthread_kill, (threading.main_thread().ident, number))
    sent.start()
    return sent


def test_ctrl_c_closes_the_window_as_its_button_does_and_is_the_exit_code(listen, qtbot):
    window = Window(may_close=False)
    heard = listen(window)
    for count in (1, 2):  # what is not saved is told first
        from_outside(signal.SIGINT).join()
        qtbot.waitUntil(lambda count=count: len(window.calls) == count, timeout=300_000)
    assert window.calls == ["close", "close"]
    assert heard.code == 130


def test_an_end_of_the_session_ends_what_would_not_close(listen, qtbot):
    window, other = Window(may_close=True), Window(may_close=False)
    heard = listen(window)
    from_outside(signal.SIGTERM).join()
    qtbot.waitUntil(lambda: bool(window.calls), timeout=300_000)
    heard.end()
    again = listen(other)
    from_outside(signal.SIGTERM).join()
    qtbot.waitUntil(lambda: len(other.calls) == 2, timeout=300_000)
    assert (window.calls, other.calls) == (["close"], ["close", "leave"])
    assert (heard.code, again.code) == (0, 0)


def test_what_comes_before_there_is_a_window_waits_for_it(listen, qtbot, qapp):
    window = Window(may_close=True)
    heard = listen(None)
    from_outside(signal.SIGTERM).join()
    qtbot.waitUntil(lambda: heard._is_asked, timeout=300_000)
    heard.serve(window.close, window.leave, qapp)
    qtbot.waitUntil(lambda: bool(window.calls), timeout=300_000)
    assert set(window.calls) == {"close"}


def test_what_the_program_was_told_to_ignore_stays_ignored(listen, qtbot):
    """As ``nohup`` does, so that a program outlives its terminal."""
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    listen(Window(may_close=True))
    assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
    signal.signal(signal.SIGHUP, before)
