"""Letters and receipts that are the file itself, on their own or in a container, make a message."""

import lzma
from dataclasses import replace
from email.message import EmailMessage

import pytest

from dpassist.domain.errors import UnreadableMessageError
from dpassist.domain.memo import MemoMessage
from dpassist.domain.message import Defect, FoundDocument, SourceFormat
from dpassist.domain.post import PostReceipt
from dpassist.mailio.limits import Limits
from dpassist.mailio.opener import open_message, recognise_message
from tests.memo_containers import member, packed
from tests.samples_memo import Letter, memo, receipt, uuid

PLAN = ("Tegning", "t.pdf", "application/pdf", b"%PDF" * 9999)
LETTER = memo(Letter(1, "Byggesag", "Hvornår får jeg svar?", files=(PLAN,)))
OTHER = memo(Letter(2, "Affald", "Hvornår kommer bilen?"))
RECEIPT = receipt(3, delivered=True)
NAMES = (f"{uuid(1)}.xml", f"{uuid(2)}.xml")
SEVERAL = packed((NAMES[0], LETTER), ("tom.txt", b""), (NAMES[1], OTHER))


def refused(data, limits=None):
    with pytest.raises(UnreadableMessageError) as caught:
        open_message(data, limits or Limits())
    return caught.value.code


# --- one document


@pytest.mark.parametrize("kind", [lzma.FORMAT_ALONE, lzma.FORMAT_XZ])
def test_a_container_of_one_letter_makes_the_message_the_letter_makes(kind):
    data = packed((NAMES[0], LETTER), kind=kind)
    alone, found = open_message(LETTER), open_message(data)
    assert found.raw == data
    assert found == replace(alone, format=SourceFormat.CONTAINER, raw=data)
    assert [a.load() for a in found.attachments] == [a.load() for a in alone.attachments]


def test_a_container_of_one_receipt_makes_a_message_without_a_letter():
    message = open_message(packed(("kvittering.xml", RECEIPT)))
    (found,) = message.documents
    assert (type(found.document), found.attachment) == (PostReceipt, 0)
    assert (message.format, message.attachments) == (SourceFormat.CONTAINER, ())


def test_the_text_of_a_letter_is_read_to_be_shown_and_not_to_be_recognised():
    for data in (LETTER, packed((NAMES[0], LETTER))):
        assert open_message(data).body_text.startswith("Hvornår får jeg svar?")
        quick = recognise_message(data)
        assert quick.body_text == ""
        assert [a.size for a in quick.attachments] == [
            a.size for a in open_message(data).attachments
        ]


def test_a_text_message_shows_its_notification():
    data = LETTER.replace(b"DIGITALPOST", b"NEMSMS").replace(
        b"<memo:reply>", b"<memo:notification>Husk din tid</memo:notification><memo:reply>"
    )
    data = data[: data.index(b"<memo:MessageBody>")] + b"</memo:Message>"
    assert open_message(data).body_text == "Husk din tid"


def test_a_letter_without_a_senders_name_has_no_sender():
    data = LETTER.replace(b"<memo:label>Alma Opdigtet</memo:label>", b"")
    assert open_message(data).sender is None


# --- several


def test_several_letters_are_attachments_each_a_document():
    message = open_message(SEVERAL)
    assert [(found.attachment, found.document.label) for found in message.documents] == [
        (1, "Byggesag"),
        (2, "Affald"),
    ]
    assert [(a.name, a.media_type, a.size) for a in message.attachments] == [
        (NAMES[0], "application/xml", len(LETTER)),
        (NAMES[1], "application/xml", len(OTHER)),
    ]
    assert [attachment.load() for attachment in message.attachments] == [LETTER, OTHER]
    assert (message.subject, message.sender, message.defects) == ("", None, ())
    assert message.format is SourceFormat.CONTAINER


def test_a_letter_and_its_receipt_are_both_found():
    message = open_message(packed((NAMES[0], LETTER), ("k.xml", RECEIPT)))
    assert [type(found.document) for found in message.documents] == [MemoMessage, PostReceipt]


