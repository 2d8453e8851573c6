"""Text in one Unicode form, also where somebody piles marks on one letter."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dpassist.domain.composing import composed, taken_apart
from tests.processor_time import within

RING, CEDILLA = "\u030a", "\u0327"
_FEW_MARKS = st.text(st.sampled_from(f"aåÅø é한\u1100\u1161Ⅳ{RING}{CEDILLA}"), max_size=25)


@given(st.one_of(_FEW_MARKS, st.text(st.characters(exclude_categories=["Mn", "Cs"]))))
def test_ordinary_text_is_what_the_library_makes_of_it(text):
    assert composed(text) == unicodedata.normalize("NFC", text)
    assert taken_apart(text) == unicodedata.normalize("NFKD", text)


@pytest.mark.parametrize("mark", ["\u0344", "\u0f73", "\uff9e", CEDILLA + RING])
@pytest.mark.parametrize("change", [composed, taken_apart])
def test_a_hundred_thousand_marks_on_one_letter_take_no_time(change, mark):
    text = "a" + (CEDILLA + mark) * 100_000
    with within(10):  # the library alone: minutes
        assert len(change(text)) > 100_000


def test_no_mark_is_lost():
    text = "a" + (RING + CEDILLA) * 40
    assert composed(text).replace("\u034f", "").count(CEDILLA) == 40
