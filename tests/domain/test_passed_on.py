"""What was passed on is told by its subject, and a colleague's reason stands above what she sends back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dpassist.domain.identity import has_cpr_shape
from dpassist.domain.passed_on import (
    bare_subject,
    find_references,
    is_original,
    reason_given,
    without_prefix,
)


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("Ikke min.\n\n> Hej", "Ikke min."),
        ("\nIkke min.\nPrøv Ole.\n\n-----Oprindelig meddelelse-----\nX", "Ikke min. Prøv Ole."),
        ("Ikke min.\nDen 3. nov. 2026 skrev Posten:\nX", "Ikke min."),
        ("Ikke min.\n________________________________\nFrom: X", "Ikke min."),
        ("Ikke min.\nDen tor. 5. mar. 2026 kl. 10.12 skrev Posten\n<p@k.example>:\nX", "Ikke min."),
        ("Ikke min.\nOn Thu, 5 Mar 2026, Posten wrote:\nX", "Ikke min."),
        ("Den hører til hos:\nJobcenteret", "Den hører til hos: Jobcenteret"),
        ("Den skrev jeg til Ole om.", "Den skrev jeg til Ole om."),
        ("ord " * 30_000, "ord " * 74 + "ord…"),
        ("", ""),
        ("x" * 500, "x" * 299 + "…"),
    ],
)
def test_the_reason_is_what_stands_above_the_mail_that_is_sent_back(body, reason):
    assert reason_given(body) == reason


@given(st.text(alphabet=st.sampled_from("0123456789- ab\n>"), max_size=60))
def test_a_reason_never_shows_a_number_of_cprs_shape(body):
    assert not has_cpr_shape(reason_given(body))


@pytest.mark.parametrize("subject", ["", "Sag dp-01234567", "[dp-0123456]", "[dp-0123456z]"])
def test_what_only_looks_like_a_reference_is_none(subject):
    assert find_references(subject) == ()


def test_every_reference_is_found_in_order():
    assert find_references("SV: x [dp-0123ABCD] y [dp-01234567]") == (
        "[dp-0123abcd]",
        "[dp-01234567]",
    )


@pytest.mark.parametrize(
    "subject",
    [
        "Byggesag",
        "SV: VS: Byggesag [dp-0123abcd]",
        "vs: [dp-0123abcd] RE:  Byggesag  [DP-0123ABCD]",
    ],
)
def test_a_subject_is_the_same_however_often_it_was_sent(subject):
    assert bare_subject(subject) == "Byggesag"


def test_our_name_of_the_original_is_known_in_any_letter_case():
    assert is_original("Original.msg")
    assert not is_original("originalt brev.eml")


@pytest.mark.parametrize(
    ("subject", "left"),
    [
        ("SV: VS : Re:fwd: Hej", "Hej"),
        ("Re: fwd  til dig", "fwd  til dig"),  # Python 3.11.2, Debian 12's own, ate into it
        ("SV: re", "re"),
        ("svar", "svar"),
    ],
)
def test_what_answering_put_in_front_is_taken_off_and_nothing_else(subject, left):
    assert without_prefix(subject) == left
