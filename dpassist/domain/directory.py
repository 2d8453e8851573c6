"""Departments and people a message can be passed on to; picked, never typed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from dpassist.domain.errors import PassOnRefusedError, UnknownChoiceError
from dpassist.domain.mail_domains import is_one_of, written_domain
from dpassist.domain.recipients import written_address

_MOST_DEPUTIES: Final = 10
"""Deputies of deputies; more is a circle, or nobody is there."""


class EntryKind(StrEnum):
    """What a directory entry is."""

    DEPARTMENT = "department"
    FUNCTION = "function"
    """A task that whoever has it today answers for, such as a duty desk."""
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class Entry:
    """One place a message can go.

    Attributes:
        id: Name for the command line, unique.
        name: What the user sees.
        mailbox: Address it is passed on to.
        kind: Department, function or person.
        phone: For the guidance sheet.
        handles: What it takes care of; searched too.
        reply_profile: Id of the reply profile its case workers use; empty = the default one.
        guidance_set: Name of the guidance set its case workers get; empty = the ordinary sheets.
        deputy: Id of the entry that takes over while this one is away.
        away_from: First day it is away; None with `away_until` set = already now.
        away_until: Last day it is away; None with `away_from` set = until somebody changes it.
        other_authority: Whether it belongs to another authority, which has its own route.
        secure: Whether an administrator vouches that mail to it is secured on its way.
    """

    id: str
    name: str
    mailbox: str
    kind: EntryKind = EntryKind.DEPARTMENT
    phone: str = ""
    handles: str = ""
    reply_profile: str = ""
    guidance_set: str = ""
    deputy: str = ""
    away_from: date | None = None
    away_until: date | None = None
    other_authority: bool = False
    secure: bool = False

    def __post_init__(self) -> None:
        """Refuse an entry that cannot be picked or written to."""
        if not self.id or not self.name:
            raise ValueError("an entry needs an id and a name")
        local, at, domain = self.mailbox.rpartition("@")
        if not (local and at and domain) or any(letter.isspace() for letter in self.mailbox):
            raise ValueError("an entry needs one mail address")
        if self.away_from and self.away_until and self.away_until < self.away_from:
            raise ValueError("an entry comes back after it has gone")

    def is_away(self, today: date) -> bool:
        """Whether somebody else takes its post today."""
        if self.away_from is None and self.away_until is None:
            return False
        has_gone = self.away_from is None or self.away_from <= today
        return has_gone and (self.away_until is None or today <= self.away_until)


@dataclass(frozen=True, slots=True)
class Directory:
    """All entries, in the order an administrator gave them."""

    entries: tuple[Entry, ...] = ()
    _by_id: Mapping[str, Entry] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Make it quick to find one of many; of two with the same id the first one counts."""
        by_id = {entry.id: entry for entry in reversed(self.entries)}
        object.__setattr__(self, "_by_id", MappingProxyType(by_id))

    def get(self, entry_id: str) -> Entry | None:
        """Return the entry of that id, or None."""
        return self._by_id.get(entry_id)

    def find(self, entry_id: str) -> Entry:
        """Return the entry of that id.

        Raises:
            UnknownChoiceError: There is none.
        """
        entry = self.get(entry_id)
        if entry is None:
            raise UnknownChoiceError("unknown-entry", entry=entry_id)
        return entry

    def stand_in(self, entry: Entry, today: date) -> Entry | None:
        """Return who takes the post of an entry that is away; None when nobody who is there does."""
        for _hop in range(_MOST_DEPUTIES):
            deputy = self.get(entry.deputy)
            if deputy is None or not deputy.is_away(today):
                return deputy
            entry = deputy
        return None

    def recipient(self, entry: Entry, today: date) -> Entry:
        """Return who takes the post of an entry: its deputy while it is away, if that has one who is there."""
        return (self.stand_in(entry, today) if entry.is_away(today) else None) or entry


def check_own_domain(entry: Entry, own_domains: tuple[str, ...]) -> None:
    """Let only addresses of the authority's own domains pass, and other authorities of the directory.

    Raises:
        PassOnRefusedError: The address is outside them, or no own domain is set.
    """
    if entry.other_authority:
        return
    if not own_domains:
        raise PassOnRefusedError("no-own-domains")
    domain = entry.mailbox.rpartition("@")[2]
    if not is_one_of(domain, own_domains):
        raise PassOnRefusedError("outside-own-domains", domain=domain)


