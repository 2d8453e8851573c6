"""A lesson in the making: what each field lacks, and the lesson that comes of a plan."""

from dataclasses import replace
from datetime import date

import pytest

from dpassist.domain.training.answers import RecogniseAnswer
from dpassist.domain.training.lesson import LANGUAGES, MessageRef
from dpassist.domain.training.making import (
    KINDS,
    Both,
    LessonPlan,
    PlannedTask,
    PlannedWrong,
    folder_name,
    lesson_of,
)
from dpassist.domain.training.plan_faults import (
    LONGEST,
    faults_of,
    fit_to_keep,
    is_looked_at,
    to_look_at,
)
from dpassist.domain.training.synthetic import (
    RealLooking,
    Trouble,
    real_looking,
    troubles_in_raw,
    troubles_in_words,
    without_real,
)
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
        ("t1.why", "missing", ""),
        ("t1.answer", "missing", ""),
        ("t1.wrong 1", "missing", ""),
        ("t1.profile", "missing", ""),
    ]


@pytest.mark.parametrize(
    ("changes", "code", "shown"),
    [
        ({"is_replaced": False}, "unreplaced", ""),
        ({"unsure": ("a.pdf", "••••••89")}, "not-looked-through", "a.pdf, ••••••89"),
    ],
)
def test_somebody_vouches_for_what_no_program_can_know(changes, code, shown):
    assert told(replace(PLAN, **changes)) == [("message", code, shown)]
    vouched = {**changes, "is_replaced": True, "looked_at": frozenset(changes.get("unsure", ()))}
    assert told(replace(PLAN, **vouched)) == []


def test_a_telephone_number_is_for_somebody_to_look_at_and_the_next_one_is_asked_for_anew():
    plan = replace(PLAN, story=Both("Ring 23 45 67 89."))
    assert told(plan) == [
        ("story", "telephone", "•• •• •• 89"), ("message", "not-looked-through", "•• •• •• 89"),
    ]  # fmt: skip
    looked = replace(plan, looked_at=frozenset(to_look_at(plan)))
    assert (told(looked), is_looked_at(looked), is_looked_at(plan)) == ([], True, False)
    more = replace(looked, title=Both("23 45 67 80"))
    assert [field for field, _code, _shown in told(more)] == ["title", "message"]
    assert not is_looked_at(more)


def test_what_is_only_to_be_looked_at_never_hides_what_is_refused():
    numbers = " ".join(f"tlf. 234567{n}," for n in range(10, 60))
    assert real_looking(f"{numbers} bo@rigtig.dk")[0].what is RealLooking.ADDRESS


# What waits on the disk


def test_of_a_plan_that_waits_only_what_looks_real_is_left_out():
    words = Both(f"Ring til Bo ({REAL}) i dag", "Write to bo@rigtig.dk or 23 45 67 89 today")
    task = PlannedTask(
        "t1",
        TaskKind.WRITE,
        "p",
        words,
        words,
        words,
        "law",
        (PlannedWrong(RecogniseAnswer(), words),),
    )
    plan = replace(PLAN, title=words, story=words, tasks=(task,))
    kept = fit_to_keep(plan)
    dotted = Both("Ring til Bo (••••••-••••) i dag", "Write to •••• or •• •• •• 89 today")
    assert kept.title == kept.story == dotted
    (left,) = kept.tasks
    assert left == PlannedTask(
        "t1",
        TaskKind.WRITE,
        "p",
        dotted,
        dotted,
        dotted,
        "law",
        (PlannedWrong(RecogniseAnswer(), dotted),),
    )
    assert {code for _field, code, _shown in told(kept)} == {"dotted"}  # no lesson is made of dots
    assert fit_to_keep(PLAN) == PLAN
    looked = replace(PLAN, story=Both("23 45 67 89"), looked_at=frozenset({"•• •• •• 89"}))
    assert fit_to_keep(looked) == looked


@pytest.mark.parametrize(
    "text",
    [
        REAL,
        f"1{REAL}",
        REAL.replace("-", ""),
        " ".join(REAL),
        f"{REAL[:3]}\u200b{REAL[3:]}",
        f"bo{REAL}@rigtig.dk",
        "bo%40rigtig.dk",
        f"https://rigtig.dk/{REAL}",
        f"{REAL}{REAL}",
        f"+45 {REAL}",
        f"x {REAL}-{REAL}@rigtig.dk 23456789",
    ],
)
def test_whatever_is_left_looks_real_no_more(text):
    left = without_real(f"før {text} efter")
    assert not [each for each in real_looking(left) if not each.is_to_look_at or "•" not in left]
    assert REAL[-4:] not in left or not real_looking(text)


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
    [
        ("Ærlig øl på åen!", "aerlig-oel-paa-aaen"),
        ("…", "lektion"),
        ("Con!", "lektion-con"),
        ("x" * 90, "x" * 50),
    ],
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