def test_a_damaged_letter_does_not_hide_the_others():
    message = open_message(
        packed(("a.xml", OTHER[:700]), (NAMES[0], LETTER), ("b.xml", OTHER[:700]))
    )
    assert [found.document.label for found in message.documents] == ["Byggesag"]
    assert message.defects == (Defect("damaged-xml", "content"),)


def test_a_container_that_breaks_off_gives_the_letters_before():
    data = packed((NAMES[0], LETTER), ("x", bytes(range(256)) * 4000))
    message = open_message(data[:-200])
    assert [found.document.label for found in message.documents] == ["Byggesag"]
    assert message.defects == (Defect("container-damaged", "content"),)


def test_more_letters_than_are_looked_into_are_told_of():
    message = open_message(SEVERAL, Limits(messages=1))
    assert [found.document.label for found in message.documents] == ["Byggesag"]
    assert message.defects == (Defect("too-many-messages", "content"),)


# --- none


def test_a_container_without_a_document_is_none_of_ours():
    link = member("a.xml", b"2", linkname="/etc/hostname")
    for data in (packed(), packed(("a.txt", b"Hej"), ("b.xml", b"<ordre/>")), packed((link, b""))):
        assert refused(data) == "container-not-digital-post"


def test_a_container_says_what_keeps_its_only_letter_from_being_read():
    assert refused(packed((NAMES[0], LETTER[:700]))) == "damaged-xml"
    assert refused(packed((NAMES[0], LETTER))[:-300]) == "container-damaged"
    assert refused(lzma.compress(LETTER, lzma.FORMAT_ALONE)) == "container-damaged"
    bomb = packed((NAMES[0], LETTER + b" " * 10**6))
    assert refused(bomb, Limits(unpacked_floor=10**6, unpacked_factor=0)) == "unpacks-too-large"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"<ordre/>", "xml-not-digital-post"),
        (b'{"a": 1}', "json-not-digital-post"),
        (b"\xef\xbb\xbf{}", "json-not-digital-post"),
        (b"\n {}", "json-not-digital-post"),
        (b"\n\xef\xbb\xbf\n{}", "json-not-digital-post"),
    ],
)
def test_a_file_of_a_kind_we_read_says_that_it_is_not_ours(data, code):
    assert refused(data) == code


# --- attached


def attached(*contents):
    carrier = EmailMessage()
    carrier["From"] = "Asta Prøve <asta@borger.example>"
    carrier.set_content("Hej")
    for number, content in enumerate(contents):
        kind = {"maintype": "application", "subtype": "octet-stream"}
        carrier.add_attachment(content, filename=f"{number}.bin", **kind)
    return carrier.as_bytes()


def test_documents_are_found_in_a_container_that_came_attached():
    message = open_message(attached(b"%PDF", SEVERAL))
    assert [(f.attachment, f.nested, f.document.label) for f in message.documents] == [
        (2, False, "Byggesag"),
        (2, False, "Affald"),
    ]
    assert message.documents == recognise_message(message.raw).documents
    assert message.attachments[1].load() == SEVERAL


def test_a_compressed_file_that_is_not_ours_is_an_attachment_like_others():
    for data in (lzma.compress(b"log" * 999), packed(("a.txt", b"Hej")), SEVERAL[:100]):
        message = open_message(attached(data))
        assert (message.documents, message.defects) == ((), ())


def test_a_compressed_file_too_large_to_look_into_is_told_of():
    bomb = attached(packed(("a.xml", bytes(3_000_000))))
    message = open_message(bomb, Limits(unpacked_floor=10**6, unpacked_factor=0))
    assert message.defects == (Defect("unpacks-too-large", "attachment 1"),)


def test_what_is_wrong_beside_a_letter_in_an_attached_container_is_told():
    message = open_message(attached(packed((NAMES[0], LETTER), ("b.xml", OTHER[:700]))))
    assert message.documents == (FoundDocument(open_message(LETTER).documents[0].document, 1),)
    assert message.defects == (Defect("damaged-xml", "attachment 1"),)
