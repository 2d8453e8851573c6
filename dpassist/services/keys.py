"""Keys that open encrypted mail, and the roots that signers are held against.

A key file is opened once; its passphrase comes from the system's credential store, or from the user, who is
asked once. Opened keys live in memory only, until the program ends.
"""

import threading
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from dpassist.domain.errors import EnvironmentFaultError, KeyFileError
from dpassist.mailio.limits import Errand
from dpassist.services.ports import KeyFiles, Secrets

if TYPE_CHECKING:
    from dpassist.mailio.key_files import PrivateKey

_NEEDS_USER: Final = frozenset({"key-passphrase-needed", "key-passphrase-wrong"})


@dataclass(frozen=True, slots=True)
class KeyFileState:
    """What is known of one key file.

    Attributes:
        path: The file.
        label: Whose key it is; empty while it is locked.
        not_after: When its certificate runs out; None while it is locked.
        problem: Code of why it cannot be used; empty when it can.
    """

    path: Path
    label: str = ""
    not_after: datetime | None = None
    problem: str = ""

    @property
    def is_locked(self) -> bool:
        """Whether a passphrase from the user would help."""
        return self.problem in _NEEDS_USER


class Keys:
    """The key files of this user; safe to use from several threads."""

    def __init__(self, files: KeyFiles, secrets: Secrets) -> None:
        """Open nothing yet."""
        self._files: Final = files
        self._secrets: Final = secrets
        self._opened: Final[dict[Path, PrivateKey]] = {}
        self._problems: Final[dict[Path, str]] = {}
        self._lock: Final = threading.Lock()

    def errand(self) -> Errand:
        """Return what messages may be opened with now."""
        with self._lock:
            self._open_what_can_be()
            return Errand(keys=tuple(self._opened.values()), roots=self._files.roots())

    def states(self) -> tuple[KeyFileState, ...]:
        """Return what is known of each key file."""
        with self._lock:
            self._open_what_can_be()
            return tuple(self._state(path) for path in self._files.key_files())

    def locked(self) -> tuple[Path, ...]:
        """Return the key files that wait for a passphrase."""
        return tuple(state.path for state in self.states() if state.is_locked)

    def add(self, path: Path) -> KeyFileState:
        """Take a copy of a key file into use.

        Raises:
            EnvironmentFaultError: It cannot be read, or the copy not written.
            KeyFileError: It holds no key.
        """
        key, problem = self._try(path, None)
        if problem and problem not in _NEEDS_USER:
            raise KeyFileError(problem)
        with self._lock:
            kept = self._files.add(path)
            self._remember(kept, key, problem)
            return self._state(kept)

    def unlock(self, path: Path, passphrase: str, *, keep: bool) -> KeyFileState:
        """Open a key file with what the user typed.

        Args:
            path: The key file.
            passphrase: What it is locked with.
            keep: Keep the passphrase in the system's credential store.

        Raises:
            KeyFileError: ``key-passphrase-wrong``, or the file is damaged.
            EnvironmentFaultError: The file cannot be read; or it is open now, but the passphrase was not kept.
        """
        key, problem = self._try(path, passphrase)
        if problem:
            raise KeyFileError(problem)
        with self._lock:
            self._remember(path, key, "")
            state = self._state(path)
        if keep:
            self._secrets.set(path, passphrase)
        return state

    def remove(self, path: Path) -> None:
        """Forget a key file, its key and its passphrase.

        Raises:
            EnvironmentFaultError: The copy could not be deleted, or the passphrase not forgotten.
        """
        with self._lock:
            self._files.remove(path)
            self._opened.pop(path, None)
            self._problems.pop(path, None)
        if self._secrets.get(path) is not None:
            self._secrets.delete(path)

    def _open_what_can_be(self) -> None:
        there = set(self._files.key_files())
        for gone in (set(self._opened) | set(self._problems)) - there:
            self._opened.pop(gone, None)
            self._problems.pop(gone, None)
        for path in there - set(self._opened) - set(self._problems):
            self._remember(path, *self._try(path, self._secrets.get(path)))

    def _try(self, path: Path, passphrase: str | None) -> "tuple[PrivateKey | None, str]":
        from dpassist.mailio.key_files import open_key_file  # noqa: PLC0415 - heavy: imported where used

        try:
            return open_key_file(self._files.read(path), passphrase), ""
        except (KeyFileError, EnvironmentFaultError) as error:
            return None, error.code

    def _remember(self, path: Path, key: "PrivateKey | None", problem: str) -> None:
        self._problems.pop(path, None)
        if key is not None:
            self._opened[path] = key
        else:
            self._problems[path] = problem

    def _state(self, path: Path) -> KeyFileState:
        key = self._opened.get(path)
        if key is None:
            return KeyFileState(path, problem=self._problems.get(path, ""))
        return KeyFileState(path, key.label, key.not_after)
