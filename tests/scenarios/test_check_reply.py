"""A case worker has a reply checked before she sends it, and puts it right."""

from dataclasses import replace
from email import message_from_bytes
from email.policy import default

import pytest
from cryptography.hazmat.primitives import serialization
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog

from dpassist.domain.message import Protection
from dpassist.domain.profiles import SealedBy
from dpassist.domain.reply_check.originals import Tie
from dpassist.mailio.limits import Errand
from dpassist.mailio.opener import open_message
from dpassist.ui.widgets.finding_card import FindingCard
from tests.cfb_builder import build_msg
from tests.encrypted_parts import key_pair, our_key, pem_of
from tests.scenarios.conftest import SAMPLES, texts

LETTER = "11-mail-med-memo-borger.eml"
SUBJECT = "=?utf-8?q?Sp=C3=B8rgsm=C3=A5l_om_=C3=A6ldrecheck?="
NUMBER = "010203-1234"
REPLY = (
    "X-Unsent: 1\r\nFrom: {sender}\r\nTo: sikkerpost@testkommunen.example\r\n{more}Subject: {subject}\r\n"
    "In-Reply-To: <eksempel-11@testkommunen.example>\r\nX-Sagsnummer: 77\r\nMIME-Version: 1.0\r\n"
    "Content-Type: text/html; charset=utf-8\r\n\r\n<p>Du f&aring;r svar <b>i morgen</b>. {text}</p><p>Testkommunen</p>\r\n"
)
RIGHT = {"sender": "post@testkommunen.example", "more": "", "subject": SUBJECT, "text": ""}


@pytest.fixture
def page(workplace):
    workplace.window.show_page("check")
    return workplace.window.page("check")


@pytest.fixture
def reply(tmp_path):
    """Write a reply with something wrong in it, and return where it lies."""

    def write(name="svar.eml", **faults):
        path = tmp_path / name
        path.write_text(REPLY.format(**{**RIGHT, **faults}), encoding="utf-8", newline="")
        return path

    return write


def test_it_can_be_tried_with_a_sample_that_has_mistakes(workplace, page, qtbot):
    assert page.empty.button.is_primary()
    qtbot.mouseClick(page.empty.sample_button, Qt.MouseButton.LeftButton)
    workplace.wait(lambda: page.work.table.opened is not None and page.is_settled())
    assert page.work.table.original is not None
    found = texts(page)
    assert "CPR number" in found
    assert len(page.work.table.findings) > 2
    assert "009999" not in found


