"""Attachments are listed under safe names, with a warning where one is due, and can be saved."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from dpassist.domain.message import Attachment, Message
from dpassist.services.wording import Wording
from dpassist.ui.widgets.attachment_list import AttachmentList
from tests.builders import a_message


def an_attachment(name: str, size: int = 2000) -> Attachment:
    return Attachment(name, "application/pdf", size, lambda: b"")


def holding(*attachments: Attachment) -> Message:
    return a_message(attachments=attachments)


@pytest.fixture
def shown(qtbot):
    widget = AttachmentList(Wording(lambda _context, text: text))
    qtbot.addWidget(widget)
    widget.resize(500, 150)
    widget.show()
    return widget


def rows(widget: AttachmentList) -> list[str]:
    return [widget.files.item(row).text() for row in range(widget.files.count())]


def test_a_name_is_shown_safe_with_type_and_size(shown):
    shown.show_attachments(holding(an_attachment("../sag 0099991234\u202efdp"), an_attachment("")))
    first, second = rows(shown)
    assert first.startswith("sag ••••••-••••fdp (PDF document, 2 kB)")
    assert second.startswith("(no name)")


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("faktura.pdf" + " " * 80 + ".exe", "can run a program"),
        ("skema.docm", "can run macros"),
        ("brev.iso", "hides what is in it"),
        ("login.html", "is a web page"),
    ],
)
def test_what_can_do_harm_is_warned_about_in_words(shown, name, said):
    shown.show_attachments(holding(an_attachment(name)))
    assert said in rows(shown)[0]
    assert name.rpartition(".")[2] in rows(shown)[0]


def test_an_ordinary_file_has_no_warning(shown):
    shown.show_attachments(holding(an_attachment("brev.pdf")))
    assert "\n" not in rows(shown)[0]


def test_a_message_without_files_shows_no_list(shown):
    shown.show_attachments(holding())
    assert not shown.isVisible()
    assert not shown.save.isEnabled()
    assert shown.current() is None


def test_many_files_do_not_take_the_room_of_the_text(shown):
    shown.show_attachments(holding(*(an_attachment(f"{n}.pdf") for n in range(1000))))
    assert shown.sizeHint().height() < 200
    assert shown.files.count() == 1000


def test_the_chosen_file_is_saved_by_button_and_by_keyboard(shown, qtbot):
    files = (an_attachment("a.pdf"), an_attachment("b.pdf"))
    shown.show_attachments(holding(*files))
    with qtbot.waitSignal(shown.save_wanted, timeout=300_000) as wanted:
        qtbot.mouseClick(shown.save, Qt.MouseButton.LeftButton)
    assert wanted.args == [files[0]]
    shown.files.setFocus()
    qtbot.keyClick(shown.files, Qt.Key.Key_Down)
    with qtbot.waitSignal(shown.save_wanted, timeout=300_000) as wanted:
        qtbot.keyClick(shown.files, Qt.Key.Key_Return)
    assert wanted.args == [files[1]]


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_right_click_offers_to_save(shown, qtbot):
    shown.show_attachments(holding(an_attachment("a.pdf")))
    place = shown.files.visualItemRect(shown.files.item(0)).center()
    shown.files.customContextMenuRequested.emit(place)
    (menu,) = shown.findChildren(QMenu)
    (save,) = menu.actions()
    with qtbot.waitSignal(shown.save_wanted, timeout=300_000):
        save.trigger()
    menu.close()


def test_a_right_click_beside_the_rows_offers_nothing(shown):
    shown.show_attachments(holding(an_attachment("a.pdf")))
    shown.files.customContextMenuRequested.emit(shown.files.rect().bottomLeft() * 5)
    assert shown.findChildren(QMenu) == []
