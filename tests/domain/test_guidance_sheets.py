"""Which guidance sheet a colleague gets when several fit."""

from datetime import date
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from dpassist.domain.guidance_sheets import GuidanceSheet, GuidanceWanted, best_sheet

WANTED = GuidanceWanted("answer-in-thread", "da", "traad", "citizen", "jobcenter")


def a_sheet(**changes):
    return GuidanceSheet(**{"sheet": "answer-in-thread", "language": "da", "text": "x", **changes})


def best(*sheets, wanted=WANTED):
    return best_sheet(sheets, wanted)


def test_without_a_sheet_that_fits_there_is_none():
    assert best() is None
    assert best(a_sheet(language="en"), a_sheet(sheet="do-not-answer")) is None
    assert (
        best(a_sheet(profile="anden"), a_sheet(sender="company"), a_sheet(collection="x")) is None
    )


def test_a_sheet_for_the_set_beats_one_for_the_profile_beats_one_for_the_sender_beats_any():
    anyone, sender = a_sheet(), a_sheet(sender="citizen")
    profile, collection = a_sheet(profile="traad"), a_sheet(collection="jobcenter")
    assert best(anyone, sender, profile, collection) is collection
    assert best(anyone, sender, profile) is profile
    assert best(anyone, sender) is sender


def test_what_the_organisation_wrote_comes_before_what_ships_however_special():
    own = a_sheet(is_own=True)
    assert best(a_sheet(profile="traad", sender="citizen", collection="jobcenter"), own) is own


def test_what_is_written_for_another_authority_never_gives_way_to_what_is_written_for_colleagues():
    theirs, ours = a_sheet(collection="other-authority"), a_sheet(is_own=True)
    wanted = GuidanceWanted("answer-in-thread", "da", collection="other-authority")
    assert best(theirs, ours, wanted=wanted) is theirs
    own = a_sheet(collection="other-authority", is_own=True)
    assert best(own, theirs, ours, wanted=wanted) is own
    assert best(theirs, ours) is ours


@given(st.permutations(list(product(("", "traad"), ("", "citizen"), ("", "jobcenter")))))
def test_the_order_of_the_files_does_not_matter(purposes):
    sheets = [a_sheet(profile=p, sender=s, collection=c) for p, s, c in purposes]
    found = best(*sheets)
    assert (found.profile, found.sender, found.collection) == ("traad", "citizen", "jobcenter")


def test_a_sheet_is_overdue_from_the_day_after():
    sheet = a_sheet(review_by=date(2026, 11, 1))
    assert not sheet.is_overdue(date(2026, 11, 1))
    assert sheet.is_overdue(date(2026, 11, 2))
    assert not a_sheet().is_overdue(date(2099, 1, 1))
