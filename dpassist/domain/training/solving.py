"""What is right: the recogniser, the rules, the directory and the reply check asked about one task."""

import random
from dataclasses import dataclass, field, replace

from dpassist.domain.errors import ReplyRefusedError
from dpassist.domain.guidance import choose_guidance
from dpassist.domain.profiles import ReplyKind
from dpassist.domain.reply import draft_refusal, pass_on_refusal
from dpassist.domain.rules.suggesting import Suggesting, Suggestion
from dpassist.domain.rules.traits import traits_of
from dpassist.domain.training.answers import (
    HELD_BACK,
    NOBODY,
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
from dpassist.domain.training.places import telling_places
from dpassist.domain.training.replying import right_situation
from dpassist.domain.training.scene import Letter, Scene
from dpassist.domain.training.situation import Situation
from dpassist.domain.training.tasks import (
    Answerable,
    Fake,
    Find,
    Order,
    PassOn,
    Recognise,
    Task,
    Write,
)
from dpassist.domain.verdict import Kind


class UnsolvableError(ValueError):
    """The product has no answer to a task.

    Attributes:
        code: Why, worded in ``services.wording``.
        what: Which name; may be empty.
    """

    def __init__(self, code: str, what: str = "") -> None:
        super().__init__(code)
        self.code = code
        self.what = what


@dataclass(frozen=True, slots=True)
class Solution:
    """The right answer to a task, and what makes it so.

    Attributes:
        answer: The right one.
        letters: The letters it is about, in order.
        refusal: Code of why a letter must not be answered or passed on, or no draft is made; empty for none.
        suggestion: What the rules say.
        situation: The reply: the right one for *write the reply*, the spoilt one for *find the mistakes*.
        steps: The steps in their right order.
        shuffled: The numbers of the steps in the order they are shown in.
    """

    answer: Answer
    letters: tuple[Letter, ...] = ()
    refusal: str = ""
    suggestion: Suggestion | None = None
    situation: Situation | None = field(default=None, repr=False)
    steps: tuple[str, ...] = ()
    shuffled: tuple[int, ...] = ()


def solve(task: Task, scene: Scene) -> Solution:
    """Work out the right answer.

    Raises:
        UnsolvableError: ``training-no-message``, ``training-no-profile``, ``training-no-fault``,
            ``training-no-reply`` or ``training-no-steps``.
    """
    missing = next((name for name in task.messages if name not in scene.letters), "")
    if missing:
        raise UnsolvableError("training-no-message", missing)
    profile = getattr(task.ask, "profile", "")
    if profile and profile not in scene.world.profiles:
        raise UnsolvableError("training-no-profile", profile)
    solution = _solve(task, scene)
    return replace(solution, letters=tuple(scene.letters[name] for name in task.messages))


def _solve(task: Task, scene: Scene) -> Solution:
    match task.ask:
        case Write():
            return _written(task.ask, scene)
        case Find():
            return _found(task.ask, scene)
        case Order(profile=profile):
            return _ordered(scene, profile)
        case Fake(messages=messages):
            fakes = (m for m in messages if scene.letters[m].verdict.kind is Kind.SUSPICIOUS)
            return Solution(FakeAnswer(frozenset(fakes)))
        case Recognise() | Answerable() | PassOn():
            return _about_letter(task.ask, scene)


def _about_letter(ask: Recognise | Answerable | PassOn, scene: Scene) -> Solution:
    letter = scene.letters[ask.message]
    match ask:
        case Recognise():
            return _recognised(letter)
        case Answerable(profile=profile):
            return _answerable(scene, letter, profile)
        case PassOn():
            return _passed_on(scene, letter)


def _recognised(letter: Letter) -> Solution:
    places = telling_places(letter.verdict, letter.message)
    return Solution(RecogniseAnswer(letter.verdict.kind, places))


def _answerable(scene: Scene, letter: Letter, profile_id: str) -> Solution:
    profile = scene.world.profile(profile_id)
    way = choose_guidance(letter.message, letter.verdict, profile)
    refusal = draft_refusal(letter.message, letter.verdict, profile)
    return Solution(AnswerableAnswer(letter.verdict.reply, way), refusal=refusal)


def _passed_on(scene: Scene, letter: Letter) -> Solution:
    refusal = pass_on_refusal(letter.verdict)
    if refusal:
        return Solution(PassOnAnswer(HELD_BACK, ""), refusal=refusal)
    traits = traits_of(letter.message, letter.verdict.facts)
    suggestion = Suggesting(scene.world.rules, scene.today).suggest(traits)
    entry = next(
        (each for each in scene.world.directory.entries if each.id == suggestion.target), None
    )
    wanted = entry.reply_profile if entry else ""
    guidance = str(choose_guidance(letter.message, letter.verdict, scene.world.profile(wanted)))
    if entry and entry.other_authority:
        guidance = ""  # it answers in its own ways
    return Solution(PassOnAnswer(entry.id if entry else NOBODY, guidance), suggestion=suggestion)


def _written(ask: Write, scene: Scene) -> Solution:
    if scene.world.profile(ask.profile).kind is not ReplyKind.DRAFT:
        raise UnsolvableError("training-no-reply", ask.profile)
    situation = _right(scene, ask)
    ready = situation.with_reply(sent=scene.today)
    return Solution(WriteAnswer(ready.reply), situation=ready)


def _found(ask: Find, scene: Scene) -> Solution:
    names = picked(ask, scene.seed)
    try:
        situation = spoilt(_right(scene, ask), names)
    except KeyError as error:
        raise UnsolvableError("training-no-fault", str(error.args[0])) from error
    return Solution(FindAnswer(situation.codes), situation=situation)


def _right(scene: Scene, ask: Write | Find) -> Situation:
    alone = isinstance(ask, Find) and ask.alone
    try:
        return right_situation(scene, ask.message, ask.profile, ask.shelf, alone=alone)
    except ReplyRefusedError as error:
        raise UnsolvableError("training-no-reply", ask.message) from error


def _ordered(scene: Scene, profile_id: str) -> Solution:
    steps = scene.world.profile(profile_id).steps.get(scene.language, ())
    if len(set(steps)) != len(steps) or len(steps) < _FEWEST_STEPS:
        raise UnsolvableError("training-no-steps", profile_id)
    right = tuple(range(len(steps)))
    return Solution(OrderAnswer(right), steps=steps, shuffled=shuffled(len(steps), scene.seed))


def picked(ask: Find, seed: int) -> tuple[str, ...]:
    """Return the faults that are put in at this try, in the lesson's order."""
    if not 0 < ask.pick < len(ask.faults):
        return ask.faults
    dice = random.Random(seed)  # noqa: S311 - practice, no secret
    chosen = set(dice.sample(range(len(ask.faults)), ask.pick))
    return tuple(name for number, name in enumerate(ask.faults) if number in chosen)


def shuffled(count: int, seed: int) -> tuple[int, ...]:
    """Return the numbers below one in an order that is not theirs."""
    numbers = list(range(count))
    dice = random.Random(seed)  # noqa: S311 - practice, no secret
    dice.shuffle(numbers)
    return tuple(numbers) if numbers != sorted(numbers) else (*numbers[1:], *numbers[:1])


_FEWEST_STEPS = 3
