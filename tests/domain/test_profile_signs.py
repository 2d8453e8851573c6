"""A sign of a profile is looked for where and how the profile says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dpassist.domain.message import Address, XmlRoot
from dpassist.domain.profile_signs import profile_signs
from dpassist.domain.recogniser_profile import Match, SignPlace
from dpassist.domain.signature import Signature
from tests.builders import CPR_WRITTEN, a_message, a_recogniser_profile, a_sign, an_attachment

_EVERYTHING = a_message(
    subject="  Du har NY POST [3] ",
    sender=Address("Prøve Gateway", "post@mail.gateway.example"),
    original_sender=Address("Robot", "robot@anden.example"),
    reply_to=(Address("", "svar@tredje.example"),),
    to=(Address("", "byg@kommune.example"),),
    cc=(Address("", "arkiv@kommune.example"),),
    headers=(("X-Gateway", "Prøve 6.1"), ("x-gateway", "anden"), ("X-Empty", " ")),
    message_class="IPM.Note.Gateway",
    body_text="Kære kommune\nhilsen Asta",
    attachments=(an_attachment("meta.data"),),
    xml_roots=(XmlRoot("urn:gateway:1", "Besked", 1),),
    signatures=(
        Signature(intact=True, valid=True, trusted=True, subject="CN=Prøve Gateway, O=Prøve A/S"),
    ),
)


def found(place, match, *texts, **more):
    sign = a_sign(place=place, match=match, texts=texts, **more)
    return [
        evidence.values["text"]
        for evidence in profile_signs(_EVERYTHING, a_recogniser_profile(signs=(sign,)))
    ]


@pytest.mark.parametrize(
    ("place", "match", "text"),
    [
        (SignPlace.SENDER, Match.EQUALS, "POST@mail.gateway.example"),
        (SignPlace.SENDER, Match.EQUALS, "robot@anden.example"),
        (SignPlace.SENDER, Match.DOMAIN, "gateway.example"),
        (SignPlace.SENDER_NAME, Match.STARTS_WITH, "prøve"),
        (SignPlace.ORIGINAL_SENDER, Match.DOMAIN, "anden.example"),
        (SignPlace.REPLY_TO, Match.STARTS_WITH, "svar@"),
        (SignPlace.RECIPIENTS, Match.CONTAINS, "arkiv@"),
        (SignPlace.SUBJECT, Match.CONTAINS, "ny post"),
        (SignPlace.SUBJECT, Match.STARTS_WITH, "du har"),
        (SignPlace.SUBJECT, Match.ENDS_WITH, "post [3]"),
        (SignPlace.SUBJECT, Match.EQUALS, "du har ny post [3]"),
        (SignPlace.SUBJECT, Match.WILDCARD, "du * ny post [?]"),
        (SignPlace.ATTACHMENT_NAME, Match.ENDS_WITH, ".DATA"),
        (SignPlace.ATTACHMENT_NAME, Match.WILDCARD, "m?t*.data"),
        (SignPlace.XML_ROOT, Match.EQUALS, "{urn:gateway:1}Besked"),
        (SignPlace.XML_ROOT, Match.STARTS_WITH, "{urn:gateway:"),
        (SignPlace.CERTIFICATE_SUBJECT, Match.CONTAINS, "o=prøve a/s"),
        (SignPlace.MESSAGE_CLASS, Match.STARTS_WITH, "ipm.note.gate"),
        (SignPlace.BODY, Match.CONTAINS, "hilsen"),
    ],
)
def test_a_sign_is_seen_in_its_place(place, match, text):
    assert found(place, match, "no such text", text) == [text]


@pytest.mark.parametrize(
    ("place", "match", "text"),
    [
        (SignPlace.SENDER, Match.EQUALS, "mail.gateway.example"),
        (SignPlace.SENDER, Match.DOMAIN, "way.example"),
        (SignPlace.ORIGINAL_SENDER, Match.DOMAIN, "gateway.example"),
        (SignPlace.SUBJECT, Match.STARTS_WITH, "ny post"),
        (SignPlace.SUBJECT, Match.ENDS_WITH, "ny post"),
        (SignPlace.SUBJECT, Match.WILDCARD, "ny post"),
        (SignPlace.SUBJECT, Match.WILDCARD, "*[0-9]*"),
        (SignPlace.XML_ROOT, Match.EQUALS, "Besked"),
        (SignPlace.BODY, Match.STARTS_WITH, "hilsen"),
    ],
)
def test_a_sign_is_not_seen_elsewhere(place, match, text):
    assert found(place, match, text) == []


def test_a_header_field_is_looked_for_by_its_name_in_all_its_occurrences():
    assert found(SignPlace.HEADER, Match.EQUALS, "anden", field_name="X-GATEWAY") == ["anden"]
    assert found(SignPlace.HEADER, Match.EQUALS, "anden", field_name="X-Other") == []


def test_being_there_is_enough_for_a_sign_of_presence():
    assert found(SignPlace.HEADER, Match.PRESENT, field_name="X-Gateway") == ["X-Gateway"]
    assert found(SignPlace.HEADER, Match.PRESENT, field_name="X-Empty") == []
    assert found(SignPlace.ORIGINAL_SENDER, Match.PRESENT) == ["original-sender"]


def test_nothing_out_of_the_message_is_told_and_no_number_out_of_the_profile():
    assert found(SignPlace.BODY, Match.WILDCARD, "*kommune*") == ["*kommune*"]
    sign = a_sign(texts=(CPR_WRITTEN,))
    message = a_message(subject=f"Om {CPR_WRITTEN}")
    (evidence,) = profile_signs(message, a_recogniser_profile(signs=(sign,)))
    assert CPR_WRITTEN not in str(dict(evidence.values))


@given(st.text(max_size=40), st.text(min_size=1, max_size=20).filter(lambda t: t.strip("*? ")))
def test_a_wildcard_knows_no_letters_but_two_of_its_own(subject, text):
    """Brackets and braces in a pattern stand for themselves, whatever the subject is."""
    words = text.replace("*", "")
    message = a_message(subject=subject + words.replace("?", "x"))
    sign = a_sign(match=Match.WILDCARD, texts=("*" + words,))
    assert (
        list(profile_signs(message, a_recogniser_profile(signs=(sign,)))) or words.strip() != words
    )
