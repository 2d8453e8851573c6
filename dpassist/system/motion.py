"""Whether the machine is set to show less motion.

Windows tells it (Settings, Accessibility, Visual effects, "Animation effects"): ``SPI_GETCLIENTAREAANIMATION`` of
``SystemParametersInfo`` (learn.microsoft.com, "SystemParametersInfoW"). Elsewhere nothing is told here: Qt 6.11 has no
such hint, and desktops on Linux keep it in places of their own.
"""

import sys
from typing import Final

_GET_CLIENT_AREA_ANIMATION: Final = 0x1042


def wants_less_motion(platform: str = sys.platform) -> bool:
    """Tell whether this user has switched animations off; False where the system does not tell.

    Args:
        platform: As in ``sys.platform``.
    """
    if platform != "win32":
        return False
    import ctypes  # noqa: PLC0415 - heavy: imported where used

    animates = ctypes.c_int(1)
    told = ctypes.windll.user32.SystemParametersInfoW(
        _GET_CLIENT_AREA_ANIMATION, 0, ctypes.byref(animates), 0
    )
    return bool(told) and not animates.value
