"""A registry in memory, in two depths: as `Registry` gives it, and as Python's ``winreg`` does."""

import types
from collections.abc import Mapping
from typing import Any

from typing_extensions import Self

from dpassist.system.policy import RegistryKey, RegistryValue

Values = Mapping[str, tuple[int, Any]]
"""By name: type and data."""


class MemoryRegistry:
    """Keys by hive and path, written as ``HKLM\\Software\\…``; a name in ``closed`` cannot be read."""

    def __init__(self) -> None:
        self.keys: dict[str, dict[str, tuple[int, Any]]] = {}
        self.closed: set[str] = set()
        self.reads = 0

    def put(self, key: str, **values: tuple[int, Any]) -> None:
        self.keys[key] = values

    def read(self, hive: str, path: str) -> RegistryKey | None:
        self.reads += 1
        return self._key(f"{hive}\\{path}")

    def _key(self, name: str, deepest: int = 1) -> RegistryKey | None:
        if name in self.closed:
            raise PermissionError(name)
        below = {
            key[len(name) + 1 :].split("\\")[0] for key in self.keys if key.startswith(f"{name}\\")
        }
        if name not in self.keys and not below:
            return None
        values = {n: RegistryValue(*value) for n, value in self.keys.get(name, {}).items()}
        keys = {
            each: self._key(f"{name}\\{each}", deepest - 1) for each in sorted(below) if deepest
        }
        return RegistryKey(values, {each: key for each, key in keys.items() if key})


def winreg_over(registry: MemoryRegistry) -> types.ModuleType:
    """Return a module with the calls of ``winreg`` that policies use, over the same keys."""
    module: Any = types.ModuleType("winreg")
    module.HKEY_LOCAL_MACHINE, module.HKEY_CURRENT_USER = "HKLM", "HKCU"
    module.KEY_READ, module.KEY_WOW64_64KEY = 0x20019, 0x100

    class Handle:
        def __init__(self, key: RegistryKey) -> None:
            self.key = key

        def __enter__(self) -> Self:
            return self

        def __exit__(self, *_error: object) -> None:
            """Nothing to close."""

    def open_key(top: str, path: str, reserved: int, access: int) -> Handle:
        assert (reserved, access) == (0, 0x20119)
        key = registry._key(f"{top}\\{path}")
        if key is None:
            raise FileNotFoundError
        return Handle(key)

    def value(handle: Handle, number: int) -> tuple[str, Any, int]:
        name = list(handle.key.values)[number]
        found = handle.key.values[name]
        return name, found.data, found.type

    module.OpenKeyEx = open_key
    module.QueryInfoKey = lambda handle: (len(handle.key.keys), len(handle.key.values), 0)
    module.EnumKey = lambda handle, number: list(handle.key.keys)[number]
    module.EnumValue = value
    module.ExpandEnvironmentStrings = lambda text: text.replace("%ProgramData%", r"C:\ProgramData")
    return module
