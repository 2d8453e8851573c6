"""Identity numbers are recognised and never shown by accident."""

import re
import timeit
import unicodedata
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dpassist.domain.identity import (
    Identity,
    IdentityKind,
    could_be_cpr,
    cpr_spans,
    has_cpr_shape,
    is_uuid4,
    mask_cpr,
    mask_cpr_strictly,
    parse_identity,
)
from tests.builders import CPR, CPR_WRITTEN, MEMO_UUID

_INDEPENDENT_SHAPE = re.compile(r"(?<!\d)\d{6}[-\s]?\d{4}(?!\d)", re.ASCII)
_near_cpr = st.text(alphabet="0123456789- –x\n•", max_size=60)


@given(_near_cpr)
def test_masking_never_leaves_ten_digits_in_the_shape_of_a_cpr_number(text):
    left = mask_cpr(text)
    assert not has_cpr_shape(left)
    assert not _INDEPENDENT_SHAPE.search(left.replace("\n", "x"))


@given(st.text(max_size=80))
def test_masking_twice_changes_nothing_more(text):
    assert mask_cpr(mask_cpr(text)) == mask_cpr(text)


@given(_near_cpr)
def test_a_text_has_the_shape_exactly_when_masking_changes_it(text):
    assert has_cpr_shape(text) == (mask_cpr(text) != text)


@pytest.mark.parametrize(
    "written",
    [
        CPR,
        CPR_WRITTEN,
        "009999 1234",
        "009999  1234",
        "009999–1234",
        "009999—1234",
        "009999‐1234",
        "009999 - 1234",
        "009999- 1234",
        "009999.1234",
        "009999/1234",
        "009999_1234",
        "009999: 1234",
        "009999\u00a01234",
        "009999\u00ad1234",
        "009999-\r\n1234",
        "00 99 99 1234",
        "00 99 99-1234",
        "00  99  99  1234",
        "00.99.99-1234",
        "00-99-99-1234",
        "00/99/99 1234",
        "00_99_99_1234",
        "00.99.1999-1234",
        "00991999-1234",
        "00991999 / 1234",
        "0099 2099-1234",
        "００９９９９-１２３４",
        "００９９９９－１２３４",
        "٠٠٩٩٩٩ ١٢٣٤",
        "009999-¹²³⁴",
    ],
)
def test_a_cpr_number_is_hidden_however_it_is_written(written):
    assert mask_cpr(f"Vedr. {written}, byggesag") == "Vedr. ••••••-••••, byggesag"
    assert mask_cpr(f"nr{written}") == "nr••••••-••••"


@pytest.mark.parametrize(
    "harmless",
    [
        "12345678",
        "12345678901",
        "009999-12345",
        "99 99 99 99",
        "+45 11 22 33 44",
        "+4511223344",
        "(+45) 1122 3344",
        "+45 11223344",
        "0045 11 22 33 44",
        "004511223344",
        "45 11 22 33 44",
        "11223344 5566",
        "+46 70 123 45 67",
        "2026-03-02",
        "02.03.2026 kl. 12:00",
        "2026-03-02T12:00:00",
        "12:34:56 +0100",
        "uge 10, 11, 12, 2026",
        "sag 26/123456",
        "sag 2026/123456",
        "sag 2026-004567",
        "27.12.00-G01-1-26",
        "1.234.567.890,00 kr.",
        "12.345.678,90 kr.",
        "100.000.000,00",
        "DK50 0040 0440 1162 43",
        "5798000000000",
        "00991912-3412-1123-8123-009999123456",
        MEMO_UUID,
    ],
)
def test_numbers_of_another_shape_stay(harmless):
    """Telephones with their country, dates, clocks, cases, amounts, accounts, UUIDs of any version."""
    assert mask_cpr(f"Se {harmless}.") == f"Se {harmless}."
    assert not has_cpr_shape(harmless)


@pytest.mark.parametrize("written", ["+0099991234", "a+9999991234", "1 + 9999991234"])
def test_a_plus_hides_no_cpr_number_unless_it_begins_a_telephone_number(written):
    assert has_cpr_shape(written)


@pytest.mark.unmeasured
def test_every_letter_that_stands_for_a_digit_counts_as_one():
    """By NFKC (Unicode standard annex 15), and by what Python calls a decimal digit of any script."""
    letters = [chr(code) for code in range(128, 0x110000) if not 0xD800 <= code < 0xE000]
    folded = unicodedata.normalize("NFKC", "\n".join(letters)).split("\n")
    digits = [
        letter
        for letter, plain in zip(letters, folded, strict=True)
        if letter.isdecimal() or (len(plain) == 1 and plain in "0123456789")
    ]
    assert len(digits) > 600
    assert [d for d in digits if not has_cpr_shape(f"009999-{d * 4}")] == []


def test_what_is_hidden_is_named_by_its_places_in_the_text_as_it_stands():
    text = f"Æ {CPR_WRITTEN} og ００９９９９ - １２３４."
    assert [text[first:last] for first, last in cpr_spans(text)] == [
        CPR_WRITTEN,
        "００９９９９ - １２３４",
    ]


@pytest.mark.unmeasured
@pytest.mark.parametrize(
    "piece",
    [
        "1",
        "1 ",
        "12 34 ",
        "+1",
        "12...34...",
        "0099abcd-1234-",
        "００ ",
        "12 34 1956 ",
        "Åse 1234 ",
    ],
)
def test_long_texts_are_gone_through_in_time_that_grows_with_their_length(piece):
    def seconds(length):
        text = (piece * length)[:length]
        return min(timeit.repeat(lambda: mask_cpr(text), number=1, repeat=3))

    assert seconds(200_000) < 100 * seconds(10_000) + 0.1  # with its square, 400 times


