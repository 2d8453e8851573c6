"""Draws the window once without showing it, and says how it looks: a step of the self-test."""

from pathlib import Path
from typing import Any, Final

from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication

from dpassist.services.desk import Desk
from dpassist.ui.application import render_window

_LEAST_COLOURS: Final = 20
"""An empty window has one, a drawn one some hundred."""
_STEP: Final = 7
"""Every so many pixels one is looked at, along and down."""


def draw_once(
    desk: Desk, *, sample: Path, picture: Path, translations: Path, resources: Path
) -> dict[str, Any]:
    """Draw the window with a sample open.

    Returns:
        ``drawn`` (whether there is anything in it), ``colours``, ``platform`` and ``style`` as Qt calls them.
    """
    render_window(
        desk,
        files=[sample],
        picture=picture,
        translations=translations,
        resources=resources,
        hidden=True,
    )
    image = QImage(str(picture))
    colours = {
        image.pixel(x, y)
        for x in range(0, image.width(), _STEP)
        for y in range(0, image.height(), _STEP)
    }
    return {
        "drawn": len(colours) >= _LEAST_COLOURS,
        "colours": len(colours),
        "platform": QGuiApplication.platformName(),
        "style": QApplication.style().objectName(),
    }
