"""Rules in a spreadsheet: a row for each condition, with what is said of the whole rule on any of its rows.

Each row names its rule, so the sheet can be sorted and filtered. Headings and the words in the cells may be Danish or
English; what is written is in the user's language. A rule with a row that cannot be used is left out as a whole.
"""

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from dpassist.domain.errors import ConfigurationError, EnvironmentFaultError
from dpassist.domain.post import SenderKind
from dpassist.domain.rules.reading import RulesRead
from dpassist.domain.rules.rule import (
    Condition,
    Rule,
    RuleBook,
    RuleField,
    RuleMatch,
    RuleState,
)
from dpassist.domain.rules.writing import values_of, values_text
from dpassist.domain.settings import ConfigurationProblem
from dpassist.store.layers import in_order
from dpassist.store.rules_reader import (
    load_rules,
    make_rule,
    read_condition,
    read_rule_list,
    read_threshold,
    told_of_rule,
)
from dpassist.store.rules_sheet_words import (
    HEADINGS,
    THRESHOLD,
    THRESHOLDS,
    WORDS,
    YES,
    reader_of,
)
from dpassist.store.sheet_cells import written_day, written_flag, written_number
from dpassist.store.spreadsheet import FULL_CELL, SHEETS, load_sheet, sheet_bytes
from dpassist.store.toml_tables import Table, TomlFile, count, name, problem_of

_TABLE: Final = "rows"
_OF_CONDITION: Final = ("alternative", "not", "field", "label", "match", "values")
_OF_RULE: Final = (
    "id", "name", "target", "points", "state", "owner", "valid_from", "valid_until", "note",
)  # fmt: skip
_DAY_FOR_CODE: Final = re.compile(
    r"[0-9]{1,2}[-/. ][0-9]{1,2}[-/. ][0-9]{4}|[0-9]{1,4}[-/][0-9]{1,2}(?:[-/][0-9]{1,4})?|[0-9]{1,2}\.? ?-?[^\W\d_]{3,}\.?"
)
"""What a spreadsheet makes of a code of digits and full stops that it takes for a day: no KLE or FORM looks so."""
_SHORTENED: Final = re.compile(r"[0-9](?:[.,][0-9]+)?E\+[0-9]+", re.IGNORECASE)
"""What a spreadsheet saves of a long number in a CSV file."""
_KEYS: Final = (*_OF_RULE, *_OF_CONDITION)


def read_rules_from(path: Path) -> RulesRead:
    """Read rules from a TOML file or a spreadsheet without using them, and say what could not be read.

    Raises:
        ConfigurationError: ``no-rules-in-file``; or it is no such file, as ``no-file-of-rules`` and others say.
        EnvironmentFaultError: ``file-missing``, ``file-denied`` or ``file-fault``.
    """
    try:
        if path.suffix.lower() in SHEETS:
            read, file = _read_sheet(path)
        elif path.suffix.lower() != ".toml":
            raise ConfigurationError("no-file-of-rules", file=path.name)
        else:
            file, values = load_rules(path)
            read = read_rule_list(file, values)
    except FileNotFoundError as error:
        raise EnvironmentFaultError("file-missing") from error
    except PermissionError as error:
        raise EnvironmentFaultError("file-denied") from error
    except OSError as error:
        raise EnvironmentFaultError("file-fault") from error
    problems = in_order(file.problems)
    if not (read.rules or problems):
        raise ConfigurationError("no-rules-in-file", file=path.name)
    return replace(read, problems=problems)


def _read_sheet(path: Path) -> tuple[RulesRead, TomlFile]:
    """Read rules from a spreadsheet; what could not be used stands in the problems of the file.

    The threshold stands in a row of its own, with its word in the column of ids and nothing but points beside it.

    Raises:
        OSError: It cannot be read.
        ConfigurationError: See `load_sheet`; ``rules-without-headings``.
    """
    columns = {
        heading.casefold(): key for told in HEADINGS.values() for key, heading in told.items()
    }
    known = columns | {key: key for key in _KEYS}
    try:
        file, values = load_sheet(path, _TABLE, known, _CELLS, notes=("note", "values"))
    except ConfigurationError as error:
        if error.code != "sheet-without-headings":
            raise
        raise ConfigurationError("rules-without-headings", **error.details) from error
    rows = values[_TABLE]
    threshold: int | None = None
    by_rule: dict[str, list[int]] = {}
    spoilt: set[str] = set()
    above = ""
    for number, row in enumerate(rows):
        if _is_threshold(row):
            threshold = read_threshold(row.get("points"))
            if threshold is None:
                file.report("rules-threshold", (_TABLE, number, "points"))
        elif name(row.get("id")):
            above = row["id"]
            by_rule.setdefault(above, []).append(number)
        elif row.keys() & _OF_CONDITION:
            file.report("row-without-rule", (_TABLE, number, "id"))
            # Of cells that were joined only the first has the id: the condition may be one of the rule above.
            spoilt.add(above)
        else:
            file.report("rule-without-id", (_TABLE, number, "id"))
    sound = (numbers for rule_id, numbers in by_rule.items() if rule_id not in spoilt)
    made = (_rule_of(file, rows, numbers) for numbers in sound)
    rules = tuple(rule for rule in made if rule is not None)
    file.problems[:] = [_in_its_words(file, problem) for problem in file.problems]
    return RulesRead(rules, tuple(by_rule), threshold), file


def _is_threshold(row: Mapping[str, Any]) -> bool:
    is_named = str(row.get("id", "")).casefold() in THRESHOLDS
    return is_named and row.keys() <= {"id", "points"}


