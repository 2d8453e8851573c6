"""Files are called what people call them, by what opens them and not by what a stranger says they are."""

import pytest

from dpassist.services.wording import Wording
from dpassist.services.wording_files import file_kind, file_size

SAY = Wording(lambda _context, text: text)


@pytest.mark.parametrize(
    ("name", "media_type", "said"),
    [
        ("ansøgning.PDF", "application/octet-stream", "PDF document"),
        ("brev.docx", "", "Word document"),
        ("skema.docm", "application/pdf", "Word document"),
        ("tal.ods", "", "spreadsheet"),
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
