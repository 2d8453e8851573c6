"""A clerk passes a message on with guidance."""

import re
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from hashlib import sha256

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from dpassist.domain.errors import EnvironmentFaultError
from dpassist.domain.handling import Handling
from tests.fakes import FakeShell
from tests.scenarios.conftest import SAMPLES, a_formatted_mail, texts


def pass_on_to(workplace, qtbot, words: str) -> None:
    box = workplace.post.pass_on
    box.search.setFocus()
    qtbot.keyClicks(box.search, words)
    if box.entries.currentRow() < 0:
        box.entries.setCurrentRow(0)
    qtbot.mouseClick(box.button, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize(
    "name", ["01-borger-ma-besvares.xml", "11-mail-med-memo-borger.eml", "14-outlook-med-memo.msg"]
)
def test_the_draft_carries_the_original_byte_for_byte_and_the_guidance(workplace, qtbot, name):
    workplace.open(name)
    pass_on_to(workplace, qtbot, "byggetilladelse")
    draft = message_from_bytes(workplace.wait_for_draft().read_bytes(), policy=default)
    original, guidance = [part.get_payload(decode=True) for part in draft.iter_attachments()]
    assert sha256(original).digest() == sha256((SAMPLES / name).read_bytes()).digest()
    assert guidance.startswith(b"%PDF")
    assert draft["X-Unsent"] == "1"
    assert draft["To"].addresses[0].addr_spec == "byggesag@testkommunen.example"
    assert "opened in your mail program" in workplace.post.acting.result.text()
    assert "NOT switched on encryption" in workplace.post.acting.result.text()


def test_the_directory_is_found_without_danish_letters(workplace, qtbot):
    workplace.open("28-almindelig-mail.eml")
    qtbot.keyClicks(workplace.post.pass_on.search, "koerekort")
    assert workplace.post.pass_on.current().id == "borgerservice"


def test_enter_on_an_entry_passes_on(workplace, qtbot):
    workplace.open("28-almindelig-mail.eml")
    entries = workplace.post.pass_on.entries
    entries.setCurrentRow(0)
    entries.setFocus()
    qtbot.keyClick(entries, Qt.Key.Key_Return)
    assert workplace.wait_for_draft().suffix == ".eml"


def test_an_entry_outside_the_own_domains_is_stopped_with_the_reason(workplace, qtbot):
    workplace.open("01-borger-ma-besvares.xml")
    pass_on_to(workplace, qtbot, "nabokommunen")
    box = workplace.post.pass_on
    assert not box.button.isEnabled()
    assert "outside your authority's own domains" in texts(box)
    assert "marked as one in the directory" in texts(box)
    qtbot.keyClick(workplace.window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    said = workplace.window.statusBar().currentMessage()
    assert "outside your authority's own domains" in said
    assert workplace.shell.opened == []


def test_a_deputy_outside_the_own_domains_is_stopped_too(paths, workplace, qtbot):
    rows = (
        "id;navn;postkasse;stedfortræder;fraværende til",
        "a;Asta;asta@testkommunen.example;b;31-12-2999",
        "b;Bo;bo@fremmed.example;;",
    )
    paths.organisation.mkdir(parents=True, exist_ok=True)
    (paths.organisation / "directory.csv").write_text("\n".join(rows), encoding="utf-8")
    workplace.open("01-borger-ma-besvares.xml")
    pass_on_to(workplace, qtbot, "asta")
    assert "fremmed.example" in texts(workplace.post.pass_on)
    assert workplace.shell.opened == []


def test_a_suspicious_message_cannot_be_passed_on(workplace):
    workplace.open("31-falsk-navn.eml")
    workplace.post.pass_on.entries.setCurrentRow(0)
    assert not workplace.post.pass_on.button.isEnabled()


def test_what_the_search_no_longer_finds_is_no_longer_chosen(workplace, qtbot):
    workplace.open("28-almindelig-mail.eml")
    workplace.post.pass_on.entries.setCurrentRow(0)
    qtbot.keyClicks(workplace.post.pass_on.search, "zzz")
    assert workplace.post.pass_on.current() is None
    assert not workplace.post.pass_on.button.isEnabled()


def test_a_draft_that_cannot_be_put_on_record_is_open_all_the_same_and_that_is_told(
    workplace, qtbot, monkeypatch
):
    def refuse(*_args):
        raise EnvironmentFaultError("log-failed")

    monkeypatch.setattr(workplace.window._desk.passing, "record", refuse)
    workplace.open("01-borger-ma-besvares.xml")
    pass_on_to(workplace, qtbot, "byggetilladelse")
    workplace.wait_for_draft()
    assert "opened in your mail program" in workplace.post.acting.result.text()
    assert "NOT on record" in workplace.post.acting.result.text()


class TestWithoutAMailProgram:
    @pytest.fixture
    def shell(self) -> FakeShell:
        return FakeShell(fails_with="no-program")

    def test_the_draft_can_be_saved_instead(self, workplace, qtbot, monkeypatch, tmp_path):
        workplace.open("01-borger-ma-besvares.xml")
        pass_on_to(workplace, qtbot, "byggetilladelse")
        workplace.wait(lambda: "No mail program is set up" in workplace.post.acting.result.text())
        target = tmp_path / "kladde.eml"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))
        qtbot.mouseClick(workplace.post.acting.result.save, Qt.MouseButton.LeftButton)
        workplace.wait(lambda: "The draft is saved" in workplace.post.acting.result.text())
        assert target.read_bytes().startswith(b"X-Unsent: 1")
        assert "NOT switched on encryption" in workplace.post.acting.result.text()
        table = workplace.window._desk.passing.log_table().decode("utf-8-sig")
        assert table.count("passed-on") == 1
        assert workplace.post.model.handling(workplace.post.current().key) is Handling.PASSED_ON

    def test_saving_where_nothing_can_be_written_is_explained(
        self, workplace, qtbot, monkeypatch, tmp_path
    ):
        workplace.open("01-borger-ma-besvares.xml")
        pass_on_to(workplace, qtbot, "byggetilladelse")
        workplace.wait(workplace.post.acting.result.save.isVisible)
        target = str(tmp_path / "missing" / "kladde.eml")
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (target, ""))
        workplace.post.acting.result.save.click()
        bar = workplace.window.statusBar()
        workplace.wait(lambda: "could not be written" in bar.currentMessage())

    def test_not_saving_after_all_is_fine(self, workplace, qtbot, monkeypatch):
        workplace.open("01-borger-ma-besvares.xml")
        pass_on_to(workplace, qtbot, "byggetilladelse")
        workplace.wait(workplace.post.acting.result.save.isVisible)
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: ("", ""))
        workplace.post.acting.result.save.click()


