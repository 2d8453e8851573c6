"""Words for making a lesson: what was found in a message, and what a field still lacks."""

from collections.abc import Mapping
from typing import Final

from dpassist.domain.training.plan_faults import DOTTED, MISSING, TOO_LONG, UNREPLACED
from dpassist.domain.training.synthetic import RealLooking
from dpassist.services.wording_tables import QT_TRANSLATE_NOOP, Phrase

FOUND: Final[Mapping[RealLooking, Phrase]] = {
    RealLooking.CPR_NUMBER: QT_TRANSLATE_NOOP(
        "Making", "{where}: a number that could be somebody's CPR number ({shown})"
    ),
    RealLooking.ADDRESS: QT_TRANSLATE_NOOP(
        "Making",
        "{where}: an address that somebody can own ({shown}); use one that ends in .example",
    ),
    RealLooking.WEB_ADDRESS: QT_TRANSLATE_NOOP(
        "Making",
        "{where}: a web address that somebody can own ({shown}); use one that ends in .example",
    ),
    RealLooking.TELEPHONE: QT_TRANSLATE_NOOP(
        "Making", "{where}: perhaps somebody's telephone number ({shown}); look whether it is"
    ),
    RealLooking.NOT_MARKED: QT_TRANSLATE_NOOP(
        "Making", "It does not say that it is made up: write “synthetic” in its subject or text."
    ),
    RealLooking.NOT_LOOKED_THROUGH: QT_TRANSLATE_NOOP(
        "Making", "{where}: dpassist cannot look through this ({shown})"
    ),
}
PLACES: Final[Mapping[str, Phrase]] = {
    "subject": QT_TRANSLATE_NOOP("Making", "The subject"),
    "body": QT_TRANSLATE_NOOP("Making", "The text"),
    "header": QT_TRANSLATE_NOOP("Making", "The header fields"),
    "file": QT_TRANSLATE_NOOP("Making", "The file itself, outside of what is shown"),
    "file-name": QT_TRANSLATE_NOOP("Making", "The name of the file"),
    "attachment": QT_TRANSLATE_NOOP("Making", "Attachment {number}"),
    "": QT_TRANSLATE_NOOP("Making", "The message"),
}
FAULTS: Final[Mapping[str, Phrase]] = {
    MISSING: QT_TRANSLATE_NOOP("Making", "This is missing."),
    TOO_LONG: QT_TRANSLATE_NOOP("Making", "This is longer than 4,000 letters."),
    UNREPLACED: QT_TRANSLATE_NOOP(
        "Making", "Look the message through, and tick that all about real people is replaced."
    ),
    RealLooking.CPR_NUMBER: QT_TRANSLATE_NOOP(
        "Making", "This holds a number that could be somebody's CPR number ({shown})."
    ),
    RealLooking.ADDRESS: QT_TRANSLATE_NOOP(
        "Making",
        "This holds an address that somebody can own ({shown}); use one that ends in .example.",
    ),
    RealLooking.WEB_ADDRESS: QT_TRANSLATE_NOOP(
        "Making",
        "This holds a web address that somebody can own ({shown}); use one that ends in .example, or name the page.",
    ),
    RealLooking.TELEPHONE: QT_TRANSLATE_NOOP(
        "Making",
        "This may be somebody's telephone number ({shown}). If it is nobody's, tick at the message that you have looked.",
    ),
    RealLooking.NOT_LOOKED_THROUGH: QT_TRANSLATE_NOOP(
        "Making", "Look at these yourself, and tick that you have: {shown}"
    ),
    DOTTED: QT_TRANSLATE_NOOP(
        "Making",
        "Something here looked real and was not kept; write made-up words in place of the dots.",
    ),
}
FAULT: Final = QT_TRANSLATE_NOOP("Making", "{fault} ({name})")
STEP_FIRST: Final = QT_TRANSLATE_NOOP("Making", "Too early: {step}")
