"""What a folder of the organisation's holds, where it may be missing or closed to this user."""

import os
from pathlib import Path

from dpassist.domain.settings import ConfigurationProblem
from dpassist.store.watched import Problems


def files_in(folder: Path, pattern: str) -> list[Path]:
    """Return the files of a pattern, sorted by name; none where the folder is missing or closed."""
    return [] if closed(folder) is not False else sorted(folder.glob(pattern))


def closed_problem(folder: Path) -> Problems:
    """Return that a folder is there and cannot be read, or nothing."""
    name = f"{folder.parent.name}/{folder.name}"
    return (ConfigurationProblem("not-readable", name),) if closed(folder) else ()


def closed(folder: Path) -> bool | None:
    """Tell whether a folder cannot be read; None where there is none."""
    try:
        os.scandir(folder).close()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError:
        return True
    return False


def may_be_there(path: Path) -> bool:
    """Tell whether there is such a file, or that cannot be known, so that nothing else is taken in its place."""
    try:
        return path.exists()
    except OSError:
        return True
