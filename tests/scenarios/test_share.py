"""A clerk whose organisation keeps its files on a share goes on working when the share is gone."""

import shutil
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from tests.scenarios.conftest import texts

DIRECTORY = (
    '[[entries]]\nid = "havn"\nname = "Havnen"\nmailbox = "havn@testkommunen.example"\n'
    'handles = "bådplads"\n'
)


@pytest.fixture
def share(workplace, tmp_path):
    """A share that the settings name, with a directory, copied once."""
    folder = tmp_path / "share"
    folder.mkdir()
    (folder / "directory.toml").write_text(DIRECTORY, encoding="utf-8")
    (folder / "settings.toml").write_text('signature = "Fra os alle"\n', encoding="utf-8")
    library = workplace.window._desk.library
    library.save_settings(replace(library.settings(), organisation_folder=str(folder)))
    library.organisation.catch_up()
    return folder


def test_post_is_passed_on_from_the_copy_while_the_window_tells_how_old_it_is(
    workplace, share, qtbot
):
    age = workplace.window.share_age
    assert not age.isVisible()
    shutil.rmtree(share)
    workplace.window._desk.library.organisation.catch_up()
    age.refresh()
    assert age.isVisible()
    assert age.text().startswith("From the share as of ")
    workplace.open("12-mail-med-memo-virksomhed.eml")
    box = workplace.post.pass_on
    qtbot.keyClicks(box.search, "bådplads")
    qtbot.mouseClick(box.button, Qt.MouseButton.LeftButton)
    assert b"havn@testkommunen.example" in workplace.wait_for_draft().read_bytes()


def test_a_trainer_is_told_beforehand_that_sheets_and_lessons_are_saved_by_administrators(
    workplace, share, qtbot
):
    window = workplace.window
    (share / "settings.toml").write_text('role = "trainer"\n', encoding="utf-8")
    window._desk.library.organisation.catch_up()
    window.show_page("guidance")
    page = window.page("guidance")
    workplace.wait(page.is_settled)
    assert "where its administrators save them" in texts(page)
    page.editor.text.setPlainText("# Prøve")
    workplace.wait(page.is_settled)
    assert not page.save_button.isEnabled()
    assert page.remove_button.text() == "&Drop your changes"
    qtbot.mouseClick(page.remove_button, Qt.MouseButton.LeftButton)
    window.show_page("lesson-making")
    assert "where its administrators save them" in texts(window.page("lesson-making"))
    (share / "settings.toml").write_text('role = "administrator"\n', encoding="utf-8")
    window._desk.library.organisation.catch_up()
    window.show_page("guidance")
    workplace.wait(page.save_button.isEnabled)
    assert not page.read_only.isVisible()


def test_what_the_organisation_sets_is_locked_and_the_share_told_beside_its_option(
    workplace, share
):
    workplace.window.show_page("settings")
    rows = workplace.window.page("settings").rows
    assert str(share) in rows["signature"].set_by.text()
    assert not rows["signature"].editor.isEnabled()
    assert rows["signature"].editor.value() == "Fra os alle"
    assert rows["organisation_folder"].hint.text().startswith("From the share as of ")
    assert rows["organisation_folder"].editor.isEnabled()
