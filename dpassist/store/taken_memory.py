"""What was taken from the watched folder in earlier runs: keyed digests, a line each, and nothing else.

The key is made with the file and stands in its first line, so that nobody who sees the file can try out names. A line is
a digest and the day it was written (days since 1970); those older than a year are left out when the file is read, and
the newest 200,000 are kept.
"""

import os
import threading
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Final

from dpassist.domain.errors import EnvironmentFaultError
from dpassist.store.safe_files import write_atomically

_KEY_BYTES: Final = 16
_DIGEST_BYTES: Final = 16
_DIGITS: Final = 2 * _DIGEST_BYTES
_DAY_SECONDS: Final = 24 * 60 * 60
_OLDEST_DAYS: Final = 366
MOST: Final = 200_000
_LARGEST: Final = 64 * 1024 * 1024


class TakenMemory:
    """Read when it is first asked; lines are added, and the file is written anew when much of it is old."""

    def __init__(self, path: Path, seconds: Callable[[], float] = time.time) -> None:
        """Read nothing yet.

        Args:
            path: The file; made with the first line.
            seconds: The time of day, in seconds since 1970.
        """
        self._path: Final = path
        self._seconds: Final = seconds
        self._lock: Final = threading.Lock()
        self._key = b""
        self._days: dict[str, int] = {}

    def digest(self, name: str) -> str:
        """Return what stands for a name in the memory: 32 hexadecimal digits."""
        import hashlib  # noqa: PLC0415 - brings OpenSSL with it, which a window at rest has no use for

        self._read()
        data = name.encode(errors="surrogatepass")
        return hashlib.blake2b(data, key=self._key, digest_size=_DIGEST_BYTES).hexdigest()

    def knows(self, digest: str) -> bool:
        """Tell whether it was taken before."""
        self._read()
        return digest in self._days

    def remember(self, digests: Iterable[str]) -> None:
        """Remember more; where the file cannot be written, until the program ends."""
        self._read()
        asked = tuple(dict.fromkeys(digests))
        day = int(self._seconds() // _DAY_SECONDS)
        with self._lock:
            new = [digest for digest in asked if digest not in self._days]
            self._days.update(dict.fromkeys(new, day))
            with suppress(OSError, EnvironmentFaultError):
                self._path.parent.mkdir(parents=True, exist_ok=True)
                if not self._path.exists():
                    self._write_anew()
                else:
                    with self._path.open("a", encoding="ascii") as stream:
                        stream.writelines(f"{digest} {day}\n" for digest in new)

    def _read(self) -> None:
        with self._lock:
            if self._key:
                return
            lines = self._lines()
            self._key = _key(lines[0]) if lines else b""
            if not self._key:  # none yet, or one that is spoiled: everything is new
                self._key = os.urandom(_KEY_BYTES)
                with suppress(OSError):
                    self._path.unlink(missing_ok=True)
                return
            oldest = self._seconds() // _DAY_SECONDS - _OLDEST_DAYS
            known = dict(filter(None, map(_record, lines[1:])))
            kept = [(digest, day) for digest, day in known.items() if day >= oldest][-MOST:]
            self._days = dict(kept)
            if 2 * len(kept) < len(lines) - 1:
                with suppress(EnvironmentFaultError):
                    self._write_anew()

    def _lines(self) -> list[str]:
        try:
            with self._path.open("rb") as stream:
                return stream.read(_LARGEST).decode("ascii", "replace").splitlines()
        except OSError:
            return []

    def _write_anew(self) -> None:
        lines = (f"{digest} {day}\n" for digest, day in self._days.items())
        write_atomically(self._path, f"{self._key.hex()}\n{''.join(lines)}".encode())


def _key(line: str) -> bytes:
    with suppress(ValueError):
        key = bytes.fromhex(line)
        return key if len(key) == _KEY_BYTES else b""
    return b""


def _record(line: str) -> tuple[str, int] | None:
    digest, _, day = line.partition(" ")
    is_whole = len(digest) == _DIGITS and day.isascii() and day.isdigit() and len(day) < _DIGITS
    return (digest, int(day)) if is_whole else None
