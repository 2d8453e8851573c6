"""Rules in a spreadsheet: a row for each condition, with what is said of the whole rule on any of its rows.

Each row names its rule, so the sheet can be sorted and filtered. Headings and the words in the cells may be Danish or
English; what is written is in the user's language. A rule with a row that cannot be used is left out as a whole.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from dpassist.domain.errors import ConfigurationError, EnvironmentFaultError
from dpassist.domain.rules.rule import (
    DEFAULT_THRESHOLD,
    Condition,
    Rule,
    RuleBook,
    RuleField,
    RuleMatch,
    RuleState,
)
from dpassist.domain.settings import ConfigurationProblem
from dpassist.store.layers import in_order
from dpassist.store.rules_file import make_rule, read_condition, read_rules
from dpassist.store.spreadsheet import (
    SHEETS,
    load_sheet,
    sheet_bytes,
    written_day,
    written_flag,
    written_number,
)
from dpassist.store.toml_tables import Table, TomlFile, count, load_toml, name, problem_of

_TABLE: Final = "rows"
_OF_CONDITION: Final = ("alternative", "not", "field", "label", "match", "values")
_OF_RULE: Final = (
    "id", "name", "target", "points", "state", "owner", "valid_from", "valid_until", "note",
)  # fmt: skip
_HEADINGS: Final[Mapping[str, Mapping[str, str]]] = {
    "da": {
        "id": "Regel", "name": "Navn", "target": "Modtager", "points": "Point", "state": "Tilstand",
        "owner": "Ejer", "valid_from": "Gælder fra", "valid_until": "Gælder til", "note": "Note",
        "alternative": "Mulighed", "not": "Ikke", "field": "Felt", "label": "Feltnavn",
        "match": "Hvordan", "values": "Værdier",
    },
    "en": {
        "id": "Rule", "name": "Name", "target": "Target", "points": "Points", "state": "State",
        "owner": "Owner", "valid_from": "Valid from", "valid_until": "Valid until", "note": "Note",
        "alternative": "Alternative", "not": "Not", "field": "Field", "label": "Field name",
        "match": "How", "values": "Values",
    },
}  # fmt: skip
_WORDS: Final[Mapping[str, Mapping[str, str]]] = {
    "da": {
        RuleField.MAILBOX: "postkasse", RuleField.TOPIC: "emne i Digital Post",
        RuleField.CONTACT_INFO: "fritekstfelt", RuleField.CASE_NUMBER: "sagsnummer",
        RuleField.KLE: "KLE", RuleField.FORM: "FORM", RuleField.SENDER_KIND: "afsendertype",
        RuleField.SENDER: "afsender", RuleField.RECIPIENT: "modtager",
        RuleField.SUBJECT: "emnelinje", RuleField.BODY: "tekst",
        RuleField.ATTACHMENT_NAME: "bilagsnavn",
        RuleMatch.IS: "er", RuleMatch.CONTAINS: "indeholder", RuleMatch.STARTS: "begynder med",
        RuleMatch.WORD: "har ordet", RuleMatch.PATTERN: "følger mønsteret",
        RuleMatch.PRESENT: "er udfyldt",
        RuleState.ACTIVE: "aktiv", RuleState.TEST: "prøve", RuleState.OFF: "fra",
    },
    "en": {
        RuleField.MAILBOX: "mailbox", RuleField.TOPIC: "topic",
        RuleField.CONTACT_INFO: "free-text field", RuleField.CASE_NUMBER: "case number",
        RuleField.KLE: "KLE", RuleField.FORM: "FORM", RuleField.SENDER_KIND: "sender kind",
        RuleField.SENDER: "sender", RuleField.RECIPIENT: "recipient",
        RuleField.SUBJECT: "subject", RuleField.BODY: "text",
        RuleField.ATTACHMENT_NAME: "attachment name",
        RuleMatch.IS: "is", RuleMatch.CONTAINS: "contains", RuleMatch.STARTS: "starts with",
        RuleMatch.WORD: "has the word", RuleMatch.PATTERN: "follows the pattern",
        RuleMatch.PRESENT: "is filled in",
        RuleState.ACTIVE: "active", RuleState.TEST: "test", RuleState.OFF: "off",
    },
}  # fmt: skip
_YES: Final = {"da": "ja", "en": "yes"}
_SEPARATOR: Final = re.compile(r"(?<!\\)\|")
_THRESHOLD: Final = {"da": "Tærskel", "en": "Threshold"}
_KEYS: Final = (*_OF_RULE, *_OF_CONDITION)


def read_rules_from(path: Path) -> tuple[RuleBook, tuple[ConfigurationProblem, ...]]:
    """Read rules from a TOML file or a spreadsheet without using them, and say what could not be read.

    Raises:
        ConfigurationError: It holds no rules.
        EnvironmentFaultError: ``file-missing``, ``file-denied`` or ``file-fault``.
    """
    try:
        if path.suffix.lower() in SHEETS:
            book, file = load_rules_sheet(path)
        else:
            file, values = load_toml(path)
            book = read_rules(file, values)
    except FileNotFoundError as error:
        raise EnvironmentFaultError("file-missing") from error
    except PermissionError as error:
        raise EnvironmentFaultError("file-denied") from error
    except OSError as error:
        raise EnvironmentFaultError("file-fault") from error
    return book, in_order(file.problems)


def load_rules_sheet(path: Path) -> tuple[RuleBook, TomlFile]:
    """Read rules from a spreadsheet; what could not be used stands in the problems of the file.

    The threshold stands in a row of its own, with its word in the column of ids; without one it is the usual one.

    Raises:
        OSError: It cannot be read.
        ConfigurationError: See `load_sheet`.
    """
    columns = {
        heading.casefold(): key for told in _HEADINGS.values() for key, heading in told.items()
    }
    file, values = load_sheet(path, _TABLE, columns | {key: key for key in _KEYS}, _CELLS)
    rows = values[_TABLE]
    threshold = DEFAULT_THRESHOLD
    by_rule: dict[str, list[int]] = {}
    for number, row in enumerate(rows):
        rule_id = row.get("id", "")
        if rule_id in _THRESHOLD.values():
            threshold = count(row.get("points")) or threshold
        elif name(rule_id):
            by_rule.setdefault(rule_id, []).append(number)
        else:
            file.report("missing-value", (_TABLE, number, "id"))
    rules = (_rule_of(file, rows, numbers) for numbers in by_rule.values())
    return RuleBook(tuple(rule for rule in rules if rule is not None), threshold), file


def _rule_of(file: TomlFile, rows: list[dict[str, Any]], numbers: list[int]) -> Rule | None:
    """Return the rule that some rows make; None when one of them is wrong, which is reported."""
    try:
        groups: dict[int, list[Condition]] = {}
        for number in numbers:
            row: dict[str, Any] = {
                key: rows[number][key] for key in _OF_CONDITION if key in rows[number]
            }
            table = Table(file, row, (_TABLE, number))
            alternative = table.right_if_given("alternative", count, 1)
            groups.setdefault(alternative, []).append(read_condition(table))
        return make_rule(_said_of_rule(file, rows, numbers), groups)
    except ConfigurationError as error:
        file.problems.append(problem_of(error))
        return None


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
    """
    headings = [_HEADINGS[language][key] for key in _KEYS]
    threshold = {"id": _THRESHOLD[language], "points": str(book.threshold)}
    rows = [headings, [threshold.get(key, "") for key in _KEYS]]
    for rule in book.rules:
        rows += [[told.get(key, "") for key in _KEYS] for told in _rows_of(rule, language)]
    return sheet_bytes(kind, rows)


def _rows_of(rule: Rule, language: str) -> Iterator[Mapping[str, str]]:
    words = _WORDS[language]
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
                "not": _YES[language] if each.negated else "",
                "field": words[each.field],
                "label": each.label,
                "match": words[each.match],
                "values": " | ".join(value.replace("|", "\\|") for value in each.values),
            }
            said = {}


def _word_of(kinds: type[RuleField | RuleMatch | RuleState]) -> Callable[[str], str | None]:
    told = {
        word.casefold(): key.value
        for language in _WORDS.values()
        for key, word in language.items()
        if isinstance(key, kinds)
    }
    told |= {key.value: key.value for key in kinds}
    return lambda text: told.get(text.casefold())


def _written_values(text: str) -> list[str]:
    parts = (part.replace("\\|", "|").strip() for part in _SEPARATOR.split(text))
    return [part for part in parts if part]


_CELLS: Final[Mapping[str, Callable[[str], Any]]] = {
    "points": written_number,
    "alternative": written_number,
    "state": _word_of(RuleState),
    "field": _word_of(RuleField),
    "match": _word_of(RuleMatch),
    "not": written_flag,
    "values": _written_values,
    "valid_from": written_day,
    "valid_until": written_day,
}
