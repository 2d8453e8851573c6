"""The terms of what dpassist is built on: from each package's own metadata, or from what an installer wrote down.

An installed program keeps of metadata the name and version alone. What an installer wrote down lies in a folder beside the
program (`dpassist.store.component_file`), and the texts with it, in a folder for each component.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from dpassist.domain.components import Component
from dpassist.domain.packages import LicensedPackage

if TYPE_CHECKING:
    from importlib.metadata import Distribution

_CLASSIFIER: Final = "License :: OSI Approved :: "
_TEXT_FILE: Final = re.compile(r"(?i)licen[cs]e|copying|notice")
_LONGEST_WORDS: Final = 60
"""Some packages put the whole text where its name should stand."""
_SAYS_NOTHING: Final = {"imapclient": "BSD-3-Clause"}
"""Packages whose metadata name no licence; from the text that comes with them."""


class Licences:
    """Read when asked."""

    def __init__(self, installed: Callable[[], Sequence[Component]], folder: Path) -> None:
        """Look at nothing yet.

        Args:
            installed: Tells what an installed program is made of; nothing in a clone.
            folder: Where the texts of an installed program lie.
        """
        self._installed: Final = installed
        self._folder: Final = folder

    def packages(self) -> tuple[LicensedPackage, ...]:
        """Return everything dpassist is built on, sorted by name; ours first."""
        found = [
            LicensedPackage(part.name, part.version, part.licence, tuple(self._texts(part.name)))
            for part in self._installed()
        ]
        told = found or _from_metadata()
        return tuple(sorted(told, key=lambda each: (each.name != "dpassist", each.name.lower())))

    def _texts(self, name: str) -> Iterator[str]:
        with suppress(OSError):
            for path in sorted((self._folder / name).iterdir()):
                yield path.read_text(encoding="utf-8", errors="replace").strip()


def _from_metadata() -> Iterator[LicensedPackage]:
    from importlib.metadata import PackageNotFoundError, distribution  # noqa: PLC0415 - heavy: imported where used

    from dpassist.system.packages import ShippedPackages  # noqa: PLC0415 - as above

    names = ("dpassist", *(each.name for each in ShippedPackages().all() if each.version))
    for name in dict.fromkeys(names):
        with suppress(PackageNotFoundError):
            found = distribution(name)
            texts = tuple(_texts_of(found))
            yield LicensedPackage(name, found.version, licence_of(found), texts)


def licence_of(found: "Distribution") -> str:
    """Return the licence of a package as shortly as it says itself; empty when it says nothing."""
    metadata = found.metadata
    for field in ("License-Expression", "License"):
        said = metadata[field] or "" if field in metadata else ""
        if said and len(said) <= _LONGEST_WORDS and "\n" not in said:
            return str(said)
    names = [
        str(each).removeprefix(_CLASSIFIER)
        for each in metadata.get_all("Classifier") or ()
        if str(each).startswith(_CLASSIFIER)
    ]
    return ", ".join(names) or _SAYS_NOTHING.get(found.name.lower(), "")


def _texts_of(found: "Distribution") -> Iterator[str]:
    for file in found.files or ():
        if ".dist-info" in file.parts[0] and _TEXT_FILE.search(file.name):
            with suppress(OSError, UnicodeDecodeError):
                yield file.read_text(encoding="utf-8").strip()
