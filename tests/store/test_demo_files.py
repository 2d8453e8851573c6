"""Demonstrations are read from two layers; what cannot be used is told, and the rest is used."""

import pytest

from dpassist.domain.reply_check.finding import Code
from dpassist.domain.training.demo import Control, Do
from dpassist.store.demo_files import DemoFiles

GOOD = """
format = 1
order = 5
owner = "Posten"
title = { da = "Vis", en = "Show" }

[[steps]]
do = "open"
messages = ["carport.eml"]
caption = { da = "Åbn", en = "Open" }

[[steps]]
do = "check"
finds = ["copies"]
caption = { da = "Se", en = "Look" }

[[steps]]
do = "press"
control = "reply"
caption = { da = "Tryk", en = "Press" }
"""


@pytest.fixture
def own(paths):
    folder = paths.organisation / "training" / "demos"
    folder.mkdir(parents=True)
    return folder


@pytest.fixture
def files(paths):
    return DemoFiles(paths, lambda: paths.organisation)


def test_the_organisations_own_stands_over_the_shipped_one(files, own):
    shipped = [demo.id for demo in files.demos()]
    assert len(shipped) >= 4
    (own / f"{shipped[0]}.toml").write_text(GOOD, encoding="utf-8")
    demo = files.demos()[0]
    assert (demo.id, demo.order, demo.owner, demo.is_own) == (shipped[0], 5, "Posten", True)
    assert [step.do for step in demo.steps] == [Do.OPEN, Do.CHECK, Do.PRESS]
    assert demo.steps[1].finds == {Code.COPIES}
    assert demo.steps[2].control is Control.REPLY
    assert demo.messages == ("carport.eml",)
    assert not any(each.is_own for each in files.demos()[1:])
    assert files.problems() == ()


@pytest.mark.parametrize(
    ("before", "after", "code"),
    [
        ('do = "open"', 'do = "send"', "unusable-value"),
        ('control = "reply"', 'control = "the-send-button"', "unusable-value"),
        ('"carport.eml"', '"../carport.eml"', "unusable-value"),
        ('"copies"', '"nothing"', "unusable-value"),
        ("title = ", "titel = ", "missing-value"),
        ("[[steps]]", "[[steps", "not-toml"),
    ],
)
def test_what_is_not_known_is_an_error(files, own, before, after, code):
    (own / "egen.toml").write_text(GOOD.replace(before, after, 1), encoding="utf-8")
    assert "egen" not in [demo.id for demo in files.demos()]
    assert next((problem.file, problem.code) for problem in files.problems()) == ("egen.toml", code)


def test_names_and_unreadable_files_are_told(files, own):
    (own / "Min Demo.toml").write_text(GOOD, encoding="utf-8")
    (own / "mappe.toml").mkdir()
    (own / "mere.toml").write_text(f"{GOOD}\nfarve = 1\n", encoding="utf-8")
    assert "mere" in [demo.id for demo in files.demos()]
    assert {problem.code for problem in files.problems()} >= {"demo-name", "not-readable"}


def test_letters_of_the_organisation_come_first(files, paths, own):
    assert files.message_path("carport.eml").parent.name == "messages"
    assert files.message_path("28-almindelig-mail.eml").parent.name == "samples"
    letters = own.parent / "messages"
    letters.mkdir()
    (letters / "carport.eml").write_bytes(b"")
    assert files.message_path("carport.eml").is_relative_to(paths.organisation)
