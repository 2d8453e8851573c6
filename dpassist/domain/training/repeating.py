"""What to practise next: five boxes, after Sebastian Leitner ("So lernt man lernen", 1972); no library is needed for it.

A task that is answered rightly goes one box on, one that is answered wrongly goes back to the first, and one that is
partly right stays. A task is due again so many days after its last answer as its box says. Nothing counts days in a
row, and nothing is lost by a holiday: what is due stays due.
"""

import random
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from dpassist.domain.training.marking import Result

NEW: Final = 0
"""The box of what was never answered."""
FIRST: Final = 1
LAST: Final = 5
DAYS: Final[Mapping[int, int]] = {NEW: 0, 1: 1, 2: 3, 3: 7, 4: 21, 5: 60}
"""Own choice, near to Leitner's, whose boxes were counted in centimetres."""
_FROM_NEW: Final = 2
"""What is known at once need not come back tomorrow."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A task among those to choose from.

    Attributes:
        key: Ids of lesson and task.
        box: Where it is.
        last: The day of its last answer; None for never.
    """

    key: tuple[str, str]
    box: int = NEW
    last: date | None = None

    def is_due(self, today: date) -> bool:
        """Whether it should be asked again."""
        return self.last is None or (today - self.last).days >= DAYS[self.box]

    @property
    def weakness(self) -> tuple[int, date]:
        """The lower, the more it needs practice: what went wrong first, then what is new, then what is old."""
        return (self.box * 2 if self.box else 3), self.last or date.min


def next_box(box: int, result: Result) -> int:
    """Return where a task goes after an answer."""
    if result is Result.WRONG:
        return FIRST
    if result is Result.PARTLY:
        return max(box, FIRST)
    return _FROM_NEW if box == NEW else min(box + 1, LAST)


def practice_set(
    waiting: Iterable[Waiting], today: date, count: int, seed: int
) -> tuple[tuple[str, str], ...]:
    """Choose what to practise, weakest first, and shuffle it, so that lessons mix.

    Args:
        waiting: All there is.
        today: What is due today comes before what is not.
        count: How many at most.
        seed: Decides the order; the same seed gives the same.
    """
    dice = random.Random(seed)  # noqa: S311 - practice, no secret
    mixed = sorted(waiting, key=lambda each: each.key)
    dice.shuffle(mixed)  # equally weak ones take turns
    mixed.sort(key=lambda each: (not each.is_due(today), *each.weakness))
    chosen = [each.key for each in mixed[:count]]
    dice.shuffle(chosen)
    return tuple(chosen)
