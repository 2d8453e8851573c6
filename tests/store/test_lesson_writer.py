"""A lesson that is written reads back the same, and one that is not finished waits for the next time."""

from dataclasses import replace
from datetime import date

import pytest

from dpassist.domain.errors import EnvironmentFaultError
from dpassist.domain.guidance import GuidanceId
from dpassist.domain.post import ReplyPermission
from dpassist.domain.reply_check.finding import Code
from dpassist.domain.training.answers import (
    AnswerableAnswer,
    FakeAnswer,
    FindAnswer,
    OrderAnswer,
    PassOnAnswer,
    RecogniseAnswer,
    WriteAnswer,
)
from dpassist.domain.training.making import Both, LessonPlan, PlannedTask, PlannedWrong, lesson_of
from dpassist.domain.training.tasks import TaskKind
from dpassist.domain.verdict import Kind
from dpassist.store.lesson_draft import LessonDraftFile
from dpassist.store.lesson_writer import answer_table, lesson_files, write_lesson
from dpassist.store.paths import AppPaths
from dpassist.store.training_files import TrainingFiles

ANSWERS = {
    TaskKind.RECOGNISE: RecogniseAnswer(Kind.ORDINARY),
    TaskKind.ANSWERABLE: AnswerableAnswer(ReplyPermission.FORBIDDEN, GuidanceId.DO_NOT_ANSWER),
    TaskKind.ONWARD: PassOnAnswer("byg"),
    TaskKind.WRITE: WriteAnswer(faults=("copies",)),
    TaskKind.ORDER: OrderAnswer((1, 0, 2)),
}


def a_plan():
    tasks = tuple(
        PlannedTask(
            f"t{number}",
            kind,
            profile="" if kind in {TaskKind.RECOGNISE, TaskKind.ONWARD} else "answer-in-thread",
            question=Both("Hvad?"),
            why=Both("Fordi.", "Because."),
            answer=Both("Svar." if kind is TaskKind.WRITE else ""),
            wrong=(PlannedWrong(answer, Both("Nej.")),),
        )
        for number, (kind, answer) in enumerate(ANSWERS.items(), start=1)
    )
    return LessonPlan(Both("Min  lektion"), Both("En historie."), message="besked.eml", tasks=tasks)


@pytest.fixture
def read(tmp_path):
    def find(name):
        files = TrainingFiles(AppPaths.under(tmp_path / "data"), lambda: tmp_path)
        assert files.problems() == ()
        return next(lesson for lesson in files.lessons() if lesson.id == name)

    return find


def test_a_lesson_reads_back_the_same(tmp_path, read):
    lesson = lesson_of(a_plan(), date(2026, 11, 30), "Posten")
    name = write_lesson(tmp_path, lesson.id, lesson_files(lesson))
    again = read(name)
    plain = {
        language: replace(text, title="Min lektion") for language, text in lesson.texts.items()
    }
    assert again == replace(lesson, texts=plain)


@pytest.mark.parametrize("line", ["# Titel", "## t1", "### why", "```", "~~~"])
def test_nothing_that_is_typed_begins_a_section(tmp_path, read, line):
    story = f"Før.\n\n{line}\n\nEfter."
    lesson = lesson_of(replace(a_plan(), story=Both(story)), date(2026, 11, 30))
    again = read(write_lesson(tmp_path, lesson.id, lesson_files(lesson)))
    assert again.texts["da"].story == story.replace(line, f"\\{line}")
    assert again.texts["da"].of("t1").why == "Fordi."


def test_a_name_that_is_taken_leaves_the_lesson_that_has_it(tmp_path):
    assert write_lesson(tmp_path, "a", {"lesson.toml": b"1"}) == "a"
    assert write_lesson(tmp_path, "a", {"lesson.toml": b"2"}) == "a-2"
    assert (tmp_path / "training" / "lessons" / "a" / "lesson.toml").read_bytes() == b"1"


def test_where_nothing_can_be_written_that_is_told(tmp_path, monkeypatch):
    (tmp_path / "training").write_bytes(b"no folder")
    with pytest.raises(EnvironmentFaultError):
        write_lesson(tmp_path, "a", {})
    monkeypatch.setattr("dpassist.store.lesson_writer._MOST_OF_ONE_NAME", 1)
    with pytest.raises(EnvironmentFaultError):
        write_lesson(tmp_path, "b", {})


def test_answers_of_kinds_the_form_does_not_make_have_their_tables_too():
    assert answer_table(FindAnswer(frozenset({Code.COPIES}))) == {"codes": ["copies"]}
    assert answer_table(FakeAnswer(frozenset({"b", "a"}))) == {"messages": ["a", "b"]}
    assert answer_table(FakeAnswer()) == {}


def test_a_plan_waits_with_its_message(tmp_path):
    file = LessonDraftFile(tmp_path / "draft.json")
    assert file.read() is None
    plan = replace(a_plan(), is_replaced=True, unsure=("a.pdf",), looked_at=frozenset({"a.pdf"}))
    file.write(plan, b"besked")
    assert file.read() == (plan, b"besked")
    file.forget()
    assert file.read() is None
    file.forget()


@pytest.mark.parametrize("old", ['"recognise"', '"ordinary"', '"data"', '"receiving"'])
def test_a_plan_that_is_spoilt_is_none(tmp_path, old):
    path = tmp_path / "draft.json"
    LessonDraftFile(path).write(a_plan(), b"x")
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, '"fake"'))
    assert LessonDraftFile(path).read() is None
