"""What a file is, decided by what it holds; what is found inside it; what is said when it is nothing."""

import pytest

from dpassist.domain.errors import UnreadableMessageError
from dpassist.domain.memo import MemoMessage
from dpassist.domain.message import Address, Defect, Protection, SourceFormat
from dpassist.domain.post import DkalMetadata, PostReceipt
from dpassist.mailio import eml
from dpassist.mailio.limits import Limits
from dpassist.mailio.opener import open_message, recognise_message
from tests.builders import MEMO_UUID
from tests.cfb_builder import build_compound_file, build_msg
from tests.eml_files import HEAD, PDF, TEXT, multipart, p7m
from tests.mails import letter, mail, memo
from tests.smime_parts import encrypted, signed

RECEIPT = b'{"receiptStatus": "COMPLETED", "transmissionId": "1", "messageUUID": "2"}'
DKAL = b'<Meddelelse xmlns="urn:oio:dkal:1.0.0"/>'
BOM = b"\xef\xbb\xbf"


def problem(data, **limits):
    with pytest.raises(UnreadableMessageError) as caught:
        open_message(data, Limits(**limits))
    return caught.value


def carrying(head, content):
    """A mail with a text and one file as it stands."""
    return HEAD + multipart(b"mixed", TEXT + b"Se her", head + b"\r\n\r\n" + content)


# --- what it is


@pytest.mark.parametrize(
    "start",
    [
        b"From: a@b.example\n", b"TO : a@b.example\n", b"Subject:\n", b"X-Anything: y\n", b"Received: x\n\ty\n",
        b"Odd: x\nMIME-Version: 1.0\n", b"From a@b.example Mon Mar  2 12:00:00 2026\nSubject: x\n", BOM + b"Subject: x\n",
        b"\r\n\r\n\r\nSubject: x\n", b"MI: x\nSubject: x\n", b"0: x\nSubject: x\n",
    ],
)  # fmt: skip
def test_a_known_field_in_front_makes_a_mail(start):
    assert open_message(start + b"\nHej").format is SourceFormat.EML


@pytest.mark.parametrize(
    "data",
    [
        b"Hej\n\nSubject: x\n", b"Navn: Asta\nAlder: 9\n\n", b"%PDF-1.7\n\nDate: x\n", b"PK\x03\x04", b"\0" * 99 + b"x",
        b"-----BEGIN CERTIFICATE-----\nMAA=\n", b"MII=", b"\x30\x03\x02\x01\x05",
        b"x" * 70_000 + b"\nSubject: x\n",
    ],
)  # fmt: skip
def test_other_files_are_no_message(data):
    assert problem(data).code == "not-a-message"


@pytest.mark.parametrize("data", [b"", b" \r\n\t ", b"\0" * 5000, b"\n" * 200_000])
def test_nothing_is_an_empty_file(data):
    assert problem(data).code == "empty-file"


def test_an_outlook_file_is_known_by_its_first_bytes():
    assert open_message(build_msg(subject="Sag")).format is SourceFormat.MSG
    assert problem(build_compound_file({"WordDocument": b"x" * 5000})).code == "not-a-message"


@pytest.mark.parametrize(
    "data",
    [
        memo(),
        BOM + memo(),
        b"\r\n" + memo(),
        memo().decode().replace("UTF-8", "UTF-16").encode("utf-16"),
        memo().decode().replace("UTF-8", "UTF-16").encode("utf-16-le"),
        b"\xfe\xff" + memo().decode().replace("UTF-8", "UTF-16").encode("utf-16-be"),
    ],
)
def test_a_letter_alone_is_shown_like_a_message(data):
    message = open_message(data)
    assert message.format is SourceFormat.MEMO
    assert message.raw is data
    assert (message.subject, message.body_text) == ("Byggesag", "Hej")
    assert message.sender == Address("Asta Prøve", "")
    assert message.date is not None
    assert [(file.name, file.role, file.size) for file in message.attachments] == [
        ("brev.txt", "main", 3)
    ]
    assert message.attachments[0].load() == b"Hej"
    (found,) = message.documents
    assert isinstance(found.document, MemoMessage)
    assert found.attachment == 0


