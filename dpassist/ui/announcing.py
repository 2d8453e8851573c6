"""What a screen reader says by itself: verdicts, results and faults that appear where the keyboard is not.

`QAccessibleAnnouncementEvent` is Qt's for that (since 6.8); the older alert is a sound on some systems and nothing on
others.
"""

from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, text: str, *, urgent: bool = False) -> None:
    """Have a screen reader say something, after what it is saying or, when urgent, at once.

    Args:
        widget: Where it stands.
        text: Without CPR numbers, as everything on the screen; an empty one is not said.
        urgent: For what must not be missed: a fault, a warning.
    """
    if not text:
        return
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # noqa: PLC0415 - large, and not for a first window

    event = QAccessibleAnnouncementEvent(widget, text)
    if urgent:
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)
