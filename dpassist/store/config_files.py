"""What an administrator and a user keep: settings, profiles, directory, guidance.

Shipped files are the first layer, those in the organisation's folder the second: a profile there
replaces the shipped one of the same id, a directory or a guidance sheet there replaces the shipped one.
A broken profile in the second layer is reported and left where it is, and its last good version is used, or
else the shipped one.
"""

import re
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final, Protocol, TypeVar

from dpassist.domain.directory import Directory
from dpassist.domain.errors import ConfigurationError, UnknownChoiceError
from dpassist.domain.profile_report import ProfileReport
from dpassist.domain.profiles import ReplyProfile
from dpassist.domain.recogniser_profile import RecogniserProfile
from dpassist.domain.settings import ConfigurationProblem, Settings
from dpassist.store.last_good import LastGood
from dpassist.store.paths import AppPaths
from dpassist.store.profile_check import check_profile_file
from dpassist.store.profile_files import problem_of, read_directory, read_reply_profile
from dpassist.store.recogniser_file import read_recogniser_profile
from dpassist.store.settings_file import DemoSettings, SettingsFile
from dpassist.store.toml_tables import TomlFile, load_toml
from dpassist.store.watched import Problems, Watched

_PLAIN_ID: Final = re.compile(r"[a-z0-9-]+")


class _HasId(Protocol):
    @property
    def id(self) -> str: ...


Profile = TypeVar("Profile", bound=_HasId)
Value = TypeVar("Value")


class ConfigFiles:
    """Reads each file when it is first needed, and again when it has changed."""

    def __init__(self, paths: AppPaths, settings_file: Path | None = None) -> None:
        """Read nothing yet.

        Args:
            paths: Where the two layers and the user's settings are.
            settings_file: Shipped settings to use instead of the user's, for the demonstration; they
                can be changed for this run and are never written.
        """
        self._paths: Final = paths
        self._settings: Final = (
            DemoSettings(settings_file) if settings_file else SettingsFile(paths.settings_file)
        )
        self._recognisers: Final = self._watch_profiles("recogniser", read_recogniser_profile)
        self._replies: Final = self._watch_profiles("reply", read_reply_profile)
        self._directory: Final = Watched(self._directory_files, self._load_directory)
        self._template_problems: Final[dict[Path, ConfigurationProblem]] = {}
        self._lock: Final = threading.Lock()

    def settings(self) -> Settings:
        """Return the settings in force."""
        return self._settings.settings()

    def save_settings(self, settings: Settings) -> None:
        """Store the user's settings atomically; keys that dpassist does not know are kept.

        Raises:
            EnvironmentFaultError: ``write-failed``.
        """
        self._settings.save(settings)

    def recogniser_profile(self, profile_id: str) -> RecogniserProfile:
        """Return a recogniser profile.

        Raises:
            UnknownChoiceError: There is none of that id.
        """
        profiles = self._recognisers.value()
        if profile_id not in profiles:
            raise UnknownChoiceError("unknown-profile", profile=profile_id)
        return profiles[profile_id]

    def reply_profiles(self) -> tuple[ReplyProfile, ...]:
        """Return all reply profiles, sorted by id."""
        profiles = self._replies.value()
        return tuple(profiles[profile_id] for profile_id in sorted(profiles))

    def check_profile(self, path: Path) -> ProfileReport:
        """Check a profile file without using it.

        Raises:
            EnvironmentFaultError: ``file-missing``, ``file-denied`` or ``file-fault``.
        """
        return check_profile_file(path)

    def directory(self) -> Directory:
        """Return the organisation's directory, or the shipped example when there is none.

        A directory of the organisation that cannot be read gives an empty one: addresses of a
        fictional authority are no stand-in for a real one's.
        """
        return self._directory.value()

    def guidance_template(self, guidance_id: str, language: str) -> str:
        """Return the template of a guidance sheet or note.

        Raises:
            UnknownChoiceError: There is none of that id.
        """
        if _PLAIN_ID.fullmatch(guidance_id) and _PLAIN_ID.fullmatch(language):
            for layer in (self._paths.organisation, self._paths.resources):
                template = self._template(layer / "guidance" / language / f"{guidance_id}.md")
                if template is not None:
                    return template
        raise UnknownChoiceError("unknown-guidance", guidance=guidance_id)

    def problems(self) -> tuple[ConfigurationProblem, ...]:
        """Return what was wrong in the files read so far, each once."""
        with self._lock:
            templates = tuple(self._template_problems.values())
        watched = (self._recognisers, self._replies, self._directory)
        found = self._settings.problems() + sum((w.problems() for w in watched), ()) + templates
        return tuple(dict.fromkeys(found))

    def _watch_profiles(
        self, folder: str, read: Callable[[TomlFile, dict[str, Any]], Profile]
    ) -> Watched[dict[str, Profile]]:
        """Return the profiles of both layers by id."""
        shipped = self._paths.resources / "profiles" / folder
        own = self._paths.organisation / "profiles" / folder
        last_good = LastGood(self._paths.last_good / "profiles" / folder)

        def make() -> tuple[dict[str, Profile], Problems]:
            first, first_problems = _load_profiles(shipped, read)
            second, second_problems = _load_profiles(own, read, last_good)
            return first | second, first_problems + second_problems

        return Watched(lambda: _toml_files(shipped) + _toml_files(own), make)

    def _directory_files(self) -> tuple[Path, Path]:
        own = self._paths.organisation / "directory.toml"
        return own, self._paths.resources / "directory" / "example.toml"

    def _load_directory(self) -> tuple[Directory, Problems]:
        own, shipped = self._directory_files()
        directory, problems = _load(own if own.exists() else shipped, read_directory)
        return directory or Directory(), problems

    def _template(self, path: Path) -> str | None:
        """Return a template's text, or None when there is none or (reported) it cannot be read."""
        text, problem = _read_text(path)
        with self._lock:
            if problem:
                self._template_problems[path] = problem
            else:
                self._template_problems.pop(path, None)
        return text


