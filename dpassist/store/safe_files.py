"""Files that are either written whole or not at all, and names for those of our own."""

import contextlib
import os
import re
import stat
from pathlib import Path
from typing import Final

from dpassist.domain.errors import EnvironmentFaultError
from dpassist.domain.identity import mask_cpr

_NOT_A_WORD: Final = re.compile(r"[^\w.-]")
_MOST_STEM_BYTES: Final = 120
_MOST_ENDING: Final = 16
_PRIVATE_FILE: Final = 0o600
_PRIVATE_FOLDER: Final = 0o700
_ORDINARY_FILE: Final = 0o666
_FRESH: Final = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


def unique_name(name: str) -> str:
    """Return a plain name with a part that nobody can guess and no other file has.

    For files of our own, named by us or after a file of the user; names out of mail have their home in
    ``mailio.safe_names``. Letters, digits and hyphens stay, and the added part keeps it from being a device.
    """
    last = mask_cpr(re.split(r"[/\\]", name)[-1])
    stem, _, ending = _NOT_A_WORD.sub("_", last).strip("._").rpartition(".")
    if not stem or len(ending) > _MOST_ENDING:
        stem, ending = stem + ending, ""
    short = stem.encode()[:_MOST_STEM_BYTES].decode(errors="ignore") or "file"
    return f"{short}-{os.urandom(6).hex()}{'.' if ending else ''}{ending}"


def write_atomically(path: Path, data: bytes) -> None:
    """Write a file so that its name always holds either the old content or the whole new one.

    A link is followed, and the permissions of a file that exists are kept. What is no file, such as
    ``/dev/stdout``, is written to directly: replacing it would destroy it.

    Raises:
        EnvironmentFaultError: ``write-failed``; the old content is still there.
    """
    try:
        _write_whole(Path(os.path.realpath(path)), data)
    except (OSError, ValueError) as error:
        raise EnvironmentFaultError("write-failed") from error


def write_new_private(folder: Path, name: str, data: bytes) -> Path:
    """Write a new file that only this user can read, into a folder only this user can look into.

    Raises:
        EnvironmentFaultError: ``write-failed``; nothing is left behind.
    """
    try:
        make_private_folder(folder)
        path = folder / unique_name(name)
        _write_fresh(path, data, _PRIVATE_FILE)
    except OSError as error:
        raise EnvironmentFaultError("write-failed") from error
    return path


def make_private_folder(folder: Path) -> None:
    """Make a folder only this user can look into, or make one that is there private.

    Raises:
        OSError: It cannot be made.
    """
    folder.mkdir(mode=_PRIVATE_FOLDER, parents=True, exist_ok=True)
    folder.chmod(_PRIVATE_FOLDER)


def write_new_file(path: Path, data: bytes) -> None:
    """Write a file that only this user can read, whole from the moment its name is there: another program may wait for it.

    Raises:
        FileExistsError: It is there already.
        OSError: It cannot be written; nothing is left behind.
    """
    beside = path.with_name(f".{os.urandom(8).hex()}.tmp")
    _write_fresh(beside, data, _PRIVATE_FILE)
    try:
        os.link(beside, path)
    except FileExistsError:
        raise
    except OSError:  # a disk without links: there its name comes before its content
        _write_fresh(path, data, _PRIVATE_FILE)
    finally:
        _remove(beside)


def _write_whole(path: Path, data: bytes) -> None:
    mode = _ORDINARY_FILE
    if path.exists():
        state = path.stat().st_mode
        if not stat.S_ISREG(state) and not stat.S_ISDIR(state):
            path.write_bytes(data)
            return
        mode = stat.S_IMODE(state)
    beside = path.with_name(f".{os.urandom(8).hex()}.tmp")
    _write_fresh(beside, data, mode)
    try:
        beside.replace(path)
    except OSError:
        _remove(beside)
        raise


def _write_fresh(path: Path, data: bytes, mode: int) -> None:
    """Create a file that does not exist yet; remove it again when it cannot be written whole."""
    file = os.fdopen(os.open(path, _FRESH, mode), "wb")
    try:
        with file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        _remove(path)
        raise


def _remove(path: Path) -> None:
    with contextlib.suppress(OSError):
        path.unlink()