def test_technical_files_of_a_letter_are_not_shown_and_a_nameless_sender_is_nobody():
    data = memo().replace(b"MainDocument", b"TechnicalDocument").replace(b"Asta Pr\xc3\xb8ve", b"")
    message = open_message(data)
    assert (message.attachments, message.body_text, message.sender) == ((), "", None)


@pytest.mark.parametrize(
    ("data", "kind"), [(RECEIPT, PostReceipt), (BOM + RECEIPT, PostReceipt), (DKAL, DkalMetadata)]
)
def test_other_documents_alone_are_documents(data, kind):
    message = open_message(data)
    assert message.format is SourceFormat.DOCUMENT
    assert [(type(found.document), found.attachment) for found in message.documents] == [(kind, 0)]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"<html><body>Subject: x</body></html>", "xml-not-digital-post"),
        (b"<", "xml-not-digital-post"),
        (b"\xff\xfe<\0", "xml-not-digital-post"),
        (b" {}", "json-not-digital-post"),
        (b"{", "json-not-digital-post"),
        (memo()[:-30], "damaged-xml"),
        (memo().replace(b"?>", b'?><!DOCTYPE x [<!ENTITY a "b">]>', 1), "xml-forbidden"),
        (b"\x78\x9f\x3e\x22", "damaged"),
    ],
)
def test_what_cannot_be_shown_is_named(data, code):
    assert problem(data).code == code


def test_a_signed_file_is_what_is_in_it():
    data = signed(letter())
    message = open_message(data)
    assert message.raw is data
    assert (message.format, message.protection) == (SourceFormat.EML, Protection.SIGNED)
    assert message.subject == "Byggesag"
    assert [found.attachment for found in message.documents] == [1]
    assert open_message(signed(memo())).format is SourceFormat.MEMO


def test_an_encrypted_file_shows_only_for_whom():
    message = open_message(encrypted())
    assert message.protection is Protection.ENCRYPTED
    assert [key.issuer for key in message.encrypted_for] == ["Prøve CA"]
    assert (message.body_text, message.attachments) == ("", ())


# --- what is in it


@pytest.mark.parametrize(
    ("head", "content"),
    [
        (b"Content-Type: application/xml", memo()),
        (b"Content-Type: text/xml; name=a.xml", BOM + memo()),
        (b"Content-Type: application/octet-stream; name=brev.bin", memo()),
        (b"Content-Type: message/rfc822", letter()),
        (b"Content-Type: application/octet-stream; name=VIDERE.EML", letter()),
        (b"Content-Type: application/octet-stream; name=a.p7m", signed(letter())),
        (b"Content-Type: application/pkcs7-mime", signed(memo())),
        (b"Content-Type: image/png; name=a.eml", letter()),
        (b"Content-Type: message/rfc822", carrying(b"Content-Type: message/rfc822", letter()).replace(b"--b", b"--c").replace(b'"b"', b'"c"')),
    ],
)  # fmt: skip
def test_a_letter_is_found_wherever_it_hides(head, content):
    data = HEAD + multipart(
        b"mixed", TEXT, PDF, head + b"\r\n\r\n" + content, boundary=b"outermost"
    )
    message = open_message(data)
    (found,) = message.documents
    assert isinstance(found.document, MemoMessage)
    assert found.document.message_uuid == MEMO_UUID
    assert found.attachment == 2
    assert message.defects == ()


@pytest.mark.parametrize("name", ["", "application/octet-stream", "application/vnd.ms-outlook"])
def test_a_letter_in_an_outlook_file_in_an_outlook_file_is_found(name):
    inner = build_msg(subject="Indre", attachments=[("brev.xml", "", memo())])
    message = open_message(build_msg(subject="Ydre", attachments=[("x", name, inner)]))
    assert [found.attachment for found in message.documents] == [1]


