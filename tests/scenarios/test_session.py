"""After a crash the next start brings the list back, with how far somebody was."""

import threading

import pytest

from dpassist.domain.handling import Handling
from dpassist.store.session_file import SessionFile
from dpassist.ui import session as session_module
from dpassist.ui.main_window import MainWindow
from dpassist.ui.session import SessionKeeping

NAMES = ("12-mail-med-memo-virksomhed.eml", "28-almindelig-mail.eml", "36-to-breve-i-en-mail.eml")


def _lose(session: SessionKeeping) -> None:
    """Let go of what a window holds, as when its process is gone; it writes nothing more."""
    session._timer.stop()
    session._timer.blockSignals(True)
    with session._writing:
        session._is_over = True
    for held in session._held:
        held.lock.unlock()
    session._held.clear()


@pytest.fixture
def store(paths):
    return SessionFile(paths.session)


@pytest.fixture
def keep(workplace, store):
    """Begin to keep the session of a window, or of the workplace's."""
    kept = []

    def begin(window=None):
        shown = window or workplace.window
        session = SessionKeeping(store, shown.post, shown.runner, shown)
        session._timer.setInterval(10)
        kept.append((session, session.begin()))
        return kept[-1]

    yield begin
    for session, _count in kept:
        session.end()


def test_a_crash_loses_neither_the_list_nor_the_marks(workplace, store, keep, qtbot, monkeypatch):
    writing, write = set(), session_module._written
    monkeypatch.setattr(
        session_module,
        "_written",
        lambda *rows: writing.add(threading.current_thread()) or write(*rows),
    )
    session, brought_back = keep()
    assert brought_back == 0
    workplace.open(*NAMES)
    workplace.post.mark_done()
    workplace.wait(lambda: any(each.handling is Handling.DONE for each in store.read()))
    assert threading.main_thread() not in writing, "of 100,000 messages that takes a second"
    _lose(session)
    again = MainWindow(workplace.window._desk, workplace.paths.samples)
    qtbot.addWidget(again)
    _second, count = keep(again)
    assert count == 3
    workplace.wait(lambda: again.post.model.count() == 3 and not again.post.is_loading())
    assert [each.path.name for each in again.post.model.rows()] == list(NAMES)
    assert again.post.model.handling(again.post.model.at(0).key) is Handling.DONE
    again.greeting.greet(count, "Fatal Python error")
    assert again.notice.isVisibleTo(again)
    for later in ("", "One message could not be taken out of Outlook."):  # nothing takes it away
        again.notice.say(later)
        again.say("3 messages in the list")
        assert "did not end well last time. 3 message" in again.notice.text.text()
    again.notice.close_button.click()
    assert not again.notice.isVisibleTo(again)
    assert again.failing.before.text.toPlainText() == "Fatal Python error"
    again.close()


def test_what_is_still_being_read_is_not_lost_either(workplace, store, keep, tmp_path):
    (tmp_path / "post").mkdir()
    for number in range(400):
        (tmp_path / "post" / f"{number}.eml").write_bytes(b"Subject: Hej\r\n\r\nHej\r\n")
    session, _count = keep()
    workplace.window.load([tmp_path / "post"])
    workplace.wait(lambda: bool(store.read()))
    assert workplace.post.is_loading()
    for kept in (session.listed(), store.read()):  # for another language, and for the next start
        assert str(tmp_path / "post") in {each.path for each in kept}
    workplace.settle()
    assert len(session.listed()) == 400


def test_a_session_that_ends_well_is_not_brought_back(workplace, store, keep):
    session, _count = keep()
    workplace.open(NAMES[0])
    workplace.wait(lambda: bool(store.read()))
    session.end()
    assert store.read() == ()


def test_windows_at_the_same_time_keep_a_list_each_and_all_that_fell_come_back(
    workplace, store, keep, qtbot
):
    desk, samples = workplace.window._desk, workplace.paths.samples
    beside, after = MainWindow(desk, samples), MainWindow(desk, samples)
    for window in (beside, after):
        qtbot.addWidget(window)
    first, _count = keep()
    second, count = keep(beside)
    assert count == 0
    workplace.open(NAMES[0])
    beside.load([samples / NAMES[0], samples / NAMES[1]])
    workplace.wait(lambda: beside.post.is_settled() and beside.post.model.count() == 2)
    beside.post.mark_done()
    places = store.every()
    workplace.wait(lambda: any(each.handling is Handling.DONE for each in places[1].read()))
    workplace.wait(lambda: len(store.read()) == 1)
    _lose(second)
    third, count = keep(after)
    assert count == 2  # and the list of the first one stays with it
    workplace.wait(lambda: after.post.model.count() == 2 and after.post.is_settled())
    _lose(first)
    _lose(third)
    again = MainWindow(desk, samples)
    qtbot.addWidget(again)
    last, count = keep(again)
    assert count == 3
    workplace.wait(lambda: again.post.model.count() == 2 and again.post.is_settled())
    assert again.post.model.handling((samples / NAMES[0], ())) is Handling.DONE
    workplace.wait(lambda: len(store.read()) == 2 and not places[1].read())
    last.end()
    assert [each.read() for each in places] == [()] * len(places)
    for window in (beside, after, again):
        window.close()


def test_a_session_that_cannot_be_written_disturbs_nobody(workplace, store, keep):
    keep()
    workplace.paths.session.mkdir()
    workplace.open(NAMES[0])
    workplace.wait(lambda: workplace.post.current() is not None)
    assert workplace.window.pages.currentWidget() is workplace.post
