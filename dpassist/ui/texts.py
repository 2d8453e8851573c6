"""What the window says or lists that belongs to no widget."""

import platform
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, qVersion

from dpassist import __version__
from dpassist.domain.packages import LicensedPackage

_RULE: Final = f"\n\n{'-' * 60}\n\n"
_OURS: Final = "dpassist"
_MESSAGES: Final = frozenset({".eml", ".msg", ".xml"})


def sample_files(folder: Path) -> list[Path]:
    """Return the sample messages; their licence note and expected verdicts lie beside them."""
    return sorted(path for path in folder.iterdir() if path.suffix in _MESSAGES)


def sample_reply(folder: Path) -> tuple[Path, Path]:
    """Return the sample reply with mistakes in it, and the sample message it answers."""
    return folder.parent / "demo" / "svar-med-fejl.eml", folder / "11-mail-med-memo-borger.eml"


def credits(packages: Sequence[LicensedPackage]) -> str:  # noqa: A001 - the word for it; nothing here is a site script
    """Return version, licence and what dpassist is built on, each with its version and licence."""
    translate = QCoreApplication.translate
    named = {each.name: (each.version, each.licence) for each in packages if each.name != _OURS}
    built_on = {**_in_a_clone(named), **named}
    lines = (
        translate("About", "Version {version}").format(version=__version__),
        translate("About", "Licence: GNU General Public License, version 3 or later"),
        translate(
            "About", "Nothing leaves this computer: dpassist opens drafts, a person sends them."
        ),
        translate("About", "The whole terms stand in the Help menu, under Licences."),
        "",
        translate("About", "Built on:"),
        *(
            f"{name} {version}".strip() + f"\t{licence}"
            for name, (version, licence) in built_on.items()
        ),
    )
    return "\n".join(lines)


def _in_a_clone(named: Collection[str]) -> dict[str, tuple[str, str]]:
    """Return what no package says: an installer names it, and then it is left to that."""
    if any(name.startswith("CPython") for name in named):
        return {}
    return {
        "Python": (platform.python_version(), "PSF-2.0"),
        "Qt": (qVersion(), "LGPL-3.0"),
        "Open Sans": ("", "Apache-2.0"),
    }


def licence_texts(packages: Sequence[LicensedPackage]) -> str:
    """Return the terms of each package, one after another."""
    parts = (
        "\n\n".join((f"{each.name} {each.version}".strip() + f": {each.licence}", *each.texts))
        for each in packages
    )
    return _RULE.join(parts)
