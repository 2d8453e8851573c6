"""What a room is shown to choose from, which of it is right, and what an answer is called in a few words."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from string import ascii_uppercase
from typing import Final

from dpassist.domain.display import harmless
from dpassist.domain.guidance import GuidanceId
from dpassist.domain.identity import mask_cpr
from dpassist.domain.post import ReplyPermission
from dpassist.domain.reply_check.finding import Code
from dpassist.domain.training.answers import (
    HELD_BACK,
    NOBODY,
    Answer,
    AnswerableAnswer,
    FakeAnswer,
    FindAnswer,
    PassOnAnswer,
    RecogniseAnswer,
    WriteAnswer,
)
from dpassist.domain.training.choices import entries_offered, mistakes_offered
from dpassist.domain.training.composing import Begin
from dpassist.domain.training.faults import FAULTS
from dpassist.domain.training.slides import SlideMark, SlideRow
from dpassist.domain.training.tasks import Task, TaskKind
from dpassist.domain.verdict import Kind
from dpassist.services import wording_training_slides as words
from dpassist.services.trainer import Playing
from dpassist.services.training_comments import place_name, target_name
from dpassist.services.wording import Wording
from dpassist.services.wording_tables import REPLIES, Phrase
from dpassist.services.wording_training import BEGINNINGS, MISTAKES, SHEETS, WAYS


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing that can be chosen.

    Attributes:
        text: What it is called.
        is_right: Whether it belongs to the right answer.
        group: Which question it answers, where there are two.
    """

    text: str
    is_right: bool = False
    group: Phrase | None = None


def choices_of(say: Wording, playing: Playing) -> tuple[Choice, ...]:
    """Return what a task lets choose from; where steps are put in order, the steps as they are shuffled."""
    return tuple(_CHOICES[playing.task.kind](say, playing))


def choice_rows(say: Wording, choices: Iterable[Choice]) -> tuple[SlideRow, ...]:
    """Return choices as rows with letters, so that a room can call them out; a heading where the question changes."""
    rows: list[SlideRow] = []
    group: Phrase | None = None
    for number, choice in enumerate(choices):
        if choice.group and choice.group != group:
            rows.append(SlideRow("", say.say(choice.group), SlideMark.HEADING))
        group = choice.group
        rows.append(SlideRow(_letter(number), choice.text))
    return tuple(rows)


def right_rows(choices: Iterable[Choice]) -> tuple[SlideRow, ...]:
    """Return the right ones among choices, with the letters they had."""
    return tuple(
        SlideRow(_letter(number), choice.text, SlideMark.RIGHT)
        for number, choice in enumerate(choices)
        if choice.is_right
    )


def in_short(say: Wording, playing: Playing, given: Answer) -> str:
    """Return an answer in a few words; of a wrong one only what is wrong in it, and nothing where that takes long."""
    right = playing.solution.answer
    match given, right:
        case RecogniseAnswer(), RecogniseAnswer() if _is_otherwise_shown(given, right):
            said = ", ".join(place_name(say, each) for each in sorted(given.places or ()))
        case RecogniseAnswer(kind=Kind() as kind), _:
            said = say.kind(kind)
        case FindAnswer(codes=frozenset() as codes), _:
            said = _mistakes(say, codes)
        case FakeAnswer(messages=frozenset() as messages), _:
            said = ", ".join(_numbers(say, playing.task, messages))
        case ((AnswerableAnswer() | PassOnAnswer()), _):
            said = ", ".join(_parts(say, playing, given, right))
        case _:
            said = ""
    return said


def wrong_in_short(say: Wording, task: Task, given: Answer) -> str:
    """Return a common wrong answer in a few words, without opening its messages; empty where it takes those, or takes long."""
    match given:
        case RecogniseAnswer(kind=Kind() as kind):
            said = say.kind(kind)
        case AnswerableAnswer(permission=permission, way=way):
            told = (permission and _permission(say, permission), way and say.say(WAYS[way]))
            said = ", ".join(filter(None, told))
        case FindAnswer(codes=frozenset() as codes):
            said = _mistakes(say, codes)
        case WriteAnswer(faults=faults):
            codes = frozenset(FAULTS[name].codes[0] for name in faults if name in FAULTS)
            said = _mistakes(say, codes) if codes else ""
        case FakeAnswer(messages=frozenset() as messages):
            said = ", ".join(_numbers(say, task, messages))
        case _:
            said = ""
    return said


def _is_otherwise_shown(given: RecogniseAnswer, right: RecogniseAnswer) -> bool:
    """Tell whether the verdict is right and the signs are not."""
    return given is not right and given.kind is right.kind


