"""Profiles are data an administrator edits, so one that contradicts itself is not made."""

import pytest

from dpassist.domain.guidance import GuidanceId, choose_guidance
from dpassist.domain.post import ReplyPermission
from dpassist.domain.verdict import Kind, Strength
from tests.builders import a_profile, a_sign, a_steps_profile, a_verdict


def test_a_sign_of_a_profile_never_decides_alone():
    with pytest.raises(ValueError, match="structure"):
        a_sign(strength=Strength.DECISIVE)


@pytest.mark.parametrize("texts", [(), ("",), ("ny post", "")])
def test_a_sign_that_would_match_everything_is_not_made(texts):
    with pytest.raises(ValueError, match="at least one text"):
        a_sign(texts=texts)


@pytest.mark.parametrize("steps", [{}, {"da": (), "en": ()}])
def test_a_profile_of_steps_has_steps(steps):
    with pytest.raises(ValueError, match="needs steps"):
        a_steps_profile(steps=steps)


def test_a_verified_profile_has_nothing_unverified():
    with pytest.raises(ValueError, match="no unverified values"):
        a_profile(verified=True, unverified=("recipient",))
    assert a_profile(verified=False, unverified=("recipient",)).unverified == ("recipient",)


def test_the_guidance_fits_what_the_colleague_is_to_do():
    assert choose_guidance(a_verdict(), a_profile()) is GuidanceId.ANSWER_IN_THREAD
    assert choose_guidance(a_verdict(), a_steps_profile()) is GuidanceId.ANSWER_IN_GATEWAY
    forbidden = a_verdict(reply=ReplyPermission.FORBIDDEN)
    assert choose_guidance(forbidden, a_steps_profile()) is GuidanceId.DO_NOT_ANSWER
    assert choose_guidance(a_verdict(Kind.RECEIPT), a_profile()) is GuidanceId.DO_NOT_ANSWER
