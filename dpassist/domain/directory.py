"""Departments and people a message can be passed on to; picked, never typed."""

import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from dpassist.domain.errors import PassOnRefusedError, UnknownChoiceError


class EntryKind(StrEnum):
    """What a directory entry is."""

    DEPARTMENT = "department"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class Entry:
    """One place a message can go.

    Attributes:
        id: Name for the command line, unique.
        name: What the user sees.
        mailbox: Address it is passed on to.
        kind: Department or person.
        phone: For the guidance sheet.
        handles: What it takes care of; searched too.
        reply_profile: Id of the reply profile its case workers use; empty = the default one.
    """

    id: str
    name: str
    mailbox: str
    kind: EntryKind = EntryKind.DEPARTMENT
    phone: str = ""
    handles: str = ""
    reply_profile: str = ""

    def __post_init__(self) -> None:
        """Refuse an entry that cannot be picked or written to."""
        if not self.id or not self.name:
            raise ValueError("an entry needs an id and a name")
        local, at, domain = self.mailbox.rpartition("@")
        if not (local and at and domain) or any(letter.isspace() for letter in self.mailbox):
            raise ValueError("an entry needs one mail address")


@dataclass(frozen=True, slots=True)
class Directory:
    """All entries, in the order an administrator gave them."""

    entries: tuple[Entry, ...] = ()

    def find(self, entry_id: str) -> Entry:
        """Return the entry of that id.

        Raises:
            UnknownChoiceError: There is none.
        """
        for entry in self.entries:
            if entry.id == entry_id:
                return entry
        raise UnknownChoiceError("unknown-entry", entry=entry_id)

    def search(self, text: str) -> tuple[Entry, ...]:
        """Return the entries that hold every word of the text; all of them for an empty text.

        ``æ``, ``ø`` and ``å`` are found by ``ae``, ``oe`` and ``aa`` too.
        """
        words = _folded(text).split()
        return tuple(e for e in self.entries if all(word in _searchable(e) for word in words))


def check_own_domain(entry: Entry, own_domains: tuple[str, ...]) -> None:
    """Let only addresses of the authority's own domains pass.

    Raises:
        PassOnRefusedError: The address is outside them, or no own domain is set.
    """
    if not own_domains:
        raise PassOnRefusedError("no-own-domains")
    domain = entry.mailbox.rpartition("@")[2].casefold()
    if domain not in {own.casefold() for own in own_domains}:
        raise PassOnRefusedError("outside-own-domains", domain=domain)


def _searchable(entry: Entry) -> str:
    return _folded(f"{entry.id} {entry.name} {entry.mailbox} {entry.phone} {entry.handles}")


def _folded(text: str) -> str:
    spelled = text.casefold().replace("æ", "ae").replace("ø", "oe").replace("å", "aa")
    decomposed = unicodedata.normalize("NFKD", spelled)
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))
