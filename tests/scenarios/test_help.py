"""The help opens at the right place, is searched, says all keys, and fetches nothing."""

import re

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QGuiApplication, QKeySequence, QTextDocument
from PySide6.QtWidgets import QFileDialog

from dpassist.ui.commands import commands
from dpassist.ui.native_keys import native_keys
from dpassist.ui.translation import load_translators
from dpassist.ui.widgets.help_view import HelpView

CONTROL = Qt.KeyboardModifier.ControlModifier
NATIVE = QKeySequence.SequenceFormat.NativeText


@pytest.fixture
def window(workplace):
    return workplace.window


@pytest.fixture
def page(window):
    return window.page("help")


def shown_title(page):
    return page.view.document().firstBlock().text()


def test_f1_opens_the_topic_of_each_page_with_all_keys_and_escape_goes_back(window, page, qtbot):
    rooms = [room.id for section in window.pages.sections for room in section.rooms]
    called = {
        action.shortcut().toString(NATIVE): action.text().replace("&", "").rstrip("…")
        for action in window.menus.actions.values()
        if action.shortcut().toString()
    }
    for room in rooms:
        window.show_page(room)
        qtbot.keyClick(window, Qt.Key.Key_F1)
        assert window.pages.current_id() == "help", room
        assert shown_title(page) == window._desk.help.topic(room).title
        assert page.contents.currentItem().text() == shown_title(page)
        assert window.focusWidget() is page.view
        text = page.keys.toPlainText()
        assert [keys for keys, name in called.items() if f"{keys}\t{name}" not in text] == []
        assert page.keys.isVisible()
        qtbot.keyClick(window, Qt.Key.Key_F1)  # once more changes nothing
        qtbot.keyClick(page.view, Qt.Key.Key_Escape)
        assert window.pages.current_id() == room


def test_escape_leads_from_keys_and_reports_back_to_the_very_field_one_came_from(window, qtbot):
    window.show_page("rules")
    field = window.page("rules").list.search
    field.setFocus()
    for asked in ("keyboard", "told"):
        window.menus.actions[asked].trigger()
        assert window.pages.current_id() == "text"
        qtbot.keyClick(window, Qt.Key.Key_F1)  # the help of what is worked on, not of what is read
        assert shown_title(window.page("help")) == window._desk.help.topic("rules").title
        window.menus.actions[asked].trigger()
        qtbot.keyClick(window.page("text").text, Qt.Key.Key_Escape)
        assert window.pages.current_id() == "rules"
        assert window.focusWidget() is field


def test_the_help_names_keys_as_menus_do_in_both_languages(qapp, paths):
    for language, enter in (("en", "Enter"), ("da", "Enter")):
        translators = load_translators(language, paths.translations)
        for translator in translators:
            qapp.installTranslator(translator)
        try:
            known = {native_keys(each.keys) for each in commands()} | {"Ctrl+D", enter}
        finally:
            for translator in translators:
                qapp.removeTranslator(translator)
        named = {
            key
            for file in (paths.help / language).glob("*.md")
            for key in re.findall(r"Ctrl\+\+|Ctrl\+[^\s,.)*]+", file.read_text(encoding="utf-8"))
        }
        assert len(named) > 10
        assert named - known == set(), language


def test_the_large_enter_and_that_of_the_numbers_pass_on(workplace, window):
    keys = [each.toString() for each in window.menus.actions["pass-on"].shortcuts()]
    assert keys == ["Ctrl+Enter", "Ctrl+Return"]
    workplace.open("12-mail-med-memo-virksomhed.eml")
    assert workplace.post.pass_on.button.text().endswith("Ctrl+Enter")


