"""What was read of a file of rules that are to take the place of others."""

from collections import Counter
from dataclasses import dataclass, replace

from dpassist.domain.composing import folded
from dpassist.domain.directory import Directory
from dpassist.domain.rules.rule import Rule, RuleBook
from dpassist.domain.settings import ConfigurationProblem


@dataclass(frozen=True, slots=True)
class RulesRead:
    """Rules of a file that are not in force yet.

    Attributes:
        rules: Those that can be used.
        order: The ids of all, in the order of the file, those that cannot be used as well.
        threshold: What the file says of it; None when it says nothing.
        last_number: The highest number it knows of.
        problems: What could not be read, with its place.
    """

    rules: tuple[Rule, ...]
    order: tuple[str, ...] = ()
    threshold: int | None = None
    last_number: int = 0
    problems: tuple[ConfigurationProblem, ...] = ()

    @property
    def left_out(self) -> tuple[str, ...]:
        """The ids of rules that cannot be used."""
        usable = {rule.id for rule in self.rules}
        return tuple(each for each in self.order if each not in usable)

    def aimed_at(self, directory: Directory) -> "RulesRead":
        """Return them with the id of an entry where somebody wrote its name, or its id in other letters.

        What names no entry, or more than one, stays as it is written.
        """
        ids = {entry.id for entry in directory.entries}
        names = [(folded(entry.name), entry.id) for entry in directory.entries]
        often = Counter(name for name, _id in names)
        known = {name: entry_id for name, entry_id in names if often[name] == 1}
        known |= {folded(entry_id): entry_id for entry_id in ids}
        rules = (
            rule
            if rule.target in ids
            else replace(rule, target=known.get(folded(rule.target), rule.target))
            for rule in self.rules
        )
        return replace(self, rules=tuple(rules))

    def instead_of(self, book: RuleBook) -> RuleBook:
        """Return the rules that come of it: a slip in one row changes or loses no rule that was there.

        A rule that cannot be read stays as it was, and so does a threshold that the file does not name.
        """
        usable = {rule.id: rule for rule in self.rules}
        before = {rule.id: rule for rule in book.rules}
        ids = tuple(dict.fromkeys((*self.order, *usable)))
        rules = (usable.get(each) or before.get(each) for each in ids)
        return replace(
            book,
            rules=tuple(rule for rule in rules if rule is not None),
            threshold=self.threshold or book.threshold,
            last_number=max(self.last_number, book.highest_number()),
        )
