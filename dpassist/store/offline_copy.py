"""A copy of the organisation's share on this machine, so that nothing waits for the network and work goes on without it.

A copy is made beside the one in use and put in its place by writing one small file, ``copy.json``, atomically: readers see
the old one whole or the new one whole. What changes on the share while it is copied is copied again.
"""

import contextlib
import json
import os
import shutil
import time
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from dpassist.domain.errors import ConfigurationError, EnvironmentFaultError
from dpassist.store.safe_files import write_atomically
from dpassist.store.shared_folder import Listing, Share, SharedFile
from dpassist.store.watched import Watched

_POINTER: Final = "copy.json"
_PREFIX: Final = "copy-"
_ATTEMPTS: Final = 3
_GRACE_SECONDS: Final = 3600.0
"""For how long a copy that was replaced is left to those who are reading it."""


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy that can be used.

    Attributes:
        source: The folder it was made of.
        folder: Its name within the folder of copies.
        as_of: When it was last the same as the source, with time zone.
        files: What the source held then.
        lacks: The first file that is not there as it was copied, when the copy was last looked at; empty for none.
            Programs that tidy up take files away, and a computer that loses its current leaves empty ones.
    """

    source: str
    folder: str
    as_of: datetime
    files: tuple[SharedFile, ...]
    lacks: str = ""


class OfflineCopy:
    """The copies of one user."""

    def __init__(self, folder: Path) -> None:
        """Use a folder, which is made with the first copy."""
        self._folder: Final = folder
        self._stored: Final = Watched(lambda: [folder / _POINTER], lambda: (self._load(), ()))

    def current(self, source: str) -> Copy | None:
        """Return the copy of a source, if there is one; another run of dpassist may have made it."""
        copy = self._stored.value()
        return copy if copy and copy.source == source else None

    def place(self, copy: Copy) -> Path:
        """Return where a copy lies."""
        return self._folder / copy.folder

    def refresh(self, source: str, share: Share) -> Listing:
        """Make the copy the same as the share; what is the same already is not copied again.

        Returns:
            What was found.

        Raises:
            OSError: The share is not there, or a file on it may not be read.
            ConfigurationError: ``share-too-large``; ``share-changing``: it would not stand still.
            EnvironmentFaultError: ``write-failed``: no room for the copy here.
        """
        root = Path(source)
        for _ in range(_ATTEMPTS):
            listing = share.listing(root)
            known = self.current(source)
            if known and known.files == listing.files and not self._lacking(known):
                self._use(Copy(source, known.folder, datetime.now(UTC), listing.files))
                return listing
            if self._replace(source, listing, share):
                return listing
        raise ConfigurationError("share-changing")

    def _replace(self, source: str, listing: Listing, share: Share) -> bool:
        """Make a new copy and use it; tell whether the share stood still. What is not used is not left on the disk."""
        root, name = Path(source), f"{_PREFIX}{os.urandom(6).hex()}"
        is_used = False
        try:
            is_filled = self._fill(self._folder / name, root, listing, share)
            if is_filled and share.listing(root).files == listing.files:
                self._use(Copy(source, name, datetime.now(UTC), listing.files))
                is_used = True
        finally:
            if not is_used:
                shutil.rmtree(self._folder / name, ignore_errors=True)
        return is_used

    def _fill(self, target: Path, root: Path, listing: Listing, share: Share) -> bool:
        """Copy everything; tell whether each file still was as it had been listed."""
        self._make(target)
        for file in listing.files:
            data = share.read(root, file.name)
            if len(data) != file.size:
                return False
            path = target.joinpath(*file.name.split("/"))
            self._make(path.parent)
            try:
                path.write_bytes(data)
            except OSError as error:
                raise EnvironmentFaultError("write-failed") from error
        return True

    @staticmethod
    def _make(folder: Path) -> None:
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise EnvironmentFaultError("write-failed") from error

    def _lacking(self, copy: Copy) -> str:
        """Return the name of the first file that is not there as it was copied; empty where all are."""
        place = self.place(copy)
        return next((f.name for f in copy.files if _size(place / f.name) != f.size), "")

    def _use(self, copy: Copy) -> None:
        before = self._stored.value()
        if before and before.folder != copy.folder:
            with contextlib.suppress(OSError):  # its hour begins now
                os.utime(self.place(before))
        told = {**asdict(copy), "as_of": copy.as_of.isoformat()}
        del told["lacks"]
        write_atomically(self._folder / _POINTER, json.dumps(told).encode())
        self._stored.forget()
        self._clear(copy.folder)

    def _clear(self, kept: str) -> None:
        """Delete copies nobody reads any more; a young one may be in somebody's hands, or being made."""
        oldest = time.time() - _GRACE_SECONDS
        for path in self._folder.glob(f"{_PREFIX}*"):
            with contextlib.suppress(OSError):
                if path.name != kept and path.stat().st_mtime < oldest:
                    shutil.rmtree(path, ignore_errors=True)

    def _load(self) -> Copy | None:
        with contextlib.suppress(OSError, ValueError, TypeError, KeyError, RecursionError):
            told: dict[str, Any] = json.loads((self._folder / _POINTER).read_bytes())
            files = tuple(SharedFile(**file) for file in told["files"])
            as_of = datetime.fromisoformat(told["as_of"])
            copy = Copy(str(told["source"]), str(told["folder"]), as_of, files)
            is_ours = copy.folder.startswith(_PREFIX) and not set(copy.folder) & set("/\\")
            if is_ours and as_of.tzinfo and self.place(copy).is_dir():
                return replace(copy, lacks=self._lacking(copy))
        return None


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return -1
