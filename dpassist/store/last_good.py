"""The last versions of an organisation's files that could be used, kept by this user's program.

An administrator's slip must not change how hundreds of clerks' post is judged: until the file is good again, the
copy of its last good version is used. The file itself is never touched; it may lie where nobody here may write.
"""

import contextlib
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, NamedTuple

from dpassist.domain.errors import EnvironmentFaultError
from dpassist.store.listing import files_in
from dpassist.store.safe_files import write_atomically
from dpassist.store.toml_tables import TomlFile


class Copy(NamedTuple):
    """A version that could be used.

    Attributes:
        path: Where the copy lies; named like the file it was made of.
        day: When it was first seen, as ``2026-11-23``.
    """

    path: Path
    day: str


class LastGood:
    """Copies by the name of the file, in a folder of the user's own."""

    def __init__(self, folder: Path) -> None:
        """Use a folder, which is made when the first copy is kept."""
        self._folder: Final = folder

    def keep(self, file: TomlFile) -> None:
        """Keep what was read of a good file, not what it may hold by now.

        That it cannot be kept is no reason to stop.
        """
        copy = self._folder / file.name
        data = file.text.encode()
        with contextlib.suppress(OSError, EnvironmentFaultError):
            if not copy.exists() or copy.read_bytes() != data:
                copy.parent.mkdir(parents=True, exist_ok=True)
                write_atomically(copy, data)

    def keep_written(self, path: Path) -> None:
        """Keep a file that was written just now: somebody may break it before it is read again."""
        with contextlib.suppress(OSError):
            self.keep(TomlFile(path.name, path.read_text(encoding="utf-8")))

    def of_file(self, name: str) -> Iterator[Copy]:
        """Give the copy of the file of that name, if there is one."""
        path = self._folder / name
        with contextlib.suppress(OSError):
            yield Copy(
                path, datetime.fromtimestamp(_time(path), UTC).astimezone().date().isoformat()
            )

    def of_all(self, name: str) -> Iterator[Copy]:
        """Give the copy of the file of that name, then the others, the youngest first."""
        yield from self.of_file(name)
        others = [path for path in files_in(self._folder, "*.toml") if path.name != name]
        with contextlib.suppress(OSError):
            others.sort(key=_time, reverse=True)
        for path in others:
            yield from self.of_file(path.name)


def _time(path: Path) -> float:
    return path.stat().st_mtime
