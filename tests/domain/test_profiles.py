"""Profiles are data an administrator edits, so one that contradicts itself is not made."""

import pytest

from dpassist.domain.guidance import (
    GuidanceId,
    choose_guidance,
    is_beyond_a_reply_button,
    obstacle,
)
from dpassist.domain.message import Address, SourceFormat
from dpassist.domain.post import ReplyPermission
from dpassist.domain.profiles import Metadata, RecipientRule, SubjectRule
from dpassist.domain.verdict import Kind, Strength
from tests.builders import (
    a_message,
    a_profile,
    a_sign,
    a_steps_profile,
    a_verdict,
    an_evidence,
)


def test_a_sign_of_a_profile_never_decides_alone():
    with pytest.raises(ValueError, match="sign-may-not-decide"):
        a_sign(strength=Strength.DECISIVE)


@pytest.mark.parametrize("texts", [(), ("",), ("ny post", "")])
def test_a_sign_that_would_match_everything_is_not_made(texts):
    with pytest.raises(ValueError, match="sign-without-text"):
        a_sign(texts=texts)


@pytest.mark.parametrize("steps", [{}, {"da": (), "en": ()}])
def test_a_profile_of_steps_has_steps(steps):
    with pytest.raises(ValueError, match="steps-missing"):
        a_steps_profile(steps=steps)


def test_a_verified_profile_has_nothing_unverified():
    with pytest.raises(ValueError, match="verified-and-not"):
        a_profile(verified=True, unverified=("recipient",))
    assert a_profile(verified=False, unverified=("recipient",)).unverified == ("recipient",)


def guidance(verdict, profile=None, **message):
    """Return the sheet, and the reason it gives."""
    case = (a_message(**message), verdict, profile or a_profile())
    return choose_guidance(*case), obstacle(*case)


def test_what_can_be_answered_from_the_mail_program_gets_the_sheet_for_that():
    assert guidance(a_verdict()) == (GuidanceId.ANSWER_IN_THREAD, "")


@pytest.mark.parametrize(
    "wish",
    [
        {"recipient": RecipientRule.FIXED, "recipient_address": "gateway@post.example"},
        {"subject": SubjectRule.WITHOUT_PREFIX},
        {"subject": SubjectRule.PATTERN, "subject_pattern": "{subject} [{thread}]"},
        {"carried_headers": ("X-Sag",)},
        {"set_headers": {"X-Sag": "{thread}"}},
        {"metadata": (Metadata.MEMO,)},
    ],
)
def test_what_a_reply_button_cannot_give_is_beyond_it(wish):
    assert is_beyond_a_reply_button(a_profile(**wish))
    assert not is_beyond_a_reply_button(a_profile())


def test_what_is_beyond_a_reply_button_is_answered_by_a_draft_of_ours():
    fixed = a_profile(recipient=RecipientRule.FIXED, recipient_address="gateway@post.example")
    for profile in (fixed, a_profile(subject=SubjectRule.WITHOUT_PREFIX)):
        assert guidance(a_verdict(), profile) == (GuidanceId.ANSWER_BY_DRAFT, "")


def test_where_the_gateway_writes_the_answer_its_steps_are_told():
    assert guidance(a_verdict(), a_steps_profile()) == (GuidanceId.ANSWER_IN_GATEWAY, "")


def test_a_letter_without_its_mail_is_answered_in_the_gateway_and_never_by_a_reply_button():
    for source in (SourceFormat.MEMO, SourceFormat.DOCUMENT):
        told = guidance(a_verdict(), sender=Address("Asta Prøve", ""), format=source)
        assert told == (GuidanceId.ANSWER_IN_GATEWAY, "")


def test_what_must_not_be_answered_says_so_and_why_whatever_the_profile():
    forbidden = a_verdict(reply=ReplyPermission.FORBIDDEN)
    for profile in (a_profile(), a_steps_profile()):
        assert guidance(forbidden, profile) == (
            GuidanceId.DO_NOT_ANSWER,
            "reply-forbidden-by-sender",
        )
    assert guidance(a_verdict(Kind.RECEIPT))[0] is GuidanceId.DO_NOT_ANSWER
    assert guidance(a_verdict(Kind.NOTICE))[0] is GuidanceId.DO_NOT_ANSWER


def remarked(sign):
    return a_verdict(evidence=(an_evidence(id=sign),))


@pytest.mark.parametrize(
    ("verdict", "message", "reason"),
    [
        (a_verdict(Kind.UNREADABLE), {}, "reply-to-unreadable"),
        (remarked("several-documents"), {}, "reply-to-several"),
        (remarked("letter-passed-on"), {}, "reply-to-passed-on"),
        (a_verdict(Kind.ORDINARY), {"sender": None}, "no-sender-address"),
        (a_verdict(), {"sender": Address("", "a b@borger.example")}, "address-unusable"),
        (
            a_verdict(),
            {"reply_to": tuple(Address("", f"{n}@x.example") for n in range(6))},
            "too-many-to-answer",
        ),
    ],
)
def test_what_can_be_answered_but_not_from_here_is_never_told_to_be_left_unanswered(
    verdict, message, reason
):
    assert guidance(verdict, **message) == (GuidanceId.ANSWER_ELSEWHERE, reason)
