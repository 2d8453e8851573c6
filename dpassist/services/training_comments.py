"""What a learner is told after an answer: how it is, why, what the product saw, and where that is known from."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final, TypeVar

from dpassist.domain.guidance import GuidanceId
from dpassist.domain.post import ReplyPermission
from dpassist.domain.reply_check.finding import Code, Finding
from dpassist.domain.training.answers import (
    HELD_BACK,
    NOBODY,
    Answer,
    AnswerableAnswer,
    PassOnAnswer,
)
from dpassist.domain.training.lesson import Source
from dpassist.domain.training.marking import Mark, Part, Result
from dpassist.domain.training.places import place_of, telling
from dpassist.domain.training.tasks import TaskKind
from dpassist.domain.verdict import Evidence
from dpassist.services.trainer import Playing
from dpassist.services.wording import Wording
from dpassist.services.wording_findings import FindingRow, finding_rows
from dpassist.services.wording_rules import entry_name, reason_lines
from dpassist.services.wording_tables import REPLIES, WHERE
from dpassist.services.wording_training import (
    CONFIDENCES,
    HELD_BACK_PHRASE,
    MISTAKES,
    NOBODY_PHRASE,
    RESULTS,
    SHEETS,
    WAYS,
)
from dpassist.services.wording_training_marks import (
    CLEAN,
    FOUND,
    MESSAGE,
    MISSED,
    NO_SIGN,
    NOT_THERE,
    NOTHING_WRONG,
    SHOWS,
    SHOWS_NOTHING,
    STEP,
    WITH_REASON,
)

Right = TypeVar("Right", bound=Answer)


class Sign(StrEnum):
    """What a line of a comment is."""

    RIGHT = "right"
    """The learner had it."""
    HOW_IT_IS = "how-it-is"
    """The learner had it otherwise, or not at all."""
    NOT_SO = "not-so"
    """The learner said so, and it is not."""
    TOLD = "told"
    """More of what the product saw."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a comment: what it says, and what it is."""

    text: str
    sign: Sign = Sign.TOLD


def _judged(text: str, *, is_right: bool) -> Line:
    return Line(text, Sign.RIGHT if is_right else Sign.HOW_IT_IS)


@dataclass(frozen=True, slots=True)
class Comment:
    """What a learner is told.

    Attributes:
        result: What the answer comes to.
        title: The same in words.
        common: Why the common wrong answer that was given is wrong; else empty.
        lines: What the product saw, part by part.
        why: The lesson's explanation.
        sources: Where it is known from, with how well.
    """

    result: Result
    title: str
    common: str
    lines: tuple[Line, ...]
    why: str
    sources: tuple[str, ...] = field(default=())

    @property
    def text(self) -> str:
        """Everything it says."""
        lines = (line.text for line in self.lines)
        return "\n".join(filter(None, (self.title, self.common, *lines, self.why, *self.sources)))


def comment_on(say: Wording, playing: Playing, given: Mark) -> Comment:
    """Put a mark into words."""
    words = playing.words
    return Comment(
        given.result,
        say.say(RESULTS[given.result]),
        words.wrong.get(given.common, ""),
        tuple(_LINES[playing.task.kind](say, playing, given)),
        words.why,
        tuple(source_text(say, source, playing.scene.language) for source in playing.sources),
    )


def source_text(say: Wording, source: Source, language: str) -> str:
    """Return where something is known from, and how well."""
    where = source.where.get(language) or next(iter(source.where.values()), source.id)
    return say.say(CONFIDENCES[source.confidence], where=where)


def place_name(say: Wording, place: str) -> str:
    """Return what a part of a message is called, as a sentence begins with it."""
    name, _space, number = place.partition(" ")
    words = say.say(WHERE[name], number=number) if name in WHERE else place
    return words[:1].upper() + words[1:]


def target_name(say: Wording, playing: Playing, target: str) -> str:
    """Return who gets a message, or that nobody does."""
    if target == HELD_BACK:
        return say.say(HELD_BACK_PHRASE)
    if target == NOBODY:
        return say.say(NOBODY_PHRASE)
    return entry_name(playing.scene.world.directory, target)


def _right(playing: Playing, kind: type[Right]) -> Right:
    """Return the right answer, of the kind that its task has.

    Raises:
        TypeError: It is of another kind.
    """
    right = playing.solution.answer
    if not isinstance(right, kind):
        raise TypeError(kind.__name__)
    return right


