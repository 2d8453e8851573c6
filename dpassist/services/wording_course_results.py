"""Words of the trainer's overview: what does not count, what the room got wrong, and the headings of its tables."""

from collections.abc import Mapping
from typing import Final

from dpassist.domain.training.marking import Part
from dpassist.services.wording_tables import QT_TRANSLATE_NOOP, Phrase

LESSON: Final = QT_TRANSLATE_NOOP("CourseResults", "Lesson")
TASK: Final = QT_TRANSLATE_NOOP("CourseResults", "Task")
WRONG: Final = QT_TRANSLATE_NOOP("CourseResults", "What went wrong")
PARTICIPANT: Final = QT_TRANSLATE_NOOP("CourseResults", "Participant")
PARTICIPANTS: Final = QT_TRANSLATE_NOOP("CourseResults", "Participants")
ANSWERED: Final = QT_TRANSLATE_NOOP("CourseResults", "Tasks answered")
RIGHT: Final = QT_TRANSLATE_NOOP("CourseResults", "Right at the first try")
PERCENT: Final = QT_TRANSLATE_NOOP("CourseResults", "Right in per cent")
PASSED: Final = QT_TRANSLATE_NOOP("CourseResults", "Passed")
ATTEMPT: Final = QT_TRANSLATE_NOOP("CourseResults", "Attempt")
NUMBER: Final = QT_TRANSLATE_NOOP("CourseResults", "Check number")
KIND: Final = QT_TRANSLATE_NOOP("CourseResults", "Row")
MISTAKE: Final = QT_TRANSLATE_NOOP("CourseResults", "Mistake")
YES: Final = QT_TRANSLATE_NOOP("CourseResults", "yes")
NO: Final = QT_TRANSLATE_NOOP("CourseResults", "not yet")
NAMELESS: Final = QT_TRANSLATE_NOOP("CourseResults", "Participant {number}")
TITLE: Final = QT_TRANSLATE_NOOP("CourseResults", "What the room got wrong: {course}")
SUMMARY: Final = QT_TRANSLATE_NOOP(
    "CourseResults", "Handed in: {count}. Passed: {passed}. The pass mark is {mark} %."
)
PER_LESSON: Final = QT_TRANSLATE_NOOP("CourseResults", "Lesson by lesson")
PER_MISTAKE: Final = QT_TRANSLATE_NOOP("CourseResults", "The mistakes made most")
LESSON_LINE: Final = QT_TRANSLATE_NOOP(
    "CourseResults",
    "{lesson}: {right} of {answered} answers were right at the first try ({percent} %); {passed} of {count} passed it.",
)
BESIDE: Final = QT_TRANSLATE_NOOP(
    "CourseResults", "{right} of {answered} ({percent} %), {passed} of {count} passed"
)
MISTAKE_LINE: Final = QT_TRANSLATE_NOOP("CourseResults", "{count} of {all} · {lesson} · {mistake}")
NO_MISTAKES: Final = QT_TRANSLATE_NOOP("CourseResults", "Nobody made a mistake.")
MORE: Final = QT_TRANSLATE_NOOP("CourseResults", "and {count} more in dpassist")
FEW: Final = QT_TRANSLATE_NOOP(
    "CourseResults",
    "So few have handed in that it may show who made a mistake. Speak of the mistakes, not of people.",
)
MISSED: Final = QT_TRANSLATE_NOOP("CourseResults", "not seen: {text}")
ADDED: Final = QT_TRANSLATE_NOOP("CourseResults", "wrongly marked: {text}")
WRITTEN: Final = QT_TRANSLATE_NOOP("CourseResults", "in the reply: {text}")
MESSAGE: Final = QT_TRANSLATE_NOOP("CourseResults", "message {number} of the task")
COMMON: Final = QT_TRANSLATE_NOOP("CourseResults", "“{text}”")
COMMON_ANSWER: Final = QT_TRANSLATE_NOOP("CourseResults", "{answer}: “{text}”")
UNKNOWN: Final = QT_TRANSLATE_NOOP("CourseResults", "a mistake this version does not know ({name})")

PARTS: Final[Mapping[str, Phrase]] = {
    Part.VERDICT: QT_TRANSLATE_NOOP("CourseResults", "another verdict"),
    Part.SIGNS: QT_TRANSLATE_NOOP("CourseResults", "other signs"),
    Part.PERMISSION: QT_TRANSLATE_NOOP("CourseResults", "wrong about whether it may be answered"),
    Part.WAY: QT_TRANSLATE_NOOP("CourseResults", "another way to answer"),
    Part.TARGET: QT_TRANSLATE_NOOP("CourseResults", "passed on to somebody else"),
    Part.GUIDANCE: QT_TRANSLATE_NOOP("CourseResults", "another guidance sheet"),
    Part.REPLY: QT_TRANSLATE_NOOP("CourseResults", "something wrong in the reply"),
    Part.MISTAKES: QT_TRANSLATE_NOOP("CourseResults", "other mistakes in the reply"),
    Part.ORDER: QT_TRANSLATE_NOOP("CourseResults", "another order of the steps"),
    Part.FAKES: QT_TRANSLATE_NOOP("CourseResults", "other messages taken for the fake"),
}