def _rule_of(file: TomlFile, rows: list[dict[str, Any]], numbers: list[int]) -> Rule | None:
    """Return the rule that some rows make; None when one of them is wrong, which is reported."""
    try:
        groups: dict[int, list[Condition]] = {}
        for number in numbers:
            _refuse_doubtful(file, rows[number], number)
            row: dict[str, Any] = {
                key: rows[number][key] for key in _OF_CONDITION if key in rows[number]
            }
            if row.get("field") == RuleField.SENDER_KIND and "values" in row:
                row["values"] = [_kind_of(value) or value for value in row["values"]]
            table = Table(file, row, (_TABLE, number))
            alternative = table.right_if_given("alternative", count, 1)
            groups.setdefault(alternative, []).append(read_condition(table))
        return make_rule(_said_of_rule(file, rows, numbers), groups)
    except ConfigurationError as error:
        file.problems.append(told_of_rule(problem_of(error)))
        return None


def _refuse_doubtful(file: TomlFile, row: Mapping[str, Any], number: int) -> None:
    """Refuse a row in which a spreadsheet has made something else of what was written.

    A KLE number such as 23.05 becomes a day or a number as soon as it is written in a cell that is not of text.

    Raises:
        ConfigurationError: Its code is a doubt of the sheet: ``cell-is-day`` and so on.
    """
    for key in _KEYS:
        doubt = file.doubtful.get((number, key), "")
        if doubt and key not in _MEANT.get(doubt, ()):
            raise file.unusable(doubt, (_TABLE, number, key))
    values = row.get("values", ())
    is_code = row.get("field") in {RuleField.KLE, RuleField.FORM}
    if is_code and any(map(_DAY_FOR_CODE.fullmatch, values)):
        raise file.unusable("cell-is-day", (_TABLE, number, "values"))
    is_case = row.get("field") == RuleField.CASE_NUMBER
    if is_case and any(map(_SHORTENED.fullmatch, values)):
        raise file.unusable("cell-is-long-number", (_TABLE, number, "values"))


def _in_its_words(file: TomlFile, problem: ConfigurationProblem) -> ConfigurationProblem:
    """Name the column as its own heading does; the row is told already."""
    table, _dot, rest = problem.what.partition(".")
    key = rest.rpartition(".")[2]
    return replace(problem, what=file.headings.get(key, key)) if table == _TABLE else problem


def _said_of_rule(file: TomlFile, rows: list[dict[str, Any]], numbers: list[int]) -> Table:
    """Return what is said of the rule on any of its rows; each thing is said once, or alike.

    Raises:
        ConfigurationError: ``said-differently``.
    """
    told: dict[str, Any] = {}
    for number in numbers:
        for key in _OF_RULE:
            value = rows[number].get(key)
            if value is not None and told.setdefault(key, value) != value:
                raise file.unusable("said-differently", (_TABLE, number, key))
    return Table(file, told, (_TABLE, numbers[0]))


def rules_sheet(book: RuleBook, kind: str, language: str) -> bytes:
    """Return the rules as a spreadsheet.

    Args:
        book: The rules.
        kind: ``.csv`` or ``.xlsx``.
        language: ``da`` or ``en``.

    Raises:
        ConfigurationError: ``sheet-too-large``: it could not be read again.
    """
    headings = [HEADINGS[language][key] for key in _KEYS]
    threshold = {"id": THRESHOLD[language], "points": str(book.threshold)}
    rows = [headings, [threshold.get(key, "") for key in _KEYS]]
    for rule in book.rules:
        rows += [[told.get(key, "") for key in _KEYS] for told in _rows_of(rule, language)]
    return sheet_bytes(kind, rows, numbers=(_KEYS.index("points"), _KEYS.index("alternative")))


def _rows_of(rule: Rule, language: str) -> Iterator[Mapping[str, str]]:
    words = WORDS[language]
    said: dict[str, str] = {
        "name": rule.name,
        "target": rule.target,
        "points": str(rule.points),
        "state": words[rule.state],
        "owner": rule.owner,
        "valid_from": rule.valid_from.isoformat() if rule.valid_from else "",
        "valid_until": rule.valid_until.isoformat() if rule.valid_until else "",
        "note": rule.note,
    }
    for number, alternative in enumerate(rule.alternatives, start=1):
        for each in alternative:
            yield {
                "id": rule.id,
                **said,
                "alternative": str(number),
                "not": YES[language] if each.negated else "",
                "field": words[each.field],
                "label": each.label,
                "match": words[each.match],
                "values": values_text(words.get(value, value) for value in each.values)
                if each.field is RuleField.SENDER_KIND
                else values_text(each.values),
            }
            said = {}


def _values_in(text: str) -> list[str]:
    if len(text) > FULL_CELL:
        return [text]  # too long for a condition anyway
    return list(values_of(" | ".join(text.splitlines())))


_kind_of: Final = reader_of(SenderKind)
_CELLS: Final[Mapping[str, Callable[[str], Any]]] = {
    "points": written_number,
    "alternative": written_number,
    "state": reader_of(RuleState),
    "field": reader_of(RuleField),
    "match": reader_of(RuleMatch),
    "not": written_flag,
    "values": _values_in,
    "valid_from": written_day,
    "valid_until": written_day,
}
_MEANT: Final[Mapping[str, Collection[str]]] = {
    "cell-is-day": frozenset({"valid_from", "valid_until"}),
    "cell-is-truth": frozenset({"not"}),
}
"""The keys in whose cells it is no doubt that a spreadsheet took them for what it did."""
