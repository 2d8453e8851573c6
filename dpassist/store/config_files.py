"""What an administrator and a user keep: settings, profiles, directory, guidance.

Shipped files are the first layer, those in the organisation's folder the second: a profile there
replaces the shipped one of the same id, a directory there replaces the shipped one, and a guidance sheet there
comes before shipped ones.
A broken profile or directory in the second layer is reported and left where it is, and its last good version
is used, or else the shipped profile.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from dpassist.domain.directory import Directory
from dpassist.domain.errors import ConfigurationError, UnknownChoiceError
from dpassist.domain.guidance_sheets import GuidanceSheet
from dpassist.domain.profile_report import ProfileReport
from dpassist.domain.profiles import ReplyProfile
from dpassist.domain.recogniser_profile import RecogniserProfile
from dpassist.domain.rules.rule import RuleBook
from dpassist.domain.settings import ConfigurationProblem, Settings
from dpassist.domain.settings_layers import NoPolicies, Origin, Policies
from dpassist.store.directory_file import FILE_NAMES, load_directory, read_directory
from dpassist.store.guidance_files import (
    guidance_files,
    load_sheets,
    remove_sheet,
    save_sheet,
)
from dpassist.store.last_good import LastGood
from dpassist.store.layers import (
    Profile,
    Read,
    load_own,
    load_profiles,
    load_shipped,
    toml_files,
)
from dpassist.store.paths import AppPaths
from dpassist.store.profile_check import check_profile_file
from dpassist.store.recogniser_file import read_recogniser_profile
from dpassist.store.reply_file import read_reply_profile
from dpassist.store.rules_file import FILE_NAME, read_rules, save_rules
from dpassist.store.rules_sheet import read_rules_from, rules_sheet
from dpassist.store.settings_file import DemoSettings, SettingsFile
from dpassist.store.settings_in_force import SettingsInForce
from dpassist.store.watched import Problems, Watched


class ConfigFiles:
    """Reads each file when it is first needed, and again when it has changed."""

    def __init__(
        self,
        paths: AppPaths,
        settings_file: Path | None = None,
        policies: Policies | None = None,
    ) -> None:
        """Read nothing yet.

        Args:
            paths: Where the two layers and the user's settings are.
            settings_file: Shipped settings to use instead of the user's, for the demonstration; they
                can be changed for this run and are never written.
            policies: What those who look after the machine have set; None for a machine without any.
        """
        self._paths: Final = paths
        own = DemoSettings(settings_file) if settings_file else SettingsFile(paths.settings_file)
        self._settings: Final = SettingsInForce(own, policies or NoPolicies())
        self._recognisers: Final = self._watch_profiles("recogniser", read_recogniser_profile)
        self._replies: Final = self._watch_profiles("reply", read_reply_profile)
        self._directory: Final = Watched(self._directory_files, self._load_directory)
        self._rules: Final = Watched(self._rules_files, self._load_rules)
        self._guidance: Final = Watched(self._guidance_files, self._load_guidance)

    def settings(self) -> Settings:
        """Return the settings in force."""
        return self._settings.settings()

    def origins(self) -> Mapping[str, Origin]:
        """Return where each setting in force comes from, by the option's name."""
        return self._settings.origins()

    def save_settings(self, settings: Settings) -> None:
        """Store the user's own settings atomically; keys that dpassist does not know are kept.

        Raises:
            ConfigurationError: ``option-locked``: an option was changed that a policy sets.
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

    def recogniser_profiles(self) -> tuple[RecogniserProfile, ...]:
        """Return all recogniser profiles, sorted by id."""
        profiles = self._recognisers.value()
        return tuple(profiles[profile_id] for profile_id in sorted(profiles))

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

        A directory of the organisation that cannot be read gives its last good version, or else an empty
        one: addresses of a fictional authority are no stand-in for a real one's.
        """
        return self._directory.value()

    def rules(self) -> RuleBook:
        """Return the organisation's rules, or the shipped examples while the directory is the shipped one too."""
        return self._rules.value()

    def save_rules(self, book: RuleBook, instead_of: RuleBook) -> None:
        """Write the organisation's rules; they are used from now on.

        Raises:
            ConfigurationError: ``rules-changed``: somebody else has saved others meanwhile.
            EnvironmentFaultError: ``write-failed``.
        """
        self._rules.forget()
        if self.rules() != instead_of:
            raise ConfigurationError("rules-changed", file=FILE_NAME)
        save_rules(self._paths.organisation / FILE_NAME, book)
        self._rules.forget()

    def read_rules(self, path: Path) -> tuple[RuleBook, Problems]:
        """Read rules from a TOML file or a spreadsheet without using them, and say what could not be read.

        Raises:
            ConfigurationError: It holds no rules.
            EnvironmentFaultError: ``file-missing``, ``file-denied`` or ``file-fault``.
        """
        return read_rules_from(path)

    def rules_sheet(self, book: RuleBook, kind: str, language: str) -> bytes:
        """Return rules as a spreadsheet of a kind: ``.csv`` or ``.xlsx``."""
        return rules_sheet(book, kind, language)

    def guidance_sheets(self) -> tuple[GuidanceSheet, ...]:
        """Return every guidance sheet and covering note, shipped and own, in both languages."""
        return self._guidance.value()

    def save_guidance(self, sheet: GuidanceSheet) -> None:
        """Write a sheet into the organisation's folder; it is used from now on.

        Raises:
            ConfigurationError: ``guidance-name``.
            EnvironmentFaultError: ``write-failed``.
        """
        save_sheet(self._paths.organisation, sheet)
        self._guidance.forget()

    def remove_guidance(self, sheet: GuidanceSheet) -> None:
        """Take a sheet out of the organisation's folder.

        Raises:
            EnvironmentFaultError: ``write-failed``.
        """
        remove_sheet(self._paths.organisation, sheet)
        self._guidance.forget()

    def problems(self) -> tuple[ConfigurationProblem, ...]:
        """Return what was wrong in the files read so far, each once."""
        watched = (
            self._recognisers,
            self._replies,
            self._directory,
            self._rules,
            self._guidance,
        )
        found = self._settings.problems() + sum((w.problems() for w in watched), ())
        return tuple(dict.fromkeys(found))

    def _watch_profiles(self, folder: str, read: Read[Profile]) -> Watched[dict[str, Profile]]:
        """Return the profiles of both layers by id."""
        shipped = self._paths.resources / "profiles" / folder
        own = self._paths.organisation / "profiles" / folder
        last_good = LastGood(self._paths.last_good / "profiles" / folder)

        def make() -> tuple[dict[str, Profile], Problems]:
            first, first_problems = load_profiles(shipped, read)
            second, second_problems = load_profiles(own, read, last_good)
            return first | second, first_problems + second_problems

        return Watched(lambda: toml_files(shipped) + toml_files(own), make)

    def _directory_files(self) -> list[Path]:
        own = [self._paths.organisation / each for each in FILE_NAMES]
        return [*own, self._paths.resources / "directory" / "example.toml"]

    def _load_directory(self) -> tuple[Directory, Problems]:
        *own, shipped = self._directory_files()
        there = [path for path in own if path.exists()]
        if not there:
            directory, problems = load_shipped(shipped, read_directory)
            return directory or Directory(), problems
        kept = LastGood(self._paths.last_good)
        directory, problems = load_own(there[0], read_directory, kept, load_directory)
        unused = (ConfigurationProblem("second-directory", path.name) for path in there[1:])
        return directory or Directory(), (*problems, *unused)

    def _rules_files(self) -> list[Path]:
        own = self._paths.organisation / FILE_NAME
        return [own, self._paths.resources / "rules" / "example.toml", *self._directory_files()]

    def _load_rules(self) -> tuple[RuleBook, Problems]:
        own, shipped, *directories = self._rules_files()
        if own.exists():
            book, problems = load_own(own, read_rules, LastGood(self._paths.last_good))
            return book or RuleBook(), problems
        if any(path.exists() for path in directories[:-1]):  # the examples suggest nobody of theirs
            return RuleBook(), ()
        book, problems = load_shipped(shipped, read_rules)
        return book or RuleBook(), problems

    def _guidance_files(self) -> list[Path]:
        return [*guidance_files(self._paths.resources), *guidance_files(self._paths.organisation)]

    def _load_guidance(self) -> tuple[tuple[GuidanceSheet, ...], Problems]:
        shipped, first = load_sheets(self._paths.resources, is_own=False)
        own, second = load_sheets(self._paths.organisation, is_own=True)
        return (*shipped, *own), (*first, *second)
