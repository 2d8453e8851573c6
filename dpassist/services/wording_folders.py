"""Words for folders of the user's that nothing can be written into: what does not work, why that may be, what to do."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from dpassist.services.wording import Wording
from dpassist.services.wording_tables import QT_TRANSLATE_NOOP, Phrase

LOSSES: Final[Mapping[str, Phrase]] = {
    "settings": QT_TRANSLATE_NOOP(
        "Folders",
        "Settings, key files, and rules and sheets of your own cannot be saved.",
    ),
    "window-state": QT_TRANSLATE_NOOP(
        "Folders",
        "How the window lies is not remembered, nor how far you are in training, nor the list after a crash.",
    ),
    "logs": QT_TRANSLATE_NOOP("Folders", "What is passed on is not put on record."),
    "drafts": QT_TRANSLATE_NOOP(
        "Folders",
        "No draft can be opened, and nothing can be taken from Outlook or pasted.",
    ),
    "reports": QT_TRANSLATE_NOOP(
        "Folders",
        "Reports for your administrator cannot be saved, and the organisation's folder cannot be copied here.",
    ),
}
"""What is lost with each folder, by the names of `store.paths.AppPaths.written_to`."""

_HEAD: Final = QT_TRANSLATE_NOOP(
    "Folders",
    "dpassist cannot write into some of its folders. Messages can be read all the same, but:",
)
_LINE: Final = QT_TRANSLATE_NOOP("Folders", "• {loss} ({folder})")
_ADVICE: Final = QT_TRANSLATE_NOOP(
    "Folders",
    "Is the disk full? If not, show this to whoever looks after your computer: you need the right to write there.",
)


def closed_text(wording: Wording, closed: Mapping[str, Path]) -> str:
    """Return what to tell at the start of folders that nothing can be written into; empty when there are none."""
    if not closed:
        return ""
    lines = (
        wording.say(_LINE, loss=wording.say(LOSSES[name]), folder=str(folder))
        for name, folder in closed.items()
    )
    return "\n".join((wording.say(_HEAD), *lines, wording.say(_ADVICE)))
