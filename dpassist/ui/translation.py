"""The catalogue of compiled translations, for the window and, without a window, for the command line.

Needs QtCore alone, so that a Danish command line does not load the rest of Qt.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator

from dpassist.domain.override import override
from dpassist.ui.stretching import is_wanted, stretched

if TYPE_CHECKING:
    from dpassist.services.ports import Translate


def load_translators(language: str, translations: Path) -> list[QTranslator]:
    """Return the translators of a language: ours, and Qt's own for its standard buttons.

    Args:
        language: ``da`` or ``en``; English has a catalogue too, for its plurals.
        translations: Folder of compiled catalogues.

    Returns:
        Those that could be loaded; the caller keeps them alive as long as they are installed.
    """
    ours, qts = QTranslator(), QTranslator()
    locale = QLocale(language)
    loaded = []
    if ours.load(f"dpassist_{language}.qm", str(translations)):
        loaded.append(ours)
    if is_wanted():
        return [StretchingTranslator(ours)]
    if qts.load(
        locale, "qtbase", "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    ):
        loaded.append(qts)
    return loaded


def translate_function(language: str, translations: Path) -> "Translate":
    """Return a function from context and English text to the text in a language."""
    return translating(load_translators(language, translations))


def translating(loaded: Sequence[QTranslator]) -> "Translate":
    """Return a function from context and English text to what the first of these has for it."""

    def translate(context: str, text: str) -> str:
        for translator in loaded:
            found = translator.translate(context, text)
            if found:
                return found
        return text

    return translate


class StretchingTranslator(QTranslator):
    """Stretches what another catalogue says, and the text of the source where it says nothing."""

    def __init__(self, behind: QTranslator) -> None:
        super().__init__()
        self._behind: Final = behind

    @override
    def translate(
        self,
        context: str,
        sourceText: str,
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str:
        """Return the text in the pseudo-language."""
        said = self._behind.translate(context, sourceText, disambiguation, n)
        return stretched(said or sourceText)

    @override
    def isEmpty(self) -> bool:
        """Return that there are texts."""
        return False
