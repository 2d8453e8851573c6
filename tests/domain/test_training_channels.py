"""The channel map: who is at its ends, what one side shows, and what is wrong with a map."""

from dataclasses import replace

import pytest

from dpassist.domain.training.channels import (
    Channel,
    ChannelMap,
    Era,
    Party,
    Statement,
    Way,
    problems_of_map,
)
from dpassist.domain.training.lesson import Confidence, Source

SAID = Statement({"da": "Sådan.", "en": "Like this."}, "law", Confidence.QUOTED)
GUESS = replace(SAID, confidence=Confidence.FROM_MEMORY)

SOURCES = {
    "law": Source("law", {"da": "Loven"}, Confidence.QUOTED),
    "tale": Source("tale", {"da": "Hørt"}, Confidence.INFERRED),
}


def a_way(name="w", other=Party.CITIZEN, era=Era.NOW, *, incoming=True, **changes):
    ends = (other, Party.AUTHORITY) if incoming else (Party.AUTHORITY, other)
    return replace(Way(name, *ends, Channel.MAIL, era, (SAID,), lessons=("l",)), **changes)


def a_whole_map():
    return ChannelMap(
        tuple(
            a_way(f"{other}-{era}-{incoming}", other, era, incoming=incoming)
            for other in (Party.CITIZEN, Party.COMPANY, Party.OTHER)
            for era in Era
            for incoming in (True, False)
        )
    )


def problems(shown):
    return [(each.code, each.what) for each in problems_of_map(shown, ["l"], SOURCES)]


@pytest.mark.parametrize(
    "ends", [(Party.AUTHORITY, Party.AUTHORITY), (Party.CITIZEN, Party.COMPANY)]
)
def test_the_authority_is_at_one_end(ends):
    with pytest.raises(ValueError, match="at one end"):
        Way("w", *ends, Channel.MAIL, Era.NOW, (SAID,))


def test_one_side_is_shown_by_party_and_then_by_channel():
    ways = (
        a_way("c", Party.OTHER),
        a_way("b", channel=Channel.FORM),
        a_way("a", channel=Channel.BORGER),
        a_way("out", incoming=False),
        a_way("old", era=Era.THEN),
    )
    shown = ChannelMap(ways)
    assert [way.id for way in shown.seen(Era.NOW, incoming=True)] == ["a", "b", "c"]
    assert [way.id for way in shown.seen(Era.NOW, incoming=False)] == ["out"]
    assert (ways[3].other, ways[3].is_incoming) == (Party.CITIZEN, False)


def test_a_way_is_verified_only_if_all_that_is_said_of_it_is():
    assert a_way().is_verified
    assert not a_way(wrong=(GUESS,)).is_verified


def test_an_organisation_lays_its_own_over_the_map():
    own = ChannelMap((a_way("w", channel=Channel.FORM), a_way("ours")), (SAID,))
    both = ChannelMap((a_way(), a_way("other"))).under(own)
    assert [(way.id, way.channel) for way in both.ways] == [
        ("w", Channel.FORM), ("other", Channel.MAIL), ("ours", Channel.MAIL),
    ]  # fmt: skip
    assert both.notes == (SAID,)


def test_words_are_those_of_the_other_language_where_one_is_missing():
    assert SAID.text("en") == "Like this."
    assert replace(SAID, words={"da": "Kun dansk."}).text("en") == "Kun dansk."
    assert replace(SAID, words={}).text("en") == ""


def test_a_whole_map_has_no_problems():
    assert problems(a_whole_map()) == []
    assert problems(ChannelMap()) == []


def test_what_is_wrong_is_told():
    whole = a_whole_map()
    odd = a_way(
        "odd",
        how=(),
        wrong=(
            replace(SAID, source="nowhere"),
            replace(SAID, words={"da": "Kun dansk."}),
            replace(SAID, source="tale"),
            replace(GUESS, source="tale"),
        ),
        lessons=("l", "gone"),
    )
    shown = replace(whole, ways=(*whole.ways, odd), notes=(replace(SAID, words={"en": " "}),))
    assert problems(shown) == [
        ("channels-language", "notes: da"),
        ("channels-language", "notes: en"),
        ("training-no-source", "odd: nowhere"),
        ("channels-language", "odd: en"),
        ("channels-surer", "odd: tale"),
        ("channels-no-lesson", "odd: gone"),
        ("channels-no-way", "odd"),
    ]
    assert ("channels-gap", "then: other-authority") in problems(ChannelMap((a_way(),)))
