"""``winmail.dat``: what it holds, in the newest words it has for it, and what damage costs."""

import struct
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dpassist.domain.message import Address
from tests.packed_rtf import pack_rtf
from tests.tnef_parts import (
    BODY,
    CLASS,
    DANISH,
    FILE,
    OEM_CODE_PAGE,
    RECEIVED,
    SENT,
    SUBJECT,
    TRANSPORT_NAME,
    a_file,
    a_sender,
    attribute,
    binary,
    codes,
    counted,
    embedded,
    file_properties,
    fixed,
    integer,
    named,
    narrow,
    plain_file,
    properties,
    read,
    tnef,
    wide,
)

# --- what it says


def test_the_oldest_attributes_are_read():
    content = read(
        DANISH,
        attribute(CLASS, b"IPM.Microsoft Mail.Note\0"),
        attribute(SUBJECT, "Spørgsmål om sag\0".encode("cp1252")),
        a_sender("Asta Prøve".encode("cp1252"), b"SMTP:asta@borger.example"),
        attribute(SENT, struct.pack("<7H", 2026, 3, 2, 12, 30, 5, 1)),
        attribute(BODY, "Kære kommune\r\nHej\0".encode("cp1252")),
        plain_file(b"tegning.pdf", b"%PDF"),
    )
    assert content.subject == "Spørgsmål om sag"
    assert content.sender == Address("Asta Prøve", "asta@borger.example")
    assert content.date == datetime(2026, 3, 2, 12, 30, 5, tzinfo=UTC)
    assert content.message_class == "IPM.Microsoft Mail.Note"
    assert content.body_text == "Kære kommune\nHej"
    (file,) = content.attachments
    assert (file.name, file.size, file.load(), file.head(2)) == ("tegning.pdf", 4, b"%PDF", b"%P")
    assert content.defects == ()


def test_properties_count_before_the_oldest_attributes():
    ticks = 132_000_000_000_000_000
    content = read(
        attribute(SUBJECT, b"gammelt\0"),
        attribute(BODY, b"gammel tekst"),
        properties(
            wide(0x0037, "Nyt emne"),
            wide(0x001A, "IPM.Note"),
            wide(0x0C1A, "Bo Prøve"),
            wide(0x0C1F, "bo@borger.example"),
            fixed(0x0039, 0x0040, struct.pack("<Q", ticks)),
            wide(0x1000, "Ny tekst"),
        ),
        a_file(
            file_properties(
                wide(0x3707, "ny.txt"),
                wide(0x370E, "Text/Plain"),
                wide(0x3712, "<bilag@x>"),
                binary(0x3701, b"nyt"),
            ),
            attribute(FILE, b"gammelt", level=2),
            title=b"GAMMEL.TXT",
        ),
    )
    assert (content.subject, content.message_class, content.body_text) == (
        "Nyt emne",
        "IPM.Note",
        "Ny tekst",
    )
    assert content.sender == Address("Bo Prøve", "bo@borger.example")
    assert content.date.year == 2019
    (file,) = content.attachments
    assert (file.name, file.media_type, file.content_id) == ("ny.txt", "text/plain", "bilag@x")
    assert file.load() == b"nyt"


def test_html_and_rtf_bodies_are_read():
    html = read(properties(integer(0x3FDE, 65001), binary(0x1013, "<p>Blåbær</p>".encode())))
    assert (html.body_html, html.body_text) == ("<p>Blåbær</p>", "Blåbær")
    rtf = read(properties(binary(0x1009, pack_rtf(rb"{\rtf1\ansi Hej}"))))
    assert rtf.body_text.strip() == "Hej"


def test_strings_are_read_in_the_code_page_stated():
    text = "Größe".encode("cp1250")
    assert read(properties(integer(0x3FFD, 1250), narrow(0x0037, text))).subject == "Größe"
    page = attribute(OEM_CODE_PAGE, struct.pack("<II", 1250, 0))
    assert read(page, properties(binary(0x1013, b"<p>" + text))).body_text == "Größe"
    sixteen = attribute(OEM_CODE_PAGE, struct.pack("<II", 1200, 0))
    assert read(sixteen, attribute(SUBJECT, b"Klage")).subject == "Klage"
    greek = attribute(OEM_CODE_PAGE, struct.pack("<II", 1253, 0))
    assert read(greek, attribute(SUBJECT, "Ωμέγα".encode("cp1253"))).subject == "Ωμέγα"


def test_every_kind_of_property_is_passed_over():
    content = read(
        properties(
            fixed(0x0001, 0x0005, bytes(8)),
            fixed(0x0002, 0x0048, bytes(16)),
            fixed(0x0003, 0x1003, struct.pack("<III", 2, 1, 2)),
            counted(0x0004, 0x101F, b"a\0", b"b\0c\0", b""),
            named(0x0003, struct.pack("<I", 5)),
            named(0x0003, struct.pack("<I", 5), name="Farve"),
            counted(0x0005, 0x001F),
            wide(0x0037, "Emne"),
        )
    )
    assert (content.subject, content.defects) == ("Emne", ())


@pytest.mark.parametrize("ticks", [0, 2**63])
def test_a_time_outside_the_calendar_is_none(ticks):
    content = read(properties(fixed(0x0039, 0x0040, struct.pack("<Q", ticks))))
    assert content.date is None
    assert codes(content) == (["bad-date"] if ticks else [])


