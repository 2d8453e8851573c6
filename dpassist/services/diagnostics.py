"""What support needs: versions and the kind of machine, and of an error its class and where it arose.

No values, no messages of exceptions, no full paths: any of them could hold what a message holds.
"""

import platform
import sys
import traceback
from collections.abc import Iterable, Mapping
from pathlib import PurePath
from types import TracebackType

from dpassist import __version__

_SHOWN_FOLDERS = 3
_QT = "PySide6-Essentials"


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


def report(
    kind: type[BaseException], trace: TracebackType | None, parts: Iterable[str] = ()
) -> str:
    """Return a content-free report of an unexpected error.

    Args:
        kind: Class of the error.
        trace: Where it went.
        parts: Further parts with their versions, such as ``Qt 6.11``.
    """
    versions = ", ".join((f"dpassist {__version__}", f"Python {platform.python_version()}", *parts))
    steps = (
        f"  {'/'.join(PurePath(step.filename).parts[-_SHOWN_FOLDERS:])}:{step.lineno} {step.name}"
        for step in traceback.extract_tb(trace)
    )
    return "\n".join((versions, platform.platform(), kind.__name__, *steps))
