"""A label for words of a lesson: Markdown, drawn."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from dpassist.services.story import as_html
from dpassist.ui.widgets.breaking_label import RING_ROOM


def story_label(
    markdown: str, parent: QWidget | None = None, *, focusable: bool = False, pixels: int = 0
) -> QLabel:
    """Make a label that wraps, whose text can be marked, and that follows no link.

    Args:
        markdown: What it says.
        parent: Owner.
        focusable: Whether the Tab key comes to it.
        pixels: Height of its letters; 0 for those of the window.
    """
    label = QLabel(parent)
    flags = Qt.TextInteractionFlag.TextSelectableByMouse
    if focusable:
        flags |= Qt.TextInteractionFlag.TextSelectableByKeyboard
    label.setTextInteractionFlags(flags)
    if focusable:  # Qt lets a click come to it only
        label.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        label.setContentsMargins(*RING_ROOM)
    label.setOpenExternalLinks(False)
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    label.setAlignment(Qt.AlignmentFlag.AlignTop)
    show_story(label, markdown, pixels)
    return label


def show_story(label: QLabel, markdown: str, pixels: int = 0) -> None:
    """Have a label say other words, in letters of a height of their own unless that is 0."""
    label.setTextFormat(Qt.TextFormat.RichText)
    is_empty = not markdown.strip()
    label.setText("" if is_empty else _sized(as_html(markdown), pixels))
    if is_empty or label.parent() is not None:  # without an owner it would be a window of its own
        label.setHidden(is_empty)


def _sized(html: str, pixels: int) -> str:
    """Return the same in letters of a height: what is drawn does not take that of its label."""
    return f'<div style="font-size: {pixels}px">{html}</div>' if pixels else html
