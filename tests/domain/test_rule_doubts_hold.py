"""What is said of rules is true: each doubt is held against every message of a small world, on every kind of day.

Who asks for thousands of examples asks for ``--timeout=0`` too. 3,000 of the first test take longer than a test may,
and the alarm that ends it may ring wherever Python is: in a callback of Hypothesis while memory is cleaned up, it is
told as a `PytestUnraisableExceptionWarning` and the test goes on; in a strategy, as one that is not always the same.
"""

from datetime import date, timedelta
from functools import lru_cache, reduce
from itertools import combinations, product
from operator import and_, or_

from hypothesis import given, settings
from hypothesis import strategies as st

from dpassist.domain.post import SenderKind
from dpassist.domain.rules.comparing import ready
from dpassist.domain.rules.doubt import RuleFault
from dpassist.domain.rules.doubts import rule_doubts
from dpassist.domain.rules.implying import is_impossible, known
from dpassist.domain.rules.rule import Condition, Rule, RuleBook, RuleField, RuleMatch, RuleState
from tests.rule_values import TODAY, seen

LATER = TODAY + timedelta(400)
DAYS = (TODAY, LATER, LATER + timedelta(5), LATER + timedelta(20))
TOPICS = ("byg", "pas", "by 7")
SUBJECTS = ("byg", "byg pas", "byggesag", "e-mail", "e mail", "§ 7", "7", "pas.7")
VALUES = (*TOPICS, *SUBJECTS, "e", "§", "mail e", "by*", "*7", "?-*", "#", "b?g", "by", "*")
PLACES = (RuleField.TOPIC, RuleField.MAILBOX, RuleField.SUBJECT, RuleField.SENDER_KIND)


def _every_message():
    mailboxes = [list(some) for count in (0, 1, 2) for some in combinations(TOPICS, count)]
    for topic, subject, mailbox, kind in product(
        (None, *TOPICS), (None, *SUBJECTS), mailboxes, SenderKind
    ):
        texts = {"topic": topic, "subject": subject, "mailbox": mailbox, "sender_kind": kind.value}
        yield seen(**{place: text for place, text in texts.items() if text})


WORLD = tuple(_every_message())


@st.composite
def conditions(draw):
    place = draw(st.sampled_from(PLACES))
    match, values = draw(st.sampled_from(list(RuleMatch))), st.sampled_from(VALUES)
    if place is RuleField.SENDER_KIND:
        match = RuleMatch.PRESENT if match is RuleMatch.PRESENT else RuleMatch.IS
        values = st.sampled_from([kind.value for kind in SenderKind])
    wanted = draw(st.lists(values, min_size=1, max_size=2, unique=True))
    given_values = () if match is RuleMatch.PRESENT else tuple(wanted)
    return Condition(place, match, given_values, negated=draw(st.booleans()))


def few(strategy, most):
    return st.lists(strategy, min_size=1, max_size=most).map(tuple)


@st.composite
def books(draw):
    """Rules of few words, so that they often meet; a few share their conditions."""
    shared = draw(few(few(few(conditions(), 2), 2), 3))
    rules = [
        Rule(
            str(number),
            "Navn",
            draw(st.sampled_from("ab")),
            draw(st.one_of(st.sampled_from(shared), few(few(conditions(), 2), 2))),
            points=draw(st.sampled_from((-100, 50, 100, 100, 300))),
            state=draw(st.sampled_from((RuleState.ACTIVE, RuleState.ACTIVE, RuleState.TEST))),
            valid_from=draw(st.sampled_from((None, None, date(2026, 1, 1), LATER))),
            valid_until=draw(st.sampled_from((None, None, LATER, LATER + timedelta(9)))),
        )
        for number in range(draw(st.integers(1, 6)))
    ]
    return RuleBook(tuple(rules), draw(st.sampled_from((60, 100, 250))))


@lru_cache(maxsize=1000)
def where(condition):
    """Return the messages of the world a condition holds for, as the bits of a number."""
    asked = ready(condition)
    return sum(asked.holds(traits) << number for number, traits in enumerate(WORLD))


def where_all(alternative):
    return reduce(and_, map(where, alternative))


def where_any(rule):
    return reduce(or_, map(where_all, rule.alternatives))


class Outcome:
    """What rules come to for every message of the world, on every day on which something changes."""

    def __init__(self, book):
        self.book = book
        self.fitting = {rule.id: where_any(rule) for rule in book.rules}
        # The rules that apply to some message together: the world, cut in two by each rule.
        parts = [((1 << len(WORLD)) - 1, ())]
        for rule in book.rules:
            here = self.fitting[rule.id]
            parts = [(part & here, (*ids, rule.id)) for part, ids in parts] + [
                (part & ~here, ids) for part, ids in parts
            ]
            parts = [(part, ids) for part, ids in parts if part]
        self.meetings = [set(ids) for _part, ids in parts]

    def points(self, rule):
        """Give what its target and the best other one have wherever a rule applies, on each day."""
        for day in DAYS:
            if rule.counts_on(day):
                for together in self.meetings:
                    if rule.id in together:
                        yield self._on(day, together, rule)

    def _on(self, day, together, rule):
        points = {"a": 0, "b": 0}
        for each in self.book.rules:
            is_counted = rule.state is RuleState.TEST or each.state is RuleState.ACTIVE
            if each.id in together and is_counted and each.counts_on(day):
                points[each.target] += each.points
        return points[rule.target], max(points[each] for each in points if each != rule.target)

    def _is_tied(self, rule, other_id):
        other = next(each for each in self.book.rules if each.id == other_id)
        is_there = not self.fitting[rule.id] & ~self.fitting[other_id]
        lasts = all(other.counts_on(day) for day in DAYS if rule.counts_on(day))
        return (
            is_there
            and lasts
            and (rule.points, rule.target) == (other.points, *({"a", "b"} - {other.target}))
        )

    def is_true(self, doubt):
        rule = next(rule for rule in self.book.rules if rule.id == doubt.rule)
        points = list(self.points(rule))
        threshold = self.book.threshold
        return {
            RuleFault.IMPOSSIBLE: lambda: not self.fitting[rule.id],
            RuleFault.PARTLY_IMPOSSIBLE: lambda: not all(map(where_all, rule.alternatives)),
            RuleFault.BELOW_THRESHOLD: lambda: all(own < threshold for own, _other in points),
            RuleFault.SHADOWED: lambda: all(own < other for own, other in points),
            RuleFault.CONFLICTING: lambda: all(own <= other for own, other in points),
            RuleFault.TIED: lambda: self._is_tied(rule, doubt.what),
            RuleFault.DOUBLE: lambda: self.fitting[rule.id] == self.fitting[doubt.what],
        }[doubt.fault]()


@settings(max_examples=25)
@given(books())
def test_whatever_is_doubted_is_so(book):
    outcome = Outcome(book)
    for doubt in rule_doubts(book, {"a", "b"}, TODAY):
        assert outcome.is_true(doubt), doubt


@settings(max_examples=25)
@given(conditions(), conditions())
def test_what_follows_from_a_condition_holds_with_it(narrow, wide):
    if known(narrow).implies(known(wide)):
        assert not where(narrow) & ~where(wide)


@settings(max_examples=25)
@given(few(conditions(), 3))
def test_what_is_called_impossible_is_nowhere(alternative):
    assert not (is_impossible(tuple(map(known, alternative))) and where_all(alternative))
