"""Replies are made the way the chosen profile says."""

from dataclasses import replace
from email.parser import BytesParser
from email.policy import default
from pathlib import Path

import pytest

from dpassist.domain.errors import ReplyRefusedError, UnknownChoiceError
from dpassist.domain.profiles import ChosenFor, DocumentTerms, ReplyKind
from dpassist.domain.verdict import Kind
from dpassist.mailio.opener import open_message
from dpassist.services.replies import Replies
from tests.builders import a_profile, a_steps_profile, an_entry, some_settings
from tests.desks import a_library
from tests.mails import letter, mail, memo

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
    alone = desk.intake.open(Path("a.xml"))
    assert desk.replies.refusal(alone, a_profile()) == "nobody-to-answer"
    assert desk.replies.refusal(alone, a_steps_profile()) == ""


def test_a_profile_with_steps_gives_a_step_card_and_no_draft(desk, opened):
    steps = desk.replies.steps(opened, a_steps_profile(), "en")
    assert steps == ("Open the gateway.", "Answer there.")
    assert desk.replies.steps(opened, a_steps_profile(), "fr") == ()
    with pytest.raises(ReplyRefusedError):
        desk.replies.draft(opened, a_steps_profile(), "en")


def test_a_profile_that_drafts_has_no_steps(desk, opened):
    assert desk.replies.steps(opened, a_profile(), "da") == ()


class TestTheProposedProfile:
    """What is chosen for the user until she chooses herself; the letter came to byg@kommune.example."""

    OURS = ChosenFor(mailboxes=("BYG@kommune.example",))
    LIKE = ChosenFor(verdicts=(Kind.DIGITAL_POST,))

    @pytest.fixture
    def proposed(self, opened):
        def propose(entry=None, entries=(), **chosen_for):
            made = [a_profile(id=name, chosen_for=chosen) for name, chosen in chosen_for.items()]
            profiles = (a_profile(), a_steps_profile(), *made)
            library = a_library(replies=profiles, entries=entries)
            return Replies(library).proposed(opened, entry).id

        return propose

    def test_it_is_the_default_one_when_none_is_made_for_the_message(self, proposed):
        elsewhere = ChosenFor(mailboxes=("skat@kommune.example",))
        unlike = ChosenFor(verdicts=(Kind.SECURE_MAIL,))
        assert proposed(a=elsewhere, b=unlike) == "answer-in-thread"

    def test_one_for_the_mailbox_goes_before_one_for_the_verdict(self, proposed):
        assert proposed(a=self.LIKE) == "a"
        assert proposed(a=self.LIKE, b=self.OURS) == "b"

    def test_one_for_mailbox_and_verdict_needs_both(self, proposed):
        assert proposed(a=replace(self.OURS, verdicts=(Kind.NOTICE,))) == "answer-in-thread"
        assert proposed(a=replace(self.OURS, verdicts=(Kind.DIGITAL_POST,))) == "a"

    def test_a_departments_own_goes_before_all_others(self, proposed):
        assert proposed(an_entry(reply_profile="gateway"), a=self.OURS) == "gateway"
        assert proposed(an_entry(), a=self.OURS) == "a"

    def test_the_department_is_known_by_the_mailbox_the_letter_came_to(self, proposed):
        entries = (
            an_entry(id="1", mailbox="skat@kommune.example", reply_profile="a"),
            an_entry(id="2", mailbox="byg@kommune.example"),
            an_entry(id="3", mailbox="Byg@kommune.example", reply_profile="gateway"),
        )
        assert proposed(entries=entries, a=self.OURS) == "gateway"

    def test_a_name_goes_before_what_is_proposed(self, desk, opened):
        assert desk.replies.profile_for(opened, "gateway").id == "gateway"
        assert desk.replies.profile_for(opened).id == "answer-in-thread"


class TestAReplyDocument:
    """A MeMo message for a system that takes such, made of the letter's own and the user's text."""

    PROFILE = a_profile(
        id="memo-document", kind=ReplyKind.DOCUMENT, document=DocumentTerms(reply_days=14)
    )

    def test_it_answers_the_letter_and_holds_the_text(self, desk, opened):
        made = desk.replies.document(opened, self.PROFILE, "da", "Hej\r\n\r\nJa.\n")
        answer = next(f.document for f in open_message(made).documents)
        assert answer.recipient.label == "Asta Prøve"
        assert answer.label.endswith("Byggesag")
        (part,) = answer.documents
        assert part.files[0].load() == b"Hej\n\nJa."

    def test_a_time_to_answer_by_is_set_only_when_the_profile_has_one(self, desk, opened):
        until = desk.replies.document(opened, self.PROFILE, "da", "Ja.")
        never = desk.replies.document(
            opened, replace(self.PROFILE, document=DocumentTerms()), "da", "Ja."
        )
        assert b"replyByDateTime" in until
        assert b"replyByDateTime" not in never

    def test_there_is_none_without_a_text_a_memo_or_leave_to_answer(self, desk, opened, files):
        files.files[Path("b.eml")] = mail()
        files.files[Path("c.eml")] = letter(reply=False)
        refused = []
        for path, text in ((LETTER, " \n"), (Path("b.eml"), "Ja."), (Path("c.eml"), "Ja.")):
            read = desk.intake.open(path)
            with pytest.raises(ReplyRefusedError) as no:
                desk.replies.document(read, self.PROFILE, "da", text)
            refused.append(no.value.code)
            beforehand = desk.replies.refusal(read, self.PROFILE)
            assert beforehand == ("" if path == LETTER else no.value.code)
        assert refused == [
            "document-needs-text",
            "document-needs-memo",
            "reply-forbidden-by-sender",
        ]
