"""A trainer presents a lesson: steps, reveal, notes, two screens, and nothing of her own post before the room."""

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel

from dpassist.domain.errors import EnvironmentFaultError
from dpassist.domain.settings import Theme
from dpassist.domain.training.slides import SlideMark, Step
from dpassist.ui.palettes import apply_theme, contrast, palette_of
from dpassist.ui.presenting import slide_view
from dpassist.ui.presenting.keys import Act
from dpassist.ui.window_state import WindowState
from tests.fakes import FakeShell
from tests.scenarios.classroom import Room, open_room
from tests.scenarios.every_page import interfaces

LESSON = "hvad-er-digital-post"
OWN = {
    "name": "Rosita Egentlig",
    "subject": "Min helt egen sag",
    "mailbox": "rigtigpost@egenkommune.example",
    "authority": "Egenkommunens Borgerhus",
}
"""What the trainer has in her own window; fictional, and nothing a lesson could say."""
MAIL = (
    f"From: {OWN['name']} <rosita@borger.example>\r\nTo: {OWN['mailbox']}\r\nSubject: {OWN['subject']}\r\n"
    "Date: Mon, 2 Mar 2026 12:00:00 +0000\r\nMessage-ID: <own@borger.example>\r\n\r\nMin fortrolige tekst.\r\n"
)


@pytest.fixture
def shell():
    return FakeShell()


@pytest.fixture
def room(qtbot, paths, shell, monkeypatch):
    """A window at an authority whose names no lesson knows."""
    paths.settings_file.parent.mkdir(parents=True, exist_ok=True)
    paths.settings_file.write_text(
        f'format = 1\nauthority_name = "{OWN["authority"]}"\nsender_mailbox = "{OWN["mailbox"]}"\n'
        'own_domains = ["egenkommune.example"]\nwelcome = false\n',
        encoding="utf-8",
    )
    with open_room(qtbot, paths, shell, monkeypatch) as opened:
        yield opened


def present(room: Room, lesson: str = LESSON):
    """Press F5 on a lesson, and return the presentation."""
    room.page.list.select(lesson)
    room.window.menus.actions["present"].trigger()
    room.settle()
    room.page.presenting.seed = 3
    return room.page.presenting


def press(qtbot, shown, *keys) -> Step:
    for key in keys:
        qtbot.keyClick(shown.window, key)
    return shown.slide().step


def everything(window) -> str:
    """Return all a screen reader finds in a window, and its title."""
    QApplication.processEvents()
    kinds = (QAccessible.Text.Name, QAccessible.Text.Value, QAccessible.Text.Description)
    texts = [each.text(kind) for each in interfaces(window) for kind in kinds]
    labels = [label.text() for label in window.findChildren(QLabel)]
    return "\n".join((*texts, *labels, window.windowTitle()))


def test_a_lesson_is_stepped_through_by_keys(room, qtbot):
    """Every key that a keyboard and a remote for presenting send."""
    shown = present(room)
    key = Qt.Key
    assert shown.window.isFullScreen()
    assert shown.window.windowTitle() == "What is Digital Post?"
    assert shown.slide().step is Step.TITLE
    assert press(qtbot, shown, key.Key_Right) is Step.STORY
    assert press(qtbot, shown, key.Key_PageDown) is Step.MESSAGE
    assert press(qtbot, shown, key.Key_R) is Step.MESSAGE  # nothing is asked yet
    assert press(qtbot, shown, key.Key_Space) is Step.QUESTION
    assert press(qtbot, shown, key.Key_Right) is Step.OPTIONS
    assert press(qtbot, shown, key.Key_R) is Step.REVEAL
    assert press(qtbot, shown, key.Key_Left) is Step.OPTIONS
    assert press(qtbot, shown, key.Key_PageUp) is Step.QUESTION
    assert press(qtbot, shown, key.Key_Return) is Step.REVEAL
    assert press(qtbot, shown, key.Key_End) is Step.SUMMARY
    assert press(qtbot, shown, key.Key_Right) is Step.SUMMARY
    assert shown.window.counter.text().strip() == f"{len(shown._slides)} / {len(shown._slides)}"
    assert press(qtbot, shown, key.Key_Home, key.Key_Left) is Step.TITLE


