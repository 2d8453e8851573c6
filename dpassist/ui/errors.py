"""When dpassist itself fails: a calm page with a report that holds no content."""

import platform
import sys
import traceback
from collections.abc import Callable
from types import TracebackType

from PySide6 import __version__ as qt_version

from dpassist import __version__

Show = Callable[[str], None]


def report(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Return what support needs: versions, the class of the error, and where; no values, no messages."""
    steps = traceback.extract_tb(trace)
    places = [
        f"  {step.filename.rpartition('dpassist')[2] or step.filename}:{step.lineno} {step.name}"
        for step in steps
    ]
    versions = (
        f"dpassist {__version__}, Python {platform.python_version()}, Qt for Python {qt_version}"
    )
    return "\n".join((versions, platform.platform(), kind.__name__, *places))


def install(show: Show) -> None:
    """Have unexpected errors shown by ``show`` instead of ending the program."""

    def handle(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        show(report(kind, trace))

    sys.excepthook = handle
