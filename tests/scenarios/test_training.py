"""A clerk practises: every lesson played through the real window, rightly and wrongly, and nothing leaves the page."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton, QRadioButton

import dpassist
from dpassist.domain.errors import EnvironmentFaultError
from dpassist.domain.reply_check.finding import Code
from dpassist.domain.training.answers import FindAnswer, PassOnAnswer, RecogniseAnswer
from dpassist.domain.training.composing import Begin
from dpassist.domain.training.marking import Result, completed
from dpassist.domain.training.solving import UnsolvableError
from dpassist.domain.verdict import Kind
from dpassist.services.story import as_html
from tests.fakes import FakeShell
from tests.mailio.test_guidance_pdf import text_of
from tests.scenarios.classroom import open_room
from tests.scenarios.conftest import wait_until


@pytest.fixture
def shell():
    return FakeShell()


@pytest.fixture
def room(qtbot, paths, shell, monkeypatch):
    with open_room(qtbot, paths, shell, monkeypatch) as opened:
        yield opened


def test_every_lesson_is_played_rightly_and_with_each_common_wrong_answer(room):
    """One window for all of them; what the page says has to come from the lesson and from the product."""
    room.window.hide()  # what is said is looked at here, not how; laying it out is half of the work
    problems, played = [], 0
    for lesson in room.trainer.lessons():
        for task in lesson.tasks:
            playing = room.play(lesson.id, task.id)
            words = playing.words
            for wrong in task.wrong:
                said = room.answer(completed(wrong.answer, playing.solution))
                played += 1
                if room.last() is Result.RIGHT or words.wrong[wrong.id] not in said:
                    problems.append(f"{lesson.id}/{task.id}, wrong: {wrong.id}: {said}")
            said = room.answer(playing.solution.answer)
            played += 1
            if room.last() is not Result.RIGHT or words.why not in said:
                problems.append(f"{lesson.id}/{task.id}, right: {said}")
            if room.task.next_button.isHidden() or not room.task.again_button.isHidden():
                problems.append(f"{lesson.id}/{task.id}: no way on")
    assert not problems, "\n".join(problems)
    assert played > 200
    assert room.shell.opened == []


def test_a_lesson_is_gone_through_by_keyboard_alone(room, qtbot):
    """Begin, choose with the arrow keys, tick with the space bar, check, go on, and come back to the list."""
    page, task = room.page, room.task
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Home)
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    assert page.list.current() == "hvad-er-digital-post"
    assert "Monday morning" in page.lesson.story.text()
    qtbot.keyClick(page.lesson.begin_button, Qt.Key.Key_Space)
    room.settle()
    assert task.place.text() == "What is Digital Post? · task 1 of 3"
    assert task.story.isHidden()
    first = QApplication.focusWidget()
    assert isinstance(first, QRadioButton)
    qtbot.keyClick(first, Qt.Key.Key_Space)
    parts = task.answer.parts
    parts.setFocus()
    while parts.currentRow() < parts.count() - 1:
        qtbot.keyClick(parts, Qt.Key.Key_Down)
    qtbot.keyClick(parts, Qt.Key.Key_Space)
    assert task.answer.answer() == RecogniseAnswer(Kind.DIGITAL_POST, frozenset({"attachment 1"}))
    qtbot.keyClick(task.check_button, Qt.Key.Key_Space)
    room.settle()
    assert room.last() is Result.RIGHT
    assert QApplication.focusWidget() is task.next_button
    qtbot.keyClick(task.next_button, Qt.Key.Key_Space)
    room.settle()
    assert "task 2 of 3" in task.place.text()


def test_a_lesson_left_in_its_midst_is_gone_on_with(room):
    room.play("hvad-er-digital-post", "words")
    room.task.close_button.click()
    room.settle()
    page = room.page
    page.refresh()
    assert page.stack.currentWidget() is page.lesson
    assert page.lesson.go_on_button.isVisible()
    page.lesson.go_on_button.click()
    room.settle()
    assert page.work.playing.task.id == "words"
    page.list.setCurrentRow(page.list.currentRow() + 1)  # another lesson: the place is kept
    room.settle()
    assert page.work.playing is None
    assert room.trainer.progress().task == "words"


def test_a_task_that_comes_too_late_is_not_shown(room):
    """Whoever chose another lesson while a task was being opened sees that lesson."""
    page = room.page
    page.show_lesson("hvad-er-digital-post")
    room.settle()
    page.work.begin("hvad-er-digital-post", "words")
    page.list.setCurrentRow(page.list.currentRow() + 1)
    room.settle()
    assert page.stack.currentWidget() is page.lesson
    assert page.work.playing is None


def test_pressing_twice_marks_once_and_passes_over_no_task(room):
    playing = room.play("hvad-er-digital-post", "words")
    room.task.answer.give(playing.solution.answer)
    at = room.page.work.round.at
    for _press in range(2):
        room.task.check_button.click()
    room.settle()
    assert len(room.page.work.results) == 1
    for _press in range(2):
        room.task.next_button.click()
    room.settle()
    assert room.page.work.round.at == at + 1


def test_the_end_of_a_lesson_says_what_comes_again(room):
    playing = room.play("hvad-er-digital-post", "may")
    room.answer(completed(playing.task.wrong[0].answer, playing.solution))
    assert room.task.next_button.text() == "F&inish"
    room.task.next_button.click()
    room.settle()
    assert "comes again when you practise" in room.page.note.text()
    room.play("hvad-er-digital-post", "may")
    room.answer(playing.solution.answer)
    room.task.next_button.click()
    room.settle()
    assert room.page.note.text() == "That was the lesson."


def test_an_answer_that_was_not_right_is_changed_or_tried_anew(room):
    playing = room.play("gatewayens-knapper", "steps")
    task = room.task
    room.answer(completed(playing.task.wrong[0].answer, playing.solution))
    assert task.again_button.isVisible()
    task.answer.steps.setCurrentRow(0)
    task.answer.down.click()
    assert task.check_button.isVisible()
    assert not task.comment.isVisible()
    before = task.answer.answer()
    task.answer.up.click()
    assert task.answer.answer() != before
    task.answer.up.click()  # it is on top already
    task.check_button.click()
    room.settle()
    task.again_button.click()
    room.settle()
    assert task.answer.answer().order == playing.solution.shuffled
    assert task.check_button.isVisible()


def test_a_mixed_set_is_practised_and_gone_on_with(room):
    page = room.page
    assert "Choose a lesson" in page.lesson.story.text()
    page.lesson.practice_button.click()
    room.settle()
    assert page.work.round.is_practice
    assert page.task.place.text().endswith("task 1 of 10")
    assert page.task.story.text() == as_html(page.work.playing.text.story)
    room.answer(page.work.playing.solution.answer)
    page.task.close_button.click()
    room.settle()
    page.refresh()
    assert page.lesson.practice_go_on.isVisible()
    page.lesson.practice_go_on.click()
    room.settle()
    assert page.task.place.text().endswith("task 1 of 9")
    for _task in range(9):
        room.answer(page.work.playing.solution.answer)
        page.task.next_button.click()
        room.settle()
    assert page.note.text() == "That was the set."
    assert room.trainer.waiting() == ()


def test_a_hint_is_there_for_those_who_want_it(room):
    room.play("hvad-er-digital-post", "what")
    assert not room.task.hint.isVisible()
    room.task.hint_button.click()
    assert room.task.hint.isVisible()
    assert not room.task.hint_button.isVisible()
    room.play("hvad-er-digital-post", "words")
    assert not room.task.hint_button.isVisible()


def test_a_click_on_a_part_ticks_it_wherever_it_hits(room, qtbot):
    room.play("hvad-er-digital-post", "what")
    parts = room.task.answer.parts
    QApplication.processEvents()
    area = parts.visualItemRect(parts.item(3))
    qtbot.mouseClick(parts.viewport(), Qt.MouseButton.LeftButton, pos=area.center())
    assert parts.picked_places() == {"subject"}
    qtbot.mouseClick(parts.viewport(), Qt.MouseButton.LeftButton, pos=area.center())
    assert parts.picked_places() == frozenset()
    assert "Spørgsmål om ældrecheck" in parts.text()


def test_nothing_is_wrong_excludes_every_mistake(room):
    room.play("kopier-til-andre", "copies")
    widget = room.task.answer
    widget.mistakes.pick({"copies"})
    QApplication.processEvents()
    widget.mistakes.pick({"copies", ""})
    QApplication.processEvents()
    assert widget.answer() == FindAnswer(frozenset())
    widget.mistakes.pick({"copies", ""})
    QApplication.processEvents()
    assert widget.answer() == FindAnswer(frozenset({Code.COPIES}))


def test_what_is_held_back_needs_no_sheet(room):
    room.play("spot-den-falske", "on")
    widget = room.task.answer
    assert widget.answer() is None
    widget.target.choose("borgerservice")
    assert (widget.answer(), widget.sheet.isEnabled()) == (None, True)
    widget.target.choose("held-back")
    assert (widget.answer(), widget.sheet.isEnabled()) == (PassOnAnswer("held-back", ""), False)
    widget.target.choose("nowhere")
    assert widget.target.choice() == "held-back"


# The composer


def test_a_reply_is_written_as_in_a_mail_program_and_goes_nowhere(room, qtbot):
    room.play("svar-i-traaden", "write")
    composer = room.task.answer
    assert not room.task.check_button.isEnabled()
    composer.beginnings[Begin.REPLY].click()
    assert composer.sheet.subject.text().startswith("SV: Spørgsmål om carport")
    assert composer.sheet.mailbox.currentText().endswith("<test.testesen@testkommunen.example>")
    composer.sheet.mailbox.setCurrentIndex(1)
    qtbot.keyClicks(composer.sheet.body, "You have to apply for it first.")
    composer.sheet.cc.setText("Leder <leder@testkommunen.example>; , nabo@x.example")
    room.task.check_button.click()
    room.settle()
    assert room.last() is Result.WRONG
    assert "leder@testkommunen.example" in room.task.comment.text()
    composer.sheet.cc.clear()
    room.task.check_button.click()
    room.settle()
    assert room.last() is Result.RIGHT
    assert room.shell.opened == []
    assert not list(room.drafts.glob("*"))


def test_our_own_draft_is_sealed_by_hand(room):
    room.play("signering-og-kryptering", "write")
    composer = room.task.answer
    composer.begin(Begin.DRAFT)
    composer.sheet.body.setPlainText(
        f"Dear Alma,\n\nWe come next week.\n\n{composer.sheet.body.toPlainText()}"
    )
    room.task.check_button.click()
    room.settle()
    assert room.last() is Result.WRONG
    for box in (composer.sheet.sign, composer.sheet.encrypt):
        box.setChecked(True)
    room.task.check_button.click()
    room.settle()
    assert room.last() is Result.RIGHT


def test_in_a_low_window_with_large_letters_what_has_the_keyboard_in_the_composer_is_in_sight(
    room, qtbot
):
    """As on a screen of 1080 points at 200 % (WCAG 2.2, 2.4.11): each field of the mail, forth with Tab and back."""
    room.window.resize(960, 540)
    room.play("svar-i-traaden", "write")
    font = room.task.font()
    font.setPointSizeF(2 * font.pointSizeF())
    room.task.setFont(font)
    sheet = room.task.answer.sheet
    room.task.answer.beginnings[Begin.REPLY].click()
    seen = room.task._area.viewport()
    fields = (sheet.mailbox, sheet.to, sheet.cc, sheet.bcc, sheet.subject, sheet.body, sheet.sign)
    wait_until(lambda: sheet.height() > seen.height())  # else nothing would have to scroll
    met, hidden = [], []
    for key, last in ((Qt.Key.Key_Backtab, sheet.mailbox), (Qt.Key.Key_Tab, sheet.encrypt)):
        while met[-1:] != [last]:
            at = room.window.focusWidget()
            met.append(at)
            if not _is_in_sight(at, seen):
                hidden.append(at.accessibleName() or at.text())
            qtbot.keyClick(at, key)
    assert set(fields) <= set(met)
    assert hidden == []


def _is_in_sight(widget, seen):
    """Tell whether the first line of a field is seen; in the composer the cursor of the text stands there."""
    top = widget.mapTo(seen, QPoint(0, 0)).y()
    return top >= 0 and top + widget.fontMetrics().height() <= seen.height()


def test_the_composer_has_no_button_that_sends(room):
    room.play("svar-i-traaden", "write")
    words = {button.text().replace("&", "") for button in room.task.findChildren(QPushButton)}
    assert words == {
        "Reply", "Reply to all", "Forward", "New mail", "dpassist: open reply draft",
        "Check my answer", "A hint", "Try again", "Go on", "Back to the lessons",
    }  # fmt: skip


# Pages to print, and what goes wrong


def test_pages_are_saved_in_both_languages(room, monkeypatch, tmp_path):
    page = room.page
    page.list.setCurrentRow(1)
    asked = iter((tmp_path / "a.pdf", tmp_path / "b.pdf", tmp_path / "c.pdf", ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(next(asked)), ""))
    danish, english = (menu.menu().actions() for menu in page.lesson.handouts.actions())
    danish[0].trigger()
    english[1].trigger()
    danish[-1].trigger()
    danish[0].trigger()  # cancelled
    room.settle()
    lesson, signs, profile = (text_of((tmp_path / f"{n}.pdf").read_bytes()) for n in "abc")
    assert "Hvad er Digital Post?" in lesson
    assert "How to recognise Digital Post" in signs
    assert "Svar med kendetegn i emnet" in " ".join(profile.split())


def test_without_a_lesson_only_general_pages_are_offered(room):
    menus = [action.menu() for action in room.page.lesson.handouts.actions()]
    assert [menu.actions()[0].isEnabled() for menu in menus] == [False, False]


def test_what_goes_wrong_is_said_on_the_page(room, monkeypatch):
    def wrong(*_args):
        raise UnsolvableError("training-no-fault", "x")

    def full(*_args):
        raise EnvironmentFaultError("write-failed")

    with monkeypatch.context() as broken:
        broken.setattr(type(room.trainer), "play", wrong)
        room.play("hvad-er-digital-post", "what")
    assert "not in order" in room.page.note.text()
    room.play("hvad-er-digital-post", "what")
    assert not room.page.note.isVisible()
    monkeypatch.setattr(type(room.trainer), "remember", full)
    room.task.answer.give(room.page.work.playing.solution.answer)
    room.task.check_button.click()
    room.settle()
    assert "could not be written" in room.page.note.text()
    with pytest.raises(ValueError, match="a bug"):
        room.page._show_error(ValueError("a bug"))


def test_what_is_not_there_is_passed_over(room):
    page = room.page
    page.play("nowhere", "x")
    page.work.go_on()
    page.work.answer(RecogniseAnswer())
    page.work.leave()
    page._show_mark(None)
    assert page.work.playing is None


def test_states_of_lessons_are_told_to_a_screen_reader(room):
    page = room.page
    playing = room.play("brevet-alene", "what")
    room.answer(playing.solution.answer)
    room.task.close_button.click()
    room.settle()
    for task in room.trainer.lesson("to-breve").tasks:
        room.answer(room.play("to-breve", task.id).solution.answer)
    room.task.next_button.click()
    room.settle()
    told = {
        page.list.item(row).text(): page.list.item(row).toolTip()
        for row in range(page.list.count())
    }
    assert told["Two letters in one mail"] == "done"
    assert told["The letter alone"] == "1 of 3"
    assert told["What is Digital Post?"] == "not begun"
    assert page.list.titles()[0] == "Receiving"


def test_nothing_in_training_can_open_a_program_or_a_connection():
    """The imports are held by a contract in pyproject.toml; Qt's own ways out are looked for by name."""
    ways = re.compile(
        r"QDesktopServices|QProcess|QtNetwork|openUrl|startDetached|mailto:|QClipboard|clipboard\(|handover"
        r"|write_private|\.shell\b|outlook|imap|webbrowser|smtp|subprocess|startfile|os\.system|popen",
        re.IGNORECASE,
    )
    package = Path(dpassist.__file__).parent
    files = [
        *(package / "ui" / "training").glob("*.py"),
        *(package / "ui" / "presenting").glob("*.py"),
        *(package / "domain" / "training").glob("*.py"),
        *(package / "ui" / "demonstrating").glob("*.py"),
        *(package / "services").glob("training_*.py"),
        *(package / "services").glob("course_*.py"),
        *(package / "services").glob("lesson_*.py"),
        *(package / "ui" / "pages").glob("lesson*.py"),
        *(package / place for place in ("ui/pages/channels.py", "services/channel_map.py")),
        *(package / "ui" / "pages").glob("course*.py"),
        *(package / place for place in ("ui/pages/training.py", "services/trainer.py")),
        *(package / "services" / name for name in ("handouts.py", "classroom.py", "demo_book.py")),
    ]
    assert len(files) > 40
    found = [(f.name, m[0]) for f in files for m in ways.finditer(f.read_text(encoding="utf-8"))]
    # The mail of a demonstration is checked as a file, in a folder that goes with the demonstration.
    assert found == [("stage.py", "write_private")]


