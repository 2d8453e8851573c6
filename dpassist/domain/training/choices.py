"""What is offered to choose from, so that the right answer is there and does not stand out."""

import random
from typing import Final

from dpassist.domain.reply_check.finding import Code
from dpassist.domain.training.answers import FindAnswer, PassOnAnswer
from dpassist.domain.training.faults import FAULTS
from dpassist.domain.training.scene import Scene
from dpassist.domain.training.solving import Solution
from dpassist.domain.training.tasks import Find, PassOn, Task

_OFFERED: Final = 9
_PLAIN_TO_SEE: Final = (
    Code.RECIPIENT_MISSING, Code.COPIES, Code.SENDER_WRONG, Code.NEW_MAIL, Code.SUBJECT_MISSING, Code.CPR_IN_SUBJECT,
    Code.DEADLINE_PASSED, Code.NOT_ENCRYPTED, Code.TOO_MANY_FILES, Code.FILE_LOCKED, Code.FILE_MACROS, Code.BODY_EMPTY,
    Code.PLACEHOLDER, Code.GUIDANCE_ATTACHED, Code.LINK_NOT_HTTPS,
)  # fmt: skip
"""Mistakes that anybody can see are not there; what is nearly the same as a right one would only be a trap."""
_ORDER: Final = list(Code)


def mistakes_offered(task: Task, solution: Solution, seed: int) -> tuple[Code, ...]:
    """Return the mistakes to choose from, in the order of the reply check."""
    right = solution.answer.codes if isinstance(solution.answer, FindAnswer) else None
    offered = set(right or ())
    for wrong in task.wrong:
        if isinstance(wrong.answer, FindAnswer):
            offered |= wrong.answer.codes or frozenset()
    if isinstance(task.ask, Find) and task.ask.pick:
        offered |= {FAULTS[name].codes[0] for name in task.ask.faults}
    dice = random.Random(seed)  # noqa: S311 - practice, no secret
    others = [code for code in _PLAIN_TO_SEE if code not in offered]
    more = max(_OFFERED - len(offered), 2)
    offered |= set(dice.sample(others, min(more, len(others))))
    return tuple(sorted(offered, key=_ORDER.index))


def entries_offered(task: Task, scene: Scene) -> tuple[str, ...]:
    """Return the ids of the entries to choose from, in the order of the directory."""
    chosen: set[str] = set(task.ask.choices) if isinstance(task.ask, PassOn) else set()
    for wrong in task.wrong:
        if chosen and isinstance(wrong.answer, PassOnAnswer) and wrong.answer.target:
            chosen.add(wrong.answer.target)
    return tuple(
        entry.id for entry in scene.world.directory.entries if not chosen or entry.id in chosen
    )
