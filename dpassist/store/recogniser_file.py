"""A recogniser profile: from the tables of a file to a value of the domain.

Keys are named like the attributes they fill; see `dpassist.domain.recogniser_profile`. ``format`` is the version
of this very notation, ``version`` the administrator's own count of changes.
"""

from typing import Any, Final

from dpassist.domain.post import SenderKind
from dpassist.domain.recogniser_profile import (
    ContradictionError,
    Match,
    RecogniserProfile,
    Sign,
    SignPlace,
)
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

FORMAT: Final = 1
_DOMAIN_LISTS: Final = ("genuine_domains", "known_senders")


def read_recogniser_profile(file: TomlFile, values: dict[str, Any]) -> RecogniserProfile:
    """Make a recogniser profile.

    Raises:
        ConfigurationError: A required value is missing or wrong, values contradict each other, or the file
            is made for a later version of this notation.
    """
    table = Table(file, values)
    if table.optional("format", count, FORMAT) > FORMAT:
        raise file.unusable("newer-format", ("format",))
    try:
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
            unsure_from=table.optional("unsure_from", count, int(Strength.WEAK)),
            verified=table.optional("verified", flag, default=False),
            source=table.optional("source", text, ""),
            owner=table.optional("owner", text, ""),
        )
    except ContradictionError as error:
        raise table.unusable(error.code) from error
    table.finish()
    _report_domains(file, profile)
    return profile


def _read_sign(table: Table) -> Sign:
    try:
        sign = Sign(
            id=table.required("id", name),
            place=table.required("place", one_of(SignPlace)),
            match=table.required("match", one_of(Match)),
            texts=table.optional("texts", texts, ()),
            about=table.required("about", one_of(Kind)),
            says=table.optional("says", one_of(Says), Says.FOR),
            strength=table.optional("strength", _strength, Strength.WEAK),
            field_name=table.optional("field", text, ""),
            verified=table.optional("verified", flag, default=False),
            source=table.optional("source", text, ""),
        )
    except ContradictionError as error:
        raise table.unusable(error.code) from error
    table.finish()
    return sign


def _report_domains(file: TomlFile, profile: RecogniserProfile) -> None:
    """Report what is no domain, and so can never be the sender's; known senders may be whole addresses."""
    for key in _DOMAIN_LISTS:
        for domain in getattr(profile, key):
            bare = domain.rpartition("@")[2] if key == "known_senders" else domain
            if "." not in bare or set(bare) & set(" @/*"):
                file.report("no-domain", (key,))


def _strength(value: Any) -> Strength | None:
    """Accept a strength by its name in lower case; points are the program's business."""
    return next((s for s in Strength if s.name.lower() == value), None)


def _post_types(value: Any) -> dict[str, SenderKind] | None:
    kinds = table_of(one_of(SenderKind))(value)
    return None if kinds is None else {key.upper(): kind for key, kind in kinds.items()}
