"""How far an answer is what the product says, in parts, with what was missed and what was added."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Final

from dpassist.domain.reply_check.finding import Finding, Severity, worst
from dpassist.domain.training.answers import (
    Answer,
    AnswerableAnswer,
    FakeAnswer,
    FindAnswer,
    OrderAnswer,
    PassOnAnswer,
    RecogniseAnswer,
    WriteAnswer,
)
from dpassist.domain.training.faults import spoilt
from dpassist.domain.training.situation import Situation
from dpassist.domain.training.solving import Solution
from dpassist.domain.training.tasks import Task


class Result(StrEnum):
    """What an answer comes to."""

    RIGHT = "right"
    PARTLY = "partly"
    WRONG = "wrong"


class Part(StrEnum):
    """What an answer is made of."""

    VERDICT = "verdict"
    SIGNS = "signs"
    PERMISSION = "permission"
    WAY = "way"
    TARGET = "target"
    GUIDANCE = "guidance"
    REPLY = "reply"
    MISTAKES = "mistakes"
    ORDER = "order"
    FAKES = "fakes"


@dataclass(frozen=True, slots=True)
class Mark:
    """The mark of one answer.

    Attributes:
        result: What it comes to.
        parts: Each part, and whether it is right.
        missed: What is right and was not answered: places, codes or message ids.
        added: What was answered and is not right.
        findings: What the reply check says of a written reply.
        common: Id of the lesson's common wrong answer that was given; empty for none.
    """

    result: Result
    parts: Mapping[Part, bool]
    missed: tuple[str, ...] = ()
    added: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = field(default=(), repr=False)
    common: str = ""

    @property
    def mistakes(self) -> tuple[str, ...]:
        """What went wrong, in names that never change: to count what a room gets wrong."""
        parts = (f"{part}" for part, is_right in self.parts.items() if not is_right)
        named = (f"common:{self.common}",) if self.common else ()
        missed, added = (f"missed:{m}" for m in self.missed), (f"added:{a}" for a in self.added)
        return () if self.result is Result.RIGHT else (*named, *parts, *missed, *added)


def mark(task: Task, answer: Answer, solution: Solution) -> Mark:
    """Mark an answer.

    Raises:
        TypeError: It is an answer to another kind of task.
    """
    marked = _mark(answer, solution)
    if marked.result is Result.RIGHT:
        return marked
    return replace(marked, common=_common(task, answer, solution))


def completed(given: Answer, solution: Solution) -> Answer:
    """Fill in what an answer of a lesson's data leaves out, as it is right."""
    match given, solution.answer:
        case RecogniseAnswer(), RecogniseAnswer(kind=kind, places=places):
            whole: Answer = RecogniseAnswer(
                given.kind or kind, places if given.places is None else given.places
            )
        case AnswerableAnswer(), AnswerableAnswer(permission=permission, way=way):
            whole = AnswerableAnswer(given.permission or permission, given.way or way)
        case PassOnAnswer(), PassOnAnswer(target=target, guidance=guidance):
            whole = PassOnAnswer(
                target if given.target is None else given.target,
                guidance if given.guidance is None else given.guidance,
            )
        case WriteAnswer(faults=faults), WriteAnswer() if solution.situation:
            whole = WriteAnswer(spoilt(solution.situation, faults).reply)
        case FindAnswer(codes=None) | OrderAnswer(order=None) | FakeAnswer(messages=None), _:
            whole = solution.answer
        case _:
            whole = given
    return whole


def agrees(given: Answer, answer: Answer, solution: Solution) -> bool:
    """Tell whether an answer is what a lesson's data state, as far as they state anything."""
    if isinstance(given, WriteAnswer):
        return isinstance(answer, WriteAnswer) and _has_faults(given, answer, solution)
    stated = [
        (getattr(given, name), getattr(answer, name, None))
        for name in given.__slots__
        if getattr(given, name) is not None
    ]
    return bool(stated) and type(given) is type(answer) and all(a == b for a, b in stated)


def _common(task: Task, answer: Answer, solution: Solution) -> str:
    return next((w.id for w in task.wrong if agrees(w.answer, answer, solution)), "")


