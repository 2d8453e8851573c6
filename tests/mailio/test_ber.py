"""Finding one's way in BER without reading all of it."""

import pytest

from dpassist.domain.errors import UnreadableMessageError
from dpassist.mailio import ber


def view(text):
    return memoryview(bytes.fromhex(text))


def problem(call):
    with pytest.raises(UnreadableMessageError) as caught:
        call()
    return caught.value.code


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("0403616263", b"abc"),
        ("2407 0402 6162 0401 63", b"abc"),
        ("2480 0402 6162 0401 63 0000", b"abc"),
        ("2409 2404 0402 6162 0401 63", b"abc"),
        ("2480 2404 0402 6162 0401 63 0000", b"abc"),
        ("2400", b""),
        ("2480 0000", b""),
        ("248107 0402 6162 0401 63", b"abc"),
    ],
)
def test_octets_come_in_one_piece_or_several(text, joined):
    assert ber.octets(view(text), 0) == joined


@pytest.mark.parametrize(
    "text", ["2405 0402 6162 0201 05", "2407 0402 6162 0201 05", "0201 05", "2404 0000 0401 61", ""]
)
def test_what_is_no_octets_is_damage(text):
    assert problem(lambda: ber.octets(view(text), 0)) == "damaged"


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("0201 05 ff", 3),
        ("3003 0201 05 ff", 5),
        ("3080 0201 05 0000 ff", 7),
        ("3080 3080 0000 0201 05 0000 ff", 11),
        ("3f8101 00 ff", 4),
        ("3f01 01 00 ff", 4),
    ],
)
def test_elements_of_every_form_are_skipped(text, after):
    assert ber.skip(view(text), 0) == after


@pytest.mark.parametrize(
    "text",
    ["", "30", "3005 0201 05", "3f81", "3089 0000000000000000 01", "3084 ffffffff", "3080 0201 05"],
)
def test_lengths_are_held_against_what_is_there(text):
    assert problem(lambda: ber.skip(view(text), 0)) == "damaged"


def test_another_element_than_the_one_wanted_is_damage():
    assert ber.enter(view("3003 0201 05"), 0, ber.SEQUENCE) == 2
    assert problem(lambda: ber.enter(view("3103 0201 05"), 0, ber.SEQUENCE)) == "damaged"


@pytest.mark.parametrize("text", ["3006 0201 05 0201 06", "3080 0201 05 0201 06 0000"])
def test_children_are_found_one_by_one(text):
    data = view(text)
    assert [bytes(ber.content(data, at)) for at in ber.children(data, 0)] == [b"\5", b"\6"]


def test_content_without_a_length_is_no_primitive():
    assert problem(lambda: ber.content(view("3080 0000"), 0)) == "damaged"


def test_work_ends(monkeypatch):
    monkeypatch.setattr(ber, "_MOST_HEADERS", 5)
    assert problem(lambda: ber.skip(view("3080" * 9), 0)) == "too-many-parts"
    assert problem(lambda: ber.octets(view("2480" * 9), 0)) == "too-many-parts"
