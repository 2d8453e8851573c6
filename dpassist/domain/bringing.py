"""What was dropped, pasted or selected elsewhere, before it is a file of ours."""

from dataclasses import dataclass, field
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class DraggedItems:
    """Messages that Outlook says were dragged.

    Attributes:
        store: Outlook's ``StoreID``: hexadecimal digits.
        entries: The ``EntryID`` of each message, in the order they were dragged.
    """

    store: str
    entries: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OfferedFile:
    """A file that another program has ready without having written it anywhere.

    Attributes:
        name: As that program says; a stranger's words.
        size: Bytes, where it says so.
    """

    name: str = field(repr=False)
    size: int | None = None


class Skipped(StrEnum):
    """Why something that was selected in Outlook was not taken."""

    NO_MAIL = "no-mail"
    UNSAVED = "unsaved"
    HEADER_ONLY = "header-only"
    REFUSED = "refused"
    TOO_MANY = "too-many"


@dataclass(frozen=True, slots=True)
class SavedItem:
    """A message that Outlook saved as a file.

    Attributes:
        path: Of the file, whose name is ours.
        identity: What tells the message from all others in Outlook, as a digest; empty when it has nothing of that kind.
        version: When it was changed last, as Outlook writes it.
    """

    path: str
    identity: str = ""
    version: str = ""


@dataclass(frozen=True, slots=True)
class TakenFromOutlook:
    """What came out of Outlook.

    Attributes:
        saved: The messages, in the order they were selected.
        skipped: Why each of the others did not come along.
        problem: Code of what ended it too early, after some were saved; empty when it went through.
    """

    saved: tuple[SavedItem, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    problem: str = ""
