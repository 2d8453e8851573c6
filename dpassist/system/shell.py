"""The desktop's own way to open a file; the one place that starts a program."""

import os
import shutil
import subprocess  # noqa: TID251 - the one door the ban points to
import sys
import threading
from pathlib import Path
from typing import Final

from dpassist.domain.errors import EnvironmentFaultError

_NO_ASSOCIATION: Final = 1155
"""Windows ERROR_NO_ASSOCIATION: no program is set for this kind of file."""
_TOOL_MISSING: Final = 3
"""Exit code of xdg-open: "A required tool could not be found" (its manual page)."""
_OPENERS: Final = {"darwin": "open"}
_OTHER_OPENER: Final = "xdg-open"


class DesktopShell:
    """Opens files in the program the user has chosen for their kind."""

    def __init__(self, platform: str = sys.platform, wait_seconds: float = 1.5) -> None:
        """Open nothing yet.

        Args:
            platform: As in ``sys.platform``.
            wait_seconds: How long to look whether the program gives up at once. One that still runs
                then is taken to work: some desktops keep the opener alive as long as the program.
        """
        self._platform: Final = platform
        self._wait_seconds: Final = wait_seconds

    def open_file(self, path: Path) -> None:
        """Open a file.

        Raises:
            EnvironmentFaultError: ``no-program`` or ``open-failed``.
        """
        if self._platform == "win32":
            _open_on_windows(path.absolute())
        else:
            self._open_with(_OPENERS.get(self._platform, _OTHER_OPENER), path.absolute())

    def _open_with(self, opener: str, path: Path) -> None:
        program = shutil.which(opener)
        if program is None:
            raise EnvironmentFaultError("no-program")
        try:
            process = subprocess.Popen(  # noqa: S603 - no shell; a fixed program and an absolute path
                [program, str(path)],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
            )
        except OSError as error:
            raise EnvironmentFaultError("open-failed") from error
        try:
            code = process.wait(self._wait_seconds)
        except subprocess.TimeoutExpired:
            # Somebody must collect its exit code, or it stays in the process table.
            threading.Thread(target=process.wait, daemon=True).start()
            return
        if code:
            raise EnvironmentFaultError("no-program" if code == _TOOL_MISSING else "open-failed")


def _open_on_windows(path: Path) -> None:
    try:
        os.startfile(path)  # noqa: S606 - the file is a draft of ours, or one the user pointed at
    except OSError as error:
        is_unknown_kind = getattr(error, "winerror", None) == _NO_ASSOCIATION
        raise EnvironmentFaultError("no-program" if is_unknown_kind else "open-failed") from error
