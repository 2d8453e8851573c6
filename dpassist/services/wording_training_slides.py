"""Words of a presentation: what stands on its slides beside the lesson's own texts, and what the trainer is told."""

from typing import Final

from dpassist.services.wording_tables import QT_TRANSLATE_NOOP

MADE_UP: Final = QT_TRANSLATE_NOOP("Presenting", "All letters and people are made up.")
OF_TASKS: Final = QT_TRANSLATE_NOOP("Presenting", "Task {number} of {all}")
STORY: Final = QT_TRANSLATE_NOOP("Presenting", "What it is about")
MESSAGE: Final = QT_TRANSLATE_NOOP("Presenting", "The message")
MESSAGE_NUMBER: Final = QT_TRANSLATE_NOOP("Presenting", "Message {number}")
ANSWER: Final = QT_TRANSLATE_NOOP("Presenting", "The answer")
SUMMARY: Final = QT_TRANSLATE_NOOP("Presenting", "To take home")
MAY_IT: Final = QT_TRANSLATE_NOOP("Presenting", "May it be answered?")
HOW: Final = QT_TRANSLATE_NOOP("Presenting", "How?")
GOES_TO: Final = QT_TRANSLATE_NOOP("Presenting", "It goes to")
WITH_IT: Final = QT_TRANSLATE_NOOP("Presenting", "With it goes")
NOTHING_WRONG: Final = QT_TRANSLATE_NOOP("Presenting", "Nothing is wrong")
BEGIN_WITH: Final = QT_TRANSLATE_NOOP("Presenting", "What would you press first?")
OFTEN: Final = QT_TRANSLATE_NOOP("Presenting", "Often answered: {answer}. {why}")
OFTEN_BARE: Final = QT_TRANSLATE_NOOP("Presenting", "Often answered otherwise. {why}")
SOURCE: Final = QT_TRANSLATE_NOOP("Presenting", "Source: {source}")
WITH_SIGN: Final = QT_TRANSLATE_NOOP("Presenting", "Shows it: {text}")
NOTES_RIGHT: Final = QT_TRANSLATE_NOOP("Presenting", "Right: {answer}")
NOTES_HINT: Final = QT_TRANSLATE_NOOP("Presenting", "If nobody knows: {hint}")
NOTES_ASK: Final = QT_TRANSLATE_NOOP(
    "Presenting", "Let everybody choose before you reveal it. A show of hands is enough."
)
NOTES_MESSAGE: Final = QT_TRANSLATE_NOOP(
    "Presenting", "Give the room time to read. Next comes: {task}"
)
NOTES_TASKS: Final = QT_TRANSLATE_NOOP("Presenting", "{count} tasks: {tasks}")
NOTES_END: Final = QT_TRANSLATE_NOOP(
    "Presenting", "Ask what was new, and hand out the page of this lesson."
)
