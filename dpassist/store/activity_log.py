"""The log of what users did and decided: content-free, one JSON object a line, never changed afterwards.

A message is named by a keyed hash of its bytes, so that two lines about one message can be tied together on this
computer and nowhere else. The key is made once and stays in the same private folder.
"""

import contextlib
import getpass
import json
import os
import time
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from dpassist.domain.errors import EnvironmentFaultError
from dpassist.store.safe_files import make_private_folder, write_new_file

_NAME: Final = "activity.jsonl"
_OLDER: Final = "activity.1.jsonl"
_KEY: Final = "activity.key"
_KEY_BYTES: Final = 32
_DAMAGED: Final = ".key-damaged"
_LOOKS: Final = 5
_PAUSE_SECONDS: Final = 0.02
_LARGEST: Final = 5 * 1024 * 1024
_APPEND: Final = os.O_WRONLY | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0)
_PRIVATE: Final = 0o600


def _now() -> datetime:
    return datetime.now(UTC)


def user_name() -> str:
    """Return the name of the user who is logged in, or nothing where the system does not tell."""
    try:
        return getpass.getuser()
    except (
        OSError,
        KeyError,
        ImportError,
    ):  # no such user in the list of users; Windows without variables
        return ""


class ActivityLog:
    """Adds lines, and gives them back; changes none."""

    def __init__(
        self,
        folder: Path,
        now: Callable[[], datetime] = _now,
        user: Callable[[], str] = user_name,
    ) -> None:
        """Use a folder, which is made with the first line.

        Args:
            folder: The user's own.
            now: Tells the time.
            user: Tells who works here.
        """
        self._folder: Final = folder
        self._now: Final = now
        self._user: Final = user

    def digest(self, message: bytes) -> str:
        """Return the name a message has in this log: 64 hexadecimal digits.

        Raises:
            EnvironmentFaultError: ``log-failed``.
        """
        import hmac  # noqa: PLC0415 - brings OpenSSL with it, which a window at rest has no use for

        try:
            make_private_folder(self._folder)
            return hmac.new(self._key(), message, "sha256").hexdigest()
        except OSError as error:
            raise EnvironmentFaultError("log-failed") from error

    def records(self) -> Iterator[Mapping[str, object]]:
        """Give every line, the oldest first; one that was damaged is left out.

        Raises:
            EnvironmentFaultError: ``log-failed``: it is there, and cannot be read.
        """
        for name in (_OLDER, _NAME):
            try:
                text = (self._folder / name).read_text(encoding="utf-8", errors="replace")
            except FileNotFoundError:
                continue
            except OSError as error:
                raise EnvironmentFaultError("log-failed") from error
            for line in text.split("\n"):  # a text in a line may hold what else ends one
                try:
                    value = json.loads(line)
                except (ValueError, RecursionError):
                    continue
                if isinstance(value, dict):
                    yield value

    def write(self, event: str, values: Mapping[str, object], message: bytes) -> None:
        """Add one line.

        Args:
            event: Stable identifier of what happened.
            values: Identifiers and counts; nothing of a message.
            message: The message's bytes; only their keyed hash is written.

        Raises:
            EnvironmentFaultError: ``log-failed``: what was to be logged must not happen.
        """
        digest = self.digest(message)
        moment = self._now().astimezone(UTC).isoformat(timespec="seconds")
        head = {"time": moment, "user": self._user(), "event": event, "message": digest}
        line = {**head, **values}
        try:
            self._append((json.dumps(line, ensure_ascii=False) + "\n").encode())
        except OSError as error:
            raise EnvironmentFaultError("log-failed") from error

    def _append(self, line: bytes) -> None:
        path = self._folder / _NAME
        if path.exists() and path.stat().st_size + len(line) > _LARGEST:
            path.replace(self._folder / _OLDER)
        handle = os.open(path, _APPEND, _PRIVATE)
        try:  # in one call, so that lines of two programs do not mix
            if os.write(handle, line) != len(line):
                raise OSError("the disk is full")
        finally:
            os.close(handle)

    def _key(self) -> bytes:
        """Return the key; one that is damaged is kept aside and replaced, since without a key a hash hides nothing."""
        path = self._folder / _KEY
        for _look in range(_LOOKS):
            if not path.exists():
                with contextlib.suppress(
                    FileExistsError
                ):  # another program was quicker: its counts
                    write_new_file(path, os.urandom(_KEY_BYTES))
            key = path.read_bytes()
            if len(key) == _KEY_BYTES:
                return key
            time.sleep(_PAUSE_SECONDS)  # another program may be writing it just now
        path.replace(path.with_suffix(_DAMAGED))
        write_new_file(path, os.urandom(_KEY_BYTES))
        return path.read_bytes()
