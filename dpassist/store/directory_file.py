"""The directory: from the tables of a TOML file, or the rows of a spreadsheet, to values of the domain.

Keys are named like the attributes they fill; see `dpassist.domain.directory`.
"""

from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from dpassist.domain.directory import Directory, Entry, EntryKind
from dpassist.domain.display import one_line
from dpassist.domain.errors import ConfigurationError
from dpassist.domain.settings import ConfigurationProblem
from dpassist.store.sheet_cells import ERRORS, written_day, written_flag
from dpassist.store.spreadsheet import SHEETS, load_sheet
from dpassist.store.toml_tables import (
    Table,
    TomlFile,
    day,
    flag,
    load_long_toml,
    name,
    one_of,
    problem_of,
    text,
)

_BACK_BEFORE_GONE: Final = "back-before-gone"
_TWICE: Final = "duplicate-id"
_TABLE: Final = "entries"
FILE_NAMES: Final = ("directory.toml", "directory.xlsx", "directory.csv")
"""Of the organisation's directory; the first that is there is used."""
_COLUMNS: Final = {
    **{key: key for key in ("id", "name", "mailbox", "kind", "phone", "handles", "deputy")},
    "navn": "name", "enhed": "name", "afdeling": "name",
    "postkasse": "mailbox", "mail": "mailbox", "e-mail": "mailbox", "email": "mailbox", "adresse": "mailbox",
    "type": "kind", "art": "kind",
    "telefon": "phone", "tlf": "phone", "tlf.": "phone",
    "opgaver": "handles", "håndterer": "handles", "emner": "handles",
    "svarprofil": "reply_profile", "reply_profile": "reply_profile", "reply profile": "reply_profile",
    "vejledningssæt": "guidance_set", "guidance_set": "guidance_set", "guidance set": "guidance_set",
    "stedfortræder": "deputy", "afløser": "deputy",
    "fraværende fra": "away_from", "away_from": "away_from", "away from": "away_from",
    "fraværende til": "away_until", "away_until": "away_until", "away until": "away_until",
    "anden myndighed": "other_authority", "other_authority": "other_authority",
    "other authority": "other_authority", "sikker": "secure", "sikker mail": "secure", "secure": "secure",
}  # fmt: skip
_KINDS: Final = {
    **dict.fromkeys(("department", "afdeling", "enhed"), EntryKind.DEPARTMENT),
    **dict.fromkeys(("function", "funktion", "opgave", "vagt"), EntryKind.FUNCTION),
    **dict.fromkeys(("person", "medarbejder"), EntryKind.PERSON),
}


def load_directory(path: Path) -> tuple[TomlFile, dict[str, Any]]:
    """Read a directory file of either kind.

    Raises:
        OSError: It cannot be read.
        ConfigurationError: See `load_toml` and `load_sheet`.
    """
    if path.suffix.lower() in SHEETS:
        return load_sheet(path, _TABLE, _COLUMNS, _CELLS)
    return load_long_toml(path)


def read_directory(file: TomlFile, values: dict[str, Any]) -> Directory:
    """Make the directory; an entry that cannot be used is reported and left out, the others stay."""
    table = Table(file, values)
    entries: dict[str, Entry] = {}
    wrong = _taken_for_truth(file)
    for number, row in enumerate(table.tables(_TABLE)):
        try:
            if number in wrong:
                raise row.unusable("unusable-value", wrong[number])
            entry = _read_entry(row)
        except ConfigurationError as error:
            file.problems.append(_of_a_row(error))
            continue
        if entry.id in entries:
            twice = problem_of(row.unusable(_TWICE))
            file.problems.append(replace(twice, what=entry.id))
        else:
            entries[entry.id] = entry
    table.finish()
    file.problems[:] = [_in_its_words(file, problem) for problem in file.problems]
    return Directory(tuple(entries.values()))


def _in_its_words(file: TomlFile, problem: ConfigurationProblem) -> ConfigurationProblem:
    """Name the column of a spreadsheet as its own heading does; its row is told already."""
    table, _dot, rest = problem.what.partition(".")
    if not file.rows or table != _TABLE or not rest:
        return problem
    key = rest.rpartition(".")[2]
    return replace(problem, what=file.headings.get(key, key))


def _of_a_row(error: ConfigurationError) -> ConfigurationProblem:
    """Return why a row is not used, where the same fault would be one of the whole file elsewhere."""
    problem = problem_of(error)
    return replace(problem, code=f"row-{problem.code}")


def _taken_for_truth(file: TomlFile) -> dict[int, str]:
    """Return the keys of rows in which a spreadsheet took a word for true or false where a text belongs."""
    return {
        row: key
        for (row, key), doubt in file.doubtful.items()
        if doubt == "cell-is-truth" and key not in _FLAGS
    }


def _read_entry(table: Table) -> Entry:
    away_from = table.right_if_given("away_from", day, None)
    away_until = table.right_if_given("away_until", day, None)
    if away_from and away_until and away_until < away_from:
        raise table.unusable(_BACK_BEFORE_GONE, "away_until")
    entry = Entry(
        id=table.required("id", _name),
        name=table.required("name", _name),
        mailbox=table.required("mailbox", _mailbox),
        kind=table.optional("kind", one_of(EntryKind), EntryKind.DEPARTMENT),
        phone=table.optional("phone", _text, ""),
        handles=table.optional("handles", _text, ""),
        reply_profile=table.optional("reply_profile", _text, ""),
        guidance_set=table.optional("guidance_set", _text, ""),
        deputy=table.optional("deputy", _text, ""),
        away_from=away_from,
        away_until=away_until,
        other_authority=table.right_if_given("other_authority", flag, default=False),
        secure=table.right_if_given("secure", flag, default=False),
    )
    table.finish()
    return entry


def _text(value: Any) -> str | None:
    """Accept text that no formula failed to make, in one line of what is seen."""
    written = text(value)
    is_good = written is not None and written.strip().casefold() not in ERRORS
    return one_line(written).strip() if written is not None and is_good else None


def _name(value: Any) -> str | None:
    return name(_text(value))


def _mailbox(value: Any) -> str | None:
    """Accept what may be one mail address; `doubts_about` tells of those that no mail can be sent to."""
    address = _text(value) or ""
    local, at, domain = address.rpartition("@")
    is_one = bool(local and at and domain) and not any(letter.isspace() for letter in address)
    return address if is_one else None


_FLAGS: Final = frozenset({"other_authority", "secure"})
_CELLS: Final = {
    "kind": lambda text: _KINDS.get(text.casefold()),
    "away_from": written_day,
    "away_until": written_day,
    "other_authority": written_flag,
    "secure": written_flag,
}
