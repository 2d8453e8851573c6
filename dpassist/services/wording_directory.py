"""An entry of the directory in words, for those who keep it."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from dpassist.domain.directory import Directory, Entry, EntryKind
from dpassist.services.wording import Wording
from dpassist.services.wording_tables import QT_TRANSLATE_NOOP, Phrase

_KINDS: Final[Mapping[EntryKind, Phrase]] = {
    EntryKind.DEPARTMENT: QT_TRANSLATE_NOOP("Directory", "department"),
    EntryKind.FUNCTION: QT_TRANSLATE_NOOP("Directory", "function"),
    EntryKind.PERSON: QT_TRANSLATE_NOOP("Directory", "person"),
}
_NAMES: Final[Mapping[str, Phrase]] = {
    "kind": QT_TRANSLATE_NOOP("Directory", "What it is"),
    "mailbox": QT_TRANSLATE_NOOP("Directory", "Mailbox"),
    "phone": QT_TRANSLATE_NOOP("Directory", "Telephone"),
    "handles": QT_TRANSLATE_NOOP("Directory", "Takes care of"),
    "profile": QT_TRANSLATE_NOOP("Directory", "Reply profile"),
    "guidance": QT_TRANSLATE_NOOP("Directory", "Guidance set"),
    "deputy": QT_TRANSLATE_NOOP("Directory", "Deputy"),
    "away": QT_TRANSLATE_NOOP("Directory", "Away"),
    "other": QT_TRANSLATE_NOOP("Directory", "Other authority"),
}
_AWAY: Final[Mapping[tuple[bool, bool], Phrase]] = {
    (True, True): QT_TRANSLATE_NOOP("Directory", "from {first} to {last}"),
    (True, False): QT_TRANSLATE_NOOP("Directory", "from {first}"),
    (False, True): QT_TRANSLATE_NOOP("Directory", "until {last}"),
}
_SECURE: Final = QT_TRANSLATE_NOOP(
    "Directory", "yes; mail to it is vouched to be secured on its way"
)
_NOT_SECURE: Final = QT_TRANSLATE_NOOP(
    "Directory", "yes; nobody vouches that mail to it is secured"
)


def entry_facts(
    wording: Wording, directory: Directory, entry: Entry
) -> tuple[tuple[str, str], ...]:
    """Return what is known of an entry: names and values, without those that are empty."""
    stand_in = directory.get(entry.deputy)
    values = {
        "kind": wording.say(_KINDS[entry.kind]),
        "mailbox": entry.mailbox,
        "phone": entry.phone,
        "handles": entry.handles,
        "profile": entry.reply_profile,
        "guidance": entry.guidance_set,
        "deputy": stand_in.name if stand_in else entry.deputy,
        "away": _away(wording, entry.away_from, entry.away_until),
        "other": wording.say(_SECURE if entry.secure else _NOT_SECURE)
        if entry.other_authority
        else "",
    }
    return tuple((wording.say(_NAMES[name]), value) for name, value in values.items() if value)


def _away(wording: Wording, first: date | None, last: date | None) -> str:
    phrase = _AWAY.get((first is not None, last is not None))
    if phrase is None:
        return ""
    days = {"first": first, "last": last}
    return wording.say(phrase, **{name: wording.day(day) for name, day in days.items() if day})
