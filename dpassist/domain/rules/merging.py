"""Bring together what two people made of the same rules."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from enum import Enum

from dpassist.domain.rules.rule import Rule, RuleBook


class ChangedBy(Enum):
    """Who has changed a rule since both began."""

    BOTH = "both"
    """Each in another way."""
    MINE = "mine"
    THEIRS = "theirs"


@dataclass(frozen=True, slots=True)
class Difference:
    """One rule that is not the same in both.

    Attributes:
        id: Its id.
        mine: As one has it; None when it is not there.
        theirs: As the others have it; None when it is not there.
    """

    id: str
    mine: Rule | None
    theirs: Rule | None


@dataclass(frozen=True, slots=True)
class Merged:
    """What came of bringing them together.

    Attributes:
        book: The others' rules with one's own changes on top.
        both: Ids of rules that both changed, each in another way: one's own stand in the book.
        renumbered: Old and new ids of one's own new rules whose number somebody else has given meanwhile.
        both_threshold: Whether both changed the threshold, each in another way: one's own stands in the book.
    """

    book: RuleBook
    both: tuple[str, ...] = ()
    renumbered: tuple[tuple[str, str], ...] = ()
    both_threshold: bool = False


def differences(mine: RuleBook, theirs: RuleBook) -> tuple[Difference, ...]:
    """Return the rules that differ, one's own first."""
    own, others = _by_id(mine), _by_id(theirs)
    return tuple(
        Difference(each, own.get(each), others.get(each))
        for each in dict.fromkeys((*own, *others))
        if own.get(each) != others.get(each)
    )


def changed_by(base: Rule | None, mine: Rule | None, theirs: Rule | None) -> ChangedBy:
    """Return who has changed a rule that is not the same in both; None stands for a rule that is not there."""
    if theirs == base:
        return ChangedBy.MINE
    return ChangedBy.THEIRS if mine == base else ChangedBy.BOTH


def merged(
    base: RuleBook, mine: RuleBook, theirs: RuleBook, written: Collection[str] = ()
) -> Merged:
    """Put what was changed here into what somebody else has saved meanwhile.

    Args:
        base: What both began with.
        mine: What one has made of it.
        theirs: What the others have.
        written: Ids of rules of which more is being written than stands in the book.
    """
    before, own, made = _by_id(base), _by_id(mine), _by_id(theirs)
    number = max(book.highest_number() for book in (base, mine, theirs))
    both: list[str] = []
    renumbered: list[tuple[str, str]] = []
    for rule_id in dict.fromkeys((*_changed(before, own), *written)):
        rule, other = own.get(rule_id), made.get(rule_id)
        if rule_id not in before and other is not None and rule is not None and other != rule:
            number += 1
            renumbered.append((rule_id, str(number)))
            made[str(number)] = replace(rule, id=str(number))
            continue
        if other not in {before.get(rule_id), rule}:
            both.append(rule_id)
        if rule is None:
            made.pop(rule_id, None)
        else:
            made[rule_id] = rule
    threshold = mine.threshold if mine.threshold != base.threshold else theirs.threshold
    of_both = theirs.threshold not in {base.threshold, threshold}
    rules = tuple(made[rule_id] for rule_id in _in_order(made, before, own, dict(renumbered)))
    return Merged(RuleBook(rules, threshold, number), tuple(both), tuple(renumbered), of_both)


def _in_order(
    made: Iterable[str], before: dict[str, Rule], own: dict[str, Rule], renumbered: dict[str, str]
) -> list[str]:
    """Return ids in the order of the others, or, where rules were moved here, in one's own and the others' behind."""
    if [each for each in own if each in before] == [each for each in before if each in own]:
        return list(made)
    places = {renumbered.get(each, each): number for number, each in enumerate(own)}
    return sorted(made, key=lambda each: places.get(each, len(places)))


def _changed(before: dict[str, Rule], after: dict[str, Rule]) -> Iterator[str]:
    for rule_id in dict.fromkeys((*after, *before)):
        if before.get(rule_id) != after.get(rule_id):
            yield rule_id


def _by_id(book: RuleBook) -> dict[str, Rule]:
    return {rule.id: rule for rule in book.rules}
