"""A lesson in the making: what each field lacks, and the lesson that comes of a plan."""

from dataclasses import replace
from datetime import date

import pytest

from dpassist.domain.training.answers import RecogniseAnswer
from dpassist.domain.training.lesson import LANGUAGES, MessageRef
from dpassist.domain.training.making import (
    KINDS,
    LONGEST,
    Both,
    LessonPlan,
    PlannedTask,
    PlannedWrong,
    faults_of,
    folder_name,
    lesson_of,
)
from dpassist.domain.training.synthetic import Trouble, troubles_in_raw, troubles_in_words
from dpassist.domain.training.tasks import TaskKind
from dpassist.domain.verdict import Kind

REAL = "010203-" + "4004"  # joined here, so that no file holds a number of that shape
SAID = Both("Fordi.", "")
WRONG = PlannedWrong(RecogniseAnswer(Kind.ORDINARY), Both("Nej.", "No."))
TASK = PlannedTask("t1", TaskKind.RECOGNISE, why=SAID, wrong=(WRONG,))
PLAN = LessonPlan(SAID, SAID, message="besked.eml", is_replaced=True, tasks=(TASK,))


def told(plan):
    return [(fault.field, fault.code, fault.shown) for fault in faults_of(plan)]


def test_a_whole_plan_has_no_faults():
    assert told(PLAN) == []


def test_everything_that_is_missing_is_told_at_its_field():
    assert told(LessonPlan()) == [
        ("title", "missing", ""),
        ("story", "missing", ""),
        ("message", "missing", ""),
        ("tasks", "missing", ""),
    ]
    bare = PlannedTask("t1", TaskKind.WRITE, wrong=(PlannedWrong(RecogniseAnswer()),))
    assert told(replace(PLAN, tasks=(bare,))) == [
        ("t1.profile", "missing", ""),
        ("t1.why", "missing", ""),
        ("t1.answer", "missing", ""),
        ("t1.wrong 1", "missing", ""),
    ]


@pytest.mark.parametrize(
    ("changes", "code", "shown"),
    [
        ({"is_replaced": False}, "unreplaced", ""),
        ({"unseen": ("a.pdf", "b.png")}, "not-looked-through", "a.pdf, b.png"),
    ],
)
def test_somebody_vouches_for_what_no_program_can_know(changes, code, shown):
    assert told(replace(PLAN, **changes)) == [("message", code, shown)]
    vouched = {**changes, "is_replaced": True, "is_looked_through": True}
    assert told(replace(PLAN, **vouched)) == []


@pytest.mark.parametrize("where", ["title", "story", "question", "why", "wrong 1"])
def test_what_looks_real_is_told_wherever_it_was_typed_and_never_repeated(where):
    words = Both(f"Ring om {REAL}", "write to bo@rigtig.dk")
    match where:
        case "title" | "story":
            plan, field = replace(PLAN, **{where: words}), where
        case "wrong 1":
            task = replace(TASK, wrong=(replace(WRONG, why=words),))
            plan, field = replace(PLAN, tasks=(task,)), "t1.wrong 1"
        case _:
            plan = replace(PLAN, tasks=(replace(TASK, **{where: words}),))
            field = f"t1.{where}"
    assert told(plan) == [
        (field, "cpr-number", "••••••-••••"),
        (field, "address", "bo@rigtig.dk"),
    ]


def test_a_text_without_end_is_told():
    assert told(replace(PLAN, story=Both("x" * (LONGEST + 1)))) == [("story", "too-long", "")]


def test_a_language_left_empty_says_what_the_other_one_does():
    assert (SAID.text("en"), Both("", "So.").text("da")) == ("Fordi.", "So.")
    lesson = lesson_of(PLAN, date(2026, 11, 30), "Posten")
    assert {lesson.texts[language].title for language in LANGUAGES} == {"Fordi."}
    assert lesson.texts["en"].of("t1").wrong == {"w1": "No."}
    assert (lesson.id, lesson.is_own, lesson.owner) == ("fordi", True, "Posten")
    assert lesson.messages == (MessageRef("letter", file="besked.eml"),)
    assert lesson_of(LessonPlan(), date(2026, 11, 30)).messages == ()


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_the_form_becomes_a_task_of_it(kind):
    task = replace(TASK, kind=kind, profile="p", answer=Both("Svar."))
    lesson = lesson_of(replace(PLAN, tasks=(task,)), date(2026, 11, 30))
    assert lesson.tasks[0].kind is kind
    assert bool(lesson.texts["da"].of("t1").answer) is (kind is TaskKind.WRITE)


@pytest.mark.parametrize(
    ("title", "name"),
    [("Ærlig øl på åen!", "aerlig-oel-paa-aaen"), ("…", "lektion"), ("x" * 90, "x" * 50)],
)
def test_the_folder_is_called_by_the_title(title, name):
    assert folder_name(LessonPlan(title=Both(title))) == name


def test_bytes_are_looked_through_also_where_letters_are_two_bytes_wide():
    raw = b"\x01\xff" + f"Ring {REAL} eller bo@rigtig.dk".encode("utf-16-le")
    assert troubles_in_raw(raw) == (
        Trouble("cpr-number", "file", "••••••-••••"),
        Trouble("address", "file", "bo@rigtig.dk"),
    )
    assert [
        t.shown
        for t in troubles_in_raw(
            b"Content-Description: =?utf-8?B?bm8h?= =?utf-8?b?Ym9AcmlndGlnLmRr?="
        )
    ] == ["bo@rigtig.dk"]
    assert [t.shown for t in troubles_in_raw(b"X: =?iso-8859-1?Q?bo=40rigtig.dk?= =?x?b?A?=")] == [
        "bo@rigtig.dk"
    ]
    assert troubles_in_words("attachment 2", ("intet", "bo@rigtig.dk", "bo@rigtig.dk")) == (
        Trouble("address", "attachment 2", "bo@rigtig.dk"),
    )
