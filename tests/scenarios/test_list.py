"""The list by keyboard: searching, chips, days, marking as done, taking it back, and dragging files out."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from dpassist.domain.handling import Handling
from tests.scenarios.conftest import SAMPLES, texts

BUILDING = "12-mail-med-memo-virksomhed.eml"
ORDINARY = "28-almindelig-mail.eml"
SUSPICIOUS = "31-falsk-navn.eml"
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def post(workplace):
    workplace.open(BUILDING, ORDINARY, SUSPICIOUS)
    return workplace.post


def names(post):
    rows = range(post.model.rowCount())
    return [post.model.at(row).path.name for row in rows if post.model.is_message(row)]


def test_what_is_searched_is_shown_while_it_is_typed_and_enter_goes_to_it(workplace, post, qtbot):
    qtbot.keyClick(workplace.window, Qt.Key.Key_F, CONTROL)
    assert workplace.window.focusWidget() is post.bar.search
    qtbot.keyClicks(post.bar.search, "suspicious")
    assert names(post) == [SUSPICIOUS]
    assert post.bar.count.text() == "1 of 3 messages"
    assert post.empty.isVisible()  # what was shown is not among it
    qtbot.keyClick(post.bar.search, Qt.Key.Key_Return)
    workplace.settle()
    assert post.current().path.name == SUSPICIOUS
    assert workplace.window.focusWidget() is post.list
    post.bar.search.clear()
    assert len(names(post)) == 3
    assert post.current().path.name == SUSPICIOUS


def test_among_what_is_not_done_a_mark_that_is_taken_back_brings_its_message_back(
    workplace, post, qtbot
):
    post.bar.chips["open"].setChecked(True)
    post.list.select(0)
    for _ in range(3):
        qtbot.keyClick(workplace.window, Qt.Key.Key_M, CONTROL)
    assert names(post) == []
    assert "All of it is done" in texts(post.empty)
    for shown in ([SUSPICIOUS], [ORDINARY, SUSPICIOUS]):
        qtbot.keyClick(workplace.window, Qt.Key.Key_Z, CONTROL)
        assert names(post) == shown
        assert post.current().path.name == shown[0]
    qtbot.keyClick(workplace.window, Qt.Key.Key_Y, CONTROL)
    assert names(post) == [SUSPICIOUS]


def test_a_search_that_finds_nothing_says_so_and_escape_goes_back(workplace, post, qtbot):
    post.list.select(1)
    qtbot.keyClick(workplace.window, Qt.Key.Key_F, CONTROL)
    qtbot.keyClicks(post.bar.search, "xyzzy")
    assert "None of the messages fits what you asked for" in texts(post.empty)
    assert not post.empty.open_button.isVisible()
    qtbot.keyClick(post.bar.search, Qt.Key.Key_Escape)
    assert post.bar.search.text() == ""
    assert post.current().path.name == ORDINARY
    assert workplace.window.focusWidget() is post.list
    post.bar.chips["news"].setChecked(True)
    qtbot.mouseClick(post.empty.all_button, Qt.MouseButton.LeftButton)
    assert len(names(post)) == 3
    assert post.current().path.name == ORDINARY


def test_home_and_end_go_to_the_ends_of_the_list(workplace, post, qtbot):
    post.bar.set_order("newest")
    qtbot.keyClick(post.list, Qt.Key.Key_End)
    last = post.model.rowCount() - 1
    assert post.list.currentIndex().row() == last
    qtbot.keyClick(post.list, Qt.Key.Key_Home)
    assert post.list.currentIndex().row() == 1  # below the heading
    qtbot.keyClick(post.list, Qt.Key.Key_End, Qt.KeyboardModifier.ShiftModifier)
    assert len(post.list.selected_rows()) == 3


def test_a_chip_lets_one_kind_through(workplace, post, qtbot):
    for chip, found in (("digital-post", [BUILDING]), ("look-out", [SUSPICIOUS])):
        qtbot.mouseClick(post.bar.chips[chip], Qt.MouseButton.LeftButton)
        assert names(post) == found
        qtbot.mouseClick(post.bar.chips[chip], Qt.MouseButton.LeftButton)
    assert len(names(post)) == 3


def test_marking_as_done_goes_on_to_the_next_and_can_be_taken_back(workplace, post, qtbot):
    qtbot.keyClick(post.list, Qt.Key.Key_M, CONTROL)
    workplace.settle()
    assert post.current().path.name == ORDINARY
    assert post.model.lines_at(0)[2].startswith("done · ")
    assert workplace.window.menus.actions["undo"].text() == "&Undo: mark"
    qtbot.keyClick(post.list, Qt.Key.Key_Z, CONTROL)
    workplace.settle()
    assert post.current().path.name == BUILDING
    assert post.model.handling(post.current().key) is Handling.NEW
    assert workplace.window.menus.actions["undo"].text() == "&Undo"
    qtbot.keyClick(post.list, Qt.Key.Key_Y, CONTROL)
    assert post.model.lines_at(0)[2].startswith("done · ")
    assert post.current().path.name == ORDINARY


def test_marking_once_more_takes_the_mark_away(workplace, post, qtbot):
    qtbot.keyClick(post.list, Qt.Key.Key_M, CONTROL)
    post.list.select(0)
    qtbot.keyClick(post.list, Qt.Key.Key_M, CONTROL)
    assert post.model.handling(post.model.at(0).key) is Handling.NEW
    assert post.list.currentIndex().row() == 0


def test_what_is_done_leaves_a_list_of_what_is_left(workplace, post, qtbot):
    post.bar.chips["open"].setChecked(True)
    for left in ([ORDINARY, SUSPICIOUS], [SUSPICIOUS], []):
        qtbot.keyClick(post.list, Qt.Key.Key_M, CONTROL)
        assert names(post) == left
    assert post.empty.isVisible()
    qtbot.keyClick(post.list, Qt.Key.Key_M, CONTROL)  # nothing is selected
    qtbot.keyClick(post.list, Qt.Key.Key_Z, CONTROL)
    post.bar.chips["open"].setChecked(False)
    assert len(names(post)) == 3


def test_a_draft_is_noted_and_what_is_done_stays_done(workplace, post, qtbot):
    key = post.current().key
    qtbot.keyClick(post.list, Qt.Key.Key_R, CONTROL)
    workplace.wait_for_draft()
    assert post.model.handling(key) is Handling.ANSWERED
    qtbot.keyClick(post.list, Qt.Key.Key_Return, CONTROL)
    workplace.wait(lambda: post.model.handling(key) is Handling.PASSED_ON)
    qtbot.keyClick(post.list, Qt.Key.Key_M, CONTROL)
    post.note_handled([key], Handling.ANSWERED)
    assert post.model.handling(key) is Handling.DONE


def test_letters_typed_in_the_list_go_to_the_subject_that_begins_with_them(workplace, post, qtbot):
    wanted = post.model.lines_at(1)[0]
    post.list.setFocus()
    qtbot.keyClicks(post.list, wanted[:3].lower())
    assert post.list.currentIndex().row() == 1
    qtbot.keyClicks(post.list, "§§§")
    assert post.list.currentIndex().row() == 1


def test_days_have_headings_that_the_keyboard_passes_over(workplace, post, qtbot):
    post.bar.set_order("newest")
    shown = [post.model.is_message(row) for row in range(post.model.rowCount())]
    assert shown[0] is False
    post.list.select_first()
    for _ in range(5):
        qtbot.keyClick(workplace.window, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
        assert post.current() is not None
    for _ in range(5):
        qtbot.keyClick(post.list, Qt.Key.Key_Up)
        assert post.current() is not None
    assert post.list.verticalHeader().sectionSize(0) < post.list.verticalHeader().sectionSize(1)


def test_the_order_is_remembered(workplace, post, qtbot):
    post.bar.set_order("verdict")
    workplace.window.close()
    again = type(workplace.window)(
        workplace.window._desk, workplace.paths.samples, workplace.paths.state_file
    )
    qtbot.addWidget(again)
    assert again.post.bar.wanted().order == "verdict"
    again.close()


def test_dragging_out_of_the_list_gives_the_original_file(post):
    before = (SAMPLES / BUILDING).read_bytes()
    data = post.model.mimeData([post.model.index(0)])
    (dragged,) = data.urls()
    assert dragged.toLocalFile() == str(SAMPLES / BUILDING)
    assert Path(dragged.toLocalFile()).read_bytes() == before
    assert data.formats() == ["text/uri-list"]  # the file itself, and nothing made from it
    assert post.list.dragEnabled()
