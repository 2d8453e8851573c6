"""One thing a message says of itself, and the field it says it in.

A fact is drawn from a document and never changed on the way to a reader: the words for it live in
``services.wording_facts``, which also hides numbers of CPR's shape.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from itertools import islice
from typing import Final

from dpassist.domain.identity import Identity, IdentityKind, parse_identity

MOST_ALIKE: Final = 30
"""How many facts of one kind are drawn. The schema lets some fields come back without end, and no person
reads on; what is left out is told by its number."""


@dataclass(frozen=True, slots=True)
class StatedFile:
    """One file of a letter, without its content.

    Attributes:
        role: ``main``, ``additional`` or ``technical``.
        label: What the sender calls the document.
        name: File name as written.
        media_type: As written, in lower case.
        size: Bytes after decoding.
    """

    role: str
    label: str = field(repr=False)
    name: str = field(repr=False)
    media_type: str
    size: int


FactValue = str | int | date | datetime | Identity | StatedFile
"""A text, a number, ``True``, a moment, a number of a person or company, or a file. A `StrEnum` is a text."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One stated fact.

    Attributes:
        id: Stable identifier; facts that come several times end in ``_1``, ``_2`` and so on.
        value: What is stated; personal data, shown but never logged.
        source: The field it stands in: the path below the MeMo message, the name of a DKAL or receipt
            element.
        label: The writer's own name for a free-text field; else empty.
        verified: Whether it rests on published rules alone.
    """

    id: str
    value: FactValue = field(repr=False)
    source: str
    label: str = field(default="", repr=False)
    verified: bool = True

    @property
    def is_stated(self) -> bool:
        """Whether there is anything in it: an empty text, no and none are not stated."""
        if isinstance(self.value, Identity):
            return bool(self.value.digits)
        return bool(self.value)


class Repeated(StrEnum):
    """Facts that come several times."""

    CONTACT_INFO = "contact_info"
    CONTENT = "content"
    DOCUMENT = "document"
    REPLY_DATA = "reply_data"


def text_or_number(text: str) -> str | Identity:
    """Return a free text, or an identity when nothing but a number of CPR's shape stands in it."""
    identity = parse_identity("", text)
    return identity if identity.kind is IdentityKind.CPR else text


def numbered(kind: Repeated, facts: Iterable[Iterable[Fact]], source: str) -> Iterator[Fact]:
    """Give facts that come several times, up to a limit, and how many more there are."""
    rest = iter(facts)
    for group in islice(rest, MOST_ALIKE):
        yield from group
    left_out = sum(1 for _group in rest)
    yield Fact(f"{kind}_more", left_out, source)
