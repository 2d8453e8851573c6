"""Look after the directory: what in it leads nowhere."""

from datetime import date
from typing import Final

from dpassist.domain.directory import EntryDoubt, EntryFault, doubts_about
from dpassist.domain.settings import ConfigurationProblem
from dpassist.services.ports import Library, Shell
from dpassist.services.wording import Wording
from dpassist.services.wording_tables import QT_TRANSLATE_NOOP, Phrase

_DOUBTS: Final[dict[EntryFault, Phrase]] = {
    EntryFault.NO_REPLY_PROFILE: QT_TRANSLATE_NOOP(
        "Directory", "There is no reply profile “{what}”; passing on to it would fail."
    ),
    EntryFault.NO_GUIDANCE_SET: QT_TRANSLATE_NOOP(
        "Directory", "There is no guidance set “{what}”; the ordinary sheets are used."
    ),
    EntryFault.NO_DEPUTY: QT_TRANSLATE_NOOP(
        "Directory", "There is no entry “{what}” that could be its deputy."
    ),
    EntryFault.DEPUTY_CIRCLE: QT_TRANSLATE_NOOP(
        "Directory", "Its deputies stand in for each other in a circle: “{what}”."
    ),
    EntryFault.AWAY_WITHOUT_DEPUTY: QT_TRANSLATE_NOOP(
        "Directory", "It is away today, and nobody is named who takes its post."
    ),
    EntryFault.DEPUTIES_AWAY: QT_TRANSLATE_NOOP(
        "Directory", "It is away today, and so is everybody who would stand in, “{what}” first."
    ),
    EntryFault.OUTSIDE: QT_TRANSLATE_NOOP(
        "Directory",
        "Its address {what} lies outside your own domains; passing on to it is stopped. "
        "Is it another authority? Say so in “other_authority”.",
    ),
    EntryFault.NO_OWN_DOMAINS: QT_TRANSLATE_NOOP(
        "Directory",
        "Your authority's own mail domains are not set, so nothing can be passed on to colleagues, and nobody can tell "
        "which addresses lie outside them. Set “Own mail domains” in the settings (own_domains).",
    ),
    EntryFault.UNUSABLE: QT_TRANSLATE_NOOP(
        "Directory", "“{what}” is not one mail address, so nothing can be passed on to it."
    ),
    EntryFault.SAME_MAILBOX: QT_TRANSLATE_NOOP("Directory", "It has the same mailbox as “{what}”."),
}


class DirectoryKeeping:
    """What an administrator is told of the directory."""

    def __init__(self, library: Library, shell: Shell) -> None:
        self._library: Final = library
        self._shell: Final = shell

    def doubts(self, today: date) -> tuple[EntryDoubt, ...]:
        """Return what leads nowhere, in the directory's order."""
        return doubts_about(
            self._library.directory(),
            self._library.settings().own_domains,
            frozenset(profile.id for profile in self._library.reply_profiles()),
            frozenset(sheet.collection for sheet in self._library.guidance_sheets()),
            today,
        )

    def bad_rows(self) -> tuple[ConfigurationProblem, ...]:
        """Return what in the directory's own file could not be used, in its order."""
        self._library.directory()
        names = ("directory.", "example.")
        return tuple(p for p in self._library.problems() if p.file.startswith(names))

    def open_folder(self) -> None:
        """Show the folder in which the organisation keeps its directory.

        Raises:
            EnvironmentFaultError: ``write-failed``, ``no-program`` or ``open-failed``.
        """
        self._shell.open_file(self._library.organisation_folder())


def doubt_text(wording: Wording, doubt: EntryDoubt) -> str:
    """Return what is wrong with an entry, or with the directory as a whole."""
    return wording.say(_DOUBTS[doubt.fault], what=doubt.what)
