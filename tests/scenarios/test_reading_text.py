"""The text of a message: words are found in it, it is made larger, and its source can be looked at."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from tests.scenarios.conftest import a_formatted_mail

PAS = "15-dkal-ma-besvares.eml"
CONTROL = Qt.KeyboardModifier.ControlModifier
BOTH = CONTROL | Qt.KeyboardModifier.ShiftModifier


def test_words_are_found_one_place_after_another_and_round_the_end(workplace, qtbot):
    workplace.open("28-almindelig-mail.eml")
    letter = workplace.post.view.letter
    word = letter.body.toPlainText().split()[0]
    qtbot.keyClick(workplace.window, Qt.Key.Key_F, BOTH)
    bar = letter.find_bar
    assert workplace.window.focusWidget() is bar.field
    qtbot.keyClicks(bar.field, word.lower())
    cursor = letter.body.textCursor()
    assert cursor.selectedText().lower() == word.lower()
    first = cursor.position()
    for _ in range(letter.body.toPlainText().lower().count(word.lower())):
        qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    assert letter.body.textCursor().position() == first
    qtbot.keyClick(bar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert bar.told.text() == ""
    bar.field.setText("xyzzy")
    bar.find_next()
    assert bar.told.text() == "Not found"
    bar.field.clear()
    bar.find_previous()
    assert bar.told.text() == ""
    qtbot.keyClick(bar.field, Qt.Key.Key_Escape)
    assert bar.isHidden()
    assert workplace.window.focusWidget() is letter.body


def test_words_are_found_in_the_formatted_text_where_that_is_shown(workplace):
    workplace.open_mail("carport.eml", a_formatted_mail())
    letter = workplace.post.view.letter
    letter.format.click()
    workplace.settle()
    workplace.window.menus.actions["find-text"].trigger()
    letter.find_bar.field.setText("Ansøgning")
    letter.find_bar.find_next()
    assert letter.html.textCursor().selectedText() == "Ansøgning"
    letter.format.click()
    letter.find_bar.find_next()
    assert letter.body.textCursor().selectedText() == "Ansøgning", "the text that is shown now"


def test_the_text_grows_and_shrinks_and_stays_so_for_the_next_message(workplace, qtbot):
    workplace.open("28-almindelig-mail.eml", PAS)
    letter = workplace.post.view.letter
    usual = letter.body.font().pointSizeF()
    for _ in range(3):
        qtbot.keyClick(workplace.window, Qt.Key.Key_Plus, CONTROL)
    workplace.pick(PAS)
    assert letter.body.font().pointSizeF() == usual + 3
    qtbot.keyClick(workplace.window, Qt.Key.Key_Minus, CONTROL)
    assert letter.body.font().pointSizeF() == usual + 2
    letter.zoom(500)
    assert letter.body.font().pointSizeF() == usual + 20
    qtbot.keyClick(workplace.window, Qt.Key.Key_0, CONTROL)
    assert letter.body.font().pointSizeF() == usual


def test_the_source_is_shown_and_copied_without_cpr_numbers(workplace, qtbot):
    workplace.open_mail("carport.eml", a_formatted_mail())
    qtbot.keyClick(workplace.window, Qt.Key.Key_U, CONTROL)
    page = workplace.window.page("text")
    assert "Content-Type: multipart/mixed" in page.text.toPlainText()
    assert "CPR numbers are hidden" in page.hint.text()
    assert "0099991234" not in page.text.toPlainText()
    page.copy_button.click()
    assert "0099991234" not in QGuiApplication.clipboard().text()


def test_of_an_outlook_message_the_header_fields_are_shown(workplace):
    workplace.open("14-outlook-med-memo.msg")
    workplace.window.menus.actions["source"].trigger()
    text = workplace.window.page("text").text.toPlainText()
    assert "\x00" not in text
    assert text


def test_a_message_that_cannot_be_opened_has_no_source(workplace):
    workplace.open("34-beskadiget-outlook.msg")
    workplace.window.menus.actions["source"].trigger()
    assert "not open yet" in workplace.window.statusBar().currentMessage()
    assert workplace.post.isVisible()
