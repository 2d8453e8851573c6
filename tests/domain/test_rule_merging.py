"""Two people change the same rules: neither loses anything."""

from dataclasses import replace

from hypothesis import given, settings

from dpassist.domain.rules.merging import Difference, Merged, differences, merged
from dpassist.domain.rules.rule import RuleBook
from tests.effort import times
from tests.rule_values import a_rule, books

ONE, TWO, THREE = a_rule("1"), a_rule("2"), a_rule("3")
BASE = RuleBook((ONE, TWO, THREE))


def with_points(rule, points):
    return replace(rule, points=points)


def test_changes_of_different_rules_stand_side_by_side():
    mine = RuleBook((with_points(ONE, 7), TWO), 250)
    theirs = RuleBook((ONE, with_points(TWO, 8), THREE, a_rule("4")))
    made = merged(BASE, mine, theirs)
    assert made.book == RuleBook((with_points(ONE, 7), with_points(TWO, 8), a_rule("4")), 250)
    assert (made.both, made.renumbered) == ((), ())


def test_a_rule_that_both_changed_is_told_and_stands_as_mine():
    mine = RuleBook((with_points(ONE, 7), TWO, THREE))
    theirs = RuleBook((with_points(ONE, 8), TWO, THREE), 30)
    made = merged(BASE, mine, theirs)
    assert (made.book.rules[0].points, made.book.threshold, made.both) == (7, 30, ("1",))
    assert merged(BASE, mine, mine).both == ()
    assert merged(BASE, RuleBook((TWO, THREE)), theirs).both == ("1",)
    assert merged(BASE, RuleBook((TWO, THREE)), RuleBook((TWO, THREE))).both == ()


def test_a_new_rule_whose_number_somebody_else_gave_gets_another():
    mine = RuleBook((*BASE.rules, a_rule("4", name="Min")))
    theirs = RuleBook((*BASE.rules, a_rule("4", name="Andens")), last_number=9)
    made = merged(BASE, mine, theirs)
    assert made.renumbered == (("4", "10"),)
    assert [rule.name for rule in made.book.rules[-2:]] == ["Andens", "Min"]
    assert made.book.highest_number() == 10
    assert merged(BASE, mine, mine).renumbered == ()


def test_a_rule_that_is_being_written_stays_and_is_told():
    theirs = RuleBook((with_points(ONE, 8), TWO))
    made = merged(BASE, BASE, theirs, written=("1", "3"))
    assert (set(made.book.rules), made.both) == ({ONE, TWO, THREE}, ("1", "3"))
    assert merged(BASE, BASE, BASE, written=("2",)).both == ()


def test_rules_that_were_moved_stay_moved():
    moved = RuleBook((THREE, a_rule("4", name="Min"), ONE, TWO))
    theirs = RuleBook((*BASE.rules, a_rule("4")))
    ids = [rule.id for rule in merged(BASE, moved, theirs).book.rules]
    assert ids == ["3", "5", "1", "2", "4"]


def test_a_threshold_that_both_changed_is_told():
    low, high = RuleBook(BASE.rules, 30), RuleBook(BASE.rules, 300)
    assert merged(BASE, low, high) == Merged(low, both_threshold=True)
    assert not merged(BASE, low, low).both_threshold
    assert not merged(BASE, BASE, low).both_threshold


def test_what_differs_is_told():
    mine, theirs = RuleBook((with_points(ONE, 7), TWO)), RuleBook((ONE, TWO, THREE))
    assert differences(mine, theirs) == (
        Difference("1", with_points(ONE, 7), ONE),
        Difference("3", None, THREE),
    )


@settings(max_examples=times(15))
@given(books(), books())
def test_where_only_one_changed_anything_it_is_theirs(base, changed):
    assert set(merged(base, changed, base).book.rules) == set(changed.rules)
    assert set(merged(base, base, changed).book.rules) == set(changed.rules)
    assert merged(base, base, changed).both == ()