def _read_text(path: Path) -> tuple[str | None, ConfigurationProblem | None]:
    try:
        return path.read_text(encoding="utf-8-sig"), None
    except FileNotFoundError:
        return None, None
    except UnicodeDecodeError:
        return None, ConfigurationProblem("not-utf8", path.name)
    except OSError:
        return None, ConfigurationProblem("not-readable", path.name)


def _toml_files(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.toml"))


def _load_profiles(
    folder: Path,
    read: Callable[[TomlFile, dict[str, Any]], Profile],
    last_good: LastGood | None = None,
) -> tuple[dict[str, Profile], Problems]:
    """Read every profile in a folder; of two with one id the first by file name is used."""
    profiles: dict[str, Profile] = {}
    problems: Problems = ()
    for path in _toml_files(folder):
        profile, found = _load(path, read)
        problems += found
        if last_good and profile is not None:
            last_good.keep(path)
        elif last_good:
            profile, found = _load_last_good(path, read, last_good)
            problems += found
        if profile is not None and profile.id in profiles:
            problems += (ConfigurationProblem("duplicate-id", path.name, what=profile.id),)
        elif profile is not None:
            profiles[profile.id] = profile
    return profiles, problems


def _load_last_good(
    path: Path, read: Callable[[TomlFile, dict[str, Any]], Value], last_good: LastGood
) -> tuple[Value | None, Problems]:
    """Return the last good version of a file that cannot be used, and say since when it is."""
    kept = last_good.find(path)
    profile = _load(kept[0], read)[0] if kept else None
    if kept is None or profile is None:
        return None, ()
    return profile, (ConfigurationProblem("last-good-used", path.name, what=kept[1]),)


def _load(
    path: Path, read: Callable[[TomlFile, dict[str, Any]], Value]
) -> tuple[Value | None, Problems]:
    try:
        file, values = load_toml(path)
        value = read(file, values)
    except ConfigurationError as error:
        return None, (problem_of(error),)
    except OSError:
        return None, (ConfigurationProblem("not-readable", path.name),)
    return value, tuple(file.problems)
