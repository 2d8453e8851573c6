"""A case worker opens a correct reply draft."""

from dataclasses import replace
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QLabel

from dpassist.mailio.opener import open_message
from tests.scenarios.conftest import SAMPLES, texts

OWN_SYSTEM = "Reply in your own system (instructions only)"


def choose_profile(workplace, start: str) -> None:
    box = workplace.post.reply.profile
    (row,) = [row for row in range(box.count()) if box.itemText(row).startswith(start)]
    box.setCurrentIndex(row)


def shown(workplace) -> str:
    return texts(workplace.post.reply)


def test_the_draft_answers_the_message_in_its_thread(workplace, qtbot):
    workplace.open("11-mail-med-memo-borger.eml")
    qtbot.mouseClick(workplace.post.reply.button, Qt.MouseButton.LeftButton)
    draft = message_from_bytes(workplace.wait_for_draft().read_bytes(), policy=default)
    assert draft["X-Unsent"] == "1"
    assert draft["To"].addresses[0].addr_spec == "sikkerpost@testkommunen.example"
    assert draft["From"].addresses[0].addr_spec == "post@testkommunen.example"
    assert draft["Subject"] == "Spørgsmål om ældrecheck"
    assert draft["In-Reply-To"] == draft["References"] == "<eksempel-11@testkommunen.example>"
    assert draft.get_content().startswith("Dear Åse Prøve")
    assert "Testkommunen" in draft.get_content()


def test_afterwards_the_window_lists_what_the_user_must_still_see_to(workplace):
    workplace.open("11-mail-med-memo-borger.eml")
    workplace.post.reply.button.click()
    workplace.wait_for_draft()
    said = workplace.post.acting.result.text()
    assert "NOT switched on encryption" in said
    assert "Put nobody on cc" in said


def test_a_forbidden_reply_is_disabled_and_says_why(workplace):
    workplace.open("02-borger-ma-ikke-besvares.xml")
    assert not workplace.post.reply.button.isEnabled()
    assert "does not take replies" in shown(workplace)


def test_a_receipt_a_notice_and_a_fake_are_not_answered(workplace):
    names = ("18-kvittering-afleveret.xml", "21-besked-om-ny-post.eml", "32-falsk-domaene.eml")
    workplace.open(*names)
    for name in names:
        workplace.pick(name)
        assert not workplace.post.reply.button.isEnabled()


def test_where_the_gateway_has_its_own_button_there_are_steps_to_copy(workplace):
    workplace.open("11-mail-med-memo-borger.eml")
    choose_profile(workplace, "Reply in your own system")
    assert not workplace.post.reply.button.isVisible()
    workplace.wait(lambda: "1. Find the message" in shown(workplace))
    workplace.post.reply.card.copy.click()
    assert QGuiApplication.clipboard().text().startswith("1. Find the message")


