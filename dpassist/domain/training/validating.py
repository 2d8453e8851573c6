"""Whether a lesson may be shown: complete in both languages, synthetic, and of one mind with the product."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import replace
from typing import Final

from dpassist.domain.reply_check.finding import Severity, worst
from dpassist.domain.settings import ConfigurationProblem
from dpassist.domain.training.answers import FakeAnswer, PassOnAnswer
from dpassist.domain.training.faults import FAULTS, spoilt
from dpassist.domain.training.lesson import LANGUAGES, Lesson, LessonText, TaskText
from dpassist.domain.training.marking import Result, agrees, completed, mark
from dpassist.domain.training.replying import right_situation
from dpassist.domain.training.scene import Scene
from dpassist.domain.training.solving import Solution, UnsolvableError, solve
from dpassist.domain.training.synthetic import (
    RealLooking,
    Trouble,
    troubles_in,
    troubles_in_words,
)
from dpassist.domain.training.tasks import Find, PassOn, Task, TaskKind

SceneOf = Callable[[Task, str], Scene]
"""Gives what a task is played with, in a language."""
_WITH_REPLY: Final = frozenset({TaskKind.WRITE, TaskKind.FIND})
SYNTHETIC: Final = {
    RealLooking.CPR_NUMBER: "training-real-number",
    RealLooking.ADDRESS: "training-real-address",
    RealLooking.WEB_ADDRESS: "training-real-web",
    RealLooking.NOT_MARKED: "training-not-marked",
}
TELEPHONE: Final = "training-telephone"


def problems_of(
    lesson: Lesson, scene_of: SceneOf, sources: Collection[str]
) -> tuple[ConfigurationProblem, ...]:
    """Return what is wrong with a lesson, each once.

    Args:
        lesson: The lesson.
        scene_of: Gives what its tasks are played with.
        sources: Ids of the sources there are.
    """
    found = [*_of_texts(lesson), *_of_sources(lesson, sources), *_of_ids(lesson)]
    for language in LANGUAGES:
        for task in lesson.tasks:
            scene = scene_of(task, language)
            found += [_problem(lesson, code, what) for code, what in _of_task(task, scene)]
            found += _of_messages(lesson, scene)
    return tuple(dict.fromkeys(found))


def doubts_of(lesson: Lesson, scene_of: SceneOf) -> tuple[ConfigurationProblem, ...]:
    """Return what somebody should look at in a lesson that may be in order all the same: telephone numbers, each once.

    Args:
        lesson: The lesson.
        scene_of: Gives what its tasks are played with.
    """
    found = []
    for language, text in lesson.texts.items():
        told = troubles_in_words("", _words(text))
        found += [
            _problem(lesson, TELEPHONE, each.shown, f"{language}.md") for each in _to_look_at(told)
        ]
    for task in lesson.tasks:
        for name, letter in scene_of(task, LANGUAGES[0]).letters.items():
            told = troubles_in(letter.message)
            found += [_problem(lesson, TELEPHONE, in_words(name, e)) for e in _to_look_at(told)]
    return tuple(dict.fromkeys(found))


def _to_look_at(found: Iterable[Trouble]) -> Iterator[Trouble]:
    return (each for each in found if each.is_to_look_at)


def in_words(name: str, trouble: Trouble) -> str:
    """Return which message something was found in, where in it, and what."""
    return " ".join(filter(None, (name, trouble.where, trouble.shown)))


def _problem(
    lesson: Lesson, code: str, what: str = "", file: str = "lesson.toml"
) -> ConfigurationProblem:
    return ConfigurationProblem(code, f"{lesson.id}/{file}", what=what)


def _of_ids(lesson: Lesson) -> Iterator[ConfigurationProblem]:
    for ids in (
        [task.id for task in lesson.tasks],
        [ref.id for ref in lesson.messages],
        *([wrong.id for wrong in task.wrong] for task in lesson.tasks),
    ):
        for name in (name for name, count in Counter(ids).items() if count > 1):
            yield _problem(lesson, "duplicate-id", name)
    if not lesson.tasks:
        yield _problem(lesson, "training-no-tasks")


def _of_sources(lesson: Lesson, sources: Collection[str]) -> Iterator[ConfigurationProblem]:
    for task in lesson.tasks:
        if not task.sources:
            yield _problem(lesson, "training-unsourced", task.id)
        for name in task.sources:
            if name not in sources:
                yield _problem(lesson, "training-no-source", name)


def _of_texts(lesson: Lesson) -> Iterator[ConfigurationProblem]:
    for language in LANGUAGES:
        file = f"{language}.md"
        text = lesson.texts.get(language)
        if text is None or not text.title.strip() or not text.story.strip():
            yield _problem(lesson, "training-language", language, file)
            continue
        for trouble in troubles_in_words("", _words(text)):
            if not trouble.is_to_look_at:
                yield _problem(lesson, SYNTHETIC[trouble.what], trouble.shown, file)
        known = {task.id for task in lesson.tasks}
        for name in text.tasks.keys() - known:
            yield _problem(lesson, "training-text-unknown", name, file)
        for task in lesson.tasks:
            for what in _lacking(task, text.of(task.id)):
                yield _problem(lesson, "training-text", f"{task.id}: {what}", file)


def _words(text: LessonText) -> Iterator[str]:
    """Give all that a lesson says in one language."""
    yield from (text.title, text.story)
    for task in text.tasks.values():
        yield from (task.question, task.why, task.answer, task.hint, task.notes)
        yield from task.wrong.values()


def _lacking(task: Task, text: TaskText) -> Iterator[str]:
    """Give the parts of a task's text that are missing, or that nothing asks for."""
    if not text.why.strip():
        yield "why"
    if (task.kind in _WITH_REPLY) != bool(text.answer.strip()):
        yield "answer"
    wanted = {wrong.id for wrong in task.wrong}
    given = {name for name, words in text.wrong.items() if words.strip()}
    yield from (f"wrong {name}" for name in sorted(wanted ^ given))