def _letter(number: int) -> str:
    return ascii_uppercase[number] if number < len(ascii_uppercase) else str(number + 1)


def _mistakes(say: Wording, codes: Iterable[Code]) -> str:
    found = [say.say(MISTAKES[code]) for code in sorted(codes, key=list(Code).index)]
    return "; ".join(found) or say.say(words.NOTHING_WRONG)


def _numbers(say: Wording, task: Task, messages: frozenset[str]) -> Iterator[str]:
    for number, name in enumerate(task.messages, start=1):
        if name in messages:
            yield say.say(words.MESSAGE_NUMBER, number=number)


def _parts(
    say: Wording, playing: Playing, given: AnswerableAnswer | PassOnAnswer, right: Answer
) -> Iterator[str]:
    """Give the parts of an answer in two parts; of a wrong one those that are wrong."""
    told: dict[str, Callable[[], str]] = {}
    if isinstance(given, AnswerableAnswer):
        permission, way = given.permission, given.way
        told["permission"] = lambda: _permission(say, permission or ReplyPermission.UNKNOWN)
        told["way"] = lambda: say.say(WAYS[way or GuidanceId.DO_NOT_ANSWER])
    else:
        target, sheet = given.target or NOBODY, given.guidance or ""
        told["target"] = lambda: target_name(say, playing, target)
        if target != HELD_BACK:
            told["guidance"] = lambda: say.say(SHEETS[sheet])
    for name, words_of in told.items():
        if given is right or getattr(given, name) != getattr(right, name):
            yield words_of()


def _permission(say: Wording, permission: ReplyPermission) -> str:
    said = say.say(REPLIES[permission])
    return said[:1].upper() + said[1:]


def _recognise(say: Wording, playing: Playing) -> Iterator[Choice]:
    right = getattr(playing.solution.answer, "kind", None)
    yield from (Choice(say.kind(kind), kind is right) for kind in Kind)


def _answerable(say: Wording, playing: Playing) -> Iterator[Choice]:
    right = playing.solution.answer
    for permission in ReplyPermission:
        is_right = permission is getattr(right, "permission", None)
        yield Choice(_permission(say, permission), is_right, words.MAY_IT)
    for way in GuidanceId:
        yield Choice(say.say(WAYS[way]), way is getattr(right, "way", None), words.HOW)


def _pass_on(say: Wording, playing: Playing) -> Iterator[Choice]:
    right = playing.solution.answer
    target, guidance = getattr(right, "target", None), getattr(right, "guidance", None)
    for each in (*entries_offered(playing.task, playing.scene), NOBODY, HELD_BACK):
        yield Choice(target_name(say, playing, each), each == target, words.GOES_TO)
    for sheet, phrase in SHEETS.items():
        is_right = target != HELD_BACK and str(sheet) == guidance
        yield Choice(say.say(phrase), is_right, words.WITH_IT)


def _write(say: Wording, _playing: Playing) -> Iterator[Choice]:
    """Give the ways to begin; how it goes on is told and shown with the answer."""
    for begin in Begin:
        yield Choice(say.say(BEGINNINGS[begin]).replace("&", ""), group=words.BEGIN_WITH)


def _find(say: Wording, playing: Playing) -> Iterator[Choice]:
    codes = getattr(playing.solution.answer, "codes", None) or frozenset()
    for code in mistakes_offered(playing.task, playing.solution, playing.scene.seed):
        yield Choice(say.say(MISTAKES[code]), code in codes)
    yield Choice(say.say(words.NOTHING_WRONG), not codes)


def _order(_say: Wording, playing: Playing) -> Iterator[Choice]:
    solution = playing.solution
    yield from (Choice(solution.steps[number]) for number in solution.shuffled)


def _fake(say: Wording, playing: Playing) -> Iterator[Choice]:
    fakes = getattr(playing.solution.answer, "messages", None) or frozenset()
    for number, name in enumerate(playing.task.messages, start=1):
        message = playing.letter(name).message
        who = f"{message.sender}: " if message.sender else ""
        told = mask_cpr(harmless(f"{who}{say.subject(message.subject)}"))
        numbered = say.say(words.MESSAGE_NUMBER, number=number)
        yield Choice(f"{numbered}. {told}", name in fakes)


_CHOICES: Final[dict[TaskKind, Callable[[Wording, Playing], Iterator[Choice]]]] = {
    TaskKind.RECOGNISE: _recognise,
    TaskKind.ANSWERABLE: _answerable,
    TaskKind.ONWARD: _pass_on,
    TaskKind.WRITE: _write,
    TaskKind.FIND: _find,
    TaskKind.ORDER: _order,
    TaskKind.FAKE: _fake,
}
