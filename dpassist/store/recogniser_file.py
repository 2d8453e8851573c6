"""A recogniser profile: from the tables of a file to a value of the domain.

Keys are named like the attributes they fill; see `dpassist.domain.recogniser_profile`. ``format`` is the version
of this very notation, ``version`` the administrator's own count of changes.

Every sign is read even when an earlier one is wrong: whoever checks a file wants to know all of it at once.
"""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any, Final

from dpassist.domain.errors import ConfigurationError, ContradictionError
from dpassist.domain.post import SenderKind
from dpassist.domain.recogniser_profile import (
    Match,
    RecogniserProfile,
    Sign,
    SignPlace,
)
from dpassist.domain.verdict import Kind, Says, Strength
from dpassist.store.recogniser_checks import check_limits, report_in_vain
from dpassist.store.toml_tables import (
    Table,
    TomlFile,
    count,
    flag,
    name,
    names,
    one_of,
    problem_of,
    refuse_newer,
    table_list,
    table_of,
    text,
    texts,
)

_PROFILE_KEYS: Final = frozenset({"format", *(each.name for each in fields(RecogniserProfile))})
_SIGN_KEYS: Final = frozenset({"field", *(each.name for each in fields(Sign))} - {"field_name"})
_TOLD_AT: Final[Mapping[str, tuple[str, ...]]] = {
    "sign-may-not-decide": ("strength",),
    "sign-without-text": ("texts", "match"),
    "sign-matches-everything": ("texts",),
    "sign-field-misplaced": ("field", "place"),
    "thresholds-contradict": ("unsure_from", "likely_from"),
}
"""Which of a table's keys a contradiction is told at: the first that is there."""


def read_recogniser_profile(file: TomlFile, values: dict[str, Any]) -> RecogniserProfile:
    """Make a recogniser profile.

    Raises:
        ConfigurationError: A required value is missing or wrong, values contradict each other, a limit is
            passed, or the file is made for a later version of this notation; the first fault found. Those of
            further signs stand in the file's problems.
    """
    table = Table(file, values)
    refuse_newer(file, table)
    check_limits(file, values)
    table.only(_PROFILE_KEYS)
    signs, faults = _read_signs(file, table)
    try:
        profile = _read_whole(table, signs)
    except ConfigurationError as error:
        faults.insert(0, error)
        profile = None
    if profile is None or faults:
        file.problems.extend(problem_of(fault) for fault in faults[1:])
        raise faults[0]
    report_in_vain(file, profile)
    return profile


def _read_signs(file: TomlFile, table: Table) -> tuple[tuple[Sign, ...], list[ConfigurationError]]:
    """Return the signs with ids of their own, and what is wrong with each of the others."""
    signs: dict[str, Sign] = {}
    faults: list[ConfigurationError] = []
    none: list[Mapping[str, Any]] = []
    table.right_if_given("signs", table_list, none)
    for number, row in enumerate(table.tables("signs")):
        row.only(_SIGN_KEYS)
        try:
            sign = _read_sign(row)
        except ConfigurationError as error:
            faults.append(error)
            continue
        if sign.id in signs:
            faults.append(file.unusable("two-signs-of-one-id", ("signs", number, "id")))
        signs[sign.id] = sign
    return tuple(signs.values()), faults


def _read_whole(table: Table, signs: tuple[Sign, ...]) -> RecogniserProfile:
    try:
        return RecogniserProfile(
            id=table.required("id", name),
            version=table.required("version", count),
            signs=signs,
            # Without one of these lists everybody may pretend; half a profile is worse than the last good one.
            claimed_names=table.right_if_given("claimed_names", names, ()),
            genuine_domains=table.right_if_given("genuine_domains", names, ()),
            known_senders=table.right_if_given("known_senders", names, ()),
            trusted_authservers=table.right_if_given("trusted_authservers", names, ()),
            post_types=table.optional("post_types", _post_types, {}),
            likely_from=table.right_if_given("likely_from", count, int(Strength.STRONG)),
            unsure_from=table.right_if_given("unsure_from", count, int(Strength.WEAK)),
            verified=table.optional("verified", flag, default=False),
            source=table.optional("source", text, ""),
            owner=table.optional("owner", text, ""),
        )
    except ContradictionError as error:
        raise table.unusable(error.code, *_TOLD_AT.get(error.code, ())) from error


def _read_sign(table: Table) -> Sign:
    try:
        return Sign(
            id=table.required("id", name),
            place=table.required("place", one_of(SignPlace)),
            match=table.required("match", one_of(Match)),
            texts=table.right_if_given("texts", texts, ()),
            about=table.required("about", one_of(Kind)),
            says=table.right_if_given("says", one_of(Says), Says.FOR),
            strength=table.optional("strength", _strength, Strength.WEAK),
            field_name=table.right_if_given("field", text, ""),
            verified=table.optional("verified", flag, default=False),
            source=table.optional("source", text, ""),
        )
    except ContradictionError as error:
        raise table.unusable(error.code, *_TOLD_AT.get(error.code, ())) from error


def _strength(value: Any) -> Strength | None:
    """Accept a strength by its name in lower case; points are the program's business."""
    return next((s for s in Strength if s.name.lower() == value), None)


def _post_types(value: Any) -> dict[str, SenderKind] | None:
    kinds = table_of(one_of(SenderKind))(value)
    return None if kinds is None else {key.upper(): kind for key, kind in kinds.items()}
