"""What in the rules leads nowhere: found by looking at them, without a message.

Each doubt is true of every message and of every day from today on. Not all that is true is found: what words of a
language exclude each other, nobody told us.
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from datetime import date
from itertools import islice
from typing import Final, NamedTuple

from dpassist.domain.cpr_finding import Look, find_cpr
from dpassist.domain.rules.bounds import Bounds, Timed, timed
from dpassist.domain.rules.doubt import RuleDoubt, RuleFault
from dpassist.domain.rules.implying import alternatives_imply
from dpassist.domain.rules.rule import Rule, RuleBook, RuleState
from dpassist.domain.rules.wider import Wider


def rule_doubts(
    book: RuleBook,
    targets: Collection[str],
    today: date,
    check: Callable[[], None] = lambda: None,
) -> tuple[RuleDoubt, ...]:
    """Return what leads nowhere, in the order of the rules.

    Args:
        book: The rules.
        targets: Ids of the directory entries there are.
        today: Of the check.
        check: Called often; stops the search by raising.
    """
    looking = _Looking(book, targets, today, check)
    doubts: list[RuleDoubt] = []
    for rule in book.rules:
        check()
        doubts += looking.doubts_of(rule)
    return tuple(doubts)


class _Looking:
    """One search; what rules in force come to is found without those in test, which stand in nobody's way."""

    def __init__(
        self,
        book: RuleBook,
        targets: Collection[str],
        today: date,
        check: Callable[[], None],
    ) -> None:
        self._threshold: Final = book.threshold
        self._targets: Final = targets
        self._today: Final = today
        self._timed: Final = dict(_counting(book.rules, today, check))
        all_timed = tuple(self._timed.values())
        self._wider: Final = Wider(all_timed)
        in_force = [each for each in all_timed if each.rule.state is RuleState.ACTIVE]
        self._bounds: Final = {
            RuleState.ACTIVE: Bounds(in_force),
            RuleState.TEST: Bounds(all_timed),
        }

    def doubts_of(self, rule: Rule) -> Iterator[RuleDoubt]:
        """Give what is wrong with a rule."""
        if _names_person(rule):
            yield RuleDoubt(rule.id, RuleFault.NAMES_PERSON)
        if rule.state is RuleState.OFF:
            return
        if rule.target not in self._targets:
            yield RuleDoubt(rule.id, RuleFault.NO_TARGET, rule.target)
        if rule.valid_until and rule.valid_until < self._today:
            yield RuleDoubt(rule.id, RuleFault.EXPIRED, rule.valid_until.isoformat())
            return
        mine = self._timed.get(rule.id)
        if mine is None:
            yield RuleDoubt(rule.id, RuleFault.IMPOSSIBLE)
            return
        if len(mine.alternatives) < len(rule.alternatives):
            yield RuleDoubt(rule.id, RuleFault.PARTLY_IMPOSSIBLE)
        yield from self._beside_others(mine)

    def _beside_others(self, mine: Timed) -> Iterator[RuleDoubt]:
        rule = mine.rule
        pieces = mine.pieces()
        wider = tuple(self._wider.than(pieces[0]))
        for other in wider:
            if _says_the_same(mine, other):
                yield RuleDoubt(rule.id, RuleFault.DOUBLE, other.rule.id)
                break
        if rule.points < 0:
            return  # it never was to decide for its target
        standing = self._standing(pieces, wider)
        if standing.is_below:
            yield RuleDoubt(rule.id, RuleFault.BELOW_THRESHOLD, rule.target)
        if standing.loses:
            fault = RuleFault.CONFLICTING if standing.may_tie else RuleFault.SHADOWED
            yield RuleDoubt(rule.id, fault, standing.other)
        if not (standing.is_below or standing.loses):
            ties = (each.rule.id for each in wider if _ties_with(mine, each))
            yield from (RuleDoubt(rule.id, RuleFault.TIED, other) for other in islice(ties, 1))

    def _standing(self, pieces: Sequence[Timed], wider: Sequence[Timed]) -> "_Standing":
        """Return how the target of a rule stands in all of its pieces; the rules given are wider than the first."""
        worst = self._against(pieces[0], wider)
        for piece in pieces[1:]:
            if not (worst.is_below or worst.loses):
                break
            worst = worst.and_also(self._against(piece, tuple(self._wider.than(piece))))
        return worst

    def _against(self, piece: Timed, wider: Sequence[Timed]) -> "_Standing":
        """Hold what a rule's target can get against what another one gets, where a piece of the rule applies."""
        state = piece.rule.state
        counted = [each for each in wider if _is_counted(each.rule, state)]
        other, least = self._best_other(piece, counted)
        bars = min(self._threshold, least or self._threshold), max(self._threshold, least + 1)
        implied = {each.rule.id for each in counted}
        most = self._bounds[state].at_most(piece, implied, bars)
        loses = bool(other) and most <= least
        return _Standing(most < self._threshold, loses, loses and most == least, other)

    def _best_other(self, mine: Timed, implied: Sequence[Timed]) -> tuple[str, int]:
        """Return the strongest rule for the other target that gets most wherever a rule applies, and how much.

        No rule and nothing where there is no such target.
        """
        helping = [
            each
            for each in implied
            if each.rule.points > 0 and each.rule.target != mine.rule.target and each.lasts(mine)
        ]
        bounds = self._bounds[mine.rule.state]
        least = {
            target: bounds.at_least(target, mine, helping)
            for target in dict.fromkeys(each.rule.target for each in helping)
        }
        if not least:
            return "", 0
        best = max(least, key=lambda target: least[target])
        strongest = max(
            (each.rule for each in helping if each.rule.target == best), key=lambda r: r.points
        )
        return strongest.id, least[best]


