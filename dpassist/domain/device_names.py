"""Names that Windows takes for devices, wherever they stand and whatever ending they have.

Source: Microsoft, "Naming Files, Paths, and Namespaces".
"""

from typing import Final

_DEVICES: Final = frozenset(
    {"aux", "clock$", "con", "conin$", "conout$", "nul", "prn"}
    | {f"{port}{digit}" for port in ("com", "lpt") for digit in "0123456789¹²³"}
)


def is_device(name: str) -> bool:
    """Tell whether a name of a file or a folder means a device; all after its first dot makes no difference."""
    return name.partition(".")[0].rstrip().casefold() in _DEVICES