@pytest.mark.parametrize("date", [b"\1\0", struct.pack("<7H", 2026, 13, 2, 12, 0, 0, 0)])
def test_an_old_date_that_is_none_is_none(date):
    assert read(attribute(SENT, date)).date is None


@pytest.mark.parametrize("year", [0, 1500])
def test_an_old_date_that_was_never_set_is_none_and_nothing_is_wrong(year):
    content = read(
        attribute(SENT, struct.pack("<7H", *([year, 1, 1, 0, 0, 0, 0] if year else [0] * 7)))
    )
    assert (content.date, content.defects) == (None, ())


def test_a_message_that_does_not_say_when_it_was_sent_says_when_it_came():
    old = attribute(RECEIVED, struct.pack("<7H", 2026, 3, 2, 12, 30, 5, 1))
    noon = datetime(2026, 3, 2, 12, 30, 5, tzinfo=UTC)
    assert read(old).date == noon
    assert read(attribute(SENT, struct.pack("<7H", 2026, 3, 1, 9, 0, 0, 0)), old).date.day == 1


@pytest.mark.parametrize(
    ("said", "subject"),
    [
        ((wide(0x0E1D, "Sag"), wide(0x0070, "Emne")), "Sag"),
        ((wide(0x0070, "Emne"),), "Emne"),
        ((wide(0x0070, "Emne"), wide(0x0037, "SV: Emne")), "SV: Emne"),
    ],
)
def test_a_message_that_leaves_its_subject_to_the_mail_around_has_its_threads(said, subject):
    assert read(properties(*said)).subject == subject


def test_a_sender_without_an_internet_address_has_a_name():
    content = read(a_sender(b"Asta", b"EX:/o=Testkommunen/cn=asta"))
    assert content.sender == Address("Asta", "")
    assert read(attribute(0x8000, b"\4\0")).sender is None


def test_files_are_named_by_what_there_is():
    transport = a_file(
        attribute(TRANSPORT_NAME, b"langt navn.txt\0", level=2), attribute(FILE, b"x", level=2)
    )
    nameless = a_file(attribute(FILE, b"x", level=2))
    nothing = a_file()
    empty = plain_file(b"tom.txt", b"")
    content = read(transport, nameless, nothing, empty)
    assert [(f.name, f.size) for f in content.attachments] == [
        ("langt navn.txt", 1), ("", 1), ("tom.txt", 0),
    ]  # fmt: skip


@pytest.mark.parametrize("stated", ["nonsense", "a/b c", "text/plain; x=1", "a/" + "b" * 999])
def test_a_type_that_is_no_media_type_is_unknown(stated):
    content = read(a_file(file_properties(wide(0x370E, stated), binary(0x3701, b"x"))))
    assert content.attachments[0].media_type == "application/octet-stream"


@pytest.mark.parametrize(
    ("inside", "around", "name"),
    [
        ((attribute(SUBJECT, b"Klage"), plain_file(b"a", b"x")), wide(0x3001, "Vist"), "Klage.dat"),
        ((properties(wide(0x0037, "Klage")),), wide(0x3001, "Vist"), "Klage.dat"),
        ((attribute(BODY, b"Hej"),), wide(0x3001, "Vist"), "Vist.dat"),
        ((plain_file(b"a", b"x"),), wide(0x3712, "id"), "message.dat"),
        ((), wide(0x3712, "id"), "message.dat"),
    ],
)
def test_a_message_in_the_message_is_a_file_named_by_its_subject(inside, around, name):
    stream = tnef(*inside)
    content = read(
        a_file(
            file_properties(around, embedded(0x3701, stream)),
            attribute(FILE, b"kan ikke vises", level=2),
            title=b"Untitled Attachment",
        )
    )
    (file,) = content.attachments
    assert (file.name, file.media_type, file.load()) == (name, "application/ms-tnef", stream)
    assert content.defects == ()


@pytest.mark.parametrize(
    ("around", "told"),
    [
        (integer(0x3705, 1), "attachment-missing"),
        (integer(0x3705, 2), "attachment-by-reference"),
        (integer(0x3705, 7), "attachment-by-reference"),
    ],
)
def test_a_file_that_is_not_in_it_is_told(around, told):
    content = read(a_file(file_properties(around, wide(0x3001, "Bilag"))))
    assert (content.attachments, codes(content)) == ((), [told])


def test_a_file_without_a_beginning_is_still_a_file():
    content = read(attribute(FILE, b"x", level=2))
    assert [file.load() for file in content.attachments] == [b"x"]


def test_an_object_that_is_no_message_is_told():
    content = read(a_file(file_properties(embedded(0x3701, b"OLE"))))
    assert content.attachments == ()
    assert codes(content) == ["attachment-is-object"]


# --- whatever it is


@given(
    subject=st.text(st.characters(blacklist_categories=("Cs", "Cc", "Zl", "Zp")), max_size=40),
    files=st.lists(
        st.tuples(st.from_regex(r"[a-z]{1,8}\.[a-z]{3}", fullmatch=True), st.binary()), max_size=4
    ),
)
def test_what_is_written_is_read(subject, files):
    written = [
        a_file(file_properties(wide(0x3707, name), binary(0x3701, data))) for name, data in files
    ]
    content = read(properties(wide(0x0037, subject)), *written)
    assert content.subject == subject.strip()
    assert [(file.name, file.load()) for file in content.attachments] == files
