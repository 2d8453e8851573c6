"""The window itself: list edits, settings, help, state, errors, names for screen readers."""

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton, QSplitter

from dpassist import app
from dpassist.store.config_files import ConfigFiles
from dpassist.ui.main_window import MainWindow
from dpassist.ui.page import Page
from dpassist.ui.window_state import WindowState, fit_screen
from tests.scenarios.conftest import SAMPLES


def test_removing_from_the_list_can_be_undone_and_touches_no_file(workplace):
    workplace.open("28-almindelig-mail.eml", "29-nyhedsbrev.eml")
    workplace.post.list.select(0)
    path = workplace.post.model.at(0).path
    workplace.window.post.remove_current()
    assert workplace.post.model.rowCount() == 1
    assert path.exists()
    workplace.window.post.undo()
    assert workplace.post.current().path == path
    workplace.window.post.undo()  # nothing is left to undo
    assert workplace.post.model.rowCount() == 2


def test_several_messages_are_removed_and_put_back_together(workplace):
    workplace.open("28-almindelig-mail.eml", "29-nyhedsbrev.eml", "01-borger-ma-besvares.xml")
    before = [each.path for each in workplace.post.model.rows()]
    workplace.post.list.selectAll()
    workplace.post.list.selectionModel().select(
        workplace.post.model.index(1), QItemSelectionModel.SelectionFlag.Deselect
    )
    workplace.window.post.remove_current()
    assert [each.path for each in workplace.post.model.rows()] == before[1:2]
    workplace.window.post.undo()
    assert [each.path for each in workplace.post.model.rows()] == before


def test_an_empty_list_has_one_large_button_and_says_what_else_there_is(
    workplace, qtbot, monkeypatch, tmp_path
):
    empty = workplace.post.empty
    assert empty.open_button.is_primary()
    assert empty.open_button.text() == "&Open files…\nCtrl+O"
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(SAMPLES))
    qtbot.mouseClick(empty.folder_button, Qt.MouseButton.LeftButton)
    workplace.wait(lambda: workplace.post.model.count() > 0)
    workplace.post.cancel_loading()
    workplace.post.bar.search.setText("xyzzy")
    assert empty.isVisible()
    assert not empty.open_button.is_primary()  # something else comes next by now


def test_removing_the_last_message_brings_the_empty_state_back(workplace):
    workplace.open("28-almindelig-mail.eml")
    workplace.window.post.remove_current()
    workplace.window.post.remove_current()
    assert workplace.post.empty.isVisible()


def test_the_explanation_can_be_copied_without_names_or_subject(workplace):
    workplace.window.messages.copy_explanation()
    workplace.open("13-mail-med-memo-frist-og-sag.eml")
    workplace.window.messages.copy_explanation()
    copied = QGuiApplication.clipboard().text()
    assert "A Digital Post document" in copied
    assert "Alma" not in copied
    assert "TEST-2026" not in copied


def test_the_demonstration_never_writes_the_shipped_settings(qtbot, paths, shell, reader):
    before = paths.demo_settings.read_bytes()
    library = ConfigFiles(paths, settings_file=paths.demo_settings)
    window = MainWindow(app.prepare(paths, library, "en", shell, reader).desk, paths.samples)
    qtbot.addWidget(window)
    row = window.page("settings").rows["authority_name"]
    row.editor.show_value("Anden kommune")
    row.finish()
    assert library.settings().authority_name == "Anden kommune"
    window.close()
    assert paths.demo_settings.read_bytes() == before


def test_the_keyboard_page_lists_the_keys_of_the_menus(workplace):
    workplace.window.menus.actions["keyboard"].trigger()
    text = workplace.window.page("text").text.toPlainText()
    assert "Ctrl+O" in text
    assert "Ctrl+R" in text
    workplace.window.page("text").copy_button.click()
    assert QGuiApplication.clipboard().text() == text
    workplace.window.page("text").close_button.click()
    assert workplace.post.isVisible()


def test_the_about_page_names_the_licence(workplace):
    workplace.window.help.show_about()
    text = workplace.window.page("text").text
    workplace.wait(lambda: "GNU General Public License" in text.toPlainText())


def test_problems_in_the_configuration_are_listed(qtbot, paths, shell, reader):
    paths.settings_file.parent.mkdir(parents=True)
    paths.settings_file.write_text('colour = "blue"\n', encoding="utf-8")
    library = ConfigFiles(paths)
    library.settings()
    window = MainWindow(app.prepare(paths, library, "en", shell, reader).desk, paths.samples)
    qtbot.addWidget(window)
    assert "configuration" in window.statusBar().currentMessage()
    window.help.show_problems()
    assert "colour" in window.page("text").text.toPlainText()
    window.close()


def test_the_window_opens_as_it_was_closed(workplace, qtbot):
    size = (workplace.window.minimumSizeHint().width(), 700)  # the offscreen screen is small
    workplace.window.resize(*size)
    QApplication.processEvents()
    workplace.window.post.splitter.setSizes([240, 360, 300])
    sizes = workplace.window.post.splitter.sizes()
    workplace.window.close()
    again = MainWindow(workplace.window._desk, workplace.paths.samples, workplace.paths.state_file)
    qtbot.addWidget(again)
    again.show()
    assert (again.width(), again.height()) == size
    assert again.post.splitter.sizes() == sizes
    again.close()


