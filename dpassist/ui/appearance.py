"""How all windows look, as the settings have it: the colours, and how much moves."""

from PySide6.QtWidgets import QApplication

from dpassist.domain.settings import Motion, Theme
from dpassist.services.desk import Desk
from dpassist.ui.palettes import apply_theme


def use_settings(application: QApplication, desk: Desk) -> None:
    """Show every window in the colours of the settings, and with the motion of the settings or the system."""
    settings = desk.library.settings()
    is_calm = settings.motion == Motion.LESS or desk.less_motion()
    apply_theme(application, Theme(settings.theme), is_calm=is_calm)
