"""A lesson comes as a file and leaves as one: opened like any other, looked through, and taken in by who makes lessons."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog

from dpassist.domain.screen import Role
from dpassist.mailio.lesson_file import PackedLesson, pack_lesson, unpack_lesson


@pytest.fixture
def page(workplace):
    workplace.window.show_page("training")
    return workplace.window.page("training")


@pytest.fixture
def save(workplace, page, monkeypatch, qtbot, tmp_path):
    """Save the lesson that is chosen with the button."""

    def pressed(lesson):
        path = tmp_path / f"{lesson}.dplesson"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(path), ""))
        page.show_lesson(lesson)
        qtbot.keyClick(page.lesson.save_button, Qt.Key.Key_Space)
        workplace.wait(page.is_settled)
        return path

    return pressed


@pytest.fixture
def renamed(save):
    """A shipped lesson under the name of one that nobody has."""
    path = save("brevet-alene")
    files = unpack_lesson(path.read_bytes()).files
    renamed = path.with_name("andre.dplesson")
    renamed.write_bytes(pack_lesson(PackedLesson("fra-naboen", files)))
    return renamed


def test_a_lesson_is_opened_taken_in_and_shown_in_the_list(workplace, page, renamed, qtbot):
    workplace.window.show_post()
    workplace.window.load([renamed])
    workplace.wait(page.is_settled)
    assert workplace.window.pages.current_id() == "training"
    view = page.door.view
    assert page.stack.currentWidget() is view
    assert "No fault was found" in view.state.text()
    assert view.tasks.text()
    assert QApplication.focusWidget() is view.take_button
    assert page._room.trainer.lesson("fra-naboen") is None
    qtbot.keyClick(view.take_button, Qt.Key.Key_Space)
    workplace.wait(page.is_settled)
    assert page.list.current() == "fra-naboen"
    assert "among your organisation's lessons" in page.note.text()
    assert page.stack.currentWidget() is page.lesson


def test_the_same_lesson_again_takes_two_presses(workplace, page, renamed, qtbot):
    files = page._room.lesson_files()
    files.take_in(files.open(renamed), may_replace=False)
    workplace.window.load([renamed, renamed])
    workplace.wait(page.is_settled)
    view = page.door.view
    assert "There is a lesson of that name already" in view.state.text()
    qtbot.keyClick(view.take_button, Qt.Key.Key_Space)
    assert page.door.is_open
    assert view.take_button.text() == "&Replace our lesson"
    qtbot.keyClick(view.take_button, Qt.Key.Key_Space)
    workplace.wait(page.is_settled)
    assert page.door.is_open  # the second file waits its turn
    assert "training/lessons-before/fra-naboen-1" in page.note.text()
    workplace.window.show_post()
    workplace.window.show_page("training")
    assert page.stack.currentWidget() is view  # it waits for whoever comes back
    qtbot.keyClick(view.close_button, Qt.Key.Key_Space)
    assert page.stack.currentWidget() is page.lesson


def test_one_that_is_opened_while_another_is_saved_is_not_forgotten(workplace, page, renamed):
    page.door.save("brevet-alene", renamed.with_name("gemt.dplesson"))
    page.take([renamed])
    workplace.wait(page.is_settled)
    assert page.door.is_open


def test_a_lesson_with_faults_and_a_file_that_is_none_are_told(workplace, page, save):
    files = dict(unpack_lesson(save("brevet-alene").read_bytes()).files)
    files["da.md"] += b"Ring til asta@rigtig.dk\n"
    folder = workplace.paths.settings_file.parent
    (folder / "a.dplesson").write_bytes(pack_lesson(PackedLesson("fra-naboen", files)))
    (folder / "b.dplesson").write_bytes(b"nothing")
    workplace.window.load([folder / "b.dplesson", folder / "a.dplesson"])
    workplace.wait(page.is_settled)
    view = page.door.view
    assert view.state.text().count("asta@rigtig.dk") == 1  # told once
    assert not view.take_button.isVisible()
    assert QApplication.focusWidget() is view.close_button
    view.close_button.click()
    page.take([folder / "b.dplesson"])
    workplace.wait(page.is_settled)
    assert page.note.text().startswith("This file holds no lesson that can be read")


def test_a_clerk_sees_what_it_is_and_no_button(workplace, page, save):
    path = save("brevet-alene")
    library = workplace.window._desk.library
    library.save_settings(replace(library.settings(), role=Role.CLERK.value))
    workplace.window.load([path])
    workplace.wait(page.is_settled)
    view = page.door.view
    assert not view.take_button.isVisible()
    assert "Only trainers and administrators take lessons in" in view.state.text()
    page.list.select("emnet")
    page._choose("emnet")
    assert page.stack.currentWidget() is page.lesson
    assert not page.lesson.save_button.isVisible()
