"""An entry is found by any of its words, while they are typed, in whatever spelling."""

import pytest

from dpassist.domain.directory import Directory, EntryKind
from dpassist.services.directory_search import DirectorySearch
from tests.builders import an_entry

_BYG = an_entry()
_AELDRE = an_entry(
    id="aeldre",
    name="Ældre og sundhed",
    mailbox="sundhed@kommune.example",
    handles="Pleje, hjælp",
    reply_profile="ældre-profil",
    guidance_set="ældresæt",
    deputy="soeren",
    other_authority=True,
)
_SOEREN = an_entry(
    id="soeren",
    name="Søren Åprøve",
    mailbox="s@kommune.example",
    kind=EntryKind.PERSON,
    phone="87 65 43 21",
)
_SEARCH = DirectorySearch(Directory((_BYG, _AELDRE, _SOEREN)))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", (_BYG, _AELDRE, _SOEREN)),
        ("  ", (_BYG, _AELDRE, _SOEREN)),
        ("ældre", (_AELDRE,)),
        ("AELDRE", (_AELDRE,)),
        ("Soren", (_SOEREN,)),
        ("Sor", ()),
        ("soeren", (_SOEREN, _AELDRE)),
        ("søren åp", (_SOEREN,)),
        ("aaproeve", (_SOEREN,)),
        ("a\u030aprøve", (_SOEREN,)),  # å as some systems write it: a and a ring
        ("sundhed pleje", (_AELDRE,)),
        ("pleje byg", ()),
        ("kommune.example", (_BYG, _AELDRE, _SOEREN)),
        ("87 65", (_SOEREN,)),
        ("87654321", (_SOEREN,)),
        ("person", (_SOEREN,)),
        ("medarbejder", (_SOEREN,)),
        ("afdeling", (_BYG, _AELDRE)),
        ("anden myndighed", (_AELDRE,)),
        ("ældre-profil", (_AELDRE,)),
        ("ældresæt", (_AELDRE,)),
        ("soeren pleje", (_AELDRE,)),
    ],
)
def test_a_search_gives_the_entries_that_hold_every_word(text, found):
    assert _SEARCH.search(text) == found


@pytest.mark.parametrize(
    "typed",
    [
        "sunhded",
        "sundehd",
        "sumdhed",
        "sundhedd",
        "snudhed",
        "sundhe",
        "plejje",
        "hjællp",
    ],
)
def test_slips_of_the_finger_are_forgiven(typed):
    assert _AELDRE in _SEARCH.search(typed)


@pytest.mark.parametrize("typed", ["xyz", "plx", "hjælpelærere", "sagsbehandling", "kkkkkkkk", "q"])
def test_what_is_near_to_nothing_finds_nothing(typed):
    assert _SEARCH.search(typed) == ()


def test_favourites_come_first_and_then_the_latest():
    found = _SEARCH.search("kommune", favourites=("soeren",), recent=("aeldre", "væk"))
    assert found == (_SOEREN, _AELDRE, _BYG)


def test_a_name_that_begins_like_it_comes_before_what_holds_it_elsewhere():
    other = an_entry(id="andet", name="Andet", handles="sundhed")
    found = DirectorySearch(Directory((other, _AELDRE))).search("ældre")
    assert found == (_AELDRE,)
    both = DirectorySearch(Directory((other, an_entry(id="s", name="Sundhed")))).search("sund")
    assert [entry.id for entry in both] == ["s", "andet"]


def test_no_more_are_given_than_anybody_looks_at():
    many = Directory(tuple(an_entry(id=str(n), name=f"Afdeling {n}") for n in range(500)))
    assert len(DirectorySearch(many).search("afdeling")) == 50
    assert len(DirectorySearch(many).search("")) == 200


def test_words_with_slips_are_found_again_however_many_were_typed_between():
    search = DirectorySearch(Directory((_BYG, _AELDRE, _SOEREN)))
    before = search.search("ældrre")
    for number in range(300):
        search.search(f"xqzw{number}")
    assert search.search("ældrre") == search.search("ældrre kommmune") == before == (_AELDRE,)


def test_a_slip_in_an_address_is_forgiven_too():
    wrong = _AELDRE.mailbox[:3] + _AELDRE.mailbox[4:]
    assert _AELDRE in _SEARCH.search(wrong)