def _has_faults(given: WriteAnswer, answer: WriteAnswer, solution: Solution) -> bool:
    """Tell whether a written reply has the faults that are named, or none when none is."""
    if solution.situation is None or answer.reply is None:
        return False
    wanted = _new(solution.situation, spoilt(solution.situation, given.faults))
    found = _new(solution.situation, replace(solution.situation, reply=answer.reply))
    codes = {finding.code for finding in wanted}
    return codes <= {finding.code for finding in found} and bool(codes or not found)


def _new(right: Situation, given: Situation) -> tuple[Finding, ...]:
    """Return what is wrong with a reply beyond what no reply to that letter could help."""
    return tuple(
        finding
        for finding in given.findings
        if finding.code not in right.codes and finding.severity is not Severity.HINT
    )


def _mark(answer: Answer, solution: Solution) -> Mark:
    match answer, solution.answer:
        case RecogniseAnswer(), RecogniseAnswer() as right:
            marked = _recognised(answer, right)
        case WriteAnswer(reply=reply), WriteAnswer() if solution.situation and reply:
            marked = _written(solution.situation, replace(solution.situation, reply=reply))
        case FindAnswer(codes=given), FindAnswer(codes=right_codes):
            marked = _as_sets(Part.MISTAKES, given, right_codes)
        case FakeAnswer(messages=given_ids), FakeAnswer(messages=right_ids):
            marked = _as_sets(Part.FAKES, given_ids, right_ids)
        case OrderAnswer(order=order), OrderAnswer(order=right_order):
            marked = _ordered(order or (), right_order or ())
        case _ if type(answer) is type(solution.answer):
            marked = _by_parts(answer, solution.answer)
        case _:
            raise TypeError(type(answer).__name__)
    return marked


def _recognised(answer: RecogniseAnswer, right: RecogniseAnswer) -> Mark:
    """Mark a verdict with its signs: one that shows it is enough, and none may be picked that does not."""
    picked, there = answer.places or frozenset(), right.places or frozenset()
    missed, added = tuple(sorted(there - picked)), tuple(sorted(picked - there))
    is_shown = not added and bool(picked) == bool(there)
    parts = {Part.VERDICT: answer.kind is right.kind, Part.SIGNS: is_shown}
    return Mark(_result(parts, first=Part.VERDICT), parts, () if is_shown else missed, added)


def _by_parts(answer: Answer, right: Answer) -> Mark:
    """Mark the kinds of answers whose two parts are either right or wrong."""
    parts = {
        part: getattr(answer, part.value) == getattr(right, part.value)
        for part in _PARTS[type(answer)]
    }
    return Mark(_result(parts), parts)


def _written(right: Situation, given: Situation) -> Mark:
    findings, new = given.findings, _new(right, given)
    results = {None: Result.RIGHT, Severity.WARNS: Result.PARTLY, Severity.STOPS: Result.WRONG}
    result = results[worst(new)]
    added = tuple(dict.fromkeys(finding.code.value for finding in new))
    return Mark(result, {Part.REPLY: not new}, (), added, findings)


def _as_sets(part: Part, given: Iterable[str] | None, right: Iterable[str] | None) -> Mark:
    answered, there = frozenset(map(str, given or ())), frozenset(map(str, right or ()))
    missed, added = tuple(sorted(there - answered)), tuple(sorted(answered - there))
    is_right = answered == there
    partly = Result.PARTLY if answered & there else Result.WRONG
    return Mark(Result.RIGHT if is_right else partly, {part: is_right}, missed, added)


def _ordered(order: tuple[int, ...], right: tuple[int, ...]) -> Mark:
    """Mark an order: two neighbours that are swapped are nearly right."""
    is_right = order == right
    swapped = any(
        (*order[:n], order[n + 1], order[n], *order[n + 2 :]) == right
        for n in range(len(order) - 1)
    )
    result = Result.RIGHT if is_right else Result.PARTLY if swapped else Result.WRONG
    return Mark(result, {Part.ORDER: is_right})


def _result(parts: Mapping[Part, bool], first: Part | None = None) -> Result:
    """Return what parts come to; without the first of them, if one is named, the rest counts nothing."""
    if all(parts.values()):
        return Result.RIGHT
    is_partly = parts[first] if first else any(parts.values())
    return Result.PARTLY if is_partly else Result.WRONG


_PARTS: Final = {
    AnswerableAnswer: (Part.PERMISSION, Part.WAY),
    PassOnAnswer: (Part.TARGET, Part.GUIDANCE),
}
