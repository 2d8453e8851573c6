"""Words of the pages that are printed of a course."""

from typing import Final

from dpassist.services.wording_tables import QT_TRANSLATE_NOOP

CERTIFICATE: Final = QT_TRANSLATE_NOOP("CoursePrint", "Certificate")
HAS_PASSED: Final = QT_TRANSLATE_NOOP("CoursePrint", "has passed the course")
COVERS: Final = QT_TRANSLATE_NOOP("CoursePrint", "The course covers:")
MORE_LESSONS: Final = QT_TRANSLATE_NOOP("CoursePrint", "and {count} more lessons")
RIGHT_AT_FIRST: Final = QT_TRANSLATE_NOOP(
    "CoursePrint",
    "{right} of {all} tasks were right at the first try ({percent} %). {mark} % were needed.",
)
DATED: Final = QT_TRANSLATE_NOOP("CoursePrint", "Date: {date}")
TRAINER: Final = QT_TRANSLATE_NOOP("CoursePrint", "Trainer")
CHECK_NUMBER: Final = QT_TRANSLATE_NOOP(
    "CoursePrint",
    "Check number: {number}. The trainer finds the same number beside the result that was handed in. "
    "All letters in the course are made up.",
)
