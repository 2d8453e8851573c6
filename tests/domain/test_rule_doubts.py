"""Rules that lead nowhere are told, and those beside them that do not are left in peace."""

import random
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings

from dpassist.domain.errors import CancelledError
from dpassist.domain.rules import wider
from dpassist.domain.rules.doubt import RuleFault
from dpassist.domain.rules.doubts import rule_doubts
from dpassist.domain.rules.implying import is_impossible, known
from dpassist.domain.rules.rule import RuleBook, RuleField, RuleMatch, RuleState
from tests.cpr_numbers import a_number, with_dash
from tests.effort import times
from tests.rule_values import TODAY, a_condition, a_rule, books

TARGETS = frozenset({"byg", "løn", "a", "b", "c"})
VAND = a_condition(RuleField.TOPIC, RuleMatch.IS, "Vand")
LUFT = a_condition(RuleField.TOPIC, RuleMatch.IS, "Luft")
IS, HAS, STARTS, WORD = RuleMatch.IS, RuleMatch.CONTAINS, RuleMatch.STARTS, RuleMatch.WORD


def doubts(*rules, threshold=100):
    found = rule_doubts(RuleBook(rules, threshold), TARGETS, TODAY)
    return [(each.rule, each.fault, each.what) for each in found]


def test_good_rules_are_left_in_peace():
    assert doubts(a_rule("1"), a_rule("2", VAND, target="løn"), a_rule("3", LUFT)) == []


def test_a_target_that_is_not_in_the_directory():
    assert doubts(a_rule("1", target="væk")) == [("1", RuleFault.NO_TARGET, "væk")]
    assert doubts(a_rule("1", target="væk", state=RuleState.OFF)) == []


def implies(narrow, wide):
    """Whether one condition holds whenever another does."""
    return known(narrow).implies(known(wide))


@pytest.mark.parametrize(
    ("conditions", "never"),
    [
        ((VAND, LUFT), True),
        ((VAND, replace(VAND, negated=True)), True),
        ((VAND, a_condition(RuleField.TOPIC, HAS, "van", negated=True)), True),
        ((VAND, VAND), False),
        ((a_condition(RuleField.SENDER, IS, "a"), a_condition(RuleField.SENDER, IS, "b")), False),
        ((VAND, replace(LUFT, negated=True)), False),
    ],
)
def test_conditions_that_exclude_each_other(conditions, never):
    assert is_impossible(tuple(map(known, conditions))) is never
    faults = {fault for _rule, fault, _what in doubts(a_rule("1", *conditions))}
    assert (RuleFault.IMPOSSIBLE in faults) is never


def test_one_alternative_that_can_apply_is_enough_and_the_other_is_told():
    rule = a_rule("1", alternatives=((VAND, LUFT), (VAND,)))
    assert doubts(rule) == [("1", RuleFault.PARTLY_IMPOSSIBLE, "")]


def test_a_rule_that_ran_out():
    gone = a_rule("1", valid_until=TODAY - timedelta(1))
    assert doubts(gone) == [("1", RuleFault.EXPIRED, "2026-11-22")]
    assert doubts(replace(gone, valid_until=TODAY)) == []


def test_a_target_that_never_reaches_the_threshold_where_a_rule_applies():
    few = a_rule("1", points=60)
    assert doubts(few) == [("1", RuleFault.BELOW_THRESHOLD, "byg")]
    more = a_rule("2", VAND, points=40)
    assert doubts(few, more) == []
    in_test = replace(more, state=RuleState.TEST)
    assert doubts(few, in_test) == [("1", RuleFault.BELOW_THRESHOLD, "byg")]
    assert doubts(a_rule("1", VAND, points=-60), a_rule("2")) == []


