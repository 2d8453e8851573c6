"""A lesson as a presentation: title, story, each message, and of each task the question, the choices and the answer."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from dpassist.domain.training.lesson import Lesson
from dpassist.domain.training.marking import completed, mark
from dpassist.domain.training.places import place_of, telling
from dpassist.domain.training.slides import Slide, SlideMark, SlideRow, Step
from dpassist.domain.training.tasks import Find, TaskKind
from dpassist.services import wording_training_slides as words
from dpassist.services.trainer import Playing, Trainer
from dpassist.services.training_choices import (
    choice_rows,
    choices_of,
    in_short,
    right_rows,
)
from dpassist.services.training_comments import Sign, comment_on, source_text
from dpassist.services.training_parts import (
    PartRow,
    letter_facts,
    message_parts,
    reply_parts,
    terms,
)
from dpassist.services.wording import Wording
from dpassist.services.wording_training import SUBJECTS, TASKS, WHAT_TO_DO
from dpassist.services.wording_training_marks import STEP

_SHORT_TEXT: Final = 200
"""Characters of a part beside choices: the message was read whole on the slide before."""
_SHORTER_TEXT: Final = 110
"""The same beside the answer, where what a sign says comes on top."""
_WITH_REASONS: Final = frozenset({TaskKind.ANSWERABLE, TaskKind.ONWARD, TaskKind.WRITE})
"""Kinds whose answer the product has more to say of than the choices and the signs in the message."""
_MARKS: Final = {Sign.RIGHT: SlideMark.RIGHT, Sign.TOLD: SlideMark.TOLD}


def slides_of(
    trainer: Trainer, say: Wording, lesson: Lesson, language: str, seed: int
) -> tuple[Slide, ...]:
    """Return the slides of a lesson; takes a moment, since each task is solved.

    Args:
        trainer: Plays the tasks.
        say: Words, in the same language.
        lesson: What is presented.
        language: ``da`` or ``en``.
        seed: Decides what is shuffled and picked.

    Raises:
        EnvironmentFaultError: A message of the lesson cannot be read.
        UnsolvableError: The lesson is wrong.
    """
    played = [trainer.play(lesson, task.id, language, seed) for task in lesson.tasks]
    slides = [*_opening(say, lesson, language)]
    shown: set[str] = set()
    for number, playing in enumerate(played, start=1):
        place = say.say(words.OF_TASKS, number=number, all=len(played))
        slides += _messages(say, playing, shown, place)
        slides += _task(say, playing, place)
    return (*slides, _summary(say, played))


def _opening(say: Wording, lesson: Lesson, language: str) -> Iterator[Slide]:
    text = lesson.text(language)
    tasks = " · ".join(say.say(TASKS[task.kind]) for task in lesson.tasks)
    notes = (say.say(words.NOTES_TASKS, count=len(lesson.tasks), tasks=tasks),)
    yield Slide(
        Step.TITLE,
        text.title,
        say.say(SUBJECTS[lesson.subject]),
        say.say(words.MADE_UP),
        notes=notes,
    )
    yield Slide(Step.STORY, say.say(words.STORY), text.title, text.story)


def _messages(say: Wording, playing: Playing, shown: set[str], place: str) -> Iterator[Slide]:
    """Give each message that the task is about, whole, unless the room has read it before."""
    names = playing.task.messages
    if isinstance(playing.task.ask, Find) and playing.task.ask.alone:
        return
    for number, name in enumerate(names, start=1):
        if name in shown:
            continue
        shown.add(name)
        rows = message_parts(say, playing.letter(name))
        is_one = len(names) == 1
        title = say.say(words.MESSAGE) if is_one else say.say(words.MESSAGE_NUMBER, number=number)
        notes = say.say(words.NOTES_MESSAGE, task=say.say(TASKS[playing.task.kind]))
        yield Slide(Step.MESSAGE, title, place, letter=_plain(rows), notes=(notes,))


def _task(say: Wording, playing: Playing, place: str) -> Iterator[Slide]:
    kind, own = playing.task.kind, playing.words
    title, choices = say.say(TASKS[kind]), choices_of(say, playing)
    asked = "\n\n".join(filter(None, (own.question, say.say(WHAT_TO_DO[kind]))))
    notes = _notes(say, playing)
    yield Slide(Step.QUESTION, title, place, asked, rows=_terms(say, playing), notes=notes)
    yield Slide(
        Step.OPTIONS,
        title,
        place,
        letter=_beside(say, playing),
        rows=choice_rows(say, choices),
        notes=(say.say(words.NOTES_ASK), *notes),
    )
    sources = " · ".join(source_text(say, s, playing.scene.language) for s in playing.sources)
    yield Slide(
        Step.REVEAL,
        say.say(words.ANSWER),
        place,
        own.why,
        letter=_revealed(say, playing),
        rows=(*_answer(say, playing), *_wrong(say, playing)),
        foot=say.say(words.SOURCE, source=sources) if sources else "",
        notes=notes,
    )


def _summary(say: Wording, played: list[Playing]) -> Slide:
    rows = tuple(SlideRow(say.say(TASKS[each.task.kind]), _core(each)) for each in played)
    return Slide(
        Step.SUMMARY,
        say.say(words.SUMMARY),
        played[0].text.title if played else "",
        rows=rows,
        notes=(say.say(words.NOTES_END),),
    )


def _core(playing: Playing) -> str:
    """Return the first paragraph of an explanation: what is to be remembered."""
    return playing.words.why.partition("\n\n")[0]


def _notes(say: Wording, playing: Playing) -> tuple[str, ...]:
    """Return what the trainer sees of a task: the lesson's own note, the answer, and what comes up."""
    own, right = playing.words, in_short(say, playing, playing.solution.answer)
    return tuple(
        filter(
            None,
            (
                own.notes,
                say.say(words.NOTES_RIGHT, answer=right) if right else "",
                own.why,
                say.say(words.NOTES_HINT, hint=own.hint) if own.hint else "",
                *(row.text for row in _wrong(say, playing)),
            ),
        )
    )


