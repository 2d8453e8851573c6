"""A clerk opens messages and sees what they are."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from dpassist.domain.verdict import Kind
from dpassist.ui.main_window import MainWindow
from tests.scenarios.conftest import SAMPLES, texts


@pytest.fixture
def folder(tmp_path) -> Path:
    """An empty folder; the program's own folders lie beside it."""
    path = tmp_path / "post"
    path.mkdir()
    return path


def drop(window, paths: list[Path]) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    where, button = QPointF(10, 10), Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(where.toPoint(), Qt.DropAction.CopyAction, data, button, none)
    window.dragEnterEvent(entering)
    assert entering.isAccepted()
    window.dropEvent(QDropEvent(where, Qt.DropAction.CopyAction, data, button, none))


def kinds(workplace) -> list[Kind]:
    model = workplace.post.model
    return [model.at(row).verdict.kind for row in range(model.rowCount())]


def test_an_empty_window_says_how_to_begin(workplace):
    assert "Drag mails" in texts(workplace.post.empty)
    assert not workplace.post.pass_on.button.isEnabled()
    assert not workplace.post.reply.button.isEnabled()


def test_files_and_a_folder_can_be_dropped_together(workplace, tmp_path):
    folder = tmp_path / "post" / "deep"
    folder.mkdir(parents=True)
    (folder / "almindelig.eml").write_bytes((SAMPLES / "28-almindelig-mail.eml").read_bytes())
    drop(workplace.window, [SAMPLES / "01-borger-ma-besvares.xml", tmp_path / "post"])
    workplace.settle()
    assert kinds(workplace) == [Kind.DIGITAL_POST, Kind.ORDINARY]


def test_a_drag_of_plain_text_is_not_accepted(workplace):
    data = QMimeData()
    data.setText("hello")
    event = QDragEnterEvent(
        QPointF(1, 1).toPoint(), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    event.ignore()
    workplace.window.dragEnterEvent(event)
    assert not event.isAccepted()


def test_files_can_be_chosen_in_the_file_dialog(workplace, monkeypatch):
    chosen = ([str(SAMPLES / "18-kvittering-afleveret.xml")], "")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_args: chosen)
    workplace.window.opening.ask_for_files()
    workplace.settle()
    assert kinds(workplace) == [Kind.RECEIPT]


def test_a_folder_can_be_chosen_and_choosing_nothing_changes_nothing(
    workplace, monkeypatch, tmp_path
):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: "")
    workplace.window.opening.ask_for_a_folder()
    assert kinds(workplace) == []
    (tmp_path / "brev.xml").write_bytes((SAMPLES / "01-borger-ma-besvares.xml").read_bytes())
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(tmp_path))
    workplace.window.opening.ask_for_a_folder()
    workplace.settle()
    assert Kind.DIGITAL_POST in kinds(workplace)


def test_the_sample_messages_are_a_menu_away(workplace):
    workplace.window.opening.open_samples()
    workplace.settle()
    assert workplace.post.model.rowCount() == 36


def test_verdict_evidence_and_facts_are_on_the_screen(workplace):
    workplace.open("13-mail-med-memo-frist-og-sag.eml")
    shown = texts(workplace.post.view)
    assert "This is Digital Post, and it may be answered." in shown
    assert "for (attachment 2): A Digital Post document (MeMo 1.1)" in shown
    assert "TEST-2026-0077" in shown
    assert "2026-12-01 12:00" in shown
    assert "citizen" in shown
    assert "Her er mine bemærkninger" in workplace.post.view.body.toPlainText()


def test_a_cpr_number_is_nowhere_on_the_screen(workplace):
    workplace.open("06-borger-med-oplysninger.xml")
    shown = texts(workplace.window) + workplace.post.view.body.toPlainText()
    assert "•" in shown
    assert "0099" not in shown


def test_an_encrypted_message_says_what_is_needed_and_shows_no_cipher_text(workplace):
    workplace.open("25-krypteret.eml")
    shown = texts(workplace.post.view)
    assert "encrypted and cannot be read here" in shown
    assert "SYNTETISK TEST Testkommunen sikker post" in shown
    assert workplace.post.view.body.toPlainText() == ""