class _Standing(NamedTuple):
    """How the target of a rule stands wherever it applies.

    Attributes:
        is_below: It stays below the threshold.
        loses: Another one gets as much at least.
        may_tie: Perhaps not more.
        other: The strongest rule for that one.
    """

    is_below: bool
    loses: bool
    may_tie: bool
    other: str

    def and_also(self, other: "_Standing") -> "_Standing":
        """Return what is true of two pieces."""
        return _Standing(
            self.is_below and other.is_below,
            self.loses and other.loses,
            self.may_tie or other.may_tie,
            self.other,
        )


def _counting(
    rules: Sequence[Rule], today: date, check: Callable[[], None]
) -> Iterator[tuple[str, Timed]]:
    """Give the rules that can apply to something on some day from today on."""
    for rule in rules:
        check()
        if rule.state is not RuleState.OFF and (rule.valid_until or today) >= today:
            ready = timed(rule, today)
            if ready.alternatives:
                yield rule.id, ready


def _is_counted(other: Rule, state: RuleState) -> bool:
    return state is RuleState.TEST or other.state is RuleState.ACTIVE


def _ties_with(mine: Timed, other: Timed) -> bool:
    return (
        mine.rule.points == other.rule.points
        and mine.rule.target != other.rule.target
        and _is_counted(other.rule, mine.rule.state)
        and other.lasts(mine)
        and alternatives_imply(mine.alternatives, other.alternatives)
    )


def _says_the_same(mine: Timed, other: Timed) -> bool:
    is_alike = (mine.rule.target, mine.rule.state) == (other.rule.target, other.rule.state)
    one, another = mine.alternatives, other.alternatives
    return (
        is_alike
        and mine.meets(other)
        and alternatives_imply(one, another)
        and alternatives_imply(another, one)
    )


def _names_person(rule: Rule) -> bool:
    values = (
        v for group in rule.alternatives for each in group for v in (each.label, *each.values)
    )
    texts = (rule.name, rule.owner, rule.note, *values)
    return any(found.look is Look.CERTAIN for text in texts for found in find_cpr(text))