# What stands beside the choices and the answer


def _plain(rows: tuple[PartRow, ...]) -> tuple[SlideRow, ...]:
    return tuple(SlideRow(row.name, row.text) for row in rows)


def _short(rows: tuple[PartRow, ...]) -> tuple[SlideRow, ...]:
    return tuple(SlideRow(row.name, _shortened(row.text)) for row in rows)


def _shortened(text: str, most: int = _SHORT_TEXT) -> str:
    return text if len(text) <= most else f"{text[:most].rstrip()}…"


def _terms(say: Wording, playing: Playing) -> tuple[SlideRow, ...]:
    """Return what a room has to know before it answers: the day, the gateway's ways."""
    profile = getattr(playing.task.ask, "profile", "")
    if not profile or playing.task.kind is TaskKind.ORDER:
        return ()
    scene = playing.scene
    told = terms(say, scene.world.profile(profile), scene.today, scene.language)
    return tuple(SlideRow("", line, SlideMark.TOLD) for line in told)


def _beside(say: Wording, playing: Playing) -> tuple[SlideRow, ...]:
    kind, situation = playing.task.kind, playing.solution.situation
    if kind is TaskKind.FIND and situation:
        return _plain(reply_parts(say, situation))
    if kind in {TaskKind.ORDER, TaskKind.FAKE}:
        return ()
    letter = playing.letter(playing.task.messages[0])
    facts = () if kind is TaskKind.RECOGNISE else letter_facts(say, letter)
    return _short((*facts, *message_parts(say, letter)))


def _revealed(say: Wording, playing: Playing) -> tuple[SlideRow, ...]:
    """Return what stands beside the answer: the message with its signs, or the reply as it is right or was wrong."""
    situation = playing.solution.situation
    if playing.task.kind is TaskKind.RECOGNISE:
        return _signed(say, playing, playing.task.messages[0])
    if playing.task.kind is TaskKind.FAKE:
        named = enumerate(playing.task.messages, start=1)
        return tuple(row for number, name in named for row in _fake(say, playing, number, name))
    if situation:
        return _plain(reply_parts(say, situation))
    return _beside(say, playing)


def _signed(say: Wording, playing: Playing, name: str) -> tuple[SlideRow, ...]:
    """Return a message whose telling parts are marked, each with what it shows."""
    letter = playing.letter(name)
    shown: dict[str, list[str]] = {}
    for sign in telling(letter.verdict):
        for place in place_of(sign, letter.message):
            shown.setdefault(place, []).append(say.evidence(sign))
    return tuple(
        replace(row, mark=SlideMark.SIGN, why=say.say(words.WITH_SIGN, text=" ".join(told)))
        if (told := shown.get(part.place))
        else row
        for part, row in (
            (part, SlideRow(part.name, _shortened(part.text, _SHORTER_TEXT)))
            for part in message_parts(say, letter)
        )
    )


def _fake(say: Wording, playing: Playing, number: int, name: str) -> Iterator[SlideRow]:
    """Give a message by its heading, and what of it shows that it is false, or that it is not."""
    yield SlideRow("", say.say(words.MESSAGE_NUMBER, number=number), SlideMark.HEADING)
    rows = _signed(say, playing, name)
    marked = tuple(row for row in rows if row.mark is SlideMark.SIGN)
    yield from marked or rows[1:2]


def _answer(say: Wording, playing: Playing) -> tuple[SlideRow, ...]:
    """Return the right answer, and what the product says of it."""
    kind, solution = playing.task.kind, playing.solution
    if kind is TaskKind.ORDER:
        named = enumerate(solution.steps, start=1)
        texts = (say.say(STEP, number=number, text=step) for number, step in named)
        return tuple(SlideRow("", text, SlideMark.RIGHT) for text in texts)
    rows = right_rows(choices_of(say, playing))
    if kind not in _WITH_REASONS:
        return rows
    lines = comment_on(say, playing, mark(playing.task, solution.answer, solution)).lines
    told = (line for line in lines if line.sign is Sign.TOLD or kind is TaskKind.WRITE)
    return (*rows, *(SlideRow("", line.text, _MARKS[line.sign]) for line in told))


def _wrong(say: Wording, playing: Playing) -> tuple[SlideRow, ...]:
    """Return the answers that many give, and why they are wrong."""
    rows = []
    for wrong in playing.task.wrong:
        short = in_short(say, playing, completed(wrong.answer, playing.solution))
        why = playing.words.wrong.get(wrong.id, "")
        text = (
            say.say(words.OFTEN, answer=short, why=why)
            if short
            else say.say(words.OFTEN_BARE, why=why)
        )
        rows.append(SlideRow("", text, SlideMark.NOT_SO))
    return tuple(rows)
