"""The first start asks for what dpassist has to know; it can be skipped, comes once, and is found again in the Help menu."""

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from dpassist import app
from dpassist.domain.settings_layers import Layer, Origin, SetValues
from dpassist.store.config_files import ConfigFiles
from dpassist.ui.main_window import MainWindow
from tests.scenarios.conftest import SAMPLES, texts


@pytest.fixture
def make_window(qtbot, paths, shell, reader):
    """A window of somebody who has set nothing yet, and whose organisation may have."""

    def make(policies=None):
        run = app.prepare(paths, ConfigFiles(paths, policies=policies), "en", shell, reader)
        window = MainWindow(run.desk, paths.samples)
        qtbot.addWidget(window)
        with qtbot.waitActive(window, timeout=300_000):
            window.show()
            window.activateWindow()
        window.welcome()
        return window

    return make


@pytest.fixture
def kept(paths):
    return lambda: ConfigFiles(paths).settings()


def type_into(qtbot, field, text):
    field.setFocus()
    qtbot.keyClicks(field, text)


def test_four_steps_ask_for_everything_and_save_each_answer(make_window, qtbot, kept):
    window = make_window()
    page = window.page("welcome")
    assert window.pages.current_id() == "welcome"
    assert "Step 1 of 4" in texts(page)
    role = page.rows["role"].editor.field
    role.setCurrentIndex(role.findData("administrator"))
    shown = {each.id for each in window.pages.shown_sections()}
    assert "rules" in shown  # what she needs is there at once
    page.next_button.click()
    assert page.rows["own_domains"].editor.field.hasFocus()
    type_into(qtbot, page.rows["own_domains"].editor.field, "kommune.example")
    type_into(qtbot, page.rows["sender_mailbox"].editor.field, "sikker@kommune.example")
    page.next_button.click()
    target = page.rows["draft_target"].editor.field
    assert not page.rows["imap_host"].isVisible()
    target.setCurrentIndex(target.findData("imap"))
    assert "Mail server" in texts(page)
    page.next_button.click()
    profile = page.rows["reply_profile"].editor.field
    profile.setCurrentIndex(profile.findData("subject-token"))
    assert page.next_button.accessibleName() == "Finish"
    page.next_button.click()
    assert window.pages.current_id() == "post"
    assert kept().role == "administrator"
    assert kept().own_domains == ("kommune.example",)
    assert kept().sender_mailbox == "sikker@kommune.example"
    assert kept().draft_target == "imap"
    assert kept().reply_profile == "subject-token"
    assert not kept().welcome
    window.close()


def test_it_is_skipped_for_good_and_found_again_in_the_help_menu(make_window, kept, qtbot):
    window = make_window()
    window.page("welcome").skip_button.click()
    assert window.pages.current_id() == "post"
    assert not kept().welcome
    window.welcome()
    assert window.pages.current_id() == "post"
    window.menus.actions["welcome"].trigger()
    assert window.pages.current_id() == "welcome"
    window.close()


def test_going_elsewhere_counts_as_skipping_and_says_where_it_is_found_again(make_window, kept):
    window = make_window()
    type_into_field = window.page("welcome").rows["sender_mailbox"].editor.field
    type_into_field.setText("sikker@kommune.example")
    window.menus.actions["training"].trigger()
    assert window.pages.current_id() == "training"
    assert kept().sender_mailbox == "sikker@kommune.example"
    assert not kept().welcome
    assert "Set dpassist up" in window.statusBar().currentMessage()
    window.statusBar().clearMessage()
    window.menus.actions["welcome"].trigger()
    window.show_page("post")
    assert window.statusBar().currentMessage() == ""  # it is known already
    window.close()


def test_a_wrong_answer_holds_the_step_and_says_why(make_window, qtbot, kept):
    window = make_window()
    page = window.page("welcome")
    page.next_button.click()
    assert not page.back_button.isHidden()
    type_into(qtbot, page.rows["own_domains"].editor.field, "kommune")
    page.next_button.setFocus()
    page.next_button.click()
    assert "Step 2 of 4" in texts(page)
    assert "A mail domain looks like" in texts(page)
    assert page.rows["own_domains"].editor.field.hasFocus()
    page.back_button.click()
    assert "Step 1 of 4" in texts(page)
    assert kept().own_domains == ()
    window.close()


def test_what_the_organisation_has_set_is_shown_locked(make_window, kept):
    class Policies:
        def layers(self):
            values = {"own_domains": ("kommune.example",), "welcome": True}
            return (SetValues(Origin(Layer.MACHINE_POLICY, "policy.toml"), values),)

    window = make_window(Policies())
    page = window.page("welcome")
    page.next_button.click()
    row = page.rows["own_domains"]
    assert row.editor.value() == ("kommune.example",)
    assert not row.editor.isEnabled()
    assert "Locked" in texts(row)
    assert page.rows["sender_mailbox"].editor.field.hasFocus()
    page.skip_button.click()
    assert window.pages.current_id() == "post"
    assert kept().welcome  # it is the organisation's to say
    window.close()


def test_where_it_cannot_be_kept_that_is_told_and_nothing_is_in_the_way(make_window, paths):
    window = make_window()
    paths.settings_file.mkdir(parents=True)
    window.page("welcome").skip_button.click()
    assert window.pages.current_id() == "post"
    assert "could not be written" in window.statusBar().currentMessage()
    window.close()


class Driver:
    """Does something in the window of the running program as soon as it can be done."""

    def __init__(self, *steps):
        self._steps = list(steps)
        self._done_or_later = lambda *_nothing: (
            self._do()
        )  # a bound method is not held by the timer
        self._later()

    def _later(self):
        QTimer.singleShot(20, self._done_or_later)

    def _do(self):
        windows = [w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow)]
        windows = [w for w in windows if w.isVisible()]
        if windows and windows[0].is_furnished and self._steps[0](windows[0]):
            self._steps.pop(0)
        if self._steps:
            self._later()


def test_another_language_is_shown_at_once_with_the_same_list_on_the_same_page(
    tmp_path: Path, qapp
):
    (tmp_path / "settings.toml").write_text('language = "en"\nwelcome = false\n', encoding="utf-8")
    titles = []

    def choose_danish(window):
        if window.post.model.count() < 1 or window.post.is_loading():
            return False
        window.post.mark_done()
        window.show_page("settings")
        titles.append(window.menuBar().actions()[0].text())
        box = window.page("settings").rows["language"].editor.field
        box.setCurrentIndex(box.findData("da"))
        return True

    def look(window):
        if window.post.model.count() < 1 or window.post.is_loading():
            return False
        titles.append(window.menuBar().actions()[0].text())
        assert window.pages.current_id() == "settings"
        (row,) = window.post.model.rows()
        titles.append(window.post.model.handling(row.key).value)
        window.close()
        return True

    Driver(choose_danish, look)
    letter = SAMPLES / "28-almindelig-mail.eml"
    assert app.main(["--data-dir", str(tmp_path), "window", str(letter)]) == 0
    assert titles == ["&File", "&Fil", "done"]


def test_the_program_welcomes_whoever_starts_it_for_the_first_time(tmp_path: Path, qapp):
    shown = []

    def look(window):
        shown.append(window.pages.current_id())
        window.close()
        return True

    Driver(look)
    assert app.main(["--data-dir", str(tmp_path), "--language", "en"]) == 0
    Driver(look)
    letter = SAMPLES / "28-almindelig-mail.eml"  # somebody who opens a letter wants to see that
    assert app.main(["--data-dir", str(tmp_path), "--language", "en", "window", str(letter)]) == 0
    assert shown == ["welcome", "post"]
