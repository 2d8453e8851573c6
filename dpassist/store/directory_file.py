"""The directory: from the tables of a TOML file, or the rows of a spreadsheet, to values of the domain.

Keys are named like the attributes they fill; see `dpassist.domain.directory`.
"""

from pathlib import Path
from typing import Any, Final

from dpassist.domain.directory import Directory, Entry, EntryKind
from dpassist.domain.errors import ConfigurationError
from dpassist.store.spreadsheet import SHEETS, load_sheet, written_day, written_flag
from dpassist.store.toml_tables import (
    Table,
    TomlFile,
    day,
    flag,
    load_toml,
    name,
    one_of,
    problem_of,
    text,
)

_CONTRADICTION: Final = "contradicts-itself"
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
    return load_toml(path)


def read_directory(file: TomlFile, values: dict[str, Any]) -> Directory:
    """Make the directory; an entry that cannot be used is reported and left out, the others stay."""
    table = Table(file, values)
    entries: dict[str, Entry] = {}
    for row in table.tables(_TABLE):
        try:
            entry = _read_entry(row)
            if entry.id in entries:
                raise row.unusable("duplicate-id")
        except ConfigurationError as error:
            file.problems.append(problem_of(error))
        else:
            entries[entry.id] = entry
    table.finish()
    return Directory(tuple(entries.values()))


def _read_entry(table: Table) -> Entry:
    try:
        entry = Entry(
            id=table.required("id", name),
            name=table.required("name", name),
            mailbox=table.required("mailbox", name),
            kind=table.optional("kind", one_of(EntryKind), EntryKind.DEPARTMENT),
            phone=table.optional("phone", text, ""),
            handles=table.optional("handles", text, ""),
            reply_profile=table.optional("reply_profile", text, ""),
            guidance_set=table.optional("guidance_set", text, ""),
            deputy=table.optional("deputy", text, ""),
            away_from=table.right_if_given("away_from", day, None),
            away_until=table.right_if_given("away_until", day, None),
            other_authority=table.right_if_given("other_authority", flag, default=False),
            secure=table.right_if_given("secure", flag, default=False),
        )
    except ValueError as error:
        raise table.unusable(_CONTRADICTION) from error
    table.finish()
    return entry


_CELLS: Final = {
    "kind": lambda text: _KINDS.get(text.casefold()),
    "away_from": written_day,
    "away_until": written_day,
    "other_authority": written_flag,
    "secure": written_flag,
}
