"""Take back what PySide6 does to the import statement.

It looks into the source of every module that is imported after it, to find out whether that uses PySide6, for its switch
``from __feature__ import …`` alone. We do not use that switch, and reading four hundred files costs a tenth of the start.
"""

import builtins

import PySide6.QtCore  # noqa: F401 - which brings the change


def undo_hook() -> None:
    """Import as Python does from now on."""
    ours = getattr(builtins, "__orig_import__", None)
    if ours is not None:
        builtins.__import__ = ours
