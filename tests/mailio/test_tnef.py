"""``winmail.dat``: what it holds, in the newest words it has for it, and what damage costs."""

import random
import struct
import time
import tracemalloc
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dpassist.domain.errors import UnreadableMessageError
from dpassist.domain.message import Address
from dpassist.mailio.limits import DEFAULT_LIMITS, RECOGNISE, Budget, Limits
from dpassist.mailio.opener import open_message
from dpassist.mailio.tnef import read_tnef
from tests.packed_rtf import pack_rtf
from tests.tnef_parts import (
    BODY,
    CLASS,
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
    counted,
    embedded,
    file_properties,
    fixed,
    integer,
    named,
    narrow,
    plain_file,
    properties,
    tnef,
    wide,
)

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus" / "tnef"
DANISH = attribute(OEM_CODE_PAGE, struct.pack("<II", 1252, 0))


def read(*attributes, limits=DEFAULT_LIMITS):
    data = tnef(*attributes)
    return read_tnef(data, Budget(limits, len(data)))


def codes(content):
    return [defect.code for defect in content.defects]


def problem(data, limits=DEFAULT_LIMITS):
    with pytest.raises(UnreadableMessageError) as caught:
        open_message(data, limits)
    return caught.value.code


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


# --- damage and limits


def test_a_wrong_checksum_is_told_and_costs_nothing():
    content = read(attribute(SUBJECT, b"Emne", checksum=1))
    assert (content.subject, codes(content)) == ("Emne", ["tnef-checksum"])


@given(st.integers(0, 2000), st.integers(0, 255), st.integers(0, 0xFFFF))
def test_a_checksum_is_the_sum_of_all_bytes_however_many(length, byte, stated):
    content = bytes([byte]) * length + b"!"
    found = codes(read(plain_file(b"a", content), attribute(SUBJECT, content)))
    assert found == []
    wrong = ["tnef-checksum"] if stated != (length * byte + ord("!")) & 0xFFFF else []
    assert codes(read(attribute(SUBJECT, content, checksum=stated))) == wrong


@pytest.mark.parametrize(
    ("lost", "text"), [(0, "Tekst"), (1, "Tekst"), (2, "Tekst"), (4, "Tek"), (7, ""), (10, "")]
)
def test_what_is_cut_off_gives_what_there_is_and_is_told(lost, text):
    whole = tnef(attribute(SUBJECT, b"Emne"), attribute(BODY, b"Tekst"))
    cut = whole[: len(whole) - lost]
    content = read_tnef(cut, Budget(DEFAULT_LIMITS, len(cut)))
    assert (content.subject, content.body_text) == ("Emne", text)
    assert codes(content) == (["damaged-part"] if lost else [])


def test_a_file_that_is_cut_off_is_there_as_far_as_it_goes():
    cut = tnef(plain_file(b"a.pdf", b"%PDF" * 100))[:-102]
    content = read_tnef(cut, Budget(DEFAULT_LIMITS, len(cut)))
    assert [(f.name, f.load()) for f in content.attachments] == [("a.pdf", b"%PDF" * 75)]
    assert codes(content) == ["damaged-part"]


@pytest.mark.parametrize(
    ("tail", "told"),
    [
        (b"\r\n", []),
        (b"\0", []),
        (b"\1", ["damaged-part"]),
        (b"\3" + bytes(30), ["damaged-part"]),
    ],
)
def test_what_follows_the_end_is_told_unless_it_is_blank(tail, told):
    content = read(attribute(SUBJECT, b"Emne"), tail)
    assert (content.subject, content.attachments, codes(content)) == ("Emne", (), told)


@pytest.mark.parametrize(
    "data",
    [
        tnef(attribute(SUBJECT, b"", level=2) * 9_000),
        tnef(attribute(0x9006, b"", level=2) * 9_000),
        tnef(attribute(0x9003, struct.pack("<I", 20_000) + integer(0x3401, 1) * 20_000)),
        tnef(attribute(0x9003, struct.pack("<I", 1) + counted(0x3401, 0x101F, *[b""] * 20_000))),
    ],
    ids=["attributes", "unknown attributes", "properties", "values"],
)
def test_a_stream_of_countless_little_things_is_too_large_and_costs_little(data):
    tracemalloc.start()
    assert problem(data, Limits(unpacked_floor=2_000_000, unpacked_factor=0)) == "unpacks-too-large"
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 100_000


