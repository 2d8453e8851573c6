"""A verdict explained for others: everything that was seen, and nothing of the message."""

from datetime import date

import pytest

from dpassist import __version__
from dpassist.domain.post import PostFacts
from dpassist.domain.verdict import Certainty, Kind, Says, Strength
from dpassist.services.explanation import (
    Ground,
    contradictions,
    direction,
    explanation,
    ground_in_force,
    how_sure,
)
from dpassist.services.wording import Wording
from tests.builders import CPR, a_recogniser_profile, a_verdict, an_evidence
from tests.desks import a_library
from tests.processor_time import within

_GROUND = Ground("1.2.3", "standard", 7, verified=True)
_DAY = date(2026, 3, 2)
_FOR = an_evidence()
_AGAINST = an_evidence(id="claimed-name", says=Says.AGAINST, values={"name": "X", "domain": "y.dk"})
_NOTED_AGAINST = an_evidence(id="words-only", says=Says.AGAINST, strength=Strength.NOTED)
_SEVERAL = an_evidence(id="several-documents", says=Says.AGAINST, strength=Strength.NOTED)
_FLAGGED = an_evidence(
    id="sender-not-listed",
    says=Says.AGAINST,
    strength=Strength.NOTED,
    values={"domain": "ukendt.example"},
)


@pytest.fixture
def words():
    return Wording(lambda _context, text: text)


def explained(words, ground=_GROUND, **verdict):
    return explanation(words, a_verdict(**verdict), ground, _DAY)


def test_the_ground_is_the_program_and_the_profile_of_the_settings():
    profile = a_recogniser_profile(version=4, verified=True)
    assert ground_in_force(a_library(recognisers=(profile,))) == Ground(
        __version__, "standard", 4, verified=True
    )


def test_a_sign_with_weight_against_the_verdict_contradicts_it():
    assert contradictions(a_verdict(evidence=(_FOR, _AGAINST, _NOTED_AGAINST))) == (_AGAINST,)


def test_a_letter_from_a_sender_on_no_list_is_flagged_though_the_sign_has_no_weight():
    verdict = a_verdict(evidence=(_FOR, _FLAGGED))
    assert contradictions(verdict) == (_FLAGGED,)
    assert direction(verdict, _FLAGGED) == "against"


def test_where_nothing_can_be_told_nothing_is_contradicted():
    verdict = a_verdict(Kind.ORDINARY, certainty=Certainty.UNSURE, evidence=(_AGAINST,))
    assert contradictions(verdict) == ()
    assert direction(verdict, _AGAINST) == "against"


def test_a_sign_without_weight_is_only_noted():
    verdict = a_verdict(evidence=(_FOR, _NOTED_AGAINST))
    assert [direction(verdict, sign) for sign in verdict.evidence] == ["for", "noted"]


@pytest.mark.parametrize(
    ("certainty", "evidence", "said"),
    [
        (Certainty.SURE, (_FOR,), "One sign decides by itself."),
        (Certainty.LIKELY, (_FOR,), "Signs point this way, but none decides by itself."),
        (Certainty.LIKELY, (_NOTED_AGAINST,), "There is no sign of anything else."),
        (Certainty.UNSURE, (_SEVERAL, _FOR), "Each letter in it must be looked at by itself."),
        (Certainty.UNSURE, (_FOR,), "The signs are too weak, or say different things."),
    ],
)
def test_how_sure_a_verdict_is_has_its_reason(words, certainty, evidence, said):
    assert how_sure(words, a_verdict(certainty=certainty, evidence=evidence)) == said


def test_an_explanation_holds_the_verdict_every_sign_and_what_it_was_made_with(words):
    text = explained(words, evidence=(_FOR, _AGAINST, _NOTED_AGAINST), certainty=Certainty.LIKELY)
    assert text.splitlines() == [
        "This is Digital Post, and it may be answered.",
        "Digital Post (likely). Signs point this way, but none decides by itself.",
        "Signs that speak against this: 1",
        "",
        "Signs:",
        "- for (the sender): An address under x.example, which a Digital Post gateway uses.",
        (
            "- against (the sender): The sender calls itself “X” but writes from y.dk, "
            "which is not on the list for that name."
        ),
        (
            "- noted (the sender): The words “Digital Post” or “e-Boks” occur. "
            "Words alone prove nothing."
        ),
        "",
        "Recogniser profile: standard, version 7",
        "dpassist 1.2.3, 2026-03-02",
    ]


def test_what_could_not_be_read_is_told_before_the_signs(words):
    lines = explained(words, problems=("damaged",)).splitlines()
    at = lines.index("What could not be read:")
    assert lines[at + 1].startswith("- The file is damaged")
    assert lines[at + 3] == "No signs were found."


def test_an_unverified_profile_is_told_as_such(words):
    ground = Ground("1", "egen", 2, verified=False)
    assert "Recogniser profile: egen, version 2 (unverified)" in explained(words, ground)


def test_no_name_no_number_and_no_local_part_of_an_address_is_in_an_explanation(words):
    values = {"text": f"asta.prøve@borger.example {CPR}", "sign": "min-regel"}
    sign = an_evidence(id="profile-sign", values=values)
    text = explained(words, evidence=(sign,), facts=PostFacts(sender_name="Asta Prøve"))
    assert "“…@borger.example ••••••-••••” fits the sign “min-regel”" in text
    assert "sta" not in text.replace("standard", "")


def test_a_domain_without_end_is_explained_at_once(words):
    long = an_evidence(id="claimed-name", values={"name": "X", "domain": "y" * 60_000})
    with within(10):
        assert "y" * 60_000 in explained(words, evidence=(long,))
