"""Training: list lessons, play a task, mark an answer, choose what to practise. Nothing here can send anything.

A lesson is played at an authority that does not exist (`practice_authority`), with the same recogniser, rules and reply
check as real post.
"""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from dpassist.domain.errors import DpassistError
from dpassist.domain.settings import ConfigurationProblem
from dpassist.domain.training.answers import Answer
from dpassist.domain.training.coverage import Coverage, coverage_of
from dpassist.domain.training.lesson import Lesson, LessonText, Source, TaskText
from dpassist.domain.training.marking import Mark, mark
from dpassist.domain.training.progress import Progress, TaskKey
from dpassist.domain.training.repeating import NEW, Waiting, practice_set
from dpassist.domain.training.scene import Letter, Scene
from dpassist.domain.training.solving import Solution, UnsolvableError, solve
from dpassist.domain.training.synthetic import has_real_number
from dpassist.domain.training.tasks import Task
from dpassist.domain.training.validating import SceneOf, doubts_of, problems_of
from dpassist.services.practice_authority import PracticeAuthority, Schoolroom

PRACTICE_COUNT: Final = 10
"""Tasks in a practice set: ten minutes or so."""


@dataclass(frozen=True, slots=True)
class Playing:
    """One task that is being played.

    Attributes:
        lesson: Its lesson.
        task: The task.
        scene: What it is played with.
        solution: The right answer.
        text: What the lesson says, in the language it is played in.
        sources: Where its explanation is known from.
    """

    lesson: Lesson
    task: Task
    scene: Scene = field(repr=False)
    solution: Solution = field(repr=False)
    text: LessonText = field(repr=False)
    sources: tuple[Source, ...] = ()

    @property
    def words(self) -> TaskText:
        """What the lesson says of the task."""
        return self.text.of(self.task.id)

    def letter(self, message: str) -> Letter:
        """Return a letter by the id the lesson has for it."""
        return self.scene.letters[message]


@dataclass(frozen=True, slots=True)
class LessonState:
    """A lesson, and how far this user is with it.

    Attributes:
        lesson: The lesson.
        done: Tasks that were last answered rightly.
        is_begun: Whether any was answered.
        is_left: Whether it was left in its midst, to go on from there.
    """

    lesson: Lesson
    done: int
    is_begun: bool
    is_left: bool

    @property
    def is_done(self) -> bool:
        """Whether all its tasks are done."""
        return self.done == len(self.lesson.tasks)


