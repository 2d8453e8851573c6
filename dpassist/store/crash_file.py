"""What Python writes when the whole process falls: names of functions and lines, and no values.

Each process writes into a file of its own, and holds it locked: what another window is writing is not taken for a fall.
"""

import faulthandler
import os
import re
import sys
from collections.abc import Iterator
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import IO, Final

from dpassist.domain.code_places import code_place

_LARGEST: Final = 200_000
_FILE: Final = re.compile(r'File "([^"]*)"')


class CrashFile:
    """Watches the process until it ends."""

    def __init__(self, path: Path, platform: str = sys.platform) -> None:
        """Watch nothing yet.

        Args:
            path: The files lie beside it, under its name with the number of a process in it.
            platform: As in ``sys.platform``.
        """
        self._platform: Final = platform
        self._left: Final = path
        self._path: Final = path.with_stem(f"{path.stem}-{os.getpid()}")
        self._stream: IO[bytes] | None = None

    def begin(self) -> str:
        """Watch from now on, and return what runs before left when they fell; empty when none did.

        Where nothing can be written the process is not watched, and works all the same.
        """
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            left = b"\n".join(filter(None, self._taken()))[:_LARGEST]
            self._stream = self._path.open("wb")
        except OSError:
            return ""
        _hold(self._stream, self._platform)
        faulthandler.enable(self._stream)
        return _FILE.sub(_shortened, left.decode("utf-8", errors="replace")).strip()

    def _taken(self) -> Iterator[bytes]:
        """Take away what processes that are gone have left; what one still holds stays."""
        for path in sorted(self._left.parent.glob(f"{self._left.stem}*{self._left.suffix}")):
            left = b""
            with suppress(OSError):
                with path.open("rb") as stream:
                    is_left = _hold(stream, self._platform)
                    found = stream.read(_LARGEST) if is_left else b""
                if is_left:
                    path.unlink()
                    left = found
            yield left

    def end(self) -> None:
        """Stop watching; a run that ends well leaves nothing, unless a virus scanner holds the file just then."""
        if self._stream is None:
            return
        faulthandler.disable()
        self._stream.close()
        self._stream = None
        with suppress(OSError):
            self._path.unlink(missing_ok=True)


def _hold(stream: IO[bytes], platform: str) -> bool:
    """Hold a file until it is closed; return whether nobody else does.

    On Windows nothing is to be done: a file that is open cannot be deleted there.
    """
    if platform == "win32":
        return True
    locks = import_module("fcntl")
    try:
        locks.flock(stream.fileno(), locks.LOCK_EX | locks.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:  # a disk that knows no locks; then all is as it was with one window
        return True
    return True


def _shortened(found: re.Match[str]) -> str:
    """Leave away the folders above, which may name a user."""
    return f'File "{code_place(found[1])}"'