def _recognised(say: Wording, playing: Playing, given: Mark) -> Iterator[Line]:
    letter = playing.solution.letters[0]
    yield _judged(say.sentence(letter.verdict), is_right=given.parts[Part.VERDICT])
    signs = telling(letter.verdict)
    if not signs:
        yield _judged(say.say(NO_SIGN), is_right=given.parts[Part.SIGNS])
    for sign in signs:
        is_missed = place_of(sign, letter.message) <= set(given.missed)
        yield _judged(_shown_by(say, sign), is_right=not is_missed)
    for place in given.added:
        yield Line(say.say(SHOWS_NOTHING, where=place_name(say, place)), Sign.NOT_SO)


def _shown_by(say: Wording, sign: Evidence) -> str:
    where = say.where(sign)
    return say.say(SHOWS, where=where[:1].upper() + where[1:], text=say.evidence(sign))


def _answerable(say: Wording, playing: Playing, given: Mark) -> Iterator[Line]:
    right = _right(playing, AnswerableAnswer)
    words = say.say(REPLIES[right.permission or ReplyPermission.UNKNOWN])
    first = f"{words[:1].upper()}{words[1:]}."
    yield _judged(first, is_right=given.parts[Part.PERMISSION])
    way = say.say(WAYS[right.way or GuidanceId.DO_NOT_ANSWER])
    yield _judged(f"{way}.", is_right=given.parts[Part.WAY])
    if playing.solution.refusal:
        yield Line(say.refusal_of(playing.solution.refusal))


def _passed_on(say: Wording, playing: Playing, given: Mark) -> Iterator[Line]:
    right = _right(playing, PassOnAnswer)
    name = target_name(say, playing, right.target or NOBODY)
    yield _judged(name, is_right=given.parts[Part.TARGET])
    if right.target != HELD_BACK:
        sheet = say.say(SHEETS[right.guidance or ""])
        yield _judged(sheet, is_right=given.parts[Part.GUIDANCE])
    if playing.solution.suggestion:
        directory = playing.scene.world.directory
        yield from map(Line, reason_lines(say, playing.solution.suggestion, directory))
    if playing.solution.refusal:
        yield Line(say.refusal_of(playing.solution.refusal))


def _written(say: Wording, playing: Playing, given: Mark) -> Iterator[Line]:
    """Tell what is wrong with the reply, worst first, and what is good to know."""
    if not given.findings:
        yield Line(say.say(CLEAN), Sign.RIGHT)
    for row in _rows(say, playing, given.findings):
        is_mine = row.finding.code.value in given.added
        yield Line(_with_reason(say, row), Sign.NOT_SO if is_mine else Sign.TOLD)


def _found(say: Wording, playing: Playing, given: Mark) -> Iterator[Line]:
    situation = playing.solution.situation
    findings = situation.findings if situation else ()
    if not findings:
        yield _judged(say.say(NOTHING_WRONG), is_right=given.result is Result.RIGHT)
    for row in _rows(say, playing, findings):
        is_missed = row.finding.code.value in given.missed
        text = say.say(MISSED if is_missed else FOUND, text=_with_reason(say, row))
        yield _judged(text, is_right=not is_missed)
    for code in given.added:
        yield Line(say.say(NOT_THERE, text=say.say(MISTAKES[Code(code)])), Sign.NOT_SO)


def _rows(say: Wording, playing: Playing, findings: tuple[Finding, ...]) -> tuple[FindingRow, ...]:
    situation = playing.solution.situation
    if situation is None:
        return ()
    return finding_rows(say, findings, situation.about.profile, playing.scene.language)


def _with_reason(say: Wording, row: FindingRow) -> str:
    return say.say(WITH_REASON, text=row.text, why=row.why)


def _ordered(say: Wording, playing: Playing, given: Mark) -> Iterator[Line]:
    for number, step in enumerate(playing.solution.steps, start=1):
        text = say.say(STEP, number=number, text=step)
        yield _judged(text, is_right=given.result is Result.RIGHT)


def _faked(say: Wording, playing: Playing, given: Mark) -> Iterator[Line]:
    wrong = {*given.missed, *given.added}
    for name in playing.task.messages:
        letter = playing.letter(name)
        text = say.sentence(letter.verdict)
        subject = say.subject(letter.message.subject)
        yield _judged(say.say(MESSAGE, subject=subject, text=text), is_right=name not in wrong)
        for sign in telling(letter.verdict):
            yield Line(_shown_by(say, sign))


_LINES: Final = {
    TaskKind.RECOGNISE: _recognised,
    TaskKind.ANSWERABLE: _answerable,
    TaskKind.ONWARD: _passed_on,
    TaskKind.WRITE: _written,
    TaskKind.FIND: _found,
    TaskKind.ORDER: _ordered,
    TaskKind.FAKE: _faked,
}
