"""The last versions of an organisation's files that could be used, kept by this user's program.

An administrator's slip must not change how hundreds of clerks' post is judged: until the file is good again, the
copy of its last good version is used. The file itself is never touched; it may lie where nobody here may write.
"""

import contextlib
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from dpassist.domain.errors import EnvironmentFaultError
from dpassist.store.safe_files import write_atomically


class LastGood:
    """Copies by the name of the file, in a folder of the user's own."""

    def __init__(self, folder: Path) -> None:
        """Use a folder, which is made when the first copy is kept."""
        self._folder: Final = folder

    def keep(self, path: Path) -> None:
        """Keep a file that is good; that it cannot be kept is no reason to stop."""
        copy = self._folder / path.name
        with contextlib.suppress(OSError, EnvironmentFaultError):
            data = path.read_bytes()
            if not copy.exists() or copy.read_bytes() != data:
                copy.parent.mkdir(parents=True, exist_ok=True)
                write_atomically(copy, data)

    def find(self, path: Path) -> tuple[Path, str] | None:
        """Return the copy of a file and the day it was kept, as ``2026-11-23``; None when there is none."""
        copy = self._folder / path.name
        try:
            kept = datetime.fromtimestamp(copy.stat().st_mtime, UTC)
        except OSError:
            return None
        return copy, kept.date().isoformat()
