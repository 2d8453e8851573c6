"""Which entry the rules suggest for a message, with the reasons; the order of the rules makes no difference.

What rules give one target is added up. The target with most points is suggested when it reaches the threshold, no
other has as many, and the directory knows it. A tie is documented as such: its targets are told in the order of their
ids, and the user decides. A target that nothing speaks for is never among those with most points.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Final

from dpassist.domain.rules.comparing import ReadyCondition, ready
from dpassist.domain.rules.rule import Condition, RuleBook, RuleField, RuleMatch, RuleState
from dpassist.domain.rules.traits import Seen, Traits


class Advice(StrEnum):
    """What the rules come to."""

    SUGGESTED = "suggested"
    TIE = "tie"
    """Several have most points: the user decides."""
    TOO_FEW = "too-few"
    """Something speaks for a target, and none reaches the threshold."""
    NO_ENTRY = "no-entry"
    """What has most points is not in the directory."""
    NONE = "none"
    """Nothing speaks for any target."""
    SUSPICIOUS = "suspicious"
    """The rules were not asked: the message is not to be passed on as it is."""
    UNREAD = "unread"
    """The rules could not be asked: the message could not be read."""


@dataclass(frozen=True, slots=True)
class Reason:
    """What one rule gave, and why.

    Attributes:
        rule: Its id.
        name: Its name.
        points: What it gave.
        because: The conditions that held, each with the one value that was found; the rule's words, never those of
            the message.
        in_test: Whether it only would have given it.
    """

    rule: str
    name: str
    points: int
    because: tuple[Condition, ...]
    in_test: bool = False


@dataclass(frozen=True, slots=True)
class Ranked:
    """One target, what it got, and from whom: most points first, then by the rule's id."""

    target: str
    points: int
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What the rules say of one message.

    Attributes:
        advice: What to do with it.
        ranking: Targets that rules in force gave points, most points first, those with as many by their ids.
        trial: The same with the rules in test added; empty when none of those applied.
    """

    advice: Advice
    ranking: tuple[Ranked, ...] = ()
    trial: tuple[Ranked, ...] = ()

    @property
    def target(self) -> str:
        """The id of the entry that is suggested; empty when the user decides."""
        return self.ranking[0].target if self.advice is Advice.SUGGESTED else ""

    @property
    def rule(self) -> str:
        """The id of the rule that gave the suggested entry most; empty when nothing is suggested."""
        return self.ranking[0].reasons[0].rule if self.advice is Advice.SUGGESTED else ""

    @property
    def leading(self) -> tuple[Ranked, ...]:
        """The targets in the first place: one, several in a tie, none when nothing speaks for any."""
        most = self.ranking[0].points if self.ranking else 0
        return tuple(each for each in self.ranking if most > 0 and each.points == most)

    def applied(self) -> Iterator[str]:
        """Give the id of each rule that applied, in test or not."""
        for ranked in self.trial or self.ranking:
            for reason in ranked.reasons:
                yield reason.rule


NO_SUGGESTION: Final = Suggestion(Advice.NONE)


@dataclass(frozen=True, slots=True)
class _Group:
    rule: int
    alternative: int
    conditions: tuple[ReadyCondition, ...]


class Suggesting:
    """The rules of one day, ready for many messages."""

    def __init__(self, book: RuleBook, today: date, entries: Collection[str] | None = None) -> None:
        """Make the rules ready.

        Args:
            book: The rules.
            today: The day.
            entries: Ids of the directory entries there are; None = not asked for.
        """
        self._entries: Final = entries
        self._rules: Final = book.counting(today)
        self._threshold: Final = book.threshold
        self._by_text: Final[dict[tuple[RuleField, str], list[_Group]]] = {}
        self._by_word: Final[dict[tuple[RuleField, str], list[_Group]]] = {}
        self._others: Final[list[_Group]] = []
        for number, rule in enumerate(self._rules):
            for place, alternative in enumerate(rule.alternatives):
                self._file(_Group(number, place, tuple(map(ready, alternative))))

    def suggest(self, traits: Traits) -> Suggestion:
        """Say where a message with these traits goes."""
        reasons: dict[str, list[Reason]] = {}
        for number, because in self._applying(traits):
            rule = self._rules[number]
            in_test = rule.state is RuleState.TEST
            reason = Reason(rule.id, rule.name, rule.points, because, in_test)
            reasons.setdefault(rule.target, []).append(reason)
        ranking = _ranked(reasons, with_tests=False)
        has_tests = any(each.in_test for given in reasons.values() for each in given)
        trial = _ranked(reasons, with_tests=True) if has_tests else ()
        made = Suggestion(Advice.NONE, ranking, trial)
        return replace(made, advice=self._advice(made.leading))

    def _advice(self, leading: Sequence[Ranked]) -> Advice:
        if not leading:
            return Advice.NONE
        if leading[0].points < self._threshold:
            return Advice.TOO_FEW
        if len(leading) > 1:
            return Advice.TIE
        is_known = self._entries is None or leading[0].target in self._entries
        return Advice.SUGGESTED if is_known else Advice.NO_ENTRY

    def _file(self, group: _Group) -> None:
        """Put an alternative where only messages that may fit meet it."""
        keyed = [each for each in group.conditions if each.keys]
        if not keyed:
            self._others.append(group)
            return
        # A whole text tells more messages apart than a word does.
        best = min(keyed, key=lambda each: each.condition.match is not RuleMatch.IS)
        index = self._by_text if best.condition.match is RuleMatch.IS else self._by_word
        for key in dict.fromkeys(best.keys):
            index.setdefault((best.condition.field, key), []).append(group)

    def _applying(self, traits: Traits) -> Iterator[tuple[int, tuple[Condition, ...]]]:
        """Give each rule that applies, once, with the first of its alternatives that holds."""
        held: dict[int, tuple[int, tuple[Condition, ...]]] = {}
        for group in self._candidates(traits):
            before = held.get(group.rule)
            if before is None or group.alternative < before[0]:
                because = _because(group.conditions, traits)
                if because is not None:
                    held[group.rule] = (group.alternative, because)
        for number, (_place, because) in held.items():
            yield number, because

    def _candidates(self, traits: Traits) -> Iterator[_Group]:
        for place, all_seen in traits.items():
            for seen in all_seen:
                yield from self._by_text.get((place, seen.text), ())
                if self._by_word:
                    yield from self._with_words(place, seen)
        yield from self._others

    def _with_words(self, place: RuleField, seen: Seen) -> Iterator[_Group]:
        for word in dict.fromkeys(seen.words.split()):
            yield from self._by_word.get((place, word), ())


def _because(conditions: Iterable[ReadyCondition], traits: Traits) -> tuple[Condition, ...] | None:
    held: list[Condition] = []
    for each in conditions:
        value = each.found(traits)
        if value is None:
            return None
        held.append(each.told(value))
    return tuple(held)


def _ranked(reasons: Mapping[str, Iterable[Reason]], *, with_tests: bool) -> tuple[Ranked, ...]:
    ranking = []
    for target, given in reasons.items():
        counted = [each for each in given if with_tests or not each.in_test]
        if counted:
            counted.sort(key=lambda reason: (-reason.points, reason.rule))
            points = sum(reason.points for reason in counted)
            ranking.append(Ranked(target, points, tuple(counted)))
    return tuple(sorted(ranking, key=lambda ranked: (-ranked.points, ranked.target)))
