"""A course from its making to its certificate, through the real window: the trainer's part, the participant's part."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog

from dpassist.domain.training.course import NameRule
from dpassist.domain.training.marking import Result, completed
from dpassist.mailio.course_file import read_course, write_course
from dpassist.mailio.result_file import read_result
from dpassist.services.story import as_html
from dpassist.store.course_folder import CourseFolder
from tests.course_values import PARTICIPANT, a_course, a_course_lesson
from tests.mailio.test_guidance_pdf import text_of

LESSONS = ("brevet-alene", "kopier-til-andre")


class People:
    """What a trainer and a participant do in the window."""

    def __init__(self, workplace, qtbot, monkeypatch):
        self.place, self.qtbot, self.patch = workplace, qtbot, monkeypatch
        self.window = workplace.window

    def page(self, name):
        self.window.show_page(name)
        page = self.window.page(name)
        self.settle(page)
        return page

    def settle(self, page):
        self.place.wait(page.is_settled)
        QApplication.processEvents()

    def names(self, path, call="getSaveFileName"):
        """Answer the next question for a file."""
        self.patch.setattr(QFileDialog, call, lambda *_args: (str(path), ""))

    def make(self, path, lessons=LESSONS):
        """Make a course and save it."""
        page = self.page("course-making")
        for language, title in (("da", "Kopier og breve"), ("en", "Copies and letters")):
            page.titles[language].setFocus()
            self.qtbot.keyClicks(page.titles[language], title)
        for lesson in lessons:
            page.lists.there.setCurrentRow(self.row(page.lists.there, lesson))
            self.qtbot.keyClick(page.lists.there, Qt.Key.Key_Return)
        self.names(path)
        assert page.save_button.isEnabled(), page.lacking.text()
        self.qtbot.keyClick(page.save_button, Qt.Key.Key_Space)
        self.settle(page)
        return page

    def row(self, shown, lesson):
        ids = [shown.item(row).data(Qt.ItemDataRole.UserRole) for row in range(shown.count())]
        return ids.index(lesson)

    def join(self, path):
        self.window.load([path])
        page = self.window.page("course")
        self.settle(page)
        return page

    def play(self, page, *, wrongly=()):
        """Go through what is left, with a common wrong answer first where told to."""
        page.view.go_on.click()
        self.settle(page)
        while page.work.playing is not None:
            playing = page.work.playing
            assert page.task.story.text() == as_html(playing.text.story)
            if playing.task.id in wrongly:
                self.answer(page, completed(playing.task.wrong[0].answer, playing.solution))
            self.answer(page, playing.solution.answer)
            page.task.next_button.click()
            self.settle(page)

    def answer(self, page, answer):
        page.task.answer.give(answer)
        page.task.check_button.click()
        self.settle(page)


@pytest.fixture
def people(workplace, qtbot, monkeypatch):
    return People(workplace, qtbot, monkeypatch)


def tasks_of(people):
    lessons = people.window._desk.trainer
    return [task.id for name in LESSONS for task in lessons.lesson(name).tasks]


# The trainer


def test_a_course_is_made_by_keyboard_and_a_step_is_taken_back(people, tmp_path):
    page = people.page("course-making")
    assert not page.save_button.isEnabled()
    assert "title in both languages" in page.lacking.text()
    people.make(tmp_path / "kursus")
    course = read_course((tmp_path / "kursus.dpcourse").read_bytes())
    assert [lesson.id for lesson in course.lessons] == list(LESSONS)
    assert course.title == {"da": "Kopier og breve", "en": "Copies and letters"}
    assert (course.pass_mark, course.names) == (80, "optional")


def test_lessons_are_put_in_order_by_keyboard_and_steps_are_taken_back(people, tmp_path):
    page = people.make(tmp_path / "kursus.dpcourse")
    course = read_course((tmp_path / "kursus.dpcourse").read_bytes())
    chosen = page.lists.chosen
    chosen.setFocus()
    chosen.setCurrentRow(0)
    people.qtbot.keyClick(chosen, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert people.row(chosen, LESSONS[0]) == 1
    assert chosen.currentRow() == 1
    people.qtbot.keyClick(chosen, Qt.Key.Key_Delete)
    assert chosen.count() == 1
    page.pass_mark.setValue(60)
    page.names.setChecked(False)
    undo, redo = (people.window.menus.actions[name] for name in ("undo", "redo"))
    for _step in range(3):
        undo.trigger()
    assert page.steps.draft.lessons == LESSONS[::-1]
    redo.trigger()
    assert page.steps.draft.lessons == LESSONS[1:]
    for command, is_empty in ((undo, True), (redo, False)):
        for _step in range(20):
            command.trigger()
        assert page.steps.draft.is_empty is is_empty
    assert (page.steps.draft.pass_mark, page.steps.draft.names) == (60, "none")
    people.make(tmp_path / "igen.dpcourse", ())
    again = read_course((tmp_path / "igen.dpcourse").read_bytes())
    assert again.id == course.id
    assert again.edition != course.edition


def test_what_is_not_saved_is_there_the_next_time(people):
    page = people.page("course-making")
    people.qtbot.keyClicks(page.titles["da"], "Halvt")
    page.lists.there.setCurrentRow(2)
    page.lists.add.click()
    kept = CourseFolder(people.place.paths.courses)
    people.settle(page)
    assert kept.draft().title["da"] == "Halvt"
    people.qtbot.keyClicks(page.titles["da"], " f")
    assert page.may_close()
    assert kept.draft().title["da"] == "Halvt f"
    page.new_button.click()
    people.settle(page)
    assert kept.draft().is_empty


def test_a_course_is_opened_to_change_it(people, tmp_path):
    page = people.page("course-making")
    path = tmp_path / "kursus.dpcourse"
    people.names("", "getOpenFileName")
    page.open_button.click()
    for course, said in (
        (a_course(), "Somebody else made this course"),
        (a_course(lessons=(a_course_lesson("findes-ikke"),)), "not on this machine"),
    ):
        path.write_bytes(write_course(course))
        people.names(path, "getOpenFileName")
        page.open_button.click()
        people.settle(page)
        assert page.titles["da"].text() == "Nye kolleger"
        assert said in page.note.text() + page.lacking.text()
    page.lists.chosen.selectAll()
    page.lists.remove.click()
    assert page.lacking.text() == "Add at least one lesson."
    page.take([tmp_path / "brev.eml"])
    assert "no course" in page.note.text()
    path.write_bytes(b"nothing")
    page.take([path])
    people.settle(page)
    assert "no course that can be read" in page.note.text()


def test_where_nothing_can_be_kept_the_window_says_so_once(people):
    page = people.page("course-making")
    people.place.paths.courses.write_bytes(b"no folder")
    people.qtbot.keyClicks(page.titles["en"], "x")
    assert not page.may_close()
    assert "could not be written" in page.note.text()
    assert page.may_close()
    people.place.paths.courses.unlink()


# The participant


def test_a_course_is_joined_gone_through_and_handed_in(people, tmp_path, shell):
    path = tmp_path / "kursus.dpcourse"
    people.make(path)
    page = people.join(path)
    assert people.window.pages.current_id() == "course"
    assert page.view.title.text() == "Copies and letters"
    assert not page.view.notes.text()
    assert not page.view.hand_in.isEnabled()
    assert page.view.go_on.text() == "B&egin"
    wrongly = tasks_of(people)[0]
    people.play(page, wrongly=(wrongly,))
    assert page.note.text() == "That was the course."
    assert "right at the first try" in page.view.standing.text()
    assert page.view.go_on.isHidden()
    page.view.name.setText("Asta Prøve")
    people.names(tmp_path / "asta")
    page.view.hand_in.click()
    people.settle(page)
    result = read_result((tmp_path / "asta.dpresult").read_bytes())
    assert result.name == "Asta Prøve"
    standing = result.standing
    assert (standing.answered, standing.right) == (standing.tasks, standing.tasks - 1)
    (mistakes,) = [g.mistakes for g in result.attempt.given.values() if g.mistakes]
    assert mistakes[0].startswith("common:")
    assert result.is_passed
    assert shell.opened == []


def test_a_course_is_stopped_gone_on_with_begun_anew_and_left(people, tmp_path):
    path = tmp_path / "kursus.dpcourse"
    people.make(path)
    page = people.join(path)
    page.view.go_on.click()
    people.settle(page)
    people.answer(page, page.work.playing.solution.answer)
    page.task.close_button.click()
    people.settle(page)
    assert page.view.go_on.text() == "Go &on"
    page = people.join(path)  # opened once more: what was answered is still there
    assert page.view.standing.text().startswith("1 of ")
    page.view.go_on.click()
    people.settle(page)
    assert "task 2 of" in page.task.place.text()
    page.task.close_button.click()
    people.settle(page)
    page.view.anew.click()
    assert page.view.anew.text() == "Begin &anew, and forget my answers"
    page.view.leave.click()
    assert page.view.anew.text() == "Begin &anew"
    page.view.anew.click()
    page.view.anew.click()
    people.settle(page)
    assert page.view.standing.text().startswith("0 of ")
    page.view.leave.click()
    assert page.view.leave.text() == "&Leave it, and forget my answers"
    page.view.leave.click()
    people.settle(page)
    assert page.stack.currentWidget() is page.empty
    assert CourseFolder(people.place.paths.courses).courses() == ()


def test_the_lessons_of_a_course_are_practised_without_counting(people, tmp_path):
    path = tmp_path / "kursus.dpcourse"
    people.make(path)
    page = people.join(path)
    page.view.practise.click()
    people.settle(page)
    assert {lesson for lesson, _task in page.work.round.tasks} == set(LESSONS)
    people.answer(page, page.work.playing.solution.answer)
    page.task.close_button.click()
    people.settle(page)
    assert page.view.standing.text().startswith("0 of ")
    page.view.practise_on.click()
    people.settle(page)
    while page.work.playing is not None:
        people.answer(page, page.work.playing.solution.answer)
        page.task.next_button.click()
        people.settle(page)
    assert page.note.text() == "That was the set."


def test_what_is_not_here_as_the_trainer_had_it_is_told_before_the_start(people, tmp_path):
    here = a_course_lesson("brevet-alene", tasks=1, title={"da": "Brevet", "en": "The letter"})
    gone = a_course_lesson("findes-ikke", title={"da": "Væk", "en": "Gone"})
    path = tmp_path / "kursus.dpcourse"
    path.write_bytes(write_course(a_course(lessons=(here, gone), names=NameRule.NONE)))
    drop(people.window, path)
    page = people.window.page("course")
    people.settle(page)
    assert "Not on this computer: Gone" in page.view.notes.text()
    assert "another version than the trainer had: The letter" in page.view.notes.text()
    assert not page.view.name.isVisible()
    people.play(page)
    assert page.view.standing.text().startswith("1 of 3")
    assert not page.view.certificate.isEnabled()


def drop(window, path):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    window.dropEvent(
        QDropEvent(
            QPointF(5, 5),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )


def test_a_course_that_was_changed_is_refused_with_a_sentence(people, tmp_path):
    path = tmp_path / "kursus.dpcourse"
    people.make(path)
    path.write_bytes(path.read_bytes().replace(b"pass_mark = 80", b"pass_mark = 10"))
    people.names(path, "getOpenFileName")
    people.window.menus.actions["open-course"].trigger()
    page = people.window.page("course")
    people.settle(page)
    assert "was changed after its trainer saved it" in page.note.text()
    assert page.stack.currentWidget() is page.empty


def test_a_certificate_is_made_for_those_who_passed(people, tmp_path):
    path = tmp_path / "kursus.dpcourse"
    people.make(path, LESSONS[:1])
    page = people.join(path)
    people.play(page)
    assert "You have passed the course." in page.view.standing.text()
    danish, english = page.view.certificate.menu().actions()
    page.view.name.setText("Asta Prøve")
    people.names(tmp_path / "bevis.pdf")
    danish.trigger()
    people.settle(page)
    said = " ".join(text_of((tmp_path / "bevis.pdf").read_bytes()).split())
    for words in ("Asta Prøve", "Kopier og breve", "Brevet alene", "80 %"):
        assert words in said, said
    page.view.name.clear()
    english.trigger()
    people.settle(page)
    said = " ".join(text_of((tmp_path / "bevis.pdf").read_bytes()).split())
    assert "____" in said
    assert "has passed the course" in said
    page.view.name.setText("010170-1234")
    page.view.hand_in.click()
    people.settle(page)
    assert "looks like a CPR number" in page.note.text()
    assert PARTICIPANT not in said


def test_a_cancelled_question_changes_nothing(people, tmp_path):
    path = tmp_path / "kursus.dpcourse"
    people.make(path, LESSONS[:1])
    page = people.join(path)
    people.names("")
    people.names("", "getOpenFileName")
    for do in (
        page.view.hand_in_wanted.emit,
        lambda: page.view.certificate_wanted.emit("da"),
        page.open_button.click,
        people.window.menus.actions["open-course"].trigger,
        people.page("course-making").save_button.click,
    ):
        do()
    people.settle(page)
    assert sorted(each.name for each in Path(tmp_path).glob("*.*")) == ["kursus.dpcourse"]
    assert page._show_mark(None) is None
    with pytest.raises(ValueError, match="a bug"):
        page._show_error(ValueError("a bug"))


def test_results_of_the_first_try_count(people, tmp_path):
    path = tmp_path / "kursus.dpcourse"
    people.make(path, LESSONS[:1])
    page = people.join(path)
    people.play(page, wrongly=tasks_of(people))
    joined = page._joined[page.current()]
    assert not joined.is_passed
    assert {given.last for given in joined.attempt.given.values()} == {Result.RIGHT}
    assert "80 % are needed" in page.view.standing.text()