class Trainer:
    """Plays lessons; may be asked from any thread, one at a time."""

    def __init__(self, room: Schoolroom) -> None:
        self._room: Final = room
        self.authority: Final = PracticeAuthority(room)
        """Opens messages and sets scenes."""

    # Lessons

    def lessons(self) -> tuple[Lesson, ...]:
        """Return every lesson, in the order they are shown."""
        return self._room.lessons.lessons()

    def lesson(self, lesson_id: str) -> Lesson | None:
        """Return a lesson by its id, or None."""
        return next((each for each in self.lessons() if each.id == lesson_id), None)

    def problems(self, lesson: Lesson) -> tuple[ConfigurationProblem, ...]:
        """Return what is wrong with a lesson, at odds with the product above all."""
        try:
            known = self._room.lessons.sources().keys()
            return problems_of(lesson, self._scenes(lesson), known)
        except DpassistError as error:
            file = f"{lesson.id}/lesson.toml"
            return (ConfigurationProblem("training-message", file, what=error.code),)

    def doubts(self, lesson: Lesson) -> tuple[ConfigurationProblem, ...]:
        """Return what somebody should look at in a lesson that may be in order; nothing where it cannot be read."""
        try:
            return doubts_of(lesson, self._scenes(lesson))
        except DpassistError:
            return ()  # `problems` says it

    def unreadable(self) -> tuple[ConfigurationProblem, ...]:
        """Return what is wrong in files that are no lesson at all, or that hold more than is understood."""
        self.lessons()
        return self._room.lessons.problems()

    def coverage(self) -> Coverage:
        """Work out what the lessons show; takes a while."""
        return coverage_of(((each, self._scenes(each)) for each in self.lessons()), "da")

    # Playing

    def play(self, lesson: Lesson, task_id: str, language: str, seed: int = 0) -> Playing:
        """Open what a task is about, and work out its right answer; takes a moment.

        Args:
            lesson: The lesson.
            task_id: Which of its tasks.
            language: ``da`` or ``en``.
            seed: Decides what is shuffled and picked; another one at each try.

        Raises:
            KeyError: There is no such task.
            EnvironmentFaultError: A message of the lesson is not there, or cannot be read from the disk.
            UnsolvableError: The lesson is wrong, or a number in a message could be a real person's; `problems` says
                how.
        """
        task = lesson.task(task_id)
        scene = self.authority.scene(lesson, task, language, seed)
        if any(has_real_number(letter.message) for letter in scene.letters.values()):
            raise UnsolvableError("training-real-number", task_id)
        return self.perform(lesson, task, scene)

    def perform(self, lesson: Lesson, task: Task, scene: Scene) -> Playing:
        """Work out the right answer to a task that is set already.

        Raises:
            UnsolvableError: The lesson is wrong.
        """
        text = lesson.text(scene.language)
        return Playing(lesson, task, scene, solve(task, scene), text, self._sources(task))

    def mark(self, playing: Playing, answer: Answer) -> Mark:
        """Mark an answer, without remembering it."""
        return mark(playing.task, answer, playing.solution)

    # How far somebody is

    def progress(self) -> Progress:
        """Return how far this user is."""
        return self._room.progress.read()

    def remember(self, playing: Playing, given: Mark, today: date) -> Progress:
        """Keep that a task was answered, and where to go on: at the next task of the lesson.

        Raises:
            EnvironmentFaultError: ``write-failed``.
        """
        lesson, task = playing.lesson, playing.task
        progress = self.progress().answered(lesson, task.id, given.result, today)
        tasks = [each.id for each in lesson.tasks]
        after = tasks[tasks.index(task.id) + 1 :]
        left = progress.left_at(lesson.id, after[0]) if after else progress.left_at("", "")
        waiting = tuple(key for key in left.practice if key != (lesson.id, task.id))
        kept = left.with_practice(waiting)
        self._room.progress.write(kept)
        return kept

    def leave_at(self, lesson: str, task: str) -> None:
        """Keep where to go on; empty ids for nowhere.

        Raises:
            EnvironmentFaultError: ``write-failed``.
        """
        self._room.progress.write(self.progress().left_at(lesson, task))

    def forget_all(self) -> None:
        """Begin anew: nothing was ever answered.

        Raises:
            EnvironmentFaultError: ``write-failed``.
        """
        self._room.progress.write(Progress())

    def states(self) -> tuple[LessonState, ...]:
        """Return every lesson with how far this user is."""
        progress = self.progress()
        return tuple(
            LessonState(
                lesson,
                progress.done(lesson),
                progress.begun(lesson),
                progress.lesson == lesson.id,
            )
            for lesson in self.lessons()
        )

    def practise(
        self,
        today: date,
        seed: int,
        lessons: Collection[str] = (),
        count: int = PRACTICE_COUNT,
    ) -> tuple[TaskKey, ...]:
        """Choose what to practise, the weakest first, and keep it, so that it can be gone on with.

        Args:
            today: What is due today comes first.
            seed: Decides the order.
            lessons: Ids of those to choose from; none means all.
            count: How many tasks at most.

        Raises:
            EnvironmentFaultError: ``write-failed``.
        """
        progress = self.progress()
        waiting = (w for w in self._waiting(progress) if not lessons or w.key[0] in lessons)
        chosen = practice_set(waiting, today, count, seed)
        self._room.progress.write(progress.with_practice(chosen))
        return chosen

    def waiting(self) -> tuple[TaskKey, ...]:
        """Return what is left of a practice set; tasks that are gone by now are left out."""
        there = {(lesson.id, task.id) for lesson in self.lessons() for task in lesson.tasks}
        return tuple(key for key in self.progress().practice if key in there)

    def due(self, today: date) -> int:
        """Return how many tasks that were answered before are due to be asked again."""
        waiting = self._waiting(self.progress())
        return sum(each.box != NEW and each.is_due(today) for each in waiting)

    def _waiting(self, progress: Progress) -> tuple[Waiting, ...]:
        found = []
        for lesson in self.lessons():
            for task in lesson.tasks:
                record = progress.of(lesson, task.id)
                box, last = (record.box, record.last) if record else (NEW, None)
                found.append(Waiting((lesson.id, task.id), box, last))
        return tuple(found)

    def _sources(self, task: Task) -> tuple[Source, ...]:
        """Return the sources of a task's explanation."""
        known = self._room.lessons.sources()
        return tuple(known[name] for name in task.sources if name in known)

    def _scenes(self, lesson: Lesson) -> SceneOf:
        return lambda task, language: self.authority.scene(lesson, task, language, 0)
