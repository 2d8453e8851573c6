"""Every option in a row of its own: found by a word, saved as it is chosen, taken back with a key, locked by policy."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QStyle

from dpassist import app
from dpassist.domain import option_kinds as kinds
from dpassist.domain.settings import OPTIONS, Theme
from dpassist.domain.settings_layers import Layer, Origin, SetValues
from dpassist.store.config_files import ConfigFiles
from dpassist.ui.appearance import use_settings
from dpassist.ui.main_window import MainWindow
from dpassist.ui.palettes import apply_theme
from dpassist.ui.widgets.option_editors import editor_for
from tests.scenarios.conftest import texts

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(workplace):
    workplace.window.show_page("settings")
    return workplace.window.page("settings")


@pytest.fixture
def kept(workplace):
    """What another run would read from the file."""
    return lambda: ConfigFiles(workplace.paths).settings()


def type_into(qtbot, row, text):
    line = row.editor.field
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, text)
    qtbot.keyClick(line, Qt.Key.Key_Return)


def shown(page):
    return {name for name, row in page.rows.items() if row.isVisible()}


def test_every_option_has_a_row_with_its_words_and_who_set_it(page):
    assert set(page.rows) == {option.name for option in OPTIONS}
    said = texts(page.rows["authority_name"])
    assert "Name of the authority" in said
    assert "It stands on guidance sheets" in said
    assert "Your own setting · default: nothing" in said
    assert "This is the default" in texts(page.rows["language"])


def test_an_option_is_found_by_a_word_of_it(page, qtbot):
    qtbot.keyClicks(page.search, "drafts folder")
    assert {"draft_target", "imap_drafts"} <= shown(page)
    assert "theme" not in shown(page)
    qtbot.keyClick(page.search, Qt.Key.Key_Escape)
    assert page.search.text() == ""
    page.search.setText("xyzzy")
    assert page.nothing.isVisible()
    assert shown(page) == set()
    page.search.clear()
    assert "imap_drafts" not in shown(page)  # of no use while drafts go elsewhere
    assert "theme" in shown(page)


def test_what_is_typed_is_saved_when_it_is_done_and_undone_with_a_key(page, qtbot, kept, workplace):
    row = page.rows["authority_name"]
    type_into(qtbot, row, "Anden kommune")
    assert kept().authority_name == "Anden kommune"
    assert "Saved" in workplace.window.statusBar().currentMessage()
    page.search.setFocus()
    page.setFocus()
    assert workplace.window.menus.actions["undo"].text() == "&Undo: Name of the authority"
    qtbot.keyClick(page, Qt.Key.Key_Z, CONTROL)
    assert kept().authority_name == "Testkommunen"
    assert row.editor.value() == "Testkommunen"
    assert workplace.window.statusBar().currentMessage() == "Undone. Ctrl+Y does it again."
    qtbot.keyClick(page, Qt.Key.Key_Y, CONTROL)
    assert workplace.window.statusBar().currentMessage().startswith("Done again.")


def test_what_cannot_be_used_is_told_beside_the_field_and_not_saved(page, qtbot, kept):
    row = page.rows["own_domains"]
    type_into(qtbot, row, "no domain")
    assert "A mail domain looks like kommune.example" in texts(row)
    page.refresh()
    assert row.editor.value() == ("no domain",)  # nobody has to type it again
    qtbot.keyClicks(row.editor.field, " ")
    assert row.complaint.text() == ""  # silent while it is put right
    type_into(qtbot, row, "@nabokommunen.example, testkommunen.example")
    assert kept().own_domains == ("nabokommunen.example", "testkommunen.example")


def test_one_option_or_all_go_back_to_their_defaults_and_return(page, qtbot, kept):
    page.rows["authority_name"].default_button.click()
    assert kept().authority_name == ""
    assert not page.rows["authority_name"].default_button.isVisible()
    page.all_defaults.click()
    assert kept().own_domains == ()
    assert not page.all_defaults.isEnabled()
    page.undo_button.click()
    assert kept().own_domains == ("testkommunen.example",)
    assert kept().authority_name == ""
    page.undo_button.click()
    assert kept().authority_name == "Testkommunen"
    assert not page.undo_button.isEnabled()


def test_a_list_is_saved_as_it_is_chosen_and_the_wheel_only_scrolls(page, kept):
    box = page.rows["reply_profile"].editor.field
    before = box.currentIndex()
    middle = QPointF(box.rect().center())
    turn = QWheelEvent(
        middle, box.mapToGlobal(middle), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(box, turn)
    assert box.currentIndex() == before
    box.setCurrentIndex(box.findData("subject-token"))
    assert kept().reply_profile == "subject-token"


def test_several_lines_are_saved_when_the_field_is_left(page, qtbot, kept):
    lines = page.rows["signature"].editor.field
    lines.setFocus()
    lines.selectAll()
    qtbot.keyClicks(lines, "Bo Prøve")
    qtbot.keyClick(lines, Qt.Key.Key_Tab)
    assert kept().signature == "Bo Prøve"


def test_what_cannot_be_written_is_told_beside_the_field_and_is_no_step(page, qtbot, workplace):
    workplace.paths.settings_file.unlink()
    workplace.paths.settings_file.mkdir()
    type_into(qtbot, page.rows["authority_name"], "Anden kommune")
    assert "could not be written" in texts(page.rows["authority_name"])
    assert not page.can_undo()


def test_the_window_takes_what_is_still_being_typed_and_stays_once_for_what_it_cannot_use(
    page, kept, workplace, qtbot
):
    for name, text in (("own_domains", " @x"), ("authority_name", " i politikken")):
        qtbot.keyClicks(page.rows[name].editor.field, text)
    assert not workplace.window.close()
    assert "Own mail domains" in workplace.window.statusBar().currentMessage()
    assert kept().authority_name == "Testkommunen i politikken"
    assert page.rows["own_domains"].editor.value() == ("testkommunen.example",)
    assert workplace.window.close()


def has_drawn(sign):
    sign.window().setUpdatesEnabled(True)
    picture = sign.grab().toImage()
    return (
        len({picture.pixel(x, y) for x in range(picture.width()) for y in range(picture.height())})
        > 1
    )


class SomePolicies:
    def __init__(self):
        origin = Origin(Layer.MACHINE_POLICY, "HKLM\\SOFTWARE\\Policies\\dpassist")
        self.set = SetValues(origin, {"authority_name": "Testkommunen i politikken"})

    def layers(self):
        return (self.set,)


def test_what_a_policy_sets_is_locked_and_says_where_it_comes_from(qtbot, paths, shell, reader):
    policies = SomePolicies()
    run = app.prepare(paths, ConfigFiles(paths, policies=policies), "en", shell, reader)
    window = MainWindow(run.desk, paths.samples)
    qtbot.addWidget(window)
    window.show()
    window.show_page("settings")
    page = window.page("settings")
    row = page.rows["authority_name"]
    assert row.editor.value() == "Testkommunen i politikken"
    assert not row.editor.isEnabled()
    assert "Locked: set by your organisation for this computer (HKLM" in texts(row)
    assert "\N{LOCK}" not in texts(row)  # an empty box where no font has it
    assert has_drawn(row.lock)
    assert not page.rows["theme"].lock.isVisible()
    assert not row.default_button.isVisible()
    page.reset_all()
    assert row.editor.value() == "Testkommunen i politikken"

    # Another policy comes, and that one goes, while the page is open.
    policies.set = replace(policies.set, values={"signature": "Fra os", "role": "administrator"})
    changed = page.rows["signature"]
    changed.wanted.emit("signature", "Fra mig")
    assert "set by your organisation" in changed.complaint.text()
    assert (changed.editor.value(), changed.editor.isEnabled()) == ("Fra os", False)
    assert "rules" not in {section.id for section in window.pages.shown_sections()}
    QApplication.instance().applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    assert "rules" in {section.id for section in window.pages.shown_sections()}
    assert (row.editor.value(), row.editor.isEnabled()) == ("", True)
    assert window.close()


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (kinds.Text(), "tekst"),
        (kinds.Lines(), "to\nlinjer"),
        (kinds.Choice(("a", "b")), "b"),
        (kinds.Number(1, 9), 7),
        (kinds.Flag(), True),
        (kinds.Domains(), ("a.example", "b.example")),
        (kinds.MailAddress(), "post@kommune.example"),
        (kinds.Host(), "mail.kommune.example"),
        (kinds.Folder(), "/srv/post"),
        (kinds.ProfileId(kinds.ProfileFolder.REPLY), "b"),
    ],
)
def test_every_kind_of_option_has_a_field_that_gives_back_what_it_shows(
    qtbot, workplace, kind, value
):
    editor = editor_for(kind, [("a", "A"), ("b", "B")], workplace.window)
    heard = []
    editor.finished.connect(lambda: heard.append(True))
    editor.show_value(value)
    assert editor.value() == value
    assert heard == []  # showing is no choice


def test_a_folder_is_chosen_too(qtbot, workplace, monkeypatch, tmp_path):
    editor = editor_for(kinds.Folder(), (), workplace.window)
    answers = ["", str(tmp_path)]
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: answers.pop(0))
    editor.button.click()
    assert editor.value() == ""
    with qtbot.waitSignal(editor.finished, timeout=300_000):
        editor.button.click()
    assert editor.value() == str(tmp_path)


def test_less_motion_is_there_as_soon_as_it_is_chosen(page, qapp):
    duration = QStyle.StyleHint.SH_Widget_Animation_Duration
    box = page.rows["motion"].editor.field
    try:
        box.setCurrentIndex(box.findData("less"))
        assert qapp.style().styleHint(duration) == 0
        page.undo()
        assert qapp.style().styleHint(duration) > 0
    finally:
        apply_theme(qapp, Theme.SYSTEM)


def test_less_motion_follows_the_system_too(workplace, qapp):
    desk = workplace.window._desk.but(less_motion=lambda: True)
    try:
        use_settings(qapp, desk)
        assert qapp.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) == 0
    finally:
        apply_theme(qapp, Theme.SYSTEM)
