"""``winmail.dat`` that is damaged, or made to hurt: what there is, or the one exception, and at little cost."""

import random
import struct
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dpassist.domain.errors import UnreadableMessageError
from dpassist.mailio.limits import DEFAULT_LIMITS, RECOGNISE, Budget, Limits
from dpassist.mailio.opener import open_message
from dpassist.mailio.tnef import read_tnef
from tests.peak_memory import within_bytes
from tests.processor_time import within
from tests.tnef_parts import (
    BODY,
    DANISH,
    SUBJECT,
    a_file,
    a_sender,
    attribute,
    binary,
    codes,
    counted,
    embedded,
    file_properties,
    integer,
    named,
    plain_file,
    properties,
    read,
    tnef,
    wide,
)

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus" / "tnef"


def problem(data, limits=DEFAULT_LIMITS):
    with pytest.raises(UnreadableMessageError) as caught:
        open_message(data, limits)
    return caught.value.code


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


def test_an_attribute_that_nobody_knows_is_passed_over():
    content = read(attribute(0x9ABC, b"?"), attribute(SUBJECT, b"Emne"))
    assert (content.subject, codes(content)) == ("Emne", [])


@pytest.mark.unmeasured
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
    limits = Limits(unpacked_floor=2_000_000, unpacked_factor=0)
    assert within_bytes(100_000, lambda: problem(data, limits)) == "unpacks-too-large"


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
    with within(5):
        content = read(attribute(0x9003, blob), attribute(SUBJECT, b"Emne"))
        assert (content.subject, codes(content)) == ("Emne", ["damaged-part"])


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


@pytest.mark.unmeasured
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


@pytest.mark.unmeasured
@pytest.mark.skipif(not CORPUS.is_dir(), reason="the shared corpus is not here")
def test_real_files_are_read_in_no_time_and_little_memory():
    names = []
    for path in sorted(path for path in CORPUS.rglob("*") if path.is_file()):
        data = path.read_bytes()
        with within(15, path.name):
            message = within_bytes(50_000_000, partial(open_message, data))
        assert all(len(file.load()) == file.size for file in message.attachments)
        names.append(path.name)
    assert "oom.tnef" in names
