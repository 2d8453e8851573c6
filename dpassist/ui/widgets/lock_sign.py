"""The sign beside what an organisation has locked; drawn, since fonts for pictures are not on every computer."""

from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from dpassist.domain.override import override
from dpassist.ui.section_icons import section_icon


class LockSign(QWidget):
    """As high as a line of text, in its colour; what it means stands in the text beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        """Return the size of a line of text, which follows the size of the font."""
        height: Final = self.fontMetrics().height()
        return QSize(height, height)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it anew, so that it follows the theme."""
        section_icon("lock", self.palette()).paint(QPainter(self), self.rect())