def test_the_profile_says_which_of_its_values_nobody_has_checked(workplace):
    workplace.open("11-mail-med-memo-borger.eml")
    assert "Not checked against a real system: the recipient" in shown(workplace)


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_letter_without_its_mail_has_nobody_to_answer_and_says_so_before_anybody_tries(
    workplace, qtbot
):
    workplace.open("01-borger-ma-besvares.xml", "11-mail-med-memo-borger.eml")
    box = workplace.post.reply
    (why,) = [each for each in box.findChildren(QLabel) if "no address to answer" in each.text()]
    assert why.isVisible()
    assert why.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert "no address to answer" in box.button.toolTip()
    assert box.button.accessibleName() == "Choose another reply profile"
    qtbot.keyClick(workplace.post.list, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    names = box.profile.view()
    workplace.wait(names.isVisible)
    names.setCurrentIndex(box.profile.model().index(box.profile.findText(OWN_SYSTEM), 0))
    qtbot.keyClick(names, Qt.Key.Key_Return)
    assert not why.isVisible()
    assert "1. Find the message" in shown(workplace)
    assert workplace.shell.opened == []
    workplace.pick("11-mail-med-memo-borger.eml")  # which the usual profile can answer
    assert box.button.accessibleName() == "Open reply draft"


def test_a_profile_that_asks_for_what_a_mail_lacks_says_so_before_anybody_writes(workplace):
    workplace.open("28-almindelig-mail.eml")
    choose_profile(workplace, "Answer as a MeMo document")
    assert "there is none here" in shown(workplace)
    assert not workplace.post.reply.answer.isVisible()
    choose_profile(workplace, "Answer the message itself")
    assert "there is none here" not in shown(workplace)
    assert workplace.post.reply.button.accessibleName() == "Open reply draft"


def test_a_letter_that_a_colleague_passed_on_is_answered_from_the_original(workplace, tmp_path):
    forward = EmailMessage()
    forward["From"], forward["To"] = "kollega@testkommunen.example", "b@testkommunen.example"
    forward.set_content("Den her er til dig.")
    forward.add_attachment(
        message_from_bytes((SAMPLES / "11-mail-med-memo-borger.eml").read_bytes(), policy=default)
    )
    (tmp_path / "videresendt.eml").write_bytes(forward.as_bytes())
    workplace.open(tmp_path / "videresendt.eml")
    assert not workplace.post.reply.button.isEnabled()
    assert "Save the attached original, open it here, and reply from there" in shown(workplace)
    assert "has been passed on" in texts(workplace.post.view)


def test_a_letter_whose_sender_looks_false_says_so_above_and_in_the_draft(workplace, tmp_path):
    real = (SAMPLES / "11-mail-med-memo-borger.eml").read_bytes()
    lines = [
        b"From: Digital Post <x@opdater-nu.example>\r\nReply-To: y@andet.example"
        if line.startswith(b"From:")
        else line.rstrip(b"\r")
        for line in real.split(b"\n")
    ]
    (tmp_path / "falsk.eml").write_bytes(b"\r\n".join(lines))
    workplace.open(tmp_path / "falsk.eml")
    seen = texts(workplace.post.view)
    assert "signs speak against the sender" in seen
    assert "against (the sender): The sender calls itself" in seen
    workplace.post.reply.button.click()
    workplace.wait_for_draft()
    said = workplace.post.acting.result.text()
    assert "Signs speak against the sender" in said
    assert "y@andet.example" in said


def test_encryption_is_spoken_of_once(workplace):
    workplace.open("11-mail-med-memo-borger.eml")
    workplace.post.reply.button.click()
    workplace.wait_for_draft()
    said = workplace.post.acting.result.text()
    assert said.count("encryption") == 1
    assert "secure sending (encryption)" not in said


def test_choosing_another_message_clears_the_result(workplace):
    workplace.open("11-mail-med-memo-borger.eml", "28-almindelig-mail.eml")
    workplace.post.reply.button.click()
    workplace.wait_for_draft()
    workplace.pick("28-almindelig-mail.eml")
    assert not workplace.post.acting.result.isVisible()


@pytest.fixture
def own_profile(paths):
    """A profile of the authority's own, made for one mailbox; its document comes from the shipped one."""
    folder = paths.organisation / "profiles" / "reply"
    folder.mkdir(parents=True)
    shipped = (SAMPLES.parent / "profiles" / "reply" / "button-gateway.toml").read_text("utf-8")
    own = shipped.replace('"button-gateway"', '"vores-knap"').replace(
        "[title]", '[for]\nmailboxes = ["post@testkommunen.example"]\n\n[title]', 1
    )
    (folder / "vores-knap.toml").write_text(own, encoding="utf-8")


def test_the_profile_made_for_the_mailbox_is_chosen_and_said_to_be_a_proposal(
    own_profile, workplace
):
    workplace.open("11-mail-med-memo-borger.eml", "28-almindelig-mail.eml")
    box = workplace.post.reply
    workplace.pick("11-mail-med-memo-borger.eml")
    assert box.current().id == "vores-knap"
    assert "Proposed for this message." in shown(workplace)
    workplace.window.check_answer()
    workplace.wait(workplace.window.page("check").is_settled)
    assert workplace.window.page("check").work.table.profile.id == "vores-knap"


def test_what_the_user_picks_stays_for_the_next_message(workplace):
    workplace.open("11-mail-med-memo-borger.eml", "12-mail-med-memo-virksomhed.eml")
    box = workplace.post.reply.profile
    row = box.findText("Answer in the case system")
    box.setCurrentIndex(row)
    box.activated.emit(row)
    workplace.pick("11-mail-med-memo-borger.eml")
    assert box.currentText() == "Answer in the case system"


def test_saving_a_setting_leaves_the_chosen_profile(own_profile, workplace):
    """Settings are saved as they are changed, the size of the text among them; another default moves the rows."""
    workplace.open("11-mail-med-memo-borger.eml")
    workplace.pick("11-mail-med-memo-borger.eml")
    box = workplace.post.reply
    first, library = box.profile.itemText(0), workplace.window._desk.library
    for change in ({"authority_name": "X"}, {"reply_profile": "subject-token"}):
        library.save_settings(replace(library.settings(), **change))
        workplace.window.pages.settings_saved.emit()
        assert box.current().id == "vores-knap"
        assert "Proposed for this message." in shown(workplace)
    assert box.profile.itemText(0) != first


def test_a_case_system_is_helped_with_the_letters_own_words_to_copy(workplace):
    workplace.open("11-mail-med-memo-borger.eml")
    choose_profile(workplace, "Answer in the case system")
    names = [button.text() for button in workplace.post.reply.card.values]
    assert "Copy: Message id" in names
    workplace.post.reply.card.values[names.index("Copy: Message id")].click()
    assert "Copied: Message id" in shown(workplace)
    copied = QGuiApplication.clipboard().text()
    assert copied == "1a0f5b52-3c1e-4a57-8d11-000000000011"


class TestAReplyDocument:
    """A system that takes files gets the answer as a MeMo document."""

    PROFILE = "Answer as a MeMo document"

    def write(self, workplace, text="Kære Åse\n\nDu får svar på mandag."):
        workplace.open("11-mail-med-memo-borger.eml")
        workplace.pick("11-mail-med-memo-borger.eml")
        choose_profile(workplace, self.PROFILE)
        workplace.post.reply.answer.setPlainText(text)

    def test_it_is_made_of_what_the_user_writes(self, workplace, tmp_path, monkeypatch):
        target = tmp_path / "svar.xml"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a: (str(target), ""))
        self.write(workplace)
        workplace.post.reply.button.click()
        workplace.wait(lambda: "The reply document is saved" in workplace.post.acting.result.text())
        assert "dpassist does not send it" in workplace.post.acting.result.text()
        answer = open_message(target.read_bytes())
        assert answer.body_text.startswith("Kære Åse")

    def test_an_empty_answer_is_not_saved(self, workplace):
        self.write(workplace, " ")
        assert not workplace.post.reply.button.isEnabled()
        assert workplace.post.reply.button.toolTip() == "Write the answer first."

    def test_what_was_written_is_there_again_after_another_message(self, workplace):
        workplace.open("28-almindelig-mail.eml")
        self.write(workplace)
        workplace.pick("28-almindelig-mail.eml")
        assert workplace.post.reply.answer.toPlainText() == ""
        workplace.pick("11-mail-med-memo-borger.eml")
        assert workplace.post.reply.answer.toPlainText().startswith("Kære Åse")

    def test_a_place_that_cannot_be_written_is_told(self, workplace, tmp_path, monkeypatch):
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a: (str(tmp_path), ""))
        self.write(workplace)
        workplace.post.reply.button.click()
        said = workplace.window.statusBar().currentMessage
        workplace.wait(lambda: "could not be written" in said())