# Words, and how far one is


def test_a_story_is_drawn_and_follows_nothing(room):
    page = room.page
    lesson = room.trainer.lesson("hvad-er-digital-post")
    text = replace(
        lesson.texts["en"],
        story="**First** read.\n\n- one\n- two\n\n[out](https://x.example) <b>x</b> ![p](p.png)",
    )
    lesson = replace(lesson, texts={**lesson.texts, "en": text})
    page.lesson.show_lesson(replace(page._states[lesson.id], lesson=lesson))
    story = page.lesson.story
    assert "<strong>First</strong>" in story.text()
    assert story.text().count("<li>") == 2
    assert "[out](https://x.example) &lt;b&gt;x&lt;/b&gt; ![p](p.png)" in story.text()
    assert not story.openExternalLinks()
    said = QAccessible.queryAccessibleInterface(story).text(QAccessible.Text.Name)
    assert "First read." in said
    assert "<" not in said.replace("<b>x</b>", "")


def test_how_far_one_is_is_forgotten_only_when_that_is_meant(room, qtbot):
    page, box = room.page, room.page.lesson.progress
    page.refresh()
    assert not box.ask_button.isEnabled()
    playing = room.play("brevet-alene", "what")
    room.answer(playing.solution.answer)
    room.task.close_button.click()
    room.settle()
    assert box.told.text() == "Tasks you have answered: 1."
    qtbot.keyClick(box.ask_button, Qt.Key.Key_Space)
    assert "forgets how you answered 1 task(s), where you are" in box.warning.text()
    assert QApplication.focusWidget() is box.keep_button
    qtbot.keyClick(box.keep_button, Qt.Key.Key_Space)
    assert not box.warning.isVisible()
    assert len(room.trainer.progress().records) == 1
    qtbot.keyClick(box.ask_button, Qt.Key.Key_Space)
    qtbot.keyClick(box.forget_button, Qt.Key.Key_Space)
    room.settle()
    assert room.trainer.progress().records == {}
    assert box.told.text() == "Tasks you have answered: 0."
    assert not box.ask_button.isEnabled()
    assert "done" not in {page.list.item(row).toolTip() for row in range(page.list.count())}
