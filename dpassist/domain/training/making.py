"""A lesson in the making: what a form holds, and the lesson that comes of it. `plan_faults` says what is wrong with it.

Right answers are no part of it: the product works them out, here as everywhere in training.
"""

import re
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from dpassist.domain.device_names import is_device
from dpassist.domain.training.answers import Answer
from dpassist.domain.training.lesson import (
    LANGUAGES,
    Lesson,
    LessonText,
    MessageRef,
    Subject,
    TaskText,
)
from dpassist.domain.training.tasks import (
    Answerable,
    Ask,
    Order,
    PassOn,
    Recognise,
    Task,
    TaskKind,
    Write,
    Wrong,
)

KINDS: Final = (
    TaskKind.RECOGNISE,
    TaskKind.ANSWERABLE,
    TaskKind.ONWARD,
    TaskKind.WRITE,
    TaskKind.ORDER,
)
"""What the form can make; the other kinds need faults or several messages, and are written by hand."""
WITH_PROFILE: Final = frozenset({TaskKind.ANSWERABLE, TaskKind.WRITE, TaskKind.ORDER})
MESSAGE: Final = "letter"
"""What the tasks call the one message."""
MOST_TASKS: Final = 20
_PLAIN: Final = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa"})
_NOT_PLAIN: Final = re.compile(r"[^a-z0-9]+")
_LONGEST_NAME: Final = 50


@dataclass(frozen=True, slots=True)
class Both:
    """Words in both languages; a language left empty says what the other one does."""

    da: str = ""
    en: str = ""

    def text(self, language: str) -> str:
        """Return the words of a language, or those of the other one."""
        own, other = (self.da, self.en) if language == "da" else (self.en, self.da)
        return own.strip() or other.strip()

    @property
    def is_empty(self) -> bool:
        """Whether neither language says anything."""
        return not (self.da.strip() or self.en.strip())


@dataclass(frozen=True, slots=True)
class PlannedWrong:
    """A common wrong answer, and why it is wrong."""

    answer: Answer
    why: Both = field(default_factory=Both)


@dataclass(frozen=True, slots=True)
class PlannedTask:
    """One task.

    Attributes:
        id: Unique in the plan.
        kind: One of `KINDS`.
        profile: Id of the reply profile, for kinds `WITH_PROFILE`.
        question: Beyond what its kind asks; may be empty.
        why: The explanation.
        answer: The words of the reply, for *write the reply*.
        source: Id of the source of the explanation.
        wrong: Common wrong answers.
    """

    id: str
    kind: TaskKind
    profile: str = ""
    question: Both = field(default_factory=Both)
    why: Both = field(default_factory=Both)
    answer: Both = field(default_factory=Both)
    source: str = "product"
    wrong: tuple[PlannedWrong, ...] = ()


@dataclass(frozen=True, slots=True)
class LessonPlan:
    """What the form holds.

    Attributes:
        title: Short.
        story: Markdown.
        subject: What it is about.
        message: Name the message gets in the lesson's folder; empty while there is none.
        is_replaced: Whether somebody has said that all that is real in it was replaced.
        unsure: What in it somebody has to look at: names of files that the product cannot look through, and what may be
            telephone numbers, free of numbers.
        looked_at: What of that, and of the telephone numbers in the words of the form, somebody has looked at.
        tasks: In order.
    """

    title: Both = field(default_factory=Both)
    story: Both = field(default_factory=Both)
    subject: Subject = Subject.RECEIVING
    message: str = ""
    is_replaced: bool = False
    unsure: tuple[str, ...] = ()
    looked_at: frozenset[str] = frozenset()
    tasks: tuple[PlannedTask, ...] = ()


def folder_name(plan: LessonPlan) -> str:
    """Return the name of a folder for a lesson, made of its Danish title."""
    title = plan.title.text("da").casefold().translate(_PLAIN)
    name = _NOT_PLAIN.sub("-", title)[:_LONGEST_NAME].strip("-")
    return "-".join(filter(None, ("lektion", name))) if not name or is_device(name) else name


def lesson_of(plan: LessonPlan, today: date, owner: str = "") -> Lesson:
    """Return the lesson that a plan comes to, whatever it still lacks.

    Args:
        plan: The plan.
        today: The day it plays on.
        owner: Who keeps it.
    """
    return Lesson(
        id=folder_name(plan),
        version=1,
        subject=plan.subject,
        messages=(MessageRef(MESSAGE, file=plan.message),) if plan.message else (),
        tasks=tuple(_task(task) for task in plan.tasks),
        texts={language: _text(plan, language) for language in LANGUAGES},
        today=today,
        owner=owner,
        changed=today,
        is_own=True,
    )


def _task(task: PlannedTask) -> Task:
    wrong = tuple(
        Wrong(f"w{number}", each.answer) for number, each in enumerate(task.wrong, start=1)
    )
    return Task(task.id, _ask(task), (task.source,), wrong=wrong)


def _ask(task: PlannedTask) -> Ask:
    match task.kind:
        case TaskKind.ANSWERABLE:
            return Answerable(MESSAGE, task.profile)
        case TaskKind.ONWARD:
            return PassOn(MESSAGE)
        case TaskKind.WRITE:
            return Write(MESSAGE, task.profile)
        case TaskKind.ORDER:
            return Order(task.profile)
        case _:
            return Recognise(MESSAGE)


def _text(plan: LessonPlan, language: str) -> LessonText:
    tasks = {
        task.id: TaskText(
            question=task.question.text(language),
            why=task.why.text(language),
            answer=task.answer.text(language) if task.kind is TaskKind.WRITE else "",
            wrong={
                f"w{number}": wrong.why.text(language)
                for number, wrong in enumerate(task.wrong, start=1)
            },
        )
        for task in plan.tasks
    }
    return LessonText(plan.title.text(language), plan.story.text(language), tasks)
