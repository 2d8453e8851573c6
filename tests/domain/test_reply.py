"""A reply goes where the profile says, in its thread, and never carries a CPR number in its subject."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dpassist.domain.draft import NoteCode
from dpassist.domain.errors import ReplyRefusedError
from dpassist.domain.identity import has_cpr_shape
from dpassist.domain.message import Address
from dpassist.domain.post import PostFacts, ReplyPermission
from dpassist.domain.profiles import SenderRule, SubjectRule
from dpassist.domain.reply import compose_reply, refusal
from dpassist.domain.settings import Settings
from dpassist.domain.verdict import Kind
from tests.builders import (
    CPR_WRITTEN,
    a_message,
    a_profile,
    a_steps_profile,
    a_verdict,
    an_evidence,
    some_settings,
)


def reply_to(message=None, *, verdict=None, profile=None, settings=None, language="da"):
    """Compose a reply to the default message unless told otherwise."""
    return compose_reply(
        message or a_message(),
        verdict or a_verdict(),
        profile or a_profile(),
        settings or some_settings(),
        language,
    )


def test_a_reply_holds_greeting_closing_signature_and_the_quoted_original():
    assert reply_to().body == (
        "Hej Asta Prøve,\n\n\n\n"
        "Venlig hilsen\nVenlig Sagsbehandler\nPrøve Kommune\n\n\n"
        "> Hej\n> Hvornår får jeg svar?\n"
    )


def test_a_reply_speaks_the_language_asked_for():
    body = reply_to(language="en").body
    assert body.startswith("Dear Asta Prøve,")
    assert "Kind regards" in body


def test_a_language_the_profile_does_not_have_leaves_greeting_and_closing_out():
    body = reply_to(profile=a_profile(greeting={}, closing={}, quote_original=False)).body
    assert body == "Venlig Sagsbehandler\nPrøve Kommune\n"


def test_without_a_signature_the_authority_signs():
    body = reply_to(
        settings=some_settings(signature=" \n"), profile=a_profile(quote_original=False)
    ).body
    assert body == "Hej Asta Prøve,\n\n\n\nVenlig hilsen\nPrøve Kommune\n"


def test_the_mails_own_sender_is_greeted_when_the_letter_names_none():
    verdict = a_verdict(facts=PostFacts())
    message = a_message(sender=Address("Bent Prøve", "bent@borger.example"))
    assert reply_to(message, verdict=verdict).body.startswith("Hej Bent Prøve,")


def test_a_sender_without_a_name_is_greeted_without_a_gap():
    message = a_message(sender=Address("", "x@borger.example"))
    assert reply_to(message, verdict=a_verdict(facts=PostFacts())).body.startswith("Hej,")
    nobody = a_message(sender=None, reply_to=(Address("", "x@borger.example"),))
    assert reply_to(nobody, verdict=a_verdict(facts=PostFacts())).body.startswith("Hej,")


def test_an_original_without_text_is_not_quoted():
    assert ">" not in reply_to(a_message(body_text=" \n ")).body


@pytest.mark.parametrize("subject", ["Byggesag", "SV: Byggesag", "Ang. byggesag [26/1]", ""])
def test_a_profile_can_leave_the_subject_unchanged(subject):
    assert reply_to(a_message(subject=subject)).subject == subject


@pytest.mark.parametrize(
    "subject",
    ["Byggesag", "SV: Byggesag", "Re: VS: sv : Byggesag", "FWD:Byggesag", "  fw: Byggesag"],
)
def test_a_profile_can_ask_for_one_reply_prefix(subject):
    profile = a_profile(subject=SubjectRule.REPLY_PREFIX)
    assert reply_to(a_message(subject=subject), profile=profile).subject == "SV: Byggesag"


def test_a_word_that_only_begins_like_a_prefix_stays():
    profile = a_profile(subject=SubjectRule.REPLY_PREFIX)
    draft = reply_to(a_message(subject="Svar: reform"), profile=profile)
    assert draft.subject == "SV: Svar: reform"


def test_a_cpr_number_in_subject_and_quote_is_hidden_and_the_user_is_told():
    message = a_message(subject=f"Sag {CPR_WRITTEN}", body_text=f"Mit nummer er {CPR_WRITTEN}.")
    draft = reply_to(message)
    assert draft.subject == "Sag ••••••-••••"
    assert CPR_WRITTEN not in draft.body
    assert {NoteCode.CPR_HIDDEN_IN_SUBJECT, NoteCode.CPR_HIDDEN_IN_QUOTE} <= set(draft.notes)


def test_a_cpr_number_in_a_quote_that_is_left_out_needs_no_note():
    draft = reply_to(a_message(body_text=CPR_WRITTEN), profile=a_profile(quote_original=False))
    assert NoteCode.CPR_HIDDEN_IN_QUOTE not in draft.notes


def test_a_cpr_number_in_the_senders_name_is_hidden_in_the_greeting():
    verdict = a_verdict(facts=PostFacts(sender_name=f"Asta {CPR_WRITTEN}"))
    assert reply_to(verdict=verdict).body.startswith("Hej Asta ••••••-••••,")


STATED = PostFacts(thread="traad-1", case_number="2026-0042")


def with_subject(rule):
    pattern = "Sag {case_number}: {subject}" if rule is SubjectRule.PATTERN else ""
    return a_profile(subject=rule, subject_pattern=pattern)


@given(st.text(min_size=1, max_size=60), st.sampled_from(SubjectRule))
def test_no_subject_can_break_into_the_header_or_carry_a_cpr_number(subject, rule):
    message, verdict = a_message(subject=subject), a_verdict(facts=STATED)
    made = reply_to(message, verdict=verdict, profile=with_subject(rule)).subject
    assert not set(made) & {chr(code) for code in (*range(9), *range(10, 32), 127)}
    assert not has_cpr_shape(made)


@given(st.text(max_size=40))
def test_no_name_can_break_the_greeting_line(name):
    verdict = a_verdict(facts=PostFacts(sender_name="A" + name))
    body = reply_to(verdict=verdict, profile=a_profile(quote_original=False)).body
    assert body.split("\n")[1:] == ["", "", "", "Venlig hilsen", "Venlig Sagsbehandler",
                                    "Prøve Kommune", ""]  # fmt: skip


def test_a_name_with_braces_is_a_name():
    verdict = a_verdict(facts=PostFacts(sender_name="{name} {0}"))
    assert reply_to(verdict=verdict).body.startswith("Hej {name} {0},")


def test_a_reply_stands_in_its_thread():
    draft = reply_to(a_message(message_id="<2@x>", references=("<0@x>", "<1@x>")))
    assert draft.in_reply_to == "<2@x>"
    assert draft.references == ("<0@x>", "<1@x>", "<2@x>")
    assert NoteCode.NO_THREAD not in draft.notes


def test_a_message_that_names_itself_in_its_thread_stands_there_once():
    draft = reply_to(a_message(message_id="<1@x>", references=("<1@x>", "<0@x>")))
    assert draft.references == ("<0@x>", "<1@x>")


def test_a_message_without_an_id_keeps_the_thread_it_has_and_the_user_is_told():
    draft = reply_to(a_message(message_id="", references=("<0@x>",)))
    assert (draft.in_reply_to, draft.references) == ("", ("<0@x>",))
    assert NoteCode.NO_THREAD in draft.notes


def test_a_reply_goes_to_reply_to_when_there_is_one_and_else_to_the_sender():
    wanted = (Address("", ""), Address("Svar", "svar@borger.example"))
    assert reply_to(a_message(reply_to=wanted)).to == wanted[1:]
    assert reply_to(a_message(reply_to=wanted[:1])).to == (a_message().sender,)


def test_a_reply_that_goes_to_another_domain_than_the_senders_is_never_without_a_note():
    elsewhere = a_message(reply_to=(Address("", "svar@fremmed.example"),))
    assert NoteCode.REPLY_TO_ELSEWHERE in reply_to(elsewhere).notes
    assert NoteCode.REPLY_TO_ELSEWHERE not in reply_to().notes


def test_a_reply_to_several_says_so_and_one_to_a_crowd_is_not_made():
    people = tuple(Address("", f"nr{n}@borger.example") for n in range(300))
    few = reply_to(a_message(reply_to=people[:2]))
    assert few.to == people[:2]
    assert NoteCode.SEVERAL_RECIPIENTS in few.notes
    assert NoteCode.SEVERAL_RECIPIENTS not in reply_to().notes
    with pytest.raises(ReplyRefusedError) as refused:
        reply_to(a_message(reply_to=people))
    assert refused.value.code == "too-many-to-answer"


def test_an_address_with_danish_letters_is_answered_and_told_to_be_unusual():
    sender = Address("Åse", "åse@borger.example")
    draft = reply_to(a_message(sender=sender))
    assert draft.to == (sender,)
    assert NoteCode.RECIPIENT_UNUSUAL in draft.notes
    assert NoteCode.RECIPIENT_UNUSUAL not in reply_to().notes


def test_an_address_that_had_to_be_left_out_is_told():
    asked = (Address("", "a b@borger.example"), Address("", "x@borger.example"))
    draft = reply_to(a_message(reply_to=asked))
    assert draft.to == asked[1:]
    assert NoteCode.RECIPIENT_LEFT_OUT in draft.notes


def test_a_doubted_sender_is_told_instead_of_a_missing_permission():
    draft = reply_to(verdict=a_verdict(reply=ReplyPermission.UNKNOWN, doubted=True))
    assert NoteCode.SENDER_DOUBTED in draft.notes
    assert NoteCode.REPLY_PERMISSION_UNKNOWN not in draft.notes
    assert NoteCode.SENDER_DOUBTED not in reply_to().notes


@pytest.mark.parametrize("sign", ["auto-submitted", "no-reply-address"])
def test_a_machine_as_sender_is_told_instead_of_a_missing_permission(sign):
    by_machine = a_verdict(reply=ReplyPermission.UNKNOWN, evidence=(an_evidence(id=sign),))
    draft = reply_to(verdict=by_machine)
    assert NoteCode.SENT_BY_MACHINE in draft.notes
    assert NoteCode.REPLY_PERMISSION_UNKNOWN not in draft.notes
    assert NoteCode.SENT_BY_MACHINE not in reply_to().notes


@pytest.mark.parametrize("sender", [None, Address("Uden adresse", "")])
def test_a_message_with_nobody_to_answer_is_refused(sender):
    with pytest.raises(ReplyRefusedError) as refused:
        reply_to(a_message(sender=sender))
    assert refused.value.code == "no-sender-address"


def test_a_mailbox_of_ours_that_no_header_can_hold_is_no_sender():
    message = a_message(to=(Address("", "b yg@kommune.example"),))
    assert reply_to(message).sender == Address("Prøve Kommune", "sikkerpost@kommune.example")
    unusable = some_settings(sender_mailbox="s p@kommune.example")
    assert reply_to(message, settings=unusable).sender is None


def test_a_mailbox_is_one_of_ours_however_its_domain_is_written():
    message = a_message(to=(Address("", "byg@xn--rdovre-bya.example"),))
    ours = some_settings(own_domains=("rødovre.example",))
    assert reply_to(message, settings=ours).sender.email == "byg@xn--rdovre-bya.example"


def test_the_sender_is_the_mailbox_of_ours_that_received_the_message():
    message = a_message(
        to=(Address("", "x@fremmed.example"), Address("Byg", "byg@KOMMUNE.example")),
        cc=(Address("", "arkiv@kommune.example"),),
    )
    draft = reply_to(message)
    assert draft.sender == Address("Prøve Kommune", "byg@KOMMUNE.example")
    assert NoteCode.SENDER_MAILBOX_SET in draft.notes
    copied = reply_to(a_message(to=(), cc=message.cc))
    assert copied.sender == Address("Prøve Kommune", "arkiv@kommune.example")


def test_the_sender_is_the_one_of_the_settings_when_none_of_ours_received_it():
    assert reply_to(a_message(to=())).sender == Address(
        "Prøve Kommune", "sikkerpost@kommune.example"
    )


def test_a_profile_can_ask_for_the_sender_of_the_settings():
    draft = reply_to(profile=a_profile(sender=SenderRule.SETTING))
    assert draft.sender == Address("Prøve Kommune", "sikkerpost@kommune.example")


def test_an_unknown_sender_is_left_to_the_mail_program_and_the_user_is_told():
    draft = reply_to(settings=Settings())
    assert draft.sender is None
    assert NoteCode.SENDER_MAILBOX_MISSING in draft.notes


def test_a_reply_always_says_that_encryption_was_not_set():
    assert NoteCode.ENCRYPTION_NOT_SET in reply_to().notes


def test_what_is_not_known_or_checked_is_said():
    draft = reply_to(
        verdict=a_verdict(reply=ReplyPermission.UNKNOWN), profile=a_profile(verified=False)
    )
    assert {NoteCode.REPLY_PERMISSION_UNKNOWN, NoteCode.PROFILE_UNVERIFIED} <= set(draft.notes)
    assert not {NoteCode.REPLY_PERMISSION_UNKNOWN, NoteCode.PROFILE_UNVERIFIED} & set(
        reply_to().notes
    )


@pytest.mark.parametrize(
    ("kind", "code"),
    [
        (Kind.RECEIPT, "reply-to-receipt"),
        (Kind.NOTICE, "reply-to-notice"),
        (Kind.SUSPICIOUS, "reply-to-suspicious"),
        (Kind.UNREADABLE, "reply-to-unreadable"),
    ],
)
def test_what_is_no_letter_is_not_answered(kind, code):
    assert refusal(a_verdict(kind)) == code
    with pytest.raises(ReplyRefusedError) as refused:
        reply_to(verdict=a_verdict(kind))
    assert refused.value.code == code


@pytest.mark.parametrize("kind", [Kind.DIGITAL_POST, Kind.SECURE_MAIL, Kind.ORDINARY])
def test_a_letter_is_answered_unless_its_sender_forbids_it(kind):
    assert refusal(a_verdict(kind)) == ""
    assert refusal(a_verdict(kind, reply=ReplyPermission.UNKNOWN)) == ""
    forbidden = a_verdict(kind, reply=ReplyPermission.FORBIDDEN)
    assert refusal(forbidden) == "reply-forbidden-by-sender"


def test_a_profile_with_steps_makes_no_draft():
    with pytest.raises(ReplyRefusedError) as refused:
        reply_to(profile=a_steps_profile())
    assert refused.value.code == "profile-has-steps"


def test_several_letters_in_one_mail_are_not_answered_at_once():
    several = an_evidence(id="several-documents", where="file")
    assert refusal(a_verdict(Kind.DIGITAL_POST, evidence=(several,))) == "reply-to-several"


def test_a_letter_that_was_passed_on_is_answered_from_the_original_and_not_from_the_mail_around_it():
    passed_on = a_verdict(evidence=(an_evidence(id="letter-passed-on"),))
    assert refusal(passed_on) == "reply-to-passed-on"
    with pytest.raises(ReplyRefusedError) as refused:
        reply_to(verdict=passed_on)
    assert refused.value.code == "reply-to-passed-on"
    forbidden = a_verdict(reply=ReplyPermission.FORBIDDEN, evidence=passed_on.evidence)
    assert refusal(forbidden) == "reply-forbidden-by-sender"


_TURNED = "regning\u202efdp.exe"


def test_characters_that_turn_a_text_round_stay_out_of_the_whole_draft():
    message = a_message(
        subject=_TURNED, body_text=f"a\u2066{_TURNED}", sender=Address(_TURNED, "x@borger.example")
    )
    for rule in SubjectRule:
        draft = reply_to(message, verdict=a_verdict(facts=STATED), profile=with_subject(rule))
        assert "regningfdp.exe" in draft.subject
        assert draft.to[0].name == "regningfdp.exe"
        assert not {"\u202e", "\u2066"} & set(draft.body)


def test_a_number_broken_up_by_unseen_characters_or_a_line_break_is_hidden_all_the_same():
    message = a_message(subject="00\u200b9999-1234", body_text="Nr. 009999-\r\n1234")
    draft = reply_to(message)
    assert draft.subject == "••••••-••••"
    assert "> Nr. ••••••-••••\n" in draft.body
    assert {NoteCode.CPR_HIDDEN_IN_SUBJECT, NoteCode.CPR_HIDDEN_IN_QUOTE} <= set(draft.notes)


def test_a_number_in_the_senders_name_stays_out_of_the_draft():
    sender = Address(f"Asta {CPR_WRITTEN}", "asta@borger.example")
    (to,) = reply_to(a_message(sender=sender, reply_to=())).to
    assert not has_cpr_shape(to.name)
    assert to.email == "asta@borger.example"
