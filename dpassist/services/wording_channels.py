"""Words of the channel map."""

from collections.abc import Mapping
from typing import Final

from dpassist.domain.training.channels import Channel, Era, Party
from dpassist.services.wording_tables import QT_TRANSLATE_NOOP, Phrase

PARTIES: Final[Mapping[Party, Phrase]] = {
    Party.CITIZEN: QT_TRANSLATE_NOOP("Channels", "Citizens"),
    Party.COMPANY: QT_TRANSLATE_NOOP("Channels", "Companies"),
    Party.OTHER: QT_TRANSLATE_NOOP("Channels", "Other authorities"),
    Party.AUTHORITY: QT_TRANSLATE_NOOP("Channels", "Your authority"),
}
CHANNELS: Final[Mapping[Channel, Phrase]] = {
    Channel.BORGER: QT_TRANSLATE_NOOP("Channels", "borger.dk"),
    Channel.VIRK: QT_TRANSLATE_NOOP("Channels", "virk.dk"),
    Channel.MAIL: QT_TRANSLATE_NOOP("Channels", "Ordinary mail"),
    Channel.SECURE_MAIL: QT_TRANSLATE_NOOP("Channels", "Secure mail"),
    Channel.FORM: QT_TRANSLATE_NOOP("Channels", "Form"),
    Channel.WEB_SERVICE: QT_TRANSLATE_NOOP("Channels", "Web service"),
}
SIDES: Final[Mapping[tuple[Era, bool], Phrase]] = {
    (Era.NOW, True): QT_TRANSLATE_NOOP("Channels", "What comes in now"),
    (Era.NOW, False): QT_TRANSLATE_NOOP("Channels", "What goes out now"),
    (Era.THEN, True): QT_TRANSLATE_NOOP("Channels", "What came in from 2010 to 2022"),
    (Era.THEN, False): QT_TRANSLATE_NOOP("Channels", "What went out from 2010 to 2022"),
}
"""By era, and whether it comes in."""
WAY: Final = QT_TRANSLATE_NOOP("Channels", "{sender} → {channel} → {recipient}")
ON_PAPER: Final = QT_TRANSLATE_NOOP("Channels", "{sender} · {channel} · {recipient}")
SPOKEN: Final = QT_TRANSLATE_NOOP("Channels", "From {sender} to {recipient} through {channel}")
VERIFIED: Final = QT_TRANSLATE_NOOP("Channels", "looked up")
PARTLY: Final = QT_TRANSLATE_NOOP("Channels", "not verified: {count} of {all}")
NOT_VERIFIED: Final = QT_TRANSLATE_NOOP("Channels", "Not verified: {text}")
TITLES: Final[Mapping[Era, Phrase]] = {
    Era.NOW: QT_TRANSLATE_NOOP("Channels", "Who can write to whom, now"),
    Era.THEN: QT_TRANSLATE_NOOP("Channels", "Who could write to whom, from 2010 to 2022"),
}
GOES_WRONG: Final = QT_TRANSLATE_NOOP("Channels", "Can go wrong: {text}")
LESSONS: Final = QT_TRANSLATE_NOOP("Channels", "Lessons: {lessons}")
DASHED: Final = QT_TRANSLATE_NOOP(
    "Channels",
    "A dashed line: not all of it was read where it is decided. The numbers lead to the sources on the last page.",
)
