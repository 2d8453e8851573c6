"""Bring in messages that are no files yet: selected in Outlook, dragged out of it, pasted, or handed over in a drop."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from dpassist.domain.bringing import SavedItem, Skipped, TakenFromOutlook
from dpassist.domain.errors import UnreadableMessageError
from dpassist.mailio.opener import recognise_message
from dpassist.services.bringing import Brought
from dpassist.services.ports import CancelToken, Progress
from dpassist.services.ports_mail import Outlook, TakenFiles


@dataclass(frozen=True, slots=True)
class Arrived:
    """What can be opened now.

    Attributes:
        files: In the order they came.
        skipped: How many did not come along, by reason.
        problem: Code of what ended it too early; empty when it went through.
    """

    files: tuple[Path, ...] = ()
    skipped: Mapping[Skipped, int] = field(default_factory=dict)
    problem: str = ""


class Taking:
    """Writes what comes into the private folder; the same message of Outlook comes once as long as it is unchanged."""

    def __init__(self, outlook: Outlook, files: TakenFiles) -> None:
        self._outlook: Final = outlook
        self._files: Final = files
        self._known: Final[dict[tuple[str, str], Path]] = {}

    def selected(self, progress: Progress, cancel: CancelToken) -> Arrived:
        """Take what is selected in Outlook, or open in its window in front.

        Raises:
            EnvironmentFaultError: As `Outlook.take_selected`; ``write-failed``.
            CancelledError: The user stopped it before anything was saved.
        """
        folder = self._files.folder()
        return self._arrived(
            self._outlook.take_selected(folder, progress, lambda: cancel.cancelled)
        )

    def bring(self, brought: Brought, progress: Progress, cancel: CancelToken) -> Arrived:
        """Make files of what was dropped or pasted.

        Raises:
            EnvironmentFaultError: As for `selected`.
            CancelledError: The user stopped it before anything was saved.
        """
        if brought.items is not None:
            folder = self._files.folder()
            return self._arrived(
                self._outlook.take_items(brought.items, folder, progress, lambda: cancel.cancelled)
            )
        cancel.check()
        if brought.doubt and not _are_messages(brought.contents, cancel):
            return Arrived(problem=brought.doubt)
        written = tuple(self._files.write(name, data) for name, data in brought.contents)
        return Arrived((*brought.files, *written), problem=brought.problem)

    def _arrived(self, taken: TakenFromOutlook) -> Arrived:
        files = tuple(self._file(saved) for saved in taken.saved)
        return Arrived(files, Counter(taken.skipped), taken.problem)

    def _file(self, saved: SavedItem) -> Path:
        """Return where a message lies: the copy of before when it is the same one."""
        path, name = Path(saved.path), (saved.identity, saved.version)
        self._files.own(path)
        if not saved.identity:
            return path
        known = self._known.get(name)
        if known is not None and self._files.is_there(known):
            self._files.discard(path)
            return known
        self._known[name] = path
        return path


def _are_messages(contents: Iterable[tuple[str, bytes]], cancel: CancelToken) -> bool:
    try:
        for _name, data in contents:
            recognise_message(data, watch=cancel.check)
    except UnreadableMessageError:
        return False
    return True
