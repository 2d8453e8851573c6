"""Words of an explanation and of what a user reports, as translatable literals."""

from collections.abc import Mapping
from typing import Final

from dpassist.services.wording_tables import QT_TRANSLATE_NOOP, Phrase

WHY_SO_SURE: Final[Mapping[str, Phrase]] = {
    "sure": QT_TRANSLATE_NOOP("Explanation", "One sign decides by itself."),
    "likely": QT_TRANSLATE_NOOP("Explanation", "Signs point this way, but none decides by itself."),
    "no-sign": QT_TRANSLATE_NOOP("Explanation", "There is no sign of anything else."),
    "several": QT_TRANSLATE_NOOP("Explanation", "Each letter in it must be looked at by itself."),
    "unsure": QT_TRANSLATE_NOOP("Explanation", "The signs are too weak, or say different things."),
}

EXPLANATION: Final[Mapping[str, Phrase]] = {
    "against": QT_TRANSLATE_NOOP("Explanation", "Signs that speak against this: {count}"),
    "not-read": QT_TRANSLATE_NOOP("Explanation", "What could not be read:"),
    "signs": QT_TRANSLATE_NOOP("Explanation", "Signs:"),
    "no-signs": QT_TRANSLATE_NOOP("Explanation", "No signs were found."),
    "sign": QT_TRANSLATE_NOOP("Explanation", "- {says} ({where}): {text}"),
    "profile": QT_TRANSLATE_NOOP("Explanation", "Recogniser profile: {profile}, version {version}"),
    "profile-unverified": QT_TRANSLATE_NOOP(
        "Explanation", "Recogniser profile: {profile}, version {version} (unverified)"
    ),
    "program": QT_TRANSLATE_NOOP("Explanation", "dpassist {version}, {day}"),
}
