"""Hand-outs on one page of A4: a lesson, a reply profile, and how to recognise Digital Post; in either language.

What is right on them is worked out like everywhere in training; it stands in no file.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from dpassist.domain.errors import UnknownChoiceError
from dpassist.domain.profiles import ReplyKind, ReplyProfile
from dpassist.domain.training.lesson import Lesson
from dpassist.domain.training.marking import Mark, mark
from dpassist.domain.training.situation import Situation
from dpassist.domain.training.tasks import TaskKind
from dpassist.mailio.guidance_pdf import markdown_to_pdf, pages_in
from dpassist.services.plain_markdown import plain
from dpassist.services.ports import Library
from dpassist.services.trainer import Playing, Trainer
from dpassist.services.training_comments import Sign, comment_on, source_text
from dpassist.services.training_examples import example_reply, spoilt_example
from dpassist.services.training_parts import reply_parts
from dpassist.services.training_ports import LessonStore
from dpassist.services.wording import Wording
from dpassist.services.wording_handouts import (
    BEFORE_SENDING,
    EXAMPLE,
    HOW_TO_REPLY,
    LIKE_THIS,
    MISTAKE,
    NOT_LIKE_THIS,
    NOTHING_WRONG,
    PRACTISE,
    RECOGNISE_TITLE,
    RIGHT,
    SOURCES,
    STEPS,
    UNVERIFIED,
    WRONG_HERE,
)
from dpassist.services.wording_training import MISTAKES, TASKS

_LEAST: Final = 0
_MOST: Final = 2
"""How much of a lesson is told: everything, without common mistakes, the explanations alone."""
_MOST_LINES: Final = 4
"""Lines of a right answer; the rest is what the lesson itself is for."""
_SHOWN_PARTS: Final = 4
"""Parts of a reply in a picture: sender, recipient, subject, and what comes next."""


@dataclass(frozen=True, slots=True)
class Handout:
    """A page in the making: its Markdown, its title, and its language."""

    markdown: str
    title: str
    language: str


class Handouts:
    """Makes the pages."""

    def __init__(
        self,
        trainer: Trainer,
        lessons: LessonStore,
        library: Library,
        words: Callable[[str], Wording],
        regular_font: Path,
        bold_font: Path,
    ) -> None:
        """Make none yet.

        Args:
            trainer: Plays the lessons.
            lessons: The pages that are only text.
            library: Reply profiles of the organisation.
            words: Gives the words of a language.
            regular_font: TrueType file.
            bold_font: TrueType file of the same family.
        """
        self._trainer: Final = trainer
        self._lessons: Final = lessons
        self._library: Final = library
        self._words: Final = words
        self._fonts: Final = (regular_font, bold_font)

    def lesson(self, lesson: Lesson, language: str) -> bytes:
        """Return a lesson as PDF: its story, and of each task what is right and why.

        A long lesson leaves out common mistakes, and then more, until it has one page.

        Raises:
            EnvironmentFaultError: A message of the lesson cannot be read.
            UnsolvableError: The lesson is wrong.
        """
        played = tuple(self._trainer.play(lesson, task.id, language) for task in lesson.tasks)
        say = self._words(language)
        for much in range(_MOST, _LEAST, -1):
            pdf = self._pdf(self._of_lesson(say, played, much))
            if pages_in(pdf) == 1:
                return pdf
        return self._pdf(self._of_lesson(say, played, _LEAST))

    def profile(self, profile_id: str, language: str) -> bytes:
        """Return how a reply is made by a profile, as PDF, with a right and a wrong reply where it makes drafts.

        Raises:
            UnknownChoiceError: There is no such profile.
        """
        for profile in self._library.reply_profiles():
            if profile.id == profile_id:
                return self._pdf(self._of_profile(self._words(language), profile, language))
        raise UnknownChoiceError("unknown-profile", profile=profile_id)

    def recognise(self, language: str) -> bytes:
        """Return how to recognise Digital Post, as PDF."""
        say = self._words(language)
        page = self._lessons.page("recognise", language)
        return self._pdf(Handout(page, say.say(RECOGNISE_TITLE), language))

    def _pdf(self, handout: Handout) -> bytes:
        return markdown_to_pdf(
            handout.markdown,
            title=handout.title,
            language=handout.language,
            regular_font=self._fonts[0],
            bold_font=self._fonts[1],
        )

    def _of_lesson(self, say: Wording, played: tuple[Playing, ...], much: int) -> Handout:
        text, language = played[0].text, played[0].scene.language
        blocks = [f"# {plain(text.title)}", text.story]
        for number, playing in enumerate(played, start=1):
            blocks.append(f"## {number}. {plain(say.say(TASKS[playing.task.kind]))}")
            blocks += [playing.words.question, playing.words.why]
            blocks.append("\n".join(self._told(say, playing, much)))
        if much == _MOST:
            blocks += [f"## {say.say(SOURCES)}", "\n".join(_sources(say, played))]
        blocks.append(f"> {say.say(PRACTISE)}")
        return Handout("\n\n".join(filter(None, blocks)) + "\n", text.title, language)

    def _told(self, say: Wording, playing: Playing, much: int) -> Iterator[str]:
        given = mark(playing.task, playing.solution.answer, playing.solution)
        is_find = playing.task.kind is TaskKind.FIND
        if much > _LEAST:
            phrase = WRONG_HERE if is_find else RIGHT
            for line in _right(say, playing, given):
                yield f"- {plain(say.say(phrase, text=line))}"
        if much == _MOST and not is_find:  # there a wrong answer is a mistake that was overlooked
            for text in playing.words.wrong.values():
                yield f"- {plain(say.say(MISTAKE, text=text))}"

    def _of_profile(self, say: Wording, profile: ReplyProfile, language: str) -> Handout:
        title = say.say(HOW_TO_REPLY, profile=profile.title.get(language, profile.id))
        blocks = [f"# {plain(title)}"]
        steps = profile.steps.get(language, ())
        if steps:
            numbered = (f"{n}. {plain(step)}" for n, step in enumerate(steps, start=1))
            blocks += [f"## {say.say(STEPS)}", "\n".join(numbered)]
        checks = profile.must_check.get(language, ())
        if checks:
            listed = (f"- {plain(check)}" for check in checks)
            blocks += [f"## {say.say(BEFORE_SENDING)}", "\n".join(listed)]
        if profile.kind is ReplyKind.DRAFT:
            blocks += [f"## {say.say(EXAMPLE)}", *self._pictures(say, profile, language)]
        if profile.unverified:
            values = say.profile_values(profile.unverified)
            blocks.append(f"> {plain(say.say(UNVERIFIED, values=values))}")
        return Handout("\n\n".join(blocks) + "\n", title, language)

    def _pictures(self, say: Wording, profile: ReplyProfile, language: str) -> Iterator[str]:
        right = example_reply(self._trainer, profile, language)
        if right is not None:
            wrong = spoilt_example(right)
            good = (f"+ {say.say(NOTHING_WRONG)}",)
            yield _picture("right", say.say(LIKE_THIS), say, right, good)
            codes = dict.fromkeys(finding.code for finding in wrong.findings)
            bad = tuple(f"- {say.say(MISTAKES[code])}" for code in codes)
            yield _picture("wrong", say.say(NOT_LIKE_THIS), say, wrong, bad)


def _sources(say: Wording, played: tuple[Playing, ...]) -> Iterator[str]:
    """Give each source of a lesson once."""
    language = played[0].scene.language
    sources = {each.id: each for playing in played for each in playing.sources}
    yield from (f"- {plain(source_text(say, each, language))}" for each in sources.values())


def _right(say: Wording, playing: Playing, given: Mark) -> Iterator[str]:
    """Give what is right, in lines; a reply that was written well has none."""
    if playing.task.kind is TaskKind.WRITE:
        return
    if playing.task.kind is TaskKind.FIND and playing.solution.situation:
        found = (finding.code for finding in playing.solution.situation.findings)
        yield from (say.say(MISTAKES[code]) for code in dict.fromkeys(found))
        return
    lines = (line for line in comment_on(say, playing, given).lines if line.sign is Sign.RIGHT)
    for line, _number in zip(lines, range(_MOST_LINES), strict=False):
        yield line.text


def _picture(
    kind: str, title: str, say: Wording, situation: Situation, remarks: tuple[str, ...]
) -> str:
    rows = reply_parts(say, situation)[:_SHOWN_PARTS]
    fields = (f"{row.name}: {' '.join(row.text.split())}" for row in rows)
    lines = (f"```{kind} {title}", *fields, *remarks, "```")
    return "\n".join(lines)