class EntryFault(StrEnum):
    """What may be wrong with an entry that can be used."""

    NO_REPLY_PROFILE = "entry-no-reply-profile"
    NO_GUIDANCE_SET = "entry-no-guidance-set"
    NO_DEPUTY = "entry-no-deputy"
    DEPUTY_CIRCLE = "entry-deputy-circle"
    AWAY_WITHOUT_DEPUTY = "entry-away-without-deputy"
    DEPUTIES_AWAY = "entry-deputies-away"
    """It is away, and so is everybody who would stand in."""
    OUTSIDE = "entry-outside"
    NO_OWN_DOMAINS = "no-own-domains"
    """Of the directory as a whole: without them nobody can tell what lies outside."""
    UNUSABLE = "entry-unusable"
    """Its mailbox cannot stand in a mail: several addresses, signs that no address has."""
    SAME_MAILBOX = "entry-same-mailbox"


@dataclass(frozen=True, slots=True)
class EntryDoubt:
    """One thing an administrator should look at.

    Attributes:
        entry: Id of the entry; empty = it is true of the directory as a whole.
        fault: What is wrong.
        what: The name that does not exist, or the other entry.
    """

    entry: str
    fault: EntryFault
    what: str = ""


def doubts_about(
    directory: Directory,
    own_domains: tuple[str, ...],
    profiles: frozenset[str],
    sets: frozenset[str],
    today: date,
) -> tuple[EntryDoubt, ...]:
    """Return what in a directory leads nowhere, in its own order; first what is true of the whole.

    Args:
        directory: All entries.
        own_domains: Those of the authority; without any it is told once that they are not set, and of no entry that
            it lies outside them.
        profiles: Ids of the reply profiles there are.
        sets: Names of the guidance sets there are.
        today: Of the check.
    """
    seen: dict[str, str] = {}
    doubts: list[EntryDoubt] = []
    own = set(map(written_domain, own_domains))
    if not own and not all(entry.other_authority for entry in directory.entries):
        doubts.append(EntryDoubt("", EntryFault.NO_OWN_DOMAINS))
    circles = _circles(directory)
    for entry in directory.entries:
        is_outside = bool(own) and written_domain(entry.mailbox.rpartition("@")[2]) not in own
        has_deputy = directory.get(entry.deputy) is not None and entry.id not in circles
        nobody = entry.is_away(today) and directory.stand_in(entry, today) is None
        twin = seen.setdefault(entry.mailbox.casefold(), entry.id)
        conditions = (
            (EntryFault.NO_REPLY_PROFILE, entry.reply_profile, entry.reply_profile not in profiles),
            (EntryFault.NO_GUIDANCE_SET, entry.guidance_set, entry.guidance_set not in sets),
            (EntryFault.NO_DEPUTY, entry.deputy, directory.get(entry.deputy) is None),
            (EntryFault.DEPUTY_CIRCLE, entry.deputy, entry.id in circles),
            (EntryFault.AWAY_WITHOUT_DEPUTY, entry.id, entry.is_away(today) and not entry.deputy),
            (EntryFault.DEPUTIES_AWAY, entry.deputy, has_deputy and nobody),
            (EntryFault.OUTSIDE, entry.mailbox, is_outside and not entry.other_authority),
            (EntryFault.UNUSABLE, entry.mailbox, not written_address(entry.mailbox)),
            (EntryFault.SAME_MAILBOX, twin, twin != entry.id),
        )
        doubts += [
            EntryDoubt(entry.id, fault, what)
            for fault, what, applies in conditions
            if what and applies
        ]
    return tuple(doubts)


def _circles(directory: Directory) -> frozenset[str]:
    """Return the ids of those whose deputies lead into a circle; each is walked over once."""
    leads_on: dict[str, bool] = {"": False}
    for entry in directory.entries:
        path: dict[str, None] = {}
        at: Entry | None = entry
        while at is not None and at.id not in leads_on and at.id not in path:
            path[at.id] = None
            at = directory.get(at.deputy)
        is_circle = at is not None and leads_on.get(at.id, True)
        leads_on.update(dict.fromkeys(path, is_circle))
    return frozenset(entry_id for entry_id, is_circle in leads_on.items() if is_circle)
