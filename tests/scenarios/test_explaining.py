"""A clerk sees why, looks closer, hands it on to a colleague, and says when it is wrong."""

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel

from dpassist.domain.verdict import Kind
from dpassist.services.wording_fact_names import FactGroup
from dpassist.ui.widgets.hidden_number import HiddenNumber
from tests.builders import CPR
from tests.scenarios.conftest import SAMPLES, signs, texts

WITH_NUMBERS = "06-borger-med-oplysninger.xml"
ORDINARY = "28-almindelig-mail.eml"
LETTER_IN_MAIL = "13-mail-med-memo-frist-og-sag.eml"


def a_doubtful_mail() -> bytes:
    """A genuine letter in a mail from somebody who calls himself Digital Post."""
    lines = (SAMPLES / LETTER_IN_MAIL).read_bytes().split(b"\r\n")
    first = next(n for n, line in enumerate(lines) if line.startswith(b"From:"))
    lines[first] = b"From: Digital Post <post@digital-post.dk.fremmed.example>"
    return b"\r\n".join(lines)


def accessible(widget, what=QAccessible.Text.Name):
    return QAccessible.queryAccessibleInterface(widget).text(what)


class TestTheVerdict:
    def test_it_says_in_words_how_sure_it_is_and_why_no_surer(self, workplace):
        workplace.open("01-borger-ma-besvares.xml", ORDINARY)
        assert "Digital Post (sure). One sign decides by itself." in texts(
            workplace.post.view.banner
        )
        workplace.pick(ORDINARY)
        said = texts(workplace.post.view.banner)
        assert "Ordinary mail (likely). There is no sign of anything else." in said

    def test_what_speaks_against_it_stands_right_below_the_sentence(self, workplace):
        workplace.window.resize(1280, 1000)
        workplace.open_mail("tvivl.eml", a_doubtful_mail())
        said = texts(workplace.post.view.banner)
        assert "2 sign(s) speak against this:" in said
        assert "• The sender calls itself “Digital Post”" in said
        workplace.open(ORDINARY)
        workplace.pick(ORDINARY)
        assert "against" not in texts(workplace.post.view.banner)

    def test_in_a_low_window_the_banner_leaves_room_for_the_rest(self, workplace):
        workplace.open_mail("tvivl.eml", a_doubtful_mail())
        banner = workplace.post.view.banner
        banner.set_compact(True)
        assert "2 sign(s) speak against this, see below." in texts(banner)
        assert "calls itself" not in texts(banner)

    def test_more_than_two_contradictions_are_counted(self, workplace):
        mail = a_doubtful_mail().replace(
            b"MIME-Version", b"Reply-To: x@tredje.example\r\nMIME-Version", 1
        )
        workplace.window.resize(1280, 1000)
        workplace.open_mail("tvivl.eml", mail)
        assert "• and 1 more, see below" in texts(workplace.post.view.banner)


class TestTheSigns:
    def test_each_sign_is_a_row_with_a_shape_and_a_word(self, workplace):
        workplace.open_mail("tvivl.eml", a_doubtful_mail())
        rows = signs(workplace.post.view.evidence)
        assert rows[0].startswith("for (attachment 2): A Digital Post document (MeMo 1.1).")
        assert any(row.startswith("against (the sender): ") for row in rows)
        assert any(row.startswith("noted (the ") for row in rows)
        shown = workplace.post.view.evidence
        assert not any(shown.item(row).icon().isNull() for row in range(shown.count()))

    def test_an_unverified_sign_is_marked_and_says_what_that_means(self, workplace):
        workplace.open("32-falsk-domaene.eml")
        row = workplace.post.view.evidence.item(0)
        assert row.text().endswith("(unverified)")
        assert "nobody here has confirmed it" in row.toolTip()

    def test_the_arrow_keys_go_through_them_and_tab_leaves(self, workplace, qtbot):
        workplace.window.activateWindow()
        workplace.open_mail("tvivl.eml", a_doubtful_mail())
        shown = workplace.post.view.evidence
        shown.setFocus()
        shown.setCurrentRow(0)
        qtbot.keyClick(shown, Qt.Key.Key_Down)
        assert shown.currentRow() == 1
        qtbot.keyClick(shown, Qt.Key.Key_Tab)
        assert workplace.window.focusWidget() is workplace.post.view.copy_button

    def test_a_screen_reader_reads_a_whole_row(self, workplace):
        workplace.open("32-falsk-domaene.eml")
        shown = workplace.post.view.evidence
        row = QAccessible.queryAccessibleInterface(shown).child(0)
        assert row.text(QAccessible.Text.Name) == shown.item(0).text()

    def test_every_row_fits_whatever_the_width(self, workplace):
        workplace.open_mail("tvivl.eml", a_doubtful_mail())
        shown = workplace.post.view.evidence
        for width in (1400, 900):
            workplace.window.resize(width, 800)
            workplace.wait(lambda: shown.verticalScrollBar().maximum() == 0)

    def test_hundreds_of_signs_scroll_by_themselves(self, workplace):
        names = "".join(
            "--b\r\nContent-Type: text/xml\r\nContent-Disposition: attachment; "
            f'filename="3f9d2c41-0000-4000-8000-{n:012}.xml"\r\n\r\n<a/>\r\n'
            for n in range(60)
        )
        mail = (
            "From: a@borger.example\r\nSubject: x\r\nMIME-Version: 1.0\r\n"
            f'Content-Type: multipart/mixed; boundary="b"\r\n\r\n{names}--b--\r\n'
        )
        workplace.open_mail("mange.eml", mail.encode())
        shown = workplace.post.view.evidence
        assert shown.count() >= 60
        assert shown.height() < workplace.window.height()

    def test_an_ordinary_mail_without_signs_has_a_line_instead_of_an_empty_list(self, workplace):
        workplace.open(ORDINARY)
        assert not workplace.post.view.evidence.isVisible()
        assert "Treat it as you treat other mail." in texts(workplace.post.view)


