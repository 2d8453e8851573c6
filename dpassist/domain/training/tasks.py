"""What a lesson asks: seven kinds of tasks, as data."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from dpassist.domain.training.answers import Answer


class TaskKind(StrEnum):
    """The kinds of tasks there are."""

    RECOGNISE = "recognise"
    ANSWERABLE = "answerable"
    ONWARD = "pass-on"
    WRITE = "write"
    FIND = "find"
    ORDER = "order"
    FAKE = "fake"


@dataclass(frozen=True, slots=True)
class Recognise:
    """What is this? The verdict, and the signs that show it, picked in the message."""

    kind: ClassVar[TaskKind] = TaskKind.RECOGNISE
    message: str


@dataclass(frozen=True, slots=True)
class Answerable:
    """May it be answered, and how?

    Attributes:
        message: Which.
        profile: Id of the reply profile it is answered by.
    """

    kind: ClassVar[TaskKind] = TaskKind.ANSWERABLE
    message: str
    profile: str


@dataclass(frozen=True, slots=True)
class PassOn:
    """Who gets it, and with which guidance?

    Attributes:
        message: Which.
        choices: Ids of the directory entries that are offered; none means all.
    """

    kind: ClassVar[TaskKind] = TaskKind.ONWARD
    message: str
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Write:
    """Write the reply; the reply check marks it.

    Attributes:
        message: What is answered.
        profile: Id of the reply profile.
        shelf: Names of made-up files that can be attached.
    """

    kind: ClassVar[TaskKind] = TaskKind.WRITE
    message: str
    profile: str
    shelf: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Find:
    """Find the mistakes in this reply: a right one with these faults put into it.

    Attributes:
        message: What is answered.
        profile: Id of the reply profile.
        faults: Names out of `dpassist.domain.training.faults`; none where the letter itself is what is wrong.
        pick: How many of the faults are put in, another choice at each try; 0 means all of them.
        alone: Whether only the reply is known, and not what it answers.
        shelf: Names of made-up files that the right reply has attached.
    """

    kind: ClassVar[TaskKind] = TaskKind.FIND
    message: str
    profile: str
    faults: tuple[str, ...] = ()
    pick: int = 0
    alone: bool = False
    shelf: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Order:
    """Put the steps of a reply profile in order.

    Attributes:
        profile: Its id.
    """

    kind: ClassVar[TaskKind] = TaskKind.ORDER
    profile: str


@dataclass(frozen=True, slots=True)
class Fake:
    """Spot the fake among these messages.

    Attributes:
        messages: Their ids.
    """

    kind: ClassVar[TaskKind] = TaskKind.FAKE
    messages: tuple[str, ...]


Ask = Recognise | Answerable | PassOn | Write | Find | Order | Fake


@dataclass(frozen=True, slots=True)
class Wrong:
    """A wrong answer that many give.

    Attributes:
        id: Names the text that says why it is wrong.
        answer: What is answered; what it leaves out is as it is right.
    """

    id: str
    answer: Answer


@dataclass(frozen=True, slots=True)
class Task:
    """One task.

    Attributes:
        id: Unique in its lesson.
        ask: What is asked.
        sources: Ids of the sources of its explanation.
        expected: What the writer of the lesson takes to be right; checked against what the product says.
        wrong: Common wrong answers.
    """

    id: str
    ask: Ask
    sources: tuple[str, ...] = ()
    expected: Answer | None = None
    wrong: tuple[Wrong, ...] = ()

    @property
    def kind(self) -> TaskKind:
        """What kind of task it is."""
        return self.ask.kind

    @property
    def messages(self) -> tuple[str, ...]:
        """Ids of the messages it is about."""
        match self.ask:
            case Fake(messages=messages):
                return messages
            case Order():
                return ()
            case Recognise() | Answerable() | PassOn() | Write() | Find():
                return (self.ask.message,)