class TestWhatComesBack:
    """A colleague sends it back as not hers: the window knows it again, with her reason."""

    def passed_on(self, workplace):
        workplace.open("11-mail-med-memo-borger.eml")
        workplace.post.pass_on.entries.setCurrentRow(1)
        workplace.post.pass_on.button.click()
        return message_from_bytes(workplace.wait_for_draft().read_bytes(), policy=default)

    def send_back(self, workplace, draft, reason="Det er Borgerservice, der har den slags."):
        back = EmailMessage()
        back["From"], back["To"] = draft["To"].addresses[0].addr_spec, draft["Reply-To"]
        back["Subject"] = f"SV: {draft['Subject']}"
        back.set_content(f"{reason}\n\nFra: Postfordelingen\nHej Byggesag\n")
        workplace.open_mail("retur.eml", back.as_bytes())
        workplace.pick("retur.eml")

    def test_the_draft_says_where_it_comes_back_to_and_what_it_is(self, workplace):
        draft = self.passed_on(workplace)
        assert draft["Reply-To"].addresses[0].addr_spec == "post@testkommunen.example"
        assert re.search(r"VS: Spørgsmål om ældrecheck \[dp-[0-9a-f]{8}\]", draft["Subject"])

    def test_it_is_known_again_with_the_reason_and_can_be_noted(self, workplace):
        self.send_back(workplace, self.passed_on(workplace))
        box = workplace.post.acting.returned
        assert box.isVisible()
        assert "You passed this on to Byggesag." in texts(box)
        assert "“Det er Borgerservice, der har den slags.”" in texts(box)
        box.button.click()
        workplace.wait(lambda: "It is on record." in texts(box))
        assert not box.button.isEnabled()
        table = workplace.window._desk.passing.log_table().decode("utf-8-sig")
        assert [line.split(";")[2] for line in table.splitlines()[1:]] == ["passed-on", "returned"]
        assert "ældrecheck" not in table

    def test_the_rule_that_suggested_it_is_named_and_does_not_pick_the_same_again(
        self, workplace, qtbot
    ):
        workplace.open("12-mail-med-memo-virksomhed.eml")
        qtbot.keyClick(workplace.window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        draft = message_from_bytes(workplace.wait_for_draft().read_bytes(), policy=default)
        self.send_back(workplace, draft)
        assert "It was suggested by rule 3 “Byggesag”." in texts(workplace.post.acting.returned)
        box = workplace.post.pass_on
        assert box.suggestion.text() == "You decide: the rules suggest Byggesag, who sent it back."
        assert box.current() is None
        assert not box.button.isEnabled()

    def test_from_what_came_back_one_goes_to_the_letter_and_passes_that_on(self, workplace, qtbot):
        self.send_back(workplace, self.passed_on(workplace))
        workplace.post.bar.search.setText("retur")  # which the letter itself is not found by
        workplace.post.acting.returned.letter_button.click()
        workplace.wait(lambda: workplace.post.current().path.name == "11-mail-med-memo-borger.eml")
        workplace.settle()
        workplace.shell.opened.clear()
        pass_on_to(workplace, qtbot, "koerekort")
        draft = message_from_bytes(workplace.wait_for_draft().read_bytes(), policy=default)
        original = next(draft.iter_attachments()).get_payload(decode=True)
        assert original == (SAMPLES / "11-mail-med-memo-borger.eml").read_bytes()

    def test_whoever_went_on_while_the_letter_was_looked_for_is_left_there(self, workplace):
        self.send_back(workplace, self.passed_on(workplace))
        row = workplace.post.model.rowCount()
        workplace.open("28-almindelig-mail.eml")
        workplace.pick("retur.eml")
        workplace.post.acting.returned.letter_button.click()
        workplace.post.list.select(row)
        workplace.settle()
        assert workplace.post.current().path.name == "28-almindelig-mail.eml"

    def test_a_letter_that_is_not_there_any_more_is_told(self, workplace):
        self.send_back(workplace, self.passed_on(workplace))
        workplace.pick("11-mail-med-memo-borger.eml")
        workplace.post.remove_current()
        workplace.pick("retur.eml")
        workplace.post.acting.returned.letter_button.click()
        bar = workplace.window.statusBar()
        workplace.wait(lambda: "The letter is not in the list" in bar.currentMessage())

    def test_our_own_draft_did_not_come_back(self, workplace):
        self.passed_on(workplace)
        workplace.open_mail("sendt.eml", workplace.shell.opened[-1].read_bytes())
        workplace.pick("sendt.eml")
        assert not workplace.post.acting.returned.isVisible()

    def test_a_reference_that_nobody_here_wrote_says_nothing(self, workplace):
        draft = self.passed_on(workplace)
        draft.replace_header("Subject", "VS: Andet [dp-00000000]")
        self.send_back(workplace, draft)
        assert not workplace.post.acting.returned.isVisible()
        workplace.pick("11-mail-med-memo-borger.eml")
        assert not workplace.post.acting.returned.isVisible()


def test_while_somebody_is_away_the_deputy_gets_it(paths, workplace):
    text = (paths.resources / "directory" / "example.toml").read_text("utf-8")
    away = text.replace(
        'id = "byggesag"', 'id = "byggesag"\ndeputy = "loen"\naway_until = 2999-12-31', 1
    )
    away = away.replace(
        'id = "dagtilbud"', 'id = "dagtilbud"\ndeputy = "nabo"\naway_until = 2999-12-31', 1
    ).replace('id = "nabokommunen"', 'id = "nabo"\nother_authority = true', 1)
    paths.organisation.mkdir(parents=True, exist_ok=True)
    (paths.organisation / "directory.toml").write_text(away, encoding="utf-8")
    workplace.open("11-mail-med-memo-borger.eml")
    box = workplace.post.pass_on
    box.entries.setCurrentRow(2)  # her deputy is another authority
    assert "goes without guidance" in box.entries.currentItem().text()
    assert "another authority" in box.button.text()
    box.entries.setCurrentRow(1)
    assert "with guidance" in box.button.text()
    box.button.click()
    draft = message_from_bytes(workplace.wait_for_draft().read_bytes(), policy=default)
    assert draft["To"].addresses[0].addr_spec == "loen@testkommunen.example"
    assert "Forward draft to Løn" in workplace.post.acting.result.text()


def test_who_has_left_the_directory_meanwhile_is_told_in_a_sentence(paths, workplace):
    workplace.open("11-mail-med-memo-borger.eml")
    workplace.post.pass_on.entries.setCurrentRow(1)
    paths.organisation.mkdir(parents=True, exist_ok=True)
    (paths.organisation / "directory.toml").write_text("", encoding="utf-8")
    gone = workplace.post.pass_on.current().id
    workplace.post.pass_on.favourite.click()
    workplace.post.pass_on.button.click()
    workplace.wait(workplace.post.is_settled)
    assert f"There is no entry “{gone}” in the directory." in workplace.post.acting.result.text()


def test_attachments_go_along_by_themselves_only_when_they_are_ticked(workplace, qtbot):
    workplace.open_mail("carport.eml", a_formatted_mail())
    extra = workplace.post.pass_on.extra_files
    assert extra.files.isHidden()
    qtbot.mouseClick(extra.button, Qt.MouseButton.LeftButton)
    assert extra.files.isVisible()
    assert not extra.warning.isVisible()
    rows = [row for row in range(extra.files.count()) if ".pdf (" in extra.files.item(row).text()]
    extra.files.item(rows[0]).setCheckState(Qt.CheckState.Checked)
    assert extra.warning.isVisible()
    assert extra.button.text().startswith("1 attachment")
    pass_on_to(workplace, qtbot, "byggetilladelse")
    draft = message_from_bytes(workplace.wait_for_draft().read_bytes(), policy=default)
    *_usual, alone = draft.iter_attachments()
    assert alone.get_payload(decode=True) == b"%PDF-1.7"
    assert "009999" not in alone.get_filename()
    assert "Attachments of the letter go along" in workplace.post.acting.result.text()
    workplace.open("28-almindelig-mail.eml")
    workplace.pick("28-almindelig-mail.eml")
    assert extra.isHidden()
