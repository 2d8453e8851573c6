"""Which screen is the room's and which the trainer's own."""

from collections.abc import Sequence

from PySide6.QtGui import QScreen


def screen_for_the_room(screens: Sequence[QScreen], own: QScreen, wanted: str = "") -> QScreen:
    """Return the screen to present on.

    Args:
        screens: All there are.
        own: The one with the trainer's window.
        wanted: Name of the one that was chosen before; empty, or gone by now, means one that is not the trainer's.
    """
    for screen in screens:
        if screen.name() == wanted:
            return screen
    return next((screen for screen in screens if screen is not own), own)


def screen_for_notes(screens: Sequence[QScreen], room: QScreen, own: QScreen) -> QScreen | None:
    """Return the screen for the notes, the trainer's own if the room does not look at it; None where there is but one."""
    if own is not room:
        return own
    return next((screen for screen in screens if screen is not room), None)


def next_screen(screens: Sequence[QScreen], room: QScreen) -> QScreen:
    """Return the screen after the one that is presented on."""
    names = [screen.name() for screen in screens]
    at = names.index(room.name()) if room.name() in names else -1
    return screens[(at + 1) % len(screens)]
