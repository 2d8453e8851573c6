"""What comes next is one large button and one key, from the first letter of the morning to the last."""

import pytest
from PySide6.QtCore import Qt

CONTROL = Qt.KeyboardModifier.ControlModifier
FIRST, SECOND = "12-mail-med-memo-virksomhed.eml", "28-almindelig-mail.eml"


@pytest.fixture
def large(workplace):
    """What the large buttons on the page say, with their keys."""

    def read():
        acting = workplace.post.acting
        buttons = (acting.done_button, acting.pass_on.button, acting.reply.button)
        shown = [each for each in buttons if each.is_primary() and each.isVisibleTo(workplace.post)]
        return [each.text().replace("&", "") for each in shown]

    return read


def test_two_keys_a_letter_and_each_stands_on_the_button_that_is_next(workplace, large, qtbot):
    workplace.open(FIRST, SECOND)
    post = workplace.post
    assert large() == ["Pass on with guidance\nCtrl+Enter"]
    qtbot.keyClick(post.list, Qt.Key.Key_Return, CONTROL)
    workplace.wait_for_draft()
    assert large() == ["Done, to the next message\nCtrl+M"]
    qtbot.keyClick(post.list, Qt.Key.Key_M, CONTROL)
    workplace.settle()
    assert post.current().path.name == SECOND
    assert large() == ["Pass on with guidance\nCtrl+Enter"]
    post.undo()
    assert large() == ["Done, to the next message\nCtrl+M"]
    post.acting.done_button.click()
    assert post.current().path.name == SECOND


@pytest.mark.parametrize("name", ["31-falsk-navn.eml", "33-beskadiget-memo.xml"])
def test_where_nothing_should_be_done_nothing_is_large(workplace, large, name):
    workplace.open(name)
    assert large() == []


def test_without_a_message_there_is_only_how_to_begin(workplace, large):
    assert large() == []
    assert not workplace.post.acting.isVisible()
    assert workplace.post.empty.isVisible()
    workplace.open(FIRST)
    assert workplace.post.acting.isVisible()
