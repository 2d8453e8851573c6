"""Compare a condition with what stands in a message; made ready once, asked a million times."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from dpassist.domain.composing import folded
from dpassist.domain.post import SenderKind
from dpassist.domain.rules.rule import Condition, RuleField, RuleMatch
from dpassist.domain.rules.traits import Seen, Traits, words_of

_WILD: Final = {"?": ".", "#": "[0-9]"}
_Compare = Callable[[Seen], bool]
_WORDS_ALONE: Final = re.compile(r"[\w \-\u2010-\u2015]*\w[\w \-\u2010-\u2015]*")
"""Words, joined by blanks or hyphens: in a message they may be joined in any way."""


@dataclass(frozen=True, slots=True)
class ReadyCondition:
    """A condition ready to be compared.

    Attributes:
        condition: As it was written.
        keys: What the field must equal, or words of which one must stand in it, for a quick look-up; empty when it
            has to be compared.
    """

    condition: Condition
    keys: tuple[str, ...]
    _label: str
    _compares: tuple[tuple[str, _Compare], ...] = field(repr=False)
    _told: dict[str, Condition] = field(default_factory=dict, repr=False, compare=False)

    def holds(self, traits: Traits) -> bool:
        """Tell whether a message is as the condition wants it."""
        return self.found(traits) is not None

    def found(self, traits: Traits) -> str | None:
        """Return the value that was found, empty when the condition asks for none; None when it does not hold."""
        wanted = self.condition
        value = self._value(traits.get(wanted.field, ()))
        if wanted.negated:
            return "" if value is None else None
        return value

    def told(self, value: str) -> Condition:
        """Return the condition with the one value that was found, as a reason says it; made once for each value."""
        wanted = self.condition
        if not value or len(wanted.values) == 1:
            return wanted
        told = self._told.get(value)
        if told is None:
            told = Condition(wanted.field, wanted.match, (value,), label=wanted.label)
            self._told[value] = told
        return told

    def _value(self, seen: tuple[Seen, ...]) -> str | None:
        if self._label:
            seen = tuple(each for each in seen if each.label == self._label)
        if self.condition.match is RuleMatch.PRESENT:
            return "" if any(map(is_something(self.condition.field), seen)) else None
        for value, compare in self._compares:
            for each in seen:
                if compare(each):
                    return value
        return None


def is_something(place: RuleField) -> _Compare:
    """Return what tells whether a text fills its field in: that a kind of sender is not known does not."""
    if place is RuleField.SENDER_KIND:
        return lambda seen: seen.text != SenderKind.UNKNOWN
    return lambda _seen: True


@lru_cache(maxsize=50_000)  # rules are made ready again with every change of one of them
def ready(condition: Condition) -> ReadyCondition:
    """Make a condition ready."""
    wanted = tuple(map(folded, condition.values))
    compares = (comparing(condition.match, value) for value in wanted)
    pairs = tuple(zip(condition.values, compares, strict=True))
    keys: tuple[str, ...] = ()
    if not condition.negated:
        if condition.match is RuleMatch.IS:
            keys = wanted
        elif condition.match is RuleMatch.WORD:
            keys = tuple(max(words_of(value).split(), key=len, default="") for value in wanted)
    return ReadyCondition(condition, keys if all(keys) else (), folded(condition.label), pairs)


def comparing(match: RuleMatch, value: str) -> _Compare:
    """Return what compares a text with a folded value."""
    return _COMPARES[match](value)


def are_words_alone(value: str) -> bool:
    """Tell whether a folded value is words and nothing else, so that they may be joined in any way."""
    return bool(_WORDS_ALONE.fullmatch(value))


def _is(value: str) -> _Compare:
    return lambda seen: seen.text == value


def _contains(value: str) -> _Compare:
    return lambda seen: value in seen.text


def _starts(value: str) -> _Compare:
    return lambda seen: seen.text.startswith(value)


def _word(value: str) -> _Compare:
    """Compare with words, or with a value of other signs that must not go on in letters at either end."""
    if are_words_alone(value):
        words = words_of(value)
        return lambda seen: words in seen.words
    begin = r"(?<!\w)" if value[:1].isalnum() else ""
    end = r"(?!\w)" if value[-1:].isalnum() else ""
    alone = re.compile(begin + re.escape(value) + end)
    return lambda seen: value in seen.text and bool(alone.search(seen.text))


@dataclass(frozen=True, slots=True)
class _Piece:
    """A part of a pattern between its asterisks: it has a length of its own."""

    plain: str
    fits: re.Pattern[str] | None
    length: int

    def begins(self, text: str) -> bool:
        return bool(self.fits.match(text)) if self.fits else text.startswith(self.plain)

    def ends(self, text: str) -> bool:
        start = len(text) - self.length
        return bool(self.fits.match(text, start)) if self.fits else text.endswith(self.plain)

    def find(self, text: str, start: int, end: int) -> int:
        """Return where it first stands, or -1."""
        if self.fits is None:
            return text.find(self.plain, start, end)
        found = self.fits.search(text, start, end)
        return found.start() if found else -1


def _piece(written: str) -> _Piece:
    if _WILD.keys().isdisjoint(written):
        return _Piece(written, None, len(written))
    wild = "".join(_WILD.get(letter, re.escape(letter)) for letter in written)
    return _Piece("", re.compile(wild, re.DOTALL), len(written))


def _pattern(value: str) -> _Compare:
    """Compare with a pattern, piece by piece between its asterisks.

    Each piece has a length of its own, so the first place it fits is as good as any later one, and no text takes
    longer than its length times that of the pattern.
    """
    first, *middle = pieces = [_piece(written) for written in value.split("*")]
    shortest = sum(piece.length for piece in pieces)
    last = pieces[-1]

    def fits(seen: Seen) -> bool:
        text = seen.text
        if len(text) < shortest or not first.begins(text):
            return False
        if not middle:
            return len(text) == shortest
        at, end = first.length, len(text) - last.length
        for piece in middle[:-1]:
            found = piece.find(text, at, end)
            if found < 0:
                return False
            at = found + piece.length
        return at <= end and last.ends(text)

    return fits


_COMPARES: Final[dict[RuleMatch, Callable[[str], _Compare]]] = {
    RuleMatch.IS: _is,
    RuleMatch.CONTAINS: _contains,
    RuleMatch.STARTS: _starts,
    RuleMatch.WORD: _word,
    RuleMatch.PATTERN: _pattern,
}
