"""Messages come in without being opened as files: out of Outlook, out of the clipboard, by dropping them anywhere."""

import time

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from dpassist.domain.bringing import Skipped
from dpassist.domain.verdict import Kind
from dpassist.services.bringing import BROWSER, OFFERED_CONTENT, OFFERED_NAMES, OUTLOOK_ITEMS
from dpassist.ui.bags import _windows_type
from dpassist.ui.main_window import MainWindow
from tests.dragged_data import an_entry, dragged_items, offered_files
from tests.scenarios.conftest import SAMPLES

CONTROL = Qt.KeyboardModifier.ControlModifier
OUTLOOK_FILE = (SAMPLES / "17-dkal-outlook.msg").read_bytes()
MAIL = (SAMPLES / "28-almindelig-mail.eml").read_text(encoding="utf-8")


@pytest.fixture
def window(workplace):
    return workplace.window


def data_of(*files, text="", windows=None, mail=b""):
    data = QMimeData()
    if files:
        data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    if text:
        data.setText(text)
    for name, content in (windows or {}).items():
        kind = name if isinstance(name, tuple) else (name,)
        data.setData(_windows_type(*kind), content)
    if mail:
        data.setData("message/rfc822", mail)
    return data


def drop(widget: QWidget, data: QMimeData) -> bool:
    """Drop on a widget as the system does: it, or what it lies in, takes the drop. Return whether anything did."""
    how = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0))
    entering = QDragEnterEvent(QPointF(1, 1).toPoint(), *how)
    QApplication.sendEvent(widget, entering)
    if entering.isAccepted():
        QApplication.sendEvent(widget, QDropEvent(QPointF(1, 1), *how))
    return entering.isAccepted()


def paste(window, qtbot, data):
    QGuiApplication.clipboard().setMimeData(data)
    qtbot.keyClick(window, Qt.Key.Key_V, CONTROL)


def take_from_outlook(workplace, qtbot):
    qtbot.keyClick(workplace.window, Qt.Key.Key_T, CONTROL)
    workplace.wait(lambda: workplace.window.bringing._token is None)
    workplace.settle()


def test_what_is_dropped_before_the_window_can_work_is_opened_as_soon_as_it_can(workplace, qtbot):
    early = MainWindow(None, SAMPLES)
    qtbot.addWidget(early)
    for data in (
        data_of(SAMPLES / "28-almindelig-mail.eml"),
        data_of(windows={OFFERED_NAMES: offered_files(("brev.msg", len(OUTLOOK_FILE))), (OFFERED_CONTENT, 0): OUTLOOK_FILE}),
    ):  # fmt: skip
        assert drop(early.post.empty, data)
    assert early.statusBar().currentMessage() == "Getting ready…"
    for _part in early.furnishing(workplace.window._desk):
        QApplication.processEvents()
    early.catch_up()
    qtbot.waitUntil(
        lambda: early.post.model.rowCount() == 2 and early.post.is_settled(), timeout=300_000
    )
    names = [early.post.model.at(row).path.name for row in range(2)]
    assert min(names) == "28-almindelig-mail.eml"
    early.close()


class TestOutOfOutlook:
    """One key takes what is selected there."""

    def test_what_is_selected_is_listed_and_opened_once(self, workplace, qtbot):
        workplace.outlook.selected = {"E1": OUTLOOK_FILE, "E2": MAIL.encode()}
        take_from_outlook(workplace, qtbot)
        current = workplace.post.current()
        assert current.path.parent == workplace.paths.taken
        assert current.verdict.kind is Kind.DIGITAL_POST
        assert not workplace.window.notice.isVisible()
        take_from_outlook(workplace, qtbot)
        assert workplace.post.model.count() == 2
        assert len(list(workplace.paths.taken.iterdir())) == 2

    def test_what_does_not_come_is_said_and_stays_until_it_is_read(self, workplace, qtbot):
        notice = workplace.window.notice
        take_from_outlook(workplace, qtbot)
        assert "drop the file here" in notice.text.text()
        workplace.outlook.selected = {}
        take_from_outlook(workplace, qtbot)
        assert "No message is selected" in notice.text.text()
        workplace.outlook.selected = {"E1": OUTLOOK_FILE}
        workplace.outlook.skips = (Skipped.NO_MAIL,)
        take_from_outlook(workplace, qtbot)
        assert notice.isVisible()
        assert "appointment" in notice.text.text()
        qtbot.mouseClick(notice.close_button, Qt.MouseButton.LeftButton)
        assert not notice.isVisible()

    def test_on_the_page_for_replies_it_is_the_reply(self, workplace, qtbot):
        workplace.outlook.selected = {"E1": MAIL.encode()}
        workplace.window.show_page("check")
        take_from_outlook(workplace, qtbot)
        page = workplace.window.page("check")
        workplace.wait(lambda: page.work.table.reply is not None)
        assert workplace.window.pages.current_id() == "check"
        assert workplace.post.model.count() == 0

    def test_a_wait_for_outlook_can_be_stopped(self, workplace, qtbot, monkeypatch):
        def slow(_folder, _progress, is_cancelled):
            while not is_cancelled():
                time.sleep(0.01)
            workplace.outlook.selected = {}
            return FakeDoor.take_selected(workplace.outlook, _folder, _progress, is_cancelled)

        FakeDoor = type(workplace.outlook)  # noqa: N806 - a class
        monkeypatch.setattr(workplace.outlook, "take_selected", slow)
        qtbot.keyClick(workplace.window, Qt.Key.Key_T, CONTROL)
        assert workplace.window.taking.isVisible()
        workplace.window.taking.cancel.click()
        assert not workplace.window.taking.isVisible()


