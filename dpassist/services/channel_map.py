"""The channel map as it is shown: its ways in words, its sources, the lessons it leads to, and a page to print."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, Protocol

from dpassist.domain.settings import ConfigurationProblem
from dpassist.domain.training.channels import (
    ChannelMap,
    Era,
    Statement,
    Way,
    problems_of_map,
)
from dpassist.domain.training.lesson import Source
from dpassist.mailio.guidance_pdf import markdown_to_pdf
from dpassist.services import wording_channels as words
from dpassist.services.plain_markdown import plain
from dpassist.services.training_comments import source_text
from dpassist.services.training_ports import LessonStore
from dpassist.services.wording import Wording
from dpassist.services.wording_handouts import SOURCES
from dpassist.services.wording_tables import Phrase

_NO_BREAK: Final = "\N{NO-BREAK SPACE}"


class ChannelStore(Protocol):
    """Where the map is kept."""

    def channels(self) -> ChannelMap:
        """Return the map as its files are now."""

    def problems(self) -> tuple[ConfigurationProblem, ...]:
        """Return what was wrong in the files read so far."""


@dataclass(frozen=True, slots=True)
class Said:
    """One statement in words.

    Attributes:
        text: What it says.
        source: Where it is known from, and how well.
        is_verified: Whether it was read where it is decided.
    """

    text: str
    source: str
    is_verified: bool


class ChannelBook:
    """Serves the map; may be asked from any thread."""

    def __init__(
        self,
        store: ChannelStore,
        lessons: LessonStore,
        words_of: Callable[[str], Wording],
        fonts: tuple[Path, Path],
    ) -> None:
        """Read nothing yet.

        Args:
            store: The map.
            lessons: What it leads to, and the sources.
            words_of: Gives the words of a language.
            fonts: Regular and bold, of one family, for the page.
        """
        self._store: Final = store
        self._lessons: Final = lessons
        self._words: Final = words_of
        self._fonts: Final = fonts

    def channels(self) -> ChannelMap:
        """Return the map."""
        return self._store.channels()

    def problems(self) -> tuple[ConfigurationProblem, ...]:
        """Return what is wrong with the map: in its files, and where it leads nowhere."""
        shown = self.channels()
        lessons = [lesson.id for lesson in self._lessons.lessons()]
        found = problems_of_map(shown, lessons, self._lessons.sources())
        return (*self._store.problems(), *found)

    def lessons_of(self, way: Way, language: str) -> tuple[tuple[str, str], ...]:
        """Return ids and titles of the lessons a way leads to, those there are."""
        there = {lesson.id: lesson for lesson in self._lessons.lessons()}
        return tuple(
            (name, there[name].text(language).title) for name in way.lessons if name in there
        )

    def said(self, say: Wording, statement: Statement, language: str) -> Said:
        """Return a statement in words."""
        source = self._lessons.sources().get(statement.source)
        known = source or Source(statement.source, {}, statement.confidence)
        where = source_text(say, replace(known, confidence=statement.confidence), language)
        return Said(statement.text(language), where, statement.is_verified)

    # A page to print

    def page(self, era: Era, language: str) -> bytes:
        """Return one era of the map as PDF: both sides drawn, and below them each way in words with its sources."""
        say = self._words(language)
        title = say.say(words.TITLES[era])
        markdown = "\n\n".join(filter(None, self._blocks(say, era, language))) + "\n"
        regular, bold = self._fonts
        return markdown_to_pdf(
            markdown, title=title, language=language, regular_font=regular, bold_font=bold
        )

    def _blocks(self, say: Wording, era: Era, language: str) -> Iterator[str]:
        shown, sources = self.channels(), _Numbers()
        yield f"# {plain(say.say(words.TITLES[era]))}"
        sides = {incoming: shown.seen(era, incoming=incoming) for incoming in (True, False)}
        for incoming, ways in sides.items():
            yield _chart(say, say.say(words.SIDES[era, incoming]), ways)
        notes = (self._line(say, note, language, sources) for note in shown.notes)
        yield "\n".join((*(f"- {note}" for note in notes), f"- {plain(say.say(words.DASHED))}"))
        for incoming, ways in sides.items():
            yield f"## {plain(say.say(words.SIDES[era, incoming]))}"
            for way in ways:
                yield from self._of_way(say, way, language, sources)
        yield f"## {plain(say.say(SOURCES))}"
        yield "\n".join(f"{number}. {plain(text)}" for text, number in sources.items())

    def _of_way(self, say: Wording, way: Way, language: str, sources: "_Numbers") -> Iterator[str]:
        yield f"**{plain(say.say(words.ON_PAPER, **_names(say, way)))}**"
        lines = [self._line(say, each, language, sources) for each in way.how]
        lines += [self._line(say, each, language, sources, words.GOES_WRONG) for each in way.wrong]
        titles = ", ".join(title for _id, title in self.lessons_of(way, language))
        if titles:
            lines.append(plain(say.say(words.LESSONS, lessons=titles)))
        yield "\n".join(f"- {line}" for line in lines)

    def _line(
        self,
        say: Wording,
        statement: Statement,
        language: str,
        sources: "_Numbers",
        phrase: Phrase | None = None,
    ) -> str:
        said = self.said(say, statement, language)
        text = say.say(phrase, text=said.text) if phrase else said.text
        text = text if said.is_verified else say.say(words.NOT_VERIFIED, text=text)
        number = plain(f"({sources.number(said.source)})")
        return (
            f"{plain(text)}{_NO_BREAK}{number}"  # which `plain` would make a blank like all others
        )


class _Numbers(dict[str, int]):
    """Sources in the order in which they are named first."""

    def number(self, source: str) -> int:
        return self.setdefault(source, len(self) + 1)


def in_words(say: Wording, way: Way) -> str:
    """Return a way with arrows, for the eye."""
    return say.say(words.WAY, **_names(say, way))


def spoken(say: Wording, way: Way) -> str:
    """Return a way as a sentence and how well it is known, for the ear."""
    return f"{say.say(words.SPOKEN, **_names(say, way))}. {how_well(say, way)}"


def how_well(say: Wording, way: Way) -> str:
    """Return how well a way is known."""
    doubtful = sum(not statement.is_verified for statement in way.statements)
    if not doubtful:
        return say.say(words.VERIFIED)
    return say.say(words.PARTLY, count=doubtful, all=len(way.statements))


def _names(say: Wording, way: Way) -> dict[str, str]:
    return {
        "sender": say.say(words.PARTIES[way.sender]),
        "channel": say.say(words.CHANNELS[way.channel]),
        "recipient": say.say(words.PARTIES[way.recipient]),
    }


def _chart(say: Wording, title: str, ways: tuple[Way, ...]) -> str:
    """Return one side as a chart of the Markdown of pages."""
    lines = []
    for way in ways:
        mark = "" if way.is_verified else "? "
        lines.append(mark + " > ".join(_names(say, way).values()))
    return "\n".join((f"```chart {title}", *lines, "```")) if lines else ""