@pytest.mark.parametrize(
    "blob",
    [
        struct.pack("<I", 0xFFFFFFFF),
        struct.pack("<I", 1) + struct.pack("<HHI", 0x001F, 0x0037, 0xFFFFFFFF),
        struct.pack("<I", 1) + struct.pack("<HHII", 0x001F, 0x0037, 1, 0xFFFFFFFF),
        struct.pack("<I", 1) + struct.pack("<HHI", 0x1003, 0x0037, 0xFFFFFFFF),
        struct.pack("<I", 1) + struct.pack("<HH", 0x0777, 0x0037),
        b"\1",
    ],
)
def test_counts_are_held_against_the_bytes_there_are(blob):
    began = time.process_time()
    content = read(attribute(0x9003, blob), attribute(SUBJECT, b"Emne"))
    assert (content.subject, codes(content)) == ("Emne", ["damaged-part"])
    assert time.process_time() - began < 1


def test_more_files_than_allowed_are_left_out():
    files = [plain_file(f"{n}.txt".encode(), b"x") for n in range(9)]
    content = read(*files, limits=Limits(attachments=5))
    assert len(content.attachments) == 5
    assert codes(content) == ["too-many-attachments"]


def test_all_files_together_count():
    data = tnef(plain_file(b"a", b"x" * 5000), plain_file(b"b", b"x" * 5000))
    assert problem(data, Limits(unpacked_floor=9000, unpacked_factor=0)) == "unpacks-too-large"


def test_a_subject_without_end_is_cut():
    content = read(properties(wide(0x0037, "x" * 9999)), limits=Limits(header_field_bytes=100))
    assert (len(content.subject), codes(content)) == (100, ["text-cut"])


@pytest.mark.parametrize("data", [tnef(), tnef()[:5], b"\x78\x9f\x3e\x22" + b"x" * 9])
def test_nothing_in_it_is_damage(data):
    assert problem(data) == "damaged"


def test_what_is_no_tnef_is_damage():
    with pytest.raises(UnreadableMessageError):
        read_tnef(b"nothing of the kind", Budget(DEFAULT_LIMITS, 20))


def test_recognising_makes_no_bodies():
    data = tnef(attribute(BODY, b"Hej"), properties(wide(0x1000, "Hej")))
    assert read_tnef(data, Budget(DEFAULT_LIMITS, len(data), RECOGNISE)).body_text == ""


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


def test_mutations_give_a_content_or_the_one_exception():
    chance = random.Random(2026)
    whole = tnef(
        DANISH,
        a_sender(b"Asta", b"SMTP:asta@borger.example"),
        properties(
            wide(0x0037, "Emne"), named(0x0003, bytes(4), name="Farve"), binary(0x1013, b"<p>")
        ),
        plain_file(b"a.pdf", b"%PDF"),
        a_file(
            file_properties(wide(0x3707, "b.txt"), embedded(0x3701, tnef(attribute(SUBJECT, b"x"))))
        ),
    )
    for _ in range(1500):
        data = bytearray(whole)
        for _ in range(chance.choice((1, 2, 8))):
            data[chance.randrange(6, len(data))] = chance.choice((0, 1, 255, chance.randrange(256)))
        del data[chance.randrange(6, 2 * len(data)) :]
        try:
            content = read_tnef(bytes(data), Budget(DEFAULT_LIMITS, len(data)))
        except UnreadableMessageError:
            continue
        assert all(len(file.load()) == file.size for file in content.attachments)


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the shared corpus is not here")
def test_real_files_are_read_in_no_time_and_little_memory():
    names = []
    for path in sorted(path for path in CORPUS.rglob("*") if path.is_file()):
        data = path.read_bytes()
        began = time.process_time()
        tracemalloc.start()
        message = open_message(data)
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert time.process_time() - began < 0.5, path.name
        assert peak < 50_000_000, path.name
        assert all(len(file.load()) == file.size for file in message.attachments)
        names.append(path.name)
    assert "oom.tnef" in names
