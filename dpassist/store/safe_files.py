"""File names that are safe anywhere, and files that are either written whole or not at all."""

import contextlib
import os
import re
import secrets
import stat
import unicodedata
from pathlib import Path
from typing import Final

from dpassist.domain.errors import EnvironmentFaultError
from dpassist.domain.identity import mask_cpr

# Names Windows keeps for devices, whatever follows the first dot (Microsoft: "Naming Files, Paths,
# and Namespaces"); the superscript digits count as digits there.
_DEVICES: Final = frozenset(
    {"con", "prn", "aux", "nul", "conin$", "conout$"}
    | {f"{port}{digit}" for port in ("com", "lpt") for digit in "0123456789¹²³"}
)
_FORBIDDEN: Final = re.compile(r'[<>:"|?*]')
_SPACES: Final = re.compile(r"\s+")
_INVISIBLE: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
"""Unicode categories left out of names: controls, bidi marks, zero-width and lone surrogates."""
_MAX_STEM_BYTES: Final = 120
_MAX_SUFFIX: Final = 16
_PRIVATE_FILE: Final = 0o600
_PRIVATE_FOLDER: Final = 0o700
_ORDINARY_FILE: Final = 0o666
_FRESH: Final = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


def safe_name(name: str, fallback: str = "file") -> str:
    """Make a plain file name out of anything: no folders, devices, tricks of direction or CPR numbers.

    Args:
        name: A name from anywhere, also from hostile mail.
        fallback: Used when nothing is left of it.
    """
    last = re.split(r"[/\\]", name)[-1]
    visible = "".join(c for c in _SPACES.sub(" ", last) if not _is_invisible(c))
    plain = _FORBIDDEN.sub("_", mask_cpr(unicodedata.normalize("NFC", visible))).strip(". ")
    stem, dot, suffix = plain.rpartition(".")
    if not dot or len(suffix) > _MAX_SUFFIX or not suffix.isascii():
        stem, dot, suffix = plain, "", ""
    short = _cut(stem, _MAX_STEM_BYTES).strip(". ")
    # Cutting a longer number may leave ten digits of it.
    kept = mask_cpr(short + dot + suffix) if short else fallback
    return f"_{kept}" if kept.partition(".")[0].strip().casefold() in _DEVICES else kept


def unique_name(name: str) -> str:
    """Return a safe name with a part that nobody can guess and no other file has."""
    plain = Path(safe_name(name))
    return f"{plain.stem}-{secrets.token_hex(6)}{plain.suffix}"


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
        folder.mkdir(mode=_PRIVATE_FOLDER, parents=True, exist_ok=True)
        folder.chmod(_PRIVATE_FOLDER)
        path = folder / unique_name(name)
        _write_fresh(path, data, _PRIVATE_FILE)
    except OSError as error:
        raise EnvironmentFaultError("write-failed") from error
    return path


def _write_whole(path: Path, data: bytes) -> None:
    mode = _ORDINARY_FILE
    if path.exists():
        state = path.stat().st_mode
        if not stat.S_ISREG(state) and not stat.S_ISDIR(state):
            path.write_bytes(data)
            return
        mode = stat.S_IMODE(state)
    beside = path.with_name(f".{secrets.token_hex(8)}.tmp")
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


def _is_invisible(letter: str) -> bool:
    return unicodedata.category(letter) in _INVISIBLE


def _cut(text: str, size: int) -> str:
    """Cut to so many bytes of UTF-8, between letters."""
    return text.encode()[:size].decode(errors="ignore")
