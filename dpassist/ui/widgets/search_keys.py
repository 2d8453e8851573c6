"""Escape in a search field takes away what was typed, as its cross does for the mouse."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit


def clear_with_escape(field: QLineEdit) -> None:
    """Let Escape end a search; a page that Escape closes has no use for this."""
    escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), field)
    escape.setContext(Qt.ShortcutContext.WidgetShortcut)
    escape.activated.connect(field.clear)
