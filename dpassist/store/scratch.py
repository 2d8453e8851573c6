"""A private folder for a while, and whether a folder can be written to."""

import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from dpassist.domain.errors import EnvironmentFaultError
from dpassist.store.safe_files import make_private_folder

_PREFIX: Final = "self-test-"
_A_DAY: Final = 24 * 60 * 60.0
_TRIED: Final = b"dpassist\n"


@contextmanager
def scratch_folder(beside: Path) -> Iterator[Path]:
    """Give an empty folder that only this user can look into, and delete it with all that is in it afterwards.

    Args:
        beside: A folder of ours; the new one lies beside it.

    Raises:
        EnvironmentFaultError: ``write-failed``.
    """
    folder = beside.with_name(f"{_PREFIX}{os.urandom(6).hex()}")
    _clear(folder.parent)
    made = _missing(folder.parent)
    try:
        make_private_folder(folder)
    except OSError as error:
        raise EnvironmentFaultError("write-failed") from error
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        _take_away(made)


def _clear(folder: Path) -> None:
    """Delete what runs that were ended by force have left behind."""
    oldest = time.time() - _A_DAY
    for left in folder.glob(f"{_PREFIX}*"):
        with suppress(OSError):
            if left.stat().st_mtime < oldest:
                shutil.rmtree(left, ignore_errors=True)


def can_be_written(folder: Path) -> bool:
    """Tell whether a file in this folder can be written, read back and deleted; nothing of it stays."""
    tried = folder / f"{_PREFIX}{os.urandom(6).hex()}.tmp"
    made = _missing(folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        tried.write_bytes(_TRIED)
        is_same = tried.read_bytes() == _TRIED
        tried.unlink()
    except OSError:
        return False
    finally:
        _take_away(made)
    return is_same


def _missing(folder: Path) -> list[Path]:
    """Return the folder and those around it that are not there yet, the innermost first."""
    return [each for each in (folder, *folder.parents) if not each.exists()]


def _take_away(made: list[Path]) -> None:
    """Remove folders that are empty again."""
    for folder in made:
        with suppress(OSError):
            folder.rmdir()
