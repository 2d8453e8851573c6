"""Which language a run speaks, and its words."""

from typing import TYPE_CHECKING

from dpassist.domain.errors import EnvironmentFaultError
from dpassist.domain.screen import Language
from dpassist.store.paths import AppPaths
from dpassist.system.locale import system_language
from dpassist.ui.stretching import is_wanted

if TYPE_CHECKING:
    from dpassist.services.ports import Library, Translate


def spoken(chosen: str) -> str:
    """Return the language that is meant by a setting: ``da`` or ``en``."""
    return system_language() if chosen == Language.SYSTEM else chosen


def language_of(library: "Library") -> str:
    """Return the language a start speaks by the settings: ``da`` or ``en``."""
    return spoken(library.settings().language)


def words_or_english(language: str, paths: AppPaths) -> "Translate":
    """Return the words of a language; English is what the source says and needs no Qt."""
    try:
        return words_of(language, paths)
    except EnvironmentFaultError:  # a server without Qt's system libraries still gets its work done
        return english


def words_of(language: str, paths: AppPaths) -> "Translate":
    """Return the words of a language, and never those of another in their place.

    Raises:
        EnvironmentFaultError: ``qt-missing``.
    """
    if language == Language.ENGLISH and not is_wanted():
        return english
    try:
        from dpassist.ui.translation import translate_function  # noqa: PLC0415 - brings QtCore with it
    except ImportError as error:
        raise needs_qt(error) from error
    return translate_function(language, paths.translations)


def english(_context: str, text: str) -> str:
    """Return a text as the source has it."""
    return text


def needs_qt(error: ImportError) -> EnvironmentFaultError:
    """Tell which system library Qt asked for; the loader names it first in its message."""
    library = str(error).partition(":")[0]
    return EnvironmentFaultError("qt-missing", library=library)
