"""A list whose rows are moved with Alt and the arrow keys, before these mean the next message to the window."""

from typing import Final

from PySide6.QtCore import QEvent, QKeyCombination, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget

from dpassist.domain.override import override

_MOVES: Final = {
    QKeyCombination(Qt.KeyboardModifier.AltModifier, Qt.Key.Key_Up): -1,
    QKeyCombination(Qt.KeyboardModifier.AltModifier, Qt.Key.Key_Down): 1,
}
_DELETE: Final = QKeyCombination(Qt.Key.Key_Delete)


class MovableList(QListWidget):
    """Says what is wanted; moves nothing itself."""

    move_wanted = Signal(int)
    """How many rows down; below 0 upwards."""
    delete_wanted = Signal()

    @override
    def event(self, event: QEvent) -> bool:
        """Take the keys before a shortcut of the window does."""
        is_first = event.type() == QEvent.Type.ShortcutOverride
        if is_first and isinstance(event, QKeyEvent) and _keys(event) in (*_MOVES, _DELETE):
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = _keys(event)
        if keys in _MOVES:
            self.move_wanted.emit(_MOVES[keys])
        elif keys == _DELETE:
            self.delete_wanted.emit()
        else:
            super().keyPressEvent(event)


def _keys(event: QKeyEvent) -> QKeyCombination:
    """Return the keys, whichever of the arrow keys it was."""
    plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return QKeyCombination(plain, Qt.Key(event.key()))
