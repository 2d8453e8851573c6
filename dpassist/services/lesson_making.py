"""Make a lesson of a pseudonymised message: look it through, show the lesson as a learner sees it, and keep it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path, PurePath
from typing import Final, Protocol

from dpassist.domain.errors import DpassistError
from dpassist.domain.settings import ConfigurationProblem
from dpassist.domain.training.lesson import Lesson, Source
from dpassist.domain.training.making import (
    MESSAGE,
    LessonPlan,
    folder_name,
    lesson_of,
)
from dpassist.domain.training.marking import mark
from dpassist.domain.training.plan_faults import PlanFault, faults_of, fit_to_keep
from dpassist.domain.training.scene import Scene
from dpassist.domain.training.synthetic import (
    Trouble,
)
from dpassist.domain.training.tasks import Task, TaskKind
from dpassist.domain.training.validating import problems_of
from dpassist.services import wording_making as words
from dpassist.services.lesson_choices import WrongChoice, wrong_choices
from dpassist.services.lesson_looking import Looking, Taken
from dpassist.services.trainer import Playing, Trainer
from dpassist.services.training_comments import comment_on, source_text
from dpassist.services.training_parts import reply_parts
from dpassist.services.training_ports import FileReader, LessonStore
from dpassist.services.wording import Wording


class LessonKeeper(Protocol):
    """Where lessons of the organisation are written, and where one waits that is not finished."""

    def save(self, name: str, lesson: Lesson, message: bytes) -> str:
        """Write a new lesson and return the name of its folder.

        Raises:
            ConfigurationError: ``organisation-read-only``.
            EnvironmentFaultError: ``write-failed``, ``share-gone`` or ``share-silent``.
        """

    def replace(self, name: str, lesson: Lesson, message: bytes) -> None:
        """Write a lesson in the place of one, which is kept aside; raises what `save` does."""

    def kept(self) -> tuple[LessonPlan, bytes] | None:
        """Return the plan that waits, and its message; None where there is none."""

    def keep(self, plan: LessonPlan, message: bytes) -> None:
        """Have a plan wait.

        Raises:
            EnvironmentFaultError: ``write-failed``.
        """

    def forget(self) -> None:
        """Have none wait."""


@dataclass(frozen=True, slots=True)
class Shown:
    """One task of a plan as it comes out.

    Attributes:
        playing: As a learner gets it.
        right: What the product says is right, in lines.
        wrong: The wrong answers there are.
    """

    playing: Playing = field(repr=False)
    right: tuple[str, ...]
    wrong: tuple[WrongChoice, ...]


class LessonMaking:
    """Serves the form; may be asked from any thread, one at a time."""

    def __init__(
        self,
        trainer: Trainer,
        lessons: LessonStore,
        files: FileReader,
        keeper: LessonKeeper,
    ) -> None:
        """Look at nothing yet.

        Args:
            trainer: Solves tasks at the practice authority.
            lessons: The sources there are.
            files: Reads the message.
            keeper: Keeps the lesson.
        """
        self._trainer: Final = trainer
        self._lessons: Final = lessons
        self._looking: Final = Looking(trainer.authority, files)
        self._keeper: Final = keeper
        self._waiting: LessonPlan | None = None

    # The message

    def take(self, path: Path) -> Taken:
        """Read a message and look it through.

        Raises:
            EnvironmentFaultError: It cannot be read.
            UnreadableMessageError: ``lesson-letter-too-large``.
        """
        return self._looking.take(path)

    def look(self, data: bytes, suffix: str) -> Taken:
        """Look a message through.

        Args:
            data: The file.
            suffix: How its name ends.

        Raises:
            UnreadableMessageError: ``lesson-letter-too-large``.
        """
        return self._looking.look(data, suffix)

    # The lesson

    def faults(self, plan: LessonPlan) -> tuple[PlanFault, ...]:
        """Return what is wrong field by field."""
        return faults_of(plan)

    def show(
        self, say: Wording, plan: LessonPlan, taken: Taken | None, task: str, language: str
    ) -> Shown:
        """Return one task as a learner gets it, with what is right.

        Raises:
            UnsolvableError: The product has no answer to it, or there is no message yet.
        """
        lesson = lesson_of(plan, _PLAYED_ON)
        asked = lesson.task(task)
        playing = self._trainer.perform(lesson, asked, self._scene(lesson, asked, language, taken))
        return Shown(playing, tuple(right_lines(say, playing)), wrong_choices(say, playing))

    def problems(self, plan: LessonPlan, taken: Taken | None) -> tuple[ConfigurationProblem, ...]:
        """Return what ``training check`` would say of the lesson."""
        lesson = lesson_of(plan, _PLAYED_ON)

        def scene(task: Task, language: str) -> Scene:
            return self._scene(lesson, task, language, taken)

        try:
            return problems_of(lesson, scene, self._lessons.sources().keys())
        except DpassistError as error:
            return (ConfigurationProblem("training-message", lesson.id, what=error.code),)

    def save(
        self, plan: LessonPlan, taken: Taken, today: date, owner: str, instead_of: str = ""
    ) -> str:
        """Write the lesson where the organisation's lessons are, and return the name of its folder.

        What waits is forgotten if it is this plan, and stays if it was written on meanwhile.

        Args:
            plan: The plan.
            taken: Its message.
            today: The day it plays on.
            owner: Who keeps it.
            instead_of: Name of the folder of this lesson, where it was saved before.

        Raises:
            ConfigurationError: ``organisation-read-only``.
            EnvironmentFaultError: ``write-failed``, ``share-gone`` or ``share-silent``.
        """
        name, lesson = instead_of or folder_name(plan), lesson_of(plan, today, owner)
        if instead_of:
            self._keeper.replace(name, lesson, taken.data)
            self._trainer.authority.forget_letters()
        else:
            name = self._keeper.save(name, lesson, taken.data)
        if self._waiting is None or self._waiting == fit_to_keep(plan):
            self.forget()
        return name

    def _scene(self, lesson: Lesson, task: Task, language: str, taken: Taken | None) -> Scene:
        letters = {MESSAGE: taken.letter} if taken else {}
        return self._trainer.authority.set_up(lesson, task, language, letters, _SEED)

    def sources(self, say: Wording, language: str) -> Mapping[str, str]:
        """Return the sources there are in words, by id."""
        found: Mapping[str, Source] = self._lessons.sources()
        return {each.id: source_text(say, each, language) for each in found.values()}

    # What waits

    def kept(self) -> tuple[LessonPlan, Taken | None] | None:
        """Return the plan that was not finished, its message looked through anew.

        A message that is refused by now is no longer part of the plan; what was found in it comes along. What may not be
        kept is taken out of what waits, too: dpassist may not have known yet that it looks real.

        Raises:
            EnvironmentFaultError: ``write-failed``.
        """
        found = self._keeper.kept()
        if found is None:
            return None
        plan, data = found
        taken = self.look(data, PurePath(plan.message).suffix) if data else None
        if taken is not None and taken.refused:
            taken = taken.without_bytes()
            plan = replace(plan, message="", unsure=())
        elif taken is not None:
            plan = replace(plan, unsure=taken.unsure)
        plan = fit_to_keep(plan)
        if plan != found[0]:
            self.keep(plan, taken)
        self._waiting = plan
        return plan, taken

    def keep(self, plan: LessonPlan, taken: Taken | None) -> None:
        """Have a plan wait for the next time, with dots for what looks real in it.

        Raises:
            EnvironmentFaultError: ``write-failed``.
        """
        self._waiting = fit_to_keep(plan)
        self._keeper.keep(self._waiting, taken.data if taken else b"")

    def forget(self) -> None:
        """Have nothing wait."""
        self._waiting = None
        self._keeper.forget()


def told_of(say: Wording, trouble: Trouble) -> str:
    """Return what was found, where and of what kind."""
    place, _space, number = trouble.where.partition(" ")
    where = say.say(words.PLACES[place], number=number)
    return say.say(words.FOUND[trouble.what], where=where, shown=trouble.shown)


def told_of_fault(say: Wording, fault: PlanFault) -> str:
    """Return what is wrong with a field."""
    return say.say(words.FAULTS[fault.code], shown=fault.shown)


def right_lines(say: Wording, playing: Playing) -> Iterator[str]:
    """Give what the product says is right."""
    situation = playing.solution.situation
    if playing.task.kind is TaskKind.WRITE and situation:
        yield from (row.line for row in reply_parts(say, situation))
        return
    given = mark(playing.task, playing.solution.answer, playing.solution)
    yield from (line.text for line in comment_on(say, playing, given).lines)


_SEED: Final = 1
_PLAYED_ON: Final = date(2026, 11, 23)
"""The day a lesson is shown on while it is made; the day it is saved on takes its place."""
