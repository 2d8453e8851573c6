"""What was read of a file of rules that are to take the place of others."""

from dataclasses import dataclass, replace

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
