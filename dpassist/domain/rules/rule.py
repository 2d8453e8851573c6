"""A rule: conditions, points, and the directory entry it speaks for; data, no scripting.

The conditions of a rule stand in alternatives. One alternative holds when each of its conditions does; the rule
applies when one alternative holds; a condition may be turned round. Any combination of *and*, *or* and *not* can be
written so (disjunctive normal form), and read aloud by whoever keeps the rules.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

HIGHEST_POINTS: Final = 10_000
MOST_CONDITIONS: Final = 200
"""Of one rule, in all its alternatives."""
DEFAULT_THRESHOLD: Final = 100
DEFAULT_POINTS: Final = 100


class RuleField(StrEnum):
    """What a condition looks at."""

    MAILBOX = "mailbox"
    """The contact point the letter was written to: its name or its id."""
    TOPIC = "topic"
    """What it is about, in words."""
    CONTACT_INFO = "contact_info"
    """A free-text field that the writer filled in; ``label`` names which, and without it any."""
    CASE_NUMBER = "case_number"
    KLE = "kle"
    FORM = "form"
    SENDER_KIND = "sender_kind"
    SENDER = "sender"
    """Name or address of who wrote: of the letter and of the mail it came in."""
    RECIPIENT = "recipient"
    """Address the mail was sent to, in To or Cc."""
    SUBJECT = "subject"
    BODY = "body"
    """The text itself: the message has to be opened for it."""
    ATTACHMENT_NAME = "attachment_name"


class RuleMatch(StrEnum):
    """How a condition's values are compared; letter case and doubled spaces never count."""

    IS = "is"
    CONTAINS = "contains"
    STARTS = "starts"
    WORD = "word"
    """The value stands there as a whole word, or as words in a row."""
    PATTERN = "pattern"
    """``*`` for any letters, ``?`` for one, ``#`` for one digit; the whole text has to fit."""
    PRESENT = "present"
    """Anything stands there; takes no values."""


class RuleState(StrEnum):
    """Whether a rule counts."""

    ACTIVE = "active"
    TEST = "test"
    """It is worked out and reported, and suggests nothing."""
    OFF = "off"


@dataclass(frozen=True, slots=True)
class Condition:
    """One thing to look for.

    Attributes:
        field: Where.
        match: How.
        values: What; one of them is enough. None for `RuleMatch.PRESENT`.
        negated: Whether it holds when nothing of it is found.
        label: Of `RuleField.CONTACT_INFO`: which field; empty = any.
    """

    field: RuleField
    match: RuleMatch
    values: tuple[str, ...] = ()
    negated: bool = False
    label: str = ""

    def __post_init__(self) -> None:
        """Refuse a condition that says nothing."""
        if (self.match is RuleMatch.PRESENT) == bool(self.values):
            raise ValueError("a condition has values, or asks whether anything is there")
        if not all(value.strip() for value in self.values):
            raise ValueError("an empty value is found everywhere")
        if self.label and self.field is not RuleField.CONTACT_INFO:
            raise ValueError("only free-text fields have labels")


Alternative = tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule.

    Attributes:
        id: Short, unique; named in reasons and in the log.
        name: What it is about, for people.
        target: Id of the directory entry it speaks for.
        alternatives: See the module; each has at least one condition.
        points: What it gives its target; below zero it speaks against it.
        state: Whether it counts.
        owner: Who answers for it.
        valid_from: First day it counts; None = always has.
        valid_until: Last day it counts; None = until somebody changes it.
        note: For those who keep it.
    """

    id: str
    name: str
    target: str
    alternatives: tuple[Alternative, ...]
    points: int = DEFAULT_POINTS
    state: RuleState = RuleState.ACTIVE
    owner: str = ""
    valid_from: date | None = None
    valid_until: date | None = None
    note: str = ""

    def __post_init__(self) -> None:
        """Refuse a rule that could not be told from others, or would apply to everything."""
        if not (self.id.strip() and self.name.strip() and self.target.strip()):
            raise ValueError("a rule needs an id, a name and a target")
        if not self.alternatives or not all(self.alternatives):
            raise ValueError("a rule needs a condition in each alternative")
        if sum(map(len, self.alternatives)) > MOST_CONDITIONS:
            raise ValueError("a rule has too many conditions")
        if not self.points or abs(self.points) > HIGHEST_POINTS:
            raise ValueError("a rule gives points, up to a limit")
        if self.valid_from and self.valid_until and self.valid_until < self.valid_from:
            raise ValueError("a rule ends after it has begun")

    def counts_on(self, today: date) -> bool:
        """Whether it is worked out today: switched on or in test, and within its time."""
        has_begun = self.valid_from is None or self.valid_from <= today
        has_ended = self.valid_until is not None and self.valid_until < today
        return self.state is not RuleState.OFF and has_begun and not has_ended

    def looks_at(self, field: RuleField) -> bool:
        """Whether a condition of it looks there."""
        return any(each.field is field for group in self.alternatives for each in group)


@dataclass(frozen=True, slots=True)
class RuleBook:
    """All rules, and from how many points on something is suggested.

    Attributes:
        rules: In the order they are shown in; it never changes what is suggested.
        threshold: Points below which "you decide" is the answer.
    """

    rules: tuple[Rule, ...] = ()
    threshold: int = DEFAULT_THRESHOLD

    def counting(self, today: date) -> tuple[Rule, ...]:
        """Return the rules that are worked out today."""
        return tuple(rule for rule in self.rules if rule.counts_on(today))

    def needs_body(self, today: date) -> bool:
        """Whether a message has to be opened for one of today's rules."""
        return any(rule.looks_at(RuleField.BODY) for rule in self.counting(today))
