"""Recognising reads no more than it must, and what a sign of the profile asks for."""

from base64 import b64encode

import pytest

from dpassist.domain.message import XmlRoot
from dpassist.domain.recogniser_profile import Need
from dpassist.mailio.limits import Errand
from dpassist.mailio.opener import open_message, recognise_message
from tests.eml_files import HEAD, TEXT, multipart
from tests.mails import letter, mail, memo
from tests.signed_parts import CONTENT, authority, needs_openssl, sign, signer

BY_SMIME = b'; protocol="application/pkcs7-signature"'
XML = b"Content-Type: application/xml; name=besked.xml\r\n\r\n"


def recognised(data, *needs):
    return recognise_message(data, errand=Errand(bodies=False, needs=frozenset(needs)))


def test_the_text_of_a_mail_is_read_only_where_a_sign_looks_at_it():
    data = HEAD + multipart(
        b"alternative", TEXT + b"Hej <b>", b"Content-Type: text/html\r\n\r\n<p>Hej"
    )
    assert recognised(data).body_text == ""
    assert recognised(data, Need.CERTIFICATES, Need.XML_ROOTS).body_text == ""
    assert recognised(data, Need.BODY).body_text == open_message(data).body_text == "Hej <b>"


def test_the_text_of_a_letter_alone_is_read_only_where_a_sign_looks_at_it():

    assert recognised(memo()).body_text == ""
    assert recognised(memo(), Need.BODY).body_text == open_message(memo()).body_text


@needs_openssl
@pytest.mark.parametrize("detached", [True, False])
def test_who_signed_is_named_only_where_a_sign_looks_at_it_and_never_vouched_for(detached):
    who = signer(authority())
    structure = sign(who, detached=detached)
    if detached:
        p7s = b"Content-Type: application/pkcs7-signature; name=smime.p7s\r\n\r\n" + structure
        data = HEAD + multipart(b"signed", CONTENT, p7s, more=BY_SMIME)
    else:
        data = (
            HEAD
            + b"Content-Type: application/pkcs7-mime; smime-type=signed-data\r\n\r\n"
            + structure
        )
    assert recognised(data).signatures == ()
    (named,) = recognised(data, Need.CERTIFICATES).signatures
    assert "CN=Asta Prøve" in named.subject
    assert (named.intact, named.valid, named.trusted) == (False, False, False)
    assert named.problems == ("signature-not-checked",)
    (checked,) = open_message(data).signatures
    assert checked.subject == named.subject


def test_a_signature_nobody_can_read_names_nobody():
    p7s = b"Content-Type: application/pkcs7-signature; name=smime.p7s\r\n\r\nsignature"
    data = HEAD + multipart(b"signed", TEXT + b"Hej", p7s, more=BY_SMIME)
    assert recognised(data, Need.CERTIFICATES).signatures == ()


@pytest.mark.parametrize(
    ("content", "root"),
    [
        (b'<g:Besked xmlns:g="urn:g:1"><a/></g:Besked>', XmlRoot("urn:g:1", "Besked", 1)),
        (b"\xef\xbb\xbf <?xml version='1.0'?>\n<!-- x --><Besked>", XmlRoot("", "Besked", 1)),
        (
            "<?xml version='1.0' encoding='utf-16'?><Besked/>".encode("utf-16"),
            XmlRoot("", "Besked", 1),
        ),
        (b"<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>", None),
        (b"<!-- " + b"x" * 40_000 + b" --><Besked/>", None),
        (b"<not xml", None),
        (b"%PDF-1.7", None),
    ],
)
def test_the_root_of_an_xml_file_is_read_only_where_a_sign_looks_at_it(content, root):
    data = HEAD + multipart(b"mixed", XML + content)
    assert recognised(data).xml_roots == ()
    assert recognised(data, Need.XML_ROOTS).xml_roots == ((root,) if root else ())


def test_a_letter_has_its_root_told_as_well():
    roots = recognised(letter(), Need.XML_ROOTS).xml_roots
    assert [str(root) for root in roots] == ["{https://DigitalPost.dk/MeMo-1}Message"]


def test_a_mail_without_attachments_has_no_roots():
    assert recognised(mail(), Need.XML_ROOTS).xml_roots == ()


@pytest.mark.parametrize("line_end", [b"\r", b"\n", b"\r\n", b"\r\r\n"])
def test_both_ways_in_find_a_letter_whatever_ends_the_lines(line_end):
    part = b"Content-Type: application/xml;\r\n name=brev.xml\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
    data = (HEAD + multipart(b"mixed", TEXT + b"Hej", part + memo())).replace(b"\r\n", line_end)
    assert len(open_message(data).documents) == 1
    assert len(recognise_message(data).documents) == 1


def test_blank_lines_before_an_encoded_file_hide_nothing():
    encoded = b64encode(memo())
    part = b"Content-Type: application/xml\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    data = HEAD + multipart(b"mixed", part + b"\r\n" * 400 + b"-" * 17_000 + encoded)
    assert len(recognise_message(data).documents) == 1
