"""One domain of mail is the same in Danish letters and as mail has always needed it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dpassist.domain.mail_domains import in_domain, is_one_of, written_domain
from tests.processor_time import within

DOMAIN = st.from_regex(r"[a-zæøå]{1,9}(\.[a-zæøå]{1,9}){0,3}", fullmatch=True)


@given(DOMAIN, DOMAIN)
def test_a_domain_lies_in_itself_and_below_another_only_behind_a_dot(above, below):
    for written in (above, written_domain(above), above.upper()):
        assert in_domain(written, above)
        assert in_domain(f"{below}.{above}", written)
        assert is_one_of(written, ("else.example", above))
    assert not in_domain(f"{below}{above}", above)
    assert not is_one_of(f"{below}.{above}", (above,))


def test_danish_letters_and_their_form_in_mail_are_one_domain():
    assert in_domain("byg.rødovre.example", "xn--rdovre-bya.example")
    assert not in_domain("byg.rødovre.example", "rodovre.example")
    assert is_one_of("RØDOVRE.example", ("else.example", "xn--rdovre-bya.example"))


@pytest.mark.parametrize("no_domain", ["", "a" * 64 + ".example", "\udce6.example", "a." * 127])
def test_what_has_no_such_form_is_only_like_itself(no_domain):
    assert written_domain(no_domain) == no_domain
    assert in_domain(no_domain, no_domain)
    assert not is_one_of(no_domain, ("kommune.example",))
    assert not is_one_of("", ("",))


@pytest.mark.unmeasured
def test_a_domain_made_to_take_long_is_not_written_out():
    with within(5):
        for _time in range(50):
            assert not in_domain("ø" * 100_000 + ".example", "kommune.example")
