"""The help: topics in the user's language, one for each page of the window, found by words."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from dpassist.services.ports_help import HelpFiles

_TITLE: Final = re.compile(r"# (.+)")
_HEADING: Final = re.compile(r"^#{2,3} (.+)$", re.MULTILINE)
_LINK: Final = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_MARKS: Final = re.compile(r"[*_`#>]+")
_AROUND: Final = 60
"""Letters shown on either side of what was found."""


@dataclass(frozen=True, slots=True)
class HelpTopic:
    """One text.

    Attributes:
        id: As the page it is for, where it is for one.
        title: Its heading.
        text: Markdown.
    """

    id: str
    title: str
    text: str

    @property
    def plain(self) -> str:
        """The text without marks, on one line."""
        return " ".join(_MARKS.sub("", _LINK.sub(r"\1", self.text)).split())


@dataclass(frozen=True, slots=True)
class HelpFound:
    """A topic that holds what was looked for.

    Attributes:
        topic: The topic.
        around: Some words around the first place; empty when it was found in the title.
    """

    topic: HelpTopic
    around: str


class HelpBook:
    """The help in one language, read when it is first opened."""

    def __init__(self, files: HelpFiles, language: str) -> None:
        self._files: Final = files
        self._language: Final = language

    @cached_property
    def topics(self) -> Sequence[HelpTopic]:
        """The topics in the order of the contents."""
        return tuple(
            HelpTopic(topic_id, _title(topic_id, text), text)
            for topic_id, text in self._files.topics(self._language)
        )

    @cached_property
    def _by_id(self) -> Mapping[str, HelpTopic]:
        return {topic.id: topic for topic in self.topics}

    def topic(self, topic_id: str) -> HelpTopic | None:
        """Return a topic; the first one where there is none of that id, and None where the help is missing."""
        return self._by_id.get(topic_id) or next(iter(self.topics), None)

    def find(self, words: str) -> tuple[HelpFound, ...]:
        """Return the topics in which all words occur, those with them in title and headings first."""
        wanted = words.casefold().split()
        if not wanted:
            return ()
        found = [(rank, topic) for topic in self.topics if (rank := _rank(topic, wanted))]
        found.sort(key=lambda pair: -pair[0])
        return tuple(HelpFound(topic, _around(topic, wanted)) for _rank, topic in found)


def _title(topic_id: str, text: str) -> str:
    found = _TITLE.match(text)
    return found[1].strip() if found else topic_id


def _rank(topic: HelpTopic, wanted: Sequence[str]) -> int:
    title, text = topic.title.casefold(), topic.plain.casefold()
    headings = " ".join(_HEADING.findall(topic.text)).casefold()
    if not all(word in text for word in wanted):
        return 0
    return 1 + sum(4 * (word in title) + 2 * (word in headings) for word in wanted)


def _around(topic: HelpTopic, wanted: Sequence[str]) -> str:
    if all(word in topic.title.casefold() for word in wanted):
        return ""
    text = topic.plain.removeprefix(topic.title).strip()
    # Folding may change the length of a text, but for letters that no word of ours has.
    at = min((text.casefold().find(word) for word in wanted), default=0)
    start, end = max(0, at - _AROUND), at + _AROUND
    return f"{'…' if start else ''}{text[start:end].strip()}{'…' if end < len(text) else ''}"
