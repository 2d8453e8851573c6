"""Colleagues are picked from a directory, found by any of their words, and all inside the authority."""

from datetime import date
from itertools import pairwise

import pytest

from dpassist.domain.directory import (
    Directory,
    EntryFault,
    EntryKind,
    check_own_domain,
    doubts_about,
)
from dpassist.domain.errors import PassOnRefusedError, UnknownChoiceError
from tests.builders import an_entry
from tests.processor_time import within

_BYG = an_entry()
_AELDRE = an_entry(
    id="aeldre", name="Ældre og sundhed", mailbox="sundhed@kommune.example", handles="Pleje, hjælp"
)
_SOEREN = an_entry(
    id="soeren",
    name="Søren Åprøve",
    mailbox="s@kommune.example",
    kind=EntryKind.PERSON,
    phone="87 65 43 21",
)
_DIRECTORY = Directory((_BYG, _AELDRE, _SOEREN))


def test_an_entry_is_found_by_its_id():
    assert _DIRECTORY.find("aeldre") is _AELDRE


def test_an_id_that_is_not_there_is_refused_by_name():
    with pytest.raises(UnknownChoiceError) as unknown:
        _DIRECTORY.find("ukendt")
    assert (unknown.value.code, unknown.value.details) == ("unknown-entry", {"entry": "ukendt"})


def test_only_the_authoritys_own_domains_are_passed_on_to():
    check_own_domain(_BYG, ("anden.example", "KOMMUNE.example"))


@pytest.mark.parametrize(
    ("mailbox", "own"),
    [
        ("x@rødovre.example", "xn--rdovre-bya.example"),
        ("x@xn--rdovre-bya.example", "RØDOVRE.example"),
        ("x@kommune.example", "kommune.example."),
    ],
)
def test_a_domain_is_the_same_however_its_letters_are_written(mailbox, own):
    check_own_domain(an_entry(mailbox=mailbox), (own,))
    doubts = doubts_about(
        Directory((an_entry(mailbox=mailbox),)), (own,), frozenset(), frozenset(), date(2026, 3, 2)
    )
    assert EntryFault.OUTSIDE not in [doubt.fault for doubt in doubts]


@pytest.mark.parametrize(
    "mailbox",
    [
        "x@kommune..example",
        "x@kommune.еxample",
        "x@" + "a" * 64 + ".example",
        "x@fremmed.example",
        "x@kommune.example.fremmed.example",
        "x@sub.kommune.example",
        "x@y@z.dk",
    ],
)
def test_another_domain_is_refused_by_name(mailbox):
    with pytest.raises(PassOnRefusedError) as refused:
        check_own_domain(an_entry(mailbox=mailbox), ("kommune.example",))
    assert refused.value.code == "outside-own-domains"
    assert refused.value.details == {"domain": mailbox.rpartition("@")[2]}


def test_nothing_is_passed_on_before_the_own_domains_are_set():
    with pytest.raises(PassOnRefusedError) as refused:
        check_own_domain(_BYG, ())
    assert refused.value.code == "no-own-domains"


@pytest.mark.parametrize(
    "wrong",
    [
        {"id": ""},
        {"name": ""},
        {"mailbox": ""},
        {"mailbox": "byg"},
        {"mailbox": "@kommune.example"},
        {"mailbox": "byg@"},
        {"mailbox": "byg @kommune.example"},
        {"mailbox": "byg@kommune.example\r\nBcc: x@fremmed.example"},
    ],
)
def test_an_entry_that_cannot_be_picked_or_written_to_is_not_made(wrong):
    with pytest.raises(ValueError, match="an entry needs"):
        an_entry(**wrong)


TODAY = date(2026, 3, 10)


