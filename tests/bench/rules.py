"""How quickly rules suggest and the directory is searched, beside asking every rule one by one.

The baseline is what a first version would do: every condition of every rule is asked of every message.
"""

import random
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date

from dpassist.domain.directory import Directory, Entry
from dpassist.domain.rules.comparing import ready
from dpassist.domain.rules.doubts import rule_doubts
from dpassist.domain.rules.rule import Condition, Rule, RuleBook, RuleField, RuleMatch
from dpassist.domain.rules.suggesting import Suggesting
from dpassist.domain.rules.traits import Seen, Traits, folded, words_of
from dpassist.services.directory_search import DirectorySearch

RULES = 5000
FEW_RULES = 1000
MESSAGES = 1000
ENTRIES = 20_000
ASKED_MS = 5.0
ASKED_KEY_MS = 16.0
_TODAY = date(2026, 11, 23)
_SAMPLE = 20
_TYPED = 60
_SYLLABLES = [
    "by",
    "ve",
    "skov",
    "gård",
    "lund",
    "havn",
    "sø",
    "bro",
    "mark",
    "holt",
    "rup",
    "sted",
    "dal",
    "vig",
    "ø",
    "ager",
    "borg",
    "hus",
    "kær",
]
_TASKS = [
    "byggesag",
    "pas",
    "skole",
    "løn",
    "bolig",
    "pension",
    "vand",
    "vej",
    "miljø",
    "social",
    "sundhed",
    "kultur",
    "barsel",
    "fritid",
]


def main(messages: int = MESSAGES) -> int:
    """Measure, print, and return 1 where a target is missed."""
    chance = random.Random(1)
    words = [_word(chance) for _ in range(3000)]
    traits = [_message(chance, words) for _ in range(messages)]
    missed = 0
    for count in (FEW_RULES, RULES):
        book = RuleBook(tuple(_rule(chance, words, number) for number in range(count)))
        prepared, suggesting = _timed(lambda book=book: Suggesting(book, _TODAY))
        took, _nothing = _timed(lambda s=suggesting: [s.suggest(each) for each in traits])
        slow, _nothing = _timed(lambda book=book: _one_by_one(book, traits[:_SAMPLE]))
        each_ms, slow_ms = took / messages * 1000, slow / _SAMPLE * 1000
        _say(
            f"{count} rules: {each_ms:.2f} ms a message, one by one {slow_ms:.2f} ms: {slow_ms / each_ms:.0f} x"
        )
        _say(f"  {messages} messages {took:.2f} s; made ready in {prepared * 1000:.0f} ms")
        missed += count == FEW_RULES and each_ms > ASKED_MS
        took, doubts = _timed(lambda book=book: rule_doubts(book, frozenset({"e0"}), _TODAY))
        _say(f"  looked through for doubts in {took:.2f} s ({len(doubts)} told)")
    return int(missed + _search(chance, words) > 0)


def _search(chance: random.Random, words: list[str]) -> int:
    entries = tuple(_entry(chance, words, number) for number in range(ENTRIES))
    began = time.perf_counter()
    search = DirectorySearch(Directory(entries))
    search.search("xyzzy")
    ready_s = time.perf_counter() - began
    times: list[float] = []
    for text in _typed(chance, entries):
        took, _found = _timed(lambda text=text: search.search(text))
        times.append(took * 1000)
    median, worst = statistics.median(times), max(times)
    late = statistics.quantiles(times, n=20)[-1]
    _say(f"{ENTRIES} entries: made ready in {ready_s:.1f} s; {len(times)} keystrokes:")
    _say(f"  median {median:.1f} ms, 95 % below {late:.1f} ms, worst {worst:.1f} ms")
    return int(median > ASKED_KEY_MS)


def _typed(chance: random.Random, entries: tuple[Entry, ...]) -> Iterator[str]:
    """Give what stands in the field after each key: names and tasks, every second one with a slip."""
    for number in range(_TYPED):
        entry = chance.choice(entries)
        text = (
            entry.name if number % 3 else f"{entry.handles.split(',')[0]} {entry.name.split()[0]}"
        )
        if number % 2:
            place = chance.randrange(1, len(text))
            text = text[:place] + chance.choice("aeiø") + text[place + 1 :]
        for end in range(1, len(text) + 1):
            yield text[:end]


def _timed(work: Callable[[], object]) -> tuple[float, object]:
    began = time.perf_counter()
    made = work()
    return time.perf_counter() - began, made


def _one_by_one(book: RuleBook, messages: list[Traits]) -> None:
    for traits in messages:
        for rule in book.rules:
            any(all(ready(each).holds(traits) for each in group) for group in rule.alternatives)


def _word(chance: random.Random) -> str:
    return "".join(chance.choices(_SYLLABLES, k=chance.choice((1, 2, 2, 3))))


def _rule(chance: random.Random, words: list[str], number: int) -> Rule:
    alternatives = tuple(
        tuple(_condition(chance, words) for _ in range(chance.choice((1, 1, 2, 3))))
        for _ in range(chance.choice((1, 1, 1, 2)))
    )
    points = chance.choice((50, 100, 200, 300))
    return Rule(str(number), f"Regel {number}", f"e{number % 400}", alternatives, points)


def _condition(chance: random.Random, words: list[str]) -> Condition:
    """Give a condition in the mixture that people write: mostly mailboxes, topics and words."""
    field, match = chance.choices(
        (
            (RuleField.MAILBOX, RuleMatch.IS),
            (RuleField.SUBJECT, RuleMatch.WORD),
            (RuleField.KLE, RuleMatch.PATTERN),
            (RuleField.SUBJECT, RuleMatch.CONTAINS),
            (RuleField.BODY, RuleMatch.WORD),
            (RuleField.SENDER, RuleMatch.CONTAINS),
        ),
        (30, 30, 10, 10, 15, 5),
    )[0]
    if match is RuleMatch.PATTERN:
        return Condition(
            field, match, (f"{chance.randrange(100):02}.{chance.randrange(100):02}.*",)
        )
    values = tuple(chance.choices(words, k=chance.choice((1, 1, 2, 4))))
    return Condition(field, match, values, negated=chance.random() < 0.1)


def _message(chance: random.Random, words: list[str]) -> Traits:
    code = f"{chance.randrange(100):02}.{chance.randrange(100):02}.00"
    texts = {
        RuleField.MAILBOX: chance.choice(words),
        RuleField.KLE: code,
        RuleField.SUBJECT: " ".join(chance.choices(words, k=6)),
        RuleField.BODY: " ".join(chance.choices(words, k=250)),
        RuleField.SENDER: " ".join(chance.choices(words, k=2)),
    }
    return {
        field: (Seen(folded(text), "", words_of(folded(text))),) for field, text in texts.items()
    }


def _entry(chance: random.Random, words: list[str], number: int) -> Entry:
    name = " ".join(word.capitalize() for word in chance.choices(words, k=2))
    handles = ", ".join(chance.choices(_TASKS, k=3))
    return Entry(f"e{number}", name, f"e{number}@kommune.example", handles=handles)


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
