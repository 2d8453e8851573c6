"""Which files other programs of this user hold open; one that is must not be deleted under them.

Windows itself refuses to delete such a file. Linux does not, and tells which they are in ``/proc``. Elsewhere nobody
tells, and a file's age has to protect it.
"""

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

_PROCESSES = Path("/proc")


def open_files(processes: Path = _PROCESSES) -> frozenset[str]:
    """Return the paths of all files that are open in processes we may look into.

    Args:
        processes: Where Linux shows them; empty or missing elsewhere.
    """
    return frozenset(_targets(processes))


def _targets(processes: Path) -> Iterator[str]:
    for process in _inside(processes):
        if process.name.isdigit():
            for handle in _inside(process / "fd"):
                with suppress(OSError):  # closed meanwhile
                    yield os.readlink(handle)  # noqa: PTH115 - a socket is no path


def _inside(folder: Path) -> list[Path]:
    try:
        return list(folder.iterdir())
    except OSError:  # ended meanwhile, or another user's
        return []
