"""What a drop or the clipboard holds: files, messages that Outlook names, files not yet written, or a whole message.

Looking at it is quick and happens while the other program still holds its data; fetching the messages is long work and
has its home in `dpassist.services.taking`.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Protocol

from dpassist.domain.bringing import DraggedItems
from dpassist.domain.errors import UnreadableMessageError
from dpassist.mailio.dragged import read_dragged_items, read_offered_files
from dpassist.mailio.limits import DEFAULT_LIMITS
from dpassist.mailio.safe_names import safe_name

OUTLOOK_ITEMS: Final = "RenPrivateMessages"
OFFERED_NAMES: Final = "FileGroupDescriptorW"
OFFERED_CONTENT: Final = "FileContents"
BROWSER: Final = "Chromium Web Custom MIME Data Format"
"""What programs that are browsers inside offer; the new Outlook is one (dotnet/winforms #13422)."""
MAIL_TYPES: Final = ("message/rfc822", "application/vnd.ms-outlook")
WINDOWS_FORMATS: Final = (OUTLOOK_ITEMS, OFFERED_NAMES, BROWSER)

_NAME: Final = "message.eml"


class Bag(Protocol):
    """What another program hands over; asked only while it does."""

    def files(self) -> Sequence[Path]:
        """Return the files on disk among it."""

    def has_links(self) -> bool:
        """Tell whether it holds addresses of anything else than files."""

    def windows(self, name: str, number: int = -1) -> bytes:
        """Return the data of a Windows format, or of one file of several; empty when there is none."""

    def has_windows(self, name: str) -> bool:
        """Tell whether a Windows format is on offer."""

    def data(self, media_type: str) -> bytes:
        """Return the data of a media type; empty when there is none."""

    def text(self) -> str:
        """Return it as plain text; empty when there is none."""


@dataclass(frozen=True, slots=True)
class Brought:
    """What was found.

    Attributes:
        files: Files on disk, opened where they are.
        items: Messages that Outlook names and has to save.
        contents: Whole files in memory, with names that are safe.
        doubt: Code of why it is nothing after all, should the contents make no message; empty for files that were
            meant to come, whatever they hold.
        problem: Code of why there is nothing, or what was left out; empty when all of it is there.
    """

    files: tuple[Path, ...] = ()
    items: DraggedItems | None = None
    contents: tuple[tuple[str, bytes], ...] = field(default=(), repr=False)
    doubt: str = ""
    problem: str = ""


def look(bag: Bag, *, pasted: bool = False) -> Brought:
    """Find what there is, the surest way first.

    Args:
        bag: What is handed over.
        pasted: Whether it comes from the clipboard; only the words for nothing differ.
    """
    if files := tuple(bag.files()):
        return Brought(files=files, problem="drop-links-left" if bag.has_links() else "")
    for kind in (_outlook, _offered, _mail, _text):
        found = kind(bag)
        if found is not None:
            return found
    return Brought(problem=_nothing(bag, pasted=pasted))


def _outlook(bag: Bag) -> Brought | None:
    data = bag.windows(OUTLOOK_ITEMS)
    if not data:
        return None
    try:
        return Brought(items=read_dragged_items(data))
    except UnreadableMessageError as error:
        return Brought(problem=error.code)


def _offered(bag: Bag) -> Brought | None:
    """Take files that are not written yet; whole messages of Outlook come without content here (facts, 3.4)."""
    data = bag.windows(OFFERED_NAMES)
    if not data:
        return None
    try:
        offered = read_offered_files(data)
    except UnreadableMessageError as error:
        return Brought(problem=error.code)
    room = DEFAULT_LIMITS.file_bytes
    contents = []
    for number, file in enumerate(offered):
        content = bag.windows(OFFERED_CONTENT, number)
        room -= len(content)
        if room < 0:
            return Brought(problem="drop-too-large")
        if content:
            contents.append((safe_name(file.name), content))
    return Brought(contents=tuple(contents)) if contents else Brought(problem="drop-empty")


def _mail(bag: Bag) -> Brought | None:
    for media_type in MAIL_TYPES:
        if data := bag.data(media_type):
            return Brought(contents=((_NAME, data),))
    return None


def _text(bag: Bag) -> Brought | None:
    """Take a message that was copied as text, with the line ends it has in transport (RFC 5322, 2.1)."""
    text = bag.text().lstrip("\ufeff \t\r\n")
    if not text or bag.has_links() or bag.has_windows(BROWSER):
        return None
    lines = text.replace("\r\n", "\n").split("\n")
    return Brought(
        contents=((_NAME, "\r\n".join(lines).encode(errors="replace")),), doubt="drop-text"
    )


def _nothing(bag: Bag, *, pasted: bool) -> str:
    if bag.has_windows(BROWSER):
        return "drop-from-browser"
    if bag.has_links():
        return "drop-link"
    return "clipboard-empty" if pasted else "drop-nothing"
