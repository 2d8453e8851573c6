"""Labels that wrap, can be copied from, and never show a message's markup as formatting."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLayout, QSizePolicy, QWidget

_LONGEST_NAME: Final = 40


def plain_label(text: str, parent: QWidget | None = None, *, focusable: bool = False) -> QLabel:
    """Make a wrapping label for text that may come from a stranger: never interpreted as rich text.

    Args:
        text: What it says.
        parent: Owner.
        focusable: Whether it can be reached and copied from by keyboard too.
    """
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    label.setWordWrap(True)
    flags = Qt.TextInteractionFlag.TextSelectableByMouse
    if focusable:
        flags |= Qt.TextInteractionFlag.TextSelectableByKeyboard
    label.setTextInteractionFlags(flags)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    label.setAlignment(Qt.AlignmentFlag.AlignTop)
    return label


def name_label(text: str, parent: QWidget | None = None) -> QLabel:
    """Make a label for the name of a fact, which may be a stranger's words too; it keeps its width."""
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text if len(text) <= _LONGEST_NAME else text[: _LONGEST_NAME - 1] + "…")
    label.setAlignment(Qt.AlignmentFlag.AlignTop)
    return label


def title_label(text: str, parent: QWidget | None = None) -> QLabel:
    """Make a label in bold, for headings inside a pane."""
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    font = label.font()
    font.setBold(True)
    label.setFont(font)
    return label


def empty_layout(layout: QLayout) -> None:
    """Take everything out of a layout."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        inner = item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            empty_layout(inner)
