"""A forward draft carries the original byte for byte, the guidance, and a short note."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dpassist.domain.decision import unreadable
from dpassist.domain.draft import DraftFile, NoteCode
from dpassist.domain.errors import PassOnRefusedError
from dpassist.domain.identity import has_cpr_shape
from dpassist.domain.message import Address, SourceFormat
from dpassist.domain.reply import Covering, compose_pass_on, original_file, pass_on_refusal
from dpassist.domain.settings import Settings
from dpassist.domain.verdict import Kind
from tests.builders import CPR, a_message, a_verdict, an_entry, some_settings

_SHEET = DraftFile("svarvejledning.pdf", "application/pdf", b"%PDF")


def pass_on(message, settings=None):
    return compose_pass_on(
        message, an_entry(), settings or some_settings(), Covering("Kort note", _SHEET)
    )


def test_a_forward_draft_goes_to_the_entry_with_original_guidance_and_note():
    message = a_message()
    draft = pass_on(message)
    assert draft.to == (Address("Byg og bolig", "byg@kommune.example"),)
    assert draft.body == "Kort note"
    assert draft.files == (original_file(message), _SHEET)
    assert draft.files[0].content is message.raw


def test_a_forward_draft_is_no_reply_to_the_citizens_thread():
    draft = pass_on(a_message(references=("<0@x>",)))
    assert (draft.in_reply_to, draft.references) == ("", ())


@pytest.mark.parametrize(
    ("source", "name"),
    [
        (SourceFormat.EML, "original.eml"),
        (SourceFormat.MSG, "original.msg"),
        (SourceFormat.MEMO, "original.xml"),
        (SourceFormat.CONTAINER, "original.tar.lzma"),
        (SourceFormat.DOCUMENT, "original.xml"),
        (SourceFormat.TNEF, "original.dat"),
    ],
)
def test_the_original_is_named_by_what_it_is_and_sent_as_plain_bytes(source, name):
    file = original_file(a_message(format=source))
    assert (file.name, file.media_type) == (name, "application/octet-stream")


@pytest.mark.parametrize(
    ("subject", "made"),
    [
        ("Byggesag", "VS: Byggesag"),
        ("SV: Re: Byggesag", "VS: Byggesag"),
        ("", "VS:"),
        ("Linje\r\n brud", "VS: Linje  brud"),
    ],
)
def test_the_subject_gets_one_forward_prefix_on_one_line(subject, made):
    assert pass_on(a_message(subject=subject)).subject == made


def test_a_cpr_number_in_the_subject_is_hidden_and_the_user_is_told():
    draft = pass_on(a_message(subject=f"Sag {CPR}"))
    assert draft.subject == "VS: Sag ••••••-••••"
    assert NoteCode.CPR_HIDDEN_IN_SUBJECT in draft.notes
    assert NoteCode.CPR_HIDDEN_IN_SUBJECT not in pass_on(a_message()).notes


@given(st.text(max_size=60))
def test_no_subject_can_break_into_the_header_or_carry_a_cpr_number(subject):
    made = pass_on(a_message(subject=subject)).subject
    assert not set(made) & {chr(code) for code in (*range(9), *range(10, 32), 127)}
    assert not has_cpr_shape(made)


def test_characters_that_turn_a_text_round_stay_out_of_the_subject():
    assert pass_on(a_message(subject="regning\u202efdp.exe")).subject == "VS: regningfdp.exe"


def test_an_entry_whose_address_no_header_can_hold_gets_no_draft_without_a_recipient():
    entry = an_entry(mailbox="byg..bolig@kommune.example")
    with pytest.raises(PassOnRefusedError) as refused:
        compose_pass_on(a_message(), entry, some_settings(), Covering("", _SHEET))
    assert refused.value.code == "entry-address-unusable"
    assert refused.value.details == {"entry": "Byg og bolig"}


def test_the_notes_say_who_sends_and_that_encryption_was_not_set():
    assert pass_on(a_message()).notes == (
        NoteCode.SENDER_MAILBOX_SET,
        NoteCode.ENCRYPTION_NOT_SET,
    )
    assert NoteCode.SENDER_MAILBOX_MISSING in pass_on(a_message(), Settings()).notes


@pytest.mark.parametrize("kind", [k for k in Kind if k is not Kind.SUSPICIOUS])
def test_whatever_can_be_opened_may_be_passed_on_encrypted_mail_too(kind):
    assert pass_on_refusal(a_verdict(kind)) == ""


def test_what_does_not_prove_to_be_what_it_claims_is_not_passed_on():
    assert pass_on_refusal(a_verdict(Kind.SUSPICIOUS)) == "pass-on-suspicious"


def test_a_file_that_is_no_message_is_not_passed_on():
    assert pass_on_refusal(unreadable("damaged")) == "pass-on-damaged"


@pytest.mark.parametrize("source", [SourceFormat.EML, SourceFormat.MEMO])
def test_what_was_signed_as_it_stood_goes_on_under_the_name_of_that(source):
    message = a_message(format=source, raw=b"\x30\x82\x01\x00...")
    assert original_file(message).name == "original.p7m"