def drop(workplace, widget, *paths, at=(5, 5)):
    """Drop files on a widget, as the file manager does, and wait for what comes of it."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    how = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0))
    entered = QDragEnterEvent(QPoint(*at), *how)
    QApplication.sendEvent(widget, entered)
    assert entered.isAccepted()
    QApplication.sendEvent(widget, QDropEvent(QPointF(*at), *how))
    settle(workplace)


def settle(workplace):
    workplace.wait(workplace.window.page("check").is_settled)


def codes(page):
    return [finding.code.value for finding in page.work.table.findings]


def test_a_clean_reply_says_so_and_what_was_not_looked_at(workplace, page, reply):
    assert "Drop a reply here" in texts(page)
    workplace.open(LETTER)
    workplace.window.show_page("check")
    drop(workplace, page, reply())
    said = page.findings.text()
    assert said.startswith("Nothing wrong was found.\nLooked at: recipient")
    assert "Only you can judge whether the answer is right" in said
    assert "Found by what the reply says of its thread." in texts(page)


def test_without_the_letter_less_is_looked_at_and_it_can_be_dropped_too(workplace, page, reply):
    drop(workplace, page, reply(sender="venlig@testkommunen.example"))
    assert "because the letter it answers is not known" in page.findings.text()
    assert codes(page) == []
    box = page.choices
    drop(workplace, box, SAMPLES / LETTER, at=(5, box.height() - 5))
    assert codes(page) == ["sender-wrong"]
    box.original.setCurrentIndex(0)
    box.original.activated.emit(0)
    settle(workplace)
    assert codes(page) == []


def test_a_reply_and_its_letter_are_told_apart_when_both_are_dropped(workplace, page, reply):
    wrong = reply(sender="venlig@testkommunen.example")
    drop(workplace, page.choices, SAMPLES / LETTER, wrong)
    assert page.work.table.opened.examined.path == wrong
    assert codes(page) == ["sender-wrong"]
    drop(workplace, page, wrong, wrong, wrong)
    assert "too much at once" in page.result.text()


def test_a_fix_is_applied_checked_again_and_taken_back(workplace, page, reply):
    workplace.open(LETTER)
    workplace.window.show_page("check")
    drop(workplace, page, reply(sender="venlig@testkommunen.example", more="Cc: a@b.example\r\n"))
    assert codes(page) == ["copies", "sender-wrong"]
    (undo,) = [a for a in workplace.window.findChildren(QAction) if "Undo" in a.text()]
    assert not undo.isEnabled()
    page.findings.cards[0].button.click()
    settle(workplace)
    assert codes(page) == ["sender-wrong"]
    assert (
        workplace.window.focusWidget() is page.findings.cards[0]
    )  # the keyboard goes on with what is left
    undo.trigger()
    settle(workplace)
    assert codes(page) == ["copies", "sender-wrong"]
    page.fix_all.click()
    settle(workplace)
    assert codes(page) == []
    page.undo_button.click()
    settle(workplace)
    assert codes(page) == ["copies", "sender-wrong"]


def test_the_keyboard_goes_through_the_findings_in_their_order(workplace, page, reply):
    workplace.window.activateWindow()
    drop(workplace, page, SAMPLES / LETTER, reply(sender="", more="Cc: a@b.example\r\n"))
    texts(page)  # new rows are shown when the layout has had its turn
    page.choices.profile.setFocus()
    wanted = [widget for card in page.findings.cards for widget in (card, card.button)]
    assert len(wanted) == 4
    for widget in (*wanted, page.fix_all):
        page.focusNextChild()
        assert workplace.window.focusWidget() is widget
        assert not isinstance(widget, FindingCard) or widget.accessibleName()


def test_a_reply_that_was_sent_becomes_a_new_draft(workplace, page, reply):
    path = reply(more="Message-ID: <9@x.example>\r\nDate: Tue, 3 Mar 2026 09:00:00 +0000\r\n")
    path.write_bytes(path.read_bytes().replace(b"X-Unsent: 1\r\n", b""))
    drop(workplace, page, path)
    assert "sent on 2026-03-03" in page.choices.reply.text()
    page.open_button.click()
    settle(workplace)
    assert "This is a new draft." in page.result.text()


def test_no_number_stands_on_the_screen(workplace, page, reply, monkeypatch):
    path = reply(f"{NUMBER}.eml", subject=f"{SUBJECT} {NUMBER}", text=f"Cpr {NUMBER}")
    drop(workplace, page, path)
    assert "cpr-in-subject" in codes(page)
    names = [card.accessibleName() + card.button.accessibleName() for card in page.findings.cards]
    assert NUMBER not in "\n".join((texts(page), page.findings.text(), *names))
    asked = []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *a: (asked.append(a[2]) or "", ""))
    page.save_button.click()
    assert "corrected.eml" in asked[0]
    assert NUMBER not in asked[0].rpartition("/")[2]


def test_saving_keeps_format_and_fields_and_never_writes_over_what_was_dropped(
    workplace, page, reply, monkeypatch, tmp_path
):
    workplace.open(LETTER)
    workplace.window.show_page("check")
    path = reply(sender="venlig@testkommunen.example")
    before = path.read_bytes()
    drop(workplace, page, path)
    page.fix_all.click()
    settle(workplace)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a: (str(path), ""))
    page.save_button.click()
    settle(workplace)
    assert "the file you are having checked" in page.result.text()
    assert path.read_bytes() == before
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *_a: (str(tmp_path / "rettet.eml"), "")
    )
    page.save_button.click()
    settle(workplace)
    assert "The reply is saved" in page.result.text()
    assert "NOT switched on encryption" in page.result.text()
    saved = message_from_bytes((tmp_path / "rettet.eml").read_bytes(), policy=default)
    assert saved["From"].addresses[0].addr_spec == "post@testkommunen.example"
    assert (saved["X-Unsent"], saved["X-Sagsnummer"]) == ("1", "77")
    assert "<b>i morgen</b>" in saved.get_body(("html",)).get_content()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a: (str(tmp_path / "rettet"), ""))
    page.save_button.click()
    settle(workplace)
    assert (tmp_path / "rettet.eml").exists()
    assert "There is a file of that name" in page.result.text()


def test_the_mended_reply_opens_in_the_mail_program(workplace, page, reply, shell):
    drop(workplace, page, reply(text="[skriv dato]"))
    page.fix_all.click()
    settle(workplace)
    page.open_button.click()
    settle(workplace)
    opened = message_from_bytes(shell.opened[-1].read_bytes(), policy=default)
    assert opened.get_content().split() == ["Du", "får", "svar", "i", "morgen.", "Testkommunen"]
    assert "opened in your mail program" in page.result.text()
    assert "The text was formatted. It is plain now" in page.result.text()
    shell.fails_with = "no-program"
    page.open_button.click()
    settle(workplace)
    assert "No mail program is set up" in page.result.text()


def test_an_outlook_draft_shows_its_hidden_copies(workplace, page, tmp_path):
    path = tmp_path / "kladde.msg"
    draft = build_msg(subject="Sag", to=[("A", "a@b.example")], bcc=[("C", "c@d.example")])
    path.write_bytes(draft)
    drop(workplace, page, path)
    assert "blind-copies" in codes(page)
    assert "hidden copy to c@d.example" in page.findings.text()


def test_a_file_that_cannot_be_read_says_so_and_leaves_the_rest(workplace, page, reply, tmp_path):
    drop(workplace, page, reply())
    (tmp_path / "tom.eml").write_bytes(b"")
    drop(workplace, page, tmp_path / "tom.eml")
    assert "The file is empty." in page.result.text()
    assert page.work.table.opened.examined.path.name == "svar.eml"


def test_reading_can_be_cancelled_and_nothing_is_changed(workplace, page, reply):
    page.take([reply()])
    assert page.cancel.isVisible()
    page.cancel.click()
    assert page.is_settled()
    assert not page.cancel.isVisible()
    assert page.work.table.opened is None


def test_files_are_asked_for_and_another_profile_is_used(workplace, page, reply, monkeypatch):
    answers = iter([str(reply()), "", str(SAMPLES / LETTER)])
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a: (next(answers), ""))
    assert page.choices.open_reply.isHidden()  # one button opens a reply, not two of the same name
    for opens in (page.empty.button, page.choices.open_reply, page.choices.open_original):
        assert opens.isVisible()
        opens.click()
        settle(workplace)
    assert page.work.table.tie is Tie.CHOSEN
    box = page.choices.profile
    rows = [n for n in range(box.count()) if box.itemText(n).startswith("Reply in your own")]
    box.activated.emit(rows[0])
    settle(workplace)
    assert codes(page) == ["reply-in-gateway"]
    assert "does not answer by mail" in page.findings.text()


def test_what_is_chosen_while_the_reply_is_read_takes_nothing_of_it_away(page, reply, workplace):
    gateway = next(p for p in page._desk.replies.profiles() if p.id == "button-gateway")
    page.work.read_reply(reply(), ())
    page.work.read_original(SAMPLES / LETTER)
    page.work.use_profile(gateway)
    settle(workplace)
    table = page.work.table
    assert table.opened is not None
    assert (table.tie, table.profile.id) == (Tie.CHOSEN, "button-gateway")
    assert "reply-in-gateway" in codes(page)


def test_what_is_chosen_while_a_draft_is_made_does_not_keep_it_from_being_told(
    page, reply, workplace
):
    drop(workplace, page, reply())
    made = []
    page.work.hand_over(lambda _ready: None, made.append)
    page.work.use_profile(page._desk.replies.profiles()[-1])
    settle(workplace)
    assert len(made) == 1


def test_a_reply_draft_that_was_opened_can_be_checked_once_it_is_written(workplace):
    workplace.open(LETTER)
    workplace.post.reply.button.click()
    draft = workplace.wait_for_draft()
    workplace.post.acting.result.check.click()
    settle(workplace)
    drop(workplace, workplace.window.page("check"), draft)
    assert codes(workplace.window.page("check")) == ["body-empty"]
    assert "Found by what the reply says" in texts(workplace.window.page("check"))


def test_a_letter_chosen_for_one_reply_is_not_taken_for_the_next(workplace, page, reply):
    other = reply("andet.eml", subject="Noget helt andet")
    other.write_bytes(other.read_bytes().replace(b"<eksempel-11@", b"<ukendt@"))
    drop(workplace, page, SAMPLES / LETTER, reply())
    assert page.work.table.tie is Tie.CHOSEN
    drop(workplace, page, reply())
    assert page.work.table.tie is Tie.CHOSEN  # the same one, dropped again
    drop(workplace, page, other)
    assert page.work.table.original is None


def test_what_the_thread_says_counts_for_more_than_what_was_chosen_before(workplace, reply):
    workplace.open(LETTER, "28-almindelig-mail.eml")
    workplace.pick("28-almindelig-mail.eml")
    workplace.window.check_answer()
    settle(workplace)
    page = workplace.window.page("check")
    drop(workplace, page, reply())
    assert page.work.table.tie is Tie.THREAD
    assert page.work.table.original.examined.path.name == LETTER


def test_a_letter_of_the_list_is_what_the_reply_answers(workplace, reply):
    workplace.open(LETTER)
    workplace.window.check_answer()
    settle(workplace)
    page = workplace.window.page("check")
    assert page.isVisible()
    assert page.choices.original.currentText().startswith("Spørgsmål om ældrecheck")
    drop(workplace, page, reply(sender="venlig@testkommunen.example"))
    assert codes(page) == ["sender-wrong"]
    page.close_button.click()
    assert workplace.post.isVisible()


class TestASealedCopy:
    """Where the profile wants one, the finished reply is signed and encrypted here."""

    @pytest.fixture
    def sealing(self, workplace, page, reply, tmp_path, monkeypatch):
        """A reply under a profile that seals, with certificates and a place chosen in the dialogs."""
        page.work.table = replace(
            page.work.table,
            profile=replace(page.work.table.profile, encrypted_by=SealedBy.DPASSIST),
        )
        page.work.use_profile(page.work.table.profile)
        drop(workplace, page, reply())
        _private, certificate = key_pair("rsa")
        chosen = tmp_path / "gateway.pem"
        chosen.write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
        target = tmp_path / "lukket.eml"
        monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_a: ([str(chosen)], ""))
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a: (str(target), ""))
        return target

    def test_it_is_saved_and_what_is_not_sealed_is_told(self, workplace, page, sealing, tmp_path):
        (tmp_path / "key.pem").write_bytes(pem_of(*key_pair("rsa")))
        workplace.window._desk.keys.add(tmp_path / "key.pem")
        assert page.seal_button.isVisible()
        page.seal_button.click()
        workplace.wait(lambda: "The sealed copy is saved" in page.result.text())
        assert "the subject stand outside the seal" in page.result.text()
        opened = open_message(sealing.read_bytes(), errand=Errand(keys=(our_key("rsa"),)))
        assert opened.protection is Protection.DECRYPTED
        assert "Du får svar i morgen" in opened.body_text

    def test_without_a_key_it_is_told_and_nothing_is_written(self, workplace, page, sealing):
        page.seal_button.click()
        workplace.wait(lambda: "There is no open key to sign with" in page.result.text())
        assert not sealing.exists()

    def test_who_chooses_no_certificate_or_no_place_changes_nothing(
        self, page, sealing, monkeypatch
    ):
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a: ("", ""))
        page.seal_button.click()
        monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_a: ([], ""))
        page.seal_button.click()
        assert not sealing.exists()

    def test_other_profiles_offer_none(self, page):
        assert not page.seal_button.isVisible()