class TestAway:
    """Somebody else takes the post of an entry that is away."""

    @pytest.mark.parametrize(
        ("since", "until", "is_away"),
        [
            (None, None, False),
            (date(2026, 3, 10), None, True),
            (None, date(2026, 3, 10), True),
            (date(2026, 3, 11), None, False),
            (None, date(2026, 3, 9), False),
            (date(2026, 3, 1), date(2026, 3, 20), True),
        ],
    )
    def test_an_entry_is_away_between_its_days_both_included(self, since, until, is_away):
        assert an_entry(away_from=since, away_until=until).is_away(TODAY) is is_away

    def test_an_entry_cannot_come_back_before_it_goes(self):
        with pytest.raises(ValueError, match="comes back"):
            an_entry(away_from=date(2026, 3, 2), away_until=date(2026, 3, 1))

    def test_the_deputy_takes_over_or_the_deputys_deputy(self):
        away = {"away_from": TODAY}
        first = an_entry(id="a", deputy="b", **away)
        second = an_entry(id="b", deputy="c", **away)
        third = an_entry(id="c")
        directory = Directory((first, second, third))
        assert directory.stand_in(first, TODAY) is third
        assert Directory((first, second)).stand_in(first, TODAY) is None

    def test_a_circle_of_deputies_ends(self):
        away = {"away_from": TODAY}
        first, second = an_entry(id="a", deputy="b", **away), an_entry(id="b", deputy="a", **away)
        assert Directory((first, second)).stand_in(first, TODAY) is None


def test_what_leads_nowhere_is_told():
    away = {"away_from": TODAY}
    directory = Directory((
        an_entry(id="god", mailbox="god@kommune.example", reply_profile="p", guidance_set="s", deputy="ude"),
        an_entry(id="profil", mailbox="1@kommune.example", reply_profile="x", guidance_set="y", deputy="z"),
        an_entry(id="ring", mailbox="2@kommune.example", deputy="ring2"),
        an_entry(id="ring2", mailbox="3@kommune.example", deputy="ring"),
        an_entry(id="ferie", mailbox="4@kommune.example", **away),
        an_entry(id="hjemme", mailbox="5@kommune.example", deputy="ferie", **away),
        an_entry(id="ude", mailbox="x@fremmed.example"),
        an_entry(id="anden", mailbox="y@fremmed.example", other_authority=True),
        an_entry(id="dobbelt", mailbox="GOD@kommune.example"),
        an_entry(id="to", mailbox="a@fremmed.example,b@kommune.example"),
    ))  # fmt: skip
    known = (frozenset({"p"}), frozenset({"s"}))
    doubts = doubts_about(directory, ("Kommune.example",), *known, TODAY)
    assert [(d.entry, d.fault, d.what) for d in doubts] == [
        ("profil", EntryFault.NO_REPLY_PROFILE, "x"),
        ("profil", EntryFault.NO_GUIDANCE_SET, "y"),
        ("profil", EntryFault.NO_DEPUTY, "z"),
        ("ring", EntryFault.DEPUTY_CIRCLE, "ring2"),
        ("ring2", EntryFault.DEPUTY_CIRCLE, "ring"),
        ("ferie", EntryFault.AWAY_WITHOUT_DEPUTY, "ferie"),
        ("hjemme", EntryFault.DEPUTIES_AWAY, "ferie"),
        ("ude", EntryFault.OUTSIDE, "x@fremmed.example"),
        ("dobbelt", EntryFault.SAME_MAILBOX, "god"),
        ("to", EntryFault.UNUSABLE, "a@fremmed.example,b@kommune.example"),
    ]


def test_without_own_domains_it_is_told_once_that_none_is_set_and_of_no_entry_that_it_lies_outside():
    another = an_entry(id="anden", mailbox="y@fremmed.example", other_authority=True)
    doubts = doubts_about(Directory((_BYG, _AELDRE, another)), (), frozenset(), frozenset(), TODAY)
    assert [(d.entry, d.fault) for d in doubts] == [("", EntryFault.NO_OWN_DOMAINS)]
    for nobody_of_ours in (Directory(), Directory((another,))):
        assert doubts_about(nobody_of_ours, (), frozenset(), frozenset(), TODAY) == ()


@pytest.mark.unmeasured
def test_deputies_of_thousands_are_looked_through_once_each():
    ids = [str(number) for number in range(20_000)]
    entries = [an_entry(id=one, deputy=other) for one, other in pairwise(ids)]
    directory = Directory((*entries, an_entry(id=ids[-1], deputy=ids[0])))
    with within(30):
        doubts = doubts_about(directory, ("kommune.example",), frozenset(), frozenset(), TODAY)
        assert sum(doubt.fault is EntryFault.DEPUTY_CIRCLE for doubt in doubts) == len(ids)