class TestTheFacts:
    def test_the_most_important_are_in_sight_and_the_rest_folds(self, workplace):
        workplace.open("04-borger-sag-og-bilag.xml")
        facts = workplace.post.view.facts
        assert "TEST-2026-0042" in texts(facts)
        assert "Testsystemet" not in texts(facts)
        heading = facts.groups[FactGroup.MATTER].heading
        assert heading.text() == "The matter (4)"
        heading.click()
        assert "Testsystemet" in texts(facts)
        assert "plan over huset.pdf" not in texts(facts)

    def test_what_was_unfolded_stays_so_for_the_next_message(self, workplace):
        workplace.open("04-borger-sag-og-bilag.xml", "05-borger-videresendt.xml")
        workplace.post.view.facts.groups[FactGroup.DOCUMENTS].heading.click()
        workplace.pick("05-borger-videresendt.xml")
        assert "Vs: Brev fra Prøvestyrelsen: brev.txt" in texts(workplace.post.view.facts)

    def test_a_forwarded_letter_shows_whose_it_was_and_the_citizens_comment(self, workplace):
        workplace.open("05-borger-videresendt.xml")
        said = texts(workplace.post.view.facts)
        assert "yes, somebody else wrote it first" in said
        assert "Prøvestyrelsen" in said
        assert "“Sendt videre til orientering.”" in said

    def test_each_fact_names_its_field_on_request_and_to_a_screen_reader(self, workplace):
        workplace.open("04-borger-sag-og-bilag.xml")
        facts = workplace.post.view.facts
        assert "MessageHeader/Sender/label" not in texts(facts)
        (sender,) = (x for x in facts.findChildren(QLabel) if x.text() == "Alma Opdigtet")
        assert "MessageHeader/Sender/label" in sender.toolTip()
        assert accessible(sender) == "Sender: Alma Opdigtet"
        assert "MessageHeader/Sender/label" in accessible(sender, QAccessible.Text.Description)
        facts.sources.click()
        assert "MessageHeader/ContentData/CaseID/caseID" in texts(facts)

    def test_a_mails_own_fields_name_where_they_stand(self, workplace):
        workplace.open(ORDINARY)
        labels = workplace.post.view.letter.findChildren(QLabel)
        (subject,) = (label for label in labels if "bningstider" in label.text())
        assert accessible(subject, QAccessible.Text.Description) == "Field: mail header Subject"

    def test_with_large_letters_nothing_is_wider_than_the_pane(self, workplace):
        workplace.open(WITH_NUMBERS)
        view = workplace.post.view
        for box in view.facts.groups.values():
            box.heading.setChecked(True)
        font = view.font()
        font.setPointSizeF(font.pointSizeF() * 2)
        view.setFont(font)
        inside = view.facts.parentWidget()
        workplace.wait(lambda: inside.width() <= inside.parentWidget().width())

    def test_a_message_without_facts_shows_no_empty_box(self, workplace):
        workplace.open(ORDINARY)
        assert not workplace.post.view.facts.isVisible()


