"""Hand-outs are one page of A4, in both languages, and say what the product says."""

from dataclasses import replace
from pathlib import Path

import pytest

from dpassist import app
from dpassist.domain.errors import EnvironmentFaultError, UnknownChoiceError
from dpassist.mailio.guidance_pdf import pages_in
from dpassist.store.config_files import ConfigFiles
from dpassist.store.paths import AppPaths
from tests.builders import a_profile
from tests.desks import a_desk, a_library
from tests.fakes import DirectReader, FakeShell, MemoryLessons, MemoryPostFiles
from tests.mailio.test_guidance_pdf import text_of


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    paths = AppPaths.under(tmp_path_factory.mktemp("handouts"))
    return app.prepare(paths, ConfigFiles(paths), "en", FakeShell(), DirectReader()).desk


def words_of(lesson, language):
    text = lesson.text(language)
    return len(str(text.tasks).split()) + len(text.story.split())


@pytest.mark.parametrize("language", ["da", "en"])
def test_the_longest_lessons_fit_on_one_page(desk, language):
    """All of them would take half a minute; what fits for these fits for the others."""
    longest = sorted(desk.trainer.lessons(), key=lambda lesson: -words_of(lesson, language))
    for lesson in longest[:3]:
        pdf = desk.handouts.lesson(lesson, language)
        assert pages_in(pdf) == 1, lesson.id
        assert lesson.text(language).title in " ".join(text_of(pdf).split())


def test_a_lesson_says_what_is_right_and_why_and_where_that_is_known_from(desk):
    text = text_of(desk.handouts.lesson(desk.trainer.lesson("rigtig-afsender"), "da"))
    words = " ".join(text.split())
    assert "Galt her: Det sendes fra den forkerte postkasse" in words
    assert "Ombudsmanden" in words
    assert "Øv det i dpassist under »Træning«" in words


@pytest.mark.parametrize("language", ["da", "en"])
def test_every_profile_has_a_page_of_its_own(desk, language):
    for profile in desk.library.reply_profiles():
        pdf = desk.handouts.profile(profile.id, language)
        assert pages_in(pdf) == 1, profile.id
        text = " ".join(text_of(pdf).split())
        assert profile.title[language] in text
        if profile.steps:
            assert profile.steps[language][0].split(".")[0] in text


def test_a_profile_that_drafts_shows_a_right_and_a_wrong_reply_without_any_number(desk):
    text = text_of(desk.handouts.profile("subject-token", "en"))
    words = " ".join(text.split())
    assert "The reply check finds nothing wrong" in words
    assert "The recipient is a colleague" in words
    assert "A CPR number in the subject" in words
    assert "••••••-••••" in words
    assert "gateway.example" in words  # a letter of Digital Post, not just any mail


def test_how_to_recognise_digital_post_is_a_page_in_both_languages(desk):
    da, en = desk.handouts.recognise("da"), desk.handouts.recognise("en")
    assert pages_in(da) == pages_in(en) == 1
    assert "Sådan genkender du Digital Post" in text_of(da)
    assert "dkalmetadata.xml" in text_of(en)


def test_a_profile_that_is_not_there_is_told():
    bare = a_desk(a_library(), MemoryPostFiles(), FakeShell())
    with pytest.raises(UnknownChoiceError):
        bare.handouts.profile("nowhere", "da")


def test_without_lessons_a_profile_has_no_pictures():
    library = a_library(replies=(a_profile(unverified=("subject",), verified=False),))
    bare = a_desk(library, MemoryPostFiles(), FakeShell())
    text = text_of(bare.handouts.profile("answer-in-thread", "en"))
    assert "Switch encryption on." in text
    assert "Not like this" not in text
    assert "Not verified yet" in text


def test_a_lesson_that_is_too_long_leaves_out_what_it_can(desk):
    lesson = desk.trainer.lesson("cpr-numre")
    text = lesson.texts["en"]
    long = {name: replace(words, why="Because. " * 120) for name, words in text.tasks.items()}
    stretched = replace(lesson, texts={**lesson.texts, "en": replace(text, tasks=long)})
    pdf = desk.handouts.lesson(stretched, "en")
    assert pages_in(pdf) > 1  # nothing more can be left out
    assert "Wrong here" not in text_of(pdf)


def test_a_letter_of_a_lesson_that_is_gone_is_told(desk):
    lesson = desk.trainer.lesson("hele-vejen")
    library = a_library()
    gone = a_desk(library, MemoryPostFiles(), FakeShell(), lessons=MemoryLessons((lesson,)))
    with pytest.raises(EnvironmentFaultError):
        gone.handouts.lesson(lesson, "da")
    assert (
        Path("/lessons") == gone.handouts._lessons.message_path(lesson, lesson.messages[0]).parent
    )
