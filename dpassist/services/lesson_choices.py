"""What can be answered wrongly to a task that is being made: what the form offers as common wrong answers."""

from collections.abc import Iterator
from dataclasses import dataclass

from dpassist.domain.post import ReplyPermission
from dpassist.domain.training.answers import (
    HELD_BACK,
    NOBODY,
    Answer,
    AnswerableAnswer,
    OrderAnswer,
    PassOnAnswer,
    RecogniseAnswer,
    WriteAnswer,
)
from dpassist.domain.training.choices import entries_offered
from dpassist.domain.training.faults import FAULTS
from dpassist.domain.training.marking import Result, completed, mark
from dpassist.domain.training.tasks import TaskKind
from dpassist.domain.verdict import Kind
from dpassist.services.trainer import Playing
from dpassist.services.training_comments import target_name
from dpassist.services.wording import Wording
from dpassist.services.wording_making import FAULT, STEP_FIRST
from dpassist.services.wording_tables import REPLIES
from dpassist.services.wording_training import MISTAKES, WAYS


@dataclass(frozen=True, slots=True)
class WrongChoice:
    """One wrong answer, and its words."""

    answer: Answer
    words: str


def wrong_choices(say: Wording, playing: Playing) -> tuple[WrongChoice, ...]:
    """Return the wrong answers there are to a task; takes a moment for a reply."""
    return tuple(
        choice
        for choice in _candidates(say, playing)
        if mark(playing.task, completed(choice.answer, playing.solution), playing.solution).result
        is not Result.RIGHT
    )


def _candidates(say: Wording, playing: Playing) -> Iterator[WrongChoice]:
    match playing.task.kind:
        case TaskKind.RECOGNISE:
            yield from (WrongChoice(RecogniseAnswer(kind), say.kind(kind)) for kind in Kind)
        case TaskKind.ANSWERABLE:
            for permission in ReplyPermission:
                words = say.say(REPLIES[permission])
                yield WrongChoice(AnswerableAnswer(permission=permission), words)
            for way, phrase in WAYS.items():
                yield WrongChoice(AnswerableAnswer(way=way), say.say(phrase))
        case TaskKind.ONWARD:
            for target in (*entries_offered(playing.task, playing.scene), NOBODY, HELD_BACK):
                words = target_name(say, playing, target)
                yield WrongChoice(PassOnAnswer(target=target), words)
        case TaskKind.WRITE:
            yield from _faults(say)
        case _:
            yield from _swaps(say, playing)


def _faults(say: Wording) -> Iterator[WrongChoice]:
    """Give every fault; those without effect on this very reply are right answers, and fall away."""
    for name, fault in FAULTS.items():
        words = say.say(FAULT, fault=say.say(MISTAKES[fault.codes[0]]), name=name)
        yield WrongChoice(WriteAnswer(faults=(name,)), words)


def _swaps(say: Wording, playing: Playing) -> Iterator[WrongChoice]:
    """Give the right order with two steps exchanged that stand next to each other."""
    right = list(range(len(playing.solution.steps)))
    for at in range(len(right) - 1):
        order = [*right[:at], right[at + 1], right[at], *right[at + 2 :]]
        words = say.say(STEP_FIRST, step=playing.solution.steps[at + 1])
        yield WrongChoice(OrderAnswer(order=tuple(order)), words)
