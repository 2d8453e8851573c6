"""Whom a user passes on to most: favourites she chose, and the last ones; directory ids alone, in one small file."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from dpassist.domain.errors import EnvironmentFaultError
from dpassist.store.safe_files import write_atomically

_MOST: Final = 8
_LARGEST: Final = 64 * 1024


class HabitsFile:
    """Read each time it is asked, written when something changes; a file that cannot be read counts as empty."""

    def __init__(self, path: Path) -> None:
        self._path: Final = path

    def favourites(self) -> tuple[str, ...]:
        """Return the ids of the favourites, in the order they were chosen."""
        return self._ids("favourites")

    def recent(self) -> tuple[str, ...]:
        """Return the ids of those passed on to last, the latest first."""
        return self._ids("recent")

    def set_favourite(self, entry: str, *, is_favourite: bool) -> None:
        """Make an entry a favourite, or no longer.

        Raises:
            EnvironmentFaultError: ``write-failed``.
        """
        others = tuple(each for each in self.favourites() if each != entry)
        self._write("favourites", (*others, entry) if is_favourite else others)

    def note_used(self, entry: str) -> None:
        """Remember that something was passed on to an entry.

        Raises:
            EnvironmentFaultError: ``write-failed``.
        """
        others = tuple(each for each in self.recent() if each != entry)
        self._write("recent", (entry, *others)[:_MOST])

    def _ids(self, key: str) -> tuple[str, ...]:
        ids = self._values().get(key)
        return tuple(filter(_is_id, ids)) if isinstance(ids, list) else ()

    def _values(self) -> Mapping[str, Any]:
        try:
            with self._path.open("rb") as stream:
                values = json.loads(stream.read(_LARGEST))
        except (OSError, ValueError, RecursionError):
            return {}
        return values if isinstance(values, dict) else {}

    def _write(self, key: str, ids: tuple[str, ...]) -> None:
        told = {"favourites": self.favourites(), "recent": self.recent(), key: ids}
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise EnvironmentFaultError("write-failed") from error
        write_atomically(self._path, json.dumps(told, ensure_ascii=False).encode())


def _is_id(value: object) -> bool:
    return isinstance(value, str)
