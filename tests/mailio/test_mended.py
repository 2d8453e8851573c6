"""A reply that was put right keeps its format, its pictures, its copies and the fields a gateway reads."""

from dataclasses import replace
from email import message_from_bytes
from email.policy import default

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dpassist.domain.draft import Draft, DraftFile
from dpassist.domain.message import Address
from dpassist.mailio.mended import Kept, Picture, mended_to_bytes
from dpassist.mailio.opener import open_message
from tests.builders import NOON
from tests.effort import times

DRAFT = Draft(
    to=(Address("Åse Prøve", "aase@borger.example"),),
    subject="Sag 2026-1234",
    body="Hej Åse\n\nDu får svar.\n",
    sender=Address("", "byg@kommune.example"),
    in_reply_to="<1@borger.example>",
    references=("<1@borger.example>",),
)
PDF = DraftFile("afgørelse.pdf", "application/pdf", b"%PDF-1.7")
LOGO = Picture("logo@x", DraftFile("logo.png", "image/png", b"\x89PNG"))


def parsed(draft, kept):
    return message_from_bytes(mended_to_bytes(draft, kept, now=NOON), policy=default)


def test_plain_text_alone_is_a_plain_mail():
    made = parsed(DRAFT, Kept())
    assert (made.get_content_type(), made["X-Unsent"]) == ("text/plain", "1")
    assert made.get_content().replace("\r\n", "\n") == DRAFT.body


def test_everything_comes_back_as_it_was():
    kept = Kept(
        cc=(Address("Bo", "bo@kommune.example"), Address("", "c@kommune.example")),
        bcc=(Address("", "arkiv@kommune.example"),),
        reply_to=(Address("Sikker post", "sikker@kommune.example"),),
        headers=(("X-Sag", "Sø 77"), ("Importance", "high"), ("ikke et felt", "x")),
        html='<p>Hej Åse</p><img src="cid:logo@x">',
        pictures=(LOGO,),
    )
    draft = replace(DRAFT, files=(PDF,))
    raw = mended_to_bytes(draft, kept, now=NOON)
    message = open_message(raw)
    assert (message.to, message.cc, message.bcc) == (draft.to, kept.cc, kept.bcc)
    assert message.reply_to == kept.reply_to
    assert (message.header("X-Sag"), message.header("Importance")) == ("Sø 77", "high")
    assert "ikke et felt" not in dict(message.headers)
    assert message.body_html.strip() == kept.html
    assert [(f.name, f.content_id, f.load()) for f in message.attachments] == [
        ("logo.png", "logo@x", b"\x89PNG"),
        ("afgørelse.pdf", "", b"%PDF-1.7"),
    ]
    made = message_from_bytes(raw, policy=default)
    assert [part.get_content_type() for part in made.walk()] == [
        "multipart/mixed",
        "multipart/alternative",
        "text/plain",
        "multipart/related",
        "text/html",
        "image/png",
        "application/pdf",
    ]


def test_formatted_text_without_pictures_needs_nothing_around_it():
    made = parsed(DRAFT, Kept(html="<b>Hej</b>"))
    kinds = [part.get_content_type() for part in made.walk()]
    assert kinds == ["multipart/alternative", "text/plain", "text/html"]


@pytest.mark.parametrize("name", ["", "a b@x", "x>\r\nBcc: ond@x.example", "å@x"])
def test_a_picture_whose_name_no_header_can_hold_is_written_without(name):
    kept = Kept(html="<p>x", pictures=(Picture(name, LOGO.file),))
    made = parsed(DRAFT, kept)
    assert made["Bcc"] is None
    (picture,) = [part for part in made.walk() if part.get_content_type() == "image/png"]
    assert picture["Content-ID"] is None


@settings(max_examples=times(20))
@given(st.text(max_size=80), st.text(max_size=200))
def test_no_kept_value_writes_a_field_of_its_own(value, html):
    kept = Kept(headers=(("X-Sag", value), ("X\r\nBcc", value)), html=html or "x")
    made = parsed(DRAFT, kept)
    assert set(made.keys()) <= {
        "X-Unsent", "Date", "From", "To", "Subject", "In-Reply-To", "References", "MIME-Version", "X-Sag",
        "Content-Type",
    }  # fmt: skip