def test_what_a_lesson_marks_is_drawn_before_the_room(room):
    shown = present(room)
    view, story = shown.window.slides, "**First** read.\n\n- one\n- two"
    view.show_slide(replace(shown.slide(), step=Step.STORY, text=story), Theme.LIGHT)
    drawn = [label for label in view.findChildren(QLabel) if "First" in label.text()]
    assert "<strong>First</strong>" in drawn[-1].text()
    lines = drawn[-1].heightForWidth(drawn[-1].width()) / view.body_size()
    assert (
        3 < lines < 9
    )  # as large as all else: a label does not give its own size to what is drawn
    assert drawn[-1].textInteractionFlags() == Qt.TextInteractionFlag.NoTextInteraction


def test_a_blank_screen_comes_back_where_it_was_and_esc_leaves(room, qtbot):
    shown = present(room)
    key = Qt.Key
    assert press(qtbot, shown, key.Key_X) is Step.TITLE
    qtbot.keyClick(shown.window, key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert shown.slide().step is Step.TITLE
    press(qtbot, shown, key.Key_B)
    assert shown.window.is_blank()
    QApplication.processEvents()
    image = shown.window.grab().toImage()
    edges = ((2, 2), (2, image.height() - 2), (image.width() - 2, image.height() - 2))
    assert {image.pixelColor(*at).name() for at in edges} == {"#000000"}
    assert shown.panel.counter.text().startswith("The screen is blank.")
    assert press(qtbot, shown, key.Key_Right) is Step.TITLE  # back from the blank first
    assert not shown.window.is_blank()
    assert shown.window.counter.isVisible()
    assert "Step 1 of" in shown.panel.counter.text()
    press(qtbot, shown, key.Key_Period, key.Key_Period)
    assert not shown.window.is_blank()
    window = shown.window
    qtbot.keyClick(window, key.Key_Escape)
    assert room.page.presenting is None
    assert not window.isVisible()


def test_with_one_screen_notes_and_buttons_come_below_the_picture(room, qtbot):
    shown = present(room)
    assert len(QGuiApplication.screens()) == 1
    panel = shown.panel
    assert not panel.isVisible()
    press(qtbot, shown, Qt.Key.Key_N)
    assert panel.isVisible()
    assert panel.window() is shown.window
    assert "Step 1 of" in panel.counter.text()
    assert "3 tasks: What is this?" in panel.notes.text()
    assert panel.after.text() == "Next: What it is about"
    assert "since the beginning" in panel.time.text()
    assert not panel.buttons[Act.BACK].isEnabled()
    panel.buttons[Act.NEXT].click()
    assert panel.notes.text() == "No notes for this step."
    button = panel.buttons[Act.BLANK]
    qtbot.keyClick(button, Qt.Key.Key_Right)  # the keys go on working from a button
    assert shown.slide().step is Step.MESSAGE
    qtbot.keyClick(button, Qt.Key.Key_Space)  # but for those that press it
    assert shown.window.is_blank()
    panel.buttons[Act.BACK].click()
    panel.buttons[Act.SCREEN].click()  # there is no other
    shown.act(Act.LAST)
    assert panel.after.text() == "Next: the end"
    press(qtbot, shown, Qt.Key.Key_N)
    assert not panel.isVisible()
    panel.buttons[Act.LEAVE].click()
    shown.act(Act.NEXT)  # a remote that is pressed once more
    assert room.page.presenting is None


def test_letters_are_large_and_all_is_reached(room, qtbot, monkeypatch):
    """24 points of a screen of 1080 rows at least, more where there is room; what is longer scrolls."""
    shown = present(room, "maa-den-besvares")
    view, least = shown.window.slides, 32 * shown.window.height() / 1080
    for _step in range(len(shown._slides)):
        press(qtbot, shown, Qt.Key.Key_Right)
        body = [label for label in view.findChildren(QLabel) if label.isVisible() and label.text()]
        assert view.body_size() >= round(least)
        assert min(label.font().pixelSize() for label in body) >= round(0.75 * round(least))
    monkeypatch.setattr(slide_view, "_BODY", (160,))
    press(qtbot, shown, Qt.Key.Key_Home, Qt.Key.Key_Right, Qt.Key.Key_Right)
    assert not view.is_whole()
    bar = view._columns[0].verticalScrollBar()
    press(qtbot, shown, Qt.Key.Key_Down)
    down = bar.value()
    press(qtbot, shown, Qt.Key.Key_Up)
    assert (down > 0, bar.value()) == (True, 0)
    shown.window.ring.wheelEvent(_wheel(-120))
    assert bar.value() == down


def _wheel(by):
    none = Qt.KeyboardModifier.NoModifier
    return QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, by), Qt.MouseButton.NoButton, none,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip


