"""The last times the program itself failed: when, in which version, of which class and where; nothing of what it worked on.

One JSON object a line, the newest last, at most twenty.
"""

import json
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from dpassist.domain.errors import EnvironmentFaultError
from dpassist.domain.failures import Failure
from dpassist.store.safe_files import write_atomically

_MOST: Final = 20
_LARGEST: Final = 64 * 1024


def _now() -> datetime:
    return datetime.now(UTC)


class CrashHistory:
    """Read when asked; a file that cannot be read counts as empty, and one that cannot be written stays as it is."""

    def __init__(self, path: Path, now: Callable[[], datetime] = _now) -> None:
        """Use a file, which is made with the first failure."""
        self._path: Final = path
        self._now: Final = now

    def add(self, kind: str, place: str, version: str) -> None:
        """Note one failure.

        Args:
            kind: Class of the error, or what Python called the fall.
            place: Where in the code.
            version: Of dpassist.
        """
        moment = self._now().astimezone(UTC).isoformat(timespec="minutes")
        failures = (*self.failures(), Failure(moment, version, kind, place))[-_MOST:]
        lines = (
            json.dumps({"time": f.moment, "version": f.version, "class": f.kind, "place": f.place})
            for f in failures
        )
        with suppress(OSError, EnvironmentFaultError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            write_atomically(self._path, ("\n".join(lines) + "\n").encode())

    def failures(self) -> tuple[Failure, ...]:
        """Return them, the oldest first."""
        try:
            with self._path.open("rb") as stream:
                lines = stream.read(_LARGEST).decode(errors="replace").splitlines()
        except OSError:
            return ()
        return tuple(failure for line in lines if (failure := _failure(line)))


def _failure(line: str) -> Failure | None:
    try:
        value: Any = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if not isinstance(value, dict):
        return None
    return Failure(*(str(value.get(key, "")) for key in ("time", "version", "class", "place")))
