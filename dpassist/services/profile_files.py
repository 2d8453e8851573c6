"""Reply profiles as one file, ``.dpprofile``: the TOML of the profile under an ending that opens dpassist.

Opened, it is checked as ``dpassist profile check`` does; an administrator takes it among the organisation's profiles.
"""

import re
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final, Protocol

from dpassist.domain.device_names import is_device
from dpassist.domain.errors import ConfigurationError
from dpassist.domain.identity import mask_cpr_strictly
from dpassist.domain.profile_report import ProfileReport, ProfileSort
from dpassist.domain.profiles import ReplyProfile
from dpassist.domain.screen import Role
from dpassist.domain.settings import ConfigurationProblem
from dpassist.services.ports import Library, PostFiles
from dpassist.services.wording import Wording
from dpassist.services.wording_tables import QT_TRANSLATE_NOOP

ENDING: Final = ".dpprofile"
_ID: Final = re.compile(r"[a-z0-9][a-z0-9-]{0,60}")
"""Ids that can be the name of a file everywhere."""
_ABOUT: Final = QT_TRANSLATE_NOOP("Profiles", "Reply profile “{id}”, version {version}")
_LINE: Final = QT_TRANSLATE_NOOP("Profiles", "Line {line}: {text}")
_UNVERIFIED: Final = QT_TRANSLATE_NOOP(
    "Profiles", "Unverified, as no source quotes it: {values}. Try it out before it is used."
)
_GOOD: Final = QT_TRANSLATE_NOOP("Profiles", "Nothing is wrong with it.")
_UNUSABLE: Final = QT_TRANSLATE_NOOP("Profiles", "As it is, it cannot be used as a reply profile.")
_DOUBTED: Final = QT_TRANSLATE_NOOP("Profiles", "It can be used, but these parts of it are not:")


class ProfileStore(Protocol):
    """Keeps the organisation's reply profiles."""

    def read_profile(self, data: bytes) -> tuple[ProfileReport, ReplyProfile | None]:
        """Check a profile's file without using it."""

    def profile_file(self, profile_id: str) -> Path:
        """Return the file that a reply profile in force was read from.

        Raises:
            UnknownChoiceError: There is none of that id.
        """

    def put_profile(self, profile_id: str, data: bytes, *, may_replace: bool) -> str:
        """Write a profile, and return the name under which the file before was kept; empty where none was.

        Raises:
            ConfigurationError: ``profile-there`` or ``organisation-read-only``.
            EnvironmentFaultError: ``write-failed``, ``share-gone`` or ``share-silent``.
        """


@dataclass(frozen=True, slots=True)
class OfferedProfile:
    """A profile in a file, checked.

    Attributes:
        data: The file.
        report: What the check says.
        profile: What it makes; None where it cannot be used.
        there: The profile of that id in force, if there is one.
        may_take: Whether this user keeps the organisation's files.
    """

    data: bytes = field(repr=False)
    report: ProfileReport
    profile: ReplyProfile | None
    there: ReplyProfile | None
    may_take: bool

    @property
    def asks_twice(self) -> bool:
        """Whether taking it in replaces a profile in force, or takes what is not whole."""
        return self.there is not None or bool(self.report.problems)

    def about(self, say: Wording, language: str) -> str:
        """Return what it is called."""
        title = self.profile.title.get(language, "") if self.profile else ""
        known = say.say(_ABOUT, id=self.report.id, version=self.report.version)
        return mask_cpr_strictly(f"{title}: {known}" if title else known)

    def text(self) -> str:
        """Return all that the file says, free of numbers that could be a person's."""
        return mask_cpr_strictly(self.data.decode("utf-8-sig", "replace"))

    def told(self, say: Wording) -> tuple[str, ...]:
        """Return what the check says, in words."""
        lines = [self._problem(say, each) for each in self.report.problems]
        if self.profile is None:
            return (say.say(_UNUSABLE), *lines)
        lines = [say.say(_DOUBTED), *lines] if lines else [say.say(_GOOD)]
        if self.profile.unverified:
            values = say.profile_values(self.profile.unverified)
            lines.append(say.say(_UNVERIFIED, values=values))
        return tuple(lines)

    def _problem(self, say: Wording, problem: ConfigurationProblem) -> str:
        text = mask_cpr_strictly(say.problem_alone(problem))
        return say.say(_LINE, line=problem.line, text=text) if problem.line else text


class ProfileFiles:
    """Serves the page of a profile and the command; may be asked from any thread."""

    def __init__(self, library: Library, store: ProfileStore, files: PostFiles) -> None:
        self._library: Final = library
        self._store: Final = store
        self._files: Final = files

    def open(self, path: Path) -> OfferedProfile:
        """Read a profile's file and check it; nothing is kept.

        Raises:
            EnvironmentFaultError: It cannot be read.
            UnreadableMessageError: ``too-large``.
        """
        data = self._files.read(path)
        report, profile = self._store.read_profile(data)
        wrong = ""
        if report.sort is not ProfileSort.REPLY:
            wrong = "profile-sort"
        elif profile is not None and (not _ID.fullmatch(profile.id) or is_device(profile.id)):
            wrong = "profile-id"
        if wrong:
            found = (ConfigurationProblem(wrong, path.name), *report.problems)
            report, profile = replace(report, usable=False, problems=found), None
        there = {each.id: each for each in self._library.reply_profiles()}.get(report.id)
        return OfferedProfile(data, report, profile, there, self._may_take())

    def take_in(self, offered: OfferedProfile, *, may_replace: bool) -> str:
        """Take a profile among the organisation's, and return the name under which the file before was kept, if any.

        Raises:
            ConfigurationError: ``profile-unusable``, ``profile-there`` or ``organisation-read-only``.
            EnvironmentFaultError: ``write-failed``, ``share-gone`` or ``share-silent``.
        """
        if not self._may_take():
            raise ConfigurationError("organisation-read-only")
        if offered.profile is None:
            raise ConfigurationError("profile-unusable")
        return self._store.put_profile(offered.profile.id, offered.data, may_replace=may_replace)

    def save(self, profile_id: str, path: Path) -> Path:
        """Save a reply profile in force as a file, which gets its ending where it has none; return where it is.

        Raises:
            UnknownChoiceError: There is none of that id.
            EnvironmentFaultError: It cannot be read or written.
        """
        whole = path if path.suffix.lower() == ENDING else path.with_name(f"{path.name}{ENDING}")
        self._files.write(whole, self._files.read(self._store.profile_file(profile_id)))
        return whole

    def _may_take(self) -> bool:
        return self._library.settings().role == Role.ADMINISTRATOR
