"""What the window says or lists that belongs to no widget."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from PySide6 import __version__ as qt_version
from PySide6.QtCore import QCoreApplication

from dpassist import __version__
from dpassist.domain.components import Component

_MESSAGES: Final = frozenset({".eml", ".msg", ".xml"})


def sample_files(folder: Path) -> list[Path]:
    """Return the sample messages; their licence note and expected verdicts lie beside them."""
    return sorted(path for path in folder.iterdir() if path.suffix in _MESSAGES)


def credits(  # noqa: A001 - the word for it; nothing here is a site script
    made_of: Sequence[Component] = (),
) -> str:
    """Return version, licence and what dpassist is built on.

    Args:
        made_of: What the installed program is made of, exactly; nothing in a clone.
    """
    translate = QCoreApplication.translate
    lines = [
        translate("About", "Version {version}").format(version=__version__),
        translate("About", "Licence: GNU General Public License, version 3 or later"),
        translate(
            "About", "Nothing leaves this computer: dpassist opens drafts, a person sends them."
        ),
        "",
        translate("About", "Built on:"),
        *(_named(made_of) if made_of else _known()),
    ]
    return "\n".join(lines)


def _named(made_of: Sequence[Component]) -> Iterator[str]:
    for part in made_of:
        yield f"{part.name} {part.version}: {part.licence}"
    yield ""
    yield QCoreApplication.translate(
        "About", "The licences in full lie in the folder “licences” beside the program."
    )


def _known() -> tuple[str, ...]:
    return (
        f"Qt for Python {qt_version} (LGPL-3.0), asn1crypto (MIT), defusedxml (PSF),",
        "cryptography (Apache-2.0 or BSD), nh3 (MIT), keyring (MIT), Jinja2 (BSD), markdown-it-py (MIT),",
        "fpdf2 (LGPL-3.0), platformdirs (MIT), tomli-w (MIT), Open Sans (Apache-2.0)",
    )
