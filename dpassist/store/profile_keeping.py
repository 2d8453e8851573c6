"""Reply profiles that come and go as one file: found by their id, and written without losing the one before."""

from pathlib import Path
from typing import Final

from dpassist.domain.errors import ConfigurationError, EnvironmentFaultError, UnknownChoiceError
from dpassist.domain.profile_report import ProfileReport
from dpassist.domain.profiles import ReplyProfile
from dpassist.domain.screen import Role
from dpassist.store.config_files import ConfigFiles
from dpassist.store.layers import toml_files
from dpassist.store.profile_check import check_reply_profile
from dpassist.store.safe_files import write_atomically
from dpassist.store.toml_tables import load_toml

_REPLIES: Final = Path("profiles") / "reply"


class ProfileKeeping:
    """Keeps the organisation's reply profiles, over the shipped ones."""

    def __init__(self, library: ConfigFiles, resources: Path) -> None:
        self._library: Final = library
        self._resources: Final = resources

    def read_profile(self, data: bytes) -> tuple[ProfileReport, ReplyProfile | None]:
        """Check the file of a reply profile without using it."""
        return check_reply_profile(data)

    def profile_file(self, profile_id: str) -> Path:
        """Return the file that a reply profile in force was read from.

        Raises:
            UnknownChoiceError: There is none of that id.
        """
        for layer in (self._library.organisation.folder(), self._resources):
            found = find_profile(layer / _REPLIES, profile_id)
            if found:
                return found
        raise UnknownChoiceError("unknown-profile", profile=profile_id)

    def put_profile(self, profile_id: str, data: bytes, *, may_replace: bool) -> str:
        """Write a reply profile among the organisation's; it is used from now on.

        Returns:
            The name under which the file before was kept; empty where none was.

        Raises:
            ConfigurationError: ``profile-there`` or ``organisation-read-only``.
            EnvironmentFaultError: ``write-failed``, ``share-gone`` or ``share-silent``.
        """

        def write(folder: Path) -> str:
            return put_profile(folder / _REPLIES, profile_id, data, may_replace=may_replace)

        is_keeper = self._library.settings().role == Role.ADMINISTRATOR
        return self._library.organisation.save(write, may_write_to_share=is_keeper)


def find_profile(folder: Path, profile_id: str) -> Path | None:
    """Return the file in a folder that tells this id, the first by its name; None for none."""
    for path in toml_files(folder):
        try:
            _file, values = load_toml(path)
        except (ConfigurationError, OSError):
            continue
        if values.get("id") == profile_id:
            return path
    return None


def put_profile(folder: Path, profile_id: str, data: bytes, *, may_replace: bool) -> str:
    """Write a profile, over the file that has its id or else under a name of its own.

    Args:
        folder: With the organisation's reply profiles; made when it is not there.
        profile_id: A plain name.
        data: The profile's file.
        may_replace: Whether there may be one of that id, or a file of that name.

    Returns:
        The name under which the file before was kept; empty where none was.

    Raises:
        ConfigurationError: ``profile-there``.
        EnvironmentFaultError: ``write-failed``.
    """
    path = find_profile(folder, profile_id) or folder / f"{profile_id}.toml"
    is_there = path.exists()
    if is_there and not may_replace:
        raise ConfigurationError("profile-there", file=path.name)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        kept = _free_name(path) if is_there else None
        if kept:
            write_atomically(kept, path.read_bytes())
    except OSError as error:
        raise EnvironmentFaultError("write-failed") from error
    write_atomically(path, data)
    return kept.name if kept else ""


def _free_name(path: Path) -> Path:
    """Return a name beside a file that no profile is looked for under."""
    number = 1
    while (aside := path.with_name(f"{path.name}.before-{number}")).exists():
        number += 1
    return aside
