"""Which texts a value of a condition fits, so that two values can be held against each other without any message.

A shape is letters in a row with gaps between them, as a pattern is. What says *all texts of this shape fit that one
too* and *no text fits both* is true whenever it is said; where it is too long to find out, neither is said.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum
from functools import lru_cache
from typing import Final

from dpassist.domain.rules.comparing import are_words_alone, comparing
from dpassist.domain.rules.rule import RuleMatch
from dpassist.domain.rules.traits import Seen, words_of


class _Gap(Enum):
    """What may stand where no letter is written."""

    ANY = "*"
    LETTER = "?"
    DIGIT = "#"


_Run = tuple[str | _Gap, ...]
_GAPS: Final = {gap.value: gap for gap in _Gap}
_GAPS_WRITTEN: Final = re.compile(r"[*?#]")
_MOST_STEPS: Final = 40_000
"""Steps of one comparison: two values of two hundred letters. Longer ones are held equal or not."""
_DIGITS: Final = frozenset("0123456789")


@dataclass(frozen=True, slots=True)
class Shape:
    """The texts that fit one value.

    Attributes:
        match: How it is compared.
        text: The value, folded; empty for anything at all.
        text_alone: The only text that fits; None when there are others.
        words: The words of a value that is words and nothing else; else empty.
        parts: The letters in a row that stand in each text that fits.
        runs: What each text that fits has the form of; a text that fits none of them does not fit the value.
        fits: Compares one text.
        is_open: Whether there is a gap of any length.
        is_anywhere: Whether there is one at both ends, so that another open shape makes room for it.
    """

    match: RuleMatch
    text: str
    text_alone: str | None
    words: str
    parts: tuple[str, ...]
    runs: tuple[_Run, ...]
    fits: Callable[[Seen], bool] = field(repr=False, compare=False)
    is_open: bool
    is_anywhere: bool

    def is_within(self, wide: "Shape") -> bool:
        """Tell whether every text that fits this value fits another one."""
        if self.text_alone is not None:
            return wide.fits(seen_as(self.text_alone))
        match wide.match:
            case RuleMatch.PRESENT:
                return True
            case RuleMatch.WORD:
                return self._has_words_of(wide)
            case RuleMatch.CONTAINS:
                return any(wide.text in part for part in self.parts)
            case _:
                return self._is_laid_on(wide)

    def _has_words_of(self, wide: "Shape") -> bool:
        if self.words:
            return bool(wide.words) and wide.words in self.words
        return self.match is RuleMatch.WORD and wide.fits(seen_as(self.text))

    def _is_laid_on(self, wide: "Shape") -> bool:
        if not all(any(part in own for own in self.parts) for part in wide.parts):
            return False  # most are told apart so, and quickly
        return any(_covers(wide.runs[0], run) for run in self.runs)

    def excludes(self, other: "Shape") -> bool:
        """Tell whether no text fits both values."""
        if self.text_alone is not None:
            return not other.fits(seen_as(self.text_alone))
        if other.text_alone is not None:
            return not self.fits(seen_as(other.text_alone))
        if (self.is_anywhere and other.is_open) or (other.is_anywhere and self.is_open):
            return False
        return any(not _meet(one, another) for one in self.runs for another in other.runs)


def seen_as(text: str) -> Seen:
    """Return a folded text as it is looked at."""
    return Seen(text, words=words_of(text))


@lru_cache(maxsize=50_000)
def shape_of(match: RuleMatch, value: str) -> Shape:
    """Return the shape of a folded value; of `RuleMatch.PRESENT` that of anything."""
    if match is RuleMatch.PRESENT:
        anything: _Run = (_Gap.LETTER, _Gap.ANY)
        return Shape(
            match, "", None, "", (), (anything,), _is_there, is_open=True, is_anywhere=False
        )
    gaps = _GAPS.keys() & set(value) if match is RuleMatch.PATTERN else set()
    is_alone = match is RuleMatch.IS or (match is RuleMatch.PATTERN and not gaps)
    words = words_of(value) if match is RuleMatch.WORD and are_words_alone(value) else ""
    parts = _GAPS_WRITTEN.split(value) if match is RuleMatch.PATTERN else words.split() or [value]
    runs = _runs(match, value, words)
    return Shape(
        match,
        value,
        value if is_alone else None,
        words,
        tuple(part for part in parts if part),
        runs,
        comparing(match, value),
        is_open=all(_Gap.ANY in run for run in runs),
        is_anywhere=all(run[0] is run[-1] is _Gap.ANY for run in runs),
    )


def _is_there(_seen: Seen) -> bool:
    return True


def _runs(match: RuleMatch, value: str, words: str) -> tuple[_Run, ...]:
    letters: _Run = tuple(value)
    match match:
        case RuleMatch.PATTERN:
            return (tuple(_GAPS.get(letter, letter) for letter in value),)
        case RuleMatch.STARTS:
            return ((*letters, _Gap.ANY),)
        case RuleMatch.WORD if words:
            return tuple((_Gap.ANY, *word, _Gap.ANY) for word in words.split())
        case RuleMatch.WORD | RuleMatch.CONTAINS:
            return ((_Gap.ANY, *letters, _Gap.ANY),)
        case _:
            return (letters,)


def _covers(wide: _Run, narrow: _Run) -> bool:
    """Tell whether the wide run fits whatever the narrow one does, by laying its letters and gaps on the other's."""
    if len(wide) * len(narrow) > _MOST_STEPS:
        return wide == narrow
    ends = _past_gaps(wide, {0})
    """Of the beginnings of the wide run: those that fit the narrow one as far as it has been read."""
    for at in narrow:
        takers = (end for end in ends if end < len(wide) and _takes(wide[end], at))
        ends = _past_gaps(wide, {end + (wide[end] is not _Gap.ANY) for end in takers})
    return len(wide) in ends


def _past_gaps(run: _Run, ends: set[int]) -> set[int]:
    """Add the ends behind gaps that may be of no letter at all."""
    for end in list(ends):
        at = end
        while at < len(run) and run[at] is _Gap.ANY:
            at += 1
            ends.add(at)
    return ends


def _takes(wide: str | _Gap, narrow: str | _Gap) -> bool:
    if wide is _Gap.ANY or wide == narrow:
        return True
    if wide is _Gap.LETTER:
        return narrow is not _Gap.ANY
    return wide is _Gap.DIGIT and narrow in _DIGITS


def _meet(one: _Run, other: _Run) -> bool:
    """Tell whether a text may fit both runs."""
    if len(one) * len(other) > _MOST_STEPS:
        return True
    # Of each beginning of the one run: whether some text fits it and the beginning of the other read so far.
    row = [True]
    row += [all(each is _Gap.ANY for each in one[:end]) for end in range(1, len(one) + 1)]
    for right in other:
        below = [row[0] and right is _Gap.ANY]
        for end, left in enumerate(one, start=1):
            if left is _Gap.ANY or right is _Gap.ANY:
                below.append(row[end] or below[end - 1] or row[end - 1])
            else:
                below.append(row[end - 1] and (_takes(left, right) or _takes(right, left)))
        row = below
    return row[-1]
