"""A reply profile that comes as a file: checked, shown whole, and taken in by an administrator."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from dpassist.domain.screen import Role

SHIPPED = Path(__file__).resolve().parents[2] / "resources" / "profiles" / "reply"
OWN = (SHIPPED / "subject-token.toml").read_bytes().replace(b'"subject-token"', b'"vores"', 1)


def opened(workplace, data):
    path = workplace.paths.settings_file.with_name("vores.dpprofile")
    path.write_bytes(data)
    workplace.window.load([path])
    page = workplace.window.page("profile-file")
    workplace.wait(page.is_settled)
    return page


def test_a_profile_is_opened_taken_in_and_replaced(workplace, qtbot):
    page = opened(workplace, OWN)
    assert workplace.window.pages.current_id() == "profile-file"
    assert "“vores”, version 1" in page.title.text()
    assert "Nothing is wrong with it." in page.state.text()
    assert "Unverified, as no source quotes it" in page.state.text()
    assert page.text.toPlainText() == OWN.decode()
    assert QApplication.focusWidget() is page.take_button
    qtbot.keyClick(page.take_button, Qt.Key.Key_Space)
    workplace.wait(page.is_settled)
    assert "among your organisation's reply profiles now" in page.state.text()
    assert not page.take_button.isVisible()
    library = workplace.window._desk.library
    assert "vores" in {each.id for each in library.reply_profiles()}

    page = opened(workplace, OWN.replace(b"version = 1", b"version = 2"))
    assert "There is a reply profile “vores” already, version 1." in page.state.text()
    qtbot.keyClick(page.take_button, Qt.Key.Key_Space)
    assert page.take_button.text() == "&Replace the profile that is in force"
    qtbot.keyClick(page.take_button, Qt.Key.Key_Space)
    workplace.wait(page.is_settled)
    assert "The former file is kept as vores.toml.before-1." in page.state.text()
    assert {p.id: p.version for p in library.reply_profiles()}["vores"] == 2


def test_several_are_shown_one_after_another(workplace, qtbot):
    folder = workplace.paths.settings_file.parent
    others = [folder / "a.dpprofile", folder / "b.dpprofile"]
    others[0].write_bytes(b"=")
    others[1].write_bytes(OWN.replace(b'"vores"', b'"andet"', 1))
    workplace.window.load([*others, SHIPPED / "subject-token.toml"])
    page = workplace.window.page("profile-file")
    workplace.wait(page.is_settled)
    assert "cannot be used as a reply profile" in page.state.text()
    assert page.next_button.text() == "Show the &next one (1 more)"
    qtbot.keyClick(page.next_button, Qt.Key.Key_Space)
    workplace.wait(page.is_settled)
    assert "“andet”" in page.title.text()
    assert not page.next_button.isVisible()
    assert page.take_button.isVisible()


def test_one_that_cannot_be_used_or_read_and_a_trainer_get_no_button(workplace):
    page = opened(workplace, b"=")
    assert "cannot be used as a reply profile" in page.state.text()
    assert not page.take_button.isVisible()
    page = opened(workplace, OWN)
    assert page.take_button.isVisible()
    page.take([workplace.paths.settings_file.with_name("gone.dpprofile")])
    workplace.wait(page.is_settled)
    assert page.state.text()
    assert "“vores”" not in page.title.text() + page.state.text() + page.text.toPlainText()
    assert not page.take_button.isVisible(), "it would take in the file before this one"
    library = workplace.window._desk.library
    library.save_settings(replace(library.settings(), role=Role.TRAINER.value))
    page = opened(workplace, OWN)
    assert "Only an administrator can take it in." in page.state.text()
    assert not page.take_button.isVisible()
    page.close_button.click()
    assert workplace.window.pages.current_id() == "post"
