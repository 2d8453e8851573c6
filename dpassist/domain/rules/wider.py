"""Find the rules that apply wherever another one does, without comparing each with each."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from dpassist.domain.rules.bounds import Timed
from dpassist.domain.rules.implying import Known, KnownAlternative, alternatives_imply
from dpassist.domain.rules.rule import RuleField
from dpassist.domain.rules.shapes import Shape
from dpassist.domain.rules.traits import MOST_TEXTS, words_of

_MOST_COMPARED: Final = 300
"""Rules that one rule is compared with. Only where thousands look for the same are there more, and then enough is told."""
_Key = tuple[RuleField, str, str]
"""A field, and what stands in it: a whole text, a word, some letters, anything, or what must not."""
_LETTERS: Final = 3


class Wider:
    """Rules, filed by what a message must have for them: what applies to less must ask for it too."""

    def __init__(self, rules: Sequence[Timed]) -> None:
        self._filed: Final[dict[_Key, list[Timed]]] = {}
        alternatives = [(rule, each) for rule in rules for each in rule.alternatives]
        often = Counter(
            key for _rule, group in alternatives for each in group for key in _keys(each)
        )
        for rule, group in alternatives:
            for key in _rarest(group, often):
                self._filed.setdefault(key, []).append(rule)

    def than(self, rule: Timed) -> Iterator[Timed]:
        """Give them, each once, the rule itself left out."""
        given = {rule.rule.id}
        for other in self._near(rule):
            if other.rule.id in given:
                continue
            if len(given) > _MOST_COMPARED:
                return
            given.add(other.rule.id)
            if alternatives_imply(rule.alternatives, other.alternatives):
                yield other

    def _near(self, rule: Timed) -> Iterator[Timed]:
        """Give those of which an alternative may follow from the first of a rule."""
        for each in rule.alternatives[0]:
            for key in _looked_up(each):
                yield from self._filed.get(key, ())


def _rarest(group: KnownAlternative, often: Counter[_Key]) -> tuple[_Key, ...]:
    """Return the keys of the condition that fewest rules share; its loose key when none has any."""
    keyed = [keys for keys in map(_keys, group) if keys]
    if not keyed:
        return (_loose_key(group[0]),)
    return min(keyed, key=lambda keys: sum(often[key] for key in keys))


def _keys(condition: Known) -> tuple[_Key, ...]:
    """Return what must stand in a field for a condition: texts, words, or three letters in a row.

    Nothing where it may be anything.
    """
    if condition.negated:
        return ()
    if condition.texts:
        return tuple((condition.field, "=", text) for text in condition.texts)
    keys = tuple(dict.fromkeys(map(_key_of, condition.shapes)))
    return tuple((condition.field, *key) for key in keys) if all(key[1] for key in keys) else ()


def _key_of(shape: Shape) -> tuple[str, str]:
    longest = max(shape.parts, key=len, default="")
    if shape.words:
        return "word", longest
    return "in", longest[:_LETTERS] if len(longest) >= _LETTERS else ""


def _looked_up(condition: Known) -> Iterator[_Key]:
    """Give the keys under which conditions lie that may follow from one."""
    if not condition.negated and condition.shapes:
        shape, place = condition.shapes[0], condition.field
        yield (place, "=", shape.text)
        for word in dict.fromkeys(words_of(shape.text).split()):
            yield (place, "word", word)
        for letters in dict.fromkeys(_letters_in(shape.parts)):
            yield (place, "in", letters)
        yield (place, "any", "")
    has_one = MOST_TEXTS.get(condition.field) == 1
    if condition.negated or has_one:
        yield (condition.field, "not one", "")
    # What may stand anywhere in a text never rules out what may stand anywhere in it too.
    if condition.negated or (has_one and not all(each.is_anywhere for each in condition.shapes)):
        yield (condition.field, "not", "")


def _letters_in(parts: Iterable[str]) -> Iterator[str]:
    for part in parts:
        for at in range(len(part) - _LETTERS + 1):
            yield part[at : at + _LETTERS]


def _loose_key(condition: Known) -> _Key:
    """Return the key of a condition that asks for nothing by which it could be looked up."""
    if not condition.negated:
        return (condition.field, "any", "")
    is_open = all(shape.is_open for shape in condition.shapes)
    return (condition.field, "not" if is_open else "not one", "")
