"""Words for courses: what a draft lacks, how a lesson stands, and the pages that are printed."""

from collections.abc import Mapping
from typing import Final

from dpassist.domain.training.course_draft import Lacking
from dpassist.services.wording_tables import QT_TRANSLATE_NOOP, Phrase

LACKING: Final[Mapping[Lacking, Phrase]] = {
    Lacking.TITLE: QT_TRANSLATE_NOOP("Course", "Write a title in both languages."),
    Lacking.TITLE_LONG: QT_TRANSLATE_NOOP("Course", "The title is too long."),
    Lacking.TITLE_NUMBER: QT_TRANSLATE_NOOP(
        "Course", "The title holds a number that looks like a CPR number. Take it out."
    ),
    Lacking.LESSONS: QT_TRANSLATE_NOOP("Course", "Add at least one lesson."),
    Lacking.TOO_MANY: QT_TRANSLATE_NOOP("Course", "There are more lessons than a course can have."),
    Lacking.GONE: QT_TRANSLATE_NOOP(
        "Course", "A lesson is not on this machine any more. Take it out."
    ),
}