def test_a_damaged_file_is_a_row_of_its_own_and_the_rest_goes_on(workplace):
    workplace.open("33-beskadiget-memo.xml", "28-almindelig-mail.eml", "34-beskadiget-outlook.msg")
    assert kinds(workplace) == [Kind.UNREADABLE, Kind.ORDINARY, Kind.UNREADABLE]
    workplace.pick("33-beskadiget-memo.xml")
    assert "The document is damaged" in texts(workplace.post.view)
    assert not workplace.post.pass_on.button.isEnabled()


def test_a_file_that_is_gone_is_a_row_that_says_so(workplace, tmp_path):
    workplace.open(tmp_path / "væk.eml")
    assert kinds(workplace) == [Kind.UNREADABLE]
    assert "no longer there" in texts(workplace.post.view)


def test_a_file_that_disappears_after_it_was_listed_is_explained_when_chosen(workplace, tmp_path):
    letter, other = tmp_path / "brev.xml", SAMPLES / "28-almindelig-mail.eml"
    letter.write_bytes((SAMPLES / "01-borger-ma-besvares.xml").read_bytes())
    workplace.open(other, letter)
    letter.unlink()
    workplace.post.list.select(1)
    workplace.wait(lambda: "no longer there" in workplace.post.acting.result.text())


def test_opening_the_same_file_again_adds_no_second_row(workplace):
    workplace.open("28-almindelig-mail.eml")
    workplace.open("28-almindelig-mail.eml")
    assert kinds(workplace) == [Kind.ORDINARY]


def test_a_new_file_dropped_twice_while_it_loads_is_listed_once(workplace, folder):
    mail = (SAMPLES / "28-almindelig-mail.eml").read_bytes()
    for number in range(60):
        (folder / f"{number:02}.eml").write_bytes(mail)
    drop(workplace.window, [folder])
    drop(workplace.window, [folder, folder / "07.eml"])
    workplace.settle()
    assert len(kinds(workplace)) == 60


def test_a_file_that_was_removed_and_opened_again_is_not_doubled_by_undo(workplace):
    workplace.open("28-almindelig-mail.eml", "29-nyhedsbrev.eml")
    workplace.post.list.select(0)
    workplace.window.post.remove_current()
    workplace.open("28-almindelig-mail.eml")
    workplace.window.post.undo()
    assert len(kinds(workplace)) == 2
    assert workplace.post.current().path.name == "28-almindelig-mail.eml"


def test_a_window_that_is_started_with_a_file_says_what_it_reads_and_asks_for_none(
    workplace, qtbot, folder, tmp_path
):
    """Nothing at first, since most is read before anybody could read a word of it."""
    early = MainWindow(None, SAMPLES)
    qtbot.addWidget(early)
    early.show()
    early.expect([tmp_path / "svar.dplesson"])  # is read by another page
    assert early.post.empty.open_button.isVisible()
    early.expect([tmp_path / "brev 0099991234.eml", tmp_path])
    assert not early.post.empty.open_button.isVisible()
    assert texts(early.post.empty).strip() == ""
    workplace.wait(lambda: "Reading brev ••••••-••••.eml and 1 more…" in texts(early.post.empty))
    for _part in early.furnishing(workplace.window._desk):
        QApplication.processEvents()
    assert "Reading" in texts(early.post.empty)
    early.load([folder])
    workplace.wait(early.post.empty.open_button.isVisible)
    assert "There are no files in what you opened." in texts(early.post.empty)
    early.load([SAMPLES / "28-almindelig-mail.eml"])
    workplace.wait(early.post.is_settled)
    assert not early.post.empty.isVisible()
    early.close()


def test_reading_that_takes_a_while_keeps_the_keyboard_where_it_was(workplace):
    empty = workplace.post.empty
    empty.open_button.setFocus()
    empty.wait_for("Reading stort-brev.eml…")
    assert empty.open_button.isVisible()  # it may be there at once
    workplace.wait(lambda: not empty.open_button.isVisible())
    assert texts(empty).strip() == "Reading stort-brev.eml…"
    assert workplace.window.focusWidget() is empty
    empty.end_waiting()
    empty.show_counts(0, 0)
    assert empty.open_button.hasFocus()


def test_an_empty_folder_is_told(workplace, folder):
    workplace.open(folder)
    assert "There are no files in what you opened." in texts(workplace.post.empty)
    assert "no files" in workplace.window.statusBar().currentMessage()
    workplace.open("28-almindelig-mail.eml")
    workplace.window.post.remove_current()
    assert "no files" not in texts(workplace.post.empty)


