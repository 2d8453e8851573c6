"""An administrator looks at the directory: who is in it, what leads nowhere, and where its file lies."""

import pytest
from PySide6.QtCore import Qt

from tests.scenarios.conftest import texts

DIRECTORY = """
[[entries]]
id = "byg"
name = "Byggesag"
mailbox = "byg@testkommunen.example"
handles = "byggetilladelse"
deputy = "borger"
away_from = 2020-01-01

[[entries]]
id = "borger"
name = "Borgerservice"
mailbox = "borger@elsewhere.example"
phone = "12 34 56 78"

[[entries]]
name = "uden id"
"""


@pytest.fixture
def page(workplace):
    folder = workplace.paths.organisation
    folder.mkdir(parents=True)
    (folder / "directory.toml").write_text(DIRECTORY, encoding="utf-8")
    workplace.window.show_page("directory")
    page = workplace.window.page("directory")
    workplace.wait(lambda: page.is_settled() and page.list.count() > 0)
    return page


def test_each_entry_is_there_with_what_is_known_and_what_is_wrong(page, qtbot):
    said = texts(page)
    assert page.list.item(0).text() == "Byggesag\nbyggetilladelse · away"
    assert "byg@testkommunen.example" in said
    assert "Borgerservice" in said  # the deputy, by name
    assert "Nothing is wrong with the entry." in said
    assert "directory.toml" in page.bad_rows.text()
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    assert "1 thing" in page.list.currentItem().text()
    assert "lies outside your own domains" in page.doubts.text()
    assert "12 34 56 78" in texts(page)


def test_that_no_own_domains_are_set_is_told_once_and_of_no_entry(page, workplace):
    window, settings = workplace.window, workplace.paths.settings_file
    assert not page.of_all.isVisible()
    settings.write_text(
        settings.read_text("utf-8").replace("own_domains", "# own_domains"), encoding="utf-8"
    )
    window.show_post()
    window.show_page("directory")
    workplace.wait(page.of_all.isVisible)
    assert "own mail domains are not set" in page.of_all.text()
    page.list.setCurrentRow(1)
    assert page.list.currentItem().text() == "Borgerservice\nborger@elsewhere.example"
    assert page.doubts.text() == "Nothing is wrong with the entry."


def test_an_entry_is_found_by_a_word_and_nobody_by_another(page, qtbot):
    qtbot.keyClicks(page.search, "byggetil")
    assert page.list.count() == 1
    assert page.title.text() == "Byggesag"
    page.search.setText("xyzzy")
    assert page.title.text() == "No entry has these words."
    assert page.doubts.text() == ""


def test_a_change_of_the_file_shows_when_the_page_is_gone_to(page, workplace):
    file = workplace.paths.organisation / "directory.toml"
    file.write_text(DIRECTORY.replace('"Byggesag"', '"Byg og bolig"'), encoding="utf-8")
    workplace.window.show_post()
    workplace.window.show_page("directory")
    workplace.wait(lambda: "Byg og bolig" in page.list.item(0).text())


def test_the_folder_of_the_file_is_a_button_away(page, workplace):
    page.folder_button.click()
    workplace.wait(lambda: bool(workplace.shell.opened))
    assert workplace.shell.opened == [workplace.paths.organisation]


def test_a_folder_that_cannot_be_made_is_told(workplace):
    workplace.paths.organisation.parent.mkdir(parents=True, exist_ok=True)
    workplace.paths.organisation.write_text("in the way", encoding="utf-8")
    workplace.window.show_page("directory")
    workplace.window.page("directory").folder_button.click()
    workplace.wait(lambda: "could not be" in workplace.window.statusBar().currentMessage())
