"""The directory: from the tables of a file to values of the domain.

Keys are named like the attributes they fill; see `dpassist.domain.directory`.
"""

from typing import Any, Final

from dpassist.domain.directory import Directory, Entry, EntryKind
from dpassist.domain.errors import ConfigurationError
from dpassist.store.toml_tables import (
    Table,
    TomlFile,
    name,
    one_of,
    problem_of,
    text,
)

_CONTRADICTION: Final = "contradicts-itself"


def read_directory(file: TomlFile, values: dict[str, Any]) -> Directory:
    """Make the directory; an entry that cannot be used is reported and left out, the others stay."""
    table = Table(file, values)
    entries: dict[str, Entry] = {}
    for row in table.tables("entries"):
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
        )
    except ValueError as error:
        raise table.unusable(_CONTRADICTION) from error
    table.finish()
    return entry
