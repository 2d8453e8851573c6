"""The folder of content-free reports that a user makes for the administrator."""

from pathlib import Path
from typing import Final

from dpassist.domain.errors import EnvironmentFaultError
from dpassist.store.safe_files import write_new_private


class ReportFolder:
    """Adds reports and takes one back; never reads one."""

    def __init__(self, folder: Path) -> None:
        self._folder: Final = folder

    @property
    def folder(self) -> Path:
        """Where the reports lie; it may not exist yet."""
        return self._folder

    def add(self, name: str, data: bytes) -> Path:
        """Write a report under a name made unique, and return its path.

        Raises:
            EnvironmentFaultError: ``write-failed``; nothing is left behind.
        """
        return write_new_private(self._folder, name, data)

    def remove(self, path: Path) -> None:
        """Delete a report; one that is gone already is as good as deleted.

        Raises:
            EnvironmentFaultError: ``write-failed``: it is still there, or is no report.
        """
        if path.parent != self._folder:
            raise EnvironmentFaultError("write-failed")
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise EnvironmentFaultError("write-failed") from error
