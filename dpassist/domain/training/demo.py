"""A demonstration: a procedure that is played in the real page *Post* on made-up letters, a caption to each step."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from dpassist.domain.reply_check.finding import Code
from dpassist.domain.training.composing import Begin
from dpassist.domain.training.lesson import NO_TEXTS


class Do(StrEnum):
    """What a step does."""

    SAY = "say"
    """Nothing but its caption."""
    SHOW = "show"
    """Points at a control."""
    PRESS = "press"
    """Presses a button."""
    OPEN = "open"
    """Opens letters."""
    SELECT = "select"
    """Selects a letter in the list."""
    SEARCH = "search"
    """Searches the list; an empty text ends the search."""
    FILTER = "filter"
    """Lets one kind through, or all again."""
    PICK = "pick"
    """Picks whom to pass on to."""
    PROFILE = "profile"
    """Chooses a reply profile."""
    BEGIN = "begin"
    """Begins a mail as a mail program does."""
    WRITE = "write"
    """Writes the answer into the mail."""
    CHANGE = "change"
    """Changes a field of the mail."""
    CHECK = "check"
    """Has the mail checked."""
    BACK = "back"
    """Goes back to the post."""


class Control(StrEnum):
    """What a step points at or presses."""

    LIST = "list"
    SEARCH = "search"
    FILTER = "filter"
    VERDICT = "verdict"
    SIGNS = "signs"
    FACTS = "facts"
    LETTER = "letter"
    SUGGESTION = "suggestion"
    WHY = "why"
    ENTRIES = "entries"
    ONWARD = "pass-on"
    PROFILE = "profile"
    REPLY = "reply"
    RESULT = "result"
    DONE = "done"
    MAIL_FROM = "mail-from"
    MAIL_TO = "mail-to"
    MAIL_CC = "mail-cc"
    MAIL_SUBJECT = "mail-subject"
    MAIL_TEXT = "mail-text"
    MAIL_FILES = "mail-files"
    FINDINGS = "findings"
    FIX_ALL = "fix-all"


class Scenery(StrEnum):
    """Where a control stands."""

    POST = "post"
    MAIL = "mail"
    CHECK = "check"


def scenery_of(control: Control) -> Scenery:
    """Return where a control stands."""
    if control in {Control.FINDINGS, Control.FIX_ALL}:
        return Scenery.CHECK
    return Scenery.MAIL if control.startswith("mail-") else Scenery.POST


PRESSED: Final = frozenset({
    Control.WHY, Control.ONWARD, Control.REPLY, Control.DONE, Control.FIX_ALL,
})  # fmt: skip
"""The controls that are buttons."""
CHANGED: Final = frozenset({
    Control.MAIL_FROM, Control.MAIL_TO, Control.MAIL_CC, Control.MAIL_SUBJECT,
})  # fmt: skip
"""The controls that are fields of the mail."""


@dataclass(frozen=True, slots=True)
class DemoStep:
    """One step.

    Attributes:
        do: What it does.
        caption: What is said of it, per language.
        control: What it points at or presses.
        messages: File names of the letters it opens or selects.
        text: What is written or searched for, per language.
        choice: Id of a directory entry, a reply profile, a kind of the filter (empty: all), or a way to begin.
        finds: What the reply check must find; else the demonstration shows what it does not say.
    """

    do: Do
    caption: Mapping[str, str]
    control: Control | None = None
    messages: tuple[str, ...] = ()
    text: Mapping[str, str] = field(default_factory=lambda: NO_TEXTS)
    choice: str = ""
    finds: frozenset[Code] = frozenset()


@dataclass(frozen=True, slots=True)
class Demo:
    """One demonstration.

    Attributes:
        id: Name of its file; unique.
        title: Per language.
        steps: In order.
        order: Place in the list.
        owner: Who keeps it.
        is_own: Whether the organisation wrote it.
    """

    id: str
    title: Mapping[str, str]
    steps: tuple[DemoStep, ...]
    order: int = 1000
    owner: str = ""
    is_own: bool = False

    @property
    def messages(self) -> tuple[str, ...]:
        """File names of all letters it opens, each once."""
        return tuple(dict.fromkeys(name for step in self.steps for name in step.messages))


def in_language(texts: Mapping[str, str], language: str) -> str:
    """Return a text in a language, or in another when there is none."""
    return texts.get(language) or next(iter(texts.values()), "")


WAYS_TO_BEGIN: Final = frozenset(begin.value for begin in Begin if begin is not Begin.DRAFT)
"""dpassist's own draft is opened by its button."""
FILTERS: Final = frozenset({"", "open", "digital-post", "news", "mail", "look-out"})
"""The buttons above the list; empty lets everything through again."""
