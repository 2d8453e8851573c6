"""A rule as it is being typed: it may lack anything, and nothing of it is lost for that."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from dpassist.domain.rules.rule import Condition, Rule, RuleField, RuleMatch, RuleState
from dpassist.domain.rules.writing import tidy, tidy_note, values_of, values_text


@dataclass(frozen=True, slots=True)
class ConditionDraft:
    """One condition as it stands in its row.

    Attributes:
        starts: Whether an alternative begins with it.
        field: Where it looks.
        match: How it compares.
        negated: Whether it is turned round.
        label: Of a free-text field: which, as typed; kept while another field is chosen.
        values: As typed, with ``|`` between them; kept while none are asked for.
        kinds: Kinds of sender that are ticked.
    """

    starts: bool = False
    field: RuleField = RuleField.SUBJECT
    match: RuleMatch = RuleMatch.WORD
    negated: bool = False
    label: str = ""
    values: str = ""
    kinds: tuple[str, ...] = ()

    def condition(self) -> Condition:
        """Return the condition.

        Raises:
            ContradictionError: It is not complete.
        """
        is_kind = self.field is RuleField.SENDER_KIND
        values = self.kinds if is_kind else values_of(self.values)
        return Condition(
            self.field,
            self.match,
            () if self.match is RuleMatch.PRESENT else values,
            negated=self.negated,
            label=tidy(self.label) if self.field is RuleField.CONTACT_INFO else "",
        )


NEW_CONDITION: Final = ConditionDraft()


@dataclass(frozen=True, slots=True)
class RuleDraft:
    """A rule as it stands in the editor; its attributes are those of a `Rule`, as typed."""

    name: str
    target: str
    points: int
    state: RuleState
    owner: str
    valid_from: date | None
    valid_until: date | None
    note: str
    conditions: tuple[ConditionDraft, ...]

    def rule(self, rule_id: str) -> Rule:
        """Return the rule.

        Raises:
            ContradictionError: It is not complete; its code says what is lacking.
        """
        alternatives: list[tuple[Condition, ...]] = []
        for draft in self.conditions:
            if draft.starts or not alternatives:
                alternatives.append((draft.condition(),))
            else:
                alternatives[-1] = (*alternatives[-1], draft.condition())
        return Rule(
            rule_id,
            tidy(self.name),
            self.target,
            tuple(alternatives),
            points=self.points,
            state=self.state,
            owner=tidy(self.owner),
            valid_from=self.valid_from,
            valid_until=self.valid_until,
            note=tidy_note(self.note),
        )


def draft_of(rule: Rule) -> RuleDraft:
    """Return a rule as it is written in the editor."""
    conditions = tuple(
        _condition_draft(condition, starts=number == 0)
        for alternative in rule.alternatives
        for number, condition in enumerate(alternative)
    )
    return RuleDraft(
        rule.name,
        rule.target,
        rule.points,
        rule.state,
        rule.owner,
        rule.valid_from,
        rule.valid_until,
        rule.note,
        conditions,
    )


def _condition_draft(condition: Condition, *, starts: bool) -> ConditionDraft:
    is_kind = condition.field is RuleField.SENDER_KIND
    return ConditionDraft(
        starts,
        condition.field,
        condition.match,
        condition.negated,
        condition.label,
        "" if is_kind else values_text(condition.values),
        condition.values if is_kind else (),
    )
