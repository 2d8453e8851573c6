"""The list of what an installed program is made of; the build of the installers writes it (``installer/sbom.py``)."""

from pathlib import Path
from typing import Final

from dpassist.domain.components import Component

_MOST_BYTES: Final = 1_000_000
_PARTS: Final = 3


def read_components(path: Path) -> tuple[Component, ...]:
    """Return the components in the order of the file; none where no installer put the list there, or it is damaged.

    A line has name, version and licence, with tabs between them; UTF-8.
    """
    try:
        with path.open("rb") as opened:
            text = opened.read(_MOST_BYTES).decode("utf-8")
    except (OSError, UnicodeDecodeError):
        return ()
    rows = (line.split("\t") for line in text.splitlines())
    return tuple(Component(*row) for row in rows if len(row) == _PARTS)
