"""Fields in a page that scrolls: the wheel turns the page, not the value that happens to lie under the mouse."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget

from dpassist.domain.override import override


class _WheelGuard(QObject):
    """Leaves the wheel to what lies behind the field."""

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Wheel:
            event.ignore()
            return True
        return super().eventFilter(watched, event)


def turn_only_with_the_keyboard(owner: QWidget, *fields: QWidget) -> None:
    """Let fields be changed by keys, clicks and typing, and not by the wheel.

    Args:
        owner: Lives as long as the fields do.
        fields: Spin boxes, choices and days.
    """
    guard = _WheelGuard(owner)
    for field in fields:
        field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        field.installEventFilter(guard)
