"""A rule: conditions, points, and the directory entry it speaks for; data, no scripting.

The conditions of a rule stand in alternatives. One alternative holds when each of its conditions does; the rule
applies when one alternative holds; a condition may be turned round. Any combination of *and*, *or* and *not* can be
written so (disjunctive normal form), and read aloud by whoever keeps the rules.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Final

from dpassist.domain.errors import ContradictionError
from dpassist.domain.identity import mask_cpr
from dpassist.domain.post import SenderKind
from dpassist.domain.rules.writing import is_tidy, is_tidy_note

HIGHEST_POINTS: Final = 10_000
"""Of one rule, and of the threshold."""
MOST_CONDITIONS: Final = 200
"""Of one rule, in all its alternatives."""
LONGEST_VALUES: Final = 15_000
"""Letters in one condition, three more for each value: with its signs doubled it fits into a spreadsheet's cell."""
LONGEST_ID: Final = 60
LONGEST_LINE: Final = 300
LONGEST_NOTE: Final = 5_000
EARLIEST_DAY: Final = date(1900, 1, 1)
"""Spreadsheets know no earlier one."""
DEFAULT_THRESHOLD: Final = 100
DEFAULT_POINTS: Final = 100
_BETWEEN_VALUES: Final = 3
_LONGEST_NUMBER: Final = 9


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
    """How a condition's values are compared; letter case and doubled spaces never count.

    A kind of sender is one of a few, so a condition on it takes `IS` or `PRESENT` alone.
    """

    IS = "is"
    CONTAINS = "contains"
    STARTS = "starts"
    WORD = "word"
    """The value stands there as a whole word, or as words in a row, however they are joined: "e-mail" is found in
    "e mail". A value with other signs, such as "§ 7" or "c++", stands there just so."""
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
        values: What; one of them is enough. None for `RuleMatch.PRESENT`. For a kind of sender: ids of
            `SenderKind`.
        negated: Whether it holds when nothing of it is found.
        label: Of `RuleField.CONTACT_INFO`: which field; empty = any.
    """

    field: RuleField
    match: RuleMatch
    values: tuple[str, ...] = ()
    negated: bool = False
    label: str = ""

    def __post_init__(self) -> None:
        """Refuse a condition that says nothing, or that a sheet or the window could not hold.

        Raises:
            ContradictionError: Its code says why.
        """
        _refuse_first(self._lacks())

    def _lacks(self) -> Iterator[tuple[bool, str]]:
        asks = self.match is not RuleMatch.PRESENT
        letters = sum(len(value) + _BETWEEN_VALUES for value in self.values)
        yield asks and not self.values, "condition-without-values"
        yield bool(self.values) and not asks, "condition-with-values"
        yield not all(map(str.strip, self.values)), "condition-empty-value"
        yield not all(map(is_tidy, (*self.values, self.label))), "rule-hidden-letters"
        yield letters > LONGEST_VALUES or len(self.label) > LONGEST_LINE, "condition-too-long"
        yield bool(self.label) and self.field is not RuleField.CONTACT_INFO, "condition-with-label"
        if self.field is RuleField.SENDER_KIND and asks:
            yield self.match is not RuleMatch.IS, "condition-kind-compared"
            yield not all(value in _KINDS for value in self.values), "condition-kind-unknown"


_KINDS: Final = frozenset(SenderKind)
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
        note: For those who keep it; may have several lines.
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
        """Refuse a rule that could not be told from others, would apply to everything, or is too long to be kept.

        Raises:
            ContradictionError: Its code says why.
        """
        _refuse_first((*self._lacks_in_words(), *self._lacks_in_numbers()))

    def _lacks_in_words(self) -> Iterator[tuple[bool, str]]:
        lines = (self.id, self.name, self.target, self.owner)
        yield not self.id.strip(), "rule-without-id"
        yield not self.name.strip(), "rule-without-name"
        yield not self.target.strip(), "rule-without-target"
        yield not (all(map(is_tidy, lines)) and is_tidy_note(self.note)), "rule-hidden-letters"
        is_long = len(self.id) > LONGEST_ID or len(self.note) > LONGEST_NOTE
        yield is_long or any(len(line) > LONGEST_LINE for line in lines), "rule-too-long"
        yield mask_cpr(self.id) != self.id, "rule-id-of-person"  # ids stand in the log

    def _lacks_in_numbers(self) -> Iterator[tuple[bool, str]]:
        begins, ends = self.valid_from or EARLIEST_DAY, self.valid_until or date.max
        yield not self.alternatives or not all(self.alternatives), "rule-without-conditions"
        yield sum(map(len, self.alternatives)) > MOST_CONDITIONS, "rule-too-many-conditions"
        yield not self.points, "rule-without-points"
        yield abs(self.points) > HIGHEST_POINTS, "rule-too-many-points"
        yield min(begins, ends) < EARLIEST_DAY, "rule-too-early"
        yield ends < begins, "rule-ends-first"

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
        last_number: The highest number any rule has had for its id, as far as is known: the log goes on naming rules
            that are deleted, so no other one gets theirs.
    """

    rules: tuple[Rule, ...] = ()
    threshold: int = DEFAULT_THRESHOLD
    last_number: int = field(default=0, compare=False)

    def __post_init__(self) -> None:
        """Refuse a threshold that the window cannot show.

        Raises:
            ContradictionError: ``rules-threshold``.
        """
        _refuse_first([(not 1 <= self.threshold <= HIGHEST_POINTS, "rules-threshold")])

    def counting(self, today: date) -> tuple[Rule, ...]:
        """Return the rules that are worked out today."""
        return tuple(rule for rule in self.rules if rule.counts_on(today))

    def needs_body(self, today: date) -> bool:
        """Whether a message has to be opened for one of today's rules."""
        return any(rule.looks_at(RuleField.BODY) for rule in self.counting(today))

    def highest_number(self, known: Iterable[str] = ()) -> int:
        """Return the highest number that a rule has or had for its id.

        Args:
            known: Other ids that must not be given again.
        """
        ids = (*(rule.id for rule in self.rules), *known)
        numbers = (int(each) for each in ids if each.isdecimal() and len(each) <= _LONGEST_NUMBER)
        return max((self.last_number, *numbers))


def _refuse_first(lacks: Iterable[tuple[bool, str]]) -> None:
    """Raise the first thing that is lacking."""
    for is_lacking, code in lacks:
        if is_lacking:
            raise ContradictionError(code)
