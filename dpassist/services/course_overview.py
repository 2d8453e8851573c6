"""The overview in words: rows for the tables of the window, a table as CSV, and a page to print.

Participants stand with whether they have passed, and with nothing that ranks them.
"""

import textwrap
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import Final, TypeVar

from dpassist.domain.display import one_line
from dpassist.domain.identity import mask_cpr
from dpassist.domain.reply_check.finding import Code
from dpassist.domain.training.course import fingerprint_of
from dpassist.domain.training.handed_in import (
    HandedIn,
    LessonTally,
    MistakeTally,
    RoomTally,
    check_number,
)
from dpassist.domain.training.lesson import Lesson
from dpassist.domain.training.tasks import Task, TaskKind
from dpassist.domain.training.telling import ADDED, COMMON, MISSED
from dpassist.services import wording_course_results as words
from dpassist.services.course_results import Uncounted
from dpassist.services.csv_tables import csv_table
from dpassist.services.plain_markdown import plain
from dpassist.services.training_choices import wrong_in_short
from dpassist.services.training_comments import place_name
from dpassist.services.wording import Wording
from dpassist.services.wording_training import MISTAKES, TASKS

Row = TypeVar("Row")
_LONGEST: Final = 400
"""Letters of a row on the page to print: some lines."""
FEW: Final = 5
"""Own choice: with fewer results than this, what the room did may show who did it."""
LESSON_COLUMNS: Final = (
    words.LESSON, words.PARTICIPANTS, words.ANSWERED, words.RIGHT, words.PERCENT, words.PASSED,
)  # fmt: skip
MISTAKE_COLUMNS: Final = (words.PARTICIPANTS, words.LESSON, words.TASK, words.WRONG)
PARTICIPANT_COLUMNS: Final = (
    words.PARTICIPANT, words.ANSWERED, words.PASSED, words.ATTEMPT, words.NUMBER,
)  # fmt: skip
_CSV_COLUMNS: Final = (
    words.KIND, words.PARTICIPANT, words.LESSON, words.TASK, words.WRONG, words.PARTICIPANTS, words.ANSWERED,
    words.RIGHT, words.PERCENT, words.PASSED, words.ATTEMPT, words.NUMBER,
)  # fmt: skip