@pytest.mark.parametrize(
    ("head", "content"),
    [
        (b"Content-Type: image/png", memo()),
        (b"Content-Type: application/pdf", b"%PDF-1.7"),
        (b"Content-Type: application/xml", b"<faktura/>"),
        (b"Content-Type: application/json", b"{}"),
        (b"Content-Type: message/rfc822", b"Hej"),
        (b"Content-Type: message/rfc822", b""),
        (b"Content-Type: message/rfc822", mail()),
        (b"Content-Type: application/x; name=a.msg", b"junk"),
    ],
)
def test_other_files_hold_no_letter_and_no_defect(head, content):
    message = open_message(carrying(head, content))
    assert (message.documents, message.defects) == ((), ())
    assert len(message.attachments) == 1


@pytest.mark.parametrize(
    ("content", "code"),
    [(memo()[:-30], "damaged-xml"), (memo().replace(b"?>", b"?><!DOCTYPE x>", 1), "xml-forbidden")],
)
def test_a_damaged_letter_is_a_defect_of_its_attachment_at_any_depth(content, code):
    told = (Defect(code, "attachment 1"),)
    assert open_message(carrying(b"Content-Type: application/xml", content)).defects == told
    inner = mail(attachment=("brev.xml", content)).replace(b"--b", b"--c").replace(b'"b"', b'"c"')
    message = open_message(carrying(b"Content-Type: message/rfc822", inner))
    assert message.defects == told
    assert message.body_text == "Se her"


def test_a_limit_inside_an_attachment_is_a_defect_and_the_mail_opens():
    data = mail(attachment=("brev.xml", memo()))
    budget = 2 * len(memo())
    message = open_message(data, Limits(unpacked_floor=budget, unpacked_factor=0))
    assert message.defects == (Defect("unpacks-too-large", "attachment 1"),)
    nested = carrying(b"Content-Type: message/rfc822", mail())
    assert open_message(nested, Limits(layers=0)).defects == (Defect("too-deep", "attachment 1"),)


# --- what goes wrong


@pytest.mark.parametrize("fault", [RecursionError, MemoryError, KeyError, UnicodeError])
def test_a_fault_nobody_foresaw_is_damage_and_tells_no_content(monkeypatch, fault):
    def fail(*_args):
        raise fault("0099991234")

    monkeypatch.setattr(eml, "read_eml", fail)
    error = problem(mail())
    assert (error.code, error.details) == ("damaged", {"part": fault.__name__})
    assert "0099991234" not in str(error)


def test_what_the_user_stops_is_no_damage(monkeypatch):
    def stop(*_args):
        raise KeyboardInterrupt

    monkeypatch.setattr(eml, "read_eml", stop)
    with pytest.raises(KeyboardInterrupt):
        open_message(mail())


def test_a_file_over_the_limit_is_not_looked_at():
    error = problem(mail(), file_bytes=10)
    assert error.code == "too-large"


@pytest.mark.parametrize(
    "head",
    [b"Content-Type: message/global", b"Content-Type: application/octet-stream; name=brev.txt", b"Content-Type: application/eml"],
)  # fmt: skip
def test_a_mail_is_known_by_its_content_whatever_it_calls_itself(head):
    data = HEAD + multipart(b"mixed", TEXT, head + b"\r\n\r\n" + letter(), boundary=b"outermost")
    (found,) = recognise_message(data).documents
    assert found.nested


def test_a_document_that_calls_itself_a_picture_is_found_by_its_ending():
    part = b"Content-Type: image/svg+xml; name=brev.xml\r\n\r\n" + memo()
    assert len(recognise_message(HEAD + multipart(b"mixed", TEXT, part)).documents) == 1


def test_an_attached_mail_that_stays_encrypted_is_told():
    inner = b"From: a@b.example\r\n" + p7m(encrypted())
    data = HEAD + multipart(b"mixed", TEXT, b"Content-Type: message/rfc822\r\n\r\n" + inner)
    assert Defect("smime-inside", "attachment 1") in open_message(data).defects
