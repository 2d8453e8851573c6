"""Makes one file of each kind that only dpassist opens: a lesson, a course, a result and a profile, all of them whole.

They are made from the first shipped lesson and a shipped profile, and sealed with keys of this trial.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from dpassist.domain.training.attempt import Attempt, Given
from dpassist.domain.training.course import Course, NameRule, course_values, lesson_of
from dpassist.domain.training.handed_in import HandedIn, result_values
from dpassist.domain.training.lesson import Lesson
from dpassist.domain.training.marking import Result
from dpassist.mailio.course_file import write_course
from dpassist.mailio.lesson_file import PackedLesson, pack_lesson
from dpassist.mailio.result_file import write_result
from dpassist.mailio.training_seal import COURSE, RESULT, new_key, public_key, seal
from dpassist.store.paths import AppPaths
from dpassist.store.training_files import TrainingFiles
from installer.tools import ROOT

_PROFILE: Final = ROOT / "resources" / "profiles" / "reply" / "answer-in-thread.toml"
_WHEN: Final = datetime(2026, 11, 30, 10, 0, tzinfo=UTC)


def own_files(scratch: Path) -> Mapping[str, bytes]:
    """Return the content of a file by its ending.

    Args:
        scratch: An empty folder, in the place of a user's.
    """
    training = TrainingFiles(AppPaths.under(scratch), lambda: scratch)
    lesson = training.lessons()[0]
    course = _course(lesson)
    folder = training.folder_of(lesson)
    packed = {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file()}
    return {
        ".dplesson": pack_lesson(PackedLesson(lesson.id, packed)),
        ".dpcourse": write_course(course),
        ".dpresult": _result(course, lesson),
        ".dpprofile": _PROFILE.read_bytes(),
    }


def _course(lesson: Lesson) -> Course:
    key = new_key()
    unsealed = Course(
        id="0123456789abcdef" * 2,
        title={"da": "Nye kolleger", "en": "New colleagues"},
        lessons=(lesson_of(lesson),),
        pass_mark=75,
        names=NameRule.NONE,
        key=public_key(key),
        signature="00" * 64,
    )
    return replace(unsealed, signature=seal(COURSE, course_values(unsealed), key))


def _result(course: Course, lesson: Lesson) -> bytes:
    key = new_key()
    answers = {(lesson.id, task.id): Given(Result.RIGHT, Result.RIGHT) for task in lesson.tasks}
    result = HandedIn(course, Attempt(answers), _WHEN, "", public_key(key))
    return write_result(result, seal(RESULT, result_values(result), key))
