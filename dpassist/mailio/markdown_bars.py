"""Bars in Markdown: parts of wholes, one below the other.

They are a fenced block with ``bars`` and a title. Each of its lines is a part of a whole, what it is of, and what stands
beside it::

    ```bars Right at the first try
    3/4 Receiving > 3 of 4
    ```
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

_BAR: Final = re.compile(r"([0-9]{1,6})/([0-9]{1,6}) (\S.*) > (\S.*)")


@dataclass(frozen=True, slots=True)
class Bar:
    """One line of bars.

    Attributes:
        part: How much of the whole.
        whole: The whole; no less.
        label: What it is of.
        shown: What stands beside it.
    """

    part: int
    whole: int
    label: str
    shown: str


@dataclass(frozen=True, slots=True)
class Bars:
    """Parts of wholes, one below the other; free of CPR numbers.

    Attributes:
        title: What stands above them.
        bars: From above.
    """

    title: str
    bars: tuple[Bar, ...]

    def in_words(self) -> tuple[str, ...]:
        """Return the title, and what each bar says."""
        return (self.title, *(f"{bar.label}: {bar.shown}" for bar in self.bars))


def bars_of(title: str, lines: Sequence[str]) -> Bars | None:
    """Return bars; None where a line is none, so that it is seen as it was written."""
    found = [_BAR.fullmatch(line) for line in lines]
    bars = tuple(Bar(int(each[1]), int(each[2]), each[3], each[4]) for each in found if each)
    is_whole = len(bars) == len(lines) and all(bar.part <= bar.whole for bar in bars)
    return Bars(title, bars) if bars and is_whole else None
