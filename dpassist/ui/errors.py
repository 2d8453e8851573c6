"""When dpassist itself fails: a calm page with a report that holds no content."""

import sys
from collections.abc import Callable
from types import TracebackType

from PySide6 import __version__ as qt_version

from dpassist.services.diagnostics import report

Show = Callable[[str], None]


def install(show: Show) -> None:
    """Have unexpected errors shown by ``show`` instead of ending the program."""

    def handle(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        show(report(kind, trace, [f"Qt for Python {qt_version}"]))

    sys.excepthook = handle
