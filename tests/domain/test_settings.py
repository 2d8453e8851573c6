"""Each option has one default and one check; what cannot be used is reported, never dropped silently."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dpassist.domain.settings import (
    OPTIONS,
    Settings,
    SettingsProblem,
    option_of,
    settings_from,
    settings_to,
)
from tests.builders import some_settings


def test_every_setting_is_an_option_whose_default_passes_its_own_check():
    assert [option.name for option in OPTIONS if not option.check(option.default)] == []
    assert sorted(option.name for option in OPTIONS) == sorted(Settings.__slots__)
    assert [option_of(option.name) for option in OPTIONS] == list(OPTIONS)


def test_no_policy_takes_from_a_user_what_she_needs_in_order_to_see():
    assert not option_of("theme").by_policy


def test_settings_survive_being_written_and_read():
    settings = some_settings()
    assert settings_from(settings_to(settings)) == (settings, ())


def test_only_what_differs_from_the_default_is_written():
    assert settings_to(Settings()) == {}
    assert settings_to(Settings(own_domains=("kommune.example",))) == {
        "own_domains": ["kommune.example"]
    }


def test_an_unknown_option_is_reported_and_the_others_are_used():
    settings, problems = settings_from({"farve": "blå", "language": "da"})
    assert settings == Settings(language="da")
    assert problems == (SettingsProblem("unknown-option", "farve"),)


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("language", "de"),
        ("language", 1),
        ("authority_name", 1),
        ("own_domains", "kommune.example"),
        ("own_domains", ["kommune"]),
        ("own_domains", ["byg@kommune.example"]),
        ("own_domains", [1]),
        ("own_domains", [["kommune.example"]]),
        ("sender_mailbox", "byg"),
        ("sender_mailbox", "byg@"),
        ("sender_mailbox", "@kommune.example"),
        ("sender_mailbox", "b yg@kommune.example"),
        ("sender_mailbox", None),
    ],
)
def test_a_value_that_cannot_be_used_is_reported_and_the_default_stands(option, value):
    assert settings_from({option: value}) == (
        Settings(),
        (SettingsProblem("wrong-value", option),),
    )


_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner),
    max_leaves=6,
)
_names = st.sampled_from([option.name for option in OPTIONS]) | st.text(max_size=8)


@given(st.dictionaries(_names, _json, max_size=6))
def test_any_file_gives_settings_and_a_problem_for_each_key_not_used(values):
    settings, problems = settings_from(values)
    reported = {problem.option for problem in problems}
    for option in OPTIONS:
        assert option.check(getattr(settings, option.name))
        if option.name not in values or option.name in reported:
            assert getattr(settings, option.name) == option.default
    assert {name for name in values if name not in Settings.__slots__} <= reported
