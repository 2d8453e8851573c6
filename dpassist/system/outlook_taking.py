"""Messages out of classic Outlook, saved as files beside it; the process that speaks to Outlook does this.

Only asked and saved: no property is set, nothing is closed, moved, marked or sent (`MailItem.SaveAs` writes a copy).
Names and numbers are those of Outlook's documented object model (Microsoft, "Outlook VBA reference"). Never run against
a real Outlook by us.
"""

import hashlib
import secrets
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from dpassist.domain.bringing import Skipped

MOST_TAKEN: Final = 500
"""Messages at once; whoever wants more saves a folder."""

_EXPLORER: Final = 34
"""Outlook ``OlObjectClass.olExplorer``: a window with a list."""
_INSPECTOR: Final = 35
"""Outlook ``OlObjectClass.olInspector``: a window with one item."""
_MAILS: Final = frozenset({43, 45, 46})
"""Outlook ``OlObjectClass``: ``olMail``, ``olPost``, ``olReport`` (what tells of delivery)."""
_UNICODE: Final = 9
"""Outlook ``OlSaveAsType.olMSGUnicode``."""
_HEADER_ONLY: Final = 0
"""Outlook ``OlDownloadState.olHeaderOnly``."""

NOT_OPEN: Final = "outlook-not-open"
NOTHING_SELECTED: Final = "outlook-nothing-selected"
Answer = dict[str, Any]


def selected_items(application: Any) -> list[Any]:
    """Return what is selected in the list, or the message that is open in the window in front.

    Raises:
        LookupError: `NOT_OPEN` or `NOTHING_SELECTED`.
    """
    window = application.ActiveWindow()
    if window is None:
        raise LookupError(NOT_OPEN)
    items = [window.CurrentItem] if window.Class == _INSPECTOR else _selection(window)
    if not items:
        raise LookupError(NOTHING_SELECTED)
    return items


def items_of(application: Any, store: str, entries: Sequence[str]) -> list[Any]:
    """Return messages by their ids; None stands for one that Outlook does not find."""
    space = application.GetNamespace("MAPI")
    found = []
    for entry in entries:
        item = None
        with suppress(Exception):
            item = space.GetItemFromID(entry, store)
        found.append(item)
    return found


def save_items(items: Sequence[Any], folder: Path) -> Iterator[Answer]:
    """Save each as an Outlook message file (Unicode) under a name of ours, and tell of it as soon as it is done."""
    yield {"count": min(len(items), MOST_TAKEN)}
    for number, item in enumerate(items):
        if number >= MOST_TAKEN:
            yield {"skipped": Skipped.TOO_MANY}
            continue
        yield _saved(item, folder)


def _selection(window: Any) -> list[Any]:
    try:
        selection = window.Selection
        return [selection.Item(number) for number in range(1, selection.Count + 1)]
    except Exception:  # noqa: BLE001 - a page such as "Outlook Today" has no selection, and says so by a COM error
        return []


def _saved(item: Any, folder: Path) -> Answer:
    path = folder / f"outlook-{secrets.token_hex(8)}.msg"
    try:
        reason = _reason_against(item)
        if reason is None:
            item.SaveAs(str(path), _UNICODE)
    except Exception:  # noqa: BLE001 - each refusal of Outlook is its own COM error: protected, gone, no rights
        reason = Skipped.REFUSED
    if reason is None and path.is_file() and path.stat().st_size:
        return {"file": path.name, **_identity(item)}
    with suppress(OSError):  # what was begun is of no use
        path.unlink()
    return {"skipped": reason or Skipped.REFUSED}


def _reason_against(item: Any) -> Skipped | None:
    if item is None:
        return Skipped.REFUSED
    if item.Class not in _MAILS:
        return Skipped.NO_MAIL
    if not item.Saved:  # being written: what is in the window is not what Outlook keeps
        return Skipped.UNSAVED
    is_header = False
    with suppress(Exception):  # items of some stores do not know it
        is_header = item.DownloadState == _HEADER_ONLY
    return Skipped.HEADER_ONLY if is_header else None


def _identity(item: Any) -> dict[str, str]:
    """Return a digest of what Outlook calls the item, and when it was changed; of an item without ids, nothing."""
    with suppress(Exception):
        name = f"{item.Parent.StoreID}\n{item.EntryID}"
        return {
            "identity": hashlib.sha256(name.encode()).hexdigest(),
            "version": str(item.LastModificationTime),
        }
    return {}
