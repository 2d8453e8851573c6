"""Find words in the text of a message."""

from typing import Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut, QTextCursor, QTextDocument
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTextEdit,
    QWidget,
)

from dpassist.ui.announcing import announce

_BACKWARD: Final = QTextDocument.FindFlag.FindBackward


TextView = QPlainTextEdit | QTextEdit
"""Qt's views of text that words can be found in."""


class FindBar(QWidget):
    """A field with *next* and *previous*; goes round the ends of the text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: TextView | None = None
        self.field: Final = QLineEdit(self)
        self.next_button: Final = QPushButton(self.tr("Ne&xt place"), self)
        self.previous_button: Final = QPushButton(self.tr("Pre&vious place"), self)
        self.told: Final = QLabel(self)
        self.field.setPlaceholderText(self.tr("Find in the text"))
        self.field.setAccessibleName(self.tr("Find in the text"))
        self.field.setAcceptDrops(False)  # files dropped here are for the window
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.field, 1)
        for widget in (self.previous_button, self.next_button, self.told):
            row.addWidget(widget)
        self.field.textEdited.connect(self._begin)
        self.field.returnPressed.connect(self.find_next)
        self.next_button.clicked.connect(self.find_next)
        self.previous_button.clicked.connect(self.find_previous)
        for keys, call in (("Escape", self.leave), ("Shift+Return", self.find_previous)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(call)
        self.hide()

    def begin(self, view: TextView) -> None:
        """Open, for a view."""
        self._view = view
        self.show()
        self.field.setFocus()
        self.field.selectAll()

    @Slot()
    def leave(self) -> None:
        """Close, and go back to the text."""
        self.hide()
        if self._view is not None:
            self._view.setFocus()

    @Slot()
    def find_next(self) -> None:
        """Go to the next place."""
        self._find(QTextDocument.FindFlag(0), QTextCursor.MoveOperation.Start)

    @Slot()
    def find_previous(self) -> None:
        """Go to the place before."""
        self._find(_BACKWARD, QTextCursor.MoveOperation.End)

    @Slot()
    def _begin(self) -> None:
        """Look from the top again for what is being typed."""
        if self._view is not None:
            self._view.moveCursor(QTextCursor.MoveOperation.Start)
            self.find_next()

    def _find(self, how: QTextDocument.FindFlag, round_to: QTextCursor.MoveOperation) -> None:
        text, view = self.field.text(), self._view
        if view is None or not text:
            self.told.clear()
            return
        found = view.find(text, how)
        if not found:
            view.moveCursor(round_to)
            found = view.find(text, how)
        self.told.setText("" if found else self.tr("Not found"))
        announce(self, self.told.text())
