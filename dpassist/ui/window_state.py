"""Where the window was and how wide its panes were, kept from one run to the next."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QMainWindow, QSplitter

_GEOMETRY: Final = "window/geometry"
_PANES: Final = "window/panes"
_ORDER: Final = "list/order"


def restore_window(file: Path, window: QMainWindow, panes: QSplitter) -> str:
    """Open the window as it was closed, and return the order its list had."""
    state = QSettings(str(file), QSettings.Format.IniFormat)
    geometry, widths = state.value(_GEOMETRY), state.value(_PANES)
    if isinstance(geometry, QByteArray):
        window.restoreGeometry(geometry)
    if isinstance(widths, QByteArray):
        panes.restoreState(widths)
    return str(state.value(_ORDER) or "")


def keep_window(file: Path, window: QMainWindow, panes: QSplitter, order: str) -> None:
    """Write down how the window is."""
    state = QSettings(str(file), QSettings.Format.IniFormat)
    state.setValue(_GEOMETRY, window.saveGeometry())
    state.setValue(_PANES, panes.saveState())
    state.setValue(_ORDER, order)
    state.sync()
