"""A value made from files, made again when one of them changes.

An administrator edits a profile while dpassist runs; the next message is judged by the new one. Looking
at sizes and times costs microseconds, reading and checking the files again milliseconds.
"""

import threading
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final, Generic, TypeVar

from dpassist.domain.settings import ConfigurationProblem

Value = TypeVar("Value")
Problems = tuple[ConfigurationProblem, ...]
_Stamp = tuple[tuple[Path, int, int], ...]


class Watched(Generic[Value]):
    """Holds the value and what was wrong in its files; may be asked from any thread."""

    def __init__(
        self,
        files: Callable[[], Iterable[Path]],
        make: Callable[[], tuple[Value, Problems]],
    ) -> None:
        """Make nothing yet.

        Args:
            files: Gives the files the value is made from, in order; they may be missing.
            make: Makes the value and the list of problems.
        """
        self._files: Final = files
        self._make: Final = make
        self._lock: Final = threading.Lock()
        self._made: tuple[_Stamp, Value, Problems] | None = None

    def value(self) -> Value:
        """Return the value as its files are now."""
        with self._lock:
            stamp = tuple(_stamp(path) for path in self._files())
            if self._made is None or self._made[0] != stamp:
                self._made = (stamp, *self._make())
            return self._made[1]

    def problems(self) -> Problems:
        """Return what was wrong when the value was last made."""
        with self._lock:
            return self._made[2] if self._made else ()

    def forget(self) -> None:
        """Make the value again when it is next asked for, whatever the files look like."""
        with self._lock:
            self._made = None


def _stamp(path: Path) -> tuple[Path, int, int]:
    try:
        info = path.stat()
    except OSError:
        return path, 0, -1
    return path, info.st_mtime_ns, info.st_size
