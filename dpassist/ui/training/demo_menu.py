"""The demonstrations that can be played."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from dpassist.domain.training.demo import Demo, in_language


class DemoMenu(QMenu):
    """Says which one is wanted."""

    wanted = Signal(str)

    def offer(self, demos: Sequence[Demo], language: str) -> None:
        """Offer the demonstrations there are now."""
        self.clear()
        for demo in demos:
            action = self.addAction(in_language(demo.title, language).replace("&", "&&"))
            action.setData(demo.id)
            action.triggered.connect(self._choose)

    @Slot()
    def _choose(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.wanted.emit(str(action.data()))
