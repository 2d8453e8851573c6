"""What may be wrong with a rule that can be used; `doubts` finds it."""

from dataclasses import dataclass
from enum import StrEnum


class RuleFault(StrEnum):
    """What may be wrong with a rule that can be used."""

    NO_TARGET = "rule-no-target"
    IMPOSSIBLE = "rule-impossible"
    """Nothing can fit any of its alternatives."""
    PARTLY_IMPOSSIBLE = "rule-partly-impossible"
    """Nothing can fit one of them."""
    EXPIRED = "rule-expired"
    BELOW_THRESHOLD = "rule-below-threshold"
    """Wherever it applies, its target stays below the threshold, whatever other rules give it."""
    SHADOWED = "rule-shadowed"
    """Wherever it applies, others give another target more than its own can get."""
    CONFLICTING = "rule-conflicting"
    """Wherever it applies, others give another target as much as its own can get at best."""
    TIED = "rule-tied"
    """Another one with as many points applies wherever it does, for another target: only others can decide."""
    DOUBLE = "rule-double"
    """Another one applies to just the same messages, for the same target, at the same time."""
    NAMES_PERSON = "rule-names-person"
    """It holds what looks like a CPR number."""


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
