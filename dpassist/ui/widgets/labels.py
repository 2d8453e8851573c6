"""Labels that wrap, can be copied from, and never show a message's markup as formatting."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtGui import Qt as GuiQt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLayout, QSizePolicy, QVBoxLayout, QWidget

from dpassist.ui.widgets.breaking_label import RING_ROOM, BreakingLabel

_LONGEST_NAME: Final = 40
_SMALLER: Final = 0.9
_LIGHTER: Final = 0.7
_WIDEST_COLUMN: Final = 36
"""In heights of a line."""
_BETWEEN: Final = 10
_MOST_OF_IT: Final = 1000
"""Its share of the width, against 1 on either side."""


def plain_label(text: str, parent: QWidget | None = None, *, focusable: bool = False) -> QLabel:
    """Make a wrapping label for text that may come from a stranger: never interpreted as rich text.

    Args:
        text: What it says.
        parent: Owner.
        focusable: Whether it can be reached and copied from by keyboard too.
    """
    label = BreakingLabel(parent=parent)
    flags = Qt.TextInteractionFlag.TextSelectableByMouse
    if focusable:
        flags |= Qt.TextInteractionFlag.TextSelectableByKeyboard
    label.setTextInteractionFlags(flags)
    label.setContentsMargins(*RING_ROOM)
    label.setText(text)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    label.setAlignment(Qt.AlignmentFlag.AlignTop)
    return label


def name_label(text: str, parent: QWidget | None = None) -> QLabel:
    """Make a label for the name of a fact, which may be a stranger's words too; it keeps its width."""
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text if len(text) <= _LONGEST_NAME else text[: _LONGEST_NAME - 1] + "…")
    label.setAlignment(Qt.AlignmentFlag.AlignTop)
    label.setContentsMargins(0, RING_ROOM[1], 0, RING_ROOM[1])  # in line with the value beside it
    return label


def described(label: QLabel, said: str, where: str) -> QLabel:
    """Tell of a value where it stands, in a tool tip and to a screen reader.

    Args:
        label: Shows the value.
        said: What a screen reader says in the place of its text: the value, and what it is called.
        where: Where the value stands in the message.
    """
    label.setAccessibleName(said)
    label.setAccessibleDescription(where)
    label.setToolTip(tip_of(where))
    return label


def tip_of(text: str) -> str:
    """Return a stranger's text as a tool tip, which takes what looks like HTML for HTML, and that can fetch pictures."""
    import html  # noqa: PLC0415 - its table of names is large, and the first window has no such text

    return f"<p>{html.escape(text)}</p>"


def plain_tip(text: str) -> str:
    """Return a stranger's text as the tip of a widget: HTML only where it must be, as a screen reader says it too."""
    return tip_of(text) if GuiQt.mightBeRichText(text) else text


def quiet_label(text: str, parent: QWidget | None = None) -> QLabel:
    """Make a smaller, lighter label for what is there to be looked up; still easy to read (WCAG 2.2, 1.4.3)."""
    label = plain_label(text, parent)
    font = label.font()
    font.setPointSizeF(font.pointSizeF() * _SMALLER)
    label.setFont(font)
    palette = label.palette()
    color = palette.color(QPalette.ColorRole.WindowText)
    color.setAlphaF(_LIGHTER)
    palette.setColor(QPalette.ColorRole.WindowText, color)
    label.setPalette(palette)
    return label


def title_label(text: str, parent: QWidget | None = None) -> QLabel:
    """Make a label in bold, for headings inside a pane."""
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setContentsMargins(*RING_ROOM)
    font = label.font()
    font.setBold(True)
    label.setFont(font)
    return label


def titled_column(title: str, parent: QWidget, *widgets: QWidget) -> QWidget:
    """Put widgets below a heading; the first of them takes the height that is left."""
    column = QWidget(parent)
    layout = QVBoxLayout(column)
    layout.setContentsMargins(4, 4, 4, 4)
    layout.addWidget(title_label(title, column))
    for number, widget in enumerate(widgets):
        layout.addWidget(widget, int(number == 0))
    return column


def centred_column(labels: Sequence[QLabel], buttons: Sequence[QWidget]) -> QLayout:
    """Lay out labels, and buttons below them, in a column in the middle that is not too wide to read."""
    inside = QWidget()
    inside.setMaximumWidth(_WIDEST_COLUMN * inside.fontMetrics().height())
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(_BETWEEN)
    for label in labels:  # over the whole width, so that they can wrap
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(label)
    for button in buttons:
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(inside, _MOST_OF_IT)
    row.addStretch(1)
    return row


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
