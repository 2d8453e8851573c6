"""Every folder and file the program knows of, decided once at start.

`AppPaths` is made in ``app`` and handed down; nothing else asks the system for a folder. Resources are
looked for in three places, because the program runs from a clone, from an installed wheel (where the
build puts them inside the package) and from a frozen build (where they lie beside the executable).
"""

import sys
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from dpassist.domain.errors import EnvironmentFaultError

_NAME: Final = "dpassist"
_PACKAGE: Final = Path(__file__).resolve().parents[1]
_COPY: Final = "organisation-copy"
_POLICY_FILE: Final = "policy.toml"
_MARK: Final = Path("resources", "profiles", "recogniser", "standard.toml")
"""A file that only our own resource folder holds; a folder of that name alone proves nothing."""


@dataclass(frozen=True, slots=True)
class AppPaths:
    """Where everything is.

    Attributes:
        resources: What ships: profiles, directory, guidance, fonts, samples, icons; never written to.
        translations: Compiled ``.qm`` catalogues.
        settings_file: The user's settings.
        organisation: Profiles, directory and guidance of the authority, laid over the shipped ones;
            may be missing.
        state_file: Window state.
        logs: Folder of the content-free log.
        drafts: Private temporary folder of drafts; made when the first one is written.
        keys: Key files that open encrypted mail, readable by this user alone; made when the first is added.
        reports: Content-free reports a user makes for the administrator; made with the first one.
        organisation_copy: Copies of an organisation's folder on a share; made with the first.
        last_good: Copies of the organisation's profiles as they were when they could last be used.
        policy_file: What is set for everybody on this machine, where there is no registry; may be missing.
    """

    resources: Path
    translations: Path
    settings_file: Path
    organisation: Path
    state_file: Path
    logs: Path
    drafts: Path
    keys: Path
    reports: Path
    organisation_copy: Path
    last_good: Path
    policy_file: Path

    @classmethod
    def standard(cls) -> "AppPaths":
        """Return the folders this system has for a user's programs.

        Drafts go to the user's cache folder: unlike the common temporary folder it belongs to this
        user alone, and it does not roam.

        Raises:
            EnvironmentFaultError: ``resources-missing``: the installation is not complete.
        """
        import platformdirs  # noqa: PLC0415 - heavy: imported where used

        base = find_resources(_places())
        config = platformdirs.user_config_path(_NAME, appauthor=False)
        return cls(
            resources=base / "resources",
            translations=base / "translations",
            settings_file=config / "settings.toml",
            organisation=config / "organisation",
            state_file=platformdirs.user_state_path(_NAME, appauthor=False) / "window.ini",
            logs=platformdirs.user_log_path(_NAME, appauthor=False),
            drafts=platformdirs.user_cache_path(_NAME, appauthor=False) / "drafts",
            keys=config / "keys",
            reports=platformdirs.user_data_path(_NAME, appauthor=False) / "reports",
            organisation_copy=platformdirs.user_data_path(_NAME, appauthor=False) / _COPY,
            last_good=platformdirs.user_data_path(_NAME, appauthor=False) / "last-good",
            policy_file=platformdirs.site_config_path(_NAME, appauthor=False) / _POLICY_FILE,
        )

    @classmethod
    def under(cls, folder: Path) -> "AppPaths":
        """Return paths with everything but the resources under one folder, for ``--data-dir`` and tests.

        Raises:
            EnvironmentFaultError: ``resources-missing``: the installation is not complete.
        """
        base = find_resources(_places())
        top = folder.absolute()
        return cls(
            resources=base / "resources",
            translations=base / "translations",
            settings_file=top / "settings.toml",
            organisation=top / "organisation",
            state_file=top / "window.ini",
            logs=top / "logs",
            drafts=top / "drafts",
            keys=top / "keys",
            reports=top / "reports",
            organisation_copy=top / _COPY,
            last_good=top / "last-good",
            policy_file=top / _POLICY_FILE,
        )

    @property
    def written_to(self) -> dict[str, Path]:
        """Folders that dpassist writes into while somebody works, by what lies there."""
        return {
            "settings": self.settings_file.parent,
            "window-state": self.state_file.parent,
            "logs": self.logs,
            "drafts": self.drafts,
            "reports": self.reports,
        }

    @property
    def components(self) -> Path:
        """What the installed program is made of; only an installer puts it there."""
        return self.resources / "components.tsv"

    @property
    def licences(self) -> Path:
        """Texts of licences, in a folder for each component; only an installer puts them there, beside the program."""
        return self.resources.parent.parent.parent / "licences"

    @property
    def demo_settings(self) -> Path:
        """Settings of the fictional authority that the samples are written to."""
        return self.resources / "demo" / "settings.toml"

    @property
    def habits(self) -> Path:
        """Whom this user passes on to; beside the window's state."""
        return self.state_file.with_name("habits.json")

    @property
    def taken(self) -> Path:
        """Private folder of messages that came from elsewhere than a file; beside the drafts."""
        return self.drafts.with_name("taken")

    @property
    def taken_before(self) -> Path:
        """What was taken from the watched folder, as digests."""
        return self.state_file.with_name("watched.txt")

    @property
    def session(self) -> Path:
        """The list as it stands, while a window is open."""
        return self.state_file.with_name("session.json")

    @property
    def crash(self) -> Path:
        """What Python writes when the whole process falls."""
        return self.state_file.with_name("crash.txt")

    @property
    def failures(self) -> Path:
        """The last failures of the program itself, for support."""
        return self.state_file.with_name("failures.jsonl")

    @property
    def practice(self) -> "AppPaths":
        """The folders of the authority that lessons are played at; nothing is written into them."""
        folder = self.resources / "training" / "practice"
        return replace(self, organisation=folder, last_good=folder)

    @property
    def training_progress(self) -> Path:
        """How far this user is with training; beside the window's state."""
        return self.state_file.with_name("training.json")

    @property
    def courses(self) -> Path:
        """Private folder of courses this user takes part in or makes; beside the window's state."""
        return self.state_file.with_name("courses")

    @property
    def lesson_draft(self) -> Path:
        """A lesson that is being made and not finished."""
        return self.state_file.with_name("lesson-draft.json")

    @property
    def samples(self) -> Path:
        """The synthetic sample messages."""
        return self.resources / "samples"

    @property
    def help(self) -> Path:
        """The help, in a folder for each language."""
        return self.resources / "help"

    @property
    def sample_files(self) -> list[Path]:
        """The sample messages alone; their licence note and expected verdicts lie beside them."""
        return sorted(p for p in self.samples.iterdir() if p.suffix in {".eml", ".msg", ".xml"})

    @property
    def regular_font(self) -> Path:
        """Font of guidance sheets."""
        return self.resources / "fonts" / "OpenSans-Regular.ttf"

    @property
    def bold_font(self) -> Path:
        """Bold font of guidance sheets."""
        return self.resources / "fonts" / "OpenSans-Bold.ttf"


def find_resources(places: Iterable[Path]) -> Path:
    """Return the first place that holds our resources.

    Raises:
        EnvironmentFaultError: ``resources-missing``.
    """
    for place in places:
        if (place / _MARK).is_file():
            return place
    raise EnvironmentFaultError("resources-missing")


def _places() -> tuple[Path, ...]:
    """Return where resources may lie: in the package, beside it in a clone, beside the executable."""
    if getattr(sys, "frozen", False):
        return _PACKAGE, _PACKAGE.parent, Path(sys.executable).resolve().parent
    return _PACKAGE, _PACKAGE.parent
