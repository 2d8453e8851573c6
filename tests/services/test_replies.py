"""Replies are made the way the chosen profile says."""

from email.parser import BytesParser
from email.policy import default
from pathlib import Path

import pytest

from dpassist.domain.errors import ReplyRefusedError, UnknownChoiceError
from tests.builders import a_profile, a_steps_profile, some_settings
from tests.mails import letter, memo

LETTER = Path("a.eml")


@pytest.fixture
def opened(desk, files):
    files.files[LETTER] = letter()
    return desk.intake.open(LETTER)


@pytest.fixture
def forbidden(desk, files):
    files.files[LETTER] = letter(reply=False)
    return desk.intake.open(LETTER)


def test_the_default_profile_is_offered_first(desk, library):
    assert [p.id for p in desk.replies.profiles()] == ["answer-in-thread", "gateway"]
    library.save_settings(some_settings(reply_profile="gateway"))
    assert [p.id for p in desk.replies.profiles()] == ["gateway", "answer-in-thread"]


def test_a_profile_is_found_by_id_and_none_means_the_default(desk):
    assert desk.replies.profile("gateway").id == "gateway"
    assert desk.replies.profile().id == "answer-in-thread"


def test_an_unknown_profile_is_refused_by_name(desk):
    with pytest.raises(UnknownChoiceError) as unknown:
        desk.replies.profile("ukendt")
    assert (unknown.value.code, unknown.value.details) == ("unknown-profile", {"profile": "ukendt"})


def test_a_draft_is_an_unsent_mail_in_the_thread_of_what_it_answers(desk, opened):
    ready = desk.replies.draft(opened, a_profile(), "da")
    mail = BytesParser(policy=default).parsebytes(ready.eml)
    assert mail["X-Unsent"] == "1"
    assert mail["To"] == "Asta Prøve <asta@borger.example>"
    assert mail["From"].addresses[0].addr_spec == "byg@kommune.example"
    assert mail["Subject"] == "Byggesag"
    assert mail["In-Reply-To"] == mail["References"] == "<1@borger.example>"
    assert mail.get_content().replace("\r\n", "\n") == ready.draft.body


def test_a_draft_brings_the_profiles_own_reminders_in_the_language_asked_for(desk, opened):
    assert desk.replies.draft(opened, a_profile(), "da").must_check == ("Slå kryptering til.",)
    assert desk.replies.draft(opened, a_profile(), "en").must_check == ("Switch encryption on.",)
    assert desk.replies.draft(opened, a_profile(must_check={}), "da").must_check == ()


def test_the_bytes_of_a_draft_do_not_show_in_its_text_form(desk, opened):
    assert "Byggesag" not in repr(desk.replies.draft(opened, a_profile(), "da"))


def test_a_letter_whose_sender_takes_no_replies_gets_no_draft_and_no_steps(desk, forbidden):
    for make in (desk.replies.draft, desk.replies.steps):
        with pytest.raises(ReplyRefusedError) as refused:
            make(forbidden, a_steps_profile(), "da")
        assert refused.value.code == "reply-forbidden-by-sender"


def test_a_letter_without_its_mail_has_no_address_to_answer(desk, files):
    files.files[Path("a.xml")] = memo()
    with pytest.raises(ReplyRefusedError) as refused:
        desk.replies.draft(desk.intake.open(Path("a.xml")), a_profile(), "da")
    assert refused.value.code == "nobody-to-answer"


def test_a_profile_with_steps_gives_a_step_card_and_no_draft(desk, opened):
    steps = desk.replies.steps(opened, a_steps_profile(), "en")
    assert steps == ("Open the gateway.", "Answer there.")
    assert desk.replies.steps(opened, a_steps_profile(), "fr") == ()
    with pytest.raises(ReplyRefusedError):
        desk.replies.draft(opened, a_steps_profile(), "en")


def test_a_profile_that_drafts_has_no_steps(desk, opened):
    assert desk.replies.steps(opened, a_profile(), "da") == ()
