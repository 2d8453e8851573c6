"""``dpassist training``: what there is, what is wrong with it, and pages to print."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from dpassist.cli.exit_codes import ExitCode
from dpassist.domain.settings import ConfigurationProblem
from dpassist.domain.training.answers import RecogniseAnswer
from dpassist.domain.training.channels import Channel, ChannelMap, Era, Party, Statement, Way
from dpassist.domain.training.demo import Demo, DemoStep, Do
from dpassist.domain.training.lesson import Confidence, Source
from dpassist.domain.training.tasks import Recognise
from dpassist.domain.verdict import Kind
from tests.desks import a_desk, a_library
from tests.fakes import FakeShell, MemoryChannels, MemoryDemos, MemoryLessons, MemoryPostFiles
from tests.mails import mail
from tests.training_values import a_lesson, a_task

FILES = {Path("/lessons/brev.eml"): mail(extra="X-Dpassist-Sample: synthetic\r\n")}
GOOD = a_lesson(a_task(Recognise("letter")))
WRONG = a_lesson(
    a_task(Recognise("letter"), expected=RecogniseAnswer(Kind.RECEIPT)), id="skæv", is_own=True
)


@pytest.fixture
def school():
    """Give a desk with these lessons."""

    def make(*lessons, problems=(), channels=None, demos=None):
        sources = (Source("law", {"da": "Loven", "en": "The law"}, Confidence.QUOTED),)
        kept = MemoryLessons(lessons, sources, problems)
        shown = MemoryChannels(channels)
        return a_desk(
            a_library(),
            MemoryPostFiles(dict(FILES)),
            FakeShell(),
            "en",
            lessons=kept,
            channels=shown,
            demos=demos,
        )

    return make


def test_lessons_are_listed_by_id(typed, school):
    ended = typed("training", "list", desk=school(GOOD, WRONG))
    assert ended.code == ExitCode.DONE
    assert ended.out.splitlines() == [
        "lektion · Titel · Receiving · tasks: 1",
        "skæv · Titel · Receiving · tasks: 1 · your organisation's",
    ]
    first = json.loads(typed("training", "list", "--json", desk=school(GOOD)).out)
    assert first["tasks"] == [{"id": "one", "kind": "recognise"}]
    assert (first["id"], first["own"], first["problems"]) == ("lektion", False, [])


def test_a_lesson_at_odds_with_the_product_is_told(typed, school):
    ended = typed("training", "check", desk=school(GOOD, WRONG))
    assert ended.code == ExitCode.PROFILE_DOUBTED
    assert "skæv/lesson.toml: The answer that is stated for “one” is not what" in ended.out
    assert ended.out.splitlines()[-1] == "Lessons: 2. Faults: 1."


def test_a_telephone_number_is_told_and_is_no_fault(typed, school):
    text = replace(GOOD.texts["da"], story="Ring 23 45 67 89.")
    desk = school(replace(GOOD, texts={**GOOD.texts, "da": text}))
    ended = typed("training", "check", desk=desk)
    assert (ended.code, ended.out.splitlines()[-1]) == (ExitCode.DONE, "Lessons: 1. Faults: 0.")
    assert "lektion/da.md: This may be somebody's telephone number: •• •• •• 89." in ended.out
    first = json.loads(typed("training", "check", "--json", desk=desk).out.splitlines()[0])
    assert [each["code"] for each in first["doubts"]] == ["training-telephone"]


def test_lessons_in_order_end_well(typed, school):
    ended = typed("training", "check", "lektion", desk=school(GOOD, WRONG))
    assert (ended.code, ended.out) == (ExitCode.DONE, "Lessons: 1. Faults: 0.\n")


def test_files_that_are_no_lesson_are_told_with_their_line(typed, school):
    problem = ConfigurationProblem("missing-value", "x/lesson.toml", 4, "version")
    desk = school(GOOD, problems=(problem,))
    ended = typed("training", "check", desk=desk)
    assert "x/lesson.toml:4: “version” is missing" in ended.out
    lines = [
        json.loads(line)
        for line in typed("training", "check", "--json", desk=desk).out.splitlines()
    ]
    assert lines[0]["problems"] == []
    assert lines[1]["unreadable"][0]["code"] == "missing-value"


def test_a_demonstration_that_cannot_be_played_is_told(typed, school):
    """With the step; where one lesson is asked for, nothing else is looked at."""
    step = DemoStep(Do.SELECT, {"da": "Vælg", "en": "Select"}, messages=("brev.eml",))
    demos = MemoryDemos(
        [Demo("vis", {"da": "Vis", "en": "Show"}, (step,))],
        (ConfigurationProblem("demo-name", "Vis.toml"),),
    )
    ended = typed("training", "check", desk=school(GOOD, demos=demos))
    assert ended.code == ExitCode.PROFILE_DOUBTED
    assert (
        "vis.toml: A step selects a letter that no step before has opened: step 1: brev.eml"
        in ended.out
    )
    assert "Vis.toml: The file of a demonstration is called by" in ended.out
    ended = typed("training", "check", "lektion", desk=school(GOOD, demos=demos))
    assert ended.code == ExitCode.DONE


def test_what_may_be_a_telephone_number_in_a_demonstration_is_told_and_no_fault(typed, school):
    step = DemoStep(Do.SAY, {"da": "Ring 33 44 55 66", "en": "Call us"})
    demos = MemoryDemos([Demo("vis", {"da": "Vis", "en": "Show"}, (step,))])
    ended = typed("training", "check", desk=school(GOOD, demos=demos))
    assert ended.code == ExitCode.DONE
    assert "vis.toml: This may be somebody's telephone number: steps 1: •• •• •• 66" in ended.out
    lines = typed("training", "check", "--json", desk=school(GOOD, demos=demos)).out.splitlines()
    rest = json.loads(lines[-1])
    assert (rest["unreadable"], [each["code"] for each in rest["doubts"]]) == (
        [],
        ["training-telephone"],
    )


def test_a_map_that_names_a_lesson_that_is_not_there_fails(typed, school):
    said = Statement({"da": "Sådan.", "en": "So."}, "law", Confidence.QUOTED)
    way = Way("post", Party.CITIZEN, Party.AUTHORITY, Channel.BORGER, Era.NOW, (said,), (), ("x",))
    ended = typed("training", "check", desk=school(GOOD, channels=ChannelMap((way,))))
    assert ended.code == ExitCode.PROFILE_DOUBTED
    assert "The channel map names a lesson that is not there: post: x" in ended.out


@pytest.mark.parametrize("action", [("check", "nowhere"), ("handout", "nowhere", "-o", "x.pdf")])
def test_a_lesson_that_is_not_there_is_refused(typed, school, action):
    ended = typed("training", *action, desk=school(GOOD))
    assert ended.code == ExitCode.REFUSED
    assert "There is no lesson called “nowhere”. There are: lektion" in ended.err


@pytest.mark.parametrize(
    "asked",
    [
        ("lektion",),
        ("--profile", "answer-in-thread"),
        ("--recognise", "--in", "da"),
        ("--channels", "then"),
    ],
)
def test_a_page_is_written(typed, school, asked):
    desk = school(GOOD)
    ended = typed("training", "handout", *asked, "-o", "side.pdf", desk=desk)
    assert (ended.code, ended.out) == (ExitCode.DONE, "Hand-out written to side.pdf\n")
    assert desk.files.read(Path("side.pdf")).startswith(b"%PDF")


def test_a_page_that_cannot_be_written_is_named(typed, school):
    desk = school(GOOD)
    desk.files.full = True
    ended = typed("training", "handout", "lektion", "-o", "side.pdf", desk=desk)
    assert ended.code == ExitCode.MACHINE
    assert ended.err.startswith("side.pdf: The file could not be written.")


@pytest.mark.parametrize("asked", [(), ("lektion", "--recognise")])
def test_one_thing_is_asked_for(typed, school, asked):
    ended = typed("training", "handout", *asked, "-o", "side.pdf", desk=school(GOOD))
    assert ended.code == ExitCode.WRONG_USAGE
    assert "Name one thing" in ended.err


def test_a_lesson_that_is_wrong_has_no_page(typed, school):
    odd = a_lesson(a_task(Recognise("nobody")))
    ended = typed("training", "handout", "lektion", "-o", "side.pdf", desk=school(odd))
    assert ended.code == ExitCode.CONFIGURATION
    assert "is not in order" in ended.err
