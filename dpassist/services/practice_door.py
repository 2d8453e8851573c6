"""The doors of a demonstration: drafts come back into it, and everything else is a wall.

A demonstration is played with the same use cases as real post. What would open a mail program hands the draft to the
demonstration's own composer here; Outlook, a mail server and the credential store are not there at all.
"""

import threading
from pathlib import Path
from typing import Final, NoReturn

from dpassist.domain.errors import EnvironmentFaultError


class PracticeDoor:
    """Stands in the place of the desktop: what is to be opened comes back."""

    def __init__(self) -> None:
        self._drafts: Final[list[Path]] = []
        self._lock: Final = threading.Lock()

    def open_file(self, path: Path) -> None:
        """Keep a draft for the demonstration; no program is asked for anything."""
        with self._lock:
            self._drafts.append(path)

    def drafts(self) -> tuple[Path, ...]:
        """Return the drafts that were made since this was asked last, the oldest first."""
        with self._lock:
            made = tuple(self._drafts)
            self._drafts.clear()
        return made


class PracticeWall:
    """Stands in the place of Outlook, of a mail server and of the credential store, and refuses everything."""

    def get(self, _name: Path | str) -> str | None:
        """Return nothing: no secret of anybody is needed."""

    def _refuse(self, *_arguments: object) -> NoReturn:
        """Refuse.

        Raises:
            EnvironmentFaultError: ``practice-only``.
        """
        raise EnvironmentFaultError("practice-only")

    show = take_selected = take_items = append_draft = set = delete = _refuse
