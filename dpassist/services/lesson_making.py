"""Make a lesson of a pseudonymised message: look it through, show the lesson as a learner sees it, and keep it.

A message in which something looks real is never kept anywhere, nor is the file's own name.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path, PurePath
from typing import Final, Protocol

from dpassist.domain.errors import DpassistError, UnreadableMessageError
from dpassist.domain.identity import mask_cpr_strictly
from dpassist.domain.message import Attachment, Message, SourceFormat
from dpassist.domain.settings import ConfigurationProblem
from dpassist.domain.training.lesson import Lesson, Source
from dpassist.domain.training.making import (
    MESSAGE,
    LessonPlan,
    PlanFault,
    faults_of,
    folder_name,
    lesson_of,
)
from dpassist.domain.training.marking import mark
from dpassist.domain.training.scene import Letter, Scene
from dpassist.domain.training.synthetic import (
    RealLooking,
    Trouble,
    troubles_in,
    troubles_in_raw,
    troubles_in_words,
)
from dpassist.domain.training.tasks import Task, TaskKind
from dpassist.domain.training.validating import problems_of
from dpassist.domain.verdict import Kind
from dpassist.mailio.looked_through import words_in
from dpassist.mailio.msg_words import words_of_msg
from dpassist.services import wording_making as words
from dpassist.services.lesson_choices import WrongChoice, wrong_choices
from dpassist.services.trainer import Playing, Trainer
from dpassist.services.training_comments import comment_on, source_text
from dpassist.services.training_parts import reply_parts
from dpassist.services.training_ports import FileReader, LessonStore
from dpassist.services.wording import Wording

LARGEST: Final = 2_000_000
"""Bytes of a message; more cannot be looked through as a whole."""
_DEEPEST: Final = 4
"""Messages within messages."""
_MARK: Final = b"X-Dpassist-Sample: synthetic"
_NAMES: Final = {".msg": "besked.msg", ".xml": "besked.xml"}
_MESSAGE: Final = "message/rfc822"
_INNER: Final = (".eml", ".msg")


class LessonKeeper(Protocol):
    """Where lessons of the organisation are written, and where one waits that is not finished."""

    def save(self, name: str, lesson: Lesson, message: bytes) -> str:
        """Write a lesson and return the name of its folder.

        Raises:
            ConfigurationError: ``organisation-read-only``.
            EnvironmentFaultError: ``write-failed``, ``share-gone`` or ``share-silent``.
        """

    def kept(self) -> tuple[LessonPlan, bytes] | None:
        """Return the plan that waits, and its message; None where there is none."""

    def keep(self, plan: LessonPlan, message: bytes) -> None:
        """Have a plan wait.

        Raises:
            EnvironmentFaultError: ``write-failed``.
        """

    def forget(self) -> None:
        """Have none wait."""


@dataclass(frozen=True, slots=True)
class Taken:
    """A message that was looked through.

    Attributes:
        name: What it is called in the lesson.
        data: Its bytes, marked as made up; empty where it was refused.
        letter: Opened and recognised.
        troubles: What looks real in it, or cannot be looked through.
    """

    name: str
    data: bytes = field(repr=False)
    letter: Letter = field(repr=False)
    troubles: tuple[Trouble, ...] = ()

    @property
    def refused(self) -> tuple[Trouble, ...]:
        """What must be put right before it can be used."""
        return tuple(t for t in self.troubles if t.what is not RealLooking.NOT_LOOKED_THROUGH)

    @property
    def unseen(self) -> tuple[str, ...]:
        """What somebody has to look through in the product's place."""
        return tuple(t.shown for t in self.troubles if t.what is RealLooking.NOT_LOOKED_THROUGH)


@dataclass(frozen=True, slots=True)
class Shown:
    """One task of a plan as it comes out.

    Attributes:
        playing: As a learner gets it.
        right: What the product says is right, in lines.
        wrong: The wrong answers there are.
    """

    playing: Playing = field(repr=False)
    right: tuple[str, ...]
    wrong: tuple[WrongChoice, ...]