def test_an_empty_folder_beside_messages_is_told_without_hiding_them(workplace, folder):
    workplace.open("28-almindelig-mail.eml")
    workplace.open(folder)
    assert "no files" in workplace.window.statusBar().currentMessage()
    assert workplace.post.view.isVisible()


def test_a_cpr_number_in_the_name_of_an_unreadable_file_is_hidden(workplace, folder):
    (folder / "sag 009999-1234.eml").write_bytes(b"\0\1")
    workplace.open(folder)
    assert workplace.post.model.lines_at(0)[0] == "sag ••••••-••••.eml"


def test_a_file_that_cannot_be_read_shows_no_empty_letter(workplace):
    workplace.open("33-beskadiget-memo.xml", "28-almindelig-mail.eml")
    assert not workplace.post.view.letter.isVisible()
    workplace.pick("28-almindelig-mail.eml")
    assert workplace.post.view.letter.isVisible()


def test_going_quickly_through_the_list_shows_only_the_last(workplace, qtbot):
    workplace.window.opening.open_samples()
    workplace.settle()
    workplace.post.list.setFocus()
    for _ in range(10):
        qtbot.keyClick(workplace.post.list, Qt.Key.Key_Down)
    workplace.settle()
    current = workplace.post.current()
    assert current is workplace.post.model.at(10)
    assert workplace.post.view.body.toPlainText().startswith("Der er kommet et brev")


def test_next_and_previous_stop_at_the_ends(workplace):
    workplace.open("28-almindelig-mail.eml", "29-nyhedsbrev.eml")
    for step, row in ((1, 1), (1, 1), (-1, 0), (-1, 0)):
        workplace.post.list.step(step)
        assert workplace.post.list.currentIndex().row() == row


def test_a_long_load_can_be_cancelled_and_keeps_what_came(workplace, tmp_path):
    mail = (SAMPLES / "28-almindelig-mail.eml").read_bytes()
    for number in range(3000):
        (tmp_path / f"{number:05}.eml").write_bytes(mail)
    workplace.window.load([tmp_path])
    workplace.wait(lambda: workplace.post.model.rowCount() > 0)
    assert workplace.window.loading.cancel.isVisible()
    workplace.window.loading.cancel.click()
    workplace.settle()
    kept = workplace.post.model.rowCount()
    assert 0 < kept < 3000
    assert not workplace.window.loading.progress.isVisible()
    said = workplace.window.statusBar().currentMessage()
    read, left = map(int, re.findall(r"([\d,]+) file", said.replace(",", "")))
    assert "NOT read" in said
    assert kept - 1 <= read <= kept + 1
    assert 0 < left <= 3000 - kept + 1


def test_a_load_that_is_stopped_before_it_found_anything_does_not_call_the_folder_empty(
    workplace, tmp_path
):
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        workplace.post.load([tmp_path / folder])
    workplace.post.cancel_loading()
    said = workplace.window.statusBar().currentMessage()
    assert said.startswith("Stopped")
    assert "More may not have been looked for" in said
    assert said in texts(workplace.post.empty)


def test_closing_the_window_during_a_load_does_not_hang(workplace, tmp_path):
    mail = (SAMPLES / "28-almindelig-mail.eml").read_bytes()
    for number in range(1000):
        (tmp_path / f"{number:05}.eml").write_bytes(mail)
    workplace.window.load([tmp_path])
    assert workplace.window.close()


def test_nothing_in_the_post_takes_a_drop_away_from_the_window(workplace):
    workplace.open("28-almindelig-mail.eml")
    takers = [type(w).__name__ for w in workplace.post.findChildren(QWidget) if w.acceptDrops()]
    assert takers == []


def test_characters_that_turn_a_name_round_are_not_shown(workplace, tmp_path):
    mail = (SAMPLES / "28-almindelig-mail.eml").read_bytes()
    subject = "Subject: regning\u202efdp\u200b.exe".encode()
    turned = b"\r\n".join(
        subject if line.startswith(b"Subject:") else line for line in mail.split(b"\r\n")
    )
    (tmp_path / "vendt.eml").write_bytes(turned)
    workplace.open(tmp_path / "vendt.eml")
    assert workplace.post.current().subject == "regningfdp.exe"
    assert "\u202e" not in texts(workplace.post.view)
