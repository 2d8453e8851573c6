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

from dpassist.domain.decision import recognise
from dpassist.domain.errors import UnreadableMessageError
from dpassist.domain.message import Address, SourceFormat
from dpassist.domain.post import MemoMessage
from dpassist.domain.verdict import Kind
from dpassist.mailio.limits import DEFAULT_LIMITS, RECOGNISE, Budget, Limits
from dpassist.mailio.opener import open_message, recognise_message
from dpassist.mailio.tnef import read_tnef
from tests.builders import a_recogniser_profile
from tests.mails import memo
from tests.packed_rtf import pack_rtf
from tests.tnef_parts import (
    BODY,
    CLASS,
    FILE,
    OEM_CODE_PAGE,
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
    in_a_mail,
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


def test_a_type_that_is_no_media_type_is_unknown():
    content = read(a_file(file_properties(wide(0x370E, "nonsense"), binary(0x3701, b"x"))))
    assert content.attachments[0].media_type == "application/octet-stream"


def test_an_object_that_is_no_message_is_told():
    content = read(a_file(file_properties(embedded(0x3701, b"OLE"))))
    assert content.attachments == ()
    assert codes(content) == ["attachment-is-object"]


# --- damage and limits


def test_a_wrong_checksum_is_told_and_costs_nothing():
    content = read(attribute(SUBJECT, b"Emne", checksum=1))
    assert (content.subject, codes(content)) == ("Emne", ["tnef-checksum"])


def test_long_contents_are_not_summed_up():
    assert codes(read(plain_file(b"a", b"x" * 300_000), attribute(SUBJECT, b"Emne"))) == []
    big = attribute(FILE, b"x" * 300_000, level=2, checksum=1)
    assert codes(read(a_file(big, title=b"a"))) == []


def test_what_comes_behind_a_break_is_lost_and_told():
    whole = tnef(attribute(SUBJECT, b"Emne"), attribute(BODY, b"Tekst"))
    cut = whole[:-4]
    content = read_tnef(cut, Budget(DEFAULT_LIMITS, len(cut)))
    assert (content.subject, content.body_text, codes(content)) == ("Emne", "", ["damaged-part"])


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


# --- in a mail


def test_a_mail_shows_what_is_in_its_winmail():
    inside = tnef(
        attribute(SUBJECT, b"Indre"), attribute(BODY, b"Hej"), plain_file(b"a.pdf", b"%PDF")
    )
    message = open_message(in_a_mail(inside))
    assert message.format is SourceFormat.EML
    assert (message.subject, message.body_text) == ("Ydre emne", "Hej")
    assert [file.name for file in message.attachments] == ["a.pdf"]


def test_the_mails_own_text_stays():
    inside = tnef(attribute(BODY, b"Indre tekst"))
    assert open_message(in_a_mail(inside, "Ydre tekst")).body_text == "Ydre tekst"


def test_a_winmail_that_is_damaged_stays_an_attachment_and_is_told():
    message = open_message(in_a_mail(tnef() + b"\1", "Hej"))
    assert [file.name for file in message.attachments] == ["winmail.dat"]
    assert [defect.code for defect in message.defects] == ["winmail-damaged"]


def test_other_attachments_stay_where_they_are():
    mail = in_a_mail(tnef(plain_file(b"a.pdf", b"%PDF")), "Hej").replace(
        b"--b--", b"--b\r\nContent-Type: image/png; name=b.png\r\n\r\npng\r\n--b--"
    )
    assert [file.name for file in open_message(mail).attachments] == ["a.pdf", "b.png"]


def test_a_limit_inside_a_winmail_is_a_limit_of_the_message():
    mail = in_a_mail(tnef(plain_file(b"a", b"x" * 5000)), "Hej")
    assert problem(mail, Limits(unpacked_floor=13_000, unpacked_factor=0)) == "unpacks-too-large"


@pytest.mark.parametrize("wrapped", [False, True], ids=["at once", "in a message in it"])
@pytest.mark.parametrize("alone", [False, True], ids=["in a mail", "alone"])
def test_a_letter_in_a_winmail_is_digital_post(wrapped, alone):
    inside = tnef(attribute(SUBJECT, b"Emne"), plain_file(b"brev.xml", memo()))
    if wrapped:
        inside = tnef(
            a_file(file_properties(wide(0x3001, "Videresendt"), embedded(0x3701, inside)))
        )
    data = inside if alone else in_a_mail(inside)
    for way in (recognise_message, open_message):
        message = way(data)
        (found,) = message.documents
        assert isinstance(found.document, MemoMessage)
        assert found.nested is wrapped
        assert recognise(message, a_recogniser_profile()).kind is Kind.DIGITAL_POST


def test_a_winmail_alone_is_a_message():
    message = open_message(tnef(attribute(SUBJECT, b"Emne"), attribute(BODY, b"Hej")))
    assert (message.format, message.subject, message.body_text) == (
        SourceFormat.TNEF,
        "Emne",
        "Hej",
    )


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
        assert time.process_time() - began < 2, path.name
        assert peak < 50_000_000, path.name
        assert all(len(file.load()) == file.size for file in message.attachments)
        names.append(path.name)
    assert "oom.tnef" in names
