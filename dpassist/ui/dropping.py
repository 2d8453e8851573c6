"""Files dropped on a widget: taken as copies, so that the program they come from keeps them."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent


def accept_files(event: QDragEnterEvent) -> None:
    """Accept a drag that brings files."""
    if any(url.isLocalFile() for url in event.mimeData().urls()):
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()


def dropped_files(event: QDropEvent) -> list[Path]:
    """Take what was dropped, and return its files."""
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
