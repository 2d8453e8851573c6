"""Which messages of the list are shown, and in which order: words, kinds, what is left to do, days."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date
from enum import StrEnum
from operator import attrgetter
from typing import TYPE_CHECKING, Final, NamedTuple

from dpassist.domain.composing import folded
from dpassist.domain.handling import Handling
from dpassist.domain.kind import Kind
from dpassist.services.clock import on_this_clock

if TYPE_CHECKING:
    from dpassist.services.intake import Examined

_LONG_AGO: Final = float("-inf")


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
_RANKED: Final = (
    Kind.SUSPICIOUS,
    Kind.DIGITAL_POST,
    Kind.SECURE_MAIL,
    Kind.UNREADABLE,
    Kind.RECEIPT,
    Kind.NOTICE,
    Kind.ORDINARY,
)


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
    def is_open_alone(self) -> bool:
        """Whether what is not done is all that is asked for."""
        return not self.words and self.chips == {Chip.OPEN}

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
        moment: When it was sent, in seconds since 1970; before all others when that is not known.
        day: The same as a day on the clerk's own calendar, or None.
    """

    examined: "Examined"
    said: str
    handling: Handling
    moment: float
    day: date | None


def listed(examined: "Examined", said: str, handling: Handling = Handling.NEW) -> Listed:
    """Make ready what arranging thousands of messages asks of each."""
    moment = examined.date
    if moment is None:
        return Listed(examined, said, handling, _LONG_AGO, None)
    if moment.tzinfo is None:
        in_utc = moment.replace(tzinfo=UTC)
        return Listed(examined, said, handling, in_utc.timestamp(), moment.date())
    return Listed(examined, said, handling, moment.timestamp(), on_this_clock(moment).date())


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


class Group(NamedTuple):
    """Messages that stand together, shown or not.

    Attributes:
        day: Their day, or None.
        kind: Their kind, or None.
        members: In their order.
    """

    day: date | None
    kind: Kind | None
    members: list[Listed]


class Arrangement(NamedTuple):
    """The lines of the list in their order.

    Attributes:
        lines: Messages, and the headings between them.
        headings: The rows of the headings.
    """

    lines: list[Line]
    headings: list[int]


_moment: Final = attrgetter("moment")


def searched(texts: Iterable[str]) -> str:
    """Return texts as they are searched."""
    return folded("\n".join(texts))


def wanted_words(text: str) -> tuple[str, ...]:
    """Return what was typed as words to search for."""
    return tuple(folded(text).split())


def lets_through(wanted: Wanted, one: Listed) -> bool:
    """Tell whether a message is shown."""
    return bool(let_through([one], wanted))


def grouped(all_of_them: Sequence[Listed], order: Order) -> list[Group]:
    """Return all messages in the groups and the order in which they are shown."""
    match order:
        case Order.AS_OPENED:
            return [Group(None, None, [*all_of_them])]
        case Order.VERDICT:
            return _by_kind(all_of_them)
        case _:
            return _by_day(all_of_them, newest_first=order is Order.NEWEST)


def arranged(groups: Iterable[Group], wanted: Wanted) -> Arrangement:
    """Return the lines of the list, with a heading over each group that has a message to show."""
    made = Arrangement([], [])
    has_headings = wanted.order is not Order.AS_OPENED
    for group in groups:
        shown = let_through(group.members, wanted)
        if shown and has_headings:
            made.headings.append(len(made.lines))
            made.lines.append(Heading(group.day, group.kind, len(shown)))
        made.lines.extend(shown)
    return made


def let_through(all_of_them: Sequence[Listed], wanted: Wanted) -> list[Listed]:
    """Return the messages that are shown, in the order they have."""
    found = list(all_of_them)
    for word in wanted.words:
        found = [each for each in found if word in each.said]
    if Chip.OPEN in wanted.chips:
        found = [each for each in found if each.handling is not Handling.DONE]
    kinds = wanted.kinds
    if kinds:
        found = [each for each in found if each.examined.verdict.kind in kinds]
    return found


def _by_kind(all_of_them: Iterable[Listed]) -> list[Group]:
    groups = {kind: Group(None, kind, []) for kind in _RANKED}
    for each in all_of_them:
        groups[each.examined.verdict.kind].members.append(each)
    return list(groups.values())


def _by_day(all_of_them: Iterable[Listed], *, newest_first: bool) -> list[Group]:
    """Put them under their days first: to sort what is of one day is less work than to sort all of them."""
    days: defaultdict[date | None, list[Listed]] = defaultdict(list)
    for each in all_of_them:
        days[each.day].append(each)
    for members in days.values():
        members.sort(key=_moment, reverse=newest_first)
    groups = [Group(day, None, members) for day, members in days.items()]
    return sorted(groups, key=lambda group: group.members[0].moment, reverse=newest_first)
