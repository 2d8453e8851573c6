"""Less motion on the screen: nothing slides, fades or pulses by itself (WCAG 2.2, 2.3.3; EN 301 549, 11.7).

Qt has no hint for it on every system (6.11); on Windows its own style asks the system, and here the setting comes first.
"""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QProxyStyle,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QWidget,
)

from dpassist.domain.override import override

_SWITCHED_OFF: Final = "dpassist-effects-off"


class CalmStyle(QProxyStyle):
    """Another style, without its animations."""

    @override
    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returnData: QStyleHintReturn | None = None,
    ) -> int:
        """Return 0 for how long something may move."""
        if hint == QStyle.StyleHint.SH_Widget_Animation_Duration:
            return 0
        return super().styleHint(hint, option, widget, returnData)


def switch_effects(application: QApplication, *, on: bool) -> None:
    """Let menus, lists and tool tips slide and fade as the system has it, or not at all."""
    every = Qt.UIEffect.UI_General
    if on and application.property(_SWITCHED_OFF):
        application.setEffectEnabled(every, True)  # noqa: FBT003 - Qt's own
        application.setProperty(_SWITCHED_OFF, False)  # noqa: FBT003 - Qt's own
    elif not on and application.isEffectEnabled(every):
        application.setEffectEnabled(every, False)  # noqa: FBT003 - Qt's own
        application.setProperty(_SWITCHED_OFF, True)  # noqa: FBT003 - Qt's own
