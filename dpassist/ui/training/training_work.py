"""Plays lessons and practice sets for the page: opens tasks in a worker, marks answers, remembers how far one is."""

import secrets
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QObject, Signal

from dpassist.domain.training.answers import Answer
from dpassist.domain.training.marking import Mark, Result
from dpassist.domain.training.progress import TaskKey
from dpassist.services.classroom import Classroom
from dpassist.services.clock import today
from dpassist.services.trainer import Playing
from dpassist.ui.counted_work import CountedWork
from dpassist.ui.tasks import TaskRunner
from dpassist.ui.training.handout_menu import LESSON, PROFILE

_LANE: Final = "training"
_SEEDS: Final = 1_000_000


@dataclass(frozen=True, slots=True)
class Round:
    """The tasks that are being gone through.

    Attributes:
        tasks: All of them.
        at: Which one is shown, counted from 0.
        is_practice: Whether it is a mixed set; else the tasks of one lesson, or of a course.
        course: Id of the course; empty for none.
    """

    tasks: tuple[TaskKey, ...] = ()
    at: int = 0
    is_practice: bool = False
    course: str = ""

    @property
    def is_last(self) -> bool:
        """Whether nothing comes after the task that is shown."""
        return self.at + 1 >= len(self.tasks)


class TrainingWork(QObject):
    """Owned by the page."""

    shown = Signal(object)
    """The `Playing` that is to be shown."""
    marked = Signal(object)
    """The `Mark` of the answer."""
    ended = Signal(object)
    """The `Round` that is over."""
    failed = Signal(object)
    forgotten = Signal()
    """How far somebody is was forgotten."""
    written = Signal(str)
    """The name of the file a page was written to."""

    def __init__(self, room: Classroom, runner: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._trainer: Final = room.trainer
        self._handouts: Final = room.handouts
        self._courses: Final = room.courses
        self._files: Final = room.files
        self._language: Final = room.language
        self.round = Round()
        self.playing: Playing | None = None
        self.results: list[Result] = []
        self._jobs: Final = CountedWork(runner, _LANE, self.failed.emit)
        self._awaited: object | None = None
        self.seed: int | None = None

    def today(self) -> date:
        """Return the learner's own day."""
        return today()

    def is_settled(self) -> bool:
        """Return whether everything that was asked for is on the screen."""
        return self._jobs.is_done

    def begin(self, lesson: str, task: str = "") -> None:
        """Go through a lesson, from one of its tasks on."""
        found = self._trainer.lesson(lesson)
        if found is None:
            return
        keys = tuple((found.id, each.id) for each in found.tasks)
        at = next((n for n, key in enumerate(keys) if key[1] == task), 0)
        self._start(Round(keys, at))

    def take_course(self, course: str, tasks: Sequence[TaskKey], at: int) -> None:
        """Go through a course, from one of its tasks on.

        Args:
            course: Its id.
            tasks: All of them.
            at: Where to begin, counted from 0.
        """
        self._start(Round(tuple(tasks), at, course=course))

    def practise(self, *, anew: bool, lessons: Collection[str] = ()) -> None:
        """Go through a mixed set: a new one, or what is left of the last.

        Args:
            anew: Whether it is a new one.
            lessons: Ids of those it is chosen from; none means all.
        """
        day = today()

        def choose() -> tuple[TaskKey, ...]:
            if anew:
                return self._trainer.practise(day, secrets.randbelow(_SEEDS), lessons)
            return self._trainer.waiting()

        def start(keys: tuple[TaskKey, ...]) -> None:
            if keys:
                self._start(Round(keys, 0, is_practice=True))

        self._do(choose, start)

    def again(self) -> None:
        """Show the same task anew, mixed in another way."""
        self._show()

    def go_on(self) -> None:
        """Show the next task, or say that the round is over; nothing while a task or a mark is awaited."""
        if self._awaited is not None:
            return
        if self.round.is_last:
            over, self.playing = self.round, None
            self.ended.emit(over)
            return
        self.round = replace(self.round, at=self.round.at + 1)
        self._show()

    def leave(self) -> None:
        """Stop in the midst of it; where one was is kept, a lesson's place and a set's rest."""
        self._awaited = None
        if self.playing is None:
            return
        lesson, task = self.playing.lesson.id, self.playing.task.id
        self.playing = None
        if not self.round.is_practice and not self.round.course:
            self._jobs.do(lambda: self._trainer.leave_at(lesson, task), lambda _nothing: None)

    def forget(self) -> None:
        """Forget how every task was answered, and where to go on."""
        self.playing, self.round, self.results, self._awaited = None, Round(), [], None
        self._jobs.do(self._trainer.forget_all, lambda _nothing: self.forgotten.emit())

    def answer(self, answer: Answer) -> None:
        """Mark an answer and remember how it came out; nothing while a task or a mark is awaited."""
        playing, day, course = self.playing, today(), self.round.course
        if playing is None or self._awaited is not None:
            return

        def work() -> Mark:
            given = self._trainer.mark(playing, answer)
            self._trainer.remember(playing, given, day)
            if course:
                key = (playing.lesson.id, playing.task.id)
                self._courses().taking.remember(course, key, given)
            return given

        def done(given: Mark) -> None:
            self.results.append(given.result)
            self.marked.emit(given)

        self._do(work, done)

    def write_page(self, kind: str, name: str, language: str, path: Path) -> None:
        """Write a hand-out.

        Args:
            kind: As in `handout_menu`.
            name: Id of the lesson or of the reply profile.
            language: ``da`` or ``en``.
            path: Where it goes.
        """

        def work() -> str:
            lesson = self._trainer.lesson(name) if kind == LESSON else None
            if kind == PROFILE:
                pdf = self._handouts.profile(name, language)
            elif lesson:
                pdf = self._handouts.lesson(lesson, language)
            else:
                pdf = self._handouts.recognise(language)
            self._files.write(path, pdf)
            return path.name

        self._jobs.do(work, self.written.emit)

    def _start(self, begun: Round) -> None:
        self.round, self.results = begun, []
        self._show()

    def _show(self) -> None:
        lesson_id, task = self.round.tasks[self.round.at]
        lesson = self._trainer.lesson(lesson_id)
        seed = secrets.randbelow(_SEEDS) if self.seed is None else self.seed
        if lesson is None:
            return

        def done(playing: Playing) -> None:
            self.playing = playing
            self.shown.emit(playing)

        self._do(lambda: self._trainer.play(lesson, task, self._language, seed), done)

    def _do(self, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        """Do something for the learner, who may have gone elsewhere before it is done: then nothing comes of it."""
        awaited = self._awaited = object()

        def ended(result: Any) -> None:
            if awaited is self._awaited:
                self._awaited = None
                done(result)

        def failed(error: Exception) -> None:
            if awaited is self._awaited:
                self._awaited = None
            self.failed.emit(error)

        self._jobs.do(work, ended, failed)