@pytest.mark.parametrize(
    "message_id",
    ["ab009999-1234-4abc-8abc-abcdefabcdef", "8C2EA15D-61FB-4BA9-9366-A0099991234B"],
)
def test_a_message_id_that_holds_ten_digits_by_chance_stays_whole(message_id):
    assert mask_cpr(f"Tråd {message_id}, sag") == f"Tråd {message_id}, sag"
    assert not has_cpr_shape(message_id)
    beside = f"{message_id} {CPR_WRITTEN}"
    assert mask_cpr(beside) == f"{message_id} ••••••-••••"
    assert has_cpr_shape(beside)


@pytest.mark.parametrize("almost", ["{}0", "0-{}", "x{}-1"])
def test_what_is_longer_than_a_message_id_hides_no_cpr_number(almost):
    assert has_cpr_shape(almost.format("ab009999-1234-4abc-8abc-abcdefabcdef"))


@dataclass(frozen=True)
class _Holder:
    identity: Identity


@given(st.integers(0, 9_999_999_999).map("{:010}".format), st.sampled_from(IdentityKind))
def test_no_text_form_of_an_identity_shows_the_digits_of_a_person(digits, kind):
    identity = Identity(kind, digits)
    shown = [
        repr(identity),
        repr(_Holder(identity)),
        repr([identity]),
        repr({"sender": identity}),
        repr((identity,)),
    ]
    if kind is not IdentityKind.CVR:
        shown += [str(identity), f"{identity}", f"{identity!s}"]
    assert not [text for text in shown if digits in text]
    assert identity.reveal() == digits


def test_a_cvr_number_is_public_and_shown():
    assert str(Identity(IdentityKind.CVR, "99999999")) == "99999999"


def test_a_cpr_number_is_shown_as_dots():
    assert str(Identity(IdentityKind.CPR, CPR)) == "••••••••••"


@pytest.mark.parametrize(
    ("stated", "number", "kind"),
    [
        ("CPR", CPR, IdentityKind.CPR),
        (" cpr ", CPR_WRITTEN, IdentityKind.CPR),
        ("CPR", "not a number", IdentityKind.CPR),
        ("CVR", "99 99 99 99", IdentityKind.CVR),
        ("cvr", "99999999", IdentityKind.CVR),
        ("CVR", CPR, IdentityKind.CPR),
        ("CVR", "1234", IdentityKind.OTHER),
        ("CVR", "abcdefgh", IdentityKind.OTHER),
        ("MyndighedsID", "1234", IdentityKind.OTHER),
        ("EMAIL", "per-olsen@borger.example", IdentityKind.OTHER),
        ("", CPR, IdentityKind.CPR),
    ],
)
def test_the_register_is_what_is_stated_unless_the_number_could_be_a_persons(stated, number, kind):
    identity = parse_identity(stated, number)
    assert identity.kind is kind
    kept = number if kind is IdentityKind.OTHER else re.sub(r"[\s-]", "", number)
    assert identity.digits == kept


@pytest.mark.parametrize(
    ("digits", "possible"),
    [
        ("3112991234", True),
        ("6101011234", True),  # a replacement number: the day plus 60
        ("0101011234", True),
        ("0001011234", False),
        ("3201011234", False),
        ("0113011234", False),
        ("0100011234", False),
        ("9201011234", False),
        ("010101123", False),
        ("01010112345", False),
        ("010101123x", False),
    ],
)
def test_ten_digits_could_be_a_cpr_number_when_the_day_and_month_exist(digits, possible):
    assert could_be_cpr(digits) is possible


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("3f9d2c41-0000-4000-8000-000000000114", True),
        ("8C2EA15D-61FB-4BA9-9366-42F8B194C114", True),
        ("8c2ea15d-61fb-1ba9-9366-42f8b194c114", False),
        ("8c2ea15d-61fb-4ba9-c366-42f8b194c114", False),
        ("8c2ea15d61fb4ba9936642f8b194c114", False),
        ("{3f9d2c41-0000-4000-8000-000000000114}", False),
        ("", False),
    ],
)
def test_a_message_id_is_a_version_4_uuid_in_either_letter_case(text, is_one):
    assert is_uuid4(text) is is_one


@pytest.mark.parametrize(
    "written",
    ["3102 99 12 34", "31 02 99 1234", "3 1 0 2 9 9 1 2 3 4", "310299-12 34", "310299 -  1234", "3102 991234",
     "３１０２ 99 12 34", "310299-1234", "009999-1234"],
)  # fmt: skip
def test_what_leaves_shows_no_number_in_whatever_groups_it_is_written(written):
    assert mask_cpr_strictly(f"Om {written}, tak") == "Om ••••••-••••, tak"


@pytest.mark.parametrize(
    "other",
    ["+45 12 34 56 78", "tlf. 45 12 34 56 78", "15-01-2026 12:30", "1.1.2026 14.15", "02.34.02-P19-0000-26",
     "5f2c0101-7012-4000-8000-0abc", "2026-012345", "EAN 5790000123456", "12 34 56 78"],
)  # fmt: skip
def test_other_numbers_in_groups_stay(other):
    assert mask_cpr_strictly(other) == other


@given(st.text(alphabet="0123456789 -./+x\u2013", max_size=40))
def test_what_leaves_never_shows_more_than_the_screen(text):
    assert not has_cpr_shape(mask_cpr_strictly(text))
