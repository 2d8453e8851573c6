"""What is still wrong with each field of a lesson in the making, and what of it may be kept before that is put right."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from dpassist.domain.identity import MASK
from dpassist.domain.training.making import WITH_PROFILE, Both, LessonPlan, PlannedTask
from dpassist.domain.training.synthetic import RealLooking, Trouble, real_looking, without_real
from dpassist.domain.training.tasks import TaskKind

MISSING: Final = "missing"
UNREPLACED: Final = "unreplaced"
"""Nobody has said that all that is real was replaced."""
TOO_LONG: Final = "too-long"
DOTTED: Final = "dotted"
"""Something that looked real was not kept, and dots stand in its place."""
LONGEST: Final = 4000
"""Letters of one text; nobody reads more than a screen of it."""
_DOTS: Final = MASK * 2
_REMEMBERED: Final = 512
"""Texts of one form: while one of them is typed, the others are not looked through again."""


@dataclass(frozen=True, slots=True)
class PlanFault:
    """What keeps a plan from being a lesson.

    Attributes:
        field: ``title``, ``story``, ``message``, ``tasks``, or ``why``, ``answer``, ``question``, ``profile``,
            ``wrong 1`` behind the id of a task and a point.
        code: `MISSING`, `UNREPLACED`, `TOO_LONG`, `DOTTED`, or a `RealLooking`.
        shown: What was found, free of numbers that could be a person's.
    """

    field: str
    code: str
    shown: str = ""


def faults_of(plan: LessonPlan) -> tuple[PlanFault, ...]:
    """Return what is wrong with a plan by itself, field by field; what the product says comes with the lesson."""
    return tuple(_faults(plan))


def to_look_at(plan: LessonPlan) -> tuple[str, ...]:
    """Return what somebody has to look at, in the message and in the words of the form, each once."""
    texts = (text for _field, words, _needed in _words(plan) for text in (words.da, words.en))
    found = (each.shown for text in texts for each in _found(text) if each.is_to_look_at)
    return tuple(dict.fromkeys((*plan.unsure, *found)))


def is_looked_at(plan: LessonPlan) -> bool:
    """Return whether somebody has looked at all of that."""
    return plan.looked_at.issuperset(to_look_at(plan))


def fit_to_keep(plan: LessonPlan) -> LessonPlan:
    """Return a plan that may wait on the disk: dots stand for what looks real in its words, and all else stays."""

    def kept(words: Both) -> Both:
        return Both(*(without_real(text, plan.looked_at) for text in (words.da, words.en)))

    return replace(
        plan,
        title=kept(plan.title),
        story=kept(plan.story),
        tasks=tuple(_kept_task(task, kept) for task in plan.tasks),
    )


def _kept_task(task: PlannedTask, kept: Callable[[Both], Both]) -> PlannedTask:
    return replace(
        task,
        question=kept(task.question),
        why=kept(task.why),
        answer=kept(task.answer),
        wrong=tuple(replace(wrong, why=kept(wrong.why)) for wrong in task.wrong),
    )


def _faults(plan: LessonPlan) -> Iterator[PlanFault]:
    for field, words, is_needed in _words(plan):
        if is_needed and words.is_empty:
            yield PlanFault(field, MISSING)
        yield from _of_words(field, words, plan.looked_at)
    yield from _of_message(plan)
    if not plan.tasks:
        yield PlanFault("tasks", MISSING)
    yield from (
        PlanFault(f"{task.id}.profile", MISSING) for task in plan.tasks if _lacks_profile(task)
    )


def _lacks_profile(task: PlannedTask) -> bool:
    return task.kind in WITH_PROFILE and not task.profile


def _words(plan: LessonPlan) -> Iterator[tuple[str, Both, bool]]:
    """Give all that was typed, each with its field and whether it is needed."""
    yield "title", plan.title, True
    yield "story", plan.story, True
    for task in plan.tasks:
        yield f"{task.id}.question", task.question, False
        yield f"{task.id}.why", task.why, True
        if task.kind is TaskKind.WRITE:
            yield f"{task.id}.answer", task.answer, True
        for number, wrong in enumerate(task.wrong, start=1):
            yield f"{task.id}.wrong {number}", wrong.why, True


def _of_words(field: str, words: Both, looked_at: frozenset[str]) -> Iterator[PlanFault]:
    found: dict[tuple[RealLooking, str], None] = {}
    for text in (words.da, words.en):
        if len(text) > LONGEST:
            yield PlanFault(field, TOO_LONG)
        if _DOTS in text:
            yield PlanFault(field, DOTTED)
        found |= {(each.what, each.shown): None for each in _found(text)}
    for what, shown in found:
        if not (what is RealLooking.TELEPHONE and shown in looked_at):
            yield PlanFault(field, what, shown)


def _found(text: str) -> tuple[Trouble, ...]:
    """Look through a text as far as a lesson may hold it; what is longer is told as too long."""
    return _looked_through(text[:LONGEST])


@lru_cache(maxsize=_REMEMBERED)
def _looked_through(text: str) -> tuple[Trouble, ...]:
    return real_looking(text)


def _of_message(plan: LessonPlan) -> Iterator[PlanFault]:
    if not plan.message:
        yield PlanFault("message", MISSING)
        return
    if not plan.is_replaced:
        yield PlanFault("message", UNREPLACED)
    left = [each for each in to_look_at(plan) if each not in plan.looked_at]
    if left:
        yield PlanFault("message", RealLooking.NOT_LOOKED_THROUGH, ", ".join(left))
