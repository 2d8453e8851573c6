"""Which key does what while a demonstration is played; those of a presentation, but for P and O."""

from enum import StrEnum
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent


class Act(StrEnum):
    """What a key, or a button in its place, does."""

    NEXT = "next"
    BACK = "back"
    FIRST = "first"
    PLAY = "play"
    RING = "ring"
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
    _Key.Key_P: Act.PLAY,
    _Key.Key_F5: Act.PLAY,
    _Key.Key_O: Act.RING,
    _Key.Key_Escape: Act.LEAVE,
}
PRESSING: Final = frozenset({_Key.Key_Space, _Key.Key_Return, _Key.Key_Enter})
"""What a button that has the keyboard takes for itself."""
MOVING: Final = frozenset({_Key.Key_Tab, _Key.Key_Backtab})


def act_of(event: QKeyEvent) -> Act | None:
    """Return what a key does; None for one that is not ours."""
    plain = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier
    return _KEYS.get(_Key(event.key())) if event.modifiers() in plain else None
