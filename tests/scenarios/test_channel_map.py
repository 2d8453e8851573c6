"""A clerk looks up who can write to whom: with the keys, in the picture and in the table, and on paper."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QFileDialog

from dpassist.services.channel_map import ChannelBook
from dpassist.ui.pages.channels import ChannelsPage
from tests.mailio.test_guidance_pdf import text_of


@pytest.fixture
def page(workplace) -> ChannelsPage:
    workplace.window.menus.actions["channels"].trigger()
    return workplace.window.page("channels")


def told(page):
    return page.card.text()


def test_the_ways_are_gone_through_with_the_arrow_keys_and_lead_to_a_lesson(workplace, page, qtbot):
    page.picture.take_keyboard()
    first = QApplication.focusWidget()
    assert first.accessibleName().startswith("From Citizens to Your authority through borger.dk.")
    interface = QAccessible.queryAccessibleInterface(first)
    assert interface.state().checked
    assert "Citizens → borger.dk → Your authority" in told(page)
    qtbot.keyClick(first, Qt.Key.Key_Down)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    second = QApplication.focusWidget()
    assert second.accessibleName().startswith("From Citizens to Your authority through Form.")
    assert page.table.current() == page.picture.current() == "citizen-form-now"
    for part in ("What can go wrong", "Not verified. Known from: OS2forms", "not looked up"):
        assert part in told(page)
    qtbot.keyClick(second, Qt.Key.Key_Return)
    button = QApplication.focusWidget()
    assert button.text() == "Go to the lesson: Who gets it?"
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert workplace.window.pages.current_id() == "training"
    training = workplace.window.page("training")
    assert training.list.current() == "hvem-skal-have-den"
    assert QApplication.focusWidget() is training.lesson.begin_button


def test_both_sides_and_both_eras_are_shown_and_the_table_says_the_same(page, qtbot):
    qtbot.keyClick(page.outgoing, Qt.Key.Key_Space)
    qtbot.keyClick(page.then, Qt.Key.Key_Space)
    assert "Your authority → borger.dk → Citizens" in told(page)
    table = page.table
    rows = [
        [table.item(row, column).text() for column in range(table.columnCount())]
        for row in range(table.rowCount())
    ]
    assert rows[0] == ["Your authority", "borger.dk", "Citizens", "not verified: 3 of 4"]
    assert len(rows) == len(page.picture.buttons)
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert page.picture.current() == "secure-other-then"
    assert "OCES" in told(page)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is page.card.lessons[0]


def test_a_click_on_a_way_chooses_it(page, qtbot):
    button = page.picture.buttons["other-post-now"]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert "seven days" in told(page)
    assert page.table.current() == "other-post-now"
    page.refresh()
    assert page.picture.current() == "other-post-now"  # it stays chosen


def test_the_era_that_is_shown_is_saved_as_pdf(workplace, page, monkeypatch, tmp_path):
    asked = iter((tmp_path / "kort.pdf", tmp_path / "full.pdf", ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(next(asked)), ""))
    page.then.click()
    page.save_button.click()
    workplace.wait(page.is_settled)
    assert "Who could write to whom" in text_of((tmp_path / "kort.pdf").read_bytes())
    (tmp_path / "full.pdf").mkdir()
    page.save_button.click()
    workplace.wait(page.is_settled)
    assert page.note.isVisible()
    page.save_button.click()  # cancelled
    assert page.is_settled()
    with pytest.raises(ValueError, match="a bug"):
        page._failed(ValueError("a bug"))


def test_a_map_of_the_organisation_lies_over_the_shipped_one(workplace):
    folder = workplace.paths.settings_file.parent / "organisation" / "training"
    folder.mkdir(parents=True, exist_ok=True)
    own = (
        '[[ways]]\nid = "citizen-borger-now"\nfrom = "citizen"\nto = "authority"\nthrough = "borger.dk"\nera = "now"\n'
        '[[ways.how]]\nda = "Vores gateway."\nen = "Our gateway."\nsource = "product"\nconfidence = "quoted"\n'
    )
    (folder / "channels.toml").write_text(own, encoding="utf-8")
    workplace.window.show_page("channels")
    page = workplace.window.page("channels")
    assert "Our gateway." in told(page)
    assert page.card.lessons == []
    page._enter()  # there is nowhere to go from it
    book: ChannelBook = page._book
    assert ("channels-surer", "citizen-borger-now: product") in {
        (problem.code, problem.what) for problem in book.problems()
    }
