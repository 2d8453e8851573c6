"""What in the rules leads nowhere: found by looking at them, without a message."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from dpassist.domain.rules.implying import is_impossible, rule_implies
from dpassist.domain.rules.rule import (
    Condition,
    Rule,
    RuleBook,
    RuleField,
    RuleMatch,
    RuleState,
)
from dpassist.domain.rules.traits import folded

_MOST_TOLD: Final = 500


class RuleFault(StrEnum):
    """What may be wrong with a rule that can be used."""

    NO_TARGET = "rule-no-target"
    IMPOSSIBLE = "rule-impossible"
    """Nothing can fit any of its alternatives."""
    EXPIRED = "rule-expired"
    BELOW_THRESHOLD = "rule-below-threshold"
    """All rules for its target together stay below the threshold."""
    SHADOWED = "rule-shadowed"
    """Wherever it applies, another one gives another target more, and nothing else speaks for its own."""
    CONFLICTING = "rule-conflicting"
    """Wherever it applies, another one gives another target as much, and nothing else speaks for its own."""
    DOUBLE = "rule-double"
    """Another one says the same for the same target."""


@dataclass(frozen=True, slots=True)
class RuleDoubt:
    """One thing whoever keeps the rules should look at.

    Attributes:
        rule: Its id.
        fault: What is wrong.
        what: The other rule, or the target.
    """

    rule: str
    fault: RuleFault
    what: str = ""


def rule_doubts(
    book: RuleBook,
    targets: Collection[str],
    today: date,
    check: Callable[[], None] = lambda: None,
) -> tuple[RuleDoubt, ...]:
    """Return what leads nowhere, in the order of the rules; at most 500.

    Args:
        book: The rules.
        targets: Ids of the directory entries there are.
        today: Of the check.
        check: Called often; stops the search by raising.
    """
    counting = book.counting(today)
    reach: dict[tuple[str, RuleState], int] = defaultdict(int)
    speakers: dict[tuple[str, RuleState], int] = defaultdict(int)
    for rule in counting:
        for state in {rule.state, RuleState.TEST}:  # in test, the rules in force count as well
            reach[rule.target, state] += max(rule.points, 0)
            speakers[rule.target, state] += rule.points > 0
    wider = _Wider([rule for rule in counting if not _never_fits(rule)])
    doubts: list[RuleDoubt] = []
    for rule in book.rules:
        check()
        if rule.state is not RuleState.OFF:
            key = rule.target, rule.state
            doubts += _alone(rule, book.threshold, targets, reach[key], today)
            if rule.counts_on(today) and rule.points > 0:
                doubts += _beside(rule, wider, speakers[key])
        if len(doubts) >= _MOST_TOLD:
            break
    return tuple(doubts[:_MOST_TOLD])


def _alone(
    rule: Rule, threshold: int, targets: Collection[str], reach: int, today: date
) -> Iterator[RuleDoubt]:
    if rule.target not in targets:
        yield RuleDoubt(rule.id, RuleFault.NO_TARGET, rule.target)
    if _never_fits(rule):
        yield RuleDoubt(rule.id, RuleFault.IMPOSSIBLE)
    if rule.valid_until and rule.valid_until < today:
        yield RuleDoubt(rule.id, RuleFault.EXPIRED, rule.valid_until.isoformat())
    elif rule.counts_on(today) and rule.points > 0 and reach < threshold:
        yield RuleDoubt(rule.id, RuleFault.BELOW_THRESHOLD, rule.target)


def _never_fits(rule: Rule) -> bool:
    return all(map(is_impossible, rule.alternatives))


def _beside(rule: Rule, wider: "_Wider", speakers: int) -> Iterator[RuleDoubt]:
    """Compare a rule with those that apply wherever it does; of each kind of fault the first is told."""
    told: set[RuleFault] = set()
    for other in wider.than(rule):
        fault = _fault_between(rule, other, speakers)
        if fault is not None and fault not in told:
            told.add(fault)
            yield RuleDoubt(rule.id, fault, other.id)


def _fault_between(rule: Rule, other: Rule, speakers: int) -> RuleFault | None:
    if other.state is not rule.state or other.points < 0:
        return None  # a rule in test stands in nobody's way
    if other.target == rule.target:
        return RuleFault.DOUBLE if rule_implies(other, rule) else None
    if speakers > 1 or other.points < rule.points:
        return None
    return RuleFault.CONFLICTING if other.points == rule.points else RuleFault.SHADOWED


class _Wider:
    """Finds the rules that apply wherever another one does, without comparing each with each."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._by_value: Final[dict[tuple[RuleField, str], list[Rule]]] = {}
        self._by_field: Final[dict[RuleField, list[Rule]]] = {}
        for rule in rules:
            exact = [c for group in rule.alternatives for c in group if _is_exact(c)]
            if len(rule.alternatives) == 1 and exact:
                for value in dict.fromkeys(map(folded, exact[0].values)):
                    self._by_value.setdefault((exact[0].field, value), []).append(rule)
            else:
                for place in {group[0].field for group in rule.alternatives}:
                    self._by_field.setdefault(place, []).append(rule)

    def than(self, rule: Rule) -> Iterator[Rule]:
        """Give them, each once."""
        given = {rule.id}
        for other in self._near(rule):
            if other.id not in given:
                given.add(other.id)
                if rule_implies(rule, other):
                    yield other

    def _near(self, rule: Rule) -> Iterator[Rule]:
        """Give those that may be wider: a condition follows only from one that looks at the same field."""
        for each in rule.alternatives[0]:
            for value in map(folded, each.values):
                yield from self._by_value.get((each.field, value), ())
        for group in rule.alternatives:
            for each in group:
                yield from self._by_field.get(each.field, ())


def _is_exact(condition: Condition) -> bool:
    return condition.match is RuleMatch.IS and not condition.negated
