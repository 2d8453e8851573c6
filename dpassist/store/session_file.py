"""The list as it stood, for the next start after a crash: where the files lie, and how far somebody was.

A session that ends well leaves nothing. A file or folder whose name may be a CPR number is not written down. Windows that
are open at the same time have a file each: `session.json`, `session-2.json` and so on.
"""

import json
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from dpassist.domain.errors import EnvironmentFaultError
from dpassist.domain.handling import Handling, ListedAt
from dpassist.domain.identity import has_cpr_shape
from dpassist.store.safe_files import write_atomically

_MOST: Final = 20_000
"""Messages; nobody works through more in one sitting."""
_LARGEST: Final = 16 * 1024 * 1024
_WINDOWS: Final = 8
"""At the same time; one more keeps no list."""


class SessionFile:
    """One file, written while the program runs."""

    def __init__(self, path: Path) -> None:
        self._path: Final = path

    def every(self) -> tuple["SessionFile", ...]:
        """Return the files of all windows that may be open at the same time, this one first."""
        stem = self._path.stem
        numbers = range(2, _WINDOWS + 1)
        return self, *(SessionFile(self._path.with_stem(f"{stem}-{n}")) for n in numbers)

    def lock_file(self) -> Path:
        """Return the file that tells other windows that one keeps its list here.

        Its folder is made; where it cannot be, there is no session to keep.
        """
        with suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
        return self._path.with_suffix(".lock")

    def read(self) -> tuple[ListedAt, ...]:
        """Return what the last run left when it did not end well; empty when it did, or when it is unreadable."""
        try:
            with self._path.open("rb") as stream:
                values = json.loads(stream.read(_LARGEST))
        except (OSError, ValueError, RecursionError):
            return ()
        rows = values.get("messages") if isinstance(values, dict) else None
        return tuple(_read(rows)) if isinstance(rows, list) else ()

    def write(self, messages: Sequence[ListedAt]) -> None:
        """Write down what is in the list now; none means that there is nothing to bring back.

        Raises:
            EnvironmentFaultError: ``write-failed``.
        """
        rows = [
            {"path": each.path, "part": list(each.part), "handling": each.handling.value}
            for each in messages[:_MOST]
            if not has_cpr_shape(each.path)
        ]
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise EnvironmentFaultError("write-failed") from error
        write_atomically(self._path, json.dumps({"messages": rows}).encode())

    def forget(self) -> None:
        """End well: leave nothing."""
        with suppress(OSError):
            self._path.unlink(missing_ok=True)


def _read(rows: list[Any]) -> Iterator[ListedAt]:
    for row in rows[:_MOST]:
        with suppress(TypeError, KeyError, ValueError):
            part = tuple(int(number) for number in row["part"])
            yield ListedAt(str(row["path"]), part, Handling(row["handling"]))
