"""An administrator keeps the rules in the window: edits, tries, saves, and takes back."""

import threading
from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale, QPoint, QPointF, Qt
from PySide6.QtGui import QTextCursor, QWheelEvent
from PySide6.QtWidgets import QApplication, QFileDialog

from dpassist.domain.rules.rule import Condition, RuleBook, RuleField, RuleMatch, RuleState
from dpassist.services.ports import CancelToken
from tests.scenarios.conftest import SAMPLES


@pytest.fixture
def page(workplace):
    workplace.window.show_page("rules")
    page = workplace.window.page("rules")
    workplace.wait(page.is_settled)
    return page


@pytest.fixture
def settle(workplace, page):
    return lambda: workplace.wait(page.is_settled)


@pytest.fixture
def in_force(workplace):
    return workplace.window._desk.rulebook.rules


def choose(page, rule_id):
    page.list.go_to(rule_id)


def texts_of(model):
    return [model.index(row).data() for row in range(model.rowCount())]


def row_text(page, row):
    return page.list.model.index(row).data()


def click(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def answer(monkeypatch, name, path):
    monkeypatch.setattr(QFileDialog, name, lambda *_args: (str(path), ""))


def test_a_rule_is_read_aloud_and_its_row_says_how_it_stands(page):
    choose(page, "3")
    assert page.aloud.text().startswith("300 points to Byggesag when mailbox = “Byggesag”, or when")
    assert page.problems.text() == "Nothing is wrong with the rule."
    assert row_text(page, 5).endswith("50 to Borgerservice · in test")


def test_points_are_changed_saved_and_in_force(page, qtbot, settle, in_force, workplace):
    choose(page, "2")
    page.editor.points.setValue(150)
    assert "NOT SAVED" not in row_text(page, 0)
    settle()
    assert "NOT SAVED" in row_text(page, 1)
    assert in_force().rules[1].points == 100
    click(qtbot, page.buttons.save)
    workplace.wait(lambda: in_force().rules[1].points == 150)
    workplace.wait(lambda: not page.buttons.save.isEnabled())
    assert (workplace.paths.organisation / "rules.toml").exists()


def test_conditions_are_added_joined_and_taken_out(page, qtbot, settle):
    choose(page, "2")
    click(qtbot, page.editor.add)
    row = page.editor.rows[-1]
    settle()
    assert "not complete" in page.problems.text()
    assert "does not say what to look for" in page.problems.text()
    qtbot.keyClicks(row.values, "pas | kørekort")
    row.negated.setCurrentIndex(1)
    row.joins.setCurrentIndex(1)
    settle()
    wanted = Condition(RuleField.SUBJECT, RuleMatch.WORD, ("pas", "kørekort"), negated=True)
    assert page.edits.find("2").alternatives[1] == (wanted,)
    row.joins.setCurrentIndex(0)
    assert page.edits.find("2").alternatives[0][1] == wanted
    click(qtbot, page.editor.rows[0].remove)
    settle()
    assert page.edits.find("2").alternatives == ((wanted,),)
    assert page.editor.rows[0].joins.isHidden()


def test_each_kind_of_condition_asks_for_what_it_needs(page, qtbot, settle):
    choose(page, "2")
    (row,) = page.editor.rows
    row.field.setCurrentIndex(row.field.findData("contact_info"))
    assert not row.label.isHidden()
    qtbot.keyClicks(row.label, "Matrikel")
    row.match.setCurrentIndex(row.match.findData("present"))
    assert row.values.isHidden()
    assert page.edits.find("2").alternatives[0][0].label == "Matrikel"
    row.match.setCurrentIndex(row.match.findData("is"))
    row.field.setCurrentIndex(row.field.findData("sender_kind"))
    row.kinds["company"].click()
    settle()
    (condition,) = page.edits.find("2").alternatives[0]
    assert (condition.values, condition.label) == (("company",), "")
    assert "kind of sender = “company”" in page.aloud.text()


def test_what_is_not_complete_is_told_stays_and_leads_there_instead_of_being_saved(
    page, settle, qtbot, workplace, in_force
):
    choose(page, "2")
    page.editor.name.selectAll()
    qtbot.keyClick(page.editor.name, Qt.Key.Key_Delete)
    settle()
    assert "does not say what it is about" in page.problems.text()
    qtbot.keyClicks(page.editor.owner, " og Asta")
    assert page.edits.find("2").name == "Postkassen Borgerservice"
    choose(page, "3")
    assert "NOT COMPLETE" in row_text(page, 1)
    qtbot.keyClicks(page.editor.name, "en")
    click(qtbot, page.buttons.save)
    assert "not complete yet: 2" in workplace.window.statusBar().currentMessage()
    assert (page.list.rule(), page.editor.name.text()) == ("2", "")
    assert page.editor.owner.text().endswith(" og Asta")
    qtbot.keyClicks(page.editor.name, "Borgerservice")
    settle()
    click(qtbot, page.buttons.save)
    workplace.wait(lambda: not page.buttons.save.isEnabled())
    assert [rule.name for rule in in_force().rules[1:3]] == ["Borgerservice", "Byggesagen"]


def test_what_is_typed_while_rules_are_saved_stays(page, qtbot, workplace, in_force, monkeypatch):
    rulebook, may_go_on = type(workplace.window._desk.rulebook), threading.Event()
    save = rulebook.save

    def slowly(*given):
        may_go_on.wait(300)
        return save(*given)

    monkeypatch.setattr(rulebook, "save", slowly)
    choose(page, "2")
    qtbot.keyClicks(page.editor.name, " 1")
    click(qtbot, page.buttons.save)
    qtbot.keyClicks(page.editor.name, "2")
    choose(page, "3")
    qtbot.keyClicks(page.editor.name, "en")
    may_go_on.set()
    workplace.wait(lambda: in_force().rules[1].name == "Postkassen Borgerservice 1")
    workplace.wait(lambda: "saved" in workplace.window.statusBar().currentMessage())
    names = [rule.name for rule in page.edits.book.rules[1:3]]
    assert names == ["Postkassen Borgerservice 12", "Byggesagen"]
    assert page.editor.name.text() == "Byggesagen"
    assert page.buttons.save.isEnabled()


def test_the_first_condition_of_an_alternative_leaves_the_others_an_alternative(
    page, qtbot, settle
):
    choose(page, "4")
    for joined in (False, False):
        click(qtbot, page.editor.add)
        qtbot.keyClicks(page.editor.rows[-1].values, "a")
        assert page.editor.rows[-1].draft().starts is joined
    first, second = page.edits.find("4").alternatives
    assert (len(first), len(second)) == (1, 3)
    page.editor.rows[1].remove.click()
    settle()
    assert page.edits.find("4").alternatives == (first, second[1:])


def test_a_kind_of_sender_is_compared_only_as_it_can_be(page):
    choose(page, "3")
    row = page.editor.rows[1]
    row.field.setCurrentIndex(row.field.findData("sender_kind"))
    offered = [row.match.itemData(n) for n in range(6) if row.match.model().item(n).isEnabled()]
    assert (row.match.currentData(), offered) == ("is", ["is", "present"])
    row.field.setCurrentIndex(row.field.findData("subject"))
    assert row.draft().values == "byggetilladelse | byggesag | nedrivning"


def test_a_rule_is_moved_and_nothing_else_changes(page, qtbot, settle):
    choose(page, "2")
    click(qtbot, page.buttons.up)
    assert [rule.id for rule in page.edits.book.rules[:2]] == ["2", "1"]
    assert page.list.rule() == "2"
    click(qtbot, page.buttons.down)
    settle()
    assert not page.edits.is_changed


def test_every_step_can_be_undone_and_done_again(page, qtbot, settle):
    before = page.edits.book
    choose(page, "3")
    click(qtbot, page.buttons.delete)
    assert page.list.rule() == "4"  # the next one, however many there are
    choose(page, "1")
    click(qtbot, page.buttons.undo)
    assert page.list.rule() == "3"
    click(qtbot, page.buttons.delete)
    choose(page, "1")
    click(qtbot, page.buttons.delete)
    assert page.edits.find("1") is None
    click(qtbot, page.buttons.undo)
    click(qtbot, page.buttons.undo)
    assert page.edits.book == before
    choose(page, "1")
    click(qtbot, page.buttons.delete)
    click(qtbot, page.buttons.undo)
    assert page.edits.book == before
    click(qtbot, page.buttons.redo)
    assert page.edits.find("1") is None
    click(qtbot, page.buttons.drop)
    assert page.edits.book == before
    click(qtbot, page.buttons.undo)
    settle()
    assert page.edits.find("1") is None


def test_a_word_that_is_typed_is_one_step(page, qtbot):
    choose(page, "1")
    qtbot.keyClicks(page.editor.name, " og mere")
    assert page.edits.find("1").name == "Folkeregister og mere"
    click(qtbot, page.buttons.undo)
    assert page.edits.find("1").name == "Folkeregister"
    assert not page.buttons.undo.isEnabled()


def test_a_new_rule_is_off_and_a_copy_is_like_its_original(page, qtbot, settle):
    click(qtbot, page.buttons.new)
    assert page.edits.find("7").state is RuleState.OFF
    qtbot.keyClicks(page.editor.name, "Pas")
    assert page.edits.find("7").name == "Pas"
    choose(page, "3")
    click(qtbot, page.buttons.copy)
    settle()
    assert page.edits.find("8").alternatives == page.edits.find("3").alternatives
    assert page.problems.text().startswith("Rule 3 says the same:")
    assert "1 doubt" in row_text(page, 7)


def test_days_target_and_the_rest_are_kept(page, qtbot):
    choose(page, "1")
    page.editor.has_start.setChecked(True)
    page.editor.has_end.setChecked(True)
    page.editor.target.setCurrentIndex(page.editor.target.findData("loen"))
    page.editor.state.setCurrentIndex(page.editor.state.findData("off"))
    page.editor.note.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClick(page.editor.note, Qt.Key.Key_Return)
    qtbot.keyClicks(page.editor.note, "Se aftalen!")
    rule = page.edits.find("1")
    assert rule.note.endswith("\nSe aftalen!")
    assert rule.valid_from == rule.valid_until is not None
    assert (rule.target, rule.state, rule.note[-1]) == ("loen", RuleState.OFF, "!")


def test_the_threshold_is_a_step_too(page, qtbot, settle):
    page.threshold.setValue(5000)
    settle()
    assert page.edits.book.threshold == 5000
    assert "below the threshold" in page.problems.text()
    click(qtbot, page.buttons.undo)
    assert page.threshold.value() == 100


def test_a_search_leaves_the_rules_that_have_the_words(page, qtbot, workplace):
    choose(page, "1")
    qtbot.keyClicks(page.list.search, "dagtilbud 200")
    workplace.wait(lambda: page.list.model.rowCount() == 1)
    assert row_text(page, 0).startswith("4  ")
    assert (page.list.rule(), page.editor.name.text()) == ("1", "Folkeregister")
    click(qtbot, page.buttons.new)
    assert (page.list.search.text(), page.list.model.rowCount()) == ("", 7)


def test_rules_go_out_to_a_spreadsheet_and_come_back_with_bad_rows_told(
    page, qtbot, settle, tmp_path, monkeypatch, workplace
):
    book, sheet = page.edits.book, tmp_path / "r.csv"
    answer(monkeypatch, "getSaveFileName", tmp_path / "no ending")
    click(qtbot, page.buttons.export)
    workplace.wait((tmp_path / "no ending.xlsx").exists)
    answer(monkeypatch, "getSaveFileName", sheet)
    click(qtbot, page.buttons.export)
    workplace.wait(sheet.exists)
    text = sheet.read_text(encoding="utf-8-sig")
    sheet.write_text(text + "9;Uden betingelse;loen;5;;;;;;;\n", encoding="utf-8")
    answer(monkeypatch, "getOpenFileName", sheet)
    click(qtbot, page.buttons.delete)
    click(qtbot, page.buttons.load)
    workplace.wait(lambda: "imported" in page.trial.summary.text())
    assert "r.csv" in page.trial.summary.text()
    assert page.edits.book == book
    for name in ("getOpenFileName", "getSaveFileName"):
        answer(monkeypatch, name, "")
    click(qtbot, page.buttons.load)
    click(qtbot, page.buttons.export)
    settle()


def test_a_sheet_that_is_none_of_rules_is_told_in_a_few_lines(
    page, qtbot, tmp_path, monkeypatch, workplace
):
    """A row for each of 20,000 entries in one label held the window for half a minute."""
    sheet = tmp_path / "kartotek.csv"
    sheet.write_text("id;navn\n" + "".join(f"{n};Navn\n" for n in range(90)), encoding="utf-8")
    answer(monkeypatch, "getOpenFileName", sheet)
    click(qtbot, page.buttons.load)
    workplace.wait(lambda: "nothing was imported" in page.trial.summary.text())
    assert len(page.trial.summary.text().splitlines()) < 30
    assert page.trial.summary.text().endswith("70 more row(s) or cell(s) that cannot be used.")


def test_the_wheel_changes_no_rule(page):
    choose(page, "3")
    before, row = page.editor.draft(), page.editor.rows[0]
    for field in (page.editor.points, page.editor.target, page.threshold, row.field, row.match):
        middle = QPointF(field.rect().center())
        turn = QWheelEvent(
            middle,
            field.mapToGlobal(middle),
            QPoint(),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(field, turn)
    assert (page.editor.draft(), page.edits.is_changed) == (before, False)


def test_what_cannot_be_read_is_told(page, qtbot, tmp_path, monkeypatch, workplace):
    answer(monkeypatch, "getOpenFileName", tmp_path / "gone.csv")
    click(qtbot, page.buttons.load)
    workplace.wait(lambda: bool(workplace.window.statusBar().currentMessage()))


def test_changed_rules_are_tried_on_a_folder(page, qtbot, settle, workplace, monkeypatch):
    choose(page, "3")
    page.editor.target.setCurrentIndex(page.editor.target.findData("loen"))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(SAMPLES))
    click(qtbot, page.trial.button)
    workplace.wait(lambda: "looked at" in page.trial.summary.text())
    assert "other suggestion" in page.trial.summary.text()
    page.trial.only_changes.setChecked(True)
    rows, shown = page.trial.model, texts_of(page.trial.model)
    page.trial.only_changes.setChecked(False)
    assert 0 < len(shown) < rows.rowCount()
    page.trial.rows.setCurrentIndex(rows.index(0))
    assert not page.trial.why.isHidden()
    assert all("Now: Suggested: Byggesag" in text for text in shown)
    assert all("Then: " in text for text in shown)
    assert page.trial.age.isHidden()
    page.threshold.setValue(90)  # a step of its own, however quickly it comes
    assert page.trial.age.isVisible()
    begun = QLocale().toString(page.trial._begun, QLocale.FormatType.ShortFormat)
    assert f"as they were at {begun}. Try again." in page.trial.age.text()
    click(qtbot, page.buttons.undo)
    assert page.trial.age.isHidden()
    click(qtbot, page.buttons.save)  # what is called “now” in the rows is no longer in force
    workplace.wait(page.trial.age.isVisible)


def test_a_trial_can_be_stopped(page, qtbot, workplace, monkeypatch):
    rulebook = workplace.window._desk.rulebook

    def slow(_paths, _book, _day, _found, progress, cancel: CancelToken):
        progress(1, 9)
        workplace_token.append(cancel)
        while not cancel.cancelled:
            pass
        cancel.check()

    workplace_token: list[CancelToken] = []
    monkeypatch.setattr(type(rulebook), "try_on", lambda _self, *args: slow(*args))
    page._trying.try_on(SAMPLES)
    workplace.wait(lambda: bool(workplace_token))
    workplace.wait(page.trial.progress.isVisible)
    click(qtbot, page.trial.progress.cancel)
    assert page.trial.summary.text().startswith("Stopped.")
    assert page.trial.button.isEnabled()


def test_rules_that_somebody_else_saved_meanwhile_are_not_written_over(
    page, qtbot, workplace, in_force, tmp_path, monkeypatch
):
    desk = workplace.window._desk
    desk.rulebook.save(RuleBook(in_force().rules[:2]), in_force())
    choose(page, "3")
    page.editor.points.setValue(999)
    click(qtbot, page.buttons.save)
    workplace.wait(page.conflict.isVisible)
    assert "Somebody else has saved" in page.conflict.text.text()
    assert len(in_force().rules) == 2
    assert page.edits.find("3").points == 999
    sheet = tmp_path / "mine.xlsx"
    answer(monkeypatch, "getSaveFileName", sheet)
    click(qtbot, page.conflict.keep)
    workplace.wait(sheet.exists)
    click(qtbot, page.conflict.compare)
    said = page.conflict.list.toPlainText()
    assert "Rule 3\nYours: Byggesag (active): 999 points to Byggesag" in said
    assert "Theirs: not there" in said
    click(qtbot, page.conflict.take)
    assert [rule.id for rule in page.edits.book.rules] == ["1", "2"]
    assert not page.edits.is_changed
    click(qtbot, page.buttons.undo)
    assert page.edits.find("3").points == 999
    click(qtbot, page.buttons.save)
    workplace.wait(page.conflict.isVisible)
    assert len(in_force().rules) == 2
    workplace.wait(page.is_settled)


def test_what_is_being_written_is_put_into_their_rules_too(
    page, qtbot, workplace, in_force, tmp_path, monkeypatch
):
    rulebook, before = workplace.window._desk.rulebook, in_force()
    click(qtbot, page.buttons.new)
    qtbot.keyClick(page.editor.name, Qt.Key.Key_Delete)
    qtbot.keyClicks(page.editor.owner, "Asta")
    page.threshold.setValue(70)
    answer(monkeypatch, "getSaveFileName", tmp_path / "r.csv")
    click(qtbot, page.buttons.export)
    workplace.wait(lambda: "as they last were: 7" in workplace.window.statusBar().currentMessage())
    theirs = RuleBook((*before.rules, replace(before.rules[0], id="7")), 60)
    rulebook.save(theirs, before)
    workplace.window.show_post()
    workplace.window.show_page("rules")
    workplace.wait(page.conflict.isVisible)
    click(qtbot, page.conflict.compare)
    assert "Yours: 70 points\nTheirs: 60 points" in page.conflict.list.toPlainText()
    assert "Not complete here, and as it last was above: 7" in page.conflict.list.toPlainText()
    page.threshold.setValue(80)
    workplace.wait(lambda: "Yours: 80 points" in page.conflict.list.toPlainText())
    click(qtbot, page.conflict.merge)
    assert "threshold was changed by both" in page.trial.summary.text()
    choose(page, "7")
    assert (page.editor.name.text(), page.editor.owner.text()) == (
        "Folkeregister",
        "Postfordelingen",
    )
    choose(page, "8")
    assert (page.editor.name.text(), page.editor.owner.text()) == ("", "Asta")


def test_only_the_order_differs(page, qtbot, workplace, in_force):
    choose(page, "2")
    click(qtbot, page.buttons.up)
    workplace.window._desk.rulebook.save(RuleBook(in_force().rules[::-1]), in_force())
    click(qtbot, page.buttons.save)
    workplace.wait(page.conflict.isVisible)
    click(qtbot, page.conflict.compare)
    assert page.conflict.list.toPlainText() == "Only the order differs."


def test_somebody_who_saves_just_the_same_takes_nothing_away(page, qtbot, workplace, in_force):
    choose(page, "3")
    page.editor.points.setValue(999)
    choose(page, "2")
    page.editor.name.selectAll()
    qtbot.keyClick(page.editor.name, Qt.Key.Key_Delete)
    qtbot.keyClicks(page.editor.owner, " og Asta")
    workplace.window._desk.rulebook.save(page.edits.book, in_force())
    workplace.window.show_post()
    workplace.window.show_page("rules")
    workplace.wait(lambda: page.edits.begun_with == page.edits.book)
    assert (page.conflict.isHidden(), page.edits.incomplete()) == (True, ("2",))
    assert page.editor.owner.text().endswith(" og Asta")


def test_changes_are_put_into_what_somebody_else_has_saved(
    page, qtbot, workplace, in_force, settle
):
    rulebook = workplace.window._desk.rulebook
    before = in_force()
    choose(page, "3")
    page.editor.points.setValue(999)
    click(qtbot, page.buttons.new)
    others = (*before.rules[:2], *before.rules[3:], replace(before.rules[0], id="7"))
    rulebook.save(RuleBook(others), before)
    workplace.window.show_post()
    workplace.window.show_page("rules")
    workplace.wait(page.conflict.isVisible)
    click(qtbot, page.conflict.merge)
    assert page.conflict.isHidden()
    assert "Changed by both, and here as you wrote them: 3" in page.trial.summary.text()
    assert "7 → 8" in page.trial.summary.text()
    click(qtbot, page.buttons.save)
    workplace.wait(lambda: {"7", "8", "3"} <= {rule.id for rule in in_force().rules})
    workplace.wait(lambda: not page.edits.is_changed)


def test_what_is_not_saved_stays_when_one_comes_back(page, workplace, settle):
    choose(page, "3")
    page.editor.points.setValue(999)
    workplace.window.show_post()
    workplace.window.show_page("rules")
    settle()
    assert page.edits.find("3").points == 999


def test_without_rules_the_page_says_what_they_are_for(page, qtbot, settle):
    for _rule in page.edits.book.rules:
        click(qtbot, page.buttons.delete)
    settle()
    assert "There are no rules yet" in page.aloud.text()
    assert not page.buttons.copy.isEnabled()
    assert page.editor.isHidden()


def test_a_file_of_rules_that_cannot_be_used_is_told_on_the_page(page, workplace):
    file = workplace.paths.organisation / "rules.toml"
    file.parent.mkdir(exist_ok=True)
    file.write_text("][", encoding="utf-8")
    workplace.window.show_post()
    workplace.window.show_page("rules")
    workplace.wait(lambda: "cannot be read" in page.aloud.text())
    assert page.looked.text().startswith("rules.toml")
    file.write_text('[[rules]]\nid = "1"\n', encoding="utf-8")
    workplace.window.show_post()
    workplace.window.show_page("rules")
    workplace.wait(lambda: "name” is missing" in page.looked.text())


def test_closing_the_window_does_not_drop_rules_unasked(page, workplace):
    choose(page, "3")
    page.editor.points.setValue(999)
    workplace.window.show_post()
    assert not workplace.window.close()
    assert "not saved" in workplace.window.statusBar().currentMessage()
    assert workplace.window.pages.currentWidget() is page
    assert workplace.window.close()


def test_a_trial_that_was_stopped_leaves_nothing_in_the_next_one(page, tmp_path, settle):
    folder = tmp_path / "post"
    folder.mkdir()
    page._trying.try_on(folder)
    settle()
    assert page.trial.summary.text() == "There are no messages in the folder."
    page._trying.try_on(SAMPLES)
    page._trying.cancel()
    (folder / "a.eml").write_bytes((SAMPLES / "28-almindelig-mail.eml").read_bytes())
    page._trying.try_on(folder)
    settle()
    assert page.trial.model.rowCount() == 1
    assert page.trial.summary.text().startswith("1 message")
