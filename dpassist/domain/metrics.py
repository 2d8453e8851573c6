"""How good the verdicts on labelled messages are: a confusion matrix, and precision and recall per verdict.

A verdict that is unsure says "I cannot tell", so that is an answer of its own, of the recogniser and of whoever
labelled the message. It is never wrong in the way a wrong verdict is, and is not counted as one: it costs recall
and no precision.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, TypeAlias

from dpassist.domain.post import ReplyPermission
from dpassist.domain.verdict import Certainty, Kind, Verdict

Answer: TypeAlias = Kind | None
"""A kind of message, or None for "I cannot tell"."""

ANSWERS: Final[tuple[Answer, ...]] = (*Kind, None)
"""In the order of rows and columns."""


@dataclass(frozen=True, slots=True)
class Label:
    """What a person says a message is; what is None is not asked for.

    Attributes:
        kind: What it is.
        certainty: How sure the recogniser should be; unsure means that it should not be able to tell.
        reply: Whether it may be answered.
        positive: For a receipt: whether the letter it is about was delivered.
    """

    kind: Kind
    certainty: Certainty | None = None
    reply: ReplyPermission | None = None
    positive: bool | None = None

    @property
    def answer(self) -> Answer:
        """What the recogniser should answer."""
        return None if self.certainty is Certainty.UNSURE else self.kind


@dataclass(frozen=True, slots=True)
class Outcome:
    """One labelled message and what it was taken for.

    Attributes:
        name: Its file, below the folder that was measured.
        label: What it is.
        kind: What it was taken for.
        certainty: How surely.
        wrong: What of the verdict is not as the label says: ``verdict``, ``certainty``, ``reply``, ``positive``.
    """

    name: str
    label: Label
    kind: Kind
    certainty: Certainty
    wrong: tuple[str, ...] = ()

    @property
    def answer(self) -> Answer:
        """What the recogniser answered."""
        return None if self.certainty is Certainty.UNSURE else self.kind

    @property
    def is_false_post(self) -> bool:
        """Whether it is something else and was taken for Digital Post, the one mistake nobody may be led into."""
        return self.answer is Kind.DIGITAL_POST and self.label.kind is not Kind.DIGITAL_POST


def compare(name: str, label: Label, verdict: Verdict) -> Outcome:
    """Hold a verdict against its label."""
    outcome = Outcome(name, label, verdict.kind, verdict.certainty)
    if outcome.answer is not label.answer:
        return Outcome(name, label, verdict.kind, verdict.certainty, ("verdict",))
    pairs = (
        ("certainty", label.certainty, verdict.certainty),
        ("reply", label.reply, verdict.reply),
        ("positive", label.positive, verdict.positive),
    )
    wrong = tuple(what for what, said, seen in pairs if said is not None and said != seen)
    return Outcome(name, label, verdict.kind, verdict.certainty, wrong)


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many.

    Attributes:
        part: How many are right.
        whole: Of how many.
    """

    part: int
    whole: int

    @property
    def permille(self) -> int | None:
        """The share in tenths of a percent, rounded down so that 100 % means all; None of nothing."""
        return self.part * 1000 // self.whole if self.whole else None


class Confusion:
    """Counts of label and answer."""

    def __init__(self, outcomes: Iterable[Outcome] = ()) -> None:
        """Count these."""
        self._counts: Final[Counter[tuple[Answer, Answer]]] = Counter()
        for outcome in outcomes:
            self.add(outcome)

    def add(self, outcome: Outcome) -> None:
        """Count one more."""
        self._counts[outcome.label.answer, outcome.answer] += 1

    def count(self, labelled: Answer, answered: Answer) -> int:
        """Return how many messages of a label got an answer."""
        return self._counts[labelled, answered]

    @property
    def total(self) -> int:
        """How many messages were counted."""
        return self._counts.total()

    def recall(self, kind: Kind) -> Share:
        """Return how many of the messages of a kind were recognised as such."""
        return Share(self.count(kind, kind), sum(self.count(kind, each) for each in ANSWERS))

    def precision(self, kind: Kind) -> Share:
        """Return how many of the messages that were taken for a kind are of it."""
        return Share(self.count(kind, kind), sum(self.count(each, kind) for each in ANSWERS))
