"""What ships is whole, marked unverified, and fits the fictional authority of the samples."""

import re
from pathlib import Path

import pytest

from dpassist.domain.directory import EntryKind, check_own_domain
from dpassist.domain.errors import PassOnRefusedError
from dpassist.domain.post import SenderKind
from dpassist.domain.profiles import RecipientRule, ReplyKind, SubjectRule
from dpassist.domain.verdict import Kind
from dpassist.store.config_files import ConfigFiles
from dpassist.store.paths import AppPaths

PATHS = AppPaths.under(Path("unused"))


@pytest.fixture(scope="module")
def library():
    return ConfigFiles(PATHS, settings_file=PATHS.demo_settings)


def profile(library, profile_id):
    return next(p for p in library.reply_profiles() if p.id == profile_id)


def test_nothing_that_ships_has_a_problem(library):
    library.settings()
    library.recogniser_profile("standard")
    library.reply_profiles()
    library.directory()
    assert library.problems() == ()


def test_one_reply_profile_answers_the_message_itself(library):
    answer = profile(library, "answer-in-thread")
    assert answer.kind is ReplyKind.DRAFT
    assert answer.recipient is RecipientRule.ANSWER_MESSAGE
    assert answer.subject is SubjectRule.UNCHANGED
    assert answer.greeting == {"da": "Kære {name}", "en": "Dear {name},"}


def test_the_other_gives_steps_in_both_languages(library):
    steps = profile(library, "instructions-only")
    assert steps.kind is ReplyKind.STEPS
    assert len(steps.steps["da"]) == len(steps.steps["en"]) >= 4


def test_no_shipped_profile_claims_to_be_verified(library):
    for one in library.reply_profiles():
        assert not one.verified
        assert one.unverified
        assert one.source
        assert all(hasattr(one, value) for value in one.unverified)
    recogniser = library.recogniser_profile("standard")
    assert not recogniser.verified
    assert not any(sign.verified for sign in recogniser.signs)


def test_texts_of_profiles_come_in_both_languages_with_as_many_lines(library):
    for one in library.reply_profiles():
        assert set(one.title) == {"da", "en"}
        for texts in (one.must_check, one.steps):
            assert not texts or len(texts["da"]) == len(texts["en"]) >= 2
        assert one.must_check or one.steps


@pytest.mark.parametrize("kind", ReplyKind)
def test_profiles_of_every_kind_ship(library, kind):
    assert len(library.reply_profiles()) >= 6
    assert any(one.kind is kind for one in library.reply_profiles())


def test_the_recogniser_profile_knows_notices_and_names(library):
    standard = library.recogniser_profile("standard")
    assert {sign.about for sign in standard.signs} == {Kind.NOTICE}
    assert "Digital Post" in standard.claimed_names
    assert "digital-post.dk" in standard.genuine_domains
    assert standard.post_types == {
        "MYNDIGHEDSPOST": SenderKind.AUTHORITY,
        "VIRKSOMHEDSPOST": SenderKind.COMPANY,
    }


def test_the_example_directory_can_be_passed_on_to_but_for_the_one_that_shows_the_stop(library):
    own_domains = library.settings().own_domains
    entries = library.directory().entries
    assert [e.id for e in entries if e.kind is EntryKind.PERSON] == ["proeve-proevesen"]
    outside = []
    for entry in entries:
        try:
            check_own_domain(entry, own_domains)
        except PassOnRefusedError:
            outside.append(entry.id)
    assert outside == ["nabokommunen"]


def test_the_directorys_profiles_exist(library):
    ids = {"", *(p.id for p in library.reply_profiles())}
    assert {entry.reply_profile for entry in library.directory().entries} <= ids


def test_every_address_that_ships_is_fictional():
    for path in (*PATHS.resources.glob("directory/*"), PATHS.demo_settings):
        for domain in re.findall(r"@([\w.-]+)", path.read_text(encoding="utf-8")):
            assert domain.endswith(".example")


def test_the_fonts_licence_ships_with_them():
    licence = PATHS.resources / "fonts" / "LICENSE-Apache-2.0.txt"
    assert "Apache License" in licence.read_text(encoding="utf-8")
    assert "Open Sans" in (PATHS.resources / "fonts" / "README.md").read_text(encoding="utf-8")
