"""Words of the hand-outs."""

from typing import Final

from dpassist.services.wording_tables import QT_TRANSLATE_NOOP

RIGHT: Final = QT_TRANSLATE_NOOP("Handout", "Right: {text}")
WRONG_HERE: Final = QT_TRANSLATE_NOOP("Handout", "Wrong here: {text}")
MISTAKE: Final = QT_TRANSLATE_NOOP("Handout", "Often wrong: {text}")
SOURCES: Final = QT_TRANSLATE_NOOP("Handout", "Where this is known from")
PRACTISE: Final = QT_TRANSLATE_NOOP(
    "Handout", "Practise it in dpassist under “Training”. All letters and people are made up."
)
HOW_TO_REPLY: Final = QT_TRANSLATE_NOOP("Handout", "How to reply: {profile}")
STEPS: Final = QT_TRANSLATE_NOOP("Handout", "Step by step")
BEFORE_SENDING: Final = QT_TRANSLATE_NOOP("Handout", "Before you send")
LIKE_THIS: Final = QT_TRANSLATE_NOOP("Handout", "Like this")
NOT_LIKE_THIS: Final = QT_TRANSLATE_NOOP("Handout", "Not like this")
EXAMPLE: Final = QT_TRANSLATE_NOOP("Handout", "An example, on a made-up letter")
NOTHING_WRONG: Final = QT_TRANSLATE_NOOP("Handout", "The reply check finds nothing wrong")
UNVERIFIED: Final = QT_TRANSLATE_NOOP(
    "Handout", "Not verified yet with your own gateway: {values}. Ask your administrator."
)
RECOGNISE_TITLE: Final = QT_TRANSLATE_NOOP("Handout", "How to recognise Digital Post")
