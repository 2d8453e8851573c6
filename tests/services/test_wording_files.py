"""Files are called what people call them, by what opens them and not by what a stranger says they are."""

import pytest

from dpassist.domain.message import FoundDocument
from dpassist.services.wording import Wording
from dpassist.services.wording_files import attached_kinds, file_kind, file_size
from tests.builders import a_dkal, a_memo, a_message, a_receipt, an_attachment

SAY = Wording(lambda _context, text: text)


@pytest.mark.parametrize(
    ("name", "media_type", "said"),
    [
        ("ansøgning.PDF", "application/octet-stream", "PDF document"),
        ("brev.docx", "", "Word document"),
        ("skema.docm", "application/pdf", "Word document"),
        ("tal.ods", "", "spreadsheet"),
        ("memo.xml", "", "XML data"),
        ("foto.jpeg", "text/html", "picture"),
        ("faktura.pdf      .exe", "application/pdf", "program or script"),
        ("side.html", "text/plain", "web page"),
        ("brev.iso", "", "packed files"),
        ("tegning.dwg", "application/pdf", "DWG file"),
        ("0099991234", "application/pdf", "PDF document"),
        ("sag 12.3", "image/heic", "picture"),
        ("", "message/rfc822", "mail"),
        ("", "Text/Plain", "plain text"),
        ("uden navn", "application/x-ukendt", "unknown type"),
        ("x.0099991234", "", "unknown type"),
        ("x.endnumeretlangendelse", "", "unknown type"),
    ],
)
def test_what_a_file_is_called(name, media_type, said):
    assert file_kind(SAY, name, media_type) == said


@pytest.mark.parametrize(
    ("size", "said"), [(0, "0 bytes"), (1023, "1023 bytes"), (1025, "2 kB"), (2_000_000, "2 MB")]
)
def test_how_large_a_file_is(size, said):
    assert file_size(SAY, size) == said


def test_what_was_read_as_a_document_of_digital_post_is_called_that_whatever_its_name():
    files = tuple(
        an_attachment(name=name) for name in ("a.xml", "b.xml", "c.xml", "d.xml", "e.eml")
    )
    found = (a_memo(), a_dkal(), a_receipt())
    documents = tuple(FoundDocument(each, number) for number, each in enumerate(found, start=1))
    within = FoundDocument(
        a_memo(), 5, nested=True
    )  # the attachment is a mail, and the letter lies in it
    message = a_message(attachments=files, documents=(*documents, within))
    assert attached_kinds(SAY, message) == (
        "Digital Post letter, MeMo",
        "Digital Post metadata, DKAL",
        "Digital Post receipt",
        "XML data",
        "mail",
    )
