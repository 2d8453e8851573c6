"""The packages dpassist stands on, as it says so itself: which they are, and whether each can be imported here.

The list comes from the metadata of dpassist and of what it needs in turn (PEP 566, ``Requires-Dist``), so a new
dependency is in it by itself. An installed program keeps of a package's metadata the name and version alone, so
what is imported is worked out from the name, where a package keeps to the custom; `_MODULES` has the others.
"""

import ast
import importlib
import operator
import os
import pkgutil
import platform
import re
import sys
import warnings
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from typing import Any, Final

import dpassist

_OWN: Final = "dpassist"
_NAME: Final = re.compile(r"\s*([A-Za-z0-9._-]+)\s*(?:\[([^\]]*)\])?")
_APART: Final = re.compile(r"[-_.]+")
_NUMBERS: Final = re.compile(r"\d+(?:\.\d+)*")

_MODULES: Final[Mapping[str, tuple[str, ...]]] = {
    "backports-tarfile": ("backports.tarfile",),
    "cffi": ("_cffi_backend",),  # the compiled part is what cryptography loads
    "cryptography": ("cryptography.hazmat.bindings._rust", "cryptography.x509"),
    "fonttools": ("fontTools.ttLib", "fontTools.subset"),
    "fpdf2": ("fpdf",),
    "jaraco-classes": ("jaraco.classes",),
    "jaraco-context": ("jaraco.context",),
    "jaraco-functools": ("jaraco.functools",),
    "keyring": ("keyring", "keyring.backends"),
    "markdown-it-py": ("markdown_it",),
    "pillow": ("PIL.Image",),
    "pycparser": (),  # compiles what cffi is given as C; nothing here is
    "pyside6-essentials": ("PySide6.QtCore", "PySide6.QtGui", "PySide6.QtWidgets"),
    "pywin32": ("pythoncom", "pywintypes", "win32com.client", "win32timezone"),
    "pywin32-ctypes": ("win32ctypes.core", "win32ctypes.pywin32"),
}
"""What to import of packages that are not called like their module, or of which more than the top is needed."""


@dataclass(frozen=True, slots=True)
class Package:
    """A package that ships with dpassist.

    Attributes:
        name: As the registry of packages writes it, in small letters.
        version: Empty when it is not installed.
        modules: What is imported of it.
    """

    name: str
    version: str
    modules: tuple[str, ...]


class ShippedPackages:
    """Looks packages up, and imports them."""

    def __init__(
        self,
        find: Callable[[str], Distribution] = distribution,
        load: Callable[[str], object] = importlib.import_module,
    ) -> None:
        """Look at nothing yet.

        Args:
            find: Gives a package's metadata, or raises `PackageNotFoundError`.
            load: Imports a module.
        """
        self._find: Final = find
        self._load: Final = load

    def all(self) -> tuple[Package, ...]:
        """Return every package needed on this machine, sorted by name; dpassist itself is not among them."""
        found: dict[str, Package] = {}
        extras: dict[str, set[str]] = {}
        waiting = [(_OWN, frozenset[str]())]
        while waiting:
            name, asked = waiting.pop()
            known = extras.setdefault(name, set())
            if name in found and asked <= known:
                continue
            known |= asked
            metadata = self._metadata(name)
            modules = _MODULES.get(name, (name.replace("-", "_"),))
            found[name] = Package(name, metadata.version if metadata else "", modules)
            waiting += _needs(metadata, known) if metadata else ()
        own = found.pop(_OWN)
        missing = () if own.version else (Package(_OWN, "", ()),)
        return (*missing, *(found[name] for name in sorted(found)))

    def faults_of(self, package: Package) -> tuple[str, ...]:
        """Return the modules of a package that cannot be imported; its own name when it is not installed."""
        if not package.version:
            return (package.name,)
        return tuple(name for name in package.modules if not self._loads(name))

    def own_modules(self) -> tuple[str, ...]:
        """Return the names of dpassist's own modules."""
        walk = pkgutil.walk_packages(dpassist.__path__, f"{_OWN}.", onerror=lambda _name: None)
        return tuple(each.name for each in walk if each.name != f"{_OWN}.__main__")

    def faulty(self, modules: tuple[str, ...]) -> tuple[str, ...]:
        """Return those of these modules that cannot be imported."""
        return tuple(name for name in modules if not self._loads(name))

    def _metadata(self, name: str) -> Distribution | None:
        try:
            return self._find(name)
        except PackageNotFoundError:
            return None

    def _loads(self, name: str) -> bool:
        with warnings.catch_warnings():
            warnings.simplefilter(
                "ignore"
            )  # what a package says of its own future is nothing to act on
            try:
                self._load(name)
            except (Exception, SystemExit):  # noqa: BLE001 - a broken package raises anything while it is imported
                return False
        return True


