"""An administrator changes what colleagues are told, and sees at once how it looks and what it lacks."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog


@pytest.fixture
def page(workplace, qtbot):
    workplace.window.show_page("guidance")
    page = workplace.window.page("guidance")
    qtbot.waitUntil(page.is_settled, timeout=300_000)
    return page


@pytest.fixture
def settle(page, qtbot):
    return lambda: qtbot.waitUntil(page.is_settled, timeout=300_000)


def choose(page, settle, key):
    page.list.choose(key)
    settle()


def rows(page):
    return [page.list.item(row).text() for row in range(page.list.count())]


def test_every_sheet_is_there_with_its_language_and_shows_as_colleagues_see_it(page, settle):
    assert len(rows(page)) >= 10
    assert "How to answer this message\nDanish · shipped" in rows(page)
    assert "Covering note in the mail itself\nDanish · to another authority · shipped" in rows(page)
    assert len(set(rows(page))) == len(rows(page))
    choose(page, settle, "shipped/da/answer-in-thread.md")
    assert "Sådan svarer du på denne meddelelse" in page.preview.toPlainText()
    assert page.problems.text() == "Nothing is wrong with the sheet."


def test_what_is_typed_shows_at_once_and_what_is_wrong_is_told_with_its_line(page, settle, qtbot):
    choose(page, settle, "shipped/en/do-not-answer.md")
    page.editor.text.moveCursor(page.editor.text.textCursor().MoveOperation.Start)
    qtbot.keyClicks(page.editor.text, "{{ verdct }} ")
    settle()
    assert (
        page.problems.text() == "Line 1: The guidance uses “verdct”, which dpassist does not know."
    )
    page.editor.text.undo()
    qtbot.keyClicks(page.editor.text, "Read this first. ")
    settle()
    assert "Read this first." in page.preview.toPlainText()
    assert any("NOT SAVED" in row for row in rows(page))


def test_a_fault_keeps_the_preview_of_its_own_sheet_and_shows_that_of_no_other(
    page, settle, workplace
):
    folder = workplace.paths.organisation / "guidance" / "en"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "do-not-answer.md").write_text(
        "+++\nreview_by = 2020-01-01\n+++\n{% for a in range(9) %}x{% endfor %}", encoding="utf-8"
    )
    choose(page, settle, "shipped/en/answer-elsewhere.md")
    page.editor.text.appendPlainText("{{")
    settle()
    assert "cannot be answered" in page.preview.toPlainText()
    page.refresh()
    workplace.wait(lambda: any("DUE FOR REVIEW" in row for row in rows(page)))
    choose(page, settle, "own/en/do-not-answer.md")
    assert page.preview.toPlainText() == ""
    assert page.problems.text().startswith("Line 1: A sheet can use facts")
    assert "should have been read through again by 2020-01-01" in page.problems.text()


def test_a_sheet_is_saved_as_the_organisations_own_and_can_be_taken_back(page, settle, workplace):
    choose(page, settle, "shipped/en/do-not-answer.md")
    page.editor.text.appendPlainText("Ask **Ole**.")
    page.editor.owner.setText("Team")
    page.editor.owner.textEdited.emit("Team")
    page.save()
    wait_for_key(page, workplace, "own/en/do-not-answer.md")
    settle()
    path = workplace.paths.organisation / "guidance" / "en" / "do-not-answer.md"
    assert "Ask **Ole**." in path.read_text(encoding="utf-8")
    assert page.current().version == 2
    assert any("your own" in row for row in rows(page))
    page.remove()
    wait_for_key(page, workplace, "shipped/en/do-not-answer.md")
    assert not path.exists()
    page.undo()
    wait_for_key(page, workplace, "own/en/do-not-answer.md")
    assert "Ask **Ole**." in path.read_text(encoding="utf-8")


def test_what_is_typed_while_a_sheet_is_saved_stays_to_be_saved(page, settle, workplace):
    choose(page, settle, "shipped/en/do-not-answer.md")
    page.editor.text.appendPlainText("First.")
    page.save()
    page.editor.text.appendPlainText("Then.")
    wait_for_key(page, workplace, "own/en/do-not-answer.md")
    settle()
    assert page.editor.text.toPlainText().endswith("First.\nThen.")
    path = workplace.paths.organisation / "guidance" / "en" / "do-not-answer.md"
    assert "Then." not in path.read_text(encoding="utf-8")
    page.save()
    workplace.wait(lambda: "Then." in path.read_text(encoding="utf-8"))


def wait_for_key(page, workplace, key):
    workplace.wait(lambda: page.list.key() == key)


def test_what_is_not_saved_stays_while_another_sheet_is_looked_at_and_can_be_dropped(page, settle):
    choose(page, settle, "shipped/en/do-not-answer.md")
    before = page.editor.text.toPlainText()
    page.editor.text.appendPlainText("Later")
    choose(page, settle, "shipped/en/answer-elsewhere.md")
    choose(page, settle, "shipped/en/do-not-answer.md")
    assert page.editor.text.toPlainText().endswith("Later")
    page.remove()
    settle()
    assert page.editor.text.toPlainText() == before


def test_a_fact_is_put_in_from_a_menu_and_the_keyboard_stays_in_the_text(page, settle):
    choose(page, settle, "shipped/en/do-not-answer.md")
    names = [action.text() for action in page.editor.insert.menu().actions()]
    assert "{{ case_number }}" in names
    page.editor.insert.menu().actions()[names.index("{{ case_number }}")].trigger()
    assert page.editor.text.toPlainText().startswith("{{ case_number }}")


def test_the_sheet_is_saved_as_pdf_where_the_user_says(
    page, settle, workplace, monkeypatch, tmp_path
):
    choose(page, settle, "shipped/en/do-not-answer.md")
    target = tmp_path / "sheet.txt.pdf"  # no PDF under the name of a text
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target)[:-4], ""))
    page.pdf_button.click()
    workplace.wait(target.exists)
    assert target.read_bytes().startswith(b"%PDF")


def test_what_cannot_be_saved_is_said(page, settle, workplace):
    said = []
    page.said.connect(said.append)
    workplace.paths.organisation.mkdir(parents=True, exist_ok=True)
    (workplace.paths.organisation / "guidance").write_bytes(b"no folder")
    choose(page, settle, "shipped/en/do-not-answer.md")
    page.save()
    workplace.wait(lambda: bool(said))
    assert "could not be written" in said[0]


def test_the_sections_are_reached_from_the_list_at_the_side_by_keyboard(workplace, qtbot):
    window = workplace.window
    window.navigation.setFocus()
    qtbot.keyClick(window.navigation, Qt.Key.Key_Down)
    assert window.pages.currentWidget() is window.page("check")
    qtbot.keyClick(window.navigation, Qt.Key.Key_End)
    assert window.pages.currentWidget() is window.page("settings")
    window.show_post()
    assert window.navigation.currentRow() == 0
    window.help.show_problems()
    assert window.navigation.currentRow() == -1


def test_a_sheet_that_is_not_saved_keeps_the_window_open_once(page, settle, workplace, qtbot):
    choose(page, settle, "shipped/en/do-not-answer.md")
    qtbot.keyClicks(page.editor.text, "Ask Ole. ")
    settle()
    workplace.window.show_post()
    assert not workplace.window.close()
    assert workplace.window.pages.current_id() == "guidance"
    assert "is not saved" in workplace.window.statusBar().currentMessage()
    assert workplace.window.close()