def test_panes_of_every_page_and_the_size_of_the_text_are_as_they_were_left(workplace, qtbot):
    window = workplace.window
    window.show_page("rules")
    (panes,) = window.page("rules").findChildren(QSplitter)
    panes.setSizes([400, 500, 300])
    sizes = panes.sizes()
    window.post.view.letter.zoom(2)
    window.close()
    again = MainWindow(window._desk, workplace.paths.samples, workplace.paths.state_file)
    qtbot.addWidget(again)
    again.resize(window.size())
    again.show()
    again.show_page("rules")
    (panes,) = again.page("rules").findChildren(QSplitter)
    assert panes.sizes() == sizes
    assert again.post.view.letter.zoomed == 2
    again.close()


def test_a_window_writes_nothing_over_what_another_one_was_left_with_meanwhile(workplace, qtbot):
    window = workplace.window
    other = MainWindow(window._desk, workplace.paths.samples, workplace.paths.state_file)
    qtbot.addWidget(other)
    other.show_page("training")
    other.post.bar.set_order("newest")
    other.post.view.letter.zoom(3)
    other.page("training").kept["look"] = "dark"
    window.show_page("training")
    window.page("training").kept["look"] = "light"
    window.page("training").kept["ring"] = "yes"
    window.close()
    other.close()
    last = MainWindow(window._desk, workplace.paths.samples, workplace.paths.state_file)
    for each in (
        last,
        again := MainWindow(window._desk, workplace.paths.samples, workplace.paths.state_file),
    ):
        qtbot.addWidget(each)
        each.show_page("training")
        kept = each.page("training").kept
        assert (kept["look"], kept["ring"]) == ("dark", "yes")
        assert each.post.bar.order.currentData() == "newest"
        assert each.post.view.letter.zoomed == 3
    last.post.bar.set_order("verdict")
    last.post.view.letter.zoom(-1)
    last.page("training").kept["look"] = "light"
    last.close()
    again.close()
    state = WindowState(workplace.paths.state_file)
    assert (state.order(), state.zoom()) == ("verdict", 2)
    qtbot.addWidget(page := Page())
    state.restore_page("training", page)
    assert page.kept == {"look": "light", "ring": "yes"}


def test_a_window_whose_screen_is_gone_opens_where_it_is_seen(workplace, qtbot):
    window = workplace.window
    window.move(9000, 7000)
    window.close()
    again = MainWindow(window._desk, workplace.paths.samples, workplace.paths.state_file)
    qtbot.addWidget(again)
    again.show()
    screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
    assert any(screen.contains(again.geometry().topLeft()) for screen in screens)
    again.close()


def test_escape_closes_a_page_of_text(workplace, qtbot):
    window = workplace.window
    window.menus.actions["keyboard"].trigger()
    assert window.pages.current_id() == "text"
    qtbot.keyClick(window.page("text").text, Qt.Key.Key_Escape)
    assert window.pages.current_id() == "post"


def test_a_window_larger_than_its_screen_fills_it(workplace):
    window = workplace.window
    fit_screen(window)  # the screen of the tests has 800 by 800 points
    assert window.isMaximized()


def test_the_window_fits_half_a_screen_of_1920_points(workplace):
    """As wide as such a screen is at 200 % (WCAG 2.2, 1.4.4)."""
    workplace.open("28-almindelig-mail.eml")
    assert workplace.window.minimumSizeHint().width() <= 960


def test_a_page_leaves_a_low_window_as_it_is_and_its_buttons_whole(workplace):
    """As high as a screen of 1080 points is at 200 %."""
    window = workplace.window
    window.resize(960, 540)
    for name in ("guidance", "rules"):
        window.show_page(name)
        QApplication.processEvents()
        assert window.height() == 540
        shown = [each for each in window.page(name).findChildren(QPushButton) if each.isVisible()]
        assert all(each.height() >= each.minimumSizeHint().height() for each in shown)


def test_find_goes_to_the_directory(workplace):
    workplace.window.activateWindow()
    workplace.open("28-almindelig-mail.eml")
    workplace.window.post.pass_on.go_to_search()
    assert workplace.window.focusWidget() is workplace.post.pass_on.search


def test_a_page_begins_at_its_first_field_and_the_text_above_that_is_one_tab_back(workplace, qtbot):
    workplace.window.show_page("directory")
    page = workplace.window.page("directory")
    assert page.search.hasFocus()
    assert page.hint.text()
    qtbot.keyClick(page.search, Qt.Key.Key_Backtab)
    assert page.hint.hasFocus()


def test_labels_never_read_markup_of_strangers(workplace):
    workplace.open("28-almindelig-mail.eml")
    formats = {
        label.textFormat() for label in workplace.post.view.findChildren(QLabel) if label.text()
    }
    assert formats == {Qt.TextFormat.PlainText}


def test_other_colours_are_shown_as_soon_as_they_are_saved(workplace, qapp):
    style, before = qapp.style().name(), qapp.palette()
    page = workplace.window.page("settings")
    workplace.open("28-almindelig-mail.eml")
    workplace.window.show_page("settings")
    try:
        box = page.rows["theme"].editor.field
        box.setCurrentIndex(box.findData("dark"))
        assert qapp.palette().color(QPalette.ColorRole.Base) == QColor("#191a1d")
        assert ConfigFiles(workplace.paths).settings().theme == "dark"
    finally:
        qapp.setStyle(style)
        qapp.setPalette(before)


def test_what_went_by_in_the_status_bar_is_read_in_one_list(workplace, qtbot):
    window = workplace.window
    workplace.open("28-almindelig-mail.eml")
    window.messages.copy_explanation()
    qtbot.keyClick(
        window.post.list,
        Qt.Key.Key_M,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    lines = window.page("text").text.toPlainText().splitlines()
    assert "The explanation is copied." in lines[0]
    assert "1 message(s) in the list" in lines[1]
