"""What a mail server found out about a sender counts only when the organisation trusts that server."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dpassist.domain.authentication import (
    Method,
    authentication_of,
    parse_results,
    server_of,
)
from tests.builders import a_message

OURS = "mx.kommune.example; spf=fail smtp.mailfrom=x@evil.example; dkim=none; dmarc=fail (p=none)"
THEIRS = "mx.evil.example; spf=pass; dkim=pass; dmarc=pass"


def with_fields(*values):
    return a_message(headers=tuple(("Authentication-Results", value) for value in values))


def failed(message, *trusted):
    found = authentication_of(message, trusted)
    return [method for method in Method if found.failed(method)]


def test_only_a_trusted_server_is_believed():
    assert failed(with_fields(OURS)) == []
    assert failed(with_fields(OURS), "MX.Kommune.example") == [Method.SPF, Method.DMARC]
    assert failed(with_fields(OURS), "kommune.example") == []


def test_of_several_fields_the_topmost_of_a_trusted_server_counts():
    forged = "mx.kommune.example; dmarc=pass"
    assert failed(with_fields(THEIRS, OURS, forged), "mx.kommune.example") == [
        Method.SPF,
        Method.DMARC,
    ]
    assert failed(with_fields(forged), "mx.kommune.example") == []


def test_a_failure_in_any_field_of_a_trusted_server_counts_and_a_pass_in_the_topmost_alone():
    passed, lost = "mx.kommune.example; dkim=pass", "mx.kommune.example; dmarc=fail"
    assert failed(with_fields(passed, lost), "mx.kommune.example") == [Method.DMARC]
    assert failed(with_fields(lost, "mx.kommune.example; dmarc=pass"), "mx.kommune.example") == [
        Method.DMARC
    ]


def test_what_the_sender_chose_himself_cannot_end_its_quotes():
    smuggled = (
        r'mx.kommune.example; spf=pass smtp.mailfrom="a\"; dmarc=pass; x="@x.example; dmarc=fail'
    )
    assert failed(with_fields(smuggled), "mx.kommune.example") == [Method.DMARC]
    assert not authentication_of(with_fields(smuggled), ["mx.kommune.example"]).passed(Method.DMARC)


@pytest.mark.parametrize(
    ("value", "server"),
    [
        ("mx.example; none", "mx.example"),
        ("(hej) mx.example (a (nested) one) 1; none", "mx.example"),
        ('"mx.example"; none', "mx.example"),
        ("", ""),
        ("; spf=pass", ""),
    ],
)
def test_the_server_names_itself_first(value, server):
    assert server_of(value) == server


@pytest.mark.parametrize(
    ("value", "results"),
    [
        ("x; none", {}),
        ("x", {}),
        ("x 1; SPF=Pass smtp.mailfrom=a.example", {"spf": {"pass"}}),
        ('x; dkim/1=fail reason="dkim=pass; no" header.d=a', {"dkim": {"fail"}}),
        ("x; dkim = fail; dkim=pass (good; dkim=fail)", {"dkim": {"fail", "pass"}}),
        ("x; (spf=pass) spf=fail; nonsense; =pass", {"spf": {"fail"}}),
        ("x; spf=pass (never closed; dmarc=fail", {"spf": {"pass"}}),
        ("x; a\\(b; spf=fail", {"spf": {"fail"}}),
    ],
)
def test_results_are_read_whatever_is_written_around_them(value, results):
    assert {k: set(v) for k, v in parse_results(value).results.items()} == results


def test_a_method_that_passed_once_has_not_failed_and_a_soft_failure_is_none():
    found = parse_results("x; dkim=fail; dkim=pass; spf=softfail")
    assert found.passed(Method.DKIM)
    assert not found.failed(Method.DKIM)
    assert not found.failed(Method.SPF)
    assert not found.failed(Method.DMARC)


@given(st.text(alphabet=st.sampled_from('ab=;()"\\ \u00e6'), max_size=200))
def test_anything_can_be_read(value):
    server_of(value)
    parse_results(value)
