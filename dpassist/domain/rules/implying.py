"""When one condition says no more than another: what the search for rules in each other's way rests on.

Everything here is true of any message whenever it is said, and not complete: two ways of saying one thing may escape.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from dpassist.domain.composing import folded
from dpassist.domain.post import SenderKind
from dpassist.domain.rules.rule import Condition, Rule, RuleField, RuleMatch
from dpassist.domain.rules.shapes import Shape, shape_of
from dpassist.domain.rules.traits import MOST_TEXTS


@dataclass(frozen=True, slots=True)
class Known:
    """A condition as it is held against others.

    Attributes:
        field: Where it looks.
        label: Of a free-text field: which, folded; empty = any.
        negated: Whether none of the shapes may be there; never of a kind of sender, which then is one of the others.
        shapes: One of them has to be there; none at all where nothing can be.
    """

    field: RuleField
    label: str
    negated: bool
    shapes: tuple[Shape, ...]

    def implies(self, wide: "Known") -> bool:
        """Tell whether a message with this has that too."""
        if self is wide:
            return True
        if self.field is not wide.field:
            return False
        if self.negated:  # not A follows from not B when B follows from A
            return wide.negated and _is_found_in(wide, self)
        return self.excludes(wide) if wide.negated else _is_found_in(self, wide)

    def excludes(self, other: "Known") -> bool:
        """Tell whether no text in a field that has only one is as both, not turned round, want it."""
        return all(_stands_without(shape, other) for shape in self.shapes)

    @property
    def texts(self) -> tuple[str, ...]:
        """The only texts that may be there; empty when there are others."""
        texts = tuple(shape.text_alone for shape in self.shapes)
        return () if self.negated or None in texts else tuple(text for text in texts if text)


KnownAlternative = tuple[Known, ...]


@lru_cache(maxsize=50_000)  # all rules are looked at again with every change of one of them
def known(condition: Condition) -> Known:
    """Return a condition as it is held against others."""
    if condition.field is RuleField.SENDER_KIND:
        shapes = (shape_of(RuleMatch.IS, kind.value) for kind in _kinds(condition))
        return Known(condition.field, "", negated=False, shapes=tuple(shapes))
    values = tuple(map(folded, condition.values)) or ("",)
    shapes = (shape_of(condition.match, value) for value in values)
    return Known(condition.field, folded(condition.label), condition.negated, tuple(shapes))


def live_alternatives(rule: Rule) -> tuple[KnownAlternative, ...]:
    """Return the alternatives of a rule that something can fit."""
    alternatives = (tuple(map(known, each)) for each in rule.alternatives)
    return tuple(each for each in alternatives if not is_impossible(each))


def alternatives_imply(
    narrow: Iterable[KnownAlternative], wide: Sequence[KnownAlternative]
) -> bool:
    """Tell whether what fits one of the first fits one of the second."""
    return all(any(_alternative_implies(each, other) for other in wide) for each in narrow)


def alternatives_exclude(
    first: Iterable[KnownAlternative], second: Sequence[KnownAlternative]
) -> bool:
    """Tell whether nothing fits one of the first and one of the second."""
    return all(is_impossible((*one, *other)) for one in first for other in second)


def _alternative_implies(narrow: KnownAlternative, wide: KnownAlternative) -> bool:
    return all(any(each.implies(other) for each in narrow) for other in wide)


def _is_found_in(narrow: Known, wide: Known) -> bool:
    """Tell whether one of the narrow shapes is nowhere without one of the wide ones; neither is turned round."""
    if wide.label and wide.label != narrow.label:
        return False
    return all(_stands_with(shape, wide) for shape in narrow.shapes)


def _stands_with(shape: Shape, wide: Known) -> bool:
    return any(shape.is_within(other) for other in wide.shapes)


def _stands_without(shape: Shape, other: Known) -> bool:
    """Tell whether the field has no room for one of the other shapes beside this one."""
    return MOST_TEXTS.get(other.field) == 1 and all(map(shape.excludes, other.shapes))


def is_impossible(alternative: KnownAlternative) -> bool:
    """Tell whether nothing can fit all conditions."""
    return any(
        not each.negated and not any(_may_stand(each, shape, alternative) for shape in each.shapes)
        for each in alternative
    )


def _may_stand(wanted: Known, shape: Shape, alternative: KnownAlternative) -> bool:
    """Tell whether one shape that a condition wants gets along with each of the others."""
    for other in alternative:
        if other is wanted or other.field is not wanted.field:
            continue
        if not other.negated and _stands_without(shape, other):
            return False
        is_covered = not other.label or other.label == wanted.label
        if other.negated and is_covered and _stands_with(shape, other):
            return False
    return True


def _kinds(condition: Condition) -> list[SenderKind]:
    """Return the kinds of sender that a condition lets through."""
    named = condition.values or tuple(kind for kind in SenderKind if kind is not SenderKind.UNKNOWN)
    return [kind for kind in SenderKind if (kind in named) is not condition.negated]