class TestANumber:
    @pytest.fixture
    def number(self, workplace) -> HiddenNumber:
        workplace.open(WITH_NUMBERS)
        return workplace.post.view.facts.findChildren(HiddenNumber)[0]

    def test_it_is_dots_until_it_is_asked_for_and_dots_again_on_request(self, number):
        assert number.number.text() == "••••••••••"
        number.button.click()
        assert number.number.text() == "0099996789"
        assert number.button.text() == "Hide"
        number.button.click()
        assert number.number.text() == "••••••••••"
        assert number.button.text() == "Show"

    def test_it_hides_itself_after_a_while(self, number, workplace):
        number._timer.setInterval(30)
        number.show_number()
        assert number.is_shown
        workplace.wait(lambda: not number.is_shown)
        assert number.number.text() == "••••••••••"

    def test_it_stays_for_twenty_seconds(self, number):
        assert number._timer.interval() == 20_000

    def test_a_screen_reader_hears_its_digits_and_that_it_is_hidden_again(self, number):
        assert accessible(number.number) == "Sender's number: hidden"
        assert accessible(number.button) == "Show: Sender's number"
        number.button.click()
        assert accessible(number.number) == "Sender's number: 0 0 9 9 9 9 6 7 8 9"
        assert accessible(number.button) == "Hide: Sender's number"

    def test_another_message_or_page_hides_it(self, workplace, number):
        number.button.click()
        workplace.window.show_page("settings")
        assert not number.is_shown
        workplace.window.show_post()
        number.button.click()
        workplace.open(ORDINARY)
        workplace.pick(ORDINARY)
        workplace.pick(WITH_NUMBERS)
        assert not any(n.is_shown for n in workplace.post.view.findChildren(HiddenNumber))

    def test_it_cannot_be_selected_and_no_copy_takes_it_along(self, workplace, number):
        number.button.click()
        assert number.number.textInteractionFlags() == Qt.TextInteractionFlag.NoTextInteraction
        workplace.window.messages.copy_explanation()
        assert "0099996789" not in QGuiApplication.clipboard().text()

    def test_a_free_text_field_that_is_a_number_is_shown_the_same_way(self, workplace, number):
        others = workplace.post.view.facts.findChildren(HiddenNumber)
        others[1].button.click()
        assert others[1].number.text() == "0099998888"
        assert not number.is_shown


class TestTheExplanation:
    def test_the_button_copies_what_a_colleague_needs_and_nothing_of_the_person(self, workplace):
        workplace.open(LETTER_IN_MAIL)
        workplace.post.view.copy_button.click()
        copied = QGuiApplication.clipboard().text()
        assert copied.startswith("This is Digital Post, and it may be answered.")
        assert "- for (attachment 2): A Digital Post document" in copied
        assert "Recogniser profile: standard, version " in copied
        for private in ("Alma", "TEST-2026", "Partsh", "@", CPR):
            assert private not in copied
        assert "is copied" in workplace.window.statusBar().currentMessage()

    def test_a_profile_that_was_renamed_meanwhile_is_told(self, workplace, monkeypatch):
        workplace.open(ORDINARY)
        path = workplace.paths.settings_file
        path.write_text('recogniser_profile = "borte"\n', encoding="utf-8")
        monkeypatch.setattr(
            workplace.window._desk.feedback, "_library", type(_library(workplace))(workplace.paths)
        )
        QGuiApplication.clipboard().setText("before")
        workplace.window.messages.copy_explanation()
        assert QGuiApplication.clipboard().text() == "before"
        assert "“borte”" in workplace.window.statusBar().currentMessage()


def _library(workplace):
    return workplace.window._desk.library


