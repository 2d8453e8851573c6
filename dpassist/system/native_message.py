"""A message of the system itself, for when no window of ours can be shown."""

import sys
from typing import Final

_TITLE: Final = "dpassist"
_WARNING: Final = 0x30
"""``MB_ICONWARNING`` of ``MessageBoxW`` (learn.microsoft.com, "MessageBoxW")."""


def show_native_message(text: str, platform: str = sys.platform) -> bool:
    """Show a text until the user closes it; Ctrl+C copies it, as from every message of Windows.

    Args:
        text: What happened and what to do, and a report.
        platform: As in ``sys.platform``.

    Returns:
        Whether it was shown; only Windows has such a message without further programs.
    """
    if platform != "win32":
        return False
    import ctypes  # noqa: PLC0415 - heavy: imported where used

    return bool(ctypes.windll.user32.MessageBoxW(None, text, _TITLE, _WARNING))
