"""An administrator makes a lesson of a pseudonymised message: refused while something looks real, seen as learners see it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog

from dpassist.domain.errors import EnvironmentFaultError
from dpassist.domain.training.making import Both, LessonPlan
from dpassist.domain.training.tasks import TaskKind
from dpassist.services.lesson_making import LessonMaking
from dpassist.ui.pages.lesson_maker import LessonMakerPage

REAL = "010203-" + "4004"
CARPORT = (
    Path(__file__).resolve().parents[2] / "resources" / "training" / "messages" / "carport.eml"
)


@pytest.fixture
def page(workplace) -> LessonMakerPage:
    workplace.window.menus.actions["lesson-making"].trigger()
    page = workplace.window.page("lesson-making")
    workplace.wait(page.is_settled)
    return page


@pytest.fixture
def choose(workplace, page, monkeypatch, qtbot):
    """Choose a file with the button."""

    def pick(path):
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(path), ""))
        qtbot.keyClick(page.form.message.choose_button, Qt.Key.Key_Space)
        workplace.wait(page.is_settled)

    return pick


def cannot_write(*_args):
    raise EnvironmentFaultError("write-failed")


def type_into(qtbot, editor, text):
    editor.setFocus()
    qtbot.keyClicks(editor, text)


def fill_in(workplace, page, qtbot):
    """Fill in a lesson of one task with one wrong answer, as far as it can be typed."""
    form = page.form
    type_into(qtbot, form.title.en, "Carports in Testby")
    type_into(qtbot, form.story.en, "Alma writes.")
    form.add_button.menu().actions()[0].trigger()
    workplace.wait(page.is_settled)
    assert QApplication.focusWidget() is form.task.question.da  # the preview takes no keyboard
    type_into(qtbot, form.task.why.en, "The file shows it.")
    qtbot.keyClick(form.task.add_button, Qt.Key.Key_Space)
    qtbot.keyClick(form.task.wrongs[0].choice, Qt.Key.Key_Down)


def test_a_lesson_is_made_previewed_and_played(workplace, page, choose, qtbot):
    form = page.form
    assert "Add a task" in page.preview.note.text()
    choose(CARPORT)
    assert form.message.state.text() == "It is in the lesson: Digital Post"
    fill_in(workplace, page, qtbot)
    assert "Digital Post" in page.preview.right.text()
    assert page.preview.title.text() == "Carports in Testby"
    qtbot.keyClick(page.save_button, Qt.Key.Key_Space)
    assert page.note.text().startswith("Something is still missing")
    assert "tick that all about real people" in form.message.fault.text()
    row = form.task.wrongs[0]
    assert row.why.fault.text() == "⚠ This is missing."
    type_into(qtbot, row.why.en, "Look at the file.")
    qtbot.keyClick(form.message.replaced, Qt.Key.Key_Space)
    workplace.wait(page.is_settled)
    # As a learner: wrong, then right.
    task = page.preview.task
    task.answer.give(page.showing.shown.playing.task.wrong[0].answer)
    task.answer.give(page.showing.shown.playing.solution.answer)
    qtbot.keyClick(task.check_button, Qt.Key.Key_Space)
    assert "The file shows it." in task.comment.text()
    qtbot.keyClick(page.save_button, Qt.Key.Key_Space)
    workplace.wait(page.is_settled)
    assert workplace.window.pages.current_id() == "training"
    training = workplace.window.page("training")
    assert training.list.current() == "carports-in-testby"
    assert training.lesson.title.text() == "Carports in Testby"
    trainer = workplace.window.page("training")._room.trainer
    assert trainer.problems(trainer.lesson("carports-in-testby")) == ()
    assert page.steps.now.plan.title.is_empty


def test_a_message_in_which_something_looks_real_is_not_taken(
    workplace, page, choose, qtbot, tmp_path, caplog
):
    path = tmp_path / "brev.eml"
    path.write_bytes(CARPORT.read_bytes().replace(b"Subject:", f"Subject: {REAL}".encode(), 1))
    choose(path)
    found = page.form.message.found
    assert "The subject: a number that could be somebody's CPR number (••••••-••••)" in found.text()
    assert QApplication.focusWidget() is found
    assert page.form.message.state.text().startswith("It was not taken")
    assert page.steps.now.taken is None
    assert REAL not in caplog.text
    kept = workplace.paths.lesson_draft
    assert not kept.exists() or REAL.encode() not in kept.read_bytes()
    type_into(qtbot, page.form.title.da, f"Om {REAL}")
    workplace.wait(page.is_settled)
    assert "could be somebody's CPR number" in page.form.title.fault.text()
    assert REAL.encode() not in kept.read_bytes()
    assert page.form.title.da.text() == f"Om {REAL}"  # here it stays until it is put right
    assert page.form.title.da.accessibleDescription()
    path.write_bytes(CARPORT.read_bytes().replace(b"\n\n", b"\n\n", 1))
    choose(path)
    assert page.steps.now.taken is not None
    # One that waited since the day it was not found yet.
    plan = page.steps.now.plan
    page.start_over()
    page._show_kept((plan, page._making.look(f"Nr.: {REAL}\n\n".encode(), ".eml")))
    assert page.steps.now.taken is None
    assert page.form.message.state.text().startswith("It was not taken")


def test_what_cannot_be_looked_through_is_vouched_for(workplace, page, choose, qtbot, tmp_path):
    path = tmp_path / "brev.eml"
    path.write_bytes(
        b"From: a@x.example\r\nSubject: syntetisk\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: application/pdf; name="a.pdf"\r\nContent-Disposition: attachment; filename="a.pdf"\r\n'
        b"\r\n%PDF-1.7\r\n"
    )
    choose(path)
    assert (
        "Attachment 1: dpassist cannot look through this (a.pdf)" in page.form.message.found.text()
    )
    qtbot.keyClick(page.form.message.replaced, Qt.Key.Key_Space)
    page.save()
    assert "Look at these yourself, and tick that you have: a.pdf" in page.form.message.fault.text()
    qtbot.keyClick(page.form.message.looked, Qt.Key.Key_Space)
    workplace.wait(page.is_settled)
    assert not page.form.message.fault.isVisible()
    # A telephone number that is typed afterwards is asked about anew, and the tick answers for it.
    type_into(qtbot, page.form.story.da, "Ring 23 45 67 89. Se rigtig.dk")
    workplace.wait(page.is_settled)
    assert "telephone number (•• •• •• 89)" in page.form.story.fault.text()
    assert "web address that somebody can own (rigtig.dk)" in page.form.story.fault.text()
    assert "tick that you have: •• •• •• 89" in page.form.message.fault.text()
    assert not page.form.message.looked.isChecked()
    qtbot.keyClick(page.form.message.looked, Qt.Key.Key_Space)
    workplace.wait(page.is_settled)
    assert "telephone" not in page.form.story.fault.text()
    assert page.form.message.looked.isChecked()


def test_what_is_written_while_a_lesson_is_saved_stays_and_goes_into_the_same_lesson(
    workplace, page, choose, qtbot, monkeypatch
):
    choose(CARPORT)
    fill_in(workplace, page, qtbot)
    type_into(qtbot, page.form.task.wrongs[0].why.en, "Look at the file.")
    qtbot.keyClick(page.form.message.replaced, Qt.Key.Key_Space)
    page.save()
    type_into(qtbot, page.form.story.en, " Bo too.")
    workplace.wait(page.is_settled)
    assert page.form.story.en.toPlainText() == "Alma writes. Bo too."
    assert "Save again, and it replaces" in page.note.text()
    assert not page.note.hasFocus()
    assert workplace.window.pages.current_id() == "lesson-making"
    texts = workplace.paths.organisation / "training" / "lessons" / "carports-in-testby" / "en.md"
    assert "Alma writes.\n" in texts.read_text(encoding="utf-8")
    assert "Bo too" in workplace.paths.lesson_draft.read_text(encoding="utf-8")
    with monkeypatch.context() as full:
        full.setattr(LessonMaking, "save", cannot_write)
        page.save()
        workplace.wait(page.is_settled)
    assert "could not be written" in page.note.text()
    page.save()
    page.save()  # a double click
    type_into(qtbot, page.form.story.en, " Asta.")
    page.save()  # somebody did not wait
    workplace.wait(page.is_settled)
    assert "Alma writes. Bo too. Asta.\n" in texts.read_text(encoding="utf-8")
    assert [each.name for each in texts.parents[1].iterdir()] == ["carports-in-testby"]
    assert workplace.window.pages.current_id() == "training"
    assert page.steps.now.plan.title.is_empty
    assert not workplace.paths.lesson_draft.exists()


def test_a_lesson_that_was_begun_while_another_was_saved_is_its_own(workplace, page, choose, qtbot):
    choose(CARPORT)
    fill_in(workplace, page, qtbot)
    type_into(qtbot, page.form.task.wrongs[0].why.en, "Look at the file.")
    qtbot.keyClick(page.form.message.replaced, Qt.Key.Key_Space)
    page.save()
    page.start_over()
    type_into(qtbot, page.form.title.en, "Another")
    page.save()  # of this, much is missing
    workplace.wait(page.is_settled)
    assert page.form.title.en.text() == "Another"
    assert not page.saving.is_known()
    assert page.note.text().startswith("Something is still missing")


def test_what_waited_comes_back_with_undo_where_somebody_typed_before_it_was_read(page, qtbot):
    waited = LessonPlan(title=Both("Waited"))
    type_into(qtbot, page.form.title.da, "Typed")
    page._show_kept((waited, None))
    assert page.form.title.da.text() == "Typed"
    page.undo()
    assert page.form.title.da.text() == "Waited"


def test_steps_are_taken_back_and_again(workplace, page, qtbot):
    undo = workplace.window.menus.actions["undo"]
    form = page.form
    for kind in (TaskKind.RECOGNISE, TaskKind.ORDER):
        form.add(kind)
    qtbot.keyClick(form.up_button, Qt.Key.Key_Space)
    assert form.tasks.item(0).text() == "1. Put the steps in order"
    qtbot.keyClick(form.down_button, Qt.Key.Key_Space)
    qtbot.keyClick(form.remove_button, Qt.Key.Key_Space)
    assert form.tasks.count() == 1
    form.tasks.setFocus()
    page.undo()
    assert [task.kind for task in page.steps.now.plan.tasks] == [TaskKind.RECOGNISE, TaskKind.ORDER]
    page.redo()
    assert form.tasks.count() == 1
    assert undo.isEnabled()
    type_into(qtbot, form.title.da, "abc")
    page.undo()
    assert form.title.da.text() == ""  # a word is one step
    assert not page.can_redo() or page.steps.can_redo
    qtbot.keyClick(page.new_button, Qt.Key.Key_Space)
    assert form.tasks.count() == 0
    page.undo()
    assert form.tasks.count() == 1
    workplace.wait(page.is_settled)


def test_what_is_not_finished_waits_for_the_next_time(workplace, page, choose, qtbot, monkeypatch):
    choose(CARPORT)
    page.form.add(TaskKind.WRITE)
    type_into(qtbot, page.form.task.answer.da, "Ja.")
    assert page.may_close()  # the last letters are kept at once

    workplace.wait(page.is_settled)
    with monkeypatch.context() as broken:
        broken.setattr(LessonMaking, "keep", cannot_write)
        type_into(qtbot, page.form.title.da, "x")
        title = QApplication.focusWidget()
        workplace.wait(page.is_settled)
        assert "could not be written" in page.note.text()
        assert QApplication.focusWidget() is title  # nobody is stopped in the middle of a word
        assert not page.may_close()
        assert page.may_close()  # told once
        workplace.wait(page.is_settled)
    page._is_read = False
    page.refresh()
    workplace.wait(page.is_settled)
    assert page.form.task.answer.da.toPlainText() == "Ja."
    assert page.steps.now.taken.name == "besked.eml"
    assert "Ja." in page.preview.right.text()


def test_wrong_answers_come_and_go_and_other_tasks_are_gone_to(workplace, page, choose, qtbot):
    choose(CARPORT)
    form = page.form
    form.add(TaskKind.ONWARD)
    form.add(TaskKind.ANSWERABLE)
    workplace.wait(page.is_settled)
    for _each in range(2):
        qtbot.keyClick(form.task.add_button, Qt.Key.Key_Space)
    first, second = (row.wrong().answer for row in form.task.wrongs)
    assert first != second
    qtbot.keyClick(form.task.wrongs[0].remove_button, Qt.Key.Key_Space)
    assert [row.wrong().answer for row in form.task.wrongs] == [second]
    form.tasks.setFocus()
    qtbot.keyClick(form.tasks, Qt.Key.Key_Up)
    workplace.wait(page.is_settled)
    assert page.showing.shown.playing.task.kind is TaskKind.ONWARD
    assert not form.task.profile.isVisible()
    page.preview.en.click()
    page.preview.da.click()
    workplace.wait(page.is_settled)
    assert page.showing.shown.playing.scene.language == "da"


def test_a_lesson_at_odds_with_the_product_and_errors_are_told(
    workplace, page, choose, monkeypatch, tmp_path
):
    choose(tmp_path / "nowhere.eml")
    assert page.note.isVisible()
    page._refused(page._making.problems(page.steps.now.plan, None))
    assert "The lesson has no tasks." in page.note.text()
    with pytest.raises(ValueError, match="a bug"):
        page._failed(ValueError("a bug"))
    page.showing.mark(None)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: ("", ""))
    page._ask_for_message()
    assert page.is_settled()
