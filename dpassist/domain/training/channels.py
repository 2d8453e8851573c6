"""The channel map: who can write to whom and through what, then and now, and how well each of it is known.

A pair is always the reader's own authority and somebody else, so a map is looked at from one side at a time: what comes
in, or what goes out. Each way through a channel has statements of its own, since what is certain of one is a guess of
another.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from dpassist.domain.settings import ConfigurationProblem
from dpassist.domain.training.lesson import LANGUAGES, Confidence, Source

CHANNELS_FILE: Final = "channels.toml"
KNOWN: Final = frozenset({Confidence.QUOTED, Confidence.SCHEMA})
"""What was read where it is decided; all else is unverified."""


class Party(StrEnum):
    """Who writes, and who is written to."""

    CITIZEN = "citizen"
    COMPANY = "company"
    OTHER = "other-authority"
    AUTHORITY = "authority"
    """The reader's own."""


class Channel(StrEnum):
    """What it goes through."""

    BORGER = "borger.dk"
    VIRK = "virk.dk"
    MAIL = "mail"
    SECURE_MAIL = "secure-mail"
    FORM = "form"
    WEB_SERVICE = "web-service"


class Era(StrEnum):
    """When."""

    NOW = "now"
    """Since 21 March 2022."""
    THEN = "then"
    """From 2010 until then."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing that is said of a way.

    Attributes:
        words: Per language.
        source: Id of the source.
        confidence: How well this is known, which may be less than what the source itself says.
    """

    words: Mapping[str, str]
    source: str
    confidence: Confidence

    @property
    def is_verified(self) -> bool:
        """Whether it was read where it is decided."""
        return self.confidence in KNOWN

    def text(self, language: str) -> str:
        """Return what it says, in the other language where this one says nothing."""
        return self.words.get(language) or next(iter(self.words.values()), "")


@dataclass(frozen=True, slots=True)
class Way:
    """How somebody writes to somebody through one channel.

    Attributes:
        id: Unique in the map; names the way that an organisation's own replaces.
        sender: Who writes.
        recipient: Who gets it.
        channel: What it goes through.
        era: When.
        how: What happens, in order.
        wrong: What can go wrong.
        lessons: Ids of the lessons about it.
    """

    id: str
    sender: Party
    recipient: Party
    channel: Channel
    era: Era
    how: tuple[Statement, ...]
    wrong: tuple[Statement, ...] = ()
    lessons: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a way that does not have the authority at one end, and at one only."""
        if (self.sender is Party.AUTHORITY) == (self.recipient is Party.AUTHORITY):
            raise ValueError("a way has the authority at one end")

    @property
    def is_incoming(self) -> bool:
        """Whether the authority gets it."""
        return self.recipient is Party.AUTHORITY

    @property
    def other(self) -> Party:
        """Who is at the other end."""
        return self.sender if self.is_incoming else self.recipient

    @property
    def statements(self) -> tuple[Statement, ...]:
        """Everything that is said of it."""
        return (*self.how, *self.wrong)

    @property
    def is_verified(self) -> bool:
        """Whether all of it was read where it is decided."""
        return all(each.is_verified for each in self.statements)


@dataclass(frozen=True, slots=True)
class ChannelMap:
    """Every way there is.

    Attributes:
        ways: In the order of their files.
        notes: What holds for all of them.
    """

    ways: tuple[Way, ...] = ()
    notes: tuple[Statement, ...] = ()

    def seen(self, era: Era, *, incoming: bool) -> tuple[Way, ...]:
        """Return what one side of the map shows, by party and channel."""
        parties, channels = list(Party), list(Channel)
        shown = (way for way in self.ways if way.era is era and way.is_incoming is incoming)
        return tuple(
            sorted(shown, key=lambda w: (parties.index(w.other), channels.index(w.channel), w.id))
        )

    def under(self, own: "ChannelMap") -> "ChannelMap":
        """Return this map with an organisation's own laid over it: its ways replace those of the same id."""
        ways = {way.id: way for way in (*self.ways, *own.ways)}
        return replace(self, ways=tuple(ways.values()), notes=(*self.notes, *own.notes))


def problems_of_map(
    shown: ChannelMap, lessons: Collection[str], sources: Mapping[str, Source]
) -> tuple[ConfigurationProblem, ...]:
    """Return what is wrong with a map, each once.

    Args:
        shown: The map.
        lessons: Ids of the lessons there are.
        sources: The sources there are, by id.
    """
    found = [*_of_statements(shown.notes, "notes", sources), *_gaps(shown)]
    for way in shown.ways:
        found += _of_statements(way.statements, way.id, sources)
        found += [
            ("channels-no-lesson", f"{way.id}: {name}")
            for name in way.lessons
            if name not in lessons
        ]
        if not way.how:
            found.append(("channels-no-way", way.id))
    problems = (ConfigurationProblem(code, CHANNELS_FILE, what=what) for code, what in found)
    return tuple(dict.fromkeys(problems))


def _of_statements(
    statements: Iterable[Statement], where: str, sources: Mapping[str, Source]
) -> Iterator[tuple[str, str]]:
    for statement in statements:
        source = sources.get(statement.source)
        if source is None:
            yield "training-no-source", f"{where}: {statement.source}"
        elif statement.is_verified and source.confidence not in KNOWN:
            yield "channels-surer", f"{where}: {statement.source}"
        for language in LANGUAGES:
            if not statement.words.get(language, "").strip():
                yield "channels-language", f"{where}: {language}"


def _gaps(shown: ChannelMap) -> Iterator[tuple[str, str]]:
    """Give each side of the map that shows nothing of somebody; where there is no map at all, nothing is missing in it."""
    for era in Era if shown.ways else ():
        for incoming in (True, False):
            there = {way.other for way in shown.seen(era, incoming=incoming)}
            for party in Party:
                if party is not Party.AUTHORITY and party not in there:
                    yield "channels-gap", f"{era}: {party}"
