"""The outside world as the services see it; `app` hands in the real things, tests hand in fakes."""

import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Protocol

from dpassist.domain.directory import Directory
from dpassist.domain.errors import CancelledError
from dpassist.domain.failures import Failure
from dpassist.domain.guidance_sheets import GuidanceSheet
from dpassist.domain.handling import ListedAt
from dpassist.domain.message import Message
from dpassist.domain.organisation import OrganisationState
from dpassist.domain.profile_report import ProfileReport
from dpassist.domain.profiles import ReplyProfile
from dpassist.domain.recogniser_profile import RecogniserProfile
from dpassist.domain.rules.reading import RulesRead
from dpassist.domain.rules.rule import RuleBook
from dpassist.domain.settings import ConfigurationProblem, Settings
from dpassist.domain.settings_layers import Origin
from dpassist.mailio.limits import Errand

Progress = Callable[[int, int], None]
"""Called with how many are done and how many there are; cheap, from any thread."""

Translate = Callable[[str, str], str]
"""Context and English source text to the text in the user's language."""


class CancelToken:
    """Lets one thread ask another to stop."""

    def __init__(self) -> None:
        self._event = threading.Event()

    def cancel(self) -> None:
        """Ask for a stop."""
        self._event.set()

    @property
    def cancelled(self) -> bool:
        """Whether a stop was asked for."""
        return self._event.is_set()

    def check(self) -> None:
        """Stop here if asked to.

        Raises:
            CancelledError: A stop was asked for.
        """
        if self._event.is_set():
            raise CancelledError


class Library(Protocol):
    """Settings, profiles, directory and guidance: what an administrator and a user keep."""

    def settings(self) -> Settings:
        """Return the settings in force."""

    def origins(self) -> Mapping[str, Origin]:
        """Return where each setting in force comes from, by the option's name; it tells whether it is locked."""

    def save_settings(self, settings: Settings) -> None:
        """Store the user's own settings atomically; what policies set never comes among them.

        Raises:
            ConfigurationError: ``option-locked``: an option was changed that the user cannot set.
            EnvironmentFaultError: They could not be written.
        """

    def recogniser_profile(self, profile_id: str) -> RecogniserProfile:
        """Return a recogniser profile.

        Raises:
            UnknownChoiceError: There is none of that id.
        """

    def check_profile(self, path: Path) -> ProfileReport:
        """Check a profile file without using it.

        Raises:
            EnvironmentFaultError: ``file-missing``, ``file-denied`` or ``file-fault``.
        """

    def recogniser_profiles(self) -> tuple[RecogniserProfile, ...]:
        """Return all recogniser profiles, sorted by id."""

    def reply_profiles(self) -> tuple[ReplyProfile, ...]:
        """Return all reply profiles, sorted by id."""

    def directory(self) -> Directory:
        """Return the directory in force."""

    def organisation_folder(self) -> Path:
        """Return the folder that administrators keep: the share that is named, else this user's, made when not there.

        Raises:
            EnvironmentFaultError: ``write-failed``.
        """

    def rules(self) -> RuleBook:
        """Return the rules in force."""

    def save_rules(self, book: RuleBook, instead_of: RuleBook) -> str:
        """Write the organisation's rules; they are used from now on.

        Args:
            book: The rules.
            instead_of: What `rules` gave when they were begun with.

        Returns:
            The name under which the file before was kept, since it held more than is written; empty where none was.

        Raises:
            ConfigurationError: ``rules-changed``: somebody else has saved others meanwhile; ``rules-too-long``.
            EnvironmentFaultError: ``write-failed``.
        """

    def read_rules(self, path: Path) -> RulesRead:
        """Read rules from a TOML file or a spreadsheet without using them, and say what could not be read.

        Raises:
            ConfigurationError: It holds no rules.
            EnvironmentFaultError: ``file-missing``, ``file-denied`` or ``file-fault``.
        """

    def rules_sheet(self, book: RuleBook, kind: str, language: str) -> bytes:
        """Return rules as a spreadsheet of a kind: ``.csv`` or ``.xlsx``.

        Raises:
            ConfigurationError: ``sheet-too-large``.
        """

    def guidance_sheets(self) -> tuple[GuidanceSheet, ...]:
        """Return every guidance sheet and covering note, shipped and own, in both languages."""

    def save_guidance(self, sheet: GuidanceSheet) -> None:
        """Write a sheet into the organisation's folder; it is used from now on.

        Raises:
            ConfigurationError: ``guidance-name``.
            EnvironmentFaultError: ``write-failed``.
        """

    def remove_guidance(self, sheet: GuidanceSheet) -> None:
        """Take a sheet out of the organisation's folder.

        Raises:
            EnvironmentFaultError: ``write-failed``.
        """

    def organisation_state(self) -> OrganisationState:
        """Return where the organisation's files are kept, and how fresh what is used of them is."""

    def problems(self) -> tuple[ConfigurationProblem, ...]:
        """Return what was wrong in the files read so far."""


class PostFiles(Protocol):
    """Where post comes from and where drafts go."""

    def walk(self, paths: Iterable[Path], cancel: CancelToken) -> Iterator[Path]:
        """Give every file named and every file in every folder named, each once, sorted per folder.

        A path that does not exist is given as it is; reading it then says so.
        """

    def read(self, path: Path) -> bytes:
        """Return a file's bytes.

        Raises:
            EnvironmentFaultError: ``file-missing``, ``file-denied`` or ``file-fault``.
            UnreadableMessageError: ``too-large``, before anything is read.
        """

    def write(self, path: Path, data: bytes) -> None:
        """Write a file the user named, atomically.

        Raises:
            EnvironmentFaultError: It could not be written.
        """

    def write_received(self, path: Path, data: bytes) -> None:
        """Write a stranger's file where the user wants it, marked as such where the system has a mark.

        Raises:
            EnvironmentFaultError: It could not be written.
        """

    def write_private(self, name: str, data: bytes) -> Path:
        """Write a draft into the private temporary folder under a name made unique, and return its path.

        Raises:
            EnvironmentFaultError: It could not be written.
        """