def test_points_that_never_meet_are_not_added_up():
    """Of one topic there is but one, and a mailbox has but a name and a number."""
    for place, count in ((RuleField.TOPIC, 2), (RuleField.MAILBOX, 3)):
        rules = [
            a_rule(str(number), a_condition(place, IS, f"Nr. {number}"), points=40)
            for number in range(count)
        ]
        assert {fault for _rule, fault, _what in doubts(*rules)} == {RuleFault.BELOW_THRESHOLD}
    other = replace(a_rule("0", VAND, points=60), valid_until=TODAY)
    later = replace(a_rule("9", points=60), valid_from=TODAY + timedelta(1))
    assert [rule for rule, _fault, _what in doubts(other, later)] == ["0", "9"]


def test_a_rule_in_the_shadow_of_a_wider_one_with_more_points():
    narrow = a_rule("1", a_condition(), VAND, target="løn")
    wide = a_rule("2", VAND, points=300)
    assert doubts(narrow, wide) == [("1", RuleFault.SHADOWED, "2")]
    assert doubts(narrow, replace(wide, points=99), threshold=99) == []
    assert doubts(narrow, replace(wide, state=RuleState.TEST)) == []


def test_a_shadow_is_seen_behind_other_rules_for_the_same_target():
    narrow, wide = a_rule("1", a_condition(), VAND, target="løn"), a_rule("2", VAND, points=300)
    helps = a_rule("3", LUFT, target="løn", points=1000)
    assert doubts(narrow, wide, helps) == [("1", RuleFault.SHADOWED, "2")]
    assert doubts(narrow, wide, replace(helps, alternatives=((a_condition(),),))) == []


def test_several_rules_together_cast_a_shadow():
    narrow = a_rule("1", a_condition(), VAND, target="løn")
    wide = (a_rule("2", VAND, points=60), a_rule("3", points=70))
    assert doubts(narrow, *wide) == [("1", RuleFault.SHADOWED, "3")]


def test_each_alternative_and_each_value_may_lie_in_a_shadow_of_its_own():
    water, air = a_rule("2", VAND, points=300), a_rule("3", LUFT, points=300, target="a")
    either = a_rule("1", replace(VAND, values=("Vand", "Luft")), target="løn")
    assert doubts(either, water, air) == [("1", RuleFault.SHADOWED, "2")]
    apart = replace(either, alternatives=((VAND,), (LUFT,)))
    assert doubts(apart, water, air) == [("1", RuleFault.SHADOWED, "2")]
    assert doubts(apart, water) == []
    many = replace(VAND, values=("Vand", *(f"Nr. {number}" for number in range(30))))
    assert doubts(a_rule("1", many, target="løn"), a_rule("2", many, points=300)) == [
        ("1", RuleFault.SHADOWED, "2")
    ]


def test_a_rule_that_speaks_against_lifts_a_shadow_and_casts_none():
    narrow, wide = a_rule("1", VAND, target="løn"), a_rule("2", VAND, points=300)
    against = a_rule("3", points=-250)
    assert doubts(narrow, wide, against) == []
    assert doubts(narrow, a_rule("2", VAND, points=-300)) == []


def test_a_shadow_lasts_as_long_as_the_rule_it_lies_on():
    narrow, wide = a_rule("1", VAND, target="løn"), a_rule("2", VAND, points=300)
    assert doubts(narrow, replace(wide, valid_until=TODAY + timedelta(9))) == []
    ends = replace(narrow, valid_until=TODAY + timedelta(9))
    assert doubts(ends, replace(wide, valid_until=TODAY + timedelta(9))) == [
        ("1", RuleFault.SHADOWED, "2")
    ]


def test_a_rule_in_test_is_held_against_those_in_force_and_in_test():
    narrow = a_rule("1", VAND, target="løn", state=RuleState.TEST)
    wide = a_rule("2", VAND, points=300)
    assert doubts(narrow, wide) == [("1", RuleFault.SHADOWED, "2")]
    assert doubts(narrow, replace(wide, state=RuleState.TEST))[0][1] is RuleFault.SHADOWED


def test_a_wider_rule_with_as_many_points_lets_it_decide_nothing_alone():
    narrow = a_rule("1", a_condition(), VAND, target="løn")
    assert doubts(narrow, a_rule("2", VAND)) == [("1", RuleFault.CONFLICTING, "2")]


