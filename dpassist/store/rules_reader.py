"""The rules: from the tables of a TOML file to values of the domain; `dpassist.store.rules_file` goes back.

A rule that cannot be used is reported and left out as a whole, since with a condition missing it would apply to more
than it should; the others stay. Keys are named like the attributes they fill; see `dpassist.domain.rules.rule`. The
conditions of a rule are its ``when`` tables, each with the number of its ``alternative``.
"""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from dpassist.domain.errors import ConfigurationError, ContradictionError
from dpassist.domain.rules.reading import RulesRead
from dpassist.domain.rules.rule import (
    DEFAULT_POINTS,
    DEFAULT_THRESHOLD,
    HIGHEST_POINTS,
    Condition,
    Rule,
    RuleBook,
    RuleField,
    RuleMatch,
    RuleState,
)
from dpassist.domain.rules.writing import tidy, tidy_note
from dpassist.domain.settings import ConfigurationProblem
from dpassist.store.toml_tables import (
    Table,
    TomlFile,
    count,
    day,
    flag,
    load_long_toml,
    name,
    names,
    one_of,
    problem_of,
    refuse_newer,
    text,
)

FILE_NAME: Final = "rules.toml"
_PLACES: Final[Mapping[str, str]] = {
    "rule-without-points": "points",
    "rule-too-many-points": "points",
    "rule-too-early": "valid_from",
    "rule-ends-first": "valid_until",
}
"""The key at which something that a rule lacks is told; else it is told at the rule."""


def load_rules(path: Path) -> tuple[TomlFile, dict[str, Any]]:
    """Read a file of rules, which may be longer than others.

    Raises:
        OSError: It cannot be read.
        ConfigurationError: ``not-toml``, or ``file-too-long``.
    """
    return load_long_toml(path)


def read_rules(file: TomlFile, values: dict[str, Any]) -> RuleBook:
    """Make the rule book.

    Raises:
        ConfigurationError: ``newer-format``, or a threshold that is no number or out of its range.
    """
    read = read_rule_list(file, values)
    return RuleBook(read.rules, read.threshold or DEFAULT_THRESHOLD, read.last_number)


def read_rule_list(file: TomlFile, values: dict[str, Any]) -> RulesRead:
    """Read all rules of a file; the problems stay with the file.

    Raises:
        ConfigurationError: As `read_rules` does.
    """
    table = Table(file, values)
    refuse_newer(file, table)
    threshold = table.right_if_given("threshold", read_threshold, None)
    last_number = table.right_if_given("last_number", count, 0)
    rules: dict[str, Rule] = {}
    order: list[str] = []
    for row in table.tables("rules"):
        rule_id = row.optional("id", line_name, "")
        order += [rule_id] if rule_id else []
        try:
            rule = _read_rule(row)
            if rule.id in rules:
                raise row.unusable("duplicate-id", "id")
        except ConfigurationError as error:
            file.problems.append(told_of_rule(problem_of(error)))
        else:
            rules[rule.id] = rule
    table.finish()
    return RulesRead(tuple(rules.values()), tuple(order), threshold, last_number)


def told_of_rule(problem: ConfigurationProblem) -> ConfigurationProblem:
    """Return what is wrong with one rule, where the same fault would be one of the whole file elsewhere."""
    is_of_file = problem.code in {"missing-value", "unusable-value"}
    return replace(problem, code=f"rule-{problem.code}") if is_of_file else problem


def read_threshold(value: Any) -> int | None:
    """Accept points from which something may be suggested."""
    points = count(value)
    return points if points is not None and points <= HIGHEST_POINTS else None


def _read_rule(table: Table) -> Rule:
    groups: dict[int, list[Condition]] = {}
    for row in table.tables("when"):
        alternative = row.right_if_given("alternative", count, 1)
        groups.setdefault(alternative, []).append(read_condition(row))
    rule = make_rule(table, groups)
    table.finish()
    return rule


def make_rule(table: Table, groups: Mapping[int, list[Condition]]) -> Rule:
    """Make a rule of its table and its conditions, those of one alternative under one number.

    Raises:
        ConfigurationError: Something is missing or wrong.
    """
    try:
        return Rule(
            id=table.required("id", line_name),
            name=table.required("name", line_name),
            target=table.required("target", line_name),
            alternatives=tuple(tuple(groups[number]) for number in sorted(groups)),
            points=table.right_if_given("points", _points, DEFAULT_POINTS),
            state=table.right_if_given("state", one_of(RuleState), RuleState.ACTIVE),
            owner=table.right_if_given("owner", line, ""),
            valid_from=table.right_if_given("valid_from", day, None),
            valid_until=table.right_if_given("valid_until", day, None),
            note=table.right_if_given("note", _note, ""),
        )
    except ContradictionError as error:
        raise table.unusable(error.code, _PLACES.get(error.code, "id")) from error


def read_condition(table: Table) -> Condition:
    """Make a condition of its table.

    Raises:
        ConfigurationError: Something is missing or wrong.
    """
    place = table.required("field", one_of(RuleField))
    nothing: tuple[str, ...] = ()
    values = table.right_if_given("values", _lines, nothing)
    if place is RuleField.SENDER_KIND:
        values = tuple(value.casefold() for value in values)
    try:
        condition = Condition(
            field=place,
            match=table.required("match", one_of(RuleMatch)),
            values=values,
            negated=table.right_if_given("not", flag, default=False),
            label=table.right_if_given("label", line, ""),
        )
    except ContradictionError as error:
        raise table.unusable(error.code, "values") from error
    table.finish()
    return condition


def line(value: Any) -> str | None:
    """Accept text, and bring it into one line."""
    written = text(value)
    return None if written is None else tidy(written)


def line_name(value: Any) -> str | None:
    """Accept text that is not blank, and bring it into one line."""
    return name(line(value))


def _lines(value: Any) -> tuple[str, ...] | None:
    accepted = names(value)
    return None if accepted is None else tuple(map(tidy, accepted))


def _note(value: Any) -> str | None:
    written = text(value)
    return None if written is None else tidy_note(written)


def _points(value: Any) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None
