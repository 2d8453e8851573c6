r"""Policies in the Windows registry: ``HKLM\Software\Policies\dpassist`` above ``HKCU\Software\Policies\dpassist``.

Group policy, Intune and ``reg.exe`` write there; users may not. A value is called like its option and has the type
that the templates (`services.policy_templates`) give it:

| what the option holds | in the registry |
| --- | --- |
| text, a choice, an address, a server, a profile | ``REG_SZ`` |
| text of several lines | ``REG_MULTI_SZ``, in which an empty line is a line with a blank, or ``REG_SZ`` |
| a folder | ``REG_SZ``, or ``REG_EXPAND_SZ`` with variables such as ``%ProgramData%`` |
| a number | ``REG_DWORD`` |
| yes or no | ``REG_DWORD``, 1 or 0 |
| mail domains | a key of the option's name with one ``REG_SZ`` each, as group policy writes lists |
| | or ``REG_MULTI_SZ`` |
| | or one ``REG_SZ`` with ``;``, ``,`` or blanks between them, as the MSI writes what it is given |

Where both stand, the key counts and not the value: group policy is the newer word of the two, and the MSI's stays
where it is until the program is removed.
"""

import re
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from itertools import chain, zip_longest
from typing import Any, Final, Protocol

from dpassist.domain import option_kinds as kinds
from dpassist.domain.settings import OPTIONS, ConfigurationProblem, usable_values
from dpassist.domain.settings_layers import POLICY_KEY, Layer, Origin, SetValues, still_said

HIVES: Final = (("HKLM", Layer.MACHINE_POLICY), ("HKCU", Layer.USER_POLICY))
"""The parts of the registry that policies are read from, the stronger first."""

SZ: Final = 1
EXPAND_SZ: Final = 2
DWORD: Final = 4
MULTI_SZ: Final = 7
"""Types of values, as winnt.h numbers them (``REG_SZ`` and so on)."""

_ONE_TEXT: Final = frozenset({SZ})
_TYPES: Final[Mapping[type, frozenset[int]]] = {
    kinds.Flag: frozenset({DWORD}),
    kinds.Number: frozenset({DWORD}),
    kinds.Domains: frozenset({SZ, MULTI_SZ}),
    kinds.Lines: frozenset({SZ, MULTI_SZ}),
    kinds.Folder: frozenset({SZ, EXPAND_SZ}),
}
"""Types that an option's value may have; `_ONE_TEXT` where its kind is not named."""

_FRESH_SECONDS: Final = 60.0
"""For how long what was read is taken as it is; group policy itself looks every hour and a half."""
_DEEPEST: Final = 1
"""How far below the key of policies anything is read; keys may lie hundreds deep in each other."""
_PARTS: Final = re.compile(r"([0-9]+)")
_BETWEEN: Final = re.compile(r"[;,\s]+")


@dataclass(frozen=True, slots=True)
class RegistryValue:
    """A value.

    Attributes:
        type: `SZ` and so on.
        data: Text, a number or a list of texts; variables in an `EXPAND_SZ` are filled in.
    """

    type: int
    data: Any


@dataclass(frozen=True, slots=True)
class RegistryKey:
    """What stands in a key.

    Attributes:
        values: By name; the unnamed value has an empty one.
        keys: What stands in the keys right below it, by name; what lies deeper says nothing of an option.
    """

    values: Mapping[str, RegistryValue] = field(default_factory=dict)
    keys: Mapping[str, "RegistryKey"] = field(default_factory=dict)


class Registry(Protocol):
    """The part of the Windows registry that policies need."""

    def read(self, hive: str, path: str) -> RegistryKey | None:
        """Return a key with the keys right below it, or None when it is not there.

        Args:
            hive: ``HKLM`` or ``HKCU``.
            path: The key within it.

        Raises:
            OSError: It is there and cannot be read.
        """


