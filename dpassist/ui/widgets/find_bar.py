"""Find words in the text of a message."""

from typing import Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QTextCursor, QTextDocument
from PySide6.QtWidgets import (
    QBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTextEdit,
    QWidget,
)

from dpassist.domain.override import override
from dpassist.ui.announcing import announce
from dpassist.ui.widgets.flow import FlowRow

_NARROW: Final = 34
"""Width, in heights of the font, below which the buttons stand below the field."""
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
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.field, 1)
        self._row.addWidget(FlowRow((self.previous_button, self.next_button, self.told), self), 1)
        self.field.textEdited.connect(self._begin)
        self.field.returnPressed.connect(self.find_next)
        self.next_button.clicked.connect(self.find_next)
        self.previous_button.clicked.connect(self.find_previous)
        for keys, call in (("Escape", self.leave), ("Shift+Return", self.find_previous)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(call)
        self.hide()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = event.size().width() < _NARROW * self.fontMetrics().height()
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.TopToBottom if is_narrow else directions.LeftToRight)

    def begin(self, view: TextView) -> None:
        """Open, for a view."""
        self.look_in(view)
        self.show()
        self.field.setFocus()
        self.field.selectAll()

    def look_in(self, view: TextView) -> None:
        """Find in another view from now on: the one that is shown."""
        self._view = view

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
