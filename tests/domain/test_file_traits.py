"""Locked files and files with macros are told by their bytes, and by nothing that only looks like it."""

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfWriter

from dpassist.domain.reply_check.file_traits import (
    MACRO_ENDINGS,
    FileTrait,
    ending,
    traits_of,
)
from dpassist.services.attachments import Danger, danger_of
from tests.packed_files import compound_with, old_sheet, old_word, pdf_with, zip_with

LOCKED, MACROS = {FileTrait.LOCKED}, {FileTrait.MACROS}
DOCUMENT = ("[Content_Types].xml", "word/document.xml")


@pytest.mark.parametrize(
    ("content", "traits"),
    [
        (zip_with("a.txt"), set()),
        (zip_with("a.txt", flags=0x0801), LOCKED),
        (zip_with("a.txt", flags=1, comment=b"x" * 500), LOCKED),
        (zip_with(*DOCUMENT), set()),
        (zip_with(*DOCUMENT, "word/vbaProject.bin"), MACROS),
        (zip_with("xl/VBAPROJECT.BIN"), MACROS),
        (compound_with("WordDocument"), set()),
        (compound_with("EncryptionInfo", "EncryptedPackage"), LOCKED),
        (compound_with("_VBA_PROJECT"), MACROS),
        (old_word(locked=False), set()),
        (old_word(locked=True), LOCKED),
        (old_sheet(locked=False), set()),
        (old_sheet(locked=True), LOCKED),
        (old_sheet(locked=True, reserved=True), LOCKED),
        (pdf_with(b"/Root 1 0 R"), set()),
        (pdf_with(b"/Encrypt 5 0 R"), LOCKED),
        (pdf_with(b"/Encrypt<</Filter/Standard>>"), LOCKED),
        (pdf_with(b"/EncryptMetadata false"), set()),
        (b"\n" + pdf_with(b"/Encrypt 5 0 R"), LOCKED),
        (b"/Encrypt 5 0 R", set()),
        (b"", set()),
    ],
)
def test_a_file_is_told_by_its_content(content, traits):
    assert traits_of("brev.dat", content) == traits


@pytest.mark.parametrize("algorithm", ["RC4-128", "AES-256"])
def test_a_document_that_another_program_locked_is_told(algorithm):
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    plain, locked = io.BytesIO(), io.BytesIO()
    writer.write(plain)
    writer.encrypt("hemmelig", algorithm=algorithm)
    writer.write(locked)
    assert traits_of("a.pdf", plain.getvalue()) == set()
    assert traits_of("a.pdf", locked.getvalue()) == LOCKED


def test_a_file_that_another_program_packed_is_looked_into():
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", "x" * 1000)
        archive.writestr("word/vbaProject.bin", b"\0" * 1000)
    assert traits_of("a.docx", packed.getvalue()) == MACROS


@pytest.mark.parametrize("name", ["skema.docm", "Regneark.XLSM ", "a.b.pptm."])
def test_an_ending_made_for_macros_is_enough(name):
    assert traits_of(name, b"") == MACROS


def test_the_endings_are_among_those_the_window_warns_of():
    assert {danger_of(f"a.{name}") for name in MACRO_ENDINGS} == {Danger.MACROS}


def test_a_word_mark_inside_a_sector_is_text():
    shifted = compound_with("WordDocument", sectors=b"\0" + b"\xec\xa5\xc1\x00" + b"\1" * 12)
    assert traits_of("a.doc", shifted) == set()


@pytest.mark.parametrize(
    "cut", [zip_with("a", flags=1)[:-30], zip_with("a", flags=1)[:-60], b"PK\3\4PK\5\6"]
)
def test_half_a_zip_tells_nothing_and_harms_nothing(cut):
    assert traits_of("a.zip", cut) == set()


def test_a_zip_that_claims_more_files_than_it_has_is_read_as_far_as_it_goes():
    whole = zip_with("a.txt", flags=1, comment=b"x" * 100)
    place = whole.rfind(b"PK\5\6")
    lying = whole[: place + 8] + b"\xff\xff\xff\xff" + whole[place + 12 :]
    assert traits_of("a.zip", lying) == LOCKED


@pytest.mark.parametrize(
    ("name", "expected"),
    [("a.PDF", "pdf"), ("a.b.txt ", "txt"), ("uden", ""), (".gemt", ""), ("", ""), ("a.", "")],
)
def test_an_ending_is_what_stands_behind_the_last_dot(name, expected):
    assert ending(name) == expected


@given(
    st.sampled_from([b"PK\3\4", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"%PDF-", b""]),
    st.binary(max_size=300) | st.lists(st.sampled_from([b"PK\1\2", b"PK\5\6", b"\0" * 9])).map(b"".join),
)  # fmt: skip
def test_no_bytes_are_too_odd(start, rest):
    assert traits_of("a.bin", start + rest) <= set(FileTrait)
