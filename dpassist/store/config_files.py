"""What an administrator and a user keep: settings, profiles, directory, guidance.

Shipped files are the first layer, those in the organisation's folder (`organisation`) the second: a profile there
replaces the shipped one of the same id, a directory there replaces the shipped one, and a guidance sheet there
comes before shipped ones.
A broken profile or directory in the second layer is reported and left where it is, and its last good version
is used, or else the shipped profile.
"""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final, TypeVar

from dpassist.domain.directory import Directory
from dpassist.domain.errors import ConfigurationError, EnvironmentFaultError, UnknownChoiceError
from dpassist.domain.guidance_sheets import GuidanceSheet
from dpassist.domain.organisation import OrganisationState
from dpassist.domain.profile_report import ProfileReport
from dpassist.domain.profiles import ReplyProfile
from dpassist.domain.recogniser_profile import RecogniserProfile
from dpassist.domain.rules.reading import RulesRead
from dpassist.domain.rules.rule import RuleBook
from dpassist.domain.settings import ConfigurationProblem, Option, Role, Settings
from dpassist.domain.settings_layers import Layer, NoPolicies, Origin, Policies, SetValues
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
from dpassist.store.listing import closed, may_be_there
from dpassist.store.organisation import OrganisationFolder
from dpassist.store.paths import AppPaths
from dpassist.store.policy_file import LayerFile
from dpassist.store.profile_check import check_profile_file
from dpassist.store.recogniser_file import read_recogniser_profile
from dpassist.store.reply_file import read_reply_profile
from dpassist.store.rules_file import save_rules
from dpassist.store.rules_reader import FILE_NAME, load_rules, read_rules
from dpassist.store.rules_sheet import read_rules_from, rules_sheet
from dpassist.store.settings_file import DemoSettings, SettingsFile
from dpassist.store.settings_in_force import SettingsInForce
from dpassist.store.shared_folder import Share, SharedFolder
from dpassist.store.watched import Problems, Watched

Value = TypeVar("Value")
SETTINGS_NAME: Final = "settings.toml"
"""What an organisation's file of settings is called, in its folder."""


