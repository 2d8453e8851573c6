"""Everything is done by keyboard: the menus' keys, and one field that finds every command."""

from collections import Counter
from contextlib import nullcontext
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QSplitter

from dpassist.domain.settings import Role
from dpassist.services.self_test import SelfTest, Step
from dpassist.ui.commands import commands
from dpassist.ui.translation import load_translators

TRANSLATIONS = Path(__file__).resolve().parents[2] / "translations"
BUILDING = "12-mail-med-memo-virksomhed.eml"
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def window(workplace):
    return workplace.window


@pytest.fixture
def palette(window, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_K, CONTROL)
    return window.palette_box


def offered(palette):
    return [palette.rows.item(row).text() for row in range(palette.rows.count())]


def test_a_message_is_passed_on_with_one_key(workplace, window, qtbot):
    workplace.open(BUILDING)
    qtbot.keyClick(window.post.list, Qt.Key.Key_Return, CONTROL)
    assert b"byggesag@testkommunen.example" in workplace.wait_for_draft().read_bytes()


def test_a_message_is_answered_with_one_key(workplace, window, qtbot):
    workplace.open(BUILDING)
    qtbot.keyClick(window.post.list, Qt.Key.Key_R, CONTROL)
    assert b"In-Reply-To" in workplace.wait_for_draft().read_bytes()


def test_a_key_that_cannot_do_its_work_says_why(workplace, window, qtbot):
    workplace.open("02-borger-ma-ikke-besvares.xml")
    qtbot.keyClick(window.post.list, Qt.Key.Key_R, CONTROL)
    assert "does not take replies" in window.statusBar().currentMessage()
    assert not workplace.shell.opened


def test_where_the_gateway_answers_the_key_points_to_the_steps(workplace, window, qtbot):
    workplace.open(BUILDING)
    workplace.post.reply.propose("button-gateway")
    qtbot.keyClick(window.post.list, Qt.Key.Key_R, CONTROL)
    assert "follow the steps" in window.statusBar().currentMessage()


def test_the_next_and_the_previous_message_are_a_key_away(workplace, window, qtbot):
    workplace.open(BUILDING, "28-almindelig-mail.eml")
    qtbot.keyClick(window, Qt.Key.Key_Down, ALT)
    assert workplace.post.current().path.name == "28-almindelig-mail.eml"
    qtbot.keyClick(window, Qt.Key.Key_Up, ALT)
    assert workplace.post.current().path.name == BUILDING


def test_a_few_letters_and_enter_do_what_was_meant(window, palette, qtbot):
    assert palette.isVisible()
    qtbot.keyClicks(palette.field, "guid shee")
    assert offered(palette) == ["View: Guidance sheets   Ctrl+6"]
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert not palette.isVisible()
    assert window.pages.currentWidget() is window.page("guidance")


def test_the_arrow_keys_go_through_what_is_found_and_round_its_ends(window, palette, qtbot):
    qtbot.keyClicks(palette.field, "open")
    names = offered(palette)
    assert names[0] == "File: Open files…   Ctrl+O"
    qtbot.keyClick(palette.field, Qt.Key.Key_Up)
    assert palette.rows.currentRow() == len(names) - 1
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    assert palette.rows.currentRow() == 0


def test_what_cannot_be_done_now_is_not_offered(workplace, window, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_K, CONTROL)
    assert not any("explanation" in name for name in offered(window.palette_box))
    qtbot.keyClicks(window.palette_box.field, "explanation")
    (row,) = offered(window.palette_box)
    assert row == "Edit: Copy the explanation (choose a message in the post first)"
    qtbot.keyClick(window.palette_box.field, Qt.Key.Key_Return)
    assert window.palette_box.isVisible()  # nothing was done
    qtbot.keyClick(window.palette_box.field, Qt.Key.Key_Escape)
    assert not window.palette_box.isVisible()
    workplace.open(BUILDING)
    qtbot.keyClick(window, Qt.Key.Key_K, CONTROL)
    assert any("explanation" in name for name in offered(window.palette_box))


