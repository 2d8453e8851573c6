"""Joins the help and what support asks for: composed here so that `app` stays short enough to read."""

from functools import partial

from dpassist.services.help_book import HelpBook
from dpassist.services.ports import Library
from dpassist.services.support import Support
from dpassist.store.component_file import read_components
from dpassist.store.crash_history import CrashHistory
from dpassist.store.help_files import HelpFolder
from dpassist.store.paths import AppPaths
from dpassist.system.licences import Licences


def help_book(paths: AppPaths, language: str) -> HelpBook:
    """Return the help in a language."""
    return HelpBook(HelpFolder(paths.help), language)


def support(paths: AppPaths, library: Library, language: str) -> Support:
    """Return what makes the support report."""
    installed = partial(read_components, paths.components)
    licences = Licences(installed, paths.licences)
    return Support(library, licences, CrashHistory(paths.failures), language)
