"""A command as it can be chosen now: what the menus give to the palette and the sheet of keys."""

from typing import NamedTuple

from PySide6.QtGui import QAction


class Offered(NamedTuple):
    """One command.

    Attributes:
        group: The menu it stands in.
        name: What it is called.
        action: What does it.
        why_not: Why it cannot be done now; empty when it can.
    """

    group: str
    name: str
    action: QAction
    why_not: str = ""
