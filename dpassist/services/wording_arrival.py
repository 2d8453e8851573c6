"""Words for what came out of Outlook, a drop or the clipboard, and what did not come along."""

from collections.abc import Mapping
from typing import Final

from dpassist.domain.bringing import Skipped
from dpassist.services.taking import Arrived
from dpassist.services.wording import Wording
from dpassist.services.wording_problems import PROBLEMS
from dpassist.services.wording_tables import QT_TRANSLATE_NOOP, Phrase

SKIPPED: Final[Mapping[str, Phrase]] = {
    "no-mail": QT_TRANSLATE_NOOP(
        "Taken", "No mail, but an appointment, a contact or the like: {count}."
    ),
    "unsaved": QT_TRANSLATE_NOOP(
        "Taken", "Still being written; save it in Outlook first: {count}."
    ),
    "header-only": QT_TRANSLATE_NOOP(
        "Taken", "Not fetched from the server yet; open it in Outlook first: {count}."
    ),
    "refused": QT_TRANSLATE_NOOP(
        "Taken", "Outlook would not hand it over; it may be protected: {count}."
    ),
    "too-many": QT_TRANSLATE_NOOP(
        "Taken", "More than are taken at once; select them next: {count}."
    ),
}
"""Why some of what was selected in Outlook did not come along."""


def arrival(wording: Wording, arrived: Arrived) -> str:
    """Return what is to be told of messages that did not come along; empty when all of them came."""
    lines = [
        wording.say(SKIPPED[reason], count=arrived.skipped[reason])
        for reason in Skipped
        if reason in arrived.skipped
    ]
    if arrived.problem:
        lines.insert(0, wording.say(PROBLEMS[arrived.problem]))
    return "\n".join(lines)
