"""Lessons are read from two layers of folders; what cannot be used is told with its line, and the rest is used."""

import json
import shutil
from datetime import date
from pathlib import Path

import pytest

from dpassist.domain.errors import ConfigurationError, EnvironmentFaultError
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
from dpassist.domain.training.lesson import Confidence, MessageRef
from dpassist.domain.training.marking import Result
from dpassist.domain.training.progress import Progress
from dpassist.domain.training.tasks import Answerable, Fake, Find, Order, PassOn, Recognise, Write
from dpassist.domain.verdict import Kind
from dpassist.store.training_files import TrainingFiles
from dpassist.store.training_progress import ProgressFile
from dpassist.store.training_texts import parse_lesson_text
from tests.training_values import TODAY, a_lesson

LESSON = """
version = 3
subject = "answering"
today = 2026-11-23
order = 5
owner = "Posten"
changed = 2026-11-30

[[messages]]
id = "letter"
sample = "28-almindelig-mail.eml"

[[messages]]
id = "own"
file = "brev.eml"

[[tasks]]
id = "what"
kind = "recognise"
message = "letter"
sources = ["law"]
[tasks.expected]
verdict = "ordinary"
places = ["subject"]
[[tasks.wrong]]
id = "post"
verdict = "digital-post"
"""
TEXT = (
    "# Titel\n\nHistorie.\n\n## what\n\nSpørgsmål?\n\n### why\n\nFordi.\n\n### wrong post\n\nNej.\n"
)
KINDS = [
    (
        (
            'kind = "answerable"\nmessage = "letter"\nprofile = "p"\n[tasks.expected]\n'
            'permission = "allowed"\nway = "do-not-answer"'
        ),
        Answerable("letter", "p"),
        AnswerableAnswer(ReplyPermission.ALLOWED, GuidanceId.DO_NOT_ANSWER),
    ),
    (
        'kind = "pass-on"\nmessage = "letter"\nchoices = ["a"]\n[tasks.expected]\nto = ""\nguidance = "x"',
        PassOn("letter", ("a",)),
        PassOnAnswer("", "x"),
    ),
    (
        'kind = "write"\nmessage = "letter"\nprofile = "p"\nshelf = ["a.pdf"]\n[tasks.expected]\nfaults = ["copies"]',
        Write("letter", "p", ("a.pdf",)),
        WriteAnswer(faults=("copies",)),
    ),
    (
        (
            'kind = "find"\nmessage = "letter"\nprofile = "p"\nfaults = ["copies"]\npick = 1\nalone = true\n'
            '[tasks.expected]\ncodes = ["copies"]'
        ),
        Find("letter", "p", ("copies",), 1, alone=True),
        FindAnswer(frozenset({Code.COPIES})),
    ),
    (
        'kind = "order"\nprofile = "p"\n[tasks.expected]\norder = [2, 1]',
        Order("p"),
        OrderAnswer((1, 0)),
    ),
    (
        'kind = "fake"\nmessages = ["letter"]\n[tasks.expected]\nmessages = []',
        Fake(("letter",)),
        FakeAnswer(frozenset()),
    ),
]


@pytest.fixture
def folder(paths) -> Path:
    return paths.organisation / "training"


@pytest.fixture
def files(paths) -> TrainingFiles:
    return TrainingFiles(paths, lambda: paths.organisation)


def put(folder: Path, name: str = "min-lektion", toml: str = LESSON, **texts: str) -> Path:
    lesson = folder / "lessons" / name
    lesson.mkdir(parents=True)
    (lesson / "lesson.toml").write_text(toml, "utf-8")
    for language, text in (texts or {"da": TEXT, "en": TEXT}).items():
        (lesson / f"{language}.md").write_text(text, "utf-8")
    return lesson


def own(files):
    return [lesson for lesson in files.lessons() if lesson.is_own]


def told(files):
    files.lessons()
    return [(problem.file, problem.code, problem.what) for problem in files.problems()]


def test_a_lesson_says_all_it_can_say(folder, files):
    put(folder)
    (lesson,) = own(files)
    assert (lesson.id, lesson.version, lesson.order, lesson.owner) == (
        "min-lektion",
        3,
        5,
        "Posten",
    )
    assert (lesson.today, lesson.changed) == (date(2026, 11, 23), date(2026, 11, 30))
    task = lesson.task("what")
    assert task.ask == Recognise("letter")
    assert task.expected == RecogniseAnswer(Kind.ORDINARY, frozenset({"subject"}))
    assert [(w.id, w.answer) for w in task.wrong] == [("post", RecogniseAnswer(Kind.DIGITAL_POST))]
    words = lesson.text("en").of("what")
    assert (words.question, words.why, dict(words.wrong)) == (
        "Spørgsmål?",
        "Fordi.",
        {"post": "Nej."},
    )
    assert told(files) == []