def test_what_is_for_another_role_or_has_nothing_to_do_says_so(window, qtbot):
    window.pages.use_role(Role.CLERK)
    window.menus.hide(window.pages.hidden_rooms())
    qtbot.keyClick(window, Qt.Key.Key_K, CONTROL)
    for typed, why in (("rules", "chosen in the settings"), ("undo", "nothing to take back")):
        window.palette_box.field.setText(typed)
        assert any(why in row for row in offered(window.palette_box)), typed


def test_a_word_that_names_nothing_is_told_and_enter_does_nothing(window, palette, qtbot):
    qtbot.keyClicks(palette.field, "xyzzy")
    assert offered(palette) == ["Nothing is called that."]
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()


def test_every_command_stands_in_a_menu_and_no_two_share_a_key_or_an_access_key(window):
    actions = window.menus.actions
    shown = {action for menu in window.menuBar().findChildren(QMenu) for action in menu.actions()}
    assert set(actions.values()) <= shown
    keys = [action.shortcut().toString() for action in actions.values() if action.shortcut()]
    assert [key for key, times in Counter(filter(None, keys)).items() if times > 1] == []
    for menu in window.menuBar().findChildren(QMenu):
        access = Counter(QKeySequence.mnemonic(each.text()).toString() for each in menu.actions())
        access.pop("", None)
        assert [key for key, times in access.items() if times > 1] == [], menu.title()


def test_the_sheet_of_keys_names_every_key_under_its_menu(window, qtbot):
    called = {
        action.shortcut().toString(QKeySequence.SequenceFormat.NativeText): action.text()
        for action in window.menus.actions.values()
    }
    qtbot.keyClick(window, Qt.Key.Key_F1, CONTROL)
    text = window.page("text").text.toPlainText()
    for keys, name in called.items():
        assert not keys or f"{keys}\t{name.replace('&', '').rstrip('…')}" in text
    assert text.index("File\n") < text.index("Ctrl+O") < text.index("Message\n")
    assert "Ctrl+D\tKeep the entry at the top" in text


def test_the_self_test_stands_in_the_help_menu_and_its_report_is_shown(
    workplace, window, monkeypatch
):
    test = SelfTest(lambda: nullcontext((Step("draft", dict),)))
    monkeypatch.setattr(window.self_testing, "_desk", window.help._desk.but(self_test=test))
    window.menus.actions["self-test"].trigger()
    workplace.wait(lambda: window.pages.currentWidget() is window.page("text"))
    text = window.page("text").text.toPlainText()
    assert text.startswith("Everything that was tried works.")
    assert "Make drafts with the original unchanged: works" in text


def test_no_two_commands_of_a_menu_share_an_access_key_in_danish(qapp):
    translators = load_translators("da", TRANSLATIONS)
    for translator in translators:
        qapp.installTranslator(translator)
    try:
        keys = [(each.menu, QKeySequence.mnemonic(each.text).toString()) for each in commands()]
    finally:
        for translator in translators:
            qapp.removeTranslator(translator)
    assert len(translators) > 0
    assert [key for key, times in Counter(keys).items() if times > 1 and key[1]] == []


def test_the_pane_with_the_keyboard_is_made_larger_and_smaller(workplace, window, qtbot):
    workplace.open(BUILDING)
    both = ALT | Qt.KeyboardModifier.ShiftModifier
    post = window.post
    post.list.setFocus()
    before = post.splitter.sizes()
    qtbot.keyClick(post.list, Qt.Key.Key_Right, both)
    wider = post.splitter.sizes()
    assert wider[0] > before[0]
    assert wider[1] < before[1]
    qtbot.keyClick(post.list, Qt.Key.Key_Left, both)
    assert post.splitter.sizes() == before
    post.view.letter.body.setFocus()  # the innermost one: above and below
    (inner,) = post.view.findChildren(QSplitter)
    before = inner.sizes()
    window.menus.actions["larger-pane"].trigger()
    assert inner.sizes()[1] > before[1]
    window.navigation.setFocus()
    before = post.splitter.sizes()
    window.menus.actions["larger-pane"].trigger()
    assert post.splitter.sizes() == before  # it stands in no pane