class OverviewWords:
    """Puts what a room did into words of one language."""

    def __init__(
        self, room: RoomTally, say: Wording, language: str, lessons: Mapping[str, Lesson]
    ) -> None:
        """Say nothing yet.

        Args:
            room: What the room did.
            say: Words of the language.
            language: ``da`` or ``en``.
            lessons: Those of this machine, by id: their own words say what is wrong with an answer.
        """
        self._room: Final = room
        self._say: Final = say
        self._language: Final = language
        fingerprints = {lesson.id: lesson.fingerprint for lesson in room.course.lessons}
        self._lessons: Final = {
            lesson.id: lesson
            for lesson in lessons.values()
            if fingerprints.get(lesson.id) == fingerprint_of(lesson)
        }
        self._titles: Final = {each.id: each.title[language] for each in room.course.lessons}

    @property
    def title(self) -> str:
        """The title of the course."""
        return self._room.course.title[self._language]

    def summary(self) -> str:
        """Return how many handed in and passed, and a word of care where they are few."""
        room, say = self._room, self._say.say
        count = len(room.results)
        mark = room.course.pass_mark
        told = say(words.SUMMARY, count=count, passed=room.passed, mark=mark)
        return f"{told} {say(words.FEW)}" if count < FEW else told

    def lesson_rows(self) -> list[tuple[str, ...]]:
        """Return a row a lesson, as `LESSON_COLUMNS`."""
        return [
            (
                self._titles[each.lesson],
                str(each.participants),
                str(each.tasks),
                str(each.right),
                f"{each.percent} %",
                str(each.passed),
            )
            for each in self._room.lessons
        ]

    def mistake_rows(self) -> list[tuple[str, ...]]:
        """Return a row a mistake, the most frequent first, as `MISTAKE_COLUMNS`."""
        return [
            (
                str(each.participants),
                self._titles[each.key[0]],
                self._task_name(each),
                self.mistake(each),
            )
            for each in self._room.mistakes
        ]

    def participant_rows(self) -> list[tuple[str, ...]]:
        """Return a row a participant, as `PARTICIPANT_COLUMNS`; without a name they are numbered."""
        rows: list[tuple[str, ...]] = []
        for number, result in enumerate(self._room.results, start=1):
            name = result.name or self._say.say(words.NAMELESS, number=number)
            answered = f"{result.standing.answered} / {result.standing.tasks}"
            passed = self._passed(result)
            rows.append((name, answered, passed, str(result.attempt.number), _number(result)))
        return rows

    def mistake(self, each: MistakeTally) -> str:
        """Return what was answered, in the words of the lesson where it has any."""
        kind, _colon, what = each.mistake.partition(":")
        task, say = self._task(each), self._say.say
        if each.mistake.startswith(COMMON) and task:
            return self._common(what, task, each) or self._unknown(each)
        if each.mistake.startswith((MISSED, ADDED)):
            is_reply = task is not None and task.kind is TaskKind.WRITE
            phrase = (
                words.WRITTEN if is_reply else words.MISSED if kind == "missed" else words.ADDED
            )
            return say(phrase, text=self._seen(what, task, each))
        return say(words.PARTS[kind]) if kind in words.PARTS else self._unknown(each)

    def _common(self, what: str, task: Task, each: MistakeTally) -> str:
        """Return a common wrong answer, and what the lesson says of it; empty for one it does not have."""
        text = self._lessons[each.key[0]].text(self._language).of(task.id).wrong.get(what, "")
        given = next((wrong.answer for wrong in task.wrong if wrong.id == what), None)
        answered = wrong_in_short(self._say, task, given) if given and text else ""
        if answered:
            return self._say.say(words.COMMON_ANSWER, answer=answered, text=text)
        return self._say.say(words.COMMON, text=text) if text else ""

    def _unknown(self, each: MistakeTally) -> str:
        return self._say.say(words.UNKNOWN, name=mask_cpr(one_line(each.mistake)))

    def _seen(self, what: str, task: Task | None, each: MistakeTally) -> str:
        """Return what a place, a code of the reply check or a message is called."""
        if what in list(Code):
            return self._say.say(MISTAKES[Code(what)]) if Code(what) in MISTAKES else what
        if task is not None and what in task.messages:
            return self._say.say(words.MESSAGE, number=task.messages.index(what) + 1)
        return place_name(self._say, mask_cpr(one_line(what))) or self._unknown(each)

    def _task(self, each: MistakeTally) -> Task | None:
        lesson = self._lessons.get(each.key[0])
        tasks = lesson.tasks if lesson else ()
        return next((task for task in tasks if task.id == each.key[1]), None)

    def _task_name(self, each: MistakeTally) -> str:
        task = self._task(each)
        return self._say.say(TASKS[task.kind]) if task else mask_cpr(one_line(each.key[1]))

    def _passed(self, result: HandedIn) -> str:
        return self._say.say(words.YES if result.is_passed else words.NO)

    # What leaves the window

    def csv(self) -> bytes:
        """Return everything as one table; the first column says what a row is about."""
        return csv_table(self._csv_rows())

    def _csv_rows(self) -> Iterator[tuple[str, ...]]:
        say = self._say.say
        yield tuple(say(column) for column in _CSV_COLUMNS)
        for lesson in self._room.lessons:
            yield self._csv_lesson(lesson)
        for count, title, task, wrong in self.mistake_rows():
            yield (say(words.MISTAKE), "", title, task, wrong, count, *[""] * 6)
        for name, answered, passed, attempt, number in self.participant_rows():
            row = (say(words.PARTICIPANT), name, "", "", "", "", answered, "", "")
            yield (*row, passed, attempt, number)

    def _csv_lesson(self, lesson: LessonTally) -> tuple[str, ...]:
        counts = (lesson.participants, lesson.tasks, lesson.right, lesson.percent, lesson.passed)
        title = self._titles[lesson.lesson]
        return (self._say.say(words.LESSON), "", title, "", "", *map(str, counts), "", "")

    def markdown(self, most: int, day: str, *, is_drawn: bool = True) -> str:
        """Return the page to print.

        Args:
            most: How many mistakes are told, and twice as many lessons; the others are counted.
            day: The date on it.
            is_drawn: Whether the lessons stand there as bars with their numbers; else they are a list.
        """
        say = self._say.say
        lessons, mistakes = self._room.lessons, self._room.mistakes
        shown = self._drawn if is_drawn else partial(self._listed, self._lesson_line)
        blocks = (
            f"# {plain(say(words.TITLE, course=self.title))}",
            plain(f"{day} · {self.summary()}"),
            f"## {say(words.PER_LESSON)}",
            shown(lessons, 2 * most + 1),
            f"## {say(words.PER_MISTAKE)}",
            self._listed(self._mistake_line, mistakes, most)
            if mistakes
            else say(words.NO_MISTAKES),
        )
        return "\n\n".join(blocks) + "\n"

    def _drawn(self, rows: Sequence[LessonTally], most: int) -> str:
        """Return lessons as bars, the same rows as the table of the window has."""
        lines = [f"```bars {self._say.say(words.RIGHT)}"]
        for each in rows[:most]:
            title = one_line(self._titles[each.lesson])
            lines.append(f"{each.right}/{each.tasks} {title} > {self._beside(each)}")
        lines.append("```")
        if len(rows) > most:
            lines += ["", plain(self._say.say(words.MORE, count=len(rows) - most))]
        return "\n".join(lines)

    def _beside(self, lesson: LessonTally) -> str:
        return self._say.say(
            words.BESIDE,
            right=lesson.right,
            answered=lesson.tasks,
            percent=lesson.percent,
            passed=lesson.passed,
            count=len(self._room.results),
        )

    def _listed(self, told: Callable[[Row], str], rows: Sequence[Row], most: int) -> str:
        shown = [textwrap.shorten(told(row), _LONGEST, placeholder="…") for row in rows[:most]]
        if len(rows) > most:
            shown.append(self._say.say(words.MORE, count=len(rows) - most))
        return "\n".join(f"- {plain(line)}" for line in shown)

    def _lesson_line(self, lesson: LessonTally) -> str:
        return self._say.say(
            words.LESSON_LINE,
            lesson=self._titles[lesson.lesson],
            right=lesson.right,
            answered=lesson.tasks,
            percent=lesson.percent,
            passed=lesson.passed,
            count=len(self._room.results),
        )

    def _mistake_line(self, each: MistakeTally) -> str:
        return self._say.say(
            words.MISTAKE_LINE,
            count=each.participants,
            all=len(self._room.results),
            lesson=self._titles[each.key[0]],
            mistake=self.mistake(each),
        )


def uncounted_text(say: Wording, each: Uncounted) -> str:
    """Return which file does not count, and why."""
    return f"{mask_cpr(one_line(each.file))}: {say.error(each.error)}"


def _number(result: HandedIn) -> str:
    return check_number(result.course, result.key, result.standing)
