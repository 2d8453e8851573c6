"""The words in files that come along: texts, packed documents, and what is packed into texts; the rest is said to be unread."""

import io
import zipfile
from base64 import b64encode

import pytest

from dpassist.mailio import looked_through
from dpassist.mailio.looked_through import words_in

SECRET = "skriv til bo@rigtig.dk"


def packed(**parts):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return made.getvalue()


def spoiled():
    """A document whose archive is whole, and its one part not: the first bits name a kind of block there is none of."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.xml", SECRET * 20)
    data = bytearray(made.getvalue())
    data[data.index(b"a.xml") + len(b"a.xml")] |= 0b110
    return bytes(data)


def packed_oddly():
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("a.xml", SECRET)
    return made.getvalue()


def found(content):
    words = words_in(content)
    return words is not None and any("bo@rigtig.dk" in text for text in words)


@pytest.mark.parametrize(
    "content",
    [
        SECRET.encode(),
        SECRET.encode("utf-16"),
        f"æøå {SECRET}".encode("cp1252"),
        b"<p>skriv til bo@<b>rigtig</b>.dk</p>",
        b"skriv til bo&#64;rigtig.dk",
        packed(word__document_xml="<w:t>skriv til bo@</w:t><w:t>rigtig.dk</w:t>"),
        packed(docProps__core_xml="<creator>bo@rigtig.dk</creator>"),
        packed(**{"bo@rigtig.dk.txt": "intet"}),
        f"<content>{b64encode(SECRET.encode()).decode()}</content>".encode(),
        b64encode((SECRET + " " * 90).encode()),
    ],
)
def test_words_are_found_wherever_they_stand(content):
    assert found(content)


@pytest.mark.parametrize(
    "content",
    [
        b"%PDF-1.7\nx",
        b"\x89PNG\r\n\x1a\n\x00\x00",
        packed(word__media__a="\x00\x01"),
        b"PK\x03\x04 og ikke mere",
        spoiled(),
        packed_oddly(),
        b64encode(b"%PDF-1.7 og en hel del mere, saa det bliver langt nok til at blive set"),
        b64encode(b64encode(b64encode(b64encode(b"x" * 90)))),
    ],
)
def test_what_cannot_be_read_is_said_to_be_unread(content):
    assert words_in(content) is None


def test_ordinary_words_are_not_taken_for_packed_ones():
    assert words_in(b"<id>SagsbehandlerNummerEt</id>" + b"a" * 61) is not None


def test_a_file_that_unpacks_to_too_much_is_not_read(monkeypatch):
    monkeypatch.setattr(looked_through, "_MOST_UNPACKED", 10)
    assert words_in(packed(a_xml="x" * 11)) is None
    monkeypatch.setattr(looked_through, "_MOST_PARTS", 0)
    assert words_in(packed(a_xml="x")) is None


def test_folders_in_a_packed_file_hold_no_words():
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.mkdir("word")
    assert words_in(made.getvalue()) is not None
