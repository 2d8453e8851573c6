"""A private folder for a while, and whether a folder can be written to."""

import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from dpassist.domain.errors import EnvironmentFaultError
from dpassist.store.safe_files import make_private_folder

_TRIED: Final = b"dpassist\n"


@contextmanager
def scratch_folder(beside: Path) -> Iterator[Path]:
    """Give an empty folder that only this user can look into, and delete it with all that is in it afterwards.

    Args:
        beside: A folder of ours; the new one lies beside it.

    Raises:
        EnvironmentFaultError: ``write-failed``.
    """
    folder = beside.with_name(f"self-test-{secrets.token_hex(6)}")
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


def can_be_written(folder: Path) -> bool:
    """Tell whether a file in this folder can be written, read back and deleted; nothing of it stays."""
    tried = folder / f"self-test-{secrets.token_hex(6)}.tmp"
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
