"""Colleagues are picked from a directory, found by any of their words, and all inside the authority."""

import pytest

from dpassist.domain.directory import Directory, EntryKind, check_own_domain
from dpassist.domain.errors import PassOnRefusedError, UnknownChoiceError
from tests.builders import an_entry

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
    "mailbox",
    ["x@fremmed.example", "x@kommune.example.fremmed.example", "x@sub.kommune.example", "x@y@z.dk"],
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