def test_a_wider_rule_with_as_many_points_is_told_although_others_may_add_some():
    narrow = a_rule("1", a_condition(), VAND, target="løn", points=200)
    wide, helps = (
        a_rule("2", VAND, points=200),
        a_rule("3", a_condition(RuleField.BODY), target="løn"),
    )
    assert doubts(narrow, wide, helps) == [("1", RuleFault.TIED, "2")]
    assert doubts(narrow, replace(wide, points=199), helps) == []
    assert doubts(narrow, replace(wide, state=RuleState.TEST), helps) == []
    assert doubts(narrow, replace(wide, valid_until=TODAY), helps) == []
    assert doubts(a_rule("1", LUFT, target="løn", points=200), wide, helps) == []
    either = replace(narrow, alternatives=((VAND,), (LUFT,)))
    assert doubts(either, wide, helps) == [("2", RuleFault.CONFLICTING, "1")]


def test_a_rule_that_another_one_says_too():
    wide = a_rule("2", a_condition(RuleField.TOPIC, HAS, "vand"))
    assert doubts(a_rule("1", VAND), a_rule("3", VAND)) == [
        ("1", RuleFault.DOUBLE, "3"),
        ("3", RuleFault.DOUBLE, "1"),
    ]
    assert doubts(a_rule("1", VAND), wide) == []


def test_a_rule_after_another_one_does_not_say_the_same():
    first = replace(a_rule("1", VAND), valid_until=TODAY)
    assert doubts(first, replace(a_rule("2", VAND), valid_from=TODAY + timedelta(1))) == []
    assert doubts(a_rule("1", VAND), a_rule("2", VAND, state=RuleState.TEST)) == []


def test_a_rule_that_names_a_person():
    number = with_dash(a_number(random.Random(1)))
    for changes in ({"name": f"Sag {number}"}, {"note": number}):
        named = a_rule("1", VAND, state=RuleState.OFF, **changes)
        assert doubts(named) == [("1", RuleFault.NAMES_PERSON, "")]
    assert doubts(a_rule("1", VAND, name="Sag 2026-123456")) == []


def test_a_wider_rule_is_found_by_any_of_its_alternatives():
    wide = a_rule("2", alternatives=((a_condition(),), (LUFT,), (VAND,)), points=300)
    assert doubts(a_rule("1", VAND, target="løn"), wide) == [("1", RuleFault.SHADOWED, "2")]


@pytest.mark.parametrize(
    "asked",
    [
        a_condition(RuleField.TOPIC, RuleMatch.PRESENT),
        replace(LUFT, negated=True),
        a_condition(RuleField.TOPIC, HAS, "luft", negated=True),
    ],
)
def test_a_wider_rule_that_asks_for_no_word_is_found_too(asked):
    assert doubts(a_rule("1", VAND, target="løn"), a_rule("2", asked, points=300)) == [
        ("1", RuleFault.SHADOWED, "2")
    ]


def test_only_so_many_wider_rules_are_looked_at(monkeypatch):
    monkeypatch.setattr(wider, "_MOST_COMPARED", 2)
    rules = tuple(a_rule(str(number), points=1, target="løn") for number in range(9))
    seen = {rule for rule, fault, _what in doubts(*rules) if fault is RuleFault.DOUBLE}
    assert seen == {rule.id for rule in rules}