def test_the_help_is_searched_and_read_without_a_mouse(window, page, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_F1)
    page.search.setFocus()
    qtbot.keyClicks(page.search, "watched folder")
    assert "found" in page.told.text()
    assert page.contents.item(0).text().startswith("Bringing messages in")
    qtbot.keyClick(page.search, Qt.Key.Key_Return)
    qtbot.keyClick(page.contents, Qt.Key.Key_Home)
    assert shown_title(page) == "Bringing messages in"
    page.search.setFocus()
    page.search.clear()
    assert page.contents.count() == len(window._desk.help.topics)
    assert page.contents.currentItem().text() == "Bringing messages in"
    qtbot.keyClicks(page.search, "xyzzy")
    assert page.told.text() == "Nothing found."
    assert page.contents.count() == 0


def test_links_lead_to_topics_and_back_and_nowhere_else(window, page, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_F1)
    assert not page.back_button.isEnabled()
    page.view.anchorClicked.emit(QUrl("check"))
    assert shown_title(page) == "Check reply"
    for address in ("http://evil.example/", "file:///etc/passwd", "check?x=1", ""):
        page.view.anchorClicked.emit(QUrl(address))
        assert shown_title(page) == "Check reply"
    qtbot.keyClick(page.view, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert shown_title(page) == "The post"
    page.go_back()
    assert shown_title(page) == "The post"


def test_the_view_fetches_nothing_and_shows_other_markup_as_it_is_written(qtbot, tmp_path):
    picture = tmp_path / "secret.png"
    picture.write_bytes(b"x")
    view = HelpView()
    qtbot.addWidget(view)
    view.show_markdown(f"# Title\n\n<b>bold</b> ![x]({picture})\n")
    assert "<b>" in view.toPlainText()
    image = QTextDocument.ResourceType.ImageResource
    assert view.loadResource(image.value, QUrl.fromLocalFile(str(picture))).width() == 1
    assert (
        bytes(
            view.loadResource(QTextDocument.ResourceType.StyleSheetResource.value, "x.css").data()
        )
        == b" "
    )
    view.setSource(QUrl.fromLocalFile(str(picture)))
    assert "Title" in view.toPlainText()


def test_the_sheet_of_keys_stands_by_itself_too(window, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_F1, CONTROL)
    assert "Ctrl+O\tOpen files" in window.page("text").text.toPlainText()


class TestAbout:
    """What it is, what it is built on, and what support asks for."""

    def shown(self, workplace, command):
        workplace.window.menus.actions[command].trigger()
        page = workplace.window.page("text")
        title = workplace.window.menus.actions[command].text().replace("&", "").rstrip("…")
        workplace.wait(lambda: page.title.text() == title and page.isVisible())
        return page.text.toPlainText()

    def test_versions_and_licences_of_all_it_is_built_on(self, workplace):
        about = self.shown(workplace, "about")
        for part in (
            "Version 0.1.0",
            "pyside6-essentials 6.11.3",
            "cryptography",
            "MIT",
            "Open Sans",
            "PSF-2.0",
            "LGPL",
        ):
            assert part in about
        texts = self.shown(workplace, "licences")
        assert "GNU GENERAL PUBLIC LICENSE" in texts
        assert "Permission is hereby granted" in texts

    def test_the_support_report_is_shown_whole_copied_and_saved(
        self, workplace, qtbot, monkeypatch, tmp_path
    ):
        workplace.open("01-borger-ma-besvares.xml", "28-almindelig-mail.eml")
        report = self.shown(workplace, "support")
        assert "messages in the list, digital-post: 1" in report
        assert "own_domains: 1 set" in report
        settings = workplace.window._desk.library.settings()
        for secret in (
            *settings.own_domains,
            settings.sender_mailbox,
            settings.authority_name,
            str(tmp_path),
        ):
            assert secret not in report
        page = workplace.window.page("text")
        qtbot.mouseClick(page.copy_button, Qt.MouseButton.LeftButton)
        assert QGuiApplication.clipboard().text() == report
        saved = tmp_path / "report.txt"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(saved), ""))
        qtbot.mouseClick(page.save_button, Qt.MouseButton.LeftButton)
        workplace.wait(saved.exists)
        workplace.wait(lambda: "saved" in workplace.window.statusBar().currentMessage())
        assert saved.read_text(encoding="utf-8") == report
