"""Where the organisation's own files are read from: a folder of this user's, or the copy of a share.

What is read is always on this machine. A share is looked at beside the window every few minutes, when a command
begins, and when an administrator saves.
"""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final, TypeVar

from dpassist.domain.errors import ConfigurationError, DpassistError, EnvironmentFaultError
from dpassist.domain.organisation import OrganisationState
from dpassist.domain.settings import ConfigurationProblem
from dpassist.store.offline_copy import OfflineCopy
from dpassist.store.patience import Patience
from dpassist.store.shared_folder import Share
from dpassist.store.watched import Problems

Value = TypeVar("Value")

_NOWHERE: Final = "none"
"""Name of a folder that never exists: where a share is not copied yet, the organisation has no files."""
_REFRESH_SECONDS: Final = 60.0
_SAVE_SECONDS: Final = 30.0
_MOMENT_SECONDS: Final = 3.0
_FIRST_SECONDS: Final = 20.0
"""How long a share may take: beside the window, when something is saved, and before a command begins with a copy there
is and with none."""
_EVERY_SECONDS: Final = 300.0


@dataclass(frozen=True, slots=True)
class _Look:
    """What came of a look at a share.

    Attributes:
        source: The share.
        code: Why its copy could not be made; empty when it could.
        what: The file or folder that was why.
        links: What was passed over.
    """

    source: str
    code: str = ""
    what: str = ""
    links: tuple[str, ...] = ()


class OrganisationFolder:
    """Knows which folder counts; may be asked from any thread, and never waits for a share to be read from."""

    def __init__(self, local: Path, copies: Path, wanted: Callable[[], str], share: Share) -> None:
        """Look at nothing yet.

        Args:
            local: This user's own folder, used while no share is named.
            copies: Where copies of a share lie.
            wanted: The share that settings or policies name; empty for none.
            share: Reads it.
        """
        self._local: Final = local
        self._copies: Final = copies
        self._wanted: Final = wanted
        self._share: Final = share
        self._copy: Final = OfflineCopy(copies)
        self._patience: Final[dict[str, Patience]] = {}
        self._last = _Look("")
        self._woken: Final = threading.Event()
        self._is_closed = False

    @property
    def is_shared(self) -> bool:
        """Whether a share is named."""
        return bool(self._wanted())

    def folder(self) -> Path:
        """Return the folder to read from; it may be missing."""
        source = self._wanted()
        if not source:
            return self._local
        copy = self._copy.current(source)
        return self._copy.place(copy) if copy else self._copies / _NOWHERE

    def state(self) -> OrganisationState:
        """Return how fresh what is read is."""
        source = self._wanted()
        if not source:
            return OrganisationState(str(self._local))
        copy, last = self._copy.current(source), self._last_look(source)
        as_of = copy.as_of if copy else None
        return OrganisationState(
            source, is_shared=True, as_of=as_of, problem=last.code, what=last.what
        )

    def problems(self) -> Problems:
        """Return what keeps the copy from being as the share is."""
        state = self.state()
        if not state.is_shared:
            return ()
        last = self._last_look(state.place)
        found = [ConfigurationProblem("share-link", state.place, what=n) for n in last.links]
        if state.problem:
            found.append(ConfigurationProblem(state.problem, state.place, what=state.what))
        copy = self._copy.current(state.place)
        if copy and copy.lacks:
            found.append(ConfigurationProblem("share-copy-lacks", state.place, what=copy.lacks))
        if state.as_of is None:
            found.append(ConfigurationProblem("share-never", state.place))
        elif state.problem:
            age = state.as_of.astimezone().strftime("%Y-%m-%d %H:%M")
            found.append(ConfigurationProblem("share-copy-used", state.place, what=age))
        return tuple(found)

    def refresh(self, seconds: float = _REFRESH_SECONDS) -> bool:
        """Make the copy the same as the share, and tell whether it is; why not is kept for `state`.

        Args:
            seconds: How long the share may take.
        """
        source = self._wanted()
        if not source:
            return True
        self._last = self._looked(source, seconds)
        return not self._last.code

    def catch_up(self) -> None:
        """Look at the share once: for a moment when there is a copy, longer when there is none."""
        self.refresh(_MOMENT_SECONDS if self.state().as_of else _FIRST_SECONDS)

    def keep_fresh(self, every_seconds: float = _EVERY_SECONDS) -> None:
        """From now on look at the share every few minutes, in a thread that ends with the program."""

        def run() -> None:
            while not self._is_closed:
                self.refresh()
                self._woken.wait(every_seconds)
                self._woken.clear()

        threading.Thread(target=run, name="dpassist-fresh", daemon=True).start()

    def look_now(self) -> None:
        """Have the thread of `keep_fresh` look at once, since another share may have been named."""
        self._woken.set()

    def close(self) -> None:
        """Look no more; what is under way is not waited for."""
        self._is_closed = True
        self._woken.set()

    def _last_look(self, source: str) -> "_Look":
        """Return what came of the last look at a share, if it was this one."""
        return self._last if self._last.source == source else _Look(source)

    def _patience_with(self, source: str) -> Patience:
        """Return what waits for a share; another one that hangs is nothing to this one."""
        return self._patience.setdefault(source, Patience())

    def _looked(self, source: str, seconds: float) -> "_Look":
        try:
            copying = partial(self._copy.refresh, source, self._share)
            listing = self._patience_with(source).ask(copying, seconds)
        except PermissionError as error:
            return _Look(source, "share-closed", Path(str(error.filename or "")).name)
        except OSError:
            return _Look(source, "share-away")
        except DpassistError as error:
            code = "share-no-room" if error.code == "write-failed" else error.code
            return _Look(source, code, str(error.details.get("what", "")))
        return _Look(source, links=listing.links)

    def save(self, write: Callable[[Path], Value], *, may_write_to_share: bool) -> Value:
        """Change the organisation's files, and have what is read be the changed ones.

        Args:
            write: Does it in the folder it is given.
            may_write_to_share: Whether this user keeps the share.

        Raises:
            ConfigurationError: ``organisation-read-only``, or what ``write`` raises.
            EnvironmentFaultError: ``share-silent``, or what ``write`` raises.
        """
        source = self._wanted()
        if not source:
            return write(self._local)
        if not may_write_to_share:
            raise ConfigurationError("organisation-read-only")
        patience = self._patience_with(source)
        if not patience.ask(lambda: Path(source).is_dir(), _SAVE_SECONDS):
            raise EnvironmentFaultError("share-gone")
        try:
            return patience.ask(lambda: write(Path(source)), _SAVE_SECONDS)
        finally:
            self.refresh(_SAVE_SECONDS)
