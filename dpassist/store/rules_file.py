"""The rules: from the tables of a TOML file to values of the domain, and back.

A rule that cannot be used is reported and left out as a whole, since with a condition missing it would apply to more
than it should; the others stay. Keys are named like the attributes they fill; see `dpassist.domain.rules.rule`. The
conditions of a rule are its ``when`` tables, each with the number of its ``alternative``.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from dpassist.domain.errors import ConfigurationError, EnvironmentFaultError
from dpassist.domain.rules.rule import (
    DEFAULT_POINTS,
    DEFAULT_THRESHOLD,
    Condition,
    Rule,
    RuleBook,
    RuleField,
    RuleMatch,
    RuleState,
)
from dpassist.store.safe_files import write_atomically
from dpassist.store.toml_tables import (
    Table,
    TomlFile,
    count,
    day,
    flag,
    load_toml,
    name,
    names,
    one_of,
    problem_of,
    refuse_newer,
    text,
)

FILE_NAME: Final = "rules.toml"
_CONTRADICTION: Final = "contradicts-itself"
_HEADER: Final = b"# Kept by dpassist: edit it here or in the window. What these keys mean stands in the README.\n\n"


def read_rules(file: TomlFile, values: dict[str, Any]) -> RuleBook:
    """Make the rule book.

    Raises:
        ConfigurationError: ``newer-format``, or a threshold that is no number.
    """
    table = Table(file, values)
    refuse_newer(file, table)
    threshold = table.right_if_given("threshold", count, DEFAULT_THRESHOLD)
    rules: dict[str, Rule] = {}
    for row in table.tables("rules"):
        try:
            rule = _read_rule(row)
            if rule.id in rules:
                raise row.unusable("duplicate-id", "id")
        except ConfigurationError as error:
            file.problems.append(problem_of(error))
        else:
            rules[rule.id] = rule
    table.finish()
    return RuleBook(tuple(rules.values()), threshold)


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
            id=table.required("id", name),
            name=table.required("name", name),
            target=table.required("target", name),
            alternatives=tuple(tuple(groups[number]) for number in sorted(groups)),
            points=table.right_if_given("points", _points, DEFAULT_POINTS),
            state=table.right_if_given("state", one_of(RuleState), RuleState.ACTIVE),
            owner=table.optional("owner", text, ""),
            valid_from=table.right_if_given("valid_from", day, None),
            valid_until=table.right_if_given("valid_until", day, None),
            note=table.optional("note", text, ""),
        )
    except ValueError as error:
        raise table.unusable(_CONTRADICTION) from error


def read_condition(table: Table) -> Condition:
    """Make a condition of its table.

    Raises:
        ConfigurationError: Something is missing or wrong.
    """
    try:
        condition = Condition(
            field=table.required("field", one_of(RuleField)),
            match=table.required("match", one_of(RuleMatch)),
            values=table.right_if_given("values", names, ()),
            negated=table.right_if_given("not", flag, default=False),
            label=table.right_if_given("label", text, ""),
        )
    except ValueError as error:
        raise table.unusable(_CONTRADICTION) from error
    table.finish()
    return condition


def save_rules(path: Path, book: RuleBook) -> None:
    """Write the rules atomically.

    Raises:
        EnvironmentFaultError: ``write-failed``.
    """
    import tomli_w  # noqa: PLC0415 - heavy: imported where used

    values = {"format": 1, "threshold": book.threshold, "rules": list(map(_rule_table, book.rules))}
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise EnvironmentFaultError("write-failed") from error
    _keep_what_cannot_be_read(path)
    _keep_the_last_one(path)
    write_atomically(path, _HEADER + tomli_w.dumps(values).encode())


def _keep_what_cannot_be_read(path: Path) -> None:
    """Give a file that holds more than was understood another name, so that nobody's work is overwritten.

    Raises:
        EnvironmentFaultError: ``write-failed``.
    """
    try:
        file, values = load_toml(path)
        read_rules(file, values)
        is_understood = not file.problems
    except FileNotFoundError:
        return
    except (OSError, ConfigurationError):
        is_understood = False
    if is_understood:
        return
    number = 1
    while (aside := path.with_name(f"{path.stem}.before-{number}{path.suffix}")).exists():
        number += 1
    try:
        path.rename(aside)
    except OSError as error:
        raise EnvironmentFaultError("write-failed") from error


def _keep_the_last_one(path: Path) -> None:
    """Leave the rules that were in force until now beside the new ones, should somebody want them back.

    Raises:
        EnvironmentFaultError: ``write-failed``.
    """
    try:
        before = path.read_bytes()
    except FileNotFoundError:
        return
    except OSError as error:
        raise EnvironmentFaultError("write-failed") from error
    write_atomically(path.with_name(f"{path.stem}.previous{path.suffix}"), before)


def _rule_table(rule: Rule) -> dict[str, Any]:
    told = {
        "id": rule.id,
        "name": rule.name,
        "target": rule.target,
        "points": rule.points,
        "state": rule.state.value,
        "owner": rule.owner,
        "valid_from": rule.valid_from,
        "valid_until": rule.valid_until,
        "note": rule.note,
        "when": list(_when_tables(rule)),
    }
    return {key: value for key, value in told.items() if value is not None and value != ""}


def _when_tables(rule: Rule) -> Iterator[dict[str, Any]]:
    for number, alternative in enumerate(rule.alternatives, start=1):
        for each in alternative:
            table: dict[str, Any] = {"alternative": number} if number > 1 else {}
            table |= {"field": each.field.value, "match": each.match.value}
            if each.label:
                table["label"] = each.label
            if each.negated:
                table["not"] = True
            if each.values:
                table["values"] = list(each.values)
            yield table


def _points(value: Any) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None
