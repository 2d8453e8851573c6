"""The channel map in words and on paper: what is not verified says so, and every statement has its source."""

import re
from dataclasses import replace

import pytest

from dpassist import app
from dpassist.domain.training.channels import Channel, ChannelMap, Era, Party, Statement, Way
from dpassist.domain.training.lesson import Confidence, Source
from dpassist.services.channel_map import how_well, in_words, spoken
from dpassist.store.config_files import ConfigFiles
from dpassist.store.paths import AppPaths
from tests.desks import a_desk, a_library
from tests.fakes import DirectReader, FakeShell, MemoryChannels, MemoryLessons, MemoryPostFiles
from tests.mailio.test_guidance_pdf import text_of
from tests.training_values import a_lesson

KNOWN = Statement({"da": "Sådan.", "en": "It goes so."}, "law", Confidence.QUOTED)
GUESS = Statement({"da": "Måske.", "en": "Perhaps not."}, "nowhere", Confidence.FROM_MEMORY)
WAY = Way("w", Party.CITIZEN, Party.AUTHORITY, Channel.FORM, Era.NOW, (KNOWN,), (GUESS,), ("lektion", "gone"))  # fmt: skip


@pytest.fixture
def book():
    sources = (Source("law", {"da": "Loven", "en": "The law"}, Confidence.QUOTED),)
    lessons = MemoryLessons((a_lesson(),), sources)
    shown = MemoryChannels(ChannelMap((WAY,), (KNOWN,)))
    desk = a_desk(
        a_library(), MemoryPostFiles(), FakeShell(), "en", lessons=lessons, channels=shown
    )
    return desk.channels()


def test_a_statement_says_where_it_is_known_from_and_how_well(book):
    say = book._words("en")
    assert book.said(say, KNOWN, "en").source == "The law (the words were read)"
    doubtful = book.said(say, replace(KNOWN, confidence=Confidence.INFERRED), "en")
    assert (doubtful.source, doubtful.is_verified) == ("The law (concluded, not quoted)", False)
    assert book.said(say, GUESS, "en").source == "nowhere (from memory, not looked up)"


def test_a_way_is_told_for_the_eye_and_for_the_ear(book):
    say = book._words("en")
    assert in_words(say, WAY) == "Citizens → Form → Your authority"
    assert spoken(say, WAY) == (
        "From Citizens to Your authority through Form. not verified: 1 of 2"
    )
    assert how_well(say, replace(WAY, wrong=())) == "looked up"


def test_a_way_leads_to_the_lessons_there_are(book):
    assert book.lessons_of(WAY, "en") == (("lektion", "Titel"),)
    assert ("channels-no-lesson", "w: gone") in {(p.code, p.what) for p in book.problems()}


def test_a_way_without_a_lesson_names_none_on_paper(monkeypatch, book):
    monkeypatch.setattr(book, "lessons_of", lambda *_: ())
    assert "Lessons:" not in text_of(book.page(Era.NOW, "en"))


def test_the_page_marks_what_is_not_verified_and_numbers_its_sources(book):
    words = " ".join(text_of(book.page(Era.NOW, "en")).split())
    assert "Citizens · Form · Your authority" in words
    assert "It goes so. (1)" in words
    assert "Not verified: Can go wrong: Perhaps not. (2)" in words
    assert "1. The law (the words were read) 2. nowhere (from memory, not looked up)" in words
    assert "Lessons: Titel" in words
    assert "Form" not in text_of(book.page(Era.THEN, "en"))


@pytest.mark.unmeasured
@pytest.mark.parametrize("language", ["da", "en"])
def test_the_shipped_map_is_printed_with_all_its_ways(tmp_path, language):
    paths = AppPaths.under(tmp_path)
    desk = app.prepare(paths, ConfigFiles(paths), language, FakeShell(), DirectReader()).desk
    book = desk.channels()
    assert book is desk.channels()
    text = text_of(book.page(Era.NOW, language))
    assert not re.search(r"^\s*\(\d+\)$", text, re.MULTILINE)  # no number begins a line of its own
    words = " ".join(text.split())
    for way in book.channels().ways:
        if way.era is Era.NOW:
            for statement in way.statements:
                assert statement.text(language).rstrip(".?") in words
    assert "\N{REPLACEMENT CHARACTER}" not in words
