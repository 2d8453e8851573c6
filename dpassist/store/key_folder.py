"""Key files of this user's mailboxes, and the root certificates an administrator trusts."""

import stat
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from dpassist.domain.errors import EnvironmentFaultError
from dpassist.store.safe_files import write_new_private

_KEY_SUFFIXES: Final = frozenset({".p12", ".pfx", ".pem"})
_ROOT_SUFFIXES: Final = frozenset({".pem", ".crt", ".cer", ".der", ".p7b", ".p7c"})
_LARGEST: Final = 1024 * 1024
_MOST_FILES: Final = 200


class KeyFolder:
    """Two folders: one of key files, private to the user, and one of trusted roots."""

    def __init__(self, keys: Path, trust: Callable[[], Path]) -> None:
        """Touch nothing yet.

        Args:
            keys: Made when the first key file is added.
            trust: Gives the folder kept by an administrator, which may be missing.
        """
        self._keys: Final = keys
        self._trust: Final = trust

    def key_files(self) -> tuple[Path, ...]:
        """Return the key files, sorted by name."""
        return tuple(_files(self._keys, _KEY_SUFFIXES))

    def read(self, path: Path) -> bytes:
        """Return a key file's bytes.

        Raises:
            EnvironmentFaultError: ``file-missing``, ``file-denied`` or ``file-fault``.
        """
        try:
            return _content(path)
        except FileNotFoundError as error:
            raise EnvironmentFaultError("file-missing") from error
        except PermissionError as error:
            raise EnvironmentFaultError("file-denied") from error
        except OSError as error:
            raise EnvironmentFaultError("file-fault") from error

    def add(self, path: Path) -> Path:
        """Copy a key file into the folder, readable by this user alone, and return the copy.

        Raises:
            EnvironmentFaultError: It cannot be read, or the copy not written (``write-failed``).
        """
        data = self.read(path)
        for known in self.key_files():
            if self.read(known) == data:
                return known
        return write_new_private(self._keys, path.name, data)

    def remove(self, path: Path) -> None:
        """Delete the copy of a key file; the file it was made from is somewhere else.

        Raises:
            EnvironmentFaultError: ``write-failed``.
        """
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise EnvironmentFaultError("write-failed") from error

    def roots(self) -> tuple[bytes, ...]:
        """Return the files of the trust folder; one that cannot be read makes nobody trusted."""
        found: list[bytes] = []
        for path in _files(self._trust(), _ROOT_SUFFIXES):
            try:
                found.append(_content(path))
            except OSError:
                continue
        return tuple(found)


def _files(folder: Path, suffixes: frozenset[str]) -> Iterator[Path]:
    try:
        inside = sorted(folder.iterdir())
    except OSError:
        return
    yield from [path for path in inside if path.suffix.lower() in suffixes][:_MOST_FILES]


def _content(path: Path) -> bytes:
    info = path.stat()
    if not stat.S_ISREG(info.st_mode) or info.st_size > _LARGEST:
        raise OSError("no file of a key or certificate")
    return path.read_bytes()
