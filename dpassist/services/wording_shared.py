"""Words for an organisation's folder on a share: why it is not read or written, and what is used meanwhile."""

from collections.abc import Mapping
from typing import Final

from dpassist.services.wording_tables import QT_TRANSLATE_NOOP, Phrase

SHARED: Final[Mapping[str, Phrase]] = {
    "share-away": QT_TRANSLATE_NOOP(
        "Configuration", "The organisation's folder cannot be reached. dpassist keeps trying."
    ),
    "share-silent": QT_TRANSLATE_NOOP(
        "Configuration", "The organisation's folder does not answer. dpassist keeps trying."
    ),
    "share-closed": QT_TRANSLATE_NOOP(
        "Configuration",
        "Something in the organisation's folder may not be read, so nothing new is taken from it ({what}).",
    ),
    "share-too-large": QT_TRANSLATE_NOOP(
        "Configuration",
        "The organisation's folder holds more than is safe to copy, so nothing new is taken from it ({what}).",
    ),
    "share-changing": QT_TRANSLATE_NOOP(
        "Configuration",
        "The organisation's folder is being written to, so it is read a little later.",
    ),
    "share-no-room": QT_TRANSLATE_NOOP(
        "Configuration",
        "The organisation's folder could not be copied to this computer. Is the disk full?",
    ),
    "share-link": QT_TRANSLATE_NOOP(
        "Configuration", "“{what}” leads out of the organisation's folder, so it is not used."
    ),
    "share-copy-used": QT_TRANSLATE_NOOP(
        "Configuration", "Used is the copy from the share as of {what}."
    ),
    "share-copy-lacks": QT_TRANSLATE_NOOP(
        "Configuration",
        "The copy on this computer is not whole ({what}). It is made anew as soon as the organisation's folder can be read.",
    ),
    "share-never": QT_TRANSLATE_NOOP(
        "Configuration",
        "There is no copy of the organisation's folder yet, so nothing of it is used: "
        "no directory, no rules and no guidance of your own.",
    ),
    "policy-kept": QT_TRANSLATE_NOOP(
        "Configuration",
        "It cannot be read as it is just now. What it said before counts until it is put right or dpassist is closed.",
    ),
    "organisation-read-only": QT_TRANSLATE_NOOP(
        "Configuration",
        "The organisation's folder is kept by its administrators, so nothing was saved. Ask one of them. "
        "If it is you, choose that role in the settings first.",
    ),
}
"""About the folder as a whole."""

SHARED_FAULTS: Final[Mapping[str, Phrase]] = {
    "share-gone": QT_TRANSLATE_NOOP(
        "Problem",
        "The organisation's folder cannot be reached, so nothing was saved. Try again when you are on the network.",
    ),
    "share-silent": QT_TRANSLATE_NOOP(
        "Problem",
        "The organisation's folder did not answer in time. Look whether it was saved before you save again.",
    ),
}
"""When something was to be saved there."""
