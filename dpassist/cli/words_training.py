"""Words that the training commands print."""

from typing import Final

from dpassist.services.wording_tables import QT_TRANSLATE_NOOP

TASKS: Final = QT_TRANSLATE_NOOP("CommandLine", "tasks: {count}")
OWN: Final = QT_TRANSLATE_NOOP("CommandLine", "your organisation's")
CHECKED: Final = QT_TRANSLATE_NOOP("CommandLine", "Lessons: {lessons}. Faults: {faults}.")
UNKNOWN: Final = QT_TRANSLATE_NOOP(
    "CommandLine", "There is no lesson called “{lesson}”. There are: {choices}"
)
ONE_THING: Final = QT_TRANSLATE_NOOP(
    "CommandLine", "Name one thing: a lesson, --profile with a name, --recognise, or --channels."
)
NOT_IN_ORDER: Final = QT_TRANSLATE_NOOP(
    "CommandLine",
    "The lesson “{lesson}” is not in order. dpassist training check says what is wrong.",
)
WRITTEN: Final = QT_TRANSLATE_NOOP("CommandLine", "Hand-out written to {file}")
COURSE: Final = QT_TRANSLATE_NOOP(
    "CommandLine", "{title} · lessons: {lessons} · tasks: {tasks} · pass mark: {mark} %"
)
NOT_HERE: Final = QT_TRANSLATE_NOOP("CommandLine", "not on this computer")
OTHER_VERSION: Final = QT_TRANSLATE_NOOP("CommandLine", "here in another version")
NO_RESULTS: Final = QT_TRANSLATE_NOOP(
    "CommandLine", "There are no results of a course in what was named."
)
TABLE_WRITTEN: Final = QT_TRANSLATE_NOOP("CommandLine", "Table written to {file}")
