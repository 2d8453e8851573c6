"""Where the window was and how wide its panes were, kept from one run to the next."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QMainWindow, QSplitter

_GEOMETRY: Final = "window/geometry"
_PANES: Final = "window/panes"


def restore_window(file: Path, window: QMainWindow, panes: QSplitter) -> None:
    """Open the window as it was closed."""
    state = QSettings(str(file), QSettings.Format.IniFormat)
    geometry, widths = state.value(_GEOMETRY), state.value(_PANES)
    if isinstance(geometry, QByteArray):
        window.restoreGeometry(geometry)
    if isinstance(widths, QByteArray):
        panes.restoreState(widths)


def keep_window(file: Path, window: QMainWindow, panes: QSplitter) -> None:
    """Write down how the window is."""
    state = QSettings(str(file), QSettings.Format.IniFormat)
    state.setValue(_GEOMETRY, window.saveGeometry())
    state.setValue(_PANES, panes.saveState())
    state.sync()
