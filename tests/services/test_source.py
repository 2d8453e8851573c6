"""The source of a message is shown as it is, but for CPR numbers and what is not seen."""

from dataclasses import replace

from dpassist.domain.message import SourceFormat
from dpassist.services.source import LONGEST, is_cut, source_text
from tests.builders import CPR_WRITTEN, a_message


def test_a_mail_is_shown_as_its_file_is():
    message = replace(a_message(), raw=b"Subject: x\r\n\r\n\xc3\xa6", format=SourceFormat.EML)
    assert source_text(message) == "Subject: x\n\næ"
    assert not is_cut(message)


def test_a_mail_in_no_known_letters_is_shown_byte_for_byte():
    assert source_text(replace(a_message(), raw=b"\xe6\xf8", format=SourceFormat.EML)) == "æø"


def test_cpr_numbers_and_unseen_letters_are_not_in_it():
    raw = f"Subject: {CPR_WRITTEN}\u202e".encode()
    shown = source_text(replace(a_message(), raw=raw, format=SourceFormat.EML))
    assert CPR_WRITTEN not in shown
    assert "\u202e" not in shown


def test_of_a_file_that_is_no_text_the_header_fields_are_shown():
    message = replace(a_message(), raw=b"\xd0\xcf\x11\xe0" * 99_999, format=SourceFormat.MSG)
    message = replace(message, headers=(("From", "a@b.example"), ("X-Sag", CPR_WRITTEN)))
    assert source_text(message).startswith("From: a@b.example\nX-Sag: ")
    assert CPR_WRITTEN not in source_text(message)
    assert not is_cut(message)


def test_no_more_is_shown_than_anybody_reads():
    message = replace(a_message(), raw=b"x" * (LONGEST + 5), format=SourceFormat.EML)
    assert len(source_text(message)) == LONGEST
    assert is_cut(message)