class LessonMaking:
    """Serves the form; may be asked from any thread, one at a time."""

    def __init__(
        self,
        trainer: Trainer,
        lessons: LessonStore,
        files: FileReader,
        keeper: LessonKeeper,
    ) -> None:
        """Look at nothing yet.

        Args:
            trainer: Solves tasks at the practice authority.
            lessons: The sources there are.
            files: Reads the message.
            keeper: Keeps the lesson.
        """
        self._trainer: Final = trainer
        self._lessons: Final = lessons
        self._files: Final = files
        self._keeper: Final = keeper

    # The message

    def take(self, path: Path) -> Taken:
        """Read a message and look it through.

        Raises:
            EnvironmentFaultError: It cannot be read.
            UnreadableMessageError: ``lesson-letter-too-large``.
        """
        taken = self.look(self._files.read(path), path.suffix)
        name = troubles_in_words("file-name", (path.name,))
        return _kept_only_if_taken(replace(taken, troubles=(*name, *taken.troubles)))

    def look(self, data: bytes, suffix: str) -> Taken:
        """Look a message through.

        Args:
            data: The file.
            suffix: How its name ends.

        Raises:
            UnreadableMessageError: ``lesson-letter-too-large``.
        """
        if len(data) > LARGEST:
            raise UnreadableMessageError("lesson-letter-too-large", limit=LARGEST // 1_000_000)
        name = _NAMES.get(PurePath(f"x{suffix}").suffix.casefold(), "besked.eml")
        letter = self._trainer.open_letter(name, data)
        if letter.message.format is SourceFormat.EML:
            data = _marked(data)
            letter = self._trainer.open_letter(name, data)
        found = dict.fromkeys(self._troubles(letter))
        kinds = {trouble.what for trouble in found}
        # What is found in a part is in the file as well; only what no part shows has to be told of it.
        hidden = (t for t in _in_whole(data) if t.what not in kinds)
        return Taken(name, data, letter, (*found, *hidden))

    def _troubles(self, letter: Letter) -> Iterator[Trouble]:
        yield from troubles_in(letter.message)
        if letter.verdict.kind is Kind.UNREADABLE:
            yield Trouble(RealLooking.NOT_LOOKED_THROUGH, "", letter.name)
        yield from _in_pictures(letter.message.body_html)
        yield from self._in_attachments(letter.message, "", 1)

    def _in_attachments(self, message: Message, within: str, depth: int) -> Iterator[Trouble]:
        for number, file in enumerate(message.attachments, start=1):
            where = within or f"attachment {number}"
            yield from self._in_attachment(file, where, depth)

    def _in_attachment(self, file: Attachment, where: str, depth: int) -> Iterator[Trouble]:
        try:
            content = file.load()
        except UnreadableMessageError:
            content = b""
        is_message = file.media_type == _MESSAGE or file.name.casefold().endswith(_INNER)
        inner = self._opened(file.name, content) if is_message and depth < _DEEPEST else None
        if inner is not None:
            yield from (t for t in troubles_in(inner) if t.what is not RealLooking.NOT_MARKED)
            yield from (replace(t, where=where) for t in _in_pictures(inner.body_html))
            yield from self._in_attachments(inner, where, depth + 1)
            yield from (replace(t, where=where) for t in _in_whole(content))
            return
        found = words_in(content) if content and not is_message else None
        if found is None:
            shown = mask_cpr_strictly(file.name) or where
            yield Trouble(RealLooking.NOT_LOOKED_THROUGH, where, shown)
        else:
            yield from troubles_in_words(where, found)

    def _opened(self, name: str, content: bytes) -> Message | None:
        """Return the message that an attachment is; None for one that cannot be read."""
        letter = self._trainer.open_letter(name, content)
        return None if letter.verdict.kind is Kind.UNREADABLE else letter.message

    # The lesson

    def faults(self, plan: LessonPlan) -> tuple[PlanFault, ...]:
        """Return what is wrong field by field."""
        return faults_of(plan)

    def show(
        self, say: Wording, plan: LessonPlan, taken: Taken | None, task: str, language: str
    ) -> Shown:
        """Return one task as a learner gets it, with what is right.

        Raises:
            UnsolvableError: The product has no answer to it, or there is no message yet.
        """
        lesson = lesson_of(plan, _PLAYED_ON)
        asked = lesson.task(task)
        playing = self._trainer.perform(lesson, asked, self._scene(lesson, asked, language, taken))
        return Shown(playing, tuple(right_lines(say, playing)), wrong_choices(say, playing))

    def problems(self, plan: LessonPlan, taken: Taken | None) -> tuple[ConfigurationProblem, ...]:
        """Return what ``training check`` would say of the lesson."""
        lesson = lesson_of(plan, _PLAYED_ON)

        def scene(task: Task, language: str) -> Scene:
            return self._scene(lesson, task, language, taken)

        try:
            return problems_of(lesson, scene, self._lessons.sources().keys())
        except DpassistError as error:
            return (ConfigurationProblem("training-message", lesson.id, what=error.code),)

    def save(self, plan: LessonPlan, taken: Taken, today: date, owner: str) -> str:
        """Write the lesson where the organisation's lessons are, and return the name of its folder.

        Raises:
            ConfigurationError: ``organisation-read-only``.
            EnvironmentFaultError: ``write-failed``, ``share-gone`` or ``share-silent``.
        """
        name = self._keeper.save(folder_name(plan), lesson_of(plan, today, owner), taken.data)
        self._keeper.forget()
        return name

    def _scene(self, lesson: Lesson, task: Task, language: str, taken: Taken | None) -> Scene:
        letters = {MESSAGE: taken.letter} if taken else {}
        return self._trainer.set_up(lesson, task, language, letters, _SEED)

    def sources(self, say: Wording, language: str) -> Mapping[str, str]:
        """Return the sources there are in words, by id."""
        found: Mapping[str, Source] = self._lessons.sources()
        return {each.id: source_text(say, each, language) for each in found.values()}

    # What waits

    def kept(self) -> tuple[LessonPlan, Taken | None] | None:
        """Return the plan that was not finished, its message looked through anew.

        A message that is refused by now is no longer part of the plan; what was found in it comes along.
        """
        found = self._keeper.kept()
        if found is None:
            return None
        plan, data = found
        if not data:
            return plan, None
        taken = _kept_only_if_taken(self.look(data, PurePath(plan.message).suffix))
        return replace(plan, message="", unseen=()) if taken.refused else plan, taken

    def keep(self, plan: LessonPlan, taken: Taken | None) -> None:
        """Have a plan wait for the next time.

        Raises:
            EnvironmentFaultError: ``write-failed``.
        """
        self._keeper.keep(plan, taken.data if taken else b"")

    def forget(self) -> None:
        """Have nothing wait."""
        self._keeper.forget()


def told_of(say: Wording, trouble: Trouble) -> str:
    """Return what was found, where and of what kind."""
    place, _space, number = trouble.where.partition(" ")
    where = say.say(words.PLACES[place], number=number)
    return say.say(words.FOUND[trouble.what], where=where, shown=trouble.shown)


def told_of_fault(say: Wording, fault: PlanFault) -> str:
    """Return what is wrong with a field."""
    return say.say(words.FAULTS[fault.code], shown=fault.shown)


def right_lines(say: Wording, playing: Playing) -> Iterator[str]:
    """Give what the product says is right."""
    situation = playing.solution.situation
    if playing.task.kind is TaskKind.WRITE and situation:
        yield from (row.line for row in reply_parts(say, situation))
        return
    given = mark(playing.task, playing.solution.answer, playing.solution)
    yield from (line.text for line in comment_on(say, playing, given).lines)


def _kept_only_if_taken(taken: Taken) -> Taken:
    """Return a message without its bytes where it is refused."""
    return replace(taken, data=b"") if taken.refused else taken


def _in_whole(data: bytes) -> Iterator[Trouble]:
    """Look through a file beyond what its parts show."""
    yield from troubles_in_raw(data)
    yield from troubles_in_words("file", words_of_msg(data))


def _in_pictures(html: str) -> Iterator[Trouble]:
    """Look through what is packed into a text that is drawn: a picture in it, or a file behind a link."""
    found = words_in(html.encode())
    if found is None:
        yield Trouble(RealLooking.NOT_LOOKED_THROUGH, "body", "HTML")
    else:
        yield from troubles_in_words("body", found)


def _marked(data: bytes) -> bytes:
    """Return a mail that says that it is made up."""
    if _MARK.lower() in data.lower():
        return data
    first, line = (b"", data)
    if data.startswith(
        b"From "
    ):  # how mailboxes begin a mail (RFC 4155); no field may stand before it
        first, _newline, line = data.partition(b"\n")
        first += b"\n"
    return first + _MARK + b"\r\n" + line


_SEED: Final = 1
_PLAYED_ON: Final = date(2026, 11, 23)
"""The day a lesson is shown on while it is made; the day it is saved on takes its place."""
