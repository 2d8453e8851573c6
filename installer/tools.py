"""Runs other programs for the build, and says plainly when one fails or is missing."""

import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[1]
"""The clone that is built from."""

_SHOWN_LINES: Final = 40

PACKAGES: Final = {
    "makensis": "nsis",
    "wixl": "wixl",
    "msibuild": "msitools",
    "cabextract": "cabextract",
    "gcc": "gcc",
    "osslsigncode": "osslsigncode",
    "x86_64-w64-mingw32-gcc": "gcc-mingw-w64-x86-64",
    "x86_64-w64-mingw32-windres": "binutils-mingw-w64-x86-64",
    "wine": "wine",
    "wineboot": "wine",
    "wineserver": "wine",
    "Xvfb": "xvfb",
    "xdotool": "xdotool",
    "wmctrl": "wmctrl",
    "import": "imagemagick",
    "identify": "imagemagick",
    "softhsm2-util": "softhsm2",
}
"""Which Debian package brings a program."""


class BuildError(Exception):
    """The build stops; the words say why, and what to do."""


def find(program: str) -> str:
    """Return where a program is.

    Raises:
        BuildError: It is not installed.
    """
    place = shutil.which(program)
    if place is None:
        package = PACKAGES.get(program, program)
        raise BuildError(f"{program} is missing; on Debian it comes with the package {package}")
    return place


def run(
    command: Sequence[str | Path],
    *,
    seconds: float = 600,
    folder: Path = ROOT,
    environment: Mapping[str, str] | None = None,
) -> str:
    """Run a program to its end and return what it printed.

    Args:
        command: The program and its words; the program is looked for.
        seconds: It is ended after so long.
        folder: Where it runs.
        environment: Its whole environment; None means ours.

    Raises:
        BuildError: It is missing, failed, or took too long.
    """
    words = [find(str(command[0])), *map(str, command[1:])]
    try:
        ended = subprocess.run(
            words,
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            timeout=seconds,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise BuildError(f"{words[0]} took more than {seconds:.0f} s") from None
    if ended.returncode:
        told = "\n".join(ended.stdout.splitlines()[-_SHOWN_LINES:])
        raise BuildError(f"{' '.join(words[:3])} … ended with {ended.returncode}:\n{told}")
    return ended.stdout
