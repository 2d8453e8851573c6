"""How many points a directory entry can get at most, and gets at least, where some rule applies.

Both are true of every message on every day of that rule's time; they may lie further apart than need be.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain
from typing import Final

from dpassist.domain.rules.implying import (
    KnownAlternative,
    alternatives_exclude,
    live_alternatives,
)
from dpassist.domain.rules.rule import Rule, RuleField
from dpassist.domain.rules.traits import MOST_TEXTS

_MOST_COMPARED: Final = 400
"""Rules of one entry that are held against a rule one by one; of more it is not asked whether they can meet."""
_MOST_PIECES: Final = 20
_NARROW: Final = sorted(MOST_TEXTS, key=lambda place: place is RuleField.SENDER_KIND)
"""The kind of sender comes last: it tells few messages apart."""


@dataclass(frozen=True, slots=True)
class Timed:
    """A rule that counts some day from today on.

    Attributes:
        rule: The rule.
        alternatives: Those that something can fit, made ready.
        first: The first day from today on that it counts.
        last: The last one.
        fixed: Of fields with room for one or two texts: the only ones it applies to, where it names them.
    """

    rule: Rule
    alternatives: tuple[KnownAlternative, ...]
    first: date
    last: date
    fixed: Mapping[RuleField, frozenset[str]]

    def meets(self, other: "Timed") -> bool:
        """Tell whether both count on some day."""
        return self.first <= other.last and other.first <= self.last

    def lasts(self, other: "Timed") -> bool:
        """Tell whether it counts whenever the other one does."""
        return self.first <= other.first and other.last <= self.last

    def excludes(self, other: "Timed") -> bool:
        """Tell whether no message is for both on any day."""
        if not self.meets(other):
            return True
        return alternatives_exclude(self.alternatives, other.alternatives)

    def pieces(self) -> tuple["Timed", ...]:
        """Return it in pieces, one for each alternative and each of several values, where there are not too many.

        What is true of every piece is true of the rule, and more can be said of a piece.
        """
        cases = tuple(chain.from_iterable(map(_cases, self.alternatives)))
        if len(cases) > _MOST_PIECES:
            cases = self.alternatives
        return tuple(
            replace(self, alternatives=(case,), fixed=_fixed_texts((case,))) for case in cases
        )


def timed(rule: Rule, today: date) -> Timed:
    """Return a rule with its time from today on."""
    first = max(today, rule.valid_from or today)
    alternatives = live_alternatives(rule)
    fixed = _fixed_texts(alternatives)
    return Timed(rule, alternatives, first, rule.valid_until or date.max, fixed)


def _cases(alternative: KnownAlternative) -> Iterator[KnownAlternative]:
    """Give an alternative once for each value of its first condition that has several."""
    several = (n for n, each in enumerate(alternative) if len(each.shapes) > 1 and not each.negated)
    place = next(several, None)
    if place is None:
        yield alternative
        return
    for shape in alternative[place].shapes:
        alone = replace(alternative[place], shapes=(shape,))
        yield (*alternative[:place], alone, *alternative[place + 1 :])


class Bounds:
    """The rules that are worked out together: those in force, or those and the ones in test."""

    def __init__(self, rules: Iterable[Timed]) -> None:
        self._of_target: Final[dict[str, list[Timed]]] = defaultdict(list)
        for each in rules:
            self._of_target[each.rule.target].append(each)
        self._sums: Final = {
            target: sum(max(each.rule.points, 0) for each in given)
            for target, given in self._of_target.items()
        }

    def at_most(self, mine: Timed, implied: Collection[str], bars: tuple[int, int]) -> int:
        """Return what the target of a rule gets at most where it applies.

        Args:
            mine: The rule.
            implied: Ids of rules that apply wherever it does.
            bars: Below the first, and from the second on, the figure need not be good.
        """
        beside = self._of_target[mine.rule.target]
        against = sum(
            each.rule.points
            for each in beside
            if each.rule.points < 0 and each.rule.id in implied and each.lasts(mine)
        )
        rough = self._sums[mine.rule.target] + against
        is_clear = rough < bars[0] or mine.rule.points + against >= bars[1]
        if is_clear or len(beside) > _MOST_COMPARED:
            return rough
        helping = [
            each
            for each in beside
            if each.rule.points > 0 and each.rule.id != mine.rule.id and not each.excludes(mine)
        ]
        return mine.rule.points + against + _most_together(helping, mine)

    def at_least(self, target: str, mine: Timed, implied: Iterable[Timed]) -> int:
        """Return what another target gets at least where a rule applies.

        Args:
            target: The other target.
            mine: The rule.
            implied: The rules that apply wherever it does.
        """
        for_it = sum(
            each.rule.points
            for each in implied
            if each.rule.target == target and each.rule.points > 0 and each.lasts(mine)
        )
        against = [each for each in self._of_target[target] if each.rule.points < 0]
        may_meet = (
            each for each in against if len(against) > _MOST_COMPARED or not each.excludes(mine)
        )
        return for_it + sum(each.rule.points for each in may_meet)


def _most_together(rules: Sequence[Timed], mine: Timed) -> int:
    """Return the most points that rules give one message together with a rule.

    Rules that each ask for a text of their own in a field with room for one or two do not all apply at once.
    """
    loose = 0
    by_text: dict[RuleField, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    sums: dict[RuleField, int] = defaultdict(int)
    for each in rules:
        place = next(iter(each.fixed), None)
        if place is None:
            loose += each.rule.points
            continue
        sums[place] += each.rule.points
        for text in each.fixed[place]:
            by_text[place][text] += each.rule.points
    own: frozenset[str] = frozenset()
    return loose + sum(
        min(sums[place], _best(points, MOST_TEXTS[place], mine.fixed.get(place, own)))
        for place, points in by_text.items()
    )


def _best(points: Mapping[str, int], room: int, own: frozenset[str]) -> int:
    """Return the most points that so many texts together bring, one of which is among the rule's own."""
    if not own or room == 1:
        return sum(sorted(points.values())[-room:])
    first = max(points.get(text, 0) for text in own)
    others = (each for text, each in points.items() if len(own) > 1 or text not in own)
    return first + max(others, default=0)


def _fixed_texts(
    alternatives: Sequence[KnownAlternative],
) -> Mapping[RuleField, frozenset[str]]:
    """Return the fields with room for one or two texts of which a rule names each that it lets through."""
    fixed = {}
    for place in _NARROW:
        named = [
            next((each.texts for each in group if each.field is place and each.texts), ())
            for group in alternatives
        ]
        if named and all(named):
            fixed[place] = frozenset(chain.from_iterable(named))
    return fixed
