"""The list: each file once, names made fit to show, tool tips that are never taken for HTML."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette, QTextDocument
from PySide6.QtGui import Qt as GuiQt
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionViewItem

from dpassist.domain.decision import unreadable
from dpassist.services.intake import Examined
from dpassist.services.wording import Wording
from dpassist.ui.widgets import message_list
from dpassist.ui.widgets.focus_ring import _Ring
from dpassist.ui.widgets.message_list import MessageList
from dpassist.ui.widgets.message_model import MessageModel
from tests.builders import a_verdict

SAY = Wording(lambda _context, text: text)


def examined(path="brev.eml", **changes):
    return Examined(Path(path), a_verdict(), **changes)


def unread(path):
    return Examined(Path(path), unreadable("damaged"), from_message=False)


@pytest.fixture
def model(qapp):
    return MessageModel(SAY)


def paths(model):
    return [model.at(row).path.name for row in range(model.rowCount())]


def test_a_file_is_listed_once_within_and_between_portions(model):
    model.append([examined("a"), examined("b"), examined("a")])
    model.append([examined("b"), examined("c")])
    assert paths(model) == ["a", "b", "c"]


def key(name):
    return Path(name), ()


def test_a_file_that_was_removed_can_come_again(model):
    model.append([examined("a")])
    model.take([key("a")])
    model.append([examined("a")])
    assert paths(model) == ["a"]


def test_what_was_removed_comes_back_to_its_place(model):
    model.append([examined("a"), examined("b"), examined("c"), examined("d")])
    taken = model.take([key("d"), key("b")])
    assert paths(model) == ["a", "c"]
    model.put_back(taken)
    assert paths(model) == ["a", "b", "c", "d"]


def test_what_is_back_already_is_not_put_back_again(model):
    model.append([examined("a"), examined("b")])
    taken = model.take([key("a")])
    model.append([examined("a")])
    model.put_back(taken)
    assert paths(model) == ["b", "a"]


def test_mails_within_a_mail_stand_right_behind_it(model):
    model.append([examined("a"), examined("b")])
    inner = examined("a", part=(1,))
    model.insert_after(key("a"), [inner])
    model.insert_after(key("a"), [inner])
    assert [model.at(row).part for row in range(3)] == [(), (1,), ()]


def test_what_is_learnt_later_replaces_what_was_known(model, qtbot):
    model.append([examined("a"), examined("b", subject="…")])
    with qtbot.waitSignal(model.dataChanged, timeout=300_000):
        model.replace(examined("b", subject="Byggesag"))
    assert model.lines_at(1)[0] == "Byggesag"
    assert paths(model) == ["a", "b"]


def test_a_cpr_number_in_the_name_of_a_file_is_hidden_everywhere(model):
    model.append([unread("sag 0099991234\u202e.eml"), examined("0099991234.eml", subject="Hej")])
    for row in range(2):
        index = model.index(row)
        for role in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
            Qt.ItemDataRole.ToolTipRole,
        ):
            assert "•" in index.data(role)
            assert "1234" not in index.data(role)
            assert "\u202e" not in index.data(role)


def test_a_file_without_subject_and_sender_is_named_once(model):
    model.append([unread("brev.eml")])
    assert model.lines_at(0)[:2] == ("brev.eml", "")


@given(
    st.sampled_from(["<img src='file:///etc/x'>", "<b>x</b>", "&lt;", "<html>", "x <", "<p>"]),
    st.text(max_size=20),
)
def test_a_tool_tip_shows_markup_as_it_is_written(qapp, markup, text):
    model = MessageModel(SAY)
    subject = " ".join(f"{markup}{text}{markup}".split()).replace("\ufffc", "").replace("\0", "")
    model.append([examined(subject=subject or "x")])
    shown = QTextDocument()
    shown.setHtml(model.index(0).data(Qt.ItemDataRole.ToolTipRole))
    assert GuiQt.mightBeRichText(model.index(0).data(Qt.ItemDataRole.ToolTipRole))
    assert markup in shown.toPlainText()
    assert "\ufffc" not in shown.toPlainText()  # what stands for a picture


@pytest.mark.parametrize(
    ("state", "group"),
    [
        (QStyle.StateFlag.State_Selected, QPalette.ColorGroup.Inactive),
        (
            QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_Active,
            QPalette.ColorGroup.Active,
        ),
    ],
)
def test_a_row_is_written_in_the_colours_it_is_filled_with(state, group):
    """Windows fills it paler in a window behind others; white on pale grey could not be read."""
    option = QStyleOptionViewItem()
    option.state = state
    assert message_list._group_of(option) is group


def test_the_ring_around_the_list_lies_over_its_edge_alone_so_that_scrolling_paints_new_rows_only(
    qtbot,
):
    view = MessageList(MessageModel(SAY))
    qtbot.addWidget(view)
    view.resize(300, 400)
    view.show()
    ring = _Ring(view)
    QApplication.processEvents()
    assert ring.size() == view.size()
    assert not ring.mask().intersects(view.viewport().geometry())
