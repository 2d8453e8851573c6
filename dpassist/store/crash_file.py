"""What Python writes when the whole process falls: names of functions and lines, and no values."""

import faulthandler
import re
from pathlib import Path
from typing import IO, Final

from dpassist.domain.code_places import code_place

_LARGEST: Final = 200_000
_FILE: Final = re.compile(r'File "([^"]*)"')


class CrashFile:
    """Watches the process until it ends."""

    def __init__(self, path: Path) -> None:
        self._path: Final = path
        self._stream: IO[bytes] | None = None

    def begin(self) -> str:
        """Watch from now on, and return what the last run left when it fell; empty when it did not.

        Where nothing can be written the process is not watched, and works all the same.
        """
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            left = self._path.read_bytes()[:_LARGEST] if self._path.exists() else b""
            self._stream = self._path.open("wb")
        except OSError:
            return ""
        faulthandler.enable(self._stream)
        return _FILE.sub(_shortened, left.decode("utf-8", errors="replace")).strip()

    def end(self) -> None:
        """Stop watching; a run that ends well leaves nothing."""
        if self._stream is None:
            return
        faulthandler.disable()
        self._stream.close()
        self._stream = None
        self._path.unlink(missing_ok=True)


def _shortened(found: re.Match[str]) -> str:
    """Leave away the folders above, which may name a user."""
    return f'File "{code_place(found[1])}"'
