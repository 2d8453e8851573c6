"""Words for messages that come out of Outlook, a drop or the clipboard, and for why they do not."""

from collections.abc import Mapping
from typing import Final

from dpassist.services.wording_tables import QT_TRANSLATE_NOOP, Phrase

BRINGING: Final[Mapping[str, Phrase]] = {
    "no-outlook-to-take-from": QT_TRANSLATE_NOOP(
        "Problem",
        "Classic Outlook was not found on this computer, and the new Outlook lets no other program take messages. "
        "Save the message as a file there, and drop the file here.",
    ),
    "outlook-not-open": QT_TRANSLATE_NOOP(
        "Problem",
        "Classic Outlook is not open. Open it, select the message, and try again. "
        "From the new Outlook nothing can be taken: save the message as a file there, and drop the file here.",
    ),
    "outlook-nothing-selected": QT_TRANSLATE_NOOP(
        "Problem", "No message is selected in Outlook. Select one or more there, and try again."
    ),
    "outlook-take-busy": QT_TRANSLATE_NOOP(
        "Problem",
        "Outlook does not answer. Does it show a dialog that waits for you? Close it there, and try again.",
    ),
    "outlook-take-failed": QT_TRANSLATE_NOOP(
        "Problem",
        "Outlook did not hand over the message. Save it as a file in Outlook, and drop the file here.",
    ),
    "drop-not-understood": QT_TRANSLATE_NOOP(
        "Problem",
        "It could not be seen which message was dropped. Select it in Outlook and choose Take from Outlook "
        "in the File menu, or drag it to a folder first and drop the file here.",
    ),
    "drop-empty": QT_TRANSLATE_NOOP(
        "Problem",
        "The other program did not hand over the content of the file. Save it, and drop the saved file here.",
    ),
    "drop-too-large": QT_TRANSLATE_NOOP(
        "Problem",
        "That is more than can be taken at once. Save the files, and open them from there.",
    ),
    "drop-from-browser": QT_TRANSLATE_NOOP(
        "Problem",
        "The new Outlook and web browsers do not hand over the message itself. "
        "Save it as a file there, and drop the file here.",
    ),
    "drop-link": QT_TRANSLATE_NOOP(
        "Problem",
        "That is a link, and dpassist fetches nothing from the network. Save the file first.",
    ),
    "drop-links-left": QT_TRANSLATE_NOOP(
        "Problem",
        "The links among it are left out: dpassist fetches nothing from the network.",
    ),
    "drop-text": QT_TRANSLATE_NOOP(
        "Problem",
        "That is text, but not the source of a message. Copy the message as a file, or its whole source with the "
        "header lines.",
    ),
    "drop-nothing": QT_TRANSLATE_NOOP(
        "Problem", "There is no file and no message in what was dropped."
    ),
    "clipboard-empty": QT_TRANSLATE_NOOP(
        "Problem", "No file and no message is copied. Copy one, and paste again."
    ),
    "watched-folder-missing": QT_TRANSLATE_NOOP(
        "Problem",
        "The watched folder cannot be reached. Is the network there? dpassist goes on looking for it by itself.",
    ),
    "cancelled": QT_TRANSLATE_NOOP("Problem", "You stopped it. What had come by then is here."),
}
