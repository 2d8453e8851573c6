"""What a presentation shows: one slide at a time, as words; how they look is the window's affair."""

from dataclasses import dataclass, field
from enum import StrEnum


class Step(StrEnum):
    """What a slide is, in the order a lesson is presented in."""

    TITLE = "title"
    STORY = "story"
    MESSAGE = "message"
    QUESTION = "question"
    OPTIONS = "options"
    REVEAL = "reveal"
    SUMMARY = "summary"


class SlideMark(StrEnum):
    """What a row of a slide is marked as."""

    NONE = "none"
    HEADING = "heading"
    RIGHT = "right"
    SIGN = "sign"
    """A part of the message that shows what it is."""
    NOT_SO = "not-so"
    TOLD = "told"


@dataclass(frozen=True, slots=True)
class SlideRow:
    """One row.

    Attributes:
        name: What the part is called, or the letter of a choice; may be empty.
        text: What it says.
        mark: What it is marked as.
        why: What the mark says, below the text; may be empty.
    """

    name: str
    text: str
    mark: SlideMark = SlideMark.NONE
    why: str = ""

    @property
    def line(self) -> str:
        """Everything it says."""
        said = f"{self.name}: {self.text}" if self.name else self.text
        return f"{said} {self.why}" if self.why else said


@dataclass(frozen=True, slots=True)
class Slide:
    """One slide.

    Attributes:
        step: What it is.
        title: On top.
        place: Where in the lesson it stands, in small letters; may be empty.
        text: In large letters; may be empty.
        letter: Parts of a message or of a reply.
        rows: Choices, or the answer.
        foot: In small letters at the end: where something is known from.
        notes: For the trainer alone.
    """

    step: Step
    title: str
    place: str = ""
    text: str = ""
    letter: tuple[SlideRow, ...] = ()
    rows: tuple[SlideRow, ...] = ()
    foot: str = ""
    notes: tuple[str, ...] = field(default=())

    @property
    def said(self) -> str:
        """Everything it says to the room, in the order of reading."""
        lines = (row.line for row in (*self.letter, *self.rows))
        return "\n".join(filter(None, (self.place, self.title, self.text, *lines, self.foot)))