def _needs(metadata: Distribution, extras: set[str]) -> Iterator[tuple[str, frozenset[str]]]:
    """Give what a package needs on this machine, with the extras it asks for."""
    for line in metadata.requires or ():
        requirement, _, marker = line.partition(";")
        name = _NAME.match(requirement)
        if name and any(applies(marker, extra) for extra in (*extras, "")):
            asked = frozenset(filter(None, re.split(r"[\s,]+", name[2] or "")))
            yield _APART.sub("-", name[1]).lower(), asked


def applies(marker: str, extra: str = "", told: Mapping[str, str] | None = None) -> bool:
    """Tell whether a marker (PEP 508) holds; one that cannot be understood does.

    A marker is an expression of Python's grammar, so Python's own parser reads it; nothing is evaluated.

    Args:
        marker: Such as ``sys_platform == "win32"``; empty always holds.
        extra: The extra that was asked for.
        told: What markers ask about; this machine when left out.
    """
    if not marker.strip():
        return True
    values = {**(told or _this_machine()), "extra": extra}
    try:
        return bool(_worth(ast.parse(marker.strip(), mode="eval").body, values))
    except (SyntaxError, ValueError, KeyError, TypeError):
        return True


def _worth(node: ast.expr, values: Mapping[str, str]) -> Any:
    match node:
        case ast.BoolOp(op=ast.And(), values=parts):
            return all(_worth(part, values) for part in parts)
        case ast.BoolOp(values=parts):
            return any(_worth(part, values) for part in parts)
        case ast.Compare(left=left, ops=[how], comparators=[right]):
            return _compared(how, _worth(left, values), _worth(right, values))
        case ast.Name(id=name):
            return values[name]
        case ast.Constant(value=str(text)):
            return text
        case _:
            raise ValueError("no marker")


_COMPARISONS: Final[Mapping[type[ast.cmpop], Callable[[Any, Any], bool]]] = {
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
    ast.In: lambda left, right: left in right,
    ast.NotIn: lambda left, right: left not in right,
}


def _compared(how: ast.cmpop, left: str, right: str) -> bool:
    """Compare two texts, as versions if both are."""
    compare = _COMPARISONS[type(how)]
    if isinstance(how, (ast.In, ast.NotIn)) or not (
        _NUMBERS.fullmatch(left) and _NUMBERS.fullmatch(right)
    ):
        return compare(left, right)
    return compare(*(tuple(map(int, text.split("."))) for text in (left, right)))


def _this_machine() -> dict[str, str]:
    return {
        "implementation_name": sys.implementation.name,
        "os_name": os.name,
        "platform_machine": platform.machine(),
        "platform_python_implementation": platform.python_implementation(),
        "platform_release": platform.release(),
        "platform_system": platform.system(),
        "platform_version": platform.version(),
        "python_full_version": platform.python_version(),
        "python_version": ".".join(platform.python_version_tuple()[:2]),
        "sys_platform": sys.platform,
    }
