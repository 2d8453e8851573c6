"""Everything that was told in passing, in one quiet list: what went by too quickly is read here."""

from collections import deque
from typing import Final

from PySide6.QtCore import QLocale, QObject, QTime, Signal, Slot

_MOST: Final = 200
"""Of what is kept, in memory alone and for this window."""


class Told(QObject):
    """Notes what is told; says that its page is wanted."""

    wanted = Signal(str, str, str)
    """Title, a line of explanation, and the text."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._lines: Final[deque[str]] = deque(maxlen=_MOST)

    @Slot(str)
    def note(self, text: str) -> None:
        """Keep what is told, with the time."""
        if text:
            now = QLocale().toString(QTime.currentTime(), QLocale.FormatType.ShortFormat)
            self._lines.appendleft(f"{now}\t{text}")

    @Slot()
    def show(self) -> None:
        """Show what was told, the latest first."""
        hint = self.tr("Kept until the window is closed, and nowhere else.")
        nothing = self.tr("Nothing was told yet.")
        self.wanted.emit(self.tr("What was told"), hint, "\n".join(self._lines) or nothing)
