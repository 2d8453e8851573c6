"""A clerk reads a letter: plain first, formatted on request; saves what came with it; sees who signed."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QScrollArea

from dpassist.domain.errors import UnreadableMessageError
from dpassist.domain.message import EncryptedFor, Protection
from dpassist.domain.signature import Signature
from dpassist.domain.verdict import Kind
from tests.scenarios.conftest import a_formatted_mail, texts

SIGNED = Signature(
    intact=True,
    valid=True,
    trusted=False,
    signer="Asta Prøve",
    emails=("asta@andet.example",),
    signed_at=datetime(2026, 3, 2, 12, tzinfo=UTC),
    problems=("no-trust-folder", "not-the-sender"),
)


@pytest.fixture
def letter(workplace):
    workplace.open_mail("carport.eml", a_formatted_mail())
    return workplace.post.view.letter


def shows_red(widget) -> bool:
    widget.window().setUpdatesEnabled(True)
    shown = widget.grab().toImage()
    area = ((x, y) for x in range(0, shown.width(), 4) for y in range(0, shown.height(), 4))
    return any(shown.pixelColor(x, y) == QColor("#ff0000") for x, y in area)


class TestFormatting:
    def test_plain_text_comes_first_and_formatting_is_one_tick_away(self, workplace, letter, qtbot):
        assert letter.body.isVisible()
        assert not letter.format.isChecked()
        letter.format.setFocus()
        qtbot.keyClick(letter.format, Qt.Key.Key_Space)
        workplace.settle()
        assert letter.html.isVisible()
        assert "Ansøgning" in letter.html.toPlainText()
        assert shows_red(letter.html)
        assert "Pictures from the internet are not fetched" in texts(letter)

    def test_a_cpr_number_across_tags_is_hidden_there_too(self, workplace, letter):
        letter.format.click()
        workplace.settle()
        assert "••••••-••••" in letter.html.toPlainText()
        assert "1234" not in letter.html.toPlainText() + letter.html.toHtml()

    def test_a_link_is_told_and_can_be_copied(self, workplace, letter):
        letter.format.click()
        workplace.settle()
        letter.html.anchorClicked.emit(QUrl("https://kommune.example/se"))
        assert "https://kommune.example/se. It is not opened" in texts(letter)
        letter.copy_link.click()
        assert QGuiApplication.clipboard().text() == "https://kommune.example/se"

    def test_unticking_brings_the_plain_text_back(self, workplace, letter):
        letter.format.click()
        workplace.settle()
        letter.format.click()
        assert letter.body.isVisible()
        assert not letter.html.isVisible()
        letter.format.click()
        assert letter.html.isVisible()

    def test_unticking_before_it_is_ready_leaves_the_plain_text(self, workplace, letter):
        letter.format.click()
        letter.format.click()
        workplace.settle()
        assert letter.body.isVisible()

    def test_it_stays_ticked_from_message_to_message_but_not_for_a_suspicious_one(
        self, workplace, letter
    ):
        letter.format.click()
        workplace.open_mail(
            "falsk.eml", a_formatted_mail(sender="sikkerhed@evil.example", name="Digital Post")
        )
        workplace.open_mail("igen.eml", a_formatted_mail())
        workplace.pick("falsk.eml")
        assert workplace.post.current().verdict.kind is Kind.SUSPICIOUS
        assert letter.body.isVisible()
        letter.format.click()
        workplace.settle()
        assert "suspicious, and looks can deceive" in texts(letter)
        letter.format.click()
        workplace.pick("igen.eml")
        assert letter.html.isVisible()
        assert "suspicious" not in texts(letter)

    def test_a_plain_message_offers_no_formatting(self, workplace, letter):
        letter.format.click()
        workplace.open("28-almindelig-mail.eml")
        workplace.pick("28-almindelig-mail.eml")
        assert not letter.format.isVisible()
        assert letter.body.isVisible()

    def test_a_letter_that_came_attached_is_never_out_of_sight(self, workplace, letter):
        letter.format.click()
        workplace.open("13-mail-med-memo-frist-og-sag.eml")
        workplace.pick("13-mail-med-memo-frist-og-sag.eml")
        assert "Her er mine bemærkninger" in letter.body.toPlainText()
        assert letter.body.isVisible()

    def test_moving_on_while_it_is_made_ready_shows_nothing_of_it_later(self, workplace, letter):
        workplace.open("28-almindelig-mail.eml")
        workplace.pick("carport.eml")
        letter.format.click()
        workplace.pick("28-almindelig-mail.eml")
        assert letter.html.toPlainText() == ""
        assert letter.body.isVisible()


class TestAttachments:
    def save(self, workplace, row: int, target: Path | str, monkeypatch) -> list[str]:
        asked: list[str] = []

        def choose(_window, title, proposed):
            asked.extend((title, proposed))
            return str(target), ""

        monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
        attachments = workplace.post.view.letter.attachments
        attachments.files.setCurrentRow(row)
        attachments.save.click()
        return asked

    def said(self, workplace) -> str:
        return workplace.window.statusBar().currentMessage()

    def test_an_attachment_is_saved_whole_under_its_safe_name(
        self, workplace, letter, monkeypatch, tmp_path
    ):
        target = tmp_path / "tegning.pdf"
        _title, proposed = self.save(workplace, 1, target, monkeypatch)
        assert proposed == "tegning ••••••-••••.pdf"
        workplace.wait(lambda: self.said(workplace) == "The attachment is saved.")
        assert target.read_bytes() == b"%PDF-1.7"

    def test_a_program_is_warned_about_before_and_after(
        self, workplace, letter, monkeypatch, tmp_path
    ):
        assert "can run a program" in letter.attachments.files.item(2).text()
        title, proposed = self.save(workplace, 2, tmp_path / "x.exe", monkeypatch)
        assert "CAREFUL" in title
        assert proposed == "faktura.pdf .exe"
        workplace.wait(lambda: "Open it only if you know" in self.said(workplace))

    def test_where_nothing_can_be_written_is_explained(
        self, workplace, letter, monkeypatch, tmp_path
    ):
        self.save(workplace, 1, tmp_path / "missing" / "a.pdf", monkeypatch)
        workplace.wait(lambda: "could not be written" in self.said(workplace))

    def test_an_attachment_that_cannot_be_taken_out_is_explained(
        self, workplace, letter, monkeypatch, tmp_path
    ):
        def refuse(*_args):
            raise UnreadableMessageError("damaged-part")

        monkeypatch.setattr("dpassist.services.attachments.save", refuse)
        self.save(workplace, 1, tmp_path / "a.pdf", monkeypatch)
        workplace.wait(lambda: "is damaged" in self.said(workplace))

    def test_not_saving_after_all_is_fine(self, workplace, letter, monkeypatch):
        before = self.said(workplace)
        self.save(workplace, 1, "", monkeypatch)
        assert self.said(workplace) == before


class TestSignatures:
    def show(self, workplace, **changes) -> str:
        opened = workplace.post.opened()
        message = replace(opened.message, **changes)
        workplace.post.view.show_opened(replace(opened, message=message))
        return texts(workplace.post.view)

    def test_three_facts_are_told_apart_with_their_reasons(self, workplace, letter):
        shown = self.show(workplace, signatures=(SIGNED,))
        assert "Signed by Asta Prøve <asta@andet.example>, 2026-03-02 12:00" in shown
        assert "• Unchanged:" in shown
        assert "• Genuine:" in shown
        assert (
            "• Not trusted: nothing here vouches for who the signer is. No trusted roots" in shown
        )
        assert "Revocation is not checked" in shown
        assert "• CAREFUL: the certificate was issued to another address" in shown

    def test_a_crowd_of_signers_is_cut_and_counted(self, workplace, letter):
        shown = self.show(workplace, signatures=(SIGNED,) * 7)
        assert shown.count("Signed by") == 5
        assert "2 more signature" in shown  # the plural is the catalogue's

    def test_how_an_encrypted_message_was_opened_is_told(self, workplace, letter):
        key = EncryptedFor("Prøve-CA", "17")
        shown = self.show(workplace, protection=Protection.DECRYPTED, encrypted_for=(key,))
        assert "It came encrypted, and was opened here with the key Prøve-CA 17." in shown

    def test_an_ordinary_message_says_nothing_of_signatures(self, workplace, letter):
        self.show(workplace, signatures=(SIGNED,))
        workplace.open("28-almindelig-mail.eml")
        workplace.pick("28-almindelig-mail.eml")
        assert "Signed by" not in texts(workplace.post.view)

    def test_what_is_explained_does_not_scroll_into_nothing(self, workplace, letter):
        self.show(workplace, signatures=(SIGNED,) * 2)
        workplace.window.resize(1280, 800)
        texts(workplace.window)
        for area in workplace.post.view.findChildren(QScrollArea):
            inside = area.widget()
            lowest = max(c.geometry().bottom() for c in inside.children() if _is_shown(c))
            assert inside.height() - lowest <= max(40, area.viewport().height())


def _is_shown(child) -> bool:
    return child.isWidgetType() and child.isVisible()
