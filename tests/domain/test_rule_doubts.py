"""Rules that lead nowhere are told, and those beside them that do not are left in peace."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings

from dpassist.domain.errors import CancelledError
from dpassist.domain.rules.doubts import RuleFault, rule_doubts
from dpassist.domain.rules.implying import condition_implies, is_impossible
from dpassist.domain.rules.rule import RuleBook, RuleField, RuleMatch, RuleState
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
    assert is_impossible(conditions) is never
    faults = {fault for _rule, fault, _what in doubts(a_rule("1", *conditions))}
    assert (RuleFault.IMPOSSIBLE in faults) is never


def test_one_alternative_that_can_apply_is_enough():
    assert doubts(a_rule("1", alternatives=((VAND, LUFT), (VAND,)))) == []


def test_a_rule_that_ran_out():
    gone = a_rule("1", valid_until=TODAY - timedelta(1))
    assert doubts(gone) == [("1", RuleFault.EXPIRED, "2026-11-22")]
    assert doubts(replace(gone, valid_until=TODAY)) == []


def test_a_target_that_never_reaches_the_threshold():
    few = a_rule("1", points=60)
    assert doubts(few) == [("1", RuleFault.BELOW_THRESHOLD, "byg")]
    assert doubts(few, a_rule("2", VAND, points=40)) == []
    in_test = a_rule("2", VAND, points=40, state=RuleState.TEST)
    assert doubts(few, in_test) == [("1", RuleFault.BELOW_THRESHOLD, "byg")]
    assert doubts(a_rule("1", points=-60), a_rule("2")) == []


def test_a_rule_in_the_shadow_of_a_wider_one_with_more_points():
    narrow = a_rule("1", a_condition(), VAND, target="løn")
    wide = a_rule("2", VAND, points=300)
    assert doubts(narrow, wide) == [("1", RuleFault.SHADOWED, "2")]
    assert doubts(narrow, replace(wide, points=50), a_rule("3", LUFT)) == []
    assert doubts(narrow, wide, a_rule("3", LUFT, target="løn")) == []
    assert doubts(narrow, replace(wide, state=RuleState.TEST)) == []


def test_a_wider_rule_with_as_many_points_is_a_tie_for_ever():
    narrow = a_rule("1", a_condition(), VAND, target="løn")
    assert doubts(narrow, a_rule("2", VAND)) == [("1", RuleFault.CONFLICTING, "2")]


def test_each_kind_of_trouble_is_told_once_for_a_rule():
    narrow = a_rule("1", VAND, target="løn")
    found = doubts(narrow, a_rule("2", VAND, points=300), a_rule("3", VAND, points=400, target="a"))
    assert [each for each in found if each[0] == "1"] == [("1", RuleFault.SHADOWED, "2")]


def test_a_rule_that_another_one_says_too():
    wide = a_rule("2", a_condition(RuleField.TOPIC, HAS, "vand"))
    assert doubts(a_rule("1", VAND), a_rule("3", VAND)) == [
        ("1", RuleFault.DOUBLE, "3"),
        ("3", RuleFault.DOUBLE, "1"),
    ]
    assert doubts(a_rule("1", VAND), wide) == []


def test_a_wider_rule_is_found_by_any_of_its_alternatives():
    wide = a_rule("2", alternatives=((a_condition(),), (LUFT,), (VAND,)), points=300)
    assert doubts(a_rule("1", VAND, target="løn"), wide) == [("1", RuleFault.SHADOWED, "2")]


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
        ((RuleMatch.PATTERN, "va*"), (RuleMatch.PATTERN, "v*"), False),
        ((IS, "vand"), (RuleMatch.PATTERN, "v*"), True),
        ((HAS, "x"), (IS, "x"), False),
        ((HAS, "x"), (RuleMatch.PRESENT,), True),
        ((RuleMatch.PRESENT,), (HAS, "x"), False),
    ],
)
def test_what_follows_from_what(narrow, wide, follows):
    first, second = (a_condition(RuleField.TOPIC, *each) for each in (narrow, wide))
    assert condition_implies(first, second) is follows
    turned = replace(second, negated=True), replace(first, negated=True)
    assert condition_implies(*turned) is follows
    assert not condition_implies(first, turned[0])
    assert not condition_implies(first, replace(second, field=RuleField.SUBJECT))


def test_a_labelled_field_follows_only_from_itself():
    named = a_condition(RuleField.CONTACT_INFO, HAS, "x", label="Navn")
    assert condition_implies(named, replace(named, label="NAVN"))
    assert condition_implies(named, replace(named, label=""))
    assert not condition_implies(replace(named, label=""), named)


def test_no_more_is_told_than_anybody_reads():
    lost = tuple(a_rule(str(number), target="væk", points=1) for number in range(510))
    assert len(rule_doubts(RuleBook(lost), TARGETS, TODAY)) == 500


def test_the_search_can_be_stopped():
    def stop() -> None:
        raise CancelledError

    with pytest.raises(CancelledError):
        rule_doubts(RuleBook((a_rule(),)), TARGETS, TODAY, stop)


@settings(max_examples=50)
@given(books())
def test_any_rules_can_be_looked_at(book):
    ids = {rule.id for rule in book.rules}
    assert {doubt.rule for doubt in rule_doubts(book, TARGETS, TODAY)} <= ids