class TestPasted:
    """Ctrl+V takes files and messages, and says why it takes nothing else."""

    def test_files_copied_in_the_file_manager_and_the_source_of_a_message(
        self, workplace, window, qtbot
    ):
        post = workplace.post
        paste(window, qtbot, data_of(SAMPLES / "01-borger-ma-besvares.xml"))
        workplace.wait(lambda: post.model.count() == 1)
        assert not workplace.paths.taken.exists()
        for number, data in enumerate((data_of(text=MAIL), data_of(mail=MAIL.encode())), start=2):
            paste(window, qtbot, data)
            workplace.wait(lambda number=number: post.model.count() == number)
        pasted = post.model.rows()[1:]
        assert {each.subject for each in pasted} == {"SV: Åbningstider i borgerservice"}
        assert {each.path.parent for each in pasted} == {workplace.paths.taken}

    def test_anything_else_says_why_not(self, workplace, window, qtbot):
        paste(window, qtbot, data_of(text="Kære alle, mødet er flyttet"))
        workplace.wait(lambda: "not the source of a message" in window.notice.text.text())
        paste(window, qtbot, QMimeData())
        workplace.wait(lambda: "No file and no message is copied" in window.notice.text.text())
        assert workplace.post.model.count() == 0

    def test_in_a_field_the_text_goes_into_the_field(self, workplace, window, qtbot):
        QGuiApplication.clipboard().setText("carport")
        window.post.bar.search.setFocus()
        qtbot.keyClick(window.post.bar.search, Qt.Key.Key_V, CONTROL)
        assert window.post.bar.search.text() == "carport"
        assert not window.notice.isVisible()


class TestDropped:
    """What is dropped comes in, whatever it lands on."""

    def test_messages_dragged_out_of_outlook_are_saved_by_outlook(self, workplace, window):
        entries = [an_entry(number).hex().upper() for number in (1, 2)]
        workplace.outlook.selected = dict(zip(entries, (OUTLOOK_FILE, MAIL.encode()), strict=True))
        offered = {
            OUTLOOK_ITEMS: dragged_items(an_entry(1), an_entry(2)),
            OFFERED_NAMES: offered_files(("x.msg", 0)),
        }
        assert drop(window, data_of(windows=offered))
        workplace.wait(lambda: workplace.post.model.count() == 2)

    def test_an_attachment_comes_with_its_content_and_the_new_outlook_hands_over_nothing(
        self, workplace, window
    ):
        name, content = "brev.xml", (SAMPLES / "01-borger-ma-besvares.xml").read_bytes()
        offered = {
            OFFERED_NAMES: offered_files((name, len(content))),
            (OFFERED_CONTENT, 0): content,
        }
        assert drop(window, data_of(windows=offered))
        workplace.wait(lambda: workplace.post.model.count() == 1)
        assert workplace.post.current().path.name.startswith("brev")
        assert drop(window, data_of(text="x", windows={BROWSER: b"{}"}))
        workplace.wait(lambda: "new Outlook" in window.notice.text.text())
        nothing = QMimeData()
        nothing.setData("application/x-something", b"x")
        assert not drop(window, nothing)

    def test_files_can_be_dropped_anywhere_on_any_page(self, workplace, window):
        """And nothing takes them for text."""
        file = SAMPLES / "28-almindelig-mail.eml"
        brought = []
        window.bringing.arrived.connect(brought.append)
        rooms = [room.id for section in window.pages.sections for room in section.rooms]
        for room in (room for room in rooms if room != "check"):  # which takes them itself
            window.show_page(room)
            page = window.page(room)
            for widget in (page, *(w for w in page.findChildren(QWidget) if w.acceptDrops())):
                brought.clear()
                assert drop(widget, data_of(file)), (room, widget)
                assert brought == [[file]], (room, widget)
            fields = page.findChildren(QLineEdit)
            assert not any("28-almindelig" in field.text() for field in fields)
