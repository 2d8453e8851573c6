"""Compare a condition with what stands in a message; made ready once, asked a million times."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from dpassist.domain.rules.rule import Condition, RuleMatch
from dpassist.domain.rules.traits import Seen, Traits, folded, words_of

_WILD: Final = {"?": ".", "#": "[0-9]"}
_Compare = Callable[[Seen], bool]


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
    _compares: tuple[_Compare, ...] = field(repr=False)

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

    def _value(self, seen: tuple[Seen, ...]) -> str | None:
        if self._label:
            seen = tuple(each for each in seen if each.label == self._label)
        if self.condition.match is RuleMatch.PRESENT:
            return "" if seen else None
        for value, compare in zip(self.condition.values, self._compares, strict=True):
            if any(map(compare, seen)):
                return value
        return None


def ready(condition: Condition) -> ReadyCondition:
    """Make a condition ready."""
    wanted = tuple(map(folded, condition.values))
    compares = tuple(_COMPARES[condition.match](value) for value in wanted)
    keys: tuple[str, ...] = ()
    if not condition.negated:
        if condition.match is RuleMatch.IS:
            keys = wanted
        elif condition.match is RuleMatch.WORD:
            keys = tuple(words_of(value).strip().partition(" ")[0] for value in wanted)
    return ReadyCondition(condition, keys if all(keys) else (), folded(condition.label), compares)


def _is(value: str) -> _Compare:
    return lambda seen: seen.text == value


def _contains(value: str) -> _Compare:
    return lambda seen: value in seen.text


def _starts(value: str) -> _Compare:
    return lambda seen: seen.text.startswith(value)


def _word(value: str) -> _Compare:
    words = words_of(value)
    return lambda seen: words in seen.words if words.strip() else value in seen.text


def _pattern(value: str) -> _Compare:
    """Compare with a pattern, piece by piece between its asterisks.

    Each piece has a length of its own, so the first place it fits is as good as any later one, and no text takes
    longer than its length times that of the pattern.
    """
    pieces = [
        re.compile("".join(_WILD.get(letter, re.escape(letter)) for letter in piece), re.DOTALL)
        for piece in value.split("*")
    ]
    lengths = [len(piece) for piece in value.split("*")]

    def fits(seen: Seen) -> bool:
        text, end = seen.text, len(seen.text) - lengths[-1]
        if len(pieces) == 1:
            return bool(pieces[0].fullmatch(text))
        first = pieces[0].match(text)
        if first is None or end < first.end() or not pieces[-1].fullmatch(text, end):
            return False
        at = first.end()
        for piece in pieces[1:-1]:
            found = piece.search(text, at, end)
            if found is None:
                return False
            at = found.end()
        return True

    return fits


_COMPARES: Final[dict[RuleMatch, Callable[[str], _Compare]]] = {
    RuleMatch.IS: _is,
    RuleMatch.CONTAINS: _contains,
    RuleMatch.STARTS: _starts,
    RuleMatch.WORD: _word,
    RuleMatch.PATTERN: _pattern,
}
