"""What support needs when dpassist itself fails: versions, the class of the error, and where.

No values, no messages of exceptions, no full paths: any of them could hold what a message holds.
"""

import platform
import traceback
from collections.abc import Iterable
from pathlib import PurePath
from types import TracebackType

from dpassist import __version__

_SHOWN_FOLDERS = 3


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
