"""Take each new file in a folder once, when it is whole; nothing is changed or deleted there.

A file is whole when its size and time have stood still for a while and nobody keeps it locked. Notifications of the
system only make this look sooner; it also looks by itself, as shares on a network often tell nothing.
"""

import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from dpassist.domain.errors import EnvironmentFaultError
from dpassist.domain.watching import SeenFile
from dpassist.services.intake import Examined
from dpassist.services.ports import CancelToken, Library
from dpassist.services.ports_watch import FolderLook, TakenMemory

SETTLED_S: Final = 2.0
"""A file that has stood still for so long is whole, as far as one can see."""
EMPTY_S: Final = 30.0
"""An empty file is one that nobody has begun to write; then it is an empty file."""
LOCKED_S: Final = 60.0
"""A file that cannot be opened for so long is handed on all the same, so that the list tells why."""
WHOLE_LOOK_S: Final = 300.0
"""Now and then the whole folder is looked through, whatever the folder says of itself."""
_TRUSTED_NS: Final = 5_000_000_000
"""A folder that changed within so long before it was listed may change again without showing it (FAT counts in 2 s)."""
_SOONEST_S: Final = 0.5
_LATEST_S: Final = 10.0
_GONE: Final = "file-missing"
_CLOSED: Final = frozenset({"file-denied", "file-fault"})


@dataclass(frozen=True, slots=True)
class Looked:
    """What came of looking.

    Attributes:
        folder: Which folder is watched; None while none is.
        is_there: Whether it could be looked into.
        arrived: Whole new files, each told once.
        again_in: Seconds after which to look again, as some are not whole yet; None = when there is a reason.
        taken_before: How many files lie there that earlier runs have taken; told with the first look only.
    """

    folder: Path | None = None
    is_there: bool = True
    arrived: tuple[Path, ...] = ()
    again_in: float | None = None
    taken_before: int = 0


@dataclass(slots=True)
class _Waiting:
    """A file that is not whole yet: as it was seen last, since when it is so, and since when it is there at all."""

    seen: SeenFile
    since: float
    first: float
    locked_since: float | None = None


