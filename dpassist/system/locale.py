"""What the machine tells of its user: the language, and whether there is a screen."""

import os
import sys
from collections.abc import Mapping
from typing import Final, Literal

_DANISH: Final = 0x06
"""Primary language of Windows language identifiers (LANG_DANISH)."""
_PRIMARY_LANGUAGE_BITS: Final = 0x3FF
_WITH_OWN_SCREEN: Final = frozenset({"win32", "darwin"})
_WITHOUT_SCREEN: Final = frozenset({"offscreen", "minimal"})


def system_language(
    environment: Mapping[str, str] | None = None, platform: str = sys.platform
) -> Literal["da", "en"]:
    """Return the language of the user's system: Danish if it is that, English otherwise.

    Args:
        environment: Environment variables; the program's own when left out. Of the variables that set
            the language of messages, the first that is not empty counts, as POSIX has it.
        platform: As in ``sys.platform``.
    """
    if platform == "win32":
        is_danish = _windows_language() & _PRIMARY_LANGUAGE_BITS == _DANISH
    else:
        values = os.environ if environment is None else environment
        said = (values.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
        is_danish = next(filter(None, said), "").replace(".", "_").partition("_")[0] == "da"
    return "da" if is_danish else "en"


def has_screen(environment: Mapping[str, str] | None = None, platform: str = sys.platform) -> bool:
    """Tell whether a window could be shown.

    Args:
        environment: Environment variables; the program's own when left out.
        platform: As in ``sys.platform``.
    """
    values = os.environ if environment is None else environment
    if values.get("QT_QPA_PLATFORM", "").partition(":")[0] in _WITHOUT_SCREEN:
        return False
    return platform in _WITH_OWN_SCREEN or bool(
        values.get("DISPLAY") or values.get("WAYLAND_DISPLAY")
    )


def _windows_language() -> int:
    """Return the language Windows shows its own windows in."""
    import ctypes  # noqa: PLC0415 - heavy: imported where used

    language: int = ctypes.windll.kernel32.GetUserDefaultUILanguage()
    return language
