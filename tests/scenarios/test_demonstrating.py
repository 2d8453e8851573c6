"""A procedure is played in the real page Post, with captions, and the user's own window stays as it is."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QLabel, QLineEdit, QWidget

from dpassist.domain.training.demo import Control, Do
from dpassist.ui.demonstrating import spotlight
from dpassist.ui.demonstrating.demo_window import next_of
from dpassist.ui.demonstrating.keys import Act
from dpassist.ui.demonstrating.launching import demonstrate
from tests.fakes import FakeShell
from tests.scenarios.classroom import open_room
from tests.scenarios.conftest import SAMPLES

DEMOS = ("modtag-og-genkend", "svar-rigtigt", "fordel-med-vejledning", "det-forkerte-svar")
RIGHT, WRONG = DEMOS[1], DEMOS[3]


@pytest.fixture
def shell():
    return FakeShell()


@pytest.fixture
def room(qtbot, paths, shell, monkeypatch):
    with open_room(qtbot, paths, shell, monkeypatch) as opened:
        yield opened


@pytest.fixture
def play(room, qtbot):
    """Begin a demonstration from the menu of the page, without pauses."""

    def begin(demo_id: str):
        menu = room.page.lesson.demos
        menu.aboutToShow.emit()
        next(action for action in menu.actions() if action.data() == demo_id).trigger()
        window = room.window.demonstration.window
        window.pace = 0
        settle(qtbot, window)
        return window

    return begin


def settle(qtbot, window):
    qtbot.waitUntil(window.is_settled, timeout=300_000)


def press(qtbot, window, key):
    qtbot.keyClick(window.band.buttons[Act.NEXT], key)
    settle(qtbot, window)


def steps_of(room, demo_id):
    return room.window._desk.demos().demo(demo_id).steps


def words_under_the_frame(window, step):
    """Return the texts, beside what the step is about, that the frame covers a part of."""
    light, control = window.light, window.stage.control_of(step)
    frame = light.frame()
    if frame.isEmpty():
        return []
    frame = frame.adjusted(-spotlight._LINE, -spotlight._LINE, spotlight._LINE, spotlight._LINE)
    covered = []
    for widget in window.findChildren(QWidget):
        is_about = widget is control or control.isAncestorOf(widget) or widget.isAncestorOf(control)
        if not isinstance(widget, (QLabel, QLineEdit, QAbstractScrollArea)) or is_about:
            continue
        seen = widget.visibleRegion().boundingRect()
        if (
            frame.intersects(seen.translated(widget.mapTo(window, QPoint(0, 0))))
            and not seen.isEmpty()
        ):
            covered.append(widget)
    return covered


def test_every_demonstration_is_played_to_its_end_and_nothing_leaves_it(room, play, qtbot):
    """Each step through the real pages; whatever reaches the mail program, a server or a process fails the test."""
    for demo_id in DEMOS:
        window, steps = play(demo_id), steps_of(room, demo_id)
        window.setUpdatesEnabled(False)  # pictures are looked at elsewhere
        for number, step in enumerate(steps):
            window.go_to(number)
            settle(qtbot, window)
            assert window.at() == number, (demo_id, number)
            assert not window._has_failed, (demo_id, number)
            assert window.band.caption.text() == step.caption["en"]
            if step.do is Do.SHOW:
                assert not window.light.frame().isEmpty(), (demo_id, number)
            assert words_under_the_frame(window, step) == [], (demo_id, number)
        assert not window.band.buttons[Act.NEXT].isEnabled()
        window.close()
    assert room.shell.opened == []
    assert not room.drafts.exists() or not list(room.drafts.iterdir())


def test_the_reply_is_opened_in_the_demonstrations_own_composer_and_found_right(room, play, qtbot):
    window, steps = play(RIGHT), steps_of(room, RIGHT)
    check = next(number for number, step in enumerate(steps) if step.do is Do.CHECK)
    window.go_to(check - 1)
    settle(qtbot, window)
    mail, stage = window.stage.mail.sheet.mail(None), window.stage
    assert stage.currentWidget() is stage.mail
    assert [address.email for address in mail.to] == ["svar@gateway.example"]
    assert "Yes, you have to apply first." in mail.body
    window.go_to(check)
    settle(qtbot, window)
    assert stage.currentWidget() is stage.check
    assert stage.check.work.table.original is not None
    assert stage.found() == frozenset()


def test_the_wrong_reply_is_caught_by_the_reply_check(room, play, qtbot):
    window, steps = play(WRONG), steps_of(room, WRONG)
    check = next(number for number, step in enumerate(steps) if step.do is Do.CHECK)
    window.go_to(check)
    settle(qtbot, window)
    assert {"sender-wrong", "copies", "cpr-like-in-subject"} <= window.stage.found()
    window.go_to(check + 1)  # what a machine can put right
    settle(qtbot, window)
    assert not window.stage.found() & {"sender-wrong", "copies"}


def test_closing_the_users_own_window_ends_the_demonstration_as_well(room, play):
    played = play(RIGHT)
    begun, practice = room.window.demonstration, room.window.demonstration._desk
    assert practice.library.settings().authority_name
    room.window.close()
    assert begun.window is None
    assert begun._runner.run(pytest.fail, pytest.fail, pytest.fail).cancelled
    assert not played.isVisible()


def test_steps_go_on_by_keys_and_can_be_played_again(room, play, qtbot):
    window = play(RIGHT)
    press(qtbot, window, Qt.Key.Key_Right)
    press(qtbot, window, Qt.Key.Key_PageDown)
    press(qtbot, window, Qt.Key.Key_Right)
    stage = window.stage
    assert (window.at(), stage.currentWidget() is stage.mail) == (3, True)
    press(qtbot, window, Qt.Key.Key_Left)
    assert window.at() == 2
    assert window.stage.currentWidget() is window.stage.post
    assert "Step 3 of" in window.band.place.text()
    press(qtbot, window, Qt.Key.Key_Home)
    assert window.at() == 0
    assert not window.band.buttons[Act.BACK].isEnabled()
    press(qtbot, window, Qt.Key.Key_Left)
    assert window.at() == 0
    window.light.clicked.emit()  # a click goes on, wherever it hits
    settle(qtbot, window)
    assert window.at() == 1
    press(qtbot, window, Qt.Key.Key_O)
    assert not window.light.is_on()


def test_a_control_is_shown_before_it_is_used_and_a_second_key_does_not_wait(room, play, qtbot):
    window = play(RIGHT)
    window.pace = 60_000
    window.act(Act.NEXT)
    qtbot.waitUntil(window._pace.isActive, timeout=300_000)
    assert window.at() == 0
    assert not window.light.frame().isEmpty()
    window.pace = 0
    window.act(Act.NEXT)
    settle(qtbot, window)
    assert window.at() == 2


def test_it_plays_by_itself_until_it_is_paused(room, play, qtbot):
    window = play(RIGHT)
    buttons = window.band.buttons
    press(qtbot, window, Qt.Key.Key_P)
    assert window.at() == 1
    assert buttons[Act.PLAY].text() == "&Pause"
    assert window._auto.isActive()
    assert window._auto.interval() >= 4000
    window._auto.timeout.emit()  # the caption has stood long enough
    settle(qtbot, window)
    assert window.at() == 2
    buttons[Act.PLAY].click()
    assert not window._auto.isActive()
    assert buttons[Act.PLAY].text() == "&Play by itself"
    window.go_to(len(steps_of(room, RIGHT)) - 2)
    settle(qtbot, window)
    press(qtbot, window, Qt.Key.Key_F5)
    assert buttons[Act.PLAY].text() == "&Play by itself"  # it was the last step


def test_keys_reach_nothing_on_the_stage(room, play, qtbot):
    """Neither letters nor shortcuts nor the Tab key; a button of the band is pressed by the space bar."""
    window = play(RIGHT)
    body = window.stage.post.bar.search
    qtbot.keyClicks(body, "xyz")
    assert body.text() == ""
    override = QKeyEvent(
        QEvent.Type.ShortcutOverride, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier
    )
    QApplication.sendEvent(body, override)
    assert override.isAccepted()
    reached = set()
    for _press in range(8):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        reached.add(window.focusWidget())
    assert reached <= set(window.band.buttons.values())
    assert len(reached) == 4  # back is off at the first step
    assert next_of(list(window.band.buttons.values()), None, forward=True) == 0
    assert window.stage.post.list.childAt(5, 5) is not None
    assert window.childAt(window.stage.geometry().center()) is window.light
    window.band.buttons[Act.FIRST].setFocus()
    qtbot.keyClick(window.band.buttons[Act.FIRST], Qt.Key.Key_Space)
    settle(qtbot, window)
    assert window.at() == 0


def test_stopping_at_any_moment_leaves_the_users_window_as_it_was(room, qtbot):
    """In the midst of a step too: the list, the selection, the page, the keyboard."""
    window = room.window
    window.load([SAMPLES / "28-almindelig-mail.eml", SAMPLES / "11-mail-med-memo-borger.eml"])
    qtbot.waitUntil(window.post.is_settled, timeout=300_000)
    window.post.list.select(1)
    qtbot.waitUntil(window.post.is_settled, timeout=300_000)
    window.post.bar.search.setFocus()

    def state():
        post = window.post
        rows = [row.path.name for row in post.model.rows()]
        return rows, post.current().path.name, window.pages.current_id(), window.focusWidget()

    before = state()
    window._demonstrate(WRONG)
    shown = window.demonstration.window
    shown.pace = 60_000
    qtbot.waitUntil(shown._pace.isActive, timeout=300_000)
    own = {row.path for row in window.post.model.rows()}
    assert not own & {row.path for row in shown.stage.post.model.rows()}
    qtbot.keyClick(shown.band.buttons[Act.NEXT], Qt.Key.Key_Escape)
    assert window.demonstration.window is None
    assert not shown.isVisible()
    assert state() == before


def test_a_step_that_cannot_be_played_is_told_and_can_be_begun_anew(room, play, qtbot):
    window = play(RIGHT)
    window.stage.post.load([])
    window.stage.control_of(steps_of(room, RIGHT)[3]).setEnabled(False)
    window.go_to(3)
    settle(qtbot, window)
    assert "cannot be played" in window.band.caption.text()
    press(qtbot, window, Qt.Key.Key_Home)
    assert not window._has_failed
    assert demonstrate(room.window._desk, "nowhere", {}, room.window) is None


def test_a_letter_with_a_number_that_may_be_somebodys_is_not_shown_to_the_room(
    room, play, monkeypatch, tmp_path
):
    letter = tmp_path / "brev.eml"
    letter.write_bytes(f"Subject: syntetisk\r\n\r\nCPR 010203-{4004}\r\n".encode())
    store = type(room.window._desk.demos()._store)
    monkeypatch.setattr(store, "message_path", lambda *_args: letter)
    window = play(RIGHT)
    assert "cannot be played" in window.band.caption.text()
    assert window.stage.post.model.rowCount() == 0


def test_controls_of_scripts_are_all_there(room, play):
    """Each name that a script may use leads to a widget."""
    stage = play(RIGHT).stage
    step = steps_of(room, RIGHT)[1]
    for control in Control:
        assert stage.control_of(type(step)(Do.SHOW, step.caption, control)) is not None
