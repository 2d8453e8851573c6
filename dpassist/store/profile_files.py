"""Reply profiles and the directory: from the tables of a file to values of the domain.

Keys are named like the attributes they fill; see ``domain.profiles`` and ``domain.directory``.
"""

from typing import Any, Final

from dpassist.domain.directory import Directory, Entry, EntryKind
from dpassist.domain.errors import ConfigurationError
from dpassist.domain.profiles import RecipientRule, ReplyKind, ReplyProfile, SenderRule, SubjectRule
from dpassist.store.toml_tables import (
    Table,
    TomlFile,
    count,
    flag,
    name,
    one_of,
    problem_of,
    refuse_newer,
    table_of,
    text,
    texts,
)

_CONTRADICTION: Final = "contradicts-itself"


def read_reply_profile(file: TomlFile, values: dict[str, Any]) -> ReplyProfile:
    """Make a reply profile.

    Raises:
        ConfigurationError: A required value is missing or wrong, the values contradict each other, or the
            file is made for a later version of this notation.
    """
    table = Table(file, values)
    refuse_newer(file, table)
    try:
        profile = ReplyProfile(
            id=table.required("id", name),
            version=table.required("version", count),
            title=table.required("title", table_of(name)),
            kind=table.required("kind", one_of(ReplyKind)),
            recipient=table.optional(
                "recipient", one_of(RecipientRule), RecipientRule.ANSWER_MESSAGE
            ),
            sender=table.optional("sender", one_of(SenderRule), SenderRule.RECEIVING_MAILBOX),
            subject=table.optional("subject", one_of(SubjectRule), SubjectRule.UNCHANGED),
            greeting=table.optional("greeting", table_of(text), {}),
            closing=table.optional("closing", table_of(text), {}),
            quote_original=table.optional("quote_original", flag, default=True),
            steps=table.optional("steps", table_of(texts), {}),
            must_check=table.optional("must_check", table_of(texts), {}),
            unverified=table.optional("unverified", texts, ()),
            source=table.optional("source", text, ""),
            verified=table.optional("verified", flag, default=False),
            owner=table.optional("owner", text, ""),
        )
    except ValueError as error:
        raise table.unusable(_CONTRADICTION) from error
    table.finish()
    return profile


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
