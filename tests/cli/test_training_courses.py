"""``dpassist training course|results``: a course looked at without taking part, and a room counted into a table."""

import pytest

from dpassist.cli.exit_codes import ExitCode
from dpassist.domain.training.course import lesson_of
from dpassist.mailio.course_file import write_course
from dpassist.store.course_folder import CourseFolder
from dpassist.store.post_files import PostFolder
from tests.course_values import a_course, a_course_lesson, a_result, a_result_file
from tests.desks import a_desk, a_library
from tests.fakes import FakeShell, MemoryLessons
from tests.training_values import a_lesson


@pytest.fixture
def desk(tmp_path):
    files = PostFolder(tmp_path / "drafts", max_bytes=10_000_000)
    store = CourseFolder(tmp_path / "courses")
    lessons = MemoryLessons((a_lesson(id="en"), a_lesson(id="to")))
    return a_desk(a_library(), files, FakeShell(), "en", lessons=lessons, courses=store)


def test_a_course_is_looked_at_without_taking_part(typed, desk, tmp_path):
    path = tmp_path / "k.dpcourse"
    lessons = (lesson_of(a_lesson(id="en")), a_course_lesson("to"), a_course_lesson("tre"))
    path.write_bytes(write_course(a_course(lessons=lessons)))
    ended = typed("training", "course", str(path), desk=desk)
    assert ended.code == ExitCode.PROFILE_DOUBTED
    assert ended.out.splitlines() == [
        "New colleagues · lessons: 3 · tasks: 5 · pass mark: 75 %",
        "en · Titel",
        "to · Lesson · here in another version",
        "tre · Lesson · not on this computer",
    ]
    path.write_bytes(write_course(a_course(lessons=lessons[:1])))
    assert typed("training", "course", str(path), desk=desk).code == ExitCode.DONE
    assert desk.courses().taking.joined() == ()
    path.write_bytes(path.read_bytes().replace(b"75", b"76"))
    ended = typed("training", "course", str(path), desk=desk)
    assert ended.code == ExitCode.REFUSED
    assert ended.err.startswith(f"{path}: ")
    assert "was changed" in ended.err


def test_a_room_is_counted_into_a_table(typed, desk, tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    ended = typed("training", "results", str(folder), desk=desk)
    assert ended.code == ExitCode.REFUSED
    assert ended.err == "There are no results of a course in what was named.\n"
    (folder / "b.dpresult").write_bytes(b"nothing")
    ended = typed("training", "results", str(folder), desk=desk)
    assert (ended.code, ended.err.count("\n")) == (ExitCode.REFUSED, 1)
    assert ended.err.startswith("b.dpresult: This file holds no result")
    (folder / "a.dpresult").write_bytes(a_result_file(a_result(name="Asta Prøve")))
    table = tmp_path / "t.csv"
    ended = typed("training", "results", str(folder), "-o", str(table), desk=desk)
    assert ended.code == ExitCode.DONE
    assert ended.out.startswith("New colleagues: Handed in: 1. Passed: 1.")
    assert "b.dpresult: This file holds no result" in ended.err
    assert "Asta Prøve" in table.read_text("utf-8-sig")
    assert typed("training", "results", str(folder), desk=desk).code == ExitCode.DONE
    ended = typed("training", "results", str(folder), "-o", str(folder), desk=desk)
    assert ended.err.splitlines()[-1].startswith(f"{folder}: The file could not be written.")
