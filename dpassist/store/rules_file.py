"""The rules: from values of the domain to the tables of a TOML file; what the file held before is kept."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from dpassist.domain.errors import ConfigurationError, EnvironmentFaultError
from dpassist.domain.rules.rule import Rule, RuleBook
from dpassist.store.rules_reader import load_rules, read_rules
from dpassist.store.safe_files import write_atomically
from dpassist.store.toml_tables import LONGEST_LIST

_HEADER: Final = "# Kept by dpassist: edit it here or in the window. What these keys mean stands in the README.\n\n"


def save_rules(path: Path, book: RuleBook) -> str:
    """Write the rules atomically.

    Returns:
        The name under which the file before was kept, since it held more than is written; empty where none was.

    Raises:
        ConfigurationError: ``rules-too-long``: they could not be read again. Nothing was written.
        EnvironmentFaultError: ``write-failed``.
    """
    data = _HEADER.encode() + _written(book).encode()
    if len(data) > LONGEST_LIST:
        raise ConfigurationError("rules-too-long", file=path.name, what=str(LONGEST_LIST >> 20))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise EnvironmentFaultError("write-failed") from error
    kept = _keep_what_would_be_lost(path)
    _keep_the_last_one(path)
    write_atomically(path, data)
    return kept


def _written(book: RuleBook) -> str:
    import tomli_w  # noqa: PLC0415 - heavy: imported where used

    last = book.highest_number()
    values: dict[str, Any] = {"format": 1, "threshold": book.threshold}
    values |= {"last_number": last} if last else {}
    return tomli_w.dumps(values | {"rules": list(map(_rule_table, book.rules))})


def _keep_what_would_be_lost(path: Path) -> str:
    """Give a file that holds more than is written again another name, so that nobody's work is overwritten.

    That is what was not understood, and comments.

    Returns:
        The new name; empty where nothing would be lost.

    Raises:
        EnvironmentFaultError: ``write-failed``.
    """
    try:
        file, values = load_rules(path)
        read_rules(file, values)
        would_lose = bool(file.problems) or _has_comments(file.text, values)
    except FileNotFoundError:
        return ""
    except (OSError, ConfigurationError):
        would_lose = True
    if not would_lose:
        return ""
    number = 1
    while (aside := path.with_name(f"{path.stem}.before-{number}{path.suffix}")).exists():
        number += 1
    try:
        path.rename(aside)
    except OSError as error:
        raise EnvironmentFaultError("write-failed") from error
    return aside.name


def _has_comments(text: str, values: Mapping[str, Any]) -> bool:
    """Tell whether there are more number signs in a file than stand in its values."""
    import tomli_w  # noqa: PLC0415 - heavy: imported where used

    return text.removeprefix(_HEADER).count("#") > tomli_w.dumps(values).count("#")


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
