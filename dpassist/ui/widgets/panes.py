"""Panes that scroll downwards when there is more in them than fits."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


def scrolling(inside: QWidget, name: str) -> QScrollArea:
    """Put a widget into a pane that scrolls up and down, never sideways.

    Args:
        inside: What the pane shows.
        name: What a screen reader calls it.
    """
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setAccessibleName(name)
    # Otherwise it is as high as its wrapping labels would be at their narrowest, and scrolls into nothing.
    inside.setMinimumHeight(1)
    area.setWidget(inside)
    return area