@pytest.mark.parametrize(
    ("narrow", "wide", "follows"),
    [
        ((IS, "vand"), (IS, "Vand", "luft"), True),
        ((IS, "vand", "ild"), (IS, "vand"), False),
        ((IS, "vand og luft"), (HAS, "og"), True),
        ((HAS, "vand"), (HAS, "van"), True),
        ((STARTS, "vand"), (HAS, "van"), True),
        ((WORD, "rent vand"), (HAS, "vand"), True),
        ((HAS, "van"), (WORD, "van"), False),
        ((STARTS, "vand"), (STARTS, "va"), True),
        ((STARTS, "va"), (STARTS, "vand"), False),
        ((WORD, "rent vand"), (WORD, "vand"), True),
        ((WORD, "vand"), (WORD, "rent vand"), False),
        ((RuleMatch.PATTERN, "v*"), (RuleMatch.PATTERN, "V*"), True),
        ((RuleMatch.PATTERN, "va*"), (RuleMatch.PATTERN, "v*"), True),
        ((RuleMatch.PATTERN, "v*"), (RuleMatch.PATTERN, "va*"), False),
        ((RuleMatch.PATTERN, "##.05"), (RuleMatch.PATTERN, "?#.*"), True),
        ((RuleMatch.PATTERN, "??"), (RuleMatch.PATTERN, "##"), False),
        ((RuleMatch.PATTERN, "*a*"), (HAS, "a"), True),
        ((RuleMatch.PATTERN, "x" * 300 + "*"), (STARTS, "x" * 299), False),  # too long to find out
        ((STARTS, "23.05"), (RuleMatch.PATTERN, "23*"), True),
        ((IS, "vand"), (RuleMatch.PATTERN, "v*"), True),
        ((WORD, "e-mail"), (HAS, "e-mail"), False),
        ((WORD, "e-mail"), (HAS, "mai"), True),
        ((WORD, "§"), (WORD, "%"), False),
        ((WORD, "§ 7"), (WORD, "7"), True),
        ((WORD, "§ 7"), (WORD, "§"), True),
        ((WORD, "7"), (WORD, "§ 7"), False),
        ((HAS, "x"), (IS, "x"), False),
        ((HAS, "x"), (RuleMatch.PRESENT,), True),
        ((IS, "x"), (RuleMatch.PRESENT,), True),
        ((RuleMatch.PRESENT,), (HAS, "x"), False),
    ],
)
def test_what_follows_from_what(narrow, wide, follows):
    first, second = (a_condition(RuleField.TOPIC, *each) for each in (narrow, wide))
    assert implies(first, second) is follows
    turned = replace(second, negated=True), replace(first, negated=True)
    assert implies(*turned) is follows
    assert not implies(first, turned[0])
    assert not implies(first, replace(second, field=RuleField.SUBJECT))


def test_a_kind_of_sender_follows_from_itself_and_is_a_known_one():
    citizen = a_condition(RuleField.SENDER_KIND, IS, "citizen")
    assert implies(citizen, a_condition(RuleField.SENDER_KIND, RuleMatch.PRESENT))
    assert not implies(citizen, replace(citizen, negated=True))


def test_a_labelled_field_follows_only_from_itself():
    named = a_condition(RuleField.CONTACT_INFO, HAS, "x", label="Navn")
    assert implies(named, replace(named, label="NAVN"))
    assert implies(named, replace(named, label=""))
    assert not implies(replace(named, label=""), named)


@pytest.mark.unmeasured
def test_every_rule_is_looked_at_however_many_doubts_there_are():
    lost = tuple(a_rule(str(number), target="væk", points=1) for number in range(510))
    found = rule_doubts(RuleBook(lost), TARGETS, TODAY)
    assert {doubt.rule for doubt in found} == {rule.id for rule in lost}


@pytest.mark.unmeasured
def test_rules_that_all_say_the_same_are_no_trouble():
    rules = tuple(a_rule(str(number), points=1, target="løn") for number in range(400))
    found = rule_doubts(RuleBook((*rules, a_rule("x", points=10_000))), TARGETS, TODAY)
    assert sum(doubt.fault is RuleFault.DOUBLE for doubt in found) == len(rules)


def test_the_search_can_be_stopped():
    def stop() -> None:
        raise CancelledError

    with pytest.raises(CancelledError):
        rule_doubts(RuleBook((a_rule(),)), TARGETS, TODAY, stop)


@settings(max_examples=times(16))
@given(books())
def test_any_rules_can_be_looked_at(book):
    ids = {rule.id for rule in book.rules}
    assert {doubt.rule for doubt in rule_doubts(book, TARGETS, TODAY)} <= ids
