"""A drop or the clipboard as the services see it: Qt's names for what other programs hand over."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from dpassist.services.bringing import MAIL_TYPES, WINDOWS_FORMATS, Brought, look


class QtBag:
    """What a `QMimeData` holds; not to be kept."""

    def __init__(self, data: QMimeData) -> None:
        self._data: Final = data

    def files(self) -> Sequence[Path]:
        """Return the files on disk among it."""
        return [Path(url.toLocalFile()) for url in self._data.urls() if url.isLocalFile()]

    def has_links(self) -> bool:
        """Tell whether it holds addresses of anything else than files."""
        return any(not url.isLocalFile() for url in self._data.urls())

    def windows(self, name: str, number: int = -1) -> bytes:
        """Return the data of a Windows format; ``number`` is the ``lindex`` of one file of several."""
        return self.data(_windows_type(name, number))

    def has_windows(self, name: str) -> bool:
        """Tell whether a Windows format is on offer."""
        return self._data.hasFormat(_windows_type(name))

    def data(self, media_type: str) -> bytes:
        """Return the data of a media type; empty when there is none."""
        return bytes(self._data.data(media_type).data())

    def text(self) -> str:
        """Return it as plain text; empty when there is none."""
        return self._data.text() if self._data.hasFormat("text/plain") else ""

    def is_worth_a_look(self) -> bool:
        """Tell whether it may hold a message, or something of which is said why it holds none."""
        return (
            self._data.hasUrls()
            or any(map(self._data.hasFormat, MAIL_TYPES))
            or any(map(self.has_windows, WINDOWS_FORMATS))
        )


def accept_bag(event: QDragEnterEvent) -> None:
    """Accept a drag that may bring something, or of which the drop says why it does not."""
    if QtBag(event.mimeData()).is_worth_a_look():
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()


def dropped_bag(event: QDropEvent) -> Brought:
    """Take what is dropped, as a copy: the program it comes from keeps it."""
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()
    return look(QtBag(event.mimeData()))


def _windows_type(name: str, number: int = -1) -> str:
    """Return Qt's media type for a Windows format (qtbase, ``qwindowsmimeregistry.cpp``)."""
    which = f";index={number}" if number >= 0 else ""
    return f'application/x-qt-windows-mime;value="{name}"{which}'
