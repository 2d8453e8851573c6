"""Profiles and the directory: from the tables of a file to values of the domain.

Keys are named like the attributes they fill; see ``domain.profiles`` and ``domain.directory``.
"""

from typing import Any, Final

from dpassist.domain.directory import Directory, Entry, EntryKind
from dpassist.domain.errors import ConfigurationError
from dpassist.domain.post import SenderKind
from dpassist.domain.profiles import RecipientRule, ReplyKind, ReplyProfile, SenderRule, SubjectRule
from dpassist.domain.recogniser_profile import Match, RecogniserProfile, Sign, SignPlace
from dpassist.domain.settings import ConfigurationProblem
from dpassist.domain.verdict import Kind, Says, Strength
from dpassist.store.toml_tables import (
    Table,
    TomlFile,
    count,
    flag,
    name,
    one_of,
    table_of,
    text,
    texts,
)

_CONTRADICTION: Final = "contradicts-itself"


def read_reply_profile(file: TomlFile, values: dict[str, Any]) -> ReplyProfile:
    """Make a reply profile.

    Raises:
        ConfigurationError: A required value is missing or wrong, or the values contradict each other.
    """
    table = Table(file, values)
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


def read_recogniser_profile(file: TomlFile, values: dict[str, Any]) -> RecogniserProfile:
    """Make a recogniser profile.

    Raises:
        ConfigurationError: A required value is missing or wrong, or a sign would decide alone.
    """
    table = Table(file, values)
    profile = RecogniserProfile(
        id=table.required("id", name),
        version=table.required("version", count),
        signs=tuple(_read_sign(row) for row in table.tables("signs")),
        claimed_names=table.optional("claimed_names", texts, ()),
        genuine_domains=table.optional("genuine_domains", texts, ()),
        known_senders=table.optional("known_senders", texts, ()),
        trusted_authservers=table.optional("trusted_authservers", texts, ()),
        post_types=table.optional("post_types", _post_types, {}),
        likely_from=table.optional("likely_from", count, int(Strength.STRONG)),
        verified=table.optional("verified", flag, default=False),
    )
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


def problem_of(error: ConfigurationError) -> ConfigurationProblem:
    """Turn the error that stopped the use of a file into a report about it."""
    details = error.details
    return ConfigurationProblem(
        error.code,
        str(details.get("file", "")),
        int(details.get("line", 0)),
        str(details.get("what", "")),
    )


def _read_sign(table: Table) -> Sign:
    try:
        sign = Sign(
            id=table.required("id", name),
            place=table.required("place", one_of(SignPlace)),
            match=table.required("match", one_of(Match)),
            texts=table.required("texts", texts),
            about=table.required("about", one_of(Kind)),
            says=table.optional("says", one_of(Says), Says.FOR),
            strength=table.optional("strength", _strength, Strength.WEAK),
            verified=table.optional("verified", flag, default=False),
            source=table.optional("source", text, ""),
        )
    except ValueError as error:
        raise table.unusable(_CONTRADICTION) from error
    table.finish()
    return sign


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


def _strength(value: Any) -> Strength | None:
    """Accept a strength by its name in lower case; points are the program's business."""
    return next((s for s in Strength if s.name.lower() == value), None)


def _post_types(value: Any) -> dict[str, SenderKind] | None:
    kinds = table_of(one_of(SenderKind))(value)
    return None if kinds is None else {key.upper(): kind for key, kind in kinds.items()}
