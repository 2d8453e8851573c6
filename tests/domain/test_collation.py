"""Names stand where a Danish reader looks for them."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dpassist.domain.collation import sort_key


@pytest.mark.parametrize(
    "names",
    [
        ["a", "b", "z", "æ", "ø", "å"],
        ["Abel", "Zebra", "Ærø", "Ørsted", "Aabenraa", "Århus"],
        ["brev 2.eml", "brev 10.eml", "brev a.eml"],
        ["2", "10", "a"],
        ["cafe", "café", "caféer"],
        ["Müller", "Mynte"],
        ["Bredgade", "bredgade 1"],
        ["åben", "ål"],
        ["01", "1"],
    ],
)
def test_the_order_of_names(names):
    shuffled = names[:]
    random.Random(7).shuffle(shuffled)
    assert sorted(shuffled, key=sort_key) == names


def test_letters_of_two_signs_are_the_same_letter():
    assert sort_key("a\u030al")[0] == sort_key("ål")[0]


@given(st.lists(st.text(max_size=8), max_size=6))
def test_any_names_have_one_order(names):
    before = sorted(names, key=sort_key)
    names.reverse()
    assert sorted(names, key=sort_key) == before
