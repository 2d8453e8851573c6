"""What support needs: versions and the kind of machine, and of an error its class and where it arose.

No values, no messages of exceptions, no full paths: any of them could hold what a message holds.
"""

import platform
import re
import sys
import traceback
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from dpassist import __version__
from dpassist.domain.code_places import code_place

_QT: Final = "PySide6-Essentials"
_MOST_STEPS: Final = 60
_FIRST_STEPS: Final = 20
_FALL: Final = re.compile(r"(?:Fatal Python error|Windows fatal exception): ([A-Za-z][\w ]{1,60})")
_FALL_PLACE: Final = re.compile(r'File "([^"]*)", line (\d+)')


def program_facts() -> Mapping[str, str]:
    """Return what is known of the program and the machine; neither user nor folder is among it.

    Keys: ``dpassist``, ``python``, ``qt`` (empty when it is not installed), ``system``, ``machine`` and ``installed``
    (``yes`` for the program that an installer brought, ``no`` for one that a Python runs).
    """
    from importlib.metadata import (  # noqa: PLC0415 - heavy: imported where used
        PackageNotFoundError,
        version,
    )

    try:
        qt = version(_QT)
    except PackageNotFoundError:
        qt = ""
    return {
        "dpassist": __version__,
        "python": platform.python_version(),
        "qt": qt,
        "system": platform.platform(),
        "machine": platform.machine(),
        "installed": "yes" if hasattr(sys, "frozen") else "no",
    }


def report(error: BaseException, parts: Iterable[str] = (), *, when: str = "") -> str:
    """Return a content-free report of an unexpected error.

    Args:
        error: The error, with the way it went.
        parts: Further parts with their versions, such as ``Qt 6.11``.
        when: What was being done, in a word that names no content, such as the name of a thread.
    """
    versions = ", ".join((f"dpassist {__version__}", f"Python {platform.python_version()}", *parts))
    lines = [versions, platform.platform(), *([when] if when else [])]
    for number, each in enumerate(_chain(error)):
        lines += [*(["after"] if number else []), *_told(each)]
    return "\n".join(lines)


def _chain(error: BaseException) -> Iterator[BaseException]:
    """Give an error and what led to it."""
    seen: set[int] = set()
    led: BaseException | None = error
    while led is not None and id(led) not in seen:
        yield led
        seen.add(id(led))
        led = led.__context__ if led.__cause__ is None else led.__cause__


def failure_of(error: BaseException) -> tuple[str, str]:
    """Return the class of an error, and the last place in our own code on its way, or else in any."""
    places = [_place(step) for step in traceback.extract_tb(error.__traceback__)]
    ours = [place for place in places if place.startswith("dpassist/")]
    return type(error).__name__, next(reversed(ours or places or [""]))


def failure_of_fall(text: str) -> tuple[str, str]:
    """Return what Python called a fall of the whole process, and the first place it wrote down; as `failure_of`.

    Args:
        text: What ``faulthandler`` wrote.
    """
    kind, place = _FALL.search(text), _FALL_PLACE.search(text)
    where = f"{code_place(place[1])}:{place[2]}" if place else ""
    return (kind[1] if kind else "fall"), where


def _told(error: BaseException) -> list[str]:
    lines = [f"  {_place(step)} {step.name}" for step in traceback.extract_tb(error.__traceback__)]
    if len(lines) > _MOST_STEPS:
        lines[_FIRST_STEPS : len(lines) - _MOST_STEPS + _FIRST_STEPS] = ["  …"]
    return [type(error).__name__, *lines]


def _place(step: traceback.FrameSummary) -> str:
    return f"{code_place(step.filename)}:{step.lineno}"
