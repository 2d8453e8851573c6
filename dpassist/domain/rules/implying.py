"""When one condition says no more than another: what the search for rules in each other's way rests on."""

from collections.abc import Iterable
from typing import Final

from dpassist.domain.rules.comparing import ready
from dpassist.domain.rules.rule import Alternative, Condition, Rule, RuleField, RuleMatch
from dpassist.domain.rules.traits import Seen, folded, words_of

_SINGLE: Final = frozenset(
    {RuleField.TOPIC, RuleField.CASE_NUMBER, RuleField.SENDER_KIND, RuleField.SUBJECT}
)
"""Fields with one text in any message."""
_PARTS: Final = {
    RuleMatch.CONTAINS: frozenset({RuleMatch.CONTAINS, RuleMatch.STARTS, RuleMatch.WORD}),
    RuleMatch.STARTS: frozenset({RuleMatch.STARTS}),
    RuleMatch.WORD: frozenset({RuleMatch.WORD}),
    RuleMatch.PATTERN: frozenset({RuleMatch.PATTERN}),
    RuleMatch.IS: frozenset({RuleMatch.IS}),
}
"""What a condition may follow from, besides an exact value."""


def rule_implies(narrow: Rule, wide: Rule) -> bool:
    """Tell whether a rule applies to everything another one applies to, as far as their conditions show.

    Sound, and not complete: where it says yes it is so; two ways of saying one thing may escape it.
    """
    return all(
        any(alternative_implies(each, other) for other in wide.alternatives)
        for each in narrow.alternatives
    )


def alternative_implies(narrow: Alternative, wide: Alternative) -> bool:
    """Tell whether whatever fits the first fits the second."""
    return all(any(condition_implies(each, other) for each in narrow) for other in wide)


def condition_implies(narrow: Condition, wide: Condition) -> bool:
    """Tell whether one condition holds whenever another does."""
    if narrow.field is not wide.field or narrow.negated != wide.negated:
        return False
    if narrow.negated:  # not A follows from not B when B follows from A
        narrow, wide = wide, narrow
    if wide.label and folded(wide.label) != folded(narrow.label):
        return False
    if wide.match is RuleMatch.PRESENT:
        return True
    if narrow.match is RuleMatch.PRESENT:
        return False
    return all(_value_implies(value, narrow.match, wide) for value in narrow.values)


def is_impossible(alternative: Alternative) -> bool:
    """Tell whether nothing can fit: a condition and its opposite, or two values of a field that has one."""
    wanted = [each for each in alternative if not each.negated]
    refused = [each for each in alternative if each.negated]
    if any(condition_implies(each, _turned(other)) for each in wanted for other in refused):
        return True
    exact = [each for each in wanted if each.match is RuleMatch.IS and each.field in _SINGLE]
    return any(_exclude(first, second) for first in exact for second in exact)


def _turned(condition: Condition) -> Condition:
    return Condition(condition.field, condition.match, condition.values, label=condition.label)


def _exclude(first: Condition, second: Condition) -> bool:
    is_same = first.field is second.field
    return is_same and _values(first.values).isdisjoint(_values(second.values))


def _values(values: Iterable[str]) -> set[str]:
    return set(map(folded, values))


def _value_implies(value: str, match: RuleMatch, wide: Condition) -> bool:
    plain = folded(value)
    if match is RuleMatch.IS:
        exact = Condition(wide.field, wide.match, wide.values)
        return ready(exact).holds({wide.field: (Seen(plain, words=words_of(plain)),)})
    if match not in _PARTS[wide.match]:
        return False
    return any(_is_part(folded(other), plain, wide.match) for other in wide.values)


def _is_part(other: str, value: str, match: RuleMatch) -> bool:
    if match is RuleMatch.CONTAINS:
        return other in value
    if match is RuleMatch.STARTS:
        return value.startswith(other)
    if match is RuleMatch.WORD:
        return bool(other) and words_of(other) in words_of(value)
    return other == value
