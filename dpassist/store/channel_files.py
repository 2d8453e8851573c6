"""The channel map in two layers: ``training/channels.toml``, and the organisation's own laid over it.

::

    [[ways]]
    id = "citizen-borger-now"
    from = "citizen"                # citizen, company, other-authority, authority
    to = "authority"
    through = "borger.dk"           # borger.dk, virk.dk, mail, secure-mail, form, web-service
    era = "now"                     # now, then
    lessons = ["svar-i-traaden"]
    [[ways.how]]                    # what happens; [[ways.wrong]]: what can go wrong
    da = "…"
    en = "…"
    source = "gladsaxe"             # as in sources.toml
    confidence = "quoted"           # as in sources.toml
    verified = false                # must be said of all that was not read where it is decided

``[[notes]]`` holds what is true of every way, written like ``[[ways.how]]``. A file that cannot be used is reported; the
shipped one is used then.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

from dpassist.domain.errors import ConfigurationError
from dpassist.domain.settings import ConfigurationProblem
from dpassist.domain.training.channels import (
    CHANNELS_FILE,
    KNOWN,
    Channel,
    ChannelMap,
    Era,
    Party,
    Statement,
    Way,
)
from dpassist.domain.training.lesson import LANGUAGES, Confidence
from dpassist.store.listing import may_be_there
from dpassist.store.paths import AppPaths
from dpassist.store.toml_tables import (
    Table,
    TomlFile,
    flag,
    load_toml,
    name,
    names,
    one_of,
    problem_of,
    refuse_newer,
    text,
)
from dpassist.store.watched import Problems, Watched

_MOST_WAYS: Final = 200
_CONTRADICTION: Final = "contradicts-itself"


class ChannelFiles:
    """Reads the map when it is first needed, and again when a file has changed."""

    def __init__(self, paths: AppPaths, organisation: Callable[[], Path]) -> None:
        """Read nothing yet.

        Args:
            paths: Where the shipped map is.
            organisation: Gives the folder the organisation's files are read from now.
        """
        self._shipped: Final = paths.resources / "training" / CHANNELS_FILE
        self._organisation: Final = organisation
        self._read: Final[Watched[ChannelMap]] = Watched(self._files, self._make)

    def channels(self) -> ChannelMap:
        """Return the map as its files are now."""
        return self._read.value()

    def problems(self) -> Problems:
        """Return what was wrong in the files read so far."""
        return self._read.problems()

    def _files(self) -> Iterator[Path]:
        yield self._shipped
        yield self._organisation() / "training" / CHANNELS_FILE

    def _make(self) -> tuple[ChannelMap, Problems]:
        made = ChannelMap()
        problems: list[ConfigurationProblem] = []
        for path in self._files():
            if not may_be_there(path):
                continue
            try:
                file, values = load_toml(path)
                made = made.under(read_channels(file, values))
            except ConfigurationError as error:
                problems.append(problem_of(error))
            except OSError:
                problems.append(ConfigurationProblem("not-readable", CHANNELS_FILE))
            else:
                problems.extend(file.problems)
        return made, tuple(problems)


def read_channels(file: TomlFile, values: dict[str, Any]) -> ChannelMap:
    """Make a map of the tables of its file.

    Raises:
        ConfigurationError: Something is missing or wrong; half a map would show half of the ways as all there are.
    """
    table = Table(file, values)
    refuse_newer(file, table)
    table.optional("owner", text, "")
    rows = tuple(table.tables("ways"))
    if len(rows) > _MOST_WAYS:
        raise table.unusable("channels-too-many", "ways")
    ways: dict[str, Way] = {}
    for number, row in enumerate(rows):
        way = _read_way(row)
        if way.id in ways:
            file.report("duplicate-id", ("ways", number, "id"))
        ways.setdefault(way.id, way)
    notes = _read_statements(table, "notes")
    table.finish()
    return ChannelMap(tuple(ways.values()), notes)


def _read_way(row: Table) -> Way:
    try:
        way = Way(
            id=row.required("id", name),
            sender=row.required("from", one_of(Party)),
            recipient=row.required("to", one_of(Party)),
            channel=row.required("through", one_of(Channel)),
            era=row.required("era", one_of(Era)),
            how=_read_statements(row, "how"),
            wrong=_read_statements(row, "wrong"),
            lessons=row.right_if_given("lessons", names, ()),
        )
    except ValueError as error:
        raise row.unusable(_CONTRADICTION, "from") from error
    row.finish()
    return way


def _read_statements(row: Table, key: str) -> tuple[Statement, ...]:
    return tuple(map(_read_statement, row.tables(key)))


def _read_statement(row: Table) -> Statement:
    """Read one statement.

    Raises:
        ConfigurationError: Also when it claims to be verified and is not, or does not say that it is not.
    """
    words = {language: row.right_if_given(language, name, "") for language in LANGUAGES}
    statement = Statement(
        {language: said for language, said in words.items() if said},
        row.required("source", name),
        row.required("confidence", one_of(Confidence)),
    )
    if row.right_if_given("verified", flag, default=True) != (statement.confidence in KNOWN):
        raise row.unusable("channels-unverified", "verified", "confidence")
    row.finish()
    return statement
