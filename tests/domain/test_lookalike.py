"""Domains and names that pretend to be others are noticed, and honest ones are left alone."""

import pytest

from dpassist.domain.lookalike import Likeness, claims_name, likeness_of

_GENUINE = ("digital-post.dk", "e-boks.dk", "borger.dk")


def imitated_by(domain, genuine):
    """The genuine domain that another one looks the same as."""
    real, likeness = likeness_of(domain, genuine)
    return real if likeness is Likeness.SAME_LOOK else ""


@pytest.mark.parametrize(
    ("domain", "imitated"),
    [
        ("digitalpost.dk", "digital-post.dk"),
        ("digital-p0st.dk", "digital-post.dk"),
        ("digita1-post.dk", "digital-post.dk"),
        ("DIGITAL-P0ST.DK", "digital-post.dk"),
        ("dıgital-post.dk", "digital-post.dk"),
        ("digital-pоst.dk", "digital-post.dk"),  # the o is Cyrillic
        ("xn--digital-pst-znj.dk", "digital-post.dk"),  # the same, as mail carries it
        ("digital-pöst.dk", "digital-post.dk"),
        ("digital-post.dk.login.example", "digital-post.dk"),
        ("mit.digital-post.dk.login.example", "digital-post.dk"),
        ("eboks.dk", "e-boks.dk"),
        ("b0rger.dk", "borger.dk"),
        ("borqer.dk", ""),
    ],
)
def test_a_domain_that_looks_like_a_genuine_one_without_being_it_imitates_it(domain, imitated):
    assert imitated_by(domain, _GENUINE) == imitated


@pytest.mark.parametrize(
    "domain",
    ["digital-post.dk", "ngdp.digital-post.dk", "Digital-Post.DK", "kommune.example", "", "dk"],
)
def test_a_genuine_domain_and_a_foreign_one_imitate_nothing(domain):
    assert imitated_by(domain, _GENUINE) == ""


def test_letters_that_together_look_like_another_are_folded():
    assert imitated_by("rninistry.example", ("ministry.example",)) == "ministry.example"
    assert imitated_by("vvater.example", ("water.example",)) == "water.example"


def test_a_label_that_is_no_punycode_is_compared_as_it_stands():
    assert imitated_by("xn--\udcff.example", _GENUINE) == ""
    assert imitated_by("xn--99999999999.example", _GENUINE) == ""


@pytest.mark.parametrize(
    "display",
    [
        "Digital Post",
        "DIGITAL POST",
        "Digital-Post",
        "Digital_Post support",
        "Support | Digital  Post",
        "Digita1 P0st",
        "Ｄigital Post",
    ],
)
def test_a_display_name_claims_a_name_when_it_holds_its_words(display):
    assert claims_name(display, ("e-Boks", "Digital Post")) == "Digital Post"


@pytest.mark.parametrize("display", ["", "Digitale Postkort", "Post Digital", "Digital Postkasse"])
def test_a_display_name_with_other_words_claims_nothing(display):
    assert claims_name(display, ("Digital Post",)) == ""
