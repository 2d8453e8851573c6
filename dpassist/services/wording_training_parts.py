"""Words for the parts of a reply, and for what a learner has to know of the gateway."""

from collections.abc import Mapping
from typing import Final

from dpassist.domain.message import Protection
from dpassist.services.wording_tables import QT_TRANSLATE_NOOP, Phrase

REPLY_PARTS: Final[Mapping[str, Phrase]] = {
    "from": QT_TRANSLATE_NOOP("Training", "From"),
    "to": QT_TRANSLATE_NOOP("Training", "To"),
    "cc": QT_TRANSLATE_NOOP("Training", "Copy"),
    "bcc": QT_TRANSLATE_NOOP("Training", "Hidden copy"),
    "reply-to": QT_TRANSLATE_NOOP("Training", "Answers go to"),
    "subject": QT_TRANSLATE_NOOP("Training", "Subject"),
    "thread": QT_TRANSLATE_NOOP("Training", "Thread"),
    "headers": QT_TRANSLATE_NOOP("Training", "Header fields"),
    "seal": QT_TRANSLATE_NOOP("Training", "Security"),
    "body": QT_TRANSLATE_NOOP("Training", "Text"),
    "file": QT_TRANSLATE_NOOP("Training", "Attached"),
    "action": QT_TRANSLATE_NOOP("Training", "Action in the letter"),
}
PROTECTIONS: Final[Mapping[Protection, Phrase]] = {
    Protection.NONE: QT_TRANSLATE_NOOP("Training", "neither signed nor encrypted"),
    Protection.SIGNED: QT_TRANSLATE_NOOP("Training", "signed (S/MIME)"),
    Protection.ENCRYPTED: QT_TRANSLATE_NOOP(
        "Training", "encrypted (S/MIME); it cannot be read here"
    ),
    Protection.DECRYPTED: QT_TRANSLATE_NOOP("Training", "came encrypted and was opened"),
}
SEALS: Final[Mapping[tuple[bool, bool], Phrase]] = {
    (False, False): QT_TRANSLATE_NOOP("Training", "not signed, not encrypted"),
    (True, False): QT_TRANSLATE_NOOP("Training", "signed, not encrypted"),
    (False, True): QT_TRANSLATE_NOOP("Training", "not signed, encrypted"),
    (True, True): QT_TRANSLATE_NOOP("Training", "signed and encrypted"),
}
"""By whether it is signed, and whether it is encrypted."""

TODAY: Final = QT_TRANSLATE_NOOP("Training", "Today is {day}.")
PROFILE: Final = QT_TRANSLATE_NOOP("Training", "Reply profile: {profile}.")
FILES_TAKEN: Final = QT_TRANSLATE_NOOP("Training", "Files the gateway takes: {count} at most.")
SIZE_TAKEN: Final = QT_TRANSLATE_NOOP("Training", "The gateway takes {size} MB at most.")
TYPES_TAKEN: Final = QT_TRANSLATE_NOOP("Training", "Types of files on the list: {types}.")
NOT_SET: Final = QT_TRANSLATE_NOOP("Training", "(nothing)")
THREAD: Final = QT_TRANSLATE_NOOP("Training", "answers {message}")
NO_THREAD: Final = QT_TRANSLATE_NOOP("Training", "answers no message")
FILE_NAME: Final = QT_TRANSLATE_NOOP("Training", "message{ending}")
FILE_AND_SIZE: Final = QT_TRANSLATE_NOOP("Training", "{name} ({size})")
BEGINS: Final = QT_TRANSLATE_NOOP("Training", "{file}. It begins: {head}")
