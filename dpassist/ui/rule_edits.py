"""The rules as they are being edited: every step can be undone, and nothing is in force before it is saved."""

import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Final

from dpassist.domain.errors import ContradictionError
from dpassist.domain.rules.merging import differences
from dpassist.domain.rules.rule import Condition, Rule, RuleBook, RuleField, RuleMatch, RuleState
from dpassist.ui.rule_draft import RuleDraft

_THRESHOLD: Final = "threshold of all rules"
_ONE_STEP: Final = 1.0
"""Seconds within which changes of one rule are one step: a word that is typed, not its letters."""


@dataclass(frozen=True, slots=True)
class _Edited:
    """One state of the work.

    Attributes:
        book: The rules, each as it last was complete.
        drafts: What stands in the editor for those that are not complete, by their ids.
        base: The rules in force that the work began with, or took up since. To go back behind that is to be in
            conflict with them again, and not to write over them.
    """

    book: RuleBook = field(default_factory=RuleBook)
    drafts: Mapping[str, RuleDraft] = field(default_factory=dict)
    base: RuleBook = field(default_factory=RuleBook)


class RuleEdits:
    """A working copy with its past and its future."""

    def __init__(self) -> None:
        self._now = _Edited()
        self._past: list[_Edited] = []
        self._future: list[_Edited] = []
        self._last = ("", 0.0)
        self._told_of: _Edited | None = None

    @property
    def book(self) -> RuleBook:
        """The rules, each as it last was complete."""
        return self._now.book

    @property
    def begun_with(self) -> RuleBook:
        """The rules in force as they are known here."""
        return self._now.base

    def begin(self, book: RuleBook) -> None:
        """Begin with the rules in force."""
        self._now = _Edited(book, base=book)
        self._past.clear()
        self._future.clear()
        self._forget_steps()

    def saved(self, book: RuleBook) -> None:
        """Take rules for those in force; what was changed since they were handed over stays, and can be undone."""
        before = self._now.base

        def based_anew(each: _Edited) -> _Edited:
            return replace(each, base=book) if each.base is before else each

        self._now = based_anew(self._now)
        self._past[:] = map(based_anew, self._past)
        self._future[:] = map(based_anew, self._future)
        self._forget_steps()

    @property
    def is_changed(self) -> bool:
        """Whether anything is not saved."""
        return bool(self._now.drafts) or self.book != self.begun_with

    def may_be_dropped(self) -> bool:
        """Return whether nothing would be lost; of the same unsaved rules it is so when asked once more."""
        is_told = self._told_of is self._now
        self._told_of = self._now
        return is_told or not self.is_changed

    def can_undo(self) -> bool:
        """Return whether there is a step to take back."""
        return bool(self._past)

    def can_redo(self) -> bool:
        """Return whether there is a step to take again."""
        return bool(self._future)

    def undo(self) -> str:
        """Take the last step back, and return the id of the one rule it changed; empty when there is no such rule."""
        return self._step(self._past, self._future)

    def redo(self) -> str:
        """Take the step again that was taken back last, and return the id of the one rule it changed."""
        return self._step(self._future, self._past)

    def write(self, rule_id: str, draft: RuleDraft) -> str:
        """Put what is written for a rule in its place.

        Returns:
            Empty; or the code of what it lacks: then the last complete version stays beside what is written.
        """
        others = {key: each for key, each in self._now.drafts.items() if key != rule_id}
        try:
            rule = draft.rule(rule_id)
        except ContradictionError as error:
            made = replace(self._now, drafts={**others, rule_id: draft})
            lack = error.code
        else:
            rules = tuple(rule if each.id == rule_id else each for each in self.book.rules)
            made = replace(self._now, book=replace(self.book, rules=rules), drafts=others)
            lack = ""
        before, when = self._last
        now = time.monotonic()
        if self._change(made, joins=before == rule_id and now - when < _ONE_STEP):
            self._last = (rule_id, now)
        return lack

    def draft(self, rule_id: str) -> RuleDraft | None:
        """Return what is written for a rule that is not complete; None for one that is."""
        return self._now.drafts.get(rule_id)

    def incomplete(self) -> tuple[str, ...]:
        """Return the ids of the rules that are not complete."""
        return tuple(self._now.drafts)

    def add(
        self, target: str, name: str, like: Rule | None = None, known: Iterable[str] = ()
    ) -> str:
        """Add a rule, as a copy of another or off with an example of a condition, and return its id.

        Args:
            target: Whom it suggests.
            name: What it is about.
            like: What it is a copy of.
            known: Ids that other rules had, which must not be given again.
        """
        number = self.book.highest_number(known) + 1
        rule_id = str(number)
        example = Condition(RuleField.SUBJECT, RuleMatch.WORD, (name,))
        made = (
            replace(like, id=rule_id)
            if like
            else Rule(rule_id, name, target, ((example,),), state=RuleState.OFF)
        )
        book = replace(self.book, rules=(*self.book.rules, made), last_number=number)
        drafts = dict(self._now.drafts)
        if like is not None and like.id in drafts:
            drafts[rule_id] = drafts[like.id]
        self._change(replace(self._now, book=book, drafts=drafts))
        return rule_id

    def remove(self, rule_id: str) -> None:
        """Take a rule away; nobody else gets its number."""
        rules = tuple(each for each in self.book.rules if each.id != rule_id)
        self.put(replace(self.book, rules=rules, last_number=self.book.highest_number()))

    def move(self, rule_id: str, by: int) -> None:
        """Show a rule further up or down; what the rules suggest does not depend on it."""
        rules = list(self.book.rules)
        at = next((n for n, each in enumerate(rules) if each.id == rule_id), None)
        if at is not None and 0 <= at + by < len(rules):
            rules.insert(at + by, rules.pop(at))
            self.put(replace(self.book, rules=tuple(rules)))

    def set_threshold(self, points: int) -> None:
        """Suggest from so many points on; a number that is typed is one step, not its digits."""
        made = replace(self._now, book=replace(self.book, threshold=points))
        before, when = self._last
        now = time.monotonic()
        if self._change(made, joins=before == _THRESHOLD and now - when < _ONE_STEP):
            self._last = (_THRESHOLD, now)

    def put(
        self,
        book: RuleBook,
        *,
        drops_drafts: bool = False,
        renumbered: Mapping[str, str] = MappingProxyType({}),
        base: RuleBook | None = None,
    ) -> None:
        """Put other rules in the place of all; what is being written for those that stay there stays too.

        Args:
            book: The rules.
            drops_drafts: Whether what is being written goes.
            renumbered: New ids of rules by those they had until now.
            base: The rules in force that are taken up with it; None = none.
        """
        there = set() if drops_drafts else {rule.id for rule in book.rules}
        drafts = {renumbered.get(key, key): each for key, each in self._now.drafts.items()}
        stay = {key: each for key, each in drafts.items() if key in there}
        self._change(_Edited(book, stay, self.begun_with if base is None else base))

    def find(self, rule_id: str) -> Rule | None:
        """Return the rule of that id; None when there is none."""
        return next((each for each in self.book.rules if each.id == rule_id), None)

    def _change(self, made: _Edited, *, joins: bool = False) -> bool:
        """Go on to another state, and tell whether it is another one."""
        if made == self._now:
            return False
        if not joins:
            self._past.append(self._now)
        self._future.clear()
        self._now = made
        self._forget_steps()
        return True

    def _step(self, back: list[_Edited], forth: list[_Edited]) -> str:
        if not back:
            return ""
        before, self._now = self._now, back.pop()
        forth.append(before)
        self._forget_steps()
        changed = [each.id for each in differences(before.book, self._now.book)]
        changed += [
            key
            for key in before.drafts.keys() | self._now.drafts.keys()
            if before.drafts.get(key) != self._now.drafts.get(key)
        ]
        return changed[0] if len(set(changed)) == 1 else ""

    def _forget_steps(self) -> None:
        """Let the next change be a step of its own, and the next attempt to close be told of again."""
        self._last = ("", 0.0)
        self._told_of = None
