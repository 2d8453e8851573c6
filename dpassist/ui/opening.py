"""Asking for files and folders to open."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from dpassist.ui import texts


class Opening(QObject):
    """Says what the user wants to open."""

    chosen = Signal(object)
    """A list of paths."""

    def __init__(self, samples: Path, window: QWidget) -> None:
        super().__init__(window)
        self._samples: Final = samples
        self._window: Final = window

    @Slot()
    def ask_for_files(self) -> None:
        """Ask for files."""
        kinds = self.tr(
            "Messages (*.eml *.msg *.xml *.p7m *.dat *.lzma);;Courses, results, lessons and profiles (*.dpcourse *.dpresult *.dplesson *.dpprofile);;All files (*)"
        )
        title = self.tr("Open messages")
        names, _kind = QFileDialog.getOpenFileNames(self._window, title, "", kinds)
        if names:
            self.chosen.emit([Path(name) for name in names])

    @Slot()
    def ask_for_a_course(self) -> None:
        """Ask for the file of a course to take part in."""
        kinds = self.tr("Courses (*.dpcourse)")
        name, _kind = QFileDialog.getOpenFileName(self._window, self.tr("Open a course"), "", kinds)
        if name:
            self.chosen.emit([Path(name)])

    @Slot()
    def ask_for_a_folder(self) -> None:
        """Ask for a folder, to open everything in it."""
        title = self.tr("Open a folder of messages")
        name = QFileDialog.getExistingDirectory(self._window, title)
        if name:
            self.chosen.emit([Path(name)])

    @Slot()
    def open_samples(self) -> None:
        """Open the built-in sample messages."""
        self.chosen.emit(texts.sample_files(self._samples))
