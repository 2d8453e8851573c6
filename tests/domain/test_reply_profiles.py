"""What a gateway asks of a reply is in the draft, exactly, and where the letter does not state it there is none."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dpassist.domain.draft import NoteCode
from dpassist.domain.errors import ContradictionError, ReplyRefusedError
from dpassist.domain.identity import Identity, IdentityKind
from dpassist.domain.message import Address, Attachment, FoundDocument
from dpassist.domain.post import DkalMetadata, PostFacts
from dpassist.domain.profile_tests import Difference, ProfileTest, differences
from dpassist.domain.profiles import (
    LetterRule,
    Metadata,
    RecipientRule,
    ReplyKind,
    SealedBy,
    SenderRule,
    SubjectRule,
    TextFormat,
)
from dpassist.domain.reply import compose_reply, draft_refusal
from dpassist.domain.reply_patterns import IdForm
from tests.builders import a_memo, a_message, a_profile, a_verdict, some_settings

CITIZEN = Identity(IdentityKind.CPR, "0099991234")
COMPANY = Identity(IdentityKind.CVR, "99999999")
POINT = "7a1d2f9e-0000-4000-8000-000000000001"
FACTS = PostFacts(
    sender_identity=CITIZEN, mailbox_id=POINT, thread="traad-1", case_number="2026-0042", message_uuid="u-1"
)  # fmt: skip
BY_PATTERN = {
    "recipient": RecipientRule.PATTERN,
    "recipient_pattern": "{id}@{contact_point}.example",
}


def made(message=None, facts=FACTS, **profile):
    verdict = a_verdict(facts=facts)
    return compose_reply(
        message or a_message(), verdict, a_profile(**profile), some_settings(), "da"
    )


def refused(message=None, facts=FACTS, **profile):
    verdict = a_verdict(facts=facts)
    code = draft_refusal(message or a_message(), verdict, a_profile(**profile))
    if code:
        with pytest.raises(ReplyRefusedError):
            made(message, facts, **profile)
    return code


class TestTheRecipient:
    def test_a_fixed_address_is_written_to_whoever_wrote(self):
        draft = made(recipient=RecipientRule.FIXED, recipient_address="svar@gateway.example")
        assert draft.to == (Address("", "svar@gateway.example"),)

    @pytest.mark.parametrize(
        ("identity", "form", "written"),
        [
            (CITIZEN, IdForm.DIGITS, "0099991234"),
            (CITIZEN, IdForm.HYPHEN, "009999-1234"),
            (COMPANY, IdForm.HYPHEN, "99999999"),
        ],
    )
    def test_a_number_is_written_as_the_gateway_wants_it(self, identity, form, written):
        facts = replace(FACTS, sender_identity=identity)
        (address,) = made(facts=facts, id_form=form, **BY_PATTERN).to
        assert address.email == f"{written}@{POINT}.example"

    @pytest.mark.parametrize(
        "facts",
        [
            replace(FACTS, sender_identity=None),
            replace(FACTS, mailbox_id=""),
            replace(FACTS, sender_identity=Identity(IdentityKind.OTHER, "12")),
        ],
    )
    def test_what_the_letter_does_not_state_is_not_guessed(self, facts):
        assert refused(facts=facts, **BY_PATTERN) == "reply-lacks-identifier"

    def test_only_a_number_of_the_right_register_is_taken(self):
        ids = (IdentityKind.CVR,)
        assert refused(ids=ids, **BY_PATTERN) == "reply-lacks-identifier"

    @pytest.mark.parametrize("point", ["a b", "x@y", "a\r\nBcc: b", "<a>"])
    def test_an_address_that_no_header_can_hold_is_refused(self, point):
        assert refused(facts=replace(FACTS, mailbox_id=point), **BY_PATTERN) == "address-unusable"


class TestTheSenderAndWhereAnswersGo:
    def test_a_profile_may_name_the_mailbox_and_where_answers_go(self):
        draft = made(
            sender=SenderRule.FIXED, sender_mailbox="sikker@x.example", reply_to="svar@x.example"
        )
        assert draft.sender.email == "sikker@x.example"
        assert draft.reply_to == Address("", "svar@x.example")

    @pytest.mark.parametrize(
        ("sealed", "note"),
        [
            (SealedBy.NOBODY, NoteCode.ENCRYPTION_NOT_SET),
            (SealedBy.MAIL_PROGRAM, NoteCode.ENCRYPTION_NOT_SET),
            (SealedBy.GATEWAY, NoteCode.GATEWAY_ENCRYPTS),
            (SealedBy.DPASSIST, NoteCode.NOT_SEALED_YET),
        ],
    )
    def test_who_encrypts_is_said_and_never_that_it_is_done(self, sealed, note):
        assert note in made(encrypted_by=sealed).notes


class TestTheSubject:
    @pytest.mark.parametrize(
        ("rule", "subject"),
        [
            (SubjectRule.UNCHANGED, "SV: VS: Carport [1]"),
            (SubjectRule.REPLY_PREFIX, "SV: Carport [1]"),
            (SubjectRule.WITHOUT_PREFIX, "Carport [1]"),
        ],
    )
    def test_a_prefix_is_kept_made_one_or_taken_off(self, rule, subject):
        assert made(a_message(subject="SV: VS: Carport [1]"), subject=rule).subject == subject

    def test_a_pattern_ties_the_answer_to_what_the_letter_states(self):
        pattern = {
            "subject": SubjectRule.PATTERN,
            "subject_pattern": "{subject} [{thread}] {case_number}",
        }
        message = a_message(subject="SV: Carport")
        assert made(message, **pattern).subject == "Carport [traad-1] 2026-0042"
        assert refused(message, replace(FACTS, thread=""), **pattern) == "reply-lacks-identifier"

    def test_a_number_of_a_person_never_gets_into_it(self):
        pattern = {"subject": SubjectRule.PATTERN, "subject_pattern": "{subject} {case_number}"}
        facts = replace(FACTS, case_number="009999-1234")
        draft = made(facts=facts, **pattern)
        assert "1234" not in draft.subject
        # A gateway may look for what was hidden.
        assert draft.notes.count(NoteCode.CPR_HIDDEN_IN_SUBJECT) == 1
        both = made(a_message(subject="Sag 009999-1234"), facts, **pattern)
        assert both.notes.count(NoteCode.CPR_HIDDEN_IN_SUBJECT) == 1
        assert NoteCode.CPR_HIDDEN_IN_SUBJECT not in made(**pattern).notes


class TestWhatComesAlong:
    def test_fields_are_carried_over_and_made(self):
        message = a_message(
            headers=(("X-Gateway-Id", "17"), ("x-gateway-id", "18"), ("X-Other", "no"))
        )
        draft = made(
            message,
            carried_headers=("X-Gateway-ID",),
            set_headers={"X-Thread": "{thread};{message_uuid}"},
        )
        assert draft.headers == (
            ("X-Gateway-ID", "17"), ("X-Gateway-ID", "18"), ("X-Thread", "traad-1;u-1"),
        )  # fmt: skip
        no_thread = replace(FACTS, thread="")
        assert (
            refused(message, no_thread, set_headers={"X-Thread": "{thread}"})
            == "reply-lacks-identifier"
        )

    def test_the_letters_own_documents_go_back_untouched(self):
        message = a_message(
            attachments=(
                Attachment("dkalmetadata.xml", "text/xml", 3, lambda: b"<d>"),
                Attachment("brev.pdf", "application/pdf", 4, lambda: b"%PDF"),
                Attachment("memo.xml", "text/xml", 3, lambda: b"<m>"),
            ),
            documents=(FoundDocument(DkalMetadata(), 1), FoundDocument(a_memo(), 3)),
        )
        draft = made(message, metadata=(Metadata.DKAL, Metadata.MEMO))
        assert [(f.name, f.content) for f in draft.files] == [
            ("dkalmetadata.xml", b"<d>"), ("memo.xml", b"<m>"),
        ]  # fmt: skip
        assert [f.name for f in made(message, metadata=(Metadata.MEMO,)).files] == ["memo.xml"]
        assert made(message).files == ()
        assert refused(metadata=(Metadata.DKAL,)) == "reply-lacks-metadata"

    def test_what_becomes_the_letter_is_said(self):
        named = made(letter=LetterRule.NAMED_ATTACHMENT, letter_name="body.pdf")
        assert NoteCode.LETTER_IS_NAMED_ATTACHMENT in named.notes
        assert NoteCode.LETTER_IS_FIRST_ATTACHMENT in made(letter=LetterRule.FIRST_ATTACHMENT).notes
        assert made(text=TextFormat.HTML).html


@pytest.mark.parametrize(
    ("code", "values"),
    [
        ("recipient-contradicts", {"recipient": RecipientRule.FIXED}),
        ("recipient-contradicts", {"recipient_pattern": "{id}@x.example"}),
        ("pattern-unknown-name", {**BY_PATTERN, "recipient_pattern": "{name}@x.example"}),
        ("pattern-of-nothing", {**BY_PATTERN, "recipient_pattern": "post@x.example"}),
        ("subject-contradicts", {"subject_pattern": "{thread}"}),
        ("pattern-unknown-name", {"subject": SubjectRule.PATTERN, "subject_pattern": "{id}"}),
        ("sender-contradicts", {"sender": SenderRule.FIXED}),
        ("letter-contradicts", {"letter_name": "body.pdf"}),
        (
            "letter-contradicts",
            {"letter": LetterRule.FIRST_ATTACHMENT, "metadata": (Metadata.DKAL,)},
        ),
        ("header-not-free", {"set_headers": {"Bcc": "{thread}"}}),
        ("header-not-free", {"carried_headers": ("Content-Type",)}),
        ("header-not-free", {"carried_headers": ("X Y",)}),
        ("pattern-unknown-name", {"set_headers": {"X-Number": "{id}"}}),
        ("must-keep-wrong", {"must_keep": ("(",)}),
        ("must-keep-too-free", {"must_keep": ("(a+)+b",)}),
        ("must-keep-too-free", {"must_keep": (r"(a)\1",)}),
        ("must-keep-too-free", {"must_keep": ("a*b*c*d*",)}),
        ("must-keep-too-free", {"must_keep": ("a" * 201,)}),
        ("steps-missing", {"kind": ReplyKind.STEPS}),
    ],
)
def test_a_profile_that_contradicts_itself_is_refused(code, values):
    with pytest.raises(ContradictionError) as caught:
        a_profile(**values)
    assert caught.value.code == code


def a_test(draft, **message):
    plain = {
        "from": "Asta <asta@borger.example>",
        "to": "byg@kommune.example",
        "subject": "Carport",
    }
    return ProfileTest("x", {**plain, **message}, draft)


class TestTestsWithinAProfile:
    def test_a_test_that_holds_has_no_differences(self):
        test = a_test(
            {"to": "asta@borger.example", "from": "byg@kommune.example", "subject": "Carport", "files": "",
             "reply_to": "", "refused": "", "x-thread": "traad-9"}, thread="traad-9"
        )  # fmt: skip
        profile = a_profile(set_headers={"X-Thread": "{thread}"}, subject=SubjectRule.UNCHANGED)
        assert list(differences(profile, test)) == []

    def test_what_differs_is_told_with_what_was_made(self):
        profile = a_profile(subject=SubjectRule.REPLY_PREFIX)
        test = a_test({"subject": "Carport", "to": "x@y.example"})
        assert list(differences(profile, test)) == [
            Difference("subject", "SV: Carport"), Difference("to", "asta@borger.example"),
        ]  # fmt: skip

    def test_a_refusal_can_be_wanted_and_is_told_when_it_is_not(self):
        profile = a_profile(**BY_PATTERN)
        assert list(differences(profile, a_test({"refused": "reply-lacks-identifier"}))) == []
        assert list(differences(profile, a_test({"to": "x@y.example"}))) == [Difference("to", "")]

    def test_metadata_and_fields_of_the_mail_can_be_made_up(self):
        profile = a_profile(metadata=(Metadata.DKAL, Metadata.MEMO), carried_headers=("X-Id",))
        wanted = {"files": "dkalmetadata.xml, memo.xml", "X-Id": "7"}
        test = a_test(wanted, metadata="dkal, memo", **{"X-Id": "7"})
        assert list(differences(profile, test)) == []

    def test_a_number_that_could_be_a_persons_is_refused(self):
        with pytest.raises(ValueError, match="person"):
            a_test({}, id="010180-1234")

    @given(st.dictionaries(st.text(max_size=8), st.text(max_size=20), max_size=5))
    def test_any_test_comes_out_or_differs(self, values):
        test = ProfileTest("x", {k: v for k, v in values.items() if k != "id"}, values)
        assert len(list(differences(a_profile(), test))) <= len(values)
