"""The panes of a page by keyboard: the one that has the keyboard is made larger or smaller."""

from itertools import pairwise
from typing import Final

from PySide6.QtWidgets import QApplication, QSplitter, QWidget

_STEP: Final = 40
"""Pixels."""


def resize_pane(steps: int) -> None:
    """Move the edge of the pane that has the keyboard; nothing where it stands in none.

    Args:
        steps: Above 0 the pane grows; what is next to it gives way as far as it can.
    """
    found = _around(QApplication.focusWidget())
    if found is None:
        return
    splitter, pane = found
    sizes, number = splitter.sizes(), splitter.indexOf(pane)
    others = [n for n in (number + 1, number - 1) if 0 <= n < len(sizes) and sizes[n] > 0]
    if others:
        sizes[number] += steps * _STEP
        sizes[others[0]] -= steps * _STEP
        splitter.setSizes(sizes)


def _around(widget: QWidget | None) -> tuple[QSplitter, QWidget] | None:
    """Return the innermost pane around a widget, and what divides it from others."""
    chain = []
    while widget is not None:
        chain.append(widget)
        widget = widget.parentWidget()
    for pane, around in pairwise(chain):
        if isinstance(around, QSplitter):
            return around, pane
    return None