@pytest.mark.parametrize(("toml", "ask", "expected"), KINDS)
def test_each_kind_of_task_has_its_own_keys(folder, files, toml, ask, expected):
    head = LESSON.partition("[[tasks]]")[0]
    put(folder, toml=f'{head}[[tasks]]\nid = "t"\n{toml}\n')
    (lesson,) = own(files)
    assert (lesson.task("t").ask, lesson.task("t").expected) == (ask, expected)
    assert told(files) == []


def test_shipped_lessons_come_first_and_an_own_one_replaces_one_of_the_same_name(folder, files):
    shipped = files.lessons()
    put(folder, shipped[0].id)
    replaced = files.lessons()
    assert len(replaced) == len(shipped)
    assert [lesson.id for lesson in replaced if lesson.is_own] == [shipped[0].id]


def test_lessons_are_read_again_when_one_changes(folder, files):
    assert own(files) == []
    lesson = put(folder)
    assert len(own(files)) == 1
    (lesson / "lesson.toml").write_text(LESSON.replace("version = 3", "version = 44"), "utf-8")
    assert own(files)[0].version == 44
    shutil.rmtree(lesson)
    assert own(files) == []


@pytest.mark.parametrize(
    ("old", "new", "code", "what"),
    [
        ("version = 3", "", "missing-value", "version"),
        ('subject = "answering"', 'subject = "sport"', "unusable-value", "subject"),
        ('kind = "recognise"', 'kind = "guess"', "unusable-value", "tasks.1.kind"),
        ('file = "brev.eml"', 'file = "../brev.eml"', "contradicts-itself", "messages.2"),
        ('places = ["subject"]', "places = 3", "unusable-value", "tasks.1.expected.places"),
        ('places = ["subject"]', 'places = ["", "x"]', "unusable-value", "tasks.1.expected.places"),
        ("version = 3", "version = 3\nformat = 9", "newer-format", "format"),
        ("version = 3", "version = ", "not-toml", ""),
    ],
)
def test_half_a_lesson_is_none(folder, files, old, new, code, what):
    put(folder, toml=LESSON.replace(old, new))
    assert own(files) == []
    assert told(files) == [("min-lektion/lesson.toml", code, what)]


@pytest.mark.parametrize("order", ["[1, 3]", '["a"]', "[1, 1]", "2"])
def test_an_order_is_of_the_numbers_from_one(folder, files, order):
    head = LESSON.partition("[[tasks]]")[0]
    task = f'kind = "order"\nprofile = "p"\n[tasks.expected]\norder = {order}'
    put(folder, toml=f'{head}[[tasks]]\nid = "t"\n{task}\n')
    assert told(files)[0][1] == "unusable-value"


def test_keys_that_nobody_knows_are_told_and_the_lesson_is_used(folder, files):
    put(folder, toml=LESSON.replace("order = 5", "order = 5\nmood = 1"))
    assert len(own(files)) == 1
    assert told(files) == [("min-lektion/lesson.toml", "unknown-option", "mood")]


def test_a_folder_of_an_odd_name_and_one_without_words_are_told(folder, files):
    put(folder, "Min Lektion")
    bare = put(folder, "uden-ord")
    for name in ("da.md", "en.md"):
        (bare / name).unlink()
    assert own(files) == []
    assert {(file, code) for file, code, _what in told(files)} == {
        ("Min Lektion", "training-folder"),
        ("uden-ord/lesson.toml", "training-no-text"),
    }


def test_a_file_that_is_a_folder_is_told(folder, files):
    lesson = put(folder, "mappe")
    (lesson / "da.md").unlink()
    (lesson / "da.md").mkdir()
    assert told(files) == [("mappe/lesson.toml", "not-readable", "")]


def test_words_that_are_wrong_are_told_with_their_line(folder, files):
    put(folder, da="# Titel\n\n### why\n\nFor tidligt\n\n## what\n\n### hvorfor\n\nx\n")
    assert len(own(files)) == 1
    files.lessons()
    assert [(p.file, p.line, p.what) for p in files.problems()] == [
        ("min-lektion/da.md", 3, "why"),
        ("min-lektion/da.md", 9, "hvorfor"),
    ]


def test_words_may_be_of_any_kind():
    text, problems = parse_lesson_text(
        "﻿# T\r\n\r\nFørst\r\n\r\n## a\r\n\r\n### hint\r\nVink\r\n\r\n### notes\r\nNote\r\n\r\n### answer\r\n"
        "```\r\n# ikke en overskrift\r\n```\r\n".encode(),
        "x/da.md",
    )
    words = text.of("a")
    assert (text.title, text.story) == ("T", "Først")
    assert (words.hint, words.notes) == ("Vink", "Note")
    assert words.answer == "```\n# ikke en overskrift\n```"
    assert problems == ()


@pytest.mark.parametrize(
    ("data", "code"), [(b"# \xff", "not-utf8"), (b"x" * 200_000, "training-too-long")]
)
def test_words_that_cannot_be_read_are_refused(data, code):
    with pytest.raises(ConfigurationError) as caught:
        parse_lesson_text(data, "x/da.md")
    assert caught.value.code == code