def _of_messages(lesson: Lesson, scene: Scene) -> Iterator[ConfigurationProblem]:
    for name, letter in scene.letters.items():
        for trouble in troubles_in(letter.message):
            if not trouble.is_to_look_at:
                yield _problem(lesson, SYNTHETIC[trouble.what], in_words(name, trouble))


def _of_task(task: Task, scene: Scene) -> Iterator[tuple[str, str]]:
    try:
        solution = solve(task, scene)
    except UnsolvableError as error:
        yield error.code, f"{task.id}: {error.what}"
        return
    if task.expected and not agrees(task.expected, solution.answer, solution):
        yield "training-expected", task.id
    for wrong in task.wrong:
        try:
            answer = completed(wrong.answer, solution)
        except KeyError as error:
            yield "training-no-fault", f"{task.id}: {error.args[0]}"
            continue
        if mark(task, answer, solution).result is Result.RIGHT:
            yield "training-wrong-is-right", f"{task.id}: {wrong.id}"
    yield from _of_kind(task, scene, solution)


def _of_kind(task: Task, scene: Scene, solution: Solution) -> Iterator[tuple[str, str]]:
    """Look at what only one kind of task can get wrong."""
    match task.ask, solution.answer:
        case Find() as ask, _:
            yield from _of_faults(task, ask, scene)
        case PassOn(choices=choices), PassOnAnswer(target=target):
            entries = {entry.id for entry in scene.world.directory.entries}
            yield from (("training-no-entry", name) for name in choices if name not in entries)
            if choices and target in entries and target not in choices:
                yield "training-right-not-offered", task.id
        case _, FakeAnswer(messages=fakes):
            if not fakes or fakes == set(task.messages):
                yield "training-fakes", task.id
        case _ if task.kind is TaskKind.WRITE and solution.situation:
            if worst(solution.situation.findings) is Severity.STOPS:
                yield "training-right-is-wrong", task.id
        case _:
            pass


def _of_faults(task: Task, ask: Find, scene: Scene) -> Iterator[tuple[str, str]]:
    """Look whether each fault alone is found by the reply check, so that any choice of them is."""
    right = right_situation(scene, ask.message, ask.profile, ask.shelf, alone=ask.alone)
    before = right.codes
    for number, name in enumerate(ask.faults):
        spoiled = spoilt(replace(right, seed=right.seed + number), (name,))
        if not (spoiled.codes - before) & set(FAULTS[name].codes):
            yield "training-fault-without-effect", f"{task.id}: {name}"