def test_the_ring_is_where_the_pointer_is_and_goes_when_it_rests(room, qtbot):
    shown = present(room)
    ring = shown.window.ring
    assert ring.size() == shown.window.stage.size()
    assert ring.ring().isEmpty()
    assert shown.window.childAt(200, 150) is ring
    _move_to(ring, QPointF(200, 150))
    assert abs(ring.ring().center().x() - 200) <= 1
    assert ring.ring().height() > shown.window.height() / 12
    ring.repaint()
    press(qtbot, shown, Qt.Key.Key_P)
    assert ring.ring().isEmpty()
    press(qtbot, shown, Qt.Key.Key_P)
    assert not ring.ring().isEmpty()
    ring._rest.timeout.emit()
    assert ring.ring().isEmpty()
    assert ring.cursor().shape() is Qt.CursorShape.BlankCursor
    qtbot.mouseClick(ring, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(ring, Qt.MouseButton.RightButton)
    assert shown.slide().step is Step.STORY


def _move_to(ring, at):
    none = Qt.MouseButton.NoButton
    event = QMouseEvent(
        QEvent.Type.MouseMove, at, ring.mapToGlobal(at), none, none, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(ring, event)


def test_light_or_dark_screen_and_ring_are_remembered(room, qtbot, paths):
    shown = present(room)
    before = shown.window.palette().window().color()
    press(qtbot, shown, Qt.Key.Key_L, Qt.Key.Key_P, Qt.Key.Key_S, Qt.Key.Key_Escape)
    name = QGuiApplication.primaryScreen().name()
    assert room.page.kept == {"look": "dark", "ring": "0", "screen": name}
    shown = present(room)
    assert shown.window.palette().window().color() != before
    assert not shown.window.ring.is_on()
    press(qtbot, shown, Qt.Key.Key_L)
    assert shown.window.palette().window().color() == before
    kept = dict(room.page.kept)
    room.window.close()
    room.page.kept.clear()
    WindowState(paths.state_file).restore_page("training", room.page)
    assert room.page.kept == kept == {"look": "light", "ring": "0", "screen": name}


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK, Theme.CONTRAST])
def test_slides_can_be_read_whatever_the_colours_of_the_other_windows(room, qtbot, qapp, theme):
    apply_theme(qapp, theme)
    try:
        shown = present(room)
        for _look in range(2):
            press(qtbot, shown, Qt.Key.Key_Right, Qt.Key.Key_L)
            ground = shown.window.palette().window().color()
            for widget in shown.window.slides.findChildren(QLabel):
                if widget.isVisible() and widget.text():
                    assert contrast(widget.palette().windowText().color(), ground) >= 7
            corner = shown.window.grab().toImage().pixelColor(2, 2)
            assert corner == ground
    finally:
        apply_theme(qapp, Theme.SYSTEM)


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK])
def test_what_is_marked_is_easy_to_read(theme):
    text = palette_of(theme).windowText().color()
    for mark in (SlideMark.RIGHT, SlideMark.SIGN):
        assert contrast(text, slide_view.QColor(slide_view._GROUNDS[mark, theme])) >= 7


