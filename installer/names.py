"""What is called how, and what must never change from one version to the next."""

import re
from typing import Final

from dpassist import __version__
from installer.tools import BuildError

PRODUCT: Final = "dpassist"
PUBLISHER: Final = "dpassist contributors"
SUMMARY: Final = "Recognise Digital Post, pass it on, reply correctly"
WINDOW_EXE: Final = "dpassist.exe"
CONSOLE_EXE: Final = "dpassist-cli.exe"
_NUMBERS: Final = re.compile(r"(\d{1,3})\.(\d{1,3})\.(\d{1,5})")


def version(asked: str = "") -> str:
    """Return the version to build.

    Args:
        asked: Another than the project's own, for trying upgrades.

    Raises:
        BuildError: Windows Installer compares three numbers, and this is something else.
    """
    chosen = asked or __version__
    if _NUMBERS.fullmatch(chosen) is None:
        raise BuildError(f"{chosen} is no version of three numbers")
    return chosen


def four_numbers(of_version: str, between: str) -> str:
    """Return a version as file resources have it: four numbers, the last one 0."""
    return between.join((*of_version.split("."), "0"))
