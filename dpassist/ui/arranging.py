"""Which messages of the list are shown, and in which order: words, kinds, what is left to do, days."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Final, NamedTuple

from dpassist.domain.composing import folded
from dpassist.domain.handling import Handling
from dpassist.domain.kind import Kind
from dpassist.services.clock import on_this_clock

if TYPE_CHECKING:
    from dpassist.services.intake import Examined

_LONG_AGO: Final = datetime.min.replace(tzinfo=UTC)


class Order(StrEnum):
    """How the list is arranged."""

    AS_OPENED = "as-opened"
    NEWEST = "newest"
    OLDEST = "oldest"
    VERDICT = "verdict"


class Chip(StrEnum):
    """What one button lets through."""

    OPEN = "open"
    """What is not done yet."""
    DIGITAL_POST = "digital-post"
    NEWS = "news"
    """Receipts and notices."""
    MAIL = "mail"
    LOOK_OUT = "look-out"
    """What is suspicious, or cannot be read here."""


KINDS: Final[dict[Chip, frozenset[Kind]]] = {
    Chip.DIGITAL_POST: frozenset({Kind.DIGITAL_POST}),
    Chip.NEWS: frozenset({Kind.RECEIPT, Kind.NOTICE}),
    Chip.MAIL: frozenset({Kind.SECURE_MAIL, Kind.ORDINARY}),
    Chip.LOOK_OUT: frozenset({Kind.SUSPICIOUS, Kind.UNREADABLE}),
}
_RANK: Final = {
    kind: number
    for number, kind in enumerate(
        (
            Kind.SUSPICIOUS,
            Kind.DIGITAL_POST,
            Kind.SECURE_MAIL,
            Kind.UNREADABLE,
            Kind.RECEIPT,
            Kind.NOTICE,
            Kind.ORDINARY,
        )
    )
}


class Wanted(NamedTuple):
    """What the user wants to see.

    Attributes:
        words: Folded words; each must occur.
        chips: Empty = everything.
        order: How it is arranged.
    """

    words: tuple[str, ...] = ()
    chips: frozenset[Chip] = frozenset()
    order: Order = Order.AS_OPENED

    @property
    def kinds(self) -> frozenset[Kind]:
        """The kinds of messages that are shown; empty = all."""
        return frozenset().union(*(KINDS.get(chip, frozenset()) for chip in self.chips))

    @property
    def is_filtering(self) -> bool:
        """Whether anything may be left out."""
        return bool(self.words or self.chips)


@dataclass(slots=True)
class Listed:
    """One message of the list.

    Attributes:
        examined: What is known of it.
        said: Everything that is searched, folded.
        handling: How far somebody is with it.
        moment: When it was sent; the beginning of time when that is not known.
        day: The same as a day on the clerk's own calendar, or None.
    """

    examined: "Examined"
    said: str
    handling: Handling
    moment: datetime
    day: date | None


def listed(examined: "Examined", said: str, handling: Handling = Handling.NEW) -> Listed:
    """Make ready what arranging thousands of messages asks of each."""
    moment = examined.date
    if moment is None:
        return Listed(examined, said, handling, _LONG_AGO, None)
    if moment.tzinfo is None:
        return Listed(examined, said, handling, moment.replace(tzinfo=UTC), moment.date())
    return Listed(examined, said, handling, moment, on_this_clock(moment).date())


@dataclass(frozen=True, slots=True)
class Heading:
    """A line above messages that belong together.

    Attributes:
        day: Their day, or None.
        kind: Their kind, or None; without both, their day is not known.
        count: How many they are.
    """

    day: date | None
    kind: Kind | None
    count: int


Line = Listed | Heading


def searched(texts: Iterable[str]) -> str:
    """Return texts as they are searched."""
    return folded("\n".join(texts))


def wanted_words(text: str) -> tuple[str, ...]:
    """Return what was typed as words to search for."""
    return tuple(folded(text).split())


def lets_through(wanted: Wanted, one: Listed) -> bool:
    """Tell whether a message is shown."""
    return bool(_let_through([one], wanted))


def arranged(all_of_them: Sequence[Listed], wanted: Wanted) -> list[Line]:
    """Return the lines of the list."""
    found = _let_through(all_of_them, wanted)
    match wanted.order:
        case Order.AS_OPENED:
            return list(found)
        case Order.VERDICT:
            found.sort(key=lambda each: _RANK[each.examined.verdict.kind])
        case _:
            found.sort(key=lambda each: each.moment, reverse=wanted.order is Order.NEWEST)
    return _grouped(found, by_kind=wanted.order is Order.VERDICT)


def _let_through(all_of_them: Sequence[Listed], wanted: Wanted) -> list[Listed]:
    found = list(all_of_them)
    for word in wanted.words:
        found = [each for each in found if word in each.said]
    if Chip.OPEN in wanted.chips:
        found = [each for each in found if each.handling is not Handling.DONE]
    kinds = wanted.kinds
    if kinds:
        found = [each for each in found if each.examined.verdict.kind in kinds]
    return found


def _grouped(found: Iterable[Listed], *, by_kind: bool) -> list[Line]:
    groups: dict[tuple[date | None, Kind | None], list[Listed]] = {}
    for each in found:
        kind = each.examined.verdict.kind if by_kind else None
        day = None if by_kind else each.day
        groups.setdefault((day, kind), []).append(each)
    lines: list[Line] = []
    for (day, kind), members in groups.items():
        lines.append(Heading(day, kind, len(members)))
        lines.extend(members)
    return lines
