"""What is wrong with a file that should hold a course or a result, in words."""

from collections.abc import Mapping
from typing import Final

from dpassist.services.wording_tables import QT_TRANSLATE_NOOP, Phrase

COURSE_PROBLEMS: Final[Mapping[str, Phrase]] = {
    "course-too-large": QT_TRANSLATE_NOOP(
        "Problem", "This file is too large for a course. Ask the trainer for the course file."
    ),
    "course-damaged": QT_TRANSLATE_NOOP(
        "Problem",
        "This file holds no course that can be read. It may have been damaged on its way. Ask the trainer for it again.",
    ),
    "course-newer": QT_TRANSLATE_NOOP(
        "Problem",
        "The course was made with a later version of dpassist. Ask your IT department for an update.",
    ),
    "course-changed": QT_TRANSLATE_NOOP(
        "Problem",
        "The course was changed after its trainer saved it, so it is not used. Ask the trainer for it again.",
    ),
    "course-not-joined": QT_TRANSLATE_NOOP(
        "Problem", "The course is not here any more. Open its file again to take part."
    ),
    "course-not-passed": QT_TRANSLATE_NOOP(
        "Problem", "There is a certificate when the course is passed. Go on with its tasks first."
    ),
    "course-name": QT_TRANSLATE_NOOP(
        "Problem",
        "That name cannot be handed in: it is longer than 80 letters, or holds a number that looks like a CPR number. "
        "Write another one, or none.",
    ),
    "lesson-file-too-large": QT_TRANSLATE_NOOP(
        "Problem", "This file is too large for a lesson. Ask for the lesson file again."
    ),
    "lesson-file-damaged": QT_TRANSLATE_NOOP(
        "Problem",
        "This file holds no lesson that can be read. It may have been damaged on its way. Ask for it again.",
    ),
    "lesson-file-unknown": QT_TRANSLATE_NOOP(
        "Problem",
        "The file holds something that no lesson holds, so nothing of it is used. Have the lesson saved as a file by "
        "dpassist, and open that.",
    ),
    "lesson-file-shares": QT_TRANSLATE_NOOP(
        "Problem",
        "The lesson uses a message that several of your lessons share, so it cannot stand alone. Copy the message into "
        "the lesson's own folder first.",
    ),
    "lesson-file-faults": QT_TRANSLATE_NOOP(
        "Problem",
        "The lesson has faults, so it is not taken in. Have them put right, and open it again.",
    ),
    "lesson-file-role": QT_TRANSLATE_NOOP(
        "Problem", "Only trainers and administrators take lessons in. Give the file to one of them."
    ),
    "lesson-there": QT_TRANSLATE_NOOP(
        "Problem",
        "Your organisation has a lesson of that name already. Press the button again to replace it.",
    ),
    "result-too-large": QT_TRANSLATE_NOOP("Problem", "This file is too large for a result."),
    "result-damaged": QT_TRANSLATE_NOOP(
        "Problem",
        "This file holds no result that can be read. Ask the participant to hand in again.",
    ),
    "result-older": QT_TRANSLATE_NOOP(
        "Problem",
        "The same participant has handed in again later, so this one does not count.",
    ),
    "result-other-course": QT_TRANSLATE_NOOP(
        "Problem", "It is the result of another course. Look at each course by itself."
    ),
    "result-other-edition": QT_TRANSLATE_NOOP(
        "Problem",
        "It is of this course as it was before or after it was changed. Ask the participant to open the course again.",
    ),
    "result-too-many": QT_TRANSLATE_NOOP(
        "Problem", "There are more than 2,000 files, so this one was not looked at."
    ),
    "result-newer": QT_TRANSLATE_NOOP(
        "Problem",
        "The result was made with a later version of dpassist. Ask your IT department for an update.",
    ),
    "result-changed": QT_TRANSLATE_NOOP(
        "Problem",
        "The result was changed after it was handed in, so it does not count. Ask the participant to hand in again.",
    ),
}
