"""The channel map is read from two layers; a file that cannot be used is told with its line, and the other one is used."""

from pathlib import Path

import pytest

from dpassist.domain.training.channels import Channel, Era, Party, problems_of_map
from dpassist.domain.training.lesson import LANGUAGES, Confidence
from dpassist.store.channel_files import ChannelFiles
from dpassist.store.paths import AppPaths
from dpassist.store.training_files import TrainingFiles

WAY = """
[[ways]]
id = "mail"
from = "citizen"
to = "authority"
through = "mail"
era = "now"
lessons = ["a"]
[[ways.how]]
da = "Sådan."
source = "law"
confidence = "from-memory"
verified = false
[[notes]]
da = "Godt."
en = "Good."
source = "law"
confidence = "quoted"
"""


@pytest.fixture
def own(tmp_path):
    folder = tmp_path / "own"
    (folder / "training").mkdir(parents=True)
    return folder / "training" / "channels.toml"


@pytest.fixture
def files(tmp_path, own):
    """Read a map beside the shipped one, or alone."""

    def make(text, *, alone=True):
        own.write_text(text, encoding="utf-8")
        paths = AppPaths.under(tmp_path / "data")
        kept = ChannelFiles(paths, lambda: own.parent.parent)
        if alone:
            kept._shipped = tmp_path / "none.toml"
        return kept

    return make


def test_a_way_is_read_whole(files):
    kept = files(WAY)
    shown = kept.channels()
    assert kept.problems() == ()
    (way,) = shown.ways
    assert (way.id, way.sender, way.recipient) == ("mail", Party.CITIZEN, Party.AUTHORITY)
    assert (way.channel, way.era, way.lessons) == (Channel.MAIL, Era.NOW, ("a",))
    assert way.how[0].words == {"da": "Sådan."}
    assert not way.is_verified
    assert shown.notes[0].confidence is Confidence.QUOTED


@pytest.mark.parametrize(
    ("old", "new", "code", "line"),
    [
        ("verified = false", "", "channels-unverified", 12),
        ("verified = false", "verified = true", "channels-unverified", 13),
        ('confidence = "quoted"', 'confidence = "quoted"\nverified = false', "channels-unverified", 19),
        ('to = "authority"', 'to = "company"', "contradicts-itself", 4),
        ('era = "now"', 'era = "soon"', "unusable-value", 7),
        ('through = "mail"', "", "missing-value", 2),
        ("[[notes]]", "[[notes", "not-toml", 14),
    ],
)  # fmt: skip
def test_a_map_that_is_wrong_is_told_with_its_line_and_not_used(files, old, new, code, line):
    kept = files(WAY.replace(old, new))
    assert kept.channels().ways == ()
    (problem,) = kept.problems()
    assert (problem.code, problem.file, problem.line) == (code, "channels.toml", line)


def test_of_two_ways_of_one_id_the_first_counts(files):
    kept = files(
        WAY
        + WAY.partition("[[notes]]")[0]
        .replace('"mail"', '"form"', 2)
        .replace('id = "form"', 'id = "mail"')
    )
    assert [way.channel for way in kept.channels().ways] == [Channel.MAIL]
    assert [problem.code for problem in kept.problems()] == ["duplicate-id"]


def test_a_map_without_end_is_refused(files):
    way = WAY.partition("[[ways.how]]")[0]
    kept = files("".join(way.replace('"mail"', f'"m{n}"', 1) for n in range(201)))
    assert kept.channels().ways == ()
    assert kept.problems()[0].code == "channels-too-many"


def test_a_map_that_cannot_be_read_leaves_the_shipped_one(files, own, monkeypatch):
    kept = files(WAY, alone=False)
    there = len(files(WAY, alone=False).channels().ways)

    def closed(real):
        def ask(path, *args, **kwargs):
            if path == own:
                raise PermissionError
            return real(path, *args, **kwargs)

        return ask

    for way in ("open", "stat"):  # a folder that may not be entered refuses both
        monkeypatch.setattr(Path, way, closed(getattr(Path, way)))
    assert len(kept.channels().ways) == there - 1
    assert [problem.code for problem in kept.problems()] == ["not-readable"]


def test_the_shipped_map_is_in_order_and_each_way_has_a_lesson(tmp_path):
    paths = AppPaths.under(tmp_path / "data")
    kept, lessons = (kind(paths, lambda: tmp_path) for kind in (ChannelFiles, TrainingFiles))
    shown = kept.channels()
    assert kept.problems() == ()
    ids = [lesson.id for lesson in lessons.lessons()]
    assert problems_of_map(shown, ids, lessons.sources()) == ()
    assert [way.id for way in shown.ways if not way.lessons] == []
    assert {way.channel for way in shown.ways} == set(Channel)
    for statement in (each for way in shown.ways for each in way.statements):
        assert statement.words.keys() == set(LANGUAGES)
