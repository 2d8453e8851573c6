"""A recogniser profile that contradicts itself is refused, and one that is sound says what it needs."""

import pytest

from dpassist.domain.recogniser_profile import Match, Need, SignPlace
from dpassist.domain.verdict import Says, Strength
from tests.builders import a_recogniser_profile, a_sign


@pytest.mark.parametrize(
    "changes",
    [
        {"texts": ()},
        {"texts": ("ny post", "")},
        {"match": Match.PRESENT},
        {"match": Match.WILDCARD, "texts": ("*",)},
        {"match": Match.WILDCARD, "texts": ("ny*", "?*")},
        {"place": SignPlace.HEADER},
        {"field_name": "X-Gateway"},
        {"strength": Strength.DECISIVE},
        {"strength": Strength.DECISIVE, "verified": True},
        {"strength": Strength.DECISIVE, "place": SignPlace.XML_ROOT},
        {
            "strength": Strength.DECISIVE,
            "place": SignPlace.XML_ROOT,
            "verified": True,
            "says": Says.AGAINST,
        },
    ],
)
def test_a_sign_that_would_match_everything_or_nothing_or_decide_alone_is_refused(changes):
    with pytest.raises(ValueError, match=r"sign|structure|wildcard"):
        a_sign(**changes)


def test_only_the_verified_structure_of_a_file_decides():
    sign = a_sign(place=SignPlace.XML_ROOT, strength=Strength.DECISIVE, verified=True)
    assert sign.strength is Strength.DECISIVE


@pytest.mark.parametrize(
    "changes",
    [
        {"likely_from": 10, "unsure_from": 20},
        {"unsure_from": 0},
        {"likely_from": int(Strength.DECISIVE)},
        {"signs": (a_sign(), a_sign())},
    ],
)
def test_a_profile_that_contradicts_itself_is_refused(changes):
    with pytest.raises(ValueError, match=r"thresholds|two-signs"):
        a_recogniser_profile(**changes)


@pytest.mark.parametrize(
    ("place", "need"),
    [
        (SignPlace.BODY, {Need.BODY}),
        (SignPlace.CERTIFICATE_SUBJECT, {Need.CERTIFICATES}),
        (SignPlace.XML_ROOT, {Need.XML_ROOTS}),
        (SignPlace.SUBJECT, set()),
    ],
)
def test_a_profile_says_what_its_signs_need_to_be_read(place, need):
    assert a_recogniser_profile(signs=(a_sign(place=place),)).needs() == need


@pytest.mark.parametrize(
    ("email", "known"),
    [
        ("post@gateway.example", True),
        ("POST@Mail.Gateway.Example", True),
        ("Robot@Anden.example", True),
        ("anden@anden.example", False),
        ("post@notgateway.example", False),
        ("", False),
    ],
)
def test_known_senders_are_domains_with_what_lies_below_them_or_single_addresses(email, known):
    profile = a_recogniser_profile(known_senders=("gateway.example", "robot@anden.example"))
    assert profile.knows(email) is known