class WindowsRegistry:
    """The registry of this machine, always the 64-bit one."""

    def read(self, hive: str, path: str) -> RegistryKey | None:
        """Return a key with the keys right below it, or None when it is not there."""
        return self._read(hive, path, _DEEPEST)

    def _read(self, hive: str, path: str, deepest: int) -> RegistryKey | None:
        import winreg  # noqa: PLC0415 - there on Windows alone

        top = {"HKLM": winreg.HKEY_LOCAL_MACHINE, "HKCU": winreg.HKEY_CURRENT_USER}[hive]
        access = winreg.KEY_READ | winreg.KEY_WOW64_64KEY
        try:
            key = winreg.OpenKeyEx(top, path, 0, access)
        except FileNotFoundError:
            return None
        with key:
            key_count, value_count, _changed = winreg.QueryInfoKey(key)
            values = {}
            for number in range(value_count):
                name, data, kind = winreg.EnumValue(key, number)
                if kind == EXPAND_SZ:
                    data = winreg.ExpandEnvironmentStrings(data)
                values[name] = RegistryValue(kind, data)
            names = [winreg.EnumKey(key, number) for number in range(key_count if deepest else 0)]
        below = {name: self._read(hive, rf"{path}\{name}", deepest - 1) for name in names}
        return RegistryKey(values, {name: key for name, key in below.items() if key})


class RegistryPolicies:
    """What policies set; read again after a minute, so that a window that stays open follows."""

    def __init__(self, registry: Registry, clock: Callable[[], float] = time.monotonic) -> None:
        """Read nothing yet.

        Args:
            registry: Where policies stand.
            clock: Seconds from anywhere.
        """
        self._registry: Final = registry
        self._clock: Final = clock
        self._lock: Final = threading.Lock()
        self._read: tuple[float, tuple[SetValues, ...]] | None = None

    def layers(self) -> tuple[SetValues, ...]:
        """Return what is set for the machine and for its user."""
        with self._lock:
            now = self._clock()
            if self._read is None or now - self._read[0] >= _FRESH_SECONDS:
                said = {each.origin: each for each in self._read[1]} if self._read else {}
                origins = {hive: Origin(layer, rf"{hive}\{POLICY_KEY}") for hive, layer in HIVES}
                found = (still_said(said.get(o), self._layer(h, o)) for h, o in origins.items())
                self._read = now, tuple(each for each in found if each)
            return self._read[1]

    def _layer(self, hive: str, origin: Origin) -> SetValues | None:
        try:
            key = self._registry.read(hive, POLICY_KEY)
        except OSError:
            return SetValues(origin, {}, (ConfigurationProblem("not-readable", origin.place),))
        if key is None:
            return None
        values, faults = usable_values(plain_values(key), lambda option: option.by_policy)
        problems = (
            ConfigurationProblem(fault.code, origin.place, what=fault.option) for fault in faults
        )
        return SetValues(origin, values, tuple(problems))


def plain_values(key: RegistryKey) -> dict[str, Any]:
    """Return what a key says of options as a settings file would say it; of what is unknown the name alone.

    Names in the registry are the same in capitals and small letters. What has another type than its option stays
    as it is, and is refused when it is checked.
    """
    known = {option.name.casefold(): option for option in OPTIONS}
    plain: dict[str, Any] = {}
    for name, value in key.values.items():
        option = known.get(name.casefold())
        if option:
            plain[option.name] = value_for(option.kind, value)
        elif name:
            plain[name] = None
    for name, below in key.keys.items():
        option = known.get(name.casefold())
        called = option.name if option else name
        if below.values or called not in plain:
            plain[called] = _listed(below)
    return plain


def _listed(key: RegistryKey) -> tuple[Any, ...]:
    """Return the values of a key in the order of their names, in which numbers count as such."""
    names = sorted(key.values, key=_in_order)
    found = (key.values[name] for name in names)
    return tuple(value.data if value.type == SZ else None for value in found)


def _in_order(name: str) -> tuple[tuple[int, str], ...]:
    """Return what a name is sorted by; a number is compared by its length first, since it may have thousands of digits."""
    parts = _PARTS.split(name)
    texts = [(0, text) for text in parts[::2]]
    numbers = [(len(digits), digits) for digits in (each.lstrip("0") for each in parts[1::2])]
    return tuple(chain.from_iterable(zip_longest(texts, numbers, fillvalue=(0, ""))))


def value_for(kind: kinds.OptionKind, value: RegistryValue) -> Any:
    """Return a value as a settings file has it, or None when it has another type than its option."""
    if value.type not in _TYPES.get(type(kind), _ONE_TEXT):
        return None
    match kind:
        case kinds.Flag():
            return {0: False, 1: True}.get(value.data)
        case kinds.Lines() if value.type == MULTI_SZ:
            return "\n".join(value.data)
        case kinds.Domains():
            listed = _BETWEEN.split(value.data or "") if value.type == SZ else value.data
            return tuple(part for part in listed if part or value.type != SZ)
        case _:
            return value.data