def test_a_part_of_a_task_that_comes_twice_keeps_the_rest():
    text, _problems = parse_lesson_text(
        b"# T\n## a\nQ\n### why\nW\n### wrong x\nX\n## a\nQ2\n### wrong y\nY\n### wrong \nZ\n",
        "da.md",
    )
    words = text.of("a")
    assert (words.question, words.why, dict(words.wrong)) == ("Q2", "W", {"x": "X", "y": "Y"})


def test_sources_are_laid_over(folder, files):
    assert files.sources()["memo"].confidence is Confidence.SCHEMA
    folder.mkdir(parents=True)
    source = '[[sources]]\nid = "memo"\nwhere.da = "Vores"\nconfidence = "unknown"\n'
    (folder / "sources.toml").write_text(source, "utf-8")
    assert files.sources()["memo"].where == {"da": "Vores"}
    assert "law" not in files.sources()


@pytest.mark.parametrize("text", ["[[sources]]\nid = 3\n", "[[sources]\n"])
def test_sources_that_are_wrong_are_told(folder, files, text):
    folder.mkdir(parents=True)
    (folder / "sources.toml").write_text(text, "utf-8")
    assert "memo" in files.sources()
    assert [problem.file for problem in files.problems()] == ["sources.toml"]


def test_sources_that_are_a_folder_are_told(folder, files):
    (folder / "sources.toml").mkdir(parents=True)
    assert told(files) == [("sources.toml", "not-readable", "")]


def test_a_message_lies_with_its_lesson_among_shared_ones_or_among_the_samples(
    paths, folder, files
):
    put(folder)
    (lesson,) = own(files)
    shipped = files.lessons()[0]
    assert files.message_path(lesson, MessageRef("x", file="brev.eml")) == (
        folder / "lessons" / "min-lektion" / "brev.eml"
    )
    sample = MessageRef("x", sample="28-almindelig-mail.eml")
    assert files.message_path(lesson, sample) == paths.samples / "28-almindelig-mail.eml"
    carport = MessageRef("x", sample="carport.eml")
    assert files.message_path(shipped, carport).parent == (
        paths.resources / "training" / "messages"
    )
    (folder / "messages").mkdir()
    (folder / "messages" / "carport.eml").write_bytes(b"x")
    assert files.message_path(lesson, carport).parent == folder / "messages"


def test_a_page_may_be_the_organisations_own(folder, files):
    assert files.page("recognise", "da").startswith("# Sådan genkender du")
    (folder / "handouts").mkdir(parents=True)
    (folder / "handouts" / "recognise.da.md").write_text("# Vores", "utf-8")
    assert files.page("recognise", "da") == "# Vores"
    (folder / "handouts" / "recognise.da.md").write_bytes("# Kørekort".encode("cp1252"))
    assert files.page("recognise", "da") == "# K\N{REPLACEMENT CHARACTER}rekort"
    with pytest.raises(EnvironmentFaultError) as caught:
        files.page("recognise", "xx")
    assert caught.value.code == "file-missing"


# How far somebody is

LEARNT = Progress().answered(a_lesson(), "one", Result.RIGHT, TODAY).left_at("lektion", "one")


def test_what_was_learnt_is_there_the_next_time(tmp_path):
    file = ProgressFile(tmp_path / "new" / "training.json")
    assert file.read() == Progress()
    kept = LEARNT.with_practice((("lektion", "one"), ("lektion", "two")))
    file.write(kept)
    assert file.read() == kept
    file.write(Progress())
    assert file.read() == Progress()


def test_nothing_personal_is_kept(tmp_path):
    path = tmp_path / "training.json"
    ProgressFile(path).write(LEARNT)
    told = json.loads(path.read_text())
    assert set(told) == {"place", "practice", "tasks"}
    assert set(told["tasks"][0]) == {
        "lesson", "task", "version", "box", "last", "result", "tried", "right",
    }  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{",
        '{"tasks": 3, "place": ["a"], "practice": 7}',
        '{"tasks": [3, {}, {"lesson": "l", "task": "t", "version": 1, "box": 2, "last": "x", "result": "right"}]}',
        '{"place": [1, 2], "practice": [["a"], "b", [1, "c"]]}',
    ],
)
def test_a_spoilt_file_counts_as_empty(tmp_path, text):
    path = tmp_path / "training.json"
    path.write_text(text)
    assert ProgressFile(path).read() == Progress()


def test_a_box_that_there_is_not_is_the_nearest(tmp_path):
    path = tmp_path / "training.json"
    ProgressFile(path).write(LEARNT)
    path.write_text(path.read_text().replace('"box": 2', '"box": 99'))
    (record,) = ProgressFile(path).read().records.values()
    assert record.box == 5


def test_where_nothing_can_be_written_it_is_said(tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(EnvironmentFaultError) as caught:
        ProgressFile(tmp_path / "file" / "training.json").write(Progress())
    assert caught.value.code == "write-failed"
