"""Which key does what while something is presented; remotes for presenting send PageDown, PageUp, B and full stop."""

from enum import StrEnum
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent


class Act(StrEnum):
    """What a key, or a button in its place, does."""

    NEXT = "next"
    BACK = "back"
    FIRST = "first"
    LAST = "last"
    REVEAL = "reveal"
    DOWN = "down"
    UP = "up"
    BLANK = "blank"
    RING = "ring"
    LOOK = "look"
    SCREEN = "screen"
    NOTES = "notes"
    LEAVE = "leave"


_Key = Qt.Key
_KEYS: Final = {
    _Key.Key_Right: Act.NEXT,
    _Key.Key_PageDown: Act.NEXT,
    _Key.Key_Space: Act.NEXT,
    _Key.Key_Left: Act.BACK,
    _Key.Key_PageUp: Act.BACK,
    _Key.Key_Backspace: Act.BACK,
    _Key.Key_Home: Act.FIRST,
    _Key.Key_End: Act.LAST,
    _Key.Key_R: Act.REVEAL,
    _Key.Key_Return: Act.REVEAL,
    _Key.Key_Enter: Act.REVEAL,
    _Key.Key_Down: Act.DOWN,
    _Key.Key_Up: Act.UP,
    _Key.Key_B: Act.BLANK,
    _Key.Key_Period: Act.BLANK,
    _Key.Key_P: Act.RING,
    _Key.Key_L: Act.LOOK,
    _Key.Key_S: Act.SCREEN,
    _Key.Key_N: Act.NOTES,
    _Key.Key_Escape: Act.LEAVE,
}
_PRESSING: Final = frozenset({_Key.Key_Space, _Key.Key_Return, _Key.Key_Enter})
"""What a button that has the keyboard takes for itself."""
_WITH: Final = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


def act_of(event: QKeyEvent, *, on_button: bool = False) -> Act | None:
    """Return what a key does; None for one that is not ours.

    Args:
        event: The key.
        on_button: Whether a button has the keyboard, which is pressed by some of them.
    """
    key = _Key(event.key())
    if event.modifiers() & _WITH or (on_button and key in _PRESSING):
        return None
    return _KEYS.get(key)
