"""A word that is longer than a line goes on in the next one, and is still one word for whoever copies it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QMenu

from dpassist.ui.widgets.breaking_label import BreakingLabel
from dpassist.ui.widgets.choice_box import ChoiceBox
from dpassist.ui.widgets.focus_ring import RING_WIDTH
from dpassist.ui.widgets.labels import plain_label

ADDRESS = "postfordelingen@testkommunen.example"


@pytest.fixture
def label(qtbot):
    label = BreakingLabel(f"Fra {ADDRESS}")
    flags = Qt.TextInteractionFlag
    label.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
    qtbot.addWidget(label)
    label.resize(90, 100)
    label.show()
    return label


def drawn(label):
    return QLabel.text(label)


def test_it_breaks_where_the_eye_expects_it(label):
    label.resize(140, 100)
    assert drawn(label).replace("\u200b", "|") == "Fra postfordelingen@|testkommunen.|example"
    assert label.text() == f"Fra {ADDRESS}"


def test_a_word_without_such_places_breaks_anywhere(label):
    label.setText("x" * 60)
    parts = drawn(label).split("\u200b")
    assert len(parts) > 1
    assert all(label.fontMetrics().horizontalAdvance(part) <= label.width() for part in parts)


def test_with_room_enough_nothing_is_put_in(label):
    label.resize(600, 40)
    assert drawn(label) == label.text()


def test_what_is_copied_is_what_was_given(label, qtbot):
    label.setSelection(0, len(drawn(label)))
    qtbot.keyClick(label, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == label.text()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # of the offscreen platform
def test_the_menu_of_the_mouse_copies_too(label):
    QApplication.sendEvent(label, _asked(label))
    assert label.findChild(QMenu) is None  # nothing is selected
    label.setSelection(0, len(drawn(label)))
    QApplication.sendEvent(label, _asked(label))
    label.findChild(QMenu).actions()[0].trigger()
    assert QGuiApplication.clipboard().text() == label.text()
    label.findChild(QMenu).close()


def _asked(label):
    place = label.rect().center()
    return QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, label.mapToGlobal(place))


def test_tab_comes_to_a_text_that_explains_and_its_ring_leaves_the_letters_free(qtbot):
    explains = plain_label("There is no address to answer.", focusable=True)
    beside = plain_label("36 messages")
    for each in (explains, beside):
        qtbot.addWidget(each)
    assert explains.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert not beside.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert explains.contentsRect().left() > RING_WIDTH
    explains.clear()  # nothing to come to
    assert explains.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_an_emptied_label_is_empty(label):
    label.clear()
    assert (label.text(), drawn(label)) == ("", "")


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_long_choice_ends_in_dots_and_is_told_whole(qtbot):
    box = ChoiceBox()
    qtbot.addWidget(box)
    box.addItems(["Ja", "Svar som MeMo-dokument (fil til et andet system)"])
    box.resize(120, 24)
    box.show()
    box.setCurrentIndex(1)
    box.grab()
    assert box.toolTip() == box.currentText()
    box.setCurrentIndex(0)
    box.grab()
    assert box.toolTip() == ""
    box.addItem('<img src="//stranger.example/x"> Kvittering for henvendelsen')
    box.setCurrentIndex(2)
    box.grab()
    assert "<img" not in box.toolTip(), "Qt would fetch the picture"
    box.showPopup()
    assert box.view().width() > box.width()
    box.hidePopup()
