"""The rules as they are being edited: every step can be undone, and nothing is in force before it is saved."""

import time
from dataclasses import replace
from typing import Final

from dpassist.domain.rules.rule import Condition, Rule, RuleBook, RuleField, RuleMatch, RuleState

_ONE_STEP: Final = 1.0
"""Seconds within which changes of one rule are one step: a word that is typed, not its letters."""


class RuleEdits:
    """A working copy with its past and its future."""

    def __init__(self) -> None:
        self.begun_with = RuleBook()
        self.book = RuleBook()
        self._past: list[RuleBook] = []
        self._future: list[RuleBook] = []
        self._last = ("", 0.0)
        self._told_of: RuleBook | None = None

    def begin(self, book: RuleBook) -> None:
        """Begin with the rules in force."""
        self.begun_with = self.book = book
        self._past.clear()
        self._future.clear()
        self._last = ("", 0.0)

    @property
    def is_changed(self) -> bool:
        """Whether anything is not saved."""
        return self.book != self.begun_with

    def may_be_dropped(self) -> bool:
        """Return whether nothing would be lost; of the same unsaved rules it is so when asked once more."""
        is_told = self._told_of is self.book
        self._told_of = self.book
        return is_told or not self.is_changed

    def can_undo(self) -> bool:
        """Return whether there is a step to take back."""
        return bool(self._past)

    def can_redo(self) -> bool:
        """Return whether there is a step to take again."""
        return bool(self._future)

    def undo(self) -> None:
        """Take the last step back."""
        self._step(self._past, self._future)

    def redo(self) -> None:
        """Take the step again that was taken back last."""
        self._step(self._future, self._past)

    def set_rule(self, rule: Rule) -> None:
        """Put a rule in the place of the one with its id."""
        rules = tuple(rule if each.id == rule.id else each for each in self.book.rules)
        if rules == self.book.rules:
            return
        before, when = self._last
        now = time.monotonic()
        joins = before == rule.id and now - when < _ONE_STEP
        self._change(replace(self.book, rules=rules), joins=joins)
        self._last = (rule.id, now)

    def add(self, target: str, name: str, like: Rule | None = None) -> str:
        """Add a rule, as a copy of another or off with an example of a condition, and return its id."""
        numbers = [int(each.id) for each in self.book.rules if each.id.isdecimal()]
        rule_id = str(max(numbers, default=0) + 1)
        example = Condition(RuleField.SUBJECT, RuleMatch.WORD, (name,))
        made = (
            replace(like, id=rule_id)
            if like
            else Rule(rule_id, name, target, ((example,),), state=RuleState.OFF)
        )
        self._change(replace(self.book, rules=(*self.book.rules, made)))
        return rule_id

    def remove(self, rule_id: str) -> None:
        """Take a rule away."""
        rules = tuple(each for each in self.book.rules if each.id != rule_id)
        self._change(replace(self.book, rules=rules))

    def put(self, book: RuleBook) -> None:
        """Put other rules in the place of all."""
        self._change(book)

    def find(self, rule_id: str) -> Rule | None:
        """Return the rule of that id; None when there is none."""
        return next((each for each in self.book.rules if each.id == rule_id), None)

    def _change(self, book: RuleBook, *, joins: bool = False) -> None:
        if book == self.book:
            return
        if not joins:
            self._past.append(self.book)
        self._future.clear()
        self.book = book
        self._last = ("", 0.0)

    def _step(self, back: list[RuleBook], forth: list[RuleBook]) -> None:
        if back:
            forth.append(self.book)
            self.book = back.pop()
            self._last = ("", 0.0)