class MessageReader(Protocol):
    """Opens messages, in the product in a process of its own."""

    def warm_up(self) -> None:
        """Get ready, so that the first message opens as quickly as the next."""

    def open(self, data: bytes, errand: Errand, is_cancelled: Callable[[], bool]) -> Message:
        """Open a message with everything in it; its attachments are fetched when asked for.

        Raises:
            UnreadableMessageError: It does not make a message, or takes too much time or memory.
            EnvironmentFaultError: ``reader-not-started``.
            CancelledError: The user gave up waiting.
        """

    def close(self) -> None:
        """End what was started; nothing can be opened afterwards."""


class KeyFiles(Protocol):
    """Where key files and trusted roots lie."""

    def key_files(self) -> tuple[Path, ...]:
        """Return the key files, sorted by name."""

    def read(self, path: Path) -> bytes:
        """Return a key file's bytes.

        Raises:
            EnvironmentFaultError: ``file-missing``, ``file-denied`` or ``file-fault``.
        """

    def add(self, path: Path) -> Path:
        """Copy a key file to where they are kept, and return the copy.

        Raises:
            EnvironmentFaultError: It could not be read or written.
        """

    def remove(self, path: Path) -> None:
        """Delete the copy of a key file.

        Raises:
            EnvironmentFaultError: ``write-failed``.
        """

    def roots(self) -> tuple[bytes, ...]:
        """Return the files of the trust folder."""


class ReportFiles(Protocol):
    """Where content-free reports for the administrator are kept."""

    @property
    def folder(self) -> Path:
        """Where they lie; it may not exist yet."""

    def add(self, name: str, data: bytes) -> Path:
        """Write a report under a name made unique, and return its path.

        Raises:
            EnvironmentFaultError: ``write-failed``.
        """

    def remove(self, path: Path) -> None:
        """Delete a report; one that is gone already is as good as deleted.

        Raises:
            EnvironmentFaultError: ``write-failed``: it is still there, or is no report.
        """


class Secrets(Protocol):
    """The system's credential store: a key file is named by its path, a mailbox by its user and server."""

    def get(self, name: Path | str) -> str | None:
        """Return the passphrase kept for a name; None when there is none, or no store that answers."""

    def set(self, name: Path | str, passphrase: str) -> None:
        """Keep a passphrase.

        Raises:
            EnvironmentFaultError: ``no-credential-store`` or ``credential-store-failed``.
        """

    def delete(self, name: Path | str) -> None:
        """Forget a passphrase.

        Raises:
            EnvironmentFaultError: As for `set`.
        """


class ActivityLog(Protocol):
    """The content-free log of what users did and decided."""

    def digest(self, message: bytes) -> str:
        """Return the keyed hash that names a message in this log: 64 hexadecimal digits.

        Raises:
            EnvironmentFaultError: ``log-failed``.
        """

    def records(self) -> Iterator[Mapping[str, object]]:
        """Give every line, the oldest first: time, user, event, message, and what belongs to the event.

        Raises:
            EnvironmentFaultError: ``log-failed``.
        """

    def write(self, event: str, values: Mapping[str, object], message: bytes) -> None:
        """Add one line; of the message's bytes only a keyed hash.

        Raises:
            EnvironmentFaultError: ``log-failed``.
        """


class Habits(Protocol):
    """Whom this user passes on to."""

    def favourites(self) -> tuple[str, ...]:
        """Return the ids of the favourites."""

    def recent(self) -> tuple[str, ...]:
        """Return the ids of those passed on to last, the latest first."""

    def set_favourite(self, entry: str, *, is_favourite: bool) -> None:
        """Make an entry a favourite, or no longer.

        Raises:
            EnvironmentFaultError: ``write-failed``.
        """

    def note_used(self, entry: str) -> None:
        """Remember that something was passed on to an entry.

        Raises:
            EnvironmentFaultError: ``write-failed``.
        """


class SessionStore(Protocol):
    """The list as it stands, for the next start after a crash."""

    def every(self) -> Sequence["SessionStore"]:
        """Return the places for windows that are open at the same time, this one first."""

    def lock_file(self) -> Path:
        """Return the file that tells other windows that one keeps its list here; its folder is there."""

    def read(self) -> tuple[ListedAt, ...]:
        """Return what the last run left when it did not end well."""

    def write(self, messages: Sequence[ListedAt]) -> None:
        """Write down what is in the list now.

        Raises:
            EnvironmentFaultError: ``write-failed``.
        """

    def forget(self) -> None:
        """End well: leave nothing."""


class CrashTraces(Protocol):
    """What is written when the whole process falls."""

    def begin(self) -> str:
        """Watch from now on, and return what the last run left when it fell."""

    def end(self) -> None:
        """Stop watching; a run that ends well leaves nothing."""


class FailureHistory(Protocol):
    """The last times the program itself failed, for support."""

    def add(self, kind: str, place: str, version: str) -> None:
        """Note one: the class of the error, where in the code, and in which version; where that is possible."""

    def failures(self) -> tuple[Failure, ...]:
        """Return them, the oldest first."""


class Shell(Protocol):
    """The desktop: programs for files."""

    def open_file(self, path: Path) -> None:
        """Open a file in the program the user has chosen for its kind.

        Raises:
            EnvironmentFaultError: ``no-program`` or ``open-failed``.
        """