def test_nothing_of_the_trainers_own_window_is_before_the_room(room, qtbot, paths):
    """Her post, her mailboxes, her names, the title of her window: not in any text, name or title."""
    mail = paths.settings_file.parent / "egen.eml"
    mail.write_bytes(MAIL.encode())
    room.window.load([mail])
    qtbot.waitUntil(room.window.post.is_settled, timeout=300_000)
    assert OWN["subject"] in everything(room.window)
    room.window.show_page("training")
    room.window.say(f"Gemt: {OWN['name']}")
    shown = present(room, "hele-vejen")
    told = []
    for _step in range(len(shown._slides)):
        told += [everything(shown.window), everything(shown.notes), "\n".join(shown.slide().notes)]
        press(qtbot, shown, Qt.Key.Key_Right)
    before_the_room = "\n".join(told)
    assert "All the way" in before_the_room
    for own in (*OWN.values(), "egenkommune", "rosita@", "fortrolige"):
        assert own.casefold() not in before_the_room.casefold()
    assert room.window.windowTitle() not in {shown.window.windowTitle(), shown.notes.windowTitle()}


def test_what_cannot_be_presented_is_told_on_the_page(room, monkeypatch):
    page = room.page
    page.list.setCurrentRow(-1)
    room.window.menus.actions["present"].trigger()
    assert page.presenting is None
    assert "Choose the lesson" in page.note.text()

    def gone(*_args):
        raise EnvironmentFaultError("file-missing")

    monkeypatch.setattr(type(room.trainer), "play", gone)
    page.list.select(LESSON)
    page.lesson.present_button.click()
    room.settle()
    assert page.presenting is None
    assert page.note.isVisible()


TWO_SCREENS = {
    "screens": [
        {"name": "OWN", "x": 0, "y": 0, "width": 1280, "height": 720},
        {"name": "PROJECTOR", "x": 1280, "y": 0, "width": 1920, "height": 1080},
    ]
}
_ON_TWO = """
import json, sys, time
from pathlib import Path
from PySide6.QtWidgets import QApplication, QWidget
from dpassist import app
from dpassist.store.config_files import ConfigFiles
from dpassist.store.paths import AppPaths
from dpassist.ui.presenting.keys import Act
from dpassist.ui.presenting.presenting import Presenting
from dpassist.ui.tasks import TaskRunner
from tests.fakes import DirectReader, FakeShell

paths = AppPaths.under(Path(sys.argv[1]))
application = QApplication([])
desk = app.prepare(paths, ConfigFiles(paths), "en", FakeShell(), DirectReader()).desk
owner = QWidget()
owner.show()
runner, kept = TaskRunner(owner), {}
shown = Presenting(desk.classroom(), runner, kept, owner)
shown.begin(desk.trainer.lesson("hvad-er-digital-post"))
last = time.monotonic() + 300
while not shown.is_settled() and time.monotonic() < last:
    application.processEvents()
def where():
    application.processEvents()
    window, notes = shown.window, shown.notes
    return [window.screen().name(), window.height(), notes.isVisible(), notes.screen().name(),
            shown.panel.window() is notes, window.slides.body_size()]
told = [where()]
shown.act(Act.NOTES)
told.append(where())
shown.act(Act.SCREEN)
told += [where(), dict(kept)]
shown.act(Act.SCREEN)
told.append(where())
shown.notes.close()
told.append(shown.window is None)
print(json.dumps(told))
owner.close()
runner.close()
"""


def test_with_two_screens_the_room_sees_slides_and_the_trainer_her_notes(tmp_path):
    """In a process of its own: which screens there are is decided before Qt starts."""
    screens = tmp_path / "screens.json"
    screens.write_text(json.dumps(TWO_SCREENS), encoding="utf-8")
    root = Path(__file__).resolve().parents[2]
    env = {**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={screens}"}
    command = [sys.executable, "-c", _ON_TWO, str(tmp_path)]
    done = subprocess.run(command, check=True, cwd=root, env=env, timeout=600, capture_output=True)
    at_first, still, swapped, kept, back, is_over = json.loads(done.stdout)
    assert at_first == ["PROJECTOR", 1080, True, "OWN", True, 46]
    assert still == at_first  # with a screen of their own the notes stay
    assert swapped[:4] == ["OWN", 720, True, "PROJECTOR"]
    assert kept == {"screen": "OWN"}
    assert back[:4] == at_first[:4]
    assert is_over
