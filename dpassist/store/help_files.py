"""The help as it ships: ``help/<language>/<number>-<topic>.md``; the numbers say the order of the contents."""

from pathlib import Path
from typing import Final

_PATTERN: Final = "[0-9][0-9]-*.md"


class HelpFolder:
    """Reads the topics of a language when asked."""

    def __init__(self, folder: Path) -> None:
        """Use the folder that holds one for each language."""
        self._folder: Final = folder

    def topics(self, language: str) -> tuple[tuple[str, str], ...]:
        """Return the id and the Markdown of each topic; none where the help is missing."""
        paths = sorted((self._folder / language).glob(_PATTERN))
        return tuple((path.stem[3:], path.read_text(encoding="utf-8")) for path in paths)