class ConfigFiles:
    """Reads each file when it is first needed, and again when it has changed."""

    def __init__(
        self,
        paths: AppPaths,
        settings_file: Path | None = None,
        policies: Policies | None = None,
        share: Share | None = None,
    ) -> None:
        """Read nothing yet.

        Args:
            paths: Where the two layers and the user's settings are.
            settings_file: Shipped settings to use instead of the user's, for the demonstration; they
                can be changed for this run and are never written.
            policies: What those who look after the machine have set; None for a machine without any.
            share: Reads an organisation's folder on a share; None means the system's own way.
        """
        self._paths: Final = paths
        own = DemoSettings(settings_file) if settings_file else SettingsFile(paths.settings_file)
        self._organisation_layer: Final = LayerFile(_may_set)
        self._organisation_settings: Final = Watched(self._settings_files, self._load_settings)
        self._settings: Final = SettingsInForce(
            own,
            policies or NoPolicies(),
            (lambda: ()) if settings_file else self._organisation_settings.value,
        )
        self.organisation: Final = OrganisationFolder(
            paths.organisation,
            paths.organisation_copy,
            lambda: self._settings.without_organisation().organisation_folder,
            share or SharedFolder(),
        )
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
        self.organisation.look_now()

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

    def organisation_folder(self) -> Path:
        """Return the folder that administrators keep: the share that is named, else this user's, made when not there.

        Raises:
            EnvironmentFaultError: ``write-failed``.
        """
        state = self.organisation.state()
        if state.is_shared:
            return Path(state.place)
        try:
            self._paths.organisation.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise EnvironmentFaultError("write-failed") from error
        return self._paths.organisation

    def rules(self) -> RuleBook:
        """Return the organisation's rules, or the shipped examples while the directory is the shipped one too."""
        return self._rules.value()

    def save_rules(self, book: RuleBook, instead_of: RuleBook) -> str:
        """Write the organisation's rules; they are used from now on.

        Returns:
            The name under which the file before was kept, since it held more than is written; empty where none was.

        Raises:
            ConfigurationError: ``rules-changed``: somebody else has saved others meanwhile; ``rules-too-long``;
                ``organisation-read-only``.
            EnvironmentFaultError: ``write-failed``, ``share-gone`` or ``share-silent``.
        """

        def write(folder: Path) -> None:
            if self._load_rules(folder)[0] != instead_of:
                raise ConfigurationError("rules-changed", file=FILE_NAME)
            kept.append(save_rules(folder / FILE_NAME, book))
            LastGood(self._paths.last_good).keep_written(folder / FILE_NAME)

        kept: list[str] = []
        self._change(write)
        self._rules.forget()
        return kept[-1]

    def read_rules(self, path: Path) -> RulesRead:
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
            ConfigurationError: ``guidance-name`` or ``organisation-read-only``.
            EnvironmentFaultError: ``write-failed``, ``share-gone`` or ``share-silent``.
        """
        self._change(lambda folder: save_sheet(folder, sheet))
        self._guidance.forget()

    def remove_guidance(self, sheet: GuidanceSheet) -> None:
        """Take a sheet out of the organisation's folder.

        Raises:
            ConfigurationError: ``organisation-read-only``.
            EnvironmentFaultError: ``write-failed``, ``share-gone`` or ``share-silent``.
        """
        self._change(lambda folder: remove_sheet(folder, sheet))
        self._guidance.forget()

    def organisation_state(self) -> OrganisationState:
        """Return where the organisation's files are kept, and how fresh what is used of them is."""
        return self.organisation.state()

    def trust_folder(self) -> Path:
        """Return where the certificates of trusted roots lie; it may be missing."""
        return self.organisation.folder() / "trust"

    def problems(self) -> tuple[ConfigurationProblem, ...]:
        """Return what was wrong in the files read so far, each once."""
        watched = (
            self._recognisers,
            self._replies,
            self._directory,
            self._rules,
            self._guidance,
        )
        found = self._settings.problems() + self.organisation.problems()
        found += sum((w.problems() for w in watched), ())
        return tuple(dict.fromkeys(found))

    def _watch_profiles(self, folder: str, read: Read[Profile]) -> Watched[dict[str, Profile]]:
        """Return the profiles of both layers by id."""
        shipped = self._paths.resources / "profiles" / folder
        last_good = LastGood(self._paths.last_good / "profiles" / folder)

        def own() -> Path:
            return self.organisation.folder() / "profiles" / folder

        def make() -> tuple[dict[str, Profile], Problems]:
            first, first_problems = load_profiles(shipped, read)
            second, second_problems = load_profiles(own(), read, last_good)
            return first | second, first_problems + second_problems

        return Watched(lambda: toml_files(shipped) + toml_files(own()), make)

    def _settings_files(self) -> list[Path]:
        return [self.organisation.folder() / SETTINGS_NAME]

    def _load_settings(self) -> tuple[tuple[SetValues, ...], Problems]:
        """Read what the organisation sets for all who use its folder."""
        (path,) = self._settings_files()
        place = Path(self.organisation.state().place) / SETTINGS_NAME
        return self._organisation_layer.read(path, Origin(Layer.ORGANISATION, str(place))), ()

    def save_lesson(self, name: str, files: Mapping[str, bytes]) -> str:
        """Write a new lesson among the organisation's and return the name of its folder.

        Raises:
            ConfigurationError: ``organisation-read-only``.
            EnvironmentFaultError: ``write-failed``, ``share-gone`` or ``share-silent``.
        """
        from dpassist.store.lesson_writer import write_lesson  # noqa: PLC0415 - seldom asked for

        return self._change(lambda folder: write_lesson(folder, name, files))

    def put_lesson(self, name: str, files: Mapping[str, bytes], *, may_replace: bool) -> str:
        """Write a lesson among the organisation's under exactly this name.

        Returns:
            The folder in which the one before was kept, from the organisation's folder on; empty where none was.

        Raises:
            LessonFileError: ``lesson-there``.
            ConfigurationError: ``organisation-read-only``.
            EnvironmentFaultError: ``write-failed``, ``share-gone`` or ``share-silent``.
        """
        from dpassist.store.lesson_writer import put_lesson  # noqa: PLC0415 - seldom asked for

        return self._change(lambda folder: put_lesson(folder, name, files, may_replace=may_replace))

    def _change(self, write: Callable[[Path], Value]) -> Value:
        role = self._settings.settings().role
        return self.organisation.save(write, may_write_to_share=role == Role.ADMINISTRATOR)

    def _directory_files(self, folder: Path | None = None) -> list[Path]:
        layer = folder or self.organisation.folder()
        own = [layer / each for each in FILE_NAMES]
        return [*own, self._paths.resources / "directory" / "example.toml"]

    def _load_directory(self) -> tuple[Directory, Problems]:
        *own, shipped = self._directory_files()
        there = [path for path in own if may_be_there(path)]
        if not there and self.organisation.is_shared:
            return Directory(), ()
        if not there:
            directory, problems = load_shipped(shipped, read_directory)
            return directory or Directory(), problems
        kept = LastGood(self._paths.last_good)
        directory, problems = load_own(there[0], read_directory, kept, load_directory)
        unused = (
            ConfigurationProblem("second-directory", path.name)
            for path in there[1:]
            if not closed(path.parent)
        )
        return directory or Directory(), (*problems, *unused)

    def _rules_files(self, folder: Path | None = None) -> list[Path]:
        layer = folder or self.organisation.folder()
        shipped = self._paths.resources / "rules" / "example.toml"
        return [layer / FILE_NAME, shipped, *self._directory_files(layer)]

    def _load_rules(self, folder: Path | None = None) -> tuple[RuleBook, Problems]:
        own, shipped, *directories = self._rules_files(folder)
        if may_be_there(own):
            kept = LastGood(self._paths.last_good)
            book, problems = load_own(own, read_rules, kept, load_rules)
            return book or RuleBook(), problems
        is_real = self.organisation.is_shared or any(map(may_be_there, directories[:-1]))
        if is_real:  # the examples suggest nobody of theirs
            return RuleBook(), ()
        book, problems = load_shipped(shipped, read_rules)
        return book or RuleBook(), problems

    def _guidance_files(self) -> list[Path]:
        own = self.organisation.folder()
        return [*guidance_files(self._paths.resources), *guidance_files(own)]

    def _load_guidance(self) -> tuple[tuple[GuidanceSheet, ...], Problems]:
        shipped, first = load_sheets(self._paths.resources, is_own=False)
        own, second = load_sheets(self.organisation.folder(), is_own=True)
        return (*shipped, *own), (*first, *second)


def _may_set(option: Option) -> bool:
    """Tell whether the organisation's files may set an option; where they lie they cannot."""
    return option.by_policy and option.name != "organisation_folder"