class TestThisIsWrong:
    @pytest.fixture
    def panel(self, workplace):
        workplace.open(LETTER_IN_MAIL, ORDINARY)
        workplace.pick(LETTER_IN_MAIL)
        workplace.post.view.wrong_button.click()
        return workplace.post.view.wrong

    def reports(self, workplace):
        folder = workplace.paths.reports
        return sorted(folder.iterdir()) if folder.exists() else []

    def save(self, workplace, panel, kind=Kind.ORDINARY):
        panel.kinds[kind].click()
        panel.save.click()
        workplace.wait(panel.undo.isVisible)

    def test_it_asks_what_it_really_is_and_saves_nothing_before_that(self, workplace, panel):
        assert [choice.text() for choice in panel.kinds.values()] == [
            *("Digital Post", "Digital Post receipt", "Digital Post notice", "Secure mail"),
            *("Ordinary mail", "Suspicious", "Cannot be read here"),
        ]
        assert not panel.save.isEnabled()
        assert "Nothing of the message itself" in texts(panel)
        panel.cancel.click()
        assert not panel.isVisible()
        assert self.reports(workplace) == []

    def test_the_answer_becomes_a_report_without_anything_of_the_message(self, workplace, panel):
        panel.certainty.setCurrentIndex(panel.certainty.findData("likely"))
        self.save(workplace, panel)
        (path,) = self.reports(workplace)
        report = json.loads(path.read_text(encoding="utf-8"))
        assert report["user"] == {"kind": "ordinary", "certainty": "likely"}
        assert report["verdict"]["kind"] == "digital-post"
        assert report["message"] == {"format": "eml", "protection": "none"}
        assert report["profile"]["id"] == "standard"
        assert next(sign["id"] for sign in report["evidence"]) == "memo-document"
        text = path.read_text(encoding="utf-8")
        for private in ("Alma", "TEST-2026", "Partsh", "@", "0099", "13-mail"):
            assert private not in text

    def test_the_user_sees_where_it_lies_and_can_look(self, workplace, panel):
        self.save(workplace, panel)
        (path,) = self.reports(workplace)
        assert "The report is saved. Nothing of the message is in it." in texts(panel)
        assert str(path) in texts(panel)
        panel.copy_path.click()
        assert QGuiApplication.clipboard().text() == str(path)
        panel.open_folder.click()
        workplace.wait(lambda: workplace.shell.opened == [workplace.paths.reports])

    def test_undo_deletes_it_again(self, workplace, panel):
        self.save(workplace, panel)
        panel.undo.click()
        workplace.wait(lambda: "deleted again" in texts(panel))
        assert self.reports(workplace) == []
        assert not panel.undo.isVisible()
        panel.close_button.click()
        assert not panel.isVisible()

    def test_a_double_click_saves_one_report(self, workplace, panel, qtbot):
        panel.kinds[Kind.NOTICE].click()
        qtbot.mouseClick(panel.save, Qt.MouseButton.LeftButton)
        qtbot.mouseClick(panel.save, Qt.MouseButton.LeftButton)
        workplace.wait(panel.undo.isVisible)
        assert len(self.reports(workplace)) == 1

    def test_a_folder_that_cannot_be_written_is_told_and_can_be_tried_again(self, workplace, panel):
        workplace.paths.reports.write_text("a file in the way")
        panel.kinds[Kind.NOTICE].click()
        panel.save.click()
        workplace.wait(lambda: "could not be written" in texts(panel))
        assert panel.save.isEnabled()
        workplace.paths.reports.unlink()
        panel.save.click()
        workplace.wait(panel.undo.isVisible)

    def test_escape_puts_it_away_and_the_keyboard_is_back_where_it_was(
        self, workplace, panel, qtbot
    ):
        workplace.window.activateWindow()
        panel.ask()
        QApplication.processEvents()
        qtbot.keyClick(panel.kinds[Kind.DIGITAL_POST], Qt.Key.Key_Escape)
        assert not panel.isVisible()
        assert workplace.window.focusWidget() is workplace.post.view.wrong_button

    def test_another_message_closes_it_and_nothing_is_saved_for_the_wrong_one(
        self, workplace, panel
    ):
        panel.kinds[Kind.NOTICE].click()
        workplace.pick(ORDINARY)
        assert not panel.isVisible()
        workplace.window.post.view.ask_what_it_is()
        assert not any(choice.isChecked() for choice in panel.kinds.values())
        assert self.reports(workplace) == []

    def test_a_file_that_could_not_be_read_can_be_reported_too(self, workplace):
        workplace.open("33-beskadiget-memo.xml")
        workplace.window.post.view.ask_what_it_is()
        panel = workplace.post.view.wrong
        self.save(workplace, panel, Kind.DIGITAL_POST)
        (path,) = self.reports(workplace)
        report = json.loads(path.read_text(encoding="utf-8"))
        assert report["message"] == {"format": "unknown", "protection": "unknown"}

    def test_without_a_message_there_is_nothing_to_ask(self, workplace):
        workplace.window.post.view.ask_what_it_is()
        assert not workplace.post.view.wrong.isVisible()

    def test_letters_twice_as_large_still_fit_side_by_side_or_below_each_other(
        self, workplace, panel
    ):
        font = panel.font()
        font.setPointSizeF(font.pointSizeF() * 2)
        panel.setFont(font)
        workplace.window.resize(900, 800)
        QApplication.processEvents()
        for choice in panel.kinds.values():
            assert choice.width() >= choice.sizeHint().width()
            assert choice.geometry().right() <= choice.parentWidget().width()