class Watching:
    """Watches the folder of the settings. `look` is called in one thread; the rest from any."""

    def __init__(
        self,
        library: Library,
        look: FolderLook,
        memory: TakenMemory,
        now: Callable[[], float] = time.monotonic,
        clock_ns: Callable[[], int] = time.time_ns,
    ) -> None:
        """Look at nothing yet.

        Args:
            library: The settings say which folder.
            look: Sees files.
            memory: Of what was taken.
            now: Seconds that only grow.
            clock_ns: The time of day, in nanoseconds since 1970.
        """
        self._library: Final = library
        self._look: Final = look
        self._memory: Final = memory
        self._now: Final = now
        self._clock_ns: Final = clock_ns
        self._lock: Final = threading.Lock()
        self._folder: Path | None = None
        self._handed: dict[Path, str] = {}
        self._listed: list[str] = []
        self._waiting: dict[str, _Waiting] = {}
        self._stamp = -1
        self._looked_at = 0.0
        self._is_first = True

    @property
    def folder(self) -> Path | None:
        """The folder of the settings; None when none is watched."""
        settings = self._library.settings()
        return (
            Path(settings.watched_folder)
            if settings.watch_folder and settings.watched_folder
            else None
        )

    def look(self, cancel: CancelToken, *, is_told: bool) -> Looked:
        """Look for new files.

        Args:
            cancel: Stops it.
            is_told: Whether something told that there may be some; else a folder that has not changed is left alone.

        Raises:
            CancelledError: It was stopped.
        """
        folder = self.folder
        if folder != self._folder:
            self._begin(folder)
        if folder is None:
            return Looked()
        try:
            stamp = self._look.stamp(folder)
            if not is_told and self._is_quiet(stamp):
                return Looked(folder)
            seen = self._look.files(folder, cancel.check)
        except EnvironmentFaultError:
            self._stamp = -1
            return Looked(folder, is_there=False)
        self._looked_at = self._now()
        self._stamp = stamp if stamp < self._clock_ns() - _TRUSTED_NS else -1
        return self._sorted(folder, seen)

    def take(self, found: Iterable[Examined]) -> list[Examined]:
        """Return which examined files belong into the list; `remember` makes it last that they were taken.

        One that is gone again is left out, and comes should it come back. One that could not be opened is listed
        with the reason, and tried again in the next run.
        """
        listed = []
        with self._lock:
            for each in found:
                problems = set() if each.from_message else set(each.verdict.problems)
                if _GONE in problems:
                    self._handed.pop(each.path, None)
                    continue
                listed.append(each)
                if problems.isdisjoint(_CLOSED):
                    self._listed += filter(None, [self._handed.get(each.path)])
        return listed

    def remember(self) -> None:
        """Remember across runs what was listed; called when the list itself is safe from a crash."""
        with self._lock:
            listed, self._listed = self._listed, []
        if listed:
            self._memory.remember(listed)

    def _begin(self, folder: Path | None) -> None:
        self._folder = folder
        self._waiting = {}
        self._stamp = -1
        self._is_first = True
        with self._lock:
            self._handed = {}

    def _is_quiet(self, stamp: int) -> bool:
        is_due = self._now() - self._looked_at > WHOLE_LOOK_S
        return stamp == self._stamp and not self._waiting and not is_due

    def _sorted(self, folder: Path, seen: Iterable[SeenFile]) -> Looked:
        now, arrived, before = self._now(), [], 0
        waiting, self._waiting = self._waiting, {}
        for listed in seen:
            state = self._state(folder, listed)
            if isinstance(state, SeenFile):
                kept = self._waited(waiting.get(listed.name), state, now)
                if self._is_whole(folder, kept, now):
                    arrived.append(self._hand_on(folder, kept))
                else:
                    self._waiting[listed.name] = kept
            else:
                before += state
        is_first, self._is_first = self._is_first, False
        return Looked(
            folder,
            arrived=tuple(arrived),
            again_in=self._again_in(now),
            taken_before=before if is_first else 0,
        )

    def _state(self, folder: Path, listed: SeenFile) -> SeenFile | int:
        """Return a file as it is itself when it is new, else whether an earlier run has taken it: 1 or 0."""
        if (known := self._known(folder, listed)) is not None:
            return known
        itself = self._look.file(folder, listed.name)
        if itself is None:  # gone again
            return 0
        known = self._known(folder, itself)
        return itself if known is None else known

    def _known(self, folder: Path, seen: SeenFile) -> int | None:
        digest = self._digest(folder, seen)
        with self._lock:
            if self._handed.get(folder / seen.name) == digest:
                return 0
        return 1 if self._memory.knows(digest) else None

    def _digest(self, folder: Path, seen: SeenFile) -> str:
        return self._memory.digest(f"{folder / seen.name}\n{seen.size}\n{seen.changed_ns}")

    def _waited(self, before: _Waiting | None, seen: SeenFile, now: float) -> _Waiting:
        if before is None:
            return _Waiting(seen, now, now)
        return before if before.seen == seen else _Waiting(seen, now, before.first)

    def _is_whole(self, folder: Path, waiting: _Waiting, now: float) -> bool:
        if now - waiting.since < _needed(waiting.seen):
            return False
        if self._look.is_readable(folder / waiting.seen.name):
            return True
        if waiting.locked_since is None:
            waiting.locked_since = now
        return now - waiting.locked_since >= LOCKED_S

    def _hand_on(self, folder: Path, waiting: _Waiting) -> Path:
        path = folder / waiting.seen.name
        with self._lock:
            self._handed[path] = self._digest(folder, waiting.seen)
        return path

    def _again_in(self, now: float) -> float | None:
        if not self._waiting:
            return None
        return max(_SOONEST_S, min(self._left(each, now) for each in self._waiting.values()))

    def _left(self, waiting: _Waiting, now: float) -> float:
        """Return when a file may be whole; one that is written or locked for long is asked less and less often."""
        patience = min(_LATEST_S, (now - waiting.first) / 10)
        return max(_needed(waiting.seen) - (now - waiting.since), patience)


def _needed(seen: SeenFile) -> float:
    return SETTLED_S if seen.size else EMPTY_S
